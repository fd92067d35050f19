"""Times that a passage tells in another way: an hour for 60 minutes, 2024 for the year after 2023, 17 for `5 pm`."""

from __future__ import annotations

import re
from fractions import Fraction

from deckgen.article.quantities import Quantity
from deckgen.article.shares import ordinal_value
from deckgen.article.spans import clock_times, lasts
from deckgen.article.units import scale_of, single_measures

_CLOCK = (
    re.compile(r"\b(?:half past|quarter past|quarter to|kvart over|kvart i|halv)\s\Z", re.I),
    re.compile(r"\s?o['’]clock\b", re.I),
)
"""What stands around an hour in words, which is held as a time of day and not as a figure."""
_NEXT_YEAR = (
    (
        re.compile(
            r"\b(?:året (?:før|forinden|inden)|forrige år|the (?:year before|previous year|preceding year))\b", re.I
        ),
        -1,
    ),
    (re.compile(r"\b(?:året efter|det følgende år|the (?:year after|following year|next year))\b", re.I), 1),
)
"""What names the year beside one that stands there."""
_IN_A_ROW = re.compile(r"\s\w+\s(?:i træk|running|in a row)\b", re.I)
_NTH_IN_A_ROW = re.compile(r"\b(?P<before>(?:\w+\s){2,5})(?:i træk|running|in a row)\b", re.I)
"""`for the second year running`, which is two years in a row."""
_WEEKDAY = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:man|tirs|ons|tors|fre|lør|søn)dag)")
_SO_LONG = ("above", "at least", "just above", "about")
"""How a number of whole years may be hedged that ends before the last one is full."""
_LAST_HOUR = 24


def is_told_otherwise(said: Quantity, slide: str, passage: tuple[Quantity, ...], text: str, language: str) -> bool:
    """Say whether the slide's figure is a time that `text`, whose figures are `passage`, tells in another way."""
    if (
        said.measure
        and (said.hedge is None or said.hedge in _SO_LONG)
        and lasts(said.value, said.measure, text, language)
    ):
        return True
    if said.hedge is not None:
        return False
    if said.kind == "year":
        return any(words.search(text) and said.value - step in _years(passage) for words, step in _NEXT_YEAR)
    if _is_ordinal(said, slide, text, language):
        return True
    if said.measure:
        return _is_as_long(said, slide, passage, text, language)
    return _is_hour(said, slide, text)


_TURNS = re.compile(
    r"\b(?:days?|weeks?|years?|grades?|class|round|dag|uge|år|klasse|runde|turns?|turned|fyldte?r?|bliver)\s(?:\d+\s?[-–]\s?)?\Z",
    re.I,
)
"""Before a number that is a place in a row: `day 5-8`, `it turns 100`."""


def _is_ordinal(said: Quantity, slide: str, text: str, language: str) -> bool:
    """Say whether a number is a place in a row that the passage has as an ordinal: `its hundredth birthday`."""
    if said.kind != "number" or said.unit or not _TURNS.search(slide, 0, said.figure.start):
        return False
    return any(ordinal_value(word, language) == said.value for word in re.findall(r"[^\W\d_]+", text.lower()))


def is_in_a_row(said: Quantity, slide: str) -> bool:
    """Say whether the slide counts what came without a break: `two years in a row`."""
    return said.measure is not None and _IN_A_ROW.match(slide, said.figure.end) is not None


def _is_as_long(said: Quantity, slide: str, passage: tuple[Quantity, ...], text: str, language: str) -> bool:
    counted = len(_years(passage)) == said.value
    if is_in_a_row(said, slide):
        before = " ".join(found["before"].lower() for found in _NTH_IN_A_ROW.finditer(text)).split()
        return counted or any(ordinal_value(word, language) == said.value for word in before)
    if said.measure in ("dag", "day") and len(set(_WEEKDAY.findall(text.lower()))) == said.value:
        return True  # 64 on Monday, 71 on Tuesday: two days
    if said.measure in ("år", "year") and counted:
        return True  # in the two years
    return any(_comes_every(one, said) for one in passage) or _is_single(said, text, language)


def _years(passage: tuple[Quantity, ...]) -> set[Fraction]:
    return {one.value for one in passage if one.kind == "year"}


def _comes_every(one: Quantity, said: Quantity) -> bool:
    """Say whether what comes `hvert tiende minut` comes with ten minutes between."""
    return one.kind == "interval" and one.value == said.value and str(said.measure) in one.figure.text.lower()


def _is_single(said: Quantity, text: str, language: str) -> bool:
    """Say whether a text has a measure by an article: 60 minutes as `an hour`."""
    base, worth = scale_of(str(said.measure))
    singles = ((many, scale_of(name)) for many, name in single_measures(text, language))
    return any(base == other and said.value * worth == many * each for many, (other, each) in singles)


def _is_hour(said: Quantity, slide: str, text: str) -> bool:
    if _CLOCK[0].search(slide[: said.figure.start]) or _CLOCK[1].match(slide, said.figure.end):
        return True
    bare = said.kind == "number" and said.unit is None and not said.counts
    if not bare or said.value.denominator > 1 or not 0 < said.value <= _LAST_HOUR:
        return False
    return any(time in (60 * said.value, 60 * said.value + 720) for time in clock_times(text))
