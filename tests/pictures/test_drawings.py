"""SVG drawings: what they show stays, what runs or is fetched goes, and what cannot be drawn is a finding."""

from __future__ import annotations

import base64
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from deckgen.diagnostics import Report, SourceSpan
from deckgen.pictures.model import Picture, too_small
from deckgen.pictures.read import read_picture
from deckgen.pictures.svg_draw import TooMuch, draw
from picture_making import BLUE, RED, arrow, near, pixels, points_up

AT = SourceSpan.at(Path("talk.yaml"), 7, 12, 9)
NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
HALVES = '<rect width="80" height="90" fill="#f00"/><rect x="80" width="80" height="90" fill="#00f"/>'
"""The left half red, the right half blue."""

Draw = Callable[..., Picture]


def svg(inside: str, root: str = 'viewBox="0 0 160 90"') -> str:
    return f"<svg {NAMES} {root}>{inside}</svg>"


@pytest.fixture
def drawn(tmp_path: Path) -> Callable[[str | bytes], tuple[Picture | None, Report]]:
    """Return a function that reads a drawing, and gives the report as well."""

    def run(text: str | bytes) -> tuple[Picture | None, Report]:
        (tmp_path / "kort.svg").write_bytes(text if isinstance(text, bytes) else text.encode())
        report = Report()
        return read_picture(tmp_path / "kort.svg", AT, report), report

    return run


@pytest.fixture
def whole(drawn) -> Draw:
    """Return a function that reads a drawing of which nothing is said, apart from the codes given."""

    def run(text: str | bytes, *codes: str) -> Picture:
        picture, report = drawn(text)
        assert [one.code for one in report.found] == list(codes), [one.render() for one in report.found]
        assert picture is not None
        assert picture.svg is not None
        return picture

    return run


def colour(picture: Picture, across: float, down: float = 0.5) -> object:
    image = pixels(picture).convert("RGBA")
    return image.getpixel((round(image.width * across), round(image.height * down)))


def is_halves(picture: Picture) -> bool:
    return colour(picture, 0.2) == (*RED, 255) and colour(picture, 0.8) == (*BLUE, 255)


@pytest.mark.parametrize(
    ("root", "width", "height"),
    [
        ('viewBox="0 0 160 90"', 3840, 2160),
        ('viewBox="-10,-10 160 90" width="100%" height="100%"', 3840, 2160),
        ('viewBox="0 0 16 9" width="80mm"', 3840, 2160),
        ('width="160" height="90"', 3840, 2160),
        ('width="16cm" height="9cm"', 3840, 2160),
        ('viewBox="0 0 100 100"', 2160, 2160),
        ('viewBox="0 0 400 100"', 3840, 960),
        ('viewBox="0 0 100 400"', 540, 2160),
        ('viewBox="0 0 3 1" width="1in" height="72pt"', 2160, 2160),
    ],
)
def test_a_drawing_has_the_pixels_that_show_the_whole_of_it_on_a_large_screen(root, width, height, whole):
    picture = whole(svg('<rect width="1000" height="1000" x="-20" y="-20"/>', root))
    assert (picture.width_px, picture.height_px) == (width, height)
    assert pixels(picture).size == (width, height)

    kept = etree.fromstring(picture.svg)
    assert float(kept.get("width")) / float(kept.get("height")) == pytest.approx(width / height)
    assert kept.get("viewBox"), "without one a program cannot scale it"


def test_a_drawing_is_never_too_small_for_its_place(whole):
    picture = whole(svg(HALVES, 'width="16" height="9" viewBox="0 0 160 90"'))
    assert not too_small(picture, 400, 10, "fill")
    assert too_small(Picture(picture.content, "png", picture.width_px, picture.height_px), 400, 10, "fill")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_drawing_is_read_in_the_encoding_that_it_names(encoding: str, whole):
    name = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?>\n' + svg(f"<title>Rådhuset</title>{HALVES}")
    picture = whole(text.encode(encoding))

    assert is_halves(picture)
    assert "Rådhuset" in picture.svg.decode()


@pytest.mark.parametrize(
    "text",
    [
        f'<svg viewBox="0 0 160 90">{HALVES}</svg>',
        '<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg" viewBox="0 0 160 90">'
        + HALVES.replace("<rect", "<ns0:rect")
        + "</ns0:svg>",
        "<!-- made by a program -->" + svg(HALVES),
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
        + svg(HALVES),
    ],
    ids=["no namespace", "a prefix", "a comment first", "a doctype"],
)
def test_drawings_as_programs_write_them_are_read(text: str, whole):
    assert is_halves(whole(text))


