"""A picture under the claim that it shows, with who made it."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Content, Image
from deckgen.deck.text import line, plain
from deckgen.outline.kinds import ImageSlide


@composes(ImageSlide)
def compose_image(part: ImageSlide, ctx: Context) -> Iterator[Draft]:
    """Yield the picture; its credit and its source share the line under it."""
    across, down = part.focus or (50, 50)
    image = Image(
        ctx.material.pictures[part.path],
        alt=plain(part.alt) if part.alt else None,
        fit=part.fit,
        focus=(float(across) / 100, float(down) / 100),
    )
    sources = ctx.sources(part.source)
    under = " · ".join(text for text in (part.credit, *(source.citation for source in sources)) if text)
    slots: dict[str, Content | None] = {"picture": image, "source": line(ctx.locale.typeset(under))}
    at = {"picture": ctx.outline.span(part, "file"), "source": ctx.outline.span(part, "credit")}
    slide = ctx.slide(part, "image", part.id or "image", part.title, "title", slots, cell_spans=at)
    yield Draft(slide, (part,), sources)
