"""How a table sits in a slot: row heights at a size, and how many rows go on one slide."""

from __future__ import annotations

from dataclasses import replace

from deckgen.deck.model import Column, Paragraph, Run, Table, TableFit, Text
from deckgen.fit.breaking import block_height
from deckgen.fit.text import set_text
from deckgen.packs.model import Slot

CELL_SIDE_PT = 10.0
"""A cell's left and right inset: a little more than PowerPoint's own, since no line stands between columns."""

CELL_TOP_PT = 6.0
"""A cell's inset above and below, where the slide has no room to spare."""

LEAST_CALM_PT = 20
"""The size to which a table may step down so that every text stands on one line: a hall still reads it."""

AIR_EM = 0.75
"""What a row takes at most beyond its text and its insets, where the slide has room to spare."""


def side_insets(column: int, columns: int) -> tuple[float, float]:
    """Return a cell's left and right inset in points; none at the table's edges, which stand on the slide's margins."""
    return (CELL_SIDE_PT if column else 0.0, CELL_SIDE_PT if column < columns - 1 else 0.0)


def table_fits(table: Table, slot: Slot, most_pt: int) -> TableFit | None:
    """Return the table at the slot's first size, of at most `most_pt`, where all rows fit on the slide, or None.

    It is a step smaller, of at least `LEAST_CALM_PT`, where that sets every text on one line.
    """
    found = None
    for size in (size for size in slot.style.sizes if size <= most_pt):
        fit = _at_size(table, slot, size)
        if found:
            return fit if fit and size >= LEAST_CALM_PT and _has_single_lines(fit, slot) else found
        if fit and sum(fit.row_heights_pt) <= slot.box.height_pt + 0.01:
            found = fit
            if _has_single_lines(fit, slot):
                break
    return found


def _has_single_lines(fit: TableFit, slot: Slot) -> bool:
    one = block_height(1, fit.size_pt, slot.style.line_spacing) + 2 * CELL_TOP_PT
    return max(fit.row_heights_pt) <= one + 0.01


def with_air(fit: TableFit, slot: Slot) -> TableFit:
    """Return the table with what its slot has to spare shared among its rows, up to `AIR_EM` for each."""
    spare = (slot.box.height_pt - sum(fit.row_heights_pt)) / len(fit.row_heights_pt)
    air = max(0.0, min(spare, AIR_EM * fit.size_pt))
    heights = tuple(height + air for height in fit.row_heights_pt)
    return replace(fit, row_heights_pt=heights, cell_top_pt=fit.cell_top_pt + air / 2)


def table_problem(table: Table, slot: Slot) -> str:
    """Return which cell keeps a table from fitting at the slot's smallest size; rows count from 1 under the heads."""
    size, tallest, where, overlong = slot.style.sizes[-1], 0.0, "", ("", "")
    for count, row in enumerate((heads(table), *table.rows)):
        for number, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            place = f"in row {count} under “{column.head}”" if count else f"in the head of column {number + 1}"
            setting = set_text(cell, slot.style, size, _cell_width(slot, column, number, len(row)))
            if setting.overlong and len(setting.overlong) > len(overlong[0]):
                overlong = setting.overlong, place
            if setting.height_pt > tallest:
                tallest, where = setting.height_pt, place
    if overlong[0]:
        return f"the word “{overlong[0][:40]}” {overlong[1]} is wider than its column, even at {size} pt"
    return f"the text {where} takes {tallest:.0f} pt even at {size} pt, and a slide has {slot.box.height_pt:.0f} pt"


def heads(table: Table) -> tuple[Text, ...]:
    """Return the row of heads, as it is set: bold."""
    return tuple(Text((Paragraph((Run(column.head, bold=True),)),)) for column in table.columns)


def _cell_width(slot: Slot, column: Column, number: int, columns: int) -> float:
    return slot.box.width_pt * column.share - sum(side_insets(number, columns))


def _at_size(table: Table, slot: Slot, size_pt: int) -> TableFit | None:
    heights = []
    for row in (heads(table), *table.rows):
        tallest = 0.0
        for number, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            width = _cell_width(slot, column, number, len(row))
            setting = set_text(cell, slot.style, size_pt, width)
            if setting.overlong:
                return None
            tallest = max(tallest, setting.height_pt)
        heights.append(tallest + 2 * CELL_TOP_PT)
    return TableFit(size_pt, tuple(heights), CELL_TOP_PT)
