"""Finds a picture's file as the author may have meant it, and reads its bytes."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from deckgen.diagnostics import Report, SourceSpan, nearest

LARGEST_BYTES = 50_000_000
"""What is larger makes a deck that cannot be sent."""

_EXTENSIONS = {".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".avif", ".svg"}
_RIGHTS = "look at its path and its rights"


def picture_bytes(file: Path, at: SourceSpan, report: Report) -> bytes | None:
    """Return the file's bytes, or None where E221, E222, E224 or E225 says why there are none."""
    try:
        found = _same_name(file)
        if found is None:
            _report_missing(file, at, report)
        elif found.is_dir():
            message = f"{file} is a folder, not a picture"
            report.error("E222", message, at, help=_pictures_in(found, ""))
        elif not found.is_file():
            what = "a link that leads nowhere" if found.is_symlink() else "not a file"
            report.error("E222", f"{file} is {what}", at, help="give the path of a picture")
        else:
            return _read(found, at, report)
    except (OSError, ValueError) as problem:
        reason = problem.strerror.lower() if isinstance(problem, OSError) and problem.strerror else str(problem)
        report.error("E225", f"the picture {str(file)!r} cannot be opened: {reason}", at, help=_RIGHTS)
    return None


def _read(file: Path, at: SourceSpan, report: Report) -> bytes | None:
    with file.open("rb") as stream:
        content = stream.read(LARGEST_BYTES + 1)
    if len(content) <= LARGEST_BYTES:
        return content
    size = math.ceil(file.stat().st_size / 1_000_000)
    report.error(
        "E224",
        f"{file.name} takes {size} MB, and a picture may take {LARGEST_BYTES // 1_000_000} MB",
        at,
        help="save it smaller: 3840 pixels on the long side are enough for any screen",
    )
    return None


def _same_name(file: Path) -> Path | None:
    """Return the file or folder of that name, also where its letters are composed in another way (NFC, NFD)."""
    if file.exists():
        return file
    folder = _same_name(file.parent) if file.parent != file else None
    wanted = unicodedata.normalize("NFC", file.name)
    for name in _names(folder):
        if folder is not None and unicodedata.normalize("NFC", name) == wanted:
            return folder / name
    return None


def _report_missing(file: Path, at: SourceSpan, report: Report) -> None:
    folder = _same_name(file.parent)
    if folder is None or not folder.is_dir():
        help = f"there is no folder {file.parent} either"
    else:
        wanted = unicodedata.normalize("NFC", file.name)
        same = [name for name in _names(folder) if unicodedata.normalize("NFC", name).casefold() == wanted.casefold()]
        help = _pictures_in(folder, file.name)
        if same:
            help = f"it is called {same[0]} there: upper and lower case count"
    report.error("E221", f"there is no picture {file}", at, help=help)


def _names(folder: Path | None) -> Sequence[str]:
    return sorted(path.name for path in folder.iterdir()) if folder is not None and folder.is_dir() else []


def _pictures_in(folder: Path, wanted: str) -> str:
    names = [name for name in _names(folder) if Path(name).suffix.lower() in _EXTENSIONS]
    if not names:
        return f"no picture lies in {folder}"
    close = nearest(wanted, names)
    listed = ", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")
    return (f"did you mean {close}? " if close else "") + f"in {folder} lie: {listed}"
