"""What stands on what: each text of a placed layout, and the colours of the grounds that it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from deckgen.packs.contrast import mixed
from deckgen.packs.geometry import Box
from deckgen.packs.layout import LayoutPack
from deckgen.packs.model import Color, Placement

WITHOUT_TEXT = ("chart", "picture")
"""Slots whose own texts stand on their layout's ground in the colours of a chart, or that have none."""
WITHOUT_GROUND = ("line", "text", "chevron", "chevron-down", "arrow")
"""Shapes that are drawn as strokes: nothing stands on them."""


@dataclass(frozen=True)
class Written:
    """A text of a layout: what it is called, where it stands, and its colour."""

    name: str
    box: Box
    color: Color


def texts(placement: Placement, pack: LayoutPack) -> Iterator[Written]:
    """Yield every text of a layout: its slots, what its decoration says, and the frame where it has one."""
    for slot in placement.slots.values():
        if slot.kind not in WITHOUT_TEXT:
            yield Written(slot.key, slot.box, slot.style.color)
    for shape in placement.shapes:
        if shape.style:
            yield Written(f"“{shape.text}”", shape.box, shape.style.color)
    if placement.footer:
        for slot in pack.frame.values():
            yield Written(slot.key, slot.box, slot.style.color)


def grounds(box: Box, placement: Placement, theme: Mapping[str, str]) -> list[str]:
    """Return the colours under a text: of the topmost shape that holds it, and of every one that reaches under it."""
    found = [theme["bg1" if placement.ground == "paper" else "tx2"]]
    for shape in placement.shapes:
        if shape.fill is None or shape.shape in WITHOUT_GROUND or not overlap(shape.box, box):
            continue
        under = shape.box
        seen = [seen_on(shape.fill, ground, theme) for ground in found]
        holds = under.x <= box.x and under.y <= box.y and under.right >= box.right and under.bottom >= box.bottom
        found = seen if holds else found + seen
    return found


def seen_on(color: Color, ground: str, theme: Mapping[str, str]) -> str:
    """Return what is seen of a colour that lies on a ground."""
    return mixed(theme[color.slot], ground, color.alpha / 100)


def overlap(one: Box, other: Box, by: int = 0) -> bool:
    """Return whether two boxes share more than `by` EMU on both axes."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > by and down > by
