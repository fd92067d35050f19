"""What a slide says in figures, held against what its passage says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.article.comparison import compare_figures, unheld
from deckgen.article.wording import compare_words

PIECES = [*"0159.,-/ %½→[]", "knap ", "over ", "hver tredje ", " ud af ", "en ", "halvdelen ", "2024 ", "to ", "half "]
SOME_TEXT = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


def wrong(slide: str, passage: str, language: str = "da") -> list[str]:
    return [figure.text for figure in unheld(slide, passage, language)]


def test_the_figures_that_a_passage_does_not_hold_are_named_in_order():
    assert wrong("I 2023 kom 62 %, hver tredje i bil, og 14 på ski", "I 2024 kom 62 %, hver fjerde i bil") == [
        "2023",
        "hver tredje",
        "14",
    ]


def test_a_dropped_qualifier_is_held_and_told():
    (found,) = compare_figures("90 % har en cykel", "Knap 90 % har en cykel")

    assert found.drops_qualifier
    assert found.holder is not None
    assert found.holder.qualifier == "knap"
    assert wrong("90 % har en cykel", "Knap 90 % har en cykel") == []


@pytest.mark.parametrize(
    ("slide", "passage", "said"),
    [
        ("Næsten 71 %", "Næsten 70 %", ["71 %"]),
        ("Børn under 30 år", "Børn under 25 år", ["30"]),
        ("Over 10 mødte op", "I 2024 mødte 9 op", ["10"]),
        ("Over halvdelen", "78 % sagde ja", []),
        ("12 af 98 kommuner", "Af 98 kommuner svarede 12", []),
        ("mellem 10 og 12 år", "børn på 10 til 12 år", []),
        ("to en halv million", "2,5 mio. kroner", []),
        ("en halv million", "500.000 mennesker", []),
        ("to dusin", "24 mennesker", []),
        ("2½ time", "2,5 timer", []),
    ],
)
def test_a_figure_is_held_or_is_not(slide, passage, said):
    assert wrong(slide, passage) == said


@pytest.mark.parametrize(
    "text", ["I 2024 kom 62 %, knap hver tredje.", "Fra 10 til 12 år: to ud af tre, dobbelt så mange"]
)
def test_a_text_holds_its_own_figures(text):
    assert wrong(text, text) == []


@given(SOME_TEXT, SOME_TEXT, st.sampled_from(["da", "en"]))
def test_any_texts_can_be_compared(slide, passage, language):
    for found in compare_figures(slide, passage, language):
        assert slide[found.figure.start : found.figure.end] == found.figure.text
    for change in compare_words(slide, passage):
        assert slide[slice(*change.quoted_span)] == change.quoted
        assert passage[slice(*change.said_span)] == change.said
