"""Where the lines of a headline break: about alike, and rather after a comma than inside a phrase.

Stands on `breaking.py`. A program breaks lines greedily, so all that can be chosen is how far the right edge moves in.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from deckgen.deck.model import Text
from deckgen.fit.atoms import Span
from deckgen.fit.breaking import Line, balanced_width, break_paragraph
from deckgen.fit.text import spans_of
from deckgen.packs.model import Slot

BREAKS_WELL = tuple(",.:;!?–—")
"""Signs after which a break cuts no phrase."""
MOST_LONGER, STEPS = 0.15, 15
"""How much longer than balanced the lines may become for such a break, and in how many steps it is looked for."""

Lines = list[tuple[Line, ...]]


def balancing_inset(text: Text, slot: Slot, size_pt: int) -> float:
    """Return how far, in points, the right edge may move in so that no line is added and the lines break well.

    They are about as long as each other. Where they break after punctuation if they may be up to `MOST_LONGER` longer,
    and no word is left alone on the last one, they do that.
    """
    spans, width_pt = [spans_of(paragraph, slot.style) for paragraph in text.paragraphs], slot.box.width_pt
    balanced_pt = max(balanced_width(one, size_pt, width_pt) for one in spans)
    # Two points are left, so that a renderer that sets a little wider does not gain a line.
    narrowest = max(0.0, float(int(width_pt - balanced_pt - 2)))
    chosen, faults = narrowest, _faults(_lines(spans, size_pt, width_pt - narrowest))
    if not any(sign in text.plain for sign in BREAKS_WELL):
        return chosen
    for step in range(1, STEPS + 1):
        inset = float(int(narrowest - step / STEPS * MOST_LONGER * balanced_pt))
        if inset < 0:
            break
        lines = _lines(spans, size_pt, width_pt - inset)
        # Where the room that a line keeps free would hold a word more, a renderer may break otherwise.
        loosely = _lines(spans, size_pt, width_pt - inset, share=1.0, kerned=True)
        if _faults(lines) < faults and _texts(lines) == _texts(loosely):
            chosen, faults = inset, _faults(lines)
    return chosen


def _lines(
    spans: Sequence[Sequence[Span]],
    size_pt: int,
    width_pt: float,
    *,
    share: float | None = None,
    kerned: bool = False,
) -> Lines:
    return [break_paragraph(one, size_pt, width_pt, share=share, kerned=kerned).lines for one in spans]


def _texts(paragraphs: Lines) -> list[list[str]]:
    return [[line.text for line in lines] for lines in paragraphs]


def _faults(paragraphs: Lines) -> tuple[int, int]:
    """Return how many paragraphs leave a word alone on their last line, and how many breaks cut a phrase."""
    lone = sum(len(lines) > 1 and len(lines[-1].text.split()) == 1 for lines in paragraphs)
    cuts = sum(not line.text.endswith(BREAKS_WELL) for lines in paragraphs for line, _ in pairwise(lines))
    return lone, cuts
