"""YAML becomes plain data in which every value and every key knows its place.

PyYAML says where each scalar, list and mapping begins and ends; deckgen puts them together itself, so that
it can count what aliases grow to, see a key that stands twice and keep a scalar without quotation marks as
written (`Plain`). Where the YAML is broken, `mend` says what is meant and reading goes on with the mended
line, to find the next fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as File
from typing import Any

from deckgen.diagnostics import Report, SourceSpan
from deckgen.outline.base import Path
from deckgen.outline.events import DEEPEST, Composer
from deckgen.outline.mend import Mending, YamlError, mend
from deckgen.outline.nodes import Node, plain_data
from deckgen.outline.source import Source

_MOST_FAULTS = 20


@dataclass
class Tree:
    """The outline as plain data, the places of its values and keys, and the options that set some of them.

    `source` is the file that the outline is called by; `sources` are all that its values come from.
    """

    source: Source
    data: dict[str, Any]
    places: dict[Path, SourceSpan]
    keys: dict[Path, SourceSpan]
    options: dict[Path, str] = field(default_factory=dict)
    sources: dict[File, Source] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sources.setdefault(self.source.file, self.source)

    def value(self, path: Path) -> dict[str, Any]:
        """Return the mapping at `path`, which must hold one."""
        found: dict[str, Any] = _at(self.data, path)
        return found

    def prune(self, path: Path) -> None:
        """Forget the places of the value at `path` and of all in it."""
        for inner in list(paths_of(_at(self.data, path), path)):
            self.places.pop(inner, None)
            self.keys.pop(inner, None)

    def graft(self, path: Path, other: Tree, there: Path) -> None:
        """Take over the places of a value of another tree, which is to stand at `path`."""
        for inner in paths_of(_at(other.data, there), there):
            new = (*path, *inner[len(there) :])
            for places, others in ((self.places, other.places), (self.keys, other.keys)):
                if inner in others:
                    places[new] = others[inner]

    def option(self, path: Path) -> str | None:
        """Return the option on the command line that set the value at `path`, or None."""
        if not self.options:
            return None
        return next((self.options[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self.options), None)

    def holds(self, path: Path) -> bool:
        """Return whether the author wrote a value at `path`."""
        return path in self.places

    def place(self, path: Path) -> SourceSpan:
        """Return where the value stands, or the nearest part above it that has a place."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, SourceSpan.at(self.source.file))

    def key(self, path: Path) -> SourceSpan:
        """Return where the key of the value at `path` stands; for a list item, where the item begins."""
        return self.keys.get(path) or self.place(path)

    def error(self, report: Report, code: str, message: str, path: Path, *, key: bool = False, help: str = "") -> None:
        """Report an error at a value or its key, or at the option that set it."""
        option = self.option(path)
        if option is not None:
            report.error(code, f"{message} (set by `{option}`)", self.source.file, help=help)
        else:
            report.error(code, message, self.key(path) if key else self.place(path), help=help)


def paths_of(value: Any, path: Path) -> Iterator[Path]:
    """Yield the paths of a value and of everything in it."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from paths_of(part, (*path, key))


def _at(data: Any, path: Path) -> Any:
    for key in path:
        data = data.get(key) if isinstance(data, dict) else data[key]
    return data


def read_tree(source: Source, report: Report) -> Tree | None:
    """Return the outline as a tree, or None when it cannot be read; a mended one after its errors."""
    mended: set[int] = set()
    for _ in range(_MOST_FAULTS):
        attempt = Report()
        try:
            root = Composer(source, attempt).compose()
        except YamlError as fault:
            if fault.line in mended:
                return None
            mending = mend(source, fault)
            _tell(mending, source, report)
            if mending.source is None:
                return None
            mended |= mending.lines
            source = mending.source
        else:
            report.found += attempt.found
            return None if root is None else _tree(source, root, report)
    return None


def _tell(mending: Mending, source: Source, report: Report) -> None:
    for it in mending.troubles:
        span = source.span(it.line, it.column, it.line, it.column + it.length)
        report.error(it.code, it.message, span, label=it.label, help=it.help)


def _tree(source: Source, root: Node, report: Report) -> Tree | None:
    built = plain_data(root, source, DEEPEST, report)
    return Tree(source, *built) if built else None
