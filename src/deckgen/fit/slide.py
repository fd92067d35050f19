"""Fits one slide: sizes for every slot, the same for siblings, or what does not fit and by how much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from deckgen.deck.model import Chart, Fit, Slide, Table, Text, TextFit
from deckgen.fit.balance import balancing_inset
from deckgen.fit.charts import label_room
from deckgen.fit.tables import table_fits, table_problem
from deckgen.fit.text import Setting, fits, largest_setting, set_text
from deckgen.packs.layout import LayoutPack
from deckgen.packs.model import Slot


@dataclass(frozen=True)
class Overflow:
    """A slot whose content does not fit at its smallest size; `problem` says what of a table or a chart."""

    slot: Slot
    content: Text | Table | Chart
    setting: Setting | None = None
    problem: str = ""


def place(slide: Slide, pack: LayoutPack) -> Slide:
    """Return the slide with its layout's slots in place for the number of cells that it has."""
    counts = {group: len(cells) for group, cells in slide.groups.items()}
    filled = {key for key, _ in slide.contents()}
    return replace(slide, placement=pack.layouts[slide.layout].place(counts, slide.lit, filled))


def fit_slide(slide: Slide, most_pt: Mapping[str, int] = {}) -> tuple[Slide, tuple[Overflow, ...]]:
    """Return a placed slide with the size of every slot decided, and what does not fit.

    Slots that stand in the same place of sibling cells, or have the same style on one slide, get the same size. No slot
    gets a larger one than `most_pt` says.
    """
    slots = slide.placement.slots if slide.placement else {}
    overflows: list[Overflow] = []
    sizes: dict[tuple[object, ...], int] = {}
    texts: dict[str, Text] = {}
    fitted: dict[str, Fit] = {}
    for key, content in slide.contents():
        slot = slots[key]
        if isinstance(content, Text):
            setting = largest_setting(content, slot, most_pt.get(key, slot.style.sizes[0]))
            if not fits(setting, slot.box.height_pt):
                overflows.append(Overflow(slot, content, setting))
            texts[key] = content
            family = _siblings(slot)
            sizes[family] = min(sizes.get(family, setting.size_pt), setting.size_pt)
        elif isinstance(content, Table):
            table = table_fits(content, slot, most_pt.get(key, slot.style.sizes[0]))
            if table is None:
                overflows.append(Overflow(slot, content, problem=table_problem(content, slot)))
            else:
                fitted[key] = table
        elif isinstance(content, Chart) and (problem := label_room(content, slot.box, slot.style)):
            overflows.append(Overflow(slot, content, problem=problem))
    return replace(slide, fitted=fitted | _text_fits(texts, slots, sizes)), tuple(overflows)


def _siblings(slot: Slot) -> tuple[object, ...]:
    if slot.group:
        return slot.group, slot.field
    return slot.style.name, slot.style.sizes, slot.kind


def _text_fits(
    texts: Mapping[str, Text], slots: Mapping[str, Slot], sizes: Mapping[tuple[object, ...], int]
) -> dict[str, Fit]:
    fitted: dict[str, Fit] = {}
    for key, content in texts.items():
        slot = slots[key]
        size = sizes[_siblings(slot)]
        setting = set_text(content, slot.style, size, slot.box.width_pt)
        inset = 0.0
        if slot.style.balance and setting.overlong is None and len(setting.lines) > 1:
            inset = balancing_inset(content, slot, size)
            setting = set_text(content, slot.style, size, slot.box.width_pt - inset)
        fitted[key] = TextFit(size, setting.lines, inset)
    return fitted
