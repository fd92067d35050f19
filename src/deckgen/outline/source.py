"""The text of an outline as it stands in the file, before anybody reads YAML in it.

First step of loading: bytes become lines, or an error says why they cannot. Columns stay the author's, also
where `mend` has put signs into a line so that reading can go on.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deckgen.diagnostics import Report, SourceSpan

LARGEST_BYTES = 5_000_000
"""An outline is text; what is larger is something else."""

_MOST_SIGNS = 20
_BREAK = re.compile(r"\r\n|\r|\n")
_UNFIT_RAW = re.compile("[\x00-\x08\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_UNFIT = re.compile("[\x00-\x08\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 (section 2.2) cannot hold. U+000B stays: it is PowerPoint's line break within a paragraph."""

_STANDS_IN = {"\x0b": "\U0010ff0b", "\x85": "\U0010ff85", "\u2028": "\U0010ff28", "\u2029": "\U0010ff29"}
"""Breaks within a text that YAML would take for the end of a line, and what stands in for them."""

_HIDE = str.maketrans(_STANDS_IN)
_SHOW = str.maketrans({stand_in: sign for sign, stand_in in _STANDS_IN.items()} | {"\ufeff": ""})
_SHOWN = re.compile("[" + "".join(_STANDS_IN.values()) + "\ufeff]")

_NAMES = {0x00: "null", 0x08: "backspace", 0x0C: "form feed", 0x1B: "escape", 0x7F: "delete"}


@dataclass(frozen=True)
class Source:
    """The lines of an outline, and for each mended line the author's columns (`origins`)."""

    file: Path
    lines: tuple[str, ...]
    origins: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def span(self, line: int, column: int, end_line: int, end_column: int) -> SourceSpan:
        """Return the author's span for lines and columns that count from 0, as YAML's marks do."""
        line, column = self._within(line, column)
        end_line, end_column = self._within(end_line, end_column)
        return SourceSpan(self.file, line + 1, column + 1, end_line + 1, end_column + 1)

    def _within(self, line: int, column: int) -> tuple[int, int]:
        """Return the author's place; YAML may stop on a line below the last one, or beyond a line's end."""
        if line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return line, self.column(line, min(column, len(self.lines[line])))

    def column(self, line: int, column: int) -> int:
        """Return the author's column, from 0, for a column of a line that may be mended."""
        origin = self.origins.get(line)
        return origin[min(column, len(origin) - 1)] if origin else column

    def with_signs(self, line: int, signs: Mapping[int, str], without: Collection[int] = ()) -> Source:
        """Return the source with `signs` put into a line (column → what stands before it from now on).

        The signs at the columns `without` are left out.
        """
        row, origin = [], []
        old = self.lines[line]
        for column in range(len(old) + 1):
            kept = "" if column in without else old[column : column + 1]
            row.append(signs.get(column, "") + kept)
            origin += [self.column(line, column)] * len(row[-1])
        origin.append(self.column(line, len(old)))
        lines = (*self.lines[:line], "".join(row), *self.lines[line + 1 :])
        return Source(self.file, lines, {**self.origins, line: tuple(origin)})


def read_source(file: Path, report: Report) -> Source | None:
    """Return the lines of the file, or None when it cannot be read; `report` says why."""
    text = read_text(file, report)
    return None if text is None else source_of(file, text, report)


def read_text(file: Path, report: Report) -> str | None:
    """Return the text of the file with its byte order mark and line ends, or None when it cannot be read."""
    data = _bytes(file, report)
    return None if data is None else _text(file, data, report)


def source_of(file: Path, text: str, report: Report) -> Source | None:
    """Return the lines of the text that stands in `file`, or None when no outline can be read from it."""
    text = text.replace("\ufeff", "").translate(_HIDE)
    source = Source(file, tuple(_BREAK.split(text)))
    if all(not line.strip() or line.lstrip().startswith("#") for line in source.lines):
        report.error("E103", "the outline is empty", file, help="begin with a line `title: …`")
        return None
    before = len(report.errors)
    _refuse_signs(source, report)
    return source if len(report.errors) == before else None


def shown(text: str) -> str:
    """Return a text from the YAML with the author's own breaks in it again."""
    return text.translate(_SHOW) if _SHOWN.search(text) else text


