"""The form of an outline: what it looks like, and that nothing an author wrote is lost on the way there."""

from __future__ import annotations

import gc
import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import REAL_TALK
from deckgen.diagnostics import Report
from deckgen.outline.formatting.format import format_outline
from deckgen.outline.load import load_outline
from deckgen.outline.scalars import Plain
from deckgen.outline.source import source_of
from deckgen.outline.tree import read_tree
from outlines import outlines

FILE = Path("talk.yaml")
VALUES = ("90", '"90"', "'90'", "0751", "NO", "~", "null", "+5", "1_000", "2026-11-24", '"\\v\\u00a0"', "!!str 23")
VALUES += ("50 %", "den:nye", '"a # b"', "a#b", '"{{ antal }}"', "Børn – og “unge”", "a\u2028b", "a\x0bb", "'it''s'")
PIECES = ("id: ", "x", "\n", "  ", "- ", "{{ ", "vars:", "{", "}", "[", "]", ", ", '"', "'", "#1", " # ", "&a ", "*a")
PIECES += (
    "!!str ",
    "|",
    ">+",
    "%",
    ": ",
    "tips:",
    "tip: ",
    "90",
    "<<: ",
    "\\",
    "? ",
    "---",
    "...",
    "\x0b",
    "\u2028",
    "\r",
)
COMMENT = re.compile(r"# k\d+ .*")


def formed(text: str) -> str:
    """Return the outline in form, which must be possible, and must need no second time."""
    report = Report()
    once = format_outline(text, FILE, report)
    twice = format_outline(once, FILE, report)
    assert not report.found, report.found[0].render(text)
    assert twice == once
    return once


def said(text: str) -> Any:
    """Return what an outline says, each text with how it was written: with quotation marks or without."""
    report = Report()
    source = source_of(FILE, text, report)
    tree = read_tree(source, report) if source else None
    assert tree is not None, report.found
    return _said(tree.data)


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _said(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_said(inner) for inner in value]
    return (value, isinstance(value, Plain))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(outlines())
def test_any_outline_keeps_its_values_and_every_comment_once(text: str) -> None:
    result = formed(text)
    assert said(result) == said(text)
    assert sorted(COMMENT.findall(result)) == sorted(COMMENT.findall(text))


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(outlines())
def test_any_outline_keeps_windows_line_ends_and_its_byte_order_mark(text: str) -> None:
    text += "\n"
    assert formed("\ufeff" + text.replace("\n", "\r\n")) == "\ufeff" + formed(text).replace("\n", "\r\n")


def test_the_real_talk_is_in_form() -> None:
    text = REAL_TALK.read_text(encoding="utf-8")
    assert formed(text) == text


def test_the_real_talk_out_of_form_comes_back_into_it_and_stays_the_same_talk(tmp_path: Path) -> None:
    text = REAL_TALK.read_text(encoding="utf-8")
    wild = re.sub(
        r"(?m)^(    - id: .*\n)(      claim: .*\n)", lambda it: f"    - {it[2].strip()}\n      {it[1][6:]}", text
    )
    wild = re.sub(r"(?m)^  ( *\S.*)$", r"    \1", wild).replace("\n\n", "\n\n\n\n")
    assert wild.count("\n    ") > text.count("\n    ")
    file = tmp_path / "talk.yaml"
    file.write_text(formed(wild), encoding="utf-8")
    old, new = load_outline(REAL_TALK, Report()), load_outline(file, Report())
    assert old is not None
    assert new is not None
    assert new.talk == old.talk
    assert formed(wild) == text


def test_keys_stand_in_the_models_order_and_unknown_ones_last() -> None:
    text = "tips:\n  - passage: P\n    ukendt: 1\n    tip: T\n    id: a\nhvad: x\ntitle: T\n"
    assert formed(text) == "title: T\n\ntips:\n  - id: a\n    tip: T\n    passage: P\n    ukendt: 1\n\nhvad: x\n"


def test_what_an_argument_rests_on_stands_before_its_premises() -> None:
    text = "argument:\n  premises: [{claim: C}]\n  passage: P\n  answer: A\n  question: Q\n  conclusion: K\n"
    keys = re.findall(r"(?m)^  (\w+):", formed(text))
    assert keys == ["question", "answer", "passage", "premises", "conclusion"]


def test_values_and_sources_and_items_keep_their_order() -> None:
    text = "vars: {b: 1, a: 2}\n\nsources:\n  z: {title: Z}\n  a: {title: A}\n\nrunning_order: [closing, cover]\n"
    assert formed(text) == text


def test_the_list_of_backups_stands_last_with_its_comments_and_an_item_keeps_its_switch() -> None:
    text = """\
backup: # for the questions
- kort  # the short one
- table: {data: a.csv,   title: Tal}

title: T
tips:
  - {backup: true, tip: A}
"""
    expected = """\
title: T

tips:
  - {tip: A, backup: true}

backup:  # for the questions
  - kort  # the short one
  - table: {title: Tal, data: a.csv}
"""
    assert formed(text) == expected
    assert formed(expected) == expected


def test_a_comment_goes_where_its_key_goes() -> None:
    text = """\
# Talen

tips:
- tip: Lyt   # beside tip
  # above id
  id: lyt
  # at the end of the item
# above the second
- {tip: Spørg}
# above title
title: Biblioteket  # beside title
# at the end
"""
    assert (
        formed(text)
        == """\
# Talen

# above title
title: Biblioteket  # beside title

tips:
  # above id
  - id: lyt
    tip: Lyt   # beside tip
    # at the end of the item
  # above the second
  - {tip: Spørg}
# at the end
"""
    )


def test_the_head_of_the_file_stays_first() -> None:
    text = "# yaml-language-server: $schema=talk.json\nlanguage: da\ntitle: T\n"
    assert formed(text) == "# yaml-language-server: $schema=talk.json\ntitle: T\nlanguage: da\n"


