"""Notes: the clock, the passage that the slide rests on, its source with its caveat, and the way on.

What is said is worked out here; how it is set is the pack's template, `notes.md.j2`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from deckgen.compose.context import Context, Draft, citation
from deckgen.compose.timing import clock, spoken_seconds
from deckgen.deck.model import Notes, Slide
from deckgen.deck.text import blocks, escape, plain
from deckgen.diagnostics import Report, Stop
from deckgen.evidence.model import Grounding


@dataclass(frozen=True)
class Speech:
    """What is said to a slide: the speaker's own words (Markdown), the passages, and where they stand."""

    own: tuple[str, ...]
    passage: tuple[str, ...]
    address: str
    seconds: float


def speeches(drafts: Sequence[Draft], ctx: Context) -> list[Speech]:
    """Return what is said to each slide, in order. A paragraph is read once; where it comes back, only the quote is."""
    read: set[str] = set()
    return [_speech(draft, ctx, read) for draft in drafts]


def _speech(draft: Draft, ctx: Context, read: set[str]) -> Speech:
    own = tuple(draft.item.notes) if draft.item else ()
    passage: list[str] = []
    addresses: dict[str, None] = {}
    for item in draft.rests_on:
        grounding = ctx.evidence.of(item.id)
        if grounding is None:
            continue
        addresses.update(dict.fromkeys(grounding.address.split("; ")))
        fresh = [paragraph for paragraph in grounding.paragraphs if paragraph.address not in read]
        read.update(paragraph.address for paragraph in fresh)
        said = [paragraph.text for paragraph in fresh] or [_reminder(grounding)]
        passage += [text for text in said if text and text not in passage]
    if draft.item and draft.item.seconds:
        seconds = float(draft.item.seconds)
    else:
        seconds = spoken_seconds([*(plain(text) for text in own), *passage], ctx.talk.speaking_rate)
    return Speech(own, tuple(passage), _addresses(addresses), seconds)


def _reminder(grounding: Grounding) -> str:
    """Return what is said of a passage that was read to an earlier slide: the quote, or how it begins."""
    return grounding.core or grounding.paragraphs[0].sentences[0].text


def _addresses(addresses: Iterable[str]) -> str:
    """Return addresses with each section named once: `ni-råd/2, 3; tre-chefer/4`."""
    places: dict[str, list[str]] = {}
    for address in addresses:
        section, _, place = address.partition("/")
        places.setdefault(section, []).append(place)
    return "; ".join(f"{section}/{', '.join(listed)}" if any(listed) else section for section, listed in places.items())


def with_notes(drafts: Sequence[Draft], said: Sequence[Speech], ctx: Context, report: Report) -> list[Slide]:
    """Return the slides with their notes drawn by the pack's template.

    Reports E303 and raises `Stop` where the template cannot be drawn.
    """
    environment = SandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    file = ctx.pack.folder / "notes.md.j2"
    slides: list[Slide] = []
    start = 0.0
    try:
        template = environment.from_string(ctx.pack.notes_template)
        for number, (draft, speech) in enumerate(zip(drafts, said, strict=True)):
            end = start + speech.seconds
            following = drafts[number + 1].slide.title.plain if number + 1 < len(drafts) else ""
            drawn = template.render(
                words=ctx.words,
                clock={"start": clock(start), "end": clock(end)},
                own=[ctx.locale.typeset(text) for text in speech.own],
                passage=[escape(text) for text in speech.passage],
                address=escape(speech.address),
                source=_source(draft),
                bridge=escape(following),
            )
            slides.append(replace(draft.slide, notes=Notes(blocks(drawn)), seconds=speech.seconds))
            start = end
    except TemplateError as fault:
        line = getattr(fault, "lineno", None)
        where = f" (line {line})" if line else ""
        report.error("E303", f"the notes' template cannot be drawn{where}: {fault}", file)
        raise Stop from None
    return slides


def _source(draft: Draft) -> dict[str, str] | None:
    if draft.source is None:
        return None
    return {"title": escape(citation(draft.source)), "caveat": draft.source.caveat or ""}
