"""What the styles of a Word document say of the paragraphs that have them: heading, item, quotation, caption.

Word keeps the names of its own styles in English; other programs write those that the user sees, in Danish too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from deckgen.article.plain import BlockKind

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING = re.compile(r"(?:heading|overskrift) ?([1-9])")
_ITEM = re.compile(r"(?:list (?:bullet|number)|opstilling - (?:punkttegn|talt)).*")
_CONTENTS = re.compile(r"(?:toc|contents) (?:\d|heading)|(?:overskrift til )?indholdsfortegnelse.*|table of figures")
_NAMES: Mapping[str, BlockKind] = {
    "title": "heading",
    "titel": "heading",
    **dict.fromkeys(("quote", "intense quote", "block text", "citat", "stærkt citat", "bloktekst"), "quote"),
    **dict.fromkeys(("quotations", "block quotation"), "quote"),
    **dict.fromkeys(("caption", "billedtekst"), "caption"),
}


@dataclass(frozen=True)
class Role:
    """What a paragraph is. `kind` is None for a line of a table of contents; `level` is that of a heading, else 0."""

    kind: BlockKind | None
    level: int = 0


TEXT = Role("paragraph")


def roles(styles: Any) -> dict[str, Role]:
    """Return the role of each paragraph style by its id; `styles` is the root element of the styles' part."""
    found = {style.get(f"{WORD}styleId", ""): style for style in styles.iter(f"{WORD}style")}
    return {id: _inherited(id, found) for id in found}


def own_role(properties: Any, role: Role) -> Role:
    """Return what a paragraph is whose style has the role and whose own properties (`w:pPr`, or None) may differ."""
    if properties is None:
        return role
    level = _value(properties, "outlineLvl")
    if level is not None and level.isdecimal() and role == TEXT and int(level) < 9:
        return Role("heading", int(level) + 1)
    list_id = _value(properties, "numPr", "numId")
    if list_id is not None and role.kind in ("paragraph", "item"):
        return TEXT if list_id == "0" else Role("item")
    return role


def _inherited(id: str, styles: Mapping[str, Any]) -> Role:
    """Return the role of a style: that of its name, of its properties, or of the style that it is based on."""
    seen: set[str] = set()
    while id in styles and id not in seen:
        seen.add(id)
        style = styles[id]
        named = _named((_value(style, "name") or "").casefold().strip())
        if named:
            return named
        own = own_role(style.find(f"{WORD}pPr"), TEXT)
        if own != TEXT:
            return own
        id = _value(style, "basedOn") or ""
    return TEXT


def _named(name: str) -> Role | None:
    heading = _HEADING.fullmatch(name)
    if heading:
        return Role("heading", int(heading[1]))
    if _CONTENTS.fullmatch(name):
        return Role(None)
    if _ITEM.fullmatch(name):
        return Role("item")
    kind = _NAMES.get(name)
    return Role(kind, 1 if kind == "heading" else 0) if kind else None


def _value(element: Any, *path: str) -> str | None:
    """Return the `w:val` of the element that the path leads to, or None."""
    found = element.find("/".join(f"{WORD}{step}" for step in path))
    value: str | None = None if found is None else found.get(f"{WORD}val")
    return value
