"""Read a pack's files, and under them those of the pack that it extends.

What a pack says stands over what its base says, key by key; a list or a place replaces the base's, and `~` takes away
what the base has (as in RFC 7396, JSON Merge Patch). The texts are still raw here; `load.py` checks and compiles them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from deckgen.diagnostics import Report, Stop, nearest

# A base loader guesses nothing, so that the colour 983820 stays six digits; the model says what is a number.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

NOTHING = "~"
"""Takes away what the base pack has."""
PLACES = {"at", "inside", "box"}
"""Where something stands: said in one of these ways, and never half in the base's words."""
PACK, NOTES = "pack.yaml", "notes.md.j2"
DERIVED = {"on_accent": {"accent"}, "accent_on_deep": {"accent", "deep", "on_deep"}}
"""Colours that follow others: where a pack changes one of those, the base's answer no longer holds."""


@dataclass(frozen=True)
class RawFile:
    """A file of a pack joined with its base's: the data, and what each file says alone, the pack's own first."""

    data: dict[str, Any]
    said: tuple[tuple[Path, Any], ...]

    def file_of(self, path: Sequence[int | str]) -> Path:
        """Return the file that says what stands at `path`, or goes furthest on the way there."""
        return max(self.said, key=lambda said: _depth(said[1], path))[0]


@dataclass(frozen=True)
class RawPack:
    """A pack's files as they stand: `pack.yaml`, one for each layout, and the notes' template."""

    folder: Path
    pack: RawFile
    layouts: Mapping[str, RawFile]
    notes: Path


def packs_folder() -> Path:
    """Return the folder of the packs that come with deckgen: inside the package, or `layouts/` of a checkout."""
    packaged = Path(str(resources.files("deckgen"))) / "layouts"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "layouts"


def pack_names() -> list[str]:
    """Return the names of the packs that come with deckgen."""
    return sorted(folder.parent.name for folder in packs_folder().glob(f"*/{PACK}"))


def find_pack(name: str, base: Path) -> Path | None:
    """Return the folder of the pack called `name`, or of the one at that path from `base`; None where there is none."""
    folder = packs_folder() / name
    if os.sep in name or "/" in name or not (folder / PACK).is_file():
        folder = (base / name).resolve()
    return folder if (folder / PACK).is_file() else None


def no_such_pack(name: str) -> tuple[str, str]:
    """Return the message and the help for a pack that is not there."""
    close = nearest(name, pack_names())
    meant = f"did you mean {close}? " if close else ""
    known = ", ".join(pack_names())
    help = f"{meant}the packs are: {known}; or give the path to a folder with a {PACK}"
    return f"there is no layout pack called {name}", help


def read_pack(folder: Path, report: Report, above: tuple[Path, ...] = ()) -> RawPack:
    """Return the files of the pack in `folder`, joined with those of the packs that it extends.

    `above` are the packs that extend this one. Raises `Stop` after reporting E302: a file that cannot be read, a base
    that is not there, packs that extend each other.
    """
    if folder in above:
        chain = " → ".join(one.name for one in (*reversed(above), folder))
        report.error("E302", f"packs extend each other in a circle: {chain}", folder / PACK)
        raise Stop
    own = _read(folder / PACK, report)
    layouts = {file.stem: _read(file, report) for file in sorted(folder.glob("*.yaml")) if file.name != PACK}
    name = own.data.pop("extends", None)
    if name is None:
        return RawPack(folder, own, layouts, folder / NOTES)
    at = find_pack(str(name), folder)
    if at is None:
        message, help = no_such_pack(str(name))
        report.error("E302", f"extends: {message}", folder / PACK, help=help)
        raise Stop
    base = read_pack(at, report, (folder, *above))
    joined = {file: _join(base.layouts[file], layouts[file]) for file in layouts.keys() & base.layouts.keys()}
    notes = folder / NOTES if (folder / NOTES).is_file() else base.notes
    pack = _join(replace(base.pack, data=_without_derived(base.pack.data, own.data)), own)
    return RawPack(folder, pack, {**base.layouts, **layouts, **joined}, notes)


def _read(file: Path, report: Report) -> RawFile:
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as fault:
        report.error("E302", f"the pack's file cannot be read: {str(fault).splitlines()[0]}", file)
        raise Stop from None
    if not isinstance(data, dict):
        report.error("E302", "the pack's file must hold keys with values", file)
        raise Stop
    return RawFile(data, ((file, data),))


def _join(base: RawFile, own: RawFile) -> RawFile:
    return RawFile(_over(base.data, own.data), own.said + base.said)


def _over(base: Any, own: Any, key: str = "") -> Any:
    """Return what `own` says over `base`; `key` is what both stand under."""
    if not isinstance(base, dict) or not isinstance(own, dict) or _is_place(own, key):
        return own
    if any(_is_place(value, name) for name, value in own.items()):
        base = {name: value for name, value in base.items() if name not in PLACES or isinstance(own.get(name), dict)}
    merged = {
        name: _over(base.get(name), value, "inside" if key == "inside" else name)
        for name, value in own.items()
        if value != NOTHING
    }
    return {name: value for name, value in base.items() if name not in own} | merged


def _is_place(value: Any, key: str) -> bool:
    """Return whether a value says where something stands, which only makes sense as a whole."""
    return key in PLACES and not (isinstance(value, dict) and any(isinstance(one, dict) for one in value.values()))


def _without_derived(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return the base's data without those colours that follow from one that the pack changes."""
    theirs, ours = base.get("colours"), own.get("colours")
    if not isinstance(theirs, dict) or not isinstance(ours, dict):
        return base
    kept = {role: color for role, color in theirs.items() if not DERIVED.get(role, set()) & ours.keys()}
    return {**base, "colours": kept}


def _depth(data: Any, path: Sequence[int | str]) -> int:
    """Return how many steps of `path` lead to something in `data`."""
    for taken, step in enumerate(path):
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return taken
    return len(path)
