"""`deckgen verify`: real decks, edited the way a colleague edits them, and what is said of them."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from deckgen.build import Options, build
from deckgen.cli.main import main
from deckgen.diagnostics import Report
from rendering import PATIENCE_SECONDS, needs_office

ARTICLE = Path(__file__).parents[2] / "talks" / "skyggedanser" / "article.md"
EVIDENCE = "customXml/item1.xml"
SHARE = "mere-end-tre-ud-af-fire-er-på-sociale"
"""Slide 8 of the real talk: 90 % and 78 % of all Danes, with a chart of both."""


DOTS = "internet-dagligt"
"""The slide of the real talk with 90 % in dots."""

DOT = "{http://schemas.openxmlformats.org/presentationml/2006/main}sp"
SCHEME = "{http://schemas.openxmlformats.org/drawingml/2006/main}schemeClr"


@pytest.fixture
def deck(real_deck: Path, tmp_path: Path) -> Path:
    """A colleague's copy of the real talk's deck, with the article beside it."""
    shutil.copy(ARTICLE, tmp_path)
    return Path(shutil.copy(real_deck, tmp_path / "fra en kollega.pptx"))


Edit = Callable[[Any], None]


def edited(deck: Path, edit: Edit) -> Path:
    presentation = Presentation(str(deck))
    edit(presentation)
    presentation.save(str(deck))
    return deck


def verify(deck: Path, *arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["verify", str(deck), *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def changes(deck: Path, *arguments: str | Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(verify(deck, *arguments, "--format", "json").stdout)["changes"]
    return found


def slide(presentation: Any, id: str) -> Any:
    return next(one for one in presentation.slides if one._element.cSld.get("name") == id)


def number(presentation: Any, id: str) -> int:
    return next(n for n, one in enumerate(presentation.slides, 1) if one._element.cSld.get("name") == id)


def replace_words(shape: Any, old: str, new: str) -> None:
    runs = [run for paragraph in shape.text_frame.paragraphs for run in paragraph.runs if old in run.text]
    assert runs, f"no {old} in {shape.text_frame.text}"
    for run in runs:
        run.text = run.text.replace(old, new)


def shape_with(one: Any, text: str) -> Any:
    return next(shape for shape in one.shapes if shape.has_text_frame and text in shape.text_frame.text)


def change_words(id: str, old: str, new: str) -> Edit:
    return lambda presentation: replace_words(shape_with(slide(presentation, id), old), old, new)


def set_chart(value: float) -> Edit:
    def edit(presentation: Any) -> None:
        chart = next(shape.chart for shape in slide(presentation, SHARE).shapes if shape.has_chart)
        data = CategoryChartData()
        data.categories = list(chart.plots[0].categories)
        data.add_series("%", (90, value))
        data.add_series("Resten", (10, 100 - value))
        chart.replace_data(data)

    return edit


def grid(presentation: Any) -> Any:
    return next(shape for shape in slide(presentation, DOTS).shapes if hasattr(shape, "shapes"))


def light(count: int) -> Edit:
    """Return the edit that lights so many dots, as a hand does that paints them one by one."""

    def edit(presentation: Any) -> None:
        for number, dot in enumerate(grid(presentation).shapes):
            dot.fill.solid()
            dot.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1 if number < count else MSO_THEME_COLOR.ACCENT_2

    return edit


def delete_slide(id: str) -> Edit:
    def edit(presentation: Any) -> None:
        listed = presentation.slides._sldIdLst
        item = listed[number(presentation, id) - 1]
        presentation.part.drop_rel(item.rId)
        listed.remove(item)

    return edit


def move_slide(id: str, place: int) -> Edit:
    def edit(presentation: Any) -> None:
        listed = presentation.slides._sldIdLst
        item = listed[number(presentation, id) - 1]
        listed.remove(item)
        listed.insert(place - 1, item)

    return edit


def duplicate_slide(id: str) -> Edit:
    def edit(presentation: Any) -> None:
        original = slide(presentation, id)
        copy = presentation.slides.add_slide(original.slide_layout)
        copy._element.cSld.set("name", id)
        for shape in list(copy.shapes):
            shape._element.getparent().remove(shape._element)
        for shape in original.shapes:
            if shape.has_text_frame:
                copy.shapes._spTree.append(deepcopy(shape._element))
        replace_words(shape_with(copy, "78"), "78", "87")

    return edit


def test_a_deck_that_nobody_edited_agrees(deck: Path) -> None:
    result = verify(deck)
    assert result.exit_code == 0
    assert "nothing was changed since the deck was built" in result.stdout
    assert "documented in the article" in result.stdout
    assert changes(deck) == []


def test_a_deck_that_was_opened_and_saved_again_agrees(deck: Path) -> None:
    assert verify(edited(deck, lambda _: None)).exit_code == 0


@pytest.mark.parametrize("talk", ["talks/budget-year", "docs/outline"])
def test_a_talk_with_slides_and_charts_of_every_kind_agrees_as_it_was_built(talk: str, tmp_path: Path) -> None:
    outline, report = ARTICLE.parents[2] / talk / "talk.yaml", Report()
    assert build(outline, tmp_path / "talk.pptx", Options(), report), [found.render() for found in report.found]
    assert changes(tmp_path / "talk.pptx") == []


def test_a_figure_that_was_mistyped_in_a_placeholder_no_longer_agrees(deck: Path) -> None:
    result = verify(edited(deck, change_words(SHARE, "78", "87")))

    assert result.exit_code == 1
    assert "the figure 87 % was 78 %, and the passage (" in result.stdout.replace("\u00a0", " ")
    assert "at 78 % dagligt er på sociale medier" in result.stdout.replace("\u00a0", " ")
    figure = next(one for one in changes(deck) if one["kind"] == "figure")
    assert (figure["matters"], figure["id"]) == (True, SHARE)


def test_a_figure_that_stands_elsewhere_in_the_passage_is_not_the_one_that_was_there(deck: Path) -> None:
    assert verify(edited(deck, change_words(SHARE, "78", "90"))).exit_code == 1
    assert changes(deck)[0]["what"].endswith("the new one stands there as well, and may count something else")


def test_a_dot_that_was_lit_or_put_out_no_longer_agrees_with_the_passage(deck: Path) -> None:
    assert verify(edited(deck, light(87))).exit_code == 1
    lit, rest = changes(deck)
    assert (lit["was"], lit["now"], lit["matters"], lit["id"]) == ("90 %", "87 %", True, DOTS)
    assert "in the grid of dots at “bruger internettet næsten hver dag”" in lit["what"]
    assert "has knap 90" in lit["what"]
    assert (rest["was"], rest["now"], rest["matters"]) == ("10 %", "13 %", False)


def test_dots_that_were_moved_renamed_ungrouped_or_given_another_colour_agree(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        group = grid(presentation)
        group.left, group.name = group.left - 300_000, "Prikker"
        tree = group._element.getparent()
        for dot in list(group._element.iterchildren(DOT)):
            for fill in dot.iter(SCHEME):
                fill.set("val", {"accent1": "tx1"}.get(fill.get("val"), fill.get("val")))
            tree.append(dot)
        tree.remove(group._element)

    assert changes(edited(deck, edit)) == []


def test_dots_that_were_deleted_or_became_a_chart_are_told_of(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        group = grid(presentation)._element
        group.getparent().remove(group)
        data = CategoryChartData()
        data.categories = ["bruger", "resten"]
        data.add_series("%", (87, 13))
        place = (Inches(1), Inches(1), Inches(2), Inches(2))
        slide(presentation, DOTS).shapes.add_chart(XL_CHART_TYPE.DOUGHNUT, *place, data)

    assert [one["what"] for one in changes(edited(deck, edit))] == [
        "the grid of dots no longer stands on the slide",
        "there is a new chart",
    ]


def test_a_few_circles_that_a_colleague_drew_are_no_dots(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        for number in range(12):
            place = (Inches(number), Inches(1), Inches(1), Inches(1))
            slide(presentation, DOTS).shapes.add_shape(MSO_SHAPE.OVAL, *place)

    assert changes(edited(deck, edit)) == []


def test_a_figure_that_was_changed_in_a_chart_s_data_no_longer_agrees(deck: Path) -> None:
    assert verify(edited(deck, set_chart(87))).exit_code == 1
    first, rest = changes(deck)
    assert (first["was"], first["now"], first["matters"]) == ("78 %", "87 %", True)
    assert "in the chart at" in first["what"]
    assert (rest["was"], rest["now"], rest["matters"]) == ("22 %", "13 %", False)


def test_a_figure_that_was_changed_in_the_notes_no_longer_agrees(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        replace_words(slide(presentation, SHARE).notes_slide.notes_placeholder, "78", "87")

    assert verify(edited(deck, edit)).exit_code == 1
    assert [(one["kind"], one["now"], one["matters"]) for one in changes(deck)] == [
        ("figure", "87\u00a0%", True),
        ("notes", "", False),
    ]


def test_words_of_one_s_own_in_the_notes_are_told_and_are_no_fault(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        slide(presentation, SHARE).notes_slide.notes_text_frame.text += "\nHusk vand. Hils på alle 40 i salen."

    assert verify(edited(deck, edit)).exit_code == 0
    assert [one["what"] for one in changes(deck)] == ["the notes were changed"]


def test_a_claim_with_other_words_is_shown_word_by_word(deck: Path) -> None:
    result = verify(edited(deck, change_words("internet-dagligt", "næsten hver dag", "altid")))

    assert result.exit_code == 1
    assert "“Danskerne er på nettet næsten hver dag” → “Danskerne er på nettet altid”" in result.stdout
    assert "(næsten hver dag → altid)" in result.stdout


def test_a_hedge_that_was_left_out_changes_the_claim(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        shape = shape_with(slide(presentation, "internet-dagligt"), "knap")
        shape.text_frame.paragraphs[0].runs[0].text = "over"

    assert verify(edited(deck, edit)).exit_code == 1
    assert [(one["kind"], one["was"], one["now"]) for one in changes(deck)] == [("claim", "knap", "over")]


def test_other_quotation_marks_dashes_and_capitals_are_no_change(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        title = slide(presentation, "internet-dagligt").shapes.title
        title.text_frame.text = title.text_frame.text.upper()

    edited(deck, edit)
    assert changes(deck) == []


def test_a_text_in_another_box_is_the_same_text(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        one = slide(presentation, SHARE)
        source = shape_with(one, "DR")
        words = source.text_frame.text
        source._element.getparent().remove(source._element)
        one.shapes.add_textbox(0, 0, 900_000, 900_000).text_frame.text = words

    edited(deck, edit)
    assert changes(deck) == []


def test_a_source_that_was_removed_from_its_slide_is_missed(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        source = shape_with(slide(presentation, SHARE), "DR")
        source._element.getparent().remove(source._element)

    result = verify(edited(deck, edit))
    assert result.exit_code == 1
    assert "the source no longer stands on the slide: “DR" in result.stdout


def test_a_slide_that_was_deleted_is_told_with_what_it_claimed(deck: Path) -> None:
    result = verify(edited(deck, delete_slide("internet-dagligt")))
    assert result.exit_code == 0
    assert "which was slide 7, is gone, and with it what it claims: “Danskerne er på nettet" in result.stdout
    assert len(changes(deck)) == 1


def test_a_slide_that_was_moved_is_told_and_the_others_are_not(deck: Path) -> None:
    assert verify(edited(deck, move_slide(SHARE, 20))).exit_code == 0
    assert [(one["kind"], one["id"], one["was"], one["now"]) for one in changes(deck)] == [
        ("slide moved", SHARE, "8", "20")
    ]


def test_slides_that_were_hidden_or_shown_are_told(deck: Path) -> None:
    edited(deck, lambda presentation: slide(presentation, SHARE)._element.set("show", "0"))
    assert verify(deck).exit_code == 0
    assert [(one["kind"], one["id"]) for one in changes(deck)] == [("slide hidden", SHARE)]


def test_a_copy_of_a_slide_is_held_to_the_original_s_passage(deck: Path) -> None:
    assert verify(edited(deck, duplicate_slide(SHARE))).exit_code == 1
    found = changes(deck)
    assert [one["slide"] for one in found if one["kind"] == "slide added"] == [40]
    assert [(one["slide"], one["now"].replace("\u00a0", " ")) for one in found if one["kind"] == "figure"] == [
        (40, "87 %")
    ]


def test_a_new_slide_s_figures_are_looked_for_in_all_passages(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        new = presentation.slides.add_slide(slide(presentation, SHARE).slide_layout)
        new.shapes.title.text = "Hele 78 % og 640 kr."

    assert verify(edited(deck, edit)).exit_code == 1
    added, figure = changes(deck)
    assert (added["kind"], added["slide"], added["matters"]) == ("slide added", 40, False)
    assert (figure["now"], figure["matters"]) == ("640 kr.", True)


def test_a_slide_is_known_without_its_name_when_a_program_dropped_the_names(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        for n, one in enumerate(presentation.slides):
            del one._element.cSld.attrib["name"]
            presentation.slides._sldIdLst[n].set("id", str(900 + n))

    edited(deck, edit)
    assert changes(deck) == []


def test_slides_without_names_and_numbered_anew_are_known_by_headline_or_notes(deck: Path) -> None:
    def edit(presentation: Any) -> None:
        change_words("internet-dagligt", "næsten hver dag", "altid")(presentation)
        delete_slide("agenda")(presentation)
        for n, one in enumerate(presentation.slides):
            del one._element.cSld.attrib["name"]
            presentation.slides._sldIdLst[n].set("id", str(256 + n))

    edited(deck, edit)
    assert [(one["kind"], one["id"]) for one in changes(deck)] == [
        ("slide removed", "agenda"),
        ("claim", "internet-dagligt"),
    ]


TABLE = {
    "title": "Biblioteket",
    "article": "article.md",
    "running_order": [
        "cover",
        {
            "table": {
                "id": "tal",
                "title": "Tallene i 2024",
                "columns": ["Hvad", "Tal"],
                "rows": [["kom hver måned", "62 %"], ["deltog", "1.200"]],
                "passage": "Hvad tallene siger/1",
            }
        },
    ],
}


def test_a_figure_that_was_changed_in_a_table_no_longer_agrees(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(TABLE)
    deck, report = talk.with_suffix(".pptx"), Report()
    assert build(talk, deck, Options(), report), [found.render() for found in report.found]
    assert changes(deck) == []

    def edit(presentation: Any) -> None:
        table = next(shape.table for shape in slide(presentation, "tal").shapes if shape.has_table)
        table.cell(1, 1).text_frame.paragraphs[0].runs[0].text = "26 %"

    assert verify(edited(deck, edit)).exit_code == 1
    figure, words = changes(deck)
    assert (figure["what"].partition(" was ")[0], figure["matters"]) == ("the figure 26 % in the table", True)
    assert words["what"].replace("\u00a0", " ") == "the table was changed: “62 %” → “26 %”"


def test_an_article_that_was_changed_elsewhere_is_told_and_is_no_fault(deck: Path) -> None:
    article = deck.parent / "article.md"
    article.write_text(article.read_text(encoding="utf-8") + "\nOg et efterskrift.\n", encoding="utf-8")
    assert verify(deck).exit_code == 0
    (change,) = changes(deck)
    assert change["what"] == "article.md was changed since the deck was built: it had 38 paragraphs and has 39"


def test_a_sentence_that_the_article_no_longer_has_is_told_with_the_claims_on_it(deck: Path, tmp_path: Path) -> None:
    new = tmp_path / "ny udgave.md"
    new.write_text(ARTICLE.read_text(encoding="utf-8").replace("knap 90", "godt 80"), encoding="utf-8")

    result = verify(deck, "--article", new)

    assert result.exit_code == 1
    assert "rest on a sentence that article.md no longer has: “Den viser, at knap 90" in result.stdout
    assert "it says now: “Den viser, at godt 80" in result.stdout
    assert "Danskerne er på nettet næsten hver dag" in result.stdout


def test_an_article_that_is_not_found_is_said_to_be_not_compared(deck: Path) -> None:
    (deck.parent / "article.md").unlink()
    result = verify(deck)
    assert result.exit_code == 0
    assert "article.md: it does not lie beside the deck; name it with `--article`" in result.stdout


def test_an_article_that_is_named_and_not_there_is_a_wrong_command(deck: Path) -> None:
    assert verify(deck, "--article", "findes-ikke.md").exit_code == 2


def test_an_article_of_another_kind_is_a_diagnostic(deck: Path, tmp_path: Path) -> None:
    picture = tmp_path / "klumme.png"
    picture.write_bytes(b"\x89PNG")
    result = verify(deck, "--article", picture)
    assert result.exit_code == 1
    assert "error[E209]" in result.output


def rewritten(deck: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(deck) as package:
        entries = {name: package.read(name) for name in package.namelist()}
    change(entries)
    with zipfile.ZipFile(deck, "w", zipfile.ZIP_DEFLATED) as package:
        for name, blob in entries.items():
            package.writestr(name, blob)
    return deck


def without_evidence(entries: dict[str, bytes]) -> None:
    del entries[EVIDENCE]


def told(deck: Path, code: str) -> str:
    result = verify(deck)
    assert result.exit_code == 1
    assert f"error[{code}]" in result.output
    assert "help: " in result.output
    return result.output


def test_a_deck_whose_evidence_a_program_left_out_is_told(deck: Path) -> None:
    assert "carries its evidence no longer" in told(rewritten(deck, without_evidence), "E513")


def test_a_deck_that_deckgen_did_not_make_is_told(tmp_path: Path) -> None:
    Presentation().save(str(tmp_path / "andres.pptx"))
    assert "deckgen did not make this deck" in told(tmp_path / "andres.pptx", "E512")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'version="1"', b'version="7"', "it is of version 7"),
        (b' grade="quoted"', b"", "it lacks the attribute 'grade'"),
        (b' value="90"', b' value="halvfems"', "a number in it is none"),
        (b' value="90"', b' value="Infinity"', "a number in it is none"),
        (b' sldId="256"', b' sldId="en"', "a number in it is none"),
    ],
)
def test_evidence_that_was_damaged_is_told(old: bytes, new: bytes, said: str, deck: Path) -> None:
    def change(entries: dict[str, bytes]) -> None:
        assert old in entries[EVIDENCE]
        entries[EVIDENCE] = entries[EVIDENCE].replace(old, new)

    assert said in told(rewritten(deck, change), "E514")


BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>"""
FOREIGN = b"""<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd" [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<x>&a;</x>"""


