"""W309: a headline whose figure is not the one that the slide shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from deckgen.article.figures import Figure
from deckgen.article.quantities import Quantity, outside_shares, quantities
from deckgen.article.units import known_unit
from deckgen.checks.arithmetic_words import INTENT
from deckgen.checks.changes import sizes
from deckgen.checks.rules import Subject, rule
from deckgen.checks.shares import holds, of_one_kind
from deckgen.deck.model import DOTS, Chart, DotGrid, Slide
from deckgen.deck.text import plain
from deckgen.diagnostics import Report
from deckgen.outline.items import Statistic
from deckgen.outline.kinds import ChartSlide

_PARTS = ("bar", "column", "doughnut")
"""Charts whose figures may be parts of their sum."""


@rule("W309")
def headline_figure(subject: Subject, report: Report) -> None:
    """Warn of a headline with figures of the kind and unit that the slide shows, none of which it shows."""
    language = subject.outline.talk.language
    for slide in subject.deck.slides:
        item = subject.items.get(slide.id)
        if not isinstance(item, Statistic | ChartSlide):
            continue
        title = plain(item.claim if isinstance(item, Statistic) else item.title)
        if INTENT[language].search(title):
            continue  # a goal need not be what is shown
        changes = sizes(title, language)
        said = [one for one in outside_shares(quantities(title, language)) if one not in changes]
        shown = list(_shown(item, slide, title, language)) if said else []
        said = [one for one in said if any(of_one_kind(one, other) for other in shown)]
        values = {other.value for other in shown}
        counted = any(Fraction(part) in values for one in said for part in one.parts)  # 94 of 98, where 94 are shown
        if said and not counted and not any(holds(one, other) for one in said for other in shown):
            report.warning(
                "W309",
                f"the headline says {said[0].figure.text}, and the slide shows no such figure",
                slide.spans.get("title", slide.span),
                help="let headline and figure say the same, or show the figure that the headline is about",
            )


def _shown(item: Statistic | ChartSlide, slide: Slide, title: str, language: str) -> Iterator[Quantity]:
    """Yield what a slide shows; a share's chart also what is left of a hundred, and bars their parts of the sum."""
    if isinstance(item, Statistic):
        yield _quantity(item.value, item.unit, language)
    for content in slide.slots.values():
        if isinstance(content, DotGrid):
            yield _quantity(Decimal(DOTS - content.share), "%", language)
        elif isinstance(content, Chart):
            unit = item.unit if isinstance(item, ChartSlide) else content.unit
            rows = [[value for value in row.values if value is not None] for row in content.series]
            values = [value for row in rows for value in row]
            if content.kind in _PARTS:
                stacks = zip(*(row.values for row in content.series), strict=True) if len(rows) > 1 else ()
                stacked = [[value for value in stack if value is not None] for stack in stacks]
                values = [sum(run, Decimal(0)) for row in (*rows, *stacked) for run in _neighbours(row)]
                values += _named(content, title)
            yield from (_quantity(value, unit, language) for value in values)
            if len(rows) == 1 and content.kind in _PARTS and unit != "%" and sum(rows[0]) > 0:
                yield from (_part(Fraction(value) / Fraction(sum(rows[0]))) for value in values)


def _neighbours(row: Sequence[Decimal]) -> Iterator[Sequence[Decimal]]:
    """Yield each figure of a row, and those beside each other, which a headline may add up: fully and partly agreed."""
    yield from (row[start:end] for start in range(len(row)) for end in range(start + 1, len(row) + 1))


def _named(chart: Chart, title: str) -> Iterator[Decimal]:
    """Yield the sum of the categories that a headline names."""
    named = [bool(name) and name.casefold() in title.casefold() for name in chart.categories]
    for series in chart.series:
        yield sum(
            (value for value, is_named in zip(series.values, named, strict=True) if value and is_named), Decimal(0)
        )


def _quantity(value: Decimal, unit: str | None, language: str) -> Quantity:
    factor, name = known_unit(unit, language)
    figure = Figure(value * factor, name, None, 0, 0, "")
    if name == "%":
        step = Fraction(10) ** min(0, int(value.as_tuple().exponent)) / 100
        return Quantity("share", Fraction(value) / 100, figure, "%", step=step)
    return Quantity("number", Fraction(figure.value), figure, name)


def _part(share: Fraction) -> Quantity:
    value = Decimal(share.numerator) / Decimal(share.denominator)
    return Quantity("share", share, Figure(value, None, None, 0, 0, ""))
