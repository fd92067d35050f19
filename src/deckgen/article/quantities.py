"""What a text says in numbers, ready to be compared: figures, years, shares, multiples and intervals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from deckgen.article.figures import Figure, factor_of, figures
from deckgen.article.number_words import word_value
from deckgen.article.qualifiers import Hedge, hedge_of
from deckgen.article.shares import Proportion, proportions
from deckgen.article.units import measure_after

Kind = Literal["number", "year", "share", "multiple", "interval"]


@dataclass(frozen=True)
class Quantity:
    """One of them: what it is worth, in what, and how it is hedged."""

    kind: Kind
    value: Fraction
    """A share from 0 to 1 (a percentage is one as well); `3` for three times as many or for every third week."""
    figure: Figure
    """The place in the text. A share in words is a `Figure` as well: `0.25`, without a unit."""
    unit: str | None = None
    measure: str | None = None
    """`år`, `km`, when the number measures something that is known."""
    counts: bool = False
    """Whether a word follows that names what is counted: `500 borgere`, but not `500 i alt`."""
    hedge: Hedge | None = None
    step: Fraction | None = None
    """The last decimal of a percentage, to which a share in words is rounded; None for an exact share."""
    parts: tuple[Decimal, ...] = ()
    """The numbers 2 and 3 of `to ud af tre`."""

    end: Literal["low", "high"] | None = None
    """Which end it is of a range without a hedge: 10 is the low one of `10-12` and of `mellem 10 og 12`."""

    elided: tuple[Decimal, str | None] | None = None
    """The multiplier and unit that a bare number may have from one beside it: `12 mio. kr., heraf 7,5 til veje`."""

    @property
    def spelled_out(self) -> Quantity:
        """With the multiplier and unit that are elided."""
        factor, unit = self.elided or (Decimal(1), self.unit)
        if unit == "%":
            step = Fraction(10) ** min(0, int(self.figure.value.as_tuple().exponent)) / 100
            return replace(self, kind="share", value=self.value / 100, unit="%", step=step, elided=None)
        value = self.value * Fraction(factor) if self.value < 1000 else self.value
        return replace(self, value=value, unit=unit, elided=None)

    @property
    def digits(self) -> bool:
        """Whether it is written as a year is: four digits and nothing else, or the last two of `2018–22`."""
        return re.fullmatch(r"\d{4}", self.figure.text, re.ASCII) is not None or self.kind == "year"


_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_BEFORE_YEAR = {
    "da": r"i|fra|siden|til|år|året|årene|efter|før|inden|mellem|og|januar|februar|marts|april|maj|juni|juli|august"
    r"|september|oktober|november|december|forår\w*|sommer\w*|efterår\w*|vinter\w*|omkring|af",
    "en": r"in|since|from|to|until|by|years?|after|before|during|between|and|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|spring|summer|autumn|fall|winter|around|of",
}
_YEAR_BEFORE = {
    language: re.compile(rf"(?:\b(?:{words})\s|\d[-–/]|\()\Z", re.IGNORECASE)
    for language, words in _BEFORE_YEAR.items()
}
_DATE_YEAR = re.compile(
    r"(?<![\w.,])(?:\d{1,2}([./-])\d{1,2}\1(\d{4})|(\d{4})-\d\d-\d\d|\d{1,2}/\d{1,2}[-/ ](\d{4}))(?!\d)"
)
_SHORT_YEAR = re.compile(r"(?<![\d.,/-])(?P<century>19|20)(?P<first>\d\d)[-–/](?P<year>\d\d)(?![\d/-]|[.,]\d)")
_FOOTNOTE = re.compile(r"(?<=[^\W\d_]{3})[¹²³⁴-⁹]|(?<=[^\W\d_]{3}\.)\d{1,2}(?=\s[A-ZÆØÅ])")
"""The mark of a footnote after a word; after one or two letters it is a power: `m²`, `km²`."""
_RANGE = re.compile(r"\s?[-–]\s?|\s(?:til|to)\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:mellem|between)\s\Z", re.IGNORECASE)
_AND = re.compile(r"\s(?:og|and)\s", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s(?P<word>[^\W\d_]{3,})")
_PERCENTAGE = re.compile(
    r"\b(?!procentpoint)\w*procent(?:en|er|erne)?\s(?:(?:er|var|blev|lå|ligger|steg|faldt|nåede|kom)\s)?"
    r"(?:(?:op|ned)\s)?(?:på|til)\s\Z",
    re.IGNORECASE,
)
"""What says of the number that follows that it is one of a hundred: `en svarprocent på 82`."""
_JOINS = re.compile(r"\s?[-–]\s?|,?\s(?:og|eller|til|and|or|to)\s|,\s", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"(?:af|på|om|og|eller|til|fra|for|med|ud|mod|er|var|har|blev|kom|som|der|det|den|hver|per|over|under|efter|før|siden"
    r"|mellem|når|men|ved|ikke|end|alle|dem|flere|færre|mere|mindre|gange|igen|alt|hvor|denne|dette|deltog|mødte|sagde"
    r"|can|may|must|will|would|could|should|kan|må|skal|vil|kunne|skulle|ville|the|and|out|from|with|were|was|are|has|had|have|that|who|which|than|each|after|before|since|between|when"
    r"|but|not|all|them|more|fewer|less|times|again|came|went|said|took)\Z"
)


@lru_cache(maxsize=1 << 12)
def quantities(
    text: str, language: str = "da", before: tuple[Decimal, str | None] | None = None
) -> tuple[Quantity, ...]:
    """Return what `text` says in numbers, in order; of `to ud af tre` also its numbers, after the share.

    `before` is the multiplier and unit of the last amount before the text, which its bare numbers may be in.
    """
    language = "da" if language == "da" else "en"
    text = _FOOTNOTE.sub(lambda found: " " * len(found[0]), text)
    parts = proportions(text, language)
    found = [_of_proportion(one, text, language) for one in parts]
    whole = {at for one in parts if one.kind != "share" for at in range(one.start, one.end)}
    short = {one.figure.start for one in _of_short_years(text)}
    every = (figure for figure in figures(text, language) if figure.start not in whole and figure.start not in short)
    found += [_of_figure(figure, text, language) for figure in every]
    found += [*_of_dates(text), *_of_short_years(text)]
    found.sort(key=lambda quantity: (quantity.figure.start, -quantity.figure.end))
    return tuple(_with_elided_units(_with_ends(_with_shared_measures(found, text), text), before, language))


def unit_said(one: Quantity, language: str) -> tuple[Decimal, str | None] | None:
    """Return the multiplier and unit with which an amount or a percentage is written; None for any other."""
    if one.kind not in ("number", "share") or not one.figure.text[:1].isdigit() or one.parts:
        return None
    factor = factor_of(one.figure, one.figure.text, language, one.figure.start)
    return (factor, one.unit) if one.unit or factor > 1 else None


def _with_elided_units(
    found: list[Quantity], before: tuple[Decimal, str | None] | None, language: str
) -> list[Quantity]:
    """Give each bare number what the one before it is in, and the first ones what stands after the next."""
    for several in (range(len(found)), range(len(found) - 1, -1, -1)):
        last = before
        for at in several:
            one = found[at]
            whole = one.value.denominator == 1
            bare = one.kind == "number" and one.unit is None and one.measure is None and not (one.counts and whole)
            said = unit_said(one, language)
            if said and said[1] is None and last and last[1] not in (None, "%"):  # `1,9 mia. kr., heraf 640 mio.`
                found[at] = replace(one, elided=(Decimal(1), last[1]))
            elif said:
                last = said
            elif bare and last and one.elided is None:
                found[at] = replace(one, elided=last)
        before = None
    return found


def outside_shares(found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return `found` without the numbers that only make up a share, such as the 2 and 3 of `to ud af tre`."""
    taken = {
        at
        for one in found
        if one.kind == "share" and one.unit is None
        for at in range(one.figure.start, one.figure.end)
    }
    return tuple(one for one in found if (one.unit is None and one.kind == "share") or one.figure.start not in taken)


