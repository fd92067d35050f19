"""The register of rules: a rule looks at a talk with its deck and reports what it finds under its own code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from deckgen.deck.model import Deck
from deckgen.diagnostics import Report
from deckgen.evidence.claims import Claim
from deckgen.evidence.model import Evidence
from deckgen.outline.base import Grounded
from deckgen.outline.outline import Outline


@dataclass(frozen=True)
class Subject:
    """What a rule looks at; `whole` where no error in the article or the evidence leaves something out."""

    outline: Outline
    evidence: Evidence
    deck: Deck
    claims: tuple[Claim, ...] = ()
    whole: bool = True
    strict: bool = False

    @cached_property
    def items(self) -> Mapping[str | None, Grounded]:
        """The talk's items by their ids."""
        return {item.id: item for item in self.outline.talk.items()}


Rule = Callable[[Subject, Report], None]
_RULES: dict[str, Rule] = {}


def rule(code: str) -> Callable[[Rule], Rule]:
    """Register a rule under the code that its findings carry."""

    def register(function: Rule) -> Rule:
        _RULES[code] = function
        return function

    return register


def run_rules(subject: Subject, report: Report) -> None:
    """Let every rule look, in the order of the codes."""
    for code in sorted(_RULES):
        _RULES[code](subject, report)
