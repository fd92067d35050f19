"""Every text can be read: the contrast between its colour and the ground it stands on, by WCAG 2.2."""

from itertools import product

import pytest

from deckgen.packs.model import Color

MAIN = 7.0
OTHER = 4.5
MAIN_PLACES = {"bg1": "on_deep", "tx1": "ink", "accent6": "on_accent"}
"""The theme's places of the colours that carry what is said; `on_deep` is the colour of paper in this pack."""


def channels(digits):
    return [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]


def over(color: Color, ground, theme):
    """The colour that is seen when `color` lies on `ground`."""
    share = color.alpha / 100
    return [share * top + (1 - share) * under for top, under in zip(channels(theme[color.slot]), ground, strict=True)]


def luminance(rgb):
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in rgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def grounds(box, placement, theme):
    """The colours under a text: the topmost shape that it stands on, and every one that reaches under it."""
    found = [channels(theme["bg1" if placement.ground == "paper" else "tx2"])]
    for shape in placement.shapes:
        if shape.fill is None or shape.shape in ("line", "text"):
            continue
        under = shape.box
        if min(under.right, box.right) <= max(under.x, box.x) or min(under.bottom, box.bottom) <= max(under.y, box.y):
            continue
        seen = [over(shape.fill, ground, theme) for ground in found]
        holds = under.x <= box.x and under.y <= box.y and under.right >= box.right and under.bottom >= box.bottom
        found = seen if holds else found + seen
    return found


def placements(layout):
    groups = layout.file.repeats
    for counts in product(*(range(repeat.counts[0], repeat.counts[1] + 1) for repeat in groups.values())):
        marks = [range(-1, count) if groups[name].lit else (-1,) for name, count in zip(groups, counts, strict=True)]
        for lit in product(*marks):
            marked = {name: number for name, number in zip(groups, lit, strict=True) if number >= 0}
            yield layout.place(dict(zip(groups, counts, strict=True)), marked)


def texts(placement, pack):
    for slot in placement.slots.values():
        if slot.kind not in ("chart", "picture"):
            yield slot.key, slot.box, slot.style.color
    for shape in placement.shapes:
        if shape.style:
            yield f"“{shape.text}”", shape.box, shape.style.color
    if placement.footer:
        for frame in pack.frame.values():
            yield frame.key, frame.box, frame.style.color


def wanted(color):
    return MAIN if color.slot in MAIN_PLACES and color.alpha == 100 else OTHER


def test_black_on_white_is_twenty_one_to_one():
    assert contrast([0, 0, 0], [1, 1, 1]) == pytest.approx(21)
    assert contrast(channels("777777"), [1, 1, 1]) == pytest.approx(4.48, abs=0.01)


def test_every_text_of_every_layout_has_the_contrast_that_its_role_asks_for(kommune):
    seen, faint = set(), []
    for layout in kommune.layouts.values():
        for placement in placements(layout):
            for key, box, color in texts(placement, kommune):
                for ground in grounds(box, placement, kommune.theme):
                    ratio = contrast(over(color, ground, kommune.theme), ground)
                    seen.add((color, tuple(ground)))
                    if ratio < wanted(color):
                        faint.append(f"{placement.key}: {key} ({color.slot}) {ratio:.2f}")

    assert faint == []
    assert len(seen) >= 10
    assert {color.slot for color, _ in seen} >= set(MAIN_PLACES)
