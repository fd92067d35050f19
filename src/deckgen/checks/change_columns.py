"""Columns of a table that say how much each row changed: whether the figures beside them give that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from deckgen.article.quantities import Quantity, quantities
from deckgen.checks.arithmetic_words import CHANGE
from deckgen.checks.changes import Ends, is_size_of
from deckgen.checks.said import shown_table
from deckgen.deck.model import Slide
from deckgen.reckoning.rounding import agrees


@dataclass(frozen=True)
class RowChange:
    """What a row says of its change, in which row and column, and the figures nearest before it."""

    name: str
    number: int
    column: int
    said: str
    ends: Ends


def wrong_changes(slides: Sequence[Slide], language: str) -> Iterator[RowChange]:
    """Yield the cells under `Ændring` that no two figures of their row give, where those of most other rows do.

    A column that holds in fewer than half of the rows changed from something else, which the table does not show.
    """
    heads, rows = shown_table(slides)
    for column in (place for place, head in enumerate(heads) if place and CHANGE[language].search(head)):
        found = [
            (number, row, said, ends)
            for number, row in enumerate(rows)
            if (said := _figure(row[column], heads[column], language)) and (ends := _ends(row, heads, language))
        ]
        wrong = [one for one in found if not _is_given(one[2], one[3], one[1][column], language)]
        if 2 * len(wrong) <= len(found):
            for number, row, _, ends in wrong:
                yield RowChange(row[0], number, column, row[column], ends[-1])


def _is_given(said: Quantity, ends: Sequence[Ends], cell: str, language: str) -> bool:
    given = [one for one in ends if is_size_of(said, one, cell, language) or _is_in_points(said, one)]
    signed = cell.lstrip()[:1] in "+-−–"
    way = 1 if cell.lstrip().startswith("+") else -1
    return any(not signed or said.value == 0 or (one.after - one.before) * way > 0 for one in given)


def _is_in_points(said: Quantity, ends: Ends) -> bool:
    """Say whether what is called per cent is the points between two percentages, as tables often have it."""
    points = 100 * abs(ends.after - ends.before)
    return said.unit == "%" and ends.percent and agrees(abs(said.figure.value), said.figure.qualifier, points, "da")


def _ends(row: Sequence[str], heads: Sequence[str], language: str) -> list[Ends]:
    """Return every two figures of a row, without those of other columns of changes; the last two stand last."""
    found = [
        _figure(cell, head, language)
        for cell, head in list(zip(row, heads, strict=True))[1:]
        if not CHANGE[language].search(head)
    ]
    return [
        Ends(one.value, two.value, one.kind == "share")
        for one, two in combinations([each for each in found if each], 2)
        if one.kind == two.kind and one.unit == two.unit
    ]


def _figure(cell: str, head: str, language: str) -> Quantity | None:
    """Return the one figure of a cell; what is bare has the unit `%` of its column's head."""
    bare = "%" in head and cell[-1:].isdecimal()
    found = quantities(f"{cell} %" if bare else cell, language)
    one = found[0] if len(found) == 1 else None
    return one if one and one.kind in ("number", "share") and not one.parts else None
