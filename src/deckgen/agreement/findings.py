"""What the checks of this room hand back: a word of the slide, and the word of the passage that speaks against it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal[
    "subject", "swapped", "time", "unshared", "direction", "comparison", "rank", "negation", "order", "period", "base",
    "unit", "date",
]  # fmt: skip


@dataclass(frozen=True)
class Disagreement:
    """Where a slide and its passage differ beside a figure, or in a claim without one."""

    kind: Kind
    said: str
    """The slide's word; empty where it lacks the passage's."""
    there: str
    """The passage's word; empty where it lacks the slide's."""
    figure: str = ""
    """The slide's figure, as written there."""
    instead: str = ""
    """The passage's figure for what the slide is about, where it has one."""
    sentence: str = ""
    """What stands in the passage."""

    def beside(self, figure: str, sentence: str) -> Disagreement:
        """Return the same beside a figure of the slide, and with the sentence of the passage."""
        return replace(self, figure=figure, sentence=sentence)
