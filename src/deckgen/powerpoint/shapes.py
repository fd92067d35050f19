"""Shapes on masters, layouts and slides: placeholders, and the decoration that only layouts have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deckgen.deck.model import Paragraph, Run
from deckgen.packs.geometry import Box
from deckgen.packs.model import Placement, Shape, Slot
from deckgen.powerpoint.text import body_properties, list_style, paragraph, slide_body_properties
from deckgen.powerpoint.xml import Element, el, fill, line, transform

FIRST_SLOT_INDEX = 20
PLACEHOLDER_TYPES = {
    "title": "title",
    "text": "obj",
    "chart": "chart",
    "table": "tbl",
    "picture": "pic",
    "footer": "ftr",
    "number": "sldNum",
}
FRAME_INDEX = {"footer": 11, "number": 12}
PRESETS = {"rectangle": "rect", "pill": "roundRect", "ellipse": "ellipse", "line": "line"}


def placeholder_indexes(placement: Placement) -> Mapping[str, int]:
    """Return the `idx` of every slot of a layout: its number in the layout, so that slides and layout agree."""
    return {key: FIRST_SLOT_INDEX + number for number, key in enumerate(placement.slots)}


def placeholder(slot: Slot, index: int | None, on_slide: bool = False) -> Element:
    """Return the `p:ph` that ties a shape to its layout's slot.

    Texts stand in content placeholders, whose type `obj` is the one that the schema assumes. Layouts leave it out and
    slides write it: both mean the same, and readers that look for a type before an index do not take the first
    text of a layout for all of them.
    """
    kind = PLACEHOLDER_TYPES[slot.kind]
    prompt = True if slot.kind not in ("footer", "number") else None
    if slot.kind == "title":
        return el("p:ph", {"type": kind, "hasCustomPrompt": prompt})
    if kind == "obj" and not on_slide:
        return el("p:ph", {"sz": "quarter", "idx": index, "hasCustomPrompt": prompt})
    return el("p:ph", {"type": kind, "sz": "quarter", "idx": index, "hasCustomPrompt": prompt})


def names(
    shape_id: int, name: str, ph: Element | None, descr: str | None = None, link: tuple[str, str | None] | None = None
) -> Element:
    """Return the non-visual properties of a text shape; `link` (relationship, action) makes all of it a link."""
    click = el("a:hlinkClick", {"r:id": link[0], "action": link[1]}) if link else None
    locks = el("p:cNvSpPr", None, el("a:spLocks", {"noGrp": True})) if ph is not None else el("p:cNvSpPr")
    return el(
        "p:nvSpPr",
        None,
        el("p:cNvPr", {"id": shape_id, "name": name, "descr": descr}, click),
        locks,
        el("p:nvPr", None, ph),
    )


def layout_placeholder(slot: Slot, shape_id: int, index: int | None, lang: str) -> Element:
    """Return a slot as its layout shows it: place, style and the prompt that says what belongs there."""
    return el(
        "p:sp",
        None,
        names(shape_id, slot.name, placeholder(slot, index)),
        el("p:spPr", None, transform(slot.box), outline_of(slot)),
        el(
            "p:txBody",
            None,
            body_properties(slot.style),
            list_style(slot.style),
            paragraph(Paragraph((Run(slot.name),)), lang),
        ),
    )


def outline_of(slot: Slot) -> Element | None:
    """Return what a slot's picture is cut to, or None for a rectangle, which needs no saying."""
    return el("a:prstGeom", {"prst": "ellipse"}, el("a:avLst")) if slot.shape == "ellipse" else None


