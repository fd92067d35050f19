"""Movement: what appears click by click and the fade into sections, in the form that PowerPoint itself writes."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from conftest import ROOT
from deckgen.build import Options, compile_talk
from deckgen.deck.reveal import still
from deckgen.diagnostics import Report
from deckgen.powerpoint.write import write_deck
from package_reading import NS, Element, Package, Slide, every, local, paragraphs, properties, words
from rendering import converted, needs_office, to_pdf
from rendering import words as drawn_words

SLIDES = "ppt/slides/slide"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DURATION = f"{{{NS['p14']}}}dur"

CASE = {
    "id": "et",
    "organisation": "Byen",
    "claim": "Byen åbner",
    "does": ["låner ud", "låser op"],
    "gives": "Flere kommer",
    "channels": ["Avisen"],
    "reveal": True,
}


def bullets(*items: object, **more: object) -> dict[str, object]:
    return {"bullets": {"id": "liste", "title": "En liste", "items": list(items), "reveal": True, **more}}


def revealed(package: Package) -> list[Slide]:
    return [slide for slide in package.slides if slide.xml.find("p:timing", NS) is not None]


def slide_of(package: Package, id: str) -> Slide:
    return next(slide for slide in package.slides if slide.id == id)


def effects(slide: Slide) -> list[list[Element]]:
    """Return the effects of each click, in the order of the clicks."""
    (main,) = slide.xml.xpath(".//p:cTn[@nodeType='mainSeq']", namespaces=NS)
    return [click.xpath(".//p:cTn[@presetID]", namespaces=NS) for click in main.findall("p:childTnLst/p:par", NS)]


def target(effect: Element, slide: Slide) -> tuple[int, int | None, str]:
    """Return which shape appears (its place on the slide), which of its paragraphs, and the words."""
    (spot,) = effect.iterfind(".//p:spTgt", NS)
    ids = [properties(shape).get("id") for shape in slide.shapes()]
    place = ids.index(spot.get("spid"))
    shape, span = slide.shapes()[place], spot.find("p:txEl/p:pRg", NS)
    if span is None:
        return place, None, words(shape)
    assert span.get("st") == span.get("end")
    return place, int(span.get("st")), paragraphs(shape)[int(span.get("st"))]


def said(slide: Slide) -> list[list[str]]:
    """Return the words that appear at each click."""
    return [[target(effect, slide)[2] for effect in click] for click in effects(slide)]


def test_the_items_of_a_list_appear_one_at_a_time(package_of):
    package = package_of({"running_order": [bullets("et", "to", "tre")]})

    assert said(package.slides[0]) == [["et"], ["to"], ["tre"]]


def test_what_stands_under_an_item_appears_with_it(package_of):
    package = package_of({"running_order": [bullets("et", {"to": ["under to", "og under"]}, "tre")]})

    assert said(package.slides[0]) == [["et"], ["to", "under to", "og under"], ["tre"]]


def test_all_of_a_cell_appears_at_one_click(every_kind):
    assert said(slide_of(every_kind, "indvendingerne-kan-besvares")) == [
        ["Det koster", "Mindre end en ny sal."],
        ["Det larmer", "Læsesalen har døre."],
    ]


def test_the_conclusion_appears_last(every_kind):
    first, second, last = said(slide_of(every_kind, "chain"))

    assert (first[0], second, last) == ("Borgerne kommer", ["De ansatte vil"], ["Så hold åbent"])


def test_the_left_side_of_a_comparison_appears_before_the_right(every_kind):
    assert said(slide_of(every_kind, "mod")) == [["bøger"], ["møder"], ["bøger"]]


def test_what_comes_of_a_case_appears_after_what_is_done(package_of):
    package = package_of({"cases": [CASE], "running_order": ["et"]})

    assert said(package.slides[0]) == [["låner ud"], ["låser op"], ["Flere kommer"]]


def test_every_slide_of_a_long_list_is_revealed_by_itself(every_kind):
    pieces = [slide for slide in every_kind.slides if slide.id.startswith("lang")]

    assert len(pieces) > 1
    for slide in pieces:
        body = next(shape for shape in slide.shapes() if len(paragraphs(shape)) > 1)
        assert said(slide) == [[line] for line in paragraphs(body)]


def test_clicks_come_in_the_order_of_reading(every_kind):
    for slide in revealed(every_kind):
        order = [target(effect, slide)[:2] for click in effects(slide) for effect in click]
        assert order == sorted(order, key=lambda spot: (spot[0], spot[1] or 0)), slide.part
        assert len(order) == len(set(order)), slide.part


def test_the_first_of_a_click_waits_for_it_and_the_rest_comes_with_it(every_kind):
    for slide in revealed(every_kind):
        for click in effects(slide):
            kinds = [effect.get("nodeType") for effect in click]
            assert kinds == ["clickEffect"] + ["withEffect"] * (len(click) - 1), slide.part
            assert {(e.get("presetID"), e.get("presetClass"), e.get("presetSubtype")) for e in click} == {
                ("1", "entr", "0")
            }


def test_a_timeline_has_ids_that_rise_and_no_empty_list(every_kind):
    for slide in revealed(every_kind):
        ids = [int(node.get("id")) for node in slide.xml.iterfind(".//p:cTn", NS)]
        assert ids == list(range(1, len(ids) + 1)), slide.part
        assert all(len(children) for children in slide.xml.iterfind(".//p:childTnLst", NS)), slide.part


def test_every_effect_has_its_entry_in_the_build_list(every_kind):
    for slide in revealed(every_kind):
        built = [
            (entry.get("spid"), entry.get("grpId"), entry.get("build") == "p")
            for entry in slide.xml.iterfind("p:timing/p:bldLst/p:bldP", NS)
        ]
        effected = {
            (spot.get("spid"), effect.get("grpId"), spot.find("p:txEl", NS) is not None)
            for click in effects(slide)
            for effect in click
            for spot in effect.iterfind(".//p:spTgt", NS)
        }
        assert len(built) == len(set(built)), slide.part
        assert set(built) == effected, slide.part


def test_only_what_the_author_reveals_waits_for_a_click(every_kind):
    ids = {slide.id.partition("~")[0] for slide in revealed(every_kind)}

    assert ids == {"chain", "indvendingerne-kan-besvares", "liste", "lang", "mod"}


def test_sections_and_the_closing_fade_in_and_nothing_else_does(every_kind):
    fading = [slide for slide in every_kind.slides if slide.xml.find(f"{MC}AlternateContent") is not None]

    assert [slide.id for slide in fading] == ["tal-tegn", "de-andre", "resten", "closing"]
    assert not any(slide.xml.findall("p:transition", NS) for slide in every_kind.slides)


def test_the_length_of_a_fade_stands_only_where_newer_programs_look(every_kind):
    for name, xml in every(every_kind, SLIDES):
        for content in xml.iterfind(f"{MC}AlternateContent"):
            choice, fallback = content
            assert (local(choice), choice.get("Requires"), choice.nsmap["p14"]) == ("Choice", "p14", NS["p14"]), name
            assert [choice[0].get(DURATION), fallback[0].get(DURATION)] == ["700", None], name
            assert [local(one[0][0]) for one in content] == ["fade", "fade"], name


def test_movement_stands_after_the_colours_and_the_fade_before_the_clicks(package_of):
    closing = {"call": "Kom", "steps": ["Spørg", "Lås op"]}
    package = package_of({"closing": closing, "running_order": [{"closing": {"reveal": True}}]})

    assert [local(child) for child in package.slides[0].xml] == ["cSld", "clrMapOvr", "AlternateContent", "timing"]
    assert said(package.slides[0]) == [["Spørg"], ["Lås op"]]


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return the deck with every kind of slide, each of them to be revealed: `moving`, or `static`."""
    folder, report = tmp_path_factory.mktemp("motion"), Report()
    compiled = compile_talk(ROOT / "docs" / "outline" / "talk.yaml", Options(), report)
    assert compiled, report.errors
    sections = [
        replace(section, slides=tuple(replace(slide, reveal=True) for slide in section.slides))
        for section in compiled.deck.sections
    ]
    moving = replace(compiled.deck, sections=tuple(sections))
    for name, deck in (("moving", moving), ("static", still(moving))):
        (folder / f"{name}.pptx").write_bytes(write_deck(deck, compiled.pack))
    return lambda name: folder / f"{name}.pptx"


