"""The nodes of a YAML document, and how they become plain data, with aliases and merge keys written out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from deckgen.diagnostics import Report, SourceSpan
from deckgen.outline.base import Path
from deckgen.outline.source import Source

MOST_FROM_ALIASES = 100_000
"""How many values aliases may grow to; a few lines of YAML can stand for millions."""


class Kind(StrEnum):
    """What a node is."""

    TEXT = "text"
    LIST = "list"
    MAPPING = "mapping"
    ALIAS = "alias"


@dataclass(slots=True)
class Node:
    """A piece of YAML: where it begins and ends (line and column from 0), and what it holds."""

    kind: Kind
    start: tuple[int, int]
    end: tuple[int, int]
    text: str | None = None
    target: Node | None = None
    items: list[Node] = field(default_factory=list)
    pairs: dict[str, tuple[Node, Node]] = field(default_factory=dict)
    pending: Node | None = None
    unfinished: bool = False


Built = tuple[dict[str, Any], dict[Path, SourceSpan], dict[Path, SourceSpan]]
"""Data, places of values, places of keys."""


class _TooMuchError(Exception):
    """Aliases grow beyond all bounds; the node is where."""

    def __init__(self, node: Node, message: str) -> None:
        self.node, self.message = node, message


class _NoMappingError(Exception):
    """What stands after `<<` cannot be merged."""

    def __init__(self, node: Node) -> None:
        self.node = node


def plain_data(root: Node, source: Source, deepest: int, report: Report) -> Built | None:
    """Return the data under a top mapping with its places, or None when aliases or merge keys are refused."""
    builder = _Builder(source, deepest)
    try:
        data = builder.build(root, (), from_alias=False)
    except _TooMuchError as reason:
        span = source.span(*reason.node.start, *reason.node.end)
        report.error("E118", reason.message, span, help="write the values out, or leave them out")
    except _NoMappingError as reason:
        span = source.span(*reason.node.start, *reason.node.end)
        report.error("E105", "after `<<` an alias of a mapping must stand", span, help="write `<<: *name`")
    else:
        return data, builder.places, builder.keys
    return None


class _Builder:
    def __init__(self, source: Source, deepest: int) -> None:
        self.source = source
        self.deepest = deepest
        self.places: dict[Path, SourceSpan] = {}
        self.keys: dict[Path, SourceSpan] = {}
        self.from_aliases = 0

    def build(self, node: Node, path: Path, *, from_alias: bool) -> Any:
        """Return the data of a node; its depth is bounded, so recursion is safe."""
        if len(path) > self.deepest:
            raise _TooMuchError(node, f"lists and mappings stand more than {self.deepest} deep")
        if node.target is not None:
            node, from_alias = node.target, True
        if from_alias:
            self.from_aliases += 1
            if self.from_aliases > MOST_FROM_ALIASES:
                raise _TooMuchError(node, f"the aliases grow to more than {MOST_FROM_ALIASES:,} values")
        self.places[path] = self.source.span(*node.start, *node.end)
        if node.kind is Kind.LIST:
            return [self.build(item, (*path, n), from_alias=from_alias) for n, item in enumerate(node.items)]
        if node.kind is Kind.MAPPING:
            data: dict[str, Any] = {}
            self._fill(data, node, path, from_alias=from_alias)
            return data
        return node.text

    def _fill(self, data: dict[str, Any], node: Node, path: Path, *, from_alias: bool, merges: int = 0) -> None:
        if len(path) + merges > self.deepest:
            raise _TooMuchError(node, f"lists and mappings stand more than {self.deepest} deep")
        merged: list[Node] = []
        for name, (key, value) in node.pairs.items():
            if name == "<<":
                merged += self._mappings(value)
            elif name not in data:
                inner = (*path, name)
                data[name] = self.build(value, inner, from_alias=from_alias)
                self.keys[inner] = self.source.span(*key.start, *key.end)
        for mapping in merged:
            self.from_aliases += 1
            if self.from_aliases > MOST_FROM_ALIASES:
                raise _TooMuchError(node, f"the aliases grow to more than {MOST_FROM_ALIASES:,} values")
            self._fill(data, mapping, path, from_alias=True, merges=merges + 1)

    def _mappings(self, value: Node) -> list[Node]:
        node = value.target or value
        found = [item.target or item for item in node.items] if node.kind is Kind.LIST else [node]
        if any(one.kind is not Kind.MAPPING for one in found):
            raise _NoMappingError(value)
        return found
