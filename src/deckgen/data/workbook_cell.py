"""One cell of a workbook, with the format of its number, and the heads that stand before it and over it."""

from __future__ import annotations

import re
import warnings
from contextlib import redirect_stdout
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from deckgen.data import formats
from deckgen.data.cell import no_figure
from deckgen.data.model import Place, place_name
from deckgen.data.reference import cell_place
from deckgen.data.text import clean
from deckgen.data.workbook import BROKEN_HELP, find_sheet, folded, is_readable, read_value, without_result
from deckgen.diagnostics import Report, SourceSpan, nearest

_MOST_LISTED = 12
_RANGE = re.compile(r"\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+", re.IGNORECASE)


@dataclass(frozen=True)
class ReadCell:
    """A figure of a sheet: what is shown of it (value, exact value, unit), its place, and its heads."""

    shown: tuple[Decimal, Decimal, str | None]
    sheet: str
    place: Place
    heads: tuple[str, str]


def read_cell(
    file: Path,
    data: bytes,
    at: SourceSpan,
    report: Report,
    *,
    sheet: str | None,
    cell: Place | None,
    name: str | None,
    language: str,
) -> ReadCell | None:
    """Return the figure in a cell of the workbook in `data`, the bytes of `file`, or None where `report` says why.

    The cell is given, or a name that the workbook has for it. Without `sheet` it is the first sheet that can be seen.
    """
    if not is_readable(file, data, at, report):
        return None
    try:
        # As for a table: the reader warns and prints of what is no part of a figure.
        with warnings.catch_warnings(), redirect_stdout(StringIO()):
            warnings.simplefilter("ignore")
            return _read(file, data, at, report, sheet, cell, name, language)
    except Exception as problem:  # a broken part breaks the reader in as many ways as it has statements
        message = f"{file.name} cannot be read: something in the workbook is broken ({type(problem).__name__})"
        report.error("E217", message, at, help=BROKEN_HELP)
        return None


def _read(
    file: Path,
    data: bytes,
    at: SourceSpan,
    report: Report,
    wanted: str | None,
    place: Place | None,
    name: str | None,
    language: str,
) -> ReadCell | None:
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    if name is not None and (place is None or _is_sheet(book, name)):
        named = _named(book, file, at, report, wanted, name)
        if named is None:
            return None
        wanted, place = named
    sheet = find_sheet(book, file, at, report, wanted)
    if sheet is None or place is None:
        return None
    cell, heads = _with_heads(sheet, place, language)
    where = f"{place_name(place, sheet.title)} in {file.name}"
    if cell is None or cell.value is None:
        faults = without_result(data, sheet.title, {place})
        for message, help in faults:
            report.error("E218", message, at, help=help)
        if not faults:
            no_figure(where, None, at, report)
        return None
    if cell.data_type == "e":
        message = f"{where} holds {cell.value}, an error"
        report.error("E218", message, at, help="mend the formula, or point `from:` at another cell")
        return None
    text = read_value(cell, language)
    if text.number is None or isinstance(cell.value, str):
        no_figure(where, text, at, report)
        return None
    return ReadCell(formats.shown(formats.stored(cell.value), cell.number_format), sheet.title, place, heads)


def _named(
    book: Workbook, file: Path, at: SourceSpan, report: Report, wanted: str | None, name: str
) -> tuple[str, Place] | None:
    """Return sheet and place of the one cell that a name stands for."""
    names = dict(book.defined_names.items())
    if wanted is not None:
        sheet = find_sheet(book, file, at, report, wanted)
        if sheet is None:
            return None
        names |= dict(sheet.defined_names.items())
    found = next((defined for known, defined in names.items() if folded(known) == folded(name)), None)
    if found is None:
        meant = nearest(name, names)
        listed = f"its names are {', '.join(list(names)[:_MOST_LISTED])}" if names else "it has no names of cells"
        help = f"did you mean `{meant}`?" if meant else f"{listed}; a cell is written `sheet!B7`"
        if _RANGE.fullmatch(name):
            help = f"one cell is read: write `{name.partition(':')[0]}`, or take a `table` or `chart` with `data:`"
        if _is_sheet(book, name):
            help = f"{name} is a sheet: write which cell of it, as in `{name}!B7` or `{name}[row, column]`"
        report.error("E262", f"{file.name} has no name `{name}`", at, help=help)
        return None
    targets = [(title, cell_place(cells)) for title, cells in found.destinations]
    if len(targets) != 1 or targets[0][1] is None:
        message = f"the name `{name}` in {file.name} does not stand for one cell"
        report.error("E262", message, at, help="give the one cell a name of its own, or write it as `sheet!B7`")
        return None
    return targets[0][0], targets[0][1]


def _is_sheet(book: Workbook, name: str) -> bool:
    return any(folded(sheet.title) == folded(name) for sheet in book.worksheets)


def _with_heads(sheet: Any, place: Place, language: str) -> tuple[Any, tuple[str, str]]:
    """Return a cell (None where the sheet has none), the first text of its row before it, and its column's head.

    The head is the nearest text over the cell. A number is one only where it looks like a year and begins something:
    at the top, or below an empty cell.
    """
    row, column = place
    found, before, over = None, "", ""
    is_begun = False
    sheet.reset_dimensions()  # what the file says of its size is not to be trusted
    for n, cells in enumerate(sheet.iter_rows(min_row=1, max_row=row, max_col=column), 1):
        cell = cells[column - 1] if len(cells) >= column else None
        if n == row:
            found = cell
            before = next((clean(one.value) for one in cells[: column - 1] if _is_text(one)), "")
        elif cell is not None and cell.value is not None:
            if _is_text(cell) or (_is_year(cell) and not is_begun):
                over = read_value(cell, language, in_head=True).text
            is_begun = True
        else:
            is_begun = False
    return found, (before, over)


def _is_text(cell: Any) -> bool:
    return isinstance(cell.value, str) and bool(cell.value.strip()) and cell.data_type != "e"


def _is_year(cell: Any) -> bool:
    value = cell.value
    return isinstance(value, int | float) and not isinstance(value, bool) and value in range(1900, 2101)
