"""W309: a headline whose figure is not the one that the slide shows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from deckgen.article.figures import figures
from deckgen.checks.rules import Subject, rule
from deckgen.deck.model import DOTS, Chart, DotGrid, Slide
from deckgen.deck.text import plain
from deckgen.diagnostics import Report
from deckgen.outline.items import Statistic
from deckgen.outline.kinds import ChartSlide

UNITS = {"pct.": "%", "procent": "%", "percent": "%"}
"""Ways to write a unit that `figures` calls by one name."""


@rule("W309")
def headline_figure(subject: Subject, report: Report) -> None:
    """Warn of a headline with a figure in the unit of what is shown, none of which is shown."""
    for slide in subject.deck.slides:
        item = subject.outline.talk.item(slide.id)
        if not isinstance(item, Statistic | ChartSlide):
            continue
        shown = set(_shown(item, slide))
        unit = UNITS.get(item.unit or "", item.unit)
        title = plain(item.claim if isinstance(item, Statistic) else item.title)
        said = [
            figure for figure in figures(title, subject.outline.talk.language) if figure.unit and figure.unit == unit
        ]
        if shown and said and not any(figure.value in shown for figure in said):
            report.warning(
                "W309",
                f"the headline says {said[0].text}, and the slide shows no such figure",
                slide.spans.get("title", slide.span),
                help="let headline and figure say the same, or show the figure that the headline is about",
            )


def _shown(item: Statistic | ChartSlide, slide: Slide) -> Iterator[Decimal]:
    """Yield the figures that a slide shows; a share's chart also shows what is left of a hundred."""
    if isinstance(item, Statistic):
        yield item.value
    for content in slide.slots.values():
        if isinstance(content, Chart):
            yield from (value for row in content.series for value in row.values if value is not None)
        elif isinstance(content, DotGrid):
            yield DOTS - content.share
