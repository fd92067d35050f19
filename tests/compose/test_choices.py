"""What an author may say of any item: skip it, hide it, lay it out otherwise, keep it for some; and groups of items."""

from __future__ import annotations

import pytest

from deckgen.build import Options, build
from deckgen.diagnostics import Report

STATISTICS = [
    {
        "id": "besøg",
        "value": 62,
        "unit": "%",
        "claim": "Mange kommer",
        "label": "kom",
        "quote": "62 % af byens borgere",
    },
    {"id": "deltog", "value": 1200, "claim": "Flere deltager", "label": "deltog", "quote": "Knap 1.200 af dem deltog"},
]
TIPS = [
    {"id": f"t{number}", "tip": f"Råd {'ABCD'[number - 1]}", "passage": "Hvad vi kan gøre"} for number in range(1, 5)
]
CASES = [{"id": name, "organisation": name.title(), "passage": "Hvad vi kan gøre"} for name in ("et", "to", "tre")]


def ids(found):
    return [slide.id for slide in found.deck.slides]


def deck_of(compiled, order, **options):
    outline = {"statistics": STATISTICS, "tips": TIPS, "cases": CASES, "running_order": order}
    found, report = compiled(outline, **options)
    assert found, [d.render() for d in report.found]
    return found


@pytest.mark.parametrize(
    ("line", "slides"),
    [
        ({"statistics": ["besøg", "deltog"]}, ["besøg", "deltog"]),
        ({"statistics": "deltog"}, ["deltog"]),
        ("cases", ["et", "to", "tre"]),
        ({"cases": "2-3"}, ["to", "tre"]),
        ({"cases": ["3", "et"]}, ["tre", "et"]),
        ({"cases": {"claim": "Tre gør det", "of": "1–3"}}, ["tre-gør-det"]),
        ({"tips": "1-3"}, ["tips"]),
        ("tips", ["tips"]),
    ],
)
def test_a_group_shows_the_items_it_names_each_alone_or_together_under_a_claim(compiled, line, slides):
    assert ids(deck_of(compiled, [line])) == slides


def test_tips_in_two_groups_keep_their_numbers(compiled):
    found = deck_of(compiled, [{"tips": {"of": "1-2", "claim": "To"}}, {"tips": {"of": [4, "t3"], "claim": "To til"}}])

    shown = [[cell["number"].plain for cell in slide.groups["tip"]] for slide in found.deck.slides]
    assert shown == [["1", "2"], ["4", "3"]]


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ({"tips": "3-1"}, "E114", "runs backwards"),
        ({"tips": "2-9"}, "E114", "there are 4"),
        ({"tips": ["t1", "1-2"]}, "E119", "`t1` stands twice"),
        ({"cases": ["besøg"]}, "E114", "the id of a statistic"),
        ({"cases": {"of": ["et"], "quote": "x"}}, "E109", "`quote` belongs to one slide"),
        ({"statistics": {"claim": "C", "of": "1"}}, "E111", "room for 2 to 4 figures"),
        ({"statistics": {"claim": "C", "of": "1-2", "marked": "x"}}, "E114", "no statistic in `of` `x`"),
    ],
)
def test_a_pick_that_leads_nowhere_is_told(compiled, line, code, says):
    _, report = compiled({"statistics": STATISTICS, "tips": TIPS, "cases": CASES, "running_order": [line]})

    assert [found.code for found in report.errors] == [code]
    assert says in report.errors[0].message


def test_an_item_shown_alone_and_in_a_run_is_shown_twice(compiled):
    _, report = compiled({"cases": CASES, "running_order": ["et", {"cases": "1-2"}]})

    assert [found.code for found in report.errors] == ["E119"]


def test_a_skipped_item_leaves_the_deck_and_everything_that_lists_it(compiled):
    tips = [{**TIPS[0], "skip": True}, *TIPS[1:]]
    found, _ = compiled({"tips": tips, "running_order": ["t1", "t2", {"tips": "1-3"}, {"blank": {"skip": True}}]})

    assert ids(found) == ["t2", "tips"]
    assert [cell["text"].plain for cell in found.deck.slides[1].groups["tip"]] == ["Råd B", "Råd C"]


def test_without_a_running_order_a_skipped_item_is_left_out_as_well(compiled):
    found, _ = compiled({"statistics": [{**STATISTICS[0], "skip": True}, STATISTICS[1]]})

    assert "besøg" not in ids(found)
    assert "deltog" in ids(found)


def test_a_hidden_slide_is_in_the_file_takes_no_time_and_is_no_way_on(compiled, write_talk, tmp_path):
    order = ["besøg", {"text": {"title": "Skjult", "text": "x", "hidden": "ja", "seconds": 300}}, "deltog"]
    found = deck_of(compiled, order)

    hidden = found.deck.slides[1]
    assert hidden.hidden
    assert hidden.seconds == 0
    assert found.minutes < 1
    assert "Flere deltager" in found.deck.slides[0].notes.paragraphs[-1].plain

    from pptx import Presentation

    target = tmp_path / "deck.pptx"
    outline = {"title": "T", "article": "article.md", "statistics": STATISTICS, "running_order": order}
    assert build(write_talk(outline), target, Options(), Report())
    assert [slide.element.get("show") for slide in Presentation(str(target)).slides] == [None, "0", None]


def test_every_slide_of_a_hidden_run_is_hidden(compiled):
    found = deck_of(compiled, ["besøg", {"cases": {"of": "1-2", "hidden": True}}])

    assert [slide.hidden for slide in found.deck.slides] == [False, True, True]


