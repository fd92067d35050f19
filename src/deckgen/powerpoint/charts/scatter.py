"""Scatter charts: every point named where there are few, and both axes with figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.deck.model import Chart
from deckgen.fit.advances import text_width
from deckgen.fit.breaking import LINE_PITCH_EM
from deckgen.fit.charts import GAP_PT, ChartRoom
from deckgen.packs.model import TextStyle
from deckgen.powerpoint.charts.axes import CATEGORY_AXIS, VALUE_AXIS, value_axis
from deckgen.powerpoint.charts.colours import RULE, SOFT, figure_color, is_lit, series_color
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
    across = [x for x in chart.x if x is not None]
    up = [value for number in range(len(chart.series)) for value in values_of(chart, number) if value is not None]
    grid = not room.labelled
    return [
        plot,
        value_axis(
            room,
            lang,
            "General" if all(abs(x) < 10_000 for x in across) else "#,##0",
            place="b",
            shown=True,
            own=CATEGORY_AXIS,
            other=VALUE_AXIS,
            grid=grid,
            title=chart.x_name,
            between=False,
            stroke=RULE,
            ends=round_ends(across),
        ),
        value_axis(
            room,
            lang,
            tick_format(chart, lang),
            place="l",
            shown=True,
            grid=True,
            between=False,
            ends=round_ends(up),
        ),
    ]
