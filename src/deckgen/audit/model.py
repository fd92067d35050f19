"""What an audit finds. Data only; how it is printed is the business of others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from deckgen.article.model import Article
from deckgen.evidence.claims import Claim


@dataclass(frozen=True)
class ShownClaim:
    """A claim on a slide, whose number is the one that the hall sees: 7, or A1 for a backup slide.

    `sentences` are the addresses of what it rests on; `source` is named as on the slide.
    """

    claim: Claim
    slide: str
    number: str
    title: str
    hidden: bool
    sentences: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True)
class Unused:
    """A paragraph, or a figure in it, that no slide uses."""

    address: str
    text: str


@dataclass(frozen=True)
class SourceUse:
    """A source: how it is named, the slides that rest on it, and what is not said of it."""

    id: str
    citation: str
    slides: tuple[str, ...]
    lacks: tuple[str, ...]
    """The keys of the source that would let a listener look it up or judge it: year, url, caveat."""


class Hit(StrEnum):
    """Why a sceptical listener asks."""

    UNGROUNDED = "ungrounded"
    OWN_PREMISE = "own premise"
    BARE_REPLY = "bare reply"
    ONE_SOURCE = "one source"
    INTERESTED = "interested party"
    OLD = "old figure"
    NO_BASE = "no base"


@dataclass(frozen=True)
class Weakness:
    """A place where the talk can be hit: the slide (None: on no slide), what is weak, and how to mend it."""

    hit: Hit
    id: str
    number: str | None
    what: str
    mend: str
    facts: Mapping[str, str] = field(default_factory=dict)
    """What `what` and `mend` are made of, for who says it in another language: the claim, the source, the year."""


@dataclass(frozen=True)
class AllowedWarning:
    """A warning that the author lets stand: its code and words, its place (`talk.yaml:12:5`), and the reason."""

    code: str
    message: str
    place: str
    because: str


@dataclass(frozen=True)
class Readability:
    """LIX of the notes as a whole, and the headlines over the limit with theirs."""

    notes: int
    hard_headlines: tuple[tuple[str, str, int], ...]
    """Slide number, headline, LIX."""


@dataclass(frozen=True)
class Audit:
    """An audited talk."""

    title: str
    language: str
    claims: tuple[ShownClaim, ...]
    not_shown: tuple[Claim, ...]
    articles: tuple[Article, ...]
    paragraphs: int
    unused_paragraphs: tuple[Unused, ...]
    figures: int
    unused_figures: tuple[Unused, ...]
    sources: tuple[SourceUse, ...]
    weaknesses: tuple[Weakness, ...]
    readability: Readability
    allowed: tuple[AllowedWarning, ...] = ()

    @property
    def documented(self) -> int:
        """How many of the claims on slides lead back to a passage."""
        return sum(shown.claim.documented for shown in self.claims)

    @property
    def coverage(self) -> int:
        """How much of the article the slides use, in percent of its paragraphs; 100 without an article."""
        used = self.paragraphs - len(self.unused_paragraphs)
        return round(100 * used / self.paragraphs) if self.paragraphs else 100
