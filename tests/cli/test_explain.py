"""`deckgen explain`: a page for a code, the list of all codes, and the way there from a failed build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from deckgen.cli.main import main
from deckgen.explanations.pages import GROUPS, codes, page

BAD = "title: Biblioteket\nsubtitel: Oplæg\nduration: længe\n"


def run(*arguments: str | Path, **environment: str) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), env=environment)


@pytest.mark.parametrize("code", ["E204", "e204"])
def test_a_page_is_printed_as_it_was_written_where_no_terminal_shows_it(code: str) -> None:
    result = run("explain", code)
    found = page("E204")
    assert found
    assert (result.exit_code, result.stdout) == (0, found.text)


def test_a_page_is_set_for_a_terminal() -> None:
    result = run("explain", "E204", FORCE_COLOR="1", COLUMNS="60")
    assert result.exit_code == 0
    assert "does not stand in its passage" in result.stdout
    assert "##" not in result.stdout
    assert "```" not in result.stdout


def test_without_a_code_all_are_listed_with_their_titles_under_the_heads_of_their_hundreds() -> None:
    lines = run("explain").stdout.splitlines()
    assert [line[2:6] for line in lines if line.startswith("  ")] == codes()
    assert [line for line in lines if line and not line.startswith(" ")] == list(GROUPS.values())
    assert "  E204  the figure does not stand in its passage" in lines
    assert lines.index("  E119  something is shown twice") < lines.index("  W101  curly quotation marks around a value")


def test_a_code_that_is_not_there_is_answered_with_the_nearest_one() -> None:
    result = run("explain", "E2O4")
    assert result.exit_code == 2
    assert "there is no error or warning E2O4; did you mean E204?" in result.output


def test_a_word_like_no_code_is_answered_with_the_list() -> None:
    result = run("explain", "hjælp")
    assert result.exit_code == 2
    assert "`deckgen explain` lists them all" in result.output


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_talk_with_errors_ends_with_the_way_to_the_first_one(command: str, write_talk: Callable[..., Path]) -> None:
    result = run(command, write_talk(BAD))
    assert result.exit_code == 1
    assert result.stderr.endswith("\nmore on an error: deckgen explain E109\n")


def test_warnings_alone_point_nowhere(write_talk: Callable[..., Path]) -> None:
    result = run("check", write_talk("title: Biblioteket\nclosing: {call: Kom forbi}\n"))
    assert "warning[W303]" in result.stderr
    assert "deckgen explain" not in result.output


@pytest.mark.parametrize("form", ["json", "github"])
def test_what_a_program_reads_has_no_such_line(form: str, write_talk: Callable[..., Path]) -> None:
    assert "deckgen explain" not in run("check", write_talk(BAD), "--format", form).output
