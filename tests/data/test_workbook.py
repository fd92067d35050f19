"""An Excel workbook becomes a table with the values that are stored and the texts that a reader of the sheet sees."""

from __future__ import annotations

import datetime
import re
import zipfile
from decimal import Decimal

import pytest
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def test_a_workbook_is_read_with_texts_and_numbers(xlsx):
    found = xlsx([["Område", 2025, 2026], ["Skole", (204.5, "0.0"), (250, "0.0")]])

    assert found.table.heads == ("Område", "2025", "2026")
    assert found.texts == [["Skole", "204,5", "250,0"]]
    assert found.numbers == [[None, Decimal("204.5"), Decimal(250)]]


def test_the_noise_of_binary_numbers_is_rounded_away(xlsx):
    found = xlsx([["Område", "Tal"], ["Skole", 22.999999999999996], ["Børn", 0.1 + 0.2]])

    assert found.texts == [["Skole", "23"], ["Børn", "0,3"]]
    assert [str(row[1]) for row in found.numbers] == ["23", "0.3"]


@pytest.mark.parametrize(
    ("value", "number_format", "danish", "english"),
    [
        (1234.5, "#,##0.0", "1.234,5", "1,234.5"),
        (1234.5, "General", "1234,5", "1234.5"),
        (1 / 3, "General", "0,333333333", "0.333333333"),
        (2.5, "0", "3", "3"),
        (1.005, "0.00", "1,01", "1.01"),
        (1.5, "#,##0.##", "1,5", "1.5"),
        (-1234, "#,##0;(#,##0)", "(1.234)", "(1,234)"),
        (-1234, "#,##0", "-1.234", "-1,234"),
        (-0.2, "0", "0", "0"),
        (0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "0,00", "0.00"),
        (200, '"kr." #,##0.00', "kr. 200,00", "kr. 200.00"),
        (200, "[$kr.-406] #,##0", "kr. 200", "kr. 200"),
        (204500000, '#,##0.0,,\\ "mio. kr."', "204,5 mio. kr.", "204.5 mio. kr."),
        (12345, "0.00E+00", "12345", "12345"),
    ],
)
def test_a_number_is_shown_as_its_format_says(xlsx, value, number_format, danish, english):
    rows = [["Område", "Tal"], ["Skole", (value, number_format)]]

    assert xlsx(rows).texts == [["Skole", danish]]
    assert xlsx(rows, language="en").texts == [["Skole", english]]


@pytest.mark.parametrize(("number_format", "text"), [("0 %", "78 %"), ("0%", "78 %"), ("0.0%", "78,0 %")])
def test_a_share_in_per_cent_is_the_figure_that_is_seen(xlsx, number_format, text):
    found = xlsx([["Område", "Andel"], ["Skole", (0.78, number_format)]])

    assert found.texts == [["Skole", text]]
    assert found.numbers == [[None, Decimal(78)]]


def test_years_keep_their_digits_together(xlsx):
    found = xlsx([["År", (2025, "#,##0")], [2024, 1], [2026, 2]])

    assert found.table.heads == ("År", "2025")
    assert [row[0] for row in found.texts] == ["2024", "2026"]
    assert [row[0] for row in found.numbers] == [2024, 2026]


def test_codes_with_leading_noughts_are_texts(xlsx):
    found = xlsx([["Nr.", "Kode", "Antal"], ["0751", (751, "0000"), 1], ["0101", (1234, "0000"), 2]])

    assert found.texts == [["0751", "0751", "1"], ["0101", "1234", "2"]]
    assert found.numbers == [[None, None, 1], [None, None, 2]]


@pytest.mark.parametrize("calendar", [None, CALENDAR_MAC_1904])
def test_a_date_is_the_same_day_in_both_calendars(xlsx, calendar, first_of_march):
    rows = [["Dag", "Tal"], [first_of_march, 1]]

    def change(book):
        if calendar:
            book.epoch = calendar

    assert xlsx(rows, change).texts == [["1. marts 2026", "1"]]
    assert xlsx(rows, change, language="en").texts == [["1 March 2026", "1"]]


@pytest.mark.parametrize(
    ("number_format", "text"),
    [
        ("mmm-yy", "marts 2026"),
        ("yyyy", "2026"),
        ("dd-mm-yyyy", "1. marts 2026"),
        ("dd-mm-yyyy hh:mm", "1. marts 2026 14.30"),
        ("hh:mm", "14.30"),
    ],
)
def test_a_date_shows_what_its_format_shows(xlsx, number_format, text):
    moment = datetime.datetime(2026, 3, 1, 14, 30)

    assert xlsx([["Dag", "Tal"], [(moment, number_format), 1]]).texts == [[text, "1"]]


