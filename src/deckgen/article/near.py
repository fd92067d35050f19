"""Find what a quote may have meant that does not stand in the article word for word.

A quote is near when its words are nearly there and its figures are the article's; with other figures it is
never near, however alike the words are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from heapq import nlargest

from rapidfuzz.fuzz import partial_ratio_alignment, ratio

from deckgen.article.find import ArticleIndex, Passage, passage_at
from deckgen.article.model import Paragraph
from deckgen.article.normalise import Normalised, normalise
from deckgen.article.numerals import numerals
from deckgen.article.quotes import without_marks
from deckgen.article.whole_words import AROUND_QUOTE
from deckgen.article.wording import Change, compare_words

NEAR = 85
"""The least likeness of a near quote, from 0 to 100: share of the signs that stand in both, in the same order."""

NEAREST = 60
"""The least likeness of a place that is worth showing as the one that may have been meant."""

EXACT_UP_TO = 3
"""Quotes of so many words are found or are not: in so few words another word is another meaning."""

_LONGEST_QUOTE = 1000
_CANDIDATES = 6
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class NearQuote:
    """The place in the article that is most like a quote."""

    passage: Passage
    score: float
    """How alike the words are, from `NEAREST` to 100."""
    changes: tuple[Change, ...]
    """The whole quote, equal and other words, with their places in the quote and in `Article.text`."""
    quoted_figures: tuple[str, ...]
    """The numbers of the quote, each in one spelling."""
    said_figures: tuple[str, ...]
    """The numbers of the article there."""
    words: int
    """How many words the quote has."""

    @property
    def other_figures(self) -> bool:
        """Whether the quote has other numbers than the article."""
        return self.quoted_figures != self.said_figures

    @property
    def is_near(self) -> bool:
        """Whether the quote nearly stands there, and with the article's figures."""
        return self.is_alike and not self.other_figures

    @property
    def is_alike(self) -> bool:
        """Whether its words nearly stand there, whatever the figures."""
        return self.score >= NEAR and self.words > EXACT_UP_TO


def nearest_quote(
    index: ArticleIndex, quote: str, language: str = "da", within: Iterable[Paragraph] | None = None
) -> NearQuote | None:
    """Return the place that is most like `quote`, near or not and whatever its figures; None below `NEAREST`.

    Looks only `within` these paragraphs, if they are given. A quote is compared in its first 1000 signs.
    """
    quote = quote[: 2 * _LONGEST_QUOTE]
    wanted = normalise(without_marks(quote)).text.strip(AROUND_QUOTE)[:_LONGEST_QUOTE].rstrip()
    pieces = {word[:5] for word in _WORD.findall(wanted)}
    if not pieces:
        return None
    addresses = None if within is None else {paragraph.address for paragraph in within}
    searched = (both for both in index.comparable if addresses is None or both[0].address in addresses)
    best: tuple[float, Paragraph, Normalised, int, int] | None = None
    for paragraph, comparable in nlargest(
        _CANDIDATES, searched, key=lambda both: sum(piece in both[1].text for piece in pieces)
    ):
        score, start, end = _alignment(wanted, comparable.text, best[0] if best else NEAREST)
        if score >= NEAREST and (best is None or score > best[0]):
            best = (score, paragraph, comparable, start, end)
    return _near_quote(quote, wanted, language, *best) if best else None


def _alignment(wanted: str, text: str, at_least: float) -> tuple[float, int, int]:
    """Return (likeness, start, end) of the stretch of `text` that is most like `wanted`."""
    if len(text) <= len(wanted):
        return ratio(wanted, text), 0, len(text)
    found = partial_ratio_alignment(wanted, text, score_cutoff=at_least)
    return (found.score, found.dest_start, found.dest_end) if found else (0.0, 0, 0)


def _near_quote(
    quote: str,
    wanted: str,
    language: str,
    score: float,
    paragraph: Paragraph,
    comparable: Normalised,
    start: int,
    end: int,
) -> NearQuote | None:
    around = 40 + len(wanted) // 4
    first = comparable.text.rfind(" ", 0, max(0, start - around)) + 1
    last = comparable.text.find(" ", min(len(comparable.text), end + around))
    left, right = comparable.span(first, last if last >= 0 else len(comparable.text))
    around_it = paragraph.text[left:right]
    changes = compare_words(quote, around_it)
    held = [change for change in changes if change.said]
    if not held:
        return None
    begins, ends = held[0].said_span[0], held[-1].said_span[1]
    said = around_it[begins:ends]
    # The aligned stretch is as long as the quote, and cuts the article's words where the quote leaves one out.
    score = max(score, ratio(wanted, normalise(said).text.strip(AROUND_QUOTE)))
    moved = tuple(_moved(change, paragraph, left) for change in changes)
    in_article = [change.said_span for change in moved if change.said]
    return NearQuote(
        passage_at(paragraph, in_article[0][0], in_article[-1][1]),
        score,
        moved,
        numerals(without_marks(quote), language),
        numerals(around_it, language, begins, ends),
        len(_WORD.findall(wanted)),
    )


def _moved(change: Change, paragraph: Paragraph, left: int) -> Change:
    """Return `change` with its place in the article's text instead of its place in the paragraph from `left` on."""
    start, end = change.said_span
    if start < end:
        return replace(change, said_span=paragraph.span(left + start, left + end))
    at = paragraph.span(max(0, left + start - 1), max(1, left + start))[1]
    return replace(change, said_span=(at, at))
