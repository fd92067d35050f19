"""W405: a piece of a stack or a ring that is too small for its figure, which then stands nowhere on the slide."""

from __future__ import annotations

import re

from deckgen.checks.rules import Subject, rule
from deckgen.compose.locale import Locale
from deckgen.deck.model import Chart, Slide
from deckgen.diagnostics import Report
from deckgen.fit.charts import chart_room
from deckgen.fit.pieces import without_figure

MOST_NAMED = 3


@rule("W405")
def piece_without_figure(subject: Subject, report: Report) -> None:
    """Warn of the charts with such pieces, unless the names of a ring have the figures."""
    locale = Locale(subject.deck.properties.language)
    for slide in subject.deck.slides:
        for key, chart in slide.contents():
            if isinstance(chart, Chart) and (pieces := _pieces(chart, key, slide, locale)):
                more = f" and {len(pieces) - MOST_NAMED} more" if len(pieces) > MOST_NAMED else ""
                named = "; ".join(pieces[:MOST_NAMED]) + more
                ring = "write the figure into the name; or draw it otherwise: `kind: bar`"
                stack = (
                    "put small pieces together, write `labels: false` for an axis, or `kind: bar` for bars of their own"
                )
                report.warning(
                    "W405",
                    f"a piece of the chart is too small for its figure: {named}",
                    slide.spans.get(key, slide.span),
                    help=ring if chart.kind == "doughnut" else stack,
                )


def _pieces(chart: Chart, key: str, slide: Slide, locale: Locale) -> list[str]:
    if slide.placement is None:
        return []
    slot = slide.placement.slots[key]
    found = without_figure(chart, chart_room(chart, slot.box, slot.style))
    return [
        f"{name} ({locale.quantity(value, chart.unit or None)})"
        for name, value in found
        if not re.search(rf"(?<!\d){re.escape(locale.number(value))}(?!\d)", name) or chart.kind != "doughnut"
    ]
