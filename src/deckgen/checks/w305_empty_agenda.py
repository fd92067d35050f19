"""W305: an agenda in a talk that has no sections to list."""

from __future__ import annotations

from deckgen.checks.rules import Subject, rule
from deckgen.diagnostics import Report


@rule("W305")
def empty_agenda(subject: Subject, report: Report) -> None:
    """Warn of an agenda with nothing on it."""
    for slide in subject.deck.slides:
        if slide.layout == "agenda" and not slide.groups.get("part"):
            report.warning(
                "W305",
                "the agenda lists the talk's sections, and there are none",
                slide.span,
                help="add `- section: …` lines to the running order, or take the agenda away",
            )
