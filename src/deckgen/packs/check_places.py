"""Whether everything stands where it should: inside the slide and its margins, on the grid, and not on another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations
from pathlib import Path

from deckgen.diagnostics import Report
from deckgen.packs.geometry import EMU_PER_INCH, EMU_PER_PT, Box, Emu, emu
from deckgen.packs.grounds import overlap
from deckgen.packs.layout import Layout, LayoutPack
from deckgen.packs.model import Placement, Slot
from deckgen.packs.read import PACK
from deckgen.packs.variants import variants

TOUCHING = emu(0.01)
"""Two places that share no more than this only touch; what reaches no further out is inside."""
SIDE_BEARING_EM = 0.025
"""How far a text may begin before the margin, in parts of its size, so that its first letter is seen to stand on it."""
ON_A_COLUMN = emu(0.01)
BESIDE_A_COLUMN = emu(0.1)
"""A text that begins nearer than this to a column, and not on it, was meant to stand on it."""


def check_places(pack: LayoutPack, report: Report) -> int:
    """Report E321 (outside), E322 (on another one) and W320 (beside a column); return how many places were seen.

    What is wrong in several forms of a layout is told once, with the first of them.
    """
    seen = 0
    for layout in pack.layouts.values():
        file = layout_file(pack, layout.name)
        told: set[str] = set()
        for placement in variants(layout):
            for message, told_as, code, help in chain(_outside(placement, pack), _overlapping(placement, layout)):
                if told_as not in told:
                    report.error(code, f"{message} (in {placement.key})", file, help=help)
                told.add(told_as)
            seen += len(placement.slots) + len(placement.shapes)
        _check_columns(layout, pack, file, report)
    return seen


def layout_file(pack: LayoutPack, layout: str) -> Path:
    """Return the pack's own file of a layout, or `pack.yaml` where all of the layout is as in the base."""
    file = pack.folder / f"{layout}.yaml"
    return file if file.is_file() else pack.folder / PACK


def _outside(placement: Placement, pack: LayoutPack) -> Iterator[tuple[str, str, str, str]]:
    """Yield what stands outside: a message, what it is told as, its code and a help."""
    slide = Box.inches(0, 0, pack.grid.slide_width, pack.grid.slide_height)
    margins = _within_margins(placement, pack)
    for slot in placement.slots.values():
        room, where = (slide, "slide") if slot.kind == "picture" else (margins, "margins")
        bearing = Emu(round(SIDE_BEARING_EM * slot.style.sizes[0] * EMU_PER_PT))
        if out := _farthest_out(slot.box, room, bearing):
            message = f"{slot.key} reaches {out} of the {where}"
            yield message, f"{_path(slot)} outside", "E321", "move it, or make it smaller"
    for shape in placement.shapes:
        flat = Box(shape.box.x, shape.box.y, Emu(max(shape.box.width, 1)), Emu(max(shape.box.height, 1)))
        if not overlap(flat, slide):
            message = f"a shape ({shape.shape}) stands beside the slide, where nobody sees it"
            yield message, message, "E321", "move it, or take it away"


def _within_margins(placement: Placement, pack: LayoutPack) -> Box:
    """Return what the margins leave; where there is a frame, its footer ends the slide, otherwise its lower edge."""
    grid, footer = pack.grid, pack.frame["footer"].box
    left, top = emu(grid.margin_side), emu(grid.margin_top)
    bottom = footer.y if placement.footer else footer.bottom
    return Box(left, top, Emu(emu(grid.slide_width) - 2 * left), Emu(bottom - top))


def _farthest_out(box: Box, room: Box, bearing: Emu) -> str:
    """Return by how much a box reaches out of a room, and at which side: `0.20 in to the right`; or nothing."""
    out = {
        "to the left": room.x - bearing - box.x,
        "to the right": box.right - room.right,
        "above the top": room.y - box.y,
        "below the bottom": box.bottom - room.bottom,
    }
    side = max(out, key=lambda one: out[one])
    return f"{out[side] / EMU_PER_INCH:.2f} in {side}" if out[side] > TOUCHING else ""


def _overlapping(placement: Placement, layout: Layout) -> Iterator[tuple[str, str, str, str]]:
    """Yield which slots overlap, as `_outside` does."""
    for one, other in combinations(placement.slots.values(), 2):
        # What has the very same box shares it on purpose: a portrait stands in place of initials.
        if one.box == other.box or not overlap(one.box, other.box, TOUCHING):
            continue
        if _path(other) not in _bears(one, layout) and _path(one) not in _bears(other, layout):
            help = f"move them apart, or, where one stands on the other on purpose, say so: `bears: [{_path(other)}]`"
            yield f"{one.key} and {other.key} overlap", f"{_path(one)} on {_path(other)}", "E322", help


def _path(slot: Slot) -> str:
    return f"{slot.group}.{slot.field}" if slot.group else slot.key


def _bears(slot: Slot, layout: Layout) -> list[str]:
    slots = layout.file.repeats[slot.group].slots if slot.group else layout.file.slots
    return slots[slot.field or slot.key].bears


def _check_columns(layout: Layout, pack: LayoutPack, file: Path, report: Report) -> None:
    columns = [emu(pack.grid.left(number)) for number in range(1, pack.grid.columns + 1)]
    for slot in _at_left_edges(layout):
        if slot.kind not in ("title", "text"):
            continue
        nearest = min(columns, key=lambda column: abs(column - slot.box.x))
        off = slot.box.x - nearest
        bearing = round(SIDE_BEARING_EM * slot.style.sizes[0] * EMU_PER_PT)
        if ON_A_COLUMN < abs(off) < BESIDE_A_COLUMN and not 0 < -off <= bearing:
            number = columns.index(nearest) + 1
            report.warning(
                "W320",
                f"{_path(slot)} in {layout.name} begins {abs(off) / EMU_PER_INCH:.2f} in "
                f"{'before' if off < 0 else 'after'} column {number}",
                file,
                help=f"let it begin on the column, {nearest / EMU_PER_INCH:.3f} in from the slide's left edge",
            )


def _at_left_edges(layout: Layout) -> Iterator[Slot]:
    """Yield the slots whose left edge the file decides: not those in cells beside each other, which share a width."""
    for slot in layout.default().slots.values():
        if slot.group is None or (layout.file.repeats[slot.group].flow == "down" and slot.number == 1):
            yield slot
