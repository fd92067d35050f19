"""Rows of cells become a table: the first row holds the heads, and every row has a cell for each of them.

Both kinds of file end here. Empty rows, and empty columns at either edge, are dropped. Everything else that is out
of shape is told, with its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from deckgen.data.model import MOST_COLUMNS, MOST_ROWS, Cell, DataTable, Place, place_name
from deckgen.data.text import head, worded
from deckgen.diagnostics import Report, SourceSpan

MOST_TOLD = 10
"""So many faults of one kind are told; the rest are most likely the same again."""

_ROW_HELP = (
    "give every line as many cells, and delete notes below the table; "
    "a cell that holds the delimiter stands in quotation marks"
)
_HEAD_HELP = "the first row holds the heads: write one over each column, and delete titles that stand above them"
_MERGED_HELP = "where cells are merged, split them, and write a head in each"


@dataclass(frozen=True)
class Grid:
    """Rows of cells as the file has them, heads first; an empty cell has an empty text."""

    file: Path
    at: SourceSpan
    """Where the outline names the file."""
    rows: tuple[tuple[Cell, ...], ...]
    places: tuple[tuple[Place, ...], ...]
    sheet: str | None = None

    def words(self, place: Place) -> str:
        """Return a place in words."""
        return place_name(place, self.sheet)

    def span(self, place: Place) -> SourceSpan:
        """Return where an error about a place stands: in a CSV file there, for a workbook in the outline."""
        return SourceSpan.at(self.file, *place) if self.sheet is None else self.at


def filled(row: tuple[Cell, ...]) -> int:
    """Return how many cells a row has without the empty ones at its end."""
    return next((n for n in range(len(row), 0, -1) if row[n - 1].text), 0)


def shape(grid: Grid, report: Report) -> DataTable | None:
    """Return the table that the grid holds, or None where `report` says why it holds none."""
    kept = [(row, places) for row, places in zip(grid.rows, grid.places, strict=True) if filled(row)]
    if not kept:
        where = grid.file.name if grid.sheet is None else f"the sheet {grid.sheet} of {grid.file.name}"
        report.error("E215", f"{where} is empty", grid.at, help="write heads in its first row, and rows below")
        return None
    rows, places = tuple(row for row, _ in kept), tuple(places for _, places in kept)
    grid = Grid(grid.file, grid.at, rows, places, grid.sheet)
    if _too_large(grid, report) or _ragged(grid, report):
        return None
    grid = _trimmed(grid)
    heads = tuple(head(cell.text) for cell in grid.rows[0])
    before = len(report.errors)
    _check_heads(grid, heads, report)
    if len(report.errors) > before:
        return None
    body = tuple(tuple(cell if cell.number is not None else worded(cell.text) for cell in row) for row in grid.rows[1:])
    return DataTable(grid.file, heads, body, grid.sheet, grid.places)


def _too_large(grid: Grid, report: Report) -> bool:
    help = "keep the rows and columns that the slide shows"
    if len(grid.rows) > MOST_ROWS + 1:
        place = grid.places[MOST_ROWS + 1][0]
        message = f"the table has more than {MOST_ROWS:,} rows: {grid.words(place)} is beyond them"
        report.error("E219", message, grid.span(place), help=help)
        return True
    for row, places in zip(grid.rows, grid.places, strict=True):
        if filled(row) > MOST_COLUMNS:
            message = f"the table has more than {MOST_COLUMNS} columns in {grid.words(places[0])}"
            report.error("E219", message, grid.span(places[0]), help=help)
            return True
    return False


def _ragged(grid: Grid, report: Report) -> bool:
    """Tell of rows with more or fewer cells than the heads, not counting empty cells at the end."""
    most = max(filled(row) for row in grid.rows)
    heads = min(most, len(grid.rows[0]))
    odd = [
        (row, places)
        for row, places in zip(grid.rows, grid.places, strict=True)
        if len(row) < heads or filled(row) > heads
    ]
    if 1 < len(odd) == len(grid.rows) - 1:
        place = grid.places[0][0]
        message = f"{grid.words(place)} has {_cells(heads)}, and no row below it has the same number"
        report.error("E215", message, grid.span(place), help=_HEAD_HELP)
        return True
    for row, places in odd[:MOST_TOLD]:
        has = _cells(max(filled(row), min(len(row), heads)))
        message = f"{grid.words(places[0])} has {has}, the heads are {heads}"
        report.error("E215", message, grid.span(places[0]), help=_ROW_HELP)
    return bool(odd)


def _trimmed(grid: Grid) -> Grid:
    last = max(filled(row) for row in grid.rows)
    first = min(next(n for n, cell in enumerate(row) if cell.text) for row in grid.rows)
    rows = tuple(row[first:last] for row in grid.rows)
    return Grid(grid.file, grid.at, rows, tuple(row[first:last] for row in grid.places), grid.sheet)


def _check_heads(grid: Grid, heads: tuple[str, ...], report: Report) -> None:
    for message, place, help in list(_head_faults(grid, heads))[:MOST_TOLD]:
        report.error("E215", message, grid.span(place), help=help)


def _head_faults(grid: Grid, heads: tuple[str, ...]) -> Iterator[tuple[str, Place, str]]:
    """Yield message, place and help for each fault."""
    places = grid.places[0]
    if len(heads) < 2:
        yield f"the table has one column, {heads[0]}; it needs two", places[0], "write a second column"
    elif len(grid.rows) == 1:
        yield f"below the heads in {grid.words(places[0])} there are no rows", places[0], "write a row below them"
    first: dict[str, int] = {}
    for n, (name, place) in enumerate(zip(heads, places, strict=True)):
        other = first.setdefault(name.casefold(), n)
        if not name:
            help = _HEAD_HELP if grid.sheet is None else f"{_HEAD_HELP}\n{_MERGED_HELP}"
            yield f"there is no head in {grid.words(place)}", place, help
        elif other != n:
            cells = "" if grid.sheet is None else f", in {grid.words(places[other])} and {grid.words(place)}"
            yield f"two heads are alike: {heads[other]} and {name}{cells}", place, "give every column a head of its own"


def _cells(number: int) -> str:
    return "1 cell" if number == 1 else f"{number} cells"
