"""What stands in the passage, and is said there of something else: a date, a month or a rank in another sentence."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.agreement.dates import dates
from deckgen.agreement.findings import Disagreement
from deckgen.agreement.marks import Mark, ranks
from deckgen.agreement.nearest import pieces
from deckgen.agreement.passage import Passage
from deckgen.agreement.terms import Term, among, terms
from deckgen.agreement.words import is_one_rank

_AHEAD = 2
"""How many more of a slide's words than the sentence with its date another sentence must have."""


def misplaced_dates(text: str, passage: Passage, language: str) -> Iterator[Disagreement]:
    """Yield each date or month of a slide that stands in another sentence than the one that the slide is of."""
    said = dates(text, language)
    if not any(said[kind] for kind in ("date", "month")) or len(passage.sentences) < 2:
        return
    words = terms(text, language)
    read = [(dates(sentence, language), _hits(words, sentence, language)) for sentence in passage.sentences]
    for kind in ("date", "month"):
        for mark in said[kind]:
            own = [hits for there, hits in read if mark.meaning in {one.meaning for one in there[kind]}]
            others = [(hits, there[kind][0]) for there, hits in read if there[kind]]
            best = max(others, key=lambda one: one[0], default=None)
            if own and best and best[0] >= max(own) + _AHEAD and best[1].meaning != mark.meaning:
                yield Disagreement("date", mark.word, best[1].word)
                return


def misplaced_rank(text: str, passage: Passage, language: str) -> Disagreement | None:
    """Return a slide's rank and the one that the passage gives to the slide's subject, where they are not the same.

    The subject's rank stands in the piece of the passage with most of the slide's words, its first one among them.
    """
    said = ranks(text, language)
    words = terms(text, language)
    if not said or not words:
        return None
    there = [
        (_hits(words, piece, language), marks, piece)
        for sentence in passage.sentences
        for piece in pieces(sentence, language)
        if (marks := ranks(piece, language))
    ]
    about = [one for one in there if among(words[0], terms(one[2], language), language)]
    if not about or any(_agree(said, marks) for _, marks, _ in about):
        return None
    return Disagreement("rank", said[0].word, about[0][1][0].word, "", "", about[0][2])


def _agree(said: tuple[Mark, ...], there: tuple[Mark, ...]) -> bool:
    return any(is_one_rank(one.meaning, two.meaning) for one in said for two in there)


def _hits(words: tuple[Term, ...], text: str, language: str) -> int:
    every = terms(text, language)
    return sum(among(word, every, language) for word in words)
