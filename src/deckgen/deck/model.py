"""A deck in the abstract: slides with their contents, notes and place in the talk. Data only, no file format.

`compose/` fills it, `fit/` decides sizes (`Slide.fitted`), and `powerpoint/` writes it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from deckgen.diagnostics import SourceSpan
from deckgen.packs.model import Placement
from deckgen.pictures.model import Picture

SMALL_PRINT = ("credit", "source")
"""Slots at the foot of a slide: read last, and not counted among its words."""

LINE_BREAK = "\v"
"""A break within a paragraph, as PowerPoint copies it."""

CODE_FACE = "Courier New"
"""What code is set in: PowerPoint has it everywhere, and Liberation Mono is its twin."""


@dataclass(frozen=True)
class Run:
    """Words set alike; `\v` among them is a line break. `link` is an address, or `#id` for the slide of that id.

    `numbers_link` asks for the number of the slide that `link` leads to in place of the text, which is known only
    when every slide has its place.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str | None = None
    numbers_link: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Runs in a line of thought; `level` is 0 for the outermost."""

    runs: tuple[Run, ...]
    level: int = 0

    @property
    def plain(self) -> str:
        """The words without their formatting, on one line."""
        return "".join(run.text for run in self.runs).replace(LINE_BREAK, " ")


@dataclass(frozen=True)
class Text:
    """What fills a text slot."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def plain(self) -> str:
        """The words, paragraphs on lines of their own."""
        return "\n".join(paragraph.plain for paragraph in self.paragraphs)


@dataclass(frozen=True)
class Series:
    """A row of figures; `None` is a figure that is missing."""

    name: str
    values: tuple[Decimal | None, ...]


ChartKind = Literal["doughnut", "meter", "bar", "column", "line", "area", "scatter"]
"""How data is drawn. A *meter* is bars without names or axes, each beside the texts of its row."""

SHORT_UNIT = 4
"""A unit of at most so many characters stands at every figure; a longer one once, above the chart."""


@dataclass(frozen=True)
class Chart:
    """A picture of data: a value of each series for each category.

    `marked` is the category (from 0) and `marked_series` the series that the talk is about; both together are one
    figure. `whole` is where the value axis ends. `labels` asks for a figure at each value where there is room; without
    it an axis stands instead. In a scatter chart a category is a point, `x` its place across, and `x_name` what
    that counts.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alt: str
    marked: int | None = None
    whole: Decimal | None = None
    unit: str = ""
    marked_series: int | None = None
    stacked: bool = False
    labels: bool = True
    x: tuple[Decimal | None, ...] = ()
    x_name: str = ""

    @property
    def decimals(self) -> int:
        """How many decimals every figure is written with: the most that any of them has."""
        return decimals_of(value for series in self.series for value in series.values if value is not None)

    @property
    def short_unit(self) -> str:
        """The unit where it stands at every figure, otherwise nothing."""
        return self.unit if len(self.unit) <= SHORT_UNIT else ""

    @property
    def caption(self) -> str:
        """What stands once above the chart: what a scatter chart counts upwards, or a unit that is long."""
        long_unit = "" if self.short_unit else self.unit
        if self.kind == "scatter" and len(self.series) == 1:
            name = self.series[0].name
            return f"{name} ({self.unit})" if self.unit and self.unit != name else name
        return self.unit if self.kind == "scatter" else long_unit


def decimals_of(values: Iterable[Decimal]) -> int:
    """Return the most decimals that any of the values is written with."""
    exponents = (value.as_tuple().exponent for value in values)
    return max([0, *(-exponent for exponent in exponents if isinstance(exponent, int))])


DOTS = 100
"""How many dots a share is drawn in."""


@dataclass(frozen=True)
class DotGrid:
    """A share of a hundred, drawn in dots; `label` is what it counts, and `rest` what the others are called."""

    share: Decimal
    label: str
    rest: str
    alt: str

    @property
    def lit(self) -> int:
        """How many dots are lit: whole ones, and all or none of them only where the share is all or nothing."""
        nearest = int(self.share.to_integral_value(ROUND_HALF_UP))
        return min(max(nearest, 1), DOTS - 1) if 0 < self.share < DOTS else nearest


@dataclass(frozen=True)
class Column:
    """A column of a table: its head, how it is aligned, and its share of the width, which fitting decides."""

    head: str
    align: Literal["left", "right"] = "left"
    share: float = 0


@dataclass(frozen=True)
class Table:
    """Rows under a header row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    alt: str


