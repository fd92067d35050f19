"""Figures that are read from a file: each statistic with `from:` gets the value of its cell, and rests on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from deckgen.article.model import Paragraph, Sentence
from deckgen.data.cell import FoundFigure, read_figure
from deckgen.data.reference import read_reference
from deckgen.diagnostics import Report
from deckgen.evidence.derived import left_out
from deckgen.evidence.model import CellPlace, Grounding
from deckgen.outline.items import UNREAD, Statistic
from deckgen.outline.model import Talk
from deckgen.outline.outline import Outline
from deckgen.reckoning.rounding import agrees
from deckgen.reckoning.units import PERCENT, POINTS, read_unit
from deckgen.reckoning.written import quantity


@dataclass(frozen=True)
class ReadCells:
    """Statistic id → its cell as a passage, where the cells stand, and the ids of statistics that got no figure.

    `heads` is what stands before a statistic's row and over its column: `Skole, 2026`.
    """

    groundings: Mapping[str, Grounding] = field(default_factory=dict)
    places: Mapping[str, CellPlace] = field(default_factory=dict)
    failed: frozenset[str] = frozenset()
    heads: Mapping[str, str] = field(default_factory=dict)


NOTHING_READ = ReadCells()


def read_cells(outline: Outline, report: Report) -> tuple[Outline, ReadCells]:
    """Return the outline with the figures that its statistics are read `from:`, and their cells.

    Reports E211–E219 for a file, E261–E264 for a reference, E265 for a `value` that is not the cell's and E266 for a
    `unit` that is not, or a figure that is both read and reckoned.
    """
    changed: dict[str, Statistic] = {}
    groundings: dict[str, Grounding] = {}
    places: dict[str, CellPlace] = {}
    failed: set[str] = set()
    heads: dict[str, str] = {}
    for item in (*outline.talk.statistics, *left_out(outline)):
        if item.from_ is None:
            continue
        id = str(item.id)
        found = _figure(item, outline, report)
        changed[id] = _filled(item, found)
        if found is None or not _fits(item, changed[id], found, outline, report):
            failed.add(id)
            continue
        heads[id] = found.heads
        groundings[id] = _grounding(found, changed[id], outline.talk.language)
        places[found.address] = CellPlace(found.address.partition("!")[0].partition("[")[0], found.place)
    if not changed:
        return outline, NOTHING_READ
    talk, whole = (_with(changed, one) for one in (outline.talk, outline.whole))
    return replace(outline, talk=talk, whole=whole), ReadCells(groundings, places, frozenset(failed), heads)


def _figure(item: Statistic, outline: Outline, report: Report) -> FoundFigure | None:
    at = outline.span(item, "from")
    reference = read_reference(item.from_ or "", at, report)
    if reference is None:
        return None
    return read_figure(reference, at.file.parent / reference.file, at, report, outline.talk.language)


def _filled(item: Statistic, found: FoundFigure | None) -> Statistic:
    """Return a statistic with the cell's figure and unit, as far as it has none of its own."""
    change: dict[str, Any] = {}
    if item.value is UNREAD:
        change["value"] = found.value if found else Decimal(0)
    if item.unit is None and found and found.unit:
        change["unit"] = found.unit
    return item.model_copy(update=change)


def _fits(item: Statistic, filled: Statistic, found: FoundFigure, outline: Outline, report: Report) -> bool:
    """Return whether what the outline says of a figure is what its cell says."""
    before = len(report.errors)
    language, at = outline.talk.language, outline.span(item, "value")
    shown = quantity(found.value, found.unit, language)
    cell = f"{found.place} has {shown}" + (f" ({found.heads})" if found.heads else "")
    if item.derived:
        message = "the figure is both read `from:` a file and reckoned by `derived:`"
        help = "take one of the two lines away; what is read from a file can be reckoned with under its id"
        report.error("E266", message, outline.span(item, "derived"), help=help)
    elif found.unit == "%" and item.unit and read_unit(item.unit, language)[1].name not in (PERCENT.name, POINTS):
        message = f"the cell is in per cent, and `unit:` says {item.unit}"
        report.error("E266", message, outline.span(item, "unit"), label=cell, help='write `unit: "%"`, or take it away')
    elif item.value is not UNREAD and not agrees(item.value, item.qualifier, Fraction(found.exact), language):
        written = f"{item.qualifier} {item.value}" if item.qualifier else f"{item.value}"
        help = f"write `value: {found.value}`, or take the line away: the cell's figure is shown then"
        report.error("E265", f"`value` is {written}, and the cell has {shown}", at, label=cell, help=help)
    elif "chart" in item.model_fields_set and item.chart != "none" and not filled.is_share:
        message = f"only a share can be drawn, and the cell has {quantity(filled.value, filled.unit, language)}"
        help = 'take the line away, or write `unit: "%"` where the figure is a share'
        report.error("E266", message, outline.span(item, "chart"), help=help)
    return len(report.errors) == before


def _grounding(found: FoundFigure, item: Statistic, language: str) -> Grounding:
    """Return a cell as the passage of an item: `Skole, 2026: 250,0 mio. kr.`"""
    figure = quantity(found.value, item.unit, language)
    text = f"{found.heads}: {figure}" if found.heads else figure
    line = Sentence(found.address, 0, text, 0, len(text))
    return Grounding(found.address, (Paragraph(found.address, 0, text, 0, len(text), (line,)),), sentences=(line,))


def _with(changed: Mapping[str, Statistic], talk: Talk) -> Talk:
    statistics = [changed.get(str(item.id), item) for item in talk.statistics]
    return talk.model_copy(update={"statistics": statistics})
