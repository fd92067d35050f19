"""What an author's text may do to a finding that quotes it: nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from deckgen.diagnostics import Report, SourceSpan

FILE = Path("talk.yaml")


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\x0b", "\u2028", "\n    "])
def test_a_message_is_one_line_whatever_it_quotes(sign: str) -> None:
    report = Report()
    report.error("E110", f"`Det{sign}kom` is no number", SourceSpan.at(FILE), label=f"Det{sign}kom")

    [finding] = report.found
    assert finding.message == "`Det kom` is no number"
    assert finding.label == "Det kom"


def test_an_escape_in_the_author_s_line_does_not_reach_the_terminal() -> None:
    report = Report()
    report.error("E107", "a sign cannot stand here", SourceSpan.at(FILE, 1, 9), help="delete\nit")

    assert report.found[0].render("title: \t\x1b[31mRød\x9b\n") == (
        "talk.yaml:1:9: error[E107] a sign cannot stand here\n"
        "    1 | title:  \ufffd[31mRød\ufffd\n"
        "      |         ^\n"
        "  help: delete\n"
        "        it"
    )
