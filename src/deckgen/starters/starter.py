"""Fill in a starter: the talk's minutes, shared out over its slides, and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from string import Template

from deckgen.outline.modeline import schema_line

LANGUAGES = ("da", "en")
"""The languages that there is a starter in."""

SPEAKING_RATE = 130
"""Words a minute; an outline that says nothing else is planned with this."""

SHARES: Mapping[str, int] = {
    "question": 1,
    "chain": 3,
    "bullets": 2,
    "objections": 3,
    "tips": 3,
    "questions": 3,
    "closing": 1,
}
"""How the time is shared out over the slides that have `seconds:` in the starters."""

SPOKEN_SECONDS = 87
"""What the starters' other slides take: by the words of their notes, and 8 seconds for each that has none."""

STEP_SECONDS = 5
MOST_SECONDS = 3600
"""Shares are round, and no longer than one slide may take."""


@dataclass(frozen=True)
class Starter:
    """The texts of a talk that is still to be written."""

    outline: str
    article: str


def starter(language: str, minutes: int) -> Starter:
    """Return the starter in a language (one of `LANGUAGES`), planned for so many minutes.

    The planned time is within a tenth of `minutes` from 2 to 300: the slides need more than one minute, and none of
    them may take more than an hour.
    """
    words = minutes * SPEAKING_RATE
    values = {
        "schema_line": schema_line(),
        "minutes": str(minutes),
        "minutes_in_text": f"{minutes} {_minutes(language, minutes)}",
        "rate": str(SPEAKING_RATE),
        "words": str(words),
        "words_in_text": f"{words:,}".replace(",", "." if language == "da" else ","),
        **{f"{name}_seconds": str(seconds) for name, seconds in shared_seconds(minutes).items()},
    }
    return Starter(*(_filled(language, name, values) for name in ("talk.yaml", "article.md")))


def shared_seconds(minutes: int) -> dict[str, int]:
    """Return the seconds of each slide in `SHARES`, so that the whole talk takes about `minutes`."""
    share = (minutes * 60 - SPOKEN_SECONDS) / sum(SHARES.values())
    return {name: _rounded(parts * share) for name, parts in SHARES.items()}


def _rounded(seconds: float) -> int:
    return min(max(round(seconds / STEP_SECONDS), 1) * STEP_SECONDS, MOST_SECONDS)


def _minutes(language: str, minutes: int) -> str:
    one, many = {"da": ("minut", "minutter"), "en": ("minute", "minutes")}[language]
    return one if minutes == 1 else many


def _filled(language: str, name: str, values: Mapping[str, str]) -> str:
    text = (resources.files(__package__) / language / name).read_text(encoding="utf-8")
    return Template(text).substitute(values)