def test_another_layout_is_taken_when_it_has_a_place_for_what_the_author_wrote(compiled):
    found, _ = compiled({"statistics": [{**STATISTICS[0], "layout": "figure"}], "running_order": ["besøg"]})

    slide = found.deck.slides[0]
    assert slide.layout == "figure"
    assert "chart" not in slide.slots
    assert slide.slots["figure"].plain == "62\xa0%"


@pytest.mark.parametrize(
    ("layout", "says", "help"),
    [
        ("quote", "no place for figure, label, qualifier", "fits figure, statistic"),
        ("figur", "no layout `figur`", "did you mean `figure`?"),
    ],
)
def test_a_layout_without_a_place_is_told_with_those_that_fit(compiled, layout, says, help):
    statistic = {**STATISTICS[0], "qualifier": "knap", "layout": layout}
    _, report = compiled({"statistics": [statistic], "running_order": ["besøg"]})

    error = report.errors[0]
    assert (error.code, error.span.line) == ("E403", 11)
    assert says in error.message
    assert help in error.help


def test_a_layout_without_room_for_the_names_of_a_chart_is_not_offered(compiled):
    names = ["Skolefritidsordningerne", "Folkepensionistforeningerne", *"CDEFGH"]
    chart = {"title": "Flest børn", "layout": "diagram", "kind": "bar", "categories": names}
    _, report = compiled({"running_order": [{"chart": {**chart, "series": [{"values": [9, 8, 7, 6, 5, 4, 3, 2]}]}}]})

    (error,) = report.errors
    assert error.help == "what stands on this slide fits chart, statistics"


def test_a_part_called_by_name_takes_notes_time_and_layout(compiled):
    found, _ = compiled(
        {"running_order": [{"cover": {"notes": ["Vent", "Smil"], "seconds": 33}}, "questions", "blank"]}
    )

    cover = found.deck.slides[0]
    assert cover.seconds == 33
    assert [paragraph.plain for paragraph in cover.notes.paragraphs[1:3]] == ["Vent", "Smil"]
    assert [slide.layout for slide in found.deck.slides] == ["cover", "closing", "blank"]


AUDIENCES = {
    "statistics": [{**STATISTICS[0], "only": "byråd"}, {**STATISTICS[1], "only": ["direktion", "byråd"]}],
    "tips": TIPS,
}


@pytest.mark.parametrize(
    ("audiences", "slides"),
    [
        ((), ["besøg", "deltog", "tips"]),
        (("byråd",), ["besøg", "deltog", "tips"]),
        (("direktion",), ["deltog", "tips"]),
    ],
)
def test_an_audience_sees_what_is_for_it_and_what_is_for_all(compiled, audiences, slides):
    found, _ = compiled({**AUDIENCES, "running_order": ["besøg", "deltog", "tips"]}, audiences=audiences)

    assert ids(found) == slides


def test_an_audience_that_nothing_is_for_is_told_with_the_nearest(compiled):
    _, report = compiled({**AUDIENCES, "running_order": ["tips"]}, audiences=("direktionen",))

    assert [found.code for found in report.errors] == ["E117"]
    assert "did you mean `direktion`?" in report.errors[0].help


def test_an_audience_that_no_item_names_sees_what_is_for_all(compiled):
    found, report = compiled({**AUDIENCES, "running_order": ["besøg", "tips"]}, audiences=("borgere",))

    assert ids(found) == ["tips"]
    assert [found.code for found in report.found] == ["W103"]


def test_a_group_that_an_audience_leaves_too_small_is_told(compiled):
    order = [{"statistics": {"claim": "To tal", "of": "1-2"}}]
    _, report = compiled({**AUDIENCES, "running_order": order}, audiences=("direktion",))

    assert [found.code for found in report.errors] == ["E111"]
    assert "1 are left" in report.errors[0].message


def test_an_order_of_which_nothing_is_left_is_told(compiled):
    _, report = compiled({**AUDIENCES, "running_order": ["besøg"]}, audiences=("direktion",))

    assert [found.code for found in report.errors] == ["E120"]


def test_a_premise_keeps_the_evidence_that_is_shown(compiled):
    argument = {
        "question": "Q?",
        "answer": "A",
        "premises": [{"claim": "P", "evidence": ["besøg", "deltog"]}, {"claim": "R", "detail": "d", "skip": True}],
        "conclusion": "C",
    }
    found, _ = compiled(
        {**AUDIENCES, "argument": argument, "running_order": ["map-of-argument", "deltog"]}, audiences=("direktion",)
    )

    cells = found.deck.slides[0].groups["premise"]
    assert [cell["claim"].plain for cell in cells] == ["P", "C"]
    assert cells[0]["evidence"].plain == "1.200 deltog"


def test_the_map_links_each_premise_to_the_slides_of_its_evidence(compiled):
    argument = {"question": "Q?", "answer": "A", "premises": [{"claim": "P", "evidence": ["besøg", "deltog"]}]}
    argument["premises"].append({"claim": "R", "detail": "uden belæg"})
    found = compiled({"argument": argument, "statistics": STATISTICS, "running_order": ["map-of-argument", "besøg"]})[0]

    first, second = found.deck.slides[0].groups["premise"]
    assert [run.link for line in first["evidence"].paragraphs for run in line.runs] == ["#besøg", None]
    assert second["evidence"].plain == "uden belæg"


def test_an_agenda_without_sections_takes_a_layout_without_places_for_them(compiled):
    found, _ = compiled({"running_order": [{"agenda": {"layout": "text"}}]})

    assert [slide.layout for slide in found.deck.slides] == ["text"]
