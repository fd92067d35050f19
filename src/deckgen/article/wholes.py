"""Shares that a passage gives by two numbers, a part and what it is a part of: 36 of 48."""

from __future__ import annotations

import re
from dataclasses import replace

from deckgen.article.quantities import Quantity, in_one_unit, outside_shares
from deckgen.article.sentences import split_sentences

_OF_THEM = {
    "da": re.compile(r"\b(?:heraf|hvoraf|deraf|herunder|af dem|af disse|undtagen|på nær|bortset fra)\b", re.I),
    "en": re.compile(r"\b(?:of (?:whom|which|them|these|those)|all but|except|including|among them)\b", re.I),
}
_OF_THOSE = {
    "da": re.compile(r"\s(?:af dem|af disse)\b", re.I),
    "en": re.compile(r"\s(?:of them|of these|of those)\b", re.I),
}
"""After a number that is a part of the last one of the sentence before."""
_WHOLE = {
    "da": re.compile(r"\b(?:af|blandt)\s(?:(?:de|alle|vores|hver|i alt|\w+s)\s)*\Z", re.I),
    "en": re.compile(r"\b(?:of|among)\s(?:(?:the|its|our|their|all|every|\w+['’]s)\s)*\Z", re.I),
}
_LEAST_ALONE = 10
"""From this figure on, a number alone in its sentence is taken for a part of the last one of the sentence before."""


def shares_of_wholes(passage: tuple[Quantity, ...], text: str, language: str) -> tuple[Quantity, ...]:
    """Return the shares that a passage gives by two numbers in one sentence: 36 of 48 where it says `of the 48`."""
    numbers = [one for one in outside_shares(passage) if one.kind == "number" and one.value and one.hedge is None]
    found = []
    before: list[Quantity] = []
    for start, end in split_sentences(text):
        here = [one for one in numbers if start <= one.figure.start < end]
        for whole in here:
            of_it = text[whole.figure.end : end]
            if _WHOLE[language].search(text[start : whole.figure.start]) or _OF_THEM[language].search(of_it):
                parts = (one for one in here if one.value < whole.value and in_one_unit(one, whole))
                found += [
                    replace(one, kind="share", value=one.value / whole.value, unit=None, measure=None) for one in parts
                ]
        of_them = [one for one in here if _is_of_those(one, here, text, language)]
        found += [
            replace(one, kind="share", value=one.value / whole.value, unit=None, measure=None)
            for one in of_them
            for whole in [each for each in before if each.value > one.value][-1:]
        ]
        before = here or before
    return tuple(found)


def _is_of_those(one: Quantity, here: list[Quantity], text: str, language: str) -> bool:
    """Say whether a number is a part of what the sentence before counts: `30 of them`, or a number alone."""
    alone = len(here) == 1 and one.unit is None and one.measure is None and one.value >= _LEAST_ALONE
    return alone or _OF_THOSE[language].match(text, one.figure.end) is not None
