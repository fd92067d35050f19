"""Telephone numbers, which one writes in groups and another in one go: made alike before figures are read."""

from __future__ import annotations

import re

_DIGIT = re.compile(r"\d")
_GROUPS = re.compile(
    r"(?<![\w.,])(?:\+\d{2}\s)?(?:\d{2}(?:\s\d{2}){3}|(?!(?:19|20)\d\d\s(?:19|20))\d{4}\s\d{4}|0\d{2,4}\s\d{3,4}\s?\d{3,4}|\d{3}[\s-]\d{4})(?![\d.,]*\d|\s?%)"
    r"|(?P<lead>\b(?:tlf|telefon\w*|ring\w*|nummer\w*|phon\w*|call\w*|tel|telephone|number)\b\.?(?:\s[^\W\d]+){0,4}?:?\s)(?P<number>\d{2,4}(?:[\s-]\d{2,4}){1,3})(?!\d)",
    re.IGNORECASE,
)


def joined_telephones(text: str) -> str:
    """Return `text` with each telephone number in one go: `12345678` for `12 34 56 78`."""
    return _GROUPS.sub(_joined, text) if _DIGIT.search(text) else text


def place_before_joining(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where in `text` stands what `joined_telephones` has from `start` to `end`."""
    for found in _GROUPS.finditer(text):
        shorter = len(found[0]) - len(_joined(found))
        if found.start() + len(_joined(found)) <= start:
            start, end = start + shorter, end + shorter
        elif found.start() < end:
            end += shorter
    return start, end


def _joined(found: re.Match[str]) -> str:
    number = re.sub(r"[\s-]", "", found["number"] or found[0])
    return f"{found['lead'] or ''}{number}" if len(number.lstrip("+")) >= 7 else found[0]
