"""The running order, and the list of backup slides: which slides, in which order.

Each line names a part or an item, or is a slide of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from deckgen.outline import kinds, slides
from deckgen.outline.base import OutlineModel, Path, Shown
from deckgen.outline.scalars import Text

ORDERS = ("running_order", "backup")
"""The lists of lines at the top of an outline: what is told, and what is kept for the questions after it."""

PART_KINDS: Mapping[str, type[Shown]] = {
    "cover": slides.Cover,
    "question": slides.Question,
    "answer": slides.Answer,
    "chain": slides.Chain,
    "shift": slides.Shift,
    "closing": slides.ClosingSlide,
    "sources": slides.SourceList,
    "documentation": slides.Documentation,
}
"""Slides that a running order calls by name, beside the ids of items."""


GROUPS: Mapping[str, type[Shown]] = {
    "statistics": slides.StatisticsGroup,
    "studies": slides.StudiesGroup,
    "cases": slides.CasesGroup,
    "objections": slides.ObjectionsGroup,
    "tips": slides.TipsGroup,
}
"""Parts of the talk from which a running order can choose: the key of each, in the outline and in the order."""


def list_name(path: Path) -> str:
    """Return what to call the list that the line at a path stands in."""
    return "the list `backup`" if path[:1] == ("backup",) else "the running order"


def _named(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


def _step(value: Any) -> Any:
    if isinstance(value, dict) and len(value) == 1:
        key, inner = next(iter(value.items()))
        if key == "show" and not isinstance(inner, dict):
            value = inner
        elif inner is None and key in BARE_KINDS:
            return {key: {}}
    if not isinstance(value, str):
        return value if value is not None else {"show": value}
    return {str(value): {}} if value in BARE_KINDS else {"show": value}


class Step(OutlineModel):
    """A line of the running order or the backup slides: the name of a part, an id, or one slide of a general kind."""

    show: Text | None = Field(None, description="An item by its id; the id alone says the same.", examples=["martin"])
    cover: slides.Cover | None = Field(
        None, description="The title, the speaker and the occasion.", examples=[{"seconds": 20}]
    )
    question: slides.Question | None = Field(None, description="The question, alone.", examples=[{"seconds": 20}])
    answer: slides.Answer | None = Field(None, description="The answer, and the thesis.", examples=[{"seconds": 20}])
    chain: slides.Chain | None = Field(
        None, description="The premises that lead to the conclusion.", examples=[{"notes": "Peg."}]
    )
    shift: slides.Shift | None = Field(None, description="The movement from … to.", examples=[{"hidden": True}])
    closing: slides.ClosingSlide | None = Field(
        None, description="What the hall is asked to do.", examples=[{"seconds": 60}]
    )
    sources: slides.SourceList | None = Field(
        None, description="Every source with its caveat.", examples=[{"hidden": True}]
    )
    documentation: slides.Documentation | None = Field(
        None, description="Each section's claims with the sentences they rest on, hidden.", examples=[{"hidden": False}]
    )
    section: Annotated[slides.Section, BeforeValidator(_named)] | None = Field(
        None, description="A new part of the talk.", examples=["Argumentet"]
    )
    agenda: slides.Agenda | None = Field(None, description="The talk's parts, made from the sections.", examples=[{}])
    statistics: Annotated[slides.StatisticsGroup, BeforeValidator(slides.picked)] | None = Field(
        None, description="Figures, one after another or side by side.", examples=[["internet-dagligt", "some-dagligt"]]
    )
    studies: Annotated[slides.StudiesGroup, BeforeValidator(slides.picked)] | None = Field(
        None, description="Studies, one after another.", examples=["1-2"]
    )
    cases: Annotated[slides.CasesGroup, BeforeValidator(slides.picked)] | None = Field(
        None, description="Cases, one after another or as cards.", examples=[["martin", "eik"]]
    )
    objections: Annotated[slides.ObjectionsGroup, BeforeValidator(slides.picked)] | None = Field(
        None, description="Objections and replies on one slide.", examples=["1-2"]
    )
    tips: Annotated[slides.TipsGroup, BeforeValidator(slides.picked)] | None = Field(
        None, description="The advice at a glance.", examples=["1-3"]
    )
    bullets: kinds.Bullets | None = Field(
        None, description="A list.", examples=[{"title": kinds.TITLE, "items": ["taler med borgerne"]}]
    )
    text: kinds.TextSlide | None = Field(
        None, description="A headline and a few sentences.", examples=[{"title": kinds.TITLE, "text": "…"}]
    )
    quote: kinds.QuoteSlide | None = Field(
        None,
        description="A quotation.",
        examples=[{"text": "a first-order strategic issue", "by": "Harvard Business Review"}],
    )
    image: kinds.ImageSlide | None = Field(
        None, description="A picture.", examples=[{"title": kinds.TITLE, "file": "salen.jpg", "alt": "Salen er fuld"}]
    )
    table: kinds.TableSlide | None = Field(
        None, description="Rows under a header row.", examples=[{"title": kinds.TITLE, "data": "udgifter.csv"}]
    )
    chart: kinds.ChartSlide | None = Field(
        None, description="A picture of data.", examples=[{"title": kinds.TITLE, "data": "udgifter.csv"}]
    )
    comparison: kinds.Comparison | None = Field(
        None,
        description="Two columns.",
        examples=[
            {
                "title": kinds.TITLE,
                "left": {"head": "Før", "items": ["tavs"]},
                "right": {"head": "Nu", "items": ["med"]},
            }
        ],
    )
    timeline: kinds.Timeline | None = Field(
        None,
        description="Points in time.",
        examples=[
            {"title": kinds.TITLE, "points": [{"when": 2026, "what": "Høring"}, {"when": 2027, "what": "Budget"}]}
        ],
    )
    steps: kinds.StepsSlide | None = Field(
        None,
        description="What is done first, and what after that.",
        examples=[{"title": kinds.TITLE, "steps": ["Prøv", "Evaluer"]}],
    )
    decision: kinds.Decision | None = Field(
        None,
        description="What the hall is asked to decide.",
        examples=[
            {"title": kinds.TITLE, "actions": [{"action": "Åbn en profil", "who": "Topchefen", "by": "1. marts"}]}
        ],
    )
    map_of_argument: slides.ArgumentMap | None = Field(
        None, alias="map-of-argument", description="The premises, each with its evidence.", examples=[{}]
    )
    questions: slides.Questions | None = Field(
        None, description="The slide that stands while the hall asks.", examples=[{}]
    )
    blank: slides.Blank | None = Field(
        None, description="A dark slide, so that the hall looks at the speaker.", examples=[{}]
    )

    @model_validator(mode="after")
    def _one_kind(self) -> Step:
        if len(self.model_fields_set) != 1 or self.part is None:
            raise PydanticCustomError("one_kind", "a line holds exactly one kind of slide")
        return self

    @property
    def part(self) -> Shown | str | None:
        """What the line holds: the id of an item, or the slide's own model."""
        name = next(iter(self.model_fields_set))
        part: Shown | str | None = getattr(self, name)
        return part


BARE_KINDS = frozenset((*PART_KINDS, "agenda", "map-of-argument", "questions", "blank", *GROUPS))
"""Kinds of slide that need nothing but their name."""

Line = Annotated[Step, BeforeValidator(_step)]
"""A line, as short as the author likes."""
