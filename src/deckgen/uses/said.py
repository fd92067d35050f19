"""What of an outline's YAML says something to a hall, and what only names, counts or sets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from deckgen.outline.base import Path
from deckgen.outline.kinds import Bullet
from deckgen.outline.parts import part_at
from deckgen.outline.running_order import GROUPS, ORDERS
from deckgen.outline.tree import Tree

Kind = Literal["outline", "notes", "quote", "source", "data", "article"]

_NAMES = {"id", "source", "article", "articles", "evidence", "of", "marked", "only", "show", "passage", "backup_of"}
_NAMES |= {"extends", "include", "file", "data", "sheet", "url", "contact", "layout", "layouts", "kind", "chart"}
_SETTINGS = {"language", "date", "duration", "speaking_rate", "stale_after", "pause", "seconds", "focus", "fit"}
_SETTINGS |= {"delimiter", "decimal", "allow", "superseded"}
_NUMBERS = {"value", "values", "x", "year"}
"""Keys of numbers, which have a point for their decimals in every language."""


@dataclass(frozen=True)
class Scalar:
    """A text or a number of an outline; `unit` is what a number is counted in, `key` what stands before it."""

    path: Path
    kind: Kind
    key: str
    is_number: bool = False
    unit: str | None = None
    of_key: bool = False
    """Whether it is the key of a mapping: a bullet with items under it."""


def scalars(tree: Tree) -> Iterator[Scalar]:
    """Yield what the author wrote for the hall, or for the notes, in the order of the tree."""
    for path, value, holder in _walk(tree.data, ()):
        if _is_short_bullet(path, holder) and path in tree.keys:
            yield Scalar(path, "outline", "", of_key=True)
        if not isinstance(value, str) or path not in tree.places or _is_name(path, tree):
            continue
        last = next((key for key in reversed(path) if isinstance(key, str)), "")
        is_number = last in _NUMBERS and path[0] != "vars"
        unit = _unit(path, tree) if is_number and last != "year" else None
        yield Scalar(path, _kind(path), last if is_number else "", is_number, unit)


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Any, Any]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield (*path, key), part, value
        yield from _walk(part, (*path, key))


def _is_short_bullet(path: Path, holder: Any) -> bool:
    """Return whether the key at a path is a bullet's text, with the items under it as its value."""
    return isinstance(holder, dict) and len(holder) == 1 and path[-1] not in ("text", "items") and _is_bullet(path)


def _is_bullet(path: Path) -> bool:
    return part_at(path[:-1]) is Bullet


def _is_name(path: Path, tree: Tree) -> bool:
    """Return whether a value names, chooses or sets something instead of saying it."""
    if path[0] == "vars":
        return False
    # The key of a source, and that of a line's kind of slide, are called what they are called.
    free = 1 if path[0] == "sources" else 2 if path[0] in ORDERS else None
    keys = [key for at, key in enumerate(path) if isinstance(key, str) and at != free]
    if path[0] in ORDERS and (len(path) < 3 or path[2] == "show" or _is_pick(path)):
        return True
    if path[0] == "statistics" and keys[-1] == "from":  # a closing's `from` is said
        return True
    if "columns" in keys and "data" in _holder(path, "columns", tree):
        return True
    return bool(_NAMES.union(_SETTINGS).intersection(keys))


def _is_pick(path: Path) -> bool:
    """Return whether a line of the running order chooses items of a group with it, written short."""
    return path[2] in GROUPS and (len(path) == 3 or isinstance(path[3], int))


def _holder(path: Path, key: str, tree: Tree) -> dict[str, Any]:
    found: Any = tree.data
    for step in path[: path.index(key)]:
        found = found[step]
    return found if isinstance(found, dict) else {}


def _kind(path: Path) -> Kind:
    if path[0] == "vars":
        return "outline"
    if path[0] == "sources" and path[-1] != "caveat":
        return "source"
    if "quote" in path or "corrects" in path:
        return "notes" if "notes" in path else "quote"
    return "notes" if "notes" in path else "outline"


def _unit(path: Path, tree: Tree) -> str | None:
    """Return the unit beside a number, or the one of the chart whose series it stands in."""
    for end in range(len(path) - 1, 0, -1):
        holder = tree.data
        for step in path[:end]:
            holder = holder[step]  # type: ignore[index]  # the path was found by walking the same data
        if isinstance(holder, dict) and ("unit" in holder or "series" in holder):
            unit = holder.get("unit")
            return unit if isinstance(unit, str) else None
    return None
