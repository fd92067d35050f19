"""A headline and a few sentences."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.kinds import TextSlide


@composes(TextSlide)
def compose_text(part: TextSlide, ctx: Context) -> Iterator[Draft]:
    """Yield the sentences; they go on on a further slide where they are long."""
    slots = {"body": ctx.texts(part.text), "source": ctx.cite(part.source)}
    slide = ctx.slide(part, "text", part.id or "text", part.title, "title", slots)
    yield Draft(slide, (part,), ctx.sources(part.source))
