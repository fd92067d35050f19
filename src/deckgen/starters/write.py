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
    """Where a new talk goes: the outline's file, and the article beside it."""

    outline: Path

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
    return Place(talk if is_outline else talk / OUTLINE_NAME)


def write_starter(starter: Starter, place: Place, report: Report) -> bool:
    """Write both files, and the folders around them that are missing; return whether it worked.

    Reports E501 (a file where a folder is to be), E502 (it cannot be written) or E507 (something stands there already),
    and leaves everything as it was.
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
    there = next(one for one in (place.folder, *place.folder.parents) if os.path.lexists(one))
    if not there.is_dir():
        report.error("E501", f"the folder {there} is a file", place.outline, help="choose another name")
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
    folders: list[Path] = []
    try:
        for folder in [one for one in (place.folder, *place.folder.parents) if not one.exists()][::-1]:
            folder.mkdir()
            folders.append(folder)
        for file, text in ((place.article, starter.article), (place.outline, starter.outline)):
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                made.append(file)
                opened.write(text)
    except BaseException:
        for file in made:
            file.unlink(missing_ok=True)
        for folder in reversed(folders):
            folder.rmdir()
        raise
