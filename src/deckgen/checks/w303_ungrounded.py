"""W303: a claim that leads back to no passage of the article."""

from __future__ import annotations

from deckgen.checks.rules import Subject, rule
from deckgen.diagnostics import Report


@rule("W303")
def ungrounded(subject: Subject, report: Report) -> None:
    """Warn of every item that claims something and names neither quote nor passage."""
    for id in subject.evidence.claims if subject.whole else ():
        item = subject.outline.talk.item(id)
        if item is not None and subject.evidence.of(id) is None:
            report.warning(
                "W303",
                f"“{id}” rests on no passage of the article",
                subject.outline.span(item),
                help="add `quote:` with words from the article, or `passage:` with one of its headings",
            )
