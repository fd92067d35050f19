"""What is wrong with a deck as LibreOffice draws it: words that are lost, out of their place, or on each other.

A check yields a sentence for each fault, so that a test can say all of them at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from deckgen.build import Compiled
from deckgen.deck.model import Chart, Deck, Slide, Table, TableFit, Text, TextFit
from deckgen.deck.numbers import slide_numbers
from deckgen.fit.tables import heads, side_insets
from deckgen.fit.text import set_text
from deckgen.packs.geometry import EMU_PER_PT, Box, Emu
from deckgen.packs.model import Slot
from deckgen.powerpoint.backups import backup_ways
from rendering import Word

TOLERANCE_PT = 1.5
"""A glyph may lean out of its advance width by about this much."""
LEAN_EM = 0.02
"""And a very large one by this much of its line's height."""
OVERLAP = 0.3
"""How much of their height two lines that are set tight may share."""
EMOJI = "\U0001f000"
"""Emoji stand from here on."""
READ_AS = dict(zip(")]}>»›”⁄", "([{<«‹“/", strict=True))


@dataclass(frozen=True)
class Place:
    """Where a text stands: its words, those of its bullets, and how many lines it was fitted with (None: one)."""

    name: str
    text: str
    box: Box
    size_pt: int
    lines: int | None = None
    has_link: bool = False

    @property
    def is_leftward(self) -> bool:
        """Whether some of it is read from the right."""
        return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in self.text)

    @property
    def is_mixed(self) -> bool:
        """Whether some of it comes from another font."""
        return not all(map(is_latin, self.text))

    @property
    def letters(self) -> Counter[str]:
        """The letters that should be drawn, how often each."""
        return letters(self.text)

    @property
    def is_spread(self) -> bool:
        """Whether LibreOffice sets its letters of other scripts apart, as it does beside an emoji that no font has."""
        return any(sign >= EMOJI for sign in self.text) and not all(map(is_latin, self.letters))

    @property
    def reach(self) -> Box:
        """Where its words may stand: in its box, or a line beyond where they are set apart and take more of them."""
        if not self.is_spread:
            return self.box
        line = Emu(round(1.3 * self.size_pt * EMU_PER_PT))
        return Box(self.box.x, Emu(self.box.y - line), self.box.width, Emu(self.box.height + 2 * line))


@dataclass(frozen=True)
class Page:
    """A slide, the places of its texts and of its charts, and its words as they are drawn."""

    slide: Slide
    places: Sequence[Place]
    charts: Sequence[Box]
    drawn: Sequence[Word]

    @property
    def words(self) -> list[Word]:
        """The words but those that stand in a chart and in no text; the tests of charts look at them."""
        return [word for word in self.drawn if self._in_text(word) or not within(word, self.charts)]

    @property
    def has_emoji(self) -> bool:
        """Whether a text has an emoji. LibreOffice mixes up the letters of other fonts beside one that no font has."""
        return any(sign >= EMOJI for place in self.places for sign in place.text)

    def _in_text(self, word: Word) -> bool:
        return within(word, [place.box for place in self.places])

    def place_of(self, word: Word) -> Place | None:
        """Return the place that a word stands in and belongs to, or None."""
        mine = letters(word.text)
        return next((place for place in self.places if inside(word, place.reach) and mine <= place.letters), None)


@dataclass(frozen=True)
class Drawn:
    """A talk in a pack, and the words of each of its slides as LibreOffice draws them."""

    talk: Compiled
    pages: list[list[Word]]

    def __iter__(self) -> Iterator[Page]:
        """Yield each slide with its words.

        But one with a centred link of several lines, of which LibreOffice draws only some, and those too far down.
        """
        deck = self.talk.deck
        numbers, ways = slide_numbers(deck), backup_ways(deck, self.talk.pack.frame["number"])
        for slide, words in zip(deck.slides, self.pages, strict=False):
            if any(_is_long_centred_link(slide, key, content) for key, content in slide.contents()):
                continue
            number = "".join([*(run.text for run in ways.get(slide.id, ())), numbers[slide.id]])
            yield Page(slide, tuple(places(slide, self.talk, number)), tuple(_charts(slide)), words)


def shown(deck: Deck) -> Deck:
    """Return the deck with its hidden slides in sight, so that they are drawn as well."""
    sections = [
        replace(one, slides=tuple(replace(slide, hidden=False) for slide in one.slides)) for one in deck.sections
    ]
    return replace(deck, sections=tuple(sections))


