"""The workbook behind a chart: how much it holds that the chart does not show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from deckgen.powerpoint.opened import Opened, Unreadable
from deckgen.powerpoint.xml import Element

MOST_CELLS = 100_000
"""A workbook of more cells than this holds more than any chart shows, and is read no further."""

_LONGEST_NUMBER = 8
"""A sheet has a million rows at most, and its strings have numbers not much longer."""

_AREA = re.compile(r"(?:'((?:[^']|'')+)'|([^\s!'(),]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")


class Area(NamedTuple):
    """A rectangle of cells on a sheet, first and last included."""

    sheet: str
    left: int
    top: int
    right: int
    bottom: int


def areas(formula: str) -> Iterator[Area]:
    """Yield the cells that a chart's reference such as `Data!$B$2:$B$5` names."""
    for quoted, plain, left, top, right, bottom in _AREA.findall(formula):
        sheet = quoted.replace("''", "'") or plain
        yield Area(sheet, _column(left), int(top), _column(right or left), int(bottom or top))


def unshown_cells(book: Opened, shown: Iterable[Area], words: frozenset[str]) -> int:
    """Return how many cells of a workbook are outside what a chart shows and hold none of its `words`.

    Raises `Unreadable` where the workbook is broken.
    """
    main = next((one.target for one in book.related("", "officeDocument")), None)
    if main is None:
        raise Unreadable("it holds no workbook")
    wanted, strings, count, read = tuple(shown), _strings(book, main), 0, 0
    sheets = {one.id: one.target for one in book.related(main, "worksheet")}
    for item in book.xml(main).iter("{*}sheet"):
        part = next((sheets[value] for value in item.attrib.values() if value in sheets), None)
        if part is None:
            continue
        here = [area for area in wanted if area.sheet == item.get("name")]
        for cell in book.xml(part).iter("{*}c"):
            read += 1
            value = _value(cell, strings)
            count += bool(value) and value not in words and not _is_within(cell.get("r", ""), here)
            if read > MOST_CELLS:
                return count
    return count


def _strings(book: Opened, main: str) -> list[str]:
    found = book.related(main, "sharedStrings")
    items = book.xml(found[0].target).iterchildren("{*}si") if found else ()
    return ["".join(text.text or "" for text in item.iter("{*}t")) for item in items]


def _value(cell: Element, strings: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter("{*}t")).strip()
    value = (cell.findtext("{*}v") or "").strip()
    if cell.get("t") == "s" and value.isdecimal() and len(value) < _LONGEST_NUMBER:
        return strings[int(value)].strip() if int(value) < len(strings) else value
    return value


def _is_within(reference: str, listed: list[Area]) -> bool:
    found = _CELL.match(reference)
    if found is None:
        return False
    column, row = _column(found[1]), int(found[2])
    return any(area.left <= column <= area.right and area.top <= row <= area.bottom for area in listed)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
