"""Whether a slide's contents have a place on its layout; and where not, which layouts would do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deckgen.deck.model import Chart, Content, DotGrid, Image, Slide, Table
from deckgen.diagnostics import Report, Stop, nearest
from deckgen.fit.charts import label_room
from deckgen.packs.layout import Layout, LayoutPack


def with_layout(slide: Slide, pack: LayoutPack, report: Report) -> Slide:
    """Return the slide without those spare contents, and those empty groups, that its layout has no place for.

    Reports E403 where the author asked for a layout that does not fit, or E302 where the pack lacks something, and
    raises `Stop`.
    """
    layout = pack.layouts.get(slide.layout)
    lacking = [] if layout is None else sorted(_without_place(slide, layout))
    if layout is not None and not lacking:
        return replace(
            slide,
            slots={key: held for key, held in slide.slots.items() if key in layout.file.slots},
            groups={group: cells for group, cells in slide.groups.items() if group in layout.file.repeats},
            lit={group: cell for group, cell in slide.lit.items() if group in layout.file.repeats},
        )
    if slide.chosen:
        _report_chosen(slide, lacking, pack, report)
    else:
        lacks = f"has no place for {', '.join(lacking)} in" if layout else "has no layout"
        message = f"the pack {pack.name} {lacks} {slide.layout}.yaml"
        report.error("E302", message, pack.folder, help="add it, as the pack kommune has it")
    raise Stop


def _report_chosen(slide: Slide, lacking: list[str], pack: LayoutPack, report: Report) -> None:
    fitting = [
        name
        for name, layout in pack.layouts.items()
        if not any(_without_place(slide, layout)) and _has_room(slide, layout)
    ]
    meant = None if lacking else nearest(slide.layout, pack.layouts)
    message = (
        f"the layout `{slide.layout}` has no place for {', '.join(lacking)}"
        if lacking
        else f"the pack {pack.name} has no layout `{slide.layout}`"
    )
    help = f"what stands on this slide fits {', '.join(fitting)}" if fitting else "take `layout:` away"
    report.error(
        "E403",
        message,
        slide.spans.get("layout", slide.span),
        help=f"did you mean `{meant}`? {help}" if meant else help,
    )


def _has_room(slide: Slide, layout: Layout) -> bool:
    """Return whether a layout that has a place for the slide's charts has room for their names, too."""
    slots = layout.default().slots
    charts = {key: held for key, held in slide.slots.items() if isinstance(held, Chart) and key in slots}
    return not any(label_room(chart, slots[key].box, slots[key].style) for key, chart in charts.items())


def _without_place(slide: Slide, layout: Layout) -> Iterator[str]:
    """Yield the slots and cells of a slide that a layout has no place for, in the author's reading order."""
    kinds = {key: slot.kind for key, slot in layout.file.slots.items()}
    for key, content in (("title", slide.title), *slide.slots.items()):
        if key in slide.spare and key not in kinds:
            continue
        if kinds.get(key) not in _kinds_of(content):
            yield key
    for group, cells in slide.groups.items():
        repeat = layout.file.repeats.get(group)
        for name in dict.fromkeys(name for cell in cells for name in cell):
            if repeat is None or name not in repeat.slots:
                yield f"{group}.{name}"


def _kinds_of(content: Content) -> tuple[str, ...]:
    match content:
        case Chart() | DotGrid():
            return ("chart",)
        case Table():
            return ("table",)
        case Image():
            return ("picture",)
        case _:
            return ("title", "text")
