"""The text of a cell: composed letters, no signs that only a machine sees, and one sign for what is missing."""

from __future__ import annotations

import re
import unicodedata

from deckgen.data.model import MISSING, Cell

_MISSING = frozenset(("", "–", "-", ".."))
"""Signs for a missing value: nothing, a dash, and the two points of Statistics Denmark (`..`, not available)."""

_ESCAPED = re.compile(r"_x00(?:[01][0-9A-Fa-f]|7[Ff]|[89][0-9A-Fa-f])_")
"""A control sign as Excel writes it in a text (ECMA-376 part 1, 22.9.2.19, ST_Xstring)."""

_BREAKING = re.compile("[\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def clean(text: str) -> str:
    r"""Return a text with composed letters, without controls and outer blanks; `\n` is its only line break."""
    if text.isascii() and text.isprintable() and "_x" not in text:
        return text.strip()
    text = _ESCAPED.sub(" ", text).replace("\r\n", "\n").replace("\r", "\n")
    text = _UNFIT.sub("", _BREAKING.sub(" ", text))
    text = re.sub(r" *\n *", "\n", text)
    return unicodedata.normalize("NFC", text.strip())


def head(text: str) -> str:
    """Return the text of a head on one line, so that it can be named in an outline."""
    return " ".join(clean(text).split())


def worded(text: str) -> Cell:
    """Return a cell that holds a text and no figure; a sign for a missing value becomes the one for all."""
    text = clean(text)
    return MISSING if text in _MISSING else Cell(text)
