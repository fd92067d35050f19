"""Numbers, dates and the slides' own words in Danish and English."""

from decimal import Decimal

import pytest

from deckgen.compose.locale import Locale


def figure(read, language, value, unit):
    statistic = {"id": "x", "value": value, "claim": "Tallet", "label": "tæller"} | ({"unit": unit} if unit else {})
    return read({"language": language, "statistics": [statistic]}).texts("x")["figure"]


@pytest.mark.parametrize(
    ("value", "unit", "danish", "english"),
    [
        (23.0, "%", "23,0\u00a0%", "23.0%"),
        (78, "%", "78\u00a0%", "78%"),
        (1250000, "kr.", "1.250.000\u00a0kr.", "1,250,000\u00a0kr."),
        (1200, None, "1.200", "1,200"),
        (0.5, "procentpoint", "0,5\u00a0procentpoint", "0.5\u00a0procentpoint"),
        (-3.25, None, "\u22123,25", "\u22123.25"),
    ],
)
def test_a_figure_is_written_with_the_language_s_marks_and_the_decimals_of_the_author(
    read, value, unit, danish, english
):
    assert figure(read, "da", value, unit) == danish
    assert figure(read, "en", value, unit) == english


def test_a_figure_with_more_digits_than_python_reckons_with_is_written_in_full():
    assert Locale("da").number(Decimal(10) ** 30) == "1" + ".000" * 10
    assert Locale("en").number(Decimal("0." + "3" * 40)) == "0." + "3" * 40


@pytest.mark.parametrize("written", ["78%", "78 %", "78\u00a0%"])
def test_a_percent_sign_in_a_danish_text_never_leaves_its_figure(read, written):
    order = [{"text": {"id": "x", "title": f"Hele {written} kommer", "text": f"{written} kommer."}}]

    assert read({"running_order": order}).texts("x") == {"title": "Hele 78\u00a0% kommer", "body": "78\u00a0% kommer."}


def test_an_english_text_keeps_its_percent_sign_as_written(read):
    order = [{"text": {"id": "x", "title": "As many as 78% come", "text": "They do."}}]

    assert read({"language": "en", "running_order": order}).texts("x")["title"] == "As many as 78% come"


def test_an_english_talk_has_english_words_of_its_own(read):
    argument = {"question": "Why?", "answer": "Because.", "premises": [{"claim": "They come"}]}
    deck = read(
        {
            "language": "en",
            "argument": argument,
            "objections": [{"objection": "Time", "reply": "Plan."}],
            "closing": {"from": "Shut", "to": "Open", "call": "Come"},
            "sources": {"s": {"title": "A count"}},
        }
    )

    assert list(deck.sections) == ["Opening", "The argument", "Objections", "Closing"]
    assert deck.texts("chain")["title"] == "The argument, from the ground up"
    assert (deck.texts("all-objections")["objections"], deck.texts("all-objections")["replies"]) == (
        "You say",
        "I\xa0answer",
    )
    assert deck.texts("shift")["title"] == "The role is moving"
    assert [column.head for column in deck.slide("sources").slots["table"].columns] == ["Source", "Caveat", "Slide"]
    assert deck.notes("cover")[0].startswith("Time 0:00–")
