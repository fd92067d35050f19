"""Quotation marks around a value that lacks them: from where to where, and which. For `mend`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from deckgen.outline.faults import KEY_LINE
from deckgen.outline.lines import LEAD
from deckgen.outline.source import Source

Stretch = tuple[int, int, int, int]
"""A value's first line and column and its last line and the column after it, from 0."""

_COMMENT = re.compile(r"\s+#(?!\w).*$|\s+$")
_IN_BRACKETS = re.compile(r"""(?<=[\[{,:])\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(\{\{)""")
_WHOLE = re.compile(r"""\{\{.*?\}\}|(?<=[\[{,:] )"(?:[^"\\]|\\.)*"|(?<=[\[{,:] )'(?:[^']|'')*'""")
_AFTER = re.compile(r"[,\]}]")
_APOSTROPHE = re.compile("'")
_BEFORE = re.compile(r"[\[{,]|:\s")
_ITEM = re.compile(r" *-(?: |$)")


def quote(source: Source, stretches: Iterable[Stretch]) -> Source:
    """Return the source with quotation marks around each stretch; single ones around double ones."""
    for stretch in sorted(stretches, reverse=True):
        source = _quote_one(source, stretch)
    return source


def _quote_one(source: Source, stretch: Stretch) -> Source:
    line, start, end_line, end = stretch
    parts = {
        number: (start if number == line else 0, end if number == end_line else len(source.lines[number]))
        for number in range(line, end_line + 1)
    }
    text = "".join(source.lines[number][begin:stop] for number, (begin, stop) in parts.items())
    mark = "'" if '"' in text or "\\" in text else '"'
    for number, (begin, stop) in parts.items():
        signs: dict[int, str] = {}
        if mark == "'":
            signs = {found.start(): "'" for found in _APOSTROPHE.finditer(source.lines[number], begin, stop)}
        if number == line:
            signs[start] = mark + signs.get(start, "")
        if number == end_line:
            signs[end] = signs.get(end, "") + mark
        source = source.with_signs(number, signs)
    return source


def value_stretch(lines: tuple[str, ...], line: int, start: int) -> Stretch:
    """Return the stretch of a value outside brackets: its line, and the lines that go on from it."""
    lead = LEAD.match(lines[line])
    owner = lead.end() if lead else 0
    if owner >= start:
        owner = max(lines[line].rfind("-", 0, start), 0)
    last = line
    for number in range(line + 1, len(lines)):
        text = lines[number]
        indent = len(text) - len(text.lstrip(" "))
        if not text.strip() or indent <= owner or KEY_LINE.match(text) or _ITEM.match(text):
            break
        last = number
    end = len(_COMMENT.sub("", lines[last]))
    return line, start, last, max(end, start) if last == line else end


def braces_in_brackets(text: str, start: int) -> list[tuple[int, int, int]]:
    """Return for each `{{` outside quotation marks its column, and where its element begins and ends."""
    found, at = [], start
    while match := _IN_BRACKETS.search(text, at):
        at = match.end()
        if match.group(2):
            begin, end = element_at(text, match.start())
            found.append((match.start(), begin, end))
            closed = text.find("}}", at)
            at = closed + 2 if closed >= 0 else len(text)
    return found


def element_at(text: str, column: int) -> tuple[int, int]:
    """Return where the element around `column` of a list or mapping in brackets begins and ends."""
    masked = _WHOLE.sub(lambda found: "x" * len(found.group()), text)
    begin = max((found.end() for found in _BEFORE.finditer(masked, 0, column)), default=0)
    begin += len(text[begin:]) - len(text[begin:].lstrip())
    after = _AFTER.search(masked, column)
    end = after.start() if after else len(text)
    return begin, begin + len(text[begin:end].rstrip())
