"""An author's Markdown becomes runs, and an article's words stand as they were written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.deck.model import Paragraph, Run
from deckgen.deck.text import blocks, escape, paragraph, plain, text, texts


def runs(source):
    return [(run.text, run.bold, run.italic, run.link) for run in paragraph(source).runs]


def test_stars_and_underscores_are_bold_and_italic():
    assert runs("så **stort** og *fint* og _let_") == [
        ("så ", False, False, None),
        ("stort", True, False, None),
        (" og ", False, False, None),
        ("fint", False, True, None),
        (" og ", False, False, None),
        ("let", False, True, None),
    ]


def test_bold_may_stand_within_italic():
    assert runs("*så **stort** er det*") == [
        ("så ", False, True, None),
        ("stort", True, True, None),
        (" er det", False, True, None),
    ]


def test_a_link_has_its_address_and_keeps_its_emphasis():
    assert runs("se [**tallene**](https://example.org/tal) her") == [
        ("se ", False, False, None),
        ("tallene", True, False, "https://example.org/tal"),
        (" her", False, False, None),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "vi <3 byen",
        "se [1]",
        "a < b > c",
        "<b>fed</b>",
        "A&amp;B",
        "2 * 3 * 4",
        "hus_og_have",
        "3. maj",
        "# 1",
        "- nej",
    ],
)
def test_what_is_no_markup_stands_as_written(source):
    assert runs(source) == [(source, False, False, None)]


def test_a_line_break_within_a_text_is_a_blank():
    assert plain("den lange\nlinje") == "den lange linje"


def test_letters_are_composed():
    assert plain(unicodedata.normalize("NFD", "Ærø på én gang, Åbenrå")) == "Ærø på én gang, Åbenrå"


def test_an_empty_text_is_a_paragraph_without_runs():
    assert text("").paragraphs == (Paragraph(()),)
    assert text("").plain == ""


def test_each_text_is_a_paragraph_of_its_own():
    assert texts(["ét", "to"]).plain == "ét\nto"


def test_blocks_give_a_paragraph_for_each_paragraph_heading_and_item():
    found = blocks("# Først\n\nSig det **roligt**.\n\n- bogen\n- nøglen\n")

    assert [each.plain for each in found] == ["Først", "Sig det roligt.", "bogen", "nøglen"]
    assert found[1].runs == (Run("Sig det "), Run("roligt", bold=True), Run("."))


SIGNS = st.text(alphabet="aæ 1.)(*_`[]<>#|~\\+-=!&;:\"'/{}^$%@", min_size=1, max_size=25)


@given(st.lists(SIGNS, min_size=1, max_size=4).map(" ".join).map(str.strip).filter(bool))
def test_an_escaped_text_says_exactly_what_was_written(source):
    (found,) = blocks(escape(source))

    assert found.plain == source
    assert len(found.runs) == 1
    assert (found.runs[0].bold, found.runs[0].italic, found.runs[0].link) == (False, False, None)
