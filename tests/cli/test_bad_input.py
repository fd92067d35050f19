"""Every fault that an author can make ends in a diagnostic with its place and a way on; nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from deckgen.cli.main import main

GOOD = """title: Biblioteket
article: article.md
statistics:
  - id: besoeg
    value: 62
    unit: "%"
    claim: De fleste kommer hver måned
    label: kom på biblioteket mindst én gang om måneden
    quote: kom 62 % af byens borgere på biblioteket
"""


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["build", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


BAD_OUTLINES = {
    "an empty file": ("", "E103", None),
    "a tab": ("title: T\nspeaker:\n\trole: leder\n", "E106", (3, 1)),
    "broken YAML": ("title: T\nspeaker: {role: leder\n", "E105", None),
    "a text with a colon": ("title: Budget 2027: hvad betyder det?\n", "E105", (1, 19)),
    "a key given twice": ("title: T\ntitle: U\n", "E108", (2, 1)),
    "an unknown key": ("title: T\nsubtitel: U\n", "E109", (2, 1)),
    "a wrong type": ("title: T\nduration: længe\n", "E110", (2, 11)),
    "a value out of range": ("title: T\nspeaking_rate: 900\n", "E111", (2, 16)),
    "a missing required key": ("title: T\nclosing: {from: her}\n", "E112", None),
    "an id used twice": (
        "title: T\ntips:\n  - {id: a, tip: Ét}\n  - {id: a, tip: To}\n",
        "E113",
        (4, 10),
    ),
    "a reference to nothing": ("title: T\nrunning_order: [cover, besøget]\n", "E114", (2, 24)),
    "an undefined value": ("title: T\nsubtitle: I {{ kommune }}\n", "E115", (2, 13)),
    "an article that is missing": ("title: T\narticle: klumme.md\n", "E201", (2, 10)),
    "a quote that is not in the article": (GOOD.replace("62 % af byens", "62 % af landets"), "E206", (9, 12)),
    "a figure that contradicts its quote": (GOOD.replace("value: 62", "value: 26"), "E204", (5, 12)),
    "a passage that is not there": (GOOD.replace("quote: kom 62 %", "passage: Hvad talene siger #"), "E207", (9, 14)),
    "an unknown pack": (GOOD + "layouts: komune\n", "E301", (10, 10)),
}


@pytest.mark.parametrize("fault", BAD_OUTLINES)
def test_a_fault_is_told_with_its_place_and_a_way_on(fault: str, write_talk: Callable[..., Path]) -> None:
    outline, code, place = BAD_OUTLINES[fault]
    talk = write_talk(outline)

    result = run(talk)

    assert result.exit_code == 1
    assert f"error[{code}]" in result.output
    assert "Traceback" not in result.output
    if place:
        assert f"{talk}:{place[0]}:{place[1]}: error[{code}]" in result.output
    assert "help: " in result.output
    assert not talk.with_suffix(".pptx").exists()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = run(tmp_path / "tale.yaml")
    assert result.exit_code == 1
    assert "error[E101]" in result.output


def test_a_folder_is_told(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "error[E102]" in result.output


def test_a_file_that_is_not_utf_8_is_told_with_the_line(tmp_path: Path) -> None:
    talk = tmp_path / "talk.yaml"
    talk.write_bytes("title: T\nsubtitle: Læsø\n".encode("cp1252"))
    result = run(talk)
    assert result.exit_code == 1
    assert f"{talk}:2:12: error[E104]" in result.output


def test_an_empty_article_is_told(write_talk: Callable[..., Path]) -> None:
    result = run(write_talk(GOOD, article="\n"))
    assert result.exit_code == 1
    assert "error[E202]" in result.output


def test_quote_and_article_are_shown_word_by_word_where_they_nearly_agree(write_talk: Callable[..., Path]) -> None:
    result = run(write_talk(BAD_OUTLINES["a quote that is not in the article"][0]))
    assert "  quote:   " in result.output.replace("help:", "     ")
    assert "article: " in result.output
    assert "hvad-tallene-siger/1.1" in result.output


def test_the_nearest_key_and_pack_are_named(write_talk: Callable[..., Path]) -> None:
    assert "subtitle" in run(write_talk(BAD_OUTLINES["an unknown key"][0])).output
    assert "did you mean kommune" in run(write_talk(BAD_OUTLINES["an unknown pack"][0])).output


def test_an_output_folder_that_is_missing_is_told(write_talk: Callable[..., Path], tmp_path: Path) -> None:
    result = run(write_talk(GOOD), "-o", tmp_path / "mangler" / "talk.pptx")
    assert result.exit_code == 1
    assert "error[E501]" in result.output


def test_an_output_folder_that_cannot_be_written_to_is_told(write_talk: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    result = run(write_talk(GOOD), "-o", tmp_path / "fil" / "talk.pptx")
    assert result.exit_code == 1
    assert "is a file" in result.output


def test_all_faults_of_a_run_are_told_together_in_the_order_of_the_file(write_talk: Callable[..., Path]) -> None:
    outline = GOOD.replace("value: 62", "value: 26") + "layouts: komune\n"
    output = run(write_talk(outline)).output
    assert 0 < output.index("E204") < output.index("E301")
    assert "2 errors; nothing was written" in output


def test_a_failed_build_leaves_the_old_deck_as_it_was(write_talk: Callable[..., Path], tmp_path: Path) -> None:
    talk = write_talk(GOOD)
    assert run(talk).exit_code == 0
    before = talk.with_suffix(".pptx").read_bytes()
    write_talk(GOOD.replace("value: 62", "value: 26"))

    assert run(talk).exit_code == 1

    assert talk.with_suffix(".pptx").read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["article.md", "talk.pptx", "talk.yaml"]
