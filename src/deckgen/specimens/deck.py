"""A deck of a pack: every layout filled with sample text, so that the whole pack can be looked at in a minute."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

from PIL import Image as Pixels
from PIL import ImageDraw

from deckgen.deck.model import (
    Chart,
    ChartKind,
    Column,
    Content,
    Deck,
    Image,
    Notes,
    Properties,
    Section,
    Series,
    Slide,
    Table,
    Text,
)
from deckgen.deck.text import paragraph, texts
from deckgen.diagnostics import SourceSpan
from deckgen.fit.slide import fit_slide
from deckgen.packs.geometry import EMU_PER_INCH
from deckgen.packs.layout import Layout, LayoutPack
from deckgen.packs.model import Placement, Slot
from deckgen.packs.read import PACK
from deckgen.pictures.model import Picture
from deckgen.specimens.describe import described
from deckgen.specimens.words import ALT, HEADS, ROW, VALUES, sample

TITLES = {"da": "Layouts i", "en": "The layouts of"}
CHARTS: Mapping[str, ChartKind] = {"statistic": "doughnut", "statistics": "meter"}
"""What a layout of this name draws; others draw bars."""
ROWS = 4
PX_PER_INCH = 150


def specimen(pack: LayoutPack) -> Deck:
    """Return a deck with a fitted slide for each layout of the pack; its notes say what each slot holds."""
    slides = tuple(_slide(pack, name) for name, layout in pack.layouts.items() if has_title(layout))
    title = f"{TITLES[pack.language]} {pack.title}"
    return Deck(Properties(title, "", "", pack.language, None, title), (Section(pack.title, slides),))


def _slide(pack: LayoutPack, name: str) -> Slide:
    placement = pack.layouts[name].default()
    marked = lit_cells(pack, name)

    def content(slot: Slot) -> Content:
        lit = slot.group is not None and marked.get(slot.group) == slot.number
        words = sample(slot, name, pack.language, lit)
        if slot.kind == "title" and slot.style.name == "headline":
            words = f"{pack.layouts[name].title}: {words}"
        return sample_content(slot, placement, pack, texts(words.split("|")))

    slide, _ = fit_slide(filled(placement, pack, content))
    notes = (f"**{placement.name}**, `layout: {name}`", *described(placement, pack.language))
    return replace(slide, notes=Notes(tuple(paragraph(line) for line in notes)))


def has_title(layout: Layout) -> bool:
    """Return whether a layout has a place for a headline, as every slide has one."""
    return "title" in layout.file.slots and layout.file.slots["title"].kind == "title"


def lit_cells(pack: LayoutPack, layout: str) -> Mapping[str, int]:
    """Return which cell of each group is lit when nothing is said, numbered from 1."""
    groups = pack.layouts[layout].file.repeats
    return {
        group: 1 if repeat.lit_by_default == "first" else repeat.default
        for group, repeat in groups.items()
        if repeat.lit_by_default != "none"
    }


def filled(placement: Placement, pack: LayoutPack, content: Callable[[Slot], Content]) -> Slide:
    """Return a slide of a placement with `content` in each slot; it must have a title."""
    slots: dict[str, Content] = {}
    groups: dict[str, dict[int, dict[str, Content]]] = {}
    for key, slot in placement.slots.items():
        if slot.group is None or slot.number is None:
            slots[key] = content(slot)
        else:
            cells = groups.setdefault(slot.group, {})
            cells.setdefault(slot.number, {})[slot.field] = content(slot)
    title = slots.pop("title")
    if not isinstance(title, Text):
        raise TypeError(f"{placement.layout}: the title is no text")
    return Slide(
        id=placement.layout,
        layout=placement.layout,
        title=title,
        span=SourceSpan.at(pack.folder / PACK),
        slots=slots,
        groups={group: tuple(cells[number] for number in sorted(cells)) for group, cells in groups.items()},
        placement=placement,
    )


def sample_content(slot: Slot, placement: Placement, pack: LayoutPack, words: Text) -> Content:
    """Return what fills a slot: `words` where it holds a text, otherwise a sample chart, table or picture."""
    match slot.kind:
        case "chart":
            return sample_chart(placement, pack.language)
        case "table":
            return sample_table(pack.language)
        case "picture":
            return sample_picture(slot, pack)
        case _:
            return words


def sample_chart(placement: Placement, language: str) -> Chart:
    """Return a chart of the kind that a layout is for, its categories numbered, or one for each cell."""
    kind: ChartKind = CHARTS.get(placement.layout, "bar")
    cells = max((slot.number or 0 for slot in placement.slots.values()), default=0)
    count = {"doughnut": 2, "meter": max(cells, 1)}.get(kind, len(VALUES))
    values = tuple(Decimal(value) for value in ((62, 38) if kind == "doughnut" else VALUES[:count]))
    names = tuple(f"{ALT[language]} {number}" for number in range(1, count + 1))
    whole = Decimal(100) if kind == "meter" else None
    series = (Series(ALT[language], values),)
    return Chart(kind, names, series, ALT[language], marked=0, whole=whole, unit="%", labels=kind == "bar")


def sample_table(language: str) -> Table:
    """Return a table of three columns and a few rows."""
    first, second, third = HEADS[language]
    columns = (Column(first, share=0.25), Column(second, share=0.5), Column(third, "right", 0.25))
    row = tuple(texts([cell]) for cell in ROW[language])
    return Table(columns, (row,) * ROWS, ALT[language])


def sample_picture(slot: Slot, pack: LayoutPack) -> Image:
    """Return a picture of the shape of its place: the pack's two circles in its quiet colours."""
    width, height = (round(length / EMU_PER_INCH * PX_PER_INCH) for length in (slot.box.width, slot.box.height))
    ground, one, other = (f"#{pack.theme[pack.color(role).slot]}" for role in ("panel", "quiet", "rule"))
    drawn = Pixels.new("RGB", (width, height), ground)
    pen, across = ImageDraw.Draw(drawn), height * 0.8
    for color, left in ((one, width / 2 - across * 0.8), (other, width / 2 - across * 0.2)):
        pen.ellipse((left, height * 0.1, left + across, height * 0.9), fill=color)
    written = BytesIO()
    drawn.save(written, "PNG")
    return Image(Picture(written.getvalue(), "png", width, height), ALT[pack.language], "fill")
