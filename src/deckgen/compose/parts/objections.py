"""Objections and replies, in pairs."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, Spoken, composes
from deckgen.deck.model import Content
from deckgen.outline.base import Grounded
from deckgen.outline.model import Objection
from deckgen.outline.slides import Overview


@composes(Objection)
def compose_objection(objection: Objection, ctx: Context) -> Iterator[Draft]:
    """Yield one objection on a slide of its own."""
    id = objection.id or "objection"
    yield _pairs(objection, id, objection.objection, "objection", [objection], (objection,), ctx)


def compose_overview(overview: Overview, ctx: Context) -> Iterator[Draft]:
    """Yield all objections, or the chosen ones, with their replies."""
    by_id = {item.id: item for item in ctx.talk.objections}
    chosen = [by_id[id] for id in overview.of] or ctx.talk.objections
    rests_on = (overview, *chosen) if overview.quote or overview.passage else tuple(chosen)
    yield _pairs(overview, overview.id or "objections", overview.claim, "claim", chosen, rests_on, ctx)


def _pairs(
    part: Grounded,
    id: str,
    title: str,
    key: str,
    objections: list[Objection],
    rests_on: tuple[Grounded, ...],
    ctx: Context,
) -> Draft:
    cells: list[dict[str, Content | None]] = [
        {"objection": ctx.text(item.objection), "reply": ctx.text(item.reply)} for item in objections
    ]
    source = part.source or next((item.source for item in objections if item.source), None)
    heads = {"objections": ctx.text(ctx.words["you_say"]), "replies": ctx.text(ctx.words["i_answer"])}
    spans = ctx.cell_spans("pair", objections, {"objection": "objection", "reply": "reply"})
    slots = {**heads, "source": ctx.cite(source)}
    slide = ctx.slide(part, "objections", id, title, key, slots, {"pair": cells}, cell_spans=spans)
    item: Spoken = part
    return Draft(slide, item, rests_on, ctx.source(source))
