"""One figure of a file: found by its reference, and read with its number format and the heads of its row and column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from deckgen.data.model import Cell, DataTable, Place, cell_name
from deckgen.data.read import TEXT_KINDS, read_bytes, read_table
from deckgen.data.reference import Reference, in_row
from deckgen.data.text import clean
from deckgen.diagnostics import Report, SourceSpan, nearest

_MOST_LISTED = 12


@dataclass(frozen=True)
class FoundFigure:
    """A figure as its cell shows it, and where it stands.

    `value` has the decimals that are shown, and is a hundred times what is stored where the cell is in per cent;
    `exact` is not rounded. `unit` is what the cell's format says: %, kr., or nothing.
    """

    value: Decimal
    exact: Decimal
    unit: str | None
    address: str
    """As a reference: `budget.xlsx!Ark1!B7`, `andele.csv[Ballerup, andel]`."""
    place: str
    """In words: `budget.xlsx, Ark1, B7`, `andele.csv, Ballerup, andel`."""
    row: str = ""
    column: str = ""

    @property
    def heads(self) -> str:
        """What stands before the row and over the column."""
        return ", ".join(head for head in (self.row, self.column) if head)


def read_figure(reference: Reference, file: Path, at: SourceSpan, report: Report, language: str) -> FoundFigure | None:
    """Return the figure that `reference` names in `file`, or None where `report` says what is wrong.

    Reports E211–E219 for the file, E262 for what is not there, E263 for a row that is not the only one, and E264 for a
    cell without a figure.
    """
    is_text = file.suffix.lower() in TEXT_KINDS
    if reference.column:
        table = read_table(file, at, report, sheet=reference.sheet, language=language, whole=False)
        found = table and _in_table(table, reference, at, report)
        if not table or not found:
            return None
        row, column = found
        if is_text:
            return _of_text(table, row, column, reference, at, report)
        heads = _row_name(table, row, reference), table.heads[column]
        return _of_workbook(reference, file, at, report, language, table.sheet, table.places[row + 1][column], heads)
    if is_text:
        message = f"{file.name} is a text file, and has neither sheets nor names of cells"
        help = f"name row and column: `{reference.file}[row, column]`"
        report.error("E262", message, at, help=help)
        return None
    return _of_workbook(reference, file, at, report, language, reference.sheet, reference.cell, None)


def no_figure(where: str, cell: Cell | None, at: SourceSpan, report: Report) -> None:
    """Report E264 for a cell that is empty, or holds another thing than a figure."""
    says = f"holds “{clean(cell.text)[:60]}”, which is no figure" if cell and not cell.is_missing else "is empty"
    help = "point `from:` at a cell with a number; digits that are kept as a text are made numbers in the spreadsheet"
    report.error("E264", f"{where} {says}", at, help=help)


def _of_workbook(
    reference: Reference,
    file: Path,
    at: SourceSpan,
    report: Report,
    language: str,
    sheet: str | None,
    cell: Place | None,
    heads: tuple[str, str] | None,
) -> FoundFigure | None:
    read = read_bytes(file, at, report)
    if read is None:
        return None
    # Loading the reader of workbooks takes a quarter of a second, and most talks have none.
    from deckgen.data.workbook_cell import read_cell

    found = read_cell(*read, at, report, sheet=sheet, cell=cell, name=reference.name, language=language)
    if found is None:
        return None
    value, exact, unit = found.shown
    name = cell_name(found.place)
    quoted = "'" + found.sheet.replace("'", "''") + "'" if re.search(r"[!\[\]']", found.sheet) else found.sheet
    address, place = f"{reference.file}!{quoted}!{name}", f"{reference.file}, {found.sheet}, {name}"
    return FoundFigure(value, exact, unit, address, place, *(heads or found.heads))


def _of_text(
    table: DataTable, row: int, column: int, reference: Reference, at: SourceSpan, report: Report
) -> FoundFigure | None:
    cell = table.rows[row][column]
    named, head = _row_name(table, row, reference), table.heads[column]
    if cell.number is None:
        no_figure(f"`{named}, {head}` in {table.row_place(row, column)} of {table.file.name}", cell, at, report)
        return None
    unit = "%" if cell.text.endswith("%") else None
    address = reference.file + in_row(reference.rows, head)
    place = f"{reference.file}, {named}, {head}"
    return FoundFigure(cell.number, cell.number, unit, address, place, named, head)


def _row_name(table: DataTable, row: int, reference: Reference) -> str:
    """Return what tells a row from the others, as its cells write it: `Ballerup, 2026`."""
    heads = [_folded(head) for head in table.heads]
    where = [0 if head is None else heads.index(_folded(head)) for head, _ in reference.rows]
    return ", ".join(table.rows[row][one].text for one in dict.fromkeys(where))


def _in_table(table: DataTable, reference: Reference, at: SourceSpan, report: Report) -> tuple[int, int] | None:
    """Return row and column, from 0, or None after E262 or E263."""
    column = _column(table, reference.column, at, report)
    if column is None:
        return None
    left = list(range(len(table.rows)))
    for head, wanted in reference.rows:
        where = 0 if head is None else _column(table, head, at, report)
        if where is None:
            return None
        there = [table.rows[row][where].text for row in left]
        left = [row for row, text in zip(left, there, strict=True) if _folded(text) == _folded(wanted)]
        if not left:
            meant = nearest(wanted, there)
            listed = f"there stands {', '.join(dict.fromkeys(there[:_MOST_LISTED]))}"
            message = f"{table.file.name} has no row with `{wanted}` under `{table.heads[where]}`"
            report.error("E262", message, at, help=f"did you mean `{meant}`?" if meant else listed)
            return None
    if len(left) > 1:
        said = ", ".join(f"`{wanted}`" for _, wanted in reference.rows)
        others = (n for n in range(len(table.heads)) if n != column and _tells_apart(table, left, n))
        other = next(others, None)
        help = "give the rows cells that differ, such as a year or a name"
        if other is not None:
            rows = (*reference.rows, (table.heads[other], table.rows[left[0]][other].text))
            help = f"name the cell of another column as well: `{in_row(rows, reference.column)}`"
        message = f"{table.file.name} has {len(left)} rows with {said}: {_places(table, left)}"
        report.error("E263", message, at, help=help)
        return None
    return left[0], column


def _tells_apart(table: DataTable, rows: list[int], column: int) -> bool:
    return len({_folded(table.rows[row][column].text) for row in rows}) == len(rows)


def _places(table: DataTable, rows: list[int]) -> str:
    return ", ".join(table.row_place(row) for row in rows[:3]) + (" and more" if len(rows) > 3 else "")


def _column(table: DataTable, wanted: str, at: SourceSpan, report: Report) -> int | None:
    for number, head in enumerate(table.heads):
        if _folded(head) == _folded(wanted):
            return number
    meant = nearest(wanted, table.heads)
    help = f"did you mean `{meant}`?" if meant else f"its columns are {', '.join(table.heads[:_MOST_LISTED])}"
    report.error("E262", f"{table.file.name} has no column `{wanted}`", at, help=help)
    return None


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
