"""The figures of a chart, from the outline or from a file's table, and whether a chart of its kind can show them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from deckgen.data.model import DataTable
from deckgen.deck.model import Series
from deckgen.diagnostics import Report, SourceSpan, nearest
from deckgen.outline.kinds import ChartSlide
from deckgen.outline.outline import Outline

MOST_CATEGORIES, MOST_SERIES = 40, 8
"""More than these cannot be told apart on a slide."""

MOST_DIGITS = 15
"""What a workbook keeps of a number: ECMA-376 has 64-bit floating point in its cells, and Excel 15 digits of it."""


@dataclass(frozen=True)
class ChartData:
    """What a chart shows: a value of each series for each category, and which of them the talk is about."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    x: tuple[Decimal | None, ...] = ()
    x_name: str = ""
    marked: int | None = None
    marked_series: int | None = None


def chart_data(part: ChartSlide, table: DataTable | None, outline: Outline, report: Report) -> ChartData | None:
    """Return what a chart shows, or None after an error (E114 for the highlight, E220 for the figures)."""
    data = _from_table(part, table, outline, report) if table else _from_outline(part)
    if data is None or not _can_be_shown(part, data, outline, report):
        return None
    return _with_highlight(part, data, outline, report)


def _from_outline(part: ChartSlide) -> ChartData:
    series = tuple(Series(row.name or "", tuple(row.values)) for row in part.series or [])
    return ChartData(tuple(part.categories or ()), series, tuple(part.x or ()), part.x_name or "")


def _from_table(part: ChartSlide, table: DataTable, outline: Outline, report: Report) -> ChartData | None:
    at = outline.span(part, "data")
    scatter = part.kind == "scatter"
    least = 3 if scatter else 2
    if len(table.heads) < least:
        needs = "names, `x` and figures: three columns" if scatter else "categories and figures: two columns"
        report.error("E220", f"a chart needs {needs}", at, help=f"{table.file.name} has {len(table.heads)}")
        return None
    if len(table.rows) > MOST_CATEGORIES or len(table.heads) - 1 > MOST_SERIES:
        message = f"{table.file.name} has {len(table.rows)} rows and {len(table.heads)} columns, too many for a chart"
        help = f"a chart shows up to {MOST_CATEGORIES} rows and {MOST_SERIES} series; choose columns with `columns:`"
        report.error("E220", message, at, help=help)
        return None
    columns = [_figures(table, column, at, report) for column in range(1, len(table.heads))]
    if any(column is None for column in columns):
        return None
    figures = [column for column in columns if column is not None]
    first = 1 if scatter else 0
    series = tuple(Series(head, values) for head, values in zip(table.heads[1 + first :], figures[first:], strict=True))
    categories = tuple(row[0].text for row in table.rows)
    x, x_name = (figures[0], part.x_name or table.heads[1]) if scatter else ((), "")
    return ChartData(categories, series, x, x_name)


def _figures(table: DataTable, column: int, at: SourceSpan, report: Report) -> tuple[Decimal | None, ...] | None:
    """Return a column as figures, or None after an error at its first text."""
    for number, row in enumerate(table.rows):
        cell = row[column]
        if cell.number is None and not cell.is_missing:
            where = table.row_place(number, column)
            message = f"{where} has “{cell.text[:40]}” under {table.heads[column]}, and a chart needs figures"
            help = "write – where a figure is missing, or choose other columns with `columns:`"
            report.error("E220", message, table.row_span(number, column) or at, help=help)
            return None
    return tuple(row[column].number for row in table.rows)


def _can_be_shown(part: ChartSlide, data: ChartData, outline: Outline, report: Report) -> bool:
    at = outline.span(part, "data" if part.data else "series")
    values = [value for row in data.series for value in row.values if value is not None]
    if not values:
        report.error("E220", "there is no figure to show", at, help="write at least one")
    elif part.kind == "doughnut" and len(data.series) > 1:
        message = f"a doughnut shows one series, and here are {len(data.series)}"
        report.error("E220", message, at, help="choose one, or write `kind: stacked`")
    elif part.kind == "doughnut" and (min(values) < 0 or not any(values)):
        report.error("E220", "a doughnut shows parts of a whole, which are above 0", at, help="write `kind: bar`")
    elif too_large := [value for value in (*values, *data.x) if value is not None and value.adjusted() >= MOST_DIGITS]:
        message = f"a figure has {too_large[0].adjusted() + 1} digits, and a chart's workbook keeps {MOST_DIGITS}"
        help = "count in thousands or in millions, and say so in `unit:`"
        report.error("E220", message, at, help=help)
    else:
        return True
    return False


def _with_highlight(part: ChartSlide, data: ChartData, outline: Outline, report: Report) -> ChartData | None:
    if part.highlight is None:
        return data
    wanted = part.highlight.casefold()
    names = [row.name for row in data.series]
    for number, name in enumerate(data.categories):
        if name.casefold() == wanted:
            return ChartData(data.categories, data.series, data.x, data.x_name, marked=number)
    for number, name in enumerate(names):
        if name.casefold() == wanted:
            return ChartData(data.categories, data.series, data.x, data.x_name, marked_series=number)
    known = [name for name in (*names, *data.categories) if name]
    meant = nearest(part.highlight, known)
    help = f"did you mean `{meant}`?" if meant else f"there is {', '.join(known[:12])}"
    message = f"no series and no category is called `{part.highlight}`"
    report.error("E114", message, outline.span(part, "highlight"), help=help)
    return None
