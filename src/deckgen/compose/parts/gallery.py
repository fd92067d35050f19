"""Three to six cases as equal cards."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.compose.parts.case import credits, face, portrait_spans
from deckgen.deck.model import Content
from deckgen.outline.items import Case
from deckgen.outline.picks import chosen
from deckgen.outline.slides import CasesGroup


@composes(CasesGroup)
def compose_gallery(gallery: CasesGroup, ctx: Context) -> Iterator[Draft]:
    """Yield the cards; a card without a summary says who the person is."""
    found = [item for item in chosen(ctx.talk, gallery) if isinstance(item, Case)]
    cells: list[dict[str, Content | None]] = [
        {
            **face(case, ctx),
            "name": ctx.text(case.name),
            "text": ctx.text(_line(case)),
        }
        for case in found
    ]
    spans = ctx.cell_spans("card", found, {"name": "person", "text": "summary"})
    spans |= portrait_spans(found, ctx, "card.{}.portrait")
    slide = ctx.slide(
        gallery,
        "gallery",
        gallery.id or "cases",
        gallery.claim or "",
        "claim",
        {"credit": credits(found, ctx)},
        groups={"card": cells},
        cell_spans=spans,
    )
    rests_on = (gallery, *found) if gallery.quote or gallery.passage else tuple(found)
    yield Draft(
        slide, rests_on, ctx.sources(*([gallery.source] if gallery.source else [case.source for case in found]))
    )


def _line(case: Case) -> str:
    if case.summary:
        return case.summary
    return ", ".join(text for text in (case.role, case.organisation if case.person else None) if text)
