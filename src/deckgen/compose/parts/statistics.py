"""Two to four figures on one slide, with one chart whose bars stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from deckgen.compose.context import Context, Draft, composes
from deckgen.compose.parts.statistic import WHOLE, spoken_figure
from deckgen.deck.model import Chart, Content, Run, Series, Text
from deckgen.deck.text import plain
from deckgen.outline.items import Statistic
from deckgen.outline.picks import chosen
from deckgen.outline.slides import StatisticsGroup


@composes(StatisticsGroup)
def compose_statistics(group: StatisticsGroup, ctx: Context) -> Iterator[Draft]:
    """Yield the figures under each other; the chart only where they are of one unit and so can be compared."""
    found = [item for item in chosen(ctx.talk, group) if isinstance(item, Statistic)]
    marked = next((number for number, item in enumerate(found) if item.id == group.marked), len(found) - 1)
    sources = [group.source] if group.source else [item.source for item in found]
    comparable = len({item.unit for item in found}) == 1 and all(item.value >= 0 for item in found)
    cells = [_cell(item, comparable, ctx) for item in found]
    slide = ctx.slide(
        group,
        "statistics" if comparable else "figures",
        group.id or "statistics",
        group.claim or "",
        "claim",
        {"chart": _bars(found, marked, ctx) if comparable else None, "source": ctx.cite(*sources)},
        {"figure": cells},
        spare=("chart",),
    )
    yield Draft(slide, (group,), ctx.sources(*sources), shows=tuple(found))


def _cell(item: Statistic, beside_bars: bool, ctx: Context) -> dict[str, Content | None]:
    """Return a figure with what it counts; its qualifier begins the label over a bar, and stands above otherwise."""
    qualifier, label = ctx.text(item.qualifier) if item.qualifier else None, ctx.text(item.label)
    if qualifier and beside_bars:
        first, *others = label.paragraphs
        runs = (Run(f"{qualifier.plain} ", italic=True), *first.runs)
        label, qualifier = Text((replace(first, runs=runs), *others)), None
    return {
        "qualifier": qualifier,
        "figure": ctx.text(ctx.locale.quantity(item.value, item.unit)),
        "label": label,
    }


def _bars(found: list[Statistic], marked: int, ctx: Context) -> Chart:
    shares = all(item.is_share for item in found)
    whole = WHOLE if shares else max((item.value for item in found), default=Decimal(1)) or Decimal(1)
    values = tuple(item.value for item in found)
    series = [Series(found[0].unit or ctx.words["chart_alt"], values)]
    if shares:
        series.append(Series(ctx.words["rest"], tuple(whole - value for value in values)))
    return Chart(
        kind="meter",
        categories=tuple(plain(item.label) for item in found),
        series=tuple(series),
        alt=f"{ctx.words['chart_alt']}: " + "; ".join(spoken_figure(item, ctx) for item in found),
        marked=marked,
        whole=whole,
        unit=found[0].unit or "",
    )
