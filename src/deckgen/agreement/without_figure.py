"""What a slide says without a figure, held against the clause of the passage that has most of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from deckgen.agreement.compared import since_then
from deckgen.agreement.counted import nearly_all, not_all, outvoted
from deckgen.agreement.excluding import excluded, other_subject
from deckgen.agreement.findings import Disagreement
from deckgen.agreement.later import done_by_another
from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.marks import directions, negations, of_amounts, periods, told_of_a_noun
from deckgen.agreement.nearest import nearest, piece_about
from deckgen.agreement.passage import Passage
from deckgen.agreement.subject import rises
from deckgen.agreement.terms import Term, among, terms
from deckgen.agreement.words import turned_words
from deckgen.agreement.zones import Zone
from deckgen.article.quantities import quantities

_WHEN = re.compile(r"før|inden|efter|siden|before|after|since", re.I)


def without_figure(text: str, words: tuple[Term, ...], passage: Passage, language: str) -> Iterator[Disagreement]:
    """Yield where a text of a slide, whose words are `words`, does not say what the clause does that it is about."""
    clause = nearest(text, words, passage, language)
    if clause is None:
        return
    for one in _held_against(text, words, clause, passage, language):
        denies = one.kind == "negation" and one.said
        if not (denies and _is_denied_in_another(words, clause, passage, language)):
            yield one


def beside_the_figures(
    text: str, of_slide: tuple[Zone, ...], passage: Passage, language: str
) -> Iterator[Disagreement]:
    """Yield where a clause without a figure, in a text that has some, tells of another way, rank or opposite."""
    for piece in _clauses_without_figures(text, of_slide, language):
        clause = nearest(piece, terms(piece, language), passage, language)
        if clause:
            found = turned_words(piece, clause.text, clause.sentence, language)
            yield from (one.beside("", clause.sentence) for one in found if one.kind in ("direction", "rank", "order"))


def _clauses_without_figures(text: str, of_slide: tuple[Zone, ...], language: str) -> list[str]:
    """Return the clauses of a text that have no figure, where others have one."""
    figures = [one.figure.text for zone in of_slide for one in zone.quantities]
    cuts = [0, *(cut.start() for cut in LEXICONS[language].clauses.finditer(text)), len(text)]
    clauses = [text[a:b] for a, b in pairwise(cuts)]
    return [clause for clause in clauses if not any(figure in clause for figure in figures)]


def _is_denied_in_another(words: tuple[Term, ...], clause: Zone, passage: Passage, language: str) -> bool:
    """Say whether another sentence than the clause's denies something in words of the slide: `not one of them did`."""
    others = (sentence for sentence in passage.sentences if sentence != clause.sentence)
    return any(
        negations(sentence, language) and any(among(word, terms(sentence, language), language) for word in words)
        for sentence in others
    )


def _held_against(
    text: str, words: tuple[Term, ...], clause: Zone, passage: Passage, language: str
) -> Iterator[Disagreement]:
    around = terms(clause.sentence, language) + passage.headings
    slide = Zone(text, text, (), words, ())
    opposed = excluded(slide, clause, around, language) or other_subject(slide, clause, language)
    of_many = list(_of_amounts(text, clause, passage, language)) if of_amounts(text, language) else []
    opposed = opposed or done_by_another(text, words, passage, language)
    if opposed and of_many:  # most at the weekend, and one in eight on a weekday
        return
    if opposed:
        yield Disagreement("subject", opposed[0], opposed[1], "", "", clause.sentence)
    yield from of_many
    of_most = of_amounts(text, language) and any(one.kind == "share" for one in quantities(clause.sentence, language))
    cut = LEXICONS[language].clauses.search(clause.sentence) is not None
    several = cut and len(clause.text) == len(clause.sentence)
    piece = piece_about(clause.text, text, language) if several and not of_most else clause.text
    if piece != clause.text:
        denials = (one for one in turned_words(text, piece, clause.sentence, language) if one.kind == "negation")
        yield from (one.beside("", clause.sentence) for one in denials)
    rising = None
    if directions(text, language) or LEXICONS[language].order.any.search(text):  # the zones cost most of this check
        of_clause = _zones_of(clause, passage)
        ways = {rises(zone, language) or since_then(zone, passage.zones, language) for zone in of_clause}
        rising = next(iter(ways - {None}), None) if len(ways - {None}) == 1 else None
    for one in turned_words(text, clause.text, clause.sentence, language, rising):
        if one.kind == "order" and _is_then_and_now(one, passage, language):
            continue
        if one.kind == "direction" and _goes_that_way_too(one, clause, passage, language):
            continue
        of_a_noun = one.kind == "period" and _of_a_noun(clause.text, language)
        if not of_a_noun and not ((several or of_most) and one.kind == "negation"):
            yield one.beside("", clause.sentence)


def _zones_of(clause: Zone, passage: Passage) -> Iterator[Zone]:
    explained = clause.sentence[clause.start + len(clause.text) :].startswith(":")
    of_sentence = (zone for zone in passage.zones if zone.sentence == clause.sentence)
    return (zone for zone in of_sentence if explained or zone.text.strip(" ,.") in clause.text)


def _is_then_and_now(one: Disagreement, passage: Passage, language: str) -> bool:
    """Say whether `before` and `since` tell of a turn, after which it is now as the passage has it."""
    return _WHEN.fullmatch(one.there) is not None and LEXICONS[language].now.search(passage.text) is not None


def _goes_that_way_too(one: Disagreement, clause: Zone, passage: Passage, language: str) -> bool:
    """Say whether a sentence after a clause's tells of what went the slide's way: it fell for years, and has risen."""
    way = {mark.meaning for mark in directions(one.said, language)}
    after = passage.sentences[passage.sentences.index(clause.sentence) + 1 :]
    return any(mark.meaning in way for sentence in after for mark in directions(sentence, language))


def _of_amounts(text: str, clause: Zone, passage: Passage, language: str) -> Iterator[Disagreement]:
    """Yield where `all` or `most` of a slide is not what the figures of the clause's sentence come to."""
    there = tuple(one for zone in passage.zones if zone.sentence == clause.sentence for one in zone.quantities)
    found = [*outvoted(text, clause.sentence, there, language), *not_all(text, clause.sentence, there, language)]
    if (all_but := nearly_all(text, clause.text)) is not None:
        found.append(all_but)
    yield from (one.beside("", clause.sentence) for one in found)


def _of_a_noun(clause: str, language: str) -> bool:
    return any(told_of_a_noun(mark, clause) for mark in periods(clause, language))
