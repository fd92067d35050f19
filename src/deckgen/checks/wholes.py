"""Where a talk shows parts as a whole: in a ring or a stack, under a total, or with a rest that is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from deckgen.article.figures import Figure, figures
from deckgen.article.sentences import split_sentences
from deckgen.checks.arithmetic_words import NO_SUM, PART_OF_IT, REST, TOTAL
from deckgen.checks.said import shown_parts, shown_table
from deckgen.deck.model import Chart, Slide
from deckgen.deck.text import plain
from deckgen.diagnostics import SourceSpan
from deckgen.evidence.statements import slide_texts
from deckgen.outline.items import Statistic
from deckgen.outline.outline import Outline
from deckgen.reckoning.whole import HUNDRED, Rounded, Whole, as_written

NEAR = Decimal(10)
"""How far from a hundred, in percentage points, parts may be that still look like a whole."""
FAR = 2
"""Times the sum of its parts, from which on a total (or its reciprocal) counts something else."""
_ENDS = re.compile(r"[,;:]|\s(?:og|men|and|but)\s", re.IGNORECASE)
"""Where what is said of one share ends."""
_PER_CENT = re.compile(r"%|\bp(?:ro|er ?)c(?:ent|\.)|\bpct\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:af|blandt|of|among)\b", re.IGNORECASE)
"""What names the group of which something is a share."""


@dataclass(frozen=True)
class Shown:
    """A whole, where it stands, and what its parts are called together."""

    whole: Whole
    at: SourceSpan
    what: str


def in_chart(chart: Chart, at: SourceSpan, language: str) -> Iterator[Shown]:
    """Yield what a chart of percentages shows as a whole: a ring, stacks, or bars of which one is the rest."""
    if chart.unit != "%":
        return
    if chart.stacked and len(chart.series) > 1:
        stacks = [
            (name, tuple(row.values[place] for row in chart.series)) for place, name in enumerate(chart.categories)
        ]
        wholes = [(name, _hundred(values)) for name, values in stacks if None not in values]
        named = any(REST[language].search(row.name) for row in chart.series)
        # Stacks may show a part only: fully agree and partly agree. Where half of them make a hundred, all should.
        if named or 2 * sum(whole.adds_up for _, whole in wholes) >= len(wholes):
            yield from (Shown(whole, at, f"the parts of “{name}”") for name, whole in wholes)
    elif len(chart.series) == 1 and len(chart.categories) > 1 and None not in chart.series[0].values:
        whole = _hundred(chart.series[0].values)
        named = any(REST[language].search(name) for name in chart.categories)
        if chart.kind == "doughnut" or (named and _is_near(whole)):
            yield Shown(whole, at, "the parts of the chart")


def in_table(slides: Sequence[Slide], at: SourceSpan, language: str) -> Iterator[Shown]:
    """Yield each column of a table that adds up: rows under a total, or shares of which one is the rest."""
    heads, rows = shown_table(slides)
    names = [row[0] for row in rows]
    if not rows or any(PART_OF_IT[language].search(name) or _is_subtotal(name, language) for name in names):
        return
    totals = [place for place in (0, len(rows) - 1) if _is_called(TOTAL, rows[place][0], language)]
    parts = [row for place, row in enumerate(rows) if place not in totals]
    for column, head in list(enumerate(heads))[1:]:
        cells = [_figure(row[column], language) for row in parts]
        total = _figure(rows[totals[0]][column], language) if totals else None
        found = [cell for cell in cells if cell]
        if len(found) != len(parts) or len(found) < 2:
            continue
        what = f"the figures under “{head}”"
        percent = "%" in head or all(cell.unit == "%" for cell in found)
        if percent:
            whole = _hundred([cell.value for cell in found])
            named = (total and total.value == HUNDRED.value) or any(REST[language].search(row[0]) for row in parts)
            if named and _is_near(whole):
                yield Shown(whole, at, what)
        elif total and not NO_SUM[language].search(head):
            whole = Whole([_rounded(cell) for cell in found], _rounded(total))
            if whole.sum and total.value and 1 / Decimal(FAR) < total.value / whole.sum < FAR:
                yield Shown(whole, at, what)


def in_statistics(group: Sequence[Statistic], at: SourceSpan, language: str) -> Iterator[Shown]:
    """Yield the shares of statistics that stand together, of which one is the rest."""
    if len(group) > 1 and all(one.unit == "%" and one.qualifier is None for one in group):
        whole = _hundred([one.value for one in group])
        if any(REST[language].search(plain(one.label)) for one in group) and _is_near(whole):
            yield Shown(whole, at, "the shares")


def in_texts(outline: Outline) -> Iterator[Shown]:
    """Yield the shares of a sentence, or of a list, of which one is the rest: `25 % ved ikke`."""
    language = outline.talk.language
    for part in shown_parts(outline):
        lists: dict[tuple[str | int, ...], list[str]] = {}
        for key, text in slide_texts(part):
            for start, end in split_sentences(text):
                yield from _of_shares(_shares(text[start:end], language), outline.span(part, *key), language)
            numbers = [place for place, step in enumerate(key) if isinstance(step, int)]
            if numbers:
                lists.setdefault(key[: numbers[0]], []).append(text)
        for key, texts in lists.items():
            shares = [(figure, plain(text)) for text in texts for figure, _ in _shares(text, language)]
            if len(shares) == len({text for _, text in shares}) == len(texts):  # one for each
                yield from _of_shares(shares, outline.span(part, *key), language)


def _shares(text: str, language: str) -> list[tuple[Figure, str]]:
    """Return the percentages of a text, each with the words up to the next."""
    if not _PER_CENT.search(text):
        return []
    text = plain(text)
    found = [figure for figure in figures(text, language) if figure.unit == "%"]
    starts, ends = [0, *(one.end for one in found)], [*(one.start for one in found), len(text)]
    return [
        (figure, f"{_ENDS.split(before)[-1]} {_ENDS.split(after.lstrip(' ,;:'))[0]}")
        for figure, before, after in (
            (figure, text[starts[n] : figure.start], text[figure.end : ends[n + 1]]) for n, figure in enumerate(found)
        )
    ]


def _of_shares(shares: Sequence[tuple[Figure, str]], at: SourceSpan, language: str) -> Iterator[Shown]:
    if len(shares) < 2 or any(figure.qualifier for figure, _ in shares):
        return
    whole = _hundred([figure.value for figure, _ in shares])
    if sum(1 for _, words in shares if _OF.search(words)) > 1:  # shares of two groups make no whole
        return
    if any(REST[language].search(words) for _, words in shares) and _is_near(whole):
        yield Shown(whole, at, "the shares")


def _hundred(values: Sequence[Decimal | None]) -> Whole:
    return Whole([as_written(value) for value in values if value is not None], HUNDRED)


def _is_near(whole: Whole) -> bool:
    return abs(whole.sum - HUNDRED.value) <= NEAR


def _is_called(words: dict[str, re.Pattern[str]], name: str, language: str) -> bool:
    """Say whether a row is called by these words and no others: `I alt`, but not `Alle skoler`."""
    return words[language].fullmatch(name.strip(" :.")) is not None


def _is_subtotal(name: str, language: str) -> bool:
    """Say whether a row adds up only some of those before it: `Drift i alt`."""
    found = TOTAL[language].search(name.strip(" :."))
    return found is not None and found.start() > 0 and found.end() == len(name.strip(" :."))


def _figure(cell: str, language: str) -> Figure | None:
    found = figures(cell, language)
    return found[0] if len(found) == 1 else None


def _rounded(figure: Figure) -> Rounded:
    """Return a figure with the step of its last digit: 10000 for `1,25 mio.`"""
    digits = int("".join(filter(str.isdecimal, figure.text)) or 0)
    return Rounded(figure.value, abs(figure.value) / digits) if digits else as_written(figure.value)
