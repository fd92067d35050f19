"""W333: a change that is not the difference of its ends, or that goes the other way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen.article.sentences import split_sentences
from deckgen.checks.changes import Ends, direction, from_to, is_size_of, pairs, sizes
from deckgen.checks.rules import Subject, rule
from deckgen.checks.said import shown_parts
from deckgen.deck.model import Chart
from deckgen.deck.text import plain
from deckgen.diagnostics import Report, SourceSpan
from deckgen.evidence.statements import slide_texts
from deckgen.outline.items import Statistic
from deckgen.outline.kinds import ChartSlide
from deckgen.outline.outline import Outline
from deckgen.outline.picks import chosen
from deckgen.outline.slides import StatisticsGroup

_IN_ORDER = ("line", "column", "area")
"""Charts that go from left to right through time."""


@dataclass(frozen=True)
class _Change:
    """What a sentence says of a change, the ends that it may be between, and where it stands."""

    sentence: str
    ends: Sequence[Ends]
    at: SourceSpan
    shown: str
    ordered: Sequence[Ends] = ()
    """Those of the ends of which at least one went the way that the words say."""


@rule("W333")
def change(subject: Subject, report: Report) -> None:
    """Warn of every change whose size or direction none of its ends has."""
    language = subject.outline.talk.language
    for found in (*_in_texts(subject.outline), *_over_figures(subject)):
        for size in sizes(found.sentence, language):
            if not any(is_size_of(size, ends, language) for ends in found.ends):
                nearest = found.ends[0]
                report.warning(
                    "W333",
                    f"the change of {size.figure.text} is not what {found.shown}",
                    found.at,
                    label=f"{nearest.text}" if len(found.ends) == 1 else "",
                    help="put the change, or one of its ends, right",
                )
        way = direction(found.sentence, language)
        moves = [ends.after - ends.before for ends in found.ordered]
        if way and moves and not any(move * way > 0 for move in moves):
            report.warning(
                "W333",
                f"the words say that it {'rose' if way > 0 else 'fell'}, and {found.shown} otherwise",
                found.at,
                help="turn the word, or put the figures in the order that they had",
            )


def _in_texts(outline: Outline) -> Iterator[_Change]:
    """Yield the sentences that name both ends."""
    language = outline.talk.language
    for part in shown_parts(outline):
        for key, text in slide_texts(part):
            text = plain(text)
            for start, end in split_sentences(text):
                ends = from_to(text[start:end], language)
                if ends:
                    shown = "its two ends give"
                    yield _Change(text[start:end], [ends], outline.span(part, *key), shown, [ends])


def _over_figures(subject: Subject) -> Iterator[_Change]:
    """Yield the headlines over a chart, or over statistics that stand together."""
    talk = subject.outline.talk
    for slide in subject.deck.slides:
        item = talk.item(slide.id)
        at = slide.spans.get("title", slide.span)
        if isinstance(item, ChartSlide) and not from_to(item.title, talk.language):
            for chart in (content for content in slide.slots.values() if isinstance(content, Chart)):
                yield _Change(plain(item.title), list(_ends(chart)), at, "the chart shows", _ordered(chart))
        elif isinstance(item, StatisticsGroup) and item.claim:
            group = [one for one in chosen(talk, item) if isinstance(one, Statistic)]
            if len({one.unit for one in group}) == 1:
                ends = list(pairs([Fraction(one.value) for one in group], percent=group[0].unit == "%"))
                yield _Change(plain(item.claim), ends, at, "the figures give")


def _ends(chart: Chart) -> Iterator[Ends]:
    """Yield every two figures of a series, and of a category."""
    percent = chart.unit == "%"
    rows = [row.values for row in chart.series]
    for values in (*rows, *(zip(*rows, strict=True) if len(rows) > 1 else ())):
        yield from pairs([None if value is None else Fraction(value) for value in values], percent=percent)


def _ordered(chart: Chart) -> list[Ends]:
    """Return every two figures of the series that is meant, where the chart goes through time."""
    if chart.kind not in _IN_ORDER or (len(chart.series) > 1 and chart.marked_series is None):
        return []
    values = chart.series[chart.marked_series or 0].values
    return list(pairs([None if value is None else Fraction(value) for value in values], percent=False))
