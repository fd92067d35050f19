"""Scatter charts: every point named where there are few, and both axes with figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from deckgen.deck.model import Chart, decimals_of
from deckgen.fit.advances import text_width
from deckgen.fit.breaking import LINE_PITCH_EM
from deckgen.fit.charts import GAP_PT, ChartRoom
from deckgen.packs.model import Color, TextStyle
from deckgen.powerpoint.charts.axes import CATEGORY_AXIS, VALUE_AXIS, value_axis
from deckgen.powerpoint.charts.colours import PAPER, RULE, figure_color, is_lit, series_color
from deckgen.powerpoint.charts.data import name_reference, value_reference, values_of, x_reference
from deckgen.powerpoint.charts.labels import Label, data_labels, plain_format, tick_format
from deckgen.powerpoint.charts.spread import round_ends
from deckgen.powerpoint.xml import Element, el, fill, line

MARKER_PT = 12
AFTER_YEARS = 3000
"""What stands across may be years, which have no mark for thousands."""
SYMBOLS = ("circle", "diamond", "square", "triangle")
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
    x = [value for value in chart.x if value is not None]
    across = value_axis(
        room,
        lang,
        plain_format(x, decimals_of(x), lang, high=AFTER_YEARS),
        side="b",
        shown=True,
        own=CATEGORY_AXIS,
        other=VALUE_AXIS,
        grid=grid,
        title=chart.x_name,
        between=False,
        stroke=RULE,
        ends=_ends(chart)[0],
    )
    up = value_axis(
        room,
        lang,
        tick_format(chart, lang),
        side="l",
        shown=True,
        grid=grid,
        between=False,
        stroke=RULE,
        ends=_ends(chart)[1],
    )
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
        el("c:spPr", None, fill(own), el("a:ln", None, el("a:noFill"))),
        _marker(own, number),
        *(
            el(
                "c:dPt",
                None,
                el("c:idx", {"val": index}),
                _marker(color, number),
                el("c:bubble3D", {"val": False}),
                _no_line(color),
            )
            for index, color in enumerate(colors)
            if color != own
        ),
        data_labels(labels, chart, room.size_pt, lang),
        x_reference(chart),
        value_reference(chart, number, "c:yVal"),
        el("c:smooth", {"val": False}),
    )


def _no_line(color: Color) -> Element:
    """Return a line to a point that is not seen. LibreOffice takes the colour of the point from it."""
    return el("c:spPr", None, line(Color(color.slot, alpha=0), 1.0))


def _marker(color: Color, series: int) -> Element:
    return el(
        "c:marker",
        None,
        el("c:symbol", {"val": SYMBOLS[series % len(SYMBOLS)]}),
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

    @property
    def size(self) -> float:
        """How much it covers, in square points."""
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def shared(self, other: _Area) -> float:
        """Return how much it covers of another, in square points."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return _Area(left, top, min(self.right, other.right), min(self.bottom, other.bottom)).size


def _positions(chart: Chart, room: ChartRoom, family: str) -> dict[tuple[int, int], str]:
    """Return where each point's name stands: on the first side where it covers the least."""
    places = dict(_places(chart, room))
    covered = [_around(x, y, MARKER_PT, MARKER_PT) for x, y in places.values()]
    free = _Area(0, -room.top, room.width + 2 * GAP_PT, room.height)
    found: dict[tuple[int, int], str] = {}
    for key, (x, y) in places.items():
        width = text_width(chart.categories[key[1]], family, room.size_pt, bold=True)
        height = room.size_pt * LINE_PITCH_EM
        areas = {side: _beside(x, y, width, height, side) for side in POSITIONS}
        costs = {side: _cost(area, free, covered) for side, area in areas.items()}
        found[key] = min(POSITIONS, key=lambda side: costs[side])
        covered.append(areas[found[key]])
    return found


def _cost(name: _Area, free: _Area, covered: list[_Area]) -> float:
    """Return how much of a name covers something, or lies outside the plot, in square points."""
    return round(name.size - name.shared(free) + sum(name.shared(other) for other in covered), 3)


def _places(chart: Chart, room: ChartRoom) -> Iterator[tuple[tuple[int, int], tuple[float, float]]]:
    """Yield each point, by its series and category, with about its place in the plot."""
    points = [
        ((number, index), chart.x[index] or Decimal(0), value)
        for number in range(len(chart.series))
        for index, value in enumerate(values_of(chart, number))
        if value is not None
    ]
    (left, right), (low, high) = _ends(chart)
    for key, x, y in points:
        yield key, (_share(x, left, right) * room.width, (1 - _share(y, low, high)) * room.height)


def _ends(chart: Chart) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]]:
    """Return the ends of the axes, across and up: near to the points, for a scatter chart needs no zero."""
    up = [value for number in range(len(chart.series)) for value in values_of(chart, number) if value is not None]
    return round_ends([x for x in chart.x if x is not None], near=0.5), round_ends(up, near=0.5)


def _share(value: Decimal, least: Decimal, most: Decimal) -> float:
    return float((value - least) / (most - least)) if most > least else 0.5


def _beside(x: float, y: float, width: float, height: float, side: str) -> _Area:
    across, down = POSITIONS[side]
    return _around(x + across * (width + MARKER_PT + 4), y + down * (height + MARKER_PT), width, height)


def _around(x: float, y: float, width: float, height: float) -> _Area:
    return _Area(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
