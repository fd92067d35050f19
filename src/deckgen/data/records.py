"""A text becomes records of fields, for one delimiter (RFC 4180, with any line break), and each field has its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from deckgen.data.encoding import LINE_BREAK
from deckgen.data.model import MOST_COLUMNS, MOST_ROWS, Cell, Place
from deckgen.data.text import clean


@dataclass(frozen=True)
class Records:
    """The records of a text as one delimiter splits it, empty ones left out."""

    rows: tuple[tuple[Cell, ...], ...]
    places: tuple[tuple[Place, ...], ...]
    misquoted: Place | None
    """The first cell whose quotation marks do not enclose it, or None."""


def split(text: str, delimiter: str, *, first_line: int = 1) -> Records:
    """Return the records of `text`, whose first line has the number `first_line`.

    Quotation marks that enclose a field are taken off; within it a doubled one is one, and delimiters and line breaks
    are text. Elsewhere in a field a quotation mark is a sign like others (`5" rør`). Reading ends with the first record
    too many, and a record keeps one field too many, so that a large file costs no more than a large table.
    """
    rows: list[tuple[Cell, ...]] = []
    places: list[tuple[Place, ...]] = []
    misquoted: Place | None = None
    cells: list[Cell] = []
    stands: list[Place] = []
    for field in _fields(text, delimiter, first_line):
        if field.misquoted and misquoted is None:
            misquoted = field.place
        if len(cells) < MOST_COLUMNS or (field.text and len(cells) == MOST_COLUMNS):
            cells.append(Cell(field.text))
            stands.append(field.place)
        if not field.is_last:
            continue
        if any(cell.text for cell in cells):
            rows.append(tuple(cells))
            places.append(tuple(stands))
        cells, stands = [], []
        if len(rows) > MOST_ROWS + 1:
            break
    return Records(tuple(rows), tuple(places), misquoted)


class _Field(NamedTuple):
    text: str
    place: Place
    misquoted: bool
    is_last: bool
    """Whether it ends its record."""


def _fields(text: str, delimiter: str, line: int) -> Iterator[_Field]:
    mark = re.escape(delimiter)
    # Possessive, so that a quotation mark that nothing closes costs one reading of the rest and no more.
    pattern = re.compile(rf'(?:"([^"]*+(?:""[^"]*+)*+)")?([^{mark}\r\n]*)({mark}|\r\n|\r|\n|\Z)')
    empty_lines = re.compile(rf"(?:[{mark} \t]*+(?:\r\n|\r|\n))*+")
    position = line_start = 0
    is_first = True
    while True:
        # A spreadsheet may save a million empty rows below the table.
        if is_first and (skipped := empty_lines.match(text, position)):
            line += sum(1 for _ in LINE_BREAK.finditer(skipped.group()))
            position = line_start = skipped.end()
        found = pattern.match(text, position)
        if found is None:
            return
        quoted, rest, end = found.groups()
        is_wrong = rest.startswith('"') if quoted is None else bool(rest.strip())
        content = rest if quoted is None else quoted.replace('""', '"') + rest
        is_first = end != delimiter
        yield _Field(clean(content), (line, position - line_start + 1), is_wrong, is_first)
        for inner in LINE_BREAK.finditer(quoted or ""):
            line, line_start = line + 1, found.start(1) + inner.end()
        position = found.end()
        if not end:
            return
        if is_first:
            line, line_start = line + 1, position
