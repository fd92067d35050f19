"""A native table with a header row, hairlines between rows, and the pack's colours; a row's first lines stand level."""

from __future__ import annotations

from dataclasses import replace

from deckgen.deck.model import Table, TableFit, Text
from deckgen.fit.tables import heads, side_insets
from deckgen.packs.geometry import EMU_PER_PT, Emu
from deckgen.packs.model import Color, Slot
from deckgen.powerpoint.charts.frame import frame_names
from deckgen.powerpoint.text import Linker, paragraph
from deckgen.powerpoint.xml import Element, el, line, transform

NO_STYLE_NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style that PowerPoint calls *No Style, No Grid*."""

ALIGN = {"right": "r"}
INK, RULE = Color("tx1"), Color("accent4")


def table_frame(
    table: Table, slot: Slot, fit: TableFit, shape_id: int, ph: Element, lang: str, linker: Linker
) -> Element:
    """Return the frame that holds a table in its layout's placeholder, at the height that its rows need."""
    widths = [round(slot.box.width * column.share) for column in table.columns]
    rows = []
    for number, (height, row) in enumerate(zip(fit.row_heights_pt, (heads(table), *table.rows), strict=True)):
        border = (INK, 2.25) if number == 0 else (RULE, 0.75)
        cells = (
            _cell(cell, column.align, fit, side_insets(place, len(row)), line(*border, tag="a:lnB"), lang, linker)
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True))
        )
        rows.append(el("a:tr", {"h": round(height * EMU_PER_PT)}, *cells))
    box = replace(slot.box, height=Emu(round(sum(fit.row_heights_pt) * EMU_PER_PT)))
    return el(
        "p:graphicFrame",
        None,
        frame_names(shape_id, slot.name, table.alt, ph),
        transform(box, "p:xfrm"),
        el(
            "a:graphic",
            None,
            el(
                "a:graphicData",
                {"uri": "http://schemas.openxmlformats.org/drawingml/2006/table"},
                el(
                    "a:tbl",
                    None,
                    el("a:tblPr", {"firstRow": True}, el("a:tableStyleId", text=NO_STYLE_NO_GRID)),
                    el("a:tblGrid", None, *(el("a:gridCol", {"w": width}) for width in widths)),
                    *rows,
                ),
            ),
        ),
    )


def _cell(
    cell: Text,
    align: str,
    fit: TableFit,
    sides_pt: tuple[float, float],
    border: Element,
    lang: str,
    linker: Linker,
) -> Element:
    left, right, top = (round(inset * EMU_PER_PT) for inset in (*sides_pt, fit.cell_top_pt))
    return el(
        "a:tc",
        None,
        el(
            "a:txBody",
            None,
            el("a:bodyPr"),
            el("a:lstStyle"),
            *(paragraph(item, lang, linker, fit.size_pt, ALIGN.get(align)) for item in cell.paragraphs),
        ),
        el(
            "a:tcPr",
            {"marL": left, "marR": right, "marT": top, "marB": top},
            border,
            el("a:noFill"),
        ),
    )
