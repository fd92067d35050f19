"""What names one figure in a file: `budget.xlsx!Ark1!B7`, `budget.xlsx!Budget`, `budget.xlsx!Ark1[Skole, 2026]`.

A file; in a workbook, after `!`, a sheet (the first if absent), and a cell or a name of the workbook's own. Or, in any
file, brackets: what stands in the row, and the head of the column. A row is named by its first cell, or by the cell
under a head, as in `[kommune=Ballerup, andel]`, also by several. Signs that mean something here stand in quotation
marks: `'Ark!1'`, `["Børn, unge", 2026]`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.data.model import Place
from deckgen.diagnostics import Report, SourceSpan

_REFERENCE = re.compile(
    r"(?P<file>.+?\.\w+)"
    r"(?:!(?P<first>'(?:[^']|'')+'|[^!\[\]]+))?"
    r"(?:!(?P<second>[^!\[\]]+)|\[(?P<inside>.+)\])?"
)
_CELL = re.compile(r"\$?(?P<letters>[A-Za-z]{1,3})\$?(?P<row>[1-9][0-9]{0,6})")
_PART = re.compile(r'\s*(?P<part>(?:"[^"]*"|[^",])+?)\s*(?:,|$)')
_CONDITION = re.compile(r'(?P<head>"[^"]*"|[^"=]+?)\s*=\s*(?P<cell>.+)')

_HELP = "write `file.xlsx!sheet!B7`, `file.xlsx!name`, or `file.csv[row, column]`"


@dataclass(frozen=True)
class Reference:
    """The parts of a reference. It has a `cell` or a `name` in a workbook, or a `column` and what its row holds.

    Where a word alone may be either, it is both.
    """

    file: str
    sheet: str | None = None
    cell: Place | None = None
    name: str | None = None
    rows: tuple[tuple[str | None, str], ...] = ()
    """Head (None for the first column) and cell, all of which the row must have."""
    column: str = ""


def read_reference(text: str, at: SourceSpan, report: Report) -> Reference | None:
    """Return the parts of a reference; None after the error E261."""
    found = _REFERENCE.fullmatch(text)
    if found is None or not (found["first"] or found["inside"]):
        says = "names a file, and no figure in it" if found else "does not say where a figure stands"
        report.error("E261", f"`{text}` {says}", at, help=_HELP)
        return None
    first, second = _unquoted(found["first"]), found["second"]
    if found["inside"]:
        return _in_row(found["file"], first, found["inside"], at, report)
    if second is not None:
        cell = cell_place(second)
        return Reference(found["file"], first, cell, None if cell else second.strip())
    # `Ark1` is the name of a sheet, of a cell in column ARK, or neither: the workbook tells.
    return Reference(found["file"], None, cell_place(first or ""), first)


def cell_place(text: str) -> Place | None:
    """Return row and column of a cell's name, such as `B7` or `$B$7`; None for any other text."""
    found = _CELL.fullmatch(text.strip())
    if found is None:
        return None
    column = 0
    for letter in found["letters"].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found["row"]), column


def in_row(parts: tuple[tuple[str | None, str], ...], column: str) -> str:
    """Return the brackets of a reference: `[kommune=Ballerup, andel]`."""
    rows = (f"{_marked(head)}={_marked(cell)}" if head is not None else _marked(cell) for head, cell in parts)
    return f"[{', '.join((*rows, _marked(column)))}]"


def _marked(text: str) -> str:
    return f'"{text}"' if set(text) & set(",=") else text


def _in_row(file: str, sheet: str | None, inside: str, at: SourceSpan, report: Report) -> Reference | None:
    parts, end = [], 0
    while end < len(inside) and (found := _PART.match(inside, end)):
        parts.append(found["part"])
        end = found.end()
    if end < len(inside) or len(parts) < 2:
        message = f"`[{inside}]` does not say both a row and a column"
        help = 'write what stands first in the row, and the head of the column: `["Børn, unge", 2026]`'
        report.error("E261", message, at, help=help)
        return None
    *rows, column = parts
    return Reference(file, sheet, None, None, tuple(_condition(row) for row in rows), _bare(column))


def _condition(text: str) -> tuple[str | None, str]:
    found = _CONDITION.fullmatch(text)
    return (_bare(found["head"]), _bare(found["cell"])) if found else (None, _bare(text))


def _bare(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def _unquoted(text: str | None) -> str | None:
    if text and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text and text.strip()
