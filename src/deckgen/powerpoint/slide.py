"""A slide: its contents in the placeholders of its layout, and nothing that the layout has already."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from deckgen.deck.model import Chart, Content, DotGrid, Image, Run, Slide, Table, TableFit, Text, TextFit
from deckgen.deck.reveal import clicks
from deckgen.packs.layout import LayoutPack
from deckgen.packs.model import Placement, Slot
from deckgen.powerpoint.charts.frame import chart_frame
from deckgen.powerpoint.dots import dot_grid
from deckgen.powerpoint.master import color_map_override, frame_shape
from deckgen.powerpoint.picture import PictureLinks, picture_shape
from deckgen.powerpoint.shapes import names, placeholder, placeholder_indexes, shape_tree
from deckgen.powerpoint.table import table_frame
from deckgen.powerpoint.text import Linker, paragraph, run_elements, slide_body_properties
from deckgen.powerpoint.timing import Appearing, fade, timing
from deckgen.powerpoint.xml import Element, el, root

FIRST_SHAPE = 2
"""The id of a slide's first shape; the tree of shapes has 1."""

ChartAdder = Callable[[Chart, Slot], str]
"""Adds the parts of a chart in a slot to the package; gives the id of the slide's relationship to it."""

ImageAdder = Callable[[Image], PictureLinks]
"""Adds an image's picture to the package, unless it is there already; gives the ids of the slide's relationships, to
the pixels and to the drawing where there is one."""


def slide_part(
    slide: Slide,
    placement: Placement,
    pack: LayoutPack,
    lang: str,
    number: str,
    footer: str,
    linker: Linker,
    charts: ChartAdder,
    images: ImageAdder,
    sources: str | None = None,
    backups: Sequence[Run] = (),
) -> Element:
    """Return the slide part's XML. Shapes stand in the order of reading; empty slots are left out.

    `sources` is where the source line leads to, as a whole, so that its words keep their look. `backups` stand before
    the slide's number, and lead to its backup slides, or back from one.
    """
    indexes = placeholder_indexes(placement)
    shapes: list[Element] = []
    contents = dict(slide.contents())
    for key, content in contents.items():
        slot, shape_id = placement.slots[key], len(shapes) + FIRST_SHAPE
        ph, fit = placeholder(slot, indexes[key], on_slide=True), slide.fitted.get(key)
        if isinstance(content, Chart):
            shapes.append(chart_frame(slot.box, shape_id, slot.name, content.alt, ph, charts(content, slot)))
        elif isinstance(content, DotGrid):
            shapes.append(dot_grid(content, slot, shape_id))
        elif isinstance(content, Image):
            shapes.append(picture_shape(content, slot, shape_id, ph, *images(content)))
        elif isinstance(content, Table) and isinstance(fit, TableFit):
            shapes.append(table_frame(content, slot, fit, shape_id, ph, lang, linker))
        elif isinstance(content, Text) and isinstance(fit, TextFit):
            link = linker(sources) if sources and key == "source" else None
            head = names(shape_id, slot.name, ph, link=link)
            shapes.append(_text_shape(content, slot, fit, head, lang, linker))
        else:
            raise TypeError(f"{slide.id}: the slot {key} was not fitted")
    if placement.footer:
        shapes.append(frame_shape(pack, "footer", len(shapes) + FIRST_SHAPE, lang, footer, on_slide=True))
        links = [element for run in backups for element in run_elements(run, lang, linker)]
        shapes.append(frame_shape(pack, "number", len(shapes) + FIRST_SHAPE, lang, number, on_slide=True, links=links))
    return root(
        "p:sld",
        {"show": False} if slide.hidden else None,
        el("p:cSld", {"name": slide.id}, shape_tree(*shapes)),
        color_map_override(pack if placement.ground == "deep" else None),
        fade() if slide.fade else None,
        _timing(slide, contents) if slide.reveal else None,
        prefixes="a r p mc p14" if slide.fade else "a r p",
    )


def _timing(slide: Slide, contents: Mapping[str, Content]) -> Element | None:
    """Return what appears on a slide click by click. Shapes have the ids that `slide_part` gives them."""
    ids = {key: number for number, key in enumerate(contents, start=FIRST_SHAPE)}
    return timing(
        [
            [Appearing(ids[one.key], one.paragraph, isinstance(contents[one.key], Text)) for one in click]
            for click in clicks(slide)
        ]
    )


def _text_shape(text: Text, slot: Slot, fit: TextFit, head: Element, lang: str, linker: Linker) -> Element:
    style, stepped_down = slot.style, fit.size_pt != slot.style.sizes[0]
    return el(
        "p:sp",
        None,
        head,
        el("p:spPr"),
        el(
            "p:txBody",
            None,
            slide_body_properties(fit.inset_pt, centred=style.align == "centre"),
            el("a:lstStyle"),
            *(
                paragraph(item, lang, linker, style.size_at(fit.size_pt, item.level) if stepped_down else None)
                for item in text.paragraphs
            ),
        ),
    )
