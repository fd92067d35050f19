"""Curly quotation marks around a path or a word, where they can only be a slip. For `validate` and `assemble`."""

from __future__ import annotations

from typing import Any

from deckgen.diagnostics import Report, SourceSpan
from deckgen.outline.base import Path
from deckgen.outline.parts import called
from deckgen.outline.running_order import ORDERS
from deckgen.outline.tree import Tree, paths_of

_MARKS = "“”„‟‘’‚‛"
_PATHS = {"article", "layouts", "extends", "include"}
_PATHS_OF_SLIDES = {"file", "data"}


def without_curly(text: str) -> str | None:
    """Return what stands between curly quotation marks, or None where they do not stand around the whole text."""
    inner = text[1:-1].strip()
    return inner if inner and text[0] in _MARKS and text[-1] in _MARKS else None


def refuse_curly_paths(tree: Tree, report: Report) -> None:
    """Report every path, and every name of a layout pack, that stands in curly quotation marks."""
    for path in paths_of(tree.data, ()):
        value = _at(tree.data, path) if _is_path(path) else None
        bare = without_curly(value) if isinstance(value, str) else None
        if bare:
            message = f"{called(path)} stands in curly quotation marks"
            forget_warning(report, tree.place(path))
            tree.error(report, "E110", message, path, help=take_away(bare))


def take_away(bare: str) -> str:
    """Return what to do about quotation marks around `bare`."""
    return f"take the quotation marks away: `{bare}`"


def forget_warning(report: Report, at: SourceSpan) -> None:
    """Drop the warning that curly marks become part of the text at `at`, where an error says more of them."""
    report.found = [found for found in report.found if (found.code, found.span) != ("W101", at)]


def _is_path(path: Path) -> bool:
    keys = [key for key in path if isinstance(key, str)]
    if len(path) > 1 and path[0] in ORDERS:
        return path[-1] in _PATHS_OF_SLIDES
    return len(keys) == 1 and keys[0] in _PATHS


def _at(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data
