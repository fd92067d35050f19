"""Read a Word document (.docx): headings by their styles, paragraphs, items, quotations, the cells of tables.

python-docx opens the file; it comes with the extra `docx`. What is no part of the running text (footnotes, text
boxes, formulas) is left out, and said.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree

from deckgen.article.plain import Block, laid_out
from deckgen.article.word_body import pieces
from deckgen.article.word_styles import WORD, roles
from deckgen.diagnostics import Report, SourceSpan

LARGEST_UNPACKED = 200_000_000
"""A packed file can unpack to a thousand times its size; what is larger than this is no article."""

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The start of a compound file, in which Word keeps documents with a password, and its old .doc ([MS-CFB] 2.2)."""

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SAVE_HELP = "open it in Word and save it anew as a Word document (.docx)"
_NAMESPACES = {
    "w": WORD.strip("{}"),
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_UNREAD = {
    "footnote": "count(.//*[self::w:footnoteReference or self::w:endnoteReference][not(ancestor::w:del)])",
    "text box": "count(.//w:txbxContent[not(ancestor::mc:Fallback)][.//w:t])",
    "formula": "count(.//m:oMath)",
}
"""What stands beside the running text, and how it is counted: Word writes a text box a second time for old readers."""


def read_word(file: Path, data: bytes, at: SourceSpan, report: Report) -> tuple[str, list[Block]] | None:
    """Return the document in `data`, the bytes of `file`, as plain text, and the blocks that stand in it.

    Headings are paragraphs in the styles Title, Heading 1–9 or Overskrift 1–9, in a style that is based on one of
    them, or with a level of the outline. Without python-docx it is E210; what cannot be opened is E201, a document
    of the old kind E209, both at `at`. W201 says what was not read.
    """
    if not _is_readable(file, data, at, report):
        return None
    try:
        # python-docx is an extra, and takes a while to import.
        from docx import Document
    except ImportError:
        message = f"to read {file.name}, deckgen needs python-docx, which is not installed"
        help = "install it with `pip install 'deckgen[docx]'`, or save the article as .md, .txt or .html"
        report.error("E210", message, at, help=help)
        return None
    try:
        document = Document(BytesIO(data))
        body: Any = document.element.body
        read = laid_out(pieces(body, roles(document.styles.element)))
        _tell_unread(file, body, report)
    except Exception as problem:  # a broken part breaks the reader in as many ways as it has statements
        message = f"{file.name} cannot be read: something in the document is broken ({type(problem).__name__})"
        report.error("E201", message, at, help=_SAVE_HELP)
        return None
    return read


def _is_readable(file: Path, data: bytes, at: SourceSpan, report: Report) -> bool:
    if data.startswith(_COMPOUND):
        if _LOCKED in data:
            help = "open it in Word and save it without a password"
            report.error("E201", f"the article {file.name} is locked with a password", at, help=help)
        else:
            message = f"the article {file.name} is a Word document of the old kind (.doc) by another name"
            report.error("E209", message, at, help=_SAVE_HELP)
        return False
    try:
        with ZipFile(BytesIO(data)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (BadZipFile, ValueError, NotImplementedError):  # the last: packed in a way that zipfile does not know
        report.error("E201", f"{file.name} is not a Word document, or only a part of one", at, help=_SAVE_HELP)
        return False
    if unpacked > LARGEST_UNPACKED:
        help = "take the pictures out, or save the text as .txt"
        report.error("E201", f"{file.name} unpacks to over {LARGEST_UNPACKED // 1_000_000} MB", at, help=help)
        return False
    return True


def _tell_unread(file: Path, body: Any, report: Report) -> None:
    counts = {what: int(etree.XPath(path, namespaces=_NAMESPACES)(body)) for what, path in _UNREAD.items()}
    found = [f"{count} {what}" if count == 1 else f"{count} {_plural(what)}" for what, count in counts.items() if count]
    if found:
        listed = " and ".join(([", ".join(found[:-1])] if found[:-1] else []) + found[-1:])
        is_one = sum(counts.values()) == 1
        report.warning(
            "W201",
            f"the article has {listed}, which {'is' if is_one else 'are'} not read",
            file,
            help="what the talk quotes must stand in the running text",
        )


def _plural(what: str) -> str:
    return f"{what}es" if what.endswith("x") else f"{what}s"
