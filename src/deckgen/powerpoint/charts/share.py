"""Charts of a share, which stand beside the words that explain them: a doughnut, and the bars of a meter."""

from __future__ import annotations

from decimal import Decimal

from deckgen.deck.model import Chart
from deckgen.packs.model import Color
from deckgen.powerpoint.charts.axes import CATEGORY_AXIS, VALUE_AXIS
from deckgen.powerpoint.charts.colours import ACCENT, INK, QUIET
from deckgen.powerpoint.charts.data import category_reference, name_reference, value_reference
from deckgen.powerpoint.xml import Element, el, fill

BAR_GAP = 190
"""Space between bars in percent of a bar; leaves room for a line of text above each."""


def doughnut(chart: Chart) -> list[Element]:
    """Return a ring in which the marked slice, or the first, is lit."""
    colors = [ACCENT if index == (chart.marked or 0) else QUIET for index in range(len(chart.categories))]
    return [
        el(
            "c:doughnutChart",
            None,
            el("c:varyColors", {"val": True}),
            *(_series(chart, number, colors, bar=False) for number in range(len(chart.series))),
            el("c:firstSliceAng", {"val": 0}),
            el("c:holeSize", {"val": 64}),
        )
    ]


def meter(chart: Chart) -> list[Element]:
    """Return bars without names or axes, and what is left of the whole behind each."""
    series = [_series(chart, number, _bar_colors(chart, number), bar=True) for number in range(len(chart.series))]
    bars = el(
        "c:barChart",
        None,
        el("c:barDir", {"val": "bar"}),
        el("c:grouping", {"val": "stacked"}),
        el("c:varyColors", {"val": False}),
        *series,
        el("c:gapWidth", {"val": BAR_GAP}),
        el("c:overlap", {"val": 100}),
        el("c:axId", {"val": CATEGORY_AXIS}),
        el("c:axId", {"val": VALUE_AXIS}),
    )
    return [
        bars,
        _hidden_axis("c:catAx", CATEGORY_AXIS, VALUE_AXIS, None),
        _hidden_axis("c:valAx", VALUE_AXIS, CATEGORY_AXIS, chart.whole),
    ]


def plain_text(lang: str) -> Element:
    """Return how the text is set that a reader may add to a chart that has none."""
    return el(
        "c:txPr",
        None,
        el("a:bodyPr"),
        el("a:lstStyle"),
        el("a:p", None, el("a:pPr", None, el("a:defRPr", {"sz": 1600})), el("a:endParaRPr", {"lang": lang})),
    )


def _hidden_axis(name: str, own: int, other: int, most: Decimal | None) -> Element:
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


def _bar_colors(chart: Chart, series: int) -> list[Color]:
    if series:
        return [QUIET] * len(chart.categories)
    return [ACCENT if index == chart.marked else INK for index in range(len(chart.categories))]


def _series(chart: Chart, number: int, colors: list[Color], *, bar: bool) -> Element:
    return el(
        "c:ser",
        None,
        el("c:idx", {"val": number}),
        el("c:order", {"val": number}),
        name_reference(chart, number),
        el("c:spPr", None, fill(colors[0]), el("a:ln", None, el("a:noFill"))),
        el("c:invertIfNegative", {"val": False}) if bar else None,
        *(_point(index, value, bar) for index, value in enumerate(colors)),
        category_reference(chart),
        value_reference(chart, number),
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
