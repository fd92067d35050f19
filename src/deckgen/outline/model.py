"""What the author writes: every key of the outline, what it means and what it may hold.

The field descriptions are the reference. The model knows nothing of slides; `compose/` decides what becomes of it.
The running order's own slides stand in `slides`, what all parts share in `base`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from deckgen.outline.base import Grounded, Id, Ids, OutlineModel, Texts
from deckgen.outline.scalars import Date, Integer, Number, Text
from deckgen.outline.slides import (
    Agenda,
    Bullets,
    Comparison,
    Gallery,
    Overview,
    Questions,
    QuoteSlide,
    Section,
    StatisticsGroup,
    StepsSlide,
    TableSlide,
    TextSlide,
    Timeline,
)


class Speaker(OutlineModel):
    """Who stands at the lectern."""

    name: Text | None = Field(None, description="The speaker's name, as it stands on the cover.")
    role: Text | None = Field(None, description="What the speaker is.")
    organisation: Text | None = Field(None, description="Where the speaker works.")
    contact: Text | None = Field(None, description="How to reach the speaker: an address or a link.")


class Event(OutlineModel):
    """Where and for whom the talk is held."""

    name: Text | None = Field(None, description="What the event is called.")
    audience: Text | None = Field(None, description="Who listens.")
    place: Text | None = Field(None, description="Where it is.")
    date: Date | None = Field(None, description="The day, as year-month-day.")


class Premise(Grounded):
    """One step of the chain that carries the answer."""

    claim: Text = Field(description="The step in a few words.")
    detail: Text | None = Field(None, description="What it rests on, in small type; drawn from the evidence if absent.")
    evidence: Ids = Field([], description="Ids of the statistics, studies and cases that carry the step.")


class Argument(Grounded):
    """The question, the answer and the chain between them."""

    question: Text = Field(description="The one question that the talk answers.")
    answer: Text = Field(description="The short answer, as short as it goes.")
    thesis: Text | None = Field(None, description="The answer in one sentence.")
    claim: Text | None = Field(None, description="The headline over the chain of premises.")
    premises: Annotated[list[Premise], Field(max_length=5)] = Field([], description="The steps, from the ground up.")
    conclusion: Text | None = Field(None, description="What follows from the premises.")


class Statistic(Grounded):
    """A figure that carries a claim."""

    value: Number = Field(description="The figure, with a decimal point.")
    unit: Text | None = Field(None, description="What the figure is counted in: %, kr., år …")
    qualifier: Text | None = Field(None, description="How exact it is: knap, cirka, over …")
    claim: Text = Field(description="The headline: what the figure shows, as a sentence.")
    label: Text = Field(description="What the figure counts.")


class Study(Grounded):
    """Who found what, and how far it can be trusted."""

    by: Text = Field(description="Who made the study.")
    about: Text | None = Field(None, description="What it is about, in a few words.")
    claim: Text = Field(description="The headline: what the study shows, as a sentence.")
    findings: Annotated[list[Text], Field(min_length=1, max_length=5)] = Field(description="What was found.")
    caveat: Text | None = Field(None, description="Why to read it critically; the source's caveat if absent.")


class Case(Grounded):
    """Somebody who does it: who, where, what, and what it gives."""

    person: Text | None = Field(None, description="The person's name.")
    role: Text | None = Field(None, description="What the person is.")
    organisation: Text | None = Field(None, description="Where the person works; alone, the case is the organisation.")
    channels: Annotated[list[Text], Field(max_length=5)] = Field([], description="Where it happens.")
    claim: Text | None = Field(None, description="The headline: what the case shows, as a sentence.")
    summary: Text | None = Field(None, description="The case in one line, for a card among others.")
    does: Annotated[list[Text], Field(max_length=5)] = Field([], description="What they do, in short lines.")
    gives: Text | None = Field(None, description="What comes of it.")

    @model_validator(mode="after")
    def _somebody(self) -> Case:
        if not (self.person or self.organisation):
            raise PydanticCustomError("missing_one", "a case needs `person` or `organisation`")
        return self

    @property
    def name(self) -> str:
        """Who the case is about."""
        return self.person or self.organisation or ""


class Objection(Grounded):
    """What the hall will say, and the reply."""

    objection: Text = Field(description="The objection in a few words.")
    reply: Text = Field(description="The reply in one sentence.")


class Tip(Grounded):
    """A piece of advice."""

    tip: Text = Field(description="The advice in a few words.")
    claim: Text | None = Field(None, description="The advice as one sentence, for a slide of its own.")
    example: Text | None = Field(None, description="What it can look like.")


class Closing(Grounded):
    """The movement that the talk ends with, and what it asks for."""

    claim: Text | None = Field(None, description="The headline over the movement.")
    from_: Text | None = Field(None, alias="from", description="Where the listeners are.")
    to: Text | None = Field(None, description="Where they are asked to go.")
    call: Text = Field(description="What the audience is asked to do tomorrow morning.")
    steps: Annotated[Texts, Field(max_length=3)] = Field([], description="How to begin.")


class Source(OutlineModel):
    """Where facts come from."""

    title: Text = Field(description="What it is called.")
    publisher: Text | None = Field(None, description="Who publishes it.")
    year: Annotated[Integer, Field(ge=1400, le=2200)] | None = Field(None, description="When it came out.")
    url: Text | None = Field(None, description="Where to find it.")
    caveat: Text | None = Field(None, description="Why to read it critically.")


PART_NAMES = ("cover", "question", "answer", "chain", "shift", "closing", "sources")
"""Slides that a running order calls by name, beside the ids of items."""


def _named(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


def _step(value: Any) -> Any:
    return {"show": value} if isinstance(value, str) else value


class Step(OutlineModel):
    """One line of the running order: the name of a part, an id, or one slide of a general kind."""

    show: Text | None = Field(None, description="A part of the talk by name, or an item by its id.")
    section: Annotated[Section, BeforeValidator(_named)] | None = Field(None, description="A new part of the talk.")
    agenda: Agenda | None = Field(None, description="The talk's parts.")
    statistics: StatisticsGroup | None = Field(None, description="Figures side by side.")
    gallery: Gallery | None = Field(None, description="Cases as cards.")
    objections: Overview | None = Field(None, description="Objections and replies.")
    tips: Overview | None = Field(None, description="The advice at a glance.")
    bullets: Bullets | None = Field(None, description="A list.")
    text: TextSlide | None = Field(None, description="A headline and a few sentences.")
    quote: QuoteSlide | None = Field(None, description="A quotation.")
    comparison: Comparison | None = Field(None, description="Two columns.")
    timeline: Timeline | None = Field(None, description="Points in time.")
    steps: StepsSlide | None = Field(None, description="What is done first, and what after that.")
    table: TableSlide | None = Field(None, description="Rows under a header row.")
    questions: Questions | None = Field(None, description="The slide that stands while the hall asks.")

    @model_validator(mode="after")
    def _one_kind(self) -> Step:
        if len(self.model_fields_set) != 1 or self.part is None:
            raise PydanticCustomError("one_kind", "a line of the running order holds exactly one kind of slide")
        return self

    @property
    def part(self) -> OutlineModel | str | None:
        """What the line holds: a name or id, or the slide's own model."""
        name = next(iter(self.model_fields_set))
        part: OutlineModel | str | None = getattr(self, name)
        return part


