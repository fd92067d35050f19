"""A pack is held against what a hall needs: colours, places and room."""

from __future__ import annotations

from pathlib import Path

import pytest

from deckgen.diagnostics import Report
from deckgen.packs.load import load_pack
from deckgen.packs.read import pack_names
from deckgen.specimens.check import check_pack


@pytest.fixture
def found(tmp_path):
    """Return a function that writes a pack over kommune and checks it; gives each finding as `CODE message`."""

    def run(files, language="da"):
        for name, text in {"pack.yaml": "extends: kommune\n", **files}.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        report = Report()
        check_pack(load_pack(str(tmp_path), Path.cwd(), language, Path("talk.yaml"), report), report)
        return [(one.file.name, f"{one.code} {one.message}") for one in report.found]

    return run


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", pack_names())
def test_a_pack_that_comes_with_deckgen_has_no_fault(name, language):
    report = Report()
    checked = check_pack(load_pack(name, Path.cwd(), language, Path("talk.yaml"), report), report)

    assert [one.render() for one in report.found] == []
    assert checked.layouts >= 29
    assert checked.forms > 5 * checked.layouts
    assert (checked.pairs, checked.places, checked.fillings) >= (15, 3000, 3000)


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (
            {"text.yaml": "slots: {body: {at: {column: 8, row: 8, columns: 6, rows: 10}}}"},
            "E321 body reaches 0.99 in to the right of the margins (in text)",
        ),
        (
            {"text.yaml": "slots: {body: {at: {column: 1, row: 8, columns: 6, rows: 19}}, source: ~}"},
            "E321 body reaches 0.15 in below the bottom of the margins (in text)",
        ),
        (
            {"image.yaml": "slots: {picture: {box: [0.8, 1.98, 13, 4.42]}}"},
            "E321 picture reaches 0.47 in to the right of the slide (in image)",
        ),
        (
            {"answer.yaml": "shapes: [{shape: ellipse, box: [14, 1, 2, 2], fill: accent}]"},
            "E321 a shape (ellipse) stands beside the slide, where nobody sees it (in answer)",
        ),
        (
            {"text.yaml": "slots: {body: {at: {column: 1, row: 5, columns: 10, rows: 15}}}"},
            "E322 title and body overlap (in text)",
        ),
        (
            {"statistics.yaml": "slots: {chart: {bears: []}}"},
            "E322 chart and figure.1.label overlap (in statistics-2)",
        ),
        (
            {"text.yaml": "slots: {body: {box: [0.85, 2.35, 10, 3.5]}}"},
            "W320 body in text begins 0.05 in after column 1",
        ),
        (
            {"steps.yaml": "repeats: {step: {cell_height: 0.3}}"},
            "E323 step.number is too small in steps-2: 2 characters take 36 pt at its smallest size, 36 pt, "
            "and it is 17 pt high",
        ),
        (
            {"shift.yaml": "slots: {from: {box: [1.3, 3.05, 0.9, 2.24]}}"},
            "E323 from is too small in shift: “medarbejder” is wider than it, even at 20 pt",
        ),
        (
            {"poster.yaml": "names: {da: Plakat}\nslots: {words: {names: {da: Ord}, box: [1, 1, 11, 5]}}"},
            "E302 poster has no slot `title` of `kind: title`: every slide has a headline",
        ),
    ],
)
def test_what_stands_wrong_is_told_in_the_layout_s_own_file(found, files, says):
    assert (next(iter(files)), says) in found(files)


def test_a_fault_is_told_once_for_all_forms_of_a_layout(found):
    told = found({"statistics.yaml": "slots: {chart: {bears: []}}"})

    assert [message for _, message in told] == ["E322 chart and figure.1.label overlap (in statistics-2)"]


def test_a_face_whose_widths_are_not_known_is_told(found):
    told = found({"pack.yaml": "extends: kommune\nfaces: {head: Bodoni}"})

    assert ("pack.yaml", "W321 no widths are known for Bodoni: sizes and lines are guessed, on the wide side") in told


def test_a_very_large_figure_may_begin_a_little_before_its_column(found):
    assert found({"tip.yaml": "slots: {number: {box: [0.7, 1.225, 3.9, 5]}}"}) == []
    assert found({"tip.yaml": "slots: {number: {box: [0.5, 1.225, 3.9, 5]}}"}) != []
