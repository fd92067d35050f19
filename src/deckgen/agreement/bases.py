"""Per what a figure is, and of whom: `pr. husstand` against `pr. borger`, all of whom the passage only has some."""

from __future__ import annotations

import re

from deckgen.agreement.findings import Disagreement
from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.marks import periods
from deckgen.agreement.terms import ANYBODY, Term, among, same, terms, things
from deckgen.article.number_words import word_value


def other_base(slide: str, clause: str, sentence: str, passage: tuple[Term, ...], language: str) -> Disagreement | None:
    """Return the two bases where a slide gives a figure of others than the passage, or per another thing.

    `clause` is what the passage says of the figure, in its sentence; `passage` are all of its words.
    """
    return (
        _everybody(slide, clause, sentence, language)
        or _group(slide, clause, sentence, passage, language)
        or _any_age(slide, clause, sentence)
        or _per(slide, clause, passage, language)
    )


def _everybody(slide: str, clause: str, sentence: str, language: str) -> Disagreement | None:
    """Return `of all` of a slide, and the passage's words for a part of them."""
    lexicon = LEXICONS[language]
    everybody, some = lexicon.everybody.search(slide), lexicon.some.search(clause) or lexicon.some.match(sentence)
    if _SOME_YEARS.search(slide):
        return None
    if everybody and some and not lexicon.everybody.search(clause) and not lexicon.some.search(slide):
        return Disagreement("base", everybody[0], some[0])
    return None


_SOME_YEARS = re.compile(r"\d\s(?:år|years)\b", re.I)
_GROUP = re.compile(
    r"\W*(?:among|blandt|of|af)\s(?:(?:the|those|de|dem)\s)?(?P<group>[^.;%]{3,80}?)(?:,|\s\d+\s?(?:%|p)|\Z)", re.I
)
"""What a clause begins with that names a group before it says how many of it do something."""
_SAID_GROUP = re.compile(
    r"(?:^|(?:%|procent|pct\.?|per\scent|percent)\s)(?:of|af)\s(?:(?:the|de|alle|all)\s)?(?=[^\W\d_])", re.I
)
"""Whose share a slide gives."""
_OF_ALL = re.compile(r"\b(?:alle|all)\s\Z", re.I)


def _group(slide: str, clause: str, sentence: str, passage: tuple[Term, ...], language: str) -> Disagreement | None:
    """Return the two groups where a slide gives a share of all, or of those that the passage has no share of.

    `Of the 50 drivers who were fined, 60% had a telephone` tells nothing of the drivers that were stopped.
    """
    opening = _GROUP.match(clause) or (_GROUP.match(sentence) if _has_one_share(sentence) else None)
    of_slide = _SAID_GROUP.search(slide)
    if not opening or not of_slide:
        return None
    group = terms(opening["group"], language)
    said = [term for term in terms(slide, language) if term.start >= of_slide.end()][:2]
    if not group or not said or any(ANYBODY in term.things for term in (*group, said[0])):
        return None
    everybody = _OF_ALL.search(of_slide[0])
    if not among(said[0], group, language):
        return Disagreement("base", said[0].word, opening["group"].strip()) if everybody else None
    which = [term for term in group[1:] if not among(term, terms(slide, language), language)]
    beside = len(said) > 1 and said[1].start == said[0].end + 1
    if beside and len(group) > 1 and len(which) == len(group) - 1:
        elsewhere = tuple(term for term in passage if not among(term, terms(sentence, language), language))
        if among(said[1], elsewhere, language):
            return Disagreement("base", said[1].word, which[0].word)
    return None


