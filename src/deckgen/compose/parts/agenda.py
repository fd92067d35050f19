"""The agenda: the talk's parts and the minutes that each takes."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Content
from deckgen.deck.text import plain
from deckgen.outline.slides import Agenda


@composes(Agenda)
def compose_agenda(agenda: Agenda, ctx: Context) -> Iterator[Draft]:
    """Yield the agenda, made from the sections."""
    durations = ctx.durations or (0.0,) * len(ctx.sections)
    cells: list[dict[str, Content | None]] = [
        {
            "number": ctx.text(str(number)),
            "name": ctx.text(plain(section.headline or section.name)),
            "minutes": ctx.text(ctx.locale.minutes(seconds)),
        }
        for number, (section, seconds) in enumerate(zip(ctx.sections, durations, strict=True), start=1)
    ]
    title = agenda.title or ctx.words["agenda_title"]
    slide = ctx.slide(agenda, "agenda", agenda.id or "agenda", title, "title", groups={"part": cells})
    yield Draft(slide)
