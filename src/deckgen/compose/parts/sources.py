"""Every source, with its caveat and the slides that use it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markdown_it.common.normalize_url import normalizeLink

from deckgen.compose.context import Context, Draft, composes
from deckgen.compose.parts.table import LONGEST_LINE, width_in_characters
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
    heads = [words[key] for key in ("source", "caveat", "slides")]
    texts = zip(heads, *([cell.plain for cell in row] for row in rows), strict=True)
    widths = [min(width_in_characters(list(column)), LONGEST_LINE) for column in texts]
    columns = [Column(head, width / sum(widths)) for head, width in zip(heads, widths, strict=True)]
    columns[-1] = replace(columns[-1], align="right")
    table = Table(tuple(columns), tuple(rows), f"{words['table_alt']}: {words['sources_title']}")
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
