"""A study: what was found, by whom, and the caveat where everybody sees it."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.items import Study


@composes(Study)
def compose_study(study: Study, ctx: Context) -> Iterator[Draft]:
    """Yield the study."""
    sources = ctx.sources(study.source)
    caveat = study.caveat or (sources[0].caveat if sources else None)
    slide = ctx.slide(
        study,
        "study",
        study.id or "study",
        study.claim,
        "claim",
        {
            "by": ctx.text(study.by),
            "about": ctx.text(study.about) if study.about else None,
            "critical": ctx.text(ctx.words["read_critically"]) if caveat else None,
            "caveat": ctx.text(caveat) if caveat else None,
            "source": ctx.cite(study.source),
        },
        {"finding": [{"text": ctx.text(finding)} for finding in study.findings]},
        cell_spans=ctx.list_spans("finding", "text", study, "findings"),
    )
    yield Draft(slide, (study,), sources)
