"""What the hall sees: both talks in every pack, as LibreOffice draws them, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import pytest
from pptx import Presentation

from conftest import ROOT
from deckgen.build import Compiled, Options, build
from deckgen.deck.model import Chart, Slide, Table, TableFit, Text
from deckgen.diagnostics import Report
from deckgen.packs.geometry import Box
from deckgen.packs.read import pack_names
from rendering import Word, needs_fonts, needs_office, to_pdf, words

TOLERANCE_PT = 1.5
"""A glyph may lean out of its advance width by about this much."""
OVERLAP = 0.3
"""How much of their height two lines that are set tight may share."""

pytestmark = pytest.mark.office


DECKS = [
    pytest.param((name, pack), id=f"{name} in {pack}")
    for name in ("skyggedanser", "budget-year")
    for pack in pack_names()
]


@dataclass(frozen=True)
class Drawn:
    """A talk in a pack, and the words of each of its slides as LibreOffice draws them."""

    talk: Compiled
    pages: list[list[Word]]

    def __iter__(self) -> Iterator[tuple[Slide, list[Word]]]:
        """Yield each slide with its words but those inside a chart, which the tests of charts look at."""
        for slide, page in zip(self.talk.deck.slides, self.pages, strict=True):
            assert slide.placement is not None
            charts = [slide.placement.slots[key].box for key, held in slide.contents() if isinstance(held, Chart)]
            texts = [box for _, box in boxes(slide, self.talk)]
            yield slide, [word for word in page if within(word, texts) or not within(word, charts)]


def within(word: Word, places: list[Box]) -> bool:
    """Return whether a word stands in one of the places."""
    return any(inside(word, box) for box in places)


@pytest.fixture(scope="module", params=DECKS)
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    needs_office()
    needs_fonts()
    (name, pack), folder, report = request.param, tmp_path_factory.mktemp("pdf"), Report()
    target = folder / "talk.pptx"
    talk = build(ROOT / "talks" / name / "talk.yaml", target, Options(layouts=pack), report)
    assert talk is not None
    assert not report.found, [found.render() for found in report.found]
    deck = Presentation(str(target))
    for slide in deck.slides:  # a hidden slide is drawn as well
        slide.element.attrib.pop("show", None)
    deck.save(str(target))
    return Drawn(talk, words(to_pdf(target, folder)))


def pieces(text: str) -> list[str]:
    """Return a text's words, cut after hyphens and dashes, where a line may break."""
    return re.findall(r"[^\s–-]+[–-]?|[–-]", text)


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


def test_the_pdf_has_as_many_pages_as_the_deck_has_slides(drawn: Drawn) -> None:
    assert len(drawn.pages) == len(drawn.talk.deck.slides)


def test_every_word_is_drawn_whole_and_none_is_lost(drawn: Drawn) -> None:
    for number, (slide, page) in enumerate(drawn, start=1):
        assert Counter(piece for word in page for piece in pieces(word.text)) == written(slide, drawn.talk, number), (
            slide.id
        )


def test_no_word_leaves_its_place(drawn: Drawn) -> None:
    for slide, page in drawn:
        places = boxes(slide, drawn.talk)
        for word in page:
            mine = [box for text, box in places if set(pieces(word.text)) <= set(pieces(text)) or word.text.isdigit()]
            assert within(word, mine), (slide.id, word)


def test_no_word_stands_on_another(drawn: Drawn) -> None:
    for slide, page in drawn:
        for one, other in combinations(page, 2):
            across = min(one.x1, other.x1) - max(one.x0, other.x0)
            down = min(one.y1, other.y1) - max(one.y0, other.y0)
            # A word's box is as high as its font's line, which is a little more than the letters take.
            lower = min(one.y1 - one.y0, other.y1 - other.y0)
            assert across < TOLERANCE_PT or down < OVERLAP * lower, (slide.id, one, other)


def test_lines_break_where_they_were_reckoned_to(drawn: Drawn) -> None:
    """A text may take fewer lines than reckoned, since a little room is kept; never more, and that hardly ever."""
    exact = total = 0
    for slide, page in drawn:
        assert slide.placement is not None
        for key, content in slide.contents():
            fit = slide.fitted.get(key)
            if not isinstance(content, Text) or fit is None or isinstance(fit, TableFit):
                continue
            box = slide.placement.slots[key].box
            mine = [word for word in page if inside(word, box) and set(pieces(word.text)) <= set(pieces(content.plain))]
            assert mine
            lines = line_count(mine, fit.size_pt)
            assert lines <= len(fit.lines), (slide.id, key)
            exact, total = exact + (lines == len(fit.lines)), total + 1
    assert exact >= 0.99 * total
