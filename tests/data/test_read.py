"""The file that an outline names: found, of a kind that is read, and readable."""

from __future__ import annotations

import unicodedata

import pytest


def test_a_file_that_is_not_there_is_told_with_the_one_that_was_meant(csv, read):
    csv("Område;2025\nSkole;1\n")

    found = read("budgt.csv")

    assert found.places == [("E211", "talk.yaml", 7, 11)]
    assert "did you mean budget.csv?" in found.told


def test_tables_in_the_folder_are_named_when_none_is_close(csv, read):
    csv("Område;2025\nSkole;1\n")

    assert "budget.csv" in read("tal-2026-q.xlsx").fault.help


def test_a_folder_that_is_not_there_is_told(read):
    assert "no folder" in read("tal/budget.csv").fault.help


def test_a_folder_instead_of_a_file_is_told(tmp_path, read):
    (tmp_path / "tal").mkdir()
    (tmp_path / "tal" / "budget.csv").write_text("A;B\n1;2\n")

    fault = read("tal").fault
    assert fault.code == "E211"
    assert "folder" in fault.message
    assert "budget.csv" in fault.help


@pytest.mark.parametrize("name", ["a\0b.csv", "x" * 300 + ".csv"])
def test_a_name_that_no_system_can_have_is_told(read, name):
    assert read(name).fault.code == "E211"


@pytest.mark.parametrize("stored", ["NFC", "NFD"])
def test_a_name_is_found_however_its_letters_are_stored(csv, read, stored):
    csv("Område;2025\nSkole;1\n", name=unicodedata.normalize(stored, "område.csv"))

    for asked in ("NFC", "NFD"):
        assert read(unicodedata.normalize(asked, "område.csv")).texts == [["Skole", "1"]]


@pytest.mark.parametrize("name", ["budget.csv", "BUDGET.CSV", "budget.txt", "budget.tsv"])
def test_every_usual_name_of_a_text_file_is_read(csv, name):
    assert csv("Område\t2025\nSkole\t1\n", name=name).texts == [["Skole", "1"]]


@pytest.mark.parametrize(
    ("name", "way_on"),
    [
        ("budget.xls", "Excel workbook (.xlsx)"),
        ("budget.ods", "LibreOffice"),
        ("budget.numbers", "Export To"),
        ("budget.json", "CSV"),
        ("budget", "CSV"),
    ],
)
def test_a_kind_of_file_that_is_not_read_is_told_with_how_to_save_it(csv, name, way_on):
    found = csv("x", name=name)

    assert found.places == [("E212", "talk.yaml", 7, 11)]
    assert way_on in found.fault.help


def test_a_workbook_by_the_name_of_a_text_file_is_told(xlsx, csv, tmp_path):
    xlsx([["Område", "Tal"], ["Skole", 1]])

    found = csv((tmp_path / "budget.xlsx").read_bytes())

    assert found.fault.code == "E212"
    assert "budget.xlsx" in found.fault.help