def number_body(slot: Slot, lang: str, number: str, own_style: bool, links: Sequence[Element] = ()) -> Element:
    """Return the text body of a slide number: a field, so that the number follows when a slide is moved.

    `links` are runs that lead to other slides, and stand before the number. A number that is no figure (A1) counts the
    backup slides, which PowerPoint cannot, and is a text.
    """
    properties, text = el("a:rPr", {"lang": lang}), el("a:t", text=number)
    field = {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
    return el(
        "p:txBody",
        None,
        body_properties(slot.style) if own_style else slide_body_properties(),
        list_style(slot.style) if own_style else el("a:lstStyle"),
        el(
            "a:p",
            None,
            *links,
            el("a:r", None, properties, text) if number.startswith("A") else el("a:fld", field, properties, text),
            el("a:endParaRPr", {"lang": lang}),
        ),
    )


def decoration(shape: Shape, shape_id: int, lang: str) -> Element:
    """Return a layout's decoration, marked as such for screen readers."""
    body = None
    if shape.style is not None:
        body = el(
            "p:txBody",
            None,
            body_properties(shape.style),
            list_style(shape.style),
            paragraph(Paragraph((Run(shape.text),)), lang),
        )
    return el(
        "p:sp",
        None,
        el(
            "p:nvSpPr",
            None,
            el("p:cNvPr", {"id": shape_id, "name": f"{shape.shape} {shape_id}"}),
            el("p:cNvSpPr"),
            el("p:nvPr", {"userDrawn": True}),
        ),
        el(
            "p:spPr",
            None,
            transform(shape.box),
            _geometry(shape),
            fill(shape.fill) if shape.shape not in ("line", "chevron", "chevron-down", "arrow") else el("a:noFill"),
            line(shape.line, shape.line_pt),
        ),
        body,
    )


def _geometry(shape: Shape) -> Element:
    if shape.shape in PRESETS:
        pill = el("a:gd", {"name": "adj", "fmla": "val 50000"}) if shape.shape == "pill" else None
        return el("a:prstGeom", {"prst": PRESETS[shape.shape]}, el("a:avLst", None, pill))
    if shape.shape == "text":
        return el("a:prstGeom", {"prst": "rect"}, el("a:avLst"))
    return _path(shape.box, _strokes(shape))


def _strokes(shape: Shape) -> list[list[tuple[float, float]]]:
    """Return a chevron's or an arrow's strokes, as points in parts of the box."""
    if shape.shape == "chevron":
        return [[(0, 0), (1, 0.5), (0, 1)]]
    if shape.shape == "chevron-down":
        return [[(0, 0), (0.5, 1), (1, 0)]]
    head = 0.24
    return [[(0, 0.5), (1, 0.5)], [(1 - head, 0), (1, 0.5), (1 - head, 1)]]


def _path(box: Box, strokes: list[list[tuple[float, float]]]) -> Element:
    def point(at: tuple[float, float]) -> Element:
        return el("a:pt", {"x": round(at[0] * box.width), "y": round(at[1] * box.height)})

    steps: list[Element] = []
    for first, *rest in strokes:
        steps.append(el("a:moveTo", None, point(first)))
        steps += [el("a:lnTo", None, point(at)) for at in rest]
    return el(
        "a:custGeom",
        None,
        *(el(name) for name in ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst")),
        el("a:rect", {"l": 0, "t": 0, "r": "r", "b": "b"}),
        el("a:pathLst", None, el("a:path", {"w": box.width, "h": box.height, "fill": "none"}, *steps)),
    )


def shape_tree(*shapes: Element | None) -> Element:
    """Return a shape tree holding `shapes`."""
    return el(
        "p:spTree",
        None,
        el(
            "p:nvGrpSpPr",
            None,
            el("p:cNvPr", {"id": 1, "name": ""}),
            el("p:cNvGrpSpPr"),
            el("p:nvPr"),
        ),
        el(
            "p:grpSpPr",
            None,
            el(
                "a:xfrm",
                None,
                el("a:off", {"x": 0, "y": 0}),
                el("a:ext", {"cx": 0, "cy": 0}),
                el("a:chOff", {"x": 0, "y": 0}),
                el("a:chExt", {"cx": 0, "cy": 0}),
            ),
        ),
        *shapes,
    )
