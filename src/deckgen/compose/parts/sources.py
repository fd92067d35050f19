"""Every source, with its caveat and the slides that use it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markdown_it.common.normalize_url import normalizeLink

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Column, Paragraph, Run, Table, Text
from deckgen.outline.slides import SourceList


@composes(SourceList)
def compose_sources(_: SourceList, ctx: Context) -> Iterator[Draft]:
    """Yield the sources as a table with a header row; slide numbers are links to their slides."""
    words = ctx.words
    rows = []
    for id, source in ctx.talk.sources.items():
        named = ctx.text(source.citation)
        caveat = ctx.text(source.caveat or "–")
        rows.append((_linked(named, source.url) if source.url else named, caveat, _slides(ctx.uses.get(id, ()))))
    columns = (Column(words["source"]), Column(words["caveat"]), Column(words["slides"], "right"))
    table = Table(columns, tuple(rows), f"{words['table_alt']}: {words['sources_title']}")
    at = ctx.outline.span(ctx.talk, "sources")
    title = words["sources_title"]
    slide = ctx.slide(ctx.talk, "sources", "sources", title, "sources", {"table": table}, cell_spans={"table": at})
    yield Draft(replace(slide, span=at))


def _linked(text: Text, url: str) -> Text:
    """Return the text as a link to the source's address."""
    address = normalizeLink(url)
    return Text(
        tuple(replace(line, runs=tuple(replace(run, link=address) for run in line.runs)) for line in text.paragraphs)
    )


def _slides(ids: tuple[str, ...]) -> Text:
    runs: list[Run] = []
    for id in ids:
        if runs:
            runs.append(Run(", "))
        runs.append(Run("00", link=f"#{id}", numbers_link=True))
    return Text((Paragraph(tuple(runs) or (Run("–"),)),))
