"""E304: a link to a slide that is not there."""

from __future__ import annotations

from deckgen.checks.links import links
from deckgen.checks.rules import Subject, rule
from deckgen.diagnostics import Report, nearest


@rule("E304")
def dead_link(subject: Subject, report: Report) -> None:
    """Report every `[…](#id)` whose id no slide has, and every `backup_of:` an item that has no slide of its own."""
    ids = {slide.id for slide in subject.deck.slides}
    for slide in subject.deck.slides:
        if slide.backup_of and slide.backup_of not in ids and subject.outline.talk.item(slide.backup_of):
            report.error(
                "E304",
                f"the slide belongs to `{slide.backup_of}`, which has no slide of its own in this talk",
                slide.spans["backup_of"],
                help=f"name the slide that shows it: {', '.join(sorted(ids - {slide.id})[:20])}",
            )
    for _, link, at in links(subject.deck, subject.outline):
        id = link.removeprefix("#")
        if link.startswith("#") and id not in ids:
            close = nearest(id, ids)
            report.error(
                "E304",
                f"the link leads to #{id}, and no slide has that id",
                at,
                help=f"did you mean #{close}?" if close else f"the slides are: {', '.join(sorted(ids)[:20])}",
            )
