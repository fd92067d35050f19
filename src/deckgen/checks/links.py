"""The links of a deck, for the rules that look at them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from deckgen.deck.model import Deck, Slide, Table, Text
from deckgen.diagnostics import SourceSpan
from deckgen.outline.base import OutlineModel, Path
from deckgen.outline.outline import Outline

_LINK = re.compile(r"\]\(([^()\s]+)\)")


def links(deck: Deck, outline: Outline) -> Iterator[tuple[Slide, str, SourceSpan]]:
    """Yield every link with its slide and its place: the text that holds it, or else its slot; each once a slot."""
    written = _written(outline)
    for slide in deck.slides:
        for key, content in slide.contents():
            texts: list[Text] = []
            if isinstance(content, Text):
                texts = [content]
            elif isinstance(content, Table):
                texts = [cell for row in content.rows for cell in row]
            found = {run.link for text in texts for line in text.paragraphs for run in line.runs if run.link}
            for link in sorted(found):
                at = slide.spans.get(key, slide.span)
                yield slide, link, next((text for text in written.get(link, ()) if is_from(text, at)), at)


def _written(outline: Outline) -> Mapping[str, list[SourceSpan]]:
    """Return the places of the texts that hold each link, in their order."""
    found: dict[str, list[SourceSpan]] = defaultdict(list)
    for path, text in texts(outline.talk):
        for link in _LINK.findall(text) if path in outline.places else ():
            found[link].append(outline.places[path])
    return {link: sorted(places) for link, places in found.items()}


def is_from(text: SourceSpan, slot: SourceSpan) -> bool:
    """Return whether a text stands at a slot's place or after it, and so may fill the slot."""
    return text.file == slot.file and text >= slot


def texts(part: OutlineModel) -> Iterator[tuple[Path, str]]:
    """Yield every text of a part with its path."""
    for name, field in type(part).model_fields.items():
        yield from _texts_in(getattr(part, name), (*part.path, field.alias or name))


def _texts_in(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, OutlineModel):
        yield from texts(value)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts_in(inner, (*path, number))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts_in(inner, (*path, key))
