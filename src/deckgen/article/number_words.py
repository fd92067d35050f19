"""Numbers written as words, in Danish (`femoghalvfjerds`, `to hundrede`) and English (`seventy-eight`).

A word is worth a number (`femoghalvfjerds`: 75), or it multiplies the one before it (`hundrede`,
`millioner`).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_DA_ONES = [
    ("en", "et", "én", "ét", "een", "eet"),
    ("to",),
    ("tre",),
    ("fire",),
    ("fem",),
    ("seks",),
    ("syv",),
]
_DA_UNITS = {word: index for index, words in enumerate([*_DA_ONES, ("otte",), ("ni",)], 1) for word in words}
_DA_TEENS = ["ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten"]
_DA_TENS = ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"]
_EN_SMALL = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

_DA_SMALL = _DA_UNITS | {"nul": 0} | {word: 10 + index for index, word in enumerate(_DA_TEENS)}
_DA_SCORES = {"halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80, "halvfems": 90}
"""Tens that are short for so many scores, and were once written out: `halvfjerdsindstyve`."""
_DA_TENS_WORTH = {word: 10 * index for index, word in enumerate(_DA_TENS, 2)} | {"tredve": 30, "fyrretyve": 40}
_DA_TENS_WORTH |= {f"{word}indstyve": worth for word, worth in _DA_SCORES.items()}
_EN_WORTH = {"zero": 0} | {word: index for index, word in enumerate(_EN_SMALL, 1)}
_EN_TENS_WORTH = {word: 10 * index for index, word in enumerate(_EN_TENS, 2)}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DA_COMPOUND = re.compile(
    rf"(?:(?P<thousands>{_any(_DA_UNITS)})tusinde?(?:og)?)?(?:(?P<hundreds>{_any(_DA_UNITS)})hundrede?(?:og)?)?"
    rf"(?:(?:(?P<unit>{_any(_DA_UNITS)})og)?(?P<tens>{_any(_DA_TENS_WORTH)})|(?P<small>{_any(_DA_SMALL)}))?"
)
_EN_COMPOUND = re.compile(rf"(?P<tens>{_any(_EN_TENS_WORTH)})-(?P<unit>{_any(_EN_WORTH)})")

MULTIPLIERS = {
    "da": {
        "dusin": Decimal(12),
        **dict.fromkeys(["snes", "snese"], Decimal(20)),
        **dict.fromkeys(["hundrede", "hundred"], Decimal(100)),
        **dict.fromkeys(["tusind", "tusinde", "tusinder"], Decimal(1000)),
        **dict.fromkeys(["million", "millioner", "mio", "mill"], Decimal(10**6)),
        **dict.fromkeys(["milliard", "milliarder", "mia", "mrd"], Decimal(10**9)),
        **dict.fromkeys(["billion", "billioner"], Decimal(10**12)),
    },
    "en": {
        "dozen": Decimal(12),
        "score": Decimal(20),
        "hundred": Decimal(100),
        "thousand": Decimal(1000),
        **dict.fromkeys(["million", "millions", "mn"], Decimal(10**6)),
        **dict.fromkeys(["billion", "billions", "bn"], Decimal(10**9)),
        **dict.fromkeys(["trillion", "trillions"], Decimal(10**12)),
    },
}
"""What a word after a number makes of it. A Danish *billion* is 10^12, an English one 10^9."""

ARTICLES = {"da": frozenset(["en", "et"]), "en": frozenset(["a", "one"])}
"""Words that are a number only before a multiplier (`en million`) or in `en ud af ti`."""

_ALONE = frozenset(["hundrede", "tusind", "tusinde"])
"""Danish multipliers that stand for themselves: `tusind gange`."""

_NOT_ONE = frozenset(["score"])
"""Multipliers that say how many only after a number above one: `three score`."""

_AND_A_HALF = {
    "da": (("en", "halv"), ("et", "halvt"), ("og", "en", "halv"), ("og", "et", "halvt")),
    "en": (("and", "a", "half"),),
}
"""What adds a half to the number before it: `to en halv time`."""

_HALF_A = {"da": (("en", "halv"), ("et", "halvt")), "en": (("half", "a"),)}
"""What is a half before a multiplier: `en halv million`."""

_HALVES = {"halvanden": Decimal("1.5"), "halvandet": Decimal("1.5")}


def word_value(word: str, language: str) -> Decimal | None:
    """Return what one word is worth as a number, or None (also for a multiplier); `word` is in lower case."""
    if language == "da":
        return _HALVES.get(word) or _danish(word)
    if word == "a":
        return Decimal(1)
    if word in _EN_WORTH or word in _EN_TENS_WORTH:
        return Decimal(_EN_WORTH.get(word, 0) + _EN_TENS_WORTH.get(word, 0))
    found = _EN_COMPOUND.fullmatch(word)
    return Decimal(_EN_TENS_WORTH[found["tens"]] + _EN_WORTH[found["unit"]]) if found else None


def _danish(word: str) -> Decimal | None:
    found = _DA_COMPOUND.fullmatch(word) if word else None
    if found is None:
        return None
    value = 1000 * _DA_UNITS.get(found["thousands"] or "", 0) + 100 * _DA_UNITS.get(found["hundreds"] or "", 0)
    value += _DA_SMALL.get(found["small"] or "", 0)
    return Decimal(value + _DA_UNITS.get(found["unit"] or "", 0) + _DA_TENS_WORTH.get(found["tens"] or "", 0))


@lru_cache(maxsize=1 << 14)
def may_begin(word: str, language: str) -> bool:
    """Say whether a number in words may begin with a word."""
    known = word in MULTIPLIERS[language] or word in ARTICLES[language] or word == "half"
    return known or word_value(word, language) is not None


def phrase_value(words: list[str], language: str) -> tuple[Decimal, int] | None:
    """Return (value, how many words make it up) for the number that `words` begin with, or None.

    `to hundrede og fem katte` is (205, 4); `to tre` is two numbers, so (2, 1). `millioner af …` is none,
    and neither is an `en` or `one` that no multiplier follows.
    """
    multipliers = MULTIPLIERS[language]
    total, current, used = Decimal(0), Decimal(0), 0
    room = Decimal(0)  # a number joins the one before it when it is smaller than this
    if tuple(words[:2]) in _HALF_A[language] and len(words) > 2 and words[2] in multipliers:
        current, used = Decimal("0.5"), 2
    while used < len(words):
        half = _halves(words, used, language) if current == current.to_integral_value() else 0
        if half:
            current, used, room = current + Decimal("0.5"), used + half, Decimal(0)
            continue
        joined = words[used] in ("og", "and") and Decimal(0) < room and used + 1 < len(words)
        word = words[used + joined]
        value, factor = word_value(word, language), multipliers.get(word)
        if value is not None and (used == 0 or value < room):
            current += value
            room = Decimal(10) if language == "en" and value >= 20 and value % 10 == 0 else Decimal(0)
        elif word in _NOT_ONE and words[:used] == ["a"]:  # a score of 80 is a mark
            break
        elif factor is not None and not joined and (used or word in _ALONE) and factor > room:
            current = (current if used and current else Decimal(1)) * factor
            room = min(factor, Decimal(1000)) if factor >= 100 else Decimal(0)
            if factor > 100:
                total, current = total + current, Decimal(0)
        else:
            break
        used += 1 + joined
    if used == 0 or (used == 1 and words[0] in ARTICLES[language]):
        return None
    return total + current, used


def _halves(words: list[str], used: int, language: str) -> int:
    """Return how many words from `used` on add a half to the number before them."""
    added = (len(half) for half in _AND_A_HALF[language] if tuple(words[used : used + len(half)]) == half)
    return next(added, 0) if used else 0
