"""The comparison with pandoc: its Markdown is the talk as it is now, and what it measures is there to be seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from compared_markdown import ORNAMENTS, markdown, pictures
from compared_measures import Page, described, folded, graphics, pages
from conftest import REAL_TALK, ROOT
from deckgen.build import Compiled, Options, compile_talk
from deckgen.deck.model import Chart, Slide, Table, Text
from deckgen.diagnostics import Report
from rendering import needs_fonts, needs_office, to_pdf

DOCS = ROOT / "docs"
MARK = re.compile(r"^<!-- \w+ -->$", re.MULTILINE)


def compiled_talk(file: Path) -> Compiled:
    report = Report()
    talk = compile_talk(file, Options(), report)
    assert talk, [found.render() for found in report.found]
    return talk


@pytest.fixture(scope="module")
def every_kind() -> Compiled:
    """The demonstration talk, which has a slide of every kind."""
    return compiled_talk(DOCS / "outline" / "talk.yaml")


def letters(text: str) -> str:
    """Return what is read of a text: no marks of Markdown, no spaces."""
    return folded(re.sub(r"[\\*`]", "", text))


def slide_texts(slide: Slide) -> list[str]:
    """Return what a slide has to read: its paragraphs, the cells of its tables, the names in its charts."""
    found: list[str] = []
    for key, content in slide.contents():
        if key.split(".")[-1] in ORNAMENTS or key.startswith("parts."):
            continue
        if isinstance(content, Text):
            found += [paragraph.plain for paragraph in content.paragraphs]
        elif isinstance(content, Table):
            found += [column.head for column in content.columns]
            found += [cell.plain for row in content.rows for cell in row]
        elif isinstance(content, Chart) and slide.layout == "chart":
            found += [*content.categories, *(series.name for series in content.series)]
    return found


def test_the_markdown_is_the_talk_as_it_is_now() -> None:
    kept = (DOCS / "compared" / "talk.md").read_text(encoding="utf-8")
    assert kept == markdown(compiled_talk(REAL_TALK).deck), "run `make comparison`"


def test_the_page_has_the_prose_and_something_measured_at_every_mark() -> None:
    page = (DOCS / "compared.md").read_text(encoding="utf-8")
    parts = MARK.split((DOCS / "compared" / "prose.md").read_text(encoding="utf-8"))
    assert re.fullmatch("(?s:.+)".join(re.escape(part) for part in parts), page), "run `make comparison`"
    assert not MARK.search(page)


def test_every_link_and_picture_of_the_page_is_there() -> None:
    page = (DOCS / "compared.md").read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", page) if not target.startswith("https://")]
    assert len(targets) >= 4
    assert [target for target in targets if not (DOCS / target).exists()] == []
    assert all(Image.open(DOCS / target).width <= 1000 for target in targets if target.endswith(".png"))


def test_the_words_of_every_kind_of_slide_stand_in_the_markdown(every_kind: Compiled) -> None:
    # The cover stands above the first heading, as metadata.
    parts = re.split(r"^#+ (?:\d+\. )?", markdown(every_kind.deck), flags=re.MULTILINE)
    shown = [slide for slide in every_kind.deck.slides if not slide.hidden]
    assert len(parts) == len(shown)
    for slide, part in zip(shown, parts, strict=True):
        assert [text for text in slide_texts(slide) if folded(text) not in letters(part)] == [], slide.id


def test_the_notes_of_every_slide_stand_under_it(every_kind: Compiled) -> None:
    noted = re.findall(r"^::: notes\n\n(.*?)\n\n:::$", markdown(every_kind.deck), flags=re.MULTILINE | re.DOTALL)
    shown = [slide for slide in every_kind.deck.slides if not slide.hidden and slide.notes.paragraphs]
    assert len(noted) == len(shown)
    for slide, part in zip(shown, noted, strict=True):
        assert "".join(folded(paragraph.plain) for paragraph in slide.notes.paragraphs) == letters(part), slide.id


def test_a_picture_is_named_as_its_file_is(every_kind: Compiled) -> None:
    named = re.findall(r"^!\[.+\]\((.+)\)$", markdown(every_kind.deck), flags=re.MULTILINE)
    assert named
    assert named == list(pictures(every_kind.deck))


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    """Four slides: one in order, one with a text too long for its box, one with two texts on each other, one hidden."""
    needs_office()
    needs_fonts()
    folder = tmp_path_factory.mktemp("measured")
    deck = Presentation()
    for texts in (
        [("Short and in its box", 100, 18)],
        [("Long " * 40, 100, 36)],
        [("The one text", 100, 36), ("The other one", 110, 12)],
        [("Not to be seen", 100, 18)],
    ):
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        for text, top, size in texts:
            frame = slide.shapes.add_textbox(Pt(100), Pt(top), Pt(400), Pt(60)).text_frame
            frame.word_wrap = True
            frame.text = text
            frame.paragraphs[0].runs[0].font.size = Pt(size)
    slide.element.set("show", "0")
    grid = deck.slides[0].shapes.add_table(1, 1, Pt(100), Pt(300), Pt(300), Pt(40))
    grid.table.cell(0, 0).text = "A cell"
    deck.save(str(folder / "deck.pptx"))
    return pages(folder / "deck.pptx", to_pdf(folder / "deck.pptx", folder))


@pytest.mark.office
def test_text_outside_its_box_and_text_on_text_are_found(measured: list[Page]) -> None:
    assert [page.overflows for page in measured] == [False, True, True]


@pytest.mark.office
def test_words_and_sizes_are_those_that_are_drawn(measured: list[Page]) -> None:
    assert [page.count for page in measured] == [7, 40, 6]
    assert [(round(min(page.sizes_pt)), round(max(page.sizes_pt))) for page in measured] == [
        (18, 18),
        (36, 36),
        (12, 36),
    ]


@pytest.mark.office
def test_a_table_without_an_alternative_text_is_found(measured: list[Page]) -> None:
    (grid,) = graphics(measured[0])
    assert not described(grid)
    grid._element.xpath(".//p:cNvPr")[0].set("descr", "A table of one cell")
    assert described(grid)
