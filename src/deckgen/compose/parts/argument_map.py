"""The argument on one page: each premise with the evidence that carries it, linked to the evidence's slides."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.compose.parts.argument import argument_sources, evidence_in_short, evidence_of
from deckgen.deck.model import Content, Paragraph, Run, Text
from deckgen.outline.items import Case, Premise, Statistic, Study
from deckgen.outline.slides import ArgumentMap


@composes(ArgumentMap)
def compose_map(map: ArgumentMap, ctx: Context) -> Iterator[Draft]:
    """Yield the map; a premise without evidence shows what it says in small type."""
    argument = ctx.talk.argument
    if argument is None:
        return
    cells: list[dict[str, Content | None]] = [
        {"claim": ctx.text(premise.claim), "evidence": _evidence(premise, ctx)} for premise in argument.premises
    ]
    sources = argument_sources(argument, ctx)
    lit = {}
    if argument.conclusion:
        cells.append({"claim": ctx.text(argument.conclusion)})
        lit = {"premise": len(cells) - 1}
    slide = ctx.slide(
        map,
        "map",
        map.id or "map-of-argument",
        map.title or ctx.words["map_title"],
        "title",
        {"source": ctx.cite(*sources)},
        {"premise": cells},
        lit=lit,
        cell_spans=ctx.cell_spans("premise", argument.premises, {"claim": "claim", "evidence": "evidence"}),
    )
    yield Draft(slide, tuple(argument.premises), ctx.sources(*sources))


def _evidence(premise: Premise, ctx: Context) -> Text | None:
    found = evidence_of(premise, ctx)
    if not found:
        return ctx.text(premise.detail) if premise.detail else None
    return Text(tuple(_line(item, ctx) for item in found))


def _line(item: Statistic | Study | Case, ctx: Context) -> Paragraph:
    """Return an item in short; a link where it has a slide of its own."""
    said = ctx.text(evidence_in_short(item, ctx)).plain
    return Paragraph((Run(said, link=f"#{item.id}" if item.id in ctx.shown else None),))
