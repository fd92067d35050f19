"""A native chart with its workbook: the part's XML, the data behind it, and the frame that shows it on a slide."""

from __future__ import annotations

import datetime
from decimal import Decimal
from io import BytesIO

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from deckgen.deck.model import Chart, Series
from deckgen.packs.geometry import Box
from deckgen.packs.model import Color
from deckgen.powerpoint.xml import Element, el, fill, root, transform

SHEET = "Data"
CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
"""Ids of the axes: positive, as PowerPoint asks, and the same in every chart."""

INK, ACCENT, QUIET = Color("tx1"), Color("accent1"), Color("accent2")
BAR_GAP = 190
"""Space between bars in percent of a bar; leaves room for a line of text above each."""


def chart_part(chart: Chart, workbook_relation: str, lang: str) -> Element:
    """Return the chart part's XML."""
    plot = [_doughnut(chart)] if chart.kind == "doughnut" else _bars(chart)
    return root(
        "c:chartSpace",
        None,
        el("c:date1904", {"val": False}),
        el("c:lang", {"val": lang}),
        el("c:roundedCorners", {"val": False}),
        el(
            "c:chart",
            None,
            el("c:autoTitleDeleted", {"val": True}),
            el("c:plotArea", None, _whole_area(chart), *plot, el("c:spPr", None, el("a:noFill"))),
            el("c:plotVisOnly", {"val": True}),
            el("c:dispBlanksAs", {"val": "gap"}),
        ),
        el("c:spPr", None, el("a:noFill"), el("a:ln", None, el("a:noFill"))),
        el(
            "c:txPr",
            None,
            el("a:bodyPr"),
            el("a:lstStyle"),
            el(
                "a:p",
                None,
                el("a:pPr", None, el("a:defRPr", {"sz": 1600})),
                el("a:endParaRPr", {"lang": lang}),
            ),
        ),
        el("c:externalData", {"r:id": workbook_relation}, el("c:autoUpdate", {"val": False})),
        prefixes="a c r",
    )


def _whole_area(chart: Chart) -> Element:
    """Return a layout in which the plot fills its frame, so that bars stand beside the texts of their rows."""
    if chart.kind == "doughnut":
        return el("c:layout")
    places = [("x", 0), ("y", 0), ("w", 1), ("h", 1)]
    return el(
        "c:layout",
        None,
        el(
            "c:manualLayout",
            None,
            el("c:layoutTarget", {"val": "inner"}),
            el("c:xMode", {"val": "edge"}),
            el("c:yMode", {"val": "edge"}),
            *(el(f"c:{name}", {"val": value}) for name, value in places),
        ),
    )


def _doughnut(chart: Chart) -> Element:
    return el(
        "c:doughnutChart",
        None,
        el("c:varyColors", {"val": True}),
        *(_series(chart, number, _slices(chart)) for number in range(len(chart.series))),
        el("c:firstSliceAng", {"val": 0}),
        el("c:holeSize", {"val": 64}),
    )


def _bars(chart: Chart) -> list[Element]:
    bars = el(
        "c:barChart",
        None,
        el("c:barDir", {"val": "bar"}),
        el("c:grouping", {"val": "stacked"}),
        el("c:varyColors", {"val": False}),
        *(_series(chart, number, _bar_colors(chart, number)) for number in range(len(chart.series))),
        el("c:gapWidth", {"val": BAR_GAP}),
        el("c:overlap", {"val": 100}),
        el("c:axId", {"val": CATEGORY_AXIS}),
        el("c:axId", {"val": VALUE_AXIS}),
    )
    return [
        bars,
        _axis("c:catAx", CATEGORY_AXIS, VALUE_AXIS, None),
        _axis("c:valAx", VALUE_AXIS, CATEGORY_AXIS, chart.whole),
    ]


def _axis(name: str, own: int, other: int, most: Decimal | None) -> Element:
    category = name == "c:catAx"
    scaling = el(
        "c:scaling",
        None,
        el("c:orientation", {"val": "maxMin" if category else "minMax"}),
        el("c:max", {"val": most}) if most is not None else None,
        None if category else el("c:min", {"val": 0}),
    )
    return el(
        name,
        None,
        el("c:axId", {"val": own}),
        scaling,
        el("c:delete", {"val": True}),
        el("c:axPos", {"val": "l" if category else "t"}),
        el("c:numFmt", {"formatCode": "General", "sourceLinked": False}),
        el("c:majorTickMark", {"val": "none"}),
        el("c:minorTickMark", {"val": "none"}),
        el("c:tickLblPos", {"val": "nextTo"}),
        el("c:crossAx", {"val": other}),
        el("c:crosses", {"val": "autoZero"}),
        *(
            [el("c:auto", {"val": True}), el("c:lblAlgn", {"val": "ctr"}), el("c:lblOffset", {"val": 100})]
            if category
            else [el("c:crossBetween", {"val": "between"})]
        ),
    )


