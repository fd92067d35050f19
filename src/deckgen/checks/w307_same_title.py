"""W307: two slides with the same headline, which nobody can tell apart in an outline or by ear."""

from __future__ import annotations

from deckgen.checks.rules import Subject, rule
from deckgen.deck.model import Slide
from deckgen.diagnostics import Report


@rule("W307")
def same_title(subject: Subject, report: Report) -> None:
    """Warn of every slide whose headline an earlier slide has."""
    first: dict[str, Slide] = {}
    for slide in subject.deck.slides:
        title = slide.title.plain
        if first.setdefault(title, slide) is not slide:
            report.warning(
                "W307",
                f"the headline “{title}” stands on an earlier slide as well",
                slide.spans.get("title", slide.span),
                help="say what is new on this slide",
            )
