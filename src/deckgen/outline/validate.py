"""The tree becomes a `Talk`, and everything that does not fit is told at its place, once, in plain words.

Fourth step of loading. The model decides what is wrong; `wording` says it.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from deckgen.diagnostics import Report
from deckgen.outline.base import OutlineModel, Path
from deckgen.outline.curly import refuse_curly_paths
from deckgen.outline.data import DataFile
from deckgen.outline.kinds import Bullet
from deckgen.outline.listing import in_brackets, scalar, takes_names
from deckgen.outline.model import Talk
from deckgen.outline.parts import annotation_at, called, fields_of, part_at
from deckgen.outline.running_order import Step, list_name
from deckgen.outline.tree import Tree
from deckgen.outline.wording import colon_help, keys_help, tell_value
from deckgen.outline.words import meant_key


def validate(tree: Tree, report: Report) -> Talk | None:
    """Return the talk, or None when something does not fit; `report` has each fault at its place."""
    refuse_curly_paths(tree, report)
    try:
        return Talk.model_validate(tree.data)
    except ValidationError as reasons:
        _Telling(tree, report).tell_all(reasons.errors(include_url=False))
        return None


class _Telling:
    """Sorts the model's errors by part, so that one fault is told once."""

    def __init__(self, tree: Tree, report: Report) -> None:
        self.tree = tree
        self.report = report
        self.unknown: dict[Path, list[str]] = defaultdict(list)
        self.missing: dict[Path, list[str]] = defaultdict(list)
        self.cut: dict[Path, list[str]] = defaultdict(list)

    def tell_all(self, errors: list[ErrorDetails]) -> None:
        """Report every error."""
        for loc in (error["loc"] for error in errors if error["type"] == "extra_forbidden"):
            before = self.cut_at_comma(self.source_path(loc[:-1]), str(loc[-1]))
            if before:
                self.cut[before].append(str(loc[-1]))
        for before, keys in self.cut.items():
            self.tell_cut(before, keys)
        told = {*self.cut, *((*before[:-1], key) for before, keys in self.cut.items() for key in keys)}
        for error in errors:
            loc = error["loc"]
            path = self.source_path(loc)
            if self.is_unrendered(error["input"]) or path in told:
                continue
            if error["type"] == "extra_forbidden":
                self.unknown[loc[:-1]].append(str(loc[-1]))
            elif error["type"] == "missing":
                self.missing[loc[:-1]].append(str(loc[-1]))
            elif error["type"] == "one_kind":
                self.more_kinds(loc)
            else:
                tell_value(self.tree, self.report, error, path)
        for loc, keys in self.unknown.items():
            self.unknown_keys(loc, keys)
        for loc, keys in self.missing.items():
            self.missing_keys(loc, keys)

    def is_unrendered(self, value: Any) -> bool:
        """Return whether a value still holds braces because of an error that has been told already."""
        return isinstance(value, str) and ("{{" in value or "{%" in value) and bool(self.report.errors)

    def unknown_keys(self, loc: Path, keys: list[str]) -> None:
        """Report the keys that a part does not know; what one of them was meant for is not missing."""
        path, part = self.source_path(loc), part_at(loc)
        if part is None or self.is_text_with_colon(loc, path, part) or self.is_shallow(path, part, keys):
            return
        known = list(fields_of(part))
        for key in keys:
            meant = meant_key(key, known)
            if meant in self.missing[loc]:
                self.missing[loc].remove(meant)
            place = (*path, key)
            what = "a kind of slide" if part is Step else f"a key of {called(path)}"
            message = f"`{key}` is not {what}"
            help = f"did you mean `{meant}`?" if meant else keys_help(part)
            if key in fields_of(DataFile) and self.value(path).get("data") is not None:
                help = self.long_data(path, keys)
            self.tree.error(self.report, "E109", message, place, key=True, help=help)

    def long_data(self, path: Path, keys: list[str]) -> str:
        """Return how `data` is written with the keys that stand beside it and belong into it."""
        part = self.value(path)
        data = part["data"] if isinstance(part["data"], dict) else {"file": part["data"]}
        data = data | {key: part[key] for key in keys if key in fields_of(DataFile)}
        written = (f"{key}: {scalar(value) if isinstance(value, str) else '…'}" for key, value in data.items())
        return f"write `data: {{{', '.join(written)}}}`"

    def cut_at_comma(self, path: Path, key: str) -> Path | None:
        """Return where the text stands that a comma cut in braces, so that its end became `key`, or None."""
        value = self.value(path)
        keys = list(value)
        at = keys.index(key) if key in value else -1
        while at >= 0 and value[keys[at]] is None and self.is_without_colon((*path, keys[at])):
            at -= 1
        before = keys[at] if at >= 0 and keys[at] != key else None
        return (*path, before) if before is not None and isinstance(value[before], str) else None

    def is_without_colon(self, path: Path) -> bool:
        """Return whether a key of braces stands there without a colon after it."""
        place = self.tree.key(path)
        source = self.tree.sources.get(place.file)
        row = source.lines[place.end_line - 1] if source else ":"
        return not row[place.end_column - 1 :].lstrip().startswith(":")

    def tell_cut(self, path: Path, keys: list[str]) -> None:
        """Report a list, a figure or a text in braces that a comma has cut, so that its ends became keys."""
        before, start = path[-1], self.value(path[:-1])[str(path[-1])]
        message = f"`{keys[0]}` is read as a key, because a comma ends a text in braces"
        help = f'write the text in quotation marks: `{before}: "{", ".join((start, *keys))}"`'
        wanted = annotation_at(path)
        if takes_names(path):
            help = f"write `{before}: {in_brackets((start, *keys))}`"
        elif wanted in (Decimal, int) and len(keys) == 1 and start.isdecimal() and keys[0].isdecimal():
            message = f"`{keys[0]}` is read as a key, because a decimal comma splits a figure in braces"
            whole = f"`{before}` is a whole number, without decimals"
            help = whole if wanted is int else f"write a point for the decimals: `{before}: {start}.{keys[0]}`"
        self.tree.error(self.report, "E109", message, (*path[:-1], keys[0]), key=True, help=help)

    def is_text_with_colon(self, loc: Path, path: Path, part: type[OutlineModel]) -> bool:
        """Report a bullet whose text holds a colon, which YAML took for a key; return whether it is one."""
        value = self.value(path)
        if part is not Bullet or len(value) != 1 or not isinstance(next(iter(value.values())), str):
            return False
        self.missing.pop(loc, None)
        key, rest = next(iter(value.items()))
        message = f"`{key}: {rest}` is read as a key and its value, not as a text"
        self.tree.error(self.report, "E110", message, path, help=colon_help(key, rest))
        return True

    def is_shallow(self, path: Path, part: type[OutlineModel], keys: list[str]) -> bool:
        """Report keys that stand beside their slide's kind instead of under it; return whether they do."""
        value = self.value(path)
        empty = [kind for kind in value if kind in fields_of(part) and value[kind] is None]
        inner = part_at((*path, empty[0])) if part is Step and empty else None
        if inner is None or not set(keys) <= set(fields_of(inner)):
            return False
        message = f"`{keys[0]}` stands beside `{empty[0]}:` and belongs under it"
        help = f"indent it, and the lines after it, by two blanks more than `{empty[0]}:`"
        self.tree.error(self.report, "E109", message, (*path, keys[0]), key=True, help=help)
        return True

    def missing_keys(self, loc: Path, keys: list[str]) -> None:
        """Report the keys that a part lacks, at the part's own key or the first line of the item."""
        path, part = self.source_path(loc), part_at(loc)
        for key in keys:
            field = fields_of(part).get(key) if part else None
            help = f"write a line `{key}: …`" + (f" ({field.description})" if field and field.description else "")
            at = path or tuple(self.tree.data)[:1]
            self.tree.error(self.report, "E112", f"{called(path)} lacks `{key}`", at, key=True, help=help)

    def more_kinds(self, loc: Path) -> None:
        """Report a line that holds no kind of slide, or more than one."""
        path = self.source_path(loc)
        value = self.value(path)
        kinds = list(value)
        if len(kinds) > 1:
            message = f"`{kinds[0]}` and `{kinds[1]}` stand in one line of {list_name(path)}"
            help = f"give each slide a dash of its own: `- {kinds[1]}: …`"
            self.tree.error(self.report, "E110", message, (*path, kinds[1]), key=True, help=help)
        elif kinds:
            help = (
                f"write `{kinds[0]}: {{}}`" if kinds[0] == "agenda" else f"write the slide's keys under `{kinds[0]}:`"
            )
            message = f"nothing stands under `{kinds[0]}`"
            self.tree.error(self.report, "E110", message, (*path, kinds[0]), key=True, help=help)
        else:
            message = f"this line of {list_name(path)} is empty"
            self.tree.error(self.report, "E110", message, path, help=keys_help(Step))

    def source_path(self, loc: Path) -> Path:
        """Return the author's path for the model's: short forms have fewer steps."""
        path: list[str | int] = []
        value: Any = self.tree.data
        for key in loc:
            if isinstance(value, dict) and key not in value and key == "items" and len(value) == 1:
                key = next(iter(value))
            if isinstance(value, dict) and key in value:  # noqa: SIM114 - the types differ
                value = value[key]
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                break
            path.append(key)
        return tuple(path)

    def value(self, path: Path) -> dict[str, Any]:
        """Return the mapping at a path; an empty one where something else stands."""
        value: Any = self.tree.data
        for key in path:
            value = value[key]  # `path` was found by walking the same data
        return value if isinstance(value, dict) else {}
