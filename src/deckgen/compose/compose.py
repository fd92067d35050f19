"""Compose: the talk and its evidence become the slides of a deck, in the talk's order and sections."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from deckgen.compose import parts
from deckgen.compose.context import Context, Draft, Said, compose_part
from deckgen.compose.locale import Locale
from deckgen.compose.material import Material
from deckgen.compose.order import Chapter, chapters
from deckgen.compose.speech import speeches
from deckgen.deck.model import Deck, Properties, Section, Slide
from deckgen.deck.text import plain
from deckgen.evidence.claims import claims
from deckgen.evidence.model import Evidence
from deckgen.outline.base import Item, Shown
from deckgen.outline.outline import Outline
from deckgen.outline.slides import Agenda, Documentation, SourceList
from deckgen.packs.layout import LayoutPack

for _module in pkgutil.iter_modules(parts.__path__):
    importlib.import_module(f"{parts.__name__}.{_module.name}")


@dataclass(frozen=True)
class _Placed:
    chapter: int
    part: Shown
    drafts: tuple[Draft, ...]


def compose(outline: Outline, evidence: Evidence, material: Material, pack: LayoutPack) -> Deck:
    """Return the deck: a slide for each part of the running order, with what is said to it, in sections."""
    talk = outline.talk
    locale = Locale(talk.language)
    order = chapters(outline, locale)
    ctx = Context(
        outline,
        evidence,
        pack,
        locale,
        sections=tuple(chapter.section for chapter in order if chapter.section),
        material=material,
        claims={claim.id: claim for claim in claims(talk, evidence)},
        shown=frozenset(part.id for chapter in order for part in chapter.parts if isinstance(part, Item) and part.id),
    )
    placed = [_Placed(number, part, tuple(drafts)) for number, part, drafts in _drafts(order, ctx)]
    placed = _with_totals(placed, order, ctx)
    drafts = [draft for one in placed for draft in one.drafts]
    said = speeches(drafts, ctx)
    slides = [
        replace(draft.slide, speech=speech, items=_claimed(draft)) for draft, speech in zip(drafts, said, strict=True)
    ]
    numbers = [one.chapter for one in placed for _ in one.drafts]
    by_chapter: list[list[Slide]] = [[] for _ in order]
    for number, slide in zip(numbers, slides, strict=True):
        by_chapter[number].append(slide)
    sections = tuple(
        Section(plain(chapter.name), tuple(listed)) for chapter, listed in zip(order, by_chapter, strict=True)
    )
    return Deck(_properties(outline, locale), sections)


def _claimed(draft: Draft) -> tuple[str, ...]:
    """Return the ids of the items that a slide claims something of."""
    return tuple(dict.fromkeys(item.id for item in (*draft.rests_on, *draft.shows) if item.id))


def _drafts(order: list[Chapter], ctx: Context) -> Iterator[tuple[int, Shown, list[Draft]]]:
    lit = -1
    for number, chapter in enumerate(order):
        lit += chapter.section is not None
        inside = ctx.within(lit if chapter.section else None)
        for part in chapter.parts:
            yield number, part, list(compose_part(part, inside))


def _with_totals(placed: list[_Placed], order: list[Chapter], ctx: Context) -> list[_Placed]:
    """Return the parts with those composed anew that tell of the others: agenda, sources, documentation."""
    drafts = [draft for one in placed for draft in one.drafts]
    numbers = [one.chapter for one in placed for _ in one.drafts]
    durations: dict[int, float] = defaultdict(float)
    for number, draft, speech in zip(numbers, drafts, speeches(drafts, ctx), strict=True):
        durations[number] += replace(draft.slide, speech=speech).seconds
    uses: dict[str, list[str]] = defaultdict(list)
    ids = {id(source): key for key, source in ctx.talk.sources.items()}
    for draft in drafts:
        for source in draft.sources:
            uses[ids[id(source)]].append(draft.slide.id)
    informed = replace(
        ctx,
        durations=tuple(durations[number] for number, chapter in enumerate(order) if chapter.section),
        uses={key: tuple(dict.fromkeys(slides)) for key, slides in uses.items()},
        said=tuple(_said(number, chapter, placed) for number, chapter in enumerate(order)),
    )
    return [
        replace(one, drafts=tuple(compose_part(one.part, informed)))
        if isinstance(one.part, (Agenda, SourceList, Documentation))
        else one
        for one in placed
    ]


def _said(number: int, chapter: Chapter, placed: list[_Placed]) -> Said:
    drafts = [draft for one in placed if one.chapter == number for draft in one.drafts]
    return Said(chapter.name, tuple((draft.slide.id, _claimed(draft)) for draft in drafts))


def _properties(outline: Outline, locale: Locale) -> Properties:
    talk = outline.talk
    speaker = talk.speaker
    about = [talk.subtitle, talk.event.name, talk.event.audience]
    return Properties(
        title=plain(locale.typeset(talk.title)),
        speaker=plain(speaker.name or speaker.role or speaker.organisation or ""),
        subject=" · ".join(plain(locale.typeset(text)) for text in about if text),
        language=talk.language,
        date=talk.event.date,
        footer=plain(locale.typeset(talk.short_title or talk.title)),
        footer_span=outline.span(talk, "short_title" if talk.short_title else "title"),
    )
