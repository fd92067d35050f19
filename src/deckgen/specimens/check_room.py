"""Whether every place has room: filled with what it must hold, and filled to its limit at each of its sizes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from deckgen.deck.model import Chart, Content, Table, Text
from deckgen.deck.text import texts
from deckgen.diagnostics import Report
from deckgen.fit.slide import Overflow, fit_slide
from deckgen.fit.text import fits, set_text
from deckgen.packs.check_places import layout_file
from deckgen.packs.files import RepeatFile
from deckgen.packs.layout import Layout, LayoutPack
from deckgen.packs.model import Placement, Slot, TextStyle
from deckgen.packs.variants import fewest_and_most, variants
from deckgen.specimens.deck import filled, has_title, sample_content
from deckgen.specimens.demands import Demand, demand
from deckgen.specimens.words import COMMON, LONG, SHORT, running


@dataclass(frozen=True)
class _Filling:
    """What every text slot of a slide is filled with."""

    pack: LayoutPack
    step: int | None = None
    """To the limit at which of its sizes; None for what it must hold."""
    word: bool = False
    """Whether it must hold its longest word, and not its characters."""

    def words(self, slot: Slot) -> str:
        language, wanted, sizes = self.pack.language, demand(slot), slot.style.sizes
        if wanted.exactly:
            return wanted.exactly
        if self.step is not None:
            box, size = slot.box, sizes[min(self.step, len(sizes) - 1)]
            return _limit(slot.style, box.width_pt, box.height_pt, size, language)
        return _word(wanted, language) if self.word else running(language, wanted.characters)


def check_room(pack: LayoutPack, report: Report) -> int:
    """Report E323 for each place that is too small; return how many places were filled."""
    count = 0
    for layout in pack.layouts.values():
        told: set[str] = set()
        for placement, filling in _fillings(pack, layout):
            count += len(placement.slots)
            for overflow in _overflows(placement, filling):
                slot = overflow.slot
                path = f"{slot.group}.{slot.field}" if slot.group else slot.key
                if path not in told:
                    file = layout_file(pack, layout.name)
                    message = f"{path} is too small in {placement.key}: {_problem(overflow)}"
                    report.error("E323", message, file, help=_help(slot))
                told.add(path)
    return count


def _fillings(pack: LayoutPack, layout: Layout) -> Iterator[tuple[Placement, _Filling]]:
    for placement in variants(layout, fewest_and_most):
        if has_title(layout):
            yield placement, _Filling(pack)
            most = max(len(slot.style.sizes) for slot in placement.slots.values())
            yield from ((placement, _Filling(pack, step)) for step in range(most))
    for placement in variants(layout, _usual):
        if has_title(layout):
            yield placement, _Filling(pack, word=True)


def _usual(repeat: RepeatFile) -> Sequence[int]:
    return (repeat.default,)


def _overflows(placement: Placement, filling: _Filling) -> tuple[Overflow, ...]:
    def content(slot: Slot) -> Content:
        words = texts([filling.words(slot)]) if slot.kind in ("title", "text") else Text(())
        return sample_content(slot, placement, filling.pack, words)

    return fit_slide(filled(placement, filling.pack, content))[1]


@lru_cache(maxsize=4096)
def _limit(style: TextStyle, width_pt: float, height_pt: float, size_pt: int, language: str) -> str:
    """Return as many short words as fit in a place at a size; one where there is no room for any.

    Kept for the places seen, since the cells of a group are alike in most forms of a layout.
    """
    words = SHORT[language].split()

    def fit(count: int) -> bool:
        return fits(set_text(texts([_repeated(words, count)]), style, size_pt, width_pt), height_pt)

    fewest, too_many = 1, 2
    while fit(too_many):
        fewest, too_many = too_many, 2 * too_many
    while too_many - fewest > 1:
        middle = (fewest + too_many) // 2
        fewest, too_many = (middle, too_many) if fit(middle) else (fewest, middle)
    return _repeated(words, fewest)


def _repeated(words: list[str], count: int) -> str:
    return " ".join(words[number % len(words)] for number in range(count))


def _word(wanted: Demand, language: str) -> str:
    return {"long": LONG[language], "common": COMMON[language], "short": SHORT[language].split()[0]}[wanted.word]


def _problem(overflow: Overflow) -> str:
    content, setting, slot = overflow.content, overflow.setting, overflow.slot
    if setting is None or isinstance(content, Table | Chart):
        return overflow.problem or "what stands there has no room"
    if setting.overlong:
        return f"“{setting.overlong}” is wider than it, even at {setting.size_pt} pt"
    return (
        f"{len(content.plain)} characters take {setting.height_pt:.0f} pt at its smallest size, {setting.size_pt} pt, "
        f"and it is {slot.box.height_pt:.0f} pt high"
    )


def _help(slot: Slot) -> str:
    cells = ", let the group have fewer cells (`counts`)" if slot.group else ""
    return f"make it larger{cells}, or let its text be smaller (`floor`)"
