"""The presentation part: the lists of masters and slides, the size, PowerPoint's sections, and its small companions."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from deckgen.deck.model import Deck
from deckgen.packs.geometry import emu
from deckgen.packs.layout import LayoutPack
from deckgen.powerpoint.master import MASTER_ID
from deckgen.powerpoint.notes import NOTES_PAGE
from deckgen.powerpoint.text import level_properties
from deckgen.powerpoint.xml import Element, el, root

FIRST_SLIDE_ID = 256
SECTION_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""The extension that holds sections ([MS-PPTX] 2.4.3.2)."""
DECKGEN_NAMESPACE = uuid.UUID("6f0d9c0e-3a53-5b0e-9b8f-2a8f6b1f6c11")
"""Names deckgen's own ids, so that the same section has the same id in every build."""


def presentation(deck: Deck, pack: LayoutPack, master: str, notes_master: str | None, slides: Sequence[str]) -> Element:
    """Return presentation.xml; the arguments are the ids of its relationships to master, notes master and slides.

    A deck without notes has no notes master.
    """
    return root(
        "p:presentation",
        {"saveSubsetFonts": True},
        el("p:sldMasterIdLst", None, el("p:sldMasterId", {"id": MASTER_ID, "r:id": master})),
        el("p:notesMasterIdLst", None, el("p:notesMasterId", {"r:id": notes_master})) if notes_master else None,
        el(
            "p:sldIdLst",
            None,
            *(el("p:sldId", {"id": FIRST_SLIDE_ID + n, "r:id": relation}) for n, relation in enumerate(slides)),
        ),
        el("p:sldSz", {"cx": emu(pack.grid.slide_width), "cy": emu(pack.grid.slide_height)}),
        el("p:notesSz", {"cx": NOTES_PAGE.width, "cy": NOTES_PAGE.height}),
        el(
            "p:defaultTextStyle",
            None,
            *(level_properties(pack.styles["chart"], f"a:lvl{number}pPr") for number in range(1, 10)),
        ),
        el("p:extLst", None, el("p:ext", {"uri": SECTION_EXTENSION}, _sections(deck))),
        prefixes="a r p",
    )


def _sections(deck: Deck) -> Element:
    listed = el("p14:sectionLst")
    slide_id = FIRST_SLIDE_ID
    for number, section in enumerate(deck.sections):
        name = uuid.uuid5(DECKGEN_NAMESPACE, f"{number} {section.name}")
        slides = el("p14:sldIdLst")
        for _ in section.slides:
            slides.append(el("p14:sldId", {"id": slide_id}))
            slide_id += 1
        listed.append(el("p14:section", {"name": section.name, "id": f"{{{str(name).upper()}}}"}, slides))
    return listed


def presentation_properties() -> Element:
    """Return presProps.xml."""
    return root("p:presentationPr", None)


def view_properties() -> Element:
    """Return viewProps.xml: the normal view with room for the notes."""
    return root(
        "p:viewPr",
        None,
        el(
            "p:normalViewPr",
            None,
            el("p:restoredLeft", {"sz": 15_000}),
            el("p:restoredTop", {"sz": 75_000}),
        ),
        el(
            "p:notesTextViewPr",
            None,
            el(
                "p:cViewPr",
                None,
                el("p:scale", None, el("a:sx", {"n": 1, "d": 1}), el("a:sy", {"n": 1, "d": 1})),
                el("p:origin", {"x": 0, "y": 0}),
            ),
        ),
        el("p:gridSpacing", {"cx": 76_200, "cy": 76_200}),
    )


def table_styles() -> Element:
    """Return tableStyles.xml: no styles of our own, and PowerPoint's medium one as the default for new tables."""
    return root("a:tblStyleLst", {"def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"}, prefixes="a")
