"""Two figures of a slide that have changed places: each stands beside what the passage has beside the other one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from deckgen.agreement.findings import Disagreement
from deckgen.agreement.terms import Term, among, same
from deckgen.agreement.zones import Zone
from deckgen.article.comparison import verdict
from deckgen.article.quantities import Quantity


def crossed(slide: Iterable[Zone], passage: tuple[Zone, ...], language: str) -> Disagreement | None:
    """Return what is wrong where both figures of a slide have the other one's words, and neither any of its own.

    `slide` and `passage` are the zones of both, in order.
    """
    figures = [(one, zone) for zone in slide for one in zone.quantities if one.kind != "year"]
    for (one, here), (two, there) in combinations(figures, 2):
        if here is there or one.kind != two.kind or one.value == two.value:
            continue
        for held, other in _pairs(one, two, passage):
            said, beside = _own(here, there, language), _own(there, here, language)
            first, second = _own(held, other, language), _own(other, held, language)
            straight = any(among(term, first, language) for term in said) or any(
                among(term, second, language) for term in beside
            )
            turned = [(mine, term) for mine in said for term in second if same(mine, term, language)]
            if turned and not straight and first and any(among(term, first, language) for term in beside):
                return Disagreement(
                    "subject", turned[0][0].word, first[0].word, one.figure.text, two.figure.text, held.sentence
                )
    return None


def _pairs(one: Quantity, two: Quantity, passage: tuple[Zone, ...]) -> Iterable[tuple[Zone, Zone]]:
    """Yield the zones of a passage with the one figure and with the other, where no zone has both."""
    holding = [[zone for zone in passage if any(verdict(said, there) == "held" for there in zone.quantities)]
               for said in (one, two)]  # fmt: skip
    if any(zone in holding[1] for zone in holding[0]):
        return
    yield from ((held, other) for held in holding[0] for other in holding[1])


def _own(zone: Zone, other: Zone, language: str) -> tuple[Term, ...]:
    """Return the words of a zone that the other one has not."""
    return tuple(term for term in zone.terms if not among(term, other.terms, language))
