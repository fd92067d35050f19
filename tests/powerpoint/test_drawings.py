"""SVG drawings in a deck: the drawing and its pixels, each once, shown and cut like any other picture."""

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
from deckgen.verify import verify
from package_reading import CONTENT_TYPES, NS, R_EMBED, Package
from picture_making import near
from rendering import needs_office, to_pdf

SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
LEFT, RIGHT = (200, 30, 30), (30, 60, 200)
DRAWING = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100">
  <rect width="200" height="100" fill="rgb{LEFT}"/><rect x="200" width="200" height="100" fill="rgb{RIGHT}"/>
</svg>"""

Build = Callable[..., Path]


@pytest.fixture
def deck_with(tmp_path: Path) -> Build:
    """Return a function that builds a deck with a slide for each picture of a drawing and a photograph."""

    def make(*images: dict[str, Any]) -> Path:
        (tmp_path / "kort.svg").write_text(DRAWING)
        Pixels.new("RGB", (3840, 2160), "seagreen").save(tmp_path / "salen.png")
        (tmp_path / "article.md").write_text("# Byen\n\nDer er et torv.\n")
        slides = [f"  - image: {{title: Billede nummer {n}, {_keys(keys)}}}\n" for n, keys in enumerate(images, 1)]
        (tmp_path / "talk.yaml").write_text(f"title: Byen\narticle: article.md\nrunning_order:\n{''.join(slides)}")
        report = Report()
        assert build(tmp_path / "talk.yaml", tmp_path / "talk.pptx", Options(), report), report.found
        assert [one.render() for one in report.found] == []
        return tmp_path / "talk.pptx"

    return make


def _keys(keys: dict[str, Any]) -> str:
    return ", ".join(
        f"{key}: {value}" for key, value in ({"file": "kort.svg", "alt": "Et kort", "own": "true"} | keys).items()
    )


def blips(package: Package) -> list[tuple[str, str | None]]:
    """Return the names of the parts with the pixels and the drawing of each slide's picture."""
    found = []
    for slide in package.slides:
        (blip,) = slide.xml.iterfind(".//p:pic/p:blipFill/a:blip", NS)
        held = blip.find(f"a:extLst/a:ext[@uri='{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}']/{SVG_BLIP}", NS)
        ids = [blip.get(R_EMBED), held.get(R_EMBED) if held is not None else None]
        pixels, drawing = (package.target(slide.part, one).target if one else None for one in ids)
        assert pixels
        found.append((pixels, drawing))
    return found


def test_a_drawing_and_its_pixels_stand_once_in_the_package_however_often_they_are_shown(deck_with):
    package = Package.read(deck_with({}, {"file": "salen.png"}, {"fit": "fill"}, {}))
    drawing = ("ppt/media/image1.png", "ppt/media/image2.svg")

    assert blips(package) == [drawing, ("ppt/media/image3.png", None), drawing, drawing]
    assert [name for name in package.parts if name.startswith("ppt/media/")] == [*drawing, "ppt/media/image3.png"]
    assert package.entries[drawing[0]].startswith(b"\x89PNG")
    assert b"<svg" in package.entries[drawing[1]]


def test_the_package_says_once_what_a_drawing_is(deck_with):
    types = list(Package.read(deck_with({})).xml(CONTENT_TYPES))
    defaults = [(item.get("Extension"), item.get("ContentType")) for item in types if item.get("Extension")]

    assert ("svg", "image/svg+xml") in defaults
    assert defaults == sorted(set(defaults))
    assert [item for item in types if (item.get("PartName") or "").endswith(".svg")] == []
    assert all(item.get("Extension") for item in types[: len(defaults)]), "PowerPoint has them first"


def test_a_deck_without_drawings_says_nothing_of_them(deck_with):
    assert b"svg" not in Package.read(deck_with({"file": "salen.png"})).entries[CONTENT_TYPES]


def test_the_same_outline_gives_the_same_bytes(deck_with):
    assert deck_with({}, {"fit": "fill"}).read_bytes() == deck_with({}, {"fit": "fill"}).read_bytes()


def test_validators_find_nothing(deck_with):
    deck = deck_with({}, {"fit": "fill", "focus": [10, 50]}, {"file": "salen.png"})

    assert [str(error) for error in openxml_audit.validate_pptx(str(deck)).errors] == []
    assert [str(finding) for finding in check_pptx(str(deck))] == []


def test_a_deck_with_a_drawing_is_read_back_unchanged(deck_with):
    deck, report = deck_with({}, {"fit": "fill"}), Report()
    found = verify(deck, [], report)

    assert found is not None
    assert report.found == []
    assert found.changes == ()


@pytest.mark.office
def test_libreoffice_draws_a_drawing_whole_and_cut(deck_with, tmp_path):
    needs_office()
    deck = deck_with({}, {"fit": "fill", "focus": [0, 50]}, {"fit": "fill", "focus": [100, 50]})
    document = pypdfium2.PdfDocument(to_pdf(deck, tmp_path / "pdf"))
    pages = [page.render(scale=1).to_pil().convert("RGB") for page in document]
    document.close()
    middles = [page.crop((60, page.height // 2, page.width - 60, page.height // 2 + 1)) for page in pages]
    left, right = ([line.getpixel((x, 0)) for line in middles] for x in (10, middles[0].width - 10))

    assert near(left[0], LEFT)
    assert near(right[0], RIGHT)
    assert [near(seen[1], LEFT) for seen in (left, right)] == [True, False]
    assert [near(seen[2], RIGHT) for seen in (left, right)] == [False, True]