def letters(text: str) -> Counter[str]:
    """Return the letters of a text, however a font puts them together and whichever way they are read.

    Not the emoji: one that is made of several signs is one glyph where the font has it, and a sign is lost in it. Of
    two brackets the second counts as the first: which of them a PDF names depends on which way the words around run.
    The stroke of a fraction is read as that of a path.
    """
    composed = unicodedata.normalize("NFKD", text)
    return Counter(
        READ_AS.get(c, c)
        for c in composed
        if not c.isspace() and unicodedata.category(c) not in ("Mn", "Me", "Cf") and c < EMOJI
    )


def places(slide: Slide, talk: Compiled, number: str) -> Iterator[Place]:
    """Yield every place of a slide where words may stand, with the words that belong there."""
    assert slide.placement is not None
    if slide.placement.footer:
        said = {"footer": talk.deck.properties.footer, "number": number}
        for key, slot in talk.pack.frame.items():
            yield Place(key, said[key], slot.box, slot.style.sizes[0], 1)
    for shape in slide.placement.shapes:
        if shape.text and shape.style:
            yield Place("shape", shape.text, shape.box, shape.style.sizes[0])
    for key, content in slide.contents():
        slot, fit = slide.placement.slots[key], slide.fitted.get(key)
        if isinstance(content, Text) and isinstance(fit, TextFit):
            bullets = f"{slot.style.bullet or ''} " * len(content.paragraphs)
            said = f"{content.plain} {bullets}"
            yield Place(key, said, slot.box, fit.size_pt, len(fit.lines), has_link(content))
        elif isinstance(content, Table) and isinstance(fit, TableFit):
            yield from _cells(key, content, fit, slot)


def _cells(key: str, table: Table, fit: TableFit, slot: Slot) -> Iterator[Place]:
    box = slot.box
    top = box.y / EMU_PER_PT
    for row, height in zip((None, *table.rows), fit.row_heights_pt, strict=True):
        left = box.x / EMU_PER_PT
        for number, column in enumerate(table.columns):
            width, (before, after) = box.width_pt * column.share, side_insets(number, len(table.columns))
            inner = (left + before, top, width - before - after, height)
            cell = (row or heads(table))[number]
            lines = len(set_text(cell, slot.style, fit.size_pt, inner[2]).lines)
            stands = Box(*(Emu(round(one * EMU_PER_PT)) for one in inner))
            yield Place(f"{key}, {cell.plain!r}", cell.plain, stands, fit.size_pt, lines, has_link(cell))
            left += width
        top += height


def _charts(slide: Slide) -> Iterator[Box]:
    assert slide.placement is not None
    return (slide.placement.slots[key].box for key, held in slide.contents() if isinstance(held, Chart))


def has_link(text: Text) -> bool:
    """Return whether any words of a text are a link."""
    return any(run.link for paragraph in text.paragraphs for run in paragraph.runs)


def _is_long_centred_link(slide: Slide, key: str, content: object) -> bool:
    assert slide.placement is not None
    fit, centred = slide.fitted.get(key), slide.placement.slots[key].style.align == "centre"
    return (
        isinstance(content, Text) and isinstance(fit, TextFit) and centred and has_link(content) and len(fit.lines) > 1
    )


def inside(word: Word, box: Box) -> bool:
    """Return whether a word stands in a box: wholly from side to side, and with the middle of its line in height.

    It begins where its pen is set; a leaning A reaches back before that.
    """
    left, top = box.x / EMU_PER_PT, box.y / EMU_PER_PT
    lean = max(TOLERANCE_PT, LEAN_EM * (word.y1 - word.y0))
    across = left - lean <= max(word.x0, word.pen_x) and word.x1 <= left + box.width_pt + lean
    return across and top <= (word.y0 + word.y1) / 2 <= top + box.height_pt


def within(word: Word, boxes: Sequence[Box]) -> bool:
    """Return whether a word stands in one of the boxes."""
    return any(inside(word, box) for box in boxes)


def line_count(found: Sequence[Word], size_pt: int) -> int:
    """Return on how many lines words stand: those further down than half a line begin a new one."""
    down = sorted(word.baseline for word in found)
    return sum(1 for above, below in zip([-1e9, *down], down, strict=False) if below - above > size_pt / 2)


