"""A case: a person, what they do in short lines, where, and what it gives."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.text import plain
from deckgen.outline.items import Case


@composes(Case)
def compose_case(case: Case, ctx: Context) -> Iterator[Draft]:
    """Yield the case."""
    place = [text for text in (case.role, case.organisation if case.person else None) if text]
    slide = ctx.slide(
        case,
        "case" if case.channels else "case-plain",
        case.id or "case",
        case.claim or case.name,
        "claim",
        {
            "initials": ctx.text(initials(case.name)),
            "person": ctx.text(case.name),
            "role": ctx.texts(place),
            "gives": ctx.text(case.gives) if case.gives else None,
        },
        {
            "does": [{"text": ctx.text(line)} for line in case.does],
            **({"channel": [{"name": ctx.text(channel)} for channel in case.channels]} if case.channels else {}),
        },
        cell_spans={
            **ctx.list_spans("does", "text", case, "does"),
            **ctx.list_spans("channel", "name", case, "channels"),
        },
    )
    yield Draft(slide, (case,), ctx.sources(case.source))


def initials(name: str) -> str:
    """Return the first letters of up to three words of a name; two of a single word."""
    words = [word for word in plain(name).split() if word[0].isalpha()]
    if len(words) == 1:
        return words[0][:2].upper()
    return "".join(word[0] for word in words[:3]).upper()
