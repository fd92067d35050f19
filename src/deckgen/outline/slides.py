"""The slides that stand in the running order itself: sections, the general kinds, and groups of the talk's items."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from deckgen.outline.base import Grounded, Id, Ids, OutlineModel, Texts
from deckgen.outline.scalars import Integer, Text


class Section(Grounded):
    """A part of the talk; PowerPoint's sections carry its name. A passage here is what leads into it."""

    name: Text = Field(description="The part's name, short enough for the tracker.")
    headline: Text | None = Field(None, description="What stands large on the section's slide; the name if absent.")


class FreeSlide(Grounded):
    """What the general kinds share."""

    title: Text = Field(description="The headline: a claim, as a sentence.")


class Bullet(OutlineModel):
    """A list item with items under it."""

    text: Text = Field(description="The item.")
    items: Annotated[list[Text], Field(max_length=6)] = Field([], description="The items under it.")


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
        description="The items; an item may be a mapping from its text to the items under it."
    )


class TextSlide(FreeSlide):
    """A headline and a few sentences."""

    text: Texts = Field(description="One text for each paragraph.")


class QuoteSlide(Grounded):
    """One quotation, who said it and where."""

    text: Text = Field(description="The words, without quotation marks; they must stand in the article.")
    by: Text = Field(description="Who said it, or the rest of the sentence.")


class Side(OutlineModel):
    """One of two columns."""

    head: Text = Field(description="The column's head.")
    items: Annotated[Texts, Field(min_length=1, max_length=5)] = Field(description="What stands under it.")


class Comparison(FreeSlide):
    """Two columns under two heads; the right one is the one that matters."""

    left: Side = Field(description="The left column.")
    right: Side = Field(description="The right column, marked with the accent.")


class Point(OutlineModel):
    """A point in time."""

    when: Text = Field(description="When: a year, a date, a season.")
    what: Text = Field(description="What happens then.")


class Timeline(FreeSlide):
    """Points in time along a line; the last one carries the accent."""

    points: Annotated[list[Point], Field(min_length=2, max_length=6)] = Field(description="The points, in order.")


class StepsSlide(FreeSlide):
    """What is done first, and what after that."""

    steps: Annotated[list[Text], Field(min_length=2, max_length=5)] = Field(description="The steps, in order.")


class TableSlide(FreeSlide):
    """Rows under a header row; what stands in a cell stays as written."""

    columns: Annotated[list[Text], Field(min_length=2, max_length=14)] = Field(description="The columns' heads.")
    rows: Annotated[list[list[Text]], Field(min_length=1)] = Field(description="A list of cells for each row.")

    @model_validator(mode="after")
    def _whole_rows(self) -> TableSlide:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise PydanticCustomError(
                    "ragged_table",
                    "row {number} has {found} cells under {wanted} heads",
                    {
                        "number": number,
                        "found": len(row),
                        "wanted": len(self.columns),
                        "help": "give every row as many cells as there are heads; write – where there is nothing",
                    },
                )
        return self


class Questions(OutlineModel):
    """The slide that stands while the hall asks."""

    title: Text | None = Field(None, description="The headline.")
    id: Id | None = Field(None, description="The slide's id.")
    notes: Texts = Field([], description="What the speaker says here.")
    seconds: Annotated[Integer, Field(ge=1, le=3600)] | None = Field(None, description="How long the slide takes.")


class Agenda(OutlineModel):
    """The talk's parts and the time each takes, made from the sections."""

    title: Text | None = Field(None, description="The headline.")
    id: Id | None = Field(None, description="The slide's id.")
    notes: Texts = Field([], description="What the speaker says here.")
    seconds: Annotated[Integer, Field(ge=1, le=3600)] | None = Field(None, description="How long the slide takes.")


class StatisticsGroup(Grounded):
    """Two to four statistics on one slide, side by side."""

    claim: Text = Field(description="The headline: what the figures show together.")
    of: Annotated[Ids, Field(min_length=2, max_length=4)] = Field(description="Ids of the statistics.")
    marked: Id | None = Field(None, description="The statistic that the talk is about; the last one if absent.")


class Gallery(Grounded):
    """Three to six cases as equal cards."""

    claim: Text = Field(description="The headline: what the cases show together.")
    of: Annotated[Ids, Field(min_length=3, max_length=6)] = Field(description="Ids of the cases.")


class Overview(Grounded):
    """All objections, or all tips, on one slide."""

    claim: Text = Field(description="The headline.")
    of: Ids = Field([], description="Ids of those to show; all of them if absent.")
