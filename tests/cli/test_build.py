"""What `deckgen build` says and does when all is well, and when it is called wrongly."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pptx import Presentation

from deckgen import __version__
from deckgen.cli.main import main

OUTLINE = """title: Biblioteket
article: article.md
speaker: {role: bibliotekar}
argument:
  question: Skal biblioteket holde længere åbent?
  answer: Ja.
  passage: Hvad tallene siger
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def test_a_build_ends_in_one_calm_summary(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE)
    result = run("build", talk)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Biblioteket",
        "3 slides · 0.6 minutes planned · 1 of 1 claims documented in the article · no warnings",
        str(talk.with_suffix(".pptx")),
    ]


def test_the_summary_has_the_minutes_that_the_warning_has(write_talk: Callable[..., Path]) -> None:
    result = run("build", write_talk(OUTLINE + "duration: 12\nrunning_order:\n  - question: {seconds: 330}\n"))
    assert "is planned for 5.5 minutes and has 12" in result.stderr
    assert "1 slide · 5.5 of 12 minutes planned" in result.stdout


def test_quiet_says_nothing_and_verbose_lists_the_slides(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE)
    assert run("build", talk, "--quiet").output == ""
    assert "2  question" in run("build", talk, "--verbose").stdout


def test_a_value_is_set_from_the_command_line(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE)
    assert run("build", talk, "--set", "speaker.name=Navn & Søn").exit_code == 0
    deck = Presentation(str(talk.with_suffix(".pptx")))
    assert deck.core_properties.author == "Navn & Søn"
    assert "Navn & Søn, bibliotekar" in [
        shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame
    ]


def test_the_deck_goes_where_it_is_told(write_talk: Callable[..., Path], tmp_path: Path) -> None:
    assert run("build", write_talk(OUTLINE), "-o", tmp_path / "aften.pptx").exit_code == 0
    assert (tmp_path / "aften.pptx").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("build",),
        ("build", "talk.yaml", "--sæt"),
        ("build", "talk.yaml", "--set", "navn"),
        ("build", "t.yaml", "-o", "t.ppt"),
    ],
)
def test_a_command_given_wrongly_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_hand_work_is_not_written_over(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE)
    run("build", talk)
    deck = Presentation(str(talk.with_suffix(".pptx")))
    deck.slides[0].shapes.title.text = "Rettet i hånden"
    deck.save(str(talk.with_suffix(".pptx")))

    refused = run("build", talk)
    assert refused.exit_code == 1
    assert "error[E504]" in refused.output
    assert "-o another-name.pptx" in refused.output

    assert run("build", talk, "--force").exit_code == 0


def test_a_static_deck_has_no_movement(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE + "running_order:\n  - section: Huset\n  - question\n")
    for option, moves in (("--static", False), ("--force", True)):
        assert run("build", talk, option).exit_code == 0
        first = Presentation(str(talk.with_suffix(".pptx"))).slides[0]
        assert bool(list(first.element.iter("{*}transition"))) == moves


def test_help_has_an_example_and_version_is_the_package_s() -> None:
    assert "deckgen build" in run("--help").output
    assert "Examples:" in run("build", "--help").output
    assert __version__ in run("--version").output


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "deckgen", "--version"], capture_output=True, text=True, check=True)
    assert __version__ in done.stdout
