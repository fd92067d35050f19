"""How a text sits in a slot: its lines and height at a size, and the first size of the slot's at which it fits."""

from __future__ import annotations

from dataclasses import dataclass

from deckgen.deck.model import CODE_FACE, Paragraph, Text
from deckgen.fit.breaking import Span, block_height, break_paragraph
from deckgen.packs.model import Slot, TextStyle


@dataclass(frozen=True)
class Setting:
    """A text set at one size in a width. `height_pt` counts the space between paragraphs, not before the first."""

    size_pt: int
    lines: tuple[str, ...]
    height_pt: float
    overlong: str | None


def spans_of(paragraph: Paragraph, style: TextStyle) -> list[Span]:
    """Return a paragraph's runs with the faces that the style gives them."""
    return [
        Span(
            run.text,
            CODE_FACE if run.code else style.face.family,
            style.bold or run.bold,
            style.italic or run.italic,
        )
        for run in paragraph.runs
    ]


def set_text(text: Text, style: TextStyle, size_pt: int, width_pt: float) -> Setting:
    """Return the text broken into lines at a size and a width, both in points."""
    lines: list[str] = []
    height, overlong = 0.0, None
    for index, paragraph in enumerate(text.paragraphs):
        indent = style.indent_pt * (paragraph.level + (1 if style.bullet else 0))
        broken = break_paragraph(spans_of(paragraph, style), size_pt, width_pt - indent)
        lines += [line.text for line in broken.lines]
        height += block_height(len(broken.lines), size_pt, style.line_spacing)
        height += style.space_before(paragraph.level) if index else 0
        overlong = overlong or broken.overlong
    return Setting(size_pt, tuple(lines), height, overlong)


def fits(setting: Setting, height_pt: float) -> bool:
    """Return whether a setting stays inside its box: no word wider than the line, no line below the edge."""
    return setting.overlong is None and setting.height_pt <= height_pt + 0.01


def largest_setting(text: Text, slot: Slot, most_pt: int) -> Setting:
    """Return the text at the slot's first size, of at most `most_pt`, where it fits, or at the last of all."""
    sizes = (size for size in slot.style.sizes if size <= most_pt)
    settings = (set_text(text, slot.style, size, slot.box.width_pt) for size in sizes)
    last = None
    for setting in settings:
        last = setting
        if fits(setting, slot.box.height_pt):
            break
    if last is None:
        raise ValueError(f"the style {slot.style.name} has no size")
    return last
