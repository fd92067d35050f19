"""W331: parts that are shown as a whole, and do not make a hundred or the total beside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from deckgen.checks.rules import Subject, rule
from deckgen.checks.wholes import Shown, in_chart, in_table, in_texts
from deckgen.deck.model import Chart
from deckgen.diagnostics import Report
from deckgen.outline.kinds import ChartSlide, TableSlide


@rule("W331")
def parts_of_a_whole(subject: Subject, report: Report) -> None:
    """Warn of parts whose sum is another than rounding allows."""
    for shown in _shown(subject):
        if not shown.whole.adds_up:
            whole = shown.whole
            report.warning(
                "W331",
                f"{shown.what} make {whole.sum:f}, not {whole.total.value:f}; rounding explains {whole.rounding:f}",
                shown.at,
                help="put the wrong figure right, show the part that is missing, or say why they make something else",
            )


def _shown(subject: Subject) -> Iterator[Shown]:
    outline = subject.outline
    yield from in_texts(outline)
    for id, group in groupby(subject.deck.slides, key=lambda slide: slide.id.split("~")[0]):
        item, slides = outline.talk.item(id), list(group)
        if isinstance(item, ChartSlide):
            at = outline.span(item, "data" if item.data else "series")
            charts = [content for slide in slides for content in slide.slots.values() if isinstance(content, Chart)]
            yield from (one for chart in charts for one in in_chart(chart, at, outline.talk.language))
        elif isinstance(item, TableSlide):
            at = outline.span(item, "data" if item.data else "rows")
            yield from in_table(slides, at, outline.talk.language)
