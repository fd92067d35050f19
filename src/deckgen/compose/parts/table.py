"""A table of the author's rows, with figures set to the right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Column, Table
from deckgen.deck.text import plain
from deckgen.outline.kinds import TableSlide

FIGURE = re.compile(r"[-+–]?[\d.,\s]*\d[\d.,]*\s*(%|pct\.|kr\.|mio\.|mia\.)?|[–-]?")
"""What a cell of a column of figures may hold; a dash stands for a figure that is missing."""


@composes(TableSlide)
def compose_table(table: TableSlide, ctx: Context) -> Iterator[Draft]:
    """Yield the table; it goes on on a further slide, with its heads, where it is long."""
    heads = table.columns or []
    cells = [[ctx.text(cell) for cell in row] for row in table.rows or []]
    widths = [max(len(plain(head)), *(len(row[place].plain) for row in cells), 4) for place, head in enumerate(heads)]
    figures = [_is_figures([row[place].plain for row in cells]) for place in range(len(widths))]
    columns = tuple(
        Column(plain(head), width / sum(widths), "right" if right else "left")
        for head, width, right in zip(heads, widths, figures, strict=True)
    )
    alt = f"{ctx.words['table_alt']}: {plain(table.title)}"
    slots = {
        "table": Table(columns, tuple(tuple(row) for row in cells), alt),
        "source": ctx.cite(table.source),
    }
    slide = ctx.slide(table, "table", table.id or "table", table.title, "title", slots)
    yield Draft(slide, (table,), ctx.source(table.source))


def _is_figures(cells: list[str]) -> bool:
    return all(FIGURE.fullmatch(cell) for cell in cells) and any(sign.isdigit() for cell in cells for sign in cell)
