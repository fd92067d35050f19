"""A text becomes records of fields, for one delimiter (RFC 4180, with any line break), and each field has its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    mark = re.escape(delimiter)
    # Possessive, so that a quotation mark that nothing closes costs one reading of the rest and no more.
    field = re.compile(rf'(?:"([^"]*+(?:""[^"]*+)*+)")?([^{mark}\r\n]*)({mark}|\r\n|\r|\n|\Z)')
    rows: list[tuple[Cell, ...]] = []
    places: list[tuple[Place, ...]] = []
    misquoted: Place | None = None
    cells: list[Cell] = []
    stands: list[Place] = []
    line, line_start, position = first_line, 0, 0
    while len(rows) <= MOST_ROWS + 1 and (found := field.match(text, position)):
        quoted, rest, end = found.groups()
        place = (line, position - line_start + 1)
        if misquoted is None and (rest.startswith('"') if quoted is None else rest.strip()):
            misquoted = place
        content = clean(rest if quoted is None else quoted.replace('""', '"') + rest)
        if len(cells) < MOST_COLUMNS or (content and len(cells) == MOST_COLUMNS):
            cells.append(Cell(content))
            stands.append(place)
        for inner in LINE_BREAK.finditer(quoted or ""):
            line, line_start = line + 1, found.start(1) + inner.end()
        position = found.end()
        if end == delimiter:
            continue
        line, line_start = line + 1, position
        if any(cell.text for cell in cells):
            rows.append(tuple(cells))
            places.append(tuple(stands))
        cells, stands = [], []
        if not end:
            break
    return Records(tuple(rows), tuple(places), misquoted)