def test_styles_gradients_and_references_within_the_drawing_stay(whole):
    picture = whole(
        svg(
            "<style>/* halves */ .left { fill: url('#red') }</style>"
            '<defs><linearGradient id="red"><stop stop-color="#f00"/></linearGradient>'
            '<rect id="half" width="80" height="90"/></defs>'
            '<use class="left" href="#half"/><use xlink:href="#half" x="80" style="fill: url(#none) #00f"/>'
        )
    )
    assert is_halves(picture)
    assert b"halves" not in picture.svg


@pytest.mark.parametrize(
    ("inside", "told", "gone"),
    [
        ("<script>alert(1)</script>", "scripts", "alert"),
        ('<g onclick="alert(1)"/>', "scripts", "alert"),
        ('<a href="javascript:alert(1)"><g/></a>', "links", "alert"),
        ('<a xlink:href="https://example.org/"><g/></a>', "links", "example.org"),
        ('<set attributeName="href" to="javascript:alert(1)"/>', "animation", "alert"),
        ('<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">ord</b></foreignObject>', "text in HTML", "ord"),
        ('<b xmlns="http://www.w3.org/1999/xhtml">ord</b>', "text in HTML", "ord"),
        ('<image href="http://example.org/a.png" width="9" height="9"/>', "outside", "example.org"),
        ('<image xlink:href="file:///etc/passwd" width="9" height="9"/>', "outside", "passwd"),
        ('<image href="andet.svg" width="9" height="9"/>', "outside", "andet"),
        ('<use href="http://example.org/a.svg#b"/>', "outside", "example.org"),
        ('<image href="data:image/svg+xml,%3Csvg/%3E" width="9" height="9"/>', "cannot be read", "data:"),
        ('<image href="data:image/png;base64,AAAA" width="9" height="9"/>', "cannot be read", "data:"),
        ("<style>@import 'http://example.org/a.css';</style>", "outside", "example.org"),
        ("<style>@font-face { src: url(data:font/woff2;base64,AAAA) }</style>", "fonts", "base64"),
        ("<style>.no { fill: url( 'http://example.org/a.svg#b' ) }</style>", "outside", "example.org"),
        ("<style>.no { fill: u/**/rl(http://example.org/a.svg#b) }</style>", "outside", "example.org"),
        ("<style>.no { fill: \\75 rl(http://example.org/a.svg#b) }</style>", "outside", "example.org"),
        ("<style>@\\69mport 'http://example.org/a.css';</style>", "outside", "example.org"),
        ('<g style="filter: URL(http://example.org/a.svg#b"/>', "outside", "example.org"),
        ('<g filter="url(http://example.org/a.svg#b)"/>', "outside", "example.org"),
        ('<g mask="\\75rl(http://example.org/a.svg#b)"/>', "outside", "example.org"),
        ("<flowRoot><flowPara>ord</flowPara></flowRoot>", "<flowRoot>", "ord"),
    ],
)
def test_what_runs_or_is_fetched_is_left_out_and_told(inside: str, told: str, gone: str, drawn):
    picture, report = drawn(svg(HALVES + inside))

    assert picture is not None
    (found,) = report.found
    assert found.code == "W222"
    assert told in found.message
    assert gone not in picture.svg.decode()
    assert is_halves(picture)


def test_what_tells_of_the_author_is_left_out_in_silence(whole):
    picture = whole(
        f'<?xml-stylesheet href="http://example.org/a.css"?><svg {NAMES} viewBox="0 0 160 90" content="mxfile" '
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/anna/kort.png">'
        f'<inkscape:grid/><metadata>Anna</metadata><!-- Anna --><g data-of="Anna">{HALVES}</g></svg>'
    )
    assert is_halves(picture)
    assert [
        word for word in ("anna", "Anna", "inkscape", "mxfile", "example.org") if word in picture.svg.decode()
    ] == []


def test_text_in_html_with_text_for_everyone_else_after_it_is_not_missed(whole):
    html = '<foreignObject requiredFeatures="x"><p xmlns="http://www.w3.org/1999/xhtml">ord</p></foreignObject>'
    picture = whole(svg(f"<switch>{html}<g>{HALVES}</g></switch>"))

    assert is_halves(picture)
    assert b"foreignObject" not in picture.svg


def test_a_picture_in_a_drawing_stays_and_loses_what_it_says_of_itself(whole):
    stream, exif = BytesIO(), Image.Exif()
    exif[0x010E] = "hos Anna"
    arrow().save(stream, "JPEG", quality=95, exif=exif)
    held = base64.b64encode(stream.getvalue()).decode()
    assert b"hos Anna" in stream.getvalue()
    address = f"data:image/jpeg;base64,{held[:60]}\n{held[60:]}"
    picture = whole(svg(f'<image width="160" height="240" xlink:href="{address}"/>', 'viewBox="0 0 160 240"'))

    assert points_up(pixels(picture))
    kept = etree.fromstring(picture.svg)[0].get("{http://www.w3.org/1999/xlink}href")
    assert b"hos Anna" not in base64.b64decode(kept.partition(",")[2])


