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

TRACKER = "parts"
"""The cells of a section's slide that stand for the talk's parts."""

_MOST = 20
_ONE_WORD = re.compile(r"(?:\s[^\W\d_]+)?\s\Z")
"""What may stand between the number and what it counts: `tre gode råd`."""
_OF_MORE = re.compile(
    r"\b(?:af|blandt|første|sidste|næste|yderligere|andre|of|among|first|last|next|further|other)\s\Z", re.IGNORECASE
)
"""What says that the list is longer, or shorter, than the number: `tre af ni råd`, `de første tre`."""


@rule("W334")
def counted_list(subject: Subject, report: Report) -> None:
    """Warn of a headline such as `Fem skridt`, where no list on its slides has so many."""
    language = subject.outline.talk.language
    for _, group in groupby(subject.deck.slides, key=lambda slide: slide.id.split("~")[0]):
        slides = list(group)
        lengths = _lengths(slides)
        title = slides[0].title.plain.removesuffix(f" (1/{len(slides)})")
        for one, noun in _counted(title, language):
            if lengths and one.value not in lengths:
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
        bare = bare and not _OF_MORE.search(title[: one.figure.start])
        noun = COUNTED[language].search(title, one.figure.end)
        if bare and noun and 1 < one.value <= _MOST and _ONE_WORD.match(title[one.figure.end : noun.start()]):
            yield one, noun[0]


def _lengths(slides: list[Slide]) -> set[int]:
    """Return how many items each list of an item has, over all its slides, and how many its texts and tables have."""
    cells, lists = Counter[str](), Counter[str]()
    for slide in slides:
        cells.update({group: len(found) for group, found in slide.groups.items() if group != TRACKER})
        for key, content in slide.slots.items():
            if isinstance(content, Table):
                lists[key] += len(content.rows)
            elif isinstance(content, Text) and key not in SMALL_PRINT:
                lists[key] += sum(1 for paragraph in content.paragraphs if paragraph.level == 0)
    lists = Counter({key: length for key, length in lists.items() if length > 1})
    return {*cells.values(), *lists.values(), *([lists.total()] if lists else [])}
