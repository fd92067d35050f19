"""Whole talks with a slip in their arithmetic, which deckgen is to see, and right ones, at which it is to be silent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from deckgen.build import Options, compile_talk
from deckgen.diagnostics import Report

FOLDER = Path(__file__).parent
CODES = {"W309", "W331", "W332", "W333", "W334", "W335"}
NOT_SEEN = {"p-en-25", "p-en-28", "p-en-30"}
"""Slips that no rule looks for: ends on two cards, parts out of ten, quotients."""


def talks(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return found


def told(entry: dict[str, Any], folder: Path) -> list[str]:
    """Return what is said of a talk's arithmetic."""
    for name, text in {**entry.get("files", {}), "talk.yaml": entry["talk"]}.items():
        (folder / name).write_text(text, encoding="utf-8")
    report = Report()
    compile_talk(folder / "talk.yaml", Options(), report)
    assert not report.errors, [each.render() for each in report.errors]
    return [each.render() for each in report.found if each.code in CODES]


@pytest.mark.parametrize("entry", talks("planted.yaml"), ids=lambda entry: entry["id"])
def test_a_slip_is_seen(entry: dict[str, Any], tmp_path: Path) -> None:
    assert bool(told(entry, tmp_path)) == (entry["id"] not in NOT_SEEN), entry["slip"]


@pytest.mark.parametrize("entry", talks("clean.yaml"), ids=lambda entry: entry["id"])
def test_what_is_right_is_let_pass(entry: dict[str, Any], tmp_path: Path) -> None:
    assert told(entry, tmp_path) == [], entry["why"]
