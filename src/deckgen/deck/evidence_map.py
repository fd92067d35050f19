"""What a deck carries with it of its evidence: each slide's claims, the figures on it, and what they rest on.

Data only. `audit/` fills it, `powerpoint/` writes it into the file and reads it back, and `verify.py` holds an edited
deck against it.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

DOCUMENTED = ("quoted", "supported")
"""The grades of claims that lead back to a passage."""

TextKind = Literal["text", "table", "notes"]


@dataclass(frozen=True)
class MappedArticle:
    """An article as it was: its file's name, the SHA-256 of its text, and how many paragraphs it had."""

    name: str
    sha256: str
    paragraphs: int


@dataclass(frozen=True)
class MappedPassage:
    """A sentence or a paragraph that something rests on, word for word, and its article's name."""

    address: str
    text: str
    article: str


@dataclass(frozen=True)
class MappedClaim:
    """A claim on a slide: the item's id, its words and grade, and what it rests on.

    `paragraphs` are the addresses of the paragraphs around `sentences`; the map holds their text once.
    """

    id: str
    words: str
    grade: str
    address: str = ""
    sentences: tuple[MappedPassage, ...] = ()
    paragraphs: tuple[str, ...] = ()
    source: str = ""
    caveat: str = ""

    @property
    def documented(self) -> bool:
        """Whether the claim leads back to a passage."""
        return self.grade in DOCUMENTED


@dataclass(frozen=True)
class MappedFigure:
    """A figure in a text of a slide, and the passage's figure that it rests on; both are empty where there is none.

    Of a figure that is reckoned they say how, and where what it is reckoned from stands. `where` is the key of the
    text. `address` is a sentence of an article, or the file that a table was read from.
    """

    where: str
    text: str
    value: Decimal
    unit: str | None = None
    rests_on: str = ""
    address: str = ""


@dataclass(frozen=True)
class MappedText:
    """The words of a slot, a table or the notes; `claims` are the ids of the claims that they make.

    Of notes only the fingerprint is kept. `index` is the placeholder's number in the file, None for a title; it is
    known when the map is written.
    """

    key: str
    kind: TextKind
    words: str
    fingerprint: str
    claims: tuple[str, ...] = ()
    index: int | None = None


@dataclass(frozen=True)
class MappedPoint:
    """A value that a chart draws, and what it rests on, as in `MappedFigure`; `name` is its category, and series."""

    name: str
    value: Decimal | None
    rests_on: str = ""
    address: str = ""


@dataclass(frozen=True)
class MappedChart:
    """A chart's values: series by series, and before them the places across of a scatter chart.

    Of a share in `dots` they are how many dots are lit, and how many are not.
    """

    key: str
    unit: str
    points: tuple[MappedPoint, ...]
    index: int | None = None
    dots: bool = False


@dataclass(frozen=True)
class MappedSlide:
    """A slide as it was written. `number` is its place in the file, from 1; `slide_id` the file's own number for it.

    `slide_id` is known once it is written. `backup_number` is what stands as its number on a backup slide, such as A1;
    it is empty on others.
    """

    id: str
    number: int
    title: str
    hidden: bool
    claims: tuple[MappedClaim, ...] = ()
    texts: tuple[MappedText, ...] = ()
    charts: tuple[MappedChart, ...] = ()
    figures: tuple[MappedFigure, ...] = ()
    slide_id: int = 0
    backup_number: str = ""


@dataclass(frozen=True)
class EvidenceMap:
    """The evidence of a whole deck; `paragraphs` are those that its claims rest on, each once."""

    title: str
    language: str
    slides: tuple[MappedSlide, ...] = ()
    articles: tuple[MappedArticle, ...] = ()
    paragraphs: tuple[MappedPassage, ...] = field(default=(), repr=False)


def fingerprint(words: str) -> str:
    """Return what two texts have in common that say the same: 16 hexadecimal digits of the SHA-256 of `spaced`."""
    return hashlib.sha256(spaced(words).encode("utf-8", "replace")).hexdigest()[:16]


def spaced(words: str) -> str:
    """Return a text with composed letters (NFC) and a single blank for any white space."""
    return " ".join(unicodedata.normalize("NFC", words).split())
