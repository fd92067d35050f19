"""Bars and columns: beside each other or stacked, their figures at the end or inside."""

from __future__ import annotations

from deckgen.deck.model import Chart
from deckgen.fit.chart_text import figures
from deckgen.fit.charts import ChartRoom
from deckgen.fit.pieces import holds_figure
from deckgen.packs.model import Color
from deckgen.powerpoint.charts.axes import CATEGORY_AXIS, VALUE_AXIS, category_axis, value_axis
from deckgen.powerpoint.charts.colours import INK, PAPER, figure_color, is_lit, series_color, text_color
from deckgen.powerpoint.charts.data import category_reference, name_reference, value_reference
from deckgen.powerpoint.charts.labels import Label, data_labels, tick_format
from deckgen.powerpoint.xml import Element, el, fill, line

SEAM_PT = 1.5
"""Paper between the parts of a stack, so that tints that lie side by side are told apart."""


def bars(chart: Chart, room: ChartRoom, lang: str) -> list[Element]:
    """Return the plot of a bar or column chart and its two axes."""
    lying = chart.kind == "bar"
    below_zero = any(value < 0 for value in figures(chart))
    plot = el(
        "c:barChart",
        None,
        el("c:barDir", {"val": "bar" if lying else "col"}),
        el("c:grouping", {"val": "stacked" if chart.stacked else "clustered"}),
        el("c:varyColors", {"val": False}),
        *(_series(chart, number, room, lang) for number in range(len(chart.series))),
        el("c:gapWidth", {"val": room.gap}),
        el("c:overlap", {"val": 100 if chart.stacked else 0}),
        el("c:axId", {"val": CATEGORY_AXIS}),
        el("c:axId", {"val": VALUE_AXIS}),
    )
    shown = not room.labelled
    # The seam of a stack would cut a line that it stands on.
    baseline = below_zero or (not chart.stacked and (shown or not lying))
    code = tick_format(chart, lang)
    return [
        plot,
        category_axis(room, lang, side="l" if lying else "b", upside_down=lying, baseline=baseline),
        value_axis(room, lang, code, side="b" if lying else "l", shown=shown, grid=not chart.stacked, far=lying),
    ]


def _series(chart: Chart, number: int, room: ChartRoom, lang: str) -> Element:
    own = series_color(chart, number)
    colors = [figure_color(chart, number, index) for index in range(len(chart.categories))]
    return el(
        "c:ser",
        None,
        el("c:idx", {"val": number}),
        el("c:order", {"val": number}),
        name_reference(chart, number),
        _shape(own, chart.stacked),
        el("c:invertIfNegative", {"val": False}),
        *(
            el(
                "c:dPt",
                None,
                el("c:idx", {"val": index}),
                el("c:invertIfNegative", {"val": False}),
                el("c:bubble3D", {"val": False}),
                _shape(color, chart.stacked),
            )
            for index, color in enumerate(colors)
            if color != own
        ),
        data_labels(_labels(chart, number, room), chart, room.size_pt, lang),
        category_reference(chart),
        value_reference(chart, number),
    )


def _shape(color: Color, stacked: bool) -> Element:
    return el("c:spPr", None, fill(color), line(PAPER if stacked else None, SEAM_PT))


def _labels(chart: Chart, number: int, room: ChartRoom) -> dict[int, Label]:
    if not room.labelled:
        return {}
    found = {}
    for index, value in enumerate(chart.series[number].values):
        if value is None or (chart.stacked and not holds_figure(chart, value, room)):
            continue
        color = text_color(figure_color(chart, number, index)) if chart.stacked else INK
        found[index] = Label("ctr" if chart.stacked else "outEnd", color, bold=is_lit(chart, number, index))
    return found
