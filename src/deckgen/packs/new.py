"""Write a pack of one's own: a folder with a `pack.yaml` of a few lines over another pack, and the logo's files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from deckgen.diagnostics import Report
from deckgen.packs.read import PACK, packs_folder

TALLEST_NAME = 60
"""Characters of a pack's title; a longer one would be a sentence."""


@dataclass(frozen=True)
class NewPack:
    """What a new pack says over its base. Colours are six hexadecimal digits; what is empty stays as in the base."""

    folder: Path
    base: Path
    accent: str = ""
    deep: str = ""
    head: str = ""
    body: str = ""
    logo: Path | None = None
    logo_on_deep: Path | None = None

    @property
    def title(self) -> str:
        """The pack's name for people: `by-og-havn` is `By og havn`."""
        words = self.folder.resolve().name.replace("-", " ").replace("_", " ").strip()
        return words[:1].upper() + words[1:TALLEST_NAME]


def pack_text(new: NewPack) -> str:
    """Return the `pack.yaml` of a new pack, with a comment on each thing that it may say."""
    return "\n".join(_lines(new)) + "\n"


def _lines(new: NewPack) -> Iterator[str]:
    name = _scalar(new.title)
    yield f"# {new.title}: what is not said here is as in the pack that it extends. docs/packs.md has every key."
    yield f"extends: {_scalar(_base_name(new))}"
    yield f"names: {{da: {name}, en: {name}}}"
    yield "about: {da: Vores egne farver, en: Our own colours}"
    yield ""
    yield "# Six digits each. What is written on the accent, and its own form on dark slides, follow by themselves."
    colours = {"accent": new.accent, "deep": new.deep}
    yield "colours:" if any(colours.values()) else "# colours:"
    yield _line("accent", new.accent, "204080", "the one thing that matters: a figure, a conclusion, a word")
    yield _line("deep", new.deep, "10353B", "the ground of cover, sections and closing")
    yield '  # ink: "10353B"      headlines and text; `soft` is what is less important'
    yield '  # paper: "FBF8F2"    the ground of all other slides; `panel` is the ground of cards'
    yield ""
    yield "# The widths of Arial, Calibri and Georgia are known, so that lines break as planned; others are guessed."
    faces = {"head": new.head, "body": new.body}
    if any(faces.values()):
        yield f"faces: {{{', '.join(f'{key}: {_scalar(face)}' for key, face in faces.items() if face)}}}"
    else:
        yield "# faces: {head: Arial, body: Arial}"
    yield ""
    yield "# A file beside this one; `on_deep` is the one for dark slides, `alt` is read to those who do not see it."
    logos = {"file": new.logo, "on_deep": new.logo_on_deep}
    if new.logo or new.logo_on_deep:
        said = [f"{key}: {_scalar(file.name)}" for key, file in logos.items() if file]
        yield f"logo: {{{', '.join((*said, f'alt: {name}'))}}}"
    else:
        yield f"# logo: {{file: logo.svg, on_deep: logo-white.svg, alt: {name}}}"


def _line(role: str, color: str, example: str, what: str) -> str:
    begun = f'  {role}: "{color}"' if color else f'  # {role}: "{example}"'
    return f"{begun:<22} # {what}" if color else f"{begun:<22} {what}"


def _base_name(new: NewPack) -> str:
    """Return how the new pack names its base: by its name where it comes with deckgen, otherwise by the way there."""
    if new.base.parent == packs_folder().resolve() or new.base.parent == packs_folder():
        return new.base.name
    return Path(os.path.relpath(new.base, new.folder.resolve())).as_posix()


def _scalar(text: str) -> str:
    """Return a text as it stands in a flow mapping of YAML: in quotation marks where it needs them."""
    written = yaml.safe_dump([text], default_flow_style=True, allow_unicode=True, width=10_000).strip()
    return written[1:-1]


def write_pack(new: NewPack, report: Report) -> bool:
    """Write the pack's folder and return whether it worked.

    Reports E501 (no folder to stand in), E502 (it cannot be written) or E507 (something stands there already), and
    leaves everything as it was.
    """
    folder = new.folder
    made = False
    try:
        if os.path.lexists(folder):
            help = "choose another name for the pack, or move this away"
            report.error("E507", "this is there already, and nothing is written over it", folder, help=help)
            return False
        if not folder.parent.is_dir():
            help = "make it first, or choose another place"
            report.error("E501", f"the folder {folder.parent} does not exist", folder, help=help)
            return False
        folder.mkdir()
        made = True
        for logo in (new.logo, new.logo_on_deep):
            if logo:
                shutil.copyfile(logo, folder / logo.name)
        (folder / PACK).write_text(pack_text(new), encoding="utf-8", newline="\n")
    except (OSError, ValueError) as fault:
        if made:
            shutil.rmtree(folder, ignore_errors=True)
        reason = (getattr(fault, "strerror", None) or str(fault)).lower()
        help = "look at the folder's rights, or choose another name"
        report.error("E502", f"the pack cannot be written: {reason}", folder, help=help)
        return False
    return True
