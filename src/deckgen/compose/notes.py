"""Notes: the clock, the passage that the slide rests on, its source with its caveat, and the way on.

What is said to a slide is worked out when it is composed. How it is set is the pack's template, `notes.md.j2`, and
that is drawn when every slide has its place, since the clock and the way on depend on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from deckgen.compose.context import Context, Draft
from deckgen.compose.locale import Locale
from deckgen.compose.timing import clock, spoken_seconds
from deckgen.deck.model import Deck, Notes, Slide, Speech
from deckgen.deck.text import blocks, escape, plain
from deckgen.diagnostics import Report, Stop
from deckgen.evidence.model import Grounding
from deckgen.outline.items import Source
from deckgen.packs.layout import LayoutPack


def speeches(drafts: Sequence[Draft], ctx: Context) -> list[Speech]:
    """Return what is said to each slide, in order. A paragraph is read once; where it comes back, only the quote is."""
    read: set[str] = set()
    return [_speech(draft, ctx, read) for draft in drafts]


def _speech(draft: Draft, ctx: Context, read: set[str]) -> Speech:
    says = draft.says or ()
    own = tuple(ctx.locale.typeset(text) for item in says for text in item.notes)
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
    given = next((item.seconds for item in says if item.seconds), None)
    if given:
        seconds = float(given)
    else:
        seconds = spoken_seconds([*(plain(text) for text in own), *passage], ctx.talk.speaking_rate)
    return Speech(
        own=own,
        passage=tuple(escape(text) for text in passage),
        address=escape(_addresses(addresses)),
        source=escape("; ".join(source.citation for source in draft.sources)),
        caveat=_caveats(draft.sources),
        seconds=seconds,
    )


def _caveats(sources: Sequence[Source]) -> str:
    """Return what is to be said of the sources; of several, each under its name."""
    if len(sources) == 1:
        return sources[0].caveat or ""
    return "; ".join(f"{source.publisher or source.title}: {source.caveat}" for source in sources if source.caveat)


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


def _following_titles(deck: Deck) -> list[str]:
    """Return for each slide the headline of the next one that is shown; nothing after the last."""
    titles, following = [], ""
    for slide in reversed(deck.slides):
        titles.append(following)
        following = following if slide.hidden else slide.title.plain
    return titles[::-1]


def set_notes(deck: Deck, pack: LayoutPack, report: Report) -> Deck:
    """Return the deck with the notes of every slide, set by the pack's template.

    Reports E303 and raises `Stop` where the template cannot be drawn.
    """
    environment = SandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    words = Locale(deck.properties.language).words
    following = _following_titles(deck)
    drawn: dict[str, Slide] = {}
    start = 0.0
    try:
        template = environment.from_string(pack.notes_template)
        for number, slide in enumerate(deck.slides):
            end = start + slide.seconds
            markdown = template.render(
                words=words,
                clock={"start": clock(start), "end": clock(end)},
                speech=slide.speech,
                bridge=escape(following[number]),
            )
            drawn[slide.id] = replace(slide, notes=Notes(blocks(markdown)))
            start = end
    # A template may do anything that an expression can: divide by zero, or add a text to a number.
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError) as fault:
        line = getattr(fault, "lineno", None)
        where = f" (line {line})" if line else ""
        file = pack.folder / "notes.md.j2"
        report.error("E303", f"the notes' template cannot be drawn{where}: {fault}", file, help="mend the template")
        raise Stop from None
    return replace(
        deck,
        sections=tuple(
            replace(section, slides=tuple(drawn[slide.id] for slide in section.slides)) for section in deck.sections
        ),
    )
