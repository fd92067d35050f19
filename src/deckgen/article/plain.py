"""Plain text with a memory: words without markup, and where in the source each of their characters stood.

All readers (`markdown`, `plaintext`, `webpage`, `word`) hand over the article as `Block`s of this kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

_LINE_ENDS = re.compile(r"\r\n|\r")
_BLANKS = re.compile(r"[\t\v\f\x1c-\x1f\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")

_BETWEEN = "\n\n"
_NO_BREAK = "\u00a0\u202f\u2007"

IGNORED = "\ufeff"
"""The byte order mark: inside a file it is a trace of two files put together, and no part of a text."""

_SOFT_HYPHEN = "\u00ad"
"""Where a word may be divided; whether it is, depends on the line."""

BlockKind = Literal["heading", "paragraph", "item", "quote", "caption"]


@dataclass(frozen=True)
class Plain:
    """A text without markup; `offsets` says where each character stood, and where the last one ended."""

    text: str
    offsets: tuple[int, ...]


@dataclass(frozen=True)
class Block:
    """A heading or a paragraph, in the order of the article. `level` is that of a heading, else 0.

    A heading is `guessed` where the file has no marks for headings.
    """

    kind: BlockKind
    plain: Plain
    level: int = 0
    guessed: bool = False


def evened(text: str) -> str:
    """Return `text` with `\\n` as the only line end, and nothing in it that a slide cannot hold.

    The result is as long as `text`, so that offsets are good for both: `\\r\\n` becomes a blank and `\\n`,
    vertical tabs and the like (a soft line break in PowerPoint and Word) become blanks, and other signs
    without a picture become a mark that `collapsed` drops.
    """
    text = _LINE_ENDS.sub(lambda found: " \n" if len(found[0]) == 2 else "\n", text)
    return _FORBIDDEN.sub(IGNORED, _BLANKS.sub(" ", text))


def forbidden(text: str) -> list[str]:
    """Return the signs in `text` that no slide can hold, each once."""
    return sorted(set(_FORBIDDEN.findall(text)))


def collapsed(pieces: Iterable[tuple[str, int, int]]) -> Plain:
    """Return the text of `pieces` with white space collapsed to single blanks, none at the ends.

    A piece is (text, start, end): its characters stand in the source one by one from `start`, except that a
    piece of one character may be written there as several (`&amp;`). A no-break space that stands alone
    stays one.
    """
    text: list[str] = []
    offsets: list[int] = []
    end = 0
    blank: tuple[str, int] | None = None
    for piece, piece_start, piece_end in pieces:
        for index, sign in enumerate(piece):
            if sign in (IGNORED, _SOFT_HYPHEN):
                continue
            if sign.isspace():
                first = piece_start + index if blank is None else blank[1]
                blank = (sign if blank is None and sign in _NO_BREAK else " ", first)
                continue
            if blank is not None and text:
                text.append(blank[0])
                offsets.append(blank[1])
            blank = None
            text.append(sign)
            offsets.append(piece_start + index)
            end = piece_end if index == len(piece) - 1 else piece_start + index + 1
    return Plain("".join(text), (*offsets, end))


def laid_out(pieces: Iterable[tuple[BlockKind, int, str]]) -> tuple[str, list[Block]]:
    """Return the plain text of a document, a blank line between its parts, and the blocks that stand in it.

    A piece is (kind, level of a heading, text); of one without words nothing is left.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, level, text in pieces:
        words = collapsed([(evened(text), 0, len(text))]).text
        if words:
            end = at + len(words)
            parts.append(words)
            blocks.append(Block(kind, Plain(words, tuple(range(at, end + 1))), level))
            at = end + len(_BETWEEN)
    return _BETWEEN.join(parts), blocks
