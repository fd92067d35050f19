"""Points in time along a line; the last one is where the talk stands."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Content
from deckgen.outline.kinds import Timeline


@composes(Timeline)
def compose_timeline(timeline: Timeline, ctx: Context) -> Iterator[Draft]:
    """Yield the timeline."""
    cells: list[dict[str, Content | None]] = [
        {"when": ctx.text(point.when), "what": ctx.text(point.what)} for point in timeline.points
    ]
    slide = ctx.slide(
        timeline,
        "timeline",
        timeline.id or "timeline",
        timeline.title,
        "title",
        {"source": ctx.cite(timeline.source)},
        {"point": cells},
        {"point": len(cells) - 1},
    )
    yield Draft(slide, (timeline,), ctx.sources(timeline.source))
