"""A decision: a table of what is to be done, who does it, and by when."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.compose.context import Context, Draft, composes
from deckgen.deck.model import Column, Table
from deckgen.deck.text import plain
from deckgen.outline.kinds import Decision

HEADS = {"action": "what", "who": "who", "by": "when"}
"""The columns: the key of an action, and the word at the head."""


@composes(Decision)
def compose_decision(decision: Decision, ctx: Context) -> Iterator[Draft]:
    """Yield the table; a column that no action fills is left out, and a dash stands where a single cell is empty."""
    keys = [key for key in HEADS if any(getattr(action, key) for action in decision.actions)]
    rows = tuple(tuple(ctx.text(getattr(action, key) or "–") for key in keys) for action in decision.actions)
    heads = [ctx.words[HEADS[key]] for key in keys]
    table = Table(tuple(map(Column, heads)), rows, f"{ctx.words['table_alt']}: {plain(decision.title)}")
    slots = {"table": table, "source": ctx.cite(decision.source)}
    at = {"table": ctx.outline.span(decision, "actions")}
    slide = ctx.slide(decision, "table", decision.id or "decision", decision.title, "title", slots, cell_spans=at)
    yield Draft(slide, (decision,), ctx.sources(decision.source))
