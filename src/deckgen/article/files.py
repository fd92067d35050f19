"""Find an article's file, and read its bytes and its text. What is wrong there is told; nothing is guessed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from deckgen.article.plain import forbidden
from deckgen.diagnostics import Report, SourceSpan, nearest

ENDINGS = (".md", ".markdown", ".txt", ".docx", ".html", ".htm")
"""The kinds of file that can be an article."""

_TEXT_HELP = "save it as UTF-8 (in Word: Save As, Plain Text, Other encoding; in Notepad: Save As, Encoding)"


def find_article(file: Path, at: SourceSpan, report: Report) -> Path | None:
    """Return the file that `file` means, or None where there is none; `report` then has E201 at `at`.

    A name that differs only in composed or decomposed accents is the one that is meant.
    """
    try:
        if file.is_file():
            return file
        if file.is_dir():
            what = f"the article {file} is a folder"
            folder = file
        else:
            folder = file.parent
            for other in _files(folder):
                if unicodedata.normalize("NFC", other.name) == unicodedata.normalize("NFC", file.name):
                    return other
            what = f"there is no article {file}"
    except (OSError, ValueError) as problem:
        report.error("E201", f"the article {str(file)!r} cannot be opened: {_reason(problem)}", at)
        return None
    report.error("E201", what, at, help=_articles_in(folder, file.name))
    return None


def read_bytes(file: Path, at: SourceSpan, report: Report) -> bytes | None:
    """Return the bytes of `file`, or None after E201 at `at`."""
    try:
        return file.read_bytes()
    except OSError as problem:
        report.error("E201", f"the article {file} cannot be opened: {_reason(problem)}", at)
        return None


def decode_text(file: Path, data: bytes, report: Report, *, help: str = _TEXT_HELP) -> str | None:
    """Return the text in `data`, the bytes of `file`, without a byte order mark, its line ends as they are.

    None after E203, at the first byte that is not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            message = "the article is saved as UTF-16, not as UTF-8"
        else:
            line = place_of(file, data, problem.start).line
            byte = f"0x{data[problem.start]:02X}"
            message = f"the article is not saved as UTF-8: the byte {byte} in line {line} is none of its signs"
        report.error("E203", message, place_of(file, data, problem.start), help=help)
        return None


def place_of(file: Path, data: bytes, at: int) -> SourceSpan:
    """Return where in `file` the byte `data[at]` stands."""
    before = data[:at]
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1
    return SourceSpan.at(file, before.count(b"\n") + 1, column)


def tell_forbidden(file: Path, text: str, report: Report) -> None:
    """Warn (E205) of each sign in `text`, the text of `file`, that no slide can hold, once."""
    for sign in forbidden(text):
        line = text[: text.index(sign)].count("\n") + 1
        report.warning(
            "E205",
            f"the article holds the sign U+{ord(sign):04X}, which no slide can show; it is left out",
            SourceSpan.at(file, line),
        )


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.is_file())


def _articles_in(folder: Path, wanted: str) -> str:
    if not folder.is_dir():
        return f"there is no folder {folder} either"
    names = [path.name for path in _files(folder) if path.suffix.lower() in ENDINGS]
    if not names:
        return f"no .md, .txt, .docx or .html file lies in {folder}"
    close = nearest(wanted, names)
    listed = ", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")
    return (f"did you mean {close}? " if close else "") + f"in {_called(folder)} lie: {listed}"


def _called(folder: Path) -> str:
    return "this folder" if folder == Path() else str(folder)


def _reason(problem: OSError | ValueError) -> str:
    return (problem.strerror or str(problem)).lower() if isinstance(problem, OSError) else str(problem)
