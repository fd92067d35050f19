"""A talk outline: every key at its top, and the items in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from deckgen.outline.base import Grounded, Id, OutlineModel, Path, Shown, Texts, Waiver
from deckgen.outline.items import Argument, Case, Closing, Event, Objection, Source, Speaker, Statistic, Study, Tip
from deckgen.outline.running_order import ORDERS, Line, Step
from deckgen.outline.scalars import Integer, Number, Text


class Superseded(OutlineModel):
    """An old figure that is not to be said any more."""

    value: Number = Field(description="The old figure, with a decimal point.", examples=[72])
    unit: Text | None = Field(
        None,
        description="What it is counted in; a figure in another unit is another figure. Without it, in any.",
        examples=["%"],
    )
    what: Text | None = Field(
        None,
        description="What it counted, in a few words; a text that shares none of them may have the figure.",
        examples=["dagligt på sociale medier"],
    )
    use: Id | None = Field(
        None, description="The id of the statistic that has the new figure.", examples=["some-dagligt"]
    )


class Talk(OutlineModel):
    """The talk as a whole: what stands at the top of an outline."""

    extends: Text | None = Field(
        None, description="An outline that this one changes: what stands here replaces it.", examples=["talk.yaml"]
    )
    include: Texts = Field(
        [], description="Outlines whose parts this one has as well, before its own.", examples=[["sources.yaml"]]
    )
    title: Text = Field(description="The talk's title, on the cover.", examples=["Fra skyggedanser til samtalepartner"])
    subtitle: Text | None = Field(
        None,
        description="One line under the title.",
        examples=["Skal offentlige topchefer være aktive på sociale medier?"],
    )
    short_title: Text | None = Field(
        None,
        description="The title in the footer; the title itself if absent.",
        examples=["Fra skyggedanser til samtalepartner"],
    )
    language: Literal["da", "en"] = Field(
        "da", description="The language of the slides and the notes.", examples=["da"]
    )
    duration: Annotated[Number, Field(gt=0, le=600)] | None = Field(
        None, description="Minutes at the lectern.", examples=[20]
    )
    speaking_rate: Annotated[Integer, Field(ge=60, le=240)] = Field(130, description="Words a minute.", examples=[130])
    stale_after: Annotated[Integer, Field(ge=1, le=100)] = Field(
        3, description="After how many years a figure is old.", examples=[3]
    )
    speaker: Speaker = Field(
        Speaker(), description="Who speaks.", examples=[{"name": "Dit navn", "organisation": "Din kommune"}]
    )
    event: Event = Field(
        Event(),
        description="Where and for whom.",
        examples=[{"name": "Oplæg for kommunaldirektører", "date": "2026-11-24"}],
    )
    article: Text | None = Field(
        None, description="The article that the talk rests on: a path from the outline.", examples=["article.md"]
    )
    articles: dict[Id, Text] = Field(
        {},
        description="Further articles by id; without `article`, a quote is looked up in each of them in turn.",
        examples=[{"rapport": "rapport.docx"}],
    )
    layouts: Text = Field("kommune", description="A layout pack by name, or a path to one.", examples=["kommune"])
    vars: dict[str, Any] = Field(
        {}, description="Values for `{{ … }}` anywhere in the outline.", examples=[{"antal": "ni"}]
    )
    allow: list[Waiver] = Field(
        [],
        description="Warnings that may stand anywhere in the talk, each with its reason.",
        examples=[[{"code": "W302", "because": "Resten af tiden er salens"}]],
    )
    argument: Argument | None = Field(
        None,
        description="Question, answer and the chain between them.",
        examples=[{"question": "Skal topchefen være aktiv?", "answer": "Ja."}],
    )
    statistics: list[Statistic] = Field(
        [],
        description="Figures that carry claims.",
        examples=[[{"value": 90, "unit": "%", "claim": "Danskerne er på nettet", "label": "er på nettet hver dag"}]],
    )
    studies: list[Study] = Field(
        [],
        description="Who found what.",
        examples=[[{"by": "Weber Shandwick", "claim": "Topchefen står stærkere", "findings": ["vinder nye kunder"]}]],
    )
    cases: list[Case] = Field(
        [], description="Those who do it.", examples=[[{"person": "Stine Johansen", "does": ["udøvende kunstner"]}]]
    )
    objections: list[Objection] = Field(
        [],
        description="What the hall will say.",
        examples=[[{"objection": "Det tager tid", "reply": "Læg en plan, og få hjælp."}]],
    )
    tips: Annotated[list[Tip], Field(max_length=12)] = Field(
        [], description="Pieces of advice.", examples=[[{"tip": "Begynd på LinkedIn"}]]
    )
    closing: Closing | None = Field(
        None, description="How the talk ends.", examples=[{"call": "Find i morgen tidlig ét opslag"}]
    )
    superseded: list[Superseded] = Field(
        [],
        description="Old figures that must not stand on a slide or in your own notes any more.",
        examples=[[{"value": 72, "unit": "%", "what": "dagligt på sociale medier", "use": "some-dagligt"}]],
    )
    sources: dict[Id, Source] = Field(
        {}, description="Sources by id.", examples=[{"dr": {"title": "DR’s årlige rapport om danskernes medievaner"}}]
    )
    running_order: Annotated[list[Line], Field(min_length=1)] | None = Field(
        None,
        description="Which slides, in which order; the outline's own order if absent.",
        examples=[["cover", {"section": "Argumentet"}, "internet-dagligt"]],
    )
    backup: list[Line] = Field(
        [],
        description="Which slides are kept for the questions, in which order: lines as in the running order.",
        examples=[["some-dagligt", {"table": {"title": "Tallene bag", "data": "udgifter.csv"}}]],
    )

    def items(self) -> Iterator[Grounded]:
        """Yield every item that may rest on a passage: the talk's own, then the slides of its lines."""
        yield from self.own_items()
        yield from (part for part in self.slides() if isinstance(part, Grounded))

    def own_items(self) -> Iterator[Grounded]:
        """Yield every item of the talk's own parts, in the order of the model."""
        if self.argument:
            yield self.argument
            yield from self.argument.premises
        for group in (self.statistics, self.studies, self.cases, self.objections, self.tips):
            yield from group
        if self.closing:
            yield self.closing

    def lines(self) -> Iterator[tuple[Path, Step]]:
        """Yield every line of the running order, then of the list of backup slides, with its place."""
        for key, steps in zip(ORDERS, (self.running_order or [], self.backup), strict=True):
            yield from (((key, number), step) for number, step in enumerate(steps))

    def slides(self) -> Iterator[Shown]:
        """Yield what stands in the lines themselves: named parts, groups and slides, not ids."""
        yield from (step.part for _, step in self.lines() if isinstance(step.part, Shown))

    def item(self, id: str) -> Grounded | None:
        """Return the item with this id, or None."""
        return next((item for item in self.items() if item.id == id), None)
