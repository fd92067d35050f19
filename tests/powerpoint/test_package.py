"""The package: content types, relationships, entries and properties are what PowerPoint expects, and the talk's own."""

from __future__ import annotations

import datetime
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation

from deckgen.build import Options, build
from deckgen.diagnostics import Report
from package_reading import CONTENT_TYPES, NS, R_EMBED, R_ID, Package

MAIN = "ppt/presentation.xml"
KNOWN_TYPES = {
    "ppt/presentation.xml": "presentationml.presentation.main+xml",
    "ppt/slides/": "presentationml.slide+xml",
    "ppt/slideLayouts/": "presentationml.slideLayout+xml",
    "ppt/slideMasters/": "presentationml.slideMaster+xml",
    "ppt/notesSlides/": "presentationml.notesSlide+xml",
    "ppt/notesMasters/": "presentationml.notesMaster+xml",
    "ppt/theme/": "officedocument.theme+xml",
    "ppt/charts/": "drawingml.chart+xml",
    "ppt/embeddings/": "spreadsheetml.sheet",
    "docProps/core.xml": "package.core-properties+xml",
}
RELATION_TYPES = {
    "slide": "ppt/slides/",
    "slideLayout": "ppt/slideLayouts/",
    "slideMaster": "ppt/slideMasters/",
    "notesSlide": "ppt/notesSlides/",
    "notesMaster": "ppt/notesMasters/",
    "theme": "ppt/theme/",
    "chart": "ppt/charts/",
    "package": "ppt/embeddings/",
}


def content_types(package: Package) -> tuple[dict[str, str], dict[str, str]]:
    """Return the defaults by extension and the overrides by part."""
    top = package.xml(CONTENT_TYPES)
    defaults = {item.get("Extension").lower(): item.get("ContentType") for item in top.findall("ct:Default", NS)}
    overrides = {item.get("PartName"): item.get("ContentType") for item in top.findall("ct:Override", NS)}
    return defaults, overrides


def all_relations(package: Package) -> list[tuple[str, Any]]:
    return [(part, one) for part in ["", *package.parts] for one in package.relations(part)]


def test_every_override_is_for_a_part_that_is_there(package):
    _, overrides = content_types(package)

    assert {name.removeprefix("/") for name in overrides} - set(package.parts) == set()


def test_every_part_has_a_content_type_of_its_own_kind(package):
    defaults, overrides = content_types(package)

    for part in package.parts:
        found = overrides.get(f"/{part}") or defaults.get(posixpath.splitext(part)[1][1:])
        assert found, part
        by_extension = part.endswith((".rels", ".xlsx")) or part == "customXml/item1.xml"  # as Office has them
        assert by_extension or f"/{part}" in overrides, f"{part} is only known by its extension"
        for start, ending in KNOWN_TYPES.items():
            assert not part.startswith(start) or found.endswith(ending), part


def test_no_content_type_is_given_twice_or_for_nothing(package):
    top = package.xml(CONTENT_TYPES)
    names = [item.get("PartName") or item.get("Extension") for item in top]
    extensions = {posixpath.splitext(name)[1][1:] for name in package.entries if name != CONTENT_TYPES}

    assert len(names) == len(set(names))
    assert {item.get("Extension") for item in top.findall("ct:Default", NS)} <= extensions


def test_no_entry_stands_in_the_zip_twice_not_even_in_another_case(package):
    names = Counter(info.filename.casefold() for info in package.infos)

    assert [name for name, count in names.items() if count > 1] == []


def test_the_content_types_come_first_and_the_zip_is_whole(real_deck):
    with zipfile.ZipFile(real_deck) as file:
        assert file.testzip() is None
        assert file.namelist()[0] == CONTENT_TYPES


def test_every_relationship_leads_to_a_part_of_its_kind(package):
    for part, one in all_relations(package):
        if one.external:
            continue
        assert one.target in package.entries, f"{part}: {one.id} leads to {one.target}, which is not there"
        start = RELATION_TYPES.get(one.kind.rpartition("/")[2])
        assert start is None or one.target.startswith(start), f"{part}: {one.id}"


def test_relationship_ids_are_unique_in_their_part(package):
    for part in ["", *package.parts]:
        ids = [one.id for one in package.relations(part)]
        assert len(ids) == len(set(ids)), part


def test_every_relationship_that_the_xml_names_is_there_and_every_explicit_one_is_named(package):
    implicit = {"slideLayout", "notesSlide", "notesMaster", "theme", "slideMaster", "presProps", "viewProps"}
    implicit |= {"tableStyles", "slide", "customXml", "customXmlProps"}
    for part in package.parts:
        if not part.endswith(".xml"):
            continue
        used = {
            value
            for element in package.xml(part).iter(etree.Element)
            for key, value in element.attrib.items()
            if key in (R_ID, R_EMBED)
        }
        ids = {one.id for one in package.relations(part)}
        unnamed = {one.id for one in package.relations(part) if one.kind.rpartition("/")[2] not in implicit} - used
        assert used <= ids, part
        assert unnamed == set(), part


