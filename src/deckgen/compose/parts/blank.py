"""A dark slide with one quiet word, for when the hall should look at the speaker."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.slides import Blank


@composes(Blank)
def compose_blank(blank: Blank, ctx: Context) -> Iterator[Draft]:
    """Yield the slide; its word is its title, since a slide without one has no name."""
    title = blank.title or ctx.words["blank_title"]
    yield Draft(ctx.slide(blank, "blank", blank.id or "blank", title, "title"))
