"""The slide master, the notes master, and each layout of the pack as a real slide layout."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.deck.model import Paragraph, Run
from deckgen.packs.layout import LayoutPack
from deckgen.packs.model import Color, Placement, Slot
from deckgen.powerpoint.shapes import (
    FRAME_INDEX,
    decoration,
    layout_placeholder,
    names,
    number_body,
    placeholder,
    placeholder_indexes,
    shape_tree,
)
from deckgen.powerpoint.text import body_properties, level_properties, list_style, paragraph, slide_body_properties
from deckgen.powerpoint.theme import color_map
from deckgen.powerpoint.xml import Element, el, fill, root, transform

MASTER_ID = 2_147_483_648
"""Ids of masters and layouts share one space from here up (ECMA-376 part 1, 19.7.14 and 19.7.15)."""

LAYOUT_TYPES = {"cover": "title", "section": "secHead"}
"""What PowerPoint calls the layouts that it knows by kind; the others are the pack's own."""


def slide_master(pack: LayoutPack, relations: list[str], lang: str, logo: Element | None = None) -> Element:
    """Return the master; `relations` are its relationships to the layouts, in order. `logo` is the one for paper."""
    bullets = pack.layouts["bullets"].default()
    title, body = bullets.slots["title"], bullets.slots["body"]
    return root(
        "p:sldMaster",
        {"preserve": True},
        el(
            "p:cSld",
            None,
            background(Color("bg1")),
            shape_tree(
                logo,
                layout_placeholder(title, 2, None, lang),
                _body(body, lang),
                frame_shape(pack, "footer", 4, lang, ""),
                frame_shape(pack, "number", 5, lang, "‹#›"),
            ),
        ),
        el("p:clrMap", color_map(pack)),
        el(
            "p:sldLayoutIdLst",
            None,
            *(el("p:sldLayoutId", {"id": MASTER_ID + n, "r:id": rid}) for n, rid in enumerate(relations, start=1)),
        ),
        el("p:hf", {"hdr": False, "dt": False}),
        el(
            "p:txStyles",
            None,
            el("p:titleStyle", None, level_properties(title.style, "a:lvl1pPr")),
            el(
                "p:bodyStyle",
                None,
                *(level_properties(body.style, f"a:lvl{n}pPr", min(n, 2)) for n in range(1, 6)),
            ),
            el("p:otherStyle", None, level_properties(pack.styles["chart"], "a:lvl1pPr")),
        ),
    )


def _body(slot: Slot, lang: str) -> Element:
    return el(
        "p:sp",
        None,
        names(3, slot.name, el("p:ph", {"type": "body", "idx": 1})),
        el("p:spPr", None, transform(slot.box), el("a:prstGeom", {"prst": "rect"}, el("a:avLst"))),
        el(
            "p:txBody",
            None,
            body_properties(slot.style),
            list_style(slot.style),
            paragraph(Paragraph((Run(slot.name),)), lang),
        ),
    )


def frame_shape(
    pack: LayoutPack,
    which: str,
    shape_id: int,
    lang: str,
    text: str,
    on_slide: bool = False,
    links: Sequence[Element] = (),
) -> Element:
    """Return the footer or the slide number; with place and style on masters and layouts, bare on a slide.

    `links` are runs that stand before the number.
    """
    slot = pack.frame[which]
    body = number_body(slot, lang, text, own_style=not on_slide, links=links)
    if which == "footer":
        body = el(
            "p:txBody",
            None,
            slide_body_properties() if on_slide else body_properties(slot.style),
            el("a:lstStyle") if on_slide else list_style(slot.style),
            paragraph(Paragraph((Run(text),) if text else ()), lang),
        )
    place = None if on_slide else transform(slot.box)
    return el(
        "p:sp",
        None,
        names(shape_id, slot.name, placeholder(slot, FRAME_INDEX[which])),
        el("p:spPr", None, place),
        body,
    )


def slide_layout(
    placement: Placement, pack: LayoutPack, lang: str, footer: str, logo: Element | None = None
) -> Element:
    """Return a layout: its ground, its decoration, and a named placeholder for every slot.

    Paper shows the master's logo; other grounds show their own `logo`, or none.
    """
    shapes: list[Element] = []
    indexes = placeholder_indexes(placement)
    for shape in placement.shapes:
        shapes.append(decoration(shape, len(shapes) + 2, lang))
    for key, slot in placement.slots.items():
        shapes.append(layout_placeholder(slot, len(shapes) + 2, indexes[key], lang))
    if placement.footer:
        shapes.append(frame_shape(pack, "footer", len(shapes) + 2, lang, footer))
        shapes.append(frame_shape(pack, "number", len(shapes) + 2, lang, "‹#›"))
    deep = placement.ground == "deep"
    return root(
        "p:sldLayout",
        {
            **({} if placement.ground == "paper" and placement.logo else {"showMasterSp": False}),
            "preserve": True,
            **({"type": LAYOUT_TYPES[placement.layout]} if placement.layout in LAYOUT_TYPES else {}),
            "userDrawn": True,
        },
        el(
            "p:cSld",
            {"name": placement.name},
            background(pack.color("deep")) if deep else None,
            shape_tree(*shapes, logo),
        ),
        color_map_override(pack if deep else None),
    )


def color_map_override(deep: LayoutPack | None) -> Element:
    """Return the master's colours, or those of a pack's deep ground: links in the accent that is readable there."""
    if deep is None:
        return el("p:clrMapOvr", None, el("a:masterClrMapping"))
    links = {"hlink": "accent5", "folHlink": "accent5"}
    return el("p:clrMapOvr", None, el("a:overrideClrMapping", color_map(deep) | links))


def background(color: Color) -> Element:
    """Return a plain ground."""
    return el("p:bg", None, el("p:bgPr", None, fill(color), el("a:effectLst")))
