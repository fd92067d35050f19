"""How a reckoning is written for those who check it: `78 % − 66 % = 12 procentpoint`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

from deckgen.reckoning.model import Binary, Call, Named, Negated, Node, Plain

_MARKS = {"da": (".", ","), "en": (",", ".")}
_NO_BREAK_SPACE, _MINUS = "\u00a0", "\u2212"
_SHOWN = {"+": "+", "-": _MINUS, "*": "×", "/": "/"}
_TIGHT = 3
"""How tightly a figure holds together; a product is 2, a sum 1."""

Say = Callable[[Named | Plain], str]


def number(value: Decimal, language: str) -> str:
    """Return a number with the language's marks, and the decimals that it has: 1.200 or 1,200."""
    thousands, decimal = _MARKS["da" if language == "da" else "en"]
    whole, _, part = f"{abs(value):,f}".partition(".")
    sign = _MINUS if value < 0 else ""
    return sign + whole.replace(",", thousands) + (decimal + part if part else "")


def quantity(value: Decimal, unit: str | None, language: str) -> str:
    """Return a number with its unit, as a slide writes it: a no-break space between, but 78% in English."""
    joint = "" if unit == "%" and language != "da" else _NO_BREAK_SPACE
    return f"{number(value, language)}{joint}{unit}" if unit else number(value, language)


def rounded(value: Fraction, decimals: int) -> Decimal:
    """Return a figure with at most so many decimals, a half away from zero, and no zeros at its end."""
    scaled = floor(abs(value) * 10**decimals + Fraction(1, 2))
    digits = str(scaled).rjust(decimals + 1, "0")
    text = f"{digits[:-decimals]}.{digits[-decimals:]}".rstrip("0").rstrip(".") if decimals else digits
    return Decimal(("-" if value < 0 and scaled else "") + text)


def working(node: Node, say: Say) -> str:
    """Return an expression as it is reckoned, with each figure as `say` gives it."""
    return _working(node, say)[0]


def _working(node: Node, say: Say) -> tuple[str, int]:
    """Return the text of a part, and how tightly it holds together."""
    match node:
        case Named() | Plain():
            return say(node), _TIGHT
        case Negated():
            return f"{_MINUS}{_held(node.inner, say, 2)}", 2
        case Binary():
            power = 1 if node.sign in "+-" else 2
            right = _held(node.right, say, power + (node.sign in "-/"))
            return f"{_held(node.left, say, power)} {_SHOWN[node.sign]} {right}", power
        case Call():
            return _called(node.function, node.arguments, say)


def _called(function: str, given: Sequence[Node], say: Say) -> tuple[str, int]:
    if function in ("sum", "mean"):
        total = " + ".join(_held(one, say, 1) for one in given)
        return (total, 1) if function == "sum" else (f"({total}) / {len(given)}", 2)
    first, second = given
    if function == "change":
        return f"({_held(second, say, 1)} {_MINUS} {_held(first, say, 2)}) / {_held(first, say, _TIGHT)}", 2
    return f"{_held(first, say, 2)} / {_held(second, say, _TIGHT)}", 2


def _held(node: Node, say: Say, least: int) -> str:
    text, tight = _working(node, say)
    return text if tight >= least else f"({text})"