def test_a_time_and_a_length_of_time_are_shown(xlsx):
    found = xlsx([["Start", "Varer"], [datetime.time(9, 5), datetime.timedelta(hours=27, minutes=30)]])

    assert found.texts == [["09.05", "27:30"]]


def test_yes_and_no_are_words_of_the_language(xlsx):
    rows = [["Emne", "Afgjort", "Åbent"], ["Skole", True, False]]

    assert xlsx(rows).texts == [["Skole", "Ja", "Nej"]]
    assert xlsx(rows, language="en").texts == [["Skole", "Yes", "No"]]


@pytest.mark.parametrize("word", ["NO", "yes", "on", "None", "204,5"])
def test_a_text_stays_a_text(xlsx, word):
    found = xlsx([["Land", "Ord"], ["Norge", word]])

    assert found.texts == [["Norge", word]]
    assert found.numbers == [[None, None]]


@pytest.mark.parametrize("sign", [None, "", "–", "-", ".."])
def test_a_missing_value_is_a_dash(xlsx, sign):
    found = xlsx([["Område", "Tal", "Note"], ["Skole", sign, "x"]])

    assert found.texts == [["Skole", "–", "x"]]
    assert found.table.rows[0][1].is_missing


def test_signs_that_excel_escapes_become_blanks(tmp_path, read):
    book = xlsxwriter.Workbook(tmp_path / "budget.xlsx")
    sheet = book.add_worksheet("Budget")
    sheet.write_row(0, 0, ["Område", "Tekst"])
    sheet.write_row(1, 0, ["Skole", "to\x0bord"])
    book.close()

    assert read("budget.xlsx").texts == [["Skole", "to ord"]]


def test_letters_and_line_breaks_are_as_in_a_csv_file(xlsx):
    found = xlsx([["Omra\u030ade", "Budget\n2026"], ["A_x000D_\nB", 1]])

    assert found.table.heads == ("Område", "Budget 2026")
    assert found.texts == [["A\nB", "1"]]


def test_a_table_may_begin_anywhere_and_its_cells_can_be_pointed_at(xlsx):
    found = xlsx([[], [None, "Område", "Tal"], [], [None, "Skole", 1], [None, "Børn", 2]])

    assert found.table.heads == ("Område", "Tal")
    assert found.table.row_place(0) == "cell B4 of the sheet Budget"
    assert found.table.row_place(1, 1) == "cell C5 of the sheet Budget"
    assert found.table.row_span(0) is None


def test_hidden_rows_and_columns_are_read(xlsx):
    def hide(book):
        book.active.row_dimensions[2].hidden = True
        book.active.column_dimensions["B"].hidden = True

    assert xlsx([["Område", "Tal"], ["Skole", 1], ["Børn", 2]], hide).texts == [["Skole", "1"], ["Børn", "2"]]


def two_sheets(book):
    other = book.create_sheet("Regnskab")
    other.append(["Område", "Tal"])
    other.append(["Vej", 3])


def test_the_first_sheet_is_read_unless_another_is_named(xlsx):
    rows = [["Område", "Tal"], ["Skole", 1]]

    assert xlsx(rows, two_sheets).table.sheet == "Budget"
    assert xlsx(rows, two_sheets, sheet="regnskab").texts == [["Vej", "3"]]


def test_a_hidden_first_sheet_is_passed_over(xlsx):
    def change(book):
        two_sheets(book)
        book["Budget"].sheet_state = "hidden"

    assert xlsx([["Område", "Tal"], ["Skole", 1]], change).table.sheet == "Regnskab"


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(xlsx):
    found = xlsx([["Område", "Tal"], ["Skole", 1]], two_sheets, sheet="Regnskabet")

    assert found.places == [("E216", "talk.yaml", 7, 11)]
    assert "did you mean Regnskab?" in found.told
    assert "Budget, Regnskab" in found.told


def test_a_sheet_of_a_text_file_is_told(csv):
    assert csv("Område;Tal\nSkole;1\n", sheet="Budget").fault.code == "E216"


def test_merged_heads_are_told_with_the_cell_and_a_way_on(xlsx):
    def merge(book):
        book.active.merge_cells("B1:C1")

    found = xlsx([["Område", "Budget", None], ["Skole", 1, 2]], merge)

    assert found.places == [("E215", "talk.yaml", 7, 11)]
    assert "there is no head in cell C1 of the sheet Budget" in found.told
    assert "merged" in found.told


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "the sheet Budget of budget.xlsx is empty"),
        ([["Område", "Tal"]], "there are no rows"),
        ([["Område"], ["Skole"]], "it needs two"),
        ([["Tal", "tal"], [1, 2]], "two heads are alike"),
    ],
)
def test_cells_that_make_no_table_are_told(xlsx, rows, said):
    fault = xlsx(rows).fault

    assert fault.code == "E215"
    assert said in fault.message


