"""Whether a figure that a text says is one that stands beside it; a share in words may be a little off."""

from __future__ import annotations

from fractions import Fraction

from deckgen.article.comparison import verdict
from deckgen.article.quantities import Quantity

LOOSE = Fraction(12, 100)
"""How far a share in words that is hedged may be from what is shown: `næsten hver tredje` for 29 of 98."""
NEXT = Fraction(1, 100)
"""How far a share in words may be without a hedge: `to ud af tre` for 66 %, but not `fire ud af fem` for 78 %."""


def of_one_kind(said: Quantity, shown: Quantity) -> bool:
    """Say whether two figures can be held against each other: both shares, or both numbers of one unit."""
    if said.kind == "share":
        return shown.kind == "share"
    return said.kind == shown.kind == "number" and said.unit is not None and said.unit == shown.unit


def holds(said: Quantity, shown: Quantity) -> bool:
    """Say whether a figure is the one that is shown, with the rounding and the hedge that it is said with."""
    if not of_one_kind(said, shown):
        return False
    if said.kind == "share" and said.unit is None and said.hedge is None and abs(said.value - shown.value) <= NEXT:
        return True
    loosely = said.unit is None and said.hedge in ("nearly", "just above", "about")
    off = (said.value - shown.value) * (-1 if said.hedge == "just above" else 1)
    near = (abs(off) if said.hedge == "about" else off) <= LOOSE * said.value and (off >= 0 or said.hedge == "about")
    return verdict(said, shown) != "not held" or (loosely and near)
