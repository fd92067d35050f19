"""What a line of YAML stands in: ordinary lines, a block of text, quotation marks or brackets.

A light reading without a parser, for the two who look at lines before or after YAML does: `whitespace`,
which must not speak of what stands inside texts, and `mend`, which looks for what was never closed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

LEAD = re.compile(r"(?: *-(?: +|$))* *")
"""Where the words of a line begin: after its indentation and the dashes of list items."""

_LITERAL = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")
_DOUBLE_END = re.compile(r'(?:[^"\\]|\\.)*"')
_SINGLE_END = re.compile(r"(?:[^']|'')*'")
_SPECIAL = re.compile(r"[\"'\[{|>]")
_WORD = re.compile(r"\S*")


class Within(StrEnum):
    """What the start of a line stands in."""

    LINES = "lines"
    LITERAL = "literal"
    QUOTES = "quotes"
    BRACKETS = "brackets"


class LineState(NamedTuple):
    """What a line's start stands in, and where that was opened (line and column from 0)."""

    within: Within
    opened: tuple[int, int]


@dataclass
class _Reading:
    """Where the reading stands: an open quotation mark, brackets, a block of text and its owner's column."""

    quote: str = ""
    quoted_from: tuple[int, int] = (0, 0)
    brackets: list[tuple[int, int]] = field(default_factory=list)
    literal: int | None = None
    literal_from: tuple[int, int] = (0, 0)


def line_states(lines: tuple[str, ...]) -> list[LineState]:
    """Return for each line what its start stands in."""
    reading, states = _Reading(), []
    for number, line in enumerate(lines):
        if reading.literal is not None:
            indent = len(line) - len(line.lstrip(" "))
            if indent > reading.literal or not line.strip(" \t"):
                states.append(LineState(Within.LITERAL, reading.literal_from))
                continue
            reading.literal = None
        states.append(_state(reading, number))
        if reading.quote or reading.brackets or _SPECIAL.search(line):
            _read_line(reading, number, line)
    return states


def _state(reading: _Reading, number: int) -> LineState:
    if reading.quote:
        return LineState(Within.QUOTES, reading.quoted_from)
    if reading.brackets:
        return LineState(Within.BRACKETS, reading.brackets[-1])
    return LineState(Within.LINES, (number, 0))


def _read_line(reading: _Reading, number: int, line: str) -> None:
    at, fresh = 0, True
    while at < len(line):
        if reading.quote:
            end = (_DOUBLE_END if reading.quote == '"' else _SINGLE_END).match(line, at)
            if end is None:
                return
            at, reading.quote, fresh = end.end(), "", False
            continue
        sign, after = line[at], line[at + 1 : at + 2]
        if sign in " \t":
            at += 1
        elif sign == "#" and (at == 0 or line[at - 1] in " \t"):
            return
        elif fresh and sign in "\"'":
            reading.quote, reading.quoted_from = sign, (number, at)
            at += 1
        elif fresh and sign in "|>" and not reading.brackets and _LITERAL.match(line, at):
            reading.literal, reading.literal_from = _column_of_owner(line, at), (number, at)
            return
        elif fresh and sign in "&!":
            found = _WORD.match(line, at)
            at = found.end() if found else at + 1
        else:
            fresh = _read_sign(reading, number, at, sign, after, fresh)
            at += 1


def _read_sign(reading: _Reading, number: int, at: int, sign: str, after: str, fresh: bool) -> bool:
    """Take one sign outside quotation marks; return whether a value may begin after it."""
    if sign in "[{" and (fresh or reading.brackets):
        reading.brackets.append((number, at))
        return True
    if reading.brackets and sign in "]}":
        reading.brackets.pop()
        return False
    if reading.brackets and sign == ",":
        return True
    if sign == ":" and (after in ("", " ", "\t") or (reading.brackets and after in "[]{},\"'")):
        return True
    return fresh and sign == "-" and after in ("", " ")


def _column_of_owner(line: str, at: int) -> int:
    """Return the column of the key or the dash that a block of text belongs to; the block stands deeper."""
    lead = LEAD.match(line)
    start = lead.end() if lead else 0
    return line.rindex("-", 0, at) if start >= at and "-" in line[:at] else (-1 if start >= at else start)
