"""An organisation's logo: its files read, and each placed in its corner without changing its shape."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

from deckgen.diagnostics import Report, SourceSpan, Stop
from deckgen.packs.files import GridPlace, LogoFile
from deckgen.packs.geometry import Box, Emu
from deckgen.packs.layout import Resolver
from deckgen.packs.model import Logo
from deckgen.pictures.model import Picture
from deckgen.pictures.read import read_picture

Ground = Literal["paper", "deep"]


def read_logos(
    logo: LogoFile | None, resolver: Resolver, said_in: Callable[[str], Path], report: Report
) -> Mapping[Ground, Logo]:
    """Return the logo for each ground that has one.

    `said_in` gives the pack's file in which a key of the logo stands; pictures are named from the folder of that file.

    Raises `Stop` after reporting E221–E225 for a picture that cannot be used.
    """
    if logo is None:
        return {}
    asked: tuple[tuple[Ground, str, GridPlace], ...] = (("paper", "file", logo.at), ("deep", "on_deep", logo.at_deep))
    found: dict[Ground, Logo] = {}
    for ground, key, at in asked:
        file = getattr(logo, key)
        if file is None:
            continue
        said = said_in(key)
        picture = read_picture(said.parent / file, SourceSpan.at(said), report)
        if picture is None:
            raise Stop
        found[ground] = Logo(picture, _inside(picture, resolver.on_grid(at), right=ground == "paper"), logo.alt)
    return found


def _inside(picture: Picture, box: Box, right: bool) -> Box:
    """Return the largest box of the picture's shape inside another, at its left or its right, in the middle."""
    scale = min(box.width / picture.width_px, box.height / picture.height_px)
    width, height = round(picture.width_px * scale), round(picture.height_px * scale)
    x = box.x + (box.width - width if right else 0)
    return replace(box, x=Emu(x), y=Emu(box.y + (box.height - height) // 2), width=Emu(width), height=Emu(height))
