"""What a figure counts: held against what the passage counts with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from deckgen.agreement.findings import Disagreement
from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.marks import negations, of_amounts
from deckgen.agreement.places import is_verb
from deckgen.agreement.terms import Term, among, exclude, of_one_age, same, terms
from deckgen.article.quantities import Quantity, quantities


def outvoted(slide: str, sentence: str, there: tuple[Quantity, ...], language: str) -> Iterator[Disagreement]:
    """Yield a slide's `de fleste` or `a minority` where the only share of the passage's sentence is not one."""
    shares = [one for one in there if one.kind == "share"]
    marks = [mark for mark in of_amounts(slide, language) if mark.meaning in ("majority", "minority")]
    if (
        len(shares) == 1
        and marks
        and not _THE_OTHERS.search(sentence)
        and not negations(slide, language)
        and not negations(sentence, language)
    ):
        half = Fraction(1, 2)
        value = shares[0].value
        if value < half if marks[0].meaning == "majority" else value > half:
            yield Disagreement("comparison", marks[0].word, shares[0].figure.text)


_THE_OTHERS = re.compile(r"\b(?:alle andre|de andre|resten|de øvrige|all the others|the others|the rest)\b", re.I)
_NEARLY_ALL = re.compile(
    r"\b(?:nearly|almost|virtually|practically|næsten|så godt som|stort set)\s(?:all|every|alle|samtlige)\b", re.I
)
_ALL = re.compile(r"\b(?:all|every|alle|samtlige)\b", re.I)


def nearly_all(slide: str, clause: str) -> Disagreement | None:
    """Return a slide's `all`, where the passage has `nearly all`."""
    there, said = _NEARLY_ALL.search(clause), _ALL.search(slide)
    if there is None or said is None or _NEARLY_ALL.search(slide):
        return None
    return Disagreement("comparison", said[0], there[0])


_NOT_ONE = re.compile(r"\b(?:not|ikke)(?:\s(?:even|a single|en eneste|et eneste|engang|så meget som))?\s\Z", re.I)


def not_all(slide: str, sentence: str, there: tuple[Quantity, ...], language: str) -> Iterator[Disagreement]:
    """Yield a slide's `all seven` or `none of the seven` where the passage, `sentence`, tells of one of seven."""
    of_slide = {one.value for one in quantities(slide, language) if one.kind == "number"}
    for mark in of_amounts(slide, language):
        if mark.meaning in ("all", "none"):
            for one in there:
                if _NOT_ONE.search(sentence[: one.figure.start]):
                    continue
                if len(one.parts) == 2 and 0 < one.parts[0] < one.parts[1] and one.parts[1] in of_slide:
                    yield Disagreement("comparison", mark.word, one.figure.text)
                    return


_OF_A_SHARE = re.compile(r"\s(?:of|af|blandt|among)\s", re.I)
_TIMES = re.compile(r"\s(?:gange|times)\b(?!\s(?:så|as|flere|more))", re.I)


def counted(
    slide: str, at: int, clause: str, there: int, around: tuple[Term, ...], language: str
) -> Disagreement | None:
    """Return the two nouns where a slide counts one thing and the passage another; after the figures that end there."""
    said, held = noun_after(slide, at, language), noun_after(clause, there, language)
    words = terms(slide, language)
    times, of_slide = _TIMES.match(clause, there), _TIMES.match(slide, at)
    if times and not of_slide and said and any(thing.startswith(("who/", "anybody/")) for thing in said[0].things):
        return Disagreement("unit", said[0].word, times[0].strip())  # 500 visits may be few people's
    if said and held and _OF_A_SHARE.match(slide, at) and _OF_A_SHARE.match(clause, there):
        strange = not of_one_age(said[0], held[0], clause) and not among(held[0], words, language)
        if strange and exclude(said[0], held[0], LEXICONS[language]):
            return Disagreement("base", said[0].word, held[0].word)
    if said and held and _trade_nouns(slide, said, clause, held, language):
        return Disagreement("unit", said[0].word, held[0].word)
    if (
        said
        and held
        and not any(same(one, two, language) for one in said for two in (*held, *terms(slide[:at], language)))
    ):
        numbers = (one for one in quantities(clause, language) if one.kind != "year")
        others = (noun_after(clause, one.figure.end, language)[-1:] for one in numbers)
        counted_there = [two for other in others for two in other if two not in held]
        if said[-1].stem in {two.stem for two in counted_there} and not any(
            among(one, words, language) for one in held
        ):
            return Disagreement("unit", said[-1].word, held[-1].word)
    if not said or not held or any(among(one, around, language) for one in said):
        return None
    if any(among(one, words, language) for one in held):
        return None
    lexicon = LEXICONS[language]
    known = said[-1].things and held[-1].things
    if known and any(exclude(one, two, lexicon) and not of_one_age(one, two, clause) for one in said for two in held):
        return Disagreement("unit", said[-1].word, held[-1].word)
    return None


def _trade_nouns(slide: str, said: tuple[Term, ...], clause: str, held: tuple[Term, ...], language: str) -> bool:
    """Say whether two figures have each other's nouns: `58 volunteers call on 93 people`, and `93 volunteers`."""

    def share(some: tuple[Term, ...], others: tuple[Term, ...]) -> bool:
        return any(among(one, others, language) for one in some)

    there, here = (
        {one.value: noun_after(text, one.figure.end, language) for one in quantities(text, language)}
        for text in (clause, slide)
    )
    return not share(said, held) and any(
        share(said, nouns) and share(held, here[value]) for value, nouns in there.items() if value in here
    )


def noun_after(text: str, at: int, language: str) -> tuple[Term, ...]:
    """Return the words that follow a figure at once, up to the first one that is none of its noun."""
    lexicon = LEXICONS[language]
    found: list[Term] = []
    lead = re.compile(
        r"\s?(?:(?:of|af|blandt|among)\s)?(?:(?:the|all|alle|de|det|den|our|vores|byens|kommunens)\s)?", re.I
    )
    start = lead.match(text, at)
    at = start.end() if start else at
    for match in re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*").finditer(text, at):
        if text[at : match.start()].strip(" ") or len(found) == 3 or match[0].lower() in lexicon.stop:
            break
        word = terms(match[0], language)
        if not found and word and is_verb(word[0], lexicon):  # of the 200, 150 wanted
            break
        found += word
        at = match.end()
    return tuple(found)
