"""Where lines break."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.fit.advances import text_width
from deckgen.fit.atoms import Span
from deckgen.fit.breaking import (
    SHARE_OF_WIDTH,
    SHARE_WITH_GUESSES,
    Line,
    balanced_width,
    block_height,
    break_paragraph,
)

SIZE = 20


def lines(*texts: str | Span, just_fits: str) -> list[str]:
    """The lines of a paragraph in a box that holds `just_fits` and hardly more."""
    spans = [text if isinstance(text, Span) else Span(text, "Arial") for text in texts]
    width_pt = (text_width(just_fits, "Arial", SIZE) + 0.01) / SHARE_OF_WIDTH
    return [line.text for line in break_paragraph(spans, SIZE, width_pt).lines]


def test_lines_break_at_spaces_and_take_as_many_words_as_they_hold():
    assert lines("ni ud af ti danskere", just_fits="ni ud af") == ["ni ud af", "ti", "danskere"]


def test_the_spaces_at_a_break_hang_and_take_no_room():
    assert lines("ni ud af   ti", just_fits="ni ud af") == ["ni ud af", "ti"]
    assert lines("ni ud af   ", just_fits="ni ud af") == ["ni ud af"]


def test_a_line_keeps_one_percent_of_the_width_free():
    width_pt = text_width("ni ud af", "Arial", SIZE)

    assert len(break_paragraph([Span("ni ud af", "Arial")], SIZE, width_pt).lines) == 2
    assert len(break_paragraph([Span("ni ud af", "Arial")], SIZE, width_pt, share=1.0).lines) == 1


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_compound_breaks_after_its_dash(dash):
    assert lines(f"plan{dash}afdeling", just_fits="afdeling") == [f"plan{dash}", "afdeling"]


@pytest.mark.parametrize(
    "text",
    ["10-12", "2019–2026", "-x", "(-x)", "--flag", "70\u00a020", "10\u202f%", "e\u2011mail", "og/eller"],
)
def test_these_never_break_inside(text):
    assert lines(f"x {text}", just_fits="x") == ["x", text]


def test_a_newline_is_a_line_break_and_so_is_a_vertical_tab():
    assert lines("ja\nnej\vmåske", just_fits="ja nej måske") == ["ja", "nej", "måske"]
    assert lines("ja\n\n", just_fits="ja") == ["ja", "", ""]


def test_a_word_in_two_faces_does_not_break_between_them():
    spans = (Span("borger", "Arial"), Span("service", "Arial", bold=True), Span(" nu", "Arial"))

    assert lines(*spans, just_fits="borgerservic") == ["borgerservice", "nu"]


def test_a_word_breaks_from_the_next_where_only_the_space_is_in_another_face():
    assert lines("ja", Span(" ", "Arial", bold=True), "nej", just_fits="nej") == ["ja", "nej"]


def test_an_empty_paragraph_is_one_line_without_width():
    for spans in ([], [Span("", "Arial")]):
        assert break_paragraph(spans, SIZE, 100).lines == (Line("", 0.0, 0, 0),)
        assert balanced_width(spans, SIZE, 100) == 0.0


def test_a_word_wider_than_the_line_is_named_and_stands_whole_on_its_own():
    broken = break_paragraph([Span("vi er kommunikationsmedarbejdere her", "Arial")], SIZE, 100)

    assert broken.overlong == "kommunikationsmedarbejdere"
    assert [line.text for line in broken.lines] == ["vi er", "kommunikationsmedarbejdere", "her"]


def test_the_widest_of_several_overlong_words_is_named():
    broken = break_paragraph([Span("borgmester kommunikation rådhus", "Arial")], SIZE, 40)

    assert broken.overlong == "kommunikation"


def test_a_bold_line_is_measured_bold():
    width_pt = text_width("ni ud af ti", "Arial", SIZE) / SHARE_OF_WIDTH + 0.1

    assert len(break_paragraph([Span("ni ud af ti", "Arial")], SIZE, width_pt).lines) == 1
    assert len(break_paragraph([Span("ni ud af ti", "Arial", bold=True)], SIZE, width_pt).lines) == 2


def test_a_line_is_as_wide_as_its_text():
    broken = break_paragraph([Span("Av, Toves tip: 10-12 vafler", "Arial")], SIZE, 1000)

    assert broken.lines[0].width_pt == pytest.approx(text_width("Av, Toves tip: 10-12 vafler", "Arial", SIZE))


def test_a_headline_is_balanced_over_its_lines():
    headline = [Span("Kommunen skal tale med borgerne, hvor borgerne er", "Georgia")]
    width_pt = balanced_width(headline, 32, 600)

    before, after = break_paragraph(headline, 32, 600), break_paragraph(headline, 32, width_pt)
    assert len(after.lines) == len(before.lines) == 2
    assert spread(after.lines) < spread(before.lines)


def spread(drawn: tuple[Line, ...]) -> float:
    return max(line.width_pt for line in drawn) - min(line.width_pt for line in drawn)


def test_what_is_too_wide_anyway_is_not_balanced():
    assert balanced_width([Span("kommunikationsmedarbejder", "Arial")], SIZE, 50) == 50


def test_a_block_is_as_high_as_its_lines_at_one_point_two_em():
    assert block_height(3, 20) == pytest.approx(72)
    assert block_height(3, 20, 0.9) == pytest.approx(64.8)
    assert block_height(0, 20) == 0


def test_a_text_a_hundred_times_as_long_takes_about_a_hundred_times_as_long():
    def seconds(copies: int) -> float:
        spans = [Span("Ni ud af ti danskere går på nettet. ", "Arial", bold=i % 2 == 0) for i in range(copies)]
        begun = time.process_time()
        break_paragraph(spans, SIZE, 300)
        return time.process_time() - begun

    seconds(99)
    short = min(seconds(copies) for copies in range(100, 105))  # each another text: none is remembered
    assert min(seconds(10_000), seconds(10_001)) < short * 400


paragraphs = st.lists(
    st.builds(
        Span,
        st.one_of(st.text(alphabet="abcÆøå10.,-–—/ \u00a0\u2011\u202f\n\v", max_size=30), st.text(max_size=20)),
        st.sampled_from(["Arial", "Calibri", "Georgia", "Ukendt"]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=6,
)
widths = st.floats(1, 400)


@given(paragraphs, widths)
def test_nothing_is_lost_but_the_spaces_and_line_breaks_that_lines_broke_at(spans, width_pt):
    rest = "".join(span.text for span in spans)

    for line in break_paragraph(spans, SIZE, width_pt).lines:
        assert rest.startswith(line.text)
        rest = rest[len(line.text) :]
        while rest[:1].isspace() and rest[0] not in "\n\v\u00a0\u2007\u202f":
            rest = rest[1:]
        if rest[:1] in ("\n", "\v"):
            rest = rest[1:]
    assert rest == ""


@given(paragraphs, widths)
def test_no_line_is_wider_than_its_box_unless_a_word_is(spans, width_pt):
    broken = break_paragraph(spans, SIZE, width_pt)

    if broken.overlong is None:
        assert all(line.width_pt <= width_pt for line in broken.lines)
    else:
        assert any(line.width_pt > width_pt * SHARE_WITH_GUESSES for line in broken.lines)


@given(paragraphs, widths, st.floats(0, 100))
def test_more_width_never_gives_more_lines(spans, width_pt, more_pt):
    narrow, wide = (break_paragraph(spans, SIZE, width) for width in (width_pt, width_pt + more_pt))

    assert len(wide.lines) <= len(narrow.lines)


@given(paragraphs, widths)
def test_the_balanced_width_gives_as_many_lines_and_a_point_less_would_not(spans, width_pt):
    before = break_paragraph(spans, SIZE, width_pt)
    balanced_pt = balanced_width(spans, SIZE, width_pt)

    assert balanced_pt <= width_pt + 0.001
    after = break_paragraph(spans, SIZE, balanced_pt)
    assert (len(after.lines), after.overlong) == (len(before.lines), before.overlong)
    if before.overlong is None and balanced_pt > 1.01:
        narrower = break_paragraph(spans, SIZE, balanced_pt - 1.01)
        assert narrower.overlong is not None or len(narrower.lines) > len(before.lines)


def test_a_line_with_characters_that_no_measured_font_has_keeps_five_percent_of_the_width_free():
    width_pt = text_width("ni ud 漢", "Arial", SIZE) / SHARE_OF_WIDTH + 0.01

    assert len(break_paragraph([Span("ni ud 漢", "Arial")], SIZE, width_pt).lines) == 2
    assert len(break_paragraph([Span("ni ud 漢", "Arial")], SIZE, width_pt * 1.05).lines) == 1


def link(text: str, *, bold: bool = False) -> Span:
    return Span(text, "Arial", bold=bold, link=True)


def test_a_link_moves_to_the_next_line_as_a_whole():
    assert lines("læs mere ", link("om salen"), " her", just_fits="læs mere om") == ["læs mere", "om salen her"]


def test_what_stands_at_a_link_moves_with_it():
    assert lines("læs (", link("om salen"), ") her", just_fits="(om salen) i") == ["læs", "(om salen)", "her"]


def test_a_link_that_is_partly_bold_stays_whole():
    found = lines("læs ", link("mere "), link("om", bold=True), link(" salen"), just_fits="mere om salenx")
    assert found == ["læs", "mere om salen"]


def test_two_links_beside_each_other_break_between_them():
    assert lines(link("om salen"), " ", link("og om huset"), just_fits="om salen og om") == ["om salen", "og om huset"]


def test_a_link_that_is_wider_than_a_line_has_lines_of_its_own():
    found = lines("læs ", link("alt om salen og huset"), " her", just_fits="alt om salen")
    assert found == ["læs", "alt om salen", "og huset", "her"]


def test_lines_with_a_long_link_say_where_they_stand_in_their_paragraph():
    text = "læs alt om salen og huset her"
    width_pt = text_width("alt om salen", "Arial", SIZE) / SHARE_OF_WIDTH + 0.01
    spans = [Span("læs ", "Arial"), link("alt om salen og huset"), Span(" her", "Arial")]

    assert [text[line.start : line.end] for line in break_paragraph(spans, SIZE, width_pt).lines] == [
        "læs",
        "alt om salen",
        "og huset",
        "her",
    ]


def test_a_headline_is_balanced_no_narrower_than_its_link():
    spans = [Span("og/eller ", "Arial"), link("et "), link("meget"), link(" langt link")]
    width_pt = text_width("og/eller et meget lan", "Arial", SIZE)

    balanced_pt = balanced_width(spans, SIZE, width_pt)

    assert balanced_pt >= text_width("et meget langt link", "Arial", SIZE)
    assert [line.text for line in break_paragraph(spans, SIZE, balanced_pt).lines] == [
        "og/eller",
        "et meget langt link",
    ]


def test_a_long_link_in_several_runs_begins_on_a_line_of_its_own():
    found = lines("nu ", link("et "), link("meget"), link(" langt link"), just_fits="et meget")
    assert found[0] == "nu"


@given(st.lists(st.tuples(st.text("ab -", max_size=9), st.booleans()), max_size=6), st.integers(20, 200))
def test_links_add_lines_and_lose_no_letter(pieces: list[tuple[str, bool]], width_pt: int):
    def broken(*, links: bool) -> list[str]:
        spans = [Span(text, "Arial", link=links and is_link) for text, is_link in pieces]
        return [line.text for line in break_paragraph(spans, SIZE, width_pt).lines]

    assert len(broken(links=True)) >= len(broken(links=False))
    assert "".join(broken(links=True)).replace(" ", "") == "".join(text for text, _ in pieces).replace(" ", "")


def test_an_emoji_that_has_no_room_takes_the_word_before_it_along():
    width_pt = text_width("abcd efgh 👍", "Calibri", SIZE) + 0.01

    assert broken("abcd efgh 👍 ijkl", width_pt / 0.95) == ["abcd efgh 👍", "ijkl"]
    assert broken("abcd efgh 👍 ijkl", width_pt / 0.95 - 5) == ["abcd", "efgh 👍 ijkl"]


def broken(text: str, width_pt: float) -> list[str]:
    return [line.text for line in break_paragraph([Span(text, "Calibri")], SIZE, width_pt).lines]
