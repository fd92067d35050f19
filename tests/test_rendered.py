"""What the hall sees: the real deck as LibreOffice draws it, word by word."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from pptx import Presentation

from deckgen.build import Compiled
from deckgen.deck.model import Slide, Table, TableFit, Text
from deckgen.packs.geometry import Box
from rendering import Word, needs_fonts, needs_office, to_pdf, words

TOLERANCE_PT = 1.5
"""A glyph may lean out of its advance width by about this much."""

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def pages(real_deck: Path, tmp_path_factory: pytest.TempPathFactory) -> list[list[Word]]:
    needs_office()
    needs_fonts()
    folder = tmp_path_factory.mktemp("pdf")
    deck = Presentation(str(real_deck))
    for slide in deck.slides:  # a hidden slide is drawn as well
        slide.element.attrib.pop("show", None)
    deck.save(str(folder / "talk.pptx"))
    return words(to_pdf(folder / "talk.pptx", folder))


def pieces(text: str) -> list[str]:
    """Return a text's words, cut after hyphens, where a line may break."""
    return re.findall(r"[^\s-]+-?|-", text)


def written(slide: Slide, real_talk: Compiled, number: int) -> Counter[str]:
    """Return the words that a slide should show, how often each."""
    assert slide.placement is not None
    said = [shape.text for shape in slide.placement.shapes]
    if slide.placement.footer:
        said += [real_talk.deck.properties.footer, str(number)]
    for key, content in slide.contents():
        if isinstance(content, Text):
            said += [content.plain, *bullets(slide, key, content)]
        elif isinstance(content, Table):
            said += [column.head for column in content.columns]
            said += [cell.plain for row in content.rows for cell in row]
    return Counter(piece for text in said for piece in pieces(text))


def bullets(slide: Slide, key: str, text: Text) -> list[str]:
    """Return the bullets that a text's slot draws before its paragraphs."""
    assert slide.placement is not None
    bullet = slide.placement.slots[key].style.bullet
    return [bullet] * len(text.paragraphs) if bullet else []


def line_count(found: list[Word], size_pt: int) -> int:
    """Return on how many lines words stand: those further down than half a line begin a new one."""
    heights = sorted((word.y0 + word.y1) / 2 for word in found)
    return sum(1 for above, below in zip([-1e9, *heights], heights, strict=False) if below - above > size_pt / 2)


def boxes(slide: Slide, real_talk: Compiled) -> list[tuple[str, Box]]:
    """Return every place of a slide where words may stand, with the words that belong there."""
    assert slide.placement is not None
    found = [(real_talk.deck.properties.footer, slot.box) for slot in real_talk.pack.frame.values()]
    found += [(shape.text, shape.box) for shape in slide.placement.shapes if shape.text]
    for key, content in slide.contents():
        slot = slide.placement.slots[key]
        if isinstance(content, Text):
            found.append((" ".join([content.plain, *bullets(slide, key, content)]), slot.box))
        elif isinstance(content, Table):
            cells = [column.head for column in content.columns]
            cells += [cell.plain for row in content.rows for cell in row]
            found.append((" ".join(cells), slot.box))
    return found


def inside(word: Word, box: Box) -> bool:
    """Return whether a word stands in a box: wholly from side to side, and with the middle of its line in height."""
    left, top = box.x / 12_700, box.y / 12_700
    across = left - TOLERANCE_PT <= word.x0 and word.x1 <= left + box.width_pt + TOLERANCE_PT
    return across and top <= (word.y0 + word.y1) / 2 <= top + box.height_pt


def test_the_pdf_has_as_many_pages_as_the_deck_has_slides(pages: list[list[Word]], real_deck: Path) -> None:
    assert len(pages) == len(Presentation(str(real_deck)).slides)


def test_every_word_is_drawn_whole_and_none_is_lost(pages: list[list[Word]], real_talk: Compiled) -> None:
    for number, (slide, page) in enumerate(zip(real_talk.deck.slides, pages, strict=True), start=1):
        assert Counter(piece for word in page for piece in pieces(word.text)) == written(slide, real_talk, number), (
            slide.id
        )


def test_no_word_leaves_its_place(pages: list[list[Word]], real_talk: Compiled) -> None:
    for slide, page in zip(real_talk.deck.slides, pages, strict=True):
        places = boxes(slide, real_talk)
        for word in page:
            mine = [box for text, box in places if set(pieces(word.text)) <= set(pieces(text)) or word.text.isdigit()]
            assert any(inside(word, box) for box in mine), (slide.id, word)


def test_lines_break_where_they_were_reckoned_to(pages: list[list[Word]], real_talk: Compiled) -> None:
    """A text may take fewer lines than reckoned, since a little room is kept; never more."""
    for slide, page in zip(real_talk.deck.slides, pages, strict=True):
        assert slide.placement is not None
        for key, content in slide.contents():
            fit = slide.fitted.get(key)
            if not isinstance(content, Text) or fit is None or isinstance(fit, TableFit):
                continue
            box = slide.placement.slots[key].box
            mine = [word for word in page if inside(word, box) and set(pieces(word.text)) <= set(pieces(content.plain))]
            assert mine
            assert line_count(mine, fit.size_pt) <= len(fit.lines), (slide.id, key)
