"""Tables: native, with a header row, whole rows, and the height that their rows need."""

from __future__ import annotations

from typing import Any

import pytest
from pptx import Presentation

from package_reading import NS, Package, words


def tables(package: Package) -> list[tuple[str, Any]]:
    """Return the frame of each table with its slide's name."""
    return [
        (slide.part, frame)
        for slide in package.slides
        for frame in slide.xml.iterfind(".//p:graphicFrame", NS)
        if frame.find(".//a:tbl", NS) is not None
    ]


@pytest.fixture
def long_table(package_of) -> Package:
    """A deck whose table of sources goes on over several slides."""
    sources = {
        f"kilde{number}": {
            "title": f"Rapport nummer {number} om bibliotekernes åbningstider & lånere",
            "publisher": "Byen",
            "year": 2000 + number,
            "url": f"https://example.org/{number}?a=1&b=2",
            "caveat": "Få har svaret, og ingen ved, hvem de er, så læs den med forbehold." if number % 3 else None,
        }
        for number in range(1, 25)
    }
    for source in sources.values():
        if source["caveat"] is None:
            del source["caveat"]
    found: Package = package_of({"sources": sources})
    return found


def test_a_table_has_a_header_row(package):
    assert tables(package)
    for part, frame in tables(package):
        assert frame.find(".//a:tblPr", NS).get("firstRow") == "1", part
        head = frame.find(".//a:tr", NS)
        assert all(words(cell).strip() for cell in head.findall("a:tc", NS)), part


def test_every_row_has_a_cell_for_every_column(package, long_table):
    for part, frame in [*tables(package), *tables(long_table)]:
        columns = frame.findall(".//a:gridCol", NS)
        rows = frame.findall(".//a:tr", NS)
        assert len(rows) > 1, part
        assert {len(row.findall("a:tc", NS)) for row in rows} == {len(columns)}, part


def test_no_cell_is_merged(package):
    for part, frame in tables(package):
        for cell in frame.iterfind(".//a:tc", NS):
            assert not set(cell.attrib) & {"gridSpan", "rowSpan", "hMerge", "vMerge"}, part


def test_no_column_is_without_width_and_together_they_are_as_wide_as_the_frame(package, long_table):
    for part, frame in [*tables(package), *tables(long_table)]:
        widths = [int(column.get("w")) for column in frame.iterfind(".//a:gridCol", NS)]
        assert min(widths) > 0, part
        assert abs(sum(widths) - int(frame.find("p:xfrm/a:ext", NS).get("cx"))) <= len(widths), part


def test_every_cell_has_a_text_body_with_a_paragraph_and_properties_after_it(package, long_table):
    for part, frame in [*tables(package), *tables(long_table)]:
        for cell in frame.iterfind(".//a:tc", NS):
            assert [child.tag.rpartition("}")[2] for child in cell] == ["txBody", "tcPr"], part
            assert [child.tag.rpartition("}")[2] for child in cell[0]][:3] == ["bodyPr", "lstStyle", "p"], part


def test_no_cell_is_left_empty(package, long_table):
    for part, frame in [*tables(package), *tables(long_table)]:
        assert all(words(cell).strip() for cell in frame.iterfind(".//a:tc", NS)), part


def test_row_heights_are_positive_and_sum_to_the_frame_s_height(package, long_table):
    for part, frame in [*tables(package), *tables(long_table)]:
        heights = [int(row.get("h")) for row in frame.iterfind(".//a:tr", NS)]
        assert min(heights) > 0, part
        assert abs(sum(heights) - int(frame.find("p:xfrm/a:ext", NS).get("cy"))) <= len(heights), part


def test_a_table_stands_in_its_layout_s_place_and_is_no_higher(package, long_table):
    for slide in [*package.slides, *long_table.slides]:
        places = {ph.find(".//p:ph", NS).get("idx"): ph for ph in slide.layout.placeholders()}
        for frame in slide.xml.iterfind(".//p:graphicFrame", NS):
            if frame.find(".//a:tbl", NS) is None:
                continue
            place = places[frame.find(".//p:ph", NS).get("idx")].find("p:spPr/a:xfrm", NS)
            own = frame.find("p:xfrm", NS)
            assert dict(own[0].attrib) == dict(place[0].attrib), slide.part
            assert own[1].get("cx") == place[1].get("cx"), slide.part
            assert int(own[1].get("cy")) <= int(place[1].get("cy")), slide.part


def test_a_table_s_text_has_one_size_in_whole_points(package):
    for part, frame in tables(package):
        sizes = {run.find("a:rPr", NS).get("sz") for run in frame.iterfind(".//a:r", NS)}
        assert len(sizes) == 1, part
        assert int(sizes.pop()) % 100 == 0, part


def test_a_table_that_goes_on_repeats_its_header_and_loses_no_row(long_table):
    found = tables(long_table)
    heads = [[words(cell) for cell in frame.find(".//a:tr", NS)] for _, frame in found]
    rows = [words(row[0]) for _, frame in found for row in frame.findall(".//a:tr", NS)[1:]]

    assert len(found) > 1
    assert heads == [["Kilde", "Forbehold", "Slide"]] * len(found)
    assert rows == [
        f"Byen: Rapport nummer {number} om bibliotekernes åbningstider & lånere ({2000 + number})"
        for number in range(1, 25)
    ]


def test_the_slides_of_a_table_that_goes_on_have_titles_of_their_own(long_table):
    titles = [slide.title for slide in long_table.slides]

    assert len(titles) == len(set(titles))


def test_python_pptx_reads_the_table(every_kind_deck):
    (slide,) = (one for one in Presentation(every_kind_deck).slides if one.name == "sources")
    (table,) = (shape.table for shape in slide.shapes if shape.has_table)

    assert table.first_row
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Kilde", "Forbehold", "Slide"],
        ["Byen: Optælling <2024> & før 📊", "–", "6, 9, 10"],
        ["Kommunens spørgeskema", "Få har svaret.", "12"],
    ]
