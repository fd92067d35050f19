"""Makes the evidence map that a deck carries with it: claims, figures and words, and what they rest on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from deckgen.article.figures import Figure, figures, holds
from deckgen.article.model import Paragraph
from deckgen.article.normalise import normalise
from deckgen.article.units import known_unit
from deckgen.deck.evidence_map import (
    EvidenceMap,
    MappedArticle,
    MappedChart,
    MappedClaim,
    MappedFigure,
    MappedPassage,
    MappedPoint,
    MappedSlide,
    MappedText,
    TextKind,
    fingerprint,
)
from deckgen.deck.model import DOTS, LINE_BREAK, Chart, Deck, DotGrid, Slide, Table, Text
from deckgen.deck.numbers import slide_numbers
from deckgen.deck.text import clean, plain
from deckgen.evidence.claims import Claim
from deckgen.evidence.model import Evidence
from deckgen.outline.items import Statistic, Study
from deckgen.outline.kinds import ChartSlide, TableSlide
from deckgen.outline.outline import Outline

NOTES = "notes"
"""The key of a slide's notes; no slot is called that."""

_CLAIMING = ("figure", "qualifier", "label")
"""The slots that make a claim together with the headline."""

_SHORT = 4
"""Words of fewer signs may stand in a claim by chance."""


def map_evidence(outline: Outline, evidence: Evidence, claims: Sequence[Claim], deck: Deck) -> EvidenceMap:
    """Return the evidence map of a fitted deck. `claims` are those of the outline's items."""
    by_id = {claim.id: claim for claim in claims}
    mapper = _Mapper(outline, evidence, by_id, deck.properties.language, slide_numbers(deck))
    slides = tuple(mapper.slide(slide, number) for number, slide in enumerate(deck.slides, start=1))
    used = {address for slide in slides for claim in slide.claims for address in claim.paragraphs}
    return EvidenceMap(
        title=_words(deck.properties.title),
        language=deck.properties.language,
        slides=slides,
        articles=tuple(
            MappedArticle(article.file.name, sha256(article.text), sum(1 for _ in article.paragraphs))
            for article in evidence.articles
        ),
        paragraphs=tuple(
            MappedPassage(paragraph.address, _words(paragraph.text), article.file.name)
            for article in evidence.articles
            for paragraph in article.paragraphs
            if paragraph.address in used
        )
        + tuple(
            MappedPassage(cell.address, _words(cell.text), evidence.cells[cell.address].file)
            for cell in _cells(evidence)
            if cell.address in used
        ),
    )


def _cells(evidence: Evidence) -> Iterator[Paragraph]:
    """Yield the lines made from the cells that figures were read from, each once."""
    every = (paragraph for grounding in evidence.groundings.values() for paragraph in grounding.paragraphs)
    yield from {one.address: one for one in every if one.address in evidence.cells}.values()


