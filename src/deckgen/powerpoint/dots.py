"""A share as a grid of dots: a group of ellipses, and how many of them are lit in a deck that others have edited.

A group stands in no placeholder, so the chart's placeholder stays on the layout and the group takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.deck.model import DOTS, DotGrid
from deckgen.packs.geometry import Box, Emu
from deckgen.packs.model import Slot
from deckgen.powerpoint.charts.colours import ACCENT, QUIET
from deckgen.powerpoint.picture import decorative
from deckgen.powerpoint.xml import Element, el, fill, transform

SIDE = 10
"""Dots in a row, and rows."""

DOT = 0.72
"""A dot's width in parts of the way from one dot to the next."""

IDS_OF_A_GRID = 1000
"""The ids of a grid's dots begin at so many times its own: no slide has as many shapes."""

_FEWEST = DOTS // 2
"""Fewer ellipses than this together are a drawing of somebody's, no share."""


def dot_grid(grid: DotGrid, slot: Slot, shape_id: int) -> Element:
    """Return the group for a slot, lit row by row from the top left.

    The group has the alternative text, and a screen reader passes by its dots.
    """
    first, step = _first_dot(slot.box)
    side = Emu((SIDE - 1) * step + first.width)
    box = Box(first.x, first.y, side, side)
    dots = [
        _dot(
            Box(Emu(first.x + column * step), Emu(first.y + row * step), first.width, first.height),
            shape_id * IDS_OF_A_GRID + row * SIDE + column,
            f"{slot.name} {row * SIDE + column + 1}",
            lit=row * SIDE + column < grid.lit,
        )
        for row in range(SIDE)
        for column in range(SIDE)
    ]
    place = transform(box)
    place.append(el("a:chOff", {"x": box.x, "y": box.y}))
    place.append(el("a:chExt", {"cx": box.width, "cy": box.height}))
    return el(
        "p:grpSp",
        None,
        el(
            "p:nvGrpSpPr",
            None,
            el("p:cNvPr", {"id": shape_id, "name": slot.name, "descr": grid.alt}),
            el("p:cNvGrpSpPr", None, el("a:grpSpLocks", {"noChangeAspect": True})),
            el("p:nvPr"),
        ),
        el("p:grpSpPr", None, place),
        *dots,
    )


def _first_dot(box: Box) -> tuple[Box, int]:
    """Return the box of the dot at the top left, and the way from one dot to the next, in whole EMU.

    The outer dots touch the edges of the largest square in the middle of the box.
    """
    side = min(box.width, box.height)
    step = round(side / (SIDE - 1 + DOT))
    size = Emu(side - (SIDE - 1) * step)
    left, top = box.x + (box.width - side) // 2, box.y + (box.height - side) // 2
    return Box(Emu(left), Emu(top), size, size), step


def _dot(box: Box, shape_id: int, name: str, *, lit: bool) -> Element:
    return el(
        "p:sp",
        None,
        el(
            "p:nvSpPr",
            None,
            el("p:cNvPr", {"id": shape_id, "name": name}, decorative()),
            el("p:cNvSpPr"),
            el("p:nvPr"),
        ),
        el(
            "p:spPr",
            None,
            transform(box),
            el("a:prstGeom", {"prst": "ellipse"}, el("a:avLst")),
            fill(ACCENT if lit else QUIET),
            el("a:ln", None, el("a:noFill")),
        ),
    )


def counted_dots(body: Element) -> Iterator[tuple[int, int]]:
    """Yield for each grid of dots on a slide how many dots are lit, and how many are not.

    A grid is found by its ellipses, so that it may be renamed, moved or ungrouped. Lit is what has a fill that is not
    the quiet one, so that the others may take another colour.
    """
    for holder in body.iter("{*}spTree", "{*}grpSp"):
        dots = [shape for shape in holder.iterchildren("{*}sp") if _is_ellipse(shape)]
        if len(dots) >= _FEWEST:
            lit = sum(_is_lit(dot) for dot in dots)
            yield lit, len(dots) - lit


def _is_ellipse(shape: Element) -> bool:
    geometry = shape.find("{*}spPr/{*}prstGeom")
    return geometry is not None and geometry.get("prst") == "ellipse"


def _is_lit(dot: Element) -> bool:
    look = dot.find("{*}spPr")
    if look.find("{*}noFill") is not None:
        return False
    quiet = look.find("{*}solidFill/{*}schemeClr")
    return quiet is None or quiet.get("val") != QUIET.slot
