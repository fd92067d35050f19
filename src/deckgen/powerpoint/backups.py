"""The way between a slide and its backup slides: short links beside the slide's number."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.deck.model import Deck, Paragraph, Run, Text
from deckgen.deck.numbers import backups_of, belongs_to, slide_numbers
from deckgen.fit.text import fits, set_text
from deckgen.packs.model import Slot

GAP = Run("\u00a0·\u00a0")
BACK = "←\u00a0"


def backup_ways(deck: Deck, slot: Slot) -> Mapping[str, tuple[Run, ...]]:
    """Return for slides, by their ids, the runs that stand before the number in its place `slot`.

    A slide with backup slides leads to as many of them as there is room for on the line; each of them leads back.
    """
    numbers = slide_numbers(deck)
    ways: dict[str, tuple[Run, ...]] = {}
    for id, backups in backups_of(deck).items():
        runs: tuple[Run, ...] = ()
        for backup in backups:
            more = (*runs, Run(numbers[backup], link=f"#{backup}"), GAP)
            if runs and not _has_room(more, numbers.get(id, ""), slot):
                break
            runs = more
        ways[id] = runs
    for slide in deck.slides:
        of = belongs_to(slide)
        if of in numbers:
            ways[slide.id] = (Run(f"{BACK}{numbers[of]}", link=f"#{of}"), GAP, *ways.get(slide.id, ()))
    return ways


def _has_room(runs: tuple[Run, ...], number: str, slot: Slot) -> bool:
    line = Text((Paragraph((*runs, Run(number))),))
    setting = set_text(line, slot.style, slot.style.sizes[0], slot.box.width_pt)
    return len(setting.lines) == 1 and fits(setting, slot.box.height_pt)
