"""What a layout offers, in words: its slots, and how much each of them holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.packs.files import LayoutFile, RepeatFile
from deckgen.packs.geometry import EMU_PER_INCH
from deckgen.packs.model import Placement, Slot
from deckgen.specimens.capacity import Capacity, capacity


@dataclass(frozen=True)
class Described:
    """A slot in words. `key` is `group.slot` in a cell; sizes are points, the place inches; texts have capacities."""

    key: str
    name: str
    kind: str
    style: str
    face: str
    sizes: tuple[int, ...]
    place: tuple[float, float, float, float]
    holds: tuple[Capacity, ...]


def contents(layout: LayoutFile) -> str:
    """Return what stands on a layout: its slots, and its groups with their counts and slots."""
    groups = (f"{group} {counted(repeat)} ({', '.join(repeat.slots)})" for group, repeat in layout.repeats.items())
    return "; ".join((", ".join(layout.slots), *groups))


def counted(repeat: RepeatFile) -> str:
    """Return how many cells a group has: `2–6`."""
    least, most = repeat.counts
    return str(least) if least == most else f"{least}–{most}"


def slots_of(placement: Placement, language: str) -> Iterator[Described]:
    """Yield every slot of a placed layout; of cells that repeat, the first one's."""
    for slot in placement.slots.values():
        if slot.number is None or slot.number == 1:
            yield _described(slot, language)


def _described(slot: Slot, language: str) -> Described:
    box, sizes = slot.box, slot.style.sizes
    left, top, width, height = (round(length / EMU_PER_INCH, 2) for length in (box.x, box.y, box.width, box.height))
    ends = dict.fromkeys((sizes[0], sizes[-1])) if slot.kind in ("title", "text") else ()
    return Described(
        f"{slot.group}.{slot.field}" if slot.group else slot.key,
        slot.name,
        slot.kind,
        slot.style.name,
        slot.style.face.family,
        sizes,
        (left, top, width, height),
        tuple(capacity(slot, size, language) for size in ends),
    )


def described(placement: Placement, language: str) -> Iterator[str]:
    """Yield a line in Markdown on each slot, for the notes of a specimen."""
    at = {"da": "linjer × tegn ved", "en": "lines × characters at"}[language]
    for slot in slots_of(placement, language):
        holds = ", ".join(f"{one} {at} {one.size_pt} pt" for one in slot.holds)
        yield f"`{slot.key}` · {slot.name}" + (f" · {slot.face} · {holds}" if holds else f" · {slot.kind}")
