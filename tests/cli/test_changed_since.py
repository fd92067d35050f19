"""`deckgen build` over the last deck names the figures that a file has changed since."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from deckgen.cli.main import main

SKOLE = {"id": "skole", "from": "udgifter.csv[Skole, 2026]", "unit": "mio. kr.", "claim": "Mere", "label": "til skolen"}
TALK = {
    "title": "Budgettet",
    "statistics": [SKOLE],
    "running_order": [
        {"show": "skole"},
        {"table": {"id": "tabel", "title": "Udgifterne", "data": "udgifter.csv"}},
        {"chart": {"id": "søjler", "title": "Tegnet", "data": "udgifter.csv", "columns": ["Område", "2026"]}},
    ],
}
BEFORE = "Område;2025;2026\nSkole;204,5;250,0\nVeje;80,0;75,5\n"


@pytest.fixture
def built(write_talk, tmp_path):
    """Return a function that builds the talk with this file, and gives what is said of changes."""

    def run(table, *options, outline=TALK):
        (tmp_path / "udgifter.csv").write_text(table, encoding="utf-8")
        told = CliRunner().invoke(main, ["build", str(write_talk(outline)), *options])
        assert told.exit_code == 0, told.output
        return [line for line in told.stdout.replace("\u00a0", " ").splitlines() if line.startswith("changed since")]

    return run


def test_every_figure_that_the_file_has_changed_is_named_with_the_old_one_and_the_new(built):
    assert built(BEFORE) == []
    assert built(BEFORE) == []
    assert built(BEFORE.replace("250,0", "262,5")) == [
        "changed since the last deck: skole: 250,0 mio. kr. → 262,5 mio. kr. (udgifter.csv[Skole, 2026])",
        "changed since the last deck: tabel, Skole, 2026: 250,0 → 262,5 (udgifter.csv)",
        "changed since the last deck: søjler, Skole: 250,0 → 262,5 (udgifter.csv)",
    ]
    assert built(BEFORE.replace("250,0", "262,5")) == []


def test_a_row_that_is_new_is_no_change_and_a_quiet_build_says_nothing(built):
    built(BEFORE)

    assert built(BEFORE + "Parker;1,0;2,0\n") == []
    assert built(BEFORE.replace("250,0", "262,5"), "--quiet") == []


def test_a_file_that_is_no_deck_is_written_over_without_a_word_of_changes(built, tmp_path):
    (tmp_path / "talk.pptx").write_text("ingen præsentation", encoding="utf-8")

    assert built(BEFORE, "--force") == []
