"""Lists that were written as one text, without their brackets: seen, and shown as they should be written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from deckgen.outline.base import Path
from deckgen.outline.running_order import GROUPS, ORDERS

_COMMA = re.compile(r"\s*[,;]\s*")
_AND = re.compile(r"\s*[,;]\s*|\s+(?:og|samt|and|&)\s+")
_NAME = re.compile(r"\w[\w.-]*(?:\s*[-–]\s*\w+)?")
_GLUED = re.compile(r"(?<=[0-9]),(?=[0-9])")
_FIGURE = re.compile(r"[-+]?[0-9]+,[0-9]+")
_MARKED = re.compile(r"[,\[\]{}]|: |:$| #|^[\s\"'#&*!|>%@`?-]|^$|\s$")

_OF_NAMES = {"of", "only", "evidence", "columns", "categories", "include", "channels", "values", "x"}
_OF_NAMES |= {"focus"}
"""Keys of lists whose items hold no comma: ids, files, heads, figures."""


def takes_names(path: Path) -> bool:
    """Return whether a list of ids, files, heads or figures stands at `path`."""
    key = path[-1] if path else ""
    return key in _OF_NAMES or (key in GROUPS and len(path) > 1) or (key in ORDERS and len(path) == 1)


def parts_of(text: str) -> list[str]:
    """Return what a text lists, with commas between; nothing where it lists fewer than two."""
    parts = [part for part in _COMMA.split(text.strip()) if part]
    return parts if len(parts) > 1 else []


def names_in(text: str) -> list[str]:
    """Return the ids, numbers and ranges that a text lists, with commas or *og* between; nothing for other texts."""
    parts = [part for part in _AND.split(text.strip()) if part]
    return parts if len(parts) > 1 and all(_NAME.fullmatch(part) for part in parts) else []


def in_brackets(parts: Iterable[str]) -> str:
    """Return a list as it is written within brackets."""
    return f"[{', '.join(scalar(part) for part in parts)}]"


def scalar(text: str) -> str:
    """Return a text as it is written within brackets or braces: in quotation marks where it must."""
    if not _MARKED.search(text):
        return text
    return (
        f"'{text}'" if '"' in text and "'" not in text else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    )


def split_figure(written: str, surplus: int) -> str | None:
    """Return the first figure that a decimal comma splits in a list of numbers, or None.

    `written` is the list as it stands in the file, `surplus` by how many it is too long. Without blanks anywhere, a
    comma is one between decimals only where there are as many of them as numbers too many.
    """
    glued, found = len(_GLUED.findall(written)), _FIGURE.search(written)
    is_likely = surplus > 0 and (glued == surplus or 0 < glued < written.count(","))
    return found.group() if found and is_likely else None
