"""The files that an outline names beside its article, read before composing: tables, figures of charts, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from deckgen.compose.chart_data import ChartData, chart_data
from deckgen.compose.paths import leads_astray
from deckgen.data.model import DataTable
from deckgen.data.read import read_table
from deckgen.diagnostics import Report, Stop, nearest
from deckgen.outline.base import Path
from deckgen.outline.items import Portrait
from deckgen.outline.kinds import ChartSlide, ImageSlide, TableSlide
from deckgen.outline.listing import in_brackets, parts_of
from deckgen.outline.outline import Outline
from deckgen.pictures.model import Picture
from deckgen.pictures.read import read_picture


@dataclass(frozen=True)
class Material:
    """What was read, by the path of the part of the outline that asks for it."""

    tables: Mapping[Path, DataTable] = field(default_factory=dict)
    charts: Mapping[Path, ChartData] = field(default_factory=dict)
    pictures: Mapping[Path, Picture] = field(default_factory=dict)


def read_material(outline: Outline, report: Report) -> Material:
    """Return what the lines' tables, charts and images show, and the portraits of cases.

    Reports E114 for a column or a highlight that is not there, E211–E219 for a table's file, E220 for figures that a
    chart cannot show, and E221–E226 for a picture's; raises `Stop` after errors, when all files were tried.
    """
    tables: dict[Path, DataTable] = {}
    charts: dict[Path, ChartData] = {}
    pictures: dict[Path, Picture] = {}
    failed = False
    for part in _parts(outline):
        if isinstance(part, ImageSlide | Portrait):
            picture = _picture(part, outline, report)
            if picture:
                pictures[part.path] = picture
            failed = failed or picture is None
            continue
        table = _table(part, outline, report)
        failed = failed or (table is None and part.data is not None)
        if table:
            tables[part.path] = table
        if isinstance(part, ChartSlide) and (table or part.data is None):
            data = chart_data(part, table, outline, report)
            if data:
                charts[part.path] = data
            failed = failed or data is None
    if failed:
        raise Stop
    return Material(tables, charts, pictures)


def _parts(outline: Outline) -> Iterator[TableSlide | ChartSlide | ImageSlide | Portrait]:
    yield from (case.portrait for case in outline.talk.cases if case.portrait)
    yield from (part for part in outline.talk.slides() if isinstance(part, TableSlide | ChartSlide | ImageSlide))


def _picture(part: ImageSlide | Portrait, outline: Outline, report: Report) -> Picture | None:
    file, at = outline.path(part, "file"), outline.span(part, "file")
    if leads_astray(part.file, file, "picture", "E221", at, report):
        return None
    return read_picture(file, at, report)


def _table(part: TableSlide | ChartSlide, outline: Outline, report: Report) -> DataTable | None:
    if part.data is None:
        return None
    file, at = outline.path(part.data, "file"), outline.span(part.data, "file")
    if leads_astray(part.data.file, file, "table", "E211", at, report):
        return None
    table = read_table(
        file,
        at,
        report,
        sheet=part.data.sheet,
        delimiter="\t" if part.data.delimiter == "tab" else part.data.delimiter,
        decimal=part.data.decimal,
        language=outline.talk.language,
    )
    return _with_columns(table, part, outline, report) if table and part.columns else table


def _with_columns(
    table: DataTable, part: TableSlide | ChartSlide, outline: Outline, report: Report
) -> DataTable | None:
    """Return the table with the columns that the author asks for, in that order, or None after an error."""
    heads = {head.casefold(): number for number, head in enumerate(table.heads)}
    chosen: list[int] = []
    for number, name in enumerate(part.columns or []):
        if name.casefold() in heads:
            chosen.append(heads[name.casefold()])
            continue
        meant = nearest(name, table.heads)
        listed = ", ".join(table.heads[:12])
        help = f"did you mean `{meant}`?" if meant else f"its columns are {listed}"
        if (names := parts_of(name)) and all(part.casefold() in heads for part in names):
            help = f"write `{in_brackets(names)}`"
        message = f"{table.file.name} has no column `{name}`"
        report.error("E114", message, outline.span(part, "columns", number), help=help)
    if len(chosen) < len(part.columns or []):
        return None
    return replace(
        table,
        heads=tuple(table.heads[number] for number in chosen),
        rows=tuple(tuple(row[number] for number in chosen) for row in table.rows),
        places=tuple(tuple(row[number] for number in chosen) for row in table.places),
    )
