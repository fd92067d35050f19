"""Lengths and boxes on a slide, in English Metric Units (914,400 to the inch), and the grid that places them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

Emu = NewType("Emu", int)
"""A length in English Metric Units, the unit of Open XML."""

EMU_PER_INCH = 914_400
EMU_PER_PT = 12_700


def emu(inches: float) -> Emu:
    """Return a length in inches as whole EMU."""
    return Emu(round(inches * EMU_PER_INCH))


@dataclass(frozen=True)
class Box:
    """A rectangle on the slide: left, top, width and height."""

    x: Emu
    y: Emu
    width: Emu
    height: Emu

    @classmethod
    def inches(cls, x: float, y: float, width: float, height: float) -> Box:
        """Return the box with these lengths in inches."""
        return cls(emu(x), emu(y), emu(width), emu(height))

    @property
    def width_pt(self) -> float:
        """The width in points."""
        return self.width / EMU_PER_PT

    @property
    def height_pt(self) -> float:
        """The height in points."""
        return self.height / EMU_PER_PT

    @property
    def right(self) -> int:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The lower edge."""
        return self.y + self.height


@dataclass(frozen=True)
class Grid:
    """Columns with gutters between them and rows under each other, inside the slide's margins. Inches."""

    slide_width: float
    slide_height: float
    margin_side: float
    margin_top: float
    columns: int
    gutter: float
    row: float

    @property
    def column(self) -> float:
        """The width of one column."""
        return (self.slide_width - 2 * self.margin_side - (self.columns - 1) * self.gutter) / self.columns

    def left(self, column: float) -> float:
        """Return where column number `column` (1 is the first) begins."""
        return self.margin_side + (column - 1) * (self.column + self.gutter)

    def width(self, columns: float) -> float:
        """Return the width of so many columns with the gutters between them."""
        return columns * self.column + (columns - 1) * self.gutter

    def top(self, row: float) -> float:
        """Return where row number `row` (1 is the first) begins."""
        return self.margin_top + (row - 1) * self.row
