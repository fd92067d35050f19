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

    `slide` is its number now, or, where it is gone, the number that it had; None where it is about no slide. `was` and
    `now` are the words, figures or numbers of slides themselves. `address` and `passage` are what it rested on.
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