def _slices(chart: Chart) -> list[Color]:
    return [ACCENT if index == (chart.marked or 0) else QUIET for index in range(len(chart.categories))]


def _bar_colors(chart: Chart, series: int) -> list[Color]:
    if series:
        return [QUIET] * len(chart.categories)
    return [ACCENT if index == chart.marked else INK for index in range(len(chart.categories))]


def _series(chart: Chart, number: int, colors: list[Color]) -> Element:
    series = chart.series[number]
    column, last = xl_col_to_name(number + 1), len(chart.categories) + 1
    bar = chart.kind == "bar"
    return el(
        "c:ser",
        None,
        el("c:idx", {"val": number}),
        el("c:order", {"val": number}),
        el(
            "c:tx",
            None,
            el("c:strRef", None, el("c:f", text=f"{SHEET}!${column}$1"), _cache("c:strCache", [series.name])),
        ),
        el("c:spPr", None, fill(colors[0]), el("a:ln", None, el("a:noFill"))),
        el("c:invertIfNegative", {"val": False}) if bar else None,
        *(_point(index, value, bar) for index, value in enumerate(colors)),
        el(
            "c:cat",
            None,
            el(
                "c:strRef",
                None,
                el("c:f", text=f"{SHEET}!$A$2:$A${last}"),
                _cache("c:strCache", list(chart.categories)),
            ),
        ),
        el(
            "c:val",
            None,
            el(
                "c:numRef",
                None,
                el("c:f", text=f"{SHEET}!${column}$2:${column}${last}"),
                _cache("c:numCache", [None if v is None else str(v) for v in series.values]),
            ),
        ),
    )


def _point(index: int, value: Color, bar: bool) -> Element:
    return el(
        "c:dPt",
        None,
        el("c:idx", {"val": index}),
        el("c:invertIfNegative", {"val": False}) if bar else None,
        el("c:bubble3D", {"val": False}),
        el("c:spPr", None, fill(value), el("a:ln", None, el("a:noFill"))),
    )


def _cache(name: str, values: list[str] | list[str | None]) -> Element:
    return el(
        name,
        None,
        el("c:formatCode", text="General") if name == "c:numCache" else None,
        el("c:ptCount", {"val": len(values)}),
        *(el("c:pt", {"idx": index}, el("c:v", text=value)) for index, value in enumerate(values) if value is not None),
    )


def workbook(chart: Chart) -> bytes:
    """Return the chart's workbook: categories in column A, a column for each series; always the same bytes."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime.datetime(1980, 1, 1), "author": "", "title": ""})
    sheet = book.add_worksheet(SHEET)
    for row, category in enumerate(chart.categories, start=1):
        sheet.write_string(row, 0, category)
    for column, series in enumerate(chart.series, start=1):
        _write_column(sheet, column, series)
    book.close()
    return stream.getvalue()


def _write_column(sheet: xlsxwriter.worksheet.Worksheet, column: int, series: Series) -> None:
    sheet.write_string(0, column, series.name)
    for row, value in enumerate(series.values, start=1):
        if value is not None:
            sheet.write_number(row, column, float(value))


def chart_frame(box: Box, shape_id: int, name: str, alt: str, ph: Element, relation: str) -> Element:
    """Return the frame that shows a chart in its layout's placeholder."""
    return el(
        "p:graphicFrame",
        None,
        frame_names(shape_id, name, alt, ph),
        transform(box, "p:xfrm"),
        el(
            "a:graphic",
            None,
            el(
                "a:graphicData",
                {"uri": "http://schemas.openxmlformats.org/drawingml/2006/chart"},
                el("c:chart", {"r:id": relation}),
            ),
        ),
    )


def frame_names(shape_id: int, name: str, alt: str, ph: Element) -> Element:
    """Return the non-visual properties of a graphic frame, with its alternative text."""
    return el(
        "p:nvGraphicFramePr",
        None,
        el("p:cNvPr", {"id": shape_id, "name": name, "descr": alt}),
        el("p:cNvGraphicFramePr", None, el("a:graphicFrameLocks", {"noGrp": True})),
        el("p:nvPr", None, ph),
    )
