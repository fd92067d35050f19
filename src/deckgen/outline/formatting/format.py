"""Format: an outline's text in, the same outline in form out; or the text as it was, and why.

The last step holds the result against what the author wrote: the same values, quoted or not, under the same
keys, and every comment once. What does not pass is not given back.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from deckgen.diagnostics import Report
from deckgen.outline.base import Path as OutlinePath
from deckgen.outline.events import DEEPEST
from deckgen.outline.formatting.comments import scan
from deckgen.outline.formatting.entries import read_entries
from deckgen.outline.formatting.write import write_entries
from deckgen.outline.parts import part_at
from deckgen.outline.source import Source, shown, source_of
from deckgen.outline.tree import Tree, read_tree
from deckgen.outline.whitespace import refuse_odd_spaces

_BYTE_ORDER_MARK = "\ufeff"


def format_outline(text: str, file: Path, report: Report) -> str:
    """Return the text of the outline in `file` in form, with its own line ends and byte order mark.

    Gives `text` itself back, with errors in `report`, where it cannot be read (E1xx) or not be set in form
    without changing what it says (E122). Keys that deckgen does not know are no hindrance. The marks `---`, `...` and
    `%YAML` go, since a file holds one outline and they say nothing of it.
    """
    findings = Report()
    read = _read(text, file, findings)
    if read is None:
        report.found += findings.errors
        return text
    source, tree = read
    if not tree.data:
        return text
    for depth in (0, 1, DEEPEST + 1):  # in another order, an alias may come before what it stands for
        formed = _as_in_file(write_entries(read_entries(source.lines), ordered_from=depth), text)
        again = _read(formed, file, Report())
        if again and _is_same(tree.data, again[1].data, ()) and _comments(source) == _comments(again[0]):
            return formed
    message = "this outline cannot be formatted without changing it"
    report.error("E122", message, file, help="it is left as it was; deckgen builds it all the same")
    return text


def _read(text: str, file: Path, report: Report) -> tuple[Source, Tree] | None:
    source = source_of(file, text, report)
    if source is None:
        return None
    refuse_odd_spaces(source, report)
    tree = None if report.errors else read_tree(source, report)
    return None if tree is None or report.errors else (source, tree)


def _as_in_file(formed: str, text: str) -> str:
    """Return the lines with the file's own line ends, breaks within texts and byte order mark."""
    windows = text.count("\r\n")
    ends = {"\n": text.count("\n") - windows, "\r\n": windows, "\r": text.count("\r") - windows}
    formed = shown(formed.replace("\n", max(ends, key=lambda end: ends[end])))
    return _BYTE_ORDER_MARK + formed if text.startswith(_BYTE_ORDER_MARK) else formed


def _is_same(old: Any, new: Any, path: OutlinePath) -> bool:
    """Return whether two outlines say the same; only keys that the model knows may stand in another order."""
    if type(old) is not type(new):
        return False
    if isinstance(old, dict):
        in_order = part_at(path) is not None or list(old) == list(new)
        return in_order and old.keys() == new.keys() and all(_is_same(old[k], new[k], (*path, k)) for k in old)
    if isinstance(old, list):
        pairs = enumerate(zip(old, new, strict=False))
        return len(old) == len(new) and all(_is_same(*pair, (*path, number)) for number, pair in pairs)
    return bool(old == new)


def _comments(source: Source) -> list[str]:
    return sorted(comment.text for comment in scan(source.lines)[0])
