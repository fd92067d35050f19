"""How long each slide is spoken to, and the running clock of the talk."""

from __future__ import annotations

from deckgen.article.model import WORD

LEAST_SECONDS = 8.0
"""A slide with nothing to say still has to be seen: time to look up, read a headline and look back."""


def spoken_seconds(texts: list[str], words_a_minute: int) -> float:
    """Return how many seconds the texts take at a speaking rate, and at least `LEAST_SECONDS`."""
    words = sum(len(WORD.findall(text)) for text in texts)
    return max(LEAST_SECONDS, words / words_a_minute * 60)


def clock(seconds: float) -> str:
    """Return a time from the start of the talk as minutes and seconds: 4:05."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"
