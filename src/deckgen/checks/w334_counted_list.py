"""W334: a headline that counts what stands under it, and counts wrongly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from deckgen.article.quantities import Quantity, quantities
from deckgen.checks.arithmetic_words import COUNTED
from deckgen.checks.rules import Subject, rule
from deckgen.deck.model import SMALL_PRINT, Slide, Table, Text
from deckgen.diagnostics import Report
from deckgen.outline.items import Closing, Statistic
from deckgen.outline.kinds import ChartSlide
from deckgen.outline.slides import StatisticsGroup

TRACKER = "parts"
"""The cells of a section's slide that stand for the talk's parts."""

ASKED = ("spørgsmål", "questions", "svar", "answers")
_MOST = 20
_FEW_WORDS = re.compile(r"(?:\s(?!(?:af|of|ud|out|blandt|among|til|to|med|with)\b)[^\W\d_]+){0,2}\s\Z", re.IGNORECASE)
"""What may stand between the number and what it counts: `tre gode råd`."""
_OF_MORE = re.compile(
    r"\b(?:af|blandt|of|among)\s(?:\w+\s)?\Z"
    r"|\b(?:første|sidste|næste|yderligere|andre|hver|til|med|på|over|ved|mod"
    r"|first|last|next|further|other|each|to|with|on|over|at|by|per)\s\Z",
    re.IGNORECASE,
)
"""What says that the number is of something else: `tre af vores ni råd`, `de første tre`, `med hver to`."""
_NOT_ALL = re.compile(r"\s(?:første|sidste|næste|andre|first|last|next|other)\b", re.IGNORECASE)
"""What says so after the number: `de to første skridt`."""
_AND_MORE = re.compile(r"\b(?:og|plus|and)\s(?:en|et|ét|én|to|a|an|one|two|\d)\b", re.IGNORECASE)
"""What adds something to what is counted: `to spørgsmål og en pause`."""


@rule("W334")
def counted_list(subject: Subject, report: Report) -> None:
    """Warn of a headline such as `Fem skridt`, where no list on its slides has so many."""
    talk = subject.outline.talk
    for id, group in groupby(subject.deck.slides, key=lambda slide: slide.id.split("~")[0]):
        slides = list(group)
        if isinstance(subject.items.get(id), Statistic | StatisticsGroup | ChartSlide):
            continue
        lengths = _lengths(slides)
        title = slides[0].title.plain.removesuffix(f" (1/{len(slides)})")
        counted = list(_counted(title, talk.language))
        if isinstance(subject.items.get(id), Closing):  # it may ask for three questions, and have two steps
            counted = [(one, noun) for one, noun in counted if noun.casefold() not in ASKED]
        if lengths and counted and not any(one.value in lengths for one, _ in counted):
            one, noun = counted[0]
            has = " or ".join(str(length) for length in sorted(lengths))
            report.warning(
                "W334",
                f"the headline counts {one.figure.text} {noun}, and the slide has {has}",
                slides[0].spans.get("title", slides[0].span),
                help="let the headline count what stands there, or write the item that is missing",
            )


def _counted(title: str, language: str) -> Iterator[tuple[Quantity, str]]:
    """Yield the numbers of a headline that count items of a list, with what they count."""
    for one in quantities(title, language):
        bare = one.kind == "number" and one.unit is None and one.measure is None and one.hedge is None
        before, after = title[: one.figure.start], title[one.figure.end :]
        noun = COUNTED[language].search(title, one.figure.end)
        if not bare or noun is None or not 1 < one.value <= _MOST:
            continue
        partial = _OF_MORE.search(before) or _NOT_ALL.match(after) or _AND_MORE.search(title, noun.end())
        if not partial and _FEW_WORDS.match(title[one.figure.end : noun.start()]):
            yield one, noun[0]


def _lengths(slides: list[Slide]) -> set[int]:
    """Return how many items each list of an item has, over all its slides, and how many its texts and tables have."""
    cells, lists = Counter[str](), Counter[str]()
    for slide in slides:
        cells.update({group: len(found) for group, found in slide.groups.items() if group != TRACKER})
        lit = [group for group in slide.lit if group != TRACKER]  # a conclusion is no reason
        cells.update({f"{group}, the lit one apart": len(slide.groups[group]) - 1 for group in lit})
        for key, content in slide.slots.items():
            if isinstance(content, Table):
                lists[key] += len(content.rows)
            elif isinstance(content, Text) and key not in SMALL_PRINT:
                lists[key] += sum(1 for paragraph in content.paragraphs if paragraph.level == 0)
    lists = Counter({key: length for key, length in lists.items() if length > 1})
    return {*cells.values(), *lists.values(), *([lists.total()] if lists else [])}