@pytest.mark.parametrize("part", [EVIDENCE, "ppt/slides/slide3.xml", "ppt/presentation.xml", "_rels/.rels"])
@pytest.mark.parametrize("xml", [BOMB, FOREIGN, b"<x", b"", b"\xff\xfe\x00", b"<x>" * 100_000])
def test_a_part_that_is_broken_or_declares_entities_is_told(part: str, xml: bytes, deck: Path) -> None:
    told(rewritten(deck, lambda entries: entries.update({part: xml})), "E511")


def test_files_that_are_no_deck_are_told(deck: Path, tmp_path: Path) -> None:
    cut, text, old, empty = (tmp_path / name for name in ("halv.pptx", "tekst.pptx", "gammel.ppt", "tom.pptx"))
    cut.write_bytes(deck.read_bytes()[:20_000])
    text.write_text("title: Biblioteket\n", encoding="utf-8")
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with zipfile.ZipFile(empty, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.presentation")
    assert "cut off on its way" in told(cut, "E511")
    assert "it is no .pptx" in told(text, "E511")
    assert "locked with a password" in told(old, "E511")
    assert "it holds no presentation" in told(empty, "E511")
    assert "it is a folder" in told(tmp_path, "E511")
    assert "there is no such file" in told(tmp_path / "findes-ikke.pptx", "E511")


def test_a_slide_with_a_broken_checksum_is_told(deck: Path) -> None:
    data = bytearray(deck.read_bytes())
    with zipfile.ZipFile(deck) as package:
        at = package.getinfo("ppt/slides/slide3.xml").header_offset
    data[at + 200 : at + 260] = bytes(60)
    deck.write_bytes(data)
    told(deck, "E511")


def test_an_article_s_name_in_the_deck_never_leads_out_of_the_deck_s_folder(deck: Path, tmp_path: Path) -> None:
    inner = tmp_path / "mappe"
    inner.mkdir()
    secret = tmp_path / "hemmelig.md"
    secret.write_text("Hemmeligt.\n", encoding="utf-8")
    moved = Path(shutil.move(deck, inner / "talk.pptx"))

    def change(entries: dict[str, bytes]) -> None:
        entries[EVIDENCE] = entries[EVIDENCE].replace(b'name="article.md"', b'name="../hemmelig.md"')

    result = verify(rewritten(moved, change))
    assert "../hemmelig.md: it does not lie beside the deck" in result.stdout


def test_a_deck_that_was_edited_is_still_known_as_edited(deck: Path) -> None:
    edited(deck, change_words(SHARE, "78", "87"))
    result = CliRunner().invoke(main, ["build", str(ARTICLE.with_name("talk.yaml")), "-o", str(deck)])
    assert "error[E504]" in result.output


@pytest.mark.office
def test_a_deck_that_libreoffice_saved_is_compared_or_said_to_have_lost_its_evidence(
    deck: Path, tmp_path: Path
) -> None:
    needs_office()
    out = tmp_path / "gemt"
    profile = (tmp_path / "profil").as_uri()
    command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pptx"]
    subprocess.run(
        [*command, "--outdir", str(out), str(deck)], check=True, capture_output=True, timeout=PATIENCE_SECONDS
    )
    saved = next(out.iterdir())
    with zipfile.ZipFile(saved) as package:
        kept = any(name.startswith("customXml/item") for name in package.namelist())
    if kept:
        assert changes(saved, "--article", ARTICLE) == []
    else:
        assert "carries its evidence no longer" in told(saved, "E513")


@pytest.fixture
def deck_with_backups(write_talk: Callable[..., Path]) -> Path:
    """A deck of four slides: the cover, one of the talk, and two for the questions."""
    figure = {"id": "besøg", "value": 62, "unit": "%", "claim": "Mange kommer", "label": "kommer"}
    spare = {"text": {"id": "løst", "title": "Løst", "text": "Kort og godt.", "own": True}}
    talk = write_talk(
        {
            "title": "Biblioteket",
            "article": "article.md",
            "statistics": [{**figure, "quote": "kom 62 % af byens borgere"}],
            "running_order": ["cover", {"text": {"id": "et", "title": "Et", "text": "Kort.", "own": True}}],
            "backup": [spare, "besøg"],
        }
    )
    assert build(talk, talk.with_suffix(".pptx"), Options(), Report())
    return talk.with_suffix(".pptx")


def test_a_backup_slide_is_called_by_the_number_on_it_and_by_its_place_in_the_file(deck_with_backups: Path) -> None:
    result = verify(edited(deck_with_backups, change_words("besøg", "62", "26")))
    assert result.exit_code == 1
    assert "slide A2 (slide 4 of the file): the figure 26\u00a0% was 62\u00a0%" in result.stdout
    assert {(one["slide"], one["number"]) for one in changes(deck_with_backups)} == {(4, "A2")}


def test_backup_slides_that_were_moved_copied_or_deleted_are_told_with_their_numbers(deck_with_backups: Path) -> None:
    moved = verify(edited(deck_with_backups, move_slide("besøg", 3)))
    assert "slide A2 (slide 3 of the file): “Mange kommer” was moved; it was slide 4 of the file" in moved.stdout
    gone = verify(edited(deck_with_backups, delete_slide("løst")))
    assert "slide A1: “Løst”, which was slide A1, is gone" in gone.stdout


def test_a_deck_of_before_that_says_no_number_of_its_backups_is_told_by_places(deck_with_backups: Path) -> None:
    def before(entries: dict[str, bytes]) -> None:
        assert entries[EVIDENCE].count(b' backup="A') == 2
        entries[EVIDENCE] = entries[EVIDENCE].replace(b' backup="A1"', b"").replace(b' backup="A2"', b"")

    rewritten(deck_with_backups, before)
    assert verify(deck_with_backups).exit_code == 0
    assert (
        "slide 3: the words were changed"
        in verify(edited(deck_with_backups, change_words("løst", "godt", "skidt"))).stdout
    )
