"""The values that `tree` and `mend` speak in: where YAML stopped, and what is wrong there in plain words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.outline.lines import LineState
from deckgen.outline.source import Source

KEY_LINE = re.compile(r"(?P<lead>(?: *- +)* *)(?P<key>[^\s\"'#\[\]{},&*!|>%@`-][^:]*?):(?:\s+|$)")
"""A line that begins with a key."""

_LEAD = re.compile(r"(?: *- +)* *")


class YamlError(Exception):
    """YAML stopped at `line`, `column` (from 0); `begun` is where what it was reading began."""

    def __init__(self, line: int, column: int, problem: str, begun: tuple[int, int] | None) -> None:
        super().__init__(problem)
        self.line, self.column, self.problem, self.begun = line, column, problem, begun


@dataclass(frozen=True)
class Trouble:
    """One thing to tell: its place (from 0), what is wrong, and the mended line."""

    line: int
    column: int
    length: int
    message: str
    help: str
    code: str = "E105"
    label: str = ""


@dataclass(frozen=True)
class Mending:
    """What is wrong, and the text as it was meant, with the lines that were changed, where that is plain."""

    troubles: tuple[Trouble, ...]
    source: Source | None = None
    lines: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Place:
    """A fault with the text around it."""

    source: Source
    fault: YamlError
    states: list[LineState]

    @property
    def line(self) -> int:
        """The fault's line, from 0."""
        return self.fault.line

    @property
    def text(self) -> str:
        """The fault's line as it stands."""
        return self.source.lines[self.fault.line]

    @property
    def state(self) -> LineState:
        """What the start of the fault's line stands in."""
        return self.states[self.fault.line]

    @property
    def value(self) -> int:
        """The column where the line's value begins: after its key, or after its dashes."""
        found = KEY_LINE.match(self.text) or _LEAD.match(self.text)
        return found.end() if found else 0

    def above(self, line: int) -> int | None:
        """Return the next line above that is neither blank nor a comment."""
        for number in range(line - 1, -1, -1):
            text = self.source.lines[number].strip()
            if text and not text.startswith("#"):
                return number
        return None
