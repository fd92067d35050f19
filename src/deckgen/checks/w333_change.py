"""W333: a change that is not the difference of its ends, or that goes the other way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise
from math import isqrt

from deckgen.article.sentences import split_sentences
from deckgen.checks.arithmetic_words import STEADILY, THAN, THAT_IS, TIME
from deckgen.checks.change_columns import RowChange, wrong_changes
from deckgen.checks.changes import Ends, against, direction, from_to, is_plain, is_size_of, pairs, sizes
from deckgen.checks.rules import Subject, rule
from deckgen.checks.said import shown_parts
from deckgen.compose.locale import Locale
from deckgen.deck.model import Chart
from deckgen.deck.text import plain
from deckgen.diagnostics import Report, SourceSpan
from deckgen.evidence.statements import slide_texts
from deckgen.outline.items import Statistic
from deckgen.outline.kinds import ChartSlide, TableSlide
from deckgen.outline.outline import Outline
from deckgen.outline.picks import chosen
from deckgen.outline.slides import StatisticsGroup

_IN_ORDER = ("line", "column", "area")
"""Charts that go from left to right through time."""
_DIGITS = 4
"""Digits to which a reckoned figure is told."""


@dataclass(frozen=True)
class _Change:
    """What a sentence says of a change, the ends that it may be between, and where it stands.

    `moves` are those of the ends of which at least one went the way that the words say, in the order of time.
    """

    sentence: str
    ends: Sequence[Ends]
    at: SourceSpan
    shown: str
    moves: Sequence[Ends] = ()


@rule("W333")
def change(subject: Subject, report: Report) -> None:
    """Warn of every change whose size or direction none of its ends has."""
    language = subject.outline.talk.language
    for found in (*_in_texts(subject.outline), *_over_figures(subject)):
        if not found.ends or not is_plain(found.sentence, language):
            continue
        said = sizes(found.sentence, language)
        held = [size for size in said if any(is_size_of(size, ends, found.sentence, language) for ends in found.ends)]
        if said and not held:
            report.warning(
                "W333",
                f"the change of {said[0].figure.text} is not what {found.shown}",
                found.at,
                label=_reckoned(found.ends[0], Locale(language)) if len(found.ends) == 1 else "",
                help="put the change, or one of its ends, right",
            )
        elif _goes_the_other_way(found, language):
            way = "rose" if direction(found.sentence, language) > 0 else "fell"
            report.warning(
                "W333",
                f"the words say that it {way}, and {found.shown} otherwise",
                found.at,
                help="turn the word, or put the figures in the order that they had",
            )
    for row, at in _in_tables(subject):
        report.warning(
            "W333",
            f"the change of {row.said} is not what the figures of “{row.name}” give",
            at,
            label=_reckoned(row.ends, Locale(language)),
            help="put the change, or one of its ends, right",
        )


def _in_tables(subject: Subject) -> Iterator[tuple[RowChange, SourceSpan]]:
    """Yield the cells of a column of changes that the figures of their row do not give."""
    outline = subject.outline
    for id, pieces in groupby(subject.deck.slides, key=lambda slide: slide.id.split("~")[0]):
        item = subject.items.get(id)
        if isinstance(item, TableSlide):
            for row in wrong_changes(list(pieces), outline.talk.language):
                at = ("data",) if item.data else ("rows", row.number, row.column)
                yield row, outline.span(item, *at)


def _goes_the_other_way(found: _Change, language: str) -> bool:
    way = direction(found.sentence, language)
    if not way or not found.moves or any(min(ends.before, ends.after) < 0 for ends in found.moves):
        return False  # a deficit that falls is a figure that rises
    rises = [(ends.after - ends.before) * way > 0 for ends in found.moves]
    if STEADILY[language].search(found.sentence):
        values = [found.moves[0].before, *(ends.after for ends in found.moves)][: _first_row(found.moves) + 1]
        return not all((after - before) * way > 0 for before, after in pairwise(values))
    return not any(rises)


def _first_row(moves: Sequence[Ends]) -> int:
    """Return how many moves begin at the first figure: they end at each of the others, in order."""
    return (isqrt(1 + 8 * len(moves)) - 1) // 2


def _reckoned(ends: Ends, locale: Locale) -> str:
    """Return what the two ends give: `66 % → 78 %: 12 procentpoint, 18 %`."""

    def number(value: Fraction) -> str:
        return locale.number(_rounded(value))

    off = ends.after - ends.before
    relative = f"{number(100 * off / abs(ends.before))} %" if ends.before else ""
    if ends.percent:
        points = "procentpoint" if locale.language == "da" else "percentage points"
        return f"{number(100 * ends.before)} % → {number(100 * ends.after)} %: {number(100 * off)} {points}, {relative}"
    return f"{number(ends.before)} → {number(ends.after)}: {number(off)}, {relative}"


def _rounded(value: Fraction) -> Decimal:
    """Return a figure with as many digits as are told of it, all of its whole part among them."""
    found = Decimal(value.numerator) / Decimal(value.denominator)
    return found.quantize(Decimal(1).scaleb(min(0, found.adjusted() - _DIGITS + 1))).normalize() + 0


def _in_texts(outline: Outline) -> Iterator[_Change]:
    """Yield the sentences that name both ends, and those that say how large the change of the one before is."""
    language = outline.talk.language
    for part in shown_parts(outline):
        for key, text in slide_texts(part):
            text, at = plain(text), outline.span(part, *key)
            before: Ends | None = None
            for start, end in split_sentences(text):
                sentence = text[start:end]
                if before and THAT_IS[language].match(sentence) and not THAN[language].search(sentence):
                    yield _Change(sentence, [before], at, "the two figures before it give")
                before, moves = _named_ends(sentence, language)
                compares = THAN[language].search(sentence) and not direction(sentence, language)
                if before and not compares:  # from 200 to 300 kr., on average 10 % less than last year
                    yield _Change(sentence, [before], at, "its two ends give", moves)


def _named_ends(sentence: str, language: str) -> tuple[Ends | None, Sequence[Ends]]:
    """Return the ends that a sentence names, and, where they are a movement through time, that as well."""
    if ends := from_to(sentence, language):
        return ends, [ends]
    ends = against(sentence, language)
    return ends, [ends] if ends and TIME.search(sentence) else []


def _over_figures(subject: Subject) -> Iterator[_Change]:
    """Yield the headlines over a chart, or over statistics that stand together."""
    talk = subject.outline.talk
    for slide in subject.deck.slides:
        item = subject.items.get(slide.id)
        at = slide.spans.get("title", slide.span)
        if isinstance(item, ChartSlide) and not from_to(plain(item.title), talk.language):
            for chart in (content for content in slide.slots.values() if isinstance(content, Chart)):
                yield _Change(plain(item.title), list(_ends(chart)), at, "the chart shows", _moves(chart))
        elif isinstance(item, StatisticsGroup) and item.claim:
            group = [one for one in chosen(talk, item) if isinstance(one, Statistic)]
            if len({one.unit for one in group}) == 1:
                ends = list(pairs([Fraction(one.value) for one in group], percent=group[0].unit == "%"))
                yield _Change(plain(item.claim), ends, at, "the figures give")


def _ends(chart: Chart) -> Iterator[Ends]:
    """Yield every two figures of a series, of a category, and of the sums of the categories.

    What does not go through time has no order: there each pair stands both ways.
    """
    rows: list[Sequence[Decimal | None]] = [row.values for row in chart.series]
    if len(rows) > 1:
        columns = list(zip(*rows, strict=True))
        sums = [None if None in column else sum((one for one in column if one), Decimal(0)) for column in columns]
        rows = [*rows, *columns, sums]
    for values in rows:
        for ends in pairs([None if one is None else Fraction(one) for one in values], percent=chart.unit == "%"):
            yield ends
            if chart.kind not in _IN_ORDER:
                yield ends.turned


def _moves(chart: Chart) -> list[Ends]:
    """Return every two figures of the series that is meant, where the chart goes through time."""
    if chart.kind not in _IN_ORDER or (len(chart.series) > 1 and chart.marked_series is None):
        return []
    values = chart.series[chart.marked_series or 0].values
    return list(pairs([None if value is None else Fraction(value) for value in values], percent=False))
