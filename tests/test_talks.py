"""The talks that come with the project: each builds without a finding, and is in the form that `fmt` gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.build import Options, build, compile_talk
from deckgen.cli.main import main
from deckgen.diagnostics import Report
from deckgen.outline.load import load_outline
from own_talks import SHORTER, WHOLE

TALKS = (*WHOLE, SHORTER)


@pytest.fixture(params=TALKS, ids=[f"{talk.parent.name}/{talk.name}" for talk in TALKS])
def talk(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a talk, with all that lies beside it."""
    copy = tmp_path / request.param.parent.name
    shutil.copytree(request.param.parent, copy, ignore=shutil.ignore_patterns("*.pptx"))
    return copy / request.param.name


def test_there_are_two_talks_in_two_languages_and_a_shorter_version() -> None:
    said = [outline.talk for talk in TALKS if (outline := load_outline(talk, Report()))]
    assert [(talk.language, talk.duration) for talk in said] == [("en", 10), ("da", 16), ("en", 5)]


def test_a_talk_has_no_finding(talk: Path) -> None:
    report = Report()
    assert compile_talk(talk, Options(), report)
    assert [found.render() for found in report.found] == []


def test_formatting_changes_nothing_the_second_time_and_no_byte_of_the_deck(talk: Path) -> None:
    def deck(name: str) -> bytes:
        target = talk.parent / name
        assert build(talk, target, Options(), Report())
        return target.read_bytes()

    kept = talk.read_text(encoding="utf-8")
    before = deck("before.pptx")
    loosened = kept.replace(": {", ":   {   ")
    assert loosened != kept
    talk.write_text(loosened, encoding="utf-8")

    assert CliRunner().invoke(main, ["fmt", str(talk)]).exit_code == 0
    assert talk.read_text(encoding="utf-8") == kept, "run `deckgen fmt` on the talk"
    assert CliRunner().invoke(main, ["fmt", "--check", str(talk)]).exit_code == 0
    assert deck("after.pptx") == before
