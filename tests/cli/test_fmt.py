"""`deckgen fmt`: what it writes and what it leaves alone, what it prints, and its exit codes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import REAL_TALK
from deckgen.build import Options, build
from deckgen.cli.main import main
from deckgen.diagnostics import Report

IN_FORM = "title: Biblioteket\narticle: article.md\n"
OUT_OF_FORM = "article: article.md   # teksten\ntitle:   Biblioteket\n"
FORMED = "title: Biblioteket\narticle: article.md   # teksten\n"


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["fmt", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_an_outline_is_set_in_form_and_the_next_time_nothing_is_written(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUT_OF_FORM)
    assert (run(talk).stdout, talk.read_text(encoding="utf-8")) == (f"{talk}: formatted\n", FORMED)
    before = talk.stat().st_mtime_ns, talk.stat().st_ino
    result = run(talk)
    assert (result.stdout, result.exit_code) == (f"{talk}: already in form\n", 0)
    assert (talk.stat().st_mtime_ns, talk.stat().st_ino) == before


def test_several_outlines_are_set_at_once_and_one_that_is_broken_is_left_alone(
    write_talk: Callable[..., Path], tmp_path: Path
) -> None:
    bad = write_talk("title: [Biblioteket\n", name="bad.yaml")
    good = write_talk(OUT_OF_FORM, name="good.yaml")
    result = run(bad, tmp_path / "none.yaml", good)
    assert result.exit_code == 1
    assert "error[E105]" in result.output
    assert "error[E101]" in result.output
    assert bad.read_text(encoding="utf-8") == "title: [Biblioteket\n"
    assert good.read_text(encoding="utf-8") == FORMED


def test_check_writes_nothing_and_is_exit_code_1_where_something_would_change(write_talk: Callable[..., Path]) -> None:
    good, bad = write_talk(IN_FORM, name="good.yaml"), write_talk(OUT_OF_FORM, name="bad.yaml")
    assert run(good, "--check").exit_code == 0
    result = run(good, bad, "--check")
    assert (result.exit_code, result.stdout) == (1, f"{good}: already in form\n{bad}: not in form\n")
    assert bad.read_text(encoding="utf-8") == OUT_OF_FORM


def test_diff_shows_the_change_and_writes_nothing(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUT_OF_FORM)
    result = run(talk, "--diff")
    assert result.exit_code == 0
    assert "\n-title:   Biblioteket\n" in result.stdout
    assert "\n+title: Biblioteket\n" in result.stdout
    assert talk.read_text(encoding="utf-8") == OUT_OF_FORM
    assert run(talk, "--diff", "--check").exit_code == 1


def test_the_diff_says_where_the_file_lacks_its_last_line_end(write_talk: Callable[..., Path]) -> None:
    result = run(write_talk(IN_FORM.removesuffix("\n")), "--diff")
    assert "-article: article.md\n\\ No newline at end of file\n+article: article.md\n" in result.stdout


def test_line_ends_byte_order_mark_and_rights_stay(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(IN_FORM)
    talk.write_bytes(b"\xef\xbb\xbf" + OUT_OF_FORM.replace("\n", "\r\n").encode())
    talk.chmod(0o640)
    assert run(talk).exit_code == 0
    assert talk.read_bytes() == b"\xef\xbb\xbf" + FORMED.replace("\n", "\r\n").encode()
    assert talk.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link_and_nothing_else_is_left_in_the_folder(
    write_talk: Callable[..., Path], tmp_path: Path
) -> None:
    talk, link = write_talk(OUT_OF_FORM), tmp_path / "link.yaml"
    link.symlink_to(talk)
    run(link)
    assert link.is_symlink()
    assert talk.read_text(encoding="utf-8") == FORMED
    assert sorted(file.name for file in tmp_path.iterdir()) == ["article.md", "link.yaml", "talk.yaml"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever may do everything can write anywhere")
def test_a_file_that_is_read_only_is_told(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUT_OF_FORM)
    talk.chmod(0o444)
    result = run(talk)
    assert result.exit_code == 1
    assert "error[E502]" in result.output
    assert talk.read_text(encoding="utf-8") == OUT_OF_FORM


def test_an_outline_with_keys_that_deckgen_does_not_know_is_formatted(write_talk: Callable[..., Path]) -> None:
    talk = write_talk("titel: T\nduration: længe\ntitle: T\n")
    assert run(talk).exit_code == 0
    assert talk.read_text(encoding="utf-8") == "title: T\nduration: længe\ntitel: T\n"


def test_the_deck_of_the_real_talk_is_the_same_before_and_after(tmp_path: Path) -> None:
    talk = tmp_path / "talk.yaml"
    (tmp_path / "article.md").write_bytes((REAL_TALK.parent / "article.md").read_bytes())
    text = REAL_TALK.read_text(encoding="utf-8")
    reordered = text.replace("language: da\n", "").replace("\n\nargument:", "\nlanguage: da\n\n\nargument:")
    talk.write_text(
        reordered.replace('    value: 90\n    unit: "%"\n', "    unit: '%'\n    value: 90\n"), encoding="utf-8"
    )
    decks = []
    for name in ("before.pptx", "after.pptx"):
        assert build(talk, tmp_path / name, Options(), Report())
        decks.append((tmp_path / name).read_bytes())
        assert run(talk).stdout == f"{talk}: {'already in form' if len(decks) == 2 else 'formatted'}\n"
    assert decks[0] == decks[1]
