"""Every text can be read: the contrast between its colour and the ground it stands on, by WCAG 2.2."""

from __future__ import annotations

from pathlib import Path

import pytest

from deckgen.diagnostics import Report
from deckgen.packs.check_colours import MAIN_CONTRAST, check_colours, color_pairs
from deckgen.packs.contrast import contrast, readable
from deckgen.packs.geometry import Box
from deckgen.packs.grounds import grounds, seen_on
from deckgen.packs.load import load_pack
from deckgen.packs.model import Color


def found_in(folder: Path) -> list[str]:
    report = Report()
    check_colours(load_pack(str(folder), Path.cwd(), "da", Path("talk.yaml"), report), report)
    assert {one.code for one in report.found} <= {"E320"}
    return [f"{one.message} ({one.help})" for one in report.found]


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_colour_of_which_half_is_left_is_seen_half_way_to_its_ground():
    assert seen_on(Color("tx1", 50), "FFFFFF", {"tx1": "000000"}) == "808080"


def test_a_text_that_reaches_out_of_a_shape_stands_on_both_grounds(kommune):
    comparison = kommune.layouts["comparison"].default()
    inside = comparison.slots["left_head"].box
    out = Box(inside.x, inside.y, inside.width * 2, inside.height)

    assert grounds(inside, comparison, kommune.theme) == [kommune.theme["bg2"]]
    assert grounds(out, comparison, kommune.theme) == [kommune.theme["bg1"], kommune.theme["bg2"]]


def test_every_pair_that_is_seen_is_measured_with_what_its_role_asks_for(kommune):
    pairs = color_pairs(kommune)
    asked = {(pair.role, pair.ground): pair.least for pair in pairs}
    theme = kommune.theme

    assert asked["ink", theme["bg1"]] == asked["on_deep", theme["tx2"]] == MAIN_CONTRAST
    assert asked["on_accent", theme["accent1"]] == MAIN_CONTRAST
    assert asked["soft", theme["bg2"]] == asked["on_deep_soft", theme["tx2"]] == 4.5
    assert len(pairs) >= 15


def test_a_pair_that_cannot_be_read_is_told_with_its_colours_its_ratio_and_the_nearest_that_would_do(changed_pack):
    (told,) = found_in(changed_pack("pack.yaml", "soft: 3A5150", "soft: 7A8A88"))[:1]

    assert "soft (7A8A88) on paper (FBF8F2) has a contrast of 3.4, and 4.5 is the least" in told
    nearest = readable("7A8A88", "FBF8F2", "000000", 4.5)
    assert f"the nearest colour that is read there is {nearest}" in told
    assert contrast(nearest, "FBF8F2") >= 4.5


def test_where_no_colour_is_read_on_an_accent_the_nearest_accent_that_would_do_is_told(changed_pack):
    folder = changed_pack("pack.yaml", "accent: 983820", "accent: E2001A")

    (told,) = [one for one in found_in(folder) if one.startswith("on_accent")]

    assert "has a contrast of 4.9, and 7 is the least" in told
    accent = told.split("would do is ")[1].rstrip(")")
    assert contrast("FFFFFF", accent) >= MAIN_CONTRAST


def test_what_alpha_takes_away_counts(changed_pack):
    folder = changed_pack("pack.yaml", "accent_on_deep", "on_deep_soft_alpha: 50\n  accent_on_deep")

    assert any(one.startswith("on_deep_soft") and "`on_deep_soft_alpha`" in one for one in found_in(folder))


def test_a_mark_that_is_seen_on_no_ground_is_told_though_no_slot_has_its_colour(changed_pack):
    folder = changed_pack("pack.yaml", "accent_on_deep: F0A07F", "accent_on_deep: 2A4A50")

    assert any("accent_on_deep (2A4A50) on deep" in one and "3 is the least" in one for one in found_in(folder))
