"""`deckgen layouts`: packs are listed, shown, made and checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from deckgen.cli.main import main
from deckgen.diagnostics import Report
from deckgen.packs.load import load_pack
from deckgen.packs.new import NewPack, pack_text
from deckgen.packs.read import pack_names, packs_folder


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, ["layouts", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result


def test_the_packs_are_listed_with_their_names_in_both_languages_and_what_they_are_for() -> None:
    lines = run("list", "--language", "en").output.splitlines()

    assert [line.split()[0] for line in lines[1:]] == pack_names()
    assert re.search(r"aften +Aften / Evening +For a large hall with the lights down", lines[1])


def test_a_pack_s_layouts_are_listed_with_what_stands_on_each() -> None:
    output = run("list", "kommune", "--language", "en").output

    assert re.search(r"^chain +Chain +title, source; premise 2–6 \(claim, detail\) *$", output, re.MULTILINE)
    assert sorted(line.split()[0] for line in output.splitlines()[2:]) == sorted(
        file.stem for file in (packs_folder() / "kommune").glob("*.yaml") if file.stem != "pack"
    )


def test_a_layout_is_shown_with_style_face_sizes_place_and_what_it_holds() -> None:
    output = run("show", "kommune", "statistic", "--language", "en").output

    row = r"^figure +The figure +figure +Calibri +138 → 72 +0\.80, 2\.73: 6\.76 × 1\.95 +1 × \d → 1 × 1\d *$"
    assert re.search(row, output, re.MULTILINE)
    assert "premise" not in output


def test_without_a_layout_all_of_the_pack_are_shown() -> None:
    output = run("show", "klar").output

    assert all(re.search(rf"^{layout}  ", output, re.MULTILINE) for layout in ("agenda", "chain", "tips"))


def test_a_specimen_is_written_and_nothing_of_somebody_else_s_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "other.pptx").write_text("somebody's", encoding="utf-8")

    assert re.fullmatch(r"specimen\.pptx: \d\d layouts of aften\n", run("show", "aften", "-o", "specimen.pptx").output)
    assert (tmp_path / "specimen.pptx").stat().st_size > 50_000
    refused = run("show", "aften", "-o", "other.pptx")
    assert (refused.exit_code, "E503" in refused.output) == (1, True)
    assert (tmp_path / "other.pptx").read_text(encoding="utf-8") == "somebody's"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("list", "komune"), 1, "did you mean kommune?"),
        (("show", "kommune", "chian"), 2, "did you mean chain?"),
        (("check", "nothing-here"), 1, "error[E301]"),
        (("new", "byen", "--accent", "red"), 2, "a colour is six hexadecimal digits, such as 204080, not 'red'"),
        (("new", "byen", "--from", "komune"), 2, "did you mean kommune?"),
        (("new", "byen", "--logo", "logo.svg"), 2, "'logo.svg' does not exist"),
        (("new", "byen/egen"), 1, "the folder byen does not exist"),
    ],
)
def test_what_is_given_wrongly_is_said(tmp_path: Path, arguments: tuple[str, ...], code: int, says: str) -> None:
    result = run(*arguments)

    assert (result.exit_code, says in result.output) == (code, True), result.output
    assert list(tmp_path.iterdir()) == []


def test_a_new_pack_is_its_base_with_what_was_said_over_it() -> None:
    result = run("new", "byen", "--accent", "#204080", "--deep", "14213d", "--face-head", "Arial")
    pack = load_pack("byen", Path.cwd(), "da", Path("talk.yaml"), Report())

    assert result.exit_code == 0
    assert (pack.title, pack.theme["accent1"], pack.theme["tx2"]) == ("Byen", "204080", "14213D")
    assert (pack.head.family, pack.body.family) == ("Arial", "Calibri")
    assert "deckgen layouts check ./byen\n  deckgen build talk.yaml --layouts ./byen" in result.output


def test_a_new_pack_of_which_nothing_is_said_builds_as_its_base() -> None:
    run("new", "med æ og mellemrum", "--from", "klar")
    pack = load_pack("./med æ og mellemrum", Path.cwd(), "en", Path("talk.yaml"), Report())

    assert (pack.title, pack.theme["accent1"]) == ("Med æ og mellemrum", "0B4F9E")


def test_what_a_comment_of_a_new_pack_shows_may_be_said(tmp_path: Path) -> None:
    run("new", "byen")
    file = tmp_path / "byen" / "pack.yaml"
    said = re.sub(
        r"^# (?=colours:|faces:)|^  # (?=\w+: \")",
        lambda found: found[0].replace("# ", ""),
        file.read_text("utf-8"),
        flags=re.MULTILINE,
    )
    said = re.sub(r'("[0-9A-F]{6}") .*', r"\1", said)
    file.write_text(said, encoding="utf-8")
    pack = load_pack("byen", Path.cwd(), "da", Path("talk.yaml"), Report())

    assert (pack.theme["accent1"], pack.body.family) == ("204080", "Arial")


def test_a_pack_over_another_one_of_one_s_own_names_the_way_there(tmp_path: Path) -> None:
    run("new", "byen", "--accent", "204080")
    run("new", "havnen", "--from", "./byen")

    assert "extends: ../byen\n" in (tmp_path / "havnen" / "pack.yaml").read_text(encoding="utf-8")
    assert load_pack("./havnen", Path.cwd(), "da", Path("x"), Report()).theme["accent1"] == "204080"


def test_logos_are_copied_into_the_pack_and_named_in_it(tmp_path: Path) -> None:
    (tmp_path / "Logo hvid.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "logo.png").write_bytes(b"png")
    result = run("new", "byen", "--logo", "logo.png", "--logo-on-deep", "Logo hvid.svg")

    assert result.exit_code == 0, result.output
    assert (tmp_path / "byen" / "logo.png").read_bytes() == b"png"
    assert (tmp_path / "byen" / "Logo hvid.svg").is_file()
    new = NewPack(Path("byen"), packs_folder() / "kommune", logo=Path("logo.png"), logo_on_deep=Path("Logo hvid.svg"))
    assert "logo: {file: logo.png, on_deep: Logo hvid.svg, alt: Byen}\n" in pack_text(new)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    run("new", "byen", "--accent", "204080")
    before = (tmp_path / "byen" / "pack.yaml").read_bytes()
    result = run("new", "byen", "--accent", "983820")

    assert (result.exit_code, "E507" in result.output) == (1, True)
    assert (tmp_path / "byen" / "pack.yaml").read_bytes() == before


def test_a_face_whose_widths_are_guessed_is_said() -> None:
    assert "the widths of Aptos are not known" in run("new", "byen", "--face-body", "Aptos").output


def test_a_check_says_what_it_looked_at_and_fails_where_something_is_at_fault() -> None:
    clean = run("check", "aften", "--language", "da")
    run("new", "byen", "--accent", "E2001A")
    faulty = run("check", "byen", "--language", "da")

    assert clean.exit_code == 0
    assert re.match(
        r"checked: \d\d layouts in \d{3} forms · \d\d pairs of colours · \d{4} places · \d{4} texts tried in da\n"
        r"no errors, no warnings\n$",
        clean.output,
    )
    assert faulty.exit_code == 1
    assert "error[E320] on_accent (FFFFFF) on accent (E2001A)" in faulty.output
    assert "deckgen explain E320" in faulty.output
