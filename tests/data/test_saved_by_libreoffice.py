"""Workbooks and CSV files as LibreOffice saves them: results of formulas, names, number formats; and edited again."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from deckgen.build import Options, build, compile_talk
from deckgen.diagnostics import Report
from rendering import converted, needs_calc

pytestmark = pytest.mark.office

TALK = """title: Budgettet
statistics:
- {id: ialt, from: "FILE!Ark1!C4", unit: mio. kr., claim: Budgettet vokser, label: til skole og veje i alt i 2026}
- {id: navn, from: "FILE!ialt", unit: mio. kr., claim: Det er så meget, label: til begge dele i 2026}
- {id: andel, from: "FILE!Ark1!C5", claim: Skolen fylder mest, label: af budgettet går til skolerne}
- {id: skole, from: "FILE[Skole, 2026]", unit: mio. kr., claim: Skolerne får mest, label: til skolerne}
running_order:
- ialt
- navn
- andel
- skole
- chart: {title: Skolen fylder mest af alt, data: FILE, columns: [Område, "2026"], unit: mio. kr., own: true}
""".replace("FILE", "budget.xlsx")


def saved(folder: Path, school: float) -> None:
    """Write the workbook as a program would, without results, and let LibreOffice open and save it."""
    made = Workbook()
    sheet = made.active
    sheet.title = "Ark1"
    rows = [["Område", 2025, 2026], ["Skole", 204.5, school], ["Veje", 80, 75.25], ["I alt", "=B2+B3", "=C2+C3"]]
    for row in [*rows, ["Andel", "=B2/B4", "=C2/C4"]]:
        sheet.append(row)
    sheet["C5"].number_format = "0.0%"
    made.defined_names["ialt"] = DefinedName("ialt", attr_text="Ark1!$C$4")
    (folder / "raw").mkdir(exist_ok=True)
    made.save(folder / "raw" / "budget.xlsx")
    converted(folder / "raw" / "budget.xlsx", folder, "xlsx:Calc MS Excel 2007 XML")


def test_figures_are_those_that_libreoffice_reckoned_and_a_changed_one_is_named(tmp_path):
    needs_calc()
    (tmp_path / "talk.yaml").write_text(TALK, encoding="utf-8")
    saved(tmp_path, 250)
    first = build(tmp_path / "talk.yaml", tmp_path / "talk.pptx", Options(), Report())
    assert first
    shown = [slide.slots["figure"].plain.replace("\u00a0", " ") for slide in first.deck.slides[:4]]
    assert shown == ["325,25 mio. kr.", "325,25 mio. kr.", "76,9 %", "250 mio. kr."]

    saved(tmp_path, 260)
    again = build(tmp_path / "talk.yaml", tmp_path / "talk.pptx", Options(), Report())
    assert again
    chart = again.deck.slides[4].slots["chart"]
    assert [str(value) for value in chart.series[0].values] == ["260", "75.25", "335.25", "77.6"]
    changed = {one.what: (one.old, one.new, one.where) for one in again.changed}
    assert changed["ialt"] == ("325,25\u00a0mio. kr.", "335,25\u00a0mio. kr.", "budget.xlsx!Ark1!C4")


def test_the_csv_that_libreoffice_writes_is_read_as_the_workbook_is(tmp_path):
    needs_calc()
    saved(tmp_path, 250)
    converted(tmp_path / "budget.xlsx", tmp_path, "csv:Text - txt - csv (StarCalc):59,34,76")
    statistic = '{id: veje, from: "budget.csv[Veje, 2026]", unit: mio. kr., claim: Vejene får mindre, label: til veje}'
    outline = f"title: Budgettet\nstatistics:\n- {statistic}\nrunning_order: [veje]\n"
    (tmp_path / "talk.yaml").write_text(outline, encoding="utf-8")
    report = Report()
    found = compile_talk(tmp_path / "talk.yaml", Options(), report)

    assert found, [each.render() for each in report.found]
    assert found.deck.slides[0].slots["figure"].plain == "75,25\u00a0mio. kr."
