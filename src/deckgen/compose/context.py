"""What every composer is given: the talk, its evidence, its language, and how parts become texts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from deckgen.compose.locale import Locale
from deckgen.compose.material import Material
from deckgen.deck import text as markup
from deckgen.deck.model import Cells, Content, Slide, Text
from deckgen.diagnostics import SourceSpan
from deckgen.evidence.claims import Claim
from deckgen.evidence.model import Evidence
from deckgen.outline.base import Grounded, OutlineModel, Shown
from deckgen.outline.items import Source
from deckgen.outline.model import Talk
from deckgen.outline.outline import Outline
from deckgen.outline.slides import Section
from deckgen.packs.layout import LayoutPack


@dataclass(frozen=True)
class Draft:
    """A slide before its notes: `rests_on` says whose passages are read, `says` whose notes; the part's own if None.

    `shows` are further items that the slide claims something of.
    """

    slide: Slide
    rests_on: tuple[Grounded, ...] = ()
    sources: tuple[Source, ...] = ()
    says: tuple[Shown, ...] | None = None
    shows: tuple[Grounded, ...] = ()


@dataclass(frozen=True)
class Said:
    """What a section claims: the slides' ids, each with the ids of its items."""

    name: str
    slides: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Context:
    """The talk and what composers need to know of it.

    `sections` are the author's own; `section` is the number (from 0) of the one being composed. `durations` (seconds
    by section) and `uses` (source id → ids of slides) are known only when the other slides stand. `shown` are the ids
    of the items that have a slide of their own; `material` is what the outline's
    files hold; `claims` are what each item claims; `said` is where they are said.
    """

    outline: Outline
    evidence: Evidence
    pack: LayoutPack
    locale: Locale
    sections: tuple[Section, ...] = ()
    section: int | None = None
    durations: tuple[float, ...] = ()
    uses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown: frozenset[str] = frozenset()
    material: Material = field(default_factory=Material)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    said: tuple[Said, ...] = ()

    @property
    def talk(self) -> Talk:
        """The talk."""
        return self.outline.talk

    @property
    def words(self) -> Mapping[str, str]:
        """The words that slides have of their own."""
        return self.locale.words

    def text(self, source: str) -> Text:
        """Return one paragraph from an author's text."""
        return markup.text(self.locale.typeset(source))

    def texts(self, sources: list[str]) -> Text:
        """Return a paragraph for each text."""
        return markup.texts([self.locale.typeset(source) for source in sources])

    def sources(self, *ids: str | None) -> tuple[Source, ...]:
        """Return sources by their ids, each once."""
        return tuple(self.talk.sources[id] for id in dict.fromkeys(ids) if id and id in self.talk.sources)

    def cite(self, *ids: str | None) -> Text | None:
        """Return the source line of a slide, or None."""
        found = self.sources(*ids)
        return markup.line(self.locale.typeset(citations(found))) if found else None

    def slide(
        self,
        part: OutlineModel,
        layout: str,
        id: str,
        title: str,
        title_key: str,
        slots: Mapping[str, Content | None] | None = None,
        groups: Mapping[str, list[dict[str, Content | None]]] | None = None,
        lit: Mapping[str, int] | None = None,
        cell_spans: Mapping[str, SourceSpan] | None = None,
        spare: Collection[str] = (),
    ) -> Slide:
        """Return a slide; slots that are None stay empty, and so are left out.

        `spare` are slots that the author wrote nothing for, so that a layout without them will do.
        """
        spans: dict[str, SourceSpan] = {"title": self.outline.span(part, title_key)}
        for name in slots or {}:
            spans[name] = self.outline.span(part, name)
        spans.update(cell_spans or {})
        return Slide(
            id=id,
            layout=layout,
            title=markup.line(self.locale.typeset(title)),
            span=self.outline.span(part),
            slots=_filled(slots or {}),
            groups={name: tuple(_filled(cell) for cell in cells) for name, cells in (groups or {}).items()},
            lit=lit or {},
            spans=spans,
            spare=frozenset(spare),
        )

    def cell_spans(self, group: str, parts: Sequence[OutlineModel], keys: Mapping[str, str]) -> dict[str, SourceSpan]:
        """Return where the texts of a group's cells stand: `keys` says which key of each part fills which slot."""
        return {
            f"{group}.{number}.{slot}": self.outline.span(part, key)
            for number, part in enumerate(parts, start=1)
            for slot, key in keys.items()
        }

    def list_spans(self, group: str, slot: str, part: OutlineModel, key: str) -> dict[str, SourceSpan]:
        """Return where the texts of a group's cells stand that are the items of a list of one part."""
        items = range(len(getattr(part, key)))
        return {f"{group}.{number + 1}.{slot}": self.outline.span(part, key, number) for number in items}

    def places(self, addresses: Iterable[str]) -> str:
        """Return addresses as a speaker reads them, each heading named once: `Ni råd 2, 3; Tre chefer 4`."""
        headings = {
            f"{one.id}:{section.slug}" if one.id else section.slug: f"{one.id}: {section.heading}"
            if one.id
            else section.heading
            for one in self.evidence.articles
            for section in one.sections
            if section.heading
        }
        found: dict[str, dict[str, None]] = {}
        for address in dict.fromkeys(addresses):
            if address in self.evidence.cells:
                found[self.evidence.cells[address].words] = {}
                continue
            section, _, place = address.partition("/")
            found.setdefault(headings.get(section) or section, {}).update({place: None} if place else {})
        return "; ".join(f"{section} {', '.join(listed)}".strip() for section, listed in found.items())

    def within(self, section: int | None) -> Context:
        """Return the same context inside the section of this number."""
        return replace(self, section=section)


def citations(sources: Sequence[Source]) -> str:
    """Return sources in one line: one in full, several by who publishes them and when, none twice."""
    if len(sources) == 1:
        return sources[0].citation
    named = (
        f"{source.publisher} ({source.year})" if source.publisher and source.year else source.publisher or source.title
        for source in sources
    )
    return "; ".join(dict.fromkeys(named))


def _filled(slots: Mapping[str, Content | None]) -> Cells:
    return {
        name: content
        for name, content in slots.items()
        if content is not None and not (isinstance(content, Text) and not content.plain.strip())
    }


Composer = Callable[[Shown, Context], Iterator[Draft]]
F = TypeVar("F", bound=Callable[..., Iterator[Draft]])
_COMPOSERS: dict[type[Shown], Composer] = {}


def composes(kind: type[Shown]) -> Callable[[F], F]:
    """Register a composer for a kind of part: a class of the outline's model."""

    def register(function: F) -> F:
        _COMPOSERS[kind] = function
        return function

    return register


def compose_part(part: Shown, ctx: Context) -> Iterator[Draft]:
    """Yield the slides of a part, with what the author says of them: hidden, click by click, or on another layout."""
    for draft in _COMPOSERS[type(part)](part, ctx):
        slide = replace(draft.slide, hidden=part.hidden, backup=part.is_backup, backup_of=part.backup_of)
        if part.backup_of:
            slide = replace(slide, spans={**slide.spans, "backup_of": ctx.outline.span(part, "backup_of")})
        if part.reveal:
            at = ctx.outline.span(part, "reveal")
            slide = replace(slide, reveal=True, spans={**slide.spans, "reveal": at})
        if part.layout:
            at = ctx.outline.span(part, "layout")
            slide = replace(slide, layout=part.layout, chosen=True, spans={**slide.spans, "layout": at})
        yield replace(draft, slide=slide, says=(part,) if draft.says is None else draft.says)
