"""Slides: text in placeholders that inherit their place, in the order of reading, with a language and no autofit."""

from __future__ import annotations

import pytest

from package_reading import NS, Package, Slide, kind, local, paragraphs, placeholder, properties, words

FAMILY = {"title": "title", "ctrTitle": "title"}
FRAME = ("ftr", "sldNum")
SOURCE_NAMES = ("Kilde", "Source")


def indexed(slide: Slide) -> dict[str | None, object]:
    """Return the placeholders of a slide or layout by their index."""
    return {placeholder(shape).get("idx"): shape for shape in slide.placeholders()}


def runs(slide: Slide) -> list[object]:
    return [*slide.xml.iterfind(".//a:r", NS), *slide.xml.iterfind(".//a:fld", NS)]


def test_every_slide_has_one_title_placeholder_with_text(package):
    for slide in package.slides:
        titles = [shape for shape in slide.placeholders() if kind(shape) in FAMILY]
        assert len(titles) == 1, slide.part
        assert words(titles[0]).strip(), slide.part


def test_titles_are_unique(package):
    titles = [slide.title for slide in package.slides]

    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_two_slides_with_the_same_title_are_told_of_or_told_apart(compiled):
    found, report = compiled(
        {
            "running_order": [
                {"text": {"id": "a", "title": "Kom", "text": "et"}},
                {"text": {"id": "b", "title": "Kom", "text": "to"}},
            ]
        }
    )
    titles = [slide.title.plain for slide in found.deck.slides] if found else []

    assert len(set(titles)) == 2 or any("Kom" in one.message for one in report.found if one.code != "W303")


def test_everything_on_a_slide_is_a_placeholder_a_table_or_a_chart_but_for_dots(package):
    for slide in package.slides:
        for shape in slide.shapes():
            if local(shape) == "grpSp":
                continue
            assert local(shape) in ("sp", "graphicFrame"), f"{slide.part}: {local(shape)}"
            assert placeholder(shape) is not None, f"{slide.part}: {properties(shape).get('name')} is no placeholder"
        assert slide.xml.find(".//p:pic", NS) is None


def test_placeholders_say_nothing_of_their_place_or_look(package):
    for slide in package.slides:
        for shape in slide.xml.iterfind("p:cSld/p:spTree/p:sp", NS):
            look = shape.find("p:spPr", NS)
            assert look is not None, slide.part
            assert (len(look), dict(look.attrib)) == (0, {}), f"{slide.part}: {properties(shape).get('name')}"


def test_every_placeholder_stands_in_the_slide_s_layout_under_the_same_index_and_type(package):
    for slide in package.slides:
        places = indexed(slide.layout)
        for shape in slide.placeholders():
            index = placeholder(shape).get("idx")
            if kind(shape) in FAMILY:
                assert any(kind(one) in FAMILY for one in places.values()), slide.part
            else:
                assert index in places, f"{slide.part}: the layout has no placeholder {index}"
                assert kind(shape) == kind(places[index]), f"{slide.part}: {index}"


def test_no_two_placeholders_of_a_slide_or_layout_have_one_index(package):
    layouts = [Slide(package, name) for name in package.named("ppt/slideLayouts/slideLayout")]
    for slide in [*package.slides, *layouts]:
        listed = [placeholder(shape).get("idx") for shape in slide.placeholders()]
        assert len(listed) == len(set(listed)), slide.part


def test_a_placeholder_is_called_what_the_layout_calls_it(package):
    for slide in package.slides:
        places = indexed(slide.layout)
        for shape in slide.placeholders():
            twin = places[placeholder(shape).get("idx")]
            assert properties(shape).get("name") == properties(twin).get("name"), slide.part


def test_no_placeholder_is_empty(package):
    for slide in package.slides:
        for shape in slide.xml.iterfind("p:cSld/p:spTree/p:sp", NS):
            assert words(shape).strip(), f"{slide.part}: {properties(shape).get('name')} is empty"


def test_no_paragraph_is_empty(package):
    for slide in package.slides:
        for shape in slide.xml.iterfind("p:cSld/p:spTree/p:sp", NS):
            assert all(text.strip() for text in paragraphs(shape)), f"{slide.part}: {properties(shape).get('name')}"


