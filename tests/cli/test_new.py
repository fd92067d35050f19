"""`deckgen new`: what it writes builds as it is, nothing that exists is touched, and it is both files or none."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pptx import Presentation

import deckgen
from deckgen.build import Options, compile_talk
from deckgen.cli.main import main
from deckgen.diagnostics import Report


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def one_line(result: Result) -> str:
    return " ".join(result.output.split())


def listed(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("minutes", [5, 10, 20, 45, 60])
def test_a_new_talk_has_no_findings_and_takes_its_time(here: Path, language: str, minutes: int) -> None:
    assert run("new", "budget", "--language", language, "--minutes", minutes).exit_code == 0
    report = Report()
    compiled = compile_talk(here / "budget" / "talk.yaml", Options(), report)
    assert [found.render() for found in report.found] == []
    assert compiled
    assert compiled.outline.talk.duration == minutes
    assert abs(compiled.minutes - minutes) <= 0.05 * minutes
    assert sum(claim.documented for claim in compiled.claims) == len(compiled.claims) >= 10


@pytest.mark.parametrize(
    ("language", "words"), [("da", ["Ja.", "2.600 ord", "Det skal vi igennem"]), ("en", ["Yes.", "2,600 words"])]
)
def test_a_new_talk_is_built_checked_and_in_form(here: Path, language: str, words: list[str]) -> None:
    run("new", "budget", "--language", language)
    assert run("check", "budget/talk.yaml").stdout == "no errors, no warnings\n"
    assert run("fmt", "--check", "budget/talk.yaml").exit_code == 0
    assert run("build", "budget/talk.yaml").exit_code == 0
    slides = Presentation(str(here / "budget" / "talk.pptx")).slides
    shapes = [shape for slide in slides for shape in slide.placeholders if shape.has_text_frame]
    texts = [shape.text_frame.text.replace("\xa0", " ") for shape in shapes]
    assert [word for word in words if word not in texts] == []


def test_a_talk_is_danish_and_of_twenty_minutes_unless_told_otherwise(here: Path) -> None:
    run("new", "budget")
    outline = (here / "budget" / "talk.yaml").read_text(encoding="utf-8")
    assert "\nlanguage: da\nduration: 20   # minutter ved talerstolen\n" in outline


@pytest.mark.parametrize("minutes", [1, 600])
def test_the_shortest_and_the_longest_talk_that_can_be_asked_for_build(here: Path, minutes: int) -> None:
    run("new", "budget", "--minutes", minutes)
    report = Report()
    assert compile_talk(here / "budget" / "talk.yaml", Options(), report)
    assert [found.code for found in report.found] == ["W302"]


def test_the_first_line_leads_an_editor_to_the_schema(here: Path) -> None:
    run("new", "budget")
    first = (here / "budget" / "talk.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert re.fullmatch(r"# yaml-language-server: \$schema=file:///\S+/deckgen/outline/outline\.schema\.json", first)


def test_a_figure_that_a_newcomer_changes_is_held_against_the_article(here: Path) -> None:
    run("new", "budget")
    talk = here / "budget" / "talk.yaml"
    talk.write_text(talk.read_text(encoding="utf-8").replace("value: 2600", "value: 3000"), encoding="utf-8")
    assert "error[E204] the figure 3000 ord does not stand in the passage" in run("check", talk).output


def test_a_folder_is_made_and_the_next_two_commands_are_printed(here: Path) -> None:
    (here / "talks").mkdir()
    result = run("new", "talks/budget")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{Path('talks/budget/talk.yaml')}: written",
        f"{Path('talks/budget/article.md')}: written",
        "",
        "Next:",
        f"  deckgen check {Path('talks/budget/talk.yaml')}",
        f"  deckgen build {Path('talks/budget/talk.yaml')}",
    ]
    assert listed(here / "talks" / "budget") == ["article.md", "talk.yaml"]


@pytest.mark.parametrize("name", ["budget.yaml", "budget.yml", "Budget.YAML"])
def test_an_outline_is_named_and_the_article_lies_beside_it(here: Path, name: str) -> None:
    assert run("new", name).exit_code == 0
    assert listed(here) == sorted([name, "article.md"])
    assert run("check", name).exit_code == 0


def test_a_folder_that_is_there_gets_the_files_beside_its_own(here: Path) -> None:
    (here / "v1.2").mkdir()
    (here / "v1.2" / "noter.txt").write_text("egne noter", encoding="utf-8")
    assert run("new", "v1.2").exit_code == 0
    assert listed(here / "v1.2") == ["article.md", "noter.txt", "talk.yaml"]
    assert (here / "v1.2" / "noter.txt").read_text(encoding="utf-8") == "egne noter"


@pytest.mark.skipif(os.name == "nt", reason="the quotation marks are those of a POSIX shell")
@pytest.mark.parametrize("name", ["mit første møde på øen", "50 % 'sikker'", "-kort", "$HOME;ls"])
def test_the_commands_can_be_typed_as_they_are_printed(here: Path, name: str) -> None:
    result = run("new", "--", name)
    assert result.exit_code == 0
    command, verb, talk = shlex.split(result.stdout.splitlines()[-1])
    assert (command, verb) == ("deckgen", "build")
    assert run(verb, talk).exit_code == 0
    assert (here / name / "talk.pptx").is_file()


def test_letters_alone_need_no_quotation_marks(here: Path) -> None:
    assert f"  deckgen check {Path('møde/talk.yaml')}\n" in run("new", "møde").stdout
    assert (here / "møde" / "article.md").is_file()


@pytest.mark.parametrize(
    ("name", "meant"),
    [("budget.md", "budget.yaml"), ("budget.ymal", "budget.yaml"), ("budget.pptx", "budget.yaml")],
)
def test_a_name_that_is_no_outline_s_is_told_with_the_one_that_is(here: Path, name: str, meant: str) -> None:
    result = run("new", name)
    assert result.exit_code == 2
    assert f"did you mean {meant}?" in one_line(result)
    assert listed(here) == []


def test_a_folder_with_a_full_stop_is_told_to_be_made_first(here: Path) -> None:
    result = run("new", "v1.2")
    assert result.exit_code == 2
    assert "For a folder of that name, make it first: mkdir v1.2" in one_line(result)
    assert listed(here) == []


@pytest.mark.parametrize("option", [("--minutes", "0"), ("--minutes", "601"), ("--minutes", "x"), ("--language", "dk")])
def test_options_out_of_range_are_exit_code_2(here: Path, option: tuple[str, str]) -> None:
    result = run("new", "budget", *option)
    assert result.exit_code == 2
    assert option[0] in result.output
    assert listed(here) == []


@pytest.mark.parametrize("name", ["talks/2026/budget/talk.yaml", "talks/budget.yaml"])
def test_the_folders_around_the_talk_are_made(here: Path, name: str) -> None:
    result = run("new", name)

    assert result.exit_code == 0
    assert (here / name).is_file()
    assert run("check", name).exit_code == 0


@pytest.mark.parametrize("name", ["talks", "talks/budget"])
def test_a_file_is_no_folder_for_a_talk(here: Path, name: str) -> None:
    (here / "talks").write_text("en liste", encoding="utf-8")
    result = run("new", name)
    assert result.exit_code == 1
    assert "error[E501] the folder talks is a file" in result.output
    assert (here / "talks").read_text(encoding="utf-8") == "en liste"


@pytest.mark.parametrize(
    ("talk", "there", "help"),
    [
        ("budget", "budget/talk.yaml", "choose another name for the talk, or move this file away"),
        ("budget", "budget/article.md", "choose another folder for the talk, or move this file away"),
        ("budget.yaml", "budget.yaml", "choose another name for the talk, or move this file away"),
        ("budget.yaml", "article.md", "choose another folder for the talk, or move this file away"),
    ],
)
def test_what_is_there_stays_and_neither_file_is_written(here: Path, talk: str, there: str, help: str) -> None:
    (here / "budget").mkdir()
    (here / there).write_text("min egen tekst", encoding="utf-8")
    before = listed(here)
    result = run("new", talk)
    assert result.exit_code == 1
    assert result.output.startswith(f"{Path(there)}: error[E507] this is there already, and nothing is written over it")
    assert f"help: {help}" in result.output
    assert listed(here) == before
    assert (here / there).read_text(encoding="utf-8") == "min egen tekst"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_not_written_through(here: Path) -> None:
    (here / "budget").mkdir()
    (here / "budget" / "article.md").symlink_to(here / "elsewhere.md")
    assert "error[E507]" in run("new", "budget").output
    assert listed(here) == ["budget", "budget/article.md"]


@pytest.mark.parametrize("name", ["x" * 300, "x" * 300 + ".yaml"])
def test_a_name_that_no_file_can_have_is_told(here: Path, name: str) -> None:
    result = run("new", name)
    assert result.exit_code == 1
    assert "error[E502] the talk cannot be written: " in result.output
    assert listed(here) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever may do everything can write anywhere")
def test_a_folder_that_is_protected_is_told(here: Path) -> None:
    (here / "budget").mkdir(mode=0o555)
    result = run("new", "budget")
    assert result.exit_code == 1
    assert "error[E502] the talk cannot be written: permission denied" in result.output


@pytest.mark.skipif(os.name == "nt", reason="the limit on files is POSIX's")
@pytest.mark.parametrize("name", ["budget", "budget.yaml", "there"])
def test_where_the_second_file_does_not_fit_the_first_is_taken_away(here: Path, name: str) -> None:
    (here / "there").mkdir()
    run("new", "measured")
    article, outline = ((here / "measured" / file).stat().st_size for file in ("article.md", "talk.yaml"))
    limit = (article + outline) // 2
    assert article < limit < outline
    limited = (
        "import resource, sys; from deckgen.cli.main import main; "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit})); main(['new', sys.argv[1]])"
    )
    before = listed(here)
    environment = {**os.environ, "PYTHONPATH": str(Path(deckgen.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", limited, name], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "error[E502] the talk cannot be written: file too large" in done.stderr
    assert listed(here) == before


def test_comments_are_in_the_talk_s_language(here: Path) -> None:
    for language, said in (("da", "Hvor dine oplysninger kommer fra"), ("en", "Where your facts come from")):
        run("new", language, "--language", language)
        assert f"\n# {said}" in (here / language / "talk.yaml").read_text(encoding="utf-8")
