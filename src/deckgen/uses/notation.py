"""The new number in the notation of the old one: its decimal mark, its groups of three, its multiplier, its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from deckgen.article.figures import figures
from deckgen.article.number_words import MULTIPLIERS
from deckgen.uses.asked import Asked, number_words
from deckgen.uses.find import Spot

_NUMERAL = re.compile("\\d(?:[\\d.,\u00a0\u202f\u2009 ]*\\d)?")
_HALVES = "½¼¾"
_GROUPED_FROM = 10_000
"""From here on a number is grouped in threes, where the old one was too small to show whether it would be."""

_FACTORS = {Decimal(1), Decimal(1000)} | {worth for words in MULTIPLIERS.values() for worth in words.values()}


@dataclass(frozen=True)
class Number:
    """What stands in the place of `start` to `end` of a figure as it is written."""

    start: int
    end: int
    text: str


def other_number(written: str, spot: Spot, old: Asked, new: Asked, language: str) -> Number | str:
    """Return what of `written`, a figure as its file has it, becomes what; or why it is left as it is."""
    by_hand = "it is written in a way that has to be changed by hand"
    if not any(sign.isdigit() for sign in written):
        return _words(written, old, new, language)
    found = _NUMERAL.search(written)
    if found is None or any(sign in written for sign in _HALVES) or "\n" in found[0] or old.value < 0 or new.value < 0:
        return by_hand
    if spot.scalar.is_number:
        return _plain_number(written, spot, new) or by_hand
    for notation in dict.fromkeys((language, "da", "en")):
        read = figures(found[0], notation)
        if len(read) != 1 or read[0].text != found[0] or not read[0].value:
            continue
        factor = spot.figure.value / read[0].value
        if factor in _FACTORS and new.value / factor * factor == new.value:
            return Number(*found.span(), _in_digits(_divided(new.value, factor), found[0], notation))
    return by_hand


def _plain_number(written: str, spot: Spot, new: Asked) -> Number | None:
    """Return a number of the outline's own: a point for decimals, and no groups."""
    value = Decimal(written)
    factor = spot.figure.value / value if value else Decimal(1)
    if new.value / factor * factor != new.value:
        return None
    return Number(0, len(written), f"{_divided(new.value, factor):f}")


def _divided(value: Decimal, factor: Decimal) -> Decimal:
    """Return a value without its multiplier; with the decimals that it was given with where there is none."""
    return value if factor == 1 else (value / factor).normalize()


def _in_digits(value: Decimal, old: str, notation: str) -> str:
    mark, group = (",", ".") if notation == "da" else (".", ",")
    whole, _, decimals = f"{value:f}".partition(".")
    before = old.rpartition(mark)[0] if mark in old and len(old.rpartition(mark)[2]) < 3 else old
    signs = [sign for sign in before if not sign.isdigit() and sign != mark]
    is_other = re.fullmatch(rf"\d+{re.escape(group)}\d{{1,2}}", old)  # the other notation's decimals
    if is_other:
        mark, signs = group, []
    is_short = len(re.sub(r"\D", "", before)) < 4
    if signs and not is_other:
        whole = _groups(whole, signs[0])
    elif is_short and int(whole) >= _GROUPED_FROM and not is_other:
        whole = _groups(whole, group)
    return whole + (mark + decimals if decimals else "")


def _groups(whole: str, sign: str) -> str:
    return re.sub(r"(?<=\d)(?=(?:\d{3})+\Z)", sign, whole)


def _words(written: str, old: Asked, new: Asked, language: str) -> Number | str:
    """Return words for words, with a capital where the old ones have one."""
    if new.words is None:
        return "it is written in words; give the new figure in words as well"
    for notation in dict.fromkeys((language, "da", "en")):
        words = number_words(" ".join(written.split()), old.value, notation)
        if words and written.startswith(words):
            capital = words[0].isupper()
            return Number(0, len(words), new.words[0].upper() + new.words[1:] if capital else new.words)
    return "it is written in a way that has to be changed by hand"
