"""Objections and replies, in pairs."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Content
from deckgen.outline.base import Grounded
from deckgen.outline.items import Objection
from deckgen.outline.picks import chosen
from deckgen.outline.slides import ObjectionsGroup


@composes(Objection)
def compose_objection(objection: Objection, ctx: Context) -> Iterator[Draft]:
    """Yield one objection on a slide of its own: it is the headline, and the reply stands alone under it."""
    slots = {"body": ctx.text(objection.reply), "source": ctx.cite(objection.source)}
    spans = {"body": ctx.outline.span(objection, "reply")}
    id = objection.id or "objection"
    slide = ctx.slide(objection, "text", id, objection.objection, "objection", slots, cell_spans=spans)
    yield Draft(slide, (objection,), ctx.sources(objection.source))


@composes(ObjectionsGroup)
def compose_objections(group: ObjectionsGroup, ctx: Context) -> Iterator[Draft]:
    """Yield all objections, or the chosen ones, with their replies."""
    found = [item for item in chosen(ctx.talk, group) if isinstance(item, Objection)]
    rests_on = (group, *found) if group.quote or group.passage else tuple(found)
    title = group.claim or ctx.words["objections_title"]
    yield _pairs(group, group.id or "objections", title, "claim", found, rests_on, ctx)


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
    sources = [part.source] if part.source else [item.source for item in objections]
    heads = {"objections": ctx.text(ctx.words["you_say"]), "replies": ctx.text(ctx.words["i_answer"])}
    spans = ctx.cell_spans("pair", objections, {"objection": "objection", "reply": "reply"})
    slots = {**heads, "source": ctx.cite(*sources)}
    slide = ctx.slide(part, "objections", id, title, key, slots, {"pair": cells}, cell_spans=spans)
    return Draft(slide, rests_on, ctx.sources(*sources))
