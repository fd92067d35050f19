"""The data behind a chart: its workbook, and the references with which the chart's series point into it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from deckgen.deck.model import Chart
from deckgen.powerpoint.xml import Element, el

SHEET = "Data"


def workbook(chart: Chart, names: bool = True) -> bytes:
    """Return the chart's workbook, always the same bytes: categories in column A, a column for each series.

    Of a scatter chart x stands in column A, and the names of the points in the last column, unless they are to be
    left out: the chart may show only some of them. What is missing is an empty cell.
    """
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime.datetime(1980, 1, 1), "author": "", "title": ""})
    sheet = book.add_worksheet(SHEET)
    scatter = chart.kind == "scatter"
    for row, category in enumerate(chart.categories if names or not scatter else (), start=1):
        sheet.write_string(row, len(chart.series) + 1 if scatter else 0, category)
    if scatter:
        _write_column(sheet, 0, chart.x_name, chart.x)
    for column, series in enumerate(chart.series, start=1):
        _write_column(sheet, column, series.name, values_of(chart, column - 1))
    book.close()
    return stream.getvalue()


def _write_column(
    sheet: xlsxwriter.worksheet.Worksheet, column: int, head: str, values: Sequence[Decimal | None]
) -> None:
    sheet.write_string(0, column, head)
    for row, value in enumerate(values, start=1):
        if value is not None:
            sheet.write_number(row, column, float(value))


def values_of(chart: Chart, series: int) -> tuple[Decimal | None, ...]:
    """Return a series' values; of a scatter chart only those that have a place across, for others cannot be drawn."""
    values = chart.series[series].values
    if chart.kind != "scatter":
        return values
    return tuple(value if x is not None else None for value, x in zip(values, chart.x, strict=True))


def name_reference(chart: Chart, series: int) -> Element:
    """Return the name of a series."""
    head = f"{SHEET}!${xl_col_to_name(series + 1)}$1"
    names = _cache("c:strCache", [chart.series[series].name])
    return el("c:tx", None, el("c:strRef", None, el("c:f", text=head), names))


def category_reference(chart: Chart) -> Element:
    """Return the categories."""
    names = _cache("c:strCache", list(chart.categories))
    return el("c:cat", None, el("c:strRef", None, el("c:f", text=_area(chart, 0)), names))


def value_reference(chart: Chart, series: int, tag: str = "c:val") -> Element:
    """Return the values of a series; `tag` is `c:yVal` in a scatter chart."""
    return _numbers(tag, _area(chart, series + 1), values_of(chart, series))


def x_reference(chart: Chart) -> Element:
    """Return the places across of a scatter chart's points."""
    return _numbers("c:xVal", _area(chart, 0), chart.x)


def _numbers(tag: str, area: str, values: Sequence[Decimal | None]) -> Element:
    cache = _cache("c:numCache", [None if value is None else str(value) for value in values])
    return el(tag, None, el("c:numRef", None, el("c:f", text=area), cache))


def _area(chart: Chart, column: int) -> str:
    name = xl_col_to_name(column)
    return f"{SHEET}!${name}$2:${name}${len(chart.categories) + 1}"


def _cache(name: str, values: list[str] | list[str | None]) -> Element:
    return el(
        name,
        None,
        el("c:formatCode", text="General") if name == "c:numCache" else None,
        el("c:ptCount", {"val": len(values)}),
        *(el("c:pt", {"idx": index}, el("c:v", text=value)) for index, value in enumerate(values) if value is not None),
    )
