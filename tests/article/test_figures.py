"""The figures that stand in a text, as an author writes them."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.article.figures import figures, holds


def read(text: str, language: str = "da") -> list[tuple[str, str | None]]:
    return [(f"{figure.value.normalize():f}", figure.unit) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("knap 90% har en cykel, og 78 % bruger den", [("90", "%"), ("78", "%")]),
        ("78 pct. eller 78 procent", [("78", "%"), ("78", "%")]),
        ("1.234,5 liter", [("1234.5", None)]),
        ("0,5 promille", [("0.5", "‰")]),
        ("1.250.000 kr., altså 1,25 mio. kr.", [("1250000", "kr."), ("1250000", "kr.")]),
        ("500 t.kr. og kr. 500", [("500000", "kr."), ("500", "kr.")]),
        ("10 000 og 10\u00a0000 cykler", [("10000", None), ("10000", None)]),
        ("steg 2,5 procentpoint", [("2.5", "procentpoint")]),
        ("steg 2 %-point", [("2", "procentpoint")]),
        ("faldt med -5 %", [("-5", "%")]),
        ("mellem 10 og 20 %", [("10", "%"), ("20", "%")]),
        ("10, 20 og 30 %", [("10", "%"), ("20", "%"), ("30", "%")]),
        ("i alt 10, 30 % af dem", [("10", None), ("30", "%")]),
        ("2-3 mio. kr.", [("2000000", "kr."), ("3000000", "kr.")]),
        ("i 2024 og 90 %", [("2024", None), ("90", "%")]),
        ("de 15-årige", [("15", None)]),
        ("i ti år", [("10", None)]),
        ("femoghalvfjerds procent", [("75", "%")]),
        ("halvfems cykler, enogtyve biler", [("90", None), ("21", None)]),
        ("to hundrede og fem", [("205", None)]),
        ("tohundredefem, firehundrede", [("205", None), ("400", None)]),
        (
            "én million, halvanden million, fem mio. kr.",
            [("1000000", None), ("1500000", None), ("5000000", "kr.")],
        ),
        ("to tre fire", [("2", None), ("3", None), ("4", None)]),
        ("en ud af ti", [("1", None), ("10", None)]),
    ],
)
def test_danish_figures_are_read(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234.5 users", [("1234.5", None)]),
        ("0.5 percent, 90 per cent", [("0.5", "%"), ("90", "%")]),
        ("$1.5 billion", [("1500000000", "dollar")]),
        ("from 5 to $10", [("5", "dollar"), ("10", "dollar")]),
        ("3 percentage points", [("3", "procentpoint")]),
        ("seventy-eight percent", [("78", "%")]),
        ("two hundred and five, twenty five", [("205", None), ("25", None)]),
        ("a hundred people, one in ten", [("100", None), ("1", None), ("10", None)]),
        ("One of them has 2 bikes", [("2", None)]),
    ],
)
def test_english_figures_are_read(text, expected):
    assert read(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19, B2B, A4, 5G og H1N1",
        "i 90'erne",
        "kl. 10.30, kl. 9-10 og 10:30",
        "for 3. gang",
        "1. Kig på cyklen",
        "den 24/11-2026, 24.11.2026 og 2026-11-24",
        "version 1.2.3",
        "se https://eksempel.dk/2024/11 og www.eksempel.dk/5",
        "en gang om måneden",
        "millioner af cykler",
    ],
)
def test_what_counts_nothing_is_no_figure(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [("den 24. november 2026", "da"), ("on November 24, 2026", "en"), ("on 24 November 2026", "en")],
)
def test_of_a_date_only_the_year_is_a_figure(text, language):
    assert read(text, language) == [("2026", None)]


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("knap 90 %", "da", "knap"),
        ("Ca. 90 %", "da", "ca."),
        ("mere end halvfems procent", "da", "mere end"),
        ("det er 90 %", "da", None),
        ("more than 90 %", "en", "more than"),
        ("nearly $90", "en", "nearly"),
    ],
)
def test_the_word_that_hedges_a_figure_is_kept(text, language, qualifier):
    (figure,) = figures(text, language)

    assert figure.qualifier == qualifier


def test_a_figure_is_the_stretch_with_its_unit():
    text = "Det koster kr. 500 eller 1,25 mio. kr. om året."

    assert [text[figure.start : figure.end] for figure in figures(text)] == ["kr. 500", "1,25 mio. kr."]
    assert [figure.text for figure in figures(text)] == ["kr. 500", "1,25 mio. kr."]


@pytest.mark.parametrize(
    ("text", "value", "unit", "says"),
    [
        ("knap 90% har en cykel", "90", "%", True),
        ("78 pct. har en cykel", "78.0", "procent", True),
        ("78 % har en cykel", "87", "%", False),
        ("steg 5 procentpoint", "5", "%", False),
        ("1.250.000 kr.", "1.25", "mio. kr.", True),
        ("1,25 mio. kr.", "1250000", "kr.", True),
        ("i ti år", "10", "år", True),
        ("90 % har en cykel", "90", None, True),
        ("der er en cykel", "1", "cykel", True),
        ("der er cykler", "1", None, False),
        ("1,5 million", "5", None, False),
        ("COVID-19", "19", None, False),
    ],
)
def test_a_figure_stands_in_a_text_or_does_not(text, value, unit, says):
    assert holds(text, Decimal(value), unit) is says


@given(
    st.one_of(st.text(), st.text(st.sampled_from(list("0159.,-/ %kr$t\n'")))),
    st.sampled_from(["da", "en"]),
)
def test_any_text_is_read_and_its_figures_follow_one_another(text, language):
    found = figures(text, language)

    assert all(figure.text == text[figure.start : figure.end] != "" for figure in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


@given(st.integers(0, 10**9))
def test_a_whole_number_is_read_back_in_both_notations(number):
    assert holds(f"i alt {number:,} cykler", Decimal(number), None, "en")
    assert holds(f"i alt {number:,} cykler".replace(",", "."), Decimal(number), None, "da")
