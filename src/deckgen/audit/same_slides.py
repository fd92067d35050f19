"""Finds out which slide of an edited deck is which slide of the evidence map, and how their order has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from deckgen.audit.verification import Change, ChangeKind
from deckgen.deck.evidence_map import EvidenceMap, MappedSlide, fingerprint
from deckgen.deck.seen import SeenDeck, SeenSlide


@dataclass(frozen=True)
class Pair:
    """A slide as it stands, and as it was built; None where somebody added it. A copy has the original's."""

    seen: SeenSlide
    mapped: MappedSlide | None
    copy: bool = False

    @property
    def number(self) -> str:
        """What the hall sees as the slide's number: its place, or what it was built with as a backup slide."""
        return (self.mapped.backup_number if self.mapped and not self.copy else "") or str(self.seen.number)


def pair_slides(deck: SeenDeck) -> tuple[Pair, ...]:
    """Return every slide of a deck with the one that it was built as.

    A slide is known by its name and the file's number for it; by its name, where a program numbered anew; by its
    headline, its notes or its number, where a program dropped the names.
    """
    open_slides, mapped = list(deck.slides), list(deck.evidence.slides)
    found: dict[int, MappedSlide] = {}
    for same in _SAME:
        for built in list(mapped):
            seen = next((one for one in open_slides if same(one, built)), None)
            if seen is not None:
                found[seen.number] = built
                open_slides.remove(seen)
                mapped.remove(built)
    by_name = {built.id: built for built in deck.evidence.slides}
    return tuple(
        Pair(seen, found[seen.number])
        if seen.number in found
        else Pair(seen, by_name.get(seen.name), seen.name in by_name)
        for seen in deck.slides
    )


def _same_name_and_number(seen: SeenSlide, built: MappedSlide) -> bool:
    return seen.name == built.id and seen.slide_id == built.slide_id


def _same_name(seen: SeenSlide, built: MappedSlide) -> bool:
    return seen.name == built.id


def _same_title_and_number(seen: SeenSlide, built: MappedSlide) -> bool:
    return seen.slide_id == built.slide_id and _same_title(seen, built)


def _same_title(seen: SeenSlide, built: MappedSlide) -> bool:
    return bool(built.title) and fingerprint(seen.title) == fingerprint(built.title)


def _same_notes(seen: SeenSlide, built: MappedSlide) -> bool:
    notes = {text.fingerprint for text in built.texts if text.kind == "notes"}
    return bool(seen.notes.strip()) and fingerprint(seen.notes) in notes


def _same_number(seen: SeenSlide, built: MappedSlide) -> bool:
    """Say whether a slide has the number and a text of the other: numbers alone are given again."""
    return seen.slide_id == built.slide_id and bool(
        {text.fingerprint for text in seen.texts} & {text.fingerprint for text in built.texts}
    )


_SAME: tuple[Callable[[SeenSlide, MappedSlide], bool], ...] = (
    _same_name_and_number,
    _same_name,
    _same_title_and_number,
    _same_title,
    _same_notes,
    _same_number,
)


def changed_order(pairs: Sequence[Pair], evidence: EvidenceMap) -> Iterator[Change]:
    """Yield the slides that were added, removed, moved, hidden or shown."""
    kept = {pair.mapped.id for pair in pairs if pair.mapped and not pair.copy}
    moved = _moved(pairs, evidence)
    for pair in pairs:
        yield from (replace(change, number=pair.number) for change in _change_of(pair, moved))
    for built in evidence.slides:
        if built.id not in kept:
            claims = ", ".join(f"“{claim.words}”" for claim in built.claims)
            says = f", and with it what it claims: {claims}" if claims else ""
            yield Change(
                ChangeKind.REMOVED,
                f"“{built.title}”, which was slide {built.backup_number or built.number}, is gone{says}",
                slide=built.number,
                id=built.id,
                was=str(built.number),
                number=built.backup_number or str(built.number),
            )


def _change_of(pair: Pair, moved: frozenset[str]) -> Iterator[Change]:
    seen, built = pair.seen, pair.mapped
    if built is None or pair.copy:
        said = f"is a copy of “{built.id}”" if built else "was added"
        yield Change(ChangeKind.ADDED, f"“{seen.title}” {said}", slide=seen.number, id=seen.name, now=str(seen.number))
        return
    if built.id in moved:
        yield Change(
            ChangeKind.MOVED,
            f"“{built.title}” was moved; it was slide {built.number}" + (" of the file" if built.backup_number else ""),
            slide=seen.number,
            id=built.id,
            was=str(built.number),
            now=str(seen.number),
        )
    if seen.hidden != built.hidden:
        kind, said = (
            (ChangeKind.HIDDEN, "is passed over in the show now")
            if seen.hidden
            else (ChangeKind.SHOWN, "was hidden, and is shown now")
        )
        yield Change(kind, f"“{built.title}” {said}", slide=seen.number, id=built.id)


def _moved(pairs: Sequence[Pair], evidence: EvidenceMap) -> frozenset[str]:
    """Return the ids of the slides that left the order of the others."""
    now = [pair.mapped.id for pair in pairs if pair.mapped and not pair.copy]
    there = set(now)
    before = [slide.id for slide in evidence.slides if slide.id in there]
    blocks = SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks()
    stayed = {id for block in blocks for id in now[block.b : block.b + block.size]}
    return frozenset(there - stayed)
