"""W301: a slide with so many words that the hall reads instead of listening."""

from __future__ import annotations

from deckgen.checks.rules import Subject, rule
from deckgen.deck.model import SMALL_PRINT, Text
from deckgen.diagnostics import Report

MOST_WORDS = 40
"""What can be read in the few seconds that a slide is looked at; tables are read afterwards and do not count."""


@rule("W301")
def too_many_words(subject: Subject, report: Report) -> None:
    """Warn of slides with more than `MOST_WORDS` words outside tables and the small print."""
    for slide in subject.deck.slides:
        texts = [
            content.plain for key, content in slide.contents() if isinstance(content, Text) and key not in SMALL_PRINT
        ]
        words = sum(any(sign.isalpha() for sign in word) for text in texts for word in text.split())
        if words > MOST_WORDS:
            report.warning(
                "W301",
                f"the slide “{slide.title.plain}” has {words} words; {MOST_WORDS} are as many as a hall reads",
                slide.spans.get("title", slide.span),
                help="leave to the notes what you will say anyway",
            )
