"""Read Markdown (CommonMark) into blocks of plain text that know where in the file they stand.

markdown-it-py says on which lines a block stands; within these lines, each of its inline tokens is looked
up in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from deckgen.article.plain import Block, Plain, collapsed

Piece = tuple[str, int, int]

_FRONT_MATTER = re.compile(r"\A---[ ]*\n\w+:.*\n(?:.*\n)*?---[ ]*(?:\n|\Z)")
_MARKERS = re.compile(r"(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s)))*[ \t]*")
_NO_TEXT = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^<>]*>", re.DOTALL | re.IGNORECASE)


def read_markdown(text: str) -> list[Block]:
    """Return the blocks of `text`, which is `evened`. Pictures, comments and HTML tags are no text."""
    # Indented text is text, not code; and escaped signs must stay tokens of their own, to be found again.
    parser = MarkdownIt("commonmark").disable(["code", "text_join"])
    source = _FRONT_MATTER.sub(lambda found: "\n" * found[0].count("\n"), text)
    shift = len(text) - len(source)
    lines = [0]
    lines += [found.end() for found in re.finditer("\n", source)]
    lines.append(len(source))

    blocks: list[Block] = []
    inside: list[str] = []
    opened: Token | None = None
    for token in parser.parse(source):
        if token.type in ("list_item_open", "blockquote_open"):
            inside.append("item" if token.type == "list_item_open" else "quote")
        elif token.type in ("list_item_close", "blockquote_close"):
            inside.pop()
        elif token.type in ("heading_open", "paragraph_open"):
            opened = token
        elif token.map and opened and token.type == "inline":
            start, end = lines[token.map[0]], lines[min(token.map[1], len(lines) - 1)]
            plain = _inline(token.children or [], source, start, end, shift)
            blocks.append(_block(opened, plain, inside))
        elif token.map and token.type in ("fence", "html_block"):
            first = token.map[0] + (token.type == "fence")
            last = token.map[1] - (token.type == "fence" and len(lines) > token.map[1])
            start, end = lines[min(first, len(lines) - 1)], lines[min(last, len(lines) - 1)]
            blocks.append(_block(token, collapsed(_without_tags(source, start, end, shift)), inside))
    return [block for block in blocks if block.plain.text]


def _block(opened: Token, plain: Plain, inside: list[str]) -> Block:
    if opened.type == "heading_open":
        return Block("heading", plain, int(opened.tag[1:]))
    if inside:
        return Block("item" if inside[-1] == "item" else "quote", plain)
    return Block("paragraph", plain)


def _inline(tokens: list[Token], source: str, start: int, end: int, shift: int) -> Plain:
    """Return the text of a block's inline tokens; `shift` is what stands in the file but not in `source`."""
    markers = _MARKERS.match(source, start, end)
    walk = _Walk(source, markers.end() if markers else start, end)
    pieces = walk.pieces(tokens)
    return collapsed((piece, at + shift, stop + shift) for piece, at, stop in pieces)


class _Walk:
    """Goes through a block's source from left to right, and finds one token after the other in it."""

    def __init__(self, source: str, at: int, end: int) -> None:
        self.source, self.at, self.end = source, at, end

    def pieces(self, tokens: list[Token]) -> Iterator[Piece]:
        """Yield (text, start, end) for what each token puts into the text."""
        for token in tokens:
            if token.type == "image":
                for _ in self.pieces(token.children or []):
                    pass
                self.leave_link()
            elif token.type == "link_close" and token.info != "auto":
                self.leave_link()
            elif token.type in ("softbreak", "hardbreak"):
                self.at = max(self.at, self.source.find("\n", self.at, self.end))
                yield " ", self.at, self.at + 1
            elif token.type == "html_inline":
                if token.content.lower().startswith("<br"):
                    yield " ", self.at, self.at
                self.find(token.content)
            elif token.type == "text_special":
                at = self.find(token.markup)
                yield (token.content, self.at if at is None else at, self.at)
            elif token.content:
                yield from self.words(token.content)

    def words(self, text: str) -> Iterator[Piece]:
        """Yield `text` as it stands in the source, or sign by sign where a line end comes between."""
        at = self.find(text)
        if at is not None:
            yield text, at, self.at
            return
        for sign in text:
            at = None if sign.isspace() else self.find(sign)
            yield (sign, self.at, self.at) if at is None else (sign, at, self.at)

    def find(self, text: str) -> int | None:
        """Return where `text` stands next, and go on behind it; None where it is not to be found."""
        at = self.source.find(text, self.at, self.end)
        if at < 0:
            return None
        self.at = at + len(text)
        return at

    def leave_link(self) -> None:
        """Go on behind `](address "title")`, `][name]` or `]`."""
        if self.find("]") is None:
            return
        following = self.source[self.at : self.at + 1]
        if following == "[":
            self.find("]")
        elif following == "(":
            depth = 0
            for at in range(self.at, self.end):
                depth += (self.source[at] == "(") - (self.source[at] == ")")
                if depth == 0:
                    self.at = at + 1
                    return


def _without_tags(source: str, start: int, end: int, shift: int) -> Iterator[Piece]:
    at = start
    for found in _NO_TEXT.finditer(source, start, end):
        yield source[at : found.start()], at + shift, found.start() + shift
        at = found.end()
    yield source[at:end], at + shift, end + shift
