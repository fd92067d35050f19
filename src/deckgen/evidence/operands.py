"""The figures that a `derived:` names: a statistic by its id, or a figure of the item's own passage."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from deckgen.article.figures import factor_of, figures
from deckgen.article.units import measure_after
from deckgen.diagnostics import nearest
from deckgen.evidence.model import Grounding, Operand
from deckgen.outline.ids import kind_name
from deckgen.outline.items import Statistic
from deckgen.outline.outline import Outline
from deckgen.reckoning.model import Fault, Named, Plain
from deckgen.reckoning.reckon import is_whole
from deckgen.reckoning.units import PERCENT, Amount, Unit, amount
from deckgen.reckoning.written import quantity


@dataclass(frozen=True)
class Leaf:
    """A figure of an expression: its worth, how it is written, what it rests on, and the ids of its sources.

    `hedged` is the figure with its qualifier, where it has one: `knap 90 %`.
    """

    amount: Amount
    operand: Operand
    grounding: Grounding | None = None
    hedged: str = ""
    sources: tuple[str, ...] = ()


def of_statistic(item: Statistic, grounding: Grounding, sources: tuple[str, ...], language: str) -> Leaf:
    """Return the figure of a statistic that rests on something."""
    figure = quantity(item.value, item.unit, language)
    hedged = f"{item.qualifier} {figure}" if item.qualifier else ""
    operand = Operand(hedged or figure, item.label, item.source)
    return Leaf(amount(item.value, item.unit, language), operand, grounding, hedged, sources)


def of_passage(node: Plain, own: Grounding | None, language: str) -> Leaf:
    """Return a figure that must stand in the item's own passage, with its unit there. Raises `Fault` (E234)."""
    written = quantity(node.value, "%" if node.percent else None, language)
    value = Fraction(node.value)
    if is_whole(node):
        return Leaf(Amount(value, PERCENT), Operand(written))
    if own is None:
        help = "add the `quote:` in which it stands, or write the id of the statistic that holds it"
        raise Fault("E234", node.at, f"{written} is a figure that rests on no passage", help)
    where = own.core or own.text
    said = figures(where, language)
    found = next((one for one in said if one.value == node.value and (one.unit == "%" or not node.percent)), None)
    if found is None:
        listed = ", ".join(figure.text for figure in said) or "no figure"
        help = "write a figure of the passage, or the id of the statistic that holds it"
        if node.value.as_tuple().exponent == -3 and any(figure.value == node.value * 1000 for figure in said):
            help = f"a point is the decimal mark here: write {int(node.value * 1000)}"
        multiplied = next(
            (one for one in said if one.value and factor_of(one, where, language) * node.value == one.value), None
        )
        if multiplied is not None:
            help = f"write all of it, {multiplied.value.normalize():f} for {multiplied.text}, or the id that holds it"
        raise Fault("E234", node.at, f"{written} does not stand in the item's passage, which has {listed}", help)
    measure = measure_after(where, found.end, language) if found.unit is None else None
    hedged = f"{found.qualifier} {found.text}" if found.qualifier else ""
    unit = Unit(found.unit or measure, None, measure is not None)
    return Leaf(Amount(value, unit), Operand(hedged or found.text), own, hedged)


def unknown(node: Named, every: Mapping[str, Statistic], outline: Outline) -> Fault:
    """Return what is wrong with a name that no statistic has (E232)."""
    meant = nearest(node.id, every)
    help = f"did you mean `{meant}`?" if meant else f"the statistics are {', '.join(list(every)[:12])}"
    other = outline.whole.item(node.id)
    if other is not None:
        message = f"`{node.id}` is the id of a {kind_name(other)}, and only a statistic has a figure"
        return Fault("E232", node.at, message, help)
    words = node.id.split("-")
    for number in range(1, len(words)):
        left, right = "-".join(words[:number]), "-".join(words[number:])
        if _is_operand(left, every) and _is_operand(right, every):
            help = f"a hyphen belongs to an id; for a minus, put blanks around it: `{left} - {right}`"
    return Fault("E232", node.at, f"there is no statistic `{node.id}`", help)


def _is_operand(text: str, known: Collection[str]) -> bool:
    return text.removesuffix(".value") in known or text.replace(".", "", 1).isdecimal()


def circle(node: Named, open: list[str]) -> Fault:
    """Return what is wrong with a figure that would be reckoned from itself (E233); `open` are the ids on the way."""
    way = [*open[open.index(node.id) :], node.id]
    steps = ", ".join(f"`{one}` from `{other}`" for one, other in pairwise(way))
    message = f"`{node.id}` is reckoned from itself" + (f": {steps}" if len(way) > 2 else "")
    help = "give one of them the `quote:` that says its figure, and take its `derived:` away"
    return Fault("E233", node.at, message, help)
