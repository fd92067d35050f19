"""The signs of a text file are read as they were meant, or the place of the first that cannot be is told."""

from __future__ import annotations

import codecs

import pytest

TABLE = "Område;2025\nSkole;204,5\n"


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        codecs.BOM_UTF8 + TABLE.encode(),
        codecs.BOM_UTF16_LE + TABLE.replace(";", "\t").encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be"),
    ],
    ids=["UTF-8", "UTF-8 with mark", "Unicode text from Excel", "UTF-16, big end first"],
)
def test_unicode_with_and_without_a_mark_is_read(csv, data):
    found = csv(data)

    assert found.table.heads == ("Område", "2025")
    assert found.texts == [["Skole", "204,5"]]


def test_a_file_in_windows_1252_is_told_with_its_first_sign(csv):
    found = csv("Navn;Sted\nHanne;Århus\n".encode("cp1252"))

    assert found.places == [("E213", "budget.csv", 2, 7)]
    assert "Windows-1252" in found.told
    assert "Å" in found.told
    assert "CSV UTF-8" in found.told


def test_columns_do_not_count_the_byte_order_mark(csv):
    assert csv(codecs.BOM_UTF8 + b"K\xf8n;Antal\nAlle;1\n").places == [("E213", "budget.csv", 1, 2)]


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode("utf-16-le"),
        codecs.BOM_UTF16_LE + TABLE.encode("utf-16-le") + b"\x00",
        codecs.BOM_UTF32_LE + TABLE.encode("utf-32-le"),
        b"Navn;Antal\nA\x81;1\n",
    ],
    ids=["UTF-16 without mark", "half a sign", "UTF-32", "no letter of Windows-1252"],
)
def test_what_cannot_be_read_is_told_with_how_to_save_it(csv, data):
    fault = csv(data).fault

    assert fault.code == "E213"
    assert "Windows-1252" not in fault.message
    assert "CSV UTF-8" in fault.help
