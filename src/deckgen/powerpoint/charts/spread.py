"""The names at the ends of lines, moved apart where lines end close to each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from deckgen.deck.model import Chart
from deckgen.fit.breaking import LINE_PITCH_EM
from deckgen.fit.chart_text import figures, last
from deckgen.fit.charts import ChartRoom

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
"""The figures that an axis counts in, times a power of ten."""
MOST_STEPS = 6


@dataclass(frozen=True)
class Spread:
    """How far down each series' name moves, in points, and the ends of the axis for which that was reckoned.

    Nothing is moved, and the axis is left to the program, where no names meet.
    """

    shifts: Mapping[int, float] = field(default_factory=dict)
    least: Decimal | None = None
    most: Decimal | None = None


def spread_ends(chart: Chart, room: ChartRoom) -> Spread:
    """Return how the names at the ends of a line chart's lines move so that none covers another."""
    least, most = round_ends(figures(chart))
    if most <= least:
        return Spread()
    pitch = room.size_pt * LINE_PITCH_EM
    places = {
        number: float((most - value) / (most - least)) * room.height
        for number, series in enumerate(chart.series)
        if (value := last(series.values)) is not None
    }
    moved = _apart(places, pitch, room.height)
    shifts = {number: moved[number] - place for number, place in places.items() if abs(moved[number] - place) > 0.5}
    return Spread(shifts, least, most) if shifts else Spread()


def _apart(places: Mapping[int, float], pitch: float, height: float) -> dict[int, float]:
    """Return places at least a pitch from each other, in the same order and as near to where they were as may be.

    Neighbours that are too near become one block around their middle, as often as blocks meet.
    """
    order = sorted(places, key=lambda number: (places[number], number))
    blocks: list[list[int]] = []
    tops: list[float] = []
    for number in order:
        blocks.append([number])
        tops.append(places[number])
        while len(blocks) > 1 and tops[-1] < tops[-2] + pitch * len(blocks[-2]):
            joined = blocks[-2] + blocks[-1]
            middle = sum(places[one] for one in joined) / len(joined)
            blocks[-2:], tops[-2:] = [joined], [middle - pitch * (len(joined) - 1) / 2]
        tops[-1] = min(tops[-1], height - pitch * (len(blocks[-1]) - 1))
    placed = zip(blocks, tops, strict=True)
    return {number: top + pitch * index for block, top in placed for index, number in enumerate(block)}


def round_ends(values: list[Decimal], near: float = 3.0) -> tuple[Decimal, Decimal]:
    """Return round figures around the values, for the ends of an axis.

    Zero is one of them where it lies at most `near` times as far away as the values lie from each other.
    """
    if not values:
        return Decimal(0), Decimal(0)
    low, high = min(values), max(values)
    if low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0)) or Decimal(1)
    if low >= 0 and low <= (high - low) * Decimal(str(near)):
        low = Decimal(0)
    span = high - low
    power = Decimal(10) ** (span / MOST_STEPS).adjusted()
    step = next(power * size for size in STEPS if power * size * MOST_STEPS >= span)
    return (low / step).to_integral_value(ROUND_FLOOR) * step, (high / step).to_integral_value(ROUND_CEILING) * step
