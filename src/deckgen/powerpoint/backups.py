"""The way between a slide and its backup slides: short links beside the slide's number."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.deck.model import Deck, Paragraph, Run, Text
from deckgen.deck.numbers import backups_of, belongs_to, slide_numbers
from deckgen.fit.text import fits, set_text
from deckgen.packs.model import Slot

GAP = Run("\u00a0·\u00a0")
BACK = "←"


def backup_ways(deck: Deck, slot: Slot) -> Mapping[str, tuple[Run, ...]]:
    """Return for slides, by their ids, the runs that stand before the number in its place `slot`.

    A backup slide leads back, by an arrow alone where the number has no room; a slide with backup slides leads to as
    many of them as there is room for on the line.
    """
    numbers, backups = slide_numbers(deck), backups_of(deck)
    ways: dict[str, tuple[Run, ...]] = {}
    for slide in deck.slides:
        runs: tuple[Run, ...] = ()
        of = belongs_to(slide)
        if of in numbers:
            ways_back = ((Run(text, link=f"#{of}"), GAP) for text in (f"{BACK}\u00a0{numbers[of]}", BACK))
            runs = next((way for way in ways_back if _has_room(way, numbers[slide.id], slot)), ())
        for backup in backups.get(slide.id, ()):
            more = (*runs, Run(numbers[backup], link=f"#{backup}"), GAP)
            if not _has_room(more, numbers[slide.id], slot):
                break
            runs = more
        if runs:
            ways[slide.id] = runs
    return ways


def _has_room(runs: tuple[Run, ...], number: str, slot: Slot) -> bool:
    line = Text((Paragraph((*runs, Run(number))),))
    setting = set_text(line, slot.style, slot.style.sizes[0], slot.box.width_pt)
    return len(setting.lines) == 1 and fits(setting, slot.box.height_pt)
