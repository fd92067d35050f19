"""A section: the part's name, and a tracker of all parts with this one lit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.slides import Section

MOST_IN_TRACKER = 8
"""More parts than this cannot be told apart in a row, so the tracker is left out."""


@composes(Section)
def compose_section(section: Section, ctx: Context) -> Iterator[Draft]:
    """Yield the section's slide."""
    tracked = 2 <= len(ctx.sections) <= MOST_IN_TRACKER and ctx.section is not None
    slide = ctx.slide(
        section,
        "section",
        section.id or section.name,
        section.headline or section.name,
        "headline",
        groups={"parts": [{"name": ctx.text(part.name)} for part in ctx.sections]} if tracked else {},
        lit={"parts": ctx.section} if tracked and ctx.section is not None else {},
    )
    yield Draft(replace(slide, fade=True), (section,), ctx.sources(section.source))
