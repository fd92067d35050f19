"""A quote as print has it, and where it stands in a text: `[…]` where words are left out, `[word]` where one is put in.

`[…]` and `[...]` stand for at least one word of the same paragraph; `[words]` stand for nothing, or for up to
three words in their place. A figure is neither put in nor replaced that way. Square brackets inside a word
(`[D]et`) only say that its letters were changed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from deckgen.article.normalise import normalise
from deckgen.article.numerals import numeral_spans, numerals
from deckgen.article.whole_words import AROUND_QUOTE, places

MOST_REPLACED = 3
"""How many words of the article a bracketed insertion may stand for."""

_LONGEST_REPLACED = 120

_MARKED = re.compile(r"\[\s*(?P<omission>…|\.{3})\s*\]|(?<!\w)\[(?P<inserted>[^\[\]]{1,80})\](?!\w)")
_INSIDE_WORD = re.compile(r"\[(\w{1,20})\](?=\w)|(?<=\w)\[(\w{1,20})\]")
_WORD = re.compile(r"\w+(?:[.,]\d+)*")

Gap = Literal["omission", "insertion"]


@dataclass(frozen=True)
class Quote:
    """A quote made ready for many texts; `read_quote` makes it."""

    words: str
    """As it was written, brackets and all: normalised, empty when there is nothing to look for."""
    pieces: tuple[str, ...] = ()
    """What stands between its omissions and insertions: normalised, none of them empty; () when it has none."""
    gaps: tuple[Gap, ...] = ()
    """`gaps[i]` stands between `pieces[i]` and `pieces[i + 1]`."""


def read_quote(quote: str, language: str = "da") -> Quote:
    """Return `quote` cut at its omissions and insertions; one that puts a figure in is taken as it was written."""
    words = normalise(quote).text.strip(AROUND_QUOTE)
    if "[" not in quote:
        return Quote(words)
    quote = without_brackets_in_words(quote)
    pieces: list[str] = []
    gaps: list[Gap] = []
    at = 0
    gap: Gap | None = None
    for found in [*_MARKED.finditer(quote), None]:
        piece = normalise(quote[at : found.start() if found else len(quote)]).text.strip(AROUND_QUOTE)
        if piece:
            if pieces:
                gaps.append(gap or "insertion")
            pieces.append(piece)
            gap = None
        if found:
            if found["inserted"] and numerals(found["inserted"], language):
                return Quote(words)
            gap = "omission" if found["omission"] or gap == "omission" else "insertion"
            at = found.end()
    return Quote(words, tuple(pieces), tuple(gaps))


def stretches(text: str, quote: Quote, language: str = "da") -> list[tuple[int, int]]:
    """Return (start, end) of each stretch of `text` (normalised) that is what `quote` says, in order.

    Brackets that the article itself has are words like others; where it has none they are the quote's marks.
    """
    if not quote.words:
        return []
    found = [(at, at + len(quote.words)) for at in places(text, quote.words, language)]
    return found or (_marked(text, quote, language) if quote.pieces else [])


def without_brackets_in_words(quote: str) -> str:
    """Return `quote` with `[D]et` as `Det`."""
    return _INSIDE_WORD.sub(lambda found: found[1] or found[2], quote)


def without_marks(quote: str) -> str:
    """Return `quote` without `[…]` and with `[word]` as `word`, as far as its words can be compared."""
    return _MARKED.sub(lambda found: found["inserted"] or "", without_brackets_in_words(quote))


def _marked(text: str, quote: Quote, language: str) -> list[tuple[int, int]]:
    ends: list[tuple[int, int]] = []  # (end, start): where the pieces so far may end, with the latest start for it
    words: list[int] = []
    for number, piece in enumerate(quote.pieces):
        starts = list(places(text, piece, language))
        if number == 0:
            ends = [(at + len(piece), at) for at in starts]
            words = [found.start() for found in _WORD.finditer(text)] if ends and quote.gaps else []
        elif quote.gaps[number - 1] == "omission":
            ends = _after_omission(ends, starts, len(piece), words)
        else:
            ends = _after_insertion(text, ends, starts, len(piece), words, language)
        if not ends:
            return []
    return _apart(ends)


def _after_omission(
    ends: list[tuple[int, int]], starts: list[int], length: int, words: list[int]
) -> list[tuple[int, int]]:
    reached: list[tuple[int, int]] = []
    latest = -1
    waiting = 0
    for at in starts:
        while waiting < len(ends) and bisect_left(words, at) - bisect_left(words, ends[waiting][0]) >= 1:
            latest = max(latest, ends[waiting][1])
            waiting += 1
        if latest >= 0:
            reached.append((at + length, latest))
    return reached


def _after_insertion(
    text: str, ends: list[tuple[int, int]], starts: list[int], length: int, words: list[int], language: str
) -> list[tuple[int, int]]:
    numbers = [start for start, _, _ in numeral_spans(text, language)] if starts else []
    reached: dict[int, int] = {}
    for end, start in ends:
        first = bisect_left(words, end)
        last = words[first + MOST_REPLACED] if first + MOST_REPLACED < len(words) else len(text)
        number = bisect_left(numbers, end)
        last = min(last, end + _LONGEST_REPLACED, numbers[number] if number < len(numbers) else last)
        for index in range(bisect_left(starts, end), bisect_right(starts, last)):
            at = starts[index] + length
            reached[at] = max(start, reached.get(at, -1))
    return sorted(reached.items())


def _apart(ends: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches as (start, end) in order, without those that overlap an earlier one."""
    kept: list[tuple[int, int]] = []
    for end, start in ends:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