def _of_proportion(one: Proportion, text: str, language: str) -> Quantity:
    value = Decimal(one.value.numerator) / Decimal(one.value.denominator)
    figure = Figure(value, None, one.qualifier, one.start, one.end, text[one.start : one.end])
    return Quantity(one.kind, one.value, figure, hedge=hedge_of(one.qualifier, language), parts=one.parts)


def _of_figure(figure: Figure, text: str, language: str) -> Quantity:
    value, hedge = Fraction(figure.value), hedge_of(figure.qualifier, language)
    if figure.unit == "%" or (figure.unit is None and _PERCENTAGE.search(text, 0, figure.start)):
        step = Fraction(10) ** min(0, int(figure.value.as_tuple().exponent)) / 100
        return Quantity("share", value / 100, figure, "%", hedge=hedge, step=step)
    if _is_year(figure, text, language):
        return Quantity("year", value, figure, hedge=hedge)
    measure = measure_after(text, figure.end, language) if figure.unit is None else None
    following = _NEXT_WORD.match(text, figure.end)
    noun = following["word"].lower() if following else ""
    is_noun = noun and _NO_NOUN.match(noun) is None and word_value(noun, language) is None
    counts = measure is not None or bool(is_noun)
    return Quantity("number", value, figure, figure.unit, measure, counts, hedge)


