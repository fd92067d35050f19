"""W332: the categories of a chart make another total than the one that a slide names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from deckgen.article.quantities import Quantity, quantities
from deckgen.checks.arithmetic_words import OF_ALL, TIME, TOTAL
from deckgen.checks.rules import Subject, rule
from deckgen.checks.said import shown_parts
from deckgen.compose.locale import Locale
from deckgen.deck.model import Chart
from deckgen.deck.text import plain
from deckgen.diagnostics import Report, SourceSpan
from deckgen.evidence.statements import slide_texts, written
from deckgen.outline.items import Statistic
from deckgen.outline.kinds import ChartSlide
from deckgen.outline.outline import Outline

NEAR, NEAR_A_TOTAL = Fraction(5, 100), Fraction(10, 100)
"""How far from the sum a figure may be that still counts the same, as a share of it; and one that is called a total."""
_FEWEST = 3
"""Categories of a chart whose sum is of interest."""
_BEGINNING = 5
"""Letters in which two forms of a word agree: kommuner, kommunerne."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_BEFORE = re.compile(r"(?P<word>\w+(?: af)?)\s(?:\w+\s)?\Z")


@dataclass(frozen=True)
class _Named:
    """A figure that a slide names, those beside it, what it counts, whether it is called a total, and its place."""

    quantity: Quantity
    beside: frozenset[Fraction]
    nouns: frozenset[str]
    total: bool
    at: SourceSpan


@rule("W332")
def total_elsewhere(subject: Subject, report: Report) -> None:
    """Warn of a figure of what a chart counts that is nearly its sum, and not quite."""
    outline = subject.outline
    added = [
        (plain(item.title), chart)
        for slide in subject.deck.slides
        if isinstance(item := subject.items.get(slide.id), ChartSlide)
        for chart in slide.slots.values()
        if isinstance(chart, Chart) and _adds_up(chart)
    ]
    named = list(_named(outline)) if added else []
    number = Locale(outline.talk.language).number
    for title, chart in added:
        total = sum((value for value in chart.series[0].values if value is not None), Decimal(0))
        explained = {one.quantity.value for one in named if Fraction(total) in one.beside}  # 94 of the 98 answered
        counted = _nouns(f"{chart.unit} {chart.series[0].name}")
        for one in named:
            off = abs(one.quantity.value - Fraction(total))
            if one.quantity.value in explained:
                continue
            if counted & one.nouns and 0 < off <= (NEAR_A_TOTAL if one.total else NEAR) * Fraction(total):
                report.warning(
                    "W332",
                    f"{one.quantity.figure.text} stands here, and the chart “{title}” adds up to {number(total)}",
                    one.at,
                    help="put the total or the figure of a category right; or say what the chart leaves out",
                )


def _adds_up(chart: Chart) -> bool:
    """Say whether the figures of a chart are counts of categories, which together are a whole."""
    at_times = any(TIME.search(name) for name in chart.categories)
    one_row = len(chart.series) == 1 and chart.kind in ("bar", "column", "doughnut")
    return one_row and not at_times and chart.unit != "%" and len(chart.categories) >= _FEWEST


def _named(outline: Outline) -> Iterator[_Named]:
    """Yield every figure without a known unit that a slide names in words, with the nouns after it."""
    language = outline.talk.language
    for part in shown_parts(outline):
        texts = [(key, plain(text)) for key, text in slide_texts(part)]
        if isinstance(part, Statistic):
            texts.append((("value",), f"{written(part, language)} {plain(part.label)}"))
        for key, text in texts:
            found = quantities(text, language)
            if any(one.kind == "year" for one in found):
                continue  # it may have been otherwise then
            beside = frozenset(one.value for one in found)
            for one in found:
                if one.kind == "number" and one.unit is None and one.hedge is None:
                    after = text[one.figure.end :].split()[:2]
                    before = _BEFORE.search(text[: one.figure.start])
                    total = TOTAL[language].search(text) or (before and OF_ALL[language].search(before["word"]))
                    yield _Named(one, beside, _nouns(" ".join(after)), bool(total), outline.span(part, *key))


def _nouns(text: str) -> frozenset[str]:
    return frozenset(word[0].casefold()[:_BEGINNING] for word in _WORD.finditer(text))
