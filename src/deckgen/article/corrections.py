"""Mend a misspelling of the article for one quote: `corrects: "spørgsmaal → spørgsmål"`.

The article stays as it is. The quote is looked up in an article that has the new words for the old ones, and
counts only where it runs over one of these places. A correction may not change a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from deckgen.article.find import ArticleIndex, Passage, passage_at
from deckgen.article.normalise import Normalised, normalise, replaced
from deckgen.article.numerals import numerals
from deckgen.article.quotes import Quote, read_quote, stretches
from deckgen.article.whole_words import AROUND_QUOTE, places

Fault = Literal["not a correction", "changes a figure", "not in the article", "not in the passage"]

_ARROW = re.compile(r"→|->")


@dataclass(frozen=True)
class Correction:
    """What the article has, and what it should have had; both normalised, neither empty."""

    old: str
    new: str


@dataclass(frozen=True)
class Corrected:
    """Where a quote stands in the corrected article, or why it could not be corrected (`fault`)."""

    passages: tuple[Passage, ...] = ()
    fault: Fault | None = None


def read_correction(text: str) -> Correction | None:
    """Return the correction that `old → new` or `old -> new` is, or None when `text` has not that form."""
    sides = [normalise(side).text.strip(AROUND_QUOTE) for side in _ARROW.split(text)]
    return Correction(*sides) if len(sides) == 2 and all(sides) and sides[0] != sides[1] else None


def find_corrected(index: ArticleIndex, quote: str, corrects: str, language: str = "da") -> Corrected:
    """Return where `quote` stands once the article is corrected as `corrects` (`old → new`) says.

    Without passages and without a fault, the correction is sound and the quote still does not stand there.
    """
    correction = read_correction(corrects)
    if correction is None:
        return Corrected(fault="not a correction")
    if numerals(correction.old, language) != numerals(correction.new, language):
        return Corrected(fault="changes a figure")
    wanted = read_quote(quote, language)
    passages: list[Passage] = []
    corrected = False
    for paragraph, comparable in index.comparable:
        at = [(start, start + len(correction.old)) for start in places(comparable.text, correction.old, language)]
        corrected = corrected or bool(at)
        if at:
            mended = replaced(comparable, at, correction.new)
            passages += [
                passage_at(paragraph, *paragraph.span(*span))
                for span in _over(mended, at, wanted, comparable, language)
            ]
    if passages:
        return Corrected(tuple(passages))
    if not corrected:
        return Corrected(fault="not in the article")
    return Corrected(fault="not in the passage" if index.find_quote(quote, language) else None)


def _over(
    mended: Normalised, corrected: list[tuple[int, int]], wanted: Quote, before: Normalised, language: str
) -> Iterator[tuple[int, int]]:
    """Yield where in the paragraph `wanted` stands and runs over one of the places that were corrected."""
    places_in_source = [before.span(*span) for span in corrected]
    for start, end in stretches(mended.text, wanted, language):
        left, right = mended.span(start, end)
        if any(left < last and first < right for first, last in places_in_source):
            yield left, right
