"""The figure that somebody asks for on the command line, in any notation: `78`, `9,4 %`, `1,25 mio. kr.`, a word."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from deckgen.article.figures import figures
from deckgen.article.mentions import Wanted, in_words

_LARGE = 1000
_LARGEST = Decimal(10**20)


@dataclass(frozen=True)
class Asked:
    """A figure with its multiplier in `value`; `words` are the words that it was given in, if it was."""

    value: Decimal
    unit: str | None
    words: str | None = None

    @property
    def wanted(self) -> Wanted:
        """What to look for: in its unit, or in any where it has none."""
        return Wanted(self.value, self.unit, any_unit=self.unit is None)


def asked(text: str, language: str) -> Asked | None:
    """Return the one figure that `text` is, or None where it is none, or more than one."""
    text = " ".join(text.split())
    for notation in dict.fromkeys((language, "da", "en")):
        found = figures(text, notation)
        if len(found) != 1 or text[: found[0].start].strip(" +"):
            continue
        figure, rest = found[0], text[found[0].end :].strip()
        if rest and not rest.replace(" ", "").isalpha():
            continue
        if in_words(figure):
            return Asked(figure.value, figure.unit or rest or None, number_words(figure.text, figure.value, notation))
        is_whole = _LARGE <= abs(figure.value) < _LARGEST and figure.value == figure.value.to_integral_value()
        value = figure.value.quantize(Decimal(1)) if is_whole else figure.value  # of `1,3 mio.`, no 1300000.0
        return Asked(value, figure.unit or rest or None)
    return None


def number_words(text: str, value: Decimal, language: str) -> str | None:
    """Return the words of a figure that are its number, without the unit; None where it is written in digits."""
    words = text.split()
    for count in range(1, len(words) + 1):
        begun = " ".join(words[:count])
        found = figures(begun, language)
        if len(found) == 1 and found[0].value == value and found[0].unit is None and found[0].text == begun:
            return begun
    return None
