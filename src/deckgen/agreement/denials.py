"""What a text denies: by a word such as *not*, by a verb that lacks something, or by how a word begins."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.marks import Mark, directions, negations, of_table, prefixed, ranks, without
from deckgen.agreement.terms import Term, among, in_both, same, terms

_COMPARATIVE = {"da": r"\b\w+(?:ere|[øæ]rre|ngre|ndre|edre)\b", "en": r"\b\w+er\b|\b(?:more|less)\b"}
_BEYOND = re.compile(
    r"\bover (?:(?:the|den|det) )?(?:\w+ )?(?:limit|grænse)|\b(?:above|beyond) (?:the )?(?:\w+ )?limit", re.I
)


def lacks(text: str, language: str) -> bool:
    """Say whether a text denies by a verb, or says that something is where it should not be: `above the limit`."""
    return LEXICONS[language].lacking.search(text) is not None or _BEYOND.search(text) is not None


_NOT_ONE = re.compile(r"\b(?:not (?:one|a single)|ikke (?:én|ét|en|et) (?:af|eneste))\b", re.I)


def _is_denied_twice(text: str, language: str) -> bool:
    """Say whether nobody is said to be without something: `ingen er undtaget`, `none is above the limit`."""
    none = next(
        (mark for mark in of_table(text, LEXICONS[language].amounts) if mark.meaning in ("none", "minority")), None
    )
    not_one = _NOT_ONE.search(text)
    end = none.end if none else not_one.end() if not_one else None
    return end is not None and lacks(text[end:], language)


def unlike(text: str, both: AbstractSet[str], language: str) -> int:
    """Return how many words of denial a text has that are not in `both`."""
    return sum(mark.word.lower() not in both for mark in negations(text, language))


def denied(text: str, other: str, language: str, both: AbstractSet[str] = frozenset()) -> str:
    """Return the word with which a text denies what the other one says, `ubesvaret` for `besvaret` too; or nothing.

    Words of denial in `both` are left out. What is denied is the next content word, or the last one where none
    follows; only what both texts speak of counts. What the other one only wishes (`for at fortælle`), and this one
    says, is not said there.
    """
    words, there = terms(text, language), terms(other, language)
    for mark in negations(text, language):
        if mark.word.lower() in both:
            continue
        if not words:  # `but 14 do not`
            return mark.word
        said = [term for meant in _meant(mark, text, words, language) for term in there if same(meant, term, language)]
        undone = not_done_by_anybody(mark, text, words, language)
        if undone and not among(undone, there, language):
            continue
        wished = any(_wished(other, term) for term in said)
        if said and not (wished and not any(_wished(text, term) for term in words)):
            return mark.word
    return denied_by_prefix(words, there, language)


_LIGHT = frozenset(
    ("modtag", "find", "giv", "registr", "konstat", "vist", "vis", "show", "shown", "receiv", "record", "regist")
)
"""Stems of verbs that say little: what is denied with them is what follows."""
PREPOSITIONS = frozenset(("uden", "without"))
"""What denies the noun or verb after it and no other."""
_IS_ABLE = re.compile(r"cannot|ca?n['’]t|could\w*|unable to", re.I)


def _meant(mark: Mark, text: str, words: tuple[Term, ...], language: str) -> list[Term]:
    """Return what a *not* denies: the verb right before it, and the next content word, or else the last one."""
    verb = language == "da" and mark.word.lower() not in PREPOSITIONS  # `åbner ikke`, but `does not open`
    before = [term for term in words if verb and not text[term.end : mark.start].strip() and term.end < mark.start]
    after = [term for term in words if term.start >= mark.end]
    a_verb = after and (after[0].stem in _LIGHT or _IS_ABLE.fullmatch(mark.word))
    after = after[: 2 if a_verb else 1]
    return before + (after or list(words[-1:]))


_OPENING = re.compile(r"\W*(?:(?:and|but|og|men)\s)?", re.I)
_NOBODY = re.compile(r"no|none|nobody|nothing|ingen|intet", re.I)


_MOVES = re.compile(r"\b(?:kom|gik|går|stod|står|lå|ligger)\Z", re.I)


def not_done_by_anybody(mark: Mark, text: str, words: tuple[Term, ...], language: str) -> Term | None:
    """Return the verb of a clause of which nobody is the subject: `prøvet` of `ingen af de fem har selv prøvet`."""
    if not _NOBODY.fullmatch(mark.word) or not _OPENING.fullmatch(text[: mark.start]):
        return None
    auxiliary = LEXICONS[language].auxiliary.search(text, mark.end)
    after = [term for term in words if term.start >= (auxiliary.end() if auxiliary else mark.end)]
    undone = next(iter(after if auxiliary else after[1:]), None)
    if auxiliary and undone and _MOVES.search(auxiliary[0]):  # `kom med i den endelige plan`: where, and not what
        between = text[auxiliary.end() : undone.start].lower().split()
        return None if LEXICONS[language].prepositions & set(between) else undone
    return undone


def denied_by_prefix(words: tuple[Term, ...], there: tuple[Term, ...], language: str) -> str:
    """Return the one of `words` that denies one of `there` by how it begins, or nothing: `ubesvaret`."""
    stems = {term.stem for term in there}
    strange = (term for term in words if term.stem not in stems)
    return next((term.word for term in strange if prefixed(term.word, stems, LEXICONS[language])), "")


def is_negative(text: str, other: str, language: str, both: AbstractSet[str]) -> bool:
    """Say whether a text has any word of denial but those in `both`."""
    words, there = terms(text, language), terms(other, language)
    stems = {term.stem for term in there}
    lacks = any(without(term.word, stems, LEXICONS[language]) for term in words)
    return lacks or bool(unlike(text, both, language) or denied_by_prefix(words, there, language))


_TO_DO = re.compile(r"\b(?:at|to)\s\Z", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:beslut\w+|vedtog|vedtaget|valgte|valgt|enige om|decided|agreed|chose|voted|resolved)"
    r"(?:\s\S+){0,3}?\s(?:at|to)\s\Z",
    re.I,
)


def _wished(text: str, verb: Term) -> bool:
    """Say whether a word is what somebody is to do: `at fortælle`, `to tell`."""
    before = text[: verb.start]
    return _TO_DO.search(before) is not None and _DECIDED.search(before) is None


_UNTIL = re.compile(r"\b(?:before|until|unless|without|før|inden|medmindre|uden)\b", re.IGNORECASE)


def is_condition(denying: str, plain: str, language: str) -> bool:
    """Say whether `nothing is announced before the neighbours know` is told as `the neighbours know before …`."""
    until, first = _UNTIL.search(denying), _UNTIL.search(plain)
    if until is None or first is None or not negations(denying[: until.start()], language):
        return False
    ahead = terms(plain[: first.start()], language)
    before, after = (terms(part, language) for part in (denying[: until.start()], denying[until.end() :]))
    return in_both(ahead, after, language) > in_both(ahead, before, language)


def denied_otherwise(slide: str, clause: str, sentence: str, language: str) -> bool:
    """Say whether the side without a *not* denies by its verb, or both say one thing by a comparison and a rank."""
    lexicon = LEXICONS[language]
    plain, other = (sentence, slide) if negations(slide, language) else (slide, clause)
    if lexicon.lacking.search(plain) and not lexicon.lacking.search(other):
        return True
    if _is_denied_twice(other, language) and not lacks(plain, language):
        return True
    if is_condition(other, plain, language):
        return True
    compared = re.search(_COMPARATIVE[language], other) is not None or bool(directions(other, language))
    return compared and bool(ranks(plain, language))