def unfit_sign(text: str) -> str | None:
    """Return the first sign of `text` that no PowerPoint file can hold, or None."""
    found = _UNFIT.search(text)
    return found.group() if found else None


def sign_name(sign: str) -> str:
    """Return a sign's number, and its name where people know it: `U+001B (escape)`."""
    name = _NAMES.get(ord(sign), "half a sign" if "\ud800" <= sign <= "\udfff" else "")
    return f"U+{ord(sign):04X}" + (f" ({name})" if name else "")


def _bytes(file: Path, report: Report) -> bytes | None:
    try:
        if file.is_dir():
            report.error("E102", f"{file} is a folder, not an outline", file, help=_files_in(file))
        elif not file.exists():
            folder = file.parent
            if folder.is_dir():
                report.error("E101", f"there is no file {file.name}", file, help=_files_in(folder))
            else:
                report.error("E101", f"there is no folder {folder}", file, help="look at the path once more")
        elif not file.is_file():
            report.error("E101", f"{file.name} is not a file", file, help="give the path of an outline")
        elif is_article(file):
            message = f"{file.name} is an article, not an outline"
            report.error("E102", message, file, help=f"give the outline instead; {_files_in(file.parent)}")
        elif file.stat().st_size > LARGEST_BYTES:
            report.error("E118", "the file is over 5 MB, too large for an outline", file, help=_files_in(file.parent))
        else:
            return file.read_bytes()
    except (OSError, ValueError) as reason:
        what = reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)
        report.error("E101", f"the file cannot be read: {what}", file, help="look at its path and its rights")
    return None


def is_article(file: Path) -> bool:
    """Return whether a file is written in Markdown, as its name says."""
    return file.suffix.lower() in (".md", ".markdown")


def _files_in(folder: Path) -> str:
    try:
        names = sorted(path.name for path in folder.iterdir() if path.suffix in (".yaml", ".yml"))
    except OSError:
        names = []
    if not names:
        return "there is no .yaml file in that folder"
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f"in that folder there is {', '.join(names[:5])}{more}"


_PACKED = b"PK\x03\x04"
"""How a packed file begins, such as a .pptx."""


def _text(file: Path, data: bytes, report: Report) -> str | None:
    mark = next((name for start, name in _marks() if data.startswith(start)), None)
    if data.startswith(_PACKED):
        help = "give the outline's .yaml; of a deck, `deckgen verify` says what it holds"
        report.error(
            "E104", "this is an Office or other packed file, and no text", SourceSpan.at(file, length=0), help=help
        )
        return None
    if mark is None and data.count(0) > len(data) // 4:
        mark = "UTF-16"
    if mark:
        # The whole file is meant, and its first line may hold no sign to point at.
        report.error("E104", f"the file is in {mark}", SourceSpan.at(file, length=0), help="save it as UTF-8")
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as reason:
        before = _BREAK.split(data[: reason.start].decode("utf-8").removeprefix("\ufeff"))
        old = data[reason.start : reason.start + 1]
        at = SourceSpan.at(file, len(before), len(before[-1]) + 1)
        guess = old.decode("cp1252", "ignore")
        label = f"perhaps meant as {guess}" if guess.isprintable() and guess else ""
        message = f"the file is not in UTF-8: the byte {old.hex().upper()} is no part of a sign"
        report.error("E104", message, at, label=label, help="open it in the editor and save it as UTF-8")
        return None


def _marks() -> Iterator[tuple[bytes, str]]:
    yield b"\xff\xfe\x00\x00", "UTF-32"
    yield b"\xff\xfe", "UTF-16"
    yield b"\xfe\xff", "UTF-16"
    yield b"\x00\x00\xfe\xff", "UTF-32"


def _refuse_signs(source: Source, report: Report) -> None:
    told = 0
    for number, line in enumerate(source.lines, 1):
        for found in _UNFIT_RAW.finditer(line):
            at = SourceSpan.at(source.file, number, found.start() + 1)
            message = f"the sign {sign_name(found.group())} cannot stand in an outline"
            report.error("E107", message, at, help="delete it; it is invisible, so type the text around it anew")
            told += 1
            if told == _MOST_SIGNS:
                return
