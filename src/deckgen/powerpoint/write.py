"""Write: a fitted deck becomes the bytes of a PowerPoint file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from deckgen.deck.evidence_map import EvidenceMap
from deckgen.deck.model import Chart, Deck, Image, Slide
from deckgen.deck.numbers import slide_numbers
from deckgen.packs.layout import LayoutPack
from deckgen.packs.model import Placement, Slot
from deckgen.pictures.model import Picture
from deckgen.powerpoint import notes, presentation, properties
from deckgen.powerpoint.backups import backup_ways
from deckgen.powerpoint.charts.data import workbook
from deckgen.powerpoint.charts.part import chart_part
from deckgen.powerpoint.evidence_part import ITEM_NAME, PROPERTIES_NAME, evidence_part, evidence_properties
from deckgen.powerpoint.master import slide_layout, slide_master
from deckgen.powerpoint.package import SVG, PartSpec, Relations, digest, to_zip, write_package
from deckgen.powerpoint.picture import PictureLinks, logo_shape
from deckgen.powerpoint.slide import slide_part
from deckgen.powerpoint.theme import theme
from deckgen.powerpoint.xml import Element, to_bytes

PROOFING = {"da": "da-DK", "en": "en-GB"}
"""The language of the talk → the proofing language of its runs."""

SOURCES = "sources"
"""The id of the slide that lists the sources, to which every source line leads."""

MEDIA = {"png": CT.PNG, "jpeg": CT.JPEG, "svg": SVG}
"""A picture's extension → its content type."""

CUSTOM_NAME = "docProps/custom.xml"
NOTES_MASTER = "/ppt/notesMasters/notesMaster1.xml"
SLIDE_JUMP = "ppaction://hlinksldjump"


def write_deck(
    deck: Deck,
    pack: LayoutPack,
    when: datetime.datetime | None = None,
    evidence: EvidenceMap | None = None,
    share: bool = False,
) -> bytes:
    """Return the deck as a .pptx, dated `when` (UTC), with its evidence map where there is one.

    With `share` it is a copy to give away: without notes and their master, without the names that the outline gives
    to slides, and marked as such. The same deck, pack, date and map give the same bytes.
    """
    writer = _Writer(deck, pack, PROOFING[deck.properties.language], when, evidence, share)
    entries = dict(write_package(writer.parts(), writer.top))
    entries[CUSTOM_NAME] = properties.custom_properties(digest(entries, CUSTOM_NAME), share)
    return to_zip(entries)


