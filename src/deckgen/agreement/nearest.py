"""Find the clause of a passage that a claim without a figure is about: the one that has most of its words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.marks import Mark, directions, of_table, ranks
from deckgen.agreement.passage import Passage
from deckgen.agreement.terms import Term, among, exclude, same, terms
from deckgen.agreement.zones import Zone

LIKE_ENOUGH = 0.5
"""The share of a claim's words that a clause must have before its other words are held against the claim's."""
_FEWEST_WORDS = 2


def nearest(text: str, words: tuple[Term, ...], passage: Passage, language: str) -> Zone | None:
    """Return the clause, as a zone, that has most of a claim's words, where it has enough of them.

    A clause's sentence as a whole counts as well, for a word that it has alone.
    """
    turning = (*directions(text, language), *ranks(text, language), *_places_in_a_row(text, language))
    words = tuple(term for term in words if not any(mark.start <= term.start < mark.end for mark in turning))
    if len(words) < _FEWEST_WORDS:
        return None
    best: tuple[str, int, int] | None = None
    most = 0.0
    for sentence in passage.sentences:
        every = terms(sentence, language)
        meant = [
            [
                word
                for word in words
                if _may_meet(word, term) and (same(word, term, language) or exclude(word, term, LEXICONS[language]))
            ]
            for term in every
        ]
        if len({word.start for some in meant for word in some}) < max(_FEWEST_WORDS, LIKE_ENOUGH * len(words)):
            continue
        cuts = [0, *(cut.start() for cut in LEXICONS[language].clauses.finditer(sentence)), len(sentence)]
        whole = [(0, len(sentence))] if len(cuts) > 2 else []
        for a, b in [*pairwise(cuts), *whole]:
            there = [some for term, some in zip(every, meant, strict=True) if a <= term.start < b]
            shared = len({word.start for some in there for word in some})
            if shared >= _FEWEST_WORDS and shared / len(words) > most:
                best, most = (sentence, a, b), shared / len(words)
    if best is None or most < LIKE_ENOUGH:
        return None
    sentence, a, b = best
    return Zone(sentence[a:b], sentence, (), terms(sentence[a:b], language), (), a)


def _may_meet(one: Term, other: Term) -> bool:
    """Say whether two words may be the same or exclude each other: most pairs are told apart by their letters."""
    a, b = one.stem, other.stem
    return bool(one.things and other.things) or a[:3] == b[:3] or a[-2:] == b[-2:] or "-" in a or "-" in b


def _places_in_a_row(text: str, language: str) -> Iterator[Mark]:
    return (mark for mark in of_table(text, LEXICONS[language].order) if mark.meaning in ("first", "last"))


@lru_cache(maxsize=1 << 11)
def pieces(text: str, language: str) -> tuple[str, ...]:
    """Return the clauses of a text, and the parts of those that `and` or a comma joins."""
    lexicon = LEXICONS[language]
    cuts = {found.start() for words in (lexicon.clauses, lexicon.joins) for found in words.finditer(text)}
    return tuple(text[a:b] for a, b in pairwise(sorted({0, *cuts, len(text)})))


def piece_about(text: str, other: str, language: str, *, by_subject: bool = False) -> str:
    """Return the piece of a text that has most of the other one's words, of those that no other piece has.

    The whole text where it has no pieces, or where two of them have as many. `by_subject` asks first for the piece
    that alone has the other one's first word.
    """
    words = terms(other, language)
    found = pieces(text, language)
    of_each = [terms(piece, language) for piece in found]
    held = [
        [
            among(word, some, language)
            and not any(among(word, rest, language) for place, rest in enumerate(of_each) if place != at)
            for word in words
        ]
        for at, some in enumerate(of_each)
    ]
    if by_subject and words and any(some[0] for some in held):
        return next(piece for piece, some in zip(found, held, strict=True) if some[0])
    hits = [sum(some) for some in held]
    return found[hits.index(max(hits))] if hits.count(max(hits)) == 1 else text
