"""W308: a picture with too few pixels for its place, which the hall sees as squares or blur."""

from __future__ import annotations

from deckgen.checks.rules import Subject, rule
from deckgen.deck.model import Image
from deckgen.diagnostics import Report
from deckgen.pictures.model import too_small


@rule("W308")
def small_picture(subject: Subject, report: Report) -> None:
    """Warn of every picture that is shown larger than its pixels allow."""
    for slide in subject.deck.slides:
        for key, content in slide.contents():
            if not isinstance(content, Image) or slide.placement is None:
                continue
            box, picture = slide.placement.slots[key].box, content.picture
            if too_small(picture, box.width_pt / 72, box.height_pt / 72, content.fit):
                report.warning(
                    "W308",
                    f"the picture has {picture.width_px} × {picture.height_px} pixels, too few for its place",
                    slide.spans.get(key, slide.span),
                    help="fetch the original; pictures copied out of documents and web pages are often made small",
                )
