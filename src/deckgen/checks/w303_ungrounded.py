"""W303: a claim that leads back to no passage of the article."""

from __future__ import annotations

from deckgen.checks.rules import Subject, rule
from deckgen.diagnostics import Report
from deckgen.evidence.claims import Grade
from deckgen.outline.items import Premise


@rule("W303")
def ungrounded(subject: Subject, report: Report) -> None:
    """Tell of every claim that rests on nothing: a warning, or an error where the author asks for strictness."""
    if not subject.whole:
        return
    tell = report.error if subject.strict else report.warning
    for claim in subject.claims:
        item = subject.items.get(claim.id)
        if item is None or claim.grade is not Grade.UNGROUNDED:
            continue
        message = f"“{claim.id}” rests on no passage of the article"
        help = "add `quote:` with words from the article or `passage:` with a heading; or `own: true` where it is yours"
        if isinstance(item, Premise) and item.evidence:
            message = f"the evidence of “{claim.id}” ({', '.join(item.evidence)}) rests on no passage of the article"
        tell("W303", message, subject.outline.span(item), help=help)
