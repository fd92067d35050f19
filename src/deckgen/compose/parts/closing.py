"""The end: the movement from here to there, and what the hall is asked to do tomorrow morning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.items import Closing
from deckgen.outline.model import Talk
from deckgen.outline.slides import ClosingSlide, Shift


@composes(Shift)
def compose_shift(_: Shift, ctx: Context) -> Iterator[Draft]:
    """Yield the movement."""
    closing = ctx.talk.closing
    if closing and closing.from_ and closing.to:
        slots = {"from": ctx.text(closing.from_), "to": ctx.text(closing.to)}
        title = closing.claim or ctx.words["shift_title"]
        slide = ctx.slide(closing, "shift", "shift", title, "claim", slots)
        yield Draft(slide, (closing,), ctx.sources(closing.source))


@composes(ClosingSlide)
def compose_closing(part: ClosingSlide, ctx: Context) -> Iterator[Draft]:
    """Yield the call, how to begin, and how to reach the speaker; its passage is read here where no shift did."""
    closing, speaker = ctx.talk.closing, ctx.talk.speaker
    if closing:
        contact = " · ".join(text for text in (speaker.name, speaker.contact) if text)
        slots = {"steps": ctx.texts(closing.steps), "contact": ctx.text(contact)}
        slide = ctx.slide(closing, "closing", "closing", closing.call, "call", slots)
        read = closing.from_ and closing.to and _is_read(ctx.talk, closing)
        yield Draft(replace(slide, fade=True), () if read else (closing,), says=(part, closing))


def _is_read(talk: Talk, closing: Closing) -> bool:
    """Return whether the closing's passage is read where the movement is shown in the talk."""
    if any(step.part == closing.id for _, step in talk.lines()):
        return True
    if talk.running_order is None:
        return not any(isinstance(step.part, Shift) for step in talk.backup)
    return any(isinstance(step.part, Shift) for step in talk.running_order)


@composes(Closing)
def compose_both(_: Closing, ctx: Context) -> Iterator[Draft]:
    """Yield both, for a running order that calls the closing by its id."""
    yield from (replace(draft, says=()) for draft in compose_shift(Shift(), ctx))
    yield from compose_closing(ClosingSlide(), ctx)
