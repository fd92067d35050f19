"""Ids, lists and sections: what must be unique is, and every list names every part once."""

from __future__ import annotations

import re
from collections import Counter

from package_reading import NS, R_ID, Package, every, local, placeholder, properties

MAIN, MASTER = "ppt/presentation.xml", "ppt/slideMasters/slideMaster1.xml"
SHAPED = ("ppt/slides/slide", "ppt/slideLayouts/slideLayout", "ppt/slideMasters/slideMaster")
NOTES = ("ppt/notesSlides/notesSlide", "ppt/notesMasters/notesMaster")
FIRST_MASTER_ID = 2**31


def slide_ids(package: Package) -> list[int]:
    return [int(item.get("id")) for item in package.xml(MAIN).findall("p:sldIdLst/p:sldId", NS)]


def sections(package: Package) -> list[tuple[str, list[int]]]:
    return [
        (section.get("name"), [int(item.get("id")) for item in section.findall("p14:sldIdLst/p14:sldId", NS)])
        for section in package.xml(MAIN).iterfind(".//p14:section", NS)
    ]


def test_slide_ids_are_unique_and_in_range(package):
    ids = slide_ids(package)

    assert len(ids) == len(set(ids)) == len(package.named("ppt/slides/slide"))
    assert all(256 <= id < FIRST_MASTER_ID for id in ids)


def test_layout_ids_are_unique_and_different_from_the_master_s(package):
    masters = [int(item.get("id")) for item in package.xml(MAIN).findall("p:sldMasterIdLst/p:sldMasterId", NS)]
    layouts = [int(item.get("id")) for item in package.xml(MASTER).findall("p:sldLayoutIdLst/p:sldLayoutId", NS)]

    assert [id for id, count in Counter([*masters, *layouts]).items() if count > 1] == []
    assert all(FIRST_MASTER_ID <= id < 2**32 for id in [*masters, *layouts])


def test_every_layout_is_listed_by_the_master_once(package):
    listed = [
        package.target(MASTER, item.get(R_ID)).target
        for item in package.xml(MASTER).findall("p:sldLayoutIdLst/p:sldLayoutId", NS)
    ]

    assert sorted(listed) == sorted(package.named("ppt/slideLayouts/slideLayout"))


def test_every_layout_leads_back_to_the_master(package):
    for name in package.named("ppt/slideLayouts/slideLayout"):
        assert package.related(name, "slideMaster") == [MASTER]


def test_shape_ids_are_unique_on_every_slide_layout_master_and_notes_page(package):
    for name, xml in every(package, *SHAPED, *NOTES):
        ids = [int(item.get("id")) for item in xml.iterfind(".//p:cNvPr", NS)]
        assert len(ids) == len(set(ids)), name
        assert all(id > 0 for id in ids), name


def test_shape_names_are_given_everywhere(package):
    for slide in package.slides:
        assert all(properties(shape).get("name") for shape in slide.shapes()), slide.part


def test_sections_list_every_slide_exactly_once_and_in_order(package):
    assert [id for _, ids in sections(package) for id in ids] == slide_ids(package)


def test_sections_have_ids_of_their_own(package):
    ids = [section.get("id") for section in package.xml(MAIN).iterfind(".//p14:section", NS)]

    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", id) for id in ids)


def test_sections_stand_in_the_extension_that_powerpoint_reads(package):
    (extension,) = package.xml(MAIN).findall("p:extLst/p:ext", NS)

    assert extension.get("uri") == "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
    assert [local(child) for child in extension] == ["sectionLst"]


def test_sections_carry_the_names_of_the_talk_s_parts(real, real_talk):
    author = [step.section.name for step in real_talk.outline.talk.running_order if step.section]

    names = [name for name, _ in sections(real)]
    assert names == ["Åbning", *author, "Afslutning"]
    assert names == [section.name for section in real_talk.deck.sections]


def test_sections_hold_the_slides_of_their_part(real, real_talk):
    ids = dict(zip(slide_ids(real), (slide.id for slide in real.slides), strict=True))

    assert [[ids[id] for id in listed] for _, listed in sections(real)] == [
        [slide.id for slide in section.slides] for section in real_talk.deck.sections
    ]


def test_two_sections_of_one_name_are_two_sections(package_of):
    package = package_of(
        {
            "running_order": [
                {"section": {"name": "Tal", "headline": "De første tal", "id": "s1"}},
                {"text": {"id": "a", "title": "Et", "text": "et"}},
                {"section": {"name": "Tal", "headline": "De sidste tal", "id": "s2"}},
                {"text": {"id": "b", "title": "To", "text": "to"}},
            ]
        }
    )
    ids = {section.get("id") for section in package.xml(MAIN).iterfind(".//p14:section", NS)}

    assert [name for name, _ in sections(package)] == ["Tal", "Tal"]
    assert len(ids) == 2


def test_the_notes_master_is_listed_and_has_a_theme_of_its_own(package):
    (item,) = package.xml(MAIN).findall("p:notesMasterIdLst/p:notesMasterId", NS)
    master = package.target(MAIN, item.get(R_ID)).target

    assert package.named("ppt/notesMasters/notesMaster") == [master]
    assert package.related(master, "theme") != package.related(MASTER, "theme")
    assert len(package.related(master, "theme")) == 1


def test_every_slide_has_its_own_notes_page_with_its_slide_and_its_master(package):
    pages = [slide.notes.part for slide in package.slides]

    assert len(set(pages)) == len(pages) == len(package.named("ppt/notesSlides/notesSlide"))
    for slide, page in zip(package.slides, pages, strict=True):
        assert package.related(page, "slide") == [slide.part]
        assert package.related(page, "notesMaster") == ["ppt/notesMasters/notesMaster1.xml"]


def test_every_notes_page_has_the_slide_s_picture_and_a_body_that_the_master_has(package):
    (name,) = package.named("ppt/notesMasters/notesMaster")
    master = {ph.get("type"): ph.get("idx") for ph in package.xml(name).iterfind(".//p:ph", NS)}
    for slide in package.slides:
        page = {ph.get("type"): ph.get("idx") for ph in map(placeholder, slide.notes.shapes())}
        assert page == master, slide.part


def test_every_slide_has_one_layout(package):
    assert all(len(package.related(slide.part, "slideLayout")) == 1 for slide in package.slides)


def test_slide_names_are_the_ids_of_the_outline_and_unique(real, real_talk):
    ids = [slide.id for slide in real.slides]

    assert ids == [slide.id for slide in real_talk.deck.slides]
    assert len(ids) == len(set(ids))