def test_a_comment_above_the_first_key_goes_with_it_where_a_blank_line_parts_it_from_the_head() -> None:
    text = "# Talen\n\n# sproget\nlanguage: da\ntitle: T\n"
    assert formed(text) == "# Talen\n\ntitle: T\n# sproget\nlanguage: da\n"


def test_brackets_with_comments_in_them_become_lines() -> None:
    text = "title: T\ncases: [{person: A, does: [ser,  # one\n  # two\n  hører]}]\n"
    assert formed(text).endswith("    does:\n      - ser  # one\n      # two\n      - hører\n")


def test_brackets_stay_where_they_fit_and_become_lines_where_they_do_not() -> None:
    fits = "speaker: {name: " + "n" * 80 + ", role: leder}\n"
    assert formed(fits) == fits
    assert formed(fits.replace("leder", "leder af hele biblioteket i byen")) == (
        f"speaker:\n  name: {'n' * 80}\n  role: leder af hele biblioteket i byen\n"
    )


def test_blank_lines_stand_around_the_larger_parts_and_between_others_where_the_author_set_them() -> None:
    text = "title: T\nlanguage: da\n\n\nspeaker:\n\n  name: N\n\n  role: R\narticle: a.md\n"
    assert formed(text) == "title: T\nlanguage: da\n\nspeaker:\n  name: N\n\n  role: R\n\narticle: a.md\n"


def test_a_long_text_is_wrapped_and_a_long_quoted_text_folded() -> None:
    long = " ".join(["ordet"] * 30)
    assert formed(f'title: {long}\nsubtitle: "OBS: {long}"\n').splitlines() == [
        f"title: {' '.join(['ordet'] * 17)}",
        f"  {' '.join(['ordet'] * 13)}",
        "subtitle: >-",
        f"  OBS: {' '.join(['ordet'] * 17)}",
        f"  {' '.join(['ordet'] * 13)}",
    ]


def test_a_wrapped_line_never_looks_like_an_item() -> None:
    text = "title: " + "x" * 100 + " - y - z - æ og så videre\n"
    assert not any(line.lstrip().startswith("-") for line in formed(text).splitlines())


def test_a_text_broken_by_hand_comes_onto_one_line_where_it_fits() -> None:
    assert formed("title: Fra skygge\n   til lys\nsubtitle: 'Lys\n  nu'\n") == (
        "title: Fra skygge til lys\nsubtitle: 'Lys nu'\n"
    )


@pytest.mark.parametrize("value", VALUES)
def test_a_value_stays_as_it_is_written(value: str) -> None:
    assert formed(f"title: {value}\n") == f"title: {value}\n"


def test_a_block_of_text_keeps_its_lines_and_its_end() -> None:
    text = (
        "title: |  # beside\n    først\n      dybere\n\n    # ingen kommentar\nsubtitle: |+\n  slut\n\n\nlanguage: da\n"
    )
    result = formed(text)
    assert result.startswith("title: |  # beside\n  først\n    dybere\n\n  # ingen kommentar\n")
    assert said(result)["subtitle"] == ("slut\n\n\n", False)


def test_names_aliases_and_merge_keys_stay() -> None:
    text = "vars:\n  felles: &f\n    role: leder\n\nspeaker:\n  name: N\n  <<: *f\n"
    result = formed(text)
    assert "felles: &f\n" in result
    assert "speaker:\n  <<: *f\n  name: N\n" in result
    assert said(result)["speaker"] == {"name": ("N", True), "role": ("leder", True)}


def test_an_alias_never_comes_before_what_it_stands_for() -> None:
    text = "tips:\n  - {tip: &x Spørg, id: a}\ntitle: *x\n"
    assert formed(text) == "tips:\n  - {id: a, tip: &x Spørg}\n\ntitle: *x\n"
    text = "event: {place: &x Salen, name: *x}\n"
    assert formed(text) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [("title: [a\n", "E105"), ("title: a\ntitle: b\n", "E108"), ("speaker:\n\trole: x\n", "E106"), ("", "E103")],
)
def test_what_cannot_be_read_is_given_back_as_it_was(text: str, code: str) -> None:
    report = Report()
    assert format_outline(text, FILE, report) == text
    assert [found.code for found in report.found] == [code]


def test_an_outline_that_cannot_be_set_without_changing_it_is_given_back_as_it_was() -> None:
    text = f"vars:\n  ? |\n    {'x' * 2000}\n  : 1\n"
    report = Report()
    assert format_outline(text, FILE, report) == text
    assert [found.code for found in report.found] == ["E122"]
    assert report.found[0].help


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_is_set_in_form_or_given_back_with_its_errors(text: str) -> None:
    report = Report()
    text = f"title: T\n{text}"
    result = format_outline(text, FILE, report)
    if report.errors:
        assert result == text
    else:
        assert said(result) == said(text)
        assert format_outline(result, FILE, report) == result


def test_ten_times_the_outline_takes_at_most_twenty_times_as_long() -> None:
    step = "  - bullets:\n      title: T  # beside\n      # above\n      items: [Første, Anden]\n"

    def seconds(count: int) -> float:
        # What other tests left behind would be searched for garbage, oftener in the longer run.
        gc.collect()
        gc.disable()
        try:
            start = time.process_time()
            format_outline("title: T\nrunning_order:\n" + step * count, FILE, Report())
            return time.process_time() - start
        finally:
            gc.enable()

    seconds(100)
    # Both sizes in turn, and the quietest turn of each: others use the machine as well.
    turns = [(seconds(1000), seconds(100)) for _ in range(3)]
    assert min(long for long, _ in turns) <= 20 * min(short for _, short in turns)
