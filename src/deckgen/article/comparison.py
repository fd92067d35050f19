"""Hold the figures of a slide against those of the passage that it rests on.

A slide may write a figure in another way (`33 %` for `hver tredje`), and it may be rounder when it says so
(`knap 80 %` for 78 %). It may not be more exact than the passage without being told: that is a dropped
qualifier, and the caller decides what it is worth.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Literal

from deckgen.article.derivable import follows
from deckgen.article.figures import Figure
from deckgen.article.named import is_name_in_both
from deckgen.article.quantities import Quantity, outside_shares, quantities
from deckgen.article.telephones import joined_telephones, place_before_joining
from deckgen.article.units import scale_of
from deckgen.article.wholes import shares_of_wholes

Verdict = Literal["held", "drops qualifier", "not held"]

ABOUT = Fraction(5, 100)
"""How far from the passage's figure `cirka` and `omkring` may be, as a share of it."""

NEARLY = Fraction(8, 100)
"""How far above the passage's figure `knap` may be, and how far below it `godt`, as a share of the slide's."""

BOUND = Fraction(1, 2)
"""How far off a bare `over` or `under` may be: further away it is likelier to be about another figure."""

_PERCENT = Fraction(1, 100)
_PLAIN = 10
"""Up to this denominator a share in words is held by what is the same in whole per cents: `hver tredje` by 33,4 %."""
_THIRDS = 3
"""What is written as 66 % is two in three as well, though it is nearer to 67."""
_BELOW = ("nearly", "below", "at most")
_ABOVE = ("just above", "above", "at least")
_SOFT = ("within", "inside", "inden for")
"""What bounds a time and is said in other ways as well."""
_FEWEST_PARTS = 10
"""From this whole on, `12 af 98` is held by a 12 and a 98 that stand apart in the passage."""


@dataclass(frozen=True)
class Comparison:
    """A figure of the slide, and whether the passage holds it."""

    figure: Figure
    verdict: Verdict
    holder: Figure | None = None
    """The figure of the passage that holds it."""

    @property
    def drops_qualifier(self) -> bool:
        """Whether the passage hedges the figure (`knap 90 %`) and the slide does not."""
        return self.verdict == "drops qualifier"


def compare_figures(
    slide_text: str, passage_text: str, language: str = "da", *, reckoned: bool = True
) -> tuple[Comparison, ...]:
    """Return each figure of `slide_text`, in order, with what `passage_text` says of it.

    With `reckoned` a sum or a difference is held that does not say that it is one.
    """
    written, slide_text = slide_text, joined_telephones(slide_text)
    passage_text = joined_telephones(passage_text)
    passage = quantities(passage_text, language)
    with_shares = passage + shares_of_wholes(passage, passage_text, "da" if language == "da" else "en")
    said = outside_shares(quantities(slide_text, language))
    found = tuple(
        Comparison(one.figure, "held")
        if compared.verdict == "not held"
        and (
            follows(one, slide_text, passage, passage_text, language, reckoned=reckoned)
            or is_name_in_both(one.figure, slide_text, passage_text)
        )
        else compared
        for one, compared in ((one, _compared(one, passage if one.kind != "share" else with_shares)) for one in said)
    )
    return (
        found
        if written == slide_text
        else tuple(replace(one, figure=_as_written(one.figure, written)) for one in found)
    )


def _as_written(figure: Figure, text: str) -> Figure:
    """Return a figure with its place in a text whose telephone numbers are not joined."""
    start, end = place_before_joining(text, figure.start, figure.end)
    return replace(figure, start=start, end=end, text=text[start:end])


def unheld(slide_text: str, passage_text: str, language: str = "da") -> tuple[Figure, ...]:
    """Return the figures of `slide_text` that `passage_text` does not hold, in order.

    Figures in digits and in words, percentages, years, shares and multiples. A dropped qualifier is held: ask
    `compare_figures` for those.
    """
    compared = compare_figures(slide_text, passage_text, language)
    return tuple(one.figure for one in compared if one.verdict == "not held")


def _compared(said: Quantity, passage: tuple[Quantity, ...]) -> Comparison:
    verdicts = [(verdict(said, holder), holder.figure) for holder in passage]
    for wanted in ("held", "drops qualifier"):
        for said_of_it, holder in verdicts:
            if said_of_it == wanted:
                return Comparison(said.figure, said_of_it, holder)
    if said.parts and said.parts[1] >= _FEWEST_PARTS:
        values = {holder.value: holder.figure for holder in passage if holder.unit is None}
        if all(Fraction(part) in values for part in said.parts):
            return Comparison(said.figure, "held", values[Fraction(said.parts[0])])
    return Comparison(said.figure, "not held")


def verdict(said: Quantity, holder: Quantity) -> Verdict:
    """Return what a quantity of the passage, `holder`, says of the slide's: whether it holds it."""
    if holder.elided and holder.unit is None and said.unit == holder.elided[1] and said.kind != "year":
        spelled_out = verdict(said, holder.spelled_out)
        if spelled_out != "not held" or said.unit:
            return spelled_out
    said, holder = _in_one_measure(said, holder)
    if not _comparable(said, holder):
        return "not held"
    if "year" in (said.kind, holder.kind):
        same = said.value == holder.value and said.digits and holder.digits
        return "held" if same else "not held"
    if _same(said, holder):
        return _hedged_alike(said, holder)
    return "held" if _rounder(said, holder) else "not held"


