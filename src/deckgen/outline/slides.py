"""The slides of the running order that show the talk's own parts: by name, in sections, in groups."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from deckgen.outline.base import Grounded, Id, Item, Shown, Texts
from deckgen.outline.scalars import Switch, Text


class Cover(Shown):
    """The title, the speaker and the occasion."""


class Question(Shown):
    """The talk's question, alone on its slide."""


class Answer(Shown):
    """The short answer, with the thesis under it."""


class Chain(Shown):
    """The premises that lead to the conclusion."""


class Shift(Shown):
    """The movement from where the listeners are to where they are asked to go."""


class ClosingSlide(Shown):
    """What the audience is asked to do, and how to reach the speaker."""


class SourceList(Shown):
    """Every source, with its caveat and the slides that use it."""


class Documentation(Shown):
    """For the questions afterwards: a slide for each section with its claims and the sentences that they rest on."""

    hidden: Switch = Field(
        True, description="The slides are in the deck, and are passed over when the deck is shown.", examples=[False]
    )


class Section(Grounded):
    """A part of the talk; PowerPoint's sections carry its name. A passage here is what leads into it."""

    name: Text = Field(description="The part's name, short enough for the tracker.", examples=["Argumentet"])
    headline: Text | None = Field(
        None,
        description="What stands large on the section's slide; the name if absent.",
        examples=["Argumentet, bygget fra bunden"],
    )


class ArgumentMap(Item):
    """The argument on one page: each premise with the evidence that carries it."""

    title: Text | None = Field(
        None, description="The headline; one of deckgen's own if absent.", examples=["Det hviler svaret på"]
    )


class Questions(Item):
    """The slide that stands while the hall asks."""

    title: Text | None = Field(None, description="The headline.", examples=["Spørgsmål?"])


class Agenda(Item):
    """The talk's parts and the time each takes, made from the sections."""

    title: Text | None = Field(None, description="The headline.", examples=["Fem skridt til et svar"])


class Blank(Item):
    """A dark slide with one quiet word, for when the hall should look at the speaker."""

    title: Text | None = Field(None, description="The word that stands there.", examples=["Pause"])


Picks = Texts
"""Items by id, by number, or by a range of numbers such as `1-3`."""

_OF = "Which of them: ids, numbers, or ranges such as `1-3`; all if absent."


def picked(value: Any) -> Any:
    """Return a group written short, as a list of what it shows, in its long form."""
    return {"of": value} if isinstance(value, str | list) else value


class StatisticsGroup(Grounded):
    """Statistics: together on one slide under a `claim`, or without one each on its own slide."""

    claim: Text | None = Field(
        None, description="The headline of one slide for two to four figures.", examples=["Mere end tre ud af fire"]
    )
    of: Picks = Field([], description=_OF, examples=[["internet-dagligt", "some-dagligt"]])
    marked: Id | None = Field(
        None, description="The statistic that the talk is about; the last one if absent.", examples=["some-dagligt"]
    )


class StudiesGroup(Shown):
    """Studies, each on its own slide."""

    of: Picks = Field([], description=_OF, examples=[["1-2"]])


class CasesGroup(Grounded):
    """Cases: as cards on one slide under a `claim`, or without one each on its own slide."""

    claim: Text | None = Field(
        None, description="The headline of one slide for three to six cards.", examples=["Også uden for kommunerne"]
    )
    of: Picks = Field([], description=_OF, examples=[["martin", "eik", "stine"]])


class Overview(Grounded):
    """What objections and tips have in common: all of them, or those chosen, on one slide."""

    claim: Text | None = Field(None, description="The headline.", examples=["De tre vigtigste"])
    of: Picks = Field([], description=_OF, examples=["1-3"])


class ObjectionsGroup(Overview):
    """Objections with their replies, on one slide."""


class TipsGroup(Overview):
    """The advice at a glance."""