def sha256(text: str) -> str:
    """Return the SHA-256 of an article's text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


@dataclass
class _Mapper:
    outline: Outline
    evidence: Evidence
    claims: Mapping[str, Claim]
    language: str
    numbers: Mapping[str, str]
    articles: dict[str, str] = field(default_factory=dict)
    paragraphs: dict[str, str] = field(default_factory=dict)
    read: dict[str, tuple[Figure, ...]] = field(default_factory=dict)
    held: dict[tuple[str, Decimal, str | None], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.items = {item.id: item for item in self.outline.talk.items()}
        for article in self.evidence.articles:
            self.articles |= {paragraph.address: article.file.name for paragraph in article.paragraphs}
            self.paragraphs |= {paragraph.address: paragraph.text for paragraph in article.paragraphs}
        for paragraph in _cells(self.evidence):
            self.articles[paragraph.address] = self.evidence.cells[paragraph.address].file
            self.paragraphs[paragraph.address] = paragraph.text

    def slide(self, slide: Slide, number: int) -> MappedSlide:
        base = slide.id.partition("~")[0]  # a slide that goes on on others claims the same on all of them
        ids = dict.fromkeys(id for id in (base, *slide.items) if id in self.claims)
        claims = tuple(self.claim(id) for id in ids)
        texts = tuple(_texts(slide, claims))
        file = self.file(base)
        found = tuple(figure for text in texts for figure in self.figures(text, claims, file))
        return MappedSlide(
            id=slide.id,
            number=number,
            title=slide.title.plain,
            hidden=slide.hidden,
            claims=claims,
            texts=tuple(_without_notes(text) for text in texts),
            charts=tuple(
                self.chart(key, content, claims, file)
                if isinstance(content, Chart)
                else self.dots(key, content, claims)
                for key, content in slide.contents()
                if isinstance(content, Chart | DotGrid)
            ),
            figures=found,
            backup_number=self.numbers[slide.id] if slide.backup else "",
        )

    def claim(self, id: str) -> MappedClaim:
        claim, grounding, item = self.claims[id], self.evidence.of(id), self.items.get(id)
        source = self.outline.talk.sources.get(claim.source or "")
        caveat = (isinstance(item, Study) and item.caveat) or (source and source.caveat) or ""
        rests = grounding if grounding and claim.documented else None
        return MappedClaim(
            id=id,
            words=plain(claim.text),
            grade=claim.grade.value,
            address=claim.address,
            sentences=tuple(
                MappedPassage(one.address, _words(one.text), self.articles.get(one.paragraph, ""))
                for one in (rests.sentences if rests else ())
            ),
            paragraphs=tuple(one.address for one in (rests.paragraphs if rests else ())),
            source=_words(source.citation) if source else "",
            caveat=_words(caveat),
        )

    def file(self, id: str) -> str:
        """Return the file that a slide's table or chart was read from, or nothing."""
        item = self.items.get(id)
        return item.data.file if isinstance(item, ChartSlide | TableSlide) and item.data else ""

    def figures(self, text: MappedText, claims: Sequence[MappedClaim], file: str) -> Iterator[MappedFigure]:
        for figure in figures(text.words, self.language):
            rests_on, address = self.rests_on(figure.value, figure.unit, claims)
            if not rests_on and file and text.kind == "table":
                rests_on, address = figure.text, file
            yield MappedFigure(text.key, figure.text, figure.value, figure.unit, rests_on, address)

    def chart(self, key: str, chart: Chart, claims: Sequence[MappedClaim], file: str) -> MappedChart:
        points = []
        for name, value, unit in _values(chart):
            rests_on, address = self.rests_on(value, unit, claims) if value is not None else ("", "")
            if value is not None and not rests_on and file:
                rests_on, address = f"{value:f}", file
            points.append(MappedPoint(name, value, rests_on, address))
        return MappedChart(key, chart.unit, tuple(points))

    def dots(self, key: str, grid: DotGrid, claims: Sequence[MappedClaim]) -> MappedChart:
        """Return how many dots are lit and how many are not; what they rest on is the share itself, and its rest."""
        lit = MappedPoint(grid.label, Decimal(grid.lit), *self.rests_on(grid.share, "%", claims))
        rest = MappedPoint(grid.rest, Decimal(DOTS - grid.lit), *self.rests_on(DOTS - grid.share, "%", claims))
        return MappedChart(key, "%", (lit, rest), dots=True)

    def rests_on(self, value: Decimal, unit: str | None, claims: Sequence[MappedClaim]) -> tuple[str, str]:
        """Return the passage's figure as it stands there, and where; nothing where no passage of the claims has it."""
        sentences = {one.address: one.text for claim in claims for one in claim.sentences}
        paragraphs = {address: self.paragraphs[address] for claim in claims for address in claim.paragraphs}
        for address, text in (sentences | paragraphs).items():
            key = (address, value, unit)
            if key not in self.held:
                self.held[key] = self.held_as(address, text, value, unit)
            if self.held[key]:
                return self.held[key], address
        return self.reckoned(value, unit, claims)

    def reckoned(self, value: Decimal, unit: str | None, claims: Sequence[MappedClaim]) -> tuple[str, str]:
        """Return how a figure is reckoned or what its cell has, and where that stands; nothing where it does not."""
        for claim in claims:
            item, working = self.items.get(claim.id), self.evidence.workings.get(claim.id)
            if isinstance(item, Statistic) and (working or item.from_):
                factor, name = known_unit(item.unit, self.language)
                if value in (item.value, item.value * factor) and unit in (None, name, item.unit):
                    # A figure that is written may be rounder than the one in its cell.
                    cell = claim.sentences[0].text if claim.sentences else ""
                    return _words(working.text) if working else cell, claim.address
        return "", ""

    def held_as(self, address: str, text: str, value: Decimal, unit: str | None) -> str:
        """Return how a passage writes a figure, with its qualifier; nothing where it does not have it."""
        if address not in self.read:
            self.read[address] = figures(text, self.language)
        found = self.read[address]
        if not found or not holds(text, value, unit, self.language):
            return ""
        same = next((figure for figure in found if figure.value == value), None)
        if same is None:
            return f"{value:f} {unit or ''}".strip()
        return " ".join(one for one in (same.qualifier, same.text) if one)


def _texts(slide: Slide, claims: Sequence[MappedClaim]) -> Iterator[MappedText]:
    for key, content in slide.contents():
        if isinstance(content, Text):
            yield _text(key, "text", content.plain, _claimed(key, content.plain, claims))
        elif isinstance(content, Table):
            rows = [
                [column.head for column in content.columns],
                *([cell.plain for cell in row] for row in content.rows),
            ]
            yield _text(key, "table", "\n".join("\t".join(row) for row in rows))
    yield _text(NOTES, "notes", "\n".join(paragraph.plain for paragraph in slide.notes.paragraphs))


def _text(key: str, kind: TextKind, words: str, claims: tuple[str, ...] = ()) -> MappedText:
    return MappedText(key, kind, words, fingerprint(words), claims)


def _without_notes(text: MappedText) -> MappedText:
    return MappedText(text.key, text.kind, "", text.fingerprint) if text.kind == "notes" else text


def _claimed(key: str, words: str, claims: Sequence[MappedClaim]) -> tuple[str, ...]:
    """Return the claims that a slot's words make, or that they belong to."""
    said = normalise(words).text
    found = tuple(claim.id for claim in claims if _says(said, normalise(claim.words).text))
    if not found and key.rpartition(".")[2] in _CLAIMING:
        return tuple(claim.id for claim in claims if claim.documented)
    return found


def _says(said: str, claim: str) -> bool:
    return bool(said) and (said == claim or claim in said or (len(said) >= _SHORT and said in claim))


def _values(chart: Chart) -> Iterator[tuple[str, Decimal | None, str]]:
    """Yield name, value and unit of all that a chart draws, in the order of its file."""
    for name, x in zip(chart.categories, chart.x, strict=False):
        yield f"{name}, {chart.x_name}" if chart.x_name else name, x, ""
    for series in chart.series:
        for number, (name, value) in enumerate(zip(chart.categories, series.values, strict=True)):
            seen = not chart.x or chart.x[number] is not None  # no place across: it cannot be drawn
            yield f"{name}, {series.name}" if len(chart.series) > 1 else name, value if seen else None, chart.unit


def _words(text: str) -> str:
    """Return a text as XML can hold it, on one line."""
    return clean(text).replace(LINE_BREAK, " ")
