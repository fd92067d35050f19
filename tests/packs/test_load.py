"""A pack by its name or its folder, and what is said of one that cannot be used."""

import pytest

ONE = {"running_order": ["cover", {"text": {"id": "et", "title": "Et", "text": "Kort."}}]}


def refused(compiled, folder, outline=None):
    found, report = compiled({"layouts": str(folder), **(outline or ONE)})
    assert found is None
    return report.errors


def test_the_pack_that_comes_with_deckgen_is_taken_by_its_name(compiled):
    found, _ = compiled(ONE)

    assert (found.pack.name, found.pack.title, found.pack.language) == ("kommune", "Kommune", "da")


def test_layouts_and_slots_are_named_in_the_talk_s_language(compiled):
    danish, _ = compiled(ONE)
    english, _ = compiled({"language": "en", **ONE})
    names = [
        (slide.placement.name, slide.placement.slots["body"].name)
        for slide in (danish.deck.slides[1], english.deck.slides[1])
    ]

    assert names == [("Tekst", "Teksten"), ("Text", "The text")]


def test_an_unknown_pack_is_an_error_at_its_line_and_the_nearest_one_is_proposed(compiled):
    found, report = compiled("title: Biblioteket\nlayouts: komune\nrunning_order:\n  - cover\n")

    assert found is None
    (error,) = report.errors
    assert (error.code, error.span.line) == ("E301", 2)
    assert error.message == "there is no layout pack called komune"
    assert "did you mean kommune?" in error.help


def test_a_pack_like_no_other_is_answered_with_the_packs_that_there_are(compiled):
    (error,) = refused(compiled, "zebra")

    assert error.code == "E301"
    assert "did you mean" not in error.help
    assert "the packs are: aften, klar, kommune" in error.help


@pytest.mark.parametrize("name", ["./egen", "egen"])
def test_a_pack_of_one_s_own_is_taken_by_its_path_from_the_outline(compiled, changed_pack, name):
    changed_pack("pack.yaml", "accent: 983820", "accent: 204080")
    found, report = compiled({"layouts": name, **ONE})

    assert found is not None, report.found
    assert (found.pack.name, found.pack.theme["accent1"], found.pack.theme["hlink"]) == ("egen", "204080", "10353B")


def test_digits_that_look_like_a_number_are_a_colour_all_the_same(compiled, changed_pack):
    changed_pack("pack.yaml", "accent: 983820", "accent: 000e10")
    found, _ = compiled({"layouts": "./egen", **ONE})

    assert found.pack.theme["accent1"] == "000E10"


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("pack.yaml", "accent: 983820", "accent: red", "colours.accent"),
        ("pack.yaml", "  paper: FBF8F2\n", "", "colours.paper"),
        ("pack.yaml", "columns: 12", "columns: twelve", "slide.columns"),
        ("pack.yaml", "slide:", "slide: [", "cannot be read"),
        ("text.yaml", "style: headline", "stile: headline", "slots.title.stile"),
        ("text.yaml", "kind: title", "kind: titel", "slots.title.kind"),
        ("chain.yaml", "flow: across", "flow: sideways", "repeats.premise.flow"),
        ("chain.yaml", "fill: panel", "fill: pannel", "shapes.0.fill"),
        ("chain.yaml", "counts: [2, 6]", "counts: [2]", "counts"),
    ],
)
def test_a_fault_in_a_pack_s_file_is_an_error_that_names_the_file_and_the_place(
    compiled, changed_pack, file, old, new, says
):
    folder = changed_pack(file, old, new)
    errors = refused(compiled, folder)

    assert {error.code for error in errors} == {"E302"}
    assert {error.file for error in errors} == {folder / file}
    assert any(says in error.message for error in errors), [error.message for error in errors]


def test_a_colour_on_deep_ground_that_the_theme_has_no_place_for_is_an_error(compiled, changed_pack):
    folder = changed_pack("pack.yaml", "on_deep: FBF8F2", "on_deep: EEEEEE")
    (error,) = refused(compiled, folder)

    assert (error.code, error.file) == ("E302", folder / "pack.yaml")
    assert "colours.on_deep" in error.message


def test_a_layout_that_names_a_style_that_the_pack_lacks_is_an_error_that_names_both(compiled, changed_pack):
    folder = changed_pack("text.yaml", "style: statement", "style: statment")
    (error,) = refused(compiled, folder)

    assert error.code == "E302"
    assert "statment" in error.message
    assert "text" in f"{error.message} {error.file.name}"


