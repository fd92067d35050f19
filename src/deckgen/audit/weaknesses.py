"""Where you will be hit: what a sceptical listener finds first, each with the slide and a way to mend it.

One function for each kind of hit, in the order in which they hurt.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from deckgen.audit.model import Hit, ShownClaim, Weakness
from deckgen.evidence.claims import Claim, Grade
from deckgen.evidence.model import Evidence
from deckgen.outline.items import Objection, Premise
from deckgen.outline.outline import Outline

_BASE = re.compile(
    r"%\s+(?:af|of|blandt|among)\b|\b(?:af alle|af dem|ud af|blandt|among|out of|of all|of the|of those|af \w+ne)\b",
    re.IGNORECASE,
)
"""Words that say what a share is a share of: `78 % af borgerne`, `among parents`."""


@dataclass(frozen=True)
class _Talk:
    outline: Outline
    evidence: Evidence
    claims: dict[str, Claim]
    numbers: dict[str, str]

    def hit(self, hit: Hit, id: str, what: str, mend: str, **facts: str) -> Weakness:
        return Weakness(hit, id, self.numbers.get(id), what, mend, facts)


def weaknesses(
    outline: Outline, evidence: Evidence, claims: Sequence[Claim], shown: Sequence[ShownClaim]
) -> Iterator[Weakness]:
    """Yield the places where a talk can be hit, the worst kind first."""
    numbers: dict[str, str] = {}
    for one in shown:
        numbers.setdefault(one.claim.id, one.number)
    talk = _Talk(outline, evidence, {claim.id: claim for claim in claims}, numbers)
    for kind in _KINDS:
        yield from kind(talk)


def _ungrounded(talk: _Talk) -> Iterator[Weakness]:
    for id, claim in talk.claims.items():
        item = talk.outline.talk.item(id)
        if claim.grade is Grade.UNGROUNDED and not isinstance(item, Premise | Objection):
            yield talk.hit(
                Hit.UNGROUNDED,
                id,
                f"“{claim.text}” rests on no passage",
                "give it a `quote:` or `passage:`, or say it as your own with `own: true`",
                claim=claim.text,
            )


def _own_premises(talk: _Talk) -> Iterator[Weakness]:
    argument = talk.outline.talk.argument
    for premise in argument.premises if argument else []:
        claim = talk.claims.get(premise.id or "")
        if claim and not claim.documented:
            yield talk.hit(
                Hit.OWN_PREMISE,
                claim.id,
                f"only you hold the premise “{claim.text}”",
                "find a statistic, study or case for its `evidence:`, or take it out of the chain",
                claim=claim.text,
            )


def _bare_replies(talk: _Talk) -> Iterator[Weakness]:
    for objection in talk.outline.talk.objections:
        claim = talk.claims.get(objection.id or "")
        if claim and not claim.documented:
            yield talk.hit(
                Hit.BARE_REPLY,
                claim.id,
                f"the reply to “{objection.objection}” rests on no evidence",
                "point its `quote:` or `passage:` at what answers it",
                claim=objection.objection,
            )


def _one_source(talk: _Talk) -> Iterator[Weakness]:
    """Yield premises of which all evidence comes from one source."""
    argument, outline = talk.outline.talk.argument, talk.outline
    for premise in argument.premises if argument else []:
        items = [outline.talk.item(id) for id in premise.evidence]
        sources = {item.source for item in items if item and item.source}
        if len(sources) == 1 and premise.id:
            source = outline.talk.sources[next(iter(sources))]
            yield talk.hit(
                Hit.ONE_SOURCE,
                premise.id,
                f"“{premise.claim}” rests on one source alone: {source.title}",
                "add evidence from somebody else, or say yourself that it is one source",
                claim=premise.claim,
                source=source.title,
            )


def _interested(talk: _Talk) -> Iterator[Weakness]:
    """Yield claims from a source that gains by what it says."""
    for id, claim in talk.claims.items():
        source = talk.outline.talk.sources.get(claim.source or "")
        if source and source.interested:
            mend = "say so before they do" if source.caveat else f"write a `caveat:` for “{source.title}”, and say it"
            who = source.publisher or source.title
            what = f"“{claim.text}” comes from {who}, who gains by it"
            yield talk.hit(Hit.INTERESTED, id, what, mend, claim=claim.text, source=who, caveat=source.caveat or "")


def _old(talk: _Talk) -> Iterator[Weakness]:
    """Yield figures and studies whose source is older, at the day of the talk, than the talk lets pass."""
    whole = talk.outline.talk
    year = (whole.event.date or datetime.date.today()).year
    for item in (*whole.statistics, *whole.studies):
        source = whole.sources.get(item.source or "")
        if item.id in talk.claims and source and source.year and year - source.year > whole.stale_after:
            age = year - source.year
            yield talk.hit(
                Hit.OLD,
                item.id,
                f"“{talk.claims[item.id].text}” is from {source.year}, {age} years ago",
                "look for a newer figure, or say why the old one still holds",
                claim=talk.claims[item.id].text,
                year=str(source.year),
                age=str(age),
            )


def _no_base(talk: _Talk) -> Iterator[Weakness]:
    """Yield shares of which neither slide nor passage says what they are shares of."""
    for item in talk.outline.talk.statistics:
        if item.unit not in ("%", "pct.", "procent", "percent") or not item.id or item.id in talk.evidence.workings:
            continue
        grounding = talk.evidence.of(item.id)
        said = " ".join((f"{item.value} {item.unit} {item.label}", item.claim, grounding.core if grounding else ""))
        if not _BASE.search(said):
            yield talk.hit(
                Hit.NO_BASE,
                item.id,
                f"{item.value} {item.unit} of what? neither “{item.label}” nor the passage says",
                "name in `label:` those of whom it is a share",
                claim=item.label,
                value=str(item.value),
                unit=item.unit,
            )


_KINDS: tuple[Callable[[_Talk], Iterator[Weakness]], ...] = (
    _ungrounded,
    _own_premises,
    _bare_replies,
    _one_source,
    _interested,
    _old,
    _no_base,
)
