"""The texts of an item that stand on its slide, and the statements that its passage has to bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.article.sentences import split_sentences
from deckgen.outline.base import Grounded, OutlineModel
from deckgen.outline.items import Statistic

_LINK_TARGET = re.compile(r"\]\([^()]*\)")
"""Where a link leads to, which does not stand on the slide."""

NOT_CLAIMED = frozenset(
    (
        "id",
        "article",
        "quote",
        "passage",
        "derived",
        "from_",
        "source",
        "notes",
        "premises",
        "evidence",
        "of",
        "marked",
        "layout",
        "only",
        "allow",
        "unit",
    )
)
"""The fields of an item that do not stand on its slide, or stand there as an item of their own."""


@dataclass(frozen=True)
class Statement:
    """A sentence of a slide; a statistic's figure and label are one together."""

    key: tuple[str | int, ...]
    text: str
    beside: str = ""
    """What the slide says of the same figure in another place."""


def statements(item: Grounded, language: str) -> Iterator[Statement]:
    """Yield what an item states, sentence by sentence."""
    for key, text in slide_texts(item):
        if isinstance(item, Statistic) and key == ("label",):
            figure = " ".join(filter(None, (item.qualifier, written(item, language))))
            yield Statement(("value",), f"{figure} {text}", item.claim)
        elif isinstance(item, Statistic) and key in (("unit",), ("qualifier",)):
            continue
        else:
            beside = (item.label or "") if isinstance(item, Statistic) else ""
            for start, end in split_sentences(text):
                yield Statement(key, text[start:end], beside)


def slide_texts(value: object, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text of an item that stands on its slide, with where it stands in the item."""
    if isinstance(value, str):
        yield at, _LINK_TARGET.sub("]", value)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from slide_texts(one, (*at, number))
    elif isinstance(value, OutlineModel):
        for name in type(value).model_fields:
            if name not in NOT_CLAIMED:
                yield from slide_texts(getattr(value, name), (*at, name))


def written(item: Statistic, language: str) -> str:
    """Return a statistic's figure with its unit, as the language writes it."""
    value = f"{item.value:f}".replace(".", "," if language == "da" else ".")
    return f"{value} {item.unit or ''}".strip()
