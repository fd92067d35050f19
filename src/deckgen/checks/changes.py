"""What a text says of a change: how large it is, which way it went, and from where to where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from deckgen.article.quantities import Quantity, quantities
from deckgen.checks.arithmetic_words import CHANGED_AFTER, CHANGED_BY, FALLEN, FROM, RISEN, TO
from deckgen.reckoning.agreement import agrees

POINTS = "procentpoint"
ROUNDED, HEDGED = Fraction(6, 100), Fraction(15, 100)
"""How far from `fordoblet` a change may be, and from `næsten fordoblet`, as a share of it."""
_TO_THE_FIGURE = 3
"""Words that may stand between `fra` or `til` and its figure: `til hele 78 %`."""


@dataclass(frozen=True)
class Ends:
    """A figure before and after, both in one unit; percentages from 0 to 1."""

    before: Fraction
    after: Fraction
    percent: bool

    @property
    def text(self) -> str:
        """The difference, reckoned: `78 − 66`."""
        after, before = (_written(one * (100 if self.percent else 1)) for one in (self.after, self.before))
        return f"{after} − {before}"


def sizes(text: str, language: str) -> list[Quantity]:
    """Return the figures of a text that say how large a change is: points, `fordoblet`, `med 12 %`, `12 % flere`."""
    return [one for one in quantities(text, language) if _is_size(one, text, language)]


def _is_size(one: Quantity, text: str, language: str) -> bool:
    if one.unit == POINTS or one.kind == "multiple":
        return True
    if one.kind not in ("number", "share") or (one.unit is None and not _tells_of_change(text, language)):
        return False
    before, after = text[: one.figure.start], text[one.figure.end :]
    return bool(CHANGED_BY[language].search(before) or CHANGED_AFTER[language].match(after))


def _tells_of_change(text: str, language: str) -> bool:
    return bool(RISEN[language].search(text) or FALLEN[language].search(text))


def direction(text: str, language: str) -> int:
    """Return 1 where a text says that something rose, -1 where it fell, and 0 where it says neither or both."""
    return bool(RISEN[language].search(text)) - bool(FALLEN[language].search(text))


def from_to(sentence: str, language: str) -> Ends | None:
    """Return the ends that a sentence names, `fra 66 % i 2019 til 78 %`; None where it names none, or several."""
    if not FROM[language].search(sentence):
        return None
    found = [one for one in quantities(sentence, language) if one.kind in ("number", "share") and not one.parts]
    pairs = [
        (one, two)
        for one, two in pairwise(found)
        if _stands_before(FROM[language], sentence[: one.figure.start])
        and _stands_before(TO[language], sentence[one.figure.end : two.figure.start])
    ]
    if len(pairs) != 1:
        return None
    one, two = pairs[0]
    bare = one.kind == "number" and one.unit is None and one.measure is None
    if bare and two.unit == "%":  # fra 66 til 78 %
        return Ends(one.value / 100, two.value, True)
    if one.kind != two.kind or (one.unit != two.unit and one.unit and two.unit):
        return None
    return Ends(one.value, two.value, one.unit == "%")


def is_size_of(size: Quantity, ends: Ends, language: str) -> bool:
    """Say whether a change is as large as a text says: in points, in per cent, so many times, or as a difference."""
    before, after = ends.before, ends.after
    off = abs(after - before)
    if size.kind == "multiple":
        low, high = sorted((before, after))
        times = (high / low if size.value > 1 else low / high) if low > 0 else Fraction(0)
        return abs(times - size.value) <= (HEDGED if size.hedge else ROUNDED) * size.value
    if (size.unit == POINTS and not ends.percent) or (size.unit == "%" and not before):
        return False
    worth = 100 * off / before if size.unit == "%" else off * (100 if ends.percent else 1)
    return agrees(size.figure.value, size.figure.qualifier, worth, language)


def pairs(values: Sequence[Fraction | None], *, percent: bool) -> Iterator[Ends]:
    """Yield every two figures of a row, the earlier one first."""
    found = [value / 100 if percent else value for value in values if value is not None]
    for place, before in enumerate(found):
        yield from (Ends(before, after, percent) for after in found[place + 1 :])


def _stands_before(word: re.Pattern[str], text: str) -> bool:
    found = list(word.finditer(text))
    return bool(found) and len(text[found[-1].end() :].split()) < _TO_THE_FIGURE


def _written(value: Fraction) -> str:
    return f"{float(value):g}"
