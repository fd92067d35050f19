"""The notes master and a slide's notes page: the slide's picture above, what the speaker reads under it."""

from __future__ import annotations

from deckgen.deck.model import Paragraph
from deckgen.packs.geometry import Box
from deckgen.packs.layout import LayoutPack
from deckgen.packs.model import Color
from deckgen.powerpoint.master import background, color_map_override
from deckgen.powerpoint.shapes import names, shape_tree
from deckgen.powerpoint.text import paragraph
from deckgen.powerpoint.theme import color_map
from deckgen.powerpoint.xml import Element, el, root, transform

NOTES_PAGE = Box.inches(0, 0, 7.5, 10)


def notes_master(pack: LayoutPack, lang: str) -> Element:
    """Return the notes master: the slide's picture above, the notes under it."""
    style = pack.styles["source"]
    height = 6.5 * pack.grid.slide_height / pack.grid.slide_width
    return root(
        "p:notesMaster",
        None,
        el(
            "p:cSld",
            None,
            background(Color("bg1")),
            shape_tree(
                el(
                    "p:sp",
                    None,
                    _image_names(2),
                    el(
                        "p:spPr",
                        None,
                        transform(Box.inches(0.5, 0.5, 6.5, height)),
                        el("a:prstGeom", {"prst": "rect"}, el("a:avLst")),
                        el("a:noFill"),
                    ),
                ),
                el(
                    "p:sp",
                    None,
                    names(
                        3,
                        "Noter" if pack.language == "da" else "Notes",
                        el("p:ph", {"type": "body", "sz": "quarter", "idx": 1}),
                    ),
                    el(
                        "p:spPr",
                        None,
                        transform(Box.inches(0.5, height + 0.75, 6.5, 8.75 - height)),
                        el("a:prstGeom", {"prst": "rect"}, el("a:avLst")),
                    ),
                    el("p:txBody", None, el("a:bodyPr"), el("a:lstStyle"), paragraph(Paragraph(()), lang)),
                ),
            ),
        ),
        el("p:clrMap", color_map()),
        el(
            "p:notesStyle",
            None,
            el(
                "a:lvl1pPr",
                {"marL": 0, "algn": "l"},
                el("a:spcBef", None, el("a:spcPts", {"val": 600})),
                el(
                    "a:defRPr",
                    {"sz": 1200, "kern": 1200},
                    el("a:solidFill", None, el("a:schemeClr", {"val": "tx1"})),
                    el("a:latin", {"typeface": style.face.theme}),
                ),
            ),
        ),
    )


def _image_names(shape_id: int) -> Element:
    return el(
        "p:nvSpPr",
        None,
        el("p:cNvPr", {"id": shape_id, "name": "Slide"}),
        el("p:cNvSpPr", None, el("a:spLocks", {"noGrp": True, "noRot": True, "noChangeAspect": True})),
        el("p:nvPr", None, el("p:ph", {"type": "sldImg", "idx": 2})),
    )


def notes_slide(paragraphs: tuple[Paragraph, ...], lang: str) -> Element:
    """Return a slide's notes page."""
    return root(
        "p:notes",
        None,
        el(
            "p:cSld",
            None,
            shape_tree(
                el("p:sp", None, _image_names(2), el("p:spPr")),
                el(
                    "p:sp",
                    None,
                    names(
                        3,
                        "Noter" if lang.startswith("da") else "Notes",
                        el("p:ph", {"type": "body", "idx": 1}),
                    ),
                    el("p:spPr"),
                    el(
                        "p:txBody",
                        None,
                        el("a:bodyPr"),
                        el("a:lstStyle"),
                        *(paragraph(item, lang) for item in paragraphs or (Paragraph(()),)),
                    ),
                ),
            ),
        ),
        color_map_override(None),
    )