def misplaced(page: Page) -> Iterator[str]:
    """Yield every word that stands in no place that it belongs to; in any, where it is another font's beside emoji."""
    for word in page.words:
        if page.has_emoji and not all(map(is_latin, word.text)) and within(word, [place.box for place in page.places]):
            continue
        if page.place_of(word) is None:
            yield f"{page.slide.id}: {word} stands outside its place"


def lost(page: Page) -> Iterator[str]:
    """Yield the letters that should stand on a slide and do not, or stand there too often; Latin ones beside emoji."""
    wanted, found = Counter[str](), Counter[str]()
    for place in page.places:
        wanted += place.letters
    for word in page.words:
        found += letters(word.text)
    if page.has_emoji:
        wanted, found = (Counter({one: n for one, n in held.items() if is_latin(one)}) for held in (wanted, found))
    if wanted != found:
        yield f"{page.slide.id}: not drawn are {dict(wanted - found)}, and too much are {dict(found - wanted)}"


def broken(page: Page) -> Iterator[str]:
    """Yield every word that is drawn in pieces, as one that is too wide for its line would be.

    Not in a text with a link: LibreOffice cuts one that is wider than a line anywhere. Nor where letters come from a
    font that is not measured: of a word of two fonts any part will do. Nor beside letters that are read from the right,
    which take the signs around them along.
    """
    for word in page.words:
        place = page.place_of(word)
        if place is None or place.has_link or place.is_leftward or not all(map(is_latin, word.text)):
            continue
        wanted = pieces(place.text)
        if place.is_mixed:
            wanted = [one for one in pieces(word.text) if any(one in whole for whole in wanted)]
        if not set(pieces(word.text)) <= set(wanted):
            yield f"{page.slide.id}: {place.name} is drawn with {word.text!r}: {place.text!r}"


def pieces(text: str) -> list[str]:
    """Return a text's words, cut after hyphens and dashes, where a line may break."""
    text = unicodedata.normalize("NFKD", text).replace("\u00ad", "").replace("⁄", "/")
    return re.findall(r"[^\s–-]+[–-]?|[–-]", text)


def is_latin(character: str) -> bool:
    """Return whether a character is a letter of Latin, or a sign that every font has."""
    return character < "\u0250" or "\u2010" <= character <= "\u2026"


def line_counts(page: Page) -> Iterator[tuple[Place, int]]:
    """Yield every place where words stand, and on how many lines."""
    standing: dict[Place, list[Word]] = {}
    for word in page.words:
        place = page.place_of(word)
        if place:
            standing.setdefault(place, []).append(word)
    for place, words in standing.items():
        yield place, line_count(words, place.size_pt)


def too_many_lines(page: Page) -> Iterator[str]:
    """Yield every place whose text takes more lines than it was fitted with, but for letters that are set apart."""
    for place, lines in line_counts(page):
        if place.lines is not None and lines > place.lines and not place.is_spread:
            yield f"{page.slide.id}: {place.name} takes {lines} lines, fitted were {place.lines}: {place.text!r}"


def on_each_other(page: Page) -> Iterator[str]:
    """Yield every two words that stand on each other; Latin ones beside emoji."""
    words = [
        word for word in page.words if letters(word.text) and (not page.has_emoji or all(map(is_latin, word.text)))
    ]
    for one, other in combinations(words, 2):
        across = min(one.x1, other.x1) - max(one.x0, other.x0)
        down = min(one.y1, other.y1) - max(one.y0, other.y0)
        # A word's box is as high as its font's line, which is a little more than the letters take.
        lower = min(one.y1 - one.y0, other.y1 - other.y0)
        if across >= TOLERANCE_PT and down >= OVERLAP * lower:
            yield f"{page.slide.id}: {one} stands on {other}"


CHECKS = (misplaced, lost, broken, too_many_lines, on_each_other)


def faults(drawn: Drawn) -> Iterator[str]:
    """Yield everything that is wrong with a talk as it is drawn."""
    if len(drawn.pages) != max(1, len(drawn.talk.deck.slides)):  # LibreOffice draws an empty page of no slides
        yield f"{len(drawn.pages)} pages of {len(drawn.talk.deck.slides)} slides"
        return
    for page in drawn:
        for check in CHECKS:
            yield from check(page)
