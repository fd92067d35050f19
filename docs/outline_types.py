"""The types of the outline's keys in an author's words, for docs/make_outline.py: “text”, “list of texts (2 to 6)”."""

from __future__ import annotations

import datetime
import re
import types
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from deckgen.outline.base import Id, OutlineModel, Texts
from deckgen.outline.data import DataFile
from deckgen.outline.items import Portrait
from deckgen.outline.kinds import Bullet
from deckgen.outline.running_order import Step

_SCALARS = {str: "text", Decimal: "number", int: "whole number", bool: "true or false", datetime.date: "date"}
_ONE_OR_MORE, _IS_ID = get_args(Texts)[1], get_args(Id)[-1]
_SHORT: Mapping[type[OutlineModel], str] = {Bullet: "text", DataFile: "path", Portrait: "path", Step: "text"}
"""What may stand for a part instead of its keys."""


def type_of(field: FieldInfo, limits: str, headings: Mapping[str, str]) -> str:
    """Return a key's type in words.

    `limits` are those of its number, as `parts.limits_at` gives them; `headings` says for the name of each part under
    which heading it is described, so that the word becomes a link.
    """
    wanted, marks = _bare(field.annotation, field.metadata)
    if get_origin(wanted) is list:
        one, several = _item(get_args(wanted)[0], limits, headings)
        listed = f"list of {several}{_count(marks)}"
        return f"{one}, or {listed}" if _ONE_OR_MORE in marks else listed
    if get_origin(wanted) is dict:
        key, value = get_args(wanted)
        return "mapping" if value is Any else f"mapping from {_word(key, headings)}s to {_item(value, '', headings)[1]}"
    return f"{_word(field.annotation, headings, field.metadata)} {limits}".rstrip()


def anchor(heading: str) -> str:
    """Return the name that GitHub gives to a heading: small letters, digits and hyphens."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def part_name(model: type[OutlineModel]) -> str:
    """Return what to call a part in a sentence."""
    return "line" if model is Step else re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()


def _item(wanted: Any, limits: str, headings: Mapping[str, str]) -> tuple[str, str]:
    """Return what one item of a list is called, and what several are."""
    inner, marks = _bare(wanted)
    if get_origin(inner) is list:
        return "list", f"lists of {_item(get_args(inner)[0], limits, headings)[1]}"
    one = _word(inner, headings, marks)
    several = " or ".join(_plural(word) for word in one.split(" or "))
    if type(None) in get_args(next(iter(get_args(wanted)), None)):
        several += " or –"
    return one, f"{several} {limits}".rstrip()


def _plural(word: str) -> str:
    """Return the plural of a word, which may be a link."""
    return re.sub(r"(y?)(\]|$)", lambda end: ("ies" if end[1] else "s") + end[2], word, count=1)


def _word(wanted: Any, headings: Mapping[str, str], marks: Iterable[Any] = ()) -> str:
    inner, more = _bare(wanted, marks)
    if get_origin(inner) is Literal:
        *words, last = (f"`{word}`" for word in get_args(inner))
        return f"{', '.join(words)} or {last}".replace("|", r"\|")
    if inner in _SCALARS:
        return "id" if _IS_ID in more else _SCALARS[inner]
    name = part_name(inner)
    linked = f"[{name}](#{anchor(headings[inner.__name__])})" if inner.__name__ in headings else name
    return f"{_SHORT[inner]} or {linked}" if inner in _SHORT else linked


def _bare(wanted: Any, marks: Iterable[Any] = ()) -> tuple[Any, list[Any]]:
    """Return a type without `Annotated` and `| None`, and all that marks it."""
    found = list(marks)
    while True:
        if get_origin(wanted) is Annotated:
            wanted, *more = get_args(wanted)
            for mark in more:
                found += mark.metadata if isinstance(mark, FieldInfo) else [mark]
        elif get_origin(wanted) in (Union, types.UnionType):
            wanted = next(one for one in get_args(wanted) if one is not type(None))
        else:
            return wanted, found


def _count(marks: Iterable[Any]) -> str:
    """Return how many items a list may have, in brackets."""
    least = next((mark.min_length for mark in marks if hasattr(mark, "min_length")), None)
    most = next((mark.max_length for mark in marks if hasattr(mark, "max_length")), None)
    if least is not None and most is not None:
        return f" ({least})" if least == most else f" ({least} to {most})"
    return f" (at least {least})" if least is not None else f" (at most {most})" if most is not None else ""
