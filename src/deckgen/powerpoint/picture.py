"""A picture in its layout's placeholder: whole, or covering the place and cut around what matters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from deckgen.deck.model import Image
from deckgen.packs.geometry import Box, Emu
from deckgen.packs.model import Logo, Slot
from deckgen.powerpoint.shapes import outline_of
from deckgen.powerpoint.xml import Element, el, transform

DECORATIVE_EXTENSION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""The extension that says that a screen reader may pass by; PowerPoint writes it for *Mark as decorative*."""

DRAWING_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""The extension that holds the drawing whose pixels the picture is ([MS-ODRAWXML] 2.26.1.1)."""

WHOLE = 100_000
"""All of a width or a height, in the thousandths of a percent that `a:srcRect` counts in."""


PictureLinks = tuple[str, str | None]
"""The ids of a part's relationships to a picture: to its pixels, and to its drawing where there is one."""

LOGO_ID = 10_000
"""The shape id of a logo on its master or layout: above those of all that stands there otherwise."""


def logo_shape(logo: Logo, pixels: str, drawing: str | None) -> Element:
    """Return an organisation's logo, as a master or a layout carries it."""
    return el(
        "p:pic",
        None,
        el(
            "p:nvPicPr",
            None,
            el("p:cNvPr", {"id": LOGO_ID, "name": "Logo", "descr": logo.alt}),
            el("p:cNvPicPr", None, el("a:picLocks", {"noChangeAspect": True})),
            el("p:nvPr", {"userDrawn": True}),
        ),
        _blip(pixels, drawing),
        el("p:spPr", None, transform(logo.box), el("a:prstGeom", {"prst": "rect"}, el("a:avLst"))),
    )


def picture_shape(image: Image, slot: Slot, shape_id: int, ph: Element, pixels: str, drawing: str | None) -> Element:
    """Return the picture for a slot; `pixels` and `drawing` are the slide's relationships to the picture's parts.

    A picture that fills its place takes it from the layout. One that is shown whole has a place of its own, at the
    slot's left and top, so that it stands under the headline. What it is cut to is said again, as PowerPoint does.
    """
    cut = _cut(image, slot.box) if image.fit == "fill" else {}
    return el(
        "p:pic",
        None,
        _names(image, slot.name, shape_id, ph),
        _blip(pixels, drawing, cut),
        el("p:spPr", None, transform(_whole(image, slot.box)) if image.fit == "fit" else None, outline_of(slot)),
    )


def _blip(pixels: str, drawing: str | None, cut: Mapping[str, int] = {}) -> Element:
    return el(
        "p:blipFill",
        None,
        el("a:blip", {"r:embed": pixels}, _drawing(drawing)),
        el("a:srcRect", cut) if cut else None,
        el("a:stretch", None, el("a:fillRect")),
    )


def _drawing(relation: str | None) -> Element | None:
    """Return the extension that a program reads that draws SVG itself; others show the pixels."""
    if relation is None:
        return None
    held = el("a:ext", {"uri": DRAWING_EXTENSION}, el("asvg:svgBlip", {"r:embed": relation}))
    return el("a:extLst", None, held)


def _names(image: Image, name: str, shape_id: int, ph: Element) -> Element:
    return el(
        "p:nvPicPr",
        None,
        el(
            "p:cNvPr",
            {"id": shape_id, "name": name, "descr": image.alt or ""},
            decorative() if image.alt is None else None,
        ),
        el("p:cNvPicPr", None, el("a:picLocks", {"noGrp": True, "noChangeAspect": True})),
        el("p:nvPr", None, ph),
    )


def decorative() -> Element:
    """Return the mark in a shape's `p:cNvPr` that a screen reader may pass by."""
    marked = el("a:ext", {"uri": DECORATIVE_EXTENSION}, el("adec:decorative", {"val": True}))
    return el("a:extLst", None, marked)


def _whole(image: Image, box: Box) -> Box:
    """Return the largest box of the picture's shape inside a slot's box, at its left and top."""
    wide, high = image.picture.width_px, image.picture.height_px
    scale = min(box.width / wide, box.height / high)
    return replace(box, width=Emu(round(wide * scale)), height=Emu(round(high * scale)))


def _cut(image: Image, box: Box) -> dict[str, int]:
    """Return what is cut off at each side, as `a:srcRect` has it, so that the rest has the shape of the box."""
    wide, high = image.picture.width_px, image.picture.height_px
    scale = max(box.width / wide, box.height / high)
    left, right = _sides(box.width / (wide * scale), image.focus[0])
    top, bottom = _sides(box.height / (high * scale), image.focus[1])
    cut = {"l": left, "t": top, "r": right, "b": bottom}
    return {side: share for side, share in cut.items() if share}


def _sides(shown: float, focus: float) -> tuple[int, int]:
    """Return what is cut off before and after the part shown, so that the focus is as near its middle as can be."""
    kept = min(WHOLE, round(shown * WHOLE))
    before = min(max(round(focus * WHOLE) - kept // 2, 0), WHOLE - kept)
    return before, WHOLE - kept - before
