"""A deck as it stands in a file that others may have edited: words, values and order. Data only.

`powerpoint/` reads it, `audit/` compares it with the evidence map that the file carries.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from deckgen.deck.evidence_map import EvidenceMap, fingerprint


@dataclass(frozen=True)
class SeenText:
    """The words of a shape or a table. `index` is the placeholder's number, None where there is none."""

    words: str
    index: int | None = None
    title: bool = False

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the words."""
        return fingerprint(self.words)


@dataclass(frozen=True)
class SeenChart:
    """The values that a chart draws, in the order of `MappedChart.points`; `dots` says that it is drawn in dots."""

    values: tuple[Decimal | None, ...]
    index: int | None = None
    dots: bool = False


@dataclass(frozen=True)
class SeenSlide:
    """A slide in its place. `slide_id` is the file's number for it; `name` is deckgen's id, or what became of it."""

    number: int
    slide_id: int
    name: str
    hidden: bool
    texts: tuple[SeenText, ...] = ()
    charts: tuple[SeenChart, ...] = ()
    notes: str = ""

    @property
    def title(self) -> str:
        """The words of the title, or of the first shape where it has none."""
        titles = [text.words for text in self.texts if text.title]
        return (titles or [text.words for text in self.texts] or [""])[0]


@dataclass(frozen=True)
class SeenDeck:
    """A deck as it stands, and the evidence that it was built with."""

    slides: tuple[SeenSlide, ...]
    evidence: EvidenceMap