class Talk(OutlineModel):
    """A talk outline."""

    title: Text = Field(description="The talk's title, on the cover.")
    subtitle: Text | None = Field(None, description="One line under the title.")
    short_title: Text | None = Field(None, description="The title in the footer; the title itself if absent.")
    language: Literal["da", "en"] = Field("da", description="The language of the slides and the notes.")
    duration: Annotated[Number, Field(gt=0, le=600)] | None = Field(None, description="Minutes at the lectern.")
    speaking_rate: Annotated[Integer, Field(ge=60, le=240)] = Field(130, description="Words a minute.")
    speaker: Speaker = Field(Speaker(), description="Who speaks.")
    event: Event = Field(Event(), description="Where and for whom.")
    article: Text | None = Field(None, description="The article that the talk rests on: a path from the outline.")
    layouts: Text = Field("kommune", description="A layout pack by name, or a path to one.")
    vars: dict[str, Any] = Field({}, description="Values for {{ … }} anywhere in the outline.")
    argument: Argument | None = Field(None, description="Question, answer and the chain between them.")
    statistics: list[Statistic] = Field([], description="Figures that carry claims.")
    studies: list[Study] = Field([], description="Who found what.")
    cases: list[Case] = Field([], description="Those who do it.")
    objections: list[Objection] = Field([], description="What the hall will say.")
    tips: Annotated[list[Tip], Field(max_length=12)] = Field([], description="Pieces of advice.")
    closing: Closing | None = Field(None, description="How the talk ends.")
    sources: dict[Id, Source] = Field({}, description="Sources by id.")
    running_order: Annotated[list[Annotated[Step, BeforeValidator(_step)]], Field(min_length=1)] | None = Field(
        None, description="Which slides, in which order; the outline's own order if absent."
    )

    def items(self) -> Iterator[Grounded]:
        """Yield every item of the talk's own parts, in the order of the model."""
        if self.argument:
            yield self.argument
            yield from self.argument.premises
        for group in (self.statistics, self.studies, self.cases, self.objections, self.tips):
            yield from group
        if self.closing:
            yield self.closing
        for step in self.running_order or []:
            if isinstance(step.part, Grounded):
                yield step.part

    def item(self, id: str) -> Grounded | None:
        """Return the item with this id, or None."""
        return next((item for item in self.items() if item.id == id), None)
