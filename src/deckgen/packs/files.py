"""What stands in a pack's files: `pack.yaml` and one file for each layout.

Pydantic checks it; `load.py` compiles it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from deckgen.packs.contrast import contrast, readable

Hex = Annotated[str, StringConstraints(pattern=r"^[0-9A-Fa-f]{6}$")]
"""A colour as six hexadecimal digits."""

Role = Literal[
    "paper",
    "panel",
    "ink",
    "soft",
    "rule",
    "accent",
    "quiet",
    "deep",
    "on_deep",
    "on_deep_soft",
    "on_accent",
    "accent_on_deep",
]
"""What a colour is for. Layouts name roles, never colours."""

TEXT_CONTRAST = 4.5
"""The least contrast of any text with its ground (WCAG 2.2, success criterion 1.4.3)."""

Names = Annotated[dict[str, str], Field(min_length=1)]
"""A name in each language: `{da: Kæde, en: Chain}`."""


class PackModel(BaseModel):
    """What all parts of a pack share."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SlideFile(PackModel):
    """The slide and its grid, in inches."""

    width: float = 13.333
    height: float = 7.5
    margin_side: float
    margin_top: float
    columns: int
    gutter: float
    row: float


class ColoursFile(PackModel):
    """The colour of each role. `on_deep` is a colour that `paper` or `ink` has already.

    `on_accent` and `accent_on_deep` follow from the others where they are not said.
    """

    paper: Hex
    panel: Hex
    ink: Hex
    soft: Hex
    rule: Hex
    accent: Hex
    quiet: Hex
    deep: Hex
    on_deep: Hex
    on_accent: Hex = ""
    accent_on_deep: Hex = ""
    on_deep_soft_alpha: Annotated[int, Field(ge=50, le=100)] = 78
    """How much of `on_deep` is left in secondary text on deep ground, in percent."""

    @model_validator(mode="after")
    def _follow_the_accent(self) -> ColoursFile:
        """Fill in what stands on the accent, and the accent on deep ground, where the pack does not say them."""
        missing = {
            "on_accent": max("FFFFFF", self.paper, self.ink, key=lambda color: contrast(color, self.accent)),
            "accent_on_deep": readable(self.accent, self.deep, self.on_deep, TEXT_CONTRAST),
        }
        return self.model_copy(update={role: found for role, found in missing.items() if not getattr(self, role)})


class StyleFile(PackModel):
    """How a text is set. Sizes in whole points, spaces in points, indents in inches."""

    face: Literal["head", "body"] = "body"
    size: int
    floor: int
    bold: bool = False
    italic: bool = False
    colour: Role = "ink"
    line_spacing: float = 1.0
    space_before: int = 0
    align: Literal["left", "centre", "right"] = "left"
    anchor: Literal["top", "middle", "bottom"] = "top"
    balance: bool = False
    bullet: str | None = None
    indent: float = 0

    @model_validator(mode="after")
    def _floor_below_size(self) -> StyleFile:
        if self.floor > self.size:
            raise ValueError("the floor must not be above the size")
        return self


class GridPlace(PackModel):
    """A place on the grid: columns and rows count from 1; parts of one are allowed."""

    column: float
    row: float
    columns: float
    rows: float


class InnerPlace(PackModel):
    """A place inside a cell, in inches from its edges; two of three on each axis, the cell's own edge otherwise."""

    left: float | None = None
    right: float | None = None
    width: float | None = None
    top: float | None = None
    bottom: float | None = None
    height: float | None = None


class SlotFile(PackModel):
    """A place that a slide fills."""

    kind: Literal["title", "text", "chart", "table", "picture"] = "text"
    names: Names
    style: str | None = None
    at: GridPlace | None = None
    inside: InnerPlace | None = None
    box: tuple[float, float, float, float] | None = None
    """Left, top, width and height in inches, for what stands off the grid on purpose."""
    colour: Role | None = None
    size: int | None = None
    floor: int | None = None
    align: Literal["left", "centre", "right"] | None = None
    anchor: Literal["top", "middle", "bottom"] | None = None
    continues: bool = False
    """Whether what is too long goes on on a further slide."""
    bears: list[str] = []
    """Slots, or `group.slot`, that stand on this one on purpose; none else may."""
    shape: Literal["rectangle", "ellipse"] = "rectangle"
    """What a picture is cut to."""
    instead_of: str | None = None
    """The slot beside it whose place it takes on slides that fill it; only one of the two is on a layout."""


