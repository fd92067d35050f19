"""Lines and areas: a line's name and last figure stand at its end, and what was never measured is a gap."""

from __future__ import annotations

from decimal import Decimal

from deckgen.deck.model import Chart
from deckgen.fit.chart_text import figures
from deckgen.fit.charts import GAP_PT, ChartRoom
from deckgen.packs.geometry import Box
from deckgen.packs.model import Color
from deckgen.powerpoint.charts.axes import CATEGORY_AXIS, VALUE_AXIS, category_axis, value_axis
from deckgen.powerpoint.charts.colours import ACCENT, INK, PAPER, SOFT, is_lit, series_color
from deckgen.powerpoint.charts.data import category_reference, name_reference, value_reference
from deckgen.powerpoint.charts.labels import Label, data_labels, tick_format
from deckgen.powerpoint.charts.spread import Spread, round_ends, spread_ends
from deckgen.powerpoint.xml import Element, el, fill, line

LINE_PT, LIT_LINE_PT = 2.5, 4.0
MARKER_PT = 9
END_PT = GAP_PT / 2
"""Air between a line's end and its name, besides what a program leaves."""
LAP = 0.5
"""How much is left of areas that lie over each other, so that those behind are seen."""


def lines(chart: Chart, room: ChartRoom, lang: str, box: Box) -> list[Element]:
    """Return the plot of a line chart in a frame, and its two axes."""
    spread = spread_ends(chart, room) if room.ends else Spread()
    plot = el(
        "c:lineChart",
        None,
        el("c:grouping", {"val": "standard"}),
        el("c:varyColors", {"val": False}),
        *(_line(chart, number, room, lang, spread, box) for number in range(len(chart.series))),
        el("c:marker", {"val": True}),
        el("c:axId", {"val": CATEGORY_AXIS}),
        el("c:axId", {"val": VALUE_AXIS}),
    )
    ends = (spread.least, spread.most) if spread.most is not None else None
    return [plot, *_axes(chart, room, lang, shown=not room.labelled, ends=ends)]


def areas(chart: Chart, room: ChartRoom, lang: str) -> list[Element]:
    """Return the plot of an area chart and its two axes."""
    plot = el(
        "c:areaChart",
        None,
        el("c:grouping", {"val": "stacked" if chart.stacked else "standard"}),
        el("c:varyColors", {"val": False}),
        *(_area(chart, number) for number in range(len(chart.series))),
        el("c:axId", {"val": CATEGORY_AXIS}),
        el("c:axId", {"val": VALUE_AXIS}),
    )
    return [plot, *_axes(chart, room, lang, shown=True, ends=None)]


def _axes(
    chart: Chart, room: ChartRoom, lang: str, *, shown: bool, ends: tuple[Decimal | None, Decimal | None] | None
) -> list[Element]:
    return [
        category_axis(room, lang, side="b", every=room.every, baseline=not chart.stacked, marks=shown),
        value_axis(
            room,
            lang,
            tick_format(chart, lang),
            side="l",
            shown=shown,
            grid=chart.kind == "line",  # through an area it would be seen
            between=False,
            ends=ends,
        ),
    ]


def _line(chart: Chart, number: int, room: ChartRoom, lang: str, spread: Spread, box: Box) -> Element:
    color = series_color(chart, number)
    lit = chart.marked_series == number
    labels = _labels(chart, number, room, spread, box)
    return el(
        "c:ser",
        None,
        el("c:idx", {"val": number}),
        el("c:order", {"val": number}),
        name_reference(chart, number),
        el("c:spPr", None, _stroke(color, LIT_LINE_PT if lit else LINE_PT)),
        el("c:marker", None, el("c:symbol", {"val": "none"})),
        *(
            el(
                "c:dPt",
                None,
                el("c:idx", {"val": index}),
                _marker(_point_color(chart, number, index) if room.labelled or chart.marked == index else None),
                el("c:bubble3D", {"val": False}),
                el("c:spPr", None, _stroke(color, LIT_LINE_PT if lit else LINE_PT)),
            )
            for index in sorted(labels)
        ),
        data_labels(labels, chart, room.size_pt, lang),
        category_reference(chart),
        value_reference(chart, number),
        el("c:smooth", {"val": False}),
    )


def _point_color(chart: Chart, number: int, index: int) -> Color:
    return ACCENT if chart.marked == index and is_lit(chart, number, index) else series_color(chart, number)


def _stroke(color: Color, width_pt: float) -> Element:
    stroke = line(color, width_pt)
    stroke.set("cap", "rnd")
    stroke.append(el("a:round"))
    return stroke


def _marker(color: Color | None) -> Element:
    """Return the dot at a point. A line that is tinted or quiet goes without: it would be seen through its dots."""
    if color is None or color.alpha < 100 or color == SOFT:
        return el("c:marker", None, el("c:symbol", {"val": "none"}))
    return el(
        "c:marker",
        None,
        el("c:symbol", {"val": "circle"}),
        el("c:size", {"val": MARKER_PT}),
        el("c:spPr", None, fill(color), line(PAPER, 1.0)),
    )


def _labels(chart: Chart, number: int, room: ChartRoom, spread: Spread, box: Box) -> dict[int, Label]:
    values = chart.series[number].values
    there = [index for index, value in enumerate(values) if value is not None]
    every = room.labelled and chart.marked_series in (None, number)
    found = {
        index: Label(_side(chart, number, index, room), INK, bold=is_lit(chart, number, index))
        for index in there
        if every or (chart.marked == index and chart.labels)
    }
    if there and room.ends:
        bold = is_lit(chart, number, there[-1]) or chart.marked_series == number
        shift, aside = spread.shifts.get(number, 0.0) / box.height_pt, END_PT / box.width_pt
        found[there[-1]] = Label("r", INK, bold=bold, name=True, value=chart.labels, shift=shift, aside=aside)
    return found


def _side(chart: Chart, number: int, index: int, room: ChartRoom) -> str:
    """Return where a point's figure stands: below it in a valley or close under another line, above it otherwise."""
    values = chart.series[number].values
    value = values[index] or Decimal(0)
    neighbours = [
        one for one in (*values[max(0, index - 1) : index], *values[index + 1 : index + 2]) if one is not None
    ]
    least, most = round_ends(figures(chart))
    if most <= least:
        return "t"
    per_unit, need = room.height / float(most - least), 1.5 * room.figure_pt
    others = (series.values[index] for place, series in enumerate(chart.series) if place != number)
    covered = any(other is not None and 0 < float(other - value) * per_unit < need for other in others)
    valley = len(neighbours) == 2 and value < min(neighbours)
    return "b" if (valley or covered) and float(value - least) * per_unit > need else "t"


def _area(chart: Chart, number: int) -> Element:
    color = series_color(chart, number)
    if len(chart.series) > 1 and not chart.stacked:
        color = Color(color.slot, round(color.alpha * LAP))
    seam = line(PAPER if chart.stacked else None, 1.5)
    return el(
        "c:ser",
        None,
        el("c:idx", {"val": number}),
        el("c:order", {"val": number}),
        name_reference(chart, number),
        el("c:spPr", None, fill(color), seam),
        category_reference(chart),
        value_reference(chart, number),
    )
