"""Which items of a part a group shows: ids, numbers and ranges of numbers become the items themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from deckgen.outline.base import Item, Shown
from deckgen.outline.model import Talk
from deckgen.outline.running_order import GROUPS

T = TypeVar("T", bound=Item)

_RANGE = re.compile(r"([0-9]{1,4})(?:\s*[-–]\s*([0-9]{1,4}))?\Z", re.ASCII)


class PickError(Exception):
    """A pick leads to nothing. `number` is its place in the list; `reason` says why; `unknown` is an id of nothing."""

    def __init__(self, number: int, reason: str, unknown: str | None = None) -> None:
        super().__init__(reason)
        self.number, self.reason, self.unknown = number, reason, unknown


def group_key(part: Shown) -> str | None:
    """Return the key of the part of the talk that a group chooses from, or None for what is no group."""
    return next((key for key, kind in GROUPS.items() if isinstance(part, kind)), None)


def chosen(talk: Talk, part: Shown) -> list[Item]:
    """Return the items that a group of a checked talk shows; all of the part where it names none."""
    key = group_key(part)
    items: list[Item] = getattr(talk, key) if key else []
    of: list[str] = getattr(part, "of", [])
    return [item for _, item in picked_items(items, of)] if of else items


def picked_items(items: Sequence[T], of: Sequence[str], what: str = "items") -> Iterator[tuple[int, T]]:
    """Yield each item that `of` picks, with the place of its pick in the list.

    An id comes before a number of the same look; `what` names the items in messages.

    Raises PickError for a pick that leads to nothing.
    """
    by_id = {item.id: item for item in items}
    for place, pick in enumerate(of):
        found = _RANGE.match(pick)
        if pick in by_id:
            yield place, by_id[pick]
        elif found:
            first, last = int(found[1]), int(found[2] or found[1])
            if last < first:
                raise PickError(place, f"`{pick}` runs backwards; write the smaller number first")
            if not 1 <= first <= last <= len(items):
                raise PickError(place, f"there are {len(items)} {what}, so `{pick}` leads to nothing")
            yield from ((place, item) for item in items[first - 1 : last])
        else:
            raise PickError(place, "", pick)