@pytest.mark.parametrize(("deck", "lang"), [("real", "da-DK"), ("every_kind", "da-DK"), ("english", "en-GB")])
def test_every_run_and_every_end_of_a_paragraph_says_its_language(deck: str, lang: str, request: pytest.FixtureRequest):
    package: Package = request.getfixturevalue(deck)
    folders = ("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/", "ppt/notesSlides/", "ppt/notesMasters/")
    seen = 0
    for name in package.parts:
        if not name.startswith(folders):
            continue
        for paragraph in package.xml(name).iterfind(".//a:p", NS):
            spoken = [*paragraph.findall("a:r", NS), *paragraph.findall("a:fld", NS)]
            assert [run.find("a:rPr", NS).get("lang") for run in spoken] == [lang] * len(spoken), name
            assert [end.get("lang") for end in paragraph.findall("a:endParaRPr", NS)] == [lang], name
            seen += 1
    assert seen > len(package.slides)


def test_the_end_of_a_paragraph_is_its_last_child(package):
    for slide in package.slides:
        for paragraph in slide.xml.iterfind(".//a:p", NS):
            assert local(paragraph[-1]) == "endParaRPr", slide.part


def test_everything_that_is_drawn_has_an_alternative_text(package):
    for slide in package.slides:
        for frame in slide.xml.iterfind("p:cSld/p:spTree/*", NS):
            if local(frame) not in ("graphicFrame", "grpSp", "pic"):
                continue
            assert (properties(frame).get("descr") or "").strip(), slide.part


def test_the_decks_have_charts_and_tables_to_be_held_to_that(real, every_kind):
    for package in (real, every_kind):
        frames = [frame for slide in package.slides for frame in slide.xml.iterfind(".//p:graphicFrame", NS)]
        assert len([frame for frame in frames if frame.find(".//a:tbl", NS) is not None]) >= 1
        assert len([frame for frame in frames if frame.find(".//c:chart", NS) is not None]) >= 1
        assert [slide for slide in package.slides if slide.xml.find(".//p:grpSp", NS) is not None]


def test_an_alternative_text_says_the_figure_and_what_it_counts(every_kind):
    (slide,) = (one for one in every_kind.slides if one.id == "besog")
    (frame,) = slide.xml.iterfind(".//p:grpSp", NS)

    assert "62\u00a0%" in properties(frame).get("descr")
    assert "kommer på biblioteket & bliver <længe> 🙂" in properties(frame).get("descr")


def test_footer_and_number_are_placeholders_and_the_number_is_a_field_with_the_slide_s_number(package):
    found = 0
    for number, slide in enumerate(package.slides, start=1):
        by_kind = {kind(shape): shape for shape in slide.placeholders()}
        assert ("ftr" in by_kind) == ("sldNum" in by_kind), slide.part
        if "sldNum" in by_kind:
            (field,) = by_kind["sldNum"].iterfind(".//a:fld", NS)
            assert field.get("type") == "slidenum"
            assert words(by_kind["sldNum"]) == str(number)
            assert by_kind["sldNum"].find(".//a:r", NS) is None
            found += 1
    assert found >= 2


def test_the_footer_is_the_short_title(real):
    footers = {words(shape) for slide in real.slides for shape in slide.placeholders() if kind(shape) == "ftr"}

    assert footers == {"Fra skyggedanser til samtalepartner"}


def test_a_slide_has_footer_and_number_where_its_layout_has(package):
    for slide in package.slides:
        own = {kind(shape) for shape in slide.placeholders()} & set(FRAME)
        assert own == {kind(shape) for shape in slide.layout.placeholders()} & set(FRAME), slide.part


def test_text_does_not_shrink_by_itself(package):
    for name in package.parts:
        if name.startswith(("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/")):
            xml = package.xml(name)
            assert xml.find(".//a:normAutofit", NS) is None, name
            assert xml.find(".//a:spAutoFit", NS) is None, name
            for body in xml.iterfind(".//p:sp/p:txBody/a:bodyPr", NS):
                assert [local(child) for child in body] == ["noAutofit"], name


