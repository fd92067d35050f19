"""The talk's own parts: who speaks, the argument, the evidence, the objections, the advice, the end, the sources.

The field descriptions are the reference. The model knows nothing of slides; `compose/` decides what becomes of it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Field,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from deckgen.outline.base import Focus, Grounded, Ids, OutlineModel, Texts
from deckgen.outline.data import file_by_name
from deckgen.outline.scalars import Date, Integer, Number, Switch, Text


class Speaker(OutlineModel):
    """Who stands at the lectern."""

    name: Text | None = Field(None, description="The speaker's name, as it stands on the cover.", examples=["Dit navn"])
    role: Text | None = Field(None, description="What the speaker is.", examples=["kommunaldirektør"])
    organisation: Text | None = Field(None, description="Where the speaker works.", examples=["Din kommune"])
    contact: Text | None = Field(
        None, description="How to reach the speaker: an address or a link.", examples=["dig@example.org"]
    )


class Event(OutlineModel):
    """Where and for whom the talk is held."""

    name: Text | None = Field(None, description="What the event is called.", examples=["Oplæg for kommunaldirektører"])
    audience: Text | None = Field(None, description="Who listens.", examples=["kommunaldirektører"])
    place: Text | None = Field(None, description="Where it is.", examples=["Hovedstadsregionen"])
    date: Date | None = Field(None, description="The day, as year-month-day.", examples=["2026-11-24"])


class Premise(Grounded):
    """One step of the chain that carries the answer."""

    claim: Text = Field(description="The step in a few words.", examples=["Borgerne er der"])
    detail: Text | None = Field(
        None,
        description="What it rests on, in small type; drawn from the evidence if absent.",
        examples=["knap 90 % på nettet"],
    )
    evidence: Ids = Field(
        [], description="Ids of the statistics, studies and cases that carry the step.", examples=[["internet-dagligt"]]
    )


class Argument(Grounded):
    """The question, the answer and the chain between them."""

    question: Text = Field(
        description="The one question that the talk answers.",
        examples=["Skal en offentlig topchef være aktiv på sociale medier?"],
    )
    answer: Text = Field(description="The short answer, as short as it goes.", examples=["Ja."])
    thesis: Text | None = Field(
        None,
        description="The answer in one sentence.",
        examples=["Topchefens historier giver legitimitet, opbakning og engagement."],
    )
    claim: Text | None = Field(
        None, description="The headline over the chain of premises.", examples=["Borgermødet er flyttet"]
    )
    premises: Annotated[list[Premise], Field(max_length=5)] = Field(
        [],
        description="The steps, from the ground up.",
        examples=[[{"claim": "Borgerne er der", "evidence": ["internet-dagligt"]}]],
    )
    conclusion: Text | None = Field(
        None, description="What follows from the premises.", examples=["Så er lederens rum der også"]
    )


UNREAD = Decimal("NaN")
"""The value of a statistic whose cell has not been read yet."""


class Statistic(Grounded):
    """A figure that carries a claim."""

    value: Number = Field(
        description="The figure, with a decimal point; the one of the cell if absent, where `from` names one.",
        examples=[90],
    )
    unit: Text | None = Field(None, description="What the figure is counted in: %, kr., år …", examples=["%"])
    qualifier: Text | None = Field(None, description="How exact it is: knap, cirka, over …", examples=["knap"])
    claim: Text = Field(
        description="The headline: what the figure shows, as a sentence.",
        examples=["Danskerne er på nettet næsten hver dag"],
    )
    label: Text = Field(description="What the figure counts.", examples=["bruger internettet næsten hver dag"])
    from_: Text | None = Field(
        None,
        alias="from",
        description="The cell that the figure is read from: in a workbook a cell, a name, or row and column; in a CSV "
        "file row and column.",
        examples=["budget.xlsx!Ark1!B7", "budget.xlsx!Ark1[Skole, 2026]", "andele.csv[Ballerup, andel]"],
    )
    derived: Text | None = Field(
        None,
        description="How the figure is reckoned from other statistics by their ids, or from figures of its passage: "
        "+ - * / and share, change, times, sum, mean, per.",
        examples=["some-dagligt - some-2019", "change(271, 98)"],
    )
    chart: Literal["dots", "doughnut", "none"] = Field(
        "dots", description="How a share is drawn beside its figure.", examples=["doughnut"]
    )

    @model_validator(mode="before")
    @classmethod
    def _from_a_file(cls, data: Any) -> Any:
        return (
            {**data, "value": UNREAD} if isinstance(data, dict) and data.get("from") and "value" not in data else data
        )

    @field_validator("value", mode="wrap")
    @classmethod
    def _unread(cls, value: Any, read: ValidatorFunctionWrapHandler) -> Decimal:
        return value if value is UNREAD else read(value)

    @field_validator("chart")
    @classmethod
    def _of_a_share(cls, chart: str, info: ValidationInfo) -> str:
        known = {"value", "unit"} <= info.data.keys()  # where one of them is wrong, that is told instead
        if (
            known
            and info.data["value"] is not UNREAD
            and chart != "none"
            and not _is_share(info.data["value"], info.data["unit"])
        ):
            raise PydanticCustomError(
                "no_share",
                "only a share can be drawn: a figure from 0 to 100 with the unit %",
                {"help": 'take the line away, or write `unit: "%"` where the figure is a share'},
            )
        return chart

    @property
    def is_share(self) -> bool:
        """Whether the figure is a part of a hundred, so that the rest can be drawn beside it."""
        return _is_share(self.value, self.unit)


def _is_share(value: Decimal, unit: str | None) -> bool:
    return unit == "%" and 0 <= value <= 100


class Study(Grounded):
    """Who found what, and how far it can be trusted."""

    by: Text = Field(description="Who made the study.", examples=["Weber Shandwick"])
    about: Text | None = Field(None, description="What it is about, in a few words.", examples=["om den sociale CEO"])
    claim: Text = Field(
        description="The headline: what the study shows, as a sentence.", examples=["Den aktive topchef står stærkere"]
    )
    findings: Annotated[list[Text], Field(min_length=1, max_length=5)] = Field(
        description="What was found.", examples=[["vinder nye kunder", "tiltrækker nye medarbejdere"]]
    )
    caveat: Text | None = Field(
        None,
        description="Why to read it critically; the source's caveat if absent.",
        examples=["Bureauet lever af at rådgive topchefer"],
    )


class Portrait(OutlineModel):
    """A picture of a person, cut to a circle; written short, as its path."""

    file: Text = Field(description="The picture's path from the outline.", examples=["billeder/martin.jpg"])
    alt: Text | None = Field(
        None,
        description="What the picture shows, for those who cannot see it; that it is a portrait, and whose, if absent.",
        examples=["Martin i børnehøjde på en legeplads"],
    )
    focus: Focus | None = Field(
        None,
        description="What must stay in sight, in percent from left and top; the middle if absent.",
        examples=[[50, 20]],
    )
    credit: Text | None = Field(
        None, description="Who made the picture, at the foot of the slide.", examples=["Foto: Aarhus Kommune"]
    )


class Case(Grounded):
    """Somebody who does it: who, where, what, and what it gives."""

    person: Text | None = Field(None, description="The person's name.", examples=["Martin Østergaard Christensen"])
    role: Text | None = Field(None, description="What the person is.", examples=["Børn og Unge-direktør"])
    organisation: Text | None = Field(
        None, description="Where the person works; alone, the case is the organisation.", examples=["Aarhus Kommune"]
    )
    portrait: Annotated[Portrait, BeforeValidator(file_by_name)] | None = Field(
        None,
        description="A picture of the person, in a circle; initials stand there if absent.",
        examples=["billeder/martin.jpg", {"file": "billeder/martin.jpg", "focus": [50, 20]}],
    )
    channels: Annotated[list[Text], Field(max_length=5)] = Field(
        [], description="Where it happens.", examples=[["Facebook", "LinkedIn"]]
    )
    claim: Text | None = Field(
        None,
        description="The headline: what the case shows, as a sentence.",
        examples=["Martin bliver på sin faglige bane"],
    )
    summary: Text | None = Field(
        None,
        description="The case in one line, for a card among others.",
        examples=["går live og deler frit"],
    )
    does: Annotated[list[Text], Field(max_length=5)] = Field(
        [],
        description="What they do, in short lines.",
        examples=[["går live hver måned", "deler kommunens materiale frit"]],
    )
    gives: Text | None = Field(None, description="What comes of it.", examples=["Responsen er imponerende"])

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

    objection: Text = Field(description="The objection in a few words.", examples=["Det tager tid"])
    reply: Text = Field(description="The reply in one sentence.", examples=["Læg en plan, og få hjælp."])


class Tip(Grounded):
    """A piece of advice."""

    tip: Text = Field(description="The advice in a few words.", examples=["Begynd på LinkedIn"])
    claim: Text | None = Field(
        None,
        description="The advice as one sentence, for a slide of its own.",
        examples=["Begynd på LinkedIn, hvor tonen er rolig og faglig"],
    )
    example: Text | None = Field(
        None, description="What it can look like.", examples=["Her dyrkes faglighed og videndeling."]
    )


class Closing(Grounded):
    """The movement that the talk ends with, and what it asks for."""

    claim: Text | None = Field(
        None, description="The headline over the movement.", examples=["Rollen flytter sig fra skyggen ind i samtalen"]
    )
    from_: Text | None = Field(
        None, alias="from", description="Where the listeners are.", examples=["Diskret skyggedanser"]
    )
    to: Text | None = Field(None, description="Where they are asked to go.", examples=["Begavet historiefortæller"])
    call: Text = Field(
        description="What the audience is asked to do tomorrow morning.", examples=["Find i morgen tidlig ét opslag"]
    )
    steps: Annotated[Texts, Field(max_length=3)] = Field(
        [], description="How to begin.", examples=[["Skriv dit eget.", "Prøv så noget nyt."]]
    )


class Source(OutlineModel):
    """Where facts come from."""

    title: Text = Field(description="What it is called.", examples=["DR’s årlige rapport om danskernes medievaner"])
    publisher: Text | None = Field(None, description="Who publishes it.", examples=["DR"])
    year: Annotated[Integer, Field(ge=1400, le=2200)] | None = Field(
        None, description="When it came out.", examples=[2025]
    )
    url: Text | None = Field(None, description="Where to find it.", examples=["https://www.dr.dk"])
    interested: Switch = Field(False, description="Whoever publishes it gains by what it says.", examples=[True])
    caveat: Text | None = Field(
        None,
        description="Why to read it critically.",
        examples=["Viser, hvor borgerne er, ikke hvad topchefen får ud af det"],
    )

    @property
    def citation(self) -> str:
        """The source as a source line names it: publisher, title and year, none of them twice."""
        title = self.title
        if self.publisher and self.publisher.casefold() not in title.casefold():
            title = f"{self.publisher}: {title}"
        if self.year and str(self.year) not in title:
            title = f"{title} ({self.year})"
        return title
