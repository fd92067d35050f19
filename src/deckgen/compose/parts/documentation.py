"""For the questions afterwards: each section's claims, with the sentence that each rests on and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, Said, composes
from deckgen.deck.model import Column, Paragraph, Run, Table, Text
from deckgen.deck.text import escape, plain
from deckgen.evidence.claims import Claim
from deckgen.outline.slides import Documentation


@composes(Documentation)
def compose_documentation(part: Documentation, ctx: Context) -> Iterator[Draft]:
    """Yield a slide for each section that claims something documented; its number is a link to the slide."""
    for number, said in enumerate(ctx.said, start=1):
        rows = tuple(_rows(said, ctx))
        if not rows:
            continue
        words = ctx.words
        title = f"{words['documentation']}: {said.name}"
        columns = (
            Column(words["claim"]),
            Column(words["in_article"]),
            Column(words["place"]),
            Column(words["slides"], "right"),
        )
        table = Table(columns, rows, plain(title))
        slide = ctx.slide(part, "table", f"documentation-{number}", title, "documentation", {"table": table})
        yield Draft(slide)


def _rows(said: Said, ctx: Context) -> Iterator[tuple[Text, ...]]:
    seen: set[str] = set()
    for slide, ids in said.slides:
        for id in ids:
            claim = ctx.claims.get(id)
            if claim and claim.documented and id not in seen:
                seen.add(id)
                yield _row(claim, slide, ctx)


def _row(claim: Claim, slide: str, ctx: Context) -> tuple[Text, ...]:
    place = ctx.places(claim.address.split("; "))
    number = Text((Paragraph((Run("00", link=f"#{slide}", numbers_link=True),)),))
    return ctx.text(claim.text), ctx.text(escape(claim.sentence)), ctx.text(escape(place)), number
