"""A figure that is read from a file: the slide has what the cell shows, and it leads back to the cell."""

from __future__ import annotations

import json
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from click.testing import CliRunner
from openpyxl.workbook.defined_name import DefinedName

from deckgen.audit.audit import audit
from deckgen.audit.evidence_map import map_evidence
from deckgen.audit.html import audit_page
from deckgen.cli.main import main
from deckgen.deck.model import Text

SHARES = "Kommune;År;Andel;Antal\nBallerup;2026;12,5 %;1.200\nGreve;2025;10,0 %;800\nGreve;2026;11,0 %;900\n"
SAID = {"id": "skole", "claim": "Skolen får mere", "label": "til skolerne"}


pytestmark = pytest.mark.usefixtures("budget")


@pytest.fixture
def budget(tmp_path):
    """Write a workbook with formats, names, a title on a sheet and what is no figure; return it for changes."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ark1"
    rows = [("Område", 2025, 2026), ("Skole", 204.5, 250), ("Veje", 80, 75.25), ("Andel", 0.7, 0.785)]
    for row in rows:
        sheet.append(row)
    for cell in ("B2", "C2"):
        sheet[cell].number_format = "0.0"
    sheet["C3"].number_format = '#,##0.00" mio. kr."'
    sheet["C4"].number_format = "0.0 %"
    book.defined_names["Budgettet"] = DefinedName("Budgettet", attr_text="Ark1!$C$2")
    book.defined_names["Alle"] = DefinedName("Alle", attr_text="Ark1!$B$2:$C$2")
    more = book.create_sheet("Andet ark!")
    more.sheet_state = "hidden"
    cells = {"A1": "Budget for hele året", "B3": 2026, "A4": "Løn", "B4": 1234567, "A5": "Nye", "B5": "tekst"}
    cells |= {"B7": "=1+1", "B8": "#REF!", "C3": "Kroner", "C4": 204500000, "C6": 1950}
    for name, value in cells.items():
        more[name] = value
    more["C4"].number_format = '#,##0.0,,\\ "mio. kr."'
    book.save(tmp_path / "budget.xlsx")
    return book


@pytest.fixture
def shown(compiled, tmp_path):
    """Return a function that compiles a talk of one statistic without findings."""

    def run(**more):
        (tmp_path / "andele.csv").write_text(SHARES, encoding="utf-8")
        found, report = compiled({"statistics": [SAID | more]})
        assert [each.render() for each in report.found] == []
        return found

    return run


@pytest.fixture
def fault(error, tmp_path):
    """Return a function that gives the one error of a talk of one statistic."""

    def run(*more, **keys):
        (tmp_path / "andele.csv").write_text(SHARES, encoding="utf-8")
        return error({"statistics": [SAID | keys, *more]})

    return run


def said(talk):
    return talk.evidence.of("skole").text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("reference", "value", "unit", "line"),
    [
        ("budget.xlsx!Ark1!C2", "250.0", None, "Skole, 2026: 250,0"),
        ("budget.xlsx!$C$2", "250.0", None, "Skole, 2026: 250,0"),
        ("budget.xlsx!ARK1!c2", "250.0", None, "Skole, 2026: 250,0"),
        ("budget.xlsx!budgettet", "250.0", None, "Skole, 2026: 250,0"),
        ("budget.xlsx!Ark1[skole, 2026]", "250.0", None, "Skole, 2026: 250,0"),
        ("budget.xlsx[Område=Skole, 2025]", "204.5", None, "Skole, 2025: 204,5"),
        ("budget.xlsx!Ark1!C3", "75.25", "mio. kr.", "Veje, 2026: 75,25 mio. kr."),
        ("budget.xlsx!Ark1!C4", "78.5", "%", "Andel, 2026: 78,5 %"),
        ("budget.xlsx!'Andet ark!'!B4", "1234567", None, "Løn, 2026: 1.234.567"),
        ("budget.xlsx!'Andet ark!'!C4", "204.5", "mio. kr.", "Løn, Kroner: 204,5 mio. kr."),
        ("andele.csv[Ballerup, Andel]", "12.5", "%", "Ballerup, Andel: 12,5 %"),
        ("andele.csv[Greve, År=2026, Antal]", "900", None, "Greve, 2026, Antal: 900"),
        ('andele.csv[Andel="10,0 %", "Antal"]', "800", None, "10,0 %, Antal: 800"),
    ],
)
def test_the_slide_has_the_figure_as_its_cell_shows_it_and_rests_on_the_cell(shown, reference, value, unit, line):
    talk = shown(**{"from": reference, "label": f"er tallet for {line.partition(':')[0]}"})
    (item,) = talk.outline.talk.statistics

    assert (str(item.value), item.unit, said(talk)) == (value, unit, line)
    assert talk.claims[0].grade == "supported"


def test_notes_audit_and_the_decks_evidence_name_the_cell(shown):
    talk = shown(**{"from": "budget.xlsx!Budgettet", "unit": "mio. kr."})
    (slide,) = (slide for slide in talk.deck.slides if slide.id == "skole")
    (claim,) = audit(talk.outline, talk.evidence, talk.claims, talk.deck).claims
    found = map_evidence(talk.outline, talk.evidence, talk.claims, talk.deck)
    rests = {one.address for mapped in found.slides for one in mapped.figures if one.where == "figure"}

    assert slide.speech.passage == ("Skole, 2026: **250,0\u00a0mio. kr.**",)
    assert slide.speech.address == "budget.xlsx, Ark1, C2"
    assert (claim.claim.address, claim.claim.sentence) == (
        "budget.xlsx!Ark1!C2",
        "Skole, 2026: 250,0\u00a0mio. kr.",
    )
    assert rests == {"budget.xlsx!Ark1!C2"}
    assert [(one.text, one.article) for one in found.paragraphs] == [(claim.claim.sentence, "budget.xlsx")]


def test_the_figure_is_read_anew_at_each_build(shown, budget, tmp_path):
    before = shown(**{"from": "budget.xlsx!Ark1!C2"}).outline.talk.statistics[0].value
    budget["Ark1"]["C2"] = 262.5
    budget.save(tmp_path / "budget.xlsx")
    after = shown(**{"from": "budget.xlsx!Ark1!C2"}).outline.talk.statistics[0].value

    assert (before, after) == (Decimal("250.0"), Decimal("262.5"))


def test_a_share_from_a_file_is_drawn(shown):
    talk = shown(**{"from": "budget.xlsx!Ark1!C4", "label": "andel til skolerne"})
    (slide,) = (slide for slide in talk.deck.slides if slide.id == "skole")
    texts = {key: content.plain for key, content in slide.contents() if isinstance(content, Text)}

    assert slide.layout == "statistic"
    assert texts["figure"] == "78,5\u00a0%"


def test_a_value_may_be_rounder_than_its_cell(shown):
    share = {"from": "budget.xlsx!Ark1!C4", "label": "andel til skolerne"}

    assert str(shown(**share, value=79).outline.talk.statistics[0].value) == "79"
    assert shown(**share, value=80, qualifier="knap").claims[0].grade == "supported"


def test_figures_from_a_file_can_be_reckoned_with(compiled):
    before = {
        "id": "før",
        "claim": "Før",
        "label": "før",
        "from": "budget.xlsx!Ark1!B2",
        "unit": "mio. kr.",
        "skip": True,
    }
    after = SAID | {"from": "budget.xlsx!Ark1!C2", "unit": "mio. kr."}
    more = {"id": "mere", "value": 45.5, "unit": "mio. kr.", "claim": "Mere", "label": "mere", "derived": "skole - før"}
    talk, report = compiled({"statistics": [before, after, more]})

    assert report.errors == []
    assert talk.evidence.of("mere").address == "budget.xlsx!Ark1!C2; budget.xlsx!Ark1!B2"
    assert talk.evidence.workings["mere"].text.startswith("250,0")


def test_a_slide_without_a_word_of_its_cells_row_and_column_is_warned_of(compiled):
    stray = SAID | {"from": "budget.xlsx!Ark1!C3", "unit": "mio. kr."}
    _, report = compiled({"statistics": [stray]})
    _, meant = compiled({"statistics": [stray | {"label": "til vejene"}]})
    _, by_title = compiled({"title": "Vejene i tal", "statistics": [stray]})

    (found,) = report.found
    assert found.code == "W231"
    assert "“Veje, 2026”" in found.message
    assert [*meant.found, *by_title.found] == []


def test_a_fault_in_another_cell_of_the_sheet_is_none_of_this_figures(shown, budget, tmp_path):
    budget["Ark1"]["B3"] = "#DIV/0!"
    budget["Ark1"]["C4"] = "=1+1"
    budget.save(tmp_path / "budget.xlsx")

    assert said(shown(**{"from": "budget.xlsx!Ark1[Skole, 2026]"})) == "Skole, 2026: 250,0"


def test_words_on_the_slide_are_held_against_the_cell(fault):
    found = fault(**{"from": "budget.xlsx!Ark1!C2", "unit": "mio. kr.", "claim": "Skolen får 260 mio. kr."})

    assert found.code == "E204"
    assert "Skole, 2026: 250,0" in found.label


def test_a_quote_beside_the_cell_must_say_the_figure_and_a_passage_need_not(compiled, fault):
    passage = {"from": "budget.xlsx!Ark1!C2", "passage": "Hvad tallene siger/1"}
    talk, report = compiled({"statistics": [SAID | passage]})

    assert report.found == []
    assert talk.evidence.of("skole").address == "budget.xlsx!Ark1!C2; hvad-tallene-siger/1"
    assert fault(**{"from": "budget.xlsx!Ark1!C2", "quote": "kom 62 % af byens borgere"}).code == "E204"


@pytest.mark.parametrize(
    ("keys", "code", "says", "help"),
    [
        ({"from": "budget.xlsx"}, "E261", "names a file, and no figure", "write `file.xlsx!sheet!B7`"),
        ({"from": "hele budgettet"}, "E261", "does not say where", "write `file.xlsx!sheet!B7`"),
        ({"from": "andele.csv[Ballerup]"}, "E261", "both a row and a column", "first in the row"),
        ({"from": "budgt.xlsx!Ark1!B2"}, "E211", "there is no file", "did you mean budget.xlsx?"),
        ({"from": "budget.ods!Ark1!B2"}, "E211", "there is no file", "budget.xlsx"),
        ({"from": "budget.xlsx!Ark2!B2"}, "E216", "no sheet Ark2", "did you mean Ark1?"),
        ({"from": "budget.xlsx!Budgetet"}, "E262", "no name `Budgetet`", "did you mean `Budgettet`?"),
        ({"from": "budget.xlsx!Alle"}, "E262", "does not stand for one cell", "`sheet!B7`"),
        ({"from": "budget.xlsx!Ark1!C2:C4"}, "E262", "no name `C2:C4`", "one cell is read: write `C2`"),
        ({"from": "budget.xlsx!Ark1"}, "E262", "no name `Ark1`", "Ark1 is a sheet"),
        ({"from": "budget.xlsx[Skoler, 2026]"}, "E262", "no row with `Skoler` under `Område`", "did you mean `Skole`?"),
        ({"from": "andele.csv[Greve, Andl]"}, "E262", "no column `Andl`", "did you mean `Andel`?"),
        ({"from": "andele.csv!B2"}, "E262", "neither sheets nor names", "`andele.csv[row, column]`"),
        (
            {"from": "andele.csv[Greve, Andel]"},
            "E263",
            "2 rows with `Greve`: line 3",
            "[Greve, År=2025, Andel]",
        ),
        ({"from": "budget.xlsx!Ark1!D9"}, "E264", "cell D9 of the sheet Ark1 in budget.xlsx is empty", "a number"),
        ({"from": "budget.xlsx!Ark1!A2"}, "E264", "holds “Skole”, which is no figure", "a number"),
        ({"from": "budget.xlsx!'Andet ark!'!B7"}, "E218", "without a stored result", "save it there"),
        ({"from": "budget.xlsx!'Andet ark!'!B8"}, "E218", "holds #REF!, an error", "mend the formula"),
        ({"from": "budget.xlsx!Ark1!C2", "value": 251}, "E265", "`value` is 251, and the cell has 250,0", "250.0"),
        ({"from": "budget.xlsx!C4", "unit": "kr."}, "E266", "in per cent, and `unit:` says kr.", 'write `unit: "%"`'),
        ({"from": "budget.xlsx!C2", "chart": "doughnut"}, "E266", "only a share can be drawn", "take the line away"),
        ({"from": "budget.xlsx!C2", "derived": "1 + 1"}, "E266", "both read", "take one of the two lines away"),
    ],
)
def test_what_is_wrong_is_told_at_its_line_with_what_to_do(fault, keys, code, says, help):
    found = fault(**keys)
    line_of_last = 3 + len(SAID) + len(keys)

    assert (found.code, found.span.line) == (code, line_of_last)
    assert says in found.message
    assert help in found.help


def test_what_is_reckoned_from_a_cell_that_is_not_there_is_not_told_as_well(fault):
    more = {"id": "mere", "value": 1, "claim": "Mere", "label": "mere", "derived": "skole - 1"}

    assert fault(more, **{"from": "budget.xlsx!Ark1!D9"}).code == "E264"


def test_a_statistic_without_a_value_and_without_a_cell_lacks_its_value(fault):
    found = fault()

    assert found.code == "E112"
    assert "lacks `value`" in found.message


def test_the_page_and_the_commands_take_a_talk_with_such_a_figure(shown, tmp_path):
    talk = shown(**{"from": "budget.xlsx!Ark1!C2"})
    page = audit_page(audit(talk.outline, talk.evidence, talk.claims, talk.deck))
    told = CliRunner().invoke(main, ["audit", str(tmp_path / "talk.yaml"), "--format", "json"])
    built = CliRunner().invoke(main, ["build", str(tmp_path / "talk.yaml")])

    assert "budget.xlsx!Ark1!C2" in page
    assert "budget.xlsx!Ark1!C2" in {one["claim"]["address"] for one in json.loads(told.output)["claims"]}
    assert built.exit_code == 0
    assert CliRunner().invoke(main, ["verify", str(tmp_path / "talk.pptx")]).exit_code == 0


def test_a_formula_is_read_by_the_result_that_was_stored(shown, tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "regnet.xlsx")
    sheet = book.add_worksheet("Ark1")
    sheet.write_row(0, 0, ["Område", "Ændring"])
    sheet.write(1, 0, "Skole")
    sheet.write_formula(1, 1, "=250/204.5-1", book.add_format({"num_format": "0.0%"}), 0.222493887530562)
    book.close()

    assert said(shown(**{"from": "regnet.xlsx!B2"})) == "Skole, Ændring: 22,2 %"
