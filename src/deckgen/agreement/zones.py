"""What of a sentence is said of which of its figures: a zone for each.

`Der er 42 mio. kr. til skoler og 18 mio. kr. til veje` has two. Figures with only a joint between them (`fra 240 til
310`) share one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.terms import Term, terms
from deckgen.article.comparison import verdict
from deckgen.article.quantities import Quantity, outside_shares, quantities, unit_said
from deckgen.article.sentences import split_sentences
from deckgen.article.telephones import joined_telephones

_AGE = re.compile(r"\d*(?:\s?[-–]\s?\d{1,3})?[-\s](?:årig|years?[-\s]old)", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_ONCE_IN = re.compile(r"\s(?:gang|time)\s(?:om|pr\.?|per|hver|i|an?|each|every)\s", re.I)
"""How often, which counts nobody: `én gang om ugen`."""
_ASIDE = re.compile(r",\s(?:which|hvilket|noget,? der)\s", re.I)
"""What is said of all that was told before it, and of no figure: `, which surprised the teachers`."""
_TELEPHONE = re.compile(r"0\d{3,}|\d{7,}", re.ASCII)


@dataclass(frozen=True)
class Zone:
    """A stretch of a text with the figures it is about; without one, a whole sentence."""

    text: str
    sentence: str
    quantities: tuple[Quantity, ...]
    terms: tuple[Term, ...]
    years: tuple[int, ...]
    start: int = 0
    """Where in the sentence it begins."""


def zones(text: str, language: str) -> tuple[Zone, ...]:
    """Return the zones of `text` in order; their quantities have their places in the zone's sentence."""
    text = joined_telephones(text)
    found: list[Zone] = []
    before = None
    for start, end in split_sentences(text):
        found += _of_sentence(text[start:end], language, before)
        said = (unit_said(one, language) for zone in found for one in zone.quantities)
        before = next((one for one in reversed(list(said)) if one), None)
    return tuple(found)


@lru_cache(maxsize=1 << 12)
def _of_sentence(sentence: str, language: str, before: tuple[Decimal, str | None] | None) -> tuple[Zone, ...]:
    every = outside_shares(quantities(sentence, language, before)) if re.search(r"\w", sentence) else ()
    anchors = [one for one in every if one.kind != "year" and not _is_name(one, sentence, language)]
    if not anchors:  # what happened in which year
        anchors = [one for one in every if one.kind == "year"]
    groups: list[list[Quantity]] = []
    cuts = [0]
    for one in anchors:
        if groups:
            last = groups[-1][-1].figure.end
            between = [
                found.start()
                for found in LEXICONS[language].joins.finditer(sentence, last, one.figure.start)
                if (groups[-1][-1].kind != one.kind and "," not in found[0])
                or _LETTER.search(sentence, last, found.start())
                or _LETTER.search(sentence, found.end(), one.figure.start)
            ]
            if not between or one.figure.start < last:
                groups[-1].append(one)
                continue
            relative = len(between) > 1 and LEXICONS[language].relative.match(sentence, between[-1])
            cuts.append(between[-2 if relative else -1])
        groups.append([one])
    cuts.append(len(sentence))
    if not groups:
        groups = [[]]
    years = [one for one in every if one.kind == "year"]
    return tuple(
        _zone(sentence, cuts[at], cuts[at + 1], tuple(group), years, language) for at, group in enumerate(groups)
    )


def _is_name(one: Quantity, sentence: str, language: str) -> bool:
    """Say whether a number names something: `linje 4`, a telephone, `15-årige`."""
    if one.value == 1 and _ONCE_IN.match(sentence, one.figure.end):
        return True
    if one.measure and _AGE.match(sentence, one.figure.start):
        return True
    numbered = LEXICONS[language].numbered.search(sentence, 0, one.figure.start)
    return numbered is not None or _TELEPHONE.fullmatch(one.figure.text) is not None


def _zone(
    sentence: str, start: int, end: int, group: tuple[Quantity, ...], years: list[Quantity], language: str
) -> Zone:
    text = sentence[start:end]
    # A share may have the name of what it is a share of within: `one solar household in ten`.
    taken = [(one.figure.start - start, one.figure.end - start) for one in group if one.unit or not one.parts]
    aside = _ASIDE.search(text, max((end for _, end in taken), default=0))
    whole = len(text) if aside is None else aside.start()
    words = tuple(
        term
        for term in terms(text, language)
        if term.start < whole and not any(a < term.end and term.start < b for a, b in taken)
    )
    own = tuple(int(one.value) for one in years if start <= one.figure.start < end)
    return Zone(text, sentence, group, words, own, start)


def holds(zone: Zone, said: Quantity) -> bool:
    """Say whether a zone has a figure of a slide, perhaps as one of the two numbers of `17 of the 60`."""
    return of_zone(zone, said) is not None


def of_zone(zone: Zone, said: Quantity) -> Quantity | None:
    """Return a zone's figure that is, or has as one of its parts, the slide's."""
    found = next((one for one in zone.quantities if verdict(said, one) != "not held"), None)
    counted = said.kind == "number" and said.unit is None
    parts = (one for one in zone.quantities if counted and said.value in map(Fraction, one.parts))
    return found or next(parts, None)


def comparable(said: Quantity, other: Quantity) -> bool:
    """Say whether two quantities are of one kind and in one unit, and not the same."""
    if other.elided and other.unit is None and said.unit == other.elided[1]:
        other = other.spelled_out
    alike = said.kind == other.kind and (said.unit == other.unit or None in (said.unit, other.unit))
    unmeasured = next((one for one in (said, other) if one.measure is None), None)
    measured = said.measure == other.measure or (unmeasured is not None and not unmeasured.counts)
    return alike and measured and said.value != other.value