def _is_year(figure: Figure, text: str, language: str) -> bool:
    if figure.unit or not re.fullmatch(r"\d{4}", figure.text, re.ASCII):
        return False
    if not _FIRST_YEAR <= figure.value <= _LAST_YEAR:
        return False
    if measure_after(text, figure.end, language):
        return False
    before = _YEAR_BEFORE[language].search(text[max(0, figure.start - 20) : figure.start])
    return before is not None or re.match(r"\s*(?:[-–/.,;:)]|\Z)", text[figure.end :]) is not None


def _of_dates(text: str) -> Iterator[Quantity]:
    for found in _DATE_YEAR.finditer(text):
        group = next(number for number in (2, 3, 4) if found[number])
        start, end = found.span(group)
        figure = Figure(Decimal(found[group]), None, None, start, end, found[group])
        yield Quantity("year", Fraction(int(found[group])), figure)


def _of_short_years(text: str) -> Iterator[Quantity]:
    """Yield the second year of `2018–22`, which is written short."""
    for found in _SHORT_YEAR.finditer(text):
        year = int(found["century"] + found["year"])
        if year > int(found["century"] + found["first"]):
            figure = Figure(Decimal(year), None, None, *found.span("year"), found["year"])
            yield Quantity("year", Fraction(year), figure)


def _with_shared_measures(found: list[Quantity], text: str) -> list[Quantity]:
    """Give `10` the measure of `12` in `10 til 12 år`."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        this, following = shared[index], shared[index + 1]
        bare = this.kind == "number" and this.unit is None and this.measure is None
        if bare and following.measure and _JOINS.fullmatch(text[this.figure.end : following.figure.start]):
            shared[index] = replace(this, measure=following.measure, counts=True)
    return shared


def _with_ends(found: list[Quantity], text: str) -> list[Quantity]:
    """Mark the ends of ranges: `10-12`, `10 til 12` and `mellem 10 og 12`."""
    marked = list(found)
    for at, (one, two) in enumerate(pairwise(found)):
        between = text[one.figure.end : two.figure.start]
        joined = _RANGE.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(text[: one.figure.start]))
        if joined and one.hedge is None and two.hedge is None and one.kind == two.kind and one.value < two.value:
            marked[at], marked[at + 1] = replace(one, end="low"), replace(two, end="high")
    return marked


def in_one_unit(said: Quantity, one: Quantity) -> bool:
    """Say whether two quantities are in one unit and measure, or one of them leaves its measure unsaid."""
    return (said.unit == one.unit or said.kind == "share") and (
        said.measure == one.measure or None in (said.measure, one.measure)
    )
