"""An overview in the running order shows the group that it stands under: objections or tips."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.compose.parts import objections, tips
from deckgen.outline.slides import Overview


@composes(Overview)
def compose_overview(overview: Overview, ctx: Context) -> Iterator[Draft]:
    """Yield the overview of the group that the author's key names."""
    room = tips if overview.path[-1] == "tips" else objections
    yield from room.compose_overview(overview, ctx)
