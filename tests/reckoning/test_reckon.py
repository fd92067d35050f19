"""Expressions over figures: what they give, in which unit, how they are written, and what is wrong with them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from deckgen.compose.locale import Locale
from deckgen.reckoning.model import Fault
from deckgen.reckoning.parse import LONGEST, names, parse
from deckgen.reckoning.reckon import reckon
from deckgen.reckoning.rounding import agrees
from deckgen.reckoning.units import amount, fitting, read_unit
from deckgen.reckoning.written import quantity, rounded, working

KNOWN = {
    "a": (78, "%"),
    "b": (66, "%"),
    "some-2019": (50, "%"),
    "point": (12, "procentpoint"),
    "pris": (1200, "kr."),
    "budget": (1.2, "mio. kr."),
    "euro": (100, "euro"),
    "borgere": (400, "borgere"),
    "ansatte": (8, "ansatte"),
    "bare": (3, None),
    "nul": (0, None),
    "7": (9, None),
    "x.value": (5, None),
}


def reckoned(text, language="da"):
    def look(leaf):
        value, unit = KNOWN[leaf.id] if hasattr(leaf, "id") else (leaf.value, "%" if leaf.percent else None)
        return amount(Decimal(str(value)), unit, language)

    return reckon(parse(text, KNOWN), look)


def given(text):
    found = reckoned(text)
    return found.value, str(found.unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a - b", 12, "procentpoint"),
        ("a.value − b.value", 12, "procentpoint"),
        ("a + b", 144, "%"),
        ("b + point", 78, "%"),
        ("a - point", 66, "%"),
        ("100 % - a", 22, "%"),
        ("mean(a, b)", 72, "%"),
        ("gennemsnit(1, 2, 6)", 3, "no unit"),
        ("sum(1, 2, 6)", 9, "no unit"),
        ("a - some-2019", 28, "procentpoint"),
        ("some-2019", 50, "%"),
        ("2 + 3 * 4", 14, "no unit"),
        ("(2 + 3) × 4", 20, "no unit"),
        ("10 - 4 - 3", 3, "no unit"),
        ("12 / 3 / 2", 2, "no unit"),
        ("-2 + 5", 3, "no unit"),
        ("1 ÷ 3", Fraction(1, 3), "no unit"),
        ("1.5*2", 3, "no unit"),
        ("98-66", 32, "no unit"),
        ("7.value", 9, "no unit"),
        ("7", 7, "no unit"),
        ("x.value", 5, "no unit"),
        ("share(98, 271)", Fraction(9800, 271), "%"),
        ("andel(ansatte, borgere)", 2, "%"),
        ("change(200, 300)", 50, "%"),
        ("ændring(a, 2)", None, None),
        ("times(borgere, ansatte)", 50, "no unit"),
        ("gange(pris, budget)", Fraction(1, 1000), "no unit"),
        ("per(pris, borgere)", 3, "kr. / borgere"),
        ("pr.(pris, borgere)", 3, "kr. / borgere"),
        ("pris / borgere * borgere", 1200, "kr."),
        ("a * borgere", 312, "borgere"),
        ("a * b", Fraction(5148, 100), "%"),
        ("borgere / some-2019", 800, "borgere"),
        ("pris + budget", 1_201_200, "kr."),
        ("pris * bare", 3600, "kr."),
        ("pris / pris", 1, "no unit"),
    ],
)
def test_an_expression_gives_its_figure_in_its_unit(text, value, unit):
    if value is None:
        with pytest.raises(Fault, match="do not go together"):
            reckoned(text)
    else:
        assert given(text) == (value, unit)


@pytest.mark.parametrize("text", ["pris + borgere", "a + bare", "pris - euro", "times(pris, euro)", "pris * budget"])
def test_figures_in_unlike_units_are_not_reckoned_with_each_other(text):
    with pytest.raises(Fault) as found:
        reckoned(text)
    assert found.value.code == "E235"


@pytest.mark.parametrize(
    ("text", "at"),
    [("a / nul", (4, 7)), ("a / (3 - 3)", (4, 11)), ("share(1, nul)", (9, 12)), ("change(nul, 1)", (7, 10))],
)
def test_a_division_by_zero_is_told_at_the_divisor(text, at):
    with pytest.raises(Fault) as found:
        reckoned(text)
    assert (found.value.code, found.value.at) == ("E236", at)


@pytest.mark.parametrize(
    ("text", "at", "says"),
    [
        ("a -", (3, 4), "ends before its last figure"),
        ("", (0, 1), "ends before its last figure"),
        ("a b", (2, 3), "`b` cannot stand here"),
        ("(a", (0, 1), "never closed"),
        ("a)", (1, 2), "cannot stand here"),
        ("a + * b", (4, 5), "instead of a figure"),
        ("shar(a, b)", (0, 4), "no function `shar`"),
        ("share(a)", (0, 8), "takes two figures, and here are 1"),
        ("share(1,5, 2)", (0, 13), "takes two figures, and here are 3"),
        ("1,5 + 2", (1, 2), "cannot stand here"),
        ("(" * 60 + "a" + ")" * 60, (21, 22), "too deep"),
        ("-" * 60 + "a", (21, 22), "too deep"),
        ("a+" * LONGEST + "a", (0, 2 * LONGEST + 1), "at most"),
        ("__import__('os')", (0, 10), "no function"),
    ],
)
def test_what_is_no_expression_is_told_where_it_goes_wrong(text, at, says):
    with pytest.raises(Fault) as found:
        parse(text, KNOWN)
    assert (found.value.code, found.value.at) == ("E231", at)
    assert says in found.value.message


def test_the_ids_of_an_expression_are_known_without_reckoning_it():
    assert set(names("share(a - some-2019, 3) + -(b)", KNOWN)) == {"a", "some-2019", "b"}
    assert names("share(a", KNOWN) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a - b", "a − b"),
        ("a - (b - a)", "a − (b − a)"),
        ("(a - b) - a", "a − b − a"),
        ("(a + b) * 2", "(a + b) × 2"),
        ("a / (b * 2)", "a / (b × 2)"),
        ("share(a + b, 2)", "(a + b) / 2"),
        ("change(a, b)", "(b − a) / a"),
        ("mean(a, b)", "(a + b) / 2"),
        ("times(a, sum(b, 2))", "a / (b + 2)"),
        ("-(a + b)", "−(a + b)"),
    ],
)
def test_a_working_keeps_the_parentheses_that_it_needs(text, written):
    assert working(parse(text, KNOWN), lambda leaf: getattr(leaf, "id", "2")) == written


@pytest.mark.parametrize(
    ("value", "qualifier", "derived", "holds"),
    [
        ("12", None, "11.6", True),
        ("11", None, "11.6", False),
        ("11.6", None, "11.64", True),
        ("11.60", None, "11.64", False),
        ("12", None, "11.5", True),
        ("12", None, "12.5", True),
        ("12", "knap", "11.6", True),
        ("12", "Knap", "11.6", True),
        ("12", "knap", "12.4", False),
        ("12", "godt", "12.4", True),
        ("12", "over", "11.9", False),
        ("12", "cirka", "12.3", True),
        ("12", "cirka", "13.5", False),
        ("12", "mindst", "12", True),
        ("2020", "knap", "2011.5", True),
        ("-12", None, "-11.6", True),
    ],
)
def test_a_figure_holds_to_the_decimals_and_the_qualifier_that_it_is_written_with(value, qualifier, derived, holds):
    assert agrees(Decimal(value), qualifier, Fraction(derived), "da") is holds


def test_a_qualifier_is_read_in_the_language_of_the_talk():
    assert agrees(Decimal("1200"), "nearly", Fraction("1187.5"), "en")
    assert not agrees(Decimal("1200"), "nearly", Fraction("1212.5"), "en")


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("a - b", "procentpoint", 12),
        ("a - b", "pct.point", 12),
        ("a - b", "%", None),
        ("a - b", None, None),
        ("share(1, 2)", "procentpoint", None),
        ("share(1, 2)", "procent", 50),
        ("1 / 2", "%", None),
        ("pris / borgere", "kr. pr. borger", 3),
        ("pris / borgere", "kr./borger", 3),
        ("pris / borgere", "kr.", 3),
        ("pris / borgere", "kr. pr. time", None),
        ("pris / borgere", "euro", None),
        ("pris", "mio. kr.", Fraction(12, 10_000)),
        ("borgere - 3", "personer", 397),
        ("times(6, 2)", "gange", 3),
        ("3 * a", "%", 234),
        ("3 * a", None, Fraction(234, 100)),
    ],
)
def test_a_reckoned_figure_fits_the_unit_that_is_written_or_does_not(text, unit, value):
    factor, wanted = read_unit(unit, "da")
    found = fitting(reckoned(text), wanted)
    assert (found and found.value / factor) == value


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("value", "unit"), [("1234567.50", "kr."), ("-3", "%"), ("62", "%"), ("0.001", None)])
def test_a_working_writes_figures_as_the_slides_do(language, value, unit):
    assert quantity(Decimal(value), unit, language) == Locale(language).quantity(Decimal(value), unit)


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [("1/3", 2, "0.33"), ("5/2", 0, "3"), ("-5/2", 0, "-3"), ("12", 3, "12"), ("-1/9", 0, "0")],
)
def test_a_figure_is_shown_with_at_most_so_many_decimals(value, decimals, shown):
    assert str(rounded(Fraction(value), decimals)) == shown
