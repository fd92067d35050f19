"""What a text says of a change: how large it is, which way it went, and from where to where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from deckgen.agreement.lexicon import LEXICONS
from deckgen.article.quantities import Quantity, outside_shares, quantities
from deckgen.checks.arithmetic_words import (
    AGAIN,
    AGAINST,
    CHANGED_AFTER,
    CHANGED_BY,
    FALLEN,
    FROM,
    INTENT,
    POINTS_AFTER,
    RISEN,
    THAN,
    THAT_IS,
    TO,
)
from deckgen.reckoning.rounding import agrees

POINTS = "procentpoint"
ROUNDED, HEDGED = Fraction(6, 100), Fraction(15, 100)
"""How far from `fordoblet` or `en fjerdedel` a change may be, and from one with `næsten`, as a share of it."""
MULTIPLIERS = tuple(Decimal(10) ** power for power in (0, 3, 6, 9))
"""What a change may be counted in, where its ends are not: 45,5 mio. kr. over a chart whose unit is mio. kr."""
_TO_THE_FIGURE = 3
"""Words that may stand between `fra` or `til` and its figure: `til hele 78 %`."""
_NEAR = 40
"""Characters before `fra` in which the verb of a change stands."""
_ARROW = re.compile(r"\s*(?:→|->|⇒)\s*")


@dataclass(frozen=True)
class Ends:
    """A figure before and after, both in one unit; percentages from 0 to 1."""

    before: Fraction
    after: Fraction
    percent: bool

    @property
    def turned(self) -> Ends:
        """The same the other way round."""
        return Ends(self.after, self.before, self.percent)


def sizes(text: str, language: str) -> list[Quantity]:
    """Return the figures of a text that say how large a change is: points, `fordoblet`, `med 12 %`, `12 % flere`."""
    return [one for one in outside_shares(quantities(text, language)) if _is_size(one, text, language)]


def _is_size(one: Quantity, text: str, language: str) -> bool:
    if one.unit == POINTS or one.kind == "multiple":
        return not (one.kind == "multiple" and AGAIN[language].match(text[one.figure.end :].lstrip()))
    if one.kind not in ("number", "share") or one.parts:
        return False
    tells = RISEN[language].search(text) or FALLEN[language].search(text) or THAT_IS[language].search(text)
    if not tells and one.unit is None:
        return False
    before, after = text[: one.figure.start], text[one.figure.end :]
    return bool(CHANGED_BY[language].search(before) or CHANGED_AFTER[language].match(after))


def direction(text: str, language: str) -> int:
    """Return 1 where a text says that something rose, -1 where it fell, and 0 where it says neither or both."""
    return bool(RISEN[language].search(text)) - bool(FALLEN[language].search(text))


def is_plain(text: str, language: str) -> bool:
    """Say whether a text tells of one movement, which took place: no plan, no question, no *not*, no *back again*."""
    both = RISEN[language].search(text) and FALLEN[language].search(text)
    lexicon = LEXICONS[language]
    unsure = INTENT[language].search(text) or AGAIN[language].search(text) or lexicon.negation.search(text)
    return not both and not unsure and not text.rstrip().endswith("?")


def from_to(sentence: str, language: str) -> Ends | None:
    """Return the ends that a sentence names, `fra 66 % i 2019 til 78 %`; None where it names none, or several.

    What has no unit may be hours, and a measure an age: those are ends only where a verb before them says so.
    """
    if not FROM[language].search(sentence) and not _ARROW.search(sentence):
        return None
    pair = _only_pair(sentence, language, _are_ends)
    if pair and pair[0].unit is None and pair[1].unit is None and pair[0].kind == pair[1].kind == "number":
        start = list(FROM[language].finditer(sentence, 0, pair[0].figure.start))
        verb = sentence[max(0, start[-1].start() - _NEAR) : start[-1].start()] if start else ""
        if not direction(verb.rpartition(",")[2], language):
            return None
    return _ends(*pair) if pair else None


def against(sentence: str, language: str) -> Ends | None:
    """Return the ends of `389 klager mod 412 sidste år`, the later one of which stands first, or None."""
    if not AGAINST[language].search(sentence):
        return None
    pair = _only_pair(sentence, language, _are_against)
    found = _ends(*pair) if pair else None
    return found.turned if found else None


def _only_pair(
    sentence: str, language: str, joined: Callable[[Quantity, Quantity, str, str], bool]
) -> tuple[Quantity, Quantity] | None:
    """Return the two figures that a sentence joins as ends; None where there are none, or several."""
    found = [one for one in quantities(sentence, language) if one.kind in ("number", "share") and not one.parts]
    pairs = [(one, two) for one, two in pairwise(found) if joined(one, two, sentence, language)]
    return pairs[0] if len(pairs) == 1 else None


def _ends(one: Quantity, two: Quantity) -> Ends | None:
    """Return two figures as ends, if they can be of one unit."""
    bare = one.kind == "number" and one.unit is None and one.measure is None
    if bare and two.unit == "%":  # fra 66 til 78 %
        return Ends(one.value / 100, two.value, True)
    shared = one.unit == two.unit == "%" and one.figure.text.isdecimal() and two.figure.text.isdecimal()
    if shared or one.kind != two.kind or (one.unit != two.unit and one.unit and two.unit):
        return None
    return Ends(one.value, two.value, one.kind == "share")


def _are_against(one: Quantity, two: Quantity, sentence: str, language: str) -> bool:
    return _stands_before(AGAINST[language], sentence[one.figure.end : two.figure.start])


def _are_ends(one: Quantity, two: Quantity, sentence: str, language: str) -> bool:
    between = sentence[one.figure.end : two.figure.start]
    if _ARROW.fullmatch(between):
        return True
    before = sentence[: one.figure.start]
    return _stands_before(FROM[language], before) and _stands_before(TO[language], between)


def is_size_of(size: Quantity, ends: Ends, text: str, language: str) -> bool:
    """Say whether a change is as large as a text says: in points, in per cent, so many times, or as a difference."""
    if THAN[language].search(text) and _is_size_of(size, ends.turned, text, language):
        return True  # 14 % less than the others: they are the whole
    return _is_size_of(size, ends, text, language)


def _is_size_of(size: Quantity, ends: Ends, text: str, language: str) -> bool:
    before, after = ends.before, ends.after
    off, slack = abs(after - before), HEDGED if size.hedge else ROUNDED
    if size.kind == "multiple":
        low, high = sorted((before, after))
        times = (high / low if size.value > 1 else low / high) if low > 0 else Fraction(0)
        return abs(times - size.value) <= slack * size.value
    if size.kind == "share" and size.unit is None:  # a third less
        return bool(before) and abs(off / abs(before) - size.value) <= slack * size.value
    value = abs(size.figure.value)
    if size.unit == POINTS or (ends.percent and size.unit is None and POINTS_AFTER.match(text, size.figure.end)):
        return ends.percent and agrees(value, size.figure.qualifier, 100 * off, language)
    if size.unit == "%":
        return bool(before) and agrees(value, size.figure.qualifier, 100 * off / abs(before), language)
    return any(
        agrees(value / factor, size.figure.qualifier, off * (100 if ends.percent else 1), language)
        for factor in MULTIPLIERS
        if value >= factor
    )


def pairs(values: Sequence[Fraction | None], *, percent: bool) -> Iterator[Ends]:
    """Yield every two figures of a row, the earlier one first."""
    found = [value / 100 if percent else value for value in values if value is not None]
    for place, before in enumerate(found):
        yield from (Ends(before, after, percent) for after in found[place + 1 :])


def _stands_before(word: re.Pattern[str], text: str) -> bool:
    found = list(word.finditer(text))
    return bool(found) and len(text[found[-1].end() :].split()) < _TO_THE_FIGURE
