"""Which pieces of a stack or a ring are large enough for their figure; the figure of the others does not stand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from deckgen.deck.model import Chart
from deckgen.fit.chart_text import stacks
from deckgen.fit.charts import ChartRoom

FILLED = 0.85
"""How much of the plot the longest stack fills at least, whichever end a program chooses for the axis."""
LEAST_SHARE = Decimal("0.05")
"""A slice that is smaller has no room for its figure."""


def holds_figure(chart: Chart, value: Decimal, room: ChartRoom) -> bool:
    """Return whether a piece of a stack is long enough, or a slice of a ring large enough, for its figure."""
    if chart.kind == "doughnut":
        whole = sum((one for one in chart.series[0].values if one is not None), Decimal(0))
        return whole > 0 and value / whole >= LEAST_SHARE
    reach = [Decimal(0), *stacks(chart)]
    span = (chart.whole or max(reach)) - min(reach)
    length = room.width if chart.kind == "bar" else room.height
    return span > 0 and float(abs(value) / span) * length * FILLED >= room.figure_pt


def without_figure(chart: Chart, room: ChartRoom) -> Iterator[tuple[str, Decimal]]:
    """Yield the name and value of every piece whose figure would stand if it had room; a nought has no piece."""
    if chart.kind == "doughnut" and chart.labels:
        found = [(name, value) for name, value in zip(chart.categories, chart.series[0].values, strict=True)]
    elif chart.kind in ("bar", "column") and chart.stacked and room.labelled:
        found = [
            (", ".join(text for text in (series.name, name) if text), value)
            for series in chart.series
            for name, value in zip(chart.categories, series.values, strict=True)
        ]
    else:
        return
    yield from ((name, value) for name, value in found if value and not holds_figure(chart, value, room))
