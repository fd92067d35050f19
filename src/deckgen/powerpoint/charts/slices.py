"""A doughnut that stands alone: its figures on the ring, its categories named beside it."""

from __future__ import annotations

from dataclasses import replace

from deckgen.deck.model import Chart
from deckgen.fit.advances import text_width
from deckgen.fit.breaking import LINE_PITCH_EM
from deckgen.fit.charts import GAP_PT, ChartRoom
from deckgen.fit.pieces import holds_figure
from deckgen.packs.geometry import Box
from deckgen.packs.model import Color, TextStyle
from deckgen.powerpoint.charts.axes import KEY_PT, place
from deckgen.powerpoint.charts.colours import ACCENT, INK, PAPER, background, text_color, tints
from deckgen.powerpoint.charts.data import category_reference, name_reference, value_reference
from deckgen.powerpoint.charts.labels import Label, data_labels, text_properties
from deckgen.powerpoint.xml import Element, el, fill, line

HOLE, SEAM_PT = 50, 2.0
ENTRY_PITCH = 1.6
"""From one name to the next, in lines."""


def slices(chart: Chart, room: ChartRoom, lang: str) -> list[Element]:
    """Return a ring of slices, each with its figure; it shows the first series."""
    colors = _colors(chart)
    values = chart.series[0].values
    labels = {
        index: Label(None, text_color(colors[index]), bold=index == chart.marked)
        for index, value in enumerate(values)
        if value is not None and holds_figure(chart, value, room)
    }
    points = (
        el(
            "c:dPt",
            None,
            el("c:idx", {"val": index}),
            el("c:bubble3D", {"val": False}),
            el("c:spPr", None, fill(color), line(PAPER, SEAM_PT)),
        )
        for index, color in enumerate(colors)
    )
    series = el(
        "c:ser",
        None,
        el("c:idx", {"val": 0}),
        el("c:order", {"val": 0}),
        name_reference(chart, 0),
        *points,
        data_labels(labels, chart, room.size_pt, lang),
        category_reference(chart),
        value_reference(chart, 0),
    )
    return [
        el(
            "c:doughnutChart",
            None,
            el("c:varyColors", {"val": True}),
            series,
            el("c:firstSliceAng", {"val": 0}),
            el("c:holeSize", {"val": HOLE}),
        )
    ]


def _colors(chart: Chart) -> list[Color]:
    count = len(chart.categories)
    if chart.marked is None:
        return [replace(INK, alpha=tint) for tint in tints(count)]
    behind = [replace(INK, alpha=background(tint)) for tint in tints(count)]
    return [ACCENT if index == chart.marked else color for index, color in enumerate(behind)]


def names_beside(chart: Chart, room: ChartRoom, box: Box, style: TextStyle, lang: str) -> Element:
    """Return the categories with their colours, under each other beside the ring."""
    left = room.left + room.width + 3 * GAP_PT
    names = max(text_width(name, style.face.family, room.size_pt, bold=True) for name in chart.categories)
    height = min(box.height_pt, len(chart.categories) * room.size_pt * LINE_PITCH_EM * ENTRY_PITCH)
    where = {
        "x": left / box.width_pt,
        "y": (room.top + (room.height - height) / 2) / box.height_pt,
        "w": min(box.width_pt - left, names + KEY_PT) / box.width_pt,
        "h": height / box.height_pt,
    }
    return el(
        "c:legend",
        None,
        el("c:legendPos", {"val": "r"}),
        el("c:layout", None, place(where)),
        el("c:overlay", {"val": False}),
        text_properties(room.size_pt, lang),
    )
