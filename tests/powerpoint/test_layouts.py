"""Layouts: the pack's own, named, in theme colours, with the decoration that slides do without."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

from pptx import Presentation

from package_reading import NS, Package, Slide, kind, local, placeholder, properties, words

FRAME = ("ftr", "sldNum")
MASTER = "ppt/slideMasters/slideMaster1.xml"
SHAPED = ("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/", "ppt/notesSlides/", "ppt/notesMasters/")


def layouts(package: Package) -> list[Slide]:
    return [Slide(package, name) for name in package.named("ppt/slideLayouts/slideLayout")]


def test_every_layout_of_the_pack_is_in_the_file(real, real_talk):
    names = [layout.xml.find("p:cSld", NS).get("name") for layout in layouts(real)]

    for key, layout in real_talk.pack.layouts.items():
        own = layout.default().name.rstrip("0123456789 +/")
        assert any(name.startswith(own) for name in names), f"{key} ({own}) is missing"
    assert len(names) >= len(real_talk.pack.layouts)


def test_layouts_have_unique_names(package):
    names = Counter(layout.xml.find("p:cSld", NS).get("name") for layout in layouts(package))

    assert all(name.strip() for name in names)
    assert [name for name, count in names.items() if count > 1] == []


def test_layouts_are_named_in_the_language_of_the_talk(real, english):
    assert "Forside" in {layout.xml.find("p:cSld", NS).get("name") for layout in layouts(real)}
    assert "Cover" in {layout.xml.find("p:cSld", NS).get("name") for layout in layouts(english)}


def test_placeholders_of_layouts_have_unique_names_and_a_prompt(package):
    for layout in layouts(package):
        names = [properties(shape).get("name") for shape in layout.placeholders()]
        assert len(names) == len(set(names)), layout.part
        assert all(names), layout.part
        for shape in layout.placeholders():
            assert kind(shape) == "ftr" or words(shape).strip(), layout.part


def test_placeholders_of_layouts_have_a_place_and_stand_on_the_slide(package):
    size = package.xml("ppt/presentation.xml").find("p:sldSz", NS)
    wide, high = int(size.get("cx")), int(size.get("cy"))
    for layout in [*layouts(package), Slide(package, MASTER)]:
        for shape in layout.placeholders():
            off, ext = shape.find("p:spPr/a:xfrm/a:off", NS), shape.find("p:spPr/a:xfrm/a:ext", NS)
            x, y, width, height = int(off.get("x")), int(off.get("y")), int(ext.get("cx")), int(ext.get("cy"))
            where = f"{layout.part}: {properties(shape).get('name')}"
            assert width > 0 and height > 0, where  # noqa: PT018
            assert 0 <= x <= x + width <= wide + 1, where
            assert 0 <= y <= y + height <= high + 1, where


def test_every_layout_has_exactly_one_title(package):
    for layout in layouts(package):
        assert [kind(shape) for shape in layout.placeholders()].count("title") == 1, layout.part


def test_placeholder_indexes_of_layouts_leave_the_master_s_own_alone(package):
    for layout in layouts(package):
        for shape in layout.placeholders():
            index = placeholder(shape).get("idx")
            assert kind(shape) in ("title", *FRAME) or int(index) >= 20, layout.part


def test_colours_come_from_the_theme_everywhere(package):
    for name in package.parts:
        if name.startswith((*SHAPED, "ppt/charts/")) or name == "ppt/presentation.xml":
            xml = package.xml(name)
            for odd in ("srgbClr", "sysClr", "prstClr", "scrgbClr", "hslClr"):
                assert xml.find(f".//a:{odd}", NS) is None, f"{name}: {odd}"


def test_faces_come_from_the_theme_everywhere(package):
    for name in package.parts:
        if name.startswith((*SHAPED, "ppt/charts/")) or name == "ppt/presentation.xml":
            for face in package.xml(name).iterfind(".//a:latin", NS):
                assert face.get("typeface") in ("+mj-lt", "+mn-lt"), name


def test_the_theme_has_the_pack_s_twelve_colours_and_two_faces(real, real_talk):
    theme = real.xml("ppt/theme/theme1.xml")
    colours = {local(place): place[0].get("val") for place in theme.find(".//a:clrScheme", NS)}
    pack = real_talk.pack

    assert list(colours) == ["dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"]
    assert (colours["lt1"], colours["dk1"], colours["accent1"]) == tuple(
        pack.theme[place] for place in ("bg1", "tx1", "accent1")
    )
    assert theme.find(".//a:majorFont/a:latin", NS).get("typeface") == pack.head.family
    assert theme.find(".//a:minorFont/a:latin", NS).get("typeface") == pack.body.family


def test_decoration_stands_on_layouts_and_the_master_only(package):
    decorated = 0
    for layout in layouts(package):
        for shape in layout.shapes():
            if placeholder(shape) is None:
                assert shape.find("p:nvSpPr/p:nvPr", NS).get("userDrawn") == "1", layout.part
                decorated += 1
    assert decorated > 10
    shapes = [shape for slide in package.slides for shape in slide.shapes() if local(shape) != "grpSp"]
    assert all(placeholder(shape) is not None for shape in shapes)


def test_a_ground_of_its_own_ends_in_an_effect_list(package):
    grounds = [
        xml for name in package.parts if name.startswith(SHAPED) for xml in package.xml(name).iterfind(".//p:bgPr", NS)
    ]

    assert grounds
    assert all(local(ground[-1]) == "effectLst" for ground in grounds)


def test_links_are_the_only_colours_that_a_deep_layout_maps_anew(package):
    deep = [layout for layout in layouts(package) if layout.xml.find("p:cSld/p:bg", NS) is not None]
    mapped = dict(package.xml(MASTER).find("p:clrMap", NS).attrib)

    assert deep
    for layout in deep:
        own = dict(layout.xml.find("p:clrMapOvr/a:overrideClrMapping", NS).attrib)
        assert {key for key in mapped if own[key] != mapped[key]} <= {"hlink", "folHlink"}, layout.part


def test_python_pptx_opens_the_deck_and_adds_a_slide_from_every_layout(real_deck):
    deck = Presentation(real_deck)
    before = len(deck.slides)
    for layout in deck.slide_layouts:
        slide = deck.slides.add_slide(layout)
        inherited = [ph for ph in layout.placeholders if ph.element.ph.get("type") not in FRAME]
        assert len(list(slide.placeholders)) == len(inherited), layout.name
        slide.shapes.title.text = layout.name
    stream = BytesIO()
    deck.save(stream)

    again = Presentation(BytesIO(stream.getvalue()))
    assert len(again.slides) == before + len(deck.slide_layouts)
    assert [slide.shapes.title.text for slide in again.slides][before:] == [one.name for one in deck.slide_layouts]


def test_a_new_slide_s_texts_take_the_layout_s_place(real_deck):
    deck = Presentation(real_deck)
    layout = next(one for one in deck.slide_layouts if one.name == "Liste")
    slide = deck.slides.add_slide(layout)

    places = {ph.placeholder_format.idx: (ph.left, ph.top, ph.width, ph.height) for ph in layout.placeholders}
    for ph in slide.placeholders:
        assert (ph.left, ph.top, ph.width, ph.height) == places[ph.placeholder_format.idx]
