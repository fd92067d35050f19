"""A layout pack, compiled: every slot a box on the slide with a text style, every colour a place in the theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from deckgen.packs.geometry import Box
from deckgen.pictures.model import Picture

ThemeSlot = Literal[
    "bg1",
    "tx1",
    "bg2",
    "tx2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
]


@dataclass(frozen=True)
class Color:
    """A colour of the theme, with how much of it is left in percent."""

    slot: ThemeSlot
    alpha: int = 100


@dataclass(frozen=True)
class Face:
    """A typeface: its family, and which of the theme's two it is."""

    family: str
    theme: Literal["+mj-lt", "+mn-lt"]


@dataclass(frozen=True)
class TextStyle:
    """How a slot's text is set. `sizes` are whole points, from the slot's own down to its floor."""

    name: str
    face: Face
    sizes: tuple[int, ...]
    bold: bool
    italic: bool
    color: Color
    line_spacing: float
    space_before_pt: int
    align: Literal["left", "centre", "right"]
    anchor: Literal["top", "middle", "bottom"]
    balance: bool
    bullet: str | None
    indent_pt: float

    def space_before(self, level: int) -> int:
        """Return the space before a paragraph in points; what stands under an item stands close to it."""
        return self.space_before_pt if level == 0 else self.space_before_pt // 4

    def size_at(self, size_pt: int, level: int) -> int:
        """Return a paragraph's size in a text of `size_pt`: under an item it is a step less, if the style has one."""
        return size_pt if level == 0 else next((size for size in self.sizes if size < size_pt), size_pt)


@dataclass(frozen=True)
class Slot:
    """A place that a slide fills. `group` and `number` are set for a slot inside a repeated cell.

    `shape` is what a picture is cut to. An `alternative` slot took the place of another one.
    """

    key: str
    name: str
    kind: Literal["title", "text", "chart", "table", "picture", "footer", "number"]
    box: Box
    style: TextStyle
    continues: bool = False
    group: str | None = None
    number: int | None = None
    field: str = ""
    shape: Literal["rectangle", "ellipse"] = "rectangle"
    alternative: bool = False


@dataclass(frozen=True)
class Shape:
    """Decoration at its place."""

    shape: Literal["rectangle", "pill", "ellipse", "line", "chevron", "chevron-down", "arrow", "text"]
    box: Box
    fill: Color | None
    line: Color | None
    line_pt: float
    text: str = ""
    style: TextStyle | None = None


@dataclass(frozen=True)
class Logo:
    """An organisation's logo at its place, which has the picture's shape."""

    picture: Picture
    box: Box
    alt: str


@dataclass(frozen=True)
class Placement:
    """A layout with a number of cells decided: what becomes one slide layout in PowerPoint."""

    key: str
    layout: str
    name: str
    ground: Literal["paper", "deep"]
    slots: Mapping[str, Slot]
    shapes: tuple[Shape, ...]
    footer: bool
    logo: bool = True
