"""Steps in their order, each with its number."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Content
from deckgen.outline.kinds import StepsSlide


@composes(StepsSlide)
def compose_steps(steps: StepsSlide, ctx: Context) -> Iterator[Draft]:
    """Yield the steps."""
    cells: list[dict[str, Content | None]] = [
        {"number": ctx.text(str(number)), "text": ctx.text(step)} for number, step in enumerate(steps.steps, start=1)
    ]
    slots = {"source": ctx.cite(steps.source)}
    spans = ctx.list_spans("step", "text", steps, "steps")
    id, groups = steps.id or "steps", {"step": cells}
    slide = ctx.slide(steps, "steps", id, steps.title, "title", slots, groups, cell_spans=spans)
    yield Draft(slide, (steps,), ctx.sources(steps.source))
