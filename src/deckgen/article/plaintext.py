"""Read plain text into blocks: paragraphs stand between blank lines, and a short line alone is a heading.

Text copied from a web page or a word processor has no other mark of a heading than that it is short, stands
alone and does not end as a sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from deckgen.article.plain import Block, Plain, collapsed

LONGEST_HEADING = 80
LONGEST_TRAILING_OFF = 40

_ITEM = re.compile(r"\s*(?:(\d{1,3})[.)]|[-*•·])\s+(?=\S)")
_TRAILS_OFF = re.compile(r"(?:…|\.\.)\Z")

Line = tuple[str, int]


def read_plaintext(text: str) -> list[Block]:
    """Return the blocks of `text`, which is `evened`."""
    blocks: list[Block] = []
    last: int | None = None
    for lines in _between_blank_lines(text):
        if len(lines) == 1 and _is_heading(lines[0][0]):
            blocks.append(Block("heading", _plain(lines), 2, guessed=True))
            last = None
            continue
        for number, group in _items(lines, last):
            blocks.append(Block("paragraph" if number is None else "item", _plain(group)))
            last = number
    return _without_last_heading([block for block in blocks if block.plain.text])


def _between_blank_lines(text: str) -> Iterator[list[Line]]:
    at = 0
    lines: list[Line] = []
    for line in text.split("\n"):
        lines.append((line, at))
        at += len(line) + 1
    for blank, group in groupby(lines, key=lambda line: not line[0].strip("\ufeff \u00a0\u200b")):
        if not blank:
            yield list(group)


def _is_heading(line: str) -> bool:
    """Say whether a line that stands alone is a heading: `Martin og Stine gør det…..` is, `Ja!` is not."""
    line = line.strip().strip("\ufeff")
    if len(line) > LONGEST_HEADING or _ITEM.match(line) or not any(sign.isalnum() for sign in line):
        return False
    if _TRAILS_OFF.search(line):
        return len(line) <= LONGEST_TRAILING_OFF
    return not line.rstrip("\"'”’»«)").endswith((".", ":", ",", ";", "!"))


def _items(lines: list[Line], before: int | None) -> Iterator[tuple[int | None, list[Line]]]:
    """Yield (number, lines) for each item and paragraph of a block: None for a paragraph, 0 for a bullet.

    A line in running text may begin with a number by chance (`… den` / `24. november`), so a list begins
    with a bullet or with 1, at the head of a block or after a colon, and goes on with the number after;
    `before` is the last one in the block above.
    """
    number, group = before, list[Line]()
    in_list = False
    for line, at in lines:
        found = _ITEM.match(line)
        may_begin = in_list or not group or group[-1][0].rstrip().endswith(":")
        if found and may_begin and (found[1] is None or int(found[1]) in (1, (number or 0) + 1)):
            if group:
                yield number if in_list else None, group
            group = [(line[found.end() :], at + found.end())]
            in_list, number = True, int(found[1] or 0)
        else:
            group.append((line, at))
    if group:
        yield number if in_list else None, group


def _plain(lines: list[Line]) -> Plain:
    return collapsed((line + "\n", at, at + len(line) + 1) for line, at in lines)


def _without_last_heading(blocks: list[Block]) -> list[Block]:
    """Headings with nothing below them, at the end, are the last words of the text (the title apart)."""
    last = len(blocks)
    while last > 1 and blocks[last - 1].kind == "heading":
        last -= 1
    return blocks[:last] + [Block("paragraph", block.plain) for block in blocks[last:]]
