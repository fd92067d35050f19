"""The quotes and the pairs of figures of the test set, with what a reader says of each and what is found.

Every third of a list was held back while the rules were written: `held_back` says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from deckgen.article.comparison import compare_figures
from deckgen.article.find import ArticleIndex, index_article
from deckgen.article.lookup import look_up
from deckgen.article.markdown import read_markdown
from deckgen.article.parse import assemble
from deckgen.article.plain import evened

FOLDER = Path(__file__).parent / "article"


@dataclass(frozen=True)
class Case:
    """One line of a test set."""

    text: str
    expected: str
    got: str
    held_back: bool


def index_of(name: str) -> ArticleIndex:
    """Return one of the articles of the test set, made ready for searches."""
    file = FOLDER / "articles" / name
    text = file.read_text(encoding="utf-8")
    return index_article(assemble(file, text, read_markdown(evened(text))))


def quotes() -> Iterator[Case]:
    """Yield each quote of the test set, looked up."""
    for name, listed in yaml.safe_load((FOLDER / "quotes.yaml").read_text(encoding="utf-8")).items():
        index = index_of(name)
        for number, case in enumerate(listed):
            got = look_up(index, case["quote"], name.split(".")[1]).kind
            yield Case(case["quote"], case["expect"], got, number % 3 == 2)


def pairs() -> Iterator[Case]:
    """Yield each pair of figures of the test set, compared."""
    for language, listed in yaml.safe_load((FOLDER / "figure_pairs.yaml").read_text(encoding="utf-8")).items():
        for number, case in enumerate(listed):
            verdicts = {one.verdict for one in compare_figures(case["slide"], case["passage"], language)}
            got = next((verdict for verdict in ("not held", "drops qualifier") if verdict in verdicts), "held")
            yield Case(f"{case['slide']} | {case['passage']}", case["expect"], got, number % 3 == 2)


def precision_and_recall(cases: list[Case], kind: str) -> tuple[float, float]:
    """Return how many of those called `kind` are of it, and how many of those that are of it were called so."""
    right = sum(case.got == kind == case.expected for case in cases)
    called, are = sum(case.got == kind for case in cases), sum(case.expected == kind for case in cases)
    return (right / called if called else 1.0), (right / are if are else 1.0)


def false_alarms(cases: list[Case]) -> float:
    """Return the share of the pairs without a wrong figure that are said to have one."""
    fine = [case for case in cases if case.expected != "not held"]
    return sum(case.got == "not held" for case in fine) / len(fine)
