"""Errors planted in figures and in the words beside them, and slides that only look wrong: what deckgen says of each.

`make eval` prints more. The floor is in floor.yaml, and `measure.py --raise` lifts it when a rule has become better.
"""

import re
from collections import Counter
from itertools import product

import pytest
import yaml

from figures.measure import FLOOR, HALVES, counts, items, measured, worse

PLANTED = {
    *("figure changed", "marks swapped", "unit changed", "percent for points", "rounded without a word"),
    *("direction turned", "comparison turned", "rank changed", "negation", "figures swapped"),
    *("date or range changed", "period changed", "wrong subject", "stale figure", "wrong sum"),
}
WRONG = {"figure", "hedge", "unit", "word", "subject", "time", "sum"}


def test_no_rule_has_become_worse_and_no_item_is_broken():
    planted, clean = measured(items("planted.yaml")), measured(items("clean.yaml"))

    assert [(one.item.id, one.unknown) for one in planted + clean if one.unknown] == []
    assert worse(counts(planted, clean), yaml.safe_load(FLOOR.read_text(encoding="utf-8"))) == []


def test_what_is_worse_than_the_floor_is_told_and_what_is_better_is_not():
    floor = {"held": {"caught": {"negation": 3, "rank": 1}, "false alarms": {"date": 1, "range": 2}}}
    now = {"held": {"caught": {"negation": 2, "rank": 4}, "false alarms": {"date": 0, "range": 3}}}

    assert worse(now, floor) == ["held, negation: caught 2, and it was 3", "held, range: false alarms 3, and it was 2"]


@pytest.mark.parametrize("name", ["planted.yaml", "clean.yaml"])
def test_a_set_is_large_and_even_in_language_half_and_kind(name):
    some = items(name)

    assert len(some) >= 130
    assert len({item.id for item in some}) == len(some)
    assert len({(item.passage, item.claim, *item.statistic.values()) for item in some}) == len(some)
    for counted, least in (
        (Counter(item.language for item in some), 0.45),
        (Counter(item.half for item in some), 0.05),
    ):
        assert len(counted) == 2
        assert min(counted.values()) >= least * len(some)
    for kind in {item.kind for item in some}:
        of_it = [item for item in some if item.kind == kind]
        assert len(of_it) >= 6
        assert {(item.half, item.language) for item in of_it} == set(product(HALVES, ("da", "en")))


def test_every_planted_item_says_what_is_wrong_in_words_that_stand_on_its_slide_or_in_its_passage():
    some = items("planted.yaml")

    assert {item.kind for item in some} == PLANTED
    assert {item.wrong for item in some} == WRONG
    for item in some:
        figure = [str(part) for part in item.statistic.values()]
        there = " ".join((item.claim, item.passage, *figure, *(part.replace(".", ",") for part in figure)))
        assert _ungrouped(item.says) in _ungrouped(there), item.id


def test_no_clean_item_names_an_error_and_no_slide_is_both_planted_and_clean():
    clean, planted = items("clean.yaml"), items("planted.yaml")
    slides = [{(item.passage, item.claim, *item.statistic.values()) for item in some} for some in (clean, planted)]

    assert [item.id for item in clean if item.wrong or item.says] == []
    assert slides[0] & slides[1] == set()


def _ungrouped(text: str) -> str:
    """Return a text in small letters, its thousands without marks: a value of an outline is a number."""
    return re.sub(r"(?<=\d)[.,](?=\d{3})", "", text.casefold())