def test_a_static_deck_differs_in_nothing_but_the_movement(decks):
    moving, static = Package.read(decks("moving")), Package.read(decks("static"))
    different = {name for name in moving.entries if moving.entries[name] != static.entries[name]}

    assert list(moving.entries) == list(static.entries)
    assert different - {"docProps/custom.xml"} <= set(moving.named(SLIDES))
    assert len(revealed(moving)) > 10
    for name in moving.named(SLIDES):
        xml = moving.xml(name)
        for moved in (*xml.findall("p:timing", NS), *xml.findall(f"{MC}AlternateContent")):
            xml.remove(moved)
        assert etree.tostring(xml, method="c14n", exclusive=True) == etree.tostring(
            static.xml(name), method="c14n", exclusive=True
        )


def test_a_static_deck_has_no_movement_in_any_part(decks):
    package = Package.read(decks("static"))

    assert [name for name, xml in package.entries.items() if b":timing" in xml or b":transition" in xml] == []


@pytest.mark.office
def test_libreoffice_opens_a_moving_deck_and_keeps_what_moves(decks, tmp_path):
    needs_office()
    package = Package.read(decks("moving"))
    clicks = [click for slide in revealed(package) for click in effects(slide)]
    with zipfile.ZipFile(converted(decks("moving"), tmp_path, "odp")) as file:
        content = file.read("content.xml").decode()

    assert content.count('presentation:preset-id="ooo-entrance-appear"') == sum(map(len, clicks))
    assert content.count('presentation:node-type="on-click"') == len(clicks)
    assert 'smil:type="fade"' in content


@pytest.mark.office
def test_a_moving_deck_is_printed_as_a_static_one(decks, tmp_path):
    needs_office()

    assert drawn_words(to_pdf(decks("moving"), tmp_path)) == drawn_words(to_pdf(decks("static"), tmp_path))