def test_text_is_warned_of_with_the_font_that_it_needs_and_stays_text(drawn):
    words = 'Torvet <tspan>ved <!-- her -->åen</tspan> og <a href="#x">havnen</a>'
    picture, report = drawn(svg(f'{HALVES}<text x="9" y="40" font-family="\'Fira Sans\', sans-serif">{words}</text>'))

    assert picture is not None
    assert [one.code for one in report.found] == ["W222", "W221"]
    assert report.found[1].message.startswith("kort.svg has text in Fira Sans,")
    (kept,) = etree.fromstring(picture.svg).iter("{http://www.w3.org/2000/svg}text")
    assert "".join(kept.itertext()) == "Torvet ved åen og havnen"


def test_text_without_words_is_not_warned_of(whole):
    assert is_halves(whole(svg(HALVES + '<text style=""> </text><style/>')))


LAUGHS = "".join(f'<!ENTITY l{n + 1} "' + f"&l{n};" * 10 + '">' for n in range(9))


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        (svg(HALVES, ""), "E226", "does not say how large it is"),
        (svg(HALVES, 'width="100%" height="100%"'), "E226", "does not say how large it is"),
        (svg(HALVES, 'viewBox="0 0 0 90"'), "E226", "does not say how large it is"),
        (svg(HALVES, 'viewBox="0 0 nan inf" width="-3" height="1e999"'), "E226", "does not say how large it is"),
        (svg(HALVES, 'width="1e-320" height="1e-320"'), "E226", "does not say how large it is"),
        (svg(HALVES, 'width="160"'), "E226", "does not say how large it is"),
        (svg(""), "E226", "shows nothing"),
        (svg(HALVES)[:-9], "E223", "is broken"),
        (svg("<use xlink:href='#a' foo:bar='1'/>"), "E223", "is broken"),
        ("<html><body><svg/></body></html>", "E222", "is a web page"),
        ('<svg xmlns="urn:x" viewBox="0 0 1 1"/>', "E222", "is XML, but no SVG drawing"),
        (f"<list>{svg(HALVES)}</list>", "E222", "is XML, but no SVG drawing"),
        (f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>' + svg("<text>&l9;</text>"), "E222", "with entities"),
        (f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>' + svg('<g id="&l9;"/>'), "E222", "with entities"),
        ('<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + svg("<text>&f;</text>"), "E222", "with entities"),
        (svg("<g>" * 300 + HALVES + "</g>" * 300), "E224", "too large, or too deep"),
        (svg(f"<!-- {'x' * 10_000_000} -->"), "E224", "takes 11 MB, and a drawing may take 10 MB"),
    ],
)
def test_a_drawing_that_cannot_be_shown_is_a_finding(text: str, code: str, says: str, tmp_path: Path, fault):
    (tmp_path / "kort.svg").write_text(text, encoding="utf-8")
    found = fault(tmp_path / "kort.svg")

    assert found.code == code, found.message
    assert says in found.message


def test_a_drawing_that_multiplies_without_end_is_a_finding(tmp_path: Path, fault):
    groups = "".join(f'<g id="g{n + 1}">' + f'<use xlink:href="#g{n}"/>' * 10 + "</g>" for n in range(7))
    text = svg(f'<defs><rect id="g0" width="1" height="1"/>{groups}</defs><use xlink:href="#g7"/>')
    (tmp_path / "kort.svg").write_text(text)

    assert fault(tmp_path / "kort.svg").code == "E224"


def test_a_drawing_that_would_be_drawn_for_hours_is_given_up():
    layers = ('<g opacity="0.9">' * 200 + HALVES + "</g>" * 200) * 50
    with pytest.raises(TooMuch):
        draw(svg(layers, 'width="3840" height="2160" viewBox="0 0 160 90"').encode(), False, seconds=1)


def test_pixels_that_would_make_a_heavy_deck_are_drawn_at_half_the_width(whole):
    noise = Image.effect_noise((900, 900), 90).convert("RGB")
    stream = BytesIO()
    noise.save(stream, "PNG")
    held = base64.b64encode(stream.getvalue()).decode()
    picture = whole(svg(f'<image width="160" height="90" href="data:image/png;base64,{held}"/>'))

    assert (picture.width_px, picture.height_px) == (1920, 1080)


def test_the_same_drawing_gives_the_same_bytes(whole):
    text = svg(HALVES + '<filter id="f"><feGaussianBlur stdDeviation="3"/></filter><circle r="40" filter="url(#f)"/>')

    assert whole(text) == whole(text)


def test_the_pixels_have_the_colours_of_the_drawing_and_what_is_clear_stays_clear(whole):
    picture = whole(svg('<rect width="80" height="90" fill="#C8781E"/>'))

    assert near(colour(picture, 0.2), (0xC8, 0x78, 0x1E, 255), by=0)
    assert near(colour(picture, 0.8), (0, 0, 0, 0), by=0)
