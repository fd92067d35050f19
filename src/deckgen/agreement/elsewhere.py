"""What a slide says and the passage denies, or turns round, in a place that the slide's figure does not lead to.

Only where the words leave no doubt that both speak of one thing: a piece of the passage all of whose words the slide
has, or one word that stands right after the two that are opposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from deckgen.agreement.denials import denied_by_prefix, is_condition
from deckgen.agreement.findings import Disagreement
from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.marks import Mark, directions, negations, of_table, than
from deckgen.agreement.nearest import pieces
from deckgen.agreement.passage import Passage
from deckgen.agreement.terms import Term, among, same, terms
from deckgen.agreement.words import denies_alike, opposite
from deckgen.article.quantities import quantities

_FEWEST = 2
_MANY = 4
"""Of so many words in a piece one may be missing on the slide."""
_HOW_MANY = ("flere", "færre", "mere", "mindre", "more", "fewer", "less")
_UNSURE = ("all", "none", "not all", "before", "after")
"""What has a rule of its own, or may stand on either side of what it is said of."""


_WITHOUT_DOING = re.compile(r"uden at\s|without\s\w+ing\b", re.IGNORECASE)


def denied_elsewhere(text: str, passage: Passage, language: str) -> Iterator[Disagreement]:
    """Yield the word with which a piece of the passage denies what the slide says in the same words."""
    lexicon = LEXICONS[language]
    words = terms(text, language)
    if len(words) < _FEWEST or negations(text, language) or lexicon.lacking.search(text):
        return
    for sentence in passage.sentences:
        for piece in pieces(sentence, language) if negations(sentence, language) else ():
            marks, there = negations(piece, language), terms(piece, language)
            if len(marks) != 1 or len(there) < _FEWEST or lexicon.lacking.search(piece) or quantities(piece, language):
                continue
            if is_condition(piece, text, language):
                continue
            shared = sum(among(term, words, language) for term in there)
            meant = _next(piece, marks[0], language) or there[-1]
            enough = shared >= max(_FEWEST, len(there) - (len(there) >= _MANY))
            if enough and among(meant, words, language) and not denied_by_prefix(words, there, language):
                yield Disagreement("negation", "", marks[0].word, "", "", sentence)
                return


def affirmed_elsewhere(text: str, passage: Passage, language: str) -> Iterator[Disagreement]:
    """Yield the slide's only `without`, with what was not done, where the passage tells of it and denies nothing."""
    lexicon = LEXICONS[language]
    marks, words, there = negations(text, language), terms(text, language), terms(passage.text, language)
    if len(marks) != 1 or not _WITHOUT_DOING.match(text, marks[0].start):
        return
    if negations(passage.text, language) or lexicon.lacking.search(passage.text):
        return
    meant = _next(text, marks[0], language)
    shared = sum(among(term, there, language) for term in words)
    if meant and among(meant, there, language) and shared >= max(_FEWEST, len(words) - 1):
        yield Disagreement("negation", marks[0].word, "")


def turned_elsewhere(text: str, passage: Passage, language: str) -> Iterator[Disagreement]:
    """Yield a word of the slide and its opposite in the passage, where the same word follows both."""
    lexicon = LEXICONS[language]
    said = [mark for mark in of_table(text, lexicon.order) if mark.meaning not in _UNSURE]
    if not said:
        return
    found = [(mark, sentence) for sentence in passage.sentences for mark in _of_order(sentence, language)]
    meant, held = {mark.meaning for mark in said}, {mark.meaning for mark, _ in found}
    for mark in said:
        after = _next(text, mark, language)
        for there, sentence in found:
            if mark.meaning in held or there.meaning in meant or not opposite(mark, there):
                continue
            alike = denies_alike(text, sentence, (mark.word, there.word), language)
            other = _next(sentence, there, language)
            if alike and after and other and same(after, other, language):
                yield Disagreement("order", mark.word, there.word, "", "", sentence)
                return


@lru_cache(maxsize=1 << 11)
def _of_order(sentence: str, language: str) -> tuple[Mark, ...]:
    return of_table(sentence, LEXICONS[language].order)


def moved_elsewhere(text: str, passage: Passage, language: str) -> Iterator[Disagreement]:
    """Yield `more` or `fewer` of the slide, where all that the passage says of what follows goes the other way."""
    if negations(text, language) or than(text, LEXICONS[language]) >= 0:
        return
    for mark in directions(text, language):
        counted = _next(text, mark, language)
        if mark.word.lower() not in _HOW_MANY or counted is None or counted.start != mark.end + 1:
            continue
        every = [
            (piece, way)
            for sentence in passage.sentences
            for piece in pieces(sentence, language)
            if any(term.stem == counted.stem for term in terms(piece, language))
            for way in directions(piece, language)
        ]
        turned = every and all(way.meaning != mark.meaning for _, way in every)
        if turned and not any(negations(piece, language) for piece, _ in every):
            yield Disagreement("direction", mark.word, every[0][1].word)


def _next(text: str, mark: Mark, language: str) -> Term | None:
    return next((term for term in terms(text, language) if term.start >= mark.end), None)
