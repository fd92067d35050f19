"""An outline in several files becomes one tree: `extends` a whole talk, `include` parts that talks share.

What a file says itself stands over what it includes, and that over what it extends. Mappings are joined key by
key. A list replaces the extended one; the talk's parts that a file includes are joined, the included items first. A
running order, or a list of backup slides, that replaces another may call that one's slides by the ids given there.
Every value keeps its place in the file that it was written in. First steps of loading, for each file.
"""

from __future__ import annotations

from pathlib import Path

from deckgen.diagnostics import Report, SourceSpan, nearest
from deckgen.outline.base import Path as OutlinePath
from deckgen.outline.curly import forget_warning, take_away, without_curly
from deckgen.outline.listing import in_brackets, parts_of
from deckgen.outline.running_order import GROUPS, ORDERS
from deckgen.outline.source import is_article, read_source
from deckgen.outline.tree import Tree, read_tree
from deckgen.outline.whitespace import refuse_odd_spaces

_MOST_FILES = 50
_OTHERS = ("extends", "include")
_JOINED = (*GROUPS, "allow", "superseded")
"""Lists of the talk to which an included file adds its own items."""

_FROM_HERE = "the path begins at the file that names it"


def assemble(file: Path, report: Report) -> Tree | None:
    """Return the outline in `file` with what it extends and includes, or None after errors.

    Reports E121 for a file that is not there, or that leads back to itself.
    """
    return _Assembly(report).tree(file, ())


def read_one(file: Path, report: Report) -> Tree | None:
    """Return the tree of one file, or None after errors."""
    before = len(report.errors)
    source = read_source(file, report)
    if source is None:
        return None
    refuse_odd_spaces(source, report)
    return read_tree(source, report) if len(report.errors) == before else None


class _Assembly:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.files = 0

    def tree(self, file: Path, chain: tuple[Path, ...]) -> Tree | None:
        """Return the tree of a file, joined with those that it names; `chain` are the files that led here."""
        own = read_one(file, self.report)
        if own is None:
            return None
        others: list[tuple[bool, Tree]] = []
        for key in _OTHERS:
            for path, name in _named(own, key):
                other = self.other(own.place(path), name, (*chain, file))
                if other is None:
                    return None
                others.append((key == "include", other))
        joined: Tree | None = None
        for included, tree in others:
            for key in _OTHERS:
                tree.data.pop(key, None)
            joined = tree if joined is None else _over(joined, tree, joins=included)
        has_includes = any(included for included, _ in others)
        return own if joined is None else _over(joined, own, joins=has_includes)

    def other(self, at: SourceSpan, name: str, chain: tuple[Path, ...]) -> Tree | None:
        """Return the tree of a file that the last one of `chain` names, or None after an error at its name."""
        self.files += 1
        file = chain[-1].parent / name
        if any(_same(file, earlier) for earlier in chain):
            listed = " → ".join(path.name for path in (*chain, file))
            self.report.error("E121", f"this leads back to itself: {listed}", at, help="take one of the two lines away")
        elif self.files > _MOST_FILES:
            message = f"the outline is put together from more than {_MOST_FILES} files"
            self.report.error("E118", message, at, help="put what belongs together into one file")
        elif not file.is_file():
            if without_curly(name):
                forget_warning(self.report, at)
            message = f"there is no file {file.name} in {_folder(file)}"
            self.report.error("E121", message, at, help=_meant(name, chain[-1]))
        elif is_article(file):
            message = f"{file.name} is an article, not an outline"
            self.report.error("E121", message, at, help=f"write `article: {name}`, or name an outline here")
        else:
            return self.tree(file, chain)
        return None


def _named(tree: Tree, key: str) -> list[tuple[OutlinePath, str]]:
    """Return the files that a tree names under a key, with their places; what is no text is told by the model."""
    value = tree.data.get(key)
    if isinstance(value, str):
        return [((key,), value)]
    if isinstance(value, list) and key == "include":
        return [((key, number), name) for number, name in enumerate(value) if isinstance(name, str)]
    return []


def _meant(name: str, teller: Path) -> str:
    """Return what to write for the name of a file that is not there; `teller` is the file that names it."""
    file = teller.parent / name
    bare, listed = without_curly(name), parts_of(name)
    if bare:
        return take_away(bare)
    if listed:
        return f"write `{in_brackets(listed)}`"
    if not _same(teller.parent / file.name, teller) and (teller.parent / file.name).is_file():
        return f"{file.name} lies beside {teller.name}: write `{file.name}`"
    there = sorted(path.name for path in file.parent.glob("*.y*ml") if not _same(path, teller))
    meant = nearest(file.name, there)
    guess = f"did you mean `{(Path(name).parent / meant).as_posix()}`? " if meant else ""
    return guess + (f"beside it there is {', '.join(there[:5])}" if there else _FROM_HERE)


def _same(file: Path, other: Path) -> bool:
    try:
        return file.resolve() == other.resolve()
    except (OSError, RuntimeError):
        return False


def _folder(file: Path) -> str:
    return "this folder" if file.parent == Path() else str(file.parent)


def _over(base: Tree, top: Tree, *, joins: bool) -> Tree:
    """Return `base` with `top` over it; where `joins`, the lists of `_JOINED` are joined."""
    before = Tree(base.source, dict(base.data), dict(base.places), dict(base.keys))
    merged = Tree(top.source, base.data, base.places, base.keys, {}, {**base.sources, **top.sources})
    merged.places[()] = top.place(())
    _join(merged, top, (), joins=joins)
    _call(merged, before, [key for key in ORDERS if isinstance(top.data.get(key), list)])
    return merged


def _join(base: Tree, top: Tree, path: OutlinePath, *, joins: bool) -> None:
    held, laid = base.value(path), top.value(path)
    for key, value in laid.items():
        inner = (*path, key)
        old = held.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            base.places[inner], base.keys[inner] = top.place(inner), top.key(inner)
            _join(base, top, inner, joins=joins)
        elif joins and not path and key in _JOINED and isinstance(old, list) and isinstance(value, list):
            for number, item in enumerate(value):
                base.graft((*inner, len(old) + number), top, (*inner, number))
                old.append(item)
        else:
            base.prune(inner)
            base.graft(inner, top, inner)
            held[key] = value


def _call(merged: Tree, before: Tree, replaced: list[str]) -> None:
    """Put slides of the lists that were `replaced` where the new ones call them by the ids given there, each once."""
    called = {
        str(slide["id"]): (key, number)
        for key in replaced
        for number, line in enumerate(before.data.get(key) or [])
        for slide in (line.values() if isinstance(line, dict) else ())
        if isinstance(slide, dict) and isinstance(slide.get("id"), str)
    }
    for key in replaced:
        lines = list(merged.data[key])
        for number, line in enumerate(lines):
            if isinstance(line, str) and (earlier := called.pop(line, None)):
                merged.graft((key, number), before, earlier)
                lines[number] = before.data[earlier[0]][earlier[1]]
        merged.data[key] = lines
