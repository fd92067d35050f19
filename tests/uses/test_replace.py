"""`deckgen replace`: what becomes of a file byte for byte, what is left and why, and when nothing is written."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from deckgen.diagnostics import Report
from deckgen.outline.assemble import assemble, read_one
from deckgen.uses.asked import asked
from deckgen.uses.find import find_uses
from deckgen.uses.replace import plan
from outlines import outlines

OUTLINE = """# 78 står her
title:   "78 % er på"   # 78 som før
article: article.md
statistics:
  - id: brug-78
    value: 78     # tallet
    unit: "%"
    claim: 'Det''s 78 pct. nu'
    label: er på   # æøå
    quote: kom 78 % af
    notes: >-
      Sig 78 %,
      og otteoghalvfjerds igen.
sources:
  a: {title: De 78, caveat: Kun 78 svarede}
"""
ARTICLE = "# Tal\n\n## A\n\nI alt kom 78 % af dem.\n"


def with_text(said, head="title: A\n"):
    return f"{head}running_order:\n  - text: {{title: A, text: B}}\n  - text:\n      title: A\n      text: {said}\n"


def replaced(run, write_talk, said, old, new, head="title: A\n"):
    """Return what a text has become."""
    talk = write_talk(with_text(said, head))
    result = run("replace", talk, old, new)
    assert result.exit_code == 0, result.output
    text = talk.read_text(encoding="utf-8")
    assert text.startswith(with_text("", head).rstrip())
    return text[len(with_text("", head)) - 1 :].rstrip("\n")


def test_backup_slides_get_the_new_figure_and_keep_their_ids(run, write_talk):
    backup = "backup:\n  - 78\n  - text: {title: Nu 78, text: b, backup_of: 78}\n"
    talk = write_talk("title: A\n" + backup)
    assert run("replace", talk, "78", "79").exit_code == 0
    assert talk.read_text(encoding="utf-8") == "title: A\n" + backup.replace("Nu 78", "Nu 79")


def test_the_number_is_changed_and_every_other_byte_stays(run, write_talk):
    talk = write_talk(OUTLINE, ARTICLE)
    talk.write_bytes(("\ufeff" + OUTLINE).replace("\n", "\r\n").encode())
    talk.chmod(0o640)
    result = run("replace", talk, "78", "79")
    expected = OUTLINE
    for old, new in (
        ('"78 % er', '"79 % er'),
        ("value: 78", "value: 79"),
        ("s 78 pct", "s 79 pct"),
        ("Sig 78", "Sig 79"),
        ("Kun 78", "Kun 79"),
    ):
        expected = expected.replace(old, new)

    assert result.exit_code == 0
    assert talk.read_bytes().decode() == ("\ufeff" + expected).replace("\n", "\r\n")
    assert talk.stat().st_mode & 0o777 == 0o640
    assert (talk.parent / "article.md").read_text(encoding="utf-8") == ARTICLE
    assert "5 figures changed, 4 left as they are" in result.stderr


def test_what_is_left_is_listed_with_the_reason(run, write_talk):
    result = run("replace", write_talk(OUTLINE, ARTICLE), "78", "79")
    talk = "talk.yaml"
    listed = re.sub(r"  \S+/", "  ", result.stderr)

    assert f"left: a quote must stand in the article\n  {talk}:10:16: quote: kom 78 % af\n" in listed
    assert "left: the article is not changed\n  article.md:5:11: article: I alt kom 78 % af dem.\n" in listed
    assert "left: a source is called what it is called\n  talk.yaml:15:17: source: De 78\n" in listed
    assert "left: it is written in words; give the new figure in words as well\n  talk.yaml:13:10: notes" in listed


def test_words_are_put_in_the_place_of_words(run, write_talk):
    said = "Otteoghalvfjerds procent, ja otteoghalvfjerds af hundrede, 78 %"
    assert replaced(run, write_talk, said, "78", "nioghalvfjerds") == (
        "Nioghalvfjerds procent, ja nioghalvfjerds af hundrede, 79 %"
    )


@pytest.mark.parametrize(
    ("said", "old", "new", "becomes"),
    [
        ("78% og 78 pct. og 178", "78", "79,5", "79,5% og 79,5 pct. og 178"),
        ("9,4 og 19,4 og 9.4 %", "9,4", "9,6", "9,6 og 19,4 og 9.6 %"),
        ("mellem 78 og 80 %", "78 %", "79 %", "mellem 79 og 80 %"),
        ("78-80 %", "78", "79", "79-80 %"),
        ("1.200 borgere, 1 200 og 1200", "1200", "1350", "1.350 borgere, 1 350 og 1350"),
        ("kr. 1.200.000", "1,2 mio. kr.", "950.000 kr.", "kr. 950.000"),
        ("1,25 mio. kr. og 1.250.000 kr.", "1,25 mio. kr.", "1,3 mio. kr.", "1,3 mio. kr. og 1.300.000 kr."),
        ("9.500 kr.", "9500", "12500", "12.500 kr."),
        ("18 mio. kr. og 18 sogne og 18.000", "18", "19,5", "19,5 mio. kr. og 19,5 sogne og 18.000"),
        ("950 kr.", "950", "12.500", "12.500 kr."),
        ("'det''s 78'", "78", "79", "'det''s 79'"),
        ('"\\u00e6 \\"78\\""', "78", "79", '"\\u00e6 \\"79\\""'),
        ("|\n        først\n        78 %  # med", "78", "79", "|\n        først\n        79 %  # med"),
        ("[78 %, b]", "78", "79,5", '["79,5 %", b]'),
        ('[kom 78 % "med", b]', "78", "79,5", "['kom 79,5 % \"med\"', b]"),
        ("[78 %, b]", "78", "79", "[79 %, b]"),
    ],
)
def test_the_new_number_is_written_as_the_old_one_was(run, write_talk, said, old, new, becomes):
    assert replaced(run, write_talk, said, old, new) == becomes


def test_in_english_the_notation_is_english(run, write_talk):
    said = replaced(run, write_talk, "1,200 and 1.2 million", "1200", "1350.5", "title: A\nlanguage: en\n")
    assert said == "1,350.5 and 1.2 million"


def test_a_number_of_the_outline_s_own_has_a_point(run, write_talk):
    chart = "title: A\nrunning_order:\n  - chart:\n      unit: mio. kr.\n      series: [{values: [9.4, 2]}]\n"
    talk = write_talk(chart)
    run("replace", talk, "9,4 mio. kr.", "9,65 mio. kr.")
    assert talk.read_text(encoding="utf-8") == chart.replace("9.4", "9.65")


def test_a_dry_run_shows_the_change_and_writes_nothing(run, write_talk):
    talk = write_talk(OUTLINE, ARTICLE)
    result = run("replace", talk, "78", "79", "--dry-run")

    assert result.exit_code == 0
    assert "\n-    value: 78     # tallet\n" in result.stdout
    assert "\n+    value: 79     # tallet\n" in result.stdout
    assert "5 figures would be changed" in result.stderr
    assert talk.read_text(encoding="utf-8") == OUTLINE


def test_an_included_file_is_changed_as_well_and_a_list_of_old_figures_is_not(run, write_talk):
    parts = write_talk("tips:\n  - {tip: Spørg 78}\nsuperseded: [{value: 78}]\n", name="dele.yaml")
    talk = write_talk("title: 78\ninclude: dele.yaml\n")
    run("replace", talk, "78", "79")

    assert talk.read_text(encoding="utf-8") == "title: 79\ninclude: dele.yaml\n"
    assert parts.read_text(encoding="utf-8") == "tips:\n  - {tip: Spørg 79}\nsuperseded: [{value: 78}]\n"


def test_a_figure_that_stands_nowhere_changes_nothing(run, write_talk):
    talk = write_talk("title: A\n")
    before = talk.stat().st_mtime_ns
    result = run("replace", talk, "78", "79")

    assert (result.exit_code, result.stdout) == (0, "")
    assert "no figures changed, 0 left as they are" in result.stderr
    assert talk.stat().st_mtime_ns == before


def test_a_text_that_would_have_to_be_written_otherwise_is_left_alone(run, write_talk):
    outline = "title: A\nrunning_order:\n  - text: {title: A, text: [&a 78 % 'b' \"c\", d]}\n"
    talk = write_talk(outline)
    result = run("replace", talk, "78", "79,5")

    assert result.exit_code == 1
    assert "error[E502] the figure cannot be put in without changing something else" in result.stderr
    assert talk.read_text(encoding="utf-8") == outline


def test_nothing_is_planned_for_a_file_that_has_changed_since_it_was_read(write_talk):
    talk, report = write_talk("title: 78\n"), Report()
    tree = assemble(talk, report)
    old, new = asked("78", "da"), asked("79", "da")
    talk.write_text("title: 78\nsubtitle: 78\n", encoding="utf-8")
    result = plan(tree, find_uses(tree, old.wanted, report), old, new, "da", report)

    assert result.changes == ()
    assert [(one.code, one.message) for one in report.errors] == [
        ("E502", "the outline cannot be written: it has changed since it was read")
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("78", "78,0", "are the same figure"),
        ("78 %", "79 kr.", "are not in the same unit"),
        ("78", "79 %", "are not in the same unit"),
        ("78", "mange", "is not one figure"),
    ],
)
def test_what_cannot_be_meant_is_no_command(run, write_talk, old, new, message):
    result = run("replace", write_talk("title: 78\n"), old, new)
    assert result.exit_code == 2
    assert message in result.stderr


@settings(max_examples=300, deadline=None)
@given(text=outlines())
def test_in_any_outline_only_the_number_becomes_another(text):
    with TemporaryDirectory() as folder:
        talk = Path(folder) / "talk.yaml"
        talk.write_bytes(text.encode())
        report = Report()
        tree = read_one(talk, report)
        if tree is None or report.errors:
            return
        old, new = asked("90", "da"), asked("91", "da")
        uses = [use for use in find_uses(tree, old.wanted, Report()) if use.spot]
        result = plan(tree, uses, old, new, "da", report)
        assert not report.errors, [one.render() for one in report.errors]
        for change in result.changes:
            assert len(change.new) == len(text)
            others = [at for at, (one, two) in enumerate(zip(text, change.new, strict=True)) if one != two]
            assert len(others) == change.count
            assert all(text[at - 1 : at + 1] == "90" and change.new[at] == "1" for at in others)
