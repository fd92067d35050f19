"""What an author meant where the YAML is broken: the fault in plain words and the mended line.

YAML's own messages speak of tokens. Each function below knows one fault that people make and answers with a
`Mending`, or with None where it is another one; the first that knows it speaks. Called by `tree`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from deckgen.outline.faults import KEY_LINE, Mending, Place, Trouble, YamlError
from deckgen.outline.lines import LEAD, Within, line_states
from deckgen.outline.quoting import (
    Stretch,
    braces_in_brackets,
    element_at,
    hash_within,
    marked_element,
    quote,
    value_stretch,
)
from deckgen.outline.source import Source

__all__ = ["Mending", "YamlError", "mend"]

_NAME = re.compile(r"[\w-]+")
_WORD_ITEM = re.compile(r"(?P<lead> *(?P<dash>- +))[^\s\"'#\[\]{},&*!|>%@`-][^:]*")
"""A line that is a list item without a key."""

_GLUED = re.compile(r"((?: *- +)* *[\w-]+:)(?=[^\s/])")
_COMMENT = re.compile(r"\s+#(?!\w).*$|\s+$")
_BREAKING = "%@`&*!|>[{\"'?,]}"
_NAMES = {"`": "a backtick", '"': "a quotation mark", "'": "an apostrophe", "- ": "a dash"}


def mend(source: Source, fault: YamlError) -> Mending:
    """Return what is wrong at a fault, and the mended text where the fault is plain enough to mend."""
    place = Place(source, fault, line_states(source.lines))
    for rule in _RULES:
        mending = rule(place)
        if mending:
            return mending
    message = "this cannot be read as YAML"
    help = "look at the colons, the quotation marks and the indentation of this line and the one above it"
    return Mending((Trouble(fault.line, fault.column, 1, message, help, label=fault.problem),))


def _wrong_escape(place: Place) -> Mending | None:
    """A backslash within double quotation marks begins an escape, and this one does not exist."""
    problem = place.fault.problem
    if "escape" not in problem and "hexdecimal" not in problem and "hexadecimal" not in problem:
        return None
    at = place.text.rfind("\\", 0, place.fault.column + 1)
    if at < 0:
        return None
    if "Unicode" in problem:
        sign = place.text[at : at + 6]
        message = f"`{sign}` is half a sign, which cannot stand in any file"
        return Mending((Trouble(place.line, at, len(sign), message, f"take `{sign}` away", code="E107"),))
    mended = place.source.with_signs(place.line, {at: "\\"})
    message = "a backslash within double quotation marks has a meaning of its own"
    help = f"write it twice: {_shown(mended, place.line)}"
    return _mended(Trouble(place.line, at, 2, message, help), mended, place.line)


def _unquoted_braces(place: Place) -> Mending | None:
    """`{{ … }}` without quotation marks, which YAML takes for a mapping."""
    if "{{" not in place.text or place.state.within is Within.QUOTES:
        return None
    line, value = place.line, place.value
    message = "a value that begins with {{ must stand in quotation marks"
    if place.state.within is Within.LINES and place.text.startswith("{{", value):
        stretch = value_stretch(place.source.lines, line, value)
        mended = quote(place.source, [stretch])
        trouble = Trouble(line, value, 2, message, f"write {_shown(mended, line, stretch[2])}")
        return Mending((trouble,), mended, frozenset(range(line, stretch[2] + 1)))
    if place.state.within is Within.LINES and place.text[value : value + 1] not in ("{", "["):
        return None
    found = braces_in_brackets(place.text, 0 if place.state.within is Within.BRACKETS else value)
    if not found:
        return None
    mended = quote(place.source, {(line, start, line, end) for _, start, end in found})
    inside = "a value with {{ … }} within brackets must stand in quotation marks"
    help = f"write {_shown(mended, line)}"
    troubles = tuple(Trouble(line, at, 2, message if at == start else inside, help) for at, start, _ in found)
    return Mending(troubles, mended, frozenset({line}))


def _unclosed_quote(place: Place) -> Mending | None:
    """A quotation mark that opens and never closes, or closes at the next one further down."""
    if "unexpected end of stream" in place.fault.problem and place.fault.begun:
        line, column = place.fault.begun
    elif place.state.within is Within.QUOTES:
        line, column = place.state.opened
        following = place.source.lines[line + 1] if line + 1 < len(place.source.lines) else ""
        if not KEY_LINE.match(following):
            return None
    else:
        return None
    text = place.source.lines[line]
    mark = text[column : column + 1]
    end = len(_COMMENT.sub("", text))
    if mark not in ('"', "'") or not mark:
        return None
    mended = place.source.with_signs(line, {end: mark})
    help = f"close it where the text ends: {_shown(mended, line)}"
    if mark == "'":
        whole = quote(place.source, [(line, column, line, end)])
        help += f"; if it is an apostrophe, write {_shown(whole, line)}"
    return _mended(Trouble(line, column, 1, "this quotation mark is never closed", help), mended, line)


def _breaking_sign(place: Place) -> Mending | None:
    """A value that begins with a sign that YAML keeps for itself."""
    value, fault = place.value, place.fault
    rest = place.text[value:]
    if place.state.within is not Within.LINES or fault.column < value or not rest:
        return None
    sign = "- " if rest.startswith("- ") else rest[0]
    if (sign not in _BREAKING and sign != "- ") or (sign in "[{" and "," in fault.problem):
        return None
    if value == 0:
        message = f"a line of the outline cannot begin with {_NAMES.get(sign, sign)}"
        return Mending((Trouble(place.line, 0, 1, message, "begin it with a key: `title: …`"),))
    stretch = value_stretch(place.source.lines, place.line, value)
    if sign in "\"'[{" and fault.column > value:
        end = "the quotation mark" if sign in "\"'" else "the bracket"
        return _quoted(place, stretch, fault.column, f"the text goes on after {end} that closes")
    message = f"a value that begins with {_NAMES.get(sign, sign)} must stand in quotation marks"
    return _quoted(place, stretch, value, message)


def _breaking_sign_in_brackets(place: Place) -> Mending | None:
    """The same within brackets, where the value is one element."""
    in_brackets = place.state.within is Within.BRACKETS or place.text[place.value : place.value + 1] in (
        "{",
        "[",
    )
    problem = place.fault.problem
    if not in_brackets or "expected key" in problem or "<block end>" in problem or "," in problem:
        return None
    begin, end = element_at(place.text, place.fault.column)
    sign = place.text[begin : begin + 1]
    if not sign or sign not in "%@`&*!|>":
        return None
    message = f"a value that begins with {_NAMES.get(sign, sign)} must stand in quotation marks"
    return _quoted(place, (place.line, begin, place.line, end), begin, message)


def _colon_in_text(place: Place) -> Mending | None:
    """A text with a colon and a blank in it, which YAML takes for another key."""
    fault, line = place.fault, place.line
    if place.text[fault.column : fault.column + 1] != ":":
        return None
    message = "a text with a colon must stand in quotation marks"
    if "mapping values" in fault.problem and place.state.within is Within.LINES:
        key = KEY_LINE.match(place.text)
        if key is None or fault.column <= key.end():
            return None
        start = key.end() if _NAME.fullmatch(key["key"]) else key.end("lead")
        stretch = value_stretch(place.source.lines, line, start)
    elif "," in fault.problem and (fault.begun or (line, 0))[0] == line:
        start, end = element_at(place.text, fault.column)
        stretch = (line, start, line, end)
    else:
        return None
    return _quoted(place, stretch, fault.column, message)


def _no_blank_after_colon(place: Place) -> Mending | None:
    """`title:Budget`: without the blank there is no key."""
    if not any(words in place.fault.problem for words in ("mapping values", "expected ':'")):
        return None
    begun = place.fault.begun[0] if place.fault.begun else place.line
    for line in dict.fromkeys((begun, place.line, place.above(place.line))):
        glued = _GLUED.match(place.source.lines[line]) if line is not None else None
        if line is not None and glued:
            mended = place.source.with_signs(line, {glued.end(): " "})
            help = f"write {_shown(mended, line)}"
            trouble = Trouble(line, glued.end(), 1, "a blank is missing after the colon", help)
            return _mended(trouble, mended, line)
    return None


def _unclosed_bracket(place: Place) -> Mending | None:
    """A bracket that opens and does not close, or lacks a comma."""
    fault = place.fault
    if not fault.begun or "," not in fault.problem or "expected" not in fault.problem:
        return None
    line, column = fault.begun
    text = place.source.lines[line]
    opening = text[column : column + 1]
    closing = "}" if opening == "{" else "]"
    comment = hash_within(text, column)
    if comment is not None and closing in text[comment:]:
        start, end = element_at(text, comment)
        message = f"the # begins a comment, so that the bracket {opening} is never closed"
        return _quoted(place, (line, start, line, end), comment, message)
    marked = marked_element(text, fault.column) if place.line == line else None
    if marked:
        message = "the text goes on after the quotation mark that closes"
        return _quoted(place, (line, marked[0], line, marked[1]), fault.column, message)
    if place.line == line:
        message = f"a comma or the closing {closing} is missing before this"
        help = f"texts with commas or brackets within {opening} {closing} stand in quotation marks"
        return Mending((Trouble(line, fault.column, 1, message, help),))
    end = len(_COMMENT.sub("", text))
    mended = place.source.with_signs(line, {end: closing})
    help = f"close it with {closing}"
    if not text[:end].endswith((",", opening)):
        help += f", perhaps {_shown(mended, line)}"
    return Mending((Trouble(line, column, 1, f"this bracket {opening} is never closed", help),))


def _no_dash(place: Place) -> Mending | None:
    """A line among the items of a list that lacks its dash."""
    lead = len(place.text) - len(place.text.lstrip(" "))
    begun = lead
    other = ", or indent it as the item's other lines are"
    if "'-' indicator" not in place.fault.problem and place.fault.problem != "expected <block end>, but found '?'":
        above = place.above(place.line)
        item = _WORD_ITEM.fullmatch(place.source.lines[above]) if above is not None else None
        if item is None or "mapping values" not in place.fault.problem or lead < item.end("lead"):
            return None
        begun, other = item.start("dash"), ""
    mended = f"{place.text[:begun]}- {place.text[lead:].rstrip()}"
    trouble = Trouble(place.line, lead, 1, "the dash of a list item is missing here", f"write `{mended}`{other}")
    return Mending((trouble,))


def _neither_key_nor_item(place: Place) -> Mending | None:
    """A line of text where a key or a list item is expected."""
    if "expected ':'" not in place.fault.problem:
        return None
    line, column = place.fault.begun or (place.line, place.fault.column)
    text = place.source.lines[line].strip()
    if not text:
        return None
    message = f"`{text[:40]}` is neither a key with its colon nor a list item with its dash"
    help = "write `key: …` or `- …`; a text that goes on from the line above is indented deeper than its key"
    return Mending((Trouble(line, column, max(1, len(text)), message, help),))


def _wrong_indentation(place: Place) -> Mending | None:
    """A line that is indented like none of those above it, or deeper than one that already has its value."""
    problem, line = place.fault.problem, place.line
    if not any(words in problem for words in ("mapping values", "expected key", "<block end>")):
        return None
    above = place.above(line)
    column = len(place.text) - len(place.text.lstrip(" "))
    text = place.text.strip()
    if above is None or not text:
        return None
    if text.startswith("- "):
        message = "a list item stands where a key is expected"
        help = "write a key above the list, or indent the item as those above it"
        return Mending((Trouble(line, column, 1, message, help),))
    lead = LEAD.match(place.source.lines[above])
    wanted = lead.end() if lead else 0
    deep = f"{column} blank{'' if column == 1 else 's'}"
    key = text.split(":")[0][:40]
    message = f"`{key}` is indented by {deep}, which fits no line above it"
    if column > wanted:
        message = f"`{key}` stands deeper than the line above it, which already has its value"
    return Mending((Trouble(line, column, len(key), message, f"write `{' ' * wanted}{text}`"),))


def _shown(source: Source, line: int, last: int | None = None) -> str:
    first = f"`{source.lines[line].strip()}`"
    return first if last in (None, line) else f"{first} … `{source.lines[last or line].strip()}`"


def _quoted(place: Place, stretch: Stretch, column: int, message: str) -> Mending:
    """Return the mending that puts a stretch into quotation marks and speaks at `column`."""
    mended, (line, last) = quote(place.source, [stretch]), (stretch[0], stretch[2])
    trouble = Trouble(line, column, 1, message, f"write {_shown(mended, line, last)}")
    return Mending((trouble,), mended, frozenset(range(line, last + 1)))


def _mended(trouble: Trouble, source: Source, line: int) -> Mending:
    return Mending((trouble,), source, frozenset({line}))


def _other_key(place: Place) -> Mending | None:
    """A list or a mapping where a key should stand."""
    if place.fault.problem != "key":
        return None
    message = "a key is a text, and this is something else"
    help = "write `key: …`; a value that begins with [ or { stands in quotation marks"
    return Mending((Trouble(place.line, place.fault.column, 1, message, help),))


_RULES: tuple[Callable[[Place], Mending | None], ...] = (
    _wrong_escape,
    _unquoted_braces,
    _other_key,
    _unclosed_quote,
    _colon_in_text,
    _no_blank_after_colon,
    _breaking_sign_in_brackets,
    _breaking_sign,
    _unclosed_bracket,
    _no_dash,
    _neither_key_nor_item,
    _wrong_indentation,
)
