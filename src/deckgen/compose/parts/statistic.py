"""A figure that carries a claim: the number large, what it counts, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Chart, DotGrid, Series
from deckgen.deck.text import plain
from deckgen.outline.items import Statistic

WHOLE = Decimal(100)


@composes(Statistic)
def compose_statistic(statistic: Statistic, ctx: Context) -> Iterator[Draft]:
    """Yield the figure, and beside it the share of a hundred where it is one and the author wants it drawn."""
    working = ctx.evidence.workings.get(statistic.id or "")
    sources = [statistic.source] if statistic.source or not working else working.sources
    of_a_whole = statistic.is_share and not (
        working and working.is_change and "chart" not in statistic.model_fields_set
    )
    drawn = _drawn(statistic, ctx) if of_a_whole and statistic.chart != "none" else None
    slide = ctx.slide(
        statistic,
        "statistic" if drawn else "figure",
        statistic.id or "statistic",
        statistic.claim,
        "claim",
        {
            "qualifier": ctx.text(statistic.qualifier) if statistic.qualifier else None,
            "figure": ctx.text(ctx.locale.quantity(statistic.value, statistic.unit)),
            "label": ctx.text(statistic.label),
            "chart": drawn,
            "source": ctx.cite(*sources),
        },
        spare=("chart",),
    )
    yield Draft(slide, (statistic,), ctx.sources(*sources))


def _drawn(statistic: Statistic, ctx: Context) -> Chart | DotGrid:
    label, rest = plain(statistic.label), ctx.words["rest"]
    alt = f"{ctx.words['chart_alt']}: {spoken_figure(statistic, ctx)}"
    if statistic.chart == "dots":
        return DotGrid(statistic.value, label, rest, alt)
    return Chart(
        kind="doughnut",
        categories=(label, rest),
        series=(Series(label, (statistic.value, WHOLE - statistic.value)),),
        alt=alt,
        marked=0,
        unit="%",
        labels=False,
    )


def spoken_figure(statistic: Statistic, ctx: Context) -> str:
    """Return a figure with its qualifier and what it counts, for an alternative text."""
    figure = ctx.locale.quantity(statistic.value, statistic.unit)
    return " ".join(plain(text) for text in (statistic.qualifier, figure, statistic.label) if text)
