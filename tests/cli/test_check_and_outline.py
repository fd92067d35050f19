"""`deckgen check` and `deckgen outline`: what they print, and that they write nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from deckgen.cli.main import main

GOOD = """title: Biblioteket
article: article.md
running_order:
  - cover
  - section: Tallene
  - text: {id: aabent, title: De fleste vil holde åbent, text: Længere, passage: Hvad tallene siger/2}
"""
BAD = GOOD.replace("tallene siger/2", "talene siger/2").replace("title: De", "titel: De")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def test_a_talk_without_fault_is_checked_and_nothing_is_written(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(GOOD)
    result = run("check", talk)
    assert (result.exit_code, result.stdout) == (0, "no errors, no warnings\n")
    assert not talk.with_suffix(".pptx").exists()


def test_a_fault_is_exit_code_1(write_talk: Callable[..., Path]) -> None:
    result = run("check", write_talk(BAD))
    assert result.exit_code == 1
    assert "error[E109]" in result.output


def test_findings_can_be_read_by_a_program(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(BAD)
    (found, *_) = json.loads(run("check", talk, "--format", "json").stdout)
    assert (found["code"], found["file"], found["line"]) == ("E109", str(talk), 6)
    assert "title" in found["help"]


def test_findings_can_be_annotations_with_reserved_signs_escaped(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(GOOD.replace("Hvad tallene siger/2", '"50%, eller"'))
    (line,) = run("check", talk, "--format", "github").stdout.splitlines()
    assert line.startswith(f"::error file={talk},line=")
    assert "50%25" in line


def test_the_outline_is_a_tree_with_numbers_ids_layouts_and_minutes(write_talk: Callable[..., Path]) -> None:
    lines = run("outline", write_talk(GOOD)).stdout.splitlines()
    assert lines[0] == "Biblioteket"
    assert lines[3].startswith("  Tallene  0.")
    assert lines[5].startswith("     3   0:16  De fleste vil holde åbent  #aabent  text  ")
    assert lines[5].endswith("6 words")


def test_a_fault_in_a_file_that_two_slides_show_is_printed_and_counted_once(
    write_talk: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "tal.csv").write_text("År;Lån\n2024;1;2\n", encoding="utf-8")
    order = "".join(f"  - table: {{id: t{n}, title: Tabel {n}, data: tal.csv}}\n" for n in (1, 2))
    result = run("check", write_talk(f"title: Biblioteket\nrunning_order:\n{order}"))
    assert result.stderr.count("error[") == 1
    assert result.stdout == "1 error\n"


def test_the_outline_marks_the_slides_that_the_show_passes_over(write_talk: Callable[..., Path]) -> None:
    lines = run("outline", write_talk(GOOD.replace("id: aabent,", "id: aabent, hidden: true,"))).stdout.splitlines()
    assert "#aabent  text  hidden  6 words" in lines[5]
    assert "hidden" not in lines[2]


def test_a_new_running_order_calls_the_slides_of_the_one_that_it_replaces(
    write_talk: Callable[..., Path], tmp_path: Path
) -> None:
    write_talk(GOOD, name="lang.yaml")
    kort = tmp_path / "kort.yaml"
    kort.write_text("extends: lang.yaml\nrunning_order: [aabent]\n", encoding="utf-8")
    assert "De fleste vil holde åbent  #aabent" in run("outline", kort).stdout
