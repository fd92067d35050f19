"""The body of a Word document → its paragraphs, as a reader of the final text sees them.

Tracked insertions are read and deletions are not. Cells of tables, content controls and lists stand in one row with
the paragraphs around them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from deckgen.article.plain import BlockKind
from deckgen.article.word_styles import TEXT, WORD, Role, own_role

_AROUND_BLOCKS = frozenset(f"{WORD}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "tbl"))
_AROUND_WORDS = frozenset(
    f"{WORD}{name}"
    for name in (
        *("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "bdo", "dir"),
        *("ruby", "rubyBase"),
    )
)
_SIGNS = {
    **dict.fromkeys((f"{WORD}{name}" for name in ("tab", "ptab", "br", "cr")), " "),
    f"{WORD}noBreakHyphen": "\u2011",
}


def pieces(body: Any, roles: Mapping[str, Role]) -> Iterator[tuple[BlockKind, int, str]]:
    """Yield (kind, level of a heading, text) for each paragraph in `body`; `roles` are those of the styles."""
    held = ""
    last: tuple[BlockKind, int] = ("paragraph", 0)
    for paragraph in _paragraphs(body):
        properties = paragraph.find(f"{WORD}pPr")
        role = own_role(properties, _of_style(properties, roles))
        if role.kind is None:
            continue
        text = held + "".join(_words(paragraph))
        last = (role.kind, role.level)
        # Where the mark at the end of a paragraph is deleted, it goes on in the next one.
        held = text if properties is not None and properties.find(f"{WORD}rPr/{WORD}del") is not None else ""
        if not held:
            yield *last, text
    if held:
        yield *last, held


def _paragraphs(parent: Any) -> Iterator[Any]:
    for child in parent:
        if child.tag == f"{WORD}p":
            yield child
        elif child.tag == f"{WORD}tr":
            if child.find(f"{WORD}trPr/{WORD}del") is None:
                yield from _paragraphs(child)
        elif child.tag == f"{WORD}tc":
            if child.find(f"{WORD}tcPr/{WORD}cellDel") is None:
                yield from _paragraphs(child)
        elif child.tag in _AROUND_BLOCKS:
            yield from _paragraphs(child)


def _of_style(properties: Any, roles: Mapping[str, Role]) -> Role:
    style = None if properties is None else properties.find(f"{WORD}pStyle")
    return TEXT if style is None else roles.get(style.get(f"{WORD}val", ""), TEXT)


def _words(parent: Any) -> Iterator[str]:
    """Yield the text of a paragraph, or of what stands around words in it."""
    for child in parent:
        if child.tag in _AROUND_WORDS:
            yield from _words(child)
        elif child.tag == f"{WORD}r" and not _is_hidden(child):
            for sign in child:
                yield sign.text or "" if sign.tag == f"{WORD}t" else _SIGNS.get(sign.tag, "")
                if sign.tag in _AROUND_WORDS:
                    yield from _words(sign)


def _is_hidden(run: Any) -> bool:
    vanish = run.find(f"{WORD}rPr/{WORD}vanish")
    return vanish is not None and vanish.get(f"{WORD}val", "1") not in ("0", "false", "off")