def test_no_rels_file_belongs_to_a_part_that_is_absent(package):
    for name in package.entries:
        if name.endswith(".rels"):
            owner = name.replace("_rels/", "").removesuffix(".rels")
            assert owner in ("", *package.parts), name


def test_no_part_is_orphaned(package):
    reached, waiting = set(), [""]
    while waiting:
        for one in package.relations(waiting.pop()):
            if not one.external and one.target not in reached:
                reached.add(one.target)
                waiting.append(one.target)

    assert set(package.parts) - reached == set()


def test_every_entry_has_the_same_fixed_time_and_system(package):
    assert {info.date_time for info in package.infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.create_system for info in package.infos} == {0}


def test_every_xml_part_is_utf8_with_a_declaration(package):
    for name, blob in package.entries.items():
        if name.endswith((".xml", ".rels")):
            assert blob.startswith(b"<?xml"), name
            assert b"UTF-8" in blob[:60].upper(), name
            assert b"<!DOCTYPE" not in blob, name


def test_nothing_of_the_default_template_of_python_pptx_is_left(package):
    names = " ".join(package.entries).casefold()

    assert "thumbnail" not in names
    assert "printersettings" not in names
    assert len(package.named("ppt/slideMasters/slideMaster")) == 1
    for name, blob in package.entries.items():
        for word in (b"python-pptx", b"Steve Canny", b"Office Theme"):
            assert word.lower() not in blob.lower(), f"{name} says {word.decode()}"


def test_the_slides_are_wide(package):
    size = package.xml(MAIN).find("p:sldSz", NS)

    assert int(size.get("cx")) == round(13.333 * 914_400)
    assert int(size.get("cy")) == round(7.5 * 914_400)
    assert size.get("type") is None


def test_the_order_inside_presentation_xml_is_the_schema_s(package):
    wanted = ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz", "defaultTextStyle", "extLst"]

    assert [etree.QName(child).localname for child in package.xml(MAIN)] == wanted


def test_the_properties_are_the_talk_s(real_deck):
    found = Presentation(real_deck).core_properties

    assert found.title == "Fra skyggedanser til samtalepartner"
    assert found.author == "Klummeskribent"
    assert found.last_modified_by == "Klummeskribent"
    assert "Skal offentlige topchefer være aktive på sociale medier?" in found.subject
    assert "Oplæg for kommunaldirektører" in found.subject
    assert found.language == "da"


def test_the_properties_hold_signs_that_xml_must_escape(every_kind):
    core = every_kind.xml("docProps/core.xml")

    assert core.findtext("dc:title", namespaces=NS) == "Åbent & <gratis> 📚 for alle"
    assert "Hvad biblioteket er & kan blive" in core.findtext("dc:subject", namespaces=NS)


def test_an_english_talk_says_so_in_its_properties(english):
    assert english.xml("docProps/core.xml").findtext("dc:language", namespaces=NS) == "en"


def test_no_property_stands_twice_or_empty(package):
    core = package.xml("docProps/core.xml")

    assert [name for name, count in Counter(child.tag for child in core).items() if count > 1] == []
    assert [child.tag for child in core if not (child.text or "").strip()] == []


def test_dates_are_utc_and_written_as_the_package_asks(real):
    core = real.xml("docProps/core.xml")
    for name in ("created", "modified"):
        found = core.find(f"dcterms:{name}", NS)
        assert found.get("{http://www.w3.org/2001/XMLSchema-instance}type") == "dcterms:W3CDTF"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found.text)
        assert datetime.datetime.fromisoformat(found.text).date() == datetime.date(2026, 11, 24)


def test_app_xml_counts_the_slides_and_notes(package):
    app = {etree.QName(item).localname: item.text for item in package.xml("docProps/app.xml")}

    assert app["Slides"] == app["Notes"] == str(len(package.slides))
    assert app["Application"] == "deckgen"


@pytest.mark.parametrize(
    ("epoch", "written"),
    [("0", "1970-01-01T00:00:00Z"), ("1700000000", "2023-11-14T22:13:20Z")],
)
def test_source_date_epoch_dates_the_file(
    epoch: str, written: str, package_of: Callable[..., Package], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    core = package_of({"event": {"date": "2026-03-02"}, "closing": {"call": "Kom"}}).xml("docProps/core.xml")

    assert core.findtext("dcterms:created", namespaces=NS) == written
    assert core.findtext("dcterms:modified", namespaces=NS) == written


def test_without_a_date_the_file_has_none(package_of, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    core = package_of({"closing": {"call": "Kom"}}).xml("docProps/core.xml")

    assert core.find("dcterms:created", NS) is None


@pytest.mark.parametrize("epoch", ["i går", "1.5", "1e9", "99999999999999999", "-99999999999999999"])
def test_a_source_date_epoch_that_is_no_number_of_seconds_is_an_error(
    epoch: str, write_talk: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    talk, target, report = write_talk({"title": "T", "article": "article.md"}), tmp_path / "out.pptx", Report()

    assert build(talk, target, Options(), report) is None
    assert [found.code for found in report.errors] == ["E506"]
    assert not target.exists()
