"""E304: a link to a slide that is not there."""

from __future__ import annotations

from deckgen.checks.rules import Subject, rule
from deckgen.deck.model import Text
from deckgen.diagnostics import Report, nearest


@rule("E304")
def dead_link(subject: Subject, report: Report) -> None:
    """Report every `[…](#id)` whose id no slide has."""
    ids = {slide.id for slide in subject.deck.slides}
    for slide in subject.deck.slides:
        texts = [(key, content) for key, content in slide.contents() if isinstance(content, Text)]
        for key, text in texts:
            links = {run.link for paragraph in text.paragraphs for run in paragraph.runs if run.link}
            for link in sorted(links):
                id = link[1:]
                if link.startswith("#") and id not in ids:
                    close = nearest(id, ids)
                    report.error(
                        "E304",
                        f"the link leads to #{id}, and no slide has that id",
                        slide.spans.get(key, slide.span),
                        help=f"did you mean #{close}?" if close else f"the slides are: {', '.join(sorted(ids)[:20])}",
                    )
