"""How much text a slot holds at a size: so many lines of about so many characters."""

from __future__ import annotations

from dataclasses import dataclass

from deckgen.fit.advances import text_width
from deckgen.fit.breaking import SHARE_OF_WIDTH, block_height
from deckgen.packs.model import Slot, TextStyle
from deckgen.specimens.words import ORDINARY

SLACK_PT = 0.01
"""As `fit/text.py` has it, so that a line of exactly the height fits."""


@dataclass(frozen=True)
class Capacity:
    """Lines that stand under each other, and how many characters of ordinary text are about one line."""

    size_pt: int
    lines: int
    characters: int

    def __str__(self) -> str:
        return f"{self.lines} × {self.characters}"


def capacity(slot: Slot, size_pt: int, language: str) -> Capacity:
    """Return what a text slot holds at a size; an item of a list stands in by its bullet."""
    style = slot.style
    pitch = block_height(1, size_pt, style.line_spacing)
    width = slot.box.width_pt * SHARE_OF_WIDTH - (style.indent_pt if style.bullet else 0)
    return Capacity(
        size_pt,
        int((slot.box.height_pt + SLACK_PT) / pitch),
        int(max(width, 0) / (_average_em(style, language) * size_pt)),
    )


def _average_em(style: TextStyle, language: str) -> float:
    text = ORDINARY[language]
    return text_width(text, style.face.family, 1, bold=style.bold, italic=style.italic) / len(text)
