"""The frame that shows a chart or a table on a slide, in the placeholder of its layout."""

from __future__ import annotations

from deckgen.packs.geometry import Box
from deckgen.powerpoint.xml import Element, el, transform


def chart_frame(box: Box, shape_id: int, name: str, alt: str, ph: Element, relation: str) -> Element:
    """Return the frame that shows a chart in its layout's placeholder."""
    return el(
        "p:graphicFrame",
        None,
        frame_names(shape_id, name, alt, ph),
        transform(box, "p:xfrm"),
        el(
            "a:graphic",
            None,
            el(
                "a:graphicData",
                {"uri": "http://schemas.openxmlformats.org/drawingml/2006/chart"},
                el("c:chart", {"r:id": relation}),
            ),
        ),
    )


def frame_names(shape_id: int, name: str, alt: str, ph: Element) -> Element:
    """Return the non-visual properties of a graphic frame, with its alternative text."""
    return el(
        "p:nvGraphicFramePr",
        None,
        el("p:cNvPr", {"id": shape_id, "name": name, "descr": alt}),
        el("p:cNvGraphicFramePr", None, el("a:graphicFrameLocks", {"noGrp": True})),
        el("p:nvPr", None, ph),
    )
