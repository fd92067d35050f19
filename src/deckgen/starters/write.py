"""Write a starter's two files where the author wants the talk: both or neither, and over nothing that exists."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from deckgen.diagnostics import Report
from deckgen.starters.starter import Starter

OUTLINE_NAME = "talk.yaml"
ARTICLE_NAME = "article.md"
SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True)
class Place:
    """Where a new talk goes: the outline's file, the article beside it, and whether their folder is the talk's own."""

    outline: Path
    in_own_folder: bool

    @property
    def folder(self) -> Path:
        """The folder of both files."""
        return self.outline.parent

    @property
    def article(self) -> Path:
        """The article's file, by the name that the outline calls it."""
        return self.folder / ARTICLE_NAME


def place_of(talk: Path) -> Place:
    """Return where a talk of this name goes: `talk` is the outline's file if its name ends so, a folder otherwise."""
    is_outline = talk.suffix.lower() in SUFFIXES and not os.path.isdir(talk)
    return Place(talk, in_own_folder=False) if is_outline else Place(talk / OUTLINE_NAME, in_own_folder=True)


def write_starter(starter: Starter, place: Place, report: Report) -> bool:
    """Write both files, and the talk's own folder if it is missing; return whether it worked.

    Reports E501 (no such folder), E502 (it cannot be written) or E507 (something stands there already), and leaves
    everything as it was.
    """
    errors = Report()
    try:
        _check(place, errors)
        if not errors.errors:
            _write(starter, place)
    except (OSError, ValueError) as fault:
        reason = (getattr(fault, "strerror", None) or str(fault)).lower()
        message = f"the talk cannot be written: {reason}"
        errors.error("E502", message, place.outline, help="look at the folder's rights, or choose another name")
    report.found += errors.found
    return not errors.errors


def _check(place: Place, report: Report) -> None:
    folder = place.folder
    holder = folder.parent if place.in_own_folder and not os.path.lexists(folder) else folder
    if not holder.is_dir():
        what = "is a file" if holder.exists() else "does not exist"
        help = "choose another name" if holder.exists() else "make it first, or choose another place"
        report.error("E501", f"the folder {holder} {what}", place.outline, help=help)
        return
    for file, help in (
        (place.outline, "choose another name for the talk, or move this file away"),
        (place.article, "choose another folder for the talk, or move this file away"),
    ):
        if os.path.lexists(file):
            report.error("E507", "this is there already, and nothing is written over it", file, help=help)


def _write(starter: Starter, place: Place) -> None:
    """Write the files; raises OSError, and takes away again what it had made."""
    made: list[Path] = []
    makes_folder = not place.folder.exists()
    try:
        if makes_folder:
            place.folder.mkdir()
        for file, text in ((place.article, starter.article), (place.outline, starter.outline)):
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                made.append(file)
                opened.write(text)
    except BaseException:
        for file in made:
            file.unlink(missing_ok=True)
        if makes_folder and place.folder.is_dir():
            place.folder.rmdir()
        raise
