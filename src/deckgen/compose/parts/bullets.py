"""A list of two levels, where the matter is a list."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Paragraph, Text
from deckgen.deck.text import paragraph
from deckgen.outline.kinds import Bullets


@composes(Bullets)
def compose_bullets(bullets: Bullets, ctx: Context) -> Iterator[Draft]:
    """Yield the list; it goes on on a further slide where it is long."""
    listed: list[Paragraph] = []
    for item in bullets.items:
        listed.append(paragraph(ctx.locale.typeset(item.text)))
        listed += [paragraph(ctx.locale.typeset(under), level=1) for under in item.items]
    slide = ctx.slide(
        bullets,
        "bullets",
        bullets.id or "bullets",
        bullets.title,
        "title",
        {"body": Text(tuple(listed)), "source": ctx.cite(bullets.source)},
    )
    yield Draft(slide, (bullets,), ctx.sources(bullets.source))
