"""Where the lines of a fitted slot stand. Tests of what is drawn stand in test_lines_as_rendered.py."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deckgen.deck.model import Paragraph, Run, Text, TextFit
from deckgen.fit.advances import Face, text_width
from deckgen.fit.lines import FittedLine, fitted_lines
from deckgen.fit.text import set_text
from deckgen.packs import model
from deckgen.packs.geometry import Box
from deckgen.packs.model import Color, Slot, TextStyle

STYLE = TextStyle(
    name="body",
    face=model.Face("Georgia", "+mn-lt"),
    sizes=(20, 16),
    bold=False,
    italic=False,
    color=Color("tx1"),
    line_spacing=1.0,
    space_before_pt=10,
    align="left",
    anchor="top",
    balance=False,
    bullet=None,
    indent_pt=0,
)


def drawn(
    *paragraphs: Paragraph | str, size_pt: int = 20, inset_pt: float = 0, **style: object
) -> tuple[FittedLine, ...]:
    """The lines of a text in a slot that is 300 pt wide and 200 pt high, an inch from the slide's left and top."""
    slot = Slot("body", "Body", "text", Box.inches(1, 1, 300 / 72, 200 / 72), replace(STYLE, **style))
    text = Text(tuple(Paragraph((Run(one),)) if isinstance(one, str) else one for one in paragraphs))
    lines = set_text(text, slot.style, size_pt, slot.box.width_pt - inset_pt).lines
    found = fitted_lines(text, slot, TextFit(size_pt, lines, inset_pt))
    assert tuple(line.text for line in found) == lines
    return found


def test_lines_stand_below_each_other_at_the_pitch_of_their_size():
    first, second = drawn("Skriv kort, skriv tit, og skriv sammen med en")

    assert (first.x_pt, first.top_pt, first.height_pt) == (72, 72, 24)
    assert second.top_pt == 96
    assert first.top_pt < first.baseline_pt < second.top_pt
    assert second.baseline_pt - first.baseline_pt == pytest.approx(24)


@pytest.mark.parametrize(("align", "free"), [("left", 0), ("centre", 0.5), ("right", 1)])
def test_a_line_begins_where_its_alignment_says(align, free):
    (line,) = drawn("Hej", align=align)

    assert line.width_pt == pytest.approx(text_width("Hej", "Georgia", 20), abs=0.2)
    assert line.x_pt == pytest.approx(72 + free * (300 - line.width_pt))


@pytest.mark.parametrize(("anchor", "above"), [("top", 0), ("middle", 0.5), ("bottom", 1)])
def test_a_text_stands_in_its_slot_where_its_anchor_says(anchor, above):
    lines = drawn("Hej", "med dig", anchor=anchor)

    assert lines[0].top_pt == pytest.approx(72 + above * (200 - 24 - 10 - 24))
    assert lines[1].top_pt == pytest.approx(lines[0].top_pt + 24 + 10)


def test_the_edge_that_moved_in_to_balance_lines_is_counted_on_both_sides_of_centred_text():
    (left,), (centred,) = drawn("Hej", inset_pt=40), drawn("Hej", align="centre", inset_pt=40)

    assert left.x_pt == 72
    assert centred.x_pt == pytest.approx(72 + 150 - centred.width_pt / 2)


def test_a_line_knows_its_runs_and_where_each_begins():
    link = Run("og husk linket", link="https://example.org/", italic=True)
    first, second = drawn(Paragraph((Run("Skriv "), Run("kort", bold=True), Run(", "), link, Run(" nederst."))))

    assert [piece.run.text for piece in first.runs] == ["Skriv ", "kort", ", ", "og husk linket"]
    assert [piece.face for piece in first.runs][1:3] == [Face("Georgia", bold=True), Face("Georgia")]
    assert first.runs[3].run == link
    assert second.text == "nederst."
    for before, after in zip(first.runs, first.runs[1:], strict=False):
        assert after.x_pt == pytest.approx(before.x_pt + before.width_pt)
    assert first.runs[-1].x_pt + first.runs[-1].width_pt == pytest.approx(first.x_pt + first.width_pt)


def test_a_run_that_breaks_goes_on_on_the_next_line_with_its_link():
    first, second = drawn(Paragraph((Run("Skriv til os og spørg hvornår der er åbent", link="https://example.org/"),)))

    assert first.runs[0].run.link == second.runs[0].run.link == "https://example.org/"
    assert second.runs[0].x_pt == 72


def test_a_bullet_hangs_before_the_first_line_of_its_paragraph_only():
    under = Paragraph((Run("men kort"),), level=1)
    first, second, inner = drawn("Skriv tit, og skriv sammen med andre", under, bullet="–", indent_pt=30)

    assert first.bullet
    assert (first.bullet.run.text, first.bullet.x_pt, first.x_pt) == ("–", 72, 102)
    assert second.bullet is None
    assert second.x_pt == 102
    assert inner.bullet
    assert (inner.bullet.x_pt, inner.x_pt, inner.size_pt) == (102, 132, 16)
    assert inner.paragraph == 1


def test_empty_lines_take_room_and_have_no_runs():
    first, empty, last = drawn("Hej\v\vdig")

    assert (first.text, empty.runs, empty.width_pt, last.text) == ("Hej", (), 0, "dig")
    assert last.top_pt == first.top_pt + 48


def test_line_spacing_sets_the_lines_closer():
    first, second = drawn("Skriv kort, skriv tit, og skriv sammen med en", line_spacing=0.9)

    assert second.top_pt - first.top_pt == pytest.approx(21.6)


def test_the_lines_of_the_real_talk_are_those_it_was_fitted_with(real_talk):
    checked = 0
    for slide in real_talk.deck.slides:
        for key, content in slide.contents():
            fit = slide.fitted.get(key)
            if isinstance(content, Text) and isinstance(fit, TextFit):
                lines = fitted_lines(content, slide.placement.slots[key], fit)
                assert tuple(line.text for line in lines) == fit.lines
                checked += 1
    assert checked > 100
