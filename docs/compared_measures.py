"""What can be measured of a PowerPoint file and of the PDF that LibreOffice makes of it, whoever wrote the file.

A word of the PDF is assigned to the text that it belongs to, paragraph by paragraph, by its letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Emu

from rendering import Word, words

AIR = 0.25
"""The part of a line's height that is air over its capitals or under its small letters: that much may stand out."""

HAIR_PT = 1.0
"""How far a word may lean out of its box to the side."""

HEIGHT_PT = 540.0
"""The height of a wide slide in PowerPoint. Decks of other sizes are measured as if they were shown beside it."""

FURNITURE = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


@dataclass(frozen=True)
class Box:
    """A rectangle in points from the slide's top left."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, word: Word) -> bool:
        """Say whether a word's letters stand inside."""
        top, foot = _letters(word)
        return self.x0 - HAIR_PT <= word.x0 and word.x1 <= self.x1 + HAIR_PT and self.y0 <= top and foot <= self.y1


@dataclass(frozen=True)
class Drawn:
    """A text as it stands in the file and on the page. `box` is None for a table, which grows with its text."""

    text: str
    box: Box | None
    words: tuple[Word, ...]


@dataclass(frozen=True)
class Page:
    """A slide that is shown: its box, its texts, and the size in points of each of their letters as it is drawn."""

    box: Box
    slide: Slide
    texts: tuple[Drawn, ...]
    sizes_pt: tuple[float, ...]

    @property
    def count(self) -> int:
        """How many words stand on the slide, tables and sources included."""
        return sum(len(drawn.text.split()) for drawn in self.texts)

    @property
    def overflows(self) -> bool:
        """Whether a word stands outside its box, outside the slide, or on a word of another text."""
        return any(
            not (drawn.box or self.box).holds(word) or not self.box.holds(word)
            for drawn in self.texts
            for word in drawn.words
        ) or any(
            _touch(word, other)
            for one, another in combinations(self.texts, 2)
            for word in one.words
            for other in another.words
        )


def pages(deck: Path, pdf: Path) -> list[Page]:
    """Return the slides of a deck that are shown, each with its page. Raises ValueError where words are not found."""
    presentation = Presentation(str(deck))
    whole = Box(0, 0, Emu(presentation.slide_width).pt, Emu(presentation.slide_height).pt)
    shown = [slide for slide in presentation.slides if slide.element.get("show") != "0"]
    found = []
    for slide, on_page, sizes in zip(shown, words(pdf), _sizes(pdf), strict=True):
        texts = tuple(_assigned(slide, on_page))
        scale = HEIGHT_PT / whole.y1
        inside = _inside([word for drawn in texts for word in drawn.words], sizes)
        found.append(Page(whole, slide, texts, tuple(size * scale for size in inside)))
    return found


def graphics(page: Page) -> list[BaseShape]:
    """Return the charts, tables and pictures of a slide."""
    return [shape for shape in page.slide.shapes if shape.has_chart or shape.has_table or _is_picture(shape)]


def described(shape: BaseShape) -> bool:
    """Say whether a graphic has an alternative text, or says that it only decorates."""
    named = shape._element.xpath(".//p:cNvPr")[0]
    return bool(named.get("descr")) or bool(named.xpath(".//*[local-name()='decorative'][@val='1']"))


def language_marked(page: Page, language: str) -> tuple[int, int]:
    """Return how many runs of a slide say that they are in a language, and how many there are."""
    runs = list(page.slide.element.iter(qn("a:r")))
    marked = [run for run in runs if any(lang.startswith(language) for lang in run.xpath("a:rPr/@lang"))]
    return len(marked), len(runs)


def _is_picture(shape: BaseShape) -> bool:
    return shape._element.tag == qn("p:pic")


def _texts(slide: Slide) -> Iterator[tuple[list[str], Box | None]]:
    """Yield the paragraphs of each text of a slide and its box, in the order in which they are drawn."""
    for shape in slide.shapes:
        if shape.is_placeholder and shape.placeholder_format.type in FURNITURE:
            continue
        if shape.has_table:
            cells = (cell for row in shape.table.rows for cell in row.cells)
            yield [paragraph.text for cell in cells for paragraph in cell.text_frame.paragraphs], None
        elif shape.has_text_frame and shape.text_frame.text.strip():
            left, top, width, height = (Emu(of).pt for of in (shape.left, shape.top, shape.width, shape.height))
            box = Box(left, top, left + width, top + height)
            yield [paragraph.text for paragraph in shape.text_frame.paragraphs], box


def _assigned(slide: Slide, on_page: list[Word]) -> Iterator[Drawn]:
    """Yield each text with its words on the page. Letters are compared without spaces, and without case."""
    letters, owners = "", []
    for word in on_page:
        of_word = folded(word.text)
        letters += of_word
        owners += [word] * len(of_word)
    for paragraphs, box in _texts(slide):
        mine: list[Word] = []
        for paragraph in paragraphs:
            wanted = folded(paragraph)
            start = letters.find(wanted)
            if start < 0:
                raise ValueError(f"not on the page: {paragraph!r}")
            end = start + len(wanted)
            mine += dict.fromkeys(owners[start:end])
            # What is assigned is taken out, so that the same words elsewhere are found in their own place.
            letters = letters[:start] + "\0" * len(wanted) + letters[end:]
        yield Drawn("\n".join(paragraphs), box, tuple(dict.fromkeys(mine)))


def folded(text: str) -> str:
    """Return the letters of a text without spaces and case, for comparing."""
    return "".join(text.split()).lower().replace("\xad", "")


def _touch(one: Word, other: Word) -> bool:
    """Say whether letters of two words stand on each other."""
    tops, feet = zip(*(_letters(word) for word in (one, other)), strict=True)
    return min(one.x1, other.x1) > max(one.x0, other.x0) and min(feet) > max(tops)


def _letters(word: Word) -> tuple[float, float]:
    """Return where a word's letters begin and end, from the top down."""
    air = AIR * (word.y1 - word.y0)
    return word.y0 + air, word.y1 - air


def _inside(words: list[Word], sizes: list[tuple[float, float, float]]) -> Iterator[float]:
    """Yield the sizes of the characters that stand in any of the words."""
    for x, y, size in sizes:
        if any(word.x0 <= x <= word.x1 and word.y0 <= y <= word.y1 for word in words):
            yield size


def _sizes(pdf: Path) -> Iterator[list[tuple[float, float, float]]]:
    """Yield for each page its characters: the middle, from the top left, and the size, all in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            text = page.get_textpage()
            yield list(_placed(text, page.get_height()))
            text.close()
    finally:
        document.close()


def _placed(text: pypdfium2.PdfTextPage, height: float) -> Iterator[tuple[float, float, float]]:
    for number in range(text.count_chars()):
        box = pdfium.FS_RECTF()
        drawn = pdfium.FPDFText_IsGenerated(text, number) == 0
        if drawn and pdfium.FPDFText_GetLooseCharBox(text, number, box):
            size = pdfium.FPDFText_GetFontSize(text, number)
            yield (box.left + box.right) / 2, height - (box.top + box.bottom) / 2, size
