"""Every number of a text, also those that count nothing: to say whether two texts have the same ones.

Stricter than `figures`: dates, ordinals, `COVID-19` and `5G` are numbers here, for a quote must have those of
the article as well.
"""

from __future__ import annotations

import re

from deckgen.article.figures import figures
from deckgen.article.shares import proportions
from deckgen.article.units import measure_after


def _set_of(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_WORDS = {
    "da": _set_of(
        """
        tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende tyvende
        januar februar marts april maj juni juli august september oktober november december
        """
    ),
    "en": _set_of(
        """
        third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth
        january february march april june july august september october november december
        """
    ),
}
"""Ordinals and months: of a date, both are a part. *First* and *second* are too often something else."""

_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")


def numerals(text: str, language: str = "da", start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """Return the numbers in `text` in order, each in one spelling: `78 %` for `78 pct.` and `femten` as `15`.

    With `start` and `end` only those of `text[start:end]`, but whole also where that cuts them: `to hundrede` for
    a stretch that begins at `hundrede`.
    """
    end = len(text) if end is None else end
    found = numeral_spans(text, language, end)
    return tuple(said for first, last, said in found if first < end and start < last)


def numeral_spans(text: str, language: str = "da", measured_to: int | None = None) -> list[tuple[int, int, str]]:
    """Return (start, end, spelling) of each number in `text`, in order; what it measures is read to `measured_to`."""
    language = "da" if language == "da" else "en"
    measured = text[:measured_to]
    found: list[tuple[int, int, str]] = []
    taken: set[int] = set()
    for one in proportions(text, language):
        found.append((one.start, one.end, f"{one.kind} {one.value}"))
        taken.update(range(one.start, one.end))
    for figure in figures(text, language):
        if not taken.intersection(range(figure.start, figure.end)):
            unit = figure.unit or measure_after(measured, figure.end, language) or ""
            found.append((figure.start, figure.end, f"{figure.value.normalize():f} {unit}".strip()))
            taken.update(range(figure.start, figure.end))
    for digits in _DIGITS.finditer(text):
        if digits.start() not in taken:
            found.append((*digits.span(), digits[0].lstrip("0") or "0"))
    for word in _WORD.finditer(text):
        if word.start() not in taken and word[0].lower() in _WORDS[language]:
            found.append((*word.span(), word[0].lower()))
    return sorted(found)
