"""A chart's part: the plot of its kind, what stands above it, and where its data is."""

from __future__ import annotations

from deckgen.deck.model import Chart
from deckgen.fit.charts import ChartRoom, chart_room
from deckgen.packs.geometry import Box
from deckgen.packs.model import TextStyle
from deckgen.powerpoint.charts.axes import caption, legend, plot_layout
from deckgen.powerpoint.charts.bars import bars
from deckgen.powerpoint.charts.labels import text_properties
from deckgen.powerpoint.charts.lines import areas, lines
from deckgen.powerpoint.charts.scatter import scatter
from deckgen.powerpoint.charts.share import doughnut, meter, plain_text
from deckgen.powerpoint.charts.slices import names_beside, slices
from deckgen.powerpoint.xml import Element, el, root


def chart_part(chart: Chart, box: Box, style: TextStyle, workbook_relation: str, lang: str) -> Element:
    """Return the XML of the part of a chart that stands in a box, its texts in a style."""
    room = chart_room(chart, box, style)
    plot = _plot(chart, room, box, style, lang)
    share = chart.kind == "meter" or (chart.kind == "doughnut" and not chart.labels)
    whole_ring = chart.kind == "doughnut" and chart.labels
    layout = el("c:layout") if chart.kind == "doughnut" and share else plot_layout(room, box)
    title = None if share else caption(chart, room, lang)
    return root(
        "c:chartSpace",
        None,
        el("c:date1904", {"val": False}),
        el("c:lang", {"val": lang}),
        el("c:roundedCorners", {"val": False}),
        el(
            "c:chart",
            None,
            title,
            el("c:autoTitleDeleted", {"val": title is None}),
            el("c:plotArea", None, layout, *plot, el("c:spPr", None, el("a:noFill"))),
            names_beside(chart, room, box, style, lang) if whole_ring else legend(chart, room, box, style, lang),
            el("c:plotVisOnly", {"val": True}),
            el("c:dispBlanksAs", {"val": "gap"}),
        ),
        el("c:spPr", None, el("a:noFill"), el("a:ln", None, el("a:noFill"))),
        plain_text(lang) if share else text_properties(room.small_pt, lang),
        el("c:externalData", {"r:id": workbook_relation}, el("c:autoUpdate", {"val": False})),
        prefixes="a c r",
    )


def _plot(chart: Chart, room: ChartRoom, box: Box, style: TextStyle, lang: str) -> list[Element]:
    match chart.kind:
        case "doughnut":
            return slices(chart, room, lang) if chart.labels else doughnut(chart)
        case "meter":
            return meter(chart)
        case "bar" | "column":
            return bars(chart, room, lang)
        case "line":
            return lines(chart, room, lang, box)
        case "area":
            return areas(chart, room, lang)
        case "scatter":
            return scatter(chart, room, style, lang)
