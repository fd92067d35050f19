"""A share in dots: a native group of a hundred ellipses, so many of them lit, with one alternative text."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import openxml_audit
import pytest
from ooxml_integrity import check_pptx
from PIL import Image
from pptx import Presentation

from package_reading import NS, Package, Slide, local, placeholder, properties, words
from rendering import needs_office, to_pdf

ACCENT, QUIET = "accent1", "accent2"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
SHARE = {"id": "gæst", "unit": "%", "claim": "Mange kommer", "label": "kommer & bliver", "source": "tal"}
SOURCES = {"tal": {"title": "Tallene"}}

Packages = Callable[[dict[str, Any]], Package]
Decks = Callable[[dict[str, Any]], Path]


def share(value: float, **more: Any) -> dict[str, Any]:
    """Return an outline with one share in it."""
    return {"statistics": [{**SHARE, "value": value, **more}], "sources": SOURCES, "running_order": ["gæst"]}


def group_of(slide: Slide) -> Any:
    (group,) = (shape for shape in slide.shapes() if local(shape) == "grpSp")
    return group


def dots(group: Any) -> list[Any]:
    return list(group.iterfind("p:sp", NS))


def color(dot: Any) -> str:
    return str(dot.find("p:spPr/a:solidFill/a:schemeClr", NS).get("val"))


def box(transform: Any, names: tuple[str, str] = ("a:off", "a:ext")) -> tuple[int, int, int, int]:
    at, size = (transform.find(name, NS) for name in names)
    x, y, width, height = at.get("x"), at.get("y"), size.get("cx"), size.get("cy")
    return int(x), int(y), int(width), int(height)


@pytest.fixture
def grid(package_of: Packages) -> Any:
    """The group of a share of 78 %."""
    (slide,) = package_of(share(78)).slides
    return group_of(slide)


@pytest.mark.parametrize(("value", "lit"), [(0, 0), (0.2, 1), (9.4, 9), (62.5, 63), (78, 78), (99.8, 99), (100, 100)])
def test_a_share_lights_so_many_of_a_hundred_dots_row_by_row_from_the_top_left(
    value: float, lit: int, package_of: Packages
) -> None:
    (slide,) = package_of(share(value)).slides
    places = {
        (int(o.get("y")), int(o.get("x"))): dot for dot in dots(group_of(slide)) for o in dot.iter(f"{{{NS['a']}}}off")
    }

    assert len(places) == 100
    assert [color(places[place]) for place in sorted(places)] == [ACCENT] * lit + [QUIET] * (100 - lit)


def test_the_dots_are_ellipses_in_colours_of_the_theme_and_without_outlines(grid: Any) -> None:
    for dot in dots(grid):
        assert dot.find("p:spPr/a:prstGeom", NS).get("prst") == "ellipse"
        assert dot.find("p:spPr/a:ln/a:noFill", NS) is not None
    assert grid.find(".//a:srgbClr", NS) is None


def test_the_group_has_one_alternative_text_and_a_screen_reader_passes_by_its_dots(grid: Any) -> None:
    assert properties(grid).get("descr") == "Diagram: 78\u00a0% kommer & bliver"
    for dot in dots(grid):
        assert properties(dot).get("descr") is None
        assert [mark.get("val") for mark in dot.iter(DECORATIVE)] == ["1"]
        assert words(dot) == ""


def test_the_group_keeps_its_shape_when_it_is_made_larger(grid: Any) -> None:
    assert grid.find("p:nvGrpSpPr/p:cNvGrpSpPr/a:grpSpLocks", NS).get("noChangeAspect") == "1"


def test_the_dots_are_round_alike_evenly_spaced_and_fill_the_place_of_the_chart(package_of: Packages) -> None:
    (slide,) = package_of(share(78)).slides
    group = group_of(slide)
    boxes = [box(dot.find("p:spPr/a:xfrm", NS)) for dot in dots(group)]
    across, down = (sorted({place[axis] for place in boxes}) for axis in (0, 1))
    (chart,) = (shape for shape in slide.layout.placeholders() if placeholder(shape).get("type") == "chart")
    x, y, width, height = box(chart.find("p:spPr/a:xfrm", NS))

    assert len({place[2:] for place in boxes}) == 1
    diameter = boxes[0][2]
    assert boxes[0][2:] == (diameter, diameter)
    assert len(across) == len(down) == 10
    steps = {after - before for line in (across, down) for before, after in pairwise(line)}
    (step,) = steps
    assert 0.6 * step < diameter < 0.8 * step
    assert (across[0], down[0]) == (x, y)
    assert (across[-1] + diameter, down[-1] + diameter) == (x + width, y + height)
    assert box(group.find("p:grpSpPr/a:xfrm", NS)) == (x, y, width, height)
    assert box(group.find("p:grpSpPr/a:xfrm", NS), ("a:chOff", "a:chExt")) == (x, y, width, height)


def test_no_empty_placeholder_is_left_under_the_dots(package_of: Packages) -> None:
    (slide,) = package_of(share(78)).slides

    assert "chart" not in {placeholder(shape).get("type") for shape in slide.placeholders()}
    assert slide.package.named("ppt/charts/chart") == []


def test_the_dots_are_read_after_what_they_count_and_before_the_source(package_of: Packages) -> None:
    (slide,) = package_of(share(78)).slides
    names = [properties(shape).get("name") for shape in slide.shapes()]

    assert names[names.index("Diagram") - 1] == "Hvad tallet tæller"
    assert names[names.index("Diagram") + 1] == "Kilde"


def test_every_shape_has_an_id_of_its_own_where_dots_stand_among_them(package_of: Packages) -> None:
    (slide,) = package_of(share(78, qualifier="knap")).slides
    ids = [int(one.get("id")) for one in slide.xml.iterfind(".//p:cNvPr", NS)]

    assert len(ids) == len(set(ids)) > 100


def test_a_doughnut_has_its_workbook_and_no_dots(package_of: Packages) -> None:
    package = package_of(share(78, chart="doughnut"))

    assert [part for part in package.parts if part.endswith(".xlsx")]
    assert [local(shape) for shape in package.slides[0].shapes()].count("graphicFrame") == 1
    assert package.slides[0].xml.find(".//p:grpSp", NS) is None


def test_python_pptx_finds_a_group_of_a_hundred_shapes_and_validators_find_nothing(deck_of: Decks) -> None:
    deck = deck_of(share(62.5))
    (group,) = (shape for shape in Presentation(str(deck)).slides[0].shapes if hasattr(shape, "shapes"))

    assert len(group.shapes) == 100
    assert [str(error) for error in openxml_audit.validate_pptx(str(deck)).errors] == []
    assert [str(finding) for finding in check_pptx(str(deck))] == []


@pytest.mark.office
@pytest.mark.parametrize(("value", "lit"), [(0.2, 1), (78, 78)])
def test_the_hall_sees_so_many_dots_in_the_accent(value: float, lit: int, deck_of: Decks, tmp_path: Path) -> None:
    needs_office()
    pdf = to_pdf(deck_of(share(value)), tmp_path / "pdf")
    subprocess.run(["pdftoppm", "-r", "72", "-png", "-singlefile", str(pdf), str(pdf.with_suffix(""))], check=True)
    with Image.open(pdf.with_suffix(".png")) as page:
        found = blobs(page.convert("RGB"), ((0x98, 0x38, 0x20), (0xC9, 0xCF, 0xC8)))

    assert found == Counter({0: lit, 1: 100 - lit})


def blobs(page: Image.Image, colors: tuple[tuple[int, int, int], ...]) -> Counter[int]:
    """Return how many patches of each colour a picture has; what is paler than the colour belongs to no patch."""
    pixels: Any = page.load()
    near = {
        (x, y): number
        for x in range(page.width)
        for y in range(page.height)
        for number, color in enumerate(colors)
        if all(abs(one - other) < 12 for one, other in zip(pixels[x, y], color, strict=True))
    }
    counted: Counter[int] = Counter()
    while near:
        start, number = near.popitem()
        waiting, size = [start], 0
        while waiting:
            x, y = waiting.pop()
            size += 1
            for beside in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if near.get(beside) == number:
                    del near[beside]
                    waiting.append(beside)
        counted[number] += size > 40  # the rim of a letter may have the colour by chance
    return counted
