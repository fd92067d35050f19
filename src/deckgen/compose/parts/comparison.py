"""Two columns under two heads; the right one carries the accent."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.kinds import Comparison


@composes(Comparison)
def compose_comparison(comparison: Comparison, ctx: Context) -> Iterator[Draft]:
    """Yield the comparison."""
    slide = ctx.slide(
        comparison,
        "comparison",
        comparison.id or "comparison",
        comparison.title,
        "title",
        {
            "left_head": ctx.text(comparison.left.head),
            "left": ctx.texts(comparison.left.items),
            "right_head": ctx.text(comparison.right.head),
            "right": ctx.texts(comparison.right.items),
            "source": ctx.cite(comparison.source),
        },
    )
    yield Draft(slide, (comparison,), ctx.sources(comparison.source))
