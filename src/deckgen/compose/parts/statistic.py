"""A figure that carries a claim: the number large, what it counts, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Chart, Series
from deckgen.deck.text import plain
from deckgen.outline.items import Statistic

WHOLE = Decimal(100)


def is_share(statistic: Statistic) -> bool:
    """Return whether the figure is a part of a hundred, so that a chart can show the rest."""
    return statistic.unit == "%" and 0 <= statistic.value <= WHOLE


@composes(Statistic)
def compose_statistic(statistic: Statistic, ctx: Context) -> Iterator[Draft]:
    """Yield the figure, with a doughnut of the share where it is one."""
    share = is_share(statistic)
    slide = ctx.slide(
        statistic,
        "statistic" if share else "figure",
        statistic.id or "statistic",
        statistic.claim,
        "claim",
        {
            "qualifier": ctx.text(statistic.qualifier) if statistic.qualifier else None,
            "figure": ctx.text(ctx.locale.quantity(statistic.value, statistic.unit)),
            "label": ctx.text(statistic.label),
            "chart": _doughnut(statistic, ctx) if share else None,
            "source": ctx.cite(statistic.source),
        },
        spare=("chart",),
    )
    yield Draft(slide, (statistic,), ctx.sources(statistic.source))


def _doughnut(statistic: Statistic, ctx: Context) -> Chart:
    label = plain(statistic.label)
    return Chart(
        kind="doughnut",
        categories=(label, ctx.words["rest"]),
        series=(Series(label, (statistic.value, WHOLE - statistic.value)),),
        alt=f"{ctx.words['chart_alt']}: {spoken_figure(statistic, ctx)}",
        marked=0,
        unit="%",
        labels=False,
    )


def spoken_figure(statistic: Statistic, ctx: Context) -> str:
    """Return a figure with its qualifier and what it counts, for an alternative text."""
    figure = ctx.locale.quantity(statistic.value, statistic.unit)
    return " ".join(plain(text) for text in (statistic.qualifier, figure, statistic.label) if text)
