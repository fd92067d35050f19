"""The deck of a pack: every layout with words that say what stands there."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from deckgen.deck.model import Text
from deckgen.diagnostics import Report
from deckgen.packs.load import load_pack
from deckgen.packs.read import pack_names
from deckgen.powerpoint.write import write_deck
from deckgen.specimens.capacity import capacity
from deckgen.specimens.deck import specimen
from deckgen.specimens.describe import contents, slots_of


def load(name, language="da"):
    return load_pack(name, Path.cwd(), language, Path("talk.yaml"), Report())


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", pack_names())
def test_every_layout_of_a_pack_is_a_slide_with_every_place_filled(name, language):
    pack = load(name, language)
    slides = specimen(pack).slides

    assert [slide.layout for slide in slides] == list(pack.layouts)
    for slide in slides:
        assert {key for key, _ in slide.contents()} == set(slide.placement.slots)
        assert all(content.plain.strip() for _, content in slide.contents() if isinstance(content, Text))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", pack_names())
def test_every_sample_text_has_room(name, language):
    for slide in specimen(load(name, language)).slides:
        for key, fit in slide.fitted.items():
            slot = slide.placement.slots[key]
            if slot.kind != "table":
                height = len(fit.lines) * 1.2 * fit.size_pt * slot.style.line_spacing
                assert height <= slot.box.height_pt + 0.01, f"{slide.layout}: {key}"


def test_a_slide_says_its_layout_s_name_in_its_headline_or_its_notes():
    pack = load("kommune", "en")
    for slide in specimen(pack).slides:
        notes = "\n".join(paragraph.plain for paragraph in slide.notes.paragraphs)
        assert f"layout: {slide.layout}" in notes
        assert pack.layouts[slide.layout].title in notes
    chain = next(slide for slide in specimen(pack).slides if slide.layout == "chain")
    assert chain.title.plain.startswith("Chain: the headline makes its point")


def test_a_slot_that_no_sample_is_written_for_says_its_name(tmp_path):
    (tmp_path / "pack.yaml").write_text("extends: kommune", encoding="utf-8")
    title = "title: {kind: title, names: {da: Ord}, style: cover, box: [1, 1, 11, 2]}"
    hint = "hint: {names: {da: Et vink}, box: [1, 4, 9, 1]}"
    layout = f"names: {{da: Plakat}}\nslots: {{{title}, {hint}}}"
    (tmp_path / "poster.yaml").write_text(layout, encoding="utf-8")
    slide = next(one for one in specimen(load(str(tmp_path))).slides if one.layout == "poster")

    assert slide.slots["hint"].plain == "Et vink"


def test_the_specimen_is_a_deck_that_powerpoint_s_layouts_stand_behind():
    pack = load("kommune")
    presentation = Presentation(BytesIO(write_deck(specimen(pack), pack)))

    assert len(presentation.slides) == len(pack.layouts)
    assert len({slide.slide_layout.name for slide in presentation.slides}) == len(pack.layouts)
    figure = next(one for one in presentation.slides if one.slide_layout.name == "Statistik")
    assert any(shape.has_chart for shape in figure.shapes)


def test_a_layout_s_contents_are_its_slots_and_its_groups_with_their_counts():
    assert contents(load("kommune").layouts["chain"].file) == "title, source; premise 2–6 (claim, detail)"


def test_the_lines_and_characters_that_a_slot_holds_do_fit_it():
    pack = load("kommune")
    body = pack.layouts["text"].default().slots["body"]
    largest, smallest = (capacity(body, size, "da") for size in (body.style.sizes[0], body.style.sizes[-1]))

    assert largest.lines == int(body.box.height_pt / (1.2 * 36 * 1.02))
    assert smallest.characters == pytest.approx(largest.characters * 36 / 20, abs=3)


def test_of_cells_that_repeat_the_first_one_is_described():
    keys = [one.key for one in slots_of(load("kommune").layouts["chain"].default(), "da")]

    assert keys == ["title", "source", "premise.claim", "premise.detail"]
