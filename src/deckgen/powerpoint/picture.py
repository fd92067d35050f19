"""A picture in its layout's placeholder: whole, or covering the place and cut around what matters."""

from __future__ import annotations

from dataclasses import replace

from deckgen.deck.model import Image
from deckgen.packs.geometry import Box, Emu
from deckgen.packs.model import Slot
from deckgen.powerpoint.xml import Element, el, transform

DECORATIVE_EXTENSION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""The extension that says that a screen reader may pass by; PowerPoint writes it for *Mark as decorative*."""

WHOLE = 100_000
"""All of a width or a height, in the thousandths of a percent that `a:srcRect` counts in."""


def picture_shape(image: Image, slot: Slot, shape_id: int, ph: Element, relation: str) -> Element:
    """Return the picture for a slot; `relation` is the slide's relationship to the picture's part.

    A picture that fills its place takes it from the layout. One that is shown whole has a place of its own, at the
    slot's left and top, so that it stands under the headline.
    """
    cut = _cut(image, slot.box) if image.fit == "fill" else {}
    return el(
        "p:pic",
        None,
        _names(image, slot.name, shape_id, ph),
        el(
            "p:blipFill",
            None,
            el("a:blip", {"r:embed": relation}),
            el("a:srcRect", cut) if cut else None,
            el("a:stretch", None, el("a:fillRect")),
        ),
        el("p:spPr", None, transform(_whole(image, slot.box)) if image.fit == "fit" else None),
    )


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
