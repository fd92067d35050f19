"""A decision: what the hall is asked for, as a table."""

import pytest

from deckgen.deck.model import Table

ACTIONS = [
    {"action": "Vælg en filial", "who": "Udvalget", "by": "1. marts"},
    {"action": "Tæl fra første søndag", "who": "Biblioteket"},
]


@pytest.fixture
def table(compiled):
    def of(actions, **talk):
        decision = {"decision": {"title": "Udvalget beder om dette", "actions": actions, "own": True}}
        found, report = compiled({"running_order": [decision], **talk})
        assert not report.found, [one.render() for one in report.found]
        (slide,) = found.deck.slides
        assert (slide.id, slide.layout) == ("udvalget-beder-om-dette", "table")
        (content,) = [one for one in slide.slots.values() if isinstance(one, Table)]
        return content

    return of


def rows(table):
    return [[cell.plain.replace("\u00a0", " ") for cell in row] for row in table.rows]


def test_a_decision_is_a_table_of_what_who_and_when(table):
    made = table(ACTIONS)
    assert [column.head for column in made.columns] == ["Hvad", "Hvem", "Hvornår"]
    assert rows(made) == [["Vælg en filial", "Udvalget", "1. marts"], ["Tæl fra første søndag", "Biblioteket", "–"]]


def test_its_heads_are_in_the_language_of_the_talk(table):
    assert [column.head for column in table(ACTIONS, language="en").columns] == ["What", "Who", "When"]


def test_a_column_that_no_action_fills_is_left_out(table):
    made = table([{"action": "Vælg en filial", "by": "1. marts"}])
    assert [column.head for column in made.columns] == ["Hvad", "Hvornår"]


def test_a_decision_without_actions_is_told(compiled):
    _, report = compiled({"running_order": [{"decision": {"title": "T", "actions": []}}]})
    (error,) = report.errors
    assert "actions" in error.render()
