"""Which sign parts the cells of a text file: the outline says so, or the file does; it is never guessed.

A delimiter fits a file when it gives every line the same number of cells, two or more (empty cells at the end are not
counted). Where exactly one of the candidates fits, it is the delimiter. Where none fits, and only one parts the first
line (or, failing that, most lines), it is taken as the one meant, so that the lines that differ can be told.
"""

from __future__ import annotations

import re
from pathlib import Path

from deckgen.data.records import Records, split
from deckgen.data.shape import filled
from deckgen.diagnostics import Report, SourceSpan

CANDIDATES = (";", ",", "\t", "|")

_NAMED = {"tab": "\t", "\\t": "\t"}
_FIRST_LINE = re.compile(r'"?sep=(?P<mark>[^\r\n])"?(?:\r\n|\r|\n)', re.IGNORECASE)
"""The line by which Excel is told the delimiter; it is no part of the table."""


def records(file: Path, text: str, at: SourceSpan, report: Report, given: str | None) -> tuple[str, Records] | None:
    """Return the delimiter and the records of the file's text, or None where `report` says what is in doubt.

    `given` is the outline's `delimiter`: one sign, or `tab`. It has the last word; the file's own `sep=` comes next.
    """
    own = _FIRST_LINE.match(text)
    first_line = 2 if own else 1
    text = text[own.end() :] if own else text
    if given is not None:
        mark = _NAMED.get(given.lower(), given)
        if len(mark) != 1 or mark in '"\r\n':
            message = f"the delimiter {given!r} is not one sign"
            report.error("E214", message, at, help='write the sign between the cells, as in `delimiter: ";"`')
            return None
        found = split(text, mark, first_line=first_line)
        if found.rows and _most_cells(found) < 2:
            message = f"no line of {file.name} has {_named(mark)} between its cells"
            report.error("E214", message, at, help="leave `delimiter` out, or write the sign that the file has")
            return None
        return mark, found
    if own:
        return own["mark"], split(text, own["mark"], first_line=first_line)
    # A sign that is nowhere parts nothing; a table of one column is told below.
    split_by = {mark: split(text, mark) for mark in CANDIDATES if mark in text} or {";": split(text, ";")}
    if not any(found.rows for found in split_by.values()):
        return next(iter(split_by.items()))
    return _decided(file, split_by, report)


def _decided(file: Path, split_by: dict[str, Records], report: Report) -> tuple[str, Records] | None:
    fitting = [mark for mark, found in split_by.items() if _fits(found)]
    if len(fitting) == 1:
        return fitting[0], split_by[fitting[0]]
    line = min(found.places[0][0][0] for found in split_by.values() if found.places)
    start = SourceSpan.at(file, line)
    if len(fitting) > 1:
        message = f"the delimiter is in doubt: {_list(fitting)} each give every line the same number of cells"
        report.error("E214", message, start, help=_setting(fitting))
        return None
    parting = [mark for mark, found in split_by.items() if _most_cells(found) > 1]
    if not parting:
        help = "a table needs two columns: put a second one into the file, with a semicolon between the cells"
        report.error("E214", "no sign parts the lines into cells: the file has one column", start, help=help)
        return None
    by_heads = [mark for mark in parting if len(split_by[mark].rows[0]) > 1]
    by_lines = [mark for mark in parting if _parts_most_lines(split_by[mark])]
    for meant in (parting, by_heads, by_lines):
        if len(meant) == 1:
            return meant[0], split_by[meant[0]]
    message = f"the delimiter is in doubt: neither {_list(parting, 'nor')} gives every line the same number of cells"
    report.error("E214", message, start, help=_setting(parting))
    return None


def _fits(found: Records) -> bool:
    most = _most_cells(found)
    return most > 1 and not found.misquoted and all(len(row) >= most for row in found.rows)


def _most_cells(found: Records) -> int:
    return max((filled(row) for row in found.rows), default=0)


def _parts_most_lines(found: Records) -> bool:
    return sum(len(row) > 1 for row in found.rows) * 2 > len(found.rows)


def _setting(marks: list[str]) -> str:
    written = [f'`delimiter: "{"tab" if mark == chr(9) else mark}"`' for mark in marks]
    return f"say in the outline which one is meant: {_list(written, 'or', quoted=False)}"


def _list(marks: list[str], joint: str = "and", *, quoted: bool = True) -> str:
    names = [_named(mark) if quoted else mark for mark in marks]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}"


def _named(mark: str) -> str:
    return {"\t": "the tab", ";": "the semicolon", ",": "the comma"}.get(mark, f"the sign {mark}")
