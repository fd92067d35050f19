"""One text in form: on its line, wrapped, or folded; always in the author's own style, unless that loses room.

A text without quotation marks never gets any and one with them never loses its standing as a quoted text, since
fields see the difference. What cannot be set anew without a doubt stays as it is, indented.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from deckgen.outline.formatting.entries import Words

WIDEST_TEXT = 110
"""The column up to which a text goes on its line."""

_GAP = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
_PLAIN_GAP = re.compile(r"(?<=[^ \t]) (?=[^ \t\-?:#|>])")
"""Where a text without quotation marks may be wrapped: what follows must not look like an item or a key."""

_DEEP_HEADER = re.compile(r">[-+]?[0-9]")


@dataclass(frozen=True)
class Set:
    """A text in form: its lines, the first without indentation, and the number of the one for its comment."""

    lines: list[str]
    beside: int = -1

    @property
    def keeps_breaks(self) -> bool:
        """Whether blank lines after it would belong to it."""
        return self.beside == 0 and self.lines[0].endswith("+")


def on_one_line(words: Words) -> str | None:
    """Return a text as it stands on one line, in brackets or as a key; None where it cannot."""
    if words.style == "*":
        return words.raw
    if words.style in ("|", ">"):
        return None
    if words.style == "":
        text: str | None = None if "\n" in words.value else words.value
    elif "\n" not in words.raw:
        text = words.raw
    else:
        text = _quoted(words) if _is_simple(words) else None
    if text is None or (not text and words.properties):
        return None
    return _with_properties(words, text)


def key_text(words: Words) -> str:
    """Return a key on one line."""
    return on_one_line(words) or _with_properties(words, json.dumps(words.value, ensure_ascii=False))


def set_text(words: Words, first: int, indent: int) -> Set:
    """Return a value in form. `first`: the column where it begins; `indent`: that of the lines after its first."""
    if words.style in ("|", ">"):
        return _set_block(words, indent)
    if words.properties:
        first += len(words.properties) + 1
    if words.style == "":
        lines = _wrapped(words.value, first, indent, _PLAIN_GAP)
        return Set(_indented(_with_properties(words, lines[0]), lines[1:], indent))
    if words.style != "*" and _is_simple(words):
        text = _quoted(words)
        if first + len(text) <= WIDEST_TEXT or not _GAP.search(text):
            return Set([_with_properties(words, text)])
        folded = _wrapped(words.value, indent, indent, _GAP)
        return Set(_indented(_with_properties(words, ">-"), folded, indent), beside=0)
    head, *rest = words.raw.split("\n")
    return Set(_indented(_with_properties(words, head), [row.lstrip(" \t") for row in rest], indent))


def _set_block(words: Words, indent: int) -> Set:
    """Return a block of text, with the mark for its end that its value asks for."""
    text = words.value.rstrip("\n")
    breaks = len(words.value) - len(text)
    chomp = "-" if not breaks else "" if breaks == 1 and text else "+"
    more = [""] * (breaks - 1 if text else breaks)
    rows = text.split("\n") if text else []
    if words.style == "|":
        deep = next((row for row in rows if row), "").startswith((" ", "\t"))
        head = f"|{'2' if deep else ''}{chomp}"
    elif _DEEP_HEADER.match(words.raw) or any(row and not row.strip(" \t") for row in rows):
        return Set([_with_properties(words, json.dumps(words.value, ensure_ascii=False))])
    else:
        head = f">{chomp}"
        rows = _folded_rows(words, text, indent)
    return Set(_indented(_with_properties(words, head), rows + more, indent), beside=0)


def _folded_rows(words: Words, text: str, indent: int) -> list[str]:
    """Return a folded text's lines as the author broke them; anew where one has grown too long."""
    rows = words.raw.split("\n")[1:]
    while rows and not rows[-1].strip(" "):
        rows.pop()
    deep = min((len(row) - len(row.lstrip(" ")) for row in rows if row.strip(" ")), default=0)
    rows = [row[deep:] for row in rows]
    as_lines = all(row[:1] not in (" ", "\t") and row[-1:] not in (" ", "\t") for row in (*rows, *text.split("\n")))
    if as_lines and any(indent + len(row) > WIDEST_TEXT for row in rows):
        return _wrapped(text, indent, indent, _GAP)
    return rows


def _wrapped(text: str, first: int, indent: int, gap: re.Pattern[str]) -> list[str]:
    """Return a text's lines; a break within it is a blank line, as YAML has it."""
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            lines.append("")
        if paragraph or not number:
            lines += _filled(paragraph, indent if number else first, indent, gap)
    return lines


def _filled(text: str, first: int, indent: int, gap: re.Pattern[str]) -> list[str]:
    if first + len(text) <= WIDEST_TEXT:
        return [text]
    lines: list[str] = []
    row: list[str] = []
    column = first
    for word in gap.split(text):
        if row and column + len(word) > WIDEST_TEXT:
            lines.append(" ".join(row))
            row, column = [], indent
        row.append(word)
        column += len(word) + 1
    return [*lines, " ".join(row)]


def _is_simple(words: Words) -> bool:
    """Return whether a quoted text can be set anew: no escapes, no breaks in it, no blanks around it."""
    value = words.value
    has_escape = words.style == '"' and "\\" in words.raw
    return bool(value) and value == value.strip(" \t") and "\n" not in value and not has_escape


def _quoted(words: Words) -> str:
    return f"'{words.value.replace(chr(39), chr(39) * 2)}'" if words.style == "'" else f'"{words.value}"'


def _indented(head: str, rows: list[str], indent: int) -> list[str]:
    return [head, *(" " * indent + row if row else "" for row in rows)]


def _with_properties(words: Words, text: str) -> str:
    return f"{words.properties} {text}".strip(" ") if words.properties else text
