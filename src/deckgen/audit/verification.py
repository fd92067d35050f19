"""What has become of a deck since it was built. Data only; how it is printed is the business of others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What was changed."""

    FIGURE = "figure"
    CLAIM = "claim"
    SOURCE = "source"
    SENTENCE = "sentence"
    ARTICLE = "article"
    ADDED = "slide added"
    REMOVED = "slide removed"
    MOVED = "slide moved"
    HIDDEN = "slide hidden"
    SHOWN = "slide shown"
    WORDS = "words"
    NOTES = "notes"


@dataclass(frozen=True)
class Change:
    """One change, in a sentence. `matters` says that something no longer agrees with what the deck rests on.

    `slide` is its place in the file now, or, where it is gone, the place that it had; None where it is about no slide.
    `number` is what the hall sees as its number: that place, or A1 on a backup slide. `was` and `now` are the words,
    figures or places of slides themselves. `address` and `passage` are what it rested on.
    """

    kind: ChangeKind
    what: str
    matters: bool = False
    slide: int | None = None
    id: str = ""
    was: str = ""
    now: str = ""
    address: str = ""
    passage: str = ""
    number: str = ""

    @property
    def place(self) -> str:
        """How to find the slide: `slide 7`, or `slide A1 (slide 9 of the file)`; nothing where it is about none."""
        if self.slide is None:
            return ""
        number = self.number or str(self.slide)
        is_there = self.kind is not ChangeKind.REMOVED and number != str(self.slide)
        return f"slide {number}" + (f" (slide {self.slide} of the file)" if is_there else "")


@dataclass(frozen=True)
class Verification:
    """An edited deck held against its evidence: the changes in the order of the slides, and what was not compared.

    `claims` are those that the deck was built with, `documented` those of them that lead back to a passage.
    """

    title: str
    slides: int
    claims: int
    documented: int
    changes: tuple[Change, ...]
    not_compared: tuple[str, ...] = ()

    @property
    def disagreeing(self) -> tuple[Change, ...]:
        """The changes that matter."""
        return tuple(change for change in self.changes if change.matters)

    @property
    def noted(self) -> tuple[Change, ...]:
        """The changes that agree with all that the deck rests on."""
        return tuple(change for change in self.changes if not change.matters)
