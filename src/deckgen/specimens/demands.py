"""What a place must hold at the least, by the style that it is set in: the figures that a pack is held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deckgen.packs.model import Slot


@dataclass(frozen=True)
class Demand:
    """So many characters of short words in any number of cells; a word of this kind in the usual number of them.

    `exactly` is what must fit in place of both: a figure, initials.
    """

    characters: int = 0
    word: Literal["long", "common", "short"] = "short"
    exactly: str = ""


DEMANDS = {
    "headline": Demand(50, "long"),
    "cover": Demand(40, "common"),
    "section": Demand(40, "long"),
    "question": Demand(60, "long"),
    "quotation": Demand(90, "long"),
    "answer": Demand(20, "common"),
    "figure": Demand(exactly="12.500 kr."),
    "figure-small": Demand(exactly="12.500"),
    "numeral": Demand(exactly="12"),
    "numeral-small": Demand(exactly="12"),
    "initials": Demand(exactly="MM"),
    "qualifier": Demand(20, "common"),
    "qualifier-small": Demand(20, "common"),
    "lead": Demand(40, "long"),
    "body": Demand(60, "common"),
    "statement": Demand(200, "long"),
    "list": Demand(200, "long"),
    "row": Demand(24, "common"),
    "row-soft": Demand(exactly="120 min."),
    "card-head": Demand(18, "common"),
    "movement": Demand(40, "common"),
    "card": Demand(30, "common"),
    "name": Demand(14, "common"),
    "detail": Demand(24, "common"),
    "label": Demand(exactly="LinkedIn"),
    "marked": Demand(12, "common"),
    "tracker": Demand(10, "short"),
    "source": Demand(60, "long"),
}
"""By the names of styles that `kommune` has, and every pack that extends it."""

OTHER_TITLE, OTHER_TEXT = Demand(40, "common"), Demand(12, "short")
"""For styles of a pack's own."""


def demand(slot: Slot) -> Demand:
    """Return what a text slot must hold at its smallest size."""
    return DEMANDS.get(slot.style.name, OTHER_TITLE if slot.kind == "title" else OTHER_TEXT)
