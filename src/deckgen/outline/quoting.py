"""Quotation marks around a value that lacks them, or has the wrong ones: from where to where, and which. For `mend`."""

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
_CLOSED = re.compile(r"""["']\s*(?:[,\]}]|$)""")
_NEXT_KEY = re.compile(r",\s*[\w-]+:\s")
_HASH = re.compile(r"(?<=\s)#")
_KINDS = ('"', "'", "“”„‟", "‘’‚‛")
"""Quotation marks that open and close each other."""

_ESCAPED = {"'": re.compile("''"), '"': re.compile(r'\\(?=")')}
"""How a mark is written within a pair of its own kind: the sign to leave out comes first."""
_BEFORE = re.compile(r"[\[{,]|:\s")
_ITEM = re.compile(r" *-(?: |$)")


def quote(source: Source, stretches: Iterable[Stretch]) -> Source:
    """Return the source with quotation marks around each stretch; single ones around double ones.

    Marks that stand around the whole stretch already are replaced.
    """
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
    outer = outer_marks(text)
    inner = text[1:-1].replace("''", "'").replace('\\"', '"') if outer else text
    mark = "'" if '"' in inner or "\\" in inner else '"'
    for number, (begin, stop) in parts.items():
        row = source.lines[number]
        without = (
            {found.start() for found in _ESCAPED[outer].finditer(row, begin, stop)} if outer in _ESCAPED else set()
        )
        if outer and number == line:
            without.add(start)
        if outer and number == end_line:
            without.add(end - 1)
        signs: dict[int, str] = {}
        if mark == "'":
            signs = {at: "'" for at in range(begin, stop) if row[at] == "'" and at not in without}
        if number == line:
            signs[start] = mark + signs.get(start, "")
        if number == end_line:
            signs[end] = signs.get(end, "") + mark
        source = source.with_signs(number, signs, without)
    return source


def outer_marks(text: str) -> str | None:
    """Return the mark that opens `text` where it and the last one stand around the whole; None where they do not.

    `"Se "din egen" skole"` has such a pair; `"Din" og "min"` has two pairs within it.
    """
    kind = next((kind for kind in _KINDS if text[:1] and text[0] in kind), "")
    if len(text) < 2 or not kind or text[-1] not in kind:
        return None
    at = [column for column, sign in enumerate(text) if sign in kind]
    opens = text[at[1] - 1].isspace() and not text[at[1] + 1 : at[1] + 2].isspace()
    return text[0] if len(at) == 2 or len(at) % 2 or opens else None


def marked_element(text: str, column: int) -> tuple[int, int] | None:
    """Return from where to where the element in brackets goes that begins with a quotation mark and holds `column`."""
    begin, _ = element_at(text[:column], column)
    if text[begin : begin + 1] not in ("'", '"'):
        return None
    closed = _CLOSED.search(text, column)
    if closed is None or _NEXT_KEY.search(text, column, closed.start()):
        return begin, element_at(text, column)[1]
    return begin, closed.start() + 1


def hash_within(text: str, start: int) -> int | None:
    """Return where a `#` outside quotation marks begins a comment after `start`, or None."""
    found = _HASH.search(_masked(text), start)
    return found.start() if found else None


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
    masked = _masked(text)
    begin = max((found.end() for found in _BEFORE.finditer(masked, 0, column)), default=0)
    begin += len(text[begin:]) - len(text[begin:].lstrip())
    after = _AFTER.search(masked, column)
    end = after.start() if after else len(text)
    return begin, begin + len(text[begin:end].rstrip())


def _masked(text: str) -> str:
    """Return the text with what stands in braces or quotation marks made unreadable, at the same columns."""
    return _WHOLE.sub(lambda found: "x" * len(found.group()), text)
