"""Every form that a layout can take: each number of cells, and each of them lit or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from deckgen.packs.files import RepeatFile
from deckgen.packs.layout import Layout
from deckgen.packs.model import Placement

Counts = Callable[[RepeatFile], Sequence[int]]
"""Which numbers of cells of a group are tried."""


def every_count(repeat: RepeatFile) -> Sequence[int]:
    """Return each number of cells that a group may have."""
    least, most = repeat.counts
    return range(least, most + 1)


def fewest_and_most(repeat: RepeatFile) -> Sequence[int]:
    """Return the least and the greatest number of cells of a group."""
    return sorted(set(repeat.counts))


def variants(layout: Layout, counts: Counts = every_count) -> Iterator[Placement]:
    """Yield the layout for each combination of `counts`, with no cell lit and with each one lit that can be."""
    groups = layout.file.repeats
    for numbers in product(*(counts(repeat) for repeat in groups.values())):
        marks = [range(-1, number) if groups[name].lit else (-1,) for name, number in zip(groups, numbers, strict=True)]
        for lit in product(*marks):
            marked = {name: cell for name, cell in zip(groups, lit, strict=True) if cell >= 0}
            yield layout.place(dict(zip(groups, numbers, strict=True)), marked)
