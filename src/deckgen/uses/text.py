"""A file's text with its lines: from line and column, as an author counts them, to a place in the text and back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

_BREAK = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"


@dataclass(frozen=True)
class FileText:
    """A text as it stands in its file, with byte order mark and line ends. `lines` are where its lines begin."""

    text: str
    lines: tuple[int, ...] = field(repr=False)

    def offset(self, line: int, column: int) -> int:
        """Return the place of a line and column, both from 1; a byte order mark takes no column."""
        at = self.lines[line - 1]
        for _ in range(column - 1):
            at = self._next(at)
        while self.text[at : at + 1] == _MARK:
            at += 1
        return at

    def _next(self, at: int) -> int:
        while self.text[at : at + 1] == _MARK:
            at += 1
        return at + 1

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of a place in the text."""
        line = bisect_right(self.lines, offset)
        return line, len(self.text[self.lines[line - 1] : offset].replace(_MARK, "")) + 1


def file_text(text: str) -> FileText:
    """Return a text with its lines."""
    return FileText(text, (0, *(found.end() for found in _BREAK.finditer(text))))
