"""The numbers of slides: 1, 2 … in the talk, and A1, A2 … for the backup slides after it; and the way between them."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.deck.model import Deck, Slide


def slide_numbers(deck: Deck) -> dict[str, str]:
    """Return the number of each slide by its id. Backup slides stand last, so the others have their place as number."""
    numbers: dict[str, str] = {}
    backups = 0
    for place, slide in enumerate(deck.slides, start=1):
        backups += slide.backup
        numbers[slide.id] = f"A{backups}" if slide.backup else str(place)
    return numbers


def backups_of(deck: Deck) -> Mapping[str, tuple[str, ...]]:
    """Return for each slide that has backup slides in the deck their ids, in order; of one that goes on, the first."""
    found: dict[str, tuple[str, ...]] = {}
    for slide in deck.slides:
        if (of := belongs_to(slide)) and "~" not in slide.id:
            found[of] = (*found.get(of, ()), slide.id)
    return found


def belongs_to(slide: Slide) -> str | None:
    """Return the id of the slide that a backup slide belongs to, or None; no slide belongs to itself."""
    return slide.backup_of if slide.backup_of != slide.id.partition("~")[0] else None
