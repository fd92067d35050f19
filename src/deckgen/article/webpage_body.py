"""An element of a web page → its headings, paragraphs, items and quotations, without what is no text.

Scripts, styles, navigation, fields to fill in, footers and what is hidden are left out; a figure's caption is marked
as one. What is laid out by style sheets is not known here: an element is a block or not by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from deckgen.article.plain import BlockKind

Piece = tuple[BlockKind, int, str]
"""The kind of a block, the level of a heading (else 0), and the text."""

_NO_TEXT = frozenset(
    [
        *("head", "title", "script", "style", "noscript", "template", "nav", "footer", "dialog", "menu"),
        *("button", "select", "input", "textarea", "label", "legend", "datalist", "progress", "meter"),
        *("iframe", "svg", "math", "canvas", "audio", "video", "object", "embed", "map", "rp", "rt", "del"),
    ]
)
_ROLES = frozenset(("navigation", "search", "banner", "contentinfo", "dialog", "alertdialog", "doc-noteref"))
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDING_CLASSES = frozenset(("visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text"))
_NUMBER_OF_NOTE = re.compile(r"\s*[\[(]?(?:\d{1,4}|[a-z*†‡])[\])]?\s*")

_WITHIN_LINES = frozenset(
    [
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img"),
        *("ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time"),
        *("tt", "u", "var", "wbr", "ruby", "rb", "picture", "source"),
    ]
)
_KINDS: dict[str, tuple[BlockKind, int]] = {
    **{f"h{level}": ("heading", level) for level in range(1, 7)},
    **dict.fromkeys(("li", "dd"), ("item", 0)),
    "blockquote": ("quote", 0),
    **dict.fromkeys(("figcaption", "caption"), ("caption", 0)),
}
_BREAK = "\u2028"
_BREAKS = re.compile(rf"{_BREAK}\s*{_BREAK}\s*")


def pieces(root: Any) -> Iterator[Piece]:
    """Yield what `root` holds, block by block; two line breaks on end begin a new paragraph."""
    return _Walk(root).pieces()


def is_left_out(element: Any) -> bool:
    """Say whether an element holds no text of the article, whatever stands around it."""
    if element.tag in ("html", "body"):  # pages hide themselves until a script has run
        return False
    role, style = element.get("role", ""), element.get("style", "")
    if element.tag in _NO_TEXT or role in _ROLES or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" or _HIDING.search(style):
        return True
    return bool(_HIDING_CLASSES.intersection(element.get("class", "").split())) or _is_note(element)


def _is_note(element: Any) -> bool:
    """Say whether an element is the number of a footnote."""
    if element.tag != "sup" or not _NUMBER_OF_NOTE.fullmatch(element.text_content()):
        return False
    return any(link.get("href", "").startswith("#") for link in element.iter("a"))


class _Walk:
    """Goes through an element from its beginning to its end, and ends a block wherever one begins or ends."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self.words: list[str] = []

    def pieces(self) -> Iterator[Piece]:
        walk = etree.iterwalk(self.root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start" and (is_left_out(element) or self.is_beside(element)):
                walk.skip_subtree()
            elif event == "start":
                yield from self.begin(element)
            elif event == "end" and not is_left_out(element) and not self.is_beside(element):
                yield from self.end(element)
            if event != "start" and element is not self.root:
                self.words.append(element.tail or "")
        yield from self.flush()

    def begin(self, element: Any) -> Iterator[Piece]:
        """Go into an element."""
        if element.tag == "br":
            self.words.append(_BREAK)
        elif element.tag not in _WITHIN_LINES:
            yield from self.flush()
        if element.tag == "q":
            self.words.append("“")
        if element.tag in _KINDS:
            self.kinds.append(_KINDS[element.tag])
        self.words.append(element.text or "")

    def end(self, element: Any) -> Iterator[Piece]:
        """Go out of an element."""
        if element.tag == "q":
            self.words.append("”")
        elif element.tag not in _WITHIN_LINES and element.tag != "br":
            yield from self.flush()
        if element.tag in _KINDS:
            self.kinds.pop()

    def flush(self) -> Iterator[Piece]:
        """Yield the block that ends here, if there are words in it."""
        kind, level = self.kinds[-1]
        for text in _BREAKS.split("".join(self.words)):
            if text.strip():
                yield kind, level, text
        self.words = []

    def is_beside(self, element: Any) -> bool:
        """Say whether an element stands beside the article, where the page does not say which part of it that is."""
        if self.root.tag not in ("body", "html"):
            return False
        has_heading = element.tag == "header" and any(True for _ in element.iter("h1", "h2", "h3", "h4", "h5", "h6"))
        return element.tag == "aside" or (element.tag == "header" and not has_heading)
