"""Where words stand in a comparable text without cutting a word, a number or a figure in two.

`5 %` does not stand in `2,5 %`, `234 biler` not in `1 234 biler`, and `1,8` not in `1,8 mio. kr.`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.article.figures import Figure, figures
from deckgen.article.number_words import MULTIPLIERS, word_value
from deckgen.article.units import known_unit

AROUND_QUOTE = " '.…,;:-"
"""What is forgiven at either end of a quote."""

_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_JOINING = frozenset(["og", "and", "en"])
_NO_DIGITS = re.compile(r"[^\d%‰$€£]*\Z")
_CONTEXT = 60


def places(text: str, wanted: str, language: str = "da") -> Iterator[int]:
    """Yield where `wanted` stands in `text` as whole words; both are normalised, `wanted` is not empty."""
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not cuts(text, at) and not cuts(text, end) and not splits_figure(text, at, end, language):
            yield at
            at = text.find(wanted, end)
        else:
            at = text.find(wanted, at + 1)


def cuts(text: str, at: int) -> bool:
    """Say whether a cut before `text[at]` goes through a word or a number (`2,5`, `1.200`)."""
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    if not before or not after:
        return False
    if before[-1].isalnum() and after[0].isalnum():
        return True
    split_before = before[-1] in ".," and len(before) == 2 and before[0].isdigit() and after[0].isdigit()
    split_after = before[-1].isdigit() and after[0] in ".," and len(after) == 2 and after[1].isdigit()
    return split_before or split_after


def splits_figure(text: str, start: int, end: int, language: str) -> bool:
    """Say whether `text[start:end]` leaves a part of a figure outside that makes it another figure.

    `12` of `12 %` is the same number; `1,8` of `1,8 mio.` and `2 %` of `2 %-point` are not.
    """
    for at in (start, end):
        if not 0 < at < len(text) or not _between_numbers(text, at, language):
            continue
        first = text.rfind(" ", 0, max(0, at - _CONTEXT)) + 1
        around = text[first : at + _CONTEXT]
        if any(group.start() < at - first < group.end() for group in _GROUPS.finditer(around)):
            return True
        for figure in figures(around, language):
            if not figure.start < at - first < figure.end:
                continue
            before, after = around[figure.start : at - first], around[at - first : figure.end]
            if _differs(before, figure, language) if at == end else not _is_unit(after, language):
                return True
    return False


def _between_numbers(text: str, at: int, language: str) -> bool:
    """Say whether there may be a figure on both sides of `at`: only then is it worth reading the figures."""
    before, after = text[max(0, at - 30) : at].split(), text[at : at + 30].split()
    if not before or not after:
        return False
    one, two = before[-1].strip(AROUND_QUOTE), after[0].strip(AROUND_QUOTE)
    if one in _JOINING or two in _JOINING:
        other = two if one in _JOINING else one
        return _is_number_word(other, language)
    return all(not _NO_DIGITS.match(word) or _is_number_word(word, language) for word in (one, two))


def _is_number_word(word: str, language: str) -> bool:
    """Say whether `word` is a number, or turns one into another: `mio`, `t.kr`, the `point` of `%-point`."""
    if word.startswith(("t.kr", "point")):
        return True
    word = word.split(".")[0]
    return word in MULTIPLIERS[language] or word_value(word, language) is not None


def _differs(text: str, whole: Figure, language: str) -> bool:
    """Say whether `text`, the beginning of a figure, is not that figure without its unit."""
    return not any(part.value == whole.value and part.unit in (None, whole.unit) for part in figures(text, language))


def _is_unit(text: str, language: str) -> bool:
    """Say whether `text`, the end of a figure, is nothing but its unit."""
    factor, unit = known_unit(text, language)
    return factor == 1 and unit is not None
