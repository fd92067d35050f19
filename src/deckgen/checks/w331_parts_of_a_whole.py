"""W331: parts that are shown as a whole, and do not make a hundred or the total beside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from deckgen.checks.rules import Subject, rule
from deckgen.checks.wholes import Shown, in_chart, in_statistics, in_table, in_texts
from deckgen.compose.locale import Locale
from deckgen.deck.model import Chart
from deckgen.diagnostics import Report
from deckgen.outline.items import Statistic
from deckgen.outline.kinds import ChartSlide, TableSlide
from deckgen.outline.picks import chosen
from deckgen.outline.slides import StatisticsGroup


@rule("W331")
def parts_of_a_whole(subject: Subject, report: Report) -> None:
    """Warn of parts whose sum is another than rounding allows."""
    number = Locale(subject.outline.talk.language).number
    for shown in _shown(subject):
        if not shown.whole.adds_up:
            whole = shown.whole
            makes, total = number(whole.sum), number(whole.total.value)
            report.warning(
                "W331",
                f"{shown.what} make {makes}, not {total}; rounding explains {number(whole.rounding.normalize())}",
                shown.at,
                help="put the wrong figure right, show the part that is missing, or say why they make something else",
            )


def _shown(subject: Subject) -> Iterator[Shown]:
    outline = subject.outline
    yield from in_texts(outline)
    for id, pieces in groupby(subject.deck.slides, key=lambda slide: slide.id.split("~")[0]):
        item, slides = subject.items.get(id), list(pieces)
        if isinstance(item, ChartSlide):
            at = outline.span(item, "data" if item.data else "series")
            charts = [content for slide in slides for content in slide.slots.values() if isinstance(content, Chart)]
            yield from (one for chart in charts for one in in_chart(chart, at, outline.talk.language))
        elif isinstance(item, StatisticsGroup):
            group = [one for one in chosen(outline.talk, item) if isinstance(one, Statistic)]
            yield from in_statistics(group, outline.span(item), outline.talk.language)
        elif isinstance(item, TableSlide):
            at = outline.span(item, "data") if item.data else outline.span(item, "rows", len(item.rows or []) - 1)
            yield from in_table(slides, at, outline.talk.language)
