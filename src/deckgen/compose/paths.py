"""Paths that cannot lead to a file beside the outline: web addresses, and full paths of some computer."""

from __future__ import annotations

import os.path  # unlike pathlib it answers for names that no file can have, too
import re
from pathlib import Path

from deckgen.diagnostics import Report, SourceSpan

_WEB = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
_FULL = re.compile(r"[a-z]:[\\/]|[\\/~]|file:", re.IGNORECASE)


def leads_astray(written: str, file: Path, what: str, code: str, at: SourceSpan, report: Report) -> bool:
    """Report a path as the author wrote it that is a web address, or leads past a file that lies beside the outline.

    `file` is where the path leads, `what` the kind of file (picture, table), and `code` the error. False where the file
    is there, and where the path is of another kind: the file's reader tells what is wrong with it.
    """
    *_, name = re.split(r"[\\/]", written)
    if _WEB.match(written):
        message = f"`{written}` is a web address, and a slide holds files only"
        report.error(code, message, at, help=f"save the {what} beside the outline, and write the name of its file")
        return True
    slashed = written.replace("\\", "/")
    if slashed == name or not name or os.path.exists(file):
        return False
    if os.path.isfile(at.file.parent / slashed):
        help = f"write `{slashed}`, with slashes"
    elif os.path.isfile(at.file.parent / name):
        help = f"{name} lies beside the outline: write `{name}`"
    elif _FULL.match(written):
        help = f"save the {what} beside the outline, and write `{name}`"
    else:
        return False
    report.error(code, f"there is no {what} {written}", at, help=help)
    return True
