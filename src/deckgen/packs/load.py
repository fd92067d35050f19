"""Load a layout pack by its name or its folder: check what `read.py` read, and compile it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ValidationError

from deckgen.diagnostics import Report, SourceSpan, Stop
from deckgen.packs.files import ColoursFile, LayoutFile, PackFile, SlotFile, StyleFile
from deckgen.packs.geometry import Grid
from deckgen.packs.layout import Layout, LayoutPack, Resolver
from deckgen.packs.logo import read_logos
from deckgen.packs.model import Color, Face, Slot, TextStyle, ThemeSlot
from deckgen.packs.read import PACK, RawFile, RawPack, find_pack, no_such_pack, read_pack

Model = TypeVar("Model", bound=BaseModel)

THEME_PLACES: dict[str, ThemeSlot] = {
    "paper": "bg1",
    "ink": "tx1",
    "panel": "bg2",
    "deep": "tx2",
    "accent": "accent1",
    "quiet": "accent2",
    "soft": "accent3",
    "rule": "accent4",
    "accent_on_deep": "accent5",
    "on_accent": "accent6",
}
"""Role → its place among the theme's twelve colours; links take the ink, visited ones *soft*."""


def load_pack(name: str, base: Path, language: str, at: SourceSpan | Path, report: Report) -> LayoutPack:
    """Return the pack called `name`, or the one in the folder `name` (from `base`); layouts named in `language`.

    Raises `Stop` after reporting E301 (no such pack) or E302 (a fault in a pack's files).
    """
    folder = find_pack(name, base)
    if folder is None:
        message, help = no_such_pack(name)
        report.error("E301", message, at, help=help)
        raise Stop
    raw = read_pack(folder, report)
    pack = _checked(raw.pack, PackFile, report)
    layouts = {stem: _checked(file, LayoutFile, report) for stem, file in sorted(raw.layouts.items())}
    try:
        notes = raw.notes.read_text(encoding="utf-8")
        compiled = _compile(raw, pack, layouts, language, notes, report)
        for layout in compiled.layouts.values():
            layout.offered()
    except (OSError, UnicodeDecodeError) as fault:
        report.error("E302", f"the notes' template cannot be read: {fault}", raw.notes, help="save as UTF-8")
        raise Stop from None
    except ValueError as fault:
        report.error("E302", f"the pack cannot be used: {fault}", folder / PACK)
        raise Stop from None
    return compiled


def _checked(file: RawFile, model: type[Model], report: Report) -> Model:
    try:
        return model.model_validate(file.data)
    except ValidationError as faults:
        for fault in faults.errors():
            where = ".".join(str(step) for step in fault["loc"]) or "the file"
            message = f"{where}: {fault['msg'][0].lower()}{fault['msg'][1:]}"
            report.error("E302", message, file.file_of(fault["loc"]))
    raise Stop


def _compile(
    raw: RawPack, pack: PackFile, layouts: dict[str, LayoutFile], language: str, notes: str, report: Report
) -> LayoutPack:
    slide = pack.slide
    grid = Grid(slide.width, slide.height, slide.margin_side, slide.margin_top, slide.columns, slide.gutter, slide.row)
    faces = {"head": Face(pack.faces["head"], "+mj-lt"), "body": Face(pack.faces["body"], "+mn-lt")}
    color = partial(_color, pack.colours)
    resolver = Resolver(grid, color, partial(_style, pack, faces, color), language)
    return LayoutPack(
        name=raw.folder.name,
        title=resolver.name(pack.names),
        language=language,
        grid=grid,
        theme=_theme(pack.colours),
        head=faces["head"],
        body=faces["body"],
        styles={name: _style(pack, faces, color, SlotFile(names={"": name}, style=name), name) for name in pack.styles},
        frame={name: _frame_slot(name, getattr(pack.frame, name), resolver) for name in ("footer", "number")},
        layouts={name: Layout(name, file, resolver) for name, file in layouts.items()},
        logos=read_logos(pack.logo, resolver, lambda key: raw.pack.file_of(("logo", key)), report),
        color=color,
        notes_template=notes,
        folder=raw.folder,
        about=resolver.name(pack.about) if pack.about else "",
        names=pack.names,
    )


def _frame_slot(name: str, slot: SlotFile, resolver: Resolver) -> Slot:
    if slot.at is None:
        raise ValueError(f"frame.{name} has no place")
    kind: Literal["footer", "number"] = "footer" if name == "footer" else "number"
    return Slot(name, resolver.name(slot.names), kind, resolver.on_grid(slot.at), resolver.style(slot, name))


def _color(colours: ColoursFile, role: str) -> Color:
    if role == "on_deep_soft":
        return Color(_color(colours, "on_deep").slot, colours.on_deep_soft_alpha)
    if role == "on_deep":
        for same in ("paper", "ink"):
            if getattr(colours, same).upper() == colours.on_deep.upper():
                return Color(THEME_PLACES[same])
        raise ValueError("colours.on_deep must be the colour of `paper` or of `ink`: a theme has twelve places")
    return Color(THEME_PLACES[role])


def _theme(colours: ColoursFile) -> dict[str, str]:
    theme: dict[str, str] = {THEME_PLACES[role]: getattr(colours, role).upper() for role in THEME_PLACES}
    # A link is told by its line. In the accent it would outshout what the slide is about.
    return theme | {"hlink": theme["tx1"], "folHlink": theme["accent3"]}


def _style(
    pack: PackFile, faces: dict[str, Face], color: Callable[[str], Color], slot: SlotFile, where: str
) -> TextStyle:
    name = slot.style or next(iter(pack.styles))
    if name not in pack.styles:
        raise ValueError(f"{where}: there is no style called {name} in pack.yaml")
    style: StyleFile = pack.styles[name]
    size, floor = slot.size or style.size, slot.floor or style.floor
    sizes = tuple(sorted({size} | {step for step in pack.type_scale if floor <= step < size}, reverse=True))
    return TextStyle(
        name=name,
        face=faces[style.face],
        sizes=sizes,
        bold=style.bold,
        italic=style.italic,
        color=color(slot.colour or style.colour),
        line_spacing=style.line_spacing,
        space_before_pt=style.space_before,
        align=slot.align or style.align,
        anchor=slot.anchor or style.anchor,
        balance=style.balance,
        bullet=style.bullet,
        indent_pt=style.indent * 72,
    )
