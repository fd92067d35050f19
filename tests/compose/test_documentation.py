"""The slides for the questions afterwards."""

from __future__ import annotations

ORDER = [
    {"section": "Tal"},
    {"text": {"id": "besøg", "title": "Mange kommer", "text": "x", "quote": "kom 62 % af byens borgere"}},
    {"text": {"id": "egen", "title": "Jeg synes om det", "text": "x", "own": True}},
    {"section": "Råd"},
    {"text": {"id": "råd", "title": "Foreningerne kan låne salen", "text": "x", "passage": "Hvad vi kan gøre"}},
    "documentation",
]


def test_each_section_has_a_hidden_slide_with_its_claims_their_sentences_and_places(read):
    deck = read({"running_order": ORDER})

    first, second = deck.slide("documentation-1"), deck.slide("documentation-2")
    assert [slide.title.plain for slide in (first, second)] == ["Dokumentation: Tal", "Dokumentation: Råd"]
    assert first.hidden
    assert second.seconds == 0
    (row,) = first.slots["table"].rows
    assert row[0].plain == "Mange kommer"
    assert row[1].plain.startswith("I\xa02024 kom 62\xa0%")
    assert [cell.plain for cell in row[2:]] == ["Hvad tallene siger 1.1", "2"]
    assert row[3].paragraphs[0].runs[0].link == "#besøg"


def test_of_a_passage_the_sentence_is_shown_that_says_most_of_the_claim(read):
    (row,) = read({"running_order": ORDER}).slide("documentation-2").slots["table"].rows

    assert row[1].plain == "Lad foreningerne låne salen."


def test_it_may_be_shown_and_says_nothing_where_nothing_is_documented(read):
    deck = read({"running_order": ["cover", {"documentation": {"hidden": False}}]})
    assert deck.ids == ["cover"]

    deck = read({"running_order": [*ORDER[:-1], {"documentation": {"hidden": False}}]})
    assert not deck.slide("documentation-1").hidden
