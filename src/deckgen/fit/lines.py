"""The lines of a fitted slot at their places on the slide, for whoever draws a slide without PowerPoint.

Stands on `text.py`: the lines are those that the slot was fitted with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from deckgen.deck.model import Run, Text, TextFit
from deckgen.fit.advances import Face, unit_width
from deckgen.fit.atoms import FaceRuns
from deckgen.fit.text import SetParagraph, set_paragraphs
from deckgen.packs.geometry import EMU_PER_PT
from deckgen.packs.model import Slot

DESCENT_EM = 0.22
"""How far a line reaches below its baseline, whatever the face and the line spacing.

Measured in LibreOffice 7.4: 0.20 em, and 0.2 of the pitch where lines stand closer than single. Published measurements
of PowerPoint at single spacing: 0.23 em for Arial and 0.27 em for Calibri. This is between them.
"""


@dataclass(frozen=True)
class FittedRun:
    """Words set alike on one line: `run` with the text that stands there, its face, and its place in points."""

    run: Run
    face: Face
    x_pt: float
    width_pt: float


@dataclass(frozen=True)
class FittedLine:
    """A line of a slot, in points from the slide's top left; an empty line has no runs.

    `x_pt` is where its first word begins, and `width_pt` how far it is from there to the end of the last one.
    `paragraph` says which of the text's it belongs to, from 0; a `bullet` stands before a paragraph's first line.
    """

    paragraph: int
    runs: tuple[FittedRun, ...]
    bullet: FittedRun | None
    size_pt: int
    x_pt: float
    width_pt: float
    top_pt: float
    height_pt: float
    baseline_pt: float

    @property
    def text(self) -> str:
        """The words of the line, without its bullet."""
        return "".join(piece.run.text for piece in self.runs)


def fitted_lines(text: Text, slot: Slot, fit: TextFit) -> tuple[FittedLine, ...]:
    """Return the lines of a text as they stand in its slot; their words are those of `fit.lines`.

    Widths are those with kerning, as LibreOffice sets them. Who draws without it can let a line begin or end
    where the slot's alignment says.
    """
    left, top = slot.box.x / EMU_PER_PT, slot.box.y / EMU_PER_PT
    left += fit.inset_pt / 2 if slot.style.align == "centre" else 0
    width = slot.box.width_pt - fit.inset_pt
    found = tuple(set_paragraphs(text, slot.style, fit.size_pt, width))
    spare = slot.box.height_pt - sum(one.space_pt + one.height_pt for one in found)
    top += {"top": 0.0, "middle": 0.5, "bottom": 1.0}[slot.style.anchor] * spare
    lines: list[FittedLine] = []
    for number, (paragraph, one) in enumerate(zip(text.paragraphs, found, strict=True)):
        top += one.space_pt
        for place, runs in enumerate(_runs(paragraph.runs, one)):
            drawn = runs[-1].x_pt + runs[-1].width_pt if runs else 0.0
            free = width - one.indent_pt - drawn
            x = left + one.indent_pt + {"left": 0.0, "centre": 0.5, "right": 1.0}[slot.style.align] * free
            bullet = _bullet(slot, one, left) if place == 0 else None
            lines.append(
                FittedLine(
                    paragraph=number,
                    runs=tuple(replace(run, x_pt=x + run.x_pt) for run in runs),
                    bullet=bullet,
                    size_pt=one.size_pt,
                    x_pt=x,
                    width_pt=drawn,
                    top_pt=top,
                    height_pt=one.pitch_pt,
                    baseline_pt=top + one.pitch_pt - DESCENT_EM * one.size_pt,
                )
            )
            top += one.pitch_pt
    return tuple(lines)


def _runs(runs: Sequence[Run], one: SetParagraph) -> list[list[FittedRun]]:
    """Return the runs of each line, cut where it begins and ends; `x_pt` counts from the line's start."""
    faces, text = FaceRuns(one.spans), "".join(span.text for span in one.spans)
    lines = []
    for line in one.broken.lines:
        pieces: list[FittedRun] = []
        begin, x = 0, 0.0
        for run, span in zip(runs, one.spans, strict=True):
            start, end = max(begin, line.start), min(begin + len(run.text), line.end)
            begin += len(run.text)
            if start < end:
                width, join = faces.measure(text, start, end)
                x += join * one.size_pt if pieces else 0.0
                wide = width.kerned * one.size_pt
                pieces.append(FittedRun(replace(run, text=text[start:end]), span.face, x, wide))
                x += wide
        lines.append(pieces)
    return lines


def _bullet(slot: Slot, one: SetParagraph, left_pt: float) -> FittedRun | None:
    style = slot.style
    if not style.bullet:
        return None
    face = Face(style.face.family, style.bold, style.italic)
    width = unit_width(style.bullet, face.family, face.bold, face.italic).kerned * one.size_pt
    return FittedRun(Run(style.bullet), face, left_pt + one.indent_pt - style.indent_pt, width)
