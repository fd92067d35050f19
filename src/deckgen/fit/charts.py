"""Where a chart's plot stands in its frame, by measuring its names and figures: nothing is left to the program.

Stands beside `text.py` and `tables.py`; `powerpoint/charts/` writes what is decided here. Lengths are in points.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from deckgen.deck.model import Chart
from deckgen.fit.chart_text import ChartType, figure, figures, last, stacks, too_many, too_tall, too_wide
from deckgen.packs.geometry import Box
from deckgen.packs.model import TextStyle

GAP_PT = 8.0
"""Air between a text and what it belongs to."""
MOST_LABELLED = 12
"""With more points than this a line shows an axis instead of a figure at each, and a scatter chart no names."""
NAMES_SHARE = 0.4
"""How much of the width the names beside bars, or at the end of lines, may take."""
BAR_PITCH_PT, COLUMN_PITCH_PT = 84.0, 211.0
"""The most room that one bar or column takes: few of them stand together at the left instead of far apart."""
BAR_PT, COLUMN_PT = 44.0, 104.0
"""The most that one bar or column measures across."""
NAME_SHARE = 0.94
"""How much of a column's room its name and its figure fill at most."""
GROUP_SHARE = 0.7
"""How much of a category's room its bars fill at most."""
LINES_UNDER_POINT = 2
"""Names under the points of a line take at most so many lines."""


@dataclass(frozen=True)
class ChartRoom:
    """How a chart is set: the size of its text, what stands, and the plot's place from its frame's edges.

    `gap` is the room between bars in percent of a bar. `labelled` says that a figure stands at every value, `ends`
    that a line's name and last figure stand at its end. `every` is 1 where every category is named, 2 for every
    second. `figure_pt` is the length that a figure takes along its bar, with air. `least` and `most` are the value
    axis' ends where they must not be left to the program. `problem` says what has no room, in a sentence without
    its end.
    """

    size_pt: int
    small_pt: int
    left: float = 0
    top: float = 0
    width: float = 0
    height: float = 0
    gap: int = 0
    labelled: bool = False
    ends: bool = False
    legend: bool = False
    every: int = 1
    figure_pt: float = 0
    least: Decimal | None = None
    most: Decimal | None = None
    problem: str | None = None


def chart_room(chart: Chart, box: Box, style: TextStyle) -> ChartRoom:
    """Return how a chart is set in a box: at the first of the style's sizes where everything fits, or at the last."""
    kinds = {"bar": _bars, "column": _columns, "line": _lines, "area": _lines, "scatter": _scatter, "doughnut": _ring}
    setting = kinds.get(chart.kind, _whole_box)
    found = ChartRoom(style.sizes[-1], style.sizes[-1])
    for size in style.sizes:
        found = setting(chart, box, ChartType(style.face.family, size, style.sizes[-1]))
        if found.problem is None:
            return found
    return found


def label_room(chart: Chart, box: Box, style: TextStyle) -> str | None:
    """Return what of a chart's names has no room in a box even at the style's smallest size; None where all have."""
    return chart_room(chart, box, style).problem


def _whole_box(chart: Chart, box: Box, type: ChartType) -> ChartRoom:  # noqa: ARG001
    return replace(ChartRoom(type.size_pt, type.small_pt), width=box.width_pt, height=box.height_pt)


def _ring(chart: Chart, box: Box, type: ChartType) -> ChartRoom:
    if not chart.labels:
        return _whole_box(chart, box, type)
    top = _head(chart, type, legend=False)
    across = box.height_pt - top
    names = type.names(chart.categories, box.width_pt - across - 6 * GAP_PT)
    return replace(
        ChartRoom(type.size_pt, type.small_pt),
        top=top,
        width=across,
        height=across,
        problem=too_wide(chart, names, type),
    )


def _head(chart: Chart, type: ChartType, legend: bool) -> float:
    """Return the height of what stands above the plot."""
    return type.small_line + GAP_PT if chart.caption or legend else 0.0


def _ticks(chart: Chart, type: ChartType) -> float:
    """Return the width of the widest figure at the value axis, which may have a digit more than any value."""
    return type.width([figure(chart, value * 2) for value in figures(chart)])


def _bounds(chart: Chart, figure_pt: float, extent_pt: float) -> tuple[Decimal | None, Decimal | None]:
    """Return the ends of a value axis with zero on it; below zero there is room for a figure of `figure_pt`."""
    reach = [Decimal(0), *stacks(chart)]
    low, high = min(reach), max(reach)
    if low == 0:
        return Decimal(0), chart.whole
    room = min(0.4, figure_pt / extent_pt)
    least = low - (high - low) * Decimal(str(round(room / (1 - room), 2)))
    return (least if figure_pt else None), chart.whole if high > 0 else Decimal(0)


