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


def test_a_plain_csv_from_excel_is_read_with_a_warning_that_shows_a_word_of_it(csv):
    found = csv("Navn;Besøg – i år\nÅrhus;204,5\nTønder;1\n".encode("cp1252"))

    assert found.result.heads == ("Navn", "Besøg – i år")
    assert [row[0].text for row in found.result.rows] == ["Århus", "Tønder"]
    (warning,) = found.found
    assert (warning.code, warning.severity, warning.span.line) == ("W211", "warning", 7)
    assert "line 1 has “Besøg”" in warning.message
    assert "CSV UTF-8" in warning.help


@pytest.mark.parametrize(
    ("text", "encoding", "sign"),
    [
        ("Navn;Sted\nHanne;Børn\n", "cp865", "›"),
        ("Navn;Sted\nHanne;Børn og café\n", "mac_roman", "¿"),
        ("Miasto;Liczba\nŁódź;1\n", "cp1250", "£"),
        ("Имя;Число\nОдесса;1\n", "cp1251", "È"),
    ],
)
def test_a_file_in_another_old_encoding_is_not_taken_for_windows_1252(csv, text, encoding, sign):
    found = csv(text.encode(encoding))

    assert found.fault.code == "E213"
    assert sign in found.told or "no part of a sign" in found.told
    assert "CSV UTF-8" in found.told


def test_the_first_strange_sign_has_its_place(csv):
    assert csv("Navn;Sted\nHanne;Łódź\n".encode("cp1250")).places == [("E213", "budget.csv", 2, 7)]


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
