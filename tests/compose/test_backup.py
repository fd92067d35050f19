"""Slides for the questions: after the talk, off its clock, and out of what tells of its parts."""

import pytest

from deckgen.deck.model import Table, Text
from deckgen.deck.numbers import slide_numbers

OWN = {"own": True}
FIGURE = {
    "id": "kommer",
    "value": 62,
    "unit": "%",
    "claim": "De fleste kommer",
    "label": "kommer",
    "quote": "62 % af byens borgere på biblioteket mindst én gang om måneden",
    "source": "tal",
}
SPARE = {
    "id": "deltog",
    "value": 1200,
    "qualifier": "knap",
    "claim": "Mange deltager",
    "label": "deltog",
    "quote": "Knap 1.200 af dem deltog i et arrangement",
    "source": "tal",
    "backup": True,
}
TALK = {
    "statistics": [FIGURE, SPARE],
    "sources": {"tal": {"title": "Byens optælling"}},
    "closing": {"call": "Hold åbent", **OWN},
    "running_order": [
        "cover",
        "agenda",
        {"section": "Tallene"},
        {"text": {"id": "mere", "title": "Mere", "text": "Kort.", "backup_of": "kommer", "seconds": 300, **OWN}},
        "kommer",
        {"section": "Vejen"},
        {"text": {"id": "vej", "title": "Vejen frem", "text": "Kort.", "seconds": 60, **OWN}},
        "closing",
        "sources",
    ],
}


@pytest.fixture
def talk(compiled):
    found, report = compiled(TALK)
    assert found, [one.render() for one in report.found]
    return found


def without(order, *ids):
    return [line for line in order if not (isinstance(line, dict) and line.get("text", {}).get("id") in ids)]


def slide(deck, id):
    return next(one for one in deck.slides if one.id == id)


def test_backup_slides_stand_last_in_a_section_of_their_own_also_where_no_line_names_them(talk):
    assert [section.name for section in talk.deck.sections] == [
        "Åbning",
        "Tallene",
        "Vejen",
        "Afslutning",
        "Til spørgsmål",
    ]
    assert [one.id for one in talk.deck.sections[-1].slides] == ["mere", "deltog"]


def test_backup_slides_are_numbered_by_themselves_and_the_others_by_their_places(talk):
    numbers = slide_numbers(talk.deck)
    assert list(numbers.values()) == ["1", "2", "3", "4", "5", "6", "7", "8", "A1", "A2"]
    assert (numbers["sources"], numbers["mere"]) == ("8", "A1")


def test_backup_slides_take_no_time_from_the_talk(talk, compiled):
    shorter, _ = compiled({**TALK, "statistics": [FIGURE], "running_order": without(TALK["running_order"], "mere")})
    assert talk.minutes == shorter.minutes
    assert slide(talk.deck, "mere").speech.seconds == 300


def test_a_talk_within_its_time_stays_so_whatever_its_backups_say(compiled):
    order = [{"text": {"id": "a", "title": "A", "text": "Kort.", "seconds": 120, **OWN}}]
    spare = {"text": {"id": "b", "title": "B", "text": "Kort.", "seconds": 900, **OWN}}
    _, long = compiled({"duration": 2, "running_order": [*order, spare]})
    spare["text"]["backup"] = True
    _, right = compiled({"duration": 2, "running_order": [*order, spare]})
    assert [found.code for found in long.found] == ["W302"]
    assert right.found == []


def test_notes_of_a_backup_slide_have_the_passage_and_neither_clock_nor_the_way_on(talk):
    said = [line.plain for line in slide(talk.deck, "deltog").notes.paragraphs]
    assert said[0] == "Til spørgsmål"
    assert any("Knap 1.200 af dem deltog" in line for line in said)
    assert not any(line.startswith(("Tid", "Videre")) for line in said)


def test_the_last_slide_of_the_talk_does_not_lead_on_to_the_backups(talk):
    assert not any(line.plain.startswith("Videre") for line in slide(talk.deck, "sources").notes.paragraphs)
    assert any(line.plain == "Videre: Vejen" for line in slide(talk.deck, "kommer").notes.paragraphs)


def test_agenda_and_tracker_tell_of_the_sections_of_the_talk_alone(talk):
    agenda, section = slide(talk.deck, "agenda"), slide(talk.deck, "tallene")
    assert [cell["name"].plain for cell in agenda.groups["part"]] == ["Tallene", "Vejen"]
    assert [cell["name"].plain for cell in section.groups["parts"]] == ["Tallene", "Vejen"]


def test_the_list_of_sources_calls_a_backup_slide_by_its_number(talk):
    (table,) = [content for content in slide(talk.deck, "sources").slots.values() if isinstance(content, Table)]
    cell = table.rows[0][-1]
    assert isinstance(cell, Text)
    assert cell.plain == "4, A2"


def test_a_backup_slide_is_fitted_and_grounded_as_any_other(compiled):
    for change, wanted in ({"value": 1300}, "E204"), ({"claim": "Mange ord " * 90}, "E401"):
        found, report = compiled({**TALK, "statistics": [FIGURE, {**SPARE, **change}]})
        assert found is None
        assert [error.code for error in report.errors] == [wanted]


def test_a_group_of_backups_has_a_slide_for_each_of_its_items(compiled):
    figures = [FIGURE, {key: value for key, value in SPARE.items() if key != "backup"}]
    order = ["cover", {"statistics": {"backup": True}}]
    found, report = compiled({**TALK, "statistics": figures, "running_order": order})
    assert not report.errors
    assert [(one.id, one.backup) for one in found.deck.slides] == [("cover", False), ("kommer", True), ("deltog", True)]


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ({"text": {"title": "T", "text": "t", "backup_of": "komer", **OWN}}, "E114", "there is no slide `komer`"),
        ({"text": {"title": "T", "text": "t", "backup_of": "vil", **OWN}}, "E304", "`vil`, which has no slide"),
    ],
)
def test_what_cannot_be_a_backup_or_belongs_to_no_slide_is_told_with_its_place(compiled, line, code, told):
    more = {key: value for key, value in SPARE.items() if key not in ("backup", "id")}
    found, report = compiled(
        {**TALK, "statistics": [FIGURE, {**more, "id": "vil"}], "running_order": [*TALK["running_order"], line]}
    )
    assert found is None
    (error,) = report.errors
    assert error.code == code
    assert told in error.message
    assert error.span is not None
    assert error.help


def test_a_section_among_the_backups_is_a_slide_there_and_no_part_of_the_talk(compiled):
    line = {"section": {"name": "Mere om tallene", "backup": True}}
    found, report = compiled({**TALK, "running_order": [line, *TALK["running_order"]]})
    assert not report.errors
    assert [one.id for one in found.deck.sections[-1].slides] == ["mere-om-tallene", "mere", "deltog"]
    assert [cell["name"].plain for cell in slide(found.deck, "agenda").groups["part"]] == ["Tallene", "Vejen"]


def test_a_backup_of_a_slide_that_is_left_out_stays_and_leads_nowhere(compiled):
    found, report = compiled({**TALK, "statistics": [{**FIGURE, "skip": True}, SPARE]})
    assert not report.errors
    assert "mere" in {one.id for one in found.deck.slides}
