"""Offer a `derived:` for a figure that does not stand in its passage, and is a simple reckoning of two that do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

from deckgen.article.quantities import quantities
from deckgen.outline.items import Statistic
from deckgen.outline.outline import Outline
from deckgen.reckoning.model import Fault, Node
from deckgen.reckoning.parse import parse
from deckgen.reckoning.reckon import reckon
from deckgen.reckoning.rounding import agrees
from deckgen.reckoning.units import PERCENT, Amount, Unit, alike, amount, fitting, read_unit

_SIMPLEST_FIRST = ("{a} - {b}", "{a} + {b}", "share({a}, {b})", "change({a}, {b})", "times({a}, {b})")
_MOST_FIGURES = 12
"""Figures of a passage, or of a talk, above which a pair that fits is likelier to be chance."""

_MOST_FITTING = 2
"""Reckonings that may give the figure; of more, none is likely to be the one that is meant."""

_NOUN = re.compile(r"\s([^\W\d_]{3,})")


@dataclass(frozen=True)
class _Operand:
    written: str
    amount: Amount


def offer(item: Statistic, where: str, outline: Outline) -> str:
    """Return the line that reckons a statistic's figure from two of its passage or of the talk; nothing without one."""
    held = [
        _Operand(str(one.id), amount(one.value, one.unit, outline.talk.language))
        for one in outline.talk.statistics
        if one.id != item.id and (one.quote or one.passage) and not one.derived
    ]
    for operands in (list(_in_passage(where, held, outline.talk.language)), held):
        found = list(_fitting(item, operands, outline.talk.language))
        if found:
            return f'derived: "{found[0]}"' if len(found) <= _MOST_FITTING else ""
    return ""


def _in_passage(where: str, held: Sequence[_Operand], language: str) -> Iterator[_Operand]:
    """Yield the figures of a passage, each once, by the id of the statistic that holds it or as they are."""
    seen = set()
    for quantity in quantities(where, language):
        figure = quantity.figure
        if quantity.kind != "number" and quantity.unit != "%":
            continue
        noun = _NOUN.match(where, figure.end) if quantity.counts else None
        name = quantity.unit or quantity.measure or (noun[1].casefold() if noun else None)
        worth = Amount(Fraction(figure.value), Unit(name, None, quantity.measure is not None))
        if (worth.value, name) not in seen:
            seen.add((worth.value, name))
            same = (one for one in held if one.amount.value == worth.value and alike(one.amount.unit, worth.unit))
            written = _plain(figure.value) + (" %" if quantity.unit == "%" else "")
            yield _Operand(next(same, _Operand(written, worth)).written, worth)


def _plain(value: Decimal) -> str:
    """Return a number as an expression has it: 12500000 for the 12500000.0 that is read from `12,5 mio.`."""
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


def _fitting(item: Statistic, operands: Sequence[_Operand], language: str) -> Iterator[str]:
    """Yield the reckonings of two figures that give a statistic's, the simplest first."""
    factor, wanted = read_unit(item.unit, language)
    if len(operands) > _MOST_FIGURES:
        return
    for form in _SIMPLEST_FIRST:
        for a, b in permutations(operands, 2):
            if not _go_together(form, a, b, len(operands)):
                continue
            text = form.format(a=a.written, b=b.written)
            worths = {one.written: one.amount for one in (a, b)}
            try:
                node = parse(text, worths)
                got = fitting(_reckoned(node, text, worths), wanted)
            except Fault:
                continue
            value = got.value / factor if got else None
            if value is not None and form.startswith("change") and item.value > 0:
                value = abs(value)
            if value is not None and agrees(item.value, item.qualifier, value, language):
                yield text


def _reckoned(node: Node, text: str, worths: dict[str, Amount]) -> Amount:
    return reckon(node, lambda leaf: worths[text[leaf.at[0] : leaf.at[1]]])


def _go_together(form: str, a: _Operand, b: _Operand, count: int) -> bool:
    """Say whether two figures are likely to be reckoned with each other: of one unit, and not 0 or 1."""
    if min(a.amount.value, b.amount.value) <= 1 or a.amount.value == b.amount.value:
        return False
    if form == "{a} - {b}" and a.amount.value < b.amount.value:
        return False
    if form == "{a} + {b}" and a.amount.value < b.amount.value:
        return False  # the same sum
    if form.startswith(("share", "times")) and (a.amount.value > b.amount.value) != form.startswith("times"):
        return False
    if form.startswith("share") and a.amount.unit.name == PERCENT.name:
        return False  # 78 % are no part of 90 %
    named = a.amount.unit.name is not None and b.amount.unit.name is not None
    return alike(a.amount.unit, b.amount.unit) and (named or count <= 3 or form.startswith("{"))
