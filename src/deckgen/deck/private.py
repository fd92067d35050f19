"""What a deck's file tells beyond what stands on its slides. Data only; `powerpoint/` finds it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PrivateKind(StrEnum):
    """What sort of thing it is, in the order in which it is told."""

    NOTES = "notes"
    HIDDEN = "hidden slides"
    LEFT_OVER = "slides left over"
    COMMENTS = "comments"
    PEOPLE = "people"
    PROPERTIES = "properties"
    EVIDENCE = "evidence map"
    DATA = "data"
    WORKBOOK = "workbook"
    PATH = "path"
    PICTURE = "picture"
    INK = "ink"
    HISTORY = "history"
    UNREAD = "not looked into"


@dataclass(frozen=True)
class Private:
    """One private matter, as words that follow “the file holds”; `slides` are the numbers of the slides it is on."""

    kind: PrivateKind
    what: str
    slides: tuple[int, ...] = ()
