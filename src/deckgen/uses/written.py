"""A text as it stands in a file, read without its YAML marks, with the place of every sign in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAMED = re.compile(r"(?:[&!]\S*\s+)+")
_HEADER = re.compile(r"[|>][^\n]*(?:\n|\Z)")
_ESCAPE = re.compile(r"\\(?:x(\w{2})|u(\w{4})|U(\w{8})|\r?\n[ \t]*|(.))|\s+|.", re.DOTALL)
_DOUBLED = re.compile(r"''|\s+|.", re.DOTALL)
_AS_IT_IS = re.compile(r"\s+|.", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "N": "\x85", "_": "\u00a0", "L": "\u2028", "P": "\u2029"}


@dataclass(frozen=True)
class Written:
    """A text: its sign i stands for `starts[i]` to `ends[i]` of the file. `plain`: without quotation marks."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    plain: bool = False

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the file `text[start:end]` (not empty) stands."""
        return self.starts[start], self.ends[end - 1]


def written(file: str, start: int, end: int) -> Written:
    """Return the YAML scalar at `file[start:end]`; white space in a row is one blank, or one break where it has any."""
    named = _NAMED.match(file, start, end)
    start = named.end() if named else start
    mark = file[start : start + 1]
    if mark == '"':
        return _read(_ESCAPE, file, start + 1, end - 1)
    if mark == "'":
        return _read(_DOUBLED, file, start + 1, end - 1)
    header = _HEADER.match(file, start, end)
    return _read(_AS_IT_IS, file, header.end() if header else start, end, plain=header is None)


def paragraphs(file: str) -> Iterator[Written]:
    """Yield the paragraphs of a file that is no YAML: what stands between blank lines."""
    for found in re.finditer(r"\S(?:.*(?:\r\n|\r|\n)[^\S\r\n]*(?=\S))*.*", file):
        yield _read(_AS_IT_IS, file, *found.span())


def _read(tokens: re.Pattern[str], file: str, start: int, end: int, *, plain: bool = False) -> Written:
    signs: list[tuple[str, int, int]] = []
    for found in tokens.finditer(file, start, end):
        sign = _sign(found)
        if sign:
            signs.append((sign, *found.span()))
    text, starts, ends = zip(*signs, strict=True) if signs else ((), (), ())
    return Written("".join(text), starts, ends, plain)


def _sign(found: re.Match[str]) -> str:
    """Return the one sign that a token stands for; nothing for a line that is joined to the next."""
    token = found[0]
    if token.isspace():
        return "\n" if "\n" in token or "\r" in token else " "
    if len(token) == 1 or token == "''":
        return token[0]
    code = next((group for group in found.groups()[:3] if group), None)
    if code:
        try:
            return chr(int(code, 16))
        except (ValueError, OverflowError):
            return "\ufffd"
    letter = found.groups()[3] or ""
    return _LETTERS.get(letter, letter)
