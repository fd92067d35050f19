"""Compare a quote with the article word by word: which words are the same, changed, added or removed.

The quote is laid against the stretch of a text that it is most like; what stands around that stretch does
not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rapidfuzz.fuzz import ratio

from deckgen.article.normalise import normalise
from deckgen.article.whole_words import AROUND_QUOTE

Kind = Literal["equal", "changed", "added", "removed"]

AROUND_CHANGE = 4
"""How many equal words `show_changes` keeps on either side of a change."""

_TOKEN = re.compile(r"\d\S*[ \u00a0](?:%|procent\b|percent\b|per cent\b|pct\b\.?)\S*|\S+", re.IGNORECASE)
_PUNCTUATION_ALONE = 0.2
_REMOVED = 0.8
_A_NUMBER = 0.9


@dataclass(frozen=True)
class Change:
    """Some words in a row: the same, or `changed` or `added` by the quote, or `removed` from the article's."""

    kind: Kind
    quoted: str
    """The words of the quote, as the author wrote them; empty for `removed`."""
    said: str
    """The words of the article; empty for `added`."""
    quoted_span: tuple[int, int]
    """Where they stand in the quote."""
    said_span: tuple[int, int]
    """Where they stand in the text that the quote was laid against."""


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    key: str
    """Normalised, with its punctuation but without quotation marks."""
    bare: str


_Step = tuple[int | None, int | None]
"""The words of the quote and of the text that stand against each other."""


def compare_words(quote: str, text: str) -> tuple[Change, ...]:
    """Return how `quote` differs from the stretch of `text` that is most like it; () when either has no words.

    Takes time and room for each word of the quote times each word of the text, so hand over a short text.
    """
    wanted, said = _words(quote), _words(text)
    if not wanted or not said:
        return ()
    steps = _path(wanted, said)
    kinds = [(_kind(wanted, said, step), step) for step in steps]
    while kinds and kinds[-1][0] == "removed":
        kinds.pop()
    while kinds and kinds[0][0] == "removed":
        kinds.pop(0)
    return tuple(_changes(kinds, wanted, said, quote, text))


def show_changes(changes: tuple[Change, ...]) -> str:
    """Return two lines for a terminal: the quote, with `[-what the article has not-]`, and `{+what it has+}`."""
    return f"quote:   {_line(changes, of_quote=True)}\narticle: {_line(changes, of_quote=False)}"


def _line(changes: tuple[Change, ...], of_quote: bool) -> str:
    shown = []
    for number, change in enumerate(changes):
        words = change.quoted if of_quote else change.said
        if change.kind == "equal":
            shown.append(_shortened(words, first=number == 0, last=number == len(changes) - 1))
        elif words:
            shown.append(f"[-{words}-]" if of_quote else f"{{+{words}+}}")
    return " ".join(shown)


def _shortened(words: str, *, first: bool, last: bool) -> str:
    split = words.split()
    before, after = (0 if first else AROUND_CHANGE), (0 if last else AROUND_CHANGE)
    if len(split) <= before + after + 1 or (first and last):
        return " ".join(split)
    return " ".join([*split[:before], "…", *split[len(split) - after :]])


def _words(text: str) -> list[_Word]:
    found = []
    for token in _TOKEN.finditer(text):
        key = re.sub(r"['\[\]]", "", normalise(token[0]).text) if token[0] not in ("[…]", "[...]") else "[...]"
        bare = key.strip(AROUND_QUOTE)
        if bare:
            found.append(_Word(token.start(), token.end(), key, bare))
    return found


def _path(wanted: list[_Word], said: list[_Word]) -> list[_Step]:
    """Return the cheapest way through both, where the words of `said` before and after the quote cost nothing."""
    above = [0.0] * (len(said) + 1)
    came: list[bytearray] = []
    for i, word in enumerate(wanted):
        row, from_ = [above[0] + 1.0], bytearray(b"a")
        at_edge = i in (0, len(wanted) - 1)
        for j, other in enumerate(said):
            ways = (above[j] + _cost(word, other, at_edge), above[j + 1] + 1, row[j] + _REMOVED)
            least = min(ways)
            row.append(least)
            from_.append(b"par"[ways.index(least)])
        above = row
        came.append(from_)
    i, j = len(wanted), min(range(len(above)), key=above.__getitem__)
    steps: list[_Step] = []
    while i:
        way = chr(came[i - 1][j])
        steps.append((i - 1 if way in "pa" else None, j - 1 if way in "pr" else None))
        i, j = i - (way in "pa"), j - (way in "pr")
    return steps[::-1]


def _cost(word: _Word, other: _Word, at_edge: bool) -> float:
    """Return what it costs to pair two words: 0 for the same, and more than leaving both out for unlike ones."""
    if word.key == other.key or (at_edge and word.bare == other.bare):
        return 0
    if word.bare == other.bare:
        return _PUNCTUATION_ALONE
    if word.bare[0].isdigit() or other.bare[0].isdigit():
        return _A_NUMBER
    return 0.5 + 0.7 * (1 - ratio(word.bare, other.bare) / 100)


def _kind(wanted: list[_Word], said: list[_Word], step: _Step) -> Kind:
    i, j = step
    if i is None:
        return "removed"
    if j is None:
        return "added"
    return "equal" if _cost(wanted[i], said[j], i in (0, len(wanted) - 1)) == 0 else "changed"


def _changes(
    kinds: list[tuple[Kind, _Step]], wanted: list[_Word], said: list[_Word], quote: str, text: str
) -> Iterator[Change]:
    in_quote = in_text = 0
    for kind, run in groupby(kinds, key=lambda one: one[0]):
        steps = [step for _, step in run]
        quoted = [wanted[i] for i, _ in steps if i is not None]
        held = [said[j] for _, j in steps if j is not None]
        quoted_span = (quoted[0].start, quoted[-1].end) if quoted else (in_quote, in_quote)
        said_span = (held[0].start, held[-1].end) if held else (in_text, in_text)
        in_quote, in_text = quoted_span[1], said_span[1]
        yield Change(kind, quote[slice(*quoted_span)], text[slice(*said_span)], quoted_span, said_span)