def _beside(slots: dict[str, SlotFile]) -> dict[str, SlotFile]:
    for name, slot in slots.items():
        other = slots.get(slot.instead_of) if slot.instead_of else None
        if slot.instead_of and (other is None or other is slot or other.instead_of):
            raise ValueError(f"{name} cannot stand instead of {slot.instead_of}: name another slot that stands there")
    return slots


Slots = Annotated[dict[str, SlotFile], AfterValidator(_beside)]
"""The slots of a layout or a cell by their names."""


class ShapeFile(PackModel):
    """Decoration, which lives in the layout and never on a slide."""

    shape: Literal["rectangle", "pill", "ellipse", "line", "chevron", "chevron-down", "arrow", "text"]
    text: str | Names = ""
    style: str | None = None
    """What a *text* shape says, alike in every language or for each its own, and how it is set."""
    at: GridPlace | None = None
    inside: InnerPlace | None = None
    box: tuple[float, float, float, float] | None = None
    """Left, top, width and height in inches, for what stands off the grid on purpose."""
    fill: Role | None = None
    line: Role | None = None
    line_pt: float = 1
    alpha: Annotated[int, Field(ge=1, le=100)] = 100


class LitFile(PackModel):
    """How the cell that matters differs from its siblings."""

    colours: dict[str, Role] = {}
    """Slot → colour."""
    inside: dict[str, InnerPlace] = {}
    """Slot → place."""
    leaves_out: list[str] = []
    """Slots that the cell does not have."""
    shapes: list[ShapeFile] | None = None


class RepeatFile(PackModel):
    """Cells that stand beside or under each other, one for each item."""

    counts: tuple[int, int]
    default: int
    flow: Literal["across", "down", "grid"]
    per_row: int = 3
    at: GridPlace
    gap: float = 0
    row_gap: float = 0
    cell_width: float | None = None
    cell_height: float | None = None
    """A cell's greatest width and height in inches; it shares the area with its siblings otherwise."""
    slots: Slots
    shapes: list[ShapeFile] = []
    between: list[ShapeFile] = []
    """Drawn in the gap after each cell but the last."""
    lit: LitFile | None = None
    lit_by_default: Literal["first", "last", "none"] = "none"


class LayoutFile(PackModel):
    """A layout: its slots, its repeated cells and its decoration."""

    names: Names
    ground: Literal["paper", "deep"] = "paper"
    footer: bool = True
    logo: bool = True
    """Whether the organisation's logo stands on it."""
    slots: Slots
    repeats: dict[str, RepeatFile] = {}
    shapes: list[ShapeFile] = []


class FrameFile(PackModel):
    """Footer and slide number, at the same place on every slide."""

    footer: SlotFile
    number: SlotFile


class LogoFile(PackModel):
    """An organisation's logo: one picture for paper, and one for deep ground, where it stands on its own place.

    The files are named from the folder of the pack that says them. Without `on_deep` there is no logo on deep ground.
    """

    file: str
    on_deep: str | None = None
    alt: str
    at: GridPlace = GridPlace(column=9.2, row=25.8, columns=1.7, rows=1.8)
    at_deep: GridPlace = GridPlace(column=1, row=0, columns=4, rows=1.8)


class PackFile(PackModel):
    """A pack: its slide, colours, faces and text styles. `about` says in a line what it is for."""

    names: Names
    about: dict[str, str] = {}
    slide: SlideFile
    colours: ColoursFile
    faces: dict[Literal["head", "body"], str]
    type_scale: Annotated[list[int], Field(min_length=3)]
    styles: dict[str, StyleFile]
    frame: FrameFile
    logo: LogoFile | None = None
