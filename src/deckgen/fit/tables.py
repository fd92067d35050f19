"""How a table sits in a slot: row heights at a size, and how many rows go on one slide."""

from __future__ import annotations

from deckgen.deck.model import Paragraph, Run, Table, TableFit, Text
from deckgen.fit.text import set_text
from deckgen.packs.model import Slot

CELL_SIDE_PT = 10.0
"""A cell's left and right inset: a little more than PowerPoint's own, since no line stands between columns."""

CELL_TOP_PT = 6.0
"""A cell's inset above and below."""


def side_insets(column: int, columns: int) -> tuple[float, float]:
    """Return a cell's left and right inset in points; none at the table's edges, which stand on the slide's margins."""
    return (CELL_SIDE_PT if column else 0.0, CELL_SIDE_PT if column < columns - 1 else 0.0)


def table_fits(table: Table, slot: Slot) -> TableFit | None:
    """Return the table at the slot's first size where all rows fit on the slide, or None."""
    for size in slot.style.sizes:
        fit = _at_size(table, slot, size)
        if fit and sum(fit.row_heights_pt) <= slot.box.height_pt + 0.01:
            return fit
    return None


def _at_size(table: Table, slot: Slot, size_pt: int) -> TableFit | None:
    heads = tuple(Text((Paragraph((Run(column.head, bold=True),)),)) for column in table.columns)
    heights = []
    for row in (heads, *table.rows):
        tallest = 0.0
        for number, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            width = slot.box.width_pt * column.share - sum(side_insets(number, len(row)))
            setting = set_text(cell, slot.style, size_pt, width)
            if setting.overlong:
                return None
            tallest = max(tallest, setting.height_pt)
        heights.append(tallest + 2 * CELL_TOP_PT)
    return TableFit(size_pt, tuple(heights))
