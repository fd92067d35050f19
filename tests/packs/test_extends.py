"""A pack that says only how it differs from another one."""

import pytest

from deckgen.packs.contrast import contrast

ONE = {"running_order": ["cover", {"text": {"id": "et", "title": "Et", "text": "Kort."}}]}


@pytest.fixture
def pack(tmp_path, compiled):
    """Return a function that writes a pack's files and builds a talk with it; gives the result and the report."""

    def build(files, folder="byen"):
        for name, text in files.items():
            file = tmp_path / folder / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return compiled({"layouts": f"./{folder}", **ONE})

    return build


def test_what_a_pack_does_not_say_is_as_in_the_pack_that_it_extends(pack, kommune):
    found, _ = pack({"pack.yaml": "extends: kommune\nnames: {da: Byen}\ncolours: {accent: 204080}\n"})

    assert (found.pack.title, found.pack.theme["accent1"]) == ("Byen", "204080")
    assert found.pack.theme["bg1"] == kommune.theme["bg1"]
    assert found.pack.layouts.keys() == kommune.layouts.keys()
    assert found.pack.notes_template == kommune.notes_template


def test_a_layout_s_file_changes_only_what_it_says(pack, kommune):
    found, _ = pack({"pack.yaml": "extends: kommune", "text.yaml": "slots: {body: {size: 30}}"})
    mine, theirs = (one.layouts["text"].default().slots for one in (found.pack, kommune))

    assert mine["body"].style.sizes[0] == 30 != theirs["body"].style.sizes[0]
    assert (mine["body"].box, mine["title"]) == (theirs["body"].box, theirs["title"])


def test_a_tilde_takes_away_what_the_base_has(pack):
    found, _ = pack({"pack.yaml": "extends: kommune", "answer.yaml": "slots: {thesis: ~}"})

    assert list(found.pack.layouts["answer"].file.slots) == ["title"]


def test_a_layout_of_the_pack_s_own_joins_the_base_s(pack):
    layout = "names: {da: Plakat}\nslots: {title: {kind: title, names: {da: Titel}, box: [1, 1, 11, 5]}}"
    found, _ = pack({"pack.yaml": "extends: kommune", "poster.yaml": layout})

    assert found.pack.layouts["poster"].default().name == "Plakat"


def test_a_pack_extends_one_that_extends_another(pack):
    pack({"pack.yaml": "extends: aften\ncolours: {accent: E0E0FF}"}, folder="mellem")
    found, _ = pack({"pack.yaml": "extends: ../mellem\nnames: {da: Byen}"})

    assert (found.pack.theme["accent1"], found.pack.theme["bg1"], found.pack.is_dark) == ("E0E0FF", "101C22", True)


@pytest.mark.parametrize("accent", ["F2D000", "204080", "7A0019", "00A3E0"])
def test_a_new_accent_brings_what_is_written_on_it_and_its_own_form_on_deep_ground(pack, accent):
    found, _ = pack({"pack.yaml": f"extends: kommune\ncolours: {{accent: {accent}}}"})
    theme = found.pack.theme

    assert contrast(theme["accent6"], accent) >= 4.5
    assert contrast(theme["accent5"], theme["tx2"]) >= 4.5


@pytest.mark.parametrize(
    ("files", "file", "says"),
    [
        ({"pack.yaml": "extends: komune"}, "pack.yaml", "there is no layout pack called komune"),
        ({"pack.yaml": "extends: ../byen"}, "pack.yaml", "in a circle: byen → byen"),
        ({"pack.yaml": "extends: kommune\ncolours: {accent: red}"}, "pack.yaml", "colours.accent"),
        ({"pack.yaml": "extends: kommune\nfonts: {head: Arial}"}, "pack.yaml", "fonts"),
        ({"pack.yaml": "extends: kommune", "text.yaml": "slots: {body: {styl: row}}"}, "text.yaml", "slots.body.styl"),
        ({"pack.yaml": "extends: kommune", "text.yaml": "- slots"}, "text.yaml", "keys with values"),
        ({"pack.yaml": "extends: [kommune]"}, "pack.yaml", "there is no layout pack"),
    ],
)
def test_a_fault_is_named_in_the_file_that_says_it(pack, tmp_path, files, file, says):
    found, report = pack(files)

    assert found is None
    assert {(error.code, error.file) for error in report.errors} == {("E302", tmp_path / "byen" / file)}
    assert any(says in error.message for error in report.errors), [error.message for error in report.errors]


def test_a_place_is_said_as_a_whole_and_in_one_way(pack, kommune):
    chain = "repeats: {premise: {slots: {claim: {inside: {left: 0.5, right: 0.5}}}, lit: {inside: {detail: {top: 1}}}}}"
    tip = "slots: {number: {at: {column: 1, row: 1, columns: 4, rows: 20}}}"
    found, _ = pack({"pack.yaml": "extends: kommune", "chain.yaml": chain, "tip.yaml": tip})
    (claim, theirs), number = (
        [one.layouts["chain"].place({"premise": 2}, {}).slots["premise.1.claim"].box for one in (found.pack, kommune)],
        found.pack.layouts["tip"].default().slots["number"].box,
    )

    assert claim.height > theirs.height, "top and height of the base no longer hold"
    assert number.height == 20 * 0.25 * 914_400
    assert found.pack.layouts["chain"].file.repeats["premise"].lit.inside.keys() == {"claim", "detail"}
