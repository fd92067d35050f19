"""The links of a deck, for the rules that look at them."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.deck.model import Deck, Slide, Table, Text
from deckgen.diagnostics import SourceSpan


def links(deck: Deck) -> Iterator[tuple[Slide, str, SourceSpan]]:
    """Yield every link with its slide and the place of its text; each once a slot."""
    for slide in deck.slides:
        for key, content in slide.contents():
            texts: list[Text] = []
            if isinstance(content, Text):
                texts = [content]
            elif isinstance(content, Table):
                texts = [cell for row in content.rows for cell in row]
            found = {run.link for text in texts for line in text.paragraphs for run in line.runs if run.link}
            for link in sorted(found):
                yield slide, link, slide.spans.get(key, slide.span)
