"""Make texts alike that a reader takes for the same, and remember where each sign came from.

Only for comparing: case, composed or decomposed accents, kinds of quotation marks, dashes and blanks, soft
hyphens, `…` and `...`, and the ways to write a percentage differ between an article and an outline without
meaning anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_QUOTATION_MARKS = "\"'“”„‟«»‹›‘’‚‛´`″′＂"
_DASHES = "‐‑‒–—―−﹣－-"
_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffd"

_ALIKE = dict.fromkeys(_QUOTATION_MARKS, "'") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_DROPPED, "")
_ALIKE["…"] = "..."

_PERCENT = re.compile(r"(?<=\d) ?(?:%|(?:procent|percent|per cent|pct)\b)(?!\.?[ -]?point)\.?")
_MARKS = re.compile(r"''+")


@dataclass(frozen=True)
class Normalised:
    """A text made comparable. Its character i stands for `source[offsets[i]:ends[i]]`."""

    text: str
    offsets: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the source `self.text[start:end]` (not empty) stands."""
        return self.offsets[start], self.ends[end - 1]


def normalise(text: str) -> Normalised:
    """Return `text` made comparable: folded, without white space at its ends."""
    signs: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        cluster = text[start:end]
        alike = _ALIKE.get(cluster)
        if alike is None:
            alike = " " if cluster[0].isspace() else _folded(cluster)
        for sign in alike:
            if unicodedata.category(sign) == "Cc" or (sign == " " and (not signs or signs[-1] == " ")):
                continue
            signs.append(sign)
            offsets.append(start)
            ends.append(end)
    while signs and signs[-1] == " ":
        signs.pop(), offsets.pop(), ends.pop()
    once = Normalised("".join(signs), tuple(offsets), tuple(ends))
    once = replaced(once, (found.span() for found in _MARKS.finditer(once.text)), "'")
    return replaced(once, (found.span() for found in _PERCENT.finditer(once.text)), "%")


def _clusters(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each sign together with the accents that follow it."""
    if text.isascii():
        return [(at, at + 1) for at in range(len(text))]
    starts = [at for at, sign in enumerate(text) if at == 0 or not _joins(sign)]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _joins(sign: str) -> bool:
    """Say whether a sign may melt into the one before it: an accent, or a part of a Korean syllable."""
    return sign > "\u02ff" and (unicodedata.category(sign)[0] == "M" or "\u1160" <= sign <= "\u11ff")


def _folded(cluster: str) -> str:
    if len(cluster) == 1 and cluster.isascii():
        return cluster.lower()
    folded = unicodedata.normalize("NFD", cluster).casefold()
    return "".join(_ALIKE.get(sign, sign) for sign in unicodedata.normalize("NFC", folded))


def replaced(before: Normalised, spans: Iterable[tuple[int, int]], by: str) -> Normalised:
    """Return `before` with `by` for each of `spans` (in order, apart); it stands for the source of the whole span."""
    text: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []
    at = 0
    for start, end in spans:
        text += [before.text[at:start], by]
        offsets += [*before.offsets[at:start], *[before.offsets[start]] * len(by)]
        ends += [*before.ends[at:start], *[before.ends[end - 1]] * len(by)]
        at = end
    if not text:
        return before
    return Normalised("".join(text) + before.text[at:], (*offsets, *before.offsets[at:]), (*ends, *before.ends[at:]))
