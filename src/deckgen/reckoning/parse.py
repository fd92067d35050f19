"""Read an expression such as `some-dagligt - some-2019` or `share(98, 271)` into a tree: a small Pratt parser.

Ids may hold hyphens and begin with a digit, so an id that is known wins over a minus sign, and a minus between two ids
needs a blank before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from deckgen.diagnostics import nearest
from deckgen.reckoning.model import Binary, Call, Fault, Named, Negated, Node, Plain, Span

LONGEST = 300
"""Signs of an expression."""

_DEEPEST = 20
FUNCTIONS = {"share": 2, "change": 2, "times": 2, "per": 2, "sum": 0, "mean": 0}
"""The functions, and how many figures each takes; 0 for one or more."""

_ALIASES = {"andel": "share", "ændring": "change", "gange": "times", "pr": "per", "gennemsnit": "mean"}
_NAMES = {name: name for name in FUNCTIONS} | _ALIASES
_SIGNS = {"+": "+", "-": "-", "−": "-", "–": "-", "*": "*", "×": "*", "·": "*", "/": "/", "÷": "/", ":": "/"}
_POWER = {"+": 1, "-": 1, "*": 2, "/": 2}
_WORD = re.compile(r"\w(?:[\w.-]*\w)?")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(\s*%)?", re.ASCII)
_DIGITS = re.compile(r"[\d.-]+")
_MULTIPLIER = re.compile(r"(?:mio|mia|mill|mrd|milliard|million|billion|tusind|thousand|bn|kr|euro)", re.IGNORECASE)
_COMMA = re.compile(r"\d+,\d")


def parse(text: str, known: Collection[str] = ()) -> Node:
    """Return the tree of an expression; `known` are the ids that it may name. Raises `Fault` (E231)."""
    if len(text) > LONGEST:
        raise Fault("E231", (0, len(text)), f"a reckoning has at most {LONGEST} signs", "reckon in several statistics")
    parser = _Parser(text, known)
    node = parser.expression(0, 0)
    if parser.blank() < len(text):
        at = parser.at
        help = "write + - * / between two figures; a minus between two ids has a blank on each side"
        if text[at] == ",":
            decimals = _COMMA.match(text, at - 1)
            help = "write a point for the decimals" if decimals else "a comma stands between the figures of a function"
        elif _MULTIPLIER.match(text, at):
            help = (
                "write a figure of the passage out, `12500000` for 12,5 mio., or the id of the statistic that holds it"
            )
        raise Fault("E231", (at, at + 1), f"`{text[at]}` cannot stand here", help)
    return node


class _Parser:
    def __init__(self, text: str, known: Collection[str]) -> None:
        self.text, self.known, self.at = text, frozenset(known), 0

    def blank(self) -> int:
        """Go on to the next sign that is no blank; return where it stands."""
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.at

    def peek(self) -> str:
        """Return the next sign that is no blank; nothing at the end."""
        return self.text[self.blank() : self.at + 1]

    def expression(self, power: int, depth: int) -> Node:
        """Return what stands here up to a sign that binds no tighter than `power`."""
        left = self.operand(depth)
        while (sign := _SIGNS.get(self.peek(), "")) and _POWER[sign] > power:
            self.at += 1
            right = self.expression(_POWER[sign], depth + 1)
            left = Binary(sign, left, right, (left.at[0], right.at[1]))
        return left

    def operand(self, depth: int) -> Node:
        """Return the figure, the function or the parentheses that stand here."""
        begin, sign = self.blank(), self.peek()
        if depth > _DEEPEST:
            raise Fault("E231", (begin, begin + 1), "parentheses stand too deep", "reckon in several statistics")
        if _SIGNS.get(sign) == "-":
            self.at += 1
            inner = self.operand(depth + 1)
            return Negated(inner, (begin, inner.at[1]))
        if sign == "(":
            self.at += 1
            inner = self.expression(0, depth + 1)
            self.close(begin)
            return replace(inner, at=(begin, self.at))
        word, number = _WORD.match(self.text, begin), _NUMBER.match(self.text, begin)
        if word and number and _DIGITS.fullmatch(word[0]) and not self.is_known(word[0]):
            self.at = number.end()
            return Plain(Decimal(number[0].rstrip("% \t\u00a0")), bool(number[1]), number.span())
        if word is None:
            message = (
                f"here stands `{sign}` instead of a figure" if sign else "the reckoning ends before its last figure"
            )
            help = "write the id of a statistic, or a figure of the passage"
            raise Fault("E231", (begin, begin + 1), message, help)
        self.at = word.end()
        if self.text[self.at : self.at + 2] == ".(":  # pr.(a, b)
            self.at += 1
        if self.peek() == "(" and not self.is_known(word[0]):
            return self.call(word[0], word.span(), depth)
        return Named(word[0] if word[0] in self.known else word[0].removesuffix(".value"), word.span())

    def is_known(self, word: str) -> bool:
        """Return whether a word is an id; a whole number is one only where it says `.value`."""
        return (word in self.known and not word.isdecimal()) or word.removesuffix(".value") in self.known - {word}

    def call(self, word: str, at: Span, depth: int) -> Node:
        """Return a function with its figures."""
        name = _NAMES.get(word.casefold())
        if name is None:
            meant = nearest(word, _NAMES)
            help = f"did you mean `{meant}`?" if meant else f"the functions are {', '.join(FUNCTIONS)}"
            raise Fault("E231", at, f"there is no function `{word}`", help)
        arguments: list[Node] = []
        begin = self.at
        while self.peek() == "(" if not arguments else self.peek() == ",":
            self.at += 1
            arguments.append(self.expression(0, depth + 1))
        self.close(begin)
        wanted = FUNCTIONS[name]
        if wanted and len(arguments) != wanted:
            message = f"`{word}` takes two figures, and here are {len(arguments)}"
            raise Fault("E231", (at[0], self.at), message, f"write `{word}(a, b)`; decimals have a point")
        return Call(name, tuple(arguments), (at[0], self.at))

    def close(self, begin: int) -> None:
        """Go on after the parenthesis that closes the one at `begin`."""
        if self.peek() != ")":
            raise Fault("E231", (begin, begin + 1), "this parenthesis is never closed", "write `)` after its figures")
        self.at += 1


def names(text: str, known: Collection[str] = ()) -> list[str]:
    """Return the ids that an expression names, each once; none for one that cannot be read."""
    try:
        left: list[Node] = [parse(text, known)]
    except Fault:
        return []
    found: dict[str, Named] = {}
    while left:
        match node := left.pop():
            case Named():
                found[node.id] = node
            case Negated():
                left.append(node.inner)
            case Binary():
                left += [node.left, node.right]
            case Call():
                left += node.arguments
    return list(found)
