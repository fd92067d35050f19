"""What all parts of an outline share: the field types, and what every item with a slide of its own may say."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, StringConstraints

from deckgen.outline.scalars import Integer, Text

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


class OutlineModel(BaseModel):
    """What all parts of an outline share: no unknown keys, and the place where each stands."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    _path: Path = PrivateAttr(default=())

    @property
    def path(self) -> Path:
        """Where this part stands in the outline."""
        return self._path


class Grounded(OutlineModel):
    """What every item with a slide of its own may say: its name, and the passage that it rests on."""

    id: Id | None = Field(None, description="The item's name for good; made from its text where it is not given.")
    source: Id | None = Field(None, description="The id of the source that the claim comes from.")
    quote: Text | None = Field(None, description="Words that stand in the article; the notes are drawn from there.")
    passage: Text | None = Field(
        None,
        description="A heading of the article, or a heading and a paragraph's number: `Borgerne er der/2`.",
    )
    notes: Texts = Field([], description="What the speaker says besides the article; one text for each paragraph.")
    seconds: Annotated[Integer, Field(ge=1, le=3600)] | None = Field(
        None, description="How long the slide takes, where the notes do not decide it."
    )
