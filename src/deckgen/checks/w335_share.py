"""W335: a share that is not what its part and its whole give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from deckgen.article.quantities import Quantity, outside_shares, quantities
from deckgen.article.sentences import split_sentences
from deckgen.checks.arithmetic_words import CHANGED_AFTER, OF_ALL, THAT_IS
from deckgen.checks.changes import is_plain
from deckgen.checks.rules import Subject, rule
from deckgen.checks.said import shown_parts
from deckgen.checks.shares import holds
from deckgen.compose.locale import Locale
from deckgen.deck.text import plain
from deckgen.diagnostics import Report
from deckgen.evidence.statements import slide_texts

_MARKS = re.compile(r"[\s,;:–—-]*")
_WORDS = re.compile(r"[^\d();]{0,60}")
"""What stands before `altså`: what was counted, and what of it."""
_BRACKET = re.compile(r"[^\d().;:]*\(\s?")
"""What stands between a share and the same share in brackets: ` af kommunerne (`."""


@rule("W335")
def share(subject: Subject, report: Report) -> None:
    """Warn of every share beside its part and whole that is another one: `29 af 98, altså 40 %`."""
    outline = subject.outline
    language = outline.talk.language
    number = Locale(language).number
    for part in shown_parts(outline):
        for key, text in slide_texts(part):
            for said, counted in _pairs(plain(text), language):
                if not holds(said, counted):
                    part_of, whole = counted.parts
                    percent = (100 * part_of / whole).quantize(Decimal("0.1"))
                    report.warning(
                        "W335",
                        f"{number(part_of)} of {number(whole)} are {number(percent)} %, not {said.figure.text}",
                        outline.span(part, *key),
                        help="put the share, its part or its whole right",
                    )


def _pairs(text: str, language: str) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each share with the part and whole that it is said to be, in its sentence or in the one before."""
    if not OF_ALL[language].search(text):
        return
    before: Quantity | None = None
    for start, end in split_sentences(text):
        sentence = text[start:end]
        found = outside_shares(quantities(sentence, language))
        shares = [one for one in found if one.kind == "share" and not _is_more(one, sentence, language)]
        apart = _apart(sentence, found, language)
        if is_plain(sentence, language):
            if before and shares and not shares[0].parts and _is_the_same(sentence[: _start(shares[0])], language):
                yield shares[0], before
            for one, two in pairwise([*apart, *shares]):
                whole = max(one, two, key=_whole)
                if _whole(one) != _whole(two) and _is_said_again(one, two, sentence, language):
                    yield two if whole is one else one, whole
        counted = apart or shares
        before = counted[0] if len(counted) == 1 and counted[0].parts else None


def _whole(share: Quantity) -> Decimal:
    """Return the number of which a share is given as a part; 0 for `40 %` and `hver tredje`."""
    return share.parts[1] if share.parts else Decimal(0)


def _is_more(share: Quantity, sentence: str, language: str) -> bool:
    """Say whether a percentage is a comparison: `10 % flere`."""
    return CHANGED_AFTER[language].match(sentence, share.figure.end) is not None


def _is_said_again(one: Quantity, two: Quantity, sentence: str, language: str) -> bool:
    between = sentence[one.figure.end : _start(two)]
    in_brackets = _BRACKET.fullmatch(between) and sentence[two.figure.end :].startswith(")")
    return bool(in_brackets) or _is_the_same(between, language)


def _start(one: Quantity) -> int:
    """Return where a figure begins, with its hedge."""
    return one.figure.start - len(f"{one.figure.qualifier} " if one.figure.qualifier else "")


def _is_the_same(between: str, language: str) -> bool:
    """Say whether no more than `altså` and some words before it stand between a share and what it is said to be."""
    word = THAT_IS[language].search(between)
    return bool(word and _WORDS.fullmatch(between[: word.start()]) and _MARKS.fullmatch(between[word.end() :]))


def _apart(sentence: str, found: Sequence[Quantity], language: str) -> list[Quantity]:
    """Return the share of a sentence whose whole stands first: `af de 320 svar var 96 positive`."""
    numbers = [one for one in found if one.kind == "number" and one.unit is None and one.measure is None]
    opening = OF_ALL[language].match(sentence)
    if len(numbers) != 2 or not opening or len(sentence[opening.end() : numbers[0].figure.start].split()) > 1:
        return []
    whole, part = numbers
    if not 0 < part.value < whole.value:
        return []
    share = Fraction(part.value, whole.value)
    return [replace(part, kind="share", value=share, parts=(part.figure.value, whole.figure.value), counts=False)]
