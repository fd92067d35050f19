"""A name made from a text: lower case, letters of any script, hyphens."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 40

_LINK = re.compile(r"\[([^\]\[]*)\]\([^()]*\)")


def slug(text: str, otherwise: str) -> str:
    """Return a name for `text` of at most 40 characters, cut at a word; `otherwise` where no letter is left.

    >>> slug("Økonomi i balance", "tip")
    'økonomi-i-balance'
    """
    text = unicodedata.normalize("NFC", _LINK.sub(r"\1", text)).lower()
    kept = "".join(sign if sign.isalnum() or unicodedata.combining(sign) else " " for sign in text)
    words = kept.split()
    while words and unicodedata.combining(words[0][0]):
        words[0] = words[0][1:]
        words = [word for word in words if word]
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        name = longer
    return name or otherwise
