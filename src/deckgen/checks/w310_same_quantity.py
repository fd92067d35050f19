"""W310: the same quantity with two values, on one slide or on two."""

from __future__ import annotations

from deckgen.article.normalise import normalise
from deckgen.checks.rules import Subject, rule
from deckgen.deck.text import plain
from deckgen.diagnostics import Report
from deckgen.outline.items import Statistic


@rule("W310")
def same_quantity(subject: Subject, report: Report) -> None:
    """Warn of every statistic that counts, by its label and unit, what an earlier one counts otherwise."""
    first: dict[tuple[str, str], Statistic] = {}
    for item in subject.outline.talk.statistics:
        counted = (normalise(plain(item.label)).text, item.unit or "")
        earlier = first.setdefault(counted, item)
        if earlier.value != item.value:
            line = subject.outline.span(earlier, "value").line
            report.warning(
                "W310",
                f"“{plain(item.label)}” is {item.value} here, and {earlier.value} on line {line}",
                subject.outline.span(item, "value"),
                help="say in `label:` what is different: the year, the group, the place; or let both be the same",
            )
