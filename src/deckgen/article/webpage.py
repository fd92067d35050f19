"""Read a web page (.html): its main content, as the headings, paragraphs, items and quotations of an article.

The bytes are UTF-8, or what the page itself says that they are. Of the page, its `<article>` is read, or its `<main>`,
or else its `<body>`; `webpage_body` says what of it is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree, html

from deckgen.article.files import decode_text, place_of, tell_forbidden
from deckgen.article.plain import Block, laid_out
from deckgen.article.webpage_body import Piece, is_left_out, pieces
from deckgen.diagnostics import Report

_FAR_ENOUGH = 4096
"""Bytes from the beginning of a page in which its encoding has to stand; HTML asks for 1024."""

_ENCODING = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})|<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_MEANS_WINDOWS = frozenset(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"))
"""Names of encodings that browsers read as Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels)."""

_HELP = 'save the page as UTF-8, or say in its head how it is saved: <meta charset="windows-1252">'


def read_webpage(file: Path, data: bytes, report: Report) -> tuple[str, list[Block]] | None:
    """Return the page in `data`, the bytes of `file`, as plain text, and the blocks that stand in it.

    None after E203, where the bytes are neither UTF-8 nor what the page says, and after E201, where more than 2,000
    elements stand within each other. E205 tells of signs that are left out.
    """
    text = _decoded(file, data, report)
    if text is None:
        return None
    tell_forbidden(file, text, report)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)  # pages of word processors go deeper than 256 levels
    try:
        page = html.document_fromstring(text.replace("\x00", "").encode("utf-8", "ignore"), parser=parser)
    except etree.LxmlError:  # a file without a single element or word
        return "", []
    if any(told.type_name == "ERR_RESOURCE_LIMIT" for told in parser.error_log):
        message = f"the article {file.name} cannot be read: its elements stand too deep within each other"
        report.error("E201", message, file, help="save it as .txt or .md, and name that file in the outline")
        return None
    return laid_out(_read(page))


def _decoded(file: Path, data: bytes, report: Report) -> str | None:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _ENCODING.search(data[:_FAR_ENOUGH])
    name = (declared[1] or declared[2]).decode("ascii", "replace").lower() if declared else "utf-8"
    if name in ("utf-8", "utf8"):
        return decode_text(file, data, report, help=_HELP)
    try:
        return data.decode("windows-1252" if name in _MEANS_WINDOWS else name)
    except UnicodeDecodeError as problem:
        byte = f"0x{data[problem.start]:02X}" if problem.start < len(data) else "last one"
        message = f"the page says that it is saved as {name}, and the byte {byte} is none of its signs"
        report.error("E203", message, place_of(file, data, problem.start), help=_HELP)
    except (LookupError, ValueError):
        report.error("E203", f"the page says that it is saved as {name}, which deckgen does not know", file, help=_HELP)
    return None


def _read(page: Any) -> Iterator[Piece]:
    """Yield the page's content, its title first: the kicker or the path that stands above it is text below it."""
    content = _main_content(page)
    read = list(pieces(content))
    first = next((number for number, (kind, _, _) in enumerate(read) if kind == "heading"), 0)
    if not any(kind == "heading" and level == 1 for kind, level, _ in read):
        yield from _title_outside(page, content)
    elif read[first][1] == 1:
        yield read.pop(first)
    yield from read


def _main_content(page: Any) -> Any:
    """Return the element that holds the article.

    Of several `<article>`s it is the one that holds more than half of their text: the others are teasers, or
    comments. Where none does, the page is made of them, and all of it is read.
    """
    outer = next((main for main in page.iter("main") if _is_seen(main)), page.find("body"))
    outer = page if outer is None else outer
    articles = [
        one for one in outer.iter("article") if _is_seen(one) and not any(True for _ in one.iterancestors("article"))
    ]
    lengths = [sum(len(text) for _, _, text in pieces(one)) for one in articles]
    longest = max(lengths, default=0)
    return articles[lengths.index(longest)] if 2 * longest > sum(lengths) else outer


def _title_outside(page: Any, content: Any) -> Iterator[Piece]:
    """Yield the page's one big heading, where it stands outside of the content."""
    big = [heading for heading in page.iter("h1") if _is_seen(heading) and content not in heading.iterancestors()]
    if len(big) == 1:
        yield from pieces(big[0])


def _is_seen(element: Any) -> bool:
    return not any(is_left_out(one) for one in (element, *element.iterancestors()))
