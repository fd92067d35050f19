"""A table of rows from the outline or from a file, with figures set to the right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.data.model import Cell, DataTable
from deckgen.deck.model import Column, Paragraph, Run, Table, Text, decimals_of
from deckgen.deck.text import plain
from deckgen.outline.kinds import TableSlide

FIGURE = re.compile(r"[-+–−]?[\d.,\s]*\d[\d.,]*\s*(%|pct\.|kr\.|mio\.|mia\.)?|[–-]?")
"""What a cell of a column of figures may hold; a dash stands for a figure that is missing."""

_BARE = re.compile(r"[-−+]?\d[\d.,\s]*")
_YEAR = re.compile(r"(1[0-9]|20)\d\d")


@composes(TableSlide)
def compose_table(table: TableSlide, ctx: Context) -> Iterator[Draft]:
    """Yield the table; it goes on on a further slide, with its heads, where it is long."""
    data = ctx.material.tables.get(table.path)
    heads = [plain(ctx.locale.typeset(head)) for head in (data.heads if data else table.columns or [])]
    cells = _from_file(data, ctx) if data else [[ctx.text(cell) for cell in row] for row in table.rows or []]
    # The first column names the rows, be it with years.
    figures = [place > 0 and _is_figures([row[place].plain for row in cells]) for place in range(len(heads))]
    columns = tuple(Column(head, "right" if right else "left") for head, right in zip(heads, figures, strict=True))
    alt = f"{ctx.words['table_alt']}: {plain(table.title)}"
    slots = {"table": Table(columns, tuple(tuple(row) for row in cells), alt), "source": ctx.cite(table.source)}
    at = {"table": ctx.outline.span(table, "data")} if data else None
    slide = ctx.slide(table, "table", table.id or "table", table.title, "title", slots, cell_spans=at)
    yield Draft(slide, (table,), ctx.sources(table.source))


def _from_file(data: DataTable, ctx: Context) -> list[list[Text]]:
    """Return a file's cells: what is no figure stays as written, also where it looks like markup."""
    columns = [_column([row[place] for row in data.rows], ctx) for place in range(len(data.heads))]
    return [[Text((Paragraph((Run(cell),)),)) for cell in row] for row in zip(*columns, strict=True)]


def _column(cells: list[Cell], ctx: Context) -> list[str]:
    """Return a column's texts; bare figures in the talk's notation, with as many decimals as the longest has."""
    figures = [cell for cell in cells if not cell.is_missing]
    years = all(_YEAR.fullmatch(cell.text) for cell in figures)
    if years or not all(cell.number is not None and _BARE.fullmatch(cell.text) for cell in figures):
        return [cell.text for cell in cells]
    decimals = decimals_of(cell.number for cell in figures if cell.number is not None)
    return [cell.text if cell.number is None else ctx.locale.number(cell.number, decimals) for cell in cells]


def _is_figures(cells: list[str]) -> bool:
    return all(FIGURE.fullmatch(cell) for cell in cells) and any(sign.isdigit() for cell in cells for sign in cell)
