"""The file itself: found, readable, UTF-8, and without signs that only look like blanks."""

from __future__ import annotations

import pytest

from deckgen.diagnostics import Report
from deckgen.outline.load import load_outline


def told(file):
    report = Report()
    assert load_outline(file, report) is None
    (found,) = report.found
    return found


def test_a_file_that_is_not_there_is_told_with_the_outlines_beside_it(tmp_path):
    (tmp_path / "budget.yaml").write_text("title: T\n")

    found = told(tmp_path / "budgt.yaml")

    assert found.code == "E101"
    assert "budgt.yaml" in found.message
    assert "budget.yaml" in found.help


def test_a_folder_that_is_not_there_is_told(tmp_path):
    found = told(tmp_path / "oplæg" / "talk.yaml")

    assert found.code == "E101"
    assert "no folder" in found.message


def test_a_folder_instead_of_a_file_is_told_with_the_outline_in_it(tmp_path):
    (tmp_path / "talk.yaml").write_text("title: T\n")

    found = told(tmp_path)

    assert found.code == "E102"
    assert "talk.yaml" in found.help


def test_a_path_that_no_system_can_have_is_told(tmp_path):
    assert told(tmp_path / "a\0b.yaml").code == "E101"


@pytest.mark.parametrize("content", ["", "\n\n", "# only a comment\n", "---\n", "~\n", "\ufeff"])
def test_an_outline_without_content_is_empty(load, content):
    assert load(content).places[0][0] == "E103"


def test_a_file_over_five_megabytes_is_refused(load):
    loaded = load("title: T\n#" + "x" * 5_000_000)

    assert loaded.places == [("E118", 0, 0)]
    assert "5 MB" in loaded.told


def test_the_first_byte_that_is_not_utf_8_has_its_line_and_column(load):
    loaded = load("title: Børn\nsubtitle: På k".encode() + "ø".encode("cp1252") + b"l\n")

    assert loaded.places == [("E104", 2, 15)]
    assert "UTF-8" in loaded.told
    assert loaded.found[0].label == "perhaps meant as ø"


def test_a_deck_is_told_to_be_no_outline(load):
    loaded = load(b"PK\x03\x04" + bytes(range(256)))

    assert loaded.places == [("E104", 1, 1)]
    assert "packed file" in loaded.told
    assert "deckgen verify" in loaded.told


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_utf_16_is_told_by_name(load, encoding):
    loaded = load("title: Budget\n".encode(encoding))

    assert loaded.places == [("E104", 1, 1)]
    assert "UTF-16" in loaded.told
    assert "save it as UTF-8" in loaded.told


def test_the_place_of_utf_16_lies_in_the_file_even_if_its_first_line_is_empty(load):
    span = load(b"\n\x00").found[0].span

    assert (span.line, span.column, span.end_line, span.end_column) == (1, 1, 1, 1)


def test_a_byte_order_mark_is_dropped_and_columns_stay_right(load):
    assert load("\ufefftitle: T\n").talk.title == "T"
    assert load("\ufefftitel: T\n").places == [("E109", 1, 1)]


def test_a_byte_order_mark_between_two_files_put_together_is_dropped(load):
    assert load("title: T\n\ufeffsubtitle: S\n").talk.subtitle == "S"


@pytest.mark.parametrize(
    ("sign", "name"),
    [("\x00", "U+0000"), ("\x1b", "U+001B"), ("\x0c", "U+000C"), ("\ufffe", "U+FFFE"), ("\x7f", "U+007F")],
)
def test_a_sign_that_no_file_can_hold_is_an_error_at_its_place(load, sign, name):
    loaded = load(f"title: T\nsubtitle: Ål{sign}borg\n")

    assert loaded.places == [("E107", 2, 13)]
    assert name in loaded.told


@pytest.mark.parametrize("sign", ["\x0b", "\u2028", "\u2029", "\x85"])
def test_a_soft_line_break_from_powerpoint_stays_in_its_text(load, sign):
    loaded = load(f"title: Første{sign}anden\nsubtitel: S\n")

    assert loaded.places == [("E109", 2, 1)]
    assert load(f"title: Første{sign}anden\n").talk.title == f"Første{sign}anden"


@pytest.mark.parametrize(
    ("sign", "name"),
    [("\xa0", "a no-break space"), ("\u2003", "an em space"), ("\t", "a tab"), ("\u202f", "no-break space")],
)
def test_a_line_indented_by_something_else_than_spaces_is_told_at_that_column(load, sign, name):
    loaded = load(f"title: T\nevent:\n{sign}{sign}name: Budgetmøde\n{sign}{sign}date: 2026-11-24\n")

    assert loaded.places == [("E106", 3, 1), ("E106", 4, 1)]
    assert f"{name} instead of a space" in loaded.told
    assert "`name`" in loaded.told


def test_a_no_break_space_after_real_ones_is_told_where_it_stands(load):
    assert load("title: T\nevent:\n \xa0name: Budgetmøde\n").places == [("E106", 3, 2)]


def test_an_invisible_sign_before_a_key_is_told(load):
    loaded = load("title: T\nevent:\n  \u200bname: Budgetmøde\n")

    assert loaded.places == [("E106", 3, 3)]
    assert "zero-width space, which is invisible" in loaded.told


def test_a_no_break_space_after_a_dash_or_a_colon_is_told(load):
    assert load("title:\xa0T\n").places == [("E106", 1, 7)]
    assert load("title: T\ntips:\n  -\xa0tip: x\n").places == [("E106", 3, 4)]


def test_no_break_spaces_within_texts_stay(load):
    talk = load(
        'title: 90\xa0% af alle\nsubtitle: "Første\n  \xa0anden"\nclosing:\n  call: |\n    Et\n    \xa0\tto\n'
    ).talk

    assert talk.title == "90\xa0% af alle"
    assert "\xa0anden" in talk.subtitle
    assert talk.closing.call == "Et\n\xa0\tto"


def test_a_tab_before_a_line_within_brackets_is_told_too(load):
    assert load("title: T\nspeaker: {\n\tname: Direktøren}\n").places == [("E106", 3, 1)]


@pytest.mark.parametrize("end", ["", "\n    ", "\n\n"])
def test_a_place_at_the_end_of_the_file_stands_in_the_file(load, end):
    outline = load(f"title: T\ntips:\n  - tip: x{end}").outline
    lines = f"title: T\ntips:\n  - tip: x{end}".split("\n")

    span = outline.span(outline.talk.tips[0])

    assert span.end_line <= len(lines)
    assert span.end_column <= len(lines[span.end_line - 1]) + 1


def test_a_fault_at_the_end_of_a_line_stands_in_the_line(load):
    loaded = load("title: T\nspeaker: {name: Eik}&\n")

    assert {(it.span.line, it.span.end_column) for it in loaded.found} == {(2, 22)}, loaded.told
