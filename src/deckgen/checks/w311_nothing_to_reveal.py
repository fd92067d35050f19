"""W311: something is to appear click by click, and there is nothing that could."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from deckgen.checks.rules import Subject, rule
from deckgen.deck.reveal import clicks
from deckgen.diagnostics import Report, SourceSpan
from deckgen.outline.base import Shown
from deckgen.outline.model import Talk


@rule("W311")
def nothing_to_reveal(subject: Subject, report: Report) -> None:
    """Warn of every `reveal` whose slides have nothing, or one thing only, to show after another."""
    found: dict[SourceSpan, int] = defaultdict(int)
    for slide in subject.deck.slides:
        if slide.reveal:
            found[slide.spans["reveal"]] += len(clicks(slide))
    claimed = {id for slide in subject.deck.slides for id in slide.items}
    for part in _revealed(subject.outline.talk):
        at = subject.outline.span(part, "reveal")
        if at not in found and getattr(part, "id", None) in claimed:
            report.warning(
                "W311",
                "`reveal` is said of a slide, and this item has none of its own",
                at,
                help="write it in the line of the running order that shows the item: `- tips: {reveal: true}`",
            )
        elif at in found and found[at] < 2:
            what = "one item only" if found[at] else "no list and no cards"
            report.warning(
                "W311",
                f"there is nothing to reveal click by click: the slide has {what}",
                at,
                help="take `reveal` away, or write what is to appear as items of a list, steps or cards",
            )


def _revealed(talk: Talk) -> Iterator[Shown]:
    """Yield what asks to be revealed, each once: the talk's items, and the slides of its lines."""
    yield from (part for part in (*talk.own_items(), *talk.slides()) if part.reveal)
