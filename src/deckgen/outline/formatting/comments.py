"""Comments, and the places of texts: what lies between YAML's tokens, and where its scalars stand.

First step of formatting. YAML's reader throws comments away; but between two of its tokens nothing else can
stand, so they are found there without a second reading of the language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""PyYAML's reader: the one in C where it is there."""

_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*[ \t]+(#.*)")


@dataclass(frozen=True)
class Comment:
    """A comment from its `#` on: its place (from 0), and how it stands to what is around it.

    `gap` counts the blanks before it; `alone` says that its line holds nothing else, `after_blank` that the
    line above is blank.
    """

    text: str
    line: int
    column: int
    gap: int = 2
    alone: bool = True
    after_blank: bool = False


@dataclass(frozen=True)
class Scalar:
    """Where a scalar stands without its anchor and tag: from its first sign up to the one after its last."""

    start: tuple[int, int]
    end: tuple[int, int]


def scan(lines: tuple[str, ...]) -> tuple[list[Comment], list[Scalar]]:
    """Return the comments and the scalars of an outline that is known to be sound, in the order of the file."""
    comments: list[Comment] = []
    scalars: list[Scalar] = []
    at = (0, 0)
    for token in yaml.scan("\n".join(lines), Loader=LOADER):
        start, end = _position(token.start_mark), _position(token.end_mark)
        if start > at:
            comments += _between(lines, at, start)
        at = max(at, end)
        if isinstance(token, yaml.ScalarToken):
            scalars.append(Scalar(start, end))
            header = _HEADER_COMMENT.match(lines[start[0]], start[1]) if token.style in ("|", ">") else None
            if header:
                comments.append(_comment(lines, start[0], header.start(1)))
    comments += _between(lines, at, (len(lines), 0))
    return comments, scalars


def is_blank(lines: tuple[str, ...], number: int) -> bool:
    """Return whether the line is there and holds nothing."""
    return 0 <= number < len(lines) and not lines[number].strip(" \t")


def _between(lines: tuple[str, ...], start: tuple[int, int], end: tuple[int, int]) -> list[Comment]:
    found = []
    for number in range(start[0], min(end[0] + 1, len(lines))):
        begin = start[1] if number == start[0] else 0
        stop = end[1] if number == end[0] else len(lines[number])
        column = lines[number].find("#", begin, stop)
        if column >= 0:
            found.append(_comment(lines, number, column))
    return found


def _comment(lines: tuple[str, ...], number: int, column: int) -> Comment:
    before = lines[number][:column]
    gap = column - len(before.rstrip(" \t"))
    alone = not before.strip(" \t")
    return Comment(
        lines[number][column:].rstrip(" \t"), number, column, gap, alone, alone and is_blank(lines, number - 1)
    )


def _position(mark: Any) -> tuple[int, int]:
    return mark.line, mark.column
