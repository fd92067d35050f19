"""Which way a figure went from one year to another: `færre end i 2019` over 31 procent then and 43 procent now.

The passage need not say it in a word: two figures of one kind, each with its year, are enough.
"""

from __future__ import annotations

import re
from fractions import Fraction

from deckgen.agreement.findings import Disagreement
from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.marks import directions, negations, than
from deckgen.agreement.passage import Passage
from deckgen.agreement.terms import among, terms
from deckgen.agreement.zones import Zone, comparable
from deckgen.article.quantities import Quantity, quantities

_YEAR = re.compile(r"(?<![\w.,])(?:1[5-9]|20)\d\d(?![\w,.]\d|\w)")
_NOW = 9999
"""The year of what is told of today."""


def against_the_years(text: str, passage: Passage, language: str) -> Disagreement | None:
    """Return what is wrong where a slide says `more` or `less` of what went the other way from one year to another.

    Only for a text with one such word and no figure of its own that stands in the passage, and a passage with one pair
    of figures of two years and no such word that goes the slide's way.
    """
    said = directions(text, language)
    if len({mark.meaning for mark in said}) != 1 or negations(text, language):
        return None
    quoted = passage.quoted
    ends = _two_ends(quoted, language)
    if ends is None:
        return None
    (year, before), (later, after) = ends
    own = [one for one in quantities(text, language) if one.kind != "year"]
    if any(one.value in (before.value, after.value) for one in own):
        return None
    years = {int(found) for found in _YEAR.findall(text)}
    difference = any(one.value == abs(_worth(after) - _worth(before)) for one in own)
    words = tuple(term for zone in quoted for term in zone.terms)
    about = any(among(term, words, language) for term in terms(text, language))
    if not (about or difference or years & {year, later}) or (own and not difference and not years):
        return None
    if any(mark.meaning == said[0].meaning for zone in quoted for mark in directions(zone.text, language)):
        return None
    rose = after.value > before.value
    if _looks_back(text, year, later, language):
        rose = not rose
    if (said[0].meaning == "up") == rose:
        return None
    there = " … ".join(one.figure.text for one in (before, after))
    return Disagreement("direction", said[0].word, there, own[0].figure.text if own else "")


def _worth(one: Quantity) -> Fraction:
    return 100 * one.value if one.unit == "%" else one.value


def _two_ends(passage: tuple[Zone, ...], language: str) -> tuple[tuple[int, Quantity], tuple[int, Quantity]] | None:
    """Return the figures of two years, the earlier one first, where the passage has just two that can be held apart."""
    now = LEXICONS[language].now
    dated: list[tuple[int, Quantity]] = []
    for zone in passage:
        figures = [one for one in zone.quantities if one.kind in ("number", "share") and one.hedge is None]
        year = zone.years[0] if len(set(zone.years)) == 1 else _NOW if now.search(zone.text) else None
        if len(figures) == 1 and year is not None:
            dated.append((year, figures[0]))
        elif figures:
            return None
    if len(dated) != 2 or dated[0][0] == dated[1][0] or not comparable(dated[0][1], dated[1][1]):
        return None
    one, two = dated
    return (one, two) if one[0] < two[0] else (two, one)


def _looks_back(text: str, year: int, later: int, language: str) -> bool:
    """Say whether a slide tells of the earlier year, held against the later one: `flere i 2019 end i 2025`."""
    at = than(text, LEXICONS[language])
    if at < 0:
        return False
    before, after = ({int(found) for found in _YEAR.findall(part)} for part in (text[:at], text[at:]))
    now = LEXICONS[language].now.search(text, at)
    return later in after or now is not None or (year in before and later not in before)