def test_a_slot_without_a_place_is_an_error(compiled, changed_pack):
    folder = changed_pack(
        "text.yaml", "style: statement, at: {column: 1, row: 8, columns: 10.4, rows: 15.4}", "style: statement"
    )
    (error,) = refused(compiled, folder)

    assert error.code == "E302"
    assert "body" in error.message or "text" in error.message


def test_a_layout_that_lacks_a_slot_that_the_talk_fills_is_an_error(compiled, changed_pack):
    folder = changed_pack("text.yaml", "  body:", "  krop:")
    errors = refused(compiled, folder)

    assert {error.code for error in errors} == {"E302"}
    assert "body" in errors[0].message


def test_a_pack_without_a_layout_that_the_talk_needs_is_an_error_that_names_the_layout(compiled, changed_pack):
    folder = changed_pack("text.yaml", "names", "names")
    (folder / "text.yaml").unlink()
    errors = refused(compiled, folder)

    assert {error.code for error in errors} == {"E302"}
    assert "text" in errors[0].message


def test_a_pack_without_a_template_for_the_notes_is_an_error(compiled, changed_pack):
    folder = changed_pack("notes.md.j2", "words", "words")
    (folder / "notes.md.j2").unlink()
    (error,) = refused(compiled, folder)

    assert (error.code, error.file) == ("E302", folder / "notes.md.j2")


def test_a_file_that_is_not_utf_8_is_an_error_that_names_the_file(compiled, changed_pack):
    folder = changed_pack("text.yaml", "names", "names")
    (folder / "text.yaml").write_bytes("names: {da: Afsnit på}".encode("latin-1"))
    (error,) = refused(compiled, folder)

    assert (error.code, error.file) == ("E302", folder / "text.yaml")


def test_a_template_that_is_not_utf_8_is_an_error_that_names_the_template(compiled, changed_pack):
    folder = changed_pack("notes.md.j2", "words", "words")
    (folder / "notes.md.j2").write_bytes("Læs højt".encode("latin-1"))
    (error,) = refused(compiled, folder)

    assert (error.code, error.file) == ("E302", folder / "notes.md.j2")


def test_an_empty_pack_file_is_an_error(compiled, tmp_path):
    folder = tmp_path / "tom"
    folder.mkdir()
    (folder / "pack.yaml").write_text("", encoding="utf-8")
    errors = refused(compiled, folder)

    assert {(error.code, error.file) for error in errors} == {("E302", folder / "pack.yaml")}


def test_a_pack_without_names_is_an_error(compiled, changed_pack):
    folder = changed_pack("pack.yaml", "names: {da: Kommune, en: Municipality}", "names: {}")
    errors = refused(compiled, folder)

    assert {error.code for error in errors} == {"E302"}


def test_a_style_whose_floor_is_above_its_size_is_an_error(compiled, changed_pack):
    folder = changed_pack("pack.yaml", "statement: {size: 36, floor: 20", "statement: {size: 36, floor: 60")
    errors = refused(compiled, folder)

    assert {error.code for error in errors} == {"E302"}


@pytest.mark.parametrize(("language", "mark"), [("da", "”"), ("en", "“")])
def test_the_mark_before_a_quotation_is_the_language_s(compiled, language, mark):
    found, _ = compiled({"language": language, **ONE})
    shapes = found.pack.layouts["quote"].default().shapes

    assert [shape.text for shape in shapes if shape.shape == "text"] == [mark]


@pytest.mark.parametrize("other", ["portræt", "portrait", "foto"])
def test_a_slot_that_stands_instead_of_none_beside_it_is_an_error(compiled, changed_pack, other):
    folder = changed_pack("case.yaml", "instead_of: initials", f"instead_of: {other}")
    (error,) = refused(compiled, folder)

    assert (error.code, error.file) == ("E302", folder / "case.yaml")
    assert f"portrait cannot stand instead of {other}" in error.message


def test_a_layout_has_a_slot_or_the_one_that_stands_instead_of_it(kommune):
    gallery = kommune.layouts["gallery"].place({"card": 3}, {}, {"card.2.portrait", "card.2.name"})
    faces = [key for key in gallery.slots if key.endswith(("initials", "portrait"))]

    assert faces == ["card.1.initials", "card.2.portrait", "card.3.initials"]
    assert gallery.name == "Galleri 3 · Portræt 2"
    assert gallery.key != kommune.layouts["gallery"].place({"card": 3}, {}).key
