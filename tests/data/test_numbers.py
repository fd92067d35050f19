"""Which cells are figures, and what number they are."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.data.numbers import number


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1.234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1.250.000", "1250000"),
        ("-3,2", "-3.2"),
        ("\u22123", "-3"),
        ("+4", "4"),
        ("12,5 %", "12.5"),
        ("12,5\u00a0%", "12.5"),
        ("90%", "90"),
        ("0,751", "0.751"),
        ("0", "0"),
    ],
)
def test_a_figure_in_a_danish_file_has_its_number_and_keeps_its_text(csv, written, meant):
    (cell,) = csv(f"Område;Tal\nSkole;{written}\nBørn;0,5\n").table.rows[0][1:]

    assert (cell.text, cell.number) == (written, Decimal(meant))


@pytest.mark.parametrize(("written", "meant"), [("1,234.5", "1234.5"), ("1,250,000", "1250000"), ("-3.2%", "-3.2")])
def test_a_figure_in_an_english_file_has_its_number(csv, written, meant):
    found = csv(f"Area\tFigure\nSchools\t{written}\n", language="en")

    assert found.numbers == [[None, Decimal(meant)]]


@pytest.mark.parametrize(
    "words", ["kr. 200", "ca. 5", "01.03.2026", "12 34 56 78", "1.23.456", "3-5", "5 stk.", "½", "204,5*", "1.2.3", "٣"]
)
def test_a_text_with_digits_in_it_is_no_figure(csv, words):
    assert csv(f"Område;Tal\nSkole;{words}\n").numbers == [[None, None]]


def test_codes_with_leading_noughts_are_texts_and_so_is_their_column(csv):
    found = csv("Nr.;Sted;Antal\n0751;Aarhus;1\n8000;Byen;2\n")

    assert found.numbers == [[None, None, 1], [None, None, 2]]
    assert found.texts[1] == ["8000", "Byen", "2"]


def test_years_keep_their_text(csv):
    found = csv("År;2025\n2024;1\n2026;2\n")

    assert found.table.heads == ("År", "2025")
    assert [row[0].text for row in found.table.rows] == ["2024", "2026"]
    assert [row[0].number for row in found.table.rows] == [2024, 2026]


@pytest.mark.parametrize(
    ("content", "settings", "meant"),
    [
        ("A;B\nx;1.234\ny;2,5\n", {}, "1234"),
        ("A;B\nx;1.234\ny;2.5\n", {}, "1.234"),
        ("A;B\nx;1.234\ny;1.250.000\n", {}, "1234"),
        ("A;B\nx;1.234\n", {}, "1234"),
        ("A\tB\nx\t1.234\n", {"language": "da"}, "1234"),
        ("A\tB\nx\t1.234\n", {"language": "en"}, "1.234"),
        ("A,B\nx,1.234\n", {"language": "en"}, "1.234"),
        ("A,B\nx,1.234\n", {"decimal": ","}, "1234"),
        ("A,B\nx,1.234\n", {"decimal": "."}, "1.234"),
    ],
)
def test_a_point_before_three_digits_is_settled_by_cells_setting_or_convention(csv, content, settings, meant):
    assert csv(content, **settings).table.rows[0][1].number == Decimal(meant)


def test_a_point_that_delimiter_and_language_read_differently_is_in_doubt(csv):
    found = csv("Område,Tal\nSkole,1.234\n", language="da")

    assert found.places == [("E214", "budget.csv", 2, 7)]
    assert "1.234" in found.told
    assert "decimal" in found.told


def test_two_decimal_marks_in_one_file_are_in_doubt(csv):
    found = csv("Tid;Tal\n14.30;204,5\n")

    assert found.places == [("E214", "budget.csv", 2, 7)]
    assert "14.30 in line 2" in found.told


def test_the_outlines_decimal_mark_settles_it_and_the_rest_is_text(csv):
    assert csv("Tid;Tal\n14.30;204,5\n", decimal=",").numbers == [[None, Decimal("204.5")]]


def test_a_decimal_mark_that_no_figure_has_is_told_in_the_outline(csv):
    found = csv("Område;Tal\nSkole;204,5\n", decimal=".")

    assert found.places == [("E214", "talk.yaml", 7, 11)]
    assert "204,5 in line 2" in found.told


def test_a_decimal_mark_that_is_none_is_told(csv):
    assert csv("Område;Tal\nSkole;204,5\n", decimal="komma").places == [("E214", "talk.yaml", 7, 11)]


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False), st.booleans())
def test_every_number_is_read_back_from_how_it_is_written(value, danish):
    written = f"{value:,}"
    if danish:
        written = written.translate(str.maketrans(",.", ".,"))

    assert number(written, "," if danish else ".") == value


@given(st.text(alphabet="0123456789.,-+% \u00a0\u2212x", max_size=12), st.sampled_from(",."))
def test_whatever_is_written_is_a_finite_number_or_none(text, mark):
    found = number(text, mark)

    assert found is None or found.is_finite()
