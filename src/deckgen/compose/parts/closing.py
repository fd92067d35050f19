"""The end: the movement from here to there, and what the hall is asked to do tomorrow morning."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.model import Closing


@composes("shift")
def compose_shift(_: str, ctx: Context) -> Iterator[Draft]:
    """Yield the movement."""
    closing = ctx.talk.closing
    if closing and closing.from_ and closing.to:
        slots = {"from": ctx.text(closing.from_), "to": ctx.text(closing.to)}
        title = closing.claim or ctx.words["shift_title"]
        slide = ctx.slide(closing, "shift", "shift", title, "claim", slots)
        yield Draft(slide, None, (closing,), ctx.source(closing.source))


@composes("closing")
def compose_closing(_: str, ctx: Context) -> Iterator[Draft]:
    """Yield the call, how to begin, and how to reach the speaker."""
    closing, speaker = ctx.talk.closing, ctx.talk.speaker
    if closing:
        contact = " · ".join(text for text in (speaker.name, speaker.contact) if text)
        slots = {"steps": ctx.texts(closing.steps), "contact": ctx.text(contact)}
        yield Draft(ctx.slide(closing, "closing", "closing", closing.call, "call", slots), closing)


@composes(Closing)
def compose_both(_: Closing, ctx: Context) -> Iterator[Draft]:
    """Yield both, for a running order that calls the closing by its id."""
    yield from compose_shift("shift", ctx)
    yield from compose_closing("closing", ctx)
