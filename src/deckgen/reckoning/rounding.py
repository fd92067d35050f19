"""Hold a figure as it is written, rounded or hedged, against what its reckoning gives."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from deckgen.article.comparison import unheld
from deckgen.article.qualifiers import hedge_of
from deckgen.reckoning.written import rounded

_FINE = 6
"""Decimals to which a figure is compared with a hedged one."""


def decimals_of(value: Decimal) -> int:
    """Return how many decimals a figure was written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def agrees(value: Decimal, qualifier: str | None, derived: Fraction, language: str) -> bool:
    """Say whether a figure, to the decimals that it is written with, is the reckoned one: 12 for 11.6, not for 11.

    A qualifier says what `compare_figures` takes it to say: `knap 12` is a little more than the reckoned figure.
    """
    off = abs(Fraction(value) - derived)
    rounds = off <= Fraction(1, 2 * 10 ** decimals_of(value))
    hedge = hedge_of(" ".join((qualifier or "").casefold().split()), "da" if language == "da" else "en")
    if hedge is None:
        return rounds
    if hedge == "about" and rounds:
        return True
    if hedge in ("at most", "at least") and off == 0:
        return True
    mark = "," if language == "da" else "."
    # In kroner, because a bare 2020 would be read as a year.
    said, true = (
        f"{one:f} kr.".replace(".", mark, 1) if "." in f"{one:f}" else f"{one:f} kr."
        for one in (value, rounded(derived, _FINE))
    )
    return not unheld(f"{qualifier} {said}", true, language)
