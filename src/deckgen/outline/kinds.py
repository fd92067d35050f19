"""The general kinds: slides that any talk may need, written where they stand in the running order."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from deckgen.outline.base import Focus, Grounded, OutlineModel, Texts
from deckgen.outline.data import DataFile, file_by_name
from deckgen.outline.scalars import Figure, Number, Switch, Text

TITLE = "Intet stort borgermøde uden topchefen i salen"


class FreeSlide(Grounded):
    """What the general kinds share."""

    title: Text = Field(description="The headline: a claim, as a sentence.", examples=[TITLE])


class Bullet(OutlineModel):
    """A list item with items under it."""

    text: Text = Field(description="The item.", examples=["taler med borgerne"])
    items: Annotated[list[Text], Field(max_length=6)] = Field(
        [], description="The items under it.", examples=[["ansigt til ansigt", "på nettet"]]
    )


def _bullet(value: Any) -> Any:
    if isinstance(value, str):
        return {"text": value}
    if isinstance(value, dict) and len(value) == 1:
        text, items = next(iter(value.items()))
        if text not in Bullet.model_fields and isinstance(items, list):
            return {"text": text, "items": items}
    return value


class Bullets(FreeSlide):
    """A list, where the matter is a list."""

    items: Annotated[list[Annotated[Bullet, BeforeValidator(_bullet)]], Field(min_length=1)] = Field(
        description="The items; an item may be a mapping from its text to the items under it.",
        examples=[["mærker borgernes bekymringer", {"taler med borgerne": ["i salen", "på nettet"]}]],
    )


class TextSlide(FreeSlide):
    """A headline and a few sentences."""

    text: Texts = Field(
        description="One text for each paragraph.", examples=["Topchefen støtter politikerne med faglig indsigt."]
    )


class QuoteSlide(Grounded):
    """One quotation, who said it and where."""

    text: Text = Field(
        description="The words, without quotation marks; they must stand in the article.",
        examples=["a first-order strategic issue"],
    )
    by: Text = Field(
        description="Who said it, or the rest of the sentence.", examples=["Harvard Business Review om CEO-activism"]
    )


class Side(OutlineModel):
    """One of two columns."""

    head: Text = Field(description="The column's head.", examples=["For et syns skyld"])
    items: Annotated[Texts, Field(min_length=1, max_length=5)] = Field(
        description="What stands under it.", examples=[["har oprettet en profil"]]
    )


_SIDE = {"head": "Med vilje", "items": ["styrker omdømmet", "deler viden"]}


class Comparison(FreeSlide):
    """Two columns under two heads; the right one is the one that matters."""

    left: Side = Field(
        description="The left column.", examples=[{"head": "For et syns skyld", "items": ["har oprettet en profil"]}]
    )
    right: Side = Field(description="The right column, marked with the accent.", examples=[_SIDE])


class Point(OutlineModel):
    """A point in time."""

    when: Text = Field(description="When: a year, a date, a season.", examples=["august"])
    what: Text = Field(description="What happens then.", examples=["Høring"])


class Timeline(FreeSlide):
    """Points in time along a line; the last one carries the accent."""

    points: Annotated[list[Point], Field(min_length=2, max_length=6)] = Field(
        description="The points, in order.",
        examples=[[{"when": "august", "what": "Høring"}, {"when": "oktober", "what": "Budgettet vedtages"}]],
    )


class StepsSlide(FreeSlide):
    """What is done first, and what after that."""

    steps: Annotated[list[Text], Field(min_length=2, max_length=5)] = Field(
        description="The steps, in order.", examples=[["Prøv", "Evaluer", "Prøv igen"]]
    )


class Action(OutlineModel):
    """One thing that the hall is asked to decide on."""

    action: Text = Field(description="What is done.", examples=["Topchefen åbner en profil på LinkedIn"])
    who: Text | None = Field(None, description="Who does it.", examples=["Kommunaldirektøren"])
    by: Text | None = Field(None, description="When it is done at the latest.", examples=["1. marts"])


class Decision(FreeSlide):
    """What the hall is asked to decide: what is done, who does it, and by when."""

    actions: Annotated[list[Action], Field(min_length=1)] = Field(
        description="A row for each action; a column stands where any of them fills it.",
        examples=[[{"action": "Topchefen åbner en profil", "who": "Kommunaldirektøren", "by": "1. marts"}]],
    )


class TableSlide(FreeSlide):
    """Rows under a header row, from the outline or from a file."""

    columns: Annotated[Texts, Field(min_length=1, max_length=14)] | None = Field(
        None,
        description="The columns' heads; with `data`, the columns to show, all of them if absent.",
        examples=[["Medie", "Tone"]],
    )
    rows: Annotated[list[list[Text]], Field(min_length=1)] | None = Field(
        None, description="A list of cells for each row.", examples=[[["LinkedIn", "rolig"], ["Twitter", "hurtig"]]]
    )
    data: Annotated[DataFile, BeforeValidator(file_by_name)] | None = Field(
        None, description="A CSV or Excel file with the rows, instead of `rows`.", examples=["udgifter.csv"]
    )

    @model_validator(mode="after")
    def _one_origin(self) -> TableSlide:
        if (self.rows is None) == (self.data is None):
            raise PydanticCustomError(
                "one_origin",
                "a table needs `rows` or `data`, and not both",
                {"help": "write `rows:` or `data: file.csv`"},
            )
        if self.rows is not None and self.columns is None:
            raise PydanticCustomError(
                "no_heads",
                "a table with `rows` needs `columns`",
                {"help": "write `columns: [first head, second head]`"},
            )
        for number, row in enumerate(self.rows or [], start=1):
            if len(row) != len(self.columns or []):
                raise PydanticCustomError(
                    "ragged_table",
                    "row {number} has {found} cells under {wanted} heads",
                    {
                        "path": ("rows", number - 1),
                        "of": "columns",
                        "number": number,
                        "found": len(row),
                        "wanted": len(self.columns or []),
                        "help": "give every row as many cells as there are heads; write – where there is nothing",
                    },
                )
        return self


class Row(OutlineModel):
    """A row of figures in a chart."""

    name: Text | None = Field(None, description="What the figures count; it stands beside them.", examples=["Skole"])
    values: Annotated[list[Figure], Field(min_length=1)] = Field(
        description="A figure for each category; `~` or – where there is none.", examples=[[204.5, 250]]
    )


class ChartSlide(FreeSlide):
    """A picture of data, native in PowerPoint, with its figures at the bars and lines."""

    kind: Literal["bar", "column", "stacked", "line", "area", "doughnut", "scatter"] = Field(
        "bar", description="How the figures are drawn.", examples=["column"]
    )
    categories: Annotated[Texts, Field(min_length=1, max_length=40)] | None = Field(
        None, description="What the figures are counted for.", examples=[[2025, 2026]]
    )
    series: Annotated[list[Row], Field(min_length=1, max_length=8)] | None = Field(
        None, description="One row of figures, or several.", examples=[[{"name": "Skole", "values": [204.5, 250]}]]
    )
    data: Annotated[DataFile, BeforeValidator(file_by_name)] | None = Field(
        None,
        description="A CSV or Excel file instead: its first column has the categories, each other one is a series; "
        "in a scatter chart the second has `x`.",
        examples=["udgifter.csv"],
    )
    columns: Annotated[Texts, Field(min_length=2, max_length=9)] | None = Field(
        None,
        description="With `data`: the columns to show, the categories' first; all if absent.",
        examples=[["Område", 2026]],
    )
    x: Annotated[list[Number], Field(min_length=1)] | None = Field(
        None, description="In a scatter chart: where each point stands from left to right.", examples=[[1, 2.5]]
    )
    x_name: Text | None = Field(None, description="What `x` counts.", examples=["Indbyggere"])
    unit: Text | None = Field(None, description="What the figures are counted in.", examples=["mio. kr."])
    highlight: Text | None = Field(
        None, description="The series or the category that the talk is about.", examples=["Skole"]
    )
    labels: Switch = Field(True, description="Whether the figures stand at the bars and lines.", examples=[False])
    alt: Text | None = Field(
        None,
        description="What the chart shows, for those who cannot see it; made from its figures if absent.",
        examples=["Udgifterne til skole er steget"],
    )

    @model_validator(mode="after")
    def _one_origin(self) -> ChartSlide:
        if (self.series is None) == (self.data is None):
            help = "write `series:` with the figures, or `data: file.csv`"
            raise PydanticCustomError("one_origin", "a chart needs `series` or `data`, and not both", {"help": help})
        if self.data is not None and self.categories is not None:
            help = "the file's first column has the categories; choose others with `columns:`"
            raise PydanticCustomError("one_origin", "`categories` and `data` say the same twice", {"help": help})
        if self.data is None and self.columns is not None:
            help = "leave out the series that are not to be shown"
            raise PydanticCustomError(
                "one_origin", "`columns` chooses from a file, and there is no `data`", {"help": help}
            )
        if self.series is not None:
            self._check_rows()
        return self

    def _check_rows(self) -> None:
        names = {"categories": self.categories} | ({"x": self.x} if self.kind == "scatter" else {})
        for of, along in names.items():
            for number, row in enumerate(self.series or [], start=1):
                if len(row.values) != len(along or []):
                    raise PydanticCustomError(
                        "uneven_series",
                        "series {number} has {found} values, and there are {have} in `{of}`",
                        {
                            "path": ("series", number - 1, "values"),
                            "number": number,
                            "found": len(row.values),
                            "wanted": len(along or []),
                            "have": len(along or []) or "none",
                            "of": of,
                            "help": f"write one for each, in `values` and in `{of}`; `~` where a value is missing",
                        },
                    )


class ImageSlide(FreeSlide):
    """A picture under its headline."""

    file: Text = Field(
        description="The picture's path from the outline; an SVG drawing stays a drawing.",
        examples=["billeder/torvet.jpg", "billeder/kort.svg"],
    )
    alt: Text | None = Field(
        None,
        description="What the picture shows, for those who cannot see it.",
        examples=["Torvet en lørdag formiddag"],
    )
    decorative: Switch = Field(
        False, description="The picture says nothing that the headline does not; instead of `alt`.", examples=[True]
    )
    fit: Literal["fit", "fill"] = Field(
        "fit",
        description="Whether the whole picture is shown, or it is cut so that it fills its place.",
        examples=["fill"],
    )
    focus: Focus | None = Field(
        None,
        description="With `fill`: what must stay in sight, in percent from left and top; the middle if absent.",
        examples=[[50, 20]],
    )
    credit: Text | None = Field(None, description="Who made the picture, under it.", examples=["Foto: Aarhus Kommune"])

    @model_validator(mode="after")
    def _said(self) -> ImageSlide:
        if bool(self.alt) == self.decorative:
            help = "write `alt:` with what the picture shows, or `decorative: true` where it only adorns the slide"
            message = "a picture needs `alt` or `decorative: true`" + (", and not both" if self.alt else "")
            raise PydanticCustomError("one_origin", message, {"help": help})
        return self
