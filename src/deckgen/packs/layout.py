"""A layout and how its cells are placed for a number of items, and the pack that holds the layouts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from deckgen.packs.contrast import luminance
from deckgen.packs.files import GridPlace, InnerPlace, LayoutFile, RepeatFile, ShapeFile, SlotFile
from deckgen.packs.geometry import Box, Grid
from deckgen.packs.model import Color, Face, Logo, Placement, Shape, Slot, TextStyle


@dataclass(frozen=True)
class Resolver:
    """Turns what a pack's files say into boxes, styles and colours of that pack."""

    grid: Grid
    color: Callable[[str], Color]
    style: Callable[[SlotFile, str], TextStyle]
    language: str

    def name(self, names: Mapping[str, str]) -> str:
        """Return the name in the talk's language, or in any."""
        return names.get(self.language) or next(iter(names.values()))

    def on_grid(self, at: GridPlace) -> Box:
        """Return a place on the grid as a box."""
        grid = self.grid
        return Box.inches(grid.left(at.column), grid.top(at.row), grid.width(at.columns), at.rows * grid.row)


@dataclass(frozen=True)
class Cell:
    """A repeated cell's rectangle, in inches."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Layout:
    """A layout of a pack, for any number of cells that it takes."""

    name: str
    file: LayoutFile
    resolver: Resolver

    @property
    def title(self) -> str:
        """The layout's name in the pack's language."""
        return self.resolver.name(self.file.names)

    def most(self, group: str) -> int:
        """Return the greatest number of cells that a group takes."""
        return self.file.repeats[group].counts[1]

    def default(self) -> Placement:
        """Return the placement that a pack offers for new slides."""
        counts = {group: repeat.default for group, repeat in self.file.repeats.items()}
        lit = {
            group: 0 if repeat.lit_by_default == "first" else repeat.default - 1
            for group, repeat in self.file.repeats.items()
            if repeat.lit_by_default != "none"
        }
        return self.place(counts, lit)

    def offered(self) -> tuple[Placement, ...]:
        """Return the default placement, and the one with every alternative slot where there are such slots."""
        default = self.default()
        counts = {group: repeat.default for group, repeat in self.file.repeats.items()}
        filled = [field for field, slot in self.file.slots.items() if slot.instead_of]
        for group, repeat in self.file.repeats.items():
            fields = [field for field, slot in repeat.slots.items() if slot.instead_of]
            filled += [f"{group}.{number}.{field}" for number in range(1, repeat.default + 1) for field in fields]
        return (default, self.place(counts, {}, filled)) if filled else (default,)

    def place(self, counts: Mapping[str, int], lit: Mapping[str, int], filled: Collection[str] = ()) -> Placement:
        """Return the layout with `counts` cells in each group and the cell `lit` (from 0) marked in some.

        An alternative slot stands there where its key is among `filled`, and the one that it is instead of elsewhere.
        Raises KeyError for a group that the layout lacks; the counts must be within `counts` of the layout's file.
        """
        slots: dict[str, Slot] = {}
        shapes = [self._shape(shape, None) for shape in self.file.shapes]
        left_out = _left_out(self.file.slots, "", filled)
        for field, slot in self.file.slots.items():
            if field not in left_out:
                slots[field] = self._slot(field, slot, None)
        key, name = [self.name], self.title
        for group, repeat in self.file.repeats.items():
            count, marked = counts.get(group, 0), lit.get(group)
            key.append(str(count) if marked is None else f"{count}.{marked + 1}")
            if count:
                self._place_group(group, repeat, count, marked, filled, slots, shapes)
        if self.file.repeats:
            name += " " + " + ".join(
                f"{lit[group] + 1} / {counts.get(group, 0)}"
                if group in lit and repeat.lit_by_default != "last"
                else str(counts.get(group, 0))
                for group, repeat in self.file.repeats.items()
            )
        taken = [slot for slot in slots.values() if slot.alternative]
        if taken:
            key += [slot.key for slot in taken]
            name += f" · {', '.join(slot.name for slot in taken)}"
        file = self.file
        return Placement("-".join(key), self.name, name, file.ground, slots, tuple(shapes), file.footer, file.logo)

    def _place_group(
        self,
        group: str,
        repeat: RepeatFile,
        count: int,
        marked: int | None,
        filled: Collection[str],
        slots: dict[str, Slot],
        shapes: list[Shape],
    ) -> None:
        cells = list(_cells(repeat, count, self.resolver.grid))
        for index, cell in enumerate(cells):
            lit = repeat.lit if repeat.lit and index == marked else None
            drawn = lit.shapes if lit and lit.shapes is not None else repeat.shapes
            shapes += [self._shape(shape, cell) for shape in drawn]
            if index < count - 1:
                shapes += [self._shape(shape, cell) for shape in repeat.between]
            left_out = _left_out(repeat.slots, f"{group}.{index + 1}.", filled) | set(lit.leaves_out if lit else ())
            for field, slot in repeat.slots.items():
                if field in left_out:
                    continue
                if lit:
                    colour, inside = lit.colours.get(field, slot.colour), lit.inside.get(field, slot.inside)
                    slot = slot.model_copy(update={"colour": colour, "inside": inside})
                key = f"{group}.{index + 1}.{field}"
                slots[key] = replace(self._slot(key, slot, cell), group=group, number=index + 1, field=field)

    def _slot(self, key: str, slot: SlotFile, cell: Cell | None) -> Slot:
        name = self.resolver.name(slot.names)
        if cell is not None:
            name += " " + key.split(".")[1]
        style = self.resolver.style(slot, f"{self.name}.{key}")
        return Slot(
            key,
            name,
            slot.kind,
            self._box(slot.at, slot.inside, slot.box, cell),
            style,
            slot.continues,
            shape=slot.shape,
            alternative=slot.instead_of is not None,
        )

    def _shape(self, shape: ShapeFile, cell: Cell | None) -> Shape:
        def color(role: str | None) -> Color | None:
            found = self.resolver.color(role) if role else None
            return replace(found, alpha=shape.alpha) if found and shape.alpha < 100 else found

        box = self._box(shape.at, shape.inside, shape.box, cell)
        style, text = None, shape.text if isinstance(shape.text, str) else self.resolver.name(shape.text)
        if shape.shape == "text":
            style = self.resolver.style(SlotFile(names={"": text}, style=shape.style), f"{self.name}.shapes")
        return Shape(shape.shape, box, color(shape.fill), color(shape.line), shape.line_pt, text, style)

    def _box(
        self,
        at: GridPlace | None,
        inside: InnerPlace | None,
        box: tuple[float, float, float, float] | None,
        cell: Cell | None,
    ) -> Box:
        if box is not None:
            return Box.inches(*box)
        if cell is not None:
            place = inside or InnerPlace()
            x, width = _stretch(cell.left, cell.width, place.left, place.right, place.width)
            y, height = _stretch(cell.top, cell.height, place.top, place.bottom, place.height)
            return Box.inches(x, y, width, height)
        if at is None:
            raise ValueError(f"{self.name}: a slot or shape has no place")
        return self.resolver.on_grid(at)


def _left_out(slots: Mapping[str, SlotFile], prefix: str, filled: Collection[str]) -> set[str]:
    """Return the slots that do not stand there: alternatives that are not filled, or what those filled replace."""
    return {slot.instead_of if prefix + field in filled else field for field, slot in slots.items() if slot.instead_of}


def _stretch(
    start: float, length: float, before: float | None, after: float | None, size: float | None
) -> tuple[float, float]:
    if size is None:
        return start + (before or 0), length - (before or 0) - (after or 0)
    if before is None and after is not None:
        return start + length - after - size, size
    return start + (before or 0), size


def _cells(repeat: RepeatFile, count: int, grid: Grid) -> Iterator[Cell]:
    left, top = grid.left(repeat.at.column), grid.top(repeat.at.row)
    width, height = grid.width(repeat.at.columns), repeat.at.rows * grid.row
    across = {"across": count, "down": 1, "grid": min(repeat.per_row, count)}[repeat.flow]
    if repeat.flow == "grid" and across < count <= 2 * across and count % 2 == 0:
        across = count // 2
    down = -(-count // across)
    cell_width = (width - (across - 1) * repeat.gap) / across
    cell_height = (height - (down - 1) * repeat.row_gap) / down
    cell_width = min(cell_width, repeat.cell_width or cell_width)
    cell_height = min(cell_height, repeat.cell_height or cell_height)
    for index in range(count):
        row, column = divmod(index, across)
        yield Cell(
            left + column * (cell_width + repeat.gap),
            top + row * (cell_height + repeat.row_gap),
            cell_width,
            cell_height,
        )


@dataclass(frozen=True)
class LayoutPack:
    """A pack: theme, faces, layouts, and the logo for each ground that has one.

    `theme` maps the theme's colour places to hexadecimal digits.
    """

    name: str
    title: str
    language: str
    grid: Grid
    theme: Mapping[str, str]
    head: Face
    body: Face
    styles: Mapping[str, TextStyle]
    frame: Mapping[str, Slot]
    layouts: Mapping[str, Layout]
    logos: Mapping[Literal["paper", "deep"], Logo]
    color: Callable[[str], Color]
    notes_template: str
    folder: Path
    names: Mapping[str, str]
    about: str

    @property
    def is_dark(self) -> bool:
        """Whether the ground is darker than what is written on it."""
        return luminance(self.theme["bg1"]) < luminance(self.theme["tx1"])