def test_a_formula_without_a_stored_result_is_told(xlsx):
    found = xlsx([["Område", "Tal"], ["Skole", 1], ["I alt", "=SUM(B2:B2)"]])

    assert found.places == [("E218", "talk.yaml", 7, 11)]
    assert "cell B3 of the sheet Budget" in found.told
    assert "save it there" in found.told


def test_the_stored_result_of_a_formula_is_read(tmp_path, read):
    book = xlsxwriter.Workbook(tmp_path / "budget.xlsx")
    sheet = book.add_worksheet("Budget")
    sheet.write_row(0, 0, ["Område", "Tal", "Note"])
    sheet.write_row(1, 0, ["Skole", 1, "x"])
    sheet.write_formula(2, 1, "=SUM(B2:B2)", None, 1.5)
    sheet.write_formula(2, 2, '=""', None, "")
    book.close()
    # As Excel marks an empty text that a formula came to.
    rewrite(tmp_path / "budget.xlsx", lambda xml: xml.replace('<c r="C3">', '<c r="C3" t="str">'))

    assert read("budget.xlsx").texts == [["Skole", "1", "x"], ["–", "1,5", "–"]]


@pytest.mark.parametrize("value", ["#DIV/0!", "#N/A", "#REF!"])
def test_an_error_in_a_cell_is_told(xlsx, value):
    found = xlsx([["Område", "Tal"], ["Skole", value]])

    assert found.places == [("E218", "talk.yaml", 7, 11)]
    assert f"cell B2 of the sheet Budget holds {value}" in found.told


def test_a_date_that_no_calendar_has_is_told(xlsx):
    assert xlsx([["Dag", "Tal"], [(-5, "dd-mm-yyyy"), 1], [(10**9, "dd-mm-yyyy"), 1]]).found[0].code == "E218"


def test_more_rows_than_a_slide_can_use_are_told(xlsx):
    found = xlsx([["Navn", "Tal"], *([f"n{n}", n] for n in range(2001))])

    assert found.places == [("E219", "talk.yaml", 7, 11)]
    assert "cell A2002 of the sheet Budget" in found.told


def test_more_than_five_hundred_columns_are_told(xlsx):
    row = [f"k{n}" for n in range(501)]

    assert xlsx([row, row]).fault.code == "E219"


def test_a_workbook_over_twenty_megabytes_is_refused(tmp_path, read):
    (tmp_path / "budget.xlsx").write_bytes(b"PK\x03\x04" + bytes(20_000_000))

    assert read("budget.xlsx").fault.code == "E219"


def test_a_workbook_that_unpacks_without_end_is_refused(xlsx, tmp_path, read):
    xlsx([["Område", "Tal"], ["Skole", 1]])
    with zipfile.ZipFile(tmp_path / "budget.xlsx", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.bin", bytes(200_000_001))

    assert read("budget.xlsx").fault.code == "E219"


def test_a_wrong_size_in_the_sheet_hides_no_cells(xlsx, tmp_path, read):
    xlsx([["Område", "Tal"], ["Skole", 1]])
    rewrite(tmp_path / "budget.xlsx", lambda xml: re.sub('<dimension ref="[^"]*"', '<dimension ref="A1"', xml))

    assert read("budget.xlsx").texts == [["Skole", "1"]]


def rewrite(file, change):
    """Change the XML of the first sheet."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            changed = change(data.decode()).encode() if name == "xl/worksheets/sheet1.xml" else data
            archive.writestr(name, changed)


def test_a_workbook_with_a_password_is_told(tmp_path, read):
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1024)
    (tmp_path / "budget.xlsx").write_bytes(start + "EncryptedPackage".encode("utf-16-le"))

    fault = read("budget.xlsx").fault
    assert fault.code == "E217"
    assert "password" in fault.message


@pytest.mark.parametrize("data", [b"", b"Skole;1\n", b"PK\x03\x04 and no more", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_workbook_is_told(tmp_path, read, data):
    (tmp_path / "budget.xlsx").write_bytes(data)

    fault = read("budget.xlsx").fault
    assert fault.code == "E217"
    assert ".xlsx" in fault.help


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml[: len(xml) // 2],
        lambda xml: xml.replace("<v>1</v>", "<v>en</v>"),
        lambda xml: xml.replace('r="B2"', 'r="??"'),
        lambda xml: xml.replace('t="n"><v>1', 't="s"><v>999'),
        lambda xml: xml.replace('s="1"', 's="999"').replace('r="B2"', 'r="B2" s="999"'),
    ],
)
def test_a_workbook_with_a_broken_part_is_told(xlsx, tmp_path, read, change):
    xlsx([["Område", "Tal"], ["Skole", 1]])
    rewrite(tmp_path / "budget.xlsx", change)

    assert read("budget.xlsx").fault.code == "E217"
