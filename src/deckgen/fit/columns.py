"""How wide the columns of a table are: as their texts need, measured; the room that is left is shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from deckgen.deck.model import Column, Table, Text
from deckgen.fit.breaking import SHARE_OF_WIDTH
from deckgen.fit.tables import heads, side_insets
from deckgen.fit.text import set_paragraphs
from deckgen.packs.model import Slot, TextStyle

MOST_LINES = 3
"""How many lines as wide as the table a long text may ask for, so that the others have room beside it."""
_HAIR_PT = 1.0
"""What a column has over its text, so that no rounding breaks the line."""


def with_shares(table: Table, slot: Slot) -> Table:
    """Return a table with the share of the slot's width that each column has.

    Where every text has room on one line, the columns get what theirs need and as much again as each other. Where not,
    those get it that need less than an even share; the others keep their longest words whole, and share the rest by
    the length of their texts. Columns of figures are as wide as each other.
    """
    size, whole = slot.style.sizes[0], slot.box.width_pt
    texts = list(zip(heads(table), *table.rows, strict=True))
    insets = [sum(side_insets(number, len(table.columns))) for number in range(len(table.columns))]
    wanted, least = (
        [inset + _widest(column, slot.style, size, width) for inset, column in zip(insets, texts, strict=True)]
        for width in (inf, 0.0)
    )
    wanted = _figures_alike(table.columns, wanted)
    if sum(wanted) <= whole:
        widths = [one + (whole - sum(wanted)) / len(wanted) for one in wanted]
    else:
        widths = _shared([min(one, MOST_LINES * whole) for one in wanted], least, whole)
    columns = (replace(column, share=width / sum(widths)) for column, width in zip(table.columns, widths, strict=True))
    return replace(table, columns=tuple(columns))


def _figures_alike(columns: Sequence[Column], wanted: list[float]) -> list[float]:
    widest = max((width for column, width in zip(columns, wanted, strict=True) if column.align == "right"), default=0.0)
    return [widest if column.align == "right" else width for column, width in zip(columns, wanted, strict=True)]


def _shared(wanted: Sequence[float], least: Sequence[float], whole: float) -> list[float]:
    """Return the widths of columns that together want more than there is."""
    left, room = set(range(len(wanted))), whole
    while narrow := {number for number in left if wanted[number] <= room / len(left)}:
        left, room = left - narrow, room - sum(wanted[number] for number in narrow)
    spare = max(0.0, room - sum(least[number] for number in left))
    asked = {number: max(wanted[number] - least[number], _HAIR_PT) for number in left}
    return [
        least[number] + spare * asked[number] / sum(asked.values()) if number in left else wanted[number]
        for number in range(len(wanted))
    ]


def _widest(texts: Sequence[Text], style: TextStyle, size_pt: int, width_pt: float) -> float:
    """Return the widest line that the texts have in a width: of a width without end all of a text, of none a word."""
    lines = (
        line.width_pt
        for text in texts
        for paragraph in set_paragraphs(text, style, size_pt, width_pt)
        for line in paragraph.broken.lines
    )
    return max(lines, default=0.0) / SHARE_OF_WIDTH + _HAIR_PT
