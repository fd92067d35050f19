"""A chart's workbook, which a spreadsheet opens for *Edit Data*: LibreOffice reads the chart's figures in it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pptx import Presentation

from deckgen.build import Options, build
from deckgen.diagnostics import Report
from deckgen.packs.read import pack_names
from own_talks import WHOLE
from rendering import all_converted, needs_calc

pytestmark = pytest.mark.office


@pytest.mark.parametrize("pack", pack_names())
def test_the_data_of_every_chart_opens_in_libreoffice(pack: str, tmp_path: Path) -> None:
    needs_calc()
    drawn, files = [], []
    for number, talk in enumerate(WHOLE):
        deck = tmp_path / f"{number}.pptx"
        assert build(talk, deck, Options(layouts=pack), Report())
        for slide in Presentation(deck).slides:
            for chart in (shape.chart for shape in slide.shapes if shape.has_chart):
                drawn.append(chart.plots[0])
                files.append(tmp_path / f"chart-{len(files)}.xlsx")
                files[-1].write_bytes(chart.part.chart_workbook.xlsx_part.blob)
    assert files
    for plot, file in zip(
        drawn, all_converted(files, tmp_path, "csv:Text - txt - csv (StarCalc):44,34,76"), strict=True
    ):
        heads, *rows = csv.reader(file.read_text(encoding="utf-8").splitlines())
        assert heads[1:] == [series.name for series in plot.series]
        assert [row[0] for row in rows] == list(plot.categories)
        shown = zip(*(series.values for series in plot.series), strict=True)
        assert [[float(cell) for cell in row[1:]] for row in rows] == list(map(list, shown))
