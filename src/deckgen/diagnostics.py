"""What went wrong, where in the author's own file, and what to do about it.

Every stage reports here instead of raising; a stage that cannot go on raises `Stop`, which carries nothing
because the `Report` already holds the reasons. Nothing in this module knows any other room.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path

LONGEST_ROW = 140
"""Columns of a line that a terminal can show without wrapping it."""


class Severity(StrEnum):
    """How bad it is: an error stops the deck, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class SourceSpan:
    """A stretch of a file that the author wrote. Lines and columns count from 1; the end is exclusive."""

    file: Path
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def at(cls, file: Path, line: int = 1, column: int = 1, length: int = 1) -> SourceSpan:
        """Return the span of `length` characters from `line` and `column`."""
        return cls(file, line, column, line, column + length)


@dataclass(frozen=True)
class Diagnostic:
    """One finding: its code, its place, what is wrong in the author's words, and a way on."""

    severity: Severity
    code: str
    message: str
    file: Path
    span: SourceSpan | None = None
    label: str = ""
    help: str = ""

    def render(self, source: str | None = None) -> str:
        """Return the finding as a terminal shows it, with the line it is about when `source` is that file."""
        place = str(self.file)
        if self.span is not None:
            place += f":{self.span.line}:{self.span.column}"
        lines = [f"{place}: {self.severity.value}[{self.code}] {self.message}"]
        if self.span is not None and source is not None:
            lines += _excerpt(self.span, source, self.label)
        if self.help:
            lines += [
                f"  help: {first}" if not i else f"        {first}" for i, first in enumerate(self.help.splitlines())
            ]
        return "\n".join(lines).translate(_VISIBLE)


def _excerpt(span: SourceSpan, source: str, label: str) -> list[str]:
    rows = re.split(r"\r\n|\r|\n", source)  # splitlines would also split at U+000B and U+2028
    if not 1 <= span.line <= len(rows):
        return []
    row = rows[span.line - 1].replace("\t", " ")
    end = span.end_column if span.end_line == span.line else len(row) + 1
    width = max(1, min(end, len(row) + 1) - span.column)
    row, column, width = _window(row, span.column, width)
    gutter = f"{span.line:>5}"
    marks = " " * (column - 1) + "^" * width
    return [f"{gutter} | {row}", f"{' ' * len(gutter)} | {marks} {label}".rstrip()]


def _window(row: str, column: int, width: int) -> tuple[str, int, int]:
    """Return the part of a long line that a finding is about, with the finding's column and width in it."""
    if len(row) <= LONGEST_ROW:
        return row, column, width
    start = max(0, column - 1 - LONGEST_ROW // 3)
    start = 0 if column + width <= LONGEST_ROW else start
    before, after = "…" * (start > 0), "…" * (len(row) > start + LONGEST_ROW)
    column += len(before) - start
    return before + row[start : start + LONGEST_ROW] + after, column, min(width, LONGEST_ROW - column + 2)


class Stop(Exception):
    """A stage cannot go on; why stands in the `Report` that it was given."""


@dataclass(frozen=True)
class Waived:
    """A warning that the author lets stand, and why."""

    found: Diagnostic
    because: str


@dataclass
class Report:
    """Collects the findings of one run, in the order in which they were made; `waived` are set apart from them."""

    found: list[Diagnostic] = field(default_factory=list)
    waived: list[Waived] = field(default_factory=list)

    def error(self, code: str, message: str, at: SourceSpan | Path, *, label: str = "", help: str = "") -> None:
        """Add an error at a span, or at a whole file."""
        self.found.append(_diagnostic(Severity.ERROR, code, message, at, label, help))

    def warning(self, code: str, message: str, at: SourceSpan | Path, *, label: str = "", help: str = "") -> None:
        """Add a warning at a span, or at a whole file."""
        self.found.append(_diagnostic(Severity.WARNING, code, message, at, label, help))

    @property
    def errors(self) -> list[Diagnostic]:
        """The findings that stop the deck."""
        return [d for d in self.found if d.severity is Severity.ERROR]

    @property
    def warnings(self) -> list[Diagnostic]:
        """The findings that do not."""
        return [d for d in self.found if d.severity is Severity.WARNING]

    def in_file_order(self) -> Iterator[Diagnostic]:
        """Yield the findings in the order of the files and their lines, each one once."""
        seen: set[Diagnostic] = set()
        for found in sorted(self.found, key=_place):
            if found not in seen:
                seen.add(found)
                yield found


def _place(found: Diagnostic) -> tuple[str, int, int]:
    line, column = (found.span.line, found.span.column) if found.span else (0, 0)
    return str(found.file), line, column


def _diagnostic(
    severity: Severity, code: str, message: str, at: SourceSpan | Path, label: str, help: str
) -> Diagnostic:
    span = at if isinstance(at, SourceSpan) else None
    file = at.file if isinstance(at, SourceSpan) else at
    return Diagnostic(severity, code, _one_line(message), file, span, _one_line(label), help)


_BREAKS = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_VISIBLE = {sign: "\ufffd" for sign in (*range(32), *range(0x7F, 0xA0), 0x2028, 0x2029) if sign != 0x0A}
_VISIBLE[0x09] = " "
"""Signs that a terminal would obey, such as an escape in the author's line, and what is shown instead."""


def _one_line(text: str) -> str:
    """Return a text without the line breaks of what it quotes."""
    return _BREAKS.sub(" ", text)


def nearest(word: str, known: Iterable[str], close: float = 0.6) -> str | None:
    """Return the known word that `word` was most likely meant to be, or None where none is as `close` (0 to 1)."""
    names = {name.casefold(): name for name in known}
    matches = get_close_matches(word.casefold(), names, n=1, cutoff=close)
    return names[matches[0]] if matches else None
