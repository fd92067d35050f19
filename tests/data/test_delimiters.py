"""The delimiter is decided by evidence, or asked for."""

from __future__ import annotations

import pytest


def test_commas_in_some_cells_do_not_compete_with_semicolons(csv):
    assert csv("Navn;Svar\nHanne;Ja, tak\n").texts == [["Hanne", "Ja, tak"]]


def test_a_file_that_two_signs_part_alike_is_in_doubt(csv):
    found = csv("Sum, kr.;Antal\n204,5;3\n")

    assert found.places == [("E214", "budget.csv", 1, 1)]
    assert 'delimiter: ";"' in found.told
    assert 'delimiter: ","' in found.told


def test_the_outline_settles_the_doubt(csv):
    assert csv("Sum, kr.;Antal\n204,5;3\n", delimiter=";").table.heads == ("Sum, kr.", "Antal")


@pytest.mark.parametrize("name", ["tab", "\t", "\\t"])
def test_the_tab_can_be_named(csv, name):
    assert csv("Navn\tA;B\nHanne\t1;2\n", delimiter=name).table.heads == ("Navn", "A;B")


def test_a_file_of_one_column_is_told_that_a_table_needs_two(csv):
    found = csv("Navn\nSkole\nBørn\n")

    assert found.places == [("E214", "budget.csv", 1, 1)]
    assert "two columns" in found.told


def test_a_file_that_no_sign_parts_evenly_is_in_doubt(csv):
    found = csv("A;B,C\nx,y,z;u\nv;w;k,m\n")

    assert found.places == [("E214", "budget.csv", 1, 1)]
    assert "in doubt" in found.told


def test_a_delimiter_that_the_file_does_not_have_is_told_in_the_outline(csv):
    found = csv("Navn;Antal\nSkole;1\n", delimiter="|")

    assert found.places == [("E214", "talk.yaml", 7, 11)]


@pytest.mark.parametrize("sign", ["", ";;", '"', "\n"])
def test_a_delimiter_that_can_be_none_is_told_in_the_outline(csv, sign):
    assert csv("Navn;Antal\nSkole;1\n", delimiter=sign).places == [("E214", "talk.yaml", 7, 11)]
