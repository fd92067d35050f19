"""Where slots stand: within the slide, apart from each other, in every layout for every number of cells."""

from itertools import combinations, pairwise, product

import pytest
import yaml

from deckgen.packs.geometry import Box, Grid, emu
from deckgen.packs.read import pack_names, packs_folder

LAYOUTS = [(pack, file.stem) for pack in pack_names() for file in sorted((packs_folder() / pack).glob("*.yaml"))]
LAYOUTS = [pytest.param(name, id=f"{pack}-{name}") for pack, name in LAYOUTS if name != "pack"]
OFTEN_ROUNDED = 2
"""EMU that two boxes may share because inches are rounded."""


def placements(layout):
    """Every placement of a layout: its own, and one for every number of cells that it takes."""
    yield layout.default()
    groups = layout.file.repeats
    for counts in product(*(range(repeat.counts[0], repeat.counts[1] + 1) for repeat in groups.values())):
        yield layout.place(dict(zip(groups, counts, strict=True)), {})


def overlap(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.x, other.x) > OFTEN_ROUNDED
        and min(one.bottom, other.bottom) - max(one.y, other.y) > OFTEN_ROUNDED
    )


def test_there_is_a_layout_for_every_general_kind_of_slide(kommune):
    assert {"cover", "section", "agenda", "bullets", "text", "quote", "table", "chart", "image", "sources"} <= set(
        kommune.layouts
    )


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_slot_lies_within_the_slide(kommune, name):
    slide = kommune.grid
    outside = [
        (placement.key, slot.key)
        for placement in placements(kommune.layouts[name])
        for slot in placement.slots.values()
        if slot.box.x < 0
        or slot.box.y < 0
        or slot.box.right > emu(slide.slide_width)
        or slot.box.bottom > emu(slide.slide_height)
        or slot.box.width <= 0
        or slot.box.height <= 0
    ]

    assert outside == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_no_two_texts_of_a_slide_stand_in_the_same_place(kommune, name):
    found = [
        f"{placement.key}: {one.key} and {other.key}"
        for placement in placements(kommune.layouts[name])
        for one, other in combinations((s for s in placement.slots.values() if s.kind in ("title", "text")), 2)
        if overlap(one.box, other.box)
    ]

    assert found == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_footer_and_number_have_their_place_for_themselves(kommune, name):
    found = [
        f"{placement.key}: {slot.key} and {frame.key}"
        for placement in placements(kommune.layouts[name])
        if placement.footer
        for slot in placement.slots.values()
        for frame in kommune.frame.values()
        if overlap(slot.box, frame.box)
    ]

    assert found == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_has_one_title_and_every_slot_a_name_of_its_own(kommune, name):
    for placement in placements(kommune.layouts[name]):
        kinds = [slot.kind for slot in placement.slots.values()]
        names = [slot.name for slot in placement.slots.values()]
        assert kinds.count("title") == 1
        assert len(names) == len(set(names)), names


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_slot_s_steps_go_down_the_type_scale_and_end_at_its_floor(kommune, name):
    layout = kommune.layouts[name]
    files = dict(layout.file.slots) | {
        f"{group}.{field}": file
        for group, repeat in layout.file.repeats.items()
        for field, file in repeat.slots.items()
    }
    written = yaml.safe_load((kommune.folder / "pack.yaml").read_text(encoding="utf-8"))
    for placement in placements(layout):
        for slot in placement.slots.values():
            file = files[f"{slot.group}.{slot.field}" if slot.group else slot.key]
            style = written["styles"][slot.style.name]
            sizes = slot.style.sizes
            assert set(sizes[1:]) <= set(written["type_scale"])
            assert all(larger > smaller for larger, smaller in pairwise(sizes)), sizes
            assert sizes[0] == (file.size or style["size"])
            assert sizes[-1] == (file.floor or style["floor"]), f"{placement.key} {slot.key}: {sizes}"


def test_cells_share_their_area_evenly_and_stand_in_rows(kommune):
    nine = kommune.layouts["tips"].place({"tip": 9}, {}).slots
    columns = {nine[f"tip.{number}.text"].box.x for number in range(1, 10)}
    rows = {nine[f"tip.{number}.text"].box.y for number in range(1, 10)}

    assert (len(columns), len(rows)) == (3, 3)
    assert len({nine[f"tip.{number}.text"].box.width for number in range(1, 10)}) == 1


def test_four_cards_of_rows_of_three_stand_two_by_two(kommune):
    four = kommune.layouts["gallery"].place({"card": 4}, {}).slots

    assert [len({four[f"card.{n}.name"].box.x for n in pair}) for pair in ((1, 3), (2, 4))] == [1, 1]
    assert four["card.1.name"].box.x < four["card.2.name"].box.x
    assert four["card.1.name"].box.y == four["card.2.name"].box.y < four["card.3.name"].box.y


def test_a_lit_cell_changes_itself_alone(kommune):
    plain, lit = (kommune.layouts["chain"].place({"premise": 3}, marked).slots for marked in ({}, {"premise": 2}))

    assert {key for key in plain if plain[key] != lit.get(key)} == {"premise.3.claim", "premise.3.detail"}
    assert lit["premise.3.claim"].style.color != plain["premise.3.claim"].style.color
    assert lit["premise.3.claim"].box.height > plain["premise.3.claim"].box.height
    assert "premise.3.detail" not in lit


def test_the_same_layout_with_other_counts_is_another_layout_in_powerpoint(kommune):
    layout = kommune.layouts["case"]
    keys = [placement.key for placement in placements(layout)][1:]

    assert len(keys) == len(set(keys)) == 36


def test_the_grid_s_columns_and_gutters_fill_the_slide_between_its_margins():
    grid = Grid(13.333, 7.5, 0.8, 0.6, 12, 0.2, 0.25)

    assert grid.left(1) == 0.8
    assert grid.left(12) + grid.width(1) == pytest.approx(13.333 - 0.8)
    assert grid.width(12) == pytest.approx(13.333 - 1.6)
    assert grid.top(3) == pytest.approx(1.1)


def test_a_box_measures_itself_in_points():
    box = Box.inches(1, 2, 3, 0.5)

    assert (box.width_pt, box.height_pt) == (216, 36)
    assert (box.right, box.bottom) == (emu(4), emu(2.5))
