"""A case: a person, what they do in short lines, where, and what it gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Content, Image
from deckgen.deck.text import line, plain
from deckgen.diagnostics import SourceSpan
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
            **face(case, ctx),
            "person": ctx.text(case.name),
            "role": ctx.texts(place),
            "gives": ctx.text(case.gives) if case.gives else None,
            "credit": credits([case], ctx),
        },
        {
            "does": [{"text": ctx.text(line)} for line in case.does],
            **({"channel": [{"name": ctx.text(channel)} for channel in case.channels]} if case.channels else {}),
        },
        cell_spans={
            **ctx.list_spans("does", "text", case, "does"),
            **ctx.list_spans("channel", "name", case, "channels"),
            **portrait_spans([case], ctx, "portrait"),
        },
    )
    yield Draft(slide, (case,), ctx.sources(case.source))


def face(case: Case, ctx: Context) -> dict[str, Content | None]:
    """Return what shows who a case is about: the portrait, or the initials where there is none."""
    portrait = case.portrait
    if portrait is None:
        return {"initials": ctx.text(initials(case.name))}
    across, down = portrait.focus or (50, 50)
    whose = ctx.words["portrait_alt" if case.person else "picture_alt"]
    return {
        "portrait": Image(
            ctx.material.pictures[portrait.path],
            alt=plain(portrait.alt) if portrait.alt else f"{whose} {plain(case.name)}",
            fit="fill",
            focus=(float(across) / 100, float(down) / 100),
        )
    }


def credits(cases: Sequence[Case], ctx: Context) -> Content | None:
    """Return who made the portraits of the cases, each once, or None."""
    found = dict.fromkeys(case.portrait.credit for case in cases if case.portrait and case.portrait.credit)
    return line(ctx.locale.typeset(" · ".join(found))) if found else None


def portrait_spans(cases: Sequence[Case], ctx: Context, key: str) -> dict[str, SourceSpan]:
    """Return where the portraits' files and the first credit stand; `{}` in `key` is the number of a case's cell."""
    spans: dict[str, SourceSpan] = {}
    for number, case in enumerate(cases, start=1):
        if case.portrait:
            spans[key.format(number)] = ctx.outline.span(case.portrait, "file")
        if case.portrait and case.portrait.credit:
            spans.setdefault("credit", ctx.outline.span(case.portrait, "credit"))
    return spans


def initials(name: str) -> str:
    """Return the first letters of up to three words of a name; two of a single word."""
    words = [word for word in plain(name).split() if word[0].isalpha()]
    if len(words) == 1:
        return words[0][:2].upper()
    return "".join(word[0] for word in words[:3]).upper()
