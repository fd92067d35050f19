"""An organisation's logo: once on the master for paper, on each deep layout in its own form, and on no slide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openxml_audit
import pypdfium2
import pytest
from ooxml_integrity import check_pptx
from PIL import Image as Pixels

from deckgen.build import Options, build
from deckgen.diagnostics import Report
from package_reading import NS, R_EMBED, Package
from picture_making import near
from rendering import needs_office, to_pdf

BLUE, GOLD = (32, 64, 128), (240, 190, 60)
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100" fill="rgb{}"/></svg>'
)
TALK = "title: Byen\nrunning_order: [cover, {text: {title: Torvet, text: Der er plads.}}, {blank: {title: Stille}}]\n"


@pytest.fixture
def deck_with(tmp_path: Path) -> Callable[[str], tuple[Path | None, Report]]:
    """Return a function that builds a talk with a pack that has this `logo:`; gives the deck and the report."""

    def make(logo: str) -> tuple[Path | None, Report]:
        pack = tmp_path / "byen"
        pack.mkdir()
        (pack / "pack.yaml").write_text(f"extends: kommune\nlogo: {logo}\n", encoding="utf-8")
        (pack / "logo.svg").write_text(LOGO.format(BLUE))
        (pack / "gold.svg").write_text(LOGO.format(GOLD))
        Pixels.new("RGB", (600, 200), BLUE).save(pack / "logo.png")
        (tmp_path / "talk.yaml").write_text(TALK, encoding="utf-8")
        target, report = tmp_path / "talk.pptx", Report()
        built = build(tmp_path / "talk.yaml", target, Options(layouts=str(pack)), report)
        return (target if built else None), report

    return make


def logos(part: Any) -> list[str]:
    """Return the alternative text of each picture on a master, layout or slide."""
    return [str(pic.find("p:nvPicPr/p:cNvPr", NS).get("descr")) for pic in part.iterfind(".//p:pic", NS)]


def layouts(package: Package) -> dict[str, Any]:
    xml = [package.xml(name) for name in package.entries if name.startswith("ppt/slideLayouts/slideLayout")]
    return {one.find("p:cSld", NS).get("name"): one for one in xml}


def test_the_logo_stands_on_the_master_and_on_deep_layouts_in_its_own_form(deck_with) -> None:
    deck, _ = deck_with("{file: logo.svg, on_deep: gold.svg, alt: Byens våben}")
    package = Package.read(deck)
    of = layouts(package)

    assert logos(package.xml("ppt/slideMasters/slideMaster1.xml")) == ["Byens våben"]
    assert logos(of["Forside"]) == ["Byens våben"]
    assert [logos(of["Tekst"]), logos(of["Tom"])] == [[], []]
    assert [of[name].get("showMasterSp") for name in ("Forside", "Tom", "Tekst")] == ["0", "0", None]
    assert not [alt for slide in package.slides for alt in logos(slide.xml)]


def test_each_form_of_the_logo_stands_once_in_the_package_as_drawing_and_as_pixels(deck_with) -> None:
    deck, _ = deck_with("{file: logo.svg, on_deep: gold.svg, alt: Byens våben}")
    media = sorted(Path(name).suffix for name in Package.read(deck).entries if name.startswith("ppt/media/"))

    assert media == [".png", ".png", ".svg", ".svg"]


def test_without_a_form_for_deep_ground_the_cover_has_none(deck_with) -> None:
    deck, _ = deck_with("{file: logo.png, alt: Byens våben}")
    package = Package.read(deck)

    assert logos(layouts(package)["Forside"]) == []
    (blip,) = package.xml("ppt/slideMasters/slideMaster1.xml").iterfind(".//p:pic//a:blip", NS)
    assert blip.get(R_EMBED)


@pytest.mark.office
def test_the_hall_sees_the_logo_that_suits_the_ground(deck_with, tmp_path: Path) -> None:
    needs_office()
    deck, _ = deck_with("{file: logo.svg, on_deep: gold.svg, alt: Byens våben}")
    pages = [page.render(scale=1).to_pil() for page in pypdfium2.PdfDocument(to_pdf(deck, tmp_path))]
    corner, foot = (90, 40), (740, 506)  # points from the top left, inside the two places

    assert near(pages[0].getpixel(corner), GOLD)
    assert near(pages[1].getpixel(foot), BLUE)
    assert not near(pages[2].getpixel(corner), GOLD)
    assert not near(pages[2].getpixel(foot), BLUE)


def test_validators_find_nothing(deck_with) -> None:
    deck, _ = deck_with("{file: logo.svg, on_deep: gold.svg, alt: Byens våben}")

    assert [str(error) for error in openxml_audit.validate_pptx(str(deck)).errors] == []
    assert [str(found) for found in check_pptx(str(deck))] == []


@pytest.mark.parametrize(
    ("logo", "code", "says"),
    [
        ("{file: logoo.svg, alt: Våben}", "E221", "logoo.svg"),
        ("{file: pack.yaml, alt: Våben}", "E222", "pack.yaml"),
        ("{file: logo.svg}", "E302", "logo.alt"),
        ("logo.svg", "E302", "logo"),
    ],
)
def test_a_logo_that_cannot_be_used_is_an_error_in_the_pack_s_file(deck_with, tmp_path, logo, code, says) -> None:
    deck, report = deck_with(logo)

    assert deck is None
    assert {(error.code, error.file) for error in report.errors} == {(code, tmp_path / "byen" / "pack.yaml")}
    assert says in report.errors[0].message
