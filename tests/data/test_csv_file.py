"""A CSV file becomes a table, however the program that saved it parts its cells."""

from __future__ import annotations

from decimal import Decimal

import pytest


def test_a_file_from_danish_excel_has_figures_with_decimal_commas(csv):
    table = csv("Område;2025;2026\nSkole;204,5;250,0\n").table

    assert table.heads == ("Område", "2025", "2026")
    assert [cell.text for cell in table.rows[0]] == ["Skole", "204,5", "250,0"]
    assert [cell.number for cell in table.rows[0]] == [None, Decimal("204.5"), Decimal("250.0")]


def test_a_file_from_english_excel_has_figures_with_decimal_points(csv):
    found = csv('Area,2025,2026\nSchools,204.5,"1,250.0"\n', language="en")

    assert found.numbers == [[None, Decimal("204.5"), Decimal("1250.0")]]
    assert found.texts == [["Schools", "204.5", "1,250.0"]]


def test_a_file_parted_by_tabs_is_read(csv):
    assert csv("Område\t2025\nSkole\t204,5\n").numbers == [[None, Decimal("204.5")]]


def test_a_quoted_cell_keeps_delimiters_quotation_marks_and_line_breaks(csv):
    found = csv('Emne;Tekst\r\n"Vej; park";"Han sagde ""ja"""\r\nSkole;"to\r\nlinjer"\r\nHavn;sidst\r\n')

    assert found.texts == [["Vej; park", 'Han sagde "ja"'], ["Skole", "to\nlinjer"], ["Havn", "sidst"]]
    assert [found.table.row_place(n) for n in range(3)] == ["line 2", "line 3", "line 5"]


def test_a_quotation_mark_inside_a_cell_is_a_sign_like_others(csv):
    assert csv('Vare;Antal\nRør 5";2\n').texts == [['Rør 5"', "2"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_ends_a_row(csv, end):
    assert csv(end.join(["Område;2025", "Skole;1", "Børn;2", ""])).texts == [["Skole", "1"], ["Børn", "2"]]


def test_a_last_line_without_a_line_break_counts(csv):
    assert csv("Område;2025\nSkole;1").texts == [["Skole", "1"]]


def test_empty_lines_and_rows_are_dropped_and_places_stay(csv):
    found = csv("\nOmråde;2025\n;\nSkole;1\n\n;;\nBørn;2\n\n\n")

    assert found.texts == [["Skole", "1"], ["Børn", "2"]]
    assert found.table.row_place(1) == "line 7"


def test_delimiters_at_the_end_of_lines_make_no_column(csv):
    table = csv("Område;2025;;\nSkole;204,5;;\nBørn;1,5;\n").table

    assert table.heads == ("Område", "2025")
    assert len(table.rows) == 2


def test_the_line_that_tells_excel_the_delimiter_is_no_row(csv):
    found = csv("sep=;\r\nSum, kr.;Antal, stk.\r\n1,5;2,5\r\n")

    assert found.table.heads == ("Sum, kr.", "Antal, stk.")
    assert found.table.row_place(0) == "line 3"


@pytest.mark.parametrize("sign", ["", "–", "-", "..", " "])
def test_every_sign_for_a_missing_value_is_a_dash_without_a_number(csv, sign):
    (cell,) = csv(f"Område;2025\nSkole;{sign}\n").table.rows[0][1:]

    assert (cell.text, cell.number, cell.is_missing) == ("–", None, True)


@pytest.mark.parametrize("word", ["NO", "yes", "on", "None", "nan", "True", "null", "Infinity", "1e5"])
def test_a_word_stays_the_word_that_it_is(csv, word):
    assert csv(f"Land;Ord\nNorge;{word}\n").texts == [["Norge", word]]


def test_a_name_with_letter_and_ring_apart_is_composed(csv):
    table = csv("A\u030ar;Omra\u030ade\n2025;Ha\u030arlev\n").table

    assert table.heads == ("År", "Område")
    assert table.rows[0][1].text == "Hårlev"


def test_control_signs_are_left_out_and_a_soft_break_is_a_blank(csv):
    assert csv("Område;Tekst\nSk\x01ole;to\x0bord\n").texts == [["Skole", "to ord"]]


def test_a_head_over_two_lines_is_one_name(csv):
    assert csv('Område;"Budget\n2026"\nSkole;1\n').table.heads == ("Område", "Budget 2026")


def test_a_row_can_be_pointed_at(csv, tmp_path):
    table = csv("Område;2025\nSkole;1\n").table

    span = table.row_span(0, 1)
    assert span is not None
    assert (span.file, span.line, span.column) == (tmp_path / "budget.csv", 2, 7)


def test_lines_with_too_few_and_too_many_cells_are_told_where_they_stand(csv):
    found = csv("Område;2025;2026\nSkole;1;2\nBørn;1\nVej;1;2;3\n")

    assert found.places == [("E215", "budget.csv", 3, 1), ("E215", "budget.csv", 4, 1)]
    assert "line 3 has 2 cells, the heads are 3" in found.told
    assert "line 4 has 4 cells, the heads are 3" in found.told


def test_a_title_above_the_heads_is_told(csv):
    found = csv("Budget 2026\nOmråde;2025;2026\nSkole;1;2\n")

    assert found.places == [("E215", "budget.csv", 1, 1)]
    assert "delete titles" in found.told


def test_a_file_without_rows_is_told(csv):
    assert csv("Område;2025\n").places == [("E215", "budget.csv", 1, 1)]


@pytest.mark.parametrize("content", ["", "\n\n", ";;\n", "\ufeff"])
def test_an_empty_file_is_told_in_the_outline(csv, content):
    assert csv(content).places == [("E215", "talk.yaml", 7, 11)]


def test_a_head_that_is_missing_is_told(csv):
    assert csv("Område;;2026\nSkole;1;2\n").places == [("E215", "budget.csv", 1, 8)]


def test_two_heads_that_differ_only_in_case_are_told(csv):
    found = csv("Område;Antal;antal\nSkole;1;2\n")

    assert found.places == [("E215", "budget.csv", 1, 14)]
    assert "two heads are alike" in found.told


def test_a_quotation_mark_that_is_never_closed_is_told(csv):
    assert csv('Område;2025\nSkole;1\n"Børn;2\n').places == [("E215", "budget.csv", 3, 1)]


def test_text_behind_a_closed_quotation_mark_is_told(csv):
    assert csv('Område;2025\n"Skole" ny;1\n').places == [("E215", "budget.csv", 2, 1)]


def test_two_thousand_rows_are_read_and_one_more_is_told(csv):
    lines = ["Nummer;Tal", *(f"n{n};{n}" for n in range(2000))]

    assert len(csv("\n".join(lines)).table.rows) == 2000
    assert csv("\n".join([*lines, "n;1"])).places == [("E219", "budget.csv", 2002, 1)]


def test_more_than_five_hundred_columns_are_told(csv):
    row = ";".join(f"k{n}" for n in range(501))

    assert csv(f"{row}\n{row}\n").fault.code == "E219"


def test_a_file_over_five_megabytes_is_refused(csv):
    found = csv("Område;2025\nSkole;" + "x" * 5_000_000)

    assert found.places == [("E219", "talk.yaml", 7, 11)]
    assert "5 MB" in found.told


def test_a_single_row_that_does_not_fit_its_heads_is_told_itself(csv):
    assert csv("Område;2025;2026\nSkole;1\n").places == [("E215", "budget.csv", 2, 1)]
