"""What a reckoning is made of: figures by id or as they are, signs between them, functions, and what goes wrong."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

Span = tuple[int, int]
"""Where a part stands in the expression: begin, and the end after it."""


class Fault(Exception):
    """An expression cannot be read or reckoned: the code, the place in the expression, what is wrong, what to do."""

    def __init__(self, code: str, at: Span, message: str, help: str) -> None:
        super().__init__(message)
        self.code, self.at, self.message, self.help = code, at, message, help


@dataclass(frozen=True)
class Named:
    """A figure by the id of who holds it."""

    id: str
    at: Span


@dataclass(frozen=True)
class Plain:
    """A figure as it is, such as `98` or `78 %`."""

    value: Decimal
    percent: bool
    at: Span


@dataclass(frozen=True)
class Negated:
    """A figure with a minus before it."""

    inner: Node
    at: Span


@dataclass(frozen=True)
class Binary:
    """Two figures with `+`, `-`, `*` or `/` between them; `at` is all of it."""

    sign: str
    left: Node
    right: Node
    at: Span


@dataclass(frozen=True)
class Call:
    """A function of figures, by its English name."""

    function: str
    arguments: tuple[Node, ...]
    at: Span


Node = Named | Plain | Negated | Binary | Call
