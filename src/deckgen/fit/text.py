"""How a text sits in a slot: its lines and height at a size, and the first size of the slot's at which it fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.deck.model import CODE_FACE, Paragraph, Text
from deckgen.fit.atoms import Span
from deckgen.fit.breaking import Broken, block_height, break_paragraph
from deckgen.packs.model import Slot, TextStyle


@dataclass(frozen=True)
class Setting:
    """A text set at one size in a width. `height_pt` counts the space between paragraphs, not before the first."""

    size_pt: int
    lines: tuple[str, ...]
    height_pt: float
    overlong: str | None


@dataclass(frozen=True)
class SetParagraph:
    """A paragraph broken into lines, which begin `indent_pt` from the left; `space_pt` stands above it."""

    spans: tuple[Span, ...]
    broken: Broken
    size_pt: int
    indent_pt: float
    space_pt: int
    pitch_pt: float

    @property
    def height_pt(self) -> float:
        """The height of the lines, without the space above."""
        return len(self.broken.lines) * self.pitch_pt


def spans_of(paragraph: Paragraph, style: TextStyle) -> list[Span]:
    """Return a paragraph's runs with the faces that the style gives them."""
    return [
        Span(
            run.text,
            CODE_FACE if run.code else style.face.family,
            style.bold or run.bold,
            style.italic or run.italic,
            link=run.link is not None,
        )
        for run in paragraph.runs
    ]


def set_paragraphs(text: Text, style: TextStyle, size_pt: int, width_pt: float) -> Iterator[SetParagraph]:
    """Yield the text's paragraphs broken into lines at a size and a width, both in points."""
    for index, paragraph in enumerate(text.paragraphs):
        spans, size = spans_of(paragraph, style), style.size_at(size_pt, paragraph.level)
        indent = style.indent_pt * (paragraph.level + (1 if style.bullet else 0))
        yield SetParagraph(
            spans=tuple(spans),
            broken=break_paragraph(spans, size, width_pt - indent),
            size_pt=size,
            indent_pt=indent,
            space_pt=style.space_before(paragraph.level) if index else 0,
            pitch_pt=block_height(1, size, style.line_spacing),
        )


def set_text(text: Text, style: TextStyle, size_pt: int, width_pt: float) -> Setting:
    """Return the text broken into lines at a size and a width, both in points."""
    found = tuple(set_paragraphs(text, style, size_pt, width_pt))
    return Setting(
        size_pt,
        tuple(line.text for paragraph in found for line in paragraph.broken.lines),
        sum(paragraph.space_pt + paragraph.height_pt for paragraph in found),
        next((paragraph.broken.overlong for paragraph in found if paragraph.broken.overlong), None),
    )


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
