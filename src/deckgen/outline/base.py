"""What all parts of an outline share: the field types, and what every item with a slide of its own may say."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, StringConstraints

from deckgen.outline.scalars import Integer, Number, Switch, Text

Path = tuple[str | int, ...]
"""Where a value stands in the outline: keys and list positions from the top."""

Id = Annotated[Text, StringConstraints(pattern=r"^[\wæøåÆØÅ][\w.-]*$")]
"""A name for an item: letters, digits, hyphen, underscore and full stop."""


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) or value is None else [value]


Texts = Annotated[list[Text], BeforeValidator(_listed)]
"""One text, or a list of texts."""

Ids = Annotated[list[Id], BeforeValidator(_listed)]
"""One id, or a list of ids."""

Focus = Annotated[list[Annotated[Number, Field(ge=0, le=100)]], Field(min_length=2, max_length=2)]
"""A point in a picture as it is seen, in percent from left and top."""


class OutlineModel(BaseModel):
    """What all parts of an outline share: no unknown keys, and the place where each stands."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    _path: Path = PrivateAttr(default=())

    @property
    def path(self) -> Path:
        """Where this part stands in the outline."""
        return self._path


class Notes(OutlineModel):
    """What the speaker says; written short, as a text or a list of texts."""

    text: Texts = Field(
        description="What is said besides the article; one text for each paragraph.",
        examples=["Bed om håndsoprækning."],
    )
    replace: Switch = Field(False, description="Whether it is said instead of the article's passage.", examples=[True])


def noted(value: Any) -> Any:
    """Return notes written short, as their text, in their long form."""
    return {"text": value} if isinstance(value, str | list) else value


class Waiver(OutlineModel):
    """A warning that the author has seen and lets stand, with the reason."""

    code: Text = Field(
        description="The warning's code; errors, and what is about figures, cannot be allowed.", examples=["W301"]
    )
    because: Text = Field(
        description="Why it may stand; `deckgen audit` prints it.", examples=["Salen får listen på papir"]
    )


class Shown(OutlineModel):
    """What everything that becomes a slide may say of it."""

    notes: Annotated[Notes, BeforeValidator(noted)] = Field(
        Notes(text=[]),
        description="What the speaker says besides the article; one text for each paragraph.",
        examples=["Bed om håndsoprækning.", {"replace": True, "text": "Fortæl det med egne ord."}],
    )
    pause: Annotated[Integer, Field(ge=1, le=600)] | None = Field(
        None, description="Seconds of silence after what is said: for an answer, for a show of hands.", examples=[10]
    )
    seconds: Annotated[Integer, Field(ge=1, le=3600)] | None = Field(
        None, description="How long the slide takes, where the notes do not decide it.", examples=[45]
    )
    layout: Text | None = Field(
        None, description="A layout of the pack to use instead of the usual one.", examples=["figure"]
    )
    reveal: Switch = Field(
        False,
        description="What stands in the slide's list or on its cards appears click by click.",
        examples=[True],
    )
    hidden: Switch = Field(
        False, description="The slide is in the deck, and is passed over when the deck is shown.", examples=[True]
    )
    backup: Switch = Field(
        False,
        description="The slide is for the questions: it stands after all others, has a number of its own (A1, A2 …) "
        "and takes no time.",
        examples=[True],
    )
    backup_of: Id | None = Field(
        None,
        description="The id of the slide that the backup slide belongs to; the two lead to each other. It says "
        "`backup: true` as well.",
        examples=["answer"],
    )
    skip: Switch = Field(
        False, description="The item is left out of the deck, and stays in the outline.", examples=[True]
    )
    only: Ids = Field(
        [],
        description="The audiences that see the item, where `--for` names one; everybody if absent.",
        examples=["byraad"],
    )
    allow: list[Waiver] = Field(
        [],
        description="Warnings about the item that may stand, each with its reason.",
        examples=[[{"code": "W301", "because": "Salen får listen på papir"}]],
    )

    @property
    def is_backup(self) -> bool:
        """Whether the slide stands among those for the questions."""
        return self.backup or self.backup_of is not None


class Item(Shown):
    """What has a name for good."""

    id: Id | None = Field(
        None,
        description="The item's name for good; made from its text where it is not given.",
        examples=["danskerne-online"],
    )


class Grounded(Item):
    """What rests on a passage of an article."""

    source: Id | None = Field(None, description="The id of the source that the claim comes from.", examples=["dr"])
    article: Id | None = Field(
        None,
        description="Which of `articles` the quote or the passage stands in; the main one if absent.",
        examples=["rapport"],
    )
    quote: Text | None = Field(
        None,
        description="Words that stand in the article; the notes are drawn from there.",
        examples=["knap 90 % af alle danskere er på internettet næsten hver dag"],
    )
    corrects: Text | None = Field(
        None,
        description="A misspelling of the article that the quote mends: the old words, an arrow, the new ones.",
        examples=["sociale meder → sociale medier"],
    )
    own: Switch = Field(
        False, description="The claim is the speaker's own: an opinion, and said as such.", examples=[True]
    )
    passage: Text | None = Field(
        None,
        description="A heading of the article, or a heading and a paragraph's number.",
        examples=["Borgermødet, der holdes hver dag/1"],
    )
