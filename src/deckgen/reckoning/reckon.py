"""Reckon the tree of an expression, exactly, with the units of its figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from deckgen.reckoning.model import Binary, Call, Fault, Named, Negated, Node, Plain, Span
from deckgen.reckoning.units import NO_UNIT, PERCENT, PERCENTAGE_POINTS, POINTS, Amount, Unit, alike

Look = Callable[[Named | Plain], Amount]
"""Gives the figure of an id, or what a figure in the expression is counted in. Raises `Fault`."""

WHOLE = Fraction(100)


def reckon(node: Node, look: Look) -> Amount:
    """Return what an expression gives. Raises `Fault`: E235 for units that do not go together, E236 for a zero."""
    match node:
        case Named() | Plain():
            return look(node)
        case Negated():
            inner = reckon(node.inner, look)
            return replace(inner, value=-inner.value)
        case Binary(sign="*"):
            return _product(reckon(node.left, look), reckon(node.right, look), node.at)
        case Binary(sign="/"):
            return _quotient(reckon(node.left, look), reckon(node.right, look), node.right.at)
        case Binary():
            left, right = reckon(node.left, look), reckon(node.right, look)
            return _sum(left, right, node.at) if node.sign == "+" else _less(left, right, node)
        case Call():
            return _called(node, [reckon(one, look) for one in node.arguments])


def is_whole(node: Node) -> bool:
    """Return whether a figure is `100 %`, the whole that a share is taken from, which no passage has to say."""
    return isinstance(node, Plain) and node.percent and node.value == WHOLE


def _called(call: Call, given: list[Amount]) -> Amount:
    places = [one.at for one in call.arguments]
    if call.function in ("sum", "mean"):
        total = given[0]
        for one, at in zip(given[1:], places[1:], strict=True):
            total = _sum(total, one, at)
        return total if call.function == "sum" else replace(total, value=total.value / len(given))
    first, second = given
    if call.function == "per":
        return _quotient(first, second, places[1])
    divisor, at = (first, places[0]) if call.function == "change" else (second, places[1])
    if first.unit.converted or second.unit.converted or call.function == "change":
        _check_alike(first, second, call.at)
    if divisor.value == 0:
        raise _zero(at)
    match call.function:
        case "share":
            return Amount(first.value / second.value * WHOLE, PERCENT)
        case "change":
            return Amount((second.value - first.value) / first.value * WHOLE, PERCENT)
        case _:
            return Amount(first.value / second.value)


def _sum(left: Amount, right: Amount, at: Span) -> Amount:
    names = {left.unit.name, right.unit.name}
    if names == {"%", POINTS}:  # 66 % and 12 percentage points more
        return Amount(left.value + right.value, PERCENT)
    _check_alike(left, right, at)
    return Amount(left.value + right.value, _either(left.unit, right.unit))


def _less(left: Amount, right: Amount, node: Binary) -> Amount:
    value = left.value - right.value
    if left.unit == right.unit == PERCENT:
        return Amount(value, PERCENT if is_whole(node.left) else PERCENTAGE_POINTS)
    if (left.unit, right.unit) == (PERCENT, PERCENTAGE_POINTS):
        return Amount(value, PERCENT)
    _check_alike(left, right, node.at)
    return Amount(value, _either(left.unit, right.unit))


def _product(left: Amount, right: Amount, at: Span) -> Amount:
    value = left.value * right.value
    if left.unit == right.unit == PERCENT:
        return Amount(value / WHOLE, PERCENT)
    for share, other in ((left, right), (right, left)):
        if share.unit == PERCENT:
            if other.unit.name is None:
                return Amount(value, PERCENT, loose=True)
            return Amount(value / WHOLE, other.unit)
    for one, other in ((left, right), (right, left)):
        if one.unit.per and (other.unit.name is None or other.unit.name.startswith(one.unit.per[:3])):
            return Amount(value, Unit(one.unit.name, None, one.unit.measured))
        if other.unit.name is None:
            return Amount(value, one.unit)
    if left.unit.converted and right.unit.converted:
        help = "multiply by a number, a share or a figure of another kind"
        raise Fault("E235", at, f"{left.unit} times {right.unit} counts nothing", help)
    # 12 kr. for each of 300 loans: what is counted in a unit that no word can stand for keeps it.
    return Amount(value, left.unit if left.unit.converted or not right.unit.converted else right.unit)


def _quotient(left: Amount, right: Amount, at: Span) -> Amount:
    if right.value == 0:
        raise _zero(at)
    value = left.value / right.value
    if right.unit == PERCENT and left.unit != PERCENT:
        return Amount(value * WHOLE, left.unit)
    if right.unit.name is None:
        return Amount(value, left.unit)
    if left.unit.name is not None and alike(left.unit, right.unit):
        return Amount(value, NO_UNIT)
    return Amount(value, Unit(left.unit.name, right.unit.name, left.unit.measured))


def _either(left: Unit, right: Unit) -> Unit:
    return left if left.name else right


def _check_alike(left: Amount, right: Amount, at: Span) -> None:
    if not alike(left.unit, right.unit):
        message = f"{left.unit} and {right.unit} do not go together"
        raise Fault("E235", at, message, "reckon with figures of one unit, or divide one by the other: `per(a, b)`")


def _zero(at: Span) -> Fault:
    return Fault("E236", at, "this is 0, and nothing can be divided by it", "divide by another figure")
