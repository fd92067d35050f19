"""The names and figures of a chart as they are measured: what is written, how wide it is, and what has no room."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from deckgen.deck.model import Chart
from deckgen.fit.advances import text_width
from deckgen.fit.atoms import Span
from deckgen.fit.breaking import LINE_PITCH_EM, break_paragraph

MINUS = "\u2212"
COLUMN_LINES = 4
"""Names under columns take at most so many lines."""


def figure(chart: Chart, value: Decimal) -> str:
    """Return a value about as it will be written: a program sets the marks of the reader's language."""
    unit = f" {chart.short_unit}" if chart.short_unit else ""
    return f"{value:,.{chart.decimals}f}{unit}".replace("-", MINUS)


def figures(chart: Chart) -> list[Decimal]:
    """Return every value that is there."""
    return [value for series in chart.series for value in series.values if value is not None]


def stacks(chart: Chart) -> list[Decimal]:
    """Return how far up and down the bars of each category reach; of single bars, every value."""
    if not chart.stacked:
        return figures(chart)
    columns = [[v for v in column if v is not None] for column in zip(*(s.values for s in chart.series), strict=True)]
    return [sum((v for v in column if v * sign > 0), Decimal(0)) for column in columns for sign in (1, -1)]


def last(values: tuple[Decimal | None, ...]) -> Decimal | None:
    """Return the last value that is there."""
    return next((value for value in reversed(values) if value is not None), None)


@dataclass(frozen=True)
class ChartType:
    """The face and sizes that a chart's text is measured in: figures and names, and what is small."""

    family: str
    size_pt: int
    small_pt: int

    @property
    def line(self) -> float:
        """The height of a line of names or figures."""
        return self.size_pt * LINE_PITCH_EM

    @property
    def small_line(self) -> float:
        """The height of a line of what is small."""
        return self.small_pt * LINE_PITCH_EM

    def width(self, texts: Iterable[str]) -> float:
        """Return the width of the widest text. Any of them may be bold."""
        return max((text_width(text, self.family, self.size_pt, bold=True) for text in texts), default=0.0)

    def names(self, texts: Iterable[str], width: float) -> NameLines:
        """Return what names take in a width each."""
        broken = [break_paragraph([Span(text, self.family)], self.size_pt, width) for text in texts]
        return NameLines(
            tuple(None if one.overlong else len(one.lines) for one in broken),
            tuple(max((line.width_pt for line in one.lines), default=0.0) for one in broken),
        )


@dataclass(frozen=True)
class NameLines:
    """What each of the categories' names takes: its lines, None where a word is too wide, and its widest line."""

    lines: tuple[int | None, ...]
    widths: tuple[float, ...]

    @property
    def most(self) -> int:
        """The lines of the name that takes most."""
        return max((found or 1 for found in self.lines), default=1)


def too_wide(chart: Chart, names: NameLines, type: ChartType) -> str | None:
    """Return which name has a word that is wider than its place, or None where none has."""
    name = next((name for name, found in zip(chart.categories, names.lines, strict=True) if found is None), None)
    return f"the name “{name}” has a word that is wider than its place, even at {type.size_pt} pt" if name else None


def too_many(chart: Chart, names: NameLines, pitch: float, type: ChartType) -> str | None:
    """Return that there are too many names under each other, or None where they have room."""
    if names.most * type.line <= pitch * 1.02:
        return None
    return f"{len(chart.categories)} names have no room under each other at {type.size_pt} pt"


def too_tall(lines: int, type: ChartType) -> str | None:
    """Return that a name takes too many lines, or None where it does not."""
    return f"a name takes {lines} lines under its column at {type.size_pt} pt" if lines > COLUMN_LINES else None
