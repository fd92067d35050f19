"""The bytes of a text file become its text. What is neither UTF-8 nor marked UTF-16 is not guessed at."""

from __future__ import annotations

import re
from pathlib import Path

from deckgen.diagnostics import Report, SourceSpan

LINE_BREAK = re.compile(r"\r\n|\r|\n")

_SAVE_HELP = "open it in the spreadsheet and save it as “CSV UTF-8”"
_UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def decode(file: Path, data: bytes, at: SourceSpan, report: Report) -> str | None:
    """Return the text in `data`, the bytes of `file`, without a byte order mark; None where its signs cannot be read.

    UTF-8 is read with or without a mark, UTF-16 (Excel's Unicode text) with one.
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
        _tell(file, data.removeprefix(b"\xef\xbb\xbf"), reason.start, report)
        return None


def _tell(file: Path, data: bytes, start: int, report: Report) -> None:
    before = LINE_BREAK.split(data[:start].decode("utf-8"))
    at = SourceSpan.at(file, len(before), len(before[-1]) + 1)
    sign = data[start : start + 1].decode("cp1252", "ignore")
    if sign and (sign.isalpha() or sign in "€‘’“”–—…§°"):
        message = "the file is not UTF-8; it looks like Windows-1252"
        report.error("E213", message, at, label=f"there it would be {sign}", help=_SAVE_HELP)
    else:
        message = f"the file is not UTF-8: the byte {data[start]:02X} is no part of a sign"
        report.error("E213", message, at, help=_SAVE_HELP)