def _in_one_measure(said: Quantity, holder: Quantity) -> tuple[Quantity, Quantity]:
    """Return two quantities in the smaller of their measures, where both measure one thing: two years in months."""
    if said.measure is None or holder.measure is None or said.measure == holder.measure:
        return said, holder
    (one, worth), (other, of_holder) = scale_of(said.measure), scale_of(holder.measure)
    if one != other:
        return said, holder
    return replace(said, value=said.value * worth, measure=one), replace(
        holder, value=holder.value * of_holder, measure=one
    )


def _comparable(said: Quantity, holder: Quantity) -> bool:
    """Say whether two quantities are of one kind, and in one unit as far as both say which."""
    if {said.kind, holder.kind} == {"number", "year"}:
        return said.unit == holder.unit and said.measure is None and holder.measure is None
    if said.kind != holder.kind:
        return said.kind == "number" and holder.kind == "share" and _bare_percentage(said, holder)
    if said.kind != "number":
        return True
    if said.unit:
        return said.unit == holder.unit
    if said.measure:
        return holder.unit is None and (holder.measure == said.measure or not holder.counts)
    of_an_age = said.hedge is not None and said.hedge == holder.hedge and holder.measure in ("år", "year")
    return not said.counts or of_an_age or (holder.unit is None and holder.measure is None)


def _bare_percentage(said: Quantity, holder: Quantity) -> bool:
    """Say whether a bare number may stand for a percentage: `op på 78` for 78 %."""
    return holder.unit == "%" and said.unit is None and not said.counts


def _value(quantity: Quantity, other: Quantity) -> Fraction:
    return quantity.value / 100 if quantity.kind == "number" and other.kind == "share" else quantity.value


def _same(said: Quantity, holder: Quantity) -> bool:
    value, other = _value(said, holder), holder.value
    if value == other:
        return True
    if said.kind != "share" or (said.step is None) == (holder.step is None):
        return False
    exact, rounded = (holder, said) if said.step is not None else (said, holder)
    steps = {rounded.step or _PERCENT} | ({_PERCENT} if exact is said and said.value.denominator <= _PLAIN else set())
    cut = exact.value.denominator == _THIRDS and floor(exact.value / _PERCENT) * _PERCENT == rounded.value
    return cut or any(_rounded(exact.value, step) == _rounded(rounded.value, step) for step in steps)


def _rounded(value: Fraction, step: Fraction) -> Fraction:
    return floor(value / step + Fraction(1, 2)) * step


def _hedged_alike(said: Quantity, holder: Quantity) -> Verdict:
    if said.hedge is None:
        in_words = said.kind == "share" and said.unit is None and holder.unit is not None and holder.hedge == "about"
        bounds = {"low": "at least", "high": "at most"}.get(said.end or "")
        soft = holder.hedge in (None, bounds) or holder.figure.qualifier in _SOFT
        return "held" if soft or in_words else "drops qualifier"
    if said.hedge == "about" or said.figure.qualifier in _SOFT:
        return "held"
    if holder.hedge is None:
        return "held" if said.hedge in ("at most", "at least") or _rounder(said, holder) else "not held"
    together = any(said.hedge in side and holder.hedge in side for side in (_BELOW, _ABOVE))
    return "held" if together else "not held"


def _rounder(said: Quantity, holder: Quantity) -> bool:
    """Say whether the slide's hedged figure is true of the passage's, which is another number.

    A group's bound is no rounding: `under 30 år` does not follow from `under 25 år`.
    """
    value, true = _value(said, holder), holder.value
    off = abs(value - true)
    if value <= 0 or true < 0:
        return False
    if said.hedge == "about":
        return off <= ABOUT * true and _is_rounder(said, holder)
    half = said.kind == "share" and said.unit is None and value == Fraction(1, 2)
    if said.hedge in _BELOW:
        if holder.hedge not in (None, "about") or true >= value:
            return False
        if said.hedge == "nearly":
            return off <= NEARLY * value and _is_rounder(said, holder)
        return off <= BOUND * value or half
    if said.hedge in _ABOVE:
        least = true * (1 - NEARLY) if holder.hedge == "nearly" else true
        if holder.hedge not in (None, "about", "nearly") or least <= value:
            return False
        if said.hedge == "just above":
            return off <= NEARLY * value and _is_rounder(said, holder)
        return off <= BOUND * value or half
    return False


def _is_rounder(said: Quantity, holder: Quantity) -> bool:
    """Say whether the slide's number ends in a rounder place: 80 for 78, but not 71 for 70."""
    in_words = said.kind != "number" and said.unit is None
    if said.measure and holder.measure:  # both in the smaller one: two hours for 118 minutes
        return _grain(_decimal(said.value)) > _grain(_decimal(holder.value))
    return in_words or holder.kind != said.kind or _grain(said.figure.value) > _grain(holder.figure.value)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _grain(value: Decimal) -> Decimal:
    """Return the largest 1, 5, 10, 50 … (or 0.5, 0.1 …) that `value` is a whole number of times."""
    whole = value.normalize().as_tuple()
    return Decimal(5 if whole.digits[-1] == 5 else 1).scaleb(int(whole.exponent))
