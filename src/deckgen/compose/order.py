"""The order of the slides: the author's running order, or the one that the outline's parts imply."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.compose.locale import Locale
from deckgen.outline.base import Item, Shown
from deckgen.outline.items import Argument, Closing
from deckgen.outline.model import Talk
from deckgen.outline.outline import Outline
from deckgen.outline.picks import chosen, group_key
from deckgen.outline.references import is_one_slide
from deckgen.outline.running_order import PART_KINDS, Step
from deckgen.outline.slides import (
    Answer,
    Chain,
    ClosingSlide,
    Cover,
    Documentation,
    ObjectionsGroup,
    Question,
    Section,
    Shift,
    SourceList,
    TipsGroup,
)

CLOSING_PARTS = (Shift, ClosingSlide, SourceList, Documentation)


@dataclass(frozen=True)
class Chapter:
    """A run of parts under a name, which is one of PowerPoint's sections. `section` is the author's, if it has one."""

    name: str
    section: Section | None
    parts: tuple[Shown, ...]


def chapters(outline: Outline, locale: Locale) -> list[Chapter]:
    """Return the talk's parts in order, grouped under the author's sections, with opening and closing around them.

    Backup slides stand last, after the sources too: so each slide of the talk has its place in the file as its number.
    First of them are those of the list, then those of the running order, then items that nothing names.
    """
    talk = outline.talk
    backups = [part.model_copy(update={"backup": True}) for part in _called(talk, talk.backup)]
    told = list(_called(talk, talk.running_order) if talk.running_order else _implied_order(outline, locale))
    listed = [part for part in told if not part.is_backup]
    backups += [part for part in told if part.is_backup]
    backups += _unlisted_backups(talk, [*told, *backups])
    tail = len(listed)
    while tail and isinstance(listed[tail - 1], CLOSING_PARTS):
        tail -= 1
    found: list[Chapter] = []
    name, section, parts = locale.words["opening"], None, list[Shown]()
    for part in listed[:tail]:
        if isinstance(part, Section):
            if parts:
                found.append(Chapter(name, section, tuple(parts)))
            name, section, parts = part.name, part, []
        parts.append(part)
    if parts:
        found.append(Chapter(name, section, tuple(parts)))
    if listed[tail:]:
        found.append(Chapter(locale.words["closing"], None, tuple(listed[tail:])))
    if backups:
        found.append(Chapter(locale.words["backup"], None, tuple(backups)))
    return found


def _called(talk: Talk, lines: list[Step]) -> Iterator[Shown]:
    """Yield the parts that lines hold or call, each of which has a slide, or several, of its own."""
    items = {item.id: item for item in talk.items()}
    for step in lines:
        part = items.get(step.part) if isinstance(step.part, str) else step.part
        if part is None:
            continue
        if group_key(part) and not is_one_slide(part):
            for item in chosen(talk, part):
                yield item.model_copy(update=_said_of_each(part))
        else:
            yield part


def _said_of_each(group: Shown) -> dict[str, object]:
    """Return what a group with a slide for each of its items says of them all."""
    said = {"hidden": group.hidden, "backup": group.backup, "backup_of": group.backup_of}
    return {key: value for key, value in said.items() if value}


def _unlisted_backups(talk: Talk, listed: list[Shown]) -> Iterator[Shown]:
    """Yield the items of the talk's parts that are for the questions, and that no line names."""
    ids = {part.id for part in listed if isinstance(part, Item)}
    for item in talk.own_items():
        if item.is_backup and item.id not in ids and not isinstance(item, Argument | Closing):
            yield item


def _implied_order(outline: Outline, locale: Locale) -> Iterator[Shown]:
    """Yield what the outline's parts imply, in sections, but for what is kept for the questions."""
    talk, kept = outline.talk, _kept(outline.whole)
    argument, closing = talk.argument, talk.closing
    tips = [str(item.id) for item in talk.tips if item.id not in kept]
    objections = [str(item.id) for item in talk.objections if item.id not in kept]
    implied: list[tuple[str, list[Shown]]] = [
        ("", [Cover(), *([Question(), Answer()] if argument else [])]),
        ("argument", [*talk.statistics, *([Chain()] if argument and argument.premises else [])]),
        ("studies", [*talk.studies]),
        ("cases", [*talk.cases]),
        ("objections", [ObjectionsGroup(id="all-objections", of=objections)] if objections else []),
        ("tips", [TipsGroup(id="all-tips", of=tips)] if tips else []),
        ("", [Shift()] if closing and closing.from_ and closing.to else []),
        ("", [*([ClosingSlide()] if closing else []), *([SourceList()] if talk.sources else [])]),
    ]
    for name, parts in implied:
        told = [part for part in parts if not (part.is_backup or _name(part) in kept)]
        if name and told:
            yield Section(name=locale.words[name], id=f"section-{name}")
        yield from told


_KIND_NAMES = {kind: name for name, kind in PART_KINDS.items()}


def _name(part: Shown) -> str | None:
    """Return what a line calls a part: its kind's name, or its id."""
    return _KIND_NAMES.get(type(part)) or (part.id if isinstance(part, Item) else None)


def _kept(talk: Talk) -> set[str | None]:
    """Return the names of all that the list of backup slides calls, by itself or in a group, whoever listens."""
    kept: set[str | None] = set()
    for step in talk.backup:
        part = step.part
        if isinstance(part, str):
            kept |= {part, *(("shift", "closing") if talk.closing and part == talk.closing.id else ())}
        elif part is not None:
            kept |= {_name(part), *(item.id for item in chosen(talk, part))}
    return kept
