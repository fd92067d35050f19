"""Scatter charts: every point named where there are few, and both axes with figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from deckgen.deck.model import Chart
from deckgen.fit.advances import text_width
from deckgen.fit.breaking import LINE_PITCH_EM
from deckgen.fit.charts import GAP_PT, ChartRoom
from deckgen.packs.model import Color, TextStyle
from deckgen.powerpoint.charts.axes import CATEGORY_AXIS, VALUE_AXIS, value_axis
from deckgen.powerpoint.charts.colours import PAPER, RULE, figure_color, is_lit, series_color
from deckgen.powerpoint.charts.data import name_reference, value_reference, values_of, x_reference
from deckgen.powerpoint.charts.labels import Label, data_labels, tick_format
from deckgen.powerpoint.charts.spread import round_ends
from deckgen.powerpoint.xml import Element, el, fill, line

MARKER_PT = 12
POSITIONS = {"r": (0.5, 0.0), "l": (-0.5, 0.0), "t": (0.0, -0.5), "b": (0.0, 0.5)}
"""Where a name may stand, the best first, and where its middle then lies from its point in parts of its size."""


def scatter(chart: Chart, room: ChartRoom, style: TextStyle, lang: str) -> list[Element]:
    """Return the plot of a scatter chart and its two axes."""
    positions = _positions(chart, room, style.face.family) if room.labelled else {}
    plot = el(
        "c:scatterChart",
        None,
        el("c:scatterStyle", {"val": "lineMarker"}),
        el("c:varyColors", {"val": False}),
        *(_series(chart, number, room, lang, positions) for number in range(len(chart.series))),
        el("c:axId", {"val": CATEGORY_AXIS}),
        el("c:axId", {"val": VALUE_AXIS}),
    )
    grid = not room.labelled
    high = any(x is not None and abs(x) >= 10_000 for x in chart.x)
    across = value_axis(
        room,
        lang,
        "#,##0" if high else "General",
        place="b",
        shown=True,
        own=CATEGORY_AXIS,
        other=VALUE_AXIS,
        grid=grid,
        title=chart.x_name,
        between=False,
        stroke=RULE,
    )
    up = value_axis(room, lang, tick_format(chart, lang), place="l", shown=True, between=False, stroke=RULE, grid=grid)
    return [plot, across, up]


def _series(chart: Chart, number: int, room: ChartRoom, lang: str, positions: dict[tuple[int, int], str]) -> Element:
    own = series_color(chart, number)
    colors = [figure_color(chart, number, index) for index in range(len(chart.categories))]
    labels = {
        index: Label(position, bold=is_lit(chart, number, index), text=chart.categories[index])
        for (series, index), position in positions.items()
        if series == number
    }
    return el(
        "c:ser",
        None,
        el("c:idx", {"val": number}),
        el("c:order", {"val": number}),
        name_reference(chart, number),
        el("c:spPr", None, el("a:ln", None, el("a:noFill"))),
        _marker(own),
        *(
            el("c:dPt", None, el("c:idx", {"val": index}), _marker(color), el("c:bubble3D", {"val": False}))
            for index, color in enumerate(colors)
            if color != own
        ),
        data_labels(labels, chart, room.size_pt, lang),
        x_reference(chart),
        value_reference(chart, number, "c:yVal"),
        el("c:smooth", {"val": False}),
    )


def _marker(color: Color) -> Element:
    return el(
        "c:marker",
        None,
        el("c:symbol", {"val": "circle"}),
        el("c:size", {"val": MARKER_PT}),
        el("c:spPr", None, fill(color), line(PAPER, 1.0)),
    )


@dataclass(frozen=True)
class _Area:
    """What a name or a point covers in the plot, in points from its top left."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Area) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def _positions(chart: Chart, room: ChartRoom, family: str) -> dict[tuple[int, int], str]:
    """Return where each point's name stands: on the first side where it covers no point and no other name."""
    places = dict(_places(chart, room))
    covered = [_around(x, y, MARKER_PT, MARKER_PT) for x, y in places.values()]
    found: dict[tuple[int, int], str] = {}
    for key, (x, y) in places.items():
        width = text_width(chart.categories[key[1]], family, room.size_pt, bold=True)
        height = room.size_pt * LINE_PITCH_EM
        areas = {side: _beside(x, y, width, height, side) for side in POSITIONS}
        free = (
            side
            for side, area in areas.items()
            if area.left >= -room.left
            and area.right <= room.width + 2 * GAP_PT
            and area.top >= -room.top
            and area.bottom <= room.height
            and not any(area.meets(other) for other in covered)
        )
        found[key] = next(free, next(iter(POSITIONS)))
        covered.append(areas[found[key]])
    return found


def _places(chart: Chart, room: ChartRoom) -> Iterator[tuple[tuple[int, int], tuple[float, float]]]:
    """Yield each point, by its series and category, with about its place in the plot."""
    points = [
        ((number, index), chart.x[index] or Decimal(0), value)
        for number in range(len(chart.series))
        for index, value in enumerate(values_of(chart, number))
        if value is not None
    ]
    left, right = round_ends([x for _, x, _ in points])
    low, high = round_ends([y for _, _, y in points])
    for key, x, y in points:
        yield key, (_share(x, left, right) * room.width, (1 - _share(y, low, high)) * room.height)


def _share(value: Decimal, least: Decimal, most: Decimal) -> float:
    return float((value - least) / (most - least)) if most > least else 0.5


def _beside(x: float, y: float, width: float, height: float, side: str) -> _Area:
    across, down = POSITIONS[side]
    return _around(x + across * (width + MARKER_PT + 4), y + down * (height + MARKER_PT), width, height)


def _around(x: float, y: float, width: float, height: float) -> _Area:
    return _Area(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
