"""Two figures of a slide that have changed places: each stands beside what the passage has beside the other one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from deckgen.agreement.findings import Disagreement
from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.terms import Term, repeats
from deckgen.agreement.zones import Zone, comparable
from deckgen.article.comparison import verdict
from deckgen.article.quantities import Quantity

_OF_AGES = frozenset(
    ("under", "over", "below", "above", "ældre end", "yngre end", "older than", "younger than", "er fyldt",
     "eller ældre", "eller derover", "and over", "and older", "or older", "or over", "and under", "or under",
     "or younger")
)  # fmt: skip
"""What bounds a group of people by their age."""
_ENOUGH = 2
"""So many words make a subject, where the other figure has none of its own."""


def crossed(slide: Iterable[Zone], passage: tuple[Zone, ...], language: str) -> Disagreement | None:
    """Return what is wrong where both figures of a slide have the other one's words, and neither any of its own.

    `slide` and `passage` are the zones of both, in order.
    """
    figures = [(one, zone) for zone in slide for one in zone.quantities if one.kind != "year"]
    for (one, here), (two, there) in combinations(figures, 2):
        if here is there or one.kind != two.kind or one.value == two.value:
            continue
        for held, other in _pairs(one, two, passage):
            said, beside = _own(here, there, language), _own(there, here, language)
            first, second = _own(held, other, language), _own(other, held, language)
            straight = _shared(said, first) + _shared(beside, second)
            turned = _shared(said, second), _shared(beside, first)
            counted = _first_after(one, here, said), _first_after(two, there, beside)
            both = all(turned) and (sum(turned) >= 2 * straight or _cross(counted, (first, second)))
            bare = not (beside or first) or not (said or second)  # `and four voted against`
            if both or (bare and straight == 0 and max(turned) >= _ENOUGH):
                word = next(term for term in (*said, *beside) if repeats(term, (*second, *first)))
                instead = first[0].word if first else held.text.strip(" ,.;")
                return Disagreement("subject", word.word, instead, one.figure.text, two.figure.text, held.sentence)
    return None


def _first_after(one: Quantity, zone: Zone, own: tuple[Term, ...]) -> Term | None:
    return next((term for term in own if term.start == one.figure.end - zone.start + 1), None)


def _cross(counted: tuple[Term | None, Term | None], held: tuple[tuple[Term, ...], tuple[Term, ...]]) -> bool:
    """Say whether what each figure counts is what the passage has beside the other one alone."""
    one, two = counted
    if one is None or two is None or repeats(one, held[0]) or repeats(two, held[1]):
        return False
    return repeats(one, held[1]) and repeats(two, held[0])


def _pairs(one: Quantity, two: Quantity, passage: tuple[Zone, ...]) -> Iterable[tuple[Zone, Zone]]:
    """Yield the zones of a passage with the one figure and with the other, where no zone has both."""
    holding = [[zone for zone in passage if any(verdict(said, there) == "held" for there in zone.quantities)]
               for said in (one, two)]  # fmt: skip
    if any(zone in holding[1] for zone in holding[0]):
        return
    yield from ((held, other) for held in holding[0] for other in holding[1])


def _shared(some: tuple[Term, ...], others: tuple[Term, ...]) -> int:
    return sum(repeats(term, others) for term in some)


def _own(zone: Zone, other: Zone, language: str) -> tuple[Term, ...]:
    """Return the words of a zone that the other one has not, without a clause that follows its figures."""
    end = max(one.figure.end for one in zone.quantities) - zone.start
    clause = LEXICONS[language].clauses.search(zone.text, min(end, len(zone.text)))
    return tuple(
        term
        for term in zone.terms
        if not repeats(term, other.terms) and (clause is None or term.start < clause.start())
    )


def paired_otherwise(slide: Iterable[Zone], passage: tuple[Zone, ...]) -> Disagreement | None:
    """Return what is wrong where a slide gives a group, `under 35`, the figure that the passage gives another group."""
    for zone in slide:
        groups = [one for one in zone.quantities if one.figure.qualifier in _OF_AGES]
        figures = [one for one in zone.quantities if one.hedge is None and one.kind in ("number", "share")]
        if len(groups) != 1 or not figures:
            continue
        said, group = figures[0], groups[0]
        of_group = [there for there in passage if any(verdict(group, one) == "held" for one in there.quantities)]
        of_figure = [there for there in passage if any(verdict(said, one) == "held" for one in there.quantities)]
        if not of_group or not of_figure or any(there in of_figure for there in of_group):
            continue
        bounded = any(one.figure.qualifier in _OF_AGES for there in of_figure for one in there.quantities)
        instead = next((one for one in of_group[0].quantities if comparable(said, one) and one.hedge is None), None)
        if bounded and instead:
            there = of_figure[0].text.strip(" ,.;")
            return Disagreement("subject", group.figure.text, there, said.figure.text, instead.figure.text)
    return None
