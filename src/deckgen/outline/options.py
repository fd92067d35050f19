"""`--set key=value` and `--vars file`: put values into the tree, or among the values for `{{ … }}`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, get_origin

from deckgen.diagnostics import Report, nearest
from deckgen.outline.base import Path
from deckgen.outline.model import Talk
from deckgen.outline.parts import annotation_at, fields_of, part_at
from deckgen.outline.scalars import Plain
from deckgen.outline.source import sign_name, unfit_sign
from deckgen.outline.tree import Tree

_DEEPEST = 20
_POSITION = re.compile(r"[0-9]{1,6}\Z", re.ASCII)


def apply_options(tree: Tree, overrides: Mapping[str, str], report: Report) -> None:
    """Set each override in `tree`; one that fits nothing is an error that names the option."""
    written = _vars(tree)
    for name, value in overrides.items():
        option = f"--set {name}={value if len(value) <= 40 else value[:40] + '…'}"
        sign = unfit_sign(name + value)
        if sign is not None:
            shown = name.encode("ascii", "backslashreplace").decode()
            message = f"the option `--set {shown}` holds the sign {sign_name(sign)}"
            report.error("E107", message, tree.source.file, help="take it away")
            continue
        keys = name.split(".")
        if keys[0] not in fields_of(Talk):
            keys = ["vars", *keys]
        reason: str | None = "its name is not made of keys with full stops between them"
        if all(keys) and len(keys) <= _DEEPEST:
            reason = _set(tree, keys, Plain(value), option)
        if reason:
            help = "write `--set key=value`, and a full stop before a key in a part: `--set event.place=…`"
            report.error("E117", f"the option `{option}` fits nothing: {reason}", tree.source.file, help=help)
    given = {name: value for name, value in _vars(tree).items() if name not in written}
    if given:  # a value of the command line comes first, so that all of `vars` can use it
        tree.data["vars"] = given | _vars(tree)


def lay_values(tree: Tree, values: Tree) -> None:
    """Put the values of a file over the outline's own `vars`; they come first, so that all of `vars` can use them."""
    own = _vars(tree)
    for key in values.data:
        path = ("vars", key)
        if key in own:
            tree.prune(path)
        tree.graft(path, values, (key,))
    tree.sources.update(values.sources)
    tree.data["vars"] = {**values.data, **{key: value for key, value in own.items() if key not in values.data}}


def _vars(tree: Tree) -> dict[str, Any]:
    values = tree.data.get("vars")
    return dict(values) if isinstance(values, dict) else {}


def _set(tree: Tree, keys: list[str], value: Plain, option: str) -> str | None:
    """Put the value where `keys` lead; return why that is impossible, or None."""
    holder: Any = tree.data
    path: Path = ()
    for number, key in enumerate(keys):
        last = number == len(keys) - 1
        if isinstance(holder, list):
            if not _POSITION.match(key) or int(key) >= len(holder):
                have = f"has {len(holder)} items, counted from 0" if holder else "is empty"
                return f"`{_dotted(path)}` {have}, so there is no `{key}`"
            place: str | int = int(key)
        elif isinstance(holder, dict):
            reason = _unknown(path, key)
            if reason:
                return reason
            place = key
        else:
            return f"`{_dotted(path)}` is a single value, with no `{key}` in it"
        path = (*path, place)
        if last:
            holder[place] = value or (None if path[0] != "vars" else value)
            tree.places.pop(path, None)
            tree.options[path] = option
        else:
            if holder[place] is None if isinstance(place, int) else holder.get(place) is None:
                reason = _unknown(path, keys[number + 1])
                if reason:
                    return reason
                holder[place] = {}
                tree.options[path] = option
            holder = holder[place]
    return None


def _unknown(path: Path, key: str) -> str | None:
    """Return why the part at `path` cannot have the key, or None where it can."""
    part = part_at(path)
    if part is None:
        wanted = annotation_at(path)
        if wanted is Any or get_origin(wanted) is dict:
            return None
        return f"`{_dotted(path)}` has no `{key}` in it"
    known = list(fields_of(part))
    if key in known:
        return None
    meant = nearest(key, known)
    hint = f"did you mean `{meant}`?" if meant else f"it has {', '.join(known)}"
    return f"`{_dotted(path)}` has no key `{key}`; {hint}"


def _dotted(path: Path) -> str:
    return ".".join(str(key) for key in path)
