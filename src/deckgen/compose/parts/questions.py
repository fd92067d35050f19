"""The slide that stands while the hall asks."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.slides import Questions


@composes(Questions)
def compose_questions(questions: Questions, ctx: Context) -> Iterator[Draft]:
    """Yield the slide, with how to reach the speaker."""
    speaker = ctx.talk.speaker
    contact = " · ".join(text for text in (speaker.name, speaker.contact) if text)
    title = questions.title or ctx.words["questions_title"]
    slots = {"contact": ctx.text(contact)}
    yield Draft(ctx.slide(questions, "closing", questions.id or "questions", title, "title", slots))
