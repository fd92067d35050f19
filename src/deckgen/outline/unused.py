"""W104: a value from the command line that no text of the outline uses, which is most often a slip in its name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from deckgen.diagnostics import Report, nearest
from deckgen.outline.model import Talk
from deckgen.outline.parts import fields_of
from deckgen.outline.tree import Tree

_BRACES = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_NO_NAME = re.compile(r"""'[^']*'|"[^"]*"|[|.]\s*\w+""")
"""What stands in an expression and names no value: texts, filters, and what follows a full stop."""

_NAME = re.compile(r"[^\W\d]\w*")


def warn_of_unused(
    tree: Tree, overrides: Mapping[str, str], files: Sequence[Tree], defined: Collection[str], report: Report
) -> None:
    """Warn of each `--set` name, and each key of a file of values, that no text uses.

    Names that are keys of the talk set those, and names in `defined` are the outline's own values. To be called
    before the braces are filled in.
    """
    used = set(_names_in(tree.data))
    values = tree.data.get("vars")
    names = {name.removeprefix("vars.").partition(".")[0]: name for name in overrides}
    known = sorted({*used, *defined, *fields_of(Talk)})
    for top, name in names.items():
        if isinstance(values, dict) and top in values and top not in known:
            shown = name if len(name) <= 40 else f"{name[:40]}…"
            message = f"no text uses `{top}`, which `--set {shown}=…` gives"
            report.warning("W104", message, tree.source.file, help=_help(top, known))
    for file in files:
        for key in file.data:
            if key not in used and key not in defined:
                report.warning("W104", f"no text uses `{key}`", file.key((key,)), help=_help(key, known))


def _help(name: str, known: Collection[str]) -> str:
    if name in fields_of(Talk):
        return f"a file of values fills braces only; a key of the talk is set by `--set {name}=…`"
    meant = nearest(name, known)
    return f"did you mean `{meant}`?" if meant else f"write `{{{{ {name} }}}}` where it is to stand, or leave it out"


def _names_in(value: Any) -> Iterator[str]:
    """Yield the names that stand between braces in a value, or in any text within it."""
    if isinstance(value, str):
        for braces in _BRACES.findall(value):
            yield from _NAME.findall(_NO_NAME.sub(" ", braces))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _names_in(key)
            yield from _names_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _names_in(inner)
