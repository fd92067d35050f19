"""Hold a comparison of a slide, `A has more than B`, against the figures that the passage has of both."""

from __future__ import annotations

import re
from itertools import permutations

from deckgen.agreement.findings import Disagreement
from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.marks import Mark, directions, negations, of_table, than
from deckgen.agreement.terms import Term, among, terms
from deckgen.agreement.zones import Zone, comparable
from deckgen.article.quantities import quantities

_SPEED = {"speed +": "down", "speed -": "up"}
_OF_TIME = ("minut", "sekund", "time", "dag", "uge", "måned", "år", "second", "hour", "day", "week", "month", "year")
_OF_ANYTHING = frozenset(["more", "less", "mere", "mindre"])


def wrong_comparison(slide: str, passage: tuple[Zone, ...], language: str) -> Disagreement | None:
    """Return what is wrong where a slide puts the larger of two figures of the passage below the smaller one."""
    at = than(slide, LEXICONS[language])
    marks = [mark for mark in directions(slide, language) if mark.start <= at]
    quick = [mark for mark in of_table(slide, LEXICONS[language].order) if mark.meaning in _SPEED and mark.start <= at]
    if not marks and quick:  # the faster one takes fewer minutes
        marks = [Mark(_SPEED[mark.meaning], mark.word, mark.start) for mark in quick]
    if at < 0 or len({mark.meaning for mark in marks}) != 1 or negations(slide, language):
        return None
    between = terms(slide[marks[-1].end : at], language)
    if marks[-1].word.lower() in _OF_ANYTHING and between:
        every = tuple(term for zone in passage for term in zone.terms)
        if not among(between[0], every, language):  # `more punctual` may be the one with fewer delays
            return None
    before, after = terms(slide[:at], language), terms(slide[at:], language)
    own = {one.value for one in quantities(slide, language)}
    wrong = None
    for one, other in permutations(passage, 2):
        if than(one.sentence, LEXICONS[language]) >= 0:  # it compares by itself
            continue
        if not _are_of(one, other, before, after, language):
            continue
        both = [(a, b) for a in one.quantities for b in other.quantities if a.value not in own]
        pairs = [(a, b) for a, b in both if comparable(a, b) and a.unit == b.unit]
        pairs = [(a, b) for a, b in pairs if not quick or (a.measure or b.measure or "").startswith(_OF_TIME)]
        if len(pairs) == 1:
            (first, second), up = pairs[0], marks[0].meaning == "up"
            if (first.value < second.value) != up:
                return None
            there = f"{first.figure.text} … {second.figure.text}"
            wrong = wrong or Disagreement("direction", marks[0].word, there, "", "", one.sentence)
    return wrong


_AS_MANY = re.compile(
    r"\b(?:dobbelt|halvt|\w+ gange) så \w+ (?P<one>[^\W\d_]+) som (?P<other>[^\W\d_]+)"
    r"|\b(?:twice|half|\w+ times) as \w+ (?P<a>[^\W\d_]+) as (?P<b>[^\W\d_]+)",
    re.I,
)


def ratio_turned(slide: str, passage: str, language: str) -> Disagreement | None:
    """Return what is wrong where a slide has twice as many A as B, and the passage twice as many B as A."""
    said, there = _AS_MANY.search(slide), _AS_MANY.search(passage)
    if said is None or there is None:
        return None
    (one, other), (first, second) = (
        (terms(found["one"] or found["a"], language), terms(found["other"] or found["b"], language))
        for found in (said, there)
    )
    if not (one and other and first and second) or one[0].stem == first[0].stem:
        return None
    if one[0].stem == second[0].stem and other[0].stem == first[0].stem:
        return Disagreement("order", said[0], there[0])
    return None


_AGAINST = re.compile(r"\W*(?:against|compared|up from|down from|mod|imod|sammenlignet)\b", re.I)
_SEASON = re.compile(r"\b(?:spring|summer|autumn|winter|forår|sommer|efterår|vinter)", re.I)


def since_then(held: Zone, every: tuple[Zone, ...], language: str) -> str | None:
    """Return `up` or `down` where a zone's figure is held against an earlier one: `19 days, against 26 last spring`."""
    lexicon = LEXICONS[language]
    for other in every:
        after = other.sentence == held.sentence and other.start == held.start + len(held.text)
        earlier = other.years or lexicon.past.search(other.text) or _SEASON.search(other.text)
        if after and earlier and _AGAINST.match(other.text):
            both = [
                (a, b) for a in held.quantities for b in other.quantities if a.kind == b.kind and a.value != b.value
            ]
            if len(both) == 1:
                return "up" if both[0][0].value > both[0][1].value else "down"
    return None


def _are_of(one: Zone, other: Zone, before: tuple[Term, ...], after: tuple[Term, ...], language: str) -> bool:
    """Say whether a zone is of what stands before *than*, and the other one of what stands after it."""
    own, others = (
        [term for term in a.terms if not among(term, b.terms, language)] for a, b in ((one, other), (other, one))
    )
    here = _hits(own, before, language) * _hits(others, after, language)
    return here > _hits(own, after, language) * _hits(others, before, language)


def _hits(own: list[Term], some: tuple[Term, ...], language: str) -> int:
    return sum(among(term, some, language) for term in own)
