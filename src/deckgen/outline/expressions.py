"""What stands between `{{` and `}}`: a Jinja2 expression, evaluated in a sandbox that cannot run away.

No calls, no statements, a list of harmless filters, and bounds on what grows. Imported by `values` only
when an outline holds `{{`, because Jinja2 takes a while to load.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError, meta, nodes
from jinja2.environment import TemplateExpression
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

from deckgen.outline.scalars import Plain

LONGEST_EXPRESSION = 2_000
LARGEST = 10_000
"""The largest factor, width or count that an expression may use."""

_FILTERS = frozenset(
    {
        *("abs", "capitalize", "count", "d", "default", "first", "float", "int", "join", "last", "length"),
        *(
            "list",
            "lower",
            "max",
            "min",
            "round",
            "sort",
            "string",
            "title",
            "trim",
            "unique",
            "upper",
            "wordcount",
        ),
    }
)
_MISSING = "has no attribute '"


class UndefinedNameError(Exception):
    """An expression names what nobody defined."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class ExpressionError(Exception):
    """An expression cannot be read or reckoned; `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Sandbox(SandboxedEnvironment):
    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Do a multiplication, a power or a remainder, of numbers that stay in bounds."""
        for side in (left, right):
            if isinstance(side, str):
                reason = f"`{operator}` needs numbers, and this is a text; `| int` makes a number of it"
                raise SecurityError(reason)
            number = abs(side) if isinstance(side, int | float) else None
            if number is None or number > 10**18:
                raise SecurityError(f"`{operator}` needs numbers of at most 18 digits")
        if operator == "**" and abs(right) > 20:
            raise SecurityError("a power of at most 20 can be reckoned")
        return super().call_binop(context, operator, left, right)


class Expressions:
    """Evaluates expressions, each compiled once."""

    def __init__(self) -> None:
        self._sandbox = _Sandbox(undefined=StrictUndefined, autoescape=False)
        self._sandbox.globals.clear()
        wanted = {name: _bounded(self._sandbox.filters[name]) for name in _FILTERS}
        wanted["replace"] = _replace
        self._sandbox.filters.clear()
        self._sandbox.filters.update(wanted)
        self._compiled: dict[str, TemplateExpression] = {}

    def evaluate(self, expression: str, context: Mapping[str, Any]) -> Any:
        """Return what an expression gives. Raise `UndefinedNameError`, `ExpressionError`."""
        try:
            value = self._compile(expression)(**context)
            if isinstance(value, StrictUndefined):
                str(value)
        except UndefinedError as reason:
            raise UndefinedNameError(self._name(expression, context, str(reason))) from None
        except TemplateSyntaxError as reason:
            raise ExpressionError(f"it cannot be read: {reason.message}") from None
        except SecurityError as reason:
            raise ExpressionError(str(reason)) from None
        except ExpressionError:
            raise
        except TemplateError as reason:
            raise ExpressionError(str(reason)) from None
        except (
            Exception
        ) as reason:  # whatever an expression makes Python say is the author's to mend, not ours to crash on
            raise ExpressionError(f"it cannot be reckoned: {str(reason)[:100] or type(reason).__name__}") from None
        return _printable(value)

    def _compile(self, expression: str) -> TemplateExpression:
        if expression not in self._compiled:
            if len(expression) > LONGEST_EXPRESSION:
                raise ExpressionError(f"it is longer than {LONGEST_EXPRESSION:,} characters")
            tree = self._sandbox.parse("{{" + expression + "}}")
            if tree.find(nodes.Call):
                raise ExpressionError("functions cannot be called here; there are filters, such as `| upper`")
            self._compiled[expression] = self._sandbox.compile_expression(expression, undefined_to_none=False)
        return self._compiled[expression]

    def _name(self, expression: str, context: Mapping[str, Any], reason: str) -> str:
        """Return the name that is not defined, with what stands before its full stop."""
        tree = self._sandbox.parse("{{" + expression + "}}")
        attribute = reason.partition(_MISSING)[2].rstrip("'")
        for node in tree.find_all(nodes.Getattr):
            dotted = _dotted(node)
            if node.attr == attribute and dotted:
                return dotted
        if attribute:
            return attribute
        unknown = [name for name in meta.find_undeclared_variables(tree) if name not in context]
        return next((name for name in sorted(unknown) if f"'{name}'" in reason), unknown[0] if unknown else expression)


def dotted_names(context: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """Yield every name that an expression can use: `kommune`, `event`, `event.place` …"""
    for key, value in context.items():
        yield f"{before}{key}"
        if isinstance(value, dict):
            yield from dotted_names(value, f"{before}{key}.")


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        before = _dotted(node.node)
        return f"{before}.{node.attr}" if before else ""
    return node.name if isinstance(node, nodes.Name) else ""


def _bounded(filter: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(filter)
    def bounded(*args: Any, **keywords: Any) -> Any:
        for value in (*args[1:], *keywords.values()):
            if isinstance(value, int) and abs(value) > LARGEST:
                raise ExpressionError(f"a filter takes numbers up to {LARGEST:,}")
        return filter(*args, **keywords)

    return bounded


def _replace(text: Any, old: str, new: str) -> str:
    old, new = str(old), str(new)
    if len(str(text)) * max(1, len(new)) > LARGEST * 100:
        raise ExpressionError("`replace` makes the text too long")
    return str(text).replace(old, new)


def _printable(value: Any) -> Any:
    if isinstance(value, bool):
        raise ExpressionError("it gives true or false, and a text needs words: `{{ 'ja' if … else 'nej' }}`")
    if value is None:
        raise ExpressionError("its value is empty")
    if isinstance(value, list | tuple | set):
        raise ExpressionError("it gives a list; `| join(', ')` makes a text of it")
    if isinstance(value, dict):
        raise ExpressionError("it gives a mapping; name one of its keys after a full stop")
    if isinstance(value, int | float):
        return Plain(value)
    if isinstance(value, str):
        return value
    raise ExpressionError("it gives nothing that can be written")
