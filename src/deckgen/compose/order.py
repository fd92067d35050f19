"""The order of the slides: the author's running order, or the one that the outline's parts imply."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.compose.locale import Locale
from deckgen.outline.base import Grounded, OutlineModel
from deckgen.outline.model import PART_NAMES, Talk
from deckgen.outline.slides import Overview, Section

Part = OutlineModel | str
"""What becomes slides: a part of the outline, or the name of one of the talk's own parts."""

CLOSING_PARTS = ("shift", "closing", "sources")


@dataclass(frozen=True)
class Chapter:
    """A run of parts under a name, which is one of PowerPoint's sections. `section` is the author's, if it has one."""

    name: str
    section: Section | None
    parts: tuple[Part, ...]


def chapters(talk: Talk, locale: Locale) -> list[Chapter]:
    """Return the talk's parts in order, grouped under the author's sections, with opening and closing around them."""
    listed = list(_author_order(talk)) if talk.running_order else list(_implied_order(talk, locale))
    tail = len(listed)
    while tail and listed[tail - 1] in CLOSING_PARTS:
        tail -= 1
    found: list[Chapter] = []
    name, section, parts = locale.words["opening"], None, list[Part]()
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
    return found


def _author_order(talk: Talk) -> Iterator[Part]:
    for step in talk.running_order or []:
        part = step.part
        if isinstance(part, str):
            item = None if part in PART_NAMES else talk.item(part)
            yield item if item is not None else part
        elif part is not None:
            yield part


def _implied_order(talk: Talk, locale: Locale) -> Iterator[Part]:
    words = locale.words
    yield "cover"
    if talk.argument:
        yield from ("question", "answer")
    figures = [*talk.statistics]
    if figures or (talk.argument and talk.argument.premises):
        yield Section(name=words["argument"], id="section-argument")
        yield from figures
        if talk.argument and talk.argument.premises:
            yield "chain"
    for name, group in (("studies", talk.studies), ("cases", talk.cases)):
        if group:
            yield Section(name=words[name], id=f"section-{name}")
            yield from group
    if talk.objections:
        yield Section(name=words["objections"], id="section-objections")
        yield _overview("objections", words["objections_title"])
    if talk.tips:
        yield Section(name=words["tips"], id="section-tips")
        yield _overview("tips", words["tips_title"])
    if talk.closing:
        if talk.closing.from_ and talk.closing.to:
            yield "shift"
        yield "closing"
    if talk.sources:
        yield "sources"


def _overview(group: str, claim: str) -> Grounded:
    overview = Overview(claim=claim, id=f"all-{group}")
    overview._path = ("running_order", group)
    return overview
