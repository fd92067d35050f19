"""A table in an Excel workbook: the values that were stored, with the text that a reader of the sheet sees.

Cells keep the kind that Excel gave them: a text of digits is a text, a date is a date, a number is a number. Hidden
rows and columns are read like others. Formulas are not worked out; their stored results are read.
"""

from __future__ import annotations

import datetime
import math
import unicodedata
import warnings
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook

from deckgen.data import formats
from deckgen.data.model import MOST_COLUMNS, MOST_ROWS, Cell, DataTable, Place, place_name
from deckgen.data.shape import MOST_TOLD, Grid, shape
from deckgen.data.text import clean
from deckgen.diagnostics import Report, SourceSpan, nearest

LARGEST_UNPACKED = 200_000_000
"""A workbook packs its XML ten times smaller and more; what unpacks to over 200 MB is no table for a slide."""

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The start of a compound file, in which Excel keeps workbooks with a password, and its old .xls ([MS-CFB] 2.2)."""

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_EMPTY = Cell("")
BROKEN_HELP = "open it in Excel and save it anew as an Excel workbook (.xlsx)"


def read_workbook(
    file: Path, data: bytes, at: SourceSpan, report: Report, *, sheet: str | None, language: str, whole: bool = True
) -> DataTable | None:
    """Return the table in a sheet of the workbook in `data`, the bytes of `file`, or None where `report` says why.

    Without `sheet` it is the first sheet that can be seen. Unless the `whole` of it is wanted, cells with an error or
    without a result are let pass.
    """
    if not is_readable(file, data, at, report):
        return None
    try:
        # The reader warns of what it leaves out (colours, validation), and prints of styles that are not there; none of
        # it is part of a table, and standard output belongs to the command.
        with warnings.catch_warnings(), redirect_stdout(StringIO()):
            warnings.simplefilter("ignore")
            return _table(file, data, at, report, sheet, language, whole)
    except Exception as problem:  # a broken part breaks the reader in as many ways as it has statements
        message = f"{file.name} cannot be read: something in the workbook is broken ({type(problem).__name__})"
        report.error("E217", message, at, help=BROKEN_HELP)
        return None


def is_readable(file: Path, data: bytes, at: SourceSpan, report: Report) -> bool:
    """Return whether the bytes are a workbook that may be opened; E217 or E219 where they are not."""
    if data.startswith(_COMPOUND):
        if _LOCKED in data:
            help = "open it in Excel and save it without a password"
            report.error("E217", f"{file.name} is locked with a password", at, help=help)
        else:
            report.error(
                "E217", f"{file.name} is an Excel file of the old kind (.xls) by another name", at, help=BROKEN_HELP
            )
        return False
    try:
        with ZipFile(BytesIO(data)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
            is_workbook = any(name.startswith("xl/") for name in archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError):  # the last: packed in a way that zipfile does not know
        report.error("E217", f"{file.name} is not an Excel workbook, or only a part of one", at, help=BROKEN_HELP)
        return False
    if not is_workbook:
        report.error("E217", f"{file.name} is a packed file, but no Excel workbook", at, help=BROKEN_HELP)
        return False
    if unpacked > LARGEST_UNPACKED:
        help = "keep the rows and columns that the slide shows, in a workbook of their own"
        report.error("E219", f"{file.name} unpacks to over {LARGEST_UNPACKED // 1_000_000} MB", at, help=help)
        return False
    return True


def _table(
    file: Path, data: bytes, at: SourceSpan, report: Report, wanted: str | None, language: str, whole: bool
) -> DataTable | None:
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    sheet = find_sheet(book, file, at, report, wanted)
    if sheet is None:
        return None
    reading = _Reading(sheet.title, language)
    reading.read(sheet)
    faults = reading.faults + without_result(data, sheet.title, reading.blanks) if whole else []
    for message, help in faults[:MOST_TOLD]:
        report.error("E218", message, at, help=help)
    return None if faults else shape(reading.grid(file, at), report)


def find_sheet(book: Workbook, file: Path, at: SourceSpan, report: Report, wanted: str | None) -> Any:
    """Return the sheet of this name, or the first that can be seen; None after E216."""
    sheets = list(book.worksheets)
    if wanted is None:
        seen = [sheet for sheet in sheets if sheet.sheet_state == "visible"] or sheets
        if seen:
            return seen[0]
        report.error("E216", f"{file.name} has no sheet with cells", at, help="give it one with a table")
        return None
    for sheet in sheets:
        if folded(sheet.title) == folded(wanted):
            return sheet
    names = [sheet.title for sheet in sheets]
    close = nearest(wanted, names)
    listed = f"it has {', '.join(names[:MOST_TOLD])}{' and more' if len(names) > MOST_TOLD else ''}"
    help = f"did you mean {close}? {listed}" if close else listed
    report.error("E216", f"{file.name} has no sheet {wanted}", at, help=help)
    return None


class _Reading:
    """The cells of a sheet as they are read, row by row."""

    def __init__(self, sheet: str, language: str) -> None:
        self.sheet = sheet
        self.language = language
        self.rows: dict[int, list[Cell]] = {}
        self.faults: list[tuple[str, str]] = []
        self.blanks: set[Place] = set()
        """Cells that are there and have no value; a formula that was never worked out is one of them."""

    def read(self, sheet: Any) -> None:
        """Read rows up to the first one too many; empty ones are left out."""
        sheet.reset_dimensions()  # what the file says of its size is not to be trusted
        for n, row in enumerate(sheet.iter_rows(min_row=1), 1):
            filled = next((k for k in range(len(row), 0, -1) if row[k - 1].value is not None), 0)
            self.blanks |= {(n, k) for k, cell in enumerate(row, 1) if cell.value is None and _is_stored(cell)}
            kept = row[:filled] if filled <= MOST_COLUMNS else (*row[:MOST_COLUMNS], row[filled - 1])
            cells = [self._cell(cell, (n, k)) for k, cell in enumerate(kept, 1)]
            if any(cell.text for cell in cells):
                self.rows[n] = cells
            if len(self.rows) > MOST_ROWS + 1:
                break

    def grid(self, file: Path, at: SourceSpan) -> Grid:
        """Return the rows, all with as many cells as the longest."""
        width = max((len(cells) for cells in self.rows.values()), default=0)
        rows = tuple((*cells, *[_EMPTY] * (width - len(cells))) for cells in self.rows.values())
        places = tuple(tuple((n, k) for k in range(1, width + 1)) for n in self.rows)
        return Grid(file, at, rows, places, self.sheet)

    def _cell(self, cell: Any, place: Place) -> Cell:
        value = cell.value
        if cell.data_type == "e" or (isinstance(value, float) and not math.isfinite(value)):
            self.faults.append(
                (f"{place_name(place, self.sheet)} holds {value}, an error", "mend the formula, or delete its value")
            )
            return Cell("#")
        return read_value(cell, self.language, in_head=not self.rows)


def read_value(cell: Any, language: str, *, in_head: bool = False) -> Cell:
    """Return what a cell holds, as a reader of the sheet sees it; a head is a text, whatever it is."""
    value, shown_as = cell.value, cell.number_format
    match value:
        case None:
            return _EMPTY
        case bool():
            return Cell(formats.YES_NO[language][0 if value else 1])
        case int() | float():
            number = formats.stored(value)
            if in_head:
                return Cell(formats.plain_figure(number, shown_as, language))
            return formats.figure(number, shown_as, language)
        case datetime.date() | datetime.time() | datetime.timedelta():
            return Cell(formats.moment(value, shown_as, language))
        case _:
            return Cell(clean(str(value)))


def without_result(data: bytes, title: str, blanks: set[Place]) -> list[tuple[str, str]]:
    """Return a fault for each blank cell that holds a formula: its program did not store what it comes to."""
    if not blanks:
        return []
    last = max(row for row, _ in blanks)
    sheet: Any = load_workbook(BytesIO(data), read_only=True, keep_links=False)[title]
    sheet.reset_dimensions()
    help = "open the workbook in Excel or LibreOffice and save it there, so that the results are stored"
    return [
        (f"{place_name((n, k), title)} holds a formula without a stored result", help)
        for n, row in enumerate(sheet.iter_rows(min_row=1, max_row=last), 1)
        for k, cell in enumerate(row, 1)
        if (n, k) in blanks and cell.data_type == "f"
    ]


def _is_stored(cell: Any) -> bool:
    # An empty result of a formula is marked as a text; cells that are not in the file at all have no place.
    return hasattr(cell, "row") and cell.data_type != "str"


def folded(name: str) -> str:
    """Return what two names of sheets or cells have in common that are the same to Excel."""
    return unicodedata.normalize("NFC", name).casefold()
