"""How wide a text is."""

from __future__ import annotations

import gzip
import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.fit import make_advances
from deckgen.fit.advances import STYLES, TABLE, UNKNOWN_EM, Face, is_guessed, text_width, unit_width

FAMILIES = ("Arial", "Calibri", "Georgia")


def test_the_table_holds_the_three_families_in_four_styles_and_is_small():
    data = files("deckgen.fit").joinpath(TABLE).read_bytes()
    table = json.loads(gzip.decompress(data))

    assert set(table) == set(FAMILIES)
    assert all(set(table[family]) == set(STYLES) for family in FAMILIES)
    assert len(data) < 150_000


@pytest.mark.parametrize("family", FAMILIES)
def test_every_face_has_the_characters_that_danish_and_its_neighbours_write_with(family):
    common = "abcæøåÆØÅäöüßéèáíóúñçłőřž0123456789.,:;!?()[]»«„“”‘’–—…·•§%€$£½¼¾×±°©®™†"

    for style in STYLES:
        advances = set(_style(family, style)["characters"])
        assert not set(common) - advances


def test_widths_are_those_that_the_fonts_are_known_by():
    # Helvetica's widths, in thousandths of an em, as Adobe published them: H 722, e 556, j 222.
    assert text_width("Hej", "Arial", 1000) == pytest.approx(722 + 556 + 222, abs=1)
    assert text_width("0000", "Calibri", 2048) == pytest.approx(4 * 1038)


def test_width_grows_in_step_with_the_size():
    assert text_width("Kommunen", "Georgia", 44) == pytest.approx(text_width("Kommunen", "Georgia", 11) * 4)


def test_bold_is_wider_than_regular():
    for family in FAMILIES:
        assert text_width("medarbejder", family, 20, bold=True) > text_width("medarbejder", family, 20)


def test_a_pair_that_kerns_is_measured_as_if_it_did_not():
    plain, kerned = unit_width("AV", "Arial")

    assert kerned < plain
    assert text_width("AV", "Arial", 10) == plain * 10


def test_letter_spacing_counts_once_for_every_character():
    spaced = text_width("TEMA", "Arial", 12, spacing_pt=1.5)

    assert spaced == pytest.approx(text_width("TEMA", "Arial", 12) + 6)


def test_combining_marks_and_invisible_characters_take_no_room():
    assert text_width("a\u030a", "Georgia", 20) == text_width("a", "Georgia", 20)
    assert text_width("for\u00advaltning\u200d", "Arial", 20) == pytest.approx(
        text_width("forvaltning", "Arial", 20), rel=0.02
    )


def test_characters_that_a_face_lacks_are_measured_on_the_wide_side():
    assert text_width("漢", "Arial", 10) == 10
    assert text_width("😀", "Calibri", 10) >= 12.5  # as in Noto Color Emoji
    assert text_width("ب", "Georgia", 10) == UNKNOWN_EM * 10
    assert text_width("→", "Georgia", 10) == text_width("→", "Arial", 10)


@given(st.text(max_size=40), st.booleans(), st.booleans())
def test_a_family_that_was_not_measured_is_as_wide_as_the_widest_of_those_that_were(text, bold, italic):
    widths = [text_width(text, family, 18, bold=bold, italic=italic) for family in FAMILIES]

    assert text_width(text, "Comic Sans MS", 18, bold=bold, italic=italic) >= max(widths) * 0.97


@given(st.text(), st.sampled_from(FAMILIES))
def test_any_text_has_a_width(text, family):
    assert text_width(text, family, 12) >= 0


def test_the_same_measures_make_the_same_bytes():
    faces = {
        ("Arial", style): make_advances.Measures(
            2048, {"A": 1366, " ": 569, "V": 1366}, {("A", "V"): -152, ("A", " "): -113}
        )
        for style in STYLES
    }

    data = make_advances.encode(faces)

    assert data == make_advances.encode(dict(reversed(faces.items())))
    assert json.loads(gzip.decompress(data))["Arial"]["bold"] == {
        "units_per_em": 2048,
        "characters": " AV",
        "advances": [569, 1366, 1366],
        "kerning": {"A": {"-113": " ", "-152": "V"}},
    }


def test_making_the_table_says_which_fonts_are_missing(tmp_path, capsys):
    assert make_advances.main([str(tmp_path), "-o", str(tmp_path / "out.gz")]) == 1
    assert "Carlito regular" in capsys.readouterr().err
    assert not (tmp_path / "out.gz").exists()


def _style(family: str, style: str) -> dict[str, object]:
    return json.loads(gzip.decompress(files("deckgen.fit").joinpath(TABLE).read_bytes()))[family][style]


@pytest.mark.parametrize("family", ["Georgia", "Calibri", "Arial"])
def test_a_space_that_does_not_break_is_as_wide_as_one_that_does(family):
    assert text_width("78\u00a0%", family, 36) == pytest.approx(text_width("78 %", family, 36))


@pytest.mark.parametrize("family", [*FAMILIES, "Courier New", "Comic Sans MS"])
def test_a_width_is_a_guess_only_where_no_measured_font_has_the_character(family):
    assert [
        one for one in "aÅ–→Ωж\u00a0\u202f\u2007\u2011\u00ad\u200d\u030a 🎉漢ب" if is_guessed(one, Face(family))
    ] == [*"🎉漢ب"]
