"""What is said to each slide: the speaker's own words, and the passages that its claims rest on, each sentence once.

A passage is read to the first slide that rests on it. A later slide reads the sentences that are left, or is reminded
of the one that it quotes. Where the author gives a slide less time than its passage takes, the sentences that matter
most are read, and the rest stands under *if asked*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from deckgen.article.figures import figures
from deckgen.article.model import WORD, Sentence
from deckgen.compose.context import Context, Draft, citations
from deckgen.compose.timing import spoken_seconds
from deckgen.deck.model import Speech, Text
from deckgen.deck.text import escape, plain
from deckgen.evidence.claims import Grade
from deckgen.evidence.model import Grounding, Working
from deckgen.outline.items import Case, Source


def speeches(drafts: Sequence[Draft], ctx: Context) -> list[Speech]:
    """Return what is said to each slide, in order."""
    read: dict[str, str] = {}
    return [_speech(draft, ctx, read) for draft in drafts]


def _speech(draft: Draft, ctx: Context, read: dict[str, str]) -> Speech:
    says = draft.says or ()
    own = tuple(ctx.locale.typeset(text) for item in says for text in item.notes.text)
    given = next((float(item.seconds) for item in says if item.seconds), None)
    groundings = [found for item in draft.rests_on if (found := ctx.evidence.of(item.id))]
    sentences, before = _to_read(groundings, draft.slide.id, read)
    if any(item.notes.replace for item in says):
        sentences = []
    now, later = _in_time(sentences, groundings, own, given, ctx.talk.speaking_rate)
    passage = [_cued(text, draft, ctx) for text in _paragraphs(now)]
    spoken = [*(plain(text) for text in own), *(sentence.text for sentence in now)]
    seconds = given or spoken_seconds(spoken, ctx.talk.speaking_rate)
    return Speech(
        own=own,
        passage=tuple(passage),
        workings=tuple(_working(one, ctx) for id in _ids(draft) if (one := ctx.evidence.workings.get(id))),
        if_asked=tuple(escape(text) for text in _paragraphs(later)),
        before=before,
        grade=_grade(draft, ctx),
        address=escape(ctx.places(one for grounding in groundings for one in grounding.address.split("; "))),
        source=escape("; ".join(source.citation for source in draft.sources)),
        caveat=_caveats(draft.sources),
        seconds=seconds + sum(item.pause or 0 for item in says),
    )


def _to_read(groundings: Sequence[Grounding], slide: str, read: dict[str, str]) -> tuple[list[Sentence], str]:
    """Return the sentences that a slide reads, and the slide that read the passage before; takes note of them."""
    found: dict[str, Sentence] = {}
    before = ""
    for grounding in groundings:
        every = [sentence for paragraph in grounding.paragraphs for sentence in paragraph.sentences]
        fresh = [sentence for sentence in every if sentence.address not in read or read[sentence.address] == slide]
        if len(fresh) < len(every):
            before = before or next(read[one.address] for one in every if one.address in read)
        reminder = grounding.sentences if grounding.core else every[:1]
        found |= {sentence.address: sentence for sentence in fresh or reminder}
        read |= {sentence.address: slide for sentence in fresh}
    return list(found.values()), before if before != slide else ""


def _in_time(
    sentences: list[Sentence],
    groundings: Sequence[Grounding],
    own: Sequence[str],
    given: float | None,
    words_a_minute: int,
) -> tuple[list[Sentence], list[Sentence]]:
    """Return the sentences that there is time for, in their order, and the rest: what is quoted goes first."""
    if given is None:
        return sentences, []
    left = given / 60 * words_a_minute - sum(len(WORD.findall(plain(text))) for text in own)
    quoted = {one.address for grounding in groundings if grounding.core for one in grounding.sentences}
    first = sorted(sentences, key=lambda sentence: sentence.address not in quoted)
    chosen: set[str] = set()
    for sentence in first:
        left -= len(WORD.findall(sentence.text))
        if left < 0 and chosen:
            break
        chosen.add(sentence.address)
    now = [sentence for sentence in sentences if sentence.address in chosen]
    return now, [sentence for sentence in sentences if sentence.address not in chosen]


def _paragraphs(sentences: Iterable[Sentence]) -> list[str]:
    """Return sentences as running text, a text for each paragraph that they stand in."""
    texts: dict[str, list[str]] = {}
    for sentence in sentences:
        texts.setdefault(sentence.paragraph, []).append(sentence.text)
    return [" ".join(listed) for listed in texts.values()]


def _cued(text: str, draft: Draft, ctx: Context) -> str:
    """Return a passage as Markdown, the figures (and those they are reckoned from) and names of the slide in bold."""
    language = ctx.talk.language
    words = " ".join(content.plain for _, content in draft.slide.contents() if isinstance(content, Text))
    workings = (ctx.evidence.workings.get(id) for id in _ids(draft))
    words = "\n".join((words, *(one.text for one in workings if one)))
    said = {figure.value for figure in figures(words, language)}
    spans = [(found.start, found.end) for found in figures(text, language) if found.value in said]
    for item in draft.rests_on:
        for name in (item.person, item.organisation) if isinstance(item, Case) else ():
            spans += [found.span() for found in re.finditer(rf"\b{re.escape(name)}\b", text)] if name else []
    marked, at = "", 0
    for start, end in sorted(spans):
        if start >= at:
            marked += f"{escape(text[at:start])}**{escape(text[start:end])}**"
            at = end
    return marked + escape(text[at:])


def _ids(draft: Draft) -> list[str]:
    """Return the ids of what a slide claims something of, each once."""
    return list(dict.fromkeys(item.id or "" for item in (*draft.rests_on, *draft.shows)))


def _working(working: Working, ctx: Context) -> str:
    """Return how a figure is reckoned, as Markdown, and what each of the figures in it counts and comes from."""
    told = []
    for one in working.operands:
        source = next(iter(ctx.sources(one.source)), None)
        if one.label:
            told.append(
                f"{one.figure} {plain(ctx.locale.typeset(one.label))}" + (f" ({citations([source])})" if source else "")
            )
    return escape(". ".join((working.text, *(["; ".join(told)] if told else []))))


def _grade(draft: Draft, ctx: Context) -> str:
    """Return the weakest grade of what is claimed on a slide; nothing where nothing is."""
    order: Mapping[Grade, int] = {grade: number for number, grade in enumerate(Grade)}
    found = [ctx.claims[id].grade for id in _ids(draft) if id in ctx.claims]
    return max(found, key=order.__getitem__).value if found else ""


def _caveats(sources: Sequence[Source]) -> str:
    """Return what is to be said of the sources; of several, each under its name."""
    if len(sources) == 1:
        return sources[0].caveat or ""
    return "; ".join(f"{source.publisher or source.title}: {source.caveat}" for source in sources if source.caveat)
