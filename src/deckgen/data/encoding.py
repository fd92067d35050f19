"""The bytes of a text file become its text: UTF-8, marked UTF-16, or Windows-1252 where it can be nothing else."""

from __future__ import annotations

import re
from pathlib import Path

from deckgen.diagnostics import Report, SourceSpan

LINE_BREAK = re.compile(r"\r\n|\r|\n")

_SAVE_HELP = "open it in the spreadsheet and save it as “CSV UTF-8”"
_LETTERS = frozenset("æøåÆØÅäöüÄÖÜßéÉèÈêÊáÁàÀçÇñÑ")
"""Letters that an office writes. In the other old encodings their bytes are signs that no table has among them."""
_OTHERS = frozenset("€£§°½¼²³µ·±×´«»‘’“”–—…\u00a0")
"""What stands between such letters. It proves nothing alone: ’ in Windows-1252 is Æ in the encoding of DOS."""
_UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decode(file: Path, data: bytes, at: SourceSpan, report: Report) -> str | None:
    """Return the text in `data`, the bytes of `file`, without a byte order mark; None where its signs cannot be read.

    UTF-8 is read with or without a mark, UTF-16 (Excel's Unicode text) with one. Windows-1252 is read with the warning
    W211 where it has the letters that one expects and no other sign; anything else is E213.
    """
    if data.startswith(_UTF_32):
        report.error("E213", f"{file.name} is in UTF-32", at, help=_SAVE_HELP)
        return None
    if data.startswith(_UTF_16):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            report.error("E213", f"{file.name} begins as UTF-16 and is broken further on", at, help=_SAVE_HELP)
            return None
    if data.count(0) > len(data) // 4:
        report.error("E213", f"{file.name} is not UTF-8; it looks like UTF-16 without its mark", at, help=_SAVE_HELP)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        # The offset counts from behind the mark, as the columns of the file do.
        start, behind = reason.start, data.removeprefix(b"\xef\xbb\xbf")
    text = _windows_1252(data)
    if text is None:
        _tell(file, behind, start, report)
        return None
    row = len(LINE_BREAK.split(text[:start]))
    word = next(word for word in re.findall(r"\w+", text) if not word.isascii())
    message = f"{file.name} is not UTF-8; it was read as Windows-1252, where line {row} has “{word}”"
    report.warning("W211", message, at, help=f"{_SAVE_HELP}, and nobody has to guess")
    return text


def _windows_1252(data: bytes) -> str | None:
    """Return the text where it is Windows-1252 beyond doubt, or None."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    strange = [sign for sign in text if not sign.isascii()]
    known = _LETTERS.intersection(strange) and set(strange) <= _LETTERS | _OTHERS
    # Greek and Cyrillic letters are nearly all of a text's, and here they are few among others.
    few = len(strange) < sum(sign.isascii() and sign.isalpha() for sign in text)
    return text if known and few else None


def _tell(file: Path, data: bytes, start: int, report: Report) -> None:
    before = LINE_BREAK.split(data[:start].decode("utf-8"))
    at = SourceSpan.at(file, len(before), len(before[-1]) + 1)
    sign = data[start : start + 1].decode("cp1252", "ignore")
    if sign and (sign.isalpha() or sign in "€‘’“”–—…§°"):
        message = "the file is not UTF-8; it may be Windows-1252"
        report.error("E213", message, at, label=f"there it would be {sign}", help=_SAVE_HELP)
    else:
        message = f"the file is not UTF-8: the byte {data[start]:02X} is no part of a sign"
        report.error("E213", message, at, help=_SAVE_HELP)
