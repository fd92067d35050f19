"""What a figure is counted in, and what becomes of it in a sum, a product and a quotient."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from deckgen.article.units import known_unit, measure_after

POINTS = "procentpoint"
_CONVERTED = frozenset(("%", POINTS, "‰", "kr.", "euro", "dollar", "pund"))
"""The units that a figure cannot leave out, and that never go together."""

_TIMES = frozenset(("gange", "gang", "times", "x", "×"))
_PER = re.compile(r"\s+(?:pr\.?|per)\s+|\s*/\s*", re.IGNORECASE)
_ENDING = 2
"""Letters by which the singular and the plural of a word differ: person, personer."""


@dataclass(frozen=True)
class Unit:
    """What a figure is counted in: `kr.`, `personer`, `%`; None for no unit. `per` is what it is shared out over."""

    name: str | None = None
    per: str | None = None
    measured: bool = False
    """Whether the name is that of a measure, such as `år` or `km`."""

    @property
    def converted(self) -> bool:
        """Whether the unit is a percentage, a currency or the like."""
        return self.name in _CONVERTED

    def __str__(self) -> str:
        return " / ".join(one for one in (self.name or "no unit", self.per) if one)


NO_UNIT = Unit()
PERCENT, PERCENTAGE_POINTS = Unit("%"), Unit(POINTS)


@dataclass(frozen=True)
class Amount:
    """A figure, exactly. `loose` is a percentage that may as well be a number: 62 % of 1200 is 74400 %, or 744."""

    value: Fraction
    unit: Unit = NO_UNIT
    loose: bool = False


def amount(value: Decimal, unit: str | None, language: str) -> Amount:
    """Return a figure with an outline's unit: 1200000 in `kr.` for 1.2 and `mio. kr.`."""
    factor, read = read_unit(unit, language)
    return Amount(Fraction(value) * factor, read)


def read_unit(unit: str | None, language: str) -> tuple[Fraction, Unit]:
    """Return the multiplier in an outline's unit, and the unit: (1000000, kr.) for `mio. kr.`."""
    first, *rest = _PER.split((unit or "").strip(), maxsplit=1)
    factor, name = known_unit(first, language)
    per = rest[0].strip().casefold() if rest else None
    if name is None and factor == 1 and first and first.casefold() not in _TIMES:
        measure = measure_after(first, 0, language)
        return Fraction(1), Unit(measure or first.casefold(), per, measure is not None)
    return Fraction(factor), Unit(name, per)


def alike(one: Unit, other: Unit) -> bool:
    """Say whether two figures can be added. A figure without a unit goes with any noun, which its label may hold."""
    if one.converted or other.converted:
        return one.name == other.name and same_word(one.per, other.per)
    return same_word(one.name, other.name) and same_word(one.per, other.per)


def same_word(one: str | None, other: str | None) -> bool:
    """Say whether two words are one but for its ending, or one of them is not there."""
    if one is None or other is None:
        return True
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= _ENDING


def fitting(got: Amount, wanted: Unit) -> Amount | None:
    """Return a reckoned figure in the unit that it is written in, or None where that is another unit."""
    if got.loose and wanted.name != "%":
        return Amount(got.value / 100, wanted)
    have = got.unit
    if have.per and wanted.per and not same_word(have.per, wanted.per):
        return None
    if have.name == wanted.name:
        return got
    if {have.name, wanted.name} & {"%", POINTS, "‰"} or (wanted.converted and not have.converted):
        return None
    if wanted.name is None or (have.name is None and not wanted.converted):
        return got
    both = have.converted or wanted.converted or (have.measured and wanted.measured)
    return None if both and not same_word(have.name, wanted.name) else got