@dataclass
class _Writer:
    deck: Deck
    pack: LayoutPack
    lang: str
    when: datetime.datetime | None
    evidence: EvidenceMap | None = None
    share: bool = False
    top: Relations = field(default_factory=Relations)
    charts: list[PartSpec] = field(default_factory=list)
    media: dict[bytes, PartSpec] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.numbers = slide_numbers(self.deck)
        self.ways = backup_ways(self.deck, self.pack.frame["number"])

    def parts(self) -> list[PartSpec]:
        """Return every part of the package, in the order in which they stand in the file."""
        placements = self._placements()
        layout_names = {key: f"/ppt/slideLayouts/slideLayout{n}.xml" for n, key in enumerate(placements, start=1)}
        slide_names = {slide.id: f"/ppt/slides/slide{n}.xml" for n, slide in enumerate(self.deck.slides, start=1)}
        slides: list[PartSpec] = []
        for number, slide in enumerate(self.deck.slides, start=1):
            slides += self._slide(slide, number, layout_names, slide_names)
        relations = Relations()
        main = self._xml(
            "/ppt/presentation.xml",
            CT.PML_PRESENTATION_MAIN,
            presentation.presentation(
                self.deck,
                self.pack,
                relations.add(RT.SLIDE_MASTER, "/ppt/slideMasters/slideMaster1.xml"),
                None if self.share else relations.add(RT.NOTES_MASTER, NOTES_MASTER),
                [relations.add(RT.SLIDE, name) for name in slide_names.values()],
            ),
            relations,
        )
        return [
            main,
            *self._companions(relations),
            *self._masters(placements, layout_names),
            *self._notes_master(),
            *slides,
            *self.charts,
            *self.media.values(),
            *self._evidence(relations),
            *self._properties(),
        ]

    def _placements(self) -> dict[str, Placement]:
        """Return every layout of the pack once, and the variants that the deck uses, in the order of the pack.

        A layout with alternative slots is there with and without them, for slides that are added by hand.
        """
        used = {slide.placement.key: slide.placement for slide in self.deck.slides if slide.placement}
        found: dict[str, Placement] = {}
        for name, layout in self.pack.layouts.items():
            variants = {key: used[key] for key in sorted(used) if used[key].layout == name}
            ways = {_has_alternatives(placement) for placement in variants.values()}
            offered = [placement for placement in layout.offered() if _has_alternatives(placement) not in ways]
            found |= variants | {placement.key: placement for placement in offered}
        return found

    def _slide(
        self, slide: Slide, number: int, layout_names: dict[str, str], slide_names: dict[str, str]
    ) -> list[PartSpec]:
        placement = slide.placement
        if placement is None:
            raise TypeError(f"{slide.id}: the slide was not placed")
        own, relations = slide_names[slide.id], Relations()
        relations.add(RT.SLIDE_LAYOUT, layout_names[placement.key])
        notes_part = self._notes(slide, number, own, relations)

        def link(target: str) -> tuple[str, str | None]:
            if target.startswith("#") and target[1:] in slide_names:
                return relations.add(RT.SLIDE, slide_names[target[1:]]), SLIDE_JUMP
            return relations.add(RT.HYPERLINK, target, external=True), None

        def add_chart(chart: Chart, slot: Slot) -> str:
            return relations.add(RT.CHART, self._chart(chart, slot))

        def add_image(image: Image) -> PictureLinks:
            return self._picture(image.picture, relations)

        footer = self.deck.properties.footer
        listed = SOURCES in slide_names and slide.id != SOURCES and bool(slide.speech.source)
        sources = f"#{SOURCES}" if listed else None
        element = slide_part(
            slide,
            placement,
            self.pack,
            self.lang,
            self.numbers[slide.id],
            footer,
            link,
            add_chart,
            add_image,
            sources,
            self.ways.get(slide.id, ()),
        )
        if self.share:  # an author's name for a slide may say more than the slide does
            del element[0].attrib["name"]
        return [self._xml(own, CT.PML_SLIDE, element, relations), *notes_part]

    def _notes(self, slide: Slide, number: int, own: str, relations: Relations) -> list[PartSpec]:
        """Return the part of a slide's notes, if it is to have any; `own` is the slide's name."""
        if self.share:
            return []
        name, notes_relations = f"/ppt/notesSlides/notesSlide{number}.xml", Relations()
        relations.add(RT.NOTES_SLIDE, name)
        notes_relations.add(RT.NOTES_MASTER, NOTES_MASTER)
        notes_relations.add(RT.SLIDE, own)
        page = notes.notes_slide(slide.notes.paragraphs, self.lang)
        return [self._xml(name, CT.PML_NOTES_SLIDE, page, notes_relations)]

    def _chart(self, chart: Chart, slot: Slot) -> str:
        number = len(self.charts) // 2 + 1
        name, book = f"/ppt/charts/chart{number}.xml", f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
        relations = Relations()
        element = chart_part(chart, slot.box, slot.style, relations.add(RT.PACKAGE, book), self.lang)
        self.charts += [
            self._xml(name, CT.DML_CHART, element, relations),
            PartSpec(book, CT.SML_SHEET, workbook(chart, names=not self.share)),
        ]
        return name

    def _picture(self, picture: Picture, relations: Relations) -> PictureLinks:
        """Add the picture's pixels, and its drawing where it is one; return the relationships that lead to them."""
        pixels = relations.add(RT.IMAGE, self._media(picture.content, picture.extension))
        if picture.svg is None:
            return pixels, None
        return pixels, relations.add(RT.IMAGE, self._media(picture.svg, "svg"))

    def _media(self, content: bytes, extension: str) -> str:
        """Return the name of the part with these bytes; the same bytes stand once in the package."""
        name = f"/ppt/media/image{len(self.media) + 1}.{extension}"
        return self.media.setdefault(content, PartSpec(name, MEDIA[extension], content)).name

    def _masters(self, placements: dict[str, Placement], names: dict[str, str]) -> list[PartSpec]:
        master = Relations()
        listed = [master.add(RT.SLIDE_LAYOUT, names[key]) for key in placements]
        master.add(RT.THEME, "/ppt/theme/theme1.xml")
        layouts = []
        for key, placement in placements.items():
            relations = Relations()
            relations.add(RT.SLIDE_MASTER, "/ppt/slideMasters/slideMaster1.xml")
            logo = self._logo("deep", relations) if placement.ground == "deep" and placement.logo else None
            element = slide_layout(placement, self.pack, self.lang, self.deck.properties.footer, logo)
            layouts.append(self._xml(names[key], CT.PML_SLIDE_LAYOUT, element, relations))
        return [
            self._xml(
                "/ppt/slideMasters/slideMaster1.xml",
                CT.PML_SLIDE_MASTER,
                slide_master(self.pack, listed, self.lang, self._logo("paper", master)),
                master,
            ),
            *layouts,
            self._xml("/ppt/theme/theme1.xml", CT.OFC_THEME, theme(self.pack, self.pack.title)),
        ]

    def _notes_master(self) -> list[PartSpec]:
        if self.share:
            return []
        relations = Relations()
        relations.add(RT.THEME, "/ppt/theme/theme2.xml")
        return [
            self._xml(NOTES_MASTER, CT.PML_NOTES_MASTER, notes.notes_master(self.pack, self.lang), relations),
            self._xml("/ppt/theme/theme2.xml", CT.OFC_THEME, theme(self.pack, self.pack.title)),
        ]

    def _logo(self, ground: Literal["paper", "deep"], relations: Relations) -> Element | None:
        logo = self.pack.logos.get(ground)
        return logo_shape(logo, *self._picture(logo.picture, relations)) if logo else None

    def _companions(self, relations: Relations) -> list[PartSpec]:
        listed = [
            (RT.PRES_PROPS, "/ppt/presProps.xml", CT.PML_PRES_PROPS, presentation.presentation_properties()),
            (RT.VIEW_PROPS, "/ppt/viewProps.xml", CT.PML_VIEW_PROPS, presentation.view_properties()),
            (RT.TABLE_STYLES, "/ppt/tableStyles.xml", CT.PML_TABLE_STYLES, presentation.table_styles()),
        ]
        for kind, name, _, _ in listed:
            relations.add(kind, name)
        relations.add(RT.THEME, "/ppt/theme/theme1.xml")
        return [self._xml(name, content_type, element) for _, name, content_type, element in listed]

    def _evidence(self, relations: Relations) -> list[PartSpec]:
        if self.evidence is None:
            return []
        own = Relations()
        relations.add(RT.CUSTOM_XML, ITEM_NAME)
        own.add(RT.CUSTOM_XML_PROPS, PROPERTIES_NAME)
        return [
            self._xml(ITEM_NAME, CT.XML, evidence_part(self.evidence, self.deck), own),
            self._xml(PROPERTIES_NAME, CT.OFC_CUSTOM_XML_PROPERTIES, evidence_properties()),
        ]

    def _properties(self) -> list[PartSpec]:
        core, app, custom = "/docProps/core.xml", "/docProps/app.xml", f"/{CUSTOM_NAME}"
        self.top.add(RT.OFFICE_DOCUMENT, "/ppt/presentation.xml")
        self.top.add(RT.CORE_PROPERTIES, core)
        self.top.add(RT.EXTENDED_PROPERTIES, app)
        self.top.add(RT.CUSTOM_PROPERTIES, custom)
        return [
            PartSpec(core, CT.OPC_CORE_PROPERTIES, properties.core_properties(self.deck, self.when)),
            PartSpec(
                app, CT.OFC_EXTENDED_PROPERTIES, properties.application_properties(self.deck, notes=not self.share)
            ),
            PartSpec(custom, CT.OFC_CUSTOM_PROPERTIES, properties.custom_properties("", self.share)),
        ]

    def _xml(self, name: str, content_type: str, element: Element, relations: Relations | None = None) -> PartSpec:
        return PartSpec(name, content_type, to_bytes(element), relations or Relations())


def _has_alternatives(placement: Placement) -> bool:
    return any(slot.alternative for slot in placement.slots.values())
