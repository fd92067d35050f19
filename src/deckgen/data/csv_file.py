"""A table in a text file: its signs, its delimiter, its shape, and then the figures in its cells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from deckgen.data import numbers
from deckgen.data.delimiters import records
from deckgen.data.encoding import decode
from deckgen.data.model import Cell, DataTable
from deckgen.data.shape import Grid, shape
from deckgen.diagnostics import Report, SourceSpan


def read_csv(
    file: Path,
    data: bytes,
    at: SourceSpan,
    report: Report,
    *,
    delimiter: str | None,
    decimal: str | None,
    language: str,
) -> DataTable | None:
    """Return the table in `data`, the bytes of `file`, or None where `report` says what is wrong."""
    if decimal not in (None, *numbers.MARKS):
        help = 'write `decimal: ","` or `decimal: "."`'
        report.error("E214", f"the decimal mark {decimal!r} is neither a comma nor a point", at, help=help)
        return None
    text = decode(file, data, at, report)
    parted = None if text is None else records(file, text, at, report, delimiter)
    if parted is None:
        return None
    mark, found = parted
    if found.misquoted:
        message = "the quotation marks do not enclose this cell"
        help = "close the quotation mark at the end of the cell, and double the marks that stand inside it"
        report.error("E215", message, SourceSpan.at(file, *found.misquoted), help=help)
        return None
    table = shape(Grid(file, at, found.rows, found.places), report)
    return None if table is None else _with_figures(table, mark, decimal, language, at, report)


def _with_figures(
    table: DataTable, delimiter: str, given: str | None, language: str, at: SourceSpan, report: Report
) -> DataTable | None:
    before = len(report.errors)
    mark = _decimal_mark(table, delimiter, given, language, at, report)
    if len(report.errors) > before:
        return None
    return replace(table, rows=tuple(tuple(_cell(cell, mark) for cell in row) for row in table.rows))


def _cell(cell: Cell, mark: str) -> Cell:
    return cell if cell.is_missing else Cell(cell.text, numbers.number(cell.text, mark))


def _decimal_mark(
    table: DataTable, delimiter: str, given: str | None, language: str, at: SourceSpan, report: Report
) -> str:
    """Return the decimal mark by the rule in `numbers`; what is returned after an error does not matter."""
    evidence = numbers.evidence(table.rows)
    convention = numbers.BY_LANGUAGE[language]
    if given is not None:
        if evidence.shown and given not in evidence.shown:
            (other,) = evidence.shown
            cell = _told(table, evidence.shown[other])
            message = f'the outline says `decimal: "{given}"`, and the figures in {table.file.name} do not fit: {cell}'
            report.error("E214", message, at, help=f'leave `decimal` out, or write `decimal: "{other}"`')
        return given
    if len(evidence.shown) > 1:
        comma, point = (evidence.shown[mark] for mark in numbers.MARKS)
        message = f"the decimal mark is in doubt: {_told(table, comma)} has a comma, and {_told(table, point)} a point"
        _tell(table, max(comma, point), message, report)
        return convention
    if evidence.shown:
        return next(iter(evidence.shown))
    by_delimiter = numbers.BY_DELIMITER.get(delimiter, convention)
    if evidence.doubtful and by_delimiter != convention:
        text = table.rows[evidence.doubtful[0]][evidence.doubtful[1]].text
        message = f"the decimal mark is in doubt: {text} can be in thousands or have decimals, and no cell settles it"
        _tell(table, evidence.doubtful, message, report)
    return by_delimiter


def _told(table: DataTable, where: tuple[int, int]) -> str:
    row, column = where
    return f"{table.rows[row][column].text} in {table.row_place(row, column)}"


def _tell(table: DataTable, where: tuple[int, int], message: str, report: Report) -> None:
    span = table.row_span(*where)
    help = 'say in the outline which it is: `decimal: ","` or `decimal: "."`'
    report.error("E214", message, span or table.file, help=help)
