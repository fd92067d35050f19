"""The test sets: quotes and pairs of figures, with what a reader says of each. `benchmarks/finding.py` prints more."""

import re

import pytest

from deckgen.article.lookup import look_up
from finding_cases import FOLDER, Case, false_alarms, index_of, pairs, precision_and_recall, quotes

ARTICLES = sorted(file.name for file in (FOLDER / "articles").iterdir())


@pytest.fixture(scope="module")
def looked_up() -> list[Case]:
    return list(quotes())


@pytest.fixture(scope="module")
def compared() -> list[Case]:
    return list(pairs())


def test_the_sets_are_large_enough_to_say_something(looked_up, compared):
    assert len(looked_up) >= 150
    assert len(compared) >= 120


@pytest.mark.parametrize("kind", ["found", "near"])
def test_quotes_are_found_when_they_stand_there_and_near_when_they_nearly_do(looked_up, kind):
    precision, recall = precision_and_recall(looked_up, kind)

    wrong = [case for case in looked_up if kind in (case.got, case.expected) and case.got != case.expected]
    assert precision >= 0.98, wrong
    assert recall >= 0.98, wrong


def test_no_quote_with_other_figures_passes_as_found_or_near(looked_up):
    assert [case for case in looked_up if case.expected == "other figures" and case.got in ("found", "near")] == []


def test_wrong_figures_are_seen_and_right_ones_left_alone(compared):
    wrong = [case for case in compared if case.got != case.expected]
    _, recall = precision_and_recall(compared, "not held")

    assert recall >= 0.95, wrong
    assert false_alarms(compared) <= 0.02, wrong


@pytest.mark.parametrize("name", ARTICLES)
def test_a_sentence_is_found_and_with_one_digit_changed_it_is_not(name):
    index, language = index_of(name), name.split(".")[1]
    for paragraph in index.article.paragraphs:
        for sentence in paragraph.sentences:
            text = sentence.text
            assert look_up(index, text, language).kind == "found"
            for digit in re.finditer(r"\d", text):
                other = str((int(digit[0]) + 3) % 10)
                changed = text[: digit.start()] + other + text[digit.end() :]
                assert look_up(index, changed, language).kind in ("other figures", "missing"), changed
