"""Advice: the whole list at a glance, or one tip with its number and an example."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Content
from deckgen.outline.items import Tip
from deckgen.outline.picks import chosen
from deckgen.outline.slides import TipsGroup


@composes(TipsGroup)
def compose_tips(group: TipsGroup, ctx: Context) -> Iterator[Draft]:
    """Yield all tips, or the chosen ones, each with its number in the whole list."""
    numbers = {tip.id: number for number, tip in enumerate(ctx.talk.tips, start=1)}
    found = [(numbers[item.id], item) for item in chosen(ctx.talk, group) if isinstance(item, Tip)]
    cells: list[dict[str, Content | None]] = [
        {"number": ctx.text(str(number)), "text": ctx.text(tip.tip)} for number, tip in found
    ]
    spans = ctx.cell_spans("tip", [tip for _, tip in found], {"text": "tip"})
    title = group.claim or ctx.words["tips_title"]
    slide = ctx.slide(group, "tips", group.id or "tips", title, "claim", groups={"tip": cells}, cell_spans=spans)
    tips = tuple(tip for _, tip in found)
    grounded = bool(group.quote or group.passage)
    rests_on = (group,) if grounded else tips
    yield Draft(
        slide,
        rests_on,
        ctx.sources(*([group.source] if group.source else [tip.source for _, tip in found])),
        shows=tips,
    )


@composes(Tip)
def compose_tip(tip: Tip, ctx: Context) -> Iterator[Draft]:
    """Yield one tip on a slide of its own."""
    number = next(n for n, other in enumerate(ctx.talk.tips, start=1) if other.id == tip.id)
    slide = ctx.slide(
        tip,
        "tip",
        tip.id or "tip",
        tip.claim or tip.tip,
        "claim" if tip.claim else "tip",
        {
            "number": ctx.text(str(number)),
            "example": ctx.text(tip.example) if tip.example else None,
            "source": ctx.cite(tip.source),
        },
    )
    yield Draft(slide, (tip,), ctx.sources(tip.source))
