"""So many times as many: which figures of a passage a multiple follows from, and which share it is a change by."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations

from deckgen.article.quantities import Quantity

_BY = re.compile(r"\b(?:by|med)\s\Z", re.I)
"""Before what something changed by: by half is halved."""
_FOR_EACH = {
    "da": re.compile(r"\bfor hvert? [^.,;:\d]{3,50}\s(?:er|var|står|kommer|kom|findes|har|får) (?:der )?\Z", re.I),
    "en": re.compile(r"\bfor (?:every|each) [^.,;:\d]{3,50},?\s(?:there (?:are|is|were|was)|comes?|came)\s\Z", re.I),
}
"""Before how many there are of one thing to each of another: `for every tree on the east side there are two`."""
_GREW = re.compile(r"(?:for)?dobl|doubl|tripl|trebl|quadrupl|tredobl|firedobl", re.I)
_SHRANK = re.compile(r"halv", re.I)
_ABOUT, _FAR = Fraction(1, 10), Fraction(1, 2)
"""How far from so many times `about`, `nearly` and `just over` may be, and `more than` and `less than`."""


def is_so_many_times(said: Quantity, passage: tuple[Quantity, ...], text: str, language: str) -> bool:
    """Say whether a multiple follows from the figures of a passage, `text`: twice for 14 and 28, or for `by half`."""
    if said.hedge is not None:
        return _times_about(said, passage)
    by = (one for one in passage if _BY.search(text, 0, one.figure.start))
    for_each = (one.value for one in passage if _FOR_EACH[language].search(text, 0, one.figure.start))
    return said.value in for_each or _times(said, passage) or any(is_changed_by(one.value, said) for one in by)


def is_changed_by(share: Fraction, one: Quantity) -> bool:
    """Say whether a multiple is a change by so many per cent: `halved` by 50, `doubled` by 100."""
    return one.kind == "multiple" and abs(1 - one.value) == share


def _times_about(said: Quantity, passage: tuple[Quantity, ...]) -> bool:
    """Say whether one of the passage's figures is about so many times another, on the side that the hedge says."""
    numbers = [one for one in passage if one.kind in ("number", "share") and one.value]
    for one, two in combinations(numbers, 2):
        if one.kind != two.kind or one.unit != two.unit:
            continue
        for ratio in (one.value / two.value, two.value / one.value):
            off = ratio / said.value - 1
            near = abs(off) <= (_FAR if said.hedge in ("above", "below") else _ABOUT)
            side = off > 0 if said.hedge in ("above", "just above", "at least") else off < 0
            if near and (side or said.hedge == "about"):
                return True
    return False


def _times(said: Quantity, passage: tuple[Quantity, ...]) -> bool:
    """Say whether one of the passage's figures is so many times another; one that grew, the first one after."""
    in_words = [one for one in passage if one.kind in ("multiple", "share") and one.unit is None]
    if any(one.value * said.value == 1 for one in in_words):
        return True  # B has half as many as A, which has twice as many as B
    numbers = [one for one in passage if one.kind in ("number", "share") and one.value]
    word = said.figure.text
    for one, two in combinations(numbers, 2):
        if one.kind != two.kind or one.unit != two.unit or (one.measure != two.measure and one.measure and two.measure):
            continue
        grew = two.value == said.value * one.value
        shrank = one.value == said.value * two.value
        if grew if _GREW.search(word) or _SHRANK.search(word) else grew or shrank:
            return True
    return False
