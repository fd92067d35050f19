"""The colours of a chart, all of them the theme's: one thing in the accent and the rest quiet, or tints of the ink."""

from __future__ import annotations

from dataclasses import replace

from deckgen.deck.model import Chart
from deckgen.packs.model import Color

INK, PAPER, ACCENT, ON_ACCENT = Color("tx1"), Color("bg1"), Color("accent1"), Color("accent6")
QUIET, SOFT, RULE = Color("accent2"), Color("accent3"), Color("accent4")

TINTS = {
    1: (100,),
    2: (100, 42),
    3: (100, 68, 30),
    4: (100, 68, 42, 20),
    5: (100, 82, 66, 42, 22),
    6: (100, 82, 66, 42, 30, 18),
}
"""How much of a colour each series keeps, in percent: told apart in greys, and none between 45 and 65, where neither
ink nor paper could be read on it."""
NEARLY_ALL = 99
"""Instead of 100 at a point of a tinted series: LibreOffice takes a point without transparency to be as its series."""
DARK = 60
"""From this tint on, a text on a colour is light."""


def figure_color(chart: Chart, series: int, category: int) -> Color:
    """Return the colour of one bar, column or point."""
    if chart.marked_series is not None:
        lit = series == chart.marked_series and chart.marked in (None, category)
        return ACCENT if lit else rest(chart)
    if chart.marked == category:
        return replace(
            ACCENT, alpha=min(tints(len(chart.series))[series], NEARLY_ALL if len(chart.series) > 1 else 100)
        )
    return series_color(chart, series)


def series_color(chart: Chart, series: int) -> Color:
    """Return the colour of a whole series: a line, an area, or bars that are not marked."""
    tint = tints(len(chart.series))[series]
    if chart.marked_series is not None:
        return ACCENT if series == chart.marked_series else rest(chart)
    if chart.marked is None or chart.kind in ("line", "area"):
        return replace(INK, alpha=tint)
    return rest(chart) if len(chart.series) == 1 else replace(INK, alpha=background(tint))


def rest(chart: Chart) -> Color:
    """Return the colour of what is not marked. Lines and points are too thin to be seen in the quiet one."""
    return SOFT if chart.kind in ("line", "scatter") else QUIET


def background(tint: int) -> int:
    """Return what a tint becomes behind the one thing that is marked: quieter, and still told from the others."""
    return round(12 + tint / 3)


def tints(count: int) -> tuple[int, ...]:
    """Return the tint of each of so many series; from the seventh on they begin again."""
    most = TINTS[min(count, max(TINTS))]
    return tuple(most[number % len(most)] for number in range(count))


def text_color(ground: Color) -> Color:
    """Return the colour of a text that stands on another colour."""
    if ground.alpha < DARK or ground.slot not in (INK.slot, ACCENT.slot):
        return INK
    return ON_ACCENT if ground.slot == ACCENT.slot else PAPER


def is_lit(chart: Chart, series: int, category: int) -> bool:
    """Return whether a figure is what the talk is about."""
    if chart.marked is None and chart.marked_series is None:
        return False
    return chart.marked in (None, category) and chart.marked_series in (None, series)
