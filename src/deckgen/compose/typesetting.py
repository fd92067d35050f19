"""A text as the language sets it: quotation marks, dashes, and what stays together on a line.

Works on texts with inline Markdown; code, addresses and what has been set already stay as written.
"""

from __future__ import annotations

import re
from decimal import Decimal

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"

_KEPT = re.compile(r"(`+[^`]*`+|\]\([^()]*\)|<[^<>\s]+>|\b(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\w+)")
"""Stretches that are no prose: code, the targets of links, addresses."""

_QUOTED = {"da": ("”", "”"), "en": ("“", "”")}
_OPENS = re.compile(r'(?:^|(?<=[\s(\[/–—*_\u00a0]))"(?=\S)')
_SINGLE = {"da": r"’\1’", "en": r"‘\1’"}
_IN_SINGLE = re.compile(
    r"(?:^|(?<=[\s(\[/–—*_”“\u00a0]))'(?!(?:tis|twas|em|n|\d\d)\b(?!'))(?=[^\s'])"  # not before what is cut short
    r"((?:[^'\n]|(?<=\w)'(?=\w))*)(?<=\S)'(?!\w)"
)
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=[sxz])'(?=\s|$)")

_RANGE = re.compile(r"(?<![\w.,/:–-])(\d{1,4}(?:,\d+)?)-(\d{1,4}(?:,\d+)?)(?![\d/:–-]|[.,]\d|-)")
_BELOW_ZERO = re.compile(r"(?:^|(?<=[\s(\u00a0]))(?<!\d\s)-(?=\d)")
_ASIDE = re.compile(r"(?<=\S) -{1,2} (?=\S)")
_LONE_LETTER = {
    "da": re.compile(r"(?<![\w’'.-])([iåø]) (?=\S)", re.IGNORECASE),
    "en": re.compile(r"(?<![\w’'.-])([aAI]) (?=\S)"),
}
"""Words of one letter, which do not end a line."""

_BEFORE_FIGURE = re.compile(r"(§{1,2}|\bkr\.|\bnr\.|\bca\.|\bs\.) (?=\d)", re.IGNORECASE)
_DANISH_DAY = re.compile(
    r"\b(\d{1,2}\.) (?=(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b)"
)
_ENGLISH_DAY = re.compile(
    r"\b(\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_UNIT = re.compile(r"(?<=\d) (?=(?:mio\.|mia\.|pct\.|kr\.|km|m²|million\b|billion\b))")


def typeset(text: str, language: str) -> str:
    """Return a text as `language` (da, en) sets it.

    >>> typeset('Fra 10-12 % siger "nej" i år', "da")
    'Fra 10–12\\xa0% siger ”nej” i\\xa0år'
    """
    pieces = _KEPT.split(text)
    return "".join(piece if number % 2 else _set(piece, language) for number, piece in enumerate(pieces))


def _set(text: str, language: str) -> str:
    opening, closing = _QUOTED[language]
    if '"' in text:
        text = _OPENS.sub(opening, text).replace('"', closing)
    text = _IN_SINGLE.sub(_SINGLE[language], text)
    text = _APOSTROPHE.sub("’", text)
    text = _RANGE.sub(_range, text)
    text = _BELOW_ZERO.sub(MINUS, text)
    text = _ASIDE.sub(" – ", text)
    # Danish sets a space before the sign (Retskrivningsordbogen § 58), English none.
    if language == "da":
        text = re.sub(r"(?<=\d) ?(?=%)", NO_BREAK_SPACE, text)
    for together in (_LONE_LETTER[language], _BEFORE_FIGURE, _DANISH_DAY if language == "da" else _ENGLISH_DAY):
        text = together.sub(rf"\1{NO_BREAK_SPACE}", text)
    return _UNIT.sub(NO_BREAK_SPACE, text)


def _range(found: re.Match[str]) -> str:
    """Return two figures as a range where the second is the greater: `24-7` and telephone numbers are none."""
    first, last = (Decimal(figure.replace(",", ".")) for figure in found.groups())
    return f"{found[1]}–{found[2]}" if last > first else found[0]
