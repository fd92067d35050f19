"""What files say otherwise than when the last deck was built: figures read from cells, and those of tables and charts.

Both decks' evidence maps are compared; a slide or a claim that only one of them has is no change of a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from deckgen.deck.evidence_map import EvidenceMap, MappedChart, MappedClaim, MappedSlide, MappedText


@dataclass(frozen=True)
class Since:
    """A figure that a file has changed: the item's id and what in it, the old and the new one, and where it stands."""

    what: str
    old: str
    new: str
    where: str


def changed_since(old: EvidenceMap, new: EvidenceMap) -> tuple[Since, ...]:
    """Return the figures from files that are others in `new` than in `old`, each once, in the order of the slides."""
    before = {slide.id: slide for slide in old.slides}
    claims = {claim.id: claim for slide in old.slides for claim in slide.claims}
    found: dict[Since, None] = {}
    for slide in new.slides:
        found |= dict.fromkeys(_cells(slide, claims))
        if slide.id in before:
            found |= dict.fromkeys(_charts(before[slide.id], slide, new.language))
            found |= dict.fromkeys(_tables(before[slide.id], slide))
    return tuple(found)


def _cells(slide: MappedSlide, before: Mapping[str, MappedClaim]) -> Iterator[Since]:
    for claim in slide.claims:
        was = _lines(before[claim.id]) if claim.id in before else {}
        for address, line in _lines(claim).items():
            if was.get(address, line) != line:
                yield Since(claim.id, _figure(was[address]), _figure(line), address)


def _lines(claim: MappedClaim) -> dict[str, str]:
    """Return the lines made from cells that a claim rests on: each is a paragraph and its one sentence."""
    return {one.address: one.text for one in claim.sentences if one.address in claim.paragraphs}


def _figure(line: str) -> str:
    """Return the figure of a line such as `Skole, 2026: 250,0 mio. kr.`"""
    return line.rpartition(": ")[2]


def _charts(old: MappedSlide, new: MappedSlide, language: str) -> Iterator[Since]:
    before = {chart.key: chart for chart in old.charts}
    for chart in new.charts:
        was = _points(before[chart.key], old) if chart.key in before else {}
        for name, (value, file) in _points(chart, new).items():
            if name in was and was[name][0] != value:
                yield Since(f"{new.id}, {name}", _written(was[name][0], language), _written(value, language), file)


def _written(value: Decimal, language: str) -> str:
    return f"{value:f}".replace(".", "," if language == "da" else ".")


def _points(chart: MappedChart, slide: MappedSlide) -> dict[str, tuple[Decimal, str]]:
    """Return the values of a chart that a file has, by their name, and the file."""
    passages = _passages(slide)
    return {
        point.name: (point.value, point.address)
        for point in chart.points
        if point.value is not None and point.address and point.address not in passages
    }


def _passages(slide: MappedSlide) -> set[str]:
    """Return what the slide's claims rest on; any other address is that of a file."""
    rests = {one.address for claim in slide.claims for one in claim.sentences}
    return rests | {address for claim in slide.claims for address in claim.paragraphs}


def _tables(old: MappedSlide, new: MappedSlide) -> Iterator[Since]:
    before = {text.key: text for text in old.texts if text.kind == "table"}
    passages = _passages(new)
    for text in new.texts:
        files = [one.address for one in new.figures if one.where == text.key and one.address not in {"", *passages}]
        if text.kind == "table" and files and text.key in before:
            was = _grid(before[text.key])
            for name, cell in _grid(text).items():
                if was.get(name, cell) != cell:
                    yield Since(f"{new.id}, {', '.join(name)}", was[name], cell, files[0])


def _grid(text: MappedText) -> dict[tuple[str, str], str]:
    """Return the cells of a table by the first cell of their row and the head of their column."""
    heads, *rows = (line.split("\t") for line in text.words.split("\n"))
    return {(row[0], head): cell for row in rows for head, cell in zip(heads[1:], row[1:], strict=False)}
