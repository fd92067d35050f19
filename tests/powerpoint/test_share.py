"""A copy to hand out: what stands in its file, part by part, and that the rest of the talk is nowhere in it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PIL import Image

from deckgen.build import Compiled, Options, build
from deckgen.deck.model import Chart, Series
from deckgen.deck.shared import LeftOut
from deckgen.diagnostics import Report
from deckgen.packs.load import load_pack
from deckgen.powerpoint.charts.data import workbook
from deckgen.powerpoint.private import private_in
from package_reading import CONTENT_TYPES, NS, Package, words
from rendering import needs_office, to_pdf
from rendering import words as drawn_words

TALK: dict[str, Any] = {
    "title": "Biblioteket",
    "subtitle": "Undertitlen",
    "article": "article.md",
    "speaker": {"role": "Oplægsholderen"},
    "event": {"name": "Temadagen", "audience": "de mest skeptiske"},
    "statistics": [
        {
            "id": "mit-navn-for-tallet",
            "value": 62,
            "unit": "%",
            "claim": "De fleste kommer hver måned",
            "label": "kommer på biblioteket",
            "quote": "62 % af byens borgere på biblioteket mindst én gang om måneden",
            "source": "optael",
            "notes": "Sig det langsomt.",
        },
        {
            "id": "skjult",
            "hidden": True,
            "value": 1200,
            "qualifier": "knap",
            "claim": "Mange deltager i et arrangement",
            "label": "borgere deltog",
            "quote": "Knap 1.200 af dem deltog i et arrangement",
            "source": "optael",
        },
    ],
    "sources": {"optael": {"title": "Byens optælling"}, "spor": {"title": "Kommunens spørgeskema"}},
    "running_order": [
        {"cover": {"hidden": True}},
        {
            "bullets": {
                "id": "liste",
                "own": True,
                "title": "Tallene",
                "items": ["Se [flest](#skjult)", "[Her](#tegning) er huset"],
            }
        },
        {"section": {"name": "Det vi gemmer", "hidden": True}},
        "skjult",
        {"section": "Det vi viser"},
        "mit-navn-for-tallet",
        {"chart": {"id": "kurve", "title": "Besøgene", "kind": "column", "data": "besog-intern.csv"}},
        {
            "image": {
                "id": "tegning",
                "title": "Huset",
                "file": "hus-privat.png",
                "alt": "Huset set fra gaden",
                "own": True,
            }
        },
        {"documentation": {}},
        "sources",
    ],
}
"""A small talk with something hidden at each end and in the middle."""

NOWHERE = (
    *("Sig det langsomt", "Oplægsholderen", "Temadagen", "de mest skeptiske", "Undertitlen", "Mange deltager"),
    *("article.md", "besog-intern", "hus-privat", "mit-navn-for-tallet", "deckgen:evidence"),
    *("Det er flere end året før", "af byens borgere på biblioteket mindst én gang"),
)
"""What the outline, the article and the disk have, and no slide that is shown."""

PARTS = {
    "docProps/app.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
    "ppt/charts/chart1.xml",
    "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx",
    "ppt/media/image1.png",
    "ppt/presProps.xml",
    "ppt/presentation.xml",
    "ppt/slideMasters/slideMaster1.xml",
    "ppt/slides/slide1.xml",
    "ppt/slides/slide2.xml",
    "ppt/slides/slide3.xml",
    "ppt/slides/slide4.xml",
    "ppt/slides/slide5.xml",
    "ppt/slides/slide6.xml",
    "ppt/tableStyles.xml",
    "ppt/theme/theme1.xml",
    "ppt/viewProps.xml",
}
"""All that the small talk's copy consists of, beside the pack's layouts. Whoever adds a part thinks of who reads it."""

Sharer = Callable[..., tuple[Compiled, Path]]


@pytest.fixture
def share(write_talk: Callable[..., Path], tmp_path: Path) -> Sharer:
    """Return a function that builds the copy of an outline; gives what was built, and the file."""

    def run(outline: dict[str, Any], **options: Any) -> tuple[Compiled, Path]:
        (tmp_path / "besog-intern.csv").write_text("År;Besøg\n2023;900\n2024;1200\n", encoding="utf-8")
        Image.new("RGB", (1920, 1080), "steelblue").save(tmp_path / "hus-privat.png")
        target, report = tmp_path / "kopi.pptx", Report()
        built = build(write_talk(outline), target, Options(share=True, **options), report)
        assert built, [found.render() for found in report.found]
        assert report.warnings == [], [found.render() for found in report.found]
        return built, target

    return run


@pytest.fixture
def copy(share: Sharer) -> Package:
    """The copy of the small talk, read."""
    return Package.read(share(TALK)[1])


def everything(package: Package) -> str:
    """Return the names and the contents of all entries as one text, those of workbooks in the package as well."""
    texts = []
    for name, blob in package.entries.items():
        texts += [name, blob.decode("utf-8", "replace")]
        if name.endswith(".xlsx"):
            with zipfile.ZipFile(BytesIO(blob)) as book:
                texts += [one + book.read(one).decode("utf-8", "replace") for one in book.namelist()]
    return "\n".join(texts)


def test_a_copy_consists_of_these_parts_and_no_others(copy: Package) -> None:
    layouts = {name for name in copy.parts if name.startswith("ppt/slideLayouts/slideLayout")}
    assert set(copy.parts) - layouts == PARTS
    listed = {f"{name.rpartition('/')[0]}/_rels/{name.rpartition('/')[2]}.rels" for name in copy.parts}
    assert set(copy.entries) - set(copy.parts) <= listed | {CONTENT_TYPES, "_rels/.rels"}


def test_nothing_of_notes_names_files_paths_and_hidden_slides_is_left(share: Sharer, tmp_path: Path) -> None:
    deck = share(TALK)[1]
    text = everything(Package.read(deck))
    assert "Byens optælling" in text
    assert [words for words in (*NOWHERE, str(tmp_path), tmp_path.name) if words in text] == []
    assert private_in(deck) == ()


def test_the_speaker_s_own_deck_has_all_that_the_copy_is_without(share: Sharer, tmp_path: Path) -> None:
    share(TALK)
    report = Report()
    assert build(tmp_path / "talk.yaml", tmp_path / "egen.pptx", Options(), report)
    text = everything(Package.read(tmp_path / "egen.pptx"))
    assert [words for words in NOWHERE if words not in text] == ["hus-privat"]  # a picture never brings its name


def test_the_real_talk_s_copy_tells_nothing_beyond_its_slides(real_talk: Compiled, tmp_path: Path) -> None:
    report = Report()
    built = build(real_talk.outline.file, tmp_path / "kopi.pptx", Options(share=True), report)
    assert built
    assert private_in(tmp_path / "kopi.pptx") == ()
    assert built.minutes == real_talk.minutes
    whole = len(real_talk.deck.slides)
    assert built.left_out == LeftOut(len(built.deck.slides), whole - len(built.deck.slides), 0, True, True)


def test_the_slides_are_numbered_anew(copy: Package) -> None:
    numbers = [one.xml.xpath("string(.//a:fld[@type='slidenum']/a:t)", namespaces=NS) for one in copy.slides]
    assert [number for number in numbers if number] == [str(n) for n, number in enumerate(numbers, start=1) if number]
    assert numbers[-1] == "6"


def test_the_sections_hold_every_slide_once_and_none_that_is_empty(copy: Package) -> None:
    top = copy.xml("ppt/presentation.xml")
    listed = top.xpath("//p:sldIdLst/p:sldId/@id", namespaces=NS)
    assert top.xpath("//p14:section/p14:sldIdLst/p14:sldId/@id", namespaces=NS) == listed
    assert all(one.xpath("p14:sldIdLst/p14:sldId", namespaces=NS) for one in top.xpath("//p14:section", namespaces=NS))
    assert "Det vi viser" in top.xpath("//p14:section/@name", namespaces=NS)


def test_the_list_of_sources_names_the_slides_that_are_there(share: Sharer) -> None:
    package = Package.read(share(TALK)[1])
    (table,) = package.slides[-1].xml.iter(f"{{{NS['a']}}}tbl")
    rows = [[words(cell) for cell in row.iter(f"{{{NS['a']}}}tc")] for row in table.iter(f"{{{NS['a']}}}tr")]
    number = next(n for n, slide in enumerate(package.slides, start=1) if "62" in "".join(slide.texts()))
    assert [row[-1] for row in rows[1:]] == [str(number), "–"]


def test_a_list_of_numbers_keeps_its_commas(share: Sharer) -> None:
    second = {**TALK["statistics"][0], "id": "igen", "claim": "Endnu en påstand"}
    order = ["mit-navn-for-tallet", "skjult", "igen", "sources"]
    outline = {**TALK, "statistics": [*TALK["statistics"], second], "running_order": order}
    package = Package.read(share(outline)[1])
    assert words(next(package.slides[-1].xml.iter(f"{{{NS['a']}}}tbl"))).split("\n")[5] == "1, 2"


def test_a_link_to_a_slide_that_is_gone_is_plain_words_and_another_is_a_link(share: Sharer) -> None:
    built, deck = share(TALK)
    package = Package.read(deck)
    runs = {
        run.findtext("a:t", namespaces=NS): run.find("a:rPr/a:hlinkClick", NS) is not None
        for run in package.slides[0].xml.iterfind(".//a:r", NS)
    }
    assert (runs["flest"], runs["Her"]) == (False, True)
    assert built.left_out
    assert built.left_out.links == 2  # the one in the list, and the number in the list of sources


def test_a_copy_says_in_its_properties_what_it_is_called_and_nothing_of_anybody(copy: Package) -> None:
    core = copy.xml("docProps/core.xml")
    assert {str(one.tag).rpartition("}")[2] for one in core} <= {"title", "language", "created", "modified"}
    app = {str(one.tag).rpartition("}")[2]: one.text for one in copy.xml("docProps/app.xml")}
    assert (app["Slides"], app["Notes"]) == ("6", "0")
    assert not {"Company", "Manager"} & set(app)
    assert copy.xml("docProps/custom.xml").xpath("//@name") == ["deckgen fingerprint of a shared copy"]


def test_a_static_copy_is_still_and_shared(share: Sharer) -> None:
    moving = {**TALK, "running_order": [{"section": "Tal"}, *TALK["running_order"]]}
    for static, moves in ((False, True), (True, False)):
        package = Package.read(share(moving, static=static)[1])
        assert any("transition" in str(one.tag) for slide in package.slides for one in slide.xml.iter("*")) == moves
        assert not package.named("ppt/notesSlides/notesSlide")


def test_a_point_s_name_that_a_scatter_chart_does_not_show_is_in_no_copy() -> None:
    values = tuple(Decimal(n) for n in range(3))
    chart = Chart("scatter", ("Nord", "Syd", "Vest"), (Series("Besøg", values),), "Punkter", x=values, x_name="Alder")
    rows = list(load_workbook(BytesIO(workbook(chart, names=False))).active.values)
    assert rows[0] == ("Alder", "Besøg")
    assert len(rows[1]) == 2
    columns = workbook(replace(chart, kind="column"), names=False)
    assert load_workbook(BytesIO(columns)).active["A2"].value == "Nord"


@pytest.mark.parametrize("kind", ["hidden", "shown"])
def test_the_same_talk_gives_the_same_copy(kind: str, share: Sharer) -> None:
    outline = TALK if kind == "hidden" else {**TALK, "running_order": TALK["running_order"][5:8]}
    assert share(outline)[1].read_bytes() == share(outline)[1].read_bytes()


def test_a_pack_s_copy_has_the_pack_s_name_and_not_its_folder_s(share: Sharer, tmp_path: Path) -> None:
    folder = tmp_path / "mappe-hjemme"
    folder.mkdir()
    (folder / "pack.yaml").write_text("extends: kommune\nnames: {da: Husets, en: House}\n", encoding="utf-8")
    report = Report()
    assert load_pack("mappe-hjemme", tmp_path, "da", tmp_path, report), report.found
    text = everything(Package.read(share({**TALK, "layouts": "./mappe-hjemme"})[1]))
    assert "Husets" in text
    assert "mappe-hjemme" not in text


@pytest.mark.office
def test_libreoffice_opens_a_copy_and_draws_every_slide(share: Sharer, tmp_path: Path) -> None:
    needs_office()
    pages = drawn_words(to_pdf(share(TALK)[1], tmp_path / "pdf"))
    assert len(pages) == 6
    assert "flest" in [word.text for word in pages[0]]
