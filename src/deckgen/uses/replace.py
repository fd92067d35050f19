"""Put another figure in the place of one, in the YAML files of a talk: the number's own signs and no others.

A quote must stand in the article and a source is called what it is called, so both are left, as are articles and data.
The last step holds the new text against the old one: the same outline, but for what was to change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as dataclass_replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from deckgen.diagnostics import Report, SourceSpan
from deckgen.outline.base import Path as OutlinePath
from deckgen.outline.source import read_text, source_of
from deckgen.outline.tree import Tree, read_tree
from deckgen.uses.asked import Asked
from deckgen.uses.find import Spot, Use
from deckgen.uses.notation import other_number
from deckgen.uses.text import file_text

_WHY = {
    "quote": "a quote must stand in the article",
    "source": "a source is called what it is called",
    "article": "the article is not changed",
    "data": "the file of figures is not changed",
}


@dataclass(frozen=True)
class Left:
    """A use that is not changed, and why."""

    use: Use
    why: str


@dataclass(frozen=True)
class Change:
    """A file with its old and its new text, and how many figures are another one in it."""

    file: Path
    old: str
    new: str
    count: int


@dataclass(frozen=True)
class Replacement:
    """What is changed, file by file, and what is left."""

    changes: tuple[Change, ...] = ()
    left: tuple[Left, ...] = ()


Place = tuple[int, int]
"""Line and column, from 1."""


@dataclass
class _Edits:
    """Stretches of a text that become others, and the scalars that they stand in, each by where it begins."""

    text: str
    stretches: dict[tuple[int, int], str] = field(default_factory=dict)
    scalars: dict[Place, list[Spot]] = field(default_factory=lambda: defaultdict(list))


def plan(tree: Tree, uses: Sequence[Use], old: Asked, new: Asked, language: str, report: Report) -> Replacement:
    """Return what becomes of the outline's files; an error E502 where one has changed since, or cannot be changed."""
    left: list[Left] = []
    texts = {file: file_text(read_text(file, report) or "") for file in dict.fromkeys(u.file for u in uses if u.spot)}
    edits = {file: _Edits(it.text) for file, it in texts.items()}
    for use in uses:
        spot, why = use.spot, _WHY.get(use.kind)
        if spot is None or why:
            left.append(Left(use, why or _WHY["article"]))
            continue
        its = _in_multiples(new, spot.figure.value / old.value if old.value else Decimal(1))
        number = other_number(texts[use.file].text[spot.start : spot.end], spot, old, its, language)
        if isinstance(number, str):
            left.append(Left(use, number))
        else:
            edits[use.file].stretches[spot.start + number.start, spot.start + number.end] = number.text
            edits[use.file].scalars[texts[use.file].place(spot.within[0])].append(spot)
    changes = [_change(file, its, tree, report) for file, its in edits.items() if its.stretches]
    return Replacement(tuple(change for change in changes if change), tuple(left))


def _in_multiples(new: Asked, times: Decimal) -> Asked:
    """Return the new figure in what the old one is multiplied with where it stands: 19,5 for 18 in `18 mio. kr.`."""
    return new if times == 1 else dataclass_replace(new, value=new.value * times)


def _change(file: Path, edits: _Edits, tree: Tree, report: Report) -> Change | None:
    """Return a file with its edits, or None after E502."""
    old = _read(file, edits.text)
    if old is None or old.source.lines != tree.sources[file].lines:
        refuse(file, report)
        return None
    _quote_commas(edits, old)
    new = edits.text
    for (start, end), number in sorted(edits.stretches.items(), reverse=True):
        new = new[:start] + number + new[end:]
    again = _read(file, new)
    if again is None or not _is_same(old, again, edits.scalars):
        message = "the figure cannot be put in without changing something else"
        report.error("E502", message, file, help="the file is left as it was; change the figure by hand")
        return None
    return Change(file, edits.text, new, sum(len(spots) for spots in edits.scalars.values()))


def refuse(file: Path, report: Report) -> None:
    """Report that a file is another one than was read: E502."""
    message = "the outline cannot be written: it has changed since it was read"
    report.error("E502", message, file, help="it is left as it is; give the command again")


def _read(file: Path, text: str) -> Tree | None:
    findings = Report()
    source = source_of(file, text, findings)
    tree = read_tree(source, findings) if source else None
    return None if findings.errors else tree


def _quote_commas(edits: _Edits, tree: Tree) -> None:
    """Put a text in brackets into quotation marks where a decimal comma would end it."""
    for begins, spots in edits.scalars.items():
        (start, end), scalar = spots[0].within, spots[0].scalar
        has_comma = any("," in new for (first, last), new in edits.stretches.items() if start <= first and last <= end)
        if not spots[0].plain or scalar.is_number or not has_comma or not _is_in_brackets(begins, tree):
            continue
        written = edits.text[start:end]
        mark = '"' if '"' not in written and "\\" not in written else "'"
        if mark not in written and not written.startswith(("&", "!")):
            edits.stretches[start, start], edits.stretches[end, end] = mark, mark


def _is_in_brackets(begins: Place, tree: Tree) -> bool:
    """Return whether a scalar stands in a list or mapping that is written in brackets."""
    paths = [path for places in (tree.places, tree.keys) for path, span in places.items() if _place(span) == begins]
    above = [tree.places[path[:steps]] for path in paths for steps in range(len(path)) if path[:steps] in tree.places]
    return any(tree.source.lines[span.line - 1][span.column - 1 :][:1] in ("[", "{") for span in above)


def _place(span: SourceSpan) -> Place:
    return span.line, span.column


def _is_same(old: Tree, new: Tree, changed: Collection[Place]) -> bool:
    """Return whether two outlines say the same, but for the scalars that begin at `changed` in the old one."""

    def same(one: Any, other: Any, path: OutlinePath) -> bool:
        if isinstance(one, dict) and isinstance(other, dict):
            pairs = list(zip(one.items(), other.items(), strict=False))
            return len(one) == len(other) and all(
                (key == its or _place(old.keys[(*path, key)]) in changed) and same(value, new_value, (*path, key))
                for (key, value), (its, new_value) in pairs
            )
        if isinstance(one, list) and isinstance(other, list):
            return len(one) == len(other) and all(
                same(*pair, (*path, number)) for number, pair in enumerate(zip(one, other, strict=True))
            )
        if isinstance(one, str) and isinstance(other, str) and path in old.places:
            return (one != other) == (_place(old.places[path]) in changed)
        return bool(one == other)

    return same(old.data, new.data, ())