def _bars(chart: Chart, box: Box, type: ChartType) -> ChartRoom:
    legend = len(chart.series) > 1
    top, limit, count = _head(chart, type, legend), box.width_pt * NAMES_SHARE, max(1, len(chart.categories))
    rows = 1 if chart.stacked else len(chart.series)
    pitch = min((box.height_pt - top) / count, BAR_PITCH_PT * (1 + rows) / 2)
    bar = min(pitch * GROUP_SHARE / rows, BAR_PT)
    labelled = chart.labels and bar >= type.small_pt
    if not labelled:
        pitch = min((box.height_pt - top - type.small_line - GAP_PT) / count, pitch)
        bar = min(pitch * GROUP_SHARE / rows, BAR_PT)
    names = type.names(chart.categories, limit)
    label = type.width(figure(chart, value) for value in figures(chart)) + GAP_PT if labelled else 0.0
    left, right = max(names.widths, default=0.0) + 2 * GAP_PT, (0.0 if chart.stacked else label) or GAP_PT
    width = box.width_pt - left - right
    least, most = _bounds(chart, label + 2 * GAP_PT if labelled and not chart.stacked else 0, width)
    return replace(
        ChartRoom(type.size_pt, type.small_pt),
        left=left,
        top=top,
        width=width,
        height=pitch * count,
        gap=min(500, round((pitch / bar - rows) * 100)),
        labelled=labelled,
        legend=legend,
        figure_pt=label,
        least=least,
        most=most,
        problem=too_wide(chart, names, type) or too_many(chart, names, pitch, type),
    )


def _columns(chart: Chart, box: Box, type: ChartType) -> ChartRoom:
    legend, count = len(chart.series) > 1, max(1, len(chart.categories))
    columns = 1 if chart.stacked else len(chart.series)
    label = type.width(figure(chart, value) for value in figures(chart))
    words = [word for name in chart.categories for word in name.split()]
    cap = max(COLUMN_PITCH_PT * (1 + columns) / 2, type.width(words) / NAME_SHARE)
    pitch = min(box.width_pt / count, cap)
    across = pitch * GROUP_SHARE / columns
    labelled = chart.labels and label <= (pitch * NAME_SHARE if columns == 1 else across)
    left = 0.0 if labelled else _ticks(chart, type) + GAP_PT
    pitch = min((box.width_pt - left) / count, cap)
    across = min(pitch * GROUP_SHARE / columns, COLUMN_PT)
    names = type.names(chart.categories, pitch * NAME_SHARE)
    top = _head(chart, type, legend) + (type.line if labelled and not chart.stacked else type.small_line / 2)
    height = box.height_pt - top - names.most * type.line - GAP_PT
    least, most = _bounds(chart, type.line + GAP_PT if labelled and not chart.stacked else 0, height)
    return replace(
        ChartRoom(type.size_pt, type.small_pt),
        left=left,
        top=top,
        width=pitch * count,
        height=height,
        gap=min(500, round((pitch / across - columns) * 100)),
        labelled=labelled,
        legend=legend,
        figure_pt=type.line,
        least=least,
        most=most,
        problem=too_wide(chart, names, type) or too_tall(names.most, type),
    )


def _lines(chart: Chart, box: Box, type: ChartType) -> ChartRoom:
    count, several = len(chart.categories), len(chart.series) > 1
    ends = [f"{one.name} {figure(chart, last(one.values) or Decimal(0))}" for one in chart.series]
    widest_end = type.width(ends)
    named = chart.kind == "line" and widest_end <= box.width_pt * NAMES_SHARE
    whole_line = chart.kind == "line" and chart.labels and count <= MOST_LABELLED
    labelled = whole_line and (not several or chart.marked_series is not None)
    legend = several and not named
    # Names stand under the middle of their points: half of the first and of the last lies outside the plot.
    rough = box.width_pt / max(1, count)
    half = [width / 2 for width in type.names(chart.categories, rough).widths]
    left = max(half[0] if half else 0.0, 0.0 if labelled else _ticks(chart, type) + GAP_PT)
    right = max(half[-1] if half else 0.0, widest_end + 2 * GAP_PT if named else 0.0)
    width = box.width_pt - left - right
    slot = width / max(1, count - 1)
    names = type.names(chart.categories, slot * NAME_SHARE)
    wraps = all(found is not None and found <= LINES_UNDER_POINT for found in names.lines)
    every = 1 if wraps or count <= 1 else _every(count, type.width(chart.categories) + GAP_PT, slot)
    top = _head(chart, type, legend) + (type.line if labelled else type.small_line / 2)
    marks = 0.0 if labelled else GAP_PT / 2
    height = box.height_pt - top - (names.most if wraps else 1) * type.line - GAP_PT - marks
    least, most = _bounds(chart, 0, height) if chart.kind == "area" else (None, chart.whole)
    return replace(
        ChartRoom(type.size_pt, type.small_pt),
        left=left,
        top=top,
        width=width,
        height=height,
        labelled=labelled,
        ends=named,
        legend=legend,
        every=every,
        figure_pt=type.line,
        least=least,
        most=most,
    )


def _scatter(chart: Chart, box: Box, type: ChartType) -> ChartRoom:
    legend = len(chart.series) > 1
    left, top = _ticks(chart, type) + GAP_PT, _head(chart, type, legend) + type.small_line / 2
    bottom = type.small_line + GAP_PT + (type.small_line + GAP_PT if chart.x_name else 0)
    labelled = chart.labels and len(chart.categories) <= MOST_LABELLED
    return replace(
        ChartRoom(type.size_pt, type.small_pt),
        left=left,
        top=top,
        width=box.width_pt - left - 3 * GAP_PT,
        height=box.height_pt - top - bottom,
        labelled=labelled,
        legend=legend,
    )


def _every(count: int, name_pt: float, slot: float) -> int:
    """Return which categories are named, every so many: as many as have room, and the last among them if it can be."""
    least = min(count, -int(-name_pt // slot))
    return next((every for every in range(least, 2 * least) if (count - 1) % every == 0), least)
