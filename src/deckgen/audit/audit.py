"""Puts the audit of a talk together: its claims in the order of the slides, and what of the article they use."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from deckgen.article.figures import figures
from deckgen.article.model import Paragraph
from deckgen.article.readability import lix
from deckgen.audit.model import AllowedWarning, Audit, Readability, ShownClaim, SourceUse, Unused
from deckgen.audit.weaknesses import weaknesses
from deckgen.deck.model import Deck, Slide, Table, Text
from deckgen.deck.numbers import slide_numbers
from deckgen.diagnostics import Waived
from deckgen.evidence.claims import Claim
from deckgen.evidence.model import Evidence
from deckgen.outline.outline import Outline

HARD_HEADLINE = 45
"""LIX from which a headline is hard to read in the seconds that a slide is looked at."""

_LOOKED_UP = ("year", "url", "caveat")


def audit(
    outline: Outline, evidence: Evidence, claims: Sequence[Claim], deck: Deck, waived: Sequence[Waived] = ()
) -> Audit:
    """Return the audit of a composed talk. `claims` are those of its items, `waived` the warnings that it allows."""
    by_id = {claim.id: claim for claim in claims}
    shown = tuple(_shown(outline, evidence, by_id, deck))
    ids = {one.claim.id for one in shown}
    spoken = {id for slide in deck.slides for id in (slide.id, *slide.items)}
    used = {paragraph.address for id in spoken for paragraph in _paragraphs(id, evidence)}
    paragraphs = [paragraph for article in evidence.articles for paragraph in article.paragraphs]
    language = outline.talk.language
    words = (*(_words(slide) for slide in deck.slides), *(one.claim.working for one in shown))
    said = {figure.value for text in words for figure in figures(text, language)}
    found = [(paragraph, figure) for paragraph in paragraphs for figure in figures(paragraph.text, language)]
    return Audit(
        title=deck.properties.title,
        language=language,
        claims=shown,
        not_shown=tuple(claim for claim in claims if claim.id not in ids),
        articles=evidence.articles,
        paragraphs=len(paragraphs),
        unused_paragraphs=tuple(Unused(p.address, p.text) for p in paragraphs if p.address not in used),
        figures=len(found),
        unused_figures=tuple(Unused(p.address, figure.text) for p, figure in found if figure.value not in said),
        sources=tuple(_sources(outline, shown)),
        weaknesses=tuple(weaknesses(outline, evidence, claims, shown)),
        readability=_readability(deck, {one.slide for one in shown}),
        allowed=tuple(_allowed(one) for one in waived),
    )


def _allowed(waived: Waived) -> AllowedWarning:
    found = waived.found
    place = found.file.name + (f":{found.span.line}:{found.span.column}" if found.span else "")
    return AllowedWarning(found.code, found.message, place, waived.because)


def _shown(outline: Outline, evidence: Evidence, by_id: Mapping[str, Claim], deck: Deck) -> Iterator[ShownClaim]:
    """Yield the claims of each slide, once for a slide that goes on on others."""
    numbers = slide_numbers(deck)
    for slide in deck.slides:
        if "~" in slide.id:
            continue
        for id in dict.fromkeys((*(one for one in (slide.id,) if one in by_id), *slide.items)):
            claim = by_id.get(id)
            if claim is None:
                continue
            grounding = evidence.of(id)
            sentences = tuple(sentence.address for sentence in grounding.sentences) if grounding else ()
            source = outline.talk.sources.get(claim.source or "")
            citation, number = source.citation if source else "", numbers[slide.id]
            yield ShownClaim(claim, slide.id, number, slide.title.plain, slide.hidden, sentences, citation)


def _paragraphs(id: str, evidence: Evidence) -> Sequence[Paragraph]:
    grounding = evidence.of(id)
    return grounding.paragraphs if grounding else ()


def _words(slide: Slide) -> str:
    """Return every word of a slide, and what its charts draw."""
    texts: list[str] = []
    for _, content in slide.contents():
        if isinstance(content, Text):
            texts.append(content.plain)
        elif isinstance(content, Table):
            texts += [cell.plain for row in content.rows for cell in row]
        else:
            texts.append(content.alt or "")
    return "\n".join(texts)


def _sources(outline: Outline, shown: Sequence[ShownClaim]) -> Iterator[SourceUse]:
    for id, source in outline.talk.sources.items():
        slides = tuple(dict.fromkeys(one.number for one in shown if one.claim.source == id))
        lacks = tuple(key for key in _LOOKED_UP if not getattr(source, key))
        yield SourceUse(id, source.citation, slides, lacks)


def _readability(deck: Deck, claiming: Collection[str]) -> Readability:
    notes = "\n".join(text for slide in deck.slides for text in (*slide.speech.own, *slide.speech.passage))
    numbers = slide_numbers(deck)
    hard = (
        (numbers[slide.id], slide.title.plain, score)
        for slide in deck.slides
        if slide.id in claiming and (score := lix(slide.title.plain)) > HARD_HEADLINE
    )
    return Readability(lix(notes), tuple(hard))
