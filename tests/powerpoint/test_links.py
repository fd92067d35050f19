"""Links: outside addresses are external relationships, links to slides are jumps, and neither leads astray."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pptx import Presentation

from package_reading import NS, R_ID, Package, Relation, words

JUMP = "ppaction://hlinksldjump"
URI = re.compile(r"(https?://[A-Za-z0-9._~-]+(:\d+)?(/[^\s<>\"{}|\\^`]*)?(\?[^\s<>\"]*)?|mailto:[^\s<>]+@[^\s<>]+)")


def links(package: Package, id: str) -> list[tuple[str, Any, Relation]]:
    """Return the text, the `a:hlinkClick` and the relationship of every link on the slide."""
    (slide,) = (one for one in package.slides if one.id == id)
    return [
        (run.findtext("a:t", namespaces=NS), click, package.target(slide.part, click.get(R_ID)))
        for run in slide.xml.iterfind(".//a:r", NS)
        if (click := run.find("a:rPr/a:hlinkClick", NS)) is not None
    ]


def two(text: str, other: str = "b") -> dict[str, Any]:
    """Return an outline whose first slide holds `text`."""
    return {
        "running_order": [
            {"text": {"id": "a", "title": "Første", "text": text}},
            {"text": {"id": other, "title": "Anden", "text": "t"}},
        ]
    }


def test_a_link_in_a_text_is_an_external_relationship(every_kind):
    ((text, click, relation),) = links(every_kind, "prosa")

    assert text == "siden"
    assert relation.external
    assert relation.kind.endswith("/hyperlink")
    assert relation.target == "https://example.org/a?b=1&c=2"
    assert click.get("action") is None


def test_a_link_to_an_id_is_a_slide_jump(every_kind):
    ((text, click, relation),) = links(every_kind, "liste")
    (target,) = (slide for slide in every_kind.slides if slide.id == "besog")

    assert text == "tallet"
    assert click.get("action") == JUMP
    assert not relation.external
    assert relation.kind.endswith("/slide")
    assert relation.target == target.part


def test_every_jump_leads_to_a_slide_of_the_deck_and_every_other_link_outside(package):
    slides = {slide.part for slide in package.slides}
    for slide in package.slides:
        for _, click, relation in links(package, slide.id):
            if click.get("action") == JUMP:
                assert relation.target in slides, slide.part
                assert not relation.external, slide.part
            else:
                assert click.get("action") is None, slide.part
                assert relation.external, slide.part
                assert relation.kind.endswith("/hyperlink"), slide.part


def test_every_outside_address_is_a_whole_one(package):
    for slide in package.slides:
        for _, _, relation in links(package, slide.id):
            if relation.external:
                assert URI.fullmatch(relation.target), f"{slide.part}: {relation.target}"


def test_a_slide_s_number_among_the_sources_is_a_jump_to_that_slide(real, every_kind):
    for package in (real, every_kind):
        found = [(text, relation) for text, click, relation in links(package, "sources") if click.get("action")]
        assert found
        for text, relation in found:
            assert package.slides[int(text) - 1].part == relation.target


def test_a_source_s_address_is_the_link_of_its_title(every_kind):
    found = {text: relation.target for text, click, relation in links(every_kind, "sources") if not click.get("action")}

    assert found == {"Byen: Optælling <2024> & før 📊": "https://byen.dk/tal?a=1&b=2"}


def test_a_link_to_the_same_slide_twice_is_one_relationship(package_of):
    package = package_of(two("Se [her](#b) og [der](#b)"))
    found = links(package, "a")

    assert [text for text, _, _ in found] == ["her", "der"]
    assert len({relation.id for _, _, relation in found}) == 1


def test_a_link_in_a_title_is_a_jump_too(package_of):
    package = package_of(
        {
            "running_order": [
                {"text": {"id": "a", "title": "Se [den anden](#b)", "text": "t"}},
                {"text": {"id": "b", "title": "Anden", "text": "t"}},
            ]
        }
    )

    assert [(text, click.get("action")) for text, click, _ in links(package, "a")] == [("den anden", JUMP)]


@pytest.mark.parametrize("id", ["råd", "Ærø", "b.2", "med-streg"])
def test_a_link_to_an_id_with_any_letter_that_ids_may_have_is_a_jump(id: str, package_of):
    package = package_of(two(f"Se [her](#{id})", other=id))

    assert [(click.get("action"), relation.external) for _, click, relation in links(package, "a")] == [(JUMP, False)]


def test_a_link_to_a_slide_that_is_nowhere_is_an_error(compiled):
    found, report = compiled(two("Se [her](#bb)"))

    assert found is None
    assert any("bb" in one.message for one in report.errors)


@pytest.mark.parametrize("address", ["byen.dk/side", "#", "http://[::1", "http://a.dk:port/"])
def test_an_address_that_is_no_whole_one_is_told_of_or_not_written_as_a_link(address: str, compiled, package_of):
    found, report = compiled(two(f"Se [her]({address})"))
    if found is not None and not [one for one in report.found if one.code != "W303"]:
        package = package_of(two(f"Se [her]({address})"))
        targets = [relation.target for _, _, relation in links(package, "a")]
        assert [target for target in targets if not URI.fullmatch(target)] == []


@pytest.mark.parametrize(
    "url",
    ["https://example.org/a b", "https://example.org/a)b", "https://example.org/(a", "https://example.org/a*b*c_d"],
)
def test_a_source_s_address_is_never_shown_as_markdown_and_never_cut(url: str, compiled, package_of):
    outline = {"sources": {"k": {"title": "Rapporten", "url": url}}}
    found, _ = compiled(outline)
    if found is None:
        return
    package = package_of(outline)
    (slide,) = (one for one in package.slides if one.id == "sources")
    cell = slide.xml.findall(".//a:tc", NS)[3]

    assert words(cell) == "Rapporten"
    assert [relation.target for _, _, relation in links(package, "sources")] == [url.replace(" ", "%20")]


@pytest.mark.parametrize("title", ["[Udkast] Rapporten", "Rapporten [", "Rapporten]", "Se `kode`"])
def test_a_source_s_title_with_brackets_is_still_one_link(title: str, package_of):
    package = package_of({"sources": {"k": {"title": title, "url": "https://example.org/a"}}})

    assert ["".join(text for text, _, _ in links(package, "sources"))] == [title.replace("`", "")]


def test_a_link_that_would_run_a_script_is_not_written(package_of):
    package = package_of(two("Se [her](javascript:alert(1)) og [der](vbscript:x) og [hist](file:///etc/passwd)"))

    assert links(package, "a") == []


@pytest.mark.parametrize("url", ["https://example.org/<b>", 'https://example.org/"b"', "https://example.org/{b}|c"])
def test_a_source_s_address_is_written_with_its_odd_signs_encoded(url: str, package_of):
    package = package_of({"sources": {"k": {"title": "Rapporten", "url": url}}})

    ((_, _, relation),) = links(package, "sources")
    assert not set('<>"{}| ') & set(relation.target), relation.target


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://a.dk:port/", "http://[::1"])
def test_a_source_s_address_that_no_program_should_open_is_not_written(url: str, compiled, package_of):
    outline = {"sources": {"k": {"title": "Rapporten", "url": url}}}
    found, _ = compiled(outline)

    assert found is None or links(package_of(outline), "sources") == []


@pytest.mark.parametrize("address", ["http://a.dk:port/", "http://[::1"])
def test_an_address_that_cannot_be_read_is_not_written(address: str, compiled, package_of):
    outline = two(f"Se [her]({address})")
    found, _ = compiled(outline)

    assert found is None or links(package_of(outline), "a") == []


def test_links_look_alike_and_are_underlined(package):
    for slide in package.slides:
        for click in slide.xml.iterfind(".//a:rPr/a:hlinkClick", NS):
            looks = click.getparent()
            assert looks.get("u") == "sng", slide.part
            assert looks.find("a:solidFill/a:schemeClr", NS).get("val") == "hlink", slide.part


def test_a_source_line_leads_to_the_slide_of_the_sources_and_keeps_its_look(real_deck):
    slides = list(Presentation(str(real_deck)).slides)
    sources = next(slide for slide in slides if slide.element.cSld.get("name") == "sources")
    statistic = next(slide for slide in slides if slide.element.cSld.get("name") == "internet-dagligt")
    line = next(shape for shape in statistic.placeholders if shape.has_text_frame and "rapport" in shape.text)

    assert line.click_action.target_slide.slide_id == sources.slide_id
    assert all(run.hyperlink.address is None for run in line.text_frame.paragraphs[0].runs)