_AGED = re.compile(
    r"\b(?:af|blandt|of|among)\b[^.;]{0,60}?\b(?:over|under|fyldt|aged|mellem|between)\s(?P<age>\d{1,3})\b", re.I
)
_SHARE_OF = re.compile(
    r"(?:%|procent|pct\.?|per\scent|percent)\s(?:af|of)\s(?:de|the|alle|all|our|vores)\s[^\W\d_]+", re.I
)
_PER_CENT = re.compile(r"%|procent|pct|per\scent|percent", re.I)
_AN_AGE = re.compile(r"\b(?:ung|yngst|ældre|ældst|oldest|gamle|senior|young|old|elder|teen|child|børn|pension)", re.I)
"""A share of those over 60, that a slide tells of all."""


def _has_one_share(sentence: str) -> bool:
    return len(_PER_CENT.findall(sentence)) == 1


def _any_age(slide: str, clause: str, sentence: str) -> Disagreement | None:
    """Return a slide's whole, where the passage gives a share of those of one age."""
    aged = _AGED.search(clause) or (_AGED.match(sentence) if _has_one_share(sentence) else None)
    of_slide = _SHARE_OF.search(slide)
    if aged and of_slide and not (_AGED.search(slide) or _AN_AGE.search(slide) or aged["age"] in slide):
        return Disagreement("base", of_slide[0].strip(), aged[0])
    return None


def _per(slide: str, clause: str, passage: tuple[Term, ...], language: str) -> Disagreement | None:
    """Return what a slide gives a figure per, and the passage's, or nothing where the passage knows no such thing."""
    lexicon = LEXICONS[language]
    said, there = _bases(slide, language), _bases(clause, language)
    if not there and not lexicon.each.search(clause):
        for one in said:
            explicit = _EXPLICIT.search(slide[: slide.find(one.word)])
            if explicit and one.word.lower() not in _ANY_ONE and not among(one, passage, language):
                return Disagreement("base", one.word, "")
    often = periods(slide, language)
    if there and not said and often and not periods(clause, language):
        return Disagreement("base", often[0].word, there[0].word)
    if said and there and not any(same(one, two, language) for one in said for two in there):
        return Disagreement("base", said[0].word, there[0].word)
    return None


_WHO = re.compile(r",?\s(?:who|that|der|som)\s", re.I)
_ANY_ONE = frozenset(["person", "capita", "head", "hoved", "snude", "næse", "stk", "styk", "piece", "item", "unit"])
"""Bases that say no more than one each."""
_NO_BASE = re.compile(
    r"time|gang|other|second|third|anden|andet|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|one|of|cent|mille"
)
_LIKE_VERBS = frozenset(
    ("bliver", "er", "var", "blev", "har", "havde", "kan", "skal", "vil", "is", "are", "was", "were", "has", "have",
     "had", "can", "will")
)  # fmt: skip
"""What `every fifth` is followed by where it stands alone."""
_ADJECTIVE = re.compile(r"(?:ede|et|te|ed|lig|ig|sk)\Z")
_NAMED = re.compile(r"\s(?P<noun>[^\W\d_]{3,})")
"""The noun after an adjective: per `visited citizen`."""
_EXPLICIT = re.compile(r"\b(?:pr\.?|per|for hvert?|for each|for every)\s\Z", re.I)


def _bases(text: str, language: str) -> list[Term]:
    found: list[Term] = []
    for match in LEXICONS[language].base.finditer(text):
        word = match["base"].lower()
        if _NO_BASE.fullmatch(word) or word in _LIKE_VERBS:
            continue
        if word_value(word, language) is None and not any(m.start == match.start() for m in periods(text, language)):
            if _WHO.match(text, match.end()):  # for each person who receives it
                found.append(Term(match["base"], f"{word} who", frozenset(), 0, 0))
                continue
            named = _NAMED.match(text, match.end()) if _ADJECTIVE.search(word) else None
            if named:  # `hver visiteret borger` is each one who is
                noun = named["noun"].lower()
                found += [Term(noun, f"{noun} who", frozenset(), 0, 0), *terms(noun, language)[:1]]
                continue
            one = terms(match["base"], language)
            found += one[:1] or [Term(match["base"], word, things(word, language), 0, 0)]
    return found
