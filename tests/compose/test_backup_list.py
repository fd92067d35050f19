"""The list `backup` at the top of an outline: slides for the questions, each where the list says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from deckgen.build import Compiled
from deckgen.deck.numbers import slide_numbers
from deckgen.diagnostics import Report

OWN = {"own": True}
TABLE = {"table": {"id": "tallene-bag", "title": "Tallene bag", "columns": ["År", "Andel"], "rows": [["2024", "62 %"]]}}
TABLE["table"] |= {"seconds": 300, "quote": "62 % af byens borgere på biblioteket mindst én gang om måneden"}
PARTS = {
    "statistics": [
        {
            "id": "kommer",
            "value": 62,
            "unit": "%",
            "claim": "De fleste kommer",
            "label": "kommer",
            "quote": "62 % af byens borgere på biblioteket mindst én gang om måneden",
        },
        {
            "id": "deltog",
            "value": 1200,
            "qualifier": "knap",
            "claim": "Mange deltager",
            "label": "deltog",
            "quote": "Knap 1.200 af dem deltog i et arrangement",
        },
    ],
    "tips": [{"id": tip, "tip": f"Hold {tip}", **OWN} for tip in ("åbent", "længe", "fri")],
    "closing": {"id": "slut", "call": "Hold åbent", "from": "lukket", "to": "åbent", **OWN},
}
ORDER = [
    "cover",
    "agenda",
    {"section": {"name": "Tallene", **OWN}},
    "kommer",
    {"section": {"name": "Vejen", **OWN}},
    {"text": {"id": "vej", "title": "Vejen frem", "text": "Kort.", "seconds": 60, **OWN}},
    "closing",
]
Compile = Callable[..., tuple[Compiled | None, Report]]


@pytest.fixture
def deck(compiled: Compile) -> Callable[[dict[str, Any]], Compiled]:
    """Return a function that composes an outline without a finding; errors are shown."""

    def run(outline: dict[str, Any], **options: Any) -> Compiled:
        found, report = compiled({**PARTS, **outline}, **options)
        assert found, [one.render() for one in report.found]
        return found

    return run


def ids(found: Compiled, *, backup: bool) -> list[str]:
    return [slide.id for slide in found.deck.slides if slide.backup == backup]


def test_the_list_gives_backup_slides_their_order_and_their_numbers(deck):
    more = {"text": {"id": "mere", "title": "Mere", "text": "Kort.", "backup_of": "kommer", **OWN}}
    found = deck({"running_order": ORDER, "backup": [TABLE, "deltog", more, {"tips": {"of": "1-2", "claim": "Råd"}}]})
    assert ids(found, backup=True) == ["tallene-bag", "deltog", "mere", "råd"]
    assert [slide_numbers(found.deck)[id] for id in ids(found, backup=True)] == ["A1", "A2", "A3", "A4"]
    assert found.deck.sections[-1].name == "Til spørgsmål"
    assert len(found.deck.sections[-1].slides) == 4
    assert ids(found, backup=False) == ["cover", "agenda", "tallene", "kommer", "vejen", "vej", "closing"]
    assert next(slide for slide in found.deck.slides if slide.id == "mere").backup_of == "kommer"


def test_the_list_takes_no_time_and_is_in_no_agenda(deck):
    told, both = deck({"running_order": ORDER}), deck({"running_order": ORDER, "backup": [{"section": "Mere"}, TABLE]})
    assert both.minutes == told.minutes
    agenda = next(slide for slide in both.deck.slides if slide.id == "agenda")
    assert [cell["name"].plain for cell in agenda.groups["part"]] == ["Tallene", "Vejen"]
    notes = [line.plain for line in both.deck.slides[-1].notes.paragraphs]
    assert notes[0] == "Til spørgsmål"
    assert not any(line.startswith("Tid") for line in notes)


def test_without_a_running_order_the_talk_is_all_that_the_list_does_not_name(deck):
    found = deck({"backup": [TABLE, "deltog", "længe"]})
    assert ids(found, backup=True) == ["tallene-bag", "deltog", "længe"]
    assert ids(found, backup=False) == [
        "cover",
        "section-argument",
        "kommer",
        "section-tips",
        "all-tips",
        "shift",
        "closing",
    ]
    tips = next(slide for slide in found.deck.slides if slide.id == "all-tips")
    assert [cell["text"].plain for cell in tips.groups["tip"]] == ["Hold åbent", "Hold fri"]


@pytest.mark.parametrize(
    ("lines", "gone"),
    [
        (["kommer", "deltog"], {"section-argument", "kommer", "deltog"}),
        ([{"statistics": "1-2"}], {"section-argument", "kommer", "deltog"}),
        (["statistics"], {"section-argument", "kommer", "deltog"}),
        (["tips"], {"section-tips", "all-tips"}),
        (["shift"], {"shift"}),
        (["closing"], {"closing"}),
        (["slut"], {"shift", "closing"}),
        (["cover"], {"cover"}),
        ([{"agenda": {}}], set()),
    ],
)
def test_what_the_list_names_by_itself_or_in_a_group_leaves_the_implied_order(deck, lines, gone):
    implied, found = deck({}), deck({"backup": lines})
    assert set(ids(implied, backup=False)) - set(ids(found, backup=False)) == gone
    assert ids(found, backup=True)


def test_a_closing_whose_movement_is_kept_for_the_questions_reads_its_passage_itself(deck):
    closing = {**PARTS["closing"], "quote": "Hold åbent om søndagen"}
    del closing["own"]
    for backup, reads in (([], "shift"), (["shift"], "closing")):
        found = deck({"closing": closing, "backup": backup})
        said = {slide.id: [line.plain for line in slide.notes.paragraphs] for slide in found.deck.slides}
        assert any("Hold åbent om søndagen" in line for line in said[reads])
    assert any("Hold åbent om søndagen" in line for line in said["shift"])


def test_slides_that_say_so_themselves_come_after_those_of_the_list(deck):
    spare = {**PARTS["statistics"][1], "backup": True}
    line = {"text": {"id": "selv", "title": "Selv", "text": "Kort.", "backup": True, **OWN}}
    figures = [PARTS["statistics"][0], spare]
    found = deck({"statistics": figures, "running_order": [line, *ORDER], "backup": [TABLE, "fri"]})
    assert ids(found, backup=True) == ["tallene-bag", "fri", "selv", "deltog"]
    found = deck({"statistics": figures, "backup": ["deltog", TABLE]})
    assert ids(found, backup=True) == ["deltog", "tallene-bag"], "an item that says so as well stands there once"


def test_an_empty_list_is_none(deck):
    assert ids(deck({"backup": []}), backup=False) == ids(deck({}), backup=False)


def test_what_the_list_keeps_from_an_audience_does_not_come_back_into_the_talk(deck):
    group = {"statistics": {"of": ["deltog"], "only": ["byraad"]}}
    assert ids(deck({"backup": [group]}, audiences=("byraad",)), backup=True) == ["deltog"]
    found = deck({"backup": [group, {"tips": {"of": 1, "claim": "Råd", "only": "presse"}}]}, audiences=("presse",))
    assert ids(found, backup=True) == ["råd"]
    assert "deltog" not in ids(found, backup=False)


@pytest.mark.parametrize(
    ("order", "backup", "told", "at"),
    [
        ([*ORDER, "deltog"], "[deltog]", "`deltog` is shown twice; the first time on line", "deltog"),
        (ORDER, "[fri, fri]", "`fri` is shown twice; the first time on line", "fri"),
        (ORDER, "[vej]", "`vej` stands in the running order already, as a text slide", "vej"),
        (
            [*ORDER, "ny"],
            "[{text: {id: ny, title: Ny, text: Kort.}}]",
            "`ny` stands in the list `backup` already",
            "ny",
        ),
        (ORDER, "[closing]", "`closing` is shown twice", "closing"),
    ],
)
def test_one_slide_in_both_lists_is_shown_twice(compiled, order, backup, told, at):
    found, report = compiled({**PARTS, "running_order": order, "backup": yaml.safe_load(backup)})
    (error,) = report.errors
    assert (found, error.code) == (None, "E119")
    assert told in error.message
    assert at in error.span.file.read_text(encoding="utf-8").splitlines()[error.span.line - 1]


@pytest.mark.parametrize(
    ("backup", "code", "told", "help"),
    [
        ("true", "E110", "`backup` must be a list, and this is a text", "`backup: true` is said of an item"),
        ("deltog", "E110", "`backup` must be a list", "under it lines that begin with a dash: `- deltog`"),
        ("deltog, fri", "E110", "`backup` must be a list", "write `backup: [deltog, fri]`"),
        ("[deltag]", "E114", "there is no slide `deltag`", "did you mean `deltog`?"),
        ("[studies]", "E114", "needs `studies`", "or take the slide out of the list `backup`"),
        ("[sources]", "E114", "needs `sources`", "or take `sources` out of the list `backup`"),
        ("[{agenda: {}, blank: {}}]", "E110", "stand in one line of the list `backup`", "a dash of its own"),
        ("[{}]", "E110", "this line of the list `backup` is empty", "it has show, cover"),
        ("[{tabel: {title: A}}]", "E109", "`tabel` is not a kind of slide", "did you mean `table`?"),
        ("[{text: {title: A, text: B, backup: false, own: true}}]", "E110", "`backup: false` is said of", "out of the"),
        ("[{statistics: {of: [deltog], backup: false}}]", "E110", "`backup: false` is said of", "take this line away"),
        ("[{text: {title: A, text: B, backup_of: komer, own: true}}]", "E114", "no slide `komer`", "`kommer`"),
    ],
)
def test_what_the_list_cannot_hold_is_told_with_what_to_write(compiled, backup, code, told, help):
    found, report = compiled({**PARTS, "running_order": ORDER, "backup": yaml.safe_load(backup)})
    (error,) = report.errors
    assert (found, error.code) == (None, code)
    assert told in error.message
    assert help in error.help


def test_an_item_that_says_it_is_no_backup_cannot_stand_in_the_list(compiled):
    tips = [{**PARTS["tips"][0], "backup": False}, *PARTS["tips"][1:]]
    _, report = compiled({**PARTS, "tips": tips, "backup": ["åbent"]})
    assert [error.code for error in report.errors] == ["E110"]
    found, report = compiled({**PARTS, "tips": tips, "backup": ["tips"]})
    assert found, "its own slide is no backup; the slide that shows it with others is"


@pytest.mark.parametrize("key", ["til_spørgsmål", "Til spørgsmål", "reserve", "bilag", "backups"])
def test_another_word_for_the_list_is_understood(compiled, key):
    _, report = compiled({**PARTS, key: ["deltog"]})
    assert [(error.code, error.help) for error in report.errors] == [("E109", "did you mean `backup`?")]
