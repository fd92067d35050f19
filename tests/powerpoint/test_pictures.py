"""Pictures on slides: in their layout's placeholder, whole or cut around what matters, and once in the package."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import Path

import openxml_audit
import pypdfium2
import pytest
from lxml import etree
from ooxml_integrity import check_pptx
from PIL import Image as Pixels
from pptx import Presentation
from pptx.shapes.placeholder import PlaceholderPicture

from deckgen.deck.model import Deck, Image, Properties, Section, Slide
from deckgen.deck.text import text
from deckgen.diagnostics import Report, SourceSpan
from deckgen.fit.fit import fit_deck
from deckgen.packs.layout import LayoutPack
from deckgen.packs.load import load_pack
from deckgen.pictures.model import Picture
from deckgen.pictures.read import read_picture
from deckgen.powerpoint.write import write_deck
from package_reading import CONTENT_TYPES, NS, R_EMBED, Package, kind, placeholder, properties
from picture_making import arrow, near
from rendering import needs_office, to_pdf

AT = SourceSpan.at(Path("talk.yaml"))
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
LEFT, TOP, RIGHT, BOTTOM = (200, 30, 30), (30, 140, 60), (30, 60, 200), (230, 200, 30)

Writer = Callable[..., bytes]


@pytest.fixture(scope="module")
def pack() -> LayoutPack:
    return load_pack("kommune", Path.cwd(), "da", AT, Report())


def slide(id: str, image: Image) -> Slide:
    return Slide(id, "image", text("Sådan ser det ud"), AT, slots={"picture": image, "source": text("Foto: byen")})


@pytest.fixture(scope="module")
def write(pack: LayoutPack) -> Writer:
    """Return a function that writes a deck with a slide for each image."""

    def run(*images: Image) -> bytes:
        slides = tuple(slide(f"billede-{number}", image) for number, image in enumerate(images, start=1))
        report = Report()
        deck = Deck(Properties("Billeder", "", "", "da", None, "Billeder"), (Section("Billeder", slides),))
        data = write_deck(fit_deck(deck, pack, report), pack)
        assert report.found == []
        return data

    return run


def picture(folder: Path, name: str, pixels: Pixels.Image) -> Picture:
    pixels.save(folder / name)
    found = read_picture(folder / name, AT, Report())
    assert found is not None
    return found


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Picture]:
    folder = tmp_path_factory.mktemp("billeder")
    corners = Pixels.new("RGB", (2, 2))
    for spot, colour in {(0, 0): LEFT, (1, 0): TOP, (0, 1): BOTTOM, (1, 1): RIGHT}.items():
        corners.putpixel(spot, colour)
    return {
        "tall": picture(folder, "tall.png", arrow().resize((800, 1200))),
        "wide": picture(folder, "wide.jpg", corners.resize((3000, 500), Pixels.Resampling.NEAREST)),
        "square": picture(folder, "square.png", corners.resize((1000, 1000), Pixels.Resampling.NEAREST)),
    }


def pics(package: Package) -> list[etree._Element]:
    return [one for item in package.slides for one in item.xml.iterfind(".//p:pic", NS)]


def place(shape: etree._Element) -> tuple[int, int, int, int] | None:
    found = shape.find("p:spPr/a:xfrm", NS)
    if found is None:
        return None
    off, ext = found.find("a:off", NS), found.find("a:ext", NS)
    return int(off.get("x")), int(off.get("y")), int(ext.get("cx")), int(ext.get("cy"))


def cut(shape: etree._Element) -> dict[str, int]:
    found = shape.find("p:blipFill/a:srcRect", NS)
    return {} if found is None else {side: int(share) for side, share in found.attrib.items()}


def test_a_picture_stands_in_the_layout_s_picture_placeholder_under_its_name(write, pictures):
    package = Package.read(write(Image(pictures["tall"], "En pil", "fit")))
    (shown,) = package.slides
    (shape,) = pics(package)
    (twin,) = (one for one in shown.layout.placeholders() if kind(one) == "pic")

    assert dict(placeholder(shape).attrib) == dict(placeholder(twin).attrib)
    assert properties(shape).get("name") == properties(twin).get("name") == "Billedet"
    assert [properties(one).get("name") for one in shown.shapes()][1] == "Billedet", "read after the headline"


def test_python_pptx_reads_it_as_a_filled_placeholder(write, pictures, tmp_path):
    (tmp_path / "a.pptx").write_bytes(write(Image(pictures["tall"], "En pil", "fill", (0.5, 0.0))))
    (slide,) = Presentation(str(tmp_path / "a.pptx")).slides
    (shape,) = (one for one in slide.placeholders if isinstance(one, PlaceholderPicture))

    assert shape.image.blob == pictures["tall"].content
    assert shape.image.content_type == "image/png"
    assert shape.crop_top == 0
    assert shape.crop_bottom > 0.5


@pytest.mark.parametrize("name", ["tall", "wide", "square"])
def test_a_whole_picture_is_as_large_as_its_place_allows_and_begins_where_the_headline_does(
    name: str, write, pictures, pack
):
    package = Package.read(write(Image(pictures[name], "x", "fit")))
    (shape,) = pics(package)
    slots = pack.layouts["image"].default().slots
    box, title = slots["picture"].box, slots["title"].box
    x, y, width, height = place(shape)

    assert (x, y) == (box.x, box.y)
    assert x == title.x
    assert width / height == pytest.approx(pictures[name].width_px / pictures[name].height_px, rel=1e-4)
    assert width <= box.width
    assert height <= box.height
    assert width == box.width or height == box.height
    assert cut(shape) == {}


@pytest.mark.parametrize(
    ("name", "focus", "sides"),
    [
        ("tall", (0.5, 0.5), {"t", "b"}),
        ("tall", (0.5, 0.0), {"b"}),
        ("tall", (0.9, 0.99), {"t"}),
        ("wide", (0.5, 0.5), {"l", "r"}),
        ("wide", (0.0, 0.0), {"r"}),
        ("wide", (1.0, 0.3), {"l"}),
        ("wide", (0.4, 0.3), {"l", "r"}),
    ],
)
def test_a_picture_that_fills_its_place_is_cut_around_the_point_that_matters(
    name: str, focus: tuple[float, float], sides: set[str], write, pictures, pack
):
    (shape,) = pics(Package.read(write(Image(pictures[name], "x", "fill", focus))))
    box, shares = pack.layouts["image"].default().slots["picture"].box, cut(shape)
    kept_across = 1 - (shares.get("l", 0) + shares.get("r", 0)) / 100_000
    kept_down = 1 - (shares.get("t", 0) + shares.get("b", 0)) / 100_000
    wide, high = pictures[name].width_px * kept_across, pictures[name].height_px * kept_down

    assert set(shares) == sides
    assert all(0 < share < 100_000 for share in shares.values())
    assert wide / high == pytest.approx(box.width / box.height, rel=1e-3), "nothing is stretched"
    assert place(shape) is None, "the place is the layout's"
    if len(sides) == 2:
        middle = (shares.get("l", 0) / 100_000 + kept_across / 2, shares.get("t", 0) / 100_000 + kept_down / 2)
        across = name == "wide"
        assert middle[0 if across else 1] == pytest.approx(focus[0 if across else 1], abs=1e-4)


def test_a_third_of_a_square_is_kept_where_the_place_is_three_times_as_wide(write, pack):
    box = pack.layouts["image"].default().slots["picture"].box
    exact = Picture(b"x", "png", box.width, box.height * 4)
    (shape,) = pics(Package.read(write(Image(exact, "x", "fill", (0.5, 0.25)))))

    assert cut(shape) == {"t": 12_500, "b": 62_500}


def test_a_picture_of_the_place_s_own_shape_is_not_cut(write, pack):
    box = pack.layouts["image"].default().slots["picture"].box
    (shape,) = pics(Package.read(write(Image(Picture(b"x", "png", box.width, box.height), "x", "fill"))))

    assert cut(shape) == {}


def test_the_same_picture_stands_once_in_the_package_and_another_beside_it(write, pictures):
    tall, wide = pictures["tall"], pictures["wide"]
    same = Picture(bytes(bytearray(tall.content)), "png", tall.width_px, tall.height_px)
    package = Package.read(
        write(Image(tall, "x", "fit"), Image(wide, "y", "fill"), Image(same, None, "fill"), Image(tall, "x", "fit"))
    )
    media = [name for name in package.parts if name.startswith("ppt/media/")]
    shown = [
        package.target(slide.part, one.find("p:blipFill/a:blip", NS).get(R_EMBED)).target
        for slide in package.slides
        for one in slide.xml.iterfind(".//p:pic", NS)
    ]

    assert media == ["ppt/media/image1.png", "ppt/media/image2.jpeg"]
    assert shown == [media[0], media[1], media[0], media[0]]
    assert [package.entries[name] for name in media] == [tall.content, wide.content]
    assert all(len(package.related(slide.part, "image")) == 1 for slide in package.slides)


def test_the_package_says_what_kind_each_picture_is(write, pictures):
    package = Package.read(write(Image(pictures["tall"], "x", "fit"), Image(pictures["wide"], "x", "fit")))
    kinds = {
        item.get("Extension") or posixpath.basename(item.get("PartName")): item.get("ContentType")
        for item in package.xml(CONTENT_TYPES)
    }

    assert (kinds["png"], kinds["jpeg"]) == ("image/png", "image/jpeg")


def test_a_picture_with_something_to_say_has_its_alternative_text(write, pictures):
    (shape,) = pics(Package.read(write(Image(pictures["tall"], "En pil & <et> punkt 🙂", "fit"))))

    assert properties(shape).get("descr") == "En pil & <et> punkt 🙂"
    assert properties(shape).find(f".//{DECORATIVE}") is None


def test_a_picture_that_only_decorates_is_marked_so_that_screen_readers_pass_by(write, pictures):
    (shape,) = pics(Package.read(write(Image(pictures["tall"], None, "fit"))))

    assert properties(shape).get("descr") == ""
    (marked,) = properties(shape).iterfind(f"a:extLst/a:ext/{DECORATIVE}", NS)
    assert marked.get("val") == "1"
    assert marked.getparent().get("uri") == "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def test_the_same_images_give_the_same_bytes(write, pictures):
    images = [Image(found, None, "fill") for found in pictures.values()]

    assert write(*images) == write(*images)


def test_validators_find_nothing(write, pictures, tmp_path):
    images = [Image(found, alt, fit) for found in pictures.values() for alt, fit in (("x", "fit"), (None, "fill"))]
    (tmp_path / "a.pptx").write_bytes(write(*images))

    assert [str(error) for error in openxml_audit.validate_pptx(str(tmp_path / "a.pptx")).errors] == []
    assert [str(finding) for finding in check_pptx(str(tmp_path / "a.pptx"))] == []


@pytest.mark.office
def test_libreoffice_draws_pictures_where_they_belong_and_cuts_them_there(write, pictures, pack, tmp_path):
    needs_office()
    (tmp_path / "a.pptx").write_bytes(
        write(
            Image(pictures["square"], "x", "fit"),
            Image(pictures["square"], "x", "fill", (0.5, 0.0)),
            Image(pictures["wide"], "x", "fill", (1.0, 0.5)),
        )
    )
    document = pypdfium2.PdfDocument(to_pdf(tmp_path / "a.pptx", tmp_path / "pdf"))
    pages = [page.render(scale=1).to_pil().convert("RGB") for page in document]
    document.close()
    box = pack.layouts["image"].default().slots["picture"].box

    def seen(page: int, across: float, down: float) -> object:
        """Return the colour at a place on a page, in parts of the picture's box."""
        x, y = (box.x + box.width * across) / 12_700, (box.y + box.height * down) / 12_700
        return pages[page].getpixel((round(x), round(y)))

    half = box.height / box.width / 2  # of a square that is as high as the box
    assert near(seen(0, half / 2, 0.25), LEFT)
    assert near(seen(0, half * 1.5, 0.25), TOP)
    assert near(seen(0, half / 2, 0.75), BOTTOM)
    assert near(seen(0, half * 1.5, 0.75), RIGHT)
    assert near(seen(0, half * 2.2, 0.5), (0xFB, 0xF8, 0xF2)), "the ground shows beside it"
    assert [near(seen(1, 0.25, down), LEFT) for down in (0.05, 0.5, 0.95)] == [True] * 3, "its upper part alone"
    assert near(seen(1, 0.75, 0.95), TOP)
    assert near(seen(2, 0.05, 0.25), TOP), "its right part alone"
    assert near(seen(2, 0.95, 0.75), RIGHT)
