"""Advice: the whole list at a glance, or one tip with its number and an example."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Content
from deckgen.outline.model import Tip
from deckgen.outline.slides import Overview


def compose_overview(overview: Overview, ctx: Context) -> Iterator[Draft]:
    """Yield all tips, or the chosen ones, each with its number in the whole list."""
    numbered = {tip.id: (number, tip) for number, tip in enumerate(ctx.talk.tips, start=1)}
    chosen = [numbered[id] for id in overview.of] or list(numbered.values())
    cells: list[dict[str, Content | None]] = [
        {"number": ctx.text(str(number)), "text": ctx.text(tip.tip)} for number, tip in chosen
    ]
    spans = ctx.cell_spans("tip", [tip for _, tip in chosen], {"text": "tip"})
    slide = ctx.slide(
        overview, "tips", overview.id or "tips", overview.claim, "claim", groups={"tip": cells}, cell_spans=spans
    )
    grounded = bool(overview.quote or overview.passage)
    rests_on = (overview,) if grounded else tuple(tip for _, tip in chosen)
    yield Draft(slide, overview, rests_on, ctx.source(overview.source))


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
    yield Draft(slide, tip, (tip,), ctx.source(tip.source))
