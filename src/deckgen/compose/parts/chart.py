"""A native chart under the claim that it shows."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.chart_data import ChartData
from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Chart, ChartKind, Series
from deckgen.deck.text import plain
from deckgen.outline.kinds import ChartSlide

MOST_SPOKEN = 12
"""Figures that an alternative text lists; more are not heard but endured."""


@composes(ChartSlide)
def compose_chart(part: ChartSlide, ctx: Context) -> Iterator[Draft]:
    """Yield the chart, with its source under it."""
    data = ctx.material.charts[part.path]
    kind: ChartKind = "column" if part.kind == "stacked" else part.kind
    chart = Chart(
        kind=kind,
        categories=tuple(plain(ctx.locale.typeset(name)) for name in data.categories),
        series=tuple(Series(plain(ctx.locale.typeset(row.name)), row.values) for row in data.series),
        alt=_alt(part, data, ctx),
        marked=data.marked,
        marked_series=data.marked_series,
        unit=plain(part.unit or ""),
        stacked=part.kind in ("stacked", "area"),
        labels=part.labels,
        x=data.x,
        x_name=plain(data.x_name),
    )
    slots = {"chart": chart, "source": ctx.cite(part.source)}
    at = ctx.outline.span(part, "data" if part.data else "series")
    slide = ctx.slide(part, "chart", part.id or "chart", part.title, "title", slots, cell_spans={"chart": at})
    yield Draft(slide, (part,), ctx.sources(part.source))


def _alt(part: ChartSlide, data: ChartData, ctx: Context) -> str:
    """Return what the author says of the chart, or its figures read out."""
    if part.alt:
        return plain(part.alt)
    said = [
        ", ".join(text for text in (row.name, name) if text) + f": {_spoken(row, number, part, ctx)}"
        for row in data.series
        for number, name in enumerate(data.categories)
    ]
    more = "; …" if len(said) > MOST_SPOKEN else ""
    return plain(f"{ctx.words['chart_alt']}: {part.title}. {'; '.join(said[:MOST_SPOKEN])}{more}")


def _spoken(row: Series, number: int, part: ChartSlide, ctx: Context) -> str:
    value = row.values[number]
    return ctx.words["missing"] if value is None else ctx.locale.quantity(value, part.unit)
