"""Figures in the cells of a text file: which sign is the decimal mark, and which number a cell is.

A cell is a figure when all of it is one: a sign, digits in groups of three or without groups, decimals, perhaps a
percent sign. `kr. 200` and `ca. 5` are texts. So is what begins with a nought that counts nothing, as the municipality
code `0751`, and with it every whole number of its column.

The decimal mark is decided once for the whole file, in this order:

1. The outline's `decimal`.
2. The cells that show it: `204,5`, `1.234,5` and `1.250.000` show a comma, `204.5` and `1,250,000` a point. Cells that
   show both are in doubt.
3. Where every figure with a mark is like `1.234`, the delimiter and the talk's language: a semicolon goes with decimal
   commas (a comma could not be the delimiter), a comma with decimal points; Danish writes commas, English points.
   Where the two say different things, the file is in doubt; a tab says nothing, and the language decides.

Where no cell has a mark there is nothing to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from deckgen.data.model import Cell

MARKS = (",", ".")
BY_LANGUAGE = {"da": ",", "en": "."}
BY_DELIMITER = {";": ",", ",": "."}

_BLANKS = " \u00a0\u2009\u202f"
_MINUS = "\u2212\u2013-"
_FRAME = re.compile(rf"(?P<sign>[+{_MINUS}]?)(?P<figure>[0-9.,{_BLANKS}]*[0-9])[{_BLANKS}]?%?")


def _figure(mark: str, group: str) -> re.Pattern[str]:
    grouped = rf"[1-9][0-9]{{0,2}}([{re.escape(group)}{_BLANKS}])[0-9]{{3}}(?:\1[0-9]{{3}})*"
    decimals = rf"{re.escape(mark)}[0-9]+"
    return re.compile(rf"(?:0|[1-9][0-9]*|{grouped})(?:{decimals})?|{decimals}")


_FIGURES = {",": _figure(",", "."), ".": _figure(".", ",")}
_CODE = re.compile(r"0[0-9]+")
_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True)
class Evidence:
    """What the cells of a file show: for each mark the first cell that shows it, and the first that leaves it open."""

    shown: dict[str, tuple[int, int]]
    """Decimal mark → row and column (from 0) of the first cell that shows it."""
    doubtful: tuple[int, int] | None
    """Row and column of the first cell like `1.234`, or None."""


def evidence(rows: Iterable[Iterable[Cell]]) -> Evidence:
    """Return what the cells show about the decimal mark."""
    shown: dict[str, tuple[int, int]] = {}
    doubtful = None
    for n, row in enumerate(rows):
        for column, cell in enumerate(row):
            figure = _bare(cell.text)
            if figure is None or ("," not in figure and "." not in figure):
                continue
            readings = [mark for mark in MARKS if _FIGURES[mark].fullmatch(figure)]
            if len(readings) == 1:
                shown.setdefault(readings[0], (n, column))
            elif readings and doubtful is None:
                doubtful = (n, column)
    return Evidence(shown, doubtful)


def number(text: str, mark: str) -> Decimal | None:
    """Return the number that a text is, with `mark` (`,` or `.`) before its decimals, or None; `12,5 %` is 12.5."""
    found = _FRAME.fullmatch(text)
    if found is None or not _FIGURES[mark].fullmatch(found["figure"]):
        return None
    whole, _, decimals = found["figure"].partition(mark)
    digits = "".join(_DIGITS.findall(whole)) or "0"
    minus = "-" if found["sign"] and found["sign"] in _MINUS else ""
    return Decimal(f"{minus}{digits}.{decimals}" if decimals else minus + digits)


def codes_stay_text(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows with no numbers in the whole numbers of a column in which one begins with a nought."""
    codes = {column for row in rows for column, cell in enumerate(row) if _CODE.fullmatch(cell.text)}
    if not codes:
        return rows
    return tuple(tuple(_coded(cell) if column in codes else cell for column, cell in enumerate(row)) for row in rows)


def _coded(cell: Cell) -> Cell:
    return replace(cell, number=None) if _DIGITS.fullmatch(cell.text) else cell


def _bare(text: str) -> str | None:
    found = _FRAME.fullmatch(text)
    return found["figure"] if found else None
