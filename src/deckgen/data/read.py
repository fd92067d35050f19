"""Read a table from the file that an outline names: find it, open it, and hand it to the reader of its kind."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

from deckgen.data.csv_file import read_csv
from deckgen.data.model import DataTable
from deckgen.data.numbers import codes_stay_text
from deckgen.diagnostics import Report, SourceSpan, nearest

TEXT_KINDS = (".csv", ".tsv", ".tab", ".txt")
WORKBOOK_KINDS = (".xlsx", ".xlsm")

LARGEST_TEXT = 5_000_000
LARGEST_WORKBOOK = 20_000_000

_OTHER_KINDS = {
    ".xls": "open it in Excel and save it as an Excel workbook (.xlsx)",
    ".xlsb": "open it in Excel and save it as an Excel workbook (.xlsx)",
    ".ods": "open it in LibreOffice and save it as an Excel workbook (.xlsx) or as CSV",
    ".numbers": "in Numbers choose File, Export To, and Excel or CSV",
}
_WORKBOOK_START = b"PK\x03\x04"


def read_table(
    file: Path,
    at: SourceSpan,
    report: Report,
    *,
    sheet: str | None = None,
    delimiter: str | None = None,
    decimal: str | None = None,
    language: str = "da",
    whole: bool = True,
) -> DataTable | None:
    """Return the table in a CSV or Excel file, or None where `report` says what is wrong.

    `at` is where the outline names the file. Errors about the file, and about cells of a workbook, stand there; errors
    about cells of a CSV file stand in that file. `sheet` names a sheet of a workbook; without it the first one is
    read. `delimiter` (one sign, or `tab`) and `decimal` (`,` or `.`) settle what a CSV file leaves open; a workbook
    stores both cells and numbers, and does without. `language` (`da` or `en`) decides how a workbook's dates and
    numbers are written, and is the last word on a decimal mark (see `numbers`). Unless the `whole` table is wanted,
    cells of a workbook with an error are let pass.
    """
    kind = file.suffix.lower()
    found = _find(file, at, report)
    if found is None or not _is_known(found, kind, at, report):
        return None
    is_text = kind in TEXT_KINDS
    data = _bytes(found, LARGEST_TEXT if is_text else LARGEST_WORKBOOK, at, report)
    if data is None:
        return None
    if is_text:
        table = _text_table(found, data, at, report, sheet, delimiter, decimal, language)
    else:
        # Loading the reader of workbooks takes a quarter of a second, and most talks have none.
        from deckgen.data.workbook import read_workbook

        table = read_workbook(found, data, at, report, sheet=sheet, language=language, whole=whole)
    return table and replace(table, rows=codes_stay_text(table.rows))


def read_bytes(file: Path, at: SourceSpan, report: Report) -> tuple[Path, bytes] | None:
    """Return a workbook as its folder spells it, and its bytes; None where `report` says what is wrong."""
    found = _find(file, at, report)
    if found is None or not _is_known(found, file.suffix.lower(), at, report):
        return None
    data = _bytes(found, LARGEST_WORKBOOK, at, report)
    return None if data is None else (found, data)


def _text_table(
    file: Path,
    data: bytes,
    at: SourceSpan,
    report: Report,
    sheet: str | None,
    delimiter: str | None,
    decimal: str | None,
    language: str,
) -> DataTable | None:
    if sheet is not None:
        report.error("E216", f"{file.name} is a text file and has no sheet {sheet}", at, help="leave `sheet` out")
        return None
    if data.startswith(_WORKBOOK_START):
        message = f"{file.name} is not a text file; it looks like an Excel workbook"
        report.error("E212", message, at, help=f"save it as CSV, or name it {file.stem}.xlsx")
        return None
    return read_csv(file, data, at, report, delimiter=delimiter, decimal=decimal, language=language)


def _find(file: Path, at: SourceSpan, report: Report) -> Path | None:
    """Return the file as the folder spells its name, whose letters may be composed or not."""
    try:
        if file.is_file():
            return file
        if file.is_dir():
            report.error("E211", f"{file} is a folder, not a table", at, help=_tables_in(file, file.name))
            return None
        for other in _files(file.parent):
            if unicodedata.normalize("NFC", other.name) == unicodedata.normalize("NFC", file.name):
                return other
        report.error("E211", f"there is no file {file}", at, help=_tables_in(file.parent, file.name))
    except (OSError, ValueError) as problem:
        report.error("E211", f"the file {str(file)!r} cannot be opened: {_reason(problem)}", at, help=_LOOK)
    return None


_LOOK = "look at its path and its rights"


def _is_known(file: Path, kind: str, at: SourceSpan, report: Report) -> bool:
    if kind in TEXT_KINDS or kind in WORKBOOK_KINDS:
        return True
    what = f"files of the kind {kind} are not read as tables" if kind else f"the name {file.name} says no kind of file"
    help = _OTHER_KINDS.get(kind, "write the table as CSV (.csv) or as an Excel workbook (.xlsx)")
    report.error("E212", what, at, help=help)
    return False


def _bytes(file: Path, largest: int, at: SourceSpan, report: Report) -> bytes | None:
    try:
        if file.stat().st_size > largest:
            message = f"{file.name} is over {largest // 1_000_000} MB, too large for a table on a slide"
            report.error(
                "E219", message, at, help="keep the rows and columns that the slide shows, in a file of their own"
            )
            return None
        return file.read_bytes()
    except OSError as problem:
        report.error("E211", f"the file {file} cannot be read: {_reason(problem)}", at, help=_LOOK)
        return None


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []


def _tables_in(folder: Path, wanted: str) -> str:
    if not folder.is_dir():
        return f"there is no folder {folder}"
    names = [path.name for path in _files(folder) if path.suffix.lower() in (*TEXT_KINDS, *WORKBOOK_KINDS)]
    close = nearest(wanted, names)
    if close:
        return f"did you mean {close}?"
    if not names:
        return "there is no CSV or Excel file in that folder"
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f"in that folder there is {', '.join(names[:5])}{more}"


def _reason(problem: OSError | ValueError) -> str:
    return problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
