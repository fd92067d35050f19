"""A quotation: the words large, who said them, and where."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.outline.kinds import QuoteSlide


@composes(QuoteSlide)
def compose_quote(quote: QuoteSlide, ctx: Context) -> Iterator[Draft]:
    """Yield the quotation."""
    slide = ctx.slide(
        quote,
        "quote",
        quote.id or "quote",
        quote.text,
        "text",
        {"by": ctx.text(quote.by), "source": ctx.cite(quote.source)},
    )
    yield Draft(slide, (quote,), ctx.sources(quote.source))
