"""What appears on a slide click by click, and the deck without any movement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from deckgen.deck.model import Deck, Slide, Text

LISTS = ("body", "from", "to", "left", "right", "steps")
"""The text slots that hold what is said one thing after another."""

STANDING = ("parts", "channel")
"""The groups that no list is made of: the tracker of the talk's parts, and the channels under a person."""

LAST = "gives"
"""The text slot that stands under the list, and says what comes of it."""


@dataclass(frozen=True)
class Shape:
    """What appears: the slot of this key, or one of its paragraphs (from 0)."""

    key: str
    paragraph: int | None = None


Click = tuple[Shape, ...]
"""What appears together, in the order of reading."""


def clicks(slide: Slide) -> tuple[Click, ...]:
    """Return what of a slide can appear click by click: each item with those under it, each cell as a whole.

    What is no list stands from the start: the title, heads, charts, pictures, tables and the source.
    """
    listed = list(_clicks(slide))
    return (*listed, (Shape(LAST),)) if listed and LAST in slide.slots else tuple(listed)


def still(deck: Deck) -> Deck:
    """Return the deck without any movement."""
    return replace(
        deck,
        sections=tuple(
            replace(section, slides=tuple(replace(slide, reveal=False, fade=False) for slide in section.slides))
            for section in deck.sections
        ),
    )


def _clicks(slide: Slide) -> Iterator[Click]:
    for key, content in slide.slots.items():
        if key in LISTS and isinstance(content, Text):
            yield from _items(key, content)
    for group, cells in slide.groups.items():
        if group not in STANDING:
            for number, cell in enumerate(cells, start=1):
                if cell:
                    yield tuple(Shape(f"{group}.{number}.{name}") for name in cell)


def _items(key: str, text: Text) -> Iterator[Click]:
    """Yield each outer paragraph of a text, together with the inner ones under it."""
    item: list[Shape] = []
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.level == 0 and item:
            yield tuple(item)
            item = []
        item.append(Shape(key, number))
    if item:
        yield tuple(item)
