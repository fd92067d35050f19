"""The cover: what the talk is called, who speaks, and on what occasion."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.slides import Cover


@composes(Cover)
def compose_cover(_: Cover, ctx: Context) -> Iterator[Draft]:
    """Yield the cover."""
    talk = ctx.talk
    speaker, event = talk.speaker, talk.event
    who = ", ".join(text for text in (speaker.name, speaker.role, speaker.organisation) if text)
    when = ctx.locale.date(event.date) if event.date else None
    where = " · ".join(text for text in (event.place, when) if text)
    occasion = [text for text in (event.name or event.audience, where) if text]
    yield Draft(
        ctx.slide(
            talk,
            "cover",
            "cover",
            talk.title,
            "title",
            {
                "subtitle": ctx.text(talk.subtitle) if talk.subtitle else None,
                "speaker": ctx.text(who),
                "event": ctx.texts(occasion),
            },
        )
    )
