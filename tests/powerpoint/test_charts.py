"""Charts: native, with a workbook that says the same as the picture."""

from __future__ import annotations

import math
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from pptx import Presentation

from deckgen.deck.model import Chart, Series
from deckgen.diagnostics import Report
from deckgen.packs.load import load_pack
from deckgen.powerpoint.charts.data import workbook
from deckgen.powerpoint.charts.part import chart_part
from package_reading import NS, R_ID, Package, local

AXES = ("catAx", "valAx", "dateAx", "serAx")


def charts(package: Package) -> list[tuple[str, Any]]:
    return [(name, package.xml(name)) for name in package.named("ppt/charts/chart")]


def cached(reference: Any) -> list[str | None]:
    """Return the cached values of a reference, `None` where a point is left out."""
    cache = reference.find("c:strCache", NS)
    cache = reference.find("c:numCache", NS) if cache is None else cache
    values: list[str | None] = [None] * int(cache.find("c:ptCount", NS).get("val"))
    for point in cache.findall("c:pt", NS):
        values[int(point.get("idx"))] = point.findtext("c:v", namespaces=NS)
    return values


def cells(book: bytes, formula: str) -> list[Any]:
    """Return the workbook's values in a range such as `Data!$B$2:$B$3`."""
    sheet, _, area = formula.partition("!")
    left, top, right, bottom = range_boundaries(area.replace("$", ""))
    found = load_workbook(BytesIO(book))[sheet]
    return [found.cell(row, column).value for row in range(top, bottom + 1) for column in range(left, right + 1)]


def assert_same(chart: Any, book: bytes) -> int:
    """Hold every reference of a chart to its workbook; give how many there were."""
    references = [*chart.iterfind(".//c:strRef", NS), *chart.iterfind(".//c:numRef", NS)]
    for reference in references:
        written = cells(book, reference.findtext("c:f", namespaces=NS))
        values = cached(reference)
        if local(reference) == "numRef":
            assert [None if v is None else float(v) for v in values] == written
        else:
            assert values == written
    return len(references)


def a_chart(*values: Decimal | None, kind: Any = "meter", names: tuple[str, ...] = ()) -> Chart:
    categories = names or tuple(f"række {number}" for number in range(len(values)))
    return Chart(kind, categories, (Series("i alt", values),), "Diagram", marked=0, whole=Decimal(100), unit="%")


def part(chart: Chart) -> Any:
    """Return the XML of a chart in the slot of the layout for charts."""
    pack = load_pack("kommune", Path(), "da", Path("talk.yaml"), Report())
    slot = pack.layouts["chart"].default().slots["chart"]
    return chart_part(chart, slot.box, slot.style, "rId1", "da-DK")


def test_every_chart_has_a_workbook_of_its_own_that_opens(real, every_kind):
    for package in (real, every_kind):
        books = []
        for name, xml in charts(package):
            data = xml.find("c:externalData", NS)
            book = package.target(name, data.get(R_ID))
            assert book.target.endswith(".xlsx")
            assert not book.external
            assert load_workbook(BytesIO(package.entries[book.target])).sheetnames == ["Data"]
            books.append(book.target)
        assert len(books) == len(set(books)) == len([part for part in package.parts if part.endswith(".xlsx")])
        assert len(books) >= 1


def test_the_workbook_says_what_the_chart_shows(real, every_kind):
    for package in (real, every_kind):
        for name, xml in charts(package):
            (book,) = package.related(name, "package")
            assert assert_same(xml, package.entries[book]) == 3 * len(xml.findall(".//c:ser", NS)) > 0


def test_the_chart_shows_the_author_s_figures_exactly(every_kind):
    (slide,) = (one for one in every_kind.slides if one.id == "begge")
    (name,) = every_kind.related(slide.part, "chart")
    first, rest = every_kind.xml(name).iterfind(".//c:ser", NS)

    assert cached(first.find("c:val/c:numRef", NS)) == ["41.5", "62"]
    assert cached(rest.find("c:val/c:numRef", NS)) == ["58.5", "38"]
    assert cached(first.find("c:cat/c:strRef", NS)) == ["kom før", "kommer på biblioteket & bliver <længe> 🙂"]


@pytest.mark.parametrize(
    "values",
    [
        (Decimal("0.1"), Decimal("33.333333333333"), Decimal(100)),
        (Decimal(0), None, Decimal(-5)),
        (Decimal("1E+2"), Decimal("12345678901"), Decimal("1e-7")),
    ],
)
def test_the_workbook_holds_odd_figures_and_gaps_as_the_chart_does(values: tuple[Decimal | None, ...]):
    chart = a_chart(*values)

    assert assert_same(part(chart), workbook(chart)) == 3


@pytest.mark.parametrize("name", ["=1+1", "https://example.org", "@her", "+45", "007", "æøå & <b> 📚", "linje\nskift"])
def test_a_category_is_a_text_whatever_it_looks_like(name: str):
    chart = a_chart(Decimal(1), Decimal(2), names=(name, "resten"))

    assert assert_same(part(chart), workbook(chart)) == 3


