"""How a finding is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from deckgen.diagnostics import LONGEST_ROW, Diagnostic, Severity, SourceSpan


def printed(row: str, column: int, length: int) -> list[str]:
    span = SourceSpan.at(Path("talk.yaml"), 1, column, length)
    return Diagnostic(Severity.ERROR, "E110", "m", span.file, span).render(row).split("\n")[1:]


@pytest.mark.parametrize("column", [1, 60, 139, 140, 141, 300, 555, 595, 600])
def test_of_a_long_line_the_part_is_shown_that_the_finding_is_about(column):
    row = "".join(chr(ord("a") + number % 26) for number in range(600))
    shown, marks = printed(row, column, 5)

    assert len(shown) <= LONGEST_ROW + len("    1 | ……")
    at = marks.index("^")
    width = marks.count("^")
    assert shown[at : at + width] == row[column - 1 : column - 1 + width]
    assert width == min(5, len(row) - column + 1)


def test_a_finding_over_a_whole_long_line_is_marked_as_far_as_it_is_shown():
    shown, marks = printed("x" * 600, 1, 600)

    assert len(marks) <= len(shown)
    assert shown.endswith("…")


def test_a_short_line_is_shown_whole():
    assert printed("title: Budget: 2027", 14, 1) == ["    1 | title: Budget: 2027", "      |              ^"]
