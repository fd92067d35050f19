"""Find one figure in a text, however it is written: `78 %`, `78 pct.`, in words, in Danish or English.

Stricter than holding a slide against its passage: no rounding, no qualifier, no share in other words. Both languages
are read, since a figure is carried from a text in one to a text in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from deckgen.article.figures import Figure, factor_of, figures
from deckgen.article.quantities import quantities
from deckgen.article.units import known_unit, measure_after

_OTHER = {"da": "en", "en": "da"}
_GROUPED = {"da": re.compile(r"\d{1,3}(?:\.\d{3})+(?!\d)"), "en": re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")}
_SMALLEST_IN_OTHER = 20
"""Smaller numbers in the other language's words are words of this one as well: *to*, *fire*, *ten*."""

_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = 5


@dataclass(frozen=True)
class Wanted:
    """The figure that is looked for. `unit` is as an outline gives it; with `any_unit` it is not asked for.

    In any unit, 18 is found in `18 mio. kr.` as well.
    """

    value: Decimal
    unit: str | None = None
    any_unit: bool = False


def mentions(text: str, wanted: Wanted, language: str = "da") -> tuple[Figure, ...]:
    """Return where `text` says the figure, in order; `language` is that of the text, and its notation comes first."""
    language = "da" if language == "da" else "en"
    factor, name = known_unit(wanted.unit, language)
    value = wanted.value * factor
    own = {figure.start: figure for figure in figures(text, language)}
    found = {start: figure for start, figure in own.items() if _is_wanted(figure, value, wanted, text, language)}
    for figure in figures(text, _OTHER[language]):
        is_wanted = _is_wanted(figure, value, wanted, text, _OTHER[language])
        if is_wanted and figure.start not in found and _is_foreign(figure, own, language):
            found[figure.start] = figure
    if wanted.any_unit:
        return tuple(found[start] for start in sorted(found))
    measure = None if name or not wanted.unit else wanted.unit.strip()
    measures = {quantity.figure.start: quantity.measure for quantity in quantities(text, language)} if measure else {}
    return tuple(
        figure
        for _, figure in sorted(found.items())
        if figure.unit == name
        and (measure is None or factor != 1 or _measures(text, figure, measure, measures, language))
    )


def _is_wanted(figure: Figure, value: Decimal, wanted: Wanted, text: str, language: str) -> bool:
    if figure.value == value:
        return True
    return wanted.any_unit and not in_words(figure) and figure.value == value * factor_of(figure, text, language)


def in_words(figure: Figure) -> bool:
    """Say whether a figure is written in words."""
    return not any(sign.isdigit() for sign in figure.text)


def share_a_word(one: str, other: str) -> bool:
    """Say whether two texts share a word that tells what they are about: by its beginning, so that endings may differ.

    A text without any such word (*EU*) shares what it has.
    """
    return bool(_told_by(one) & _told_by(other)) or not _told_by(one)


_LITTLE = """
    eller mere mindre over under efter siden mellem alle blev bliver have havde være været hver ikke også procent
    percent with from that this than were been more less after since between every which their there about
    """
_SAYS_LITTLE = frozenset(_LITTLE.split())


def _told_by(text: str) -> frozenset[str]:
    words = [word.casefold() for word in _WORD.findall(text)]
    long = [word for word in words if len(word) > 3 and word not in _SAYS_LITTLE]
    return frozenset(word[:_ALIKE] for word in long or words)


def _is_foreign(figure: Figure, own: Mapping[int, Figure], language: str) -> bool:
    """Say whether a figure of the other language may be meant in a text of this one, whose figures are `own`."""
    if in_words(figure):
        return figure.value >= _SMALLEST_IN_OTHER
    here = own.get(figure.start, figure)  # of `9,4 mio.` the other language reads 9,4 alone
    return here.text == figure.text and not _GROUPED[language].search(figure.text)


def _measures(text: str, figure: Figure, unit: str, measures: Mapping[int, str | None], language: str) -> bool:
    """Say whether a figure without a known unit counts what `unit` names: a measure, or the word after it."""
    wanted = measure_after(f"1 {unit}", 1, language)
    if wanted:
        return wanted in (measures.get(figure.start), measure_after(text, figure.end, language))
    following = next(_words_after(text, figure.end), "")
    return following[:_ALIKE] == unit.casefold().split()[0][:_ALIKE]


def _words_after(text: str, at: int) -> Iterator[str]:
    return (word[0].casefold() for word in _WORD.finditer(text, at))
