"""Numbers that are a part of a name, and count nothing: `Harbour 21`, `Kirkevej 14`."""

from __future__ import annotations

import re

from deckgen.article.figures import Figure

_NAME = re.compile(r"(?:\b(?P<lead>\w+)\s)?(?P<name>[A-ZÆØÅ][^\W\d_]{2,}\s)\Z")
_STREET = re.compile(r"(?:gade|vej|allé|stræde|plads|torv|vænget|street|road|avenue|lane|square)\s\Z", re.I)
_PLACED = frozenset(("in", "at", "from", "on", "by", "i", "på", "ved", "fra", "hos", "the", "den", "det"))
"""Before a name that is a place, and may have a count after it: `in Aarhus 300 people came`."""


def is_name_in_both(figure: Figure, text: str, other: str, *, placed: bool = True) -> bool:
    """Say whether a figure of `text` is the number of a name that stands in `other` as well, word for word.

    One of the two has the name inside a sentence, where a capital letter says that it is one. Without `placed` the
    name of a place is left, after which a count may stand.
    """
    found = _NAME.search(text, 0, figure.start)
    if found is None or figure.unit or not re.fullmatch(r"\d+(?:\.\d+)*", figure.text):
        return False
    there = re.search(rf"(?:\b(?P<lead>\w+)\s)?(?<!\w){re.escape(found['name'] + figure.text)}(?![\w%]|[.,]\d)", other)
    if there and _STREET.search(found["name"]):
        return True
    leads = [one["lead"] for one in (found, there) if one and one["lead"]]
    return there is not None and bool(leads) and (placed or not any(lead.lower() in _PLACED for lead in leads))
