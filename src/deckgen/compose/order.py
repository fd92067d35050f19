"""The order of the slides: the author's running order, or the one that the outline's parts imply."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.compose.locale import Locale
from deckgen.outline.base import Item, Shown
from deckgen.outline.items import Argument, Closing
from deckgen.outline.model import Talk
from deckgen.outline.picks import chosen, group_key
from deckgen.outline.references import is_one_slide
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


def chapters(talk: Talk, locale: Locale) -> list[Chapter]:
    """Return the talk's parts in order, grouped under the author's sections, with opening and closing around them.

    Backup slides stand last, after the sources too: so each slide of the talk has its place in the file as its number.
    """
    every = list(_author_order(talk)) if talk.running_order else list(_implied_order(talk, locale))
    listed = [part for part in every if not part.is_backup]
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
    if backups := [*(part for part in every if part.is_backup), *_unlisted_backups(talk, every)]:
        found.append(Chapter(locale.words["backup"], None, tuple(backups)))
    return found


def _author_order(talk: Talk) -> Iterator[Shown]:
    items = {item.id: item for item in talk.items()}
    for step in talk.running_order or []:
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
    """Yield the items of the talk's parts that are for the questions, and that no line of the running order names."""
    ids = {part.id for part in listed if isinstance(part, Item)}
    for item in talk.items():
        is_line = item.path[:1] == ("running_order",)
        if item.is_backup and not is_line and item.id not in ids and not isinstance(item, Argument | Closing):
            yield item


def _implied_order(talk: Talk, locale: Locale) -> Iterator[Shown]:
    words = locale.words
    yield Cover()
    if talk.argument:
        yield from (Question(), Answer())
    if talk.statistics or (talk.argument and talk.argument.premises):
        yield Section(name=words["argument"], id="section-argument")
        yield from talk.statistics
        if talk.argument and talk.argument.premises:
            yield Chain()
    for name, group in (("studies", talk.studies), ("cases", talk.cases)):
        if group:
            yield Section(name=words[name], id=f"section-{name}")
            yield from group
    if talk.objections:
        yield Section(name=words["objections"], id="section-objections")
        yield ObjectionsGroup(id="all-objections")
    if talk.tips:
        yield Section(name=words["tips"], id="section-tips")
        yield TipsGroup(id="all-tips")
    if talk.closing:
        if talk.closing.from_ and talk.closing.to:
            yield Shift()
        yield ClosingSlide()
    if talk.sources:
        yield SourceList()
