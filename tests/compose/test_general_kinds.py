"""The general kinds of slide that a speaker draws up row by row: tables, timelines, steps, and room for questions."""

import pytest

SOURCES = {"tal": {"title": "Tallene", "publisher": "Kommunen"}}
ROWS = {
    "columns": ["Filial", "Gæster", "Andel"],
    "rows": [["Nord", "1.200", "62 %"], ["Syd", "–", "38 %"], ["Den lange vest", "900", "7 %"]],
}


def test_a_table_has_the_author_s_rows_under_the_author_s_heads(read):
    order = [{"table": {"id": "filialer", "title": "Nord fører", "source": "tal", **ROWS}}]
    deck = read({"sources": SOURCES, "running_order": order})
    table = deck.slide("filialer").slots["table"]

    assert deck.slide("filialer").layout == "table"
    assert deck.texts("filialer") == {"title": "Nord fører", "source": "Kommunen: Tallene"}
    assert [column.head for column in table.columns] == ["Filial", "Gæster", "Andel"]
    assert [[cell.plain for cell in row] for row in table.rows] == [
        ["Nord", "1.200", "62\u00a0%"],
        ["Syd", "–", "38\u00a0%"],
        ["Den lange vest", "900", "7\u00a0%"],
    ]
    assert table.alt == "Tabel: Nord fører"


def test_columns_of_figures_stand_to_the_right_and_columns_of_words_to_the_left(read):
    table = read({"running_order": [{"table": {"id": "x", "title": "Tal", **ROWS}}]}).slide("x").slots["table"]

    assert [column.align for column in table.columns] == ["left", "right", "right"]


def test_a_column_with_one_word_among_its_figures_is_a_column_of_words(read):
    rows = {"columns": ["Filial", "Gæster"], "rows": [["Nord", "1.200"], ["Syd", "ukendt"]]}
    table = read({"running_order": [{"table": {"id": "x", "title": "Tal", **rows}}]}).slide("x").slots["table"]

    assert [column.align for column in table.columns] == ["left", "left"]


def test_a_table_that_is_too_long_goes_on_under_the_same_heads(read):
    rows = [[f"Filial {number}", f"{number} %"] for number in range(40)]
    deck = read({"running_order": [{"table": {"id": "x", "title": "Tal", "columns": ["Navn", "Andel"], "rows": rows}}]})
    pages = [deck.slide(id) for id in deck.ids]

    assert len(pages) > 1
    assert {tuple(column.head for column in page.slots["table"].columns) for page in pages} == {("Navn", "Andel")}
    assert [row[0].plain for page in pages for row in page.slots["table"].rows] == [row[0] for row in rows]


def test_a_timeline_lights_its_last_point(read):
    points = [
        {"when": "2019", "what": "Lukket"},
        {"when": "2022", "what": "Spurgt"},
        {"when": "I dag", "what": "Åbent"},
    ]
    deck = read({"running_order": [{"timeline": {"id": "tid", "title": "Døren gik op", "points": points}}]})

    assert deck.slide("tid").layout == "timeline"
    assert deck.texts("tid") == {
        "title": "Døren gik op",
        "point.1.when": "2019",
        "point.1.what": "Lukket",
        "point.2.when": "2022",
        "point.2.what": "Spurgt",
        "point.3.when": "I\xa0dag",
        "point.3.what": "Åbent",
    }
    slots = deck.slide("tid").placement.slots
    lit = [slots[f"point.{number}.when"].style.color for number in (1, 2, 3)]
    assert lit[0] == lit[1] != lit[2]


def test_steps_have_their_numbers(read):
    deck = read({"running_order": [{"steps": {"id": "trin", "title": "To skridt", "steps": ["Spørg", "Åbn"]}}]})

    assert deck.slide("trin").layout == "steps"
    assert deck.texts("trin") == {
        "title": "To skridt",
        "step.1.number": "1",
        "step.1.text": "Spørg",
        "step.2.number": "2",
        "step.2.text": "Åbn",
    }


def test_the_slide_for_questions_says_how_to_reach_the_speaker(read):
    speaker = {"role": "bibliotekar", "contact": "biblioteket@example.org"}
    own = read({"speaker": speaker, "running_order": [{"questions": {"id": "q", "title": "Hvad tænker I?"}}]})

    assert own.texts("q") == {"title": "Hvad tænker I?", "contact": "biblioteket@example.org"}


@pytest.mark.parametrize(("language", "title"), [("da", "Spørgsmål"), ("en", "Questions")])
def test_the_slide_for_questions_has_a_headline_of_its_own_and_no_empty_places(read, language, title):
    texts = read({"language": language, "running_order": [{"questions": {"id": "q"}}]}).texts("q")

    assert set(texts) == {"title"}
    assert texts["title"].startswith(title)


def test_figures_of_several_kinds_stand_in_a_layout_without_room_for_a_chart(read):
    statistics = [
        {"id": "gæst", "value": 62, "unit": "%", "claim": "Mange", "label": "kommer"},
        {"id": "pris", "value": 1250000, "unit": "kr.", "claim": "Dyrt", "label": "koster det om året"},
    ]
    group = {"statistics": {"id": "tal", "claim": "Mange kommer for pengene", "of": ["gæst", "pris"]}}
    deck = read({"statistics": statistics, "running_order": [group]})

    assert deck.slide("tal").layout == "figures"
    assert deck.texts("tal")["figure.2.figure"] == "1.250.000\u00a0kr."


def test_a_case_without_channels_leaves_no_room_for_them(read):
    cases = [{"id": "a", "organisation": "Huset", "channels": ["Avisen"]}, {"id": "b", "organisation": "Salen"}]
    deck = read({"cases": cases})

    assert (deck.slide("a").layout, deck.slide("b").layout) == ("case", "case-plain")


WRONG = {
    "a row": {"table": {"title": "Tal", "columns": ["Hvem", "Andel"], "rows": [["alle", "62 %"], ["flere", "87 %"]]}},
    "a point": {"timeline": {"title": "Tid", "points": [{"when": "Før", "what": "0"}, {"when": "Nu", "what": "87 %"}]}},
    "a step": {"steps": {"title": "Trin", "steps": ["Spørg", "Nå 87 % af byen"]}},
}


@pytest.mark.parametrize("slide", WRONG.values(), ids=WRONG)
def test_a_figure_in_a_cell_a_point_or_a_step_must_stand_in_the_passage(compiled, slide):
    (kind,) = slide
    _, report = compiled({"running_order": [{kind: {**slide[kind], "passage": "Hvad tallene siger/1"}}]})

    assert {each.code for each in report.errors} == {"E204"}
    assert any("87 %" in each.message for each in report.errors)
