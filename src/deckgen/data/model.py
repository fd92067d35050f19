"""A table as it was read: its heads, its cells with text and number, and where each stands in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from deckgen.diagnostics import SourceSpan

MOST_ROWS = 2000
MOST_COLUMNS = 500
"""What is larger is a data set; a slide shows what was worked out from it."""

MISSING_TEXT = "–"
"""How a missing value is shown: an en dash, as in the tables of Statistics Denmark."""

Place = tuple[int, int]
"""Where a cell stands, from 1: line and column of a text, or row and column of a sheet."""


@dataclass(frozen=True)
class Cell:
    """One cell: its text as the author would read it, and its number where it is a figure."""

    text: str
    number: Decimal | None = None

    @property
    def is_missing(self) -> bool:
        """Whether the file says nothing here."""
        return self.text == MISSING_TEXT and self.number is None


MISSING = Cell(MISSING_TEXT)


@dataclass(frozen=True)
class DataTable:
    """A table with one row of heads. Every row has a cell for every head; no cell is empty."""

    file: Path
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sheet: str | None = None
    """The sheet of the workbook; None for a CSV file."""
    places: tuple[tuple[Place, ...], ...] = field(default=(), repr=False, compare=False)
    """Where the cells stand: first the heads, then each row."""

    def row_place(self, n: int, column: int = 0) -> str:
        """Return where row `n` stands (from 0, heads not counted): `line 3`, or `cell A3 of the sheet Budget`."""
        return place_name(self.places[n + 1][column], self.sheet)

    def row_span(self, n: int, column: int = 0) -> SourceSpan | None:
        """Return where a cell of row `n` (both from 0) stands in a CSV file; None for a workbook: it has no lines."""
        if self.sheet is not None:
            return None
        line, at = self.places[n + 1][column]
        return SourceSpan.at(self.file, line, at)


def place_name(place: Place, sheet: str | None) -> str:
    """Return a place in words: the line of a text (`sheet` is None), or the cell of a sheet."""
    return f"line {place[0]}" if sheet is None else f"cell {cell_name(place)} of the sheet {sheet}"


def cell_name(place: Place) -> str:
    """Return the name of a sheet's cell: `B7`."""
    row, column = place
    return f"{_letters(column)}{row}"


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
