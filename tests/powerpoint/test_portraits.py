"""Portraits of cases: in a circle where initials stand otherwise, cut around the face, and once in the package."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import openxml_audit
import pypdfium2
import pytest
from lxml import etree
from ooxml_integrity import check_pptx
from PIL import Image as Pixels
from pptx import Presentation

from deckgen.diagnostics import Report
from deckgen.packs.layout import LayoutPack
from deckgen.packs.load import load_pack
from package_reading import NS, Package, kind, placeholder, properties, words
from picture_making import near
from rendering import needs_office, to_pdf

RED, GREEN, BLUE, PAPER = (200, 30, 30), (30, 140, 60), (30, 60, 200), (0xFB, 0xF8, 0xF2)
DEEP = (0x10, 0x35, 0x3B)
ORIENTATION = 0x0112

Outline = dict[str, Any]


def striped(width: int, height: int) -> Pixels.Image:
    """Return a picture in three equal parts from the top: red, green and blue."""
    image = Pixels.new("RGB", (1, 3))
    for row, colour in enumerate((RED, GREEN, BLUE)):
        image.putpixel((0, row), colour)
    return image.resize((width, height), Pixels.Resampling.NEAREST)


@pytest.fixture(scope="module")
def pack() -> LayoutPack:
    return load_pack("kommune", Path.cwd(), "da", Path("talk.yaml"), Report())


@pytest.fixture
def people(tmp_path: Path) -> Outline:
    """Four cases, of which two have portraits, and their pictures beside the outline."""
    striped(600, 1800).save(tmp_path / "høj.png")
    turned = striped(600, 1800).transpose(Pixels.Transpose.ROTATE_90)
    tag = turned.getexif()
    tag[ORIENTATION] = 6
    turned.save(tmp_path / "på siden.jpg", quality=95, exif=tag)
    return {
        "cases": [
            {"id": "leder", "person": "En leder", "channels": ["Avisen"], "portrait": "høj.png"},
            {"id": "nabo", "person": "En nabo"},
            {
                "id": "rektor",
                "person": "En **rektor**",
                "summary": "skriver selv",
                "portrait": {"file": "på siden.jpg", "focus": [50, 0], "credit": "Foto: Skolen"},
            },
            {"id": "kor", "organisation": "Et kor", "portrait": {"file": "høj.png", "credit": "Foto: Skolen"}},
        ],
        "running_order": ["leder", "nabo", "rektor", {"cases": {"id": "alle", "claim": "Fire gør det"}}],
    }


def pics(package: Package, id: str) -> list[etree._Element]:
    return [
        pic
        for slide in package.slides
        if slide.xml.find("p:cSld", NS).get("name") == id
        for pic in slide.xml.iterfind(".//p:pic", NS)
    ]


def cut(pic: etree._Element) -> dict[str, int]:
    found = pic.find("p:blipFill/a:srcRect", NS)
    return {} if found is None else {side: int(share) for side, share in found.attrib.items()}


def said(package: Package, id: str) -> list[str]:
    """The words of a slide, shape by shape."""
    (slide,) = [slide for slide in package.slides if slide.xml.find("p:cSld", NS).get("name") == id]
    return [words(shape) for shape in slide.shapes() if shape.tag.endswith("}sp")]


def test_a_portrait_stands_in_a_circle_instead_of_the_initials(package_of, people):
    package = package_of(people)
    (shown,) = pics(package, "leder")

    assert shown.find("p:spPr/a:prstGeom", NS).get("prst") == "ellipse"
    assert shown.find("p:spPr/a:xfrm", NS) is None, "the place is the layout's"
    assert "EL" not in said(package, "leder")
    assert pics(package, "nabo") == []
    assert "EN" in said(package, "nabo")


def test_cards_show_portraits_and_initials_side_by_side(package_of, people):
    package = package_of(people)

    assert [properties(pic).get("name") for pic in pics(package, "alle")] == ["Portræt 1", "Portræt 3", "Portræt 4"]
    assert [text for text in said(package, "alle") if text in ("EL", "EN", "ER", "EK")] == ["EN"]


def test_the_portrait_s_placeholder_is_a_circle_and_no_layout_has_initials_at_the_same_place(package_of, people):
    circles = 0
    for layout in {slide.layout.part: slide.layout for slide in package_of(people).slides}.values():
        places = [etree.tostring(shape.find("p:spPr/a:xfrm", NS)) for shape in layout.placeholders()]
        assert len(places) == len(set(places)), layout.part
        for shape in layout.placeholders():
            if kind(shape) == "pic":
                assert shape.find("p:spPr/a:prstGeom", NS).get("prst") == "ellipse"
                circles += 1
    assert circles == 1 + 1 + 3


@pytest.mark.parametrize("id", ["leder", "nabo", "rektor", "alle"])
def test_every_placeholder_of_a_case_s_slide_is_filled_as_its_layout_has_it(id: str, package_of, people):
    package = package_of(people)
    (slide,) = [slide for slide in package.slides if slide.xml.find("p:cSld", NS).get("name") == id]
    there = {placeholder(shape).get("idx"): kind(shape) for shape in slide.layout.placeholders()}

    for shape in slide.shapes():
        assert there[placeholder(shape).get("idx")] == kind(shape)


def test_both_ways_are_among_the_layouts_for_new_slides_whatever_the_talk_shows(deck_of, people):
    without = {**people, "running_order": ["nabo"]}
    for outline in (people, without):
        names = {layout.name for layout in Presentation(deck_of(outline)).slide_layouts}
        for name in ("Case", "Case uden kanaler", "Galleri"):
            mine = {one for one in names if one.rstrip("0123456789 +").split(" ·")[0].rstrip("0123456789 +") == name}
            assert {"Portræt" in one for one in mine} == {True, False}, name


def test_the_part_that_is_shown_is_a_square_around_the_focus_of_the_picture_as_seen(package_of, people):
    package = package_of(people)
    (leader,), (head,) = pics(package, "leder"), pics(package, "rektor")

    assert cut(leader) == {"t": pytest.approx(33_333, abs=1), "b": pytest.approx(33_333, abs=1)}
    assert cut(head) == {"b": pytest.approx(66_667, abs=1)}, (
        "counted from the top of the picture when it stands upright"
    )


def test_the_camera_s_tag_does_not_come_along(package_of, people):
    package = package_of(people)
    (media,) = [name for name in package.parts if name.endswith(".jpeg")]
    image = Pixels.open(BytesIO(package.entries[media]))

    assert image.size == (600, 1800)
    assert dict(image.getexif()) == {}
    assert near(image.getpixel((300, 100)), RED)


def test_a_picture_that_several_slides_show_stands_once_in_the_package(package_of, people):
    package = package_of(people)

    assert sorted(name for name in package.parts if name.startswith("ppt/media/")) == [
        "ppt/media/image1.png",
        "ppt/media/image2.jpeg",
    ]


def test_the_description_says_whose_portrait_it_is_unless_the_author_says_more(package_of, people):
    people["cases"][0]["portrait"] = {"file": "høj.png", "alt": "En leder på en *bænk*"}
    package = package_of(people)

    assert [properties(pic).get("descr") for pic in pics(package, "alle")] == [
        "En leder på en bænk",
        "Portræt af En rektor",
        "Billede af Et kor",
    ]
    assert properties(pics(package, "leder")[0]).get("descr") == "En leder på en bænk"


def test_a_credit_stands_at_the_foot_and_the_same_one_once(package_of, people):
    package = package_of(people)

    assert said(package, "rektor")[-3] == "Foto: Skolen", "read after all but footer and number"
    assert said(package, "alle").count("Foto: Skolen") == 1
    assert not any("Foto" in text for text in said(package, "leder"))


def test_the_portrait_covers_the_circle_behind_it(pack):
    for name in ("case", "case-plain", "gallery"):
        for placement in pack.layouts[name].offered():
            circles = [shape.box for shape in placement.shapes if shape.shape == "ellipse"]
            portraits = [slot.box for slot in placement.slots.values() if slot.kind == "picture"]
            for portrait, circle in zip(portraits, circles, strict=False):
                assert portrait.x < circle.x < circle.x + circle.width < portrait.x + portrait.width
                assert portrait.y < circle.y < circle.y + circle.height < portrait.y + portrait.height
        assert portraits, name
        assert len(portraits) == len(circles), name


def test_validators_find_nothing(deck_of, people):
    deck = deck_of(people)

    assert [str(error) for error in openxml_audit.validate_pptx(str(deck)).errors] == []
    assert [str(finding) for finding in check_pptx(str(deck))] == []


@pytest.mark.office
def test_libreoffice_draws_a_circle_of_the_picture_on_paper(deck_of, people, pack, tmp_path):
    needs_office()
    document = pypdfium2.PdfDocument(to_pdf(deck_of(people), tmp_path / "pdf"))
    pages = [page.render(scale=2).to_pil().convert("RGB") for page in document]
    document.close()
    case = pack.layouts["case"].offered()[1].slots["portrait"].box
    cards = pack.layouts["gallery"].place({"card": 4}, {}, {f"card.{n}.portrait" for n in range(1, 5)}).slots

    def seen(page: int, box: Any, across: float, down: float) -> object:
        """Return the colour at a place on a page, in parts of a box."""
        x, y = (box.x + box.width * across) / 12_700, (box.y + box.height * down) / 12_700
        return pages[page].getpixel((round(x * 2), round(y * 2)))

    def is_circle(page: int, box: Any, colour: tuple[int, int, int]) -> bool:
        corners = [seen(page, box, across, down) for across in (0.07, 0.93) for down in (0.07, 0.93)]
        edges = [seen(page, box, *at) for at in ((0.5, 0.04), (0.5, 0.96), (0.04, 0.5), (0.96, 0.5), (0.5, 0.25))]
        return all(near(one, PAPER) for one in corners) and all(near(one, colour) for one in edges)

    assert is_circle(0, case, GREEN), "the middle of the picture"
    assert is_circle(1, case, DEEP), "initials as ever"
    assert is_circle(2, case, RED), "the top of the picture as seen"
    shown = [is_circle(3, cards[f"card.{n}.portrait"].box, hue) for n, hue in enumerate((GREEN, DEEP, RED, GREEN), 1)]
    assert shown == [True] * 4
