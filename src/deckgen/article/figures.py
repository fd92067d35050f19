"""Read the figures in a text: the pure core of comparing a slide's number with the article's.

Digits in Danish and English notation, with units and multipliers, and numbers in words. What looks like a number but
counts nothing (dates, clock times, `COVID-19`, `3. gang`, addresses) is not read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from deckgen.article.number_words import ARTICLES, phrase_value
from deckgen.article.units import currency_before, known_unit, qualifier_before, unit_after


@dataclass(frozen=True)
class Figure:
    """A number in a text: `text[start:end]` is the number with its unit, without the qualifier."""

    value: Decimal
    """With the multiplier: 1250000 for `1,25 mio.`."""
    unit: str | None
    """`%`, `procentpoint`, `‰`, `kr.`, `euro`, `dollar`, `pund`, in either language; None for any other."""
    qualifier: str | None
    """What hedges it, in lower case: `knap`, `omkring`, `more than`."""
    start: int
    end: int
    text: str


_MONTHS = (
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may"
    "|june|july|october|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec"
)
_NO_FIGURES = re.compile(
    rf"""https?://\S+ | www\.\S+ | \S+@\S+\.\w+
    | (?<!\d)\d{{1,2}}\.?\s(?=(?:{_MONTHS})\b)               # 24. november; the year after it is a figure
    | \b(?:{_MONTHS})\s\d{{1,2}}(?:st|nd|rd|th)?(?=,?\s\d{{4}}\b|[,.;)]|\Z)   # November 24, 2026
    | (?<![\w.,])\d{{4}}-\d\d-\d\d(?!\d) | (?<![\w.,])\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}(?!\d)
    | (?<![\w.,])\d{{1,2}}/\d{{1,2}}(?:-\d{{2,4}})?(?!\d)
    | \bkl\.\s?\d{{1,2}}(?:[.:]\d\d)?(?:\s?[-–]\s?\d{{1,2}}(?:[.:]\d\d)?)? | (?<![\w:])\d{{1,2}}:\d\d(?::\d\d)?(?![\d:])
    | (?<![\w.])\d+(?:\.\d+){{2,}}\.?(?![\w])(?<!\.\d\d\d)     # 1.2.3, but not 1.234.567
    | (?<![\w.,])\d{{1,3}}\.(?=\s[a-zæøå])                     # 3. gang
    | \A\s*\d{{1,3}}[.)](?=\s) | (?<=\n)[ \t]*\d{{1,3}}[.)](?=\s)   # the number of an item
    """,
    re.VERBOSE | re.IGNORECASE,
)

_GROUPED = r"\d{{1,3}}(?:{0}\d{{3}})+(?!\d)"
_BLANK = "[ \u00a0\u202f\u2009]"
_DIGITS = {
    "da": rf"(?:{_GROUPED.format('[.]')}|{_GROUPED.format(_BLANK)}|\d+)(?:,\d+)?|\d+\.\d{{1,2}}(?!\d)",
    "en": rf"(?:{_GROUPED.format(',')}|{_GROUPED.format(_BLANK)}|\d+)(?:\.\d+)?|\d+,\d{{1,2}}(?!\d)",
}
_NUMBER = {
    language: re.compile(rf"(?<![\w.,'’])(?<!\w[-‑–])(?P<sign>(?<![\d%])[-−–])?(?P<digits>{digits})(?![\d'’])")
    for language, digits in _DIGITS.items()
}
_RANGE_NUMBER = {
    language: re.compile(rf"(?<=\d)\s?[-–‑]\s?(?P<digits>{digits})(?![\d'’])") for language, digits in _DIGITS.items()
}
_WORD = re.compile(r"[^\W\d_][^\W\d_\u0300]*(?:-[^\W\d_]+)*")
_BETWEEN = re.compile(r"\s*(?:[-–‑,/]|,?\s(?:og|eller|til|and|or|to)\s)\s*")
_ONE_OF = re.compile(r"\s(?:ud af|out of|in|af|of)\s(?=\w)", re.IGNORECASE)
