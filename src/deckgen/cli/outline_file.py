"""An outline's file, changed: the change as a patch, and writing it in one step."""

from __future__ import annotations

import os
import stat
from difflib import unified_diff
from pathlib import Path

from deckgen.diagnostics import Report
from deckgen.powerpoint.save import replace_file


def patch(file: Path, old: str, new: str, called: str) -> list[str]:
    """Return the change as a patch, in which a line ends as it does in the file."""
    lines = unified_diff(_lines(old), _lines(new), f"{file}", f"{file} ({called})")
    return [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]


def _lines(text: str) -> list[str]:
    rows = text.split("\n")  # not splitlines, which also splits at U+000B and U+2028
    return [*(f"{row}\n" for row in rows[:-1]), *rows[-1:]] if rows[-1] else [f"{row}\n" for row in rows[:-1]]


def write_outline(talk: Path, text: str, report: Report) -> bool:
    """Write the outline in one step, with the rights that it has; a fault is E502."""
    try:
        if not os.access(talk, os.W_OK):
            raise PermissionError("it is read-only")
        replace_file(text.encode("utf-8"), talk.resolve(), stat.S_IMODE(talk.stat().st_mode))
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        report.error("E502", f"the outline cannot be written: {reason}", talk, help="look at its rights")
        return False
    return True