def test_the_title_is_read_first_the_source_after_the_rest_and_footer_and_number_last(package):
    for slide in package.slides:
        kinds = ["" if local(shape) == "grpSp" else kind(shape) for shape in slide.shapes()]
        names = [properties(shape).get("name") for shape in slide.shapes()]
        assert kinds[0] in FAMILY, slide.part
        last = [one for one in kinds if one in FRAME]
        assert kinds[len(kinds) - len(last) :] == last, slide.part
        assert last in ([], ["ftr", "sldNum"]), slide.part
        before = names[: len(names) - len(last)]
        for name in SOURCE_NAMES:
            assert name not in before[:-1], f"{slide.part}: the source is read before {before[-1]}"


def test_some_slides_have_a_source(real):
    named = [slide for slide in real.slides for shape in slide.shapes() if properties(shape).get("name") == "Kilde"]

    assert len(named) >= 3


def test_a_size_is_written_only_where_it_is_not_the_layout_s_and_then_in_whole_points(package):
    for slide in package.slides:
        places = indexed(slide.layout)
        for shape in slide.xml.iterfind("p:cSld/p:spTree/p:sp", NS):
            twin = places[placeholder(shape).get("idx")]
            level = twin.find("p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr", NS)
            sizes = {item.get("sz") for tag in ("a:rPr", "a:endParaRPr") for item in shape.iterfind(f".//{tag}", NS)}
            assert len(sizes) <= 1, f"{slide.part}: {properties(shape).get('name')} is set in several sizes"
            for size in sizes - {None}:
                assert int(size) < int(level.get("sz")), f"{slide.part}: {properties(shape).get('name')}"
                assert int(size) % 100 == 0


def test_a_long_text_is_set_smaller_in_all_its_runs(package_of):
    words_ = "Et punkt, der fylder en hel linje og endda lidt mere end det, med **fed** skrift i. "
    package = package_of({"running_order": [{"text": {"id": "a", "title": "Kort", "text": [words_ * 2] * 2}}]})
    (slide,) = package.slides
    body = slide.shapes()[1]
    layout = indexed(slide.layout)[placeholder(body).get("idx")]
    own = int(layout.find(".//a:lvl1pPr/a:defRPr", NS).get("sz"))
    sizes = {int(run.find("a:rPr", NS).get("sz")) for run in body.iterfind(".//a:r", NS)}

    assert len(sizes) == 1
    assert sizes.pop() < own


def test_runs_have_text_and_no_face_or_colour_of_their_own_but_links(package):
    for slide in package.slides:
        for run in runs(slide):
            assert run.find("a:t", NS).text, slide.part
            looks = run.find("a:rPr", NS)
            linked = looks.find("a:hlinkClick", NS) is not None
            assert [local(child) for child in looks] == (["solidFill", "hlinkClick"] if linked else []), slide.part


def test_no_slide_has_a_colour_outside_the_theme_or_a_ground_of_its_own(package):
    for slide in package.slides:
        assert slide.xml.find(".//a:srgbClr", NS) is None, slide.part
        assert slide.xml.find("p:cSld/p:bg", NS) is None, slide.part


def test_lists_are_levels_of_one_placeholder(every_kind):
    (slide,) = (one for one in every_kind.slides if one.id == "liste")
    body = slide.shapes()[1]
    levels = [
        int(p.find("a:pPr", NS).get("lvl", "0")) if p.find("a:pPr", NS) is not None else 0
        for p in body.iterfind(".//a:p", NS)
    ]

    assert paragraphs(body) == ["Et punkt", "Et andet", "under det", "og under det", "Se tallet"]
    assert levels == [0, 0, 1, 1, 0]


def test_bold_and_italic_are_kept_on_the_slide(package_of):
    package = package_of({"running_order": [{"text": {"id": "a", "title": "T", "text": "Et **fedt** og *skråt* ord"}}]})
    (slide,) = package.slides
    looks = {run.findtext("a:t", namespaces=NS): run.find("a:rPr", NS) for run in runs(slide)}

    assert looks["fedt"].get("b") == "1"
    assert looks["skråt"].get("i") == "1"
    assert looks[" og "].get("b") is None