@dataclass(frozen=True)
class Image:
    """A picture in its place; `alt` is None where it only decorates.

    `fit` shows the whole picture, as large as its place allows. `fill` covers the place and cuts off what is too
    much, around `focus`: the point that matters, in parts of the width from the left and of the height from the top.
    """

    picture: Picture
    alt: str | None
    fit: Literal["fit", "fill"]
    focus: tuple[float, float] = (0.5, 0.5)


Content = Text | Chart | DotGrid | Table | Image
"""What can fill a slot."""

Cells = Mapping[str, Content]
"""What fills one repeated cell: slot → content."""


@dataclass(frozen=True)
class Notes:
    """What the speaker reads."""

    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True)
class Speech:
    """What is said to a slide, before it is set as notes: the speaker's own words and the passages (Markdown both).

    `workings` say how figures are reckoned. `if_asked` is what of the passages there is no time for, `before` the id of
    the slide that read them already. `grade` says how the claims stand, `address` where the passages stand, `source`
    and `caveat` whose they are; `seconds` is how long it takes.
    """

    own: tuple[str, ...] = ()
    passage: tuple[str, ...] = ()
    workings: tuple[str, ...] = ()
    if_asked: tuple[str, ...] = ()
    before: str = ""
    grade: str = ""
    address: str = ""
    source: str = ""
    caveat: str = ""
    seconds: float = 0


@dataclass(frozen=True)
class TextFit:
    """A text slot, fitted: its size in whole points, its lines as they break, and how much narrower it is set."""

    size_pt: int
    lines: tuple[str, ...]
    inset_pt: float = 0


@dataclass(frozen=True)
class TableFit:
    """A table, fitted: its size in whole points; in points the height of each row (header first) and its cells' inset
    above and below.
    """

    size_pt: int
    row_heights_pt: tuple[float, ...]
    cell_top_pt: float


Fit = TextFit | TableFit


@dataclass(frozen=True)
class Slide:
    """A slide: which layout it takes, what fills the slots, and what part of the outline it came from.

    `span` is the item's place, `spans` the places of single slots' texts where they are known. `notes` are set
    from `speech` when every slide has its place. `items` are the ids of what is claimed on it. A `hidden` slide is
    passed over in the show; a `backup` slide is for the questions, takes no time, and belongs to the slide of the id
    `backup_of`. `chosen` says that the author asked for the layout; slots in `spare` are left out where
    that has no place for them. `reveal` asks for what is listed to appear click by click (`deck/reveal.py`), `fade` for
    a fade from the slide before.
    """

    id: str
    layout: str
    title: Text
    span: SourceSpan
    slots: Mapping[str, Content] = field(default_factory=dict)
    groups: Mapping[str, tuple[Cells, ...]] = field(default_factory=dict)
    lit: Mapping[str, int] = field(default_factory=dict)
    spans: Mapping[str, SourceSpan] = field(default_factory=dict)
    speech: Speech = Speech()
    notes: Notes = Notes()
    items: tuple[str, ...] = ()
    hidden: bool = False
    backup: bool = False
    backup_of: str | None = None
    reveal: bool = False
    fade: bool = False
    chosen: bool = False
    spare: frozenset[str] = frozenset()
    placement: Placement | None = None
    fitted: Mapping[str, Fit] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """How long the slide is spoken to; no time where it is not part of the talk."""
        return 0 if self.hidden or self.backup else self.speech.seconds

    def contents(self) -> Iterator[tuple[str, Content]]:
        """Yield each filled slot's key and content, in the order of reading: title, slots, cells, small print.

        A cell's key is `group.number.slot`, numbers from 1, as in `Placement.slots`.
        """
        yield "title", self.title
        yield from ((key, content) for key, content in self.slots.items() if key not in SMALL_PRINT)
        for group, cells in self.groups.items():
            for number, cell in enumerate(cells, start=1):
                for name, content in cell.items():
                    yield f"{group}.{number}.{name}", content
        yield from ((key, self.slots[key]) for key in SMALL_PRINT if key in self.slots)


@dataclass(frozen=True)
class Section:
    """A part of the talk and its slides, as PowerPoint's sections list them."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True)
class Properties:
    """What the file says of itself. `footer` stands at the foot of slides; `footer_span` says where it was written."""

    title: str
    speaker: str
    subject: str
    language: str
    date: datetime.date | None
    footer: str
    footer_span: SourceSpan | None = None


@dataclass(frozen=True)
class Deck:
    """A whole deck: every slide stands in exactly one section."""

    properties: Properties
    sections: tuple[Section, ...]

    @property
    def slides(self) -> tuple[Slide, ...]:
        """All slides, in order."""
        return tuple(slide for section in self.sections for slide in section.slides)