def test_cached_numbers_are_numbers(package):
    for name, xml in charts(package):
        for value in xml.iterfind(".//c:numCache/c:pt/c:v", NS):
            assert math.isfinite(float(value.text)), name


def test_a_cache_has_no_point_twice_or_outside(package):
    for name, xml in charts(package):
        for cache in [*xml.iterfind(".//c:numCache", NS), *xml.iterfind(".//c:strCache", NS)]:
            count = int(cache.find("c:ptCount", NS).get("val"))
            points = [int(point.get("idx")) for point in cache.findall("c:pt", NS)]
            assert points == sorted(set(points)), name
            assert all(0 <= point < count for point in points), name


def test_categories_and_values_are_as_many(package):
    for name, xml in charts(package):
        for series in xml.iterfind(".//c:ser", NS):
            parts = [cached(series.find(path, NS)) for path in ("c:cat/c:strRef", "c:val/c:numRef")]
            assert len(parts[0]) == len(parts[1]), name


def test_axis_ids_are_positive_and_within_31_bits(package):
    for name, xml in charts(package):
        for axis in [*xml.iterfind(".//c:axId", NS), *xml.iterfind(".//c:crossAx", NS)]:
            assert 0 < int(axis.get("val")) < 2**31, name


def test_every_axis_id_has_its_axis_and_every_axis_crosses_another_that_is_there(real, every_kind):
    seen = 0
    for package in (real, every_kind):
        for name, xml in charts(package):
            area = xml.find("c:chart/c:plotArea", NS)
            axes = [axis for axis in area if local(axis) in AXES]
            ids = [axis.find("c:axId", NS).get("val") for axis in axes]
            used = [
                item.get("val") for plot in area if local(plot).endswith("Chart") for item in plot.findall("c:axId", NS)
            ]
            assert sorted(used) == sorted(ids), name
            assert len(ids) == len(set(ids)), name
            for axis, own in zip(axes, ids, strict=True):
                assert axis.find("c:crossAx", NS).get("val") in set(ids) - {own}, name
            seen += len(axes)
    assert seen >= 4


def test_series_indexes_and_orders_are_unique(package):
    for name, xml in charts(package):
        for what in ("c:idx", "c:order"):
            listed = [series.find(what, NS).get("val") for series in xml.iterfind(".//c:ser", NS)]
            assert len(listed) == len(set(listed)), name


def test_coloured_points_are_points_of_the_series_each_once(package):
    for name, xml in charts(package):
        for series in xml.iterfind(".//c:ser", NS):
            count = len(cached(series.find("c:val/c:numRef", NS)))
            points = [int(point.find("c:idx", NS).get("val")) for point in series.findall("c:dPt", NS)]
            assert points == sorted(set(points)), name
            assert all(0 <= point < count for point in points), name


def test_text_of_a_chart_ends_its_paragraphs(package):
    for name, xml in charts(package):
        for paragraph in xml.iterfind(".//a:p", NS):
            assert local(paragraph[-1]) == "endParaRPr", name


def test_a_chart_says_its_language(real, english):
    assert {xml.find("c:lang", NS).get("val") for _, xml in charts(real)} == {"da-DK"}
    assert {xml.find("c:lang", NS).get("val") for _, xml in charts(english)} == {"en-GB"}


def test_the_same_chart_gives_the_same_workbook():
    chart = a_chart(Decimal(62), Decimal(38))

    assert workbook(chart) == workbook(chart)


def test_the_workbook_names_nobody_and_no_day():
    with BytesIO(workbook(a_chart(Decimal(62)))) as stream:
        found = load_workbook(stream).properties

    assert not found.creator
    assert found.created.year == 1980


def test_a_chart_stands_where_its_layout_has_the_placeholder(real, every_kind):
    for package in (real, every_kind):
        for slide in package.slides:
            places = {ph.find(".//p:ph", NS).get("idx"): ph for ph in slide.layout.placeholders()}
            for frame in slide.xml.iterfind(".//p:graphicFrame", NS):
                if frame.find(".//c:chart", NS) is None:
                    continue
                place = places[frame.find(".//p:ph", NS).get("idx")].find("p:spPr/a:xfrm", NS)
                own = frame.find("p:xfrm", NS)
                assert [dict(child.attrib) for child in own] == [dict(child.attrib) for child in place], slide.part


def test_python_pptx_reads_the_charts(real_deck):
    found = [shape.chart for slide in Presentation(real_deck).slides for shape in slide.shapes if shape.has_chart]

    assert [list(chart.plots[0].series[0].values) for chart in found] == [[90.0, 78.0]]
    assert list(found[0].plots[0].categories) == ["bruger internettet næsten hver dag", "er på sociale medier hver dag"]
