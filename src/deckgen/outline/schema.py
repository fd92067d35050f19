"""The outline's JSON Schema (2020-12), made from the model, so that an editor completes and checks while one types.

What a schema cannot say is left to `deckgen check`: references, rows of equal length, values in `{{ … }}`, days that
are in no calendar, and what YAML changed before the schema saw it (`1e3`, quotation marks around `yes`).
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator, StringConstraints
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from deckgen.outline import base, data, items, kinds, running_order, scalars, slides
from deckgen.outline.base import OutlineModel
from deckgen.outline.model import Talk
from deckgen.outline.parts import fields_of

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

NULL: Schema = {"type": "null"}
TEXT: Schema = {"$ref": "#/$defs/text"}
ID: Schema = {"$ref": "#/$defs/id"}
FILLED: Schema = {"$ref": "#/$defs/filled"}
NUMBER: Schema = {"anyOf": [{"type": "number"}, FILLED]}

YES, NO = (
    [form(word) for word in words for form in (str.lower, str.title, str.upper)]
    for words in (("true", "yes", "on", "ja"), ("false", "no", "off", "nej"))
)

COMMON: dict[str, Schema] = {
    "text": {"type": ["string", "number", "boolean"], "pattern": r"\S"},
    # A letter or digit of any script, then also . and -: told by the signs that it is not, which all engines know.
    "id": {
        "type": ["string", "number"],
        "minimum": 0,
        "pattern": r"^\s*[^\s!-/:-@\[-^`{-~][^\s!-,/:-@\[-^`{-~]*\s*$",
    },
    "filled": {"description": "A value from `vars`.", "type": "string", "pattern": r"^\s*\{\{[\s\S]*\}\}\s*$"},
}

_SCALARS: list[tuple[Any, Schema]] = [
    (scalars.Text, TEXT),
    (scalars.Number, NUMBER),
    (scalars.Figure, {"anyOf": [{"type": "number"}, NULL, {"enum": ["", "~", "–", "-"]}, FILLED]}),
    (scalars.Integer, {"anyOf": [{"type": "integer"}, FILLED]}),
    (scalars.Switch, {"anyOf": [{"type": "boolean"}, {"enum": YES + NO}, FILLED]}),
    (scalars.Date, {"anyOf": [{"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}, FILLED]}),
]
"""The field types that read what the author wrote, by the function that reads it."""

_SHORT: dict[Callable[..., Any], Schema] = {
    base._listed: {},
    base.noted: {"anyOf": [TEXT, {"type": "array", "items": TEXT}]},
    running_order._named: TEXT,
    running_order._step: TEXT,
    slides.picked: {"anyOf": [TEXT, {"type": "array", "items": TEXT}]},
    data.file_by_name: TEXT,
    kinds._bullet: {
        "anyOf": [
            TEXT,
            {
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "propertyNames": {"not": {"enum": ["text", "items"]}},
                "additionalProperties": {"type": "array", "items": TEXT, "maxItems": 6},
            },
        ]
    },
}
"""What may stand in place of a part or a list, by the function that reads the short form; {} is one of the items."""


def _either(*keys: str) -> Schema:
    return {"anyOf": [{"required": [key]} for key in keys]}


def _one_of(*keys: str) -> Schema:
    return {"oneOf": [{"required": [key], "properties": {key: {"not": NULL}}} for key in keys]}


_RULES: dict[type[OutlineModel], Schema] = {
    Talk: _either("title", "extends", "include"),
    items.Case: _either("person", "organisation"),
    items.Statistic: _either("value", "from"),
    kinds.TableSlide: _one_of("rows", "data") | {"dependentRequired": {"rows": ["columns"]}},
    kinds.ChartSlide: _one_of("series", "data")
    | {"dependentRequired": {"columns": ["data"]}, "not": {"required": ["categories", "data"]}},
    kinds.ImageSlide: {
        "oneOf": [
            {"required": ["alt"], "properties": {"alt": TEXT}},
            {"required": ["decorative"], "properties": {"decorative": {"enum": [True, *YES]}}},
        ]
    },
    running_order.Step: {"minProperties": 1, "maxProperties": 1},
}
"""What holds between the keys of a part, beside what each of them holds."""

FROM_ELSEWHERE = ((Talk, "title"), (items.Statistic, "value"))
"""What a part must have, and need not write: it may come from another file."""


def outline_schema() -> Schema:
    """Return the schema of an outline: an object of JSON values, each part once under `$defs`."""
    parts: dict[str, Schema] = {}
    top = _part(Talk, parts)
    return {"$schema": DIALECT, "title": "deckgen outline", **top, "$defs": COMMON | dict(sorted(parts.items()))}


def _part(model: type[OutlineModel], parts: dict[str, Schema]) -> Schema:
    properties, required = {}, []
    for key, field in fields_of(model).items():
        properties[key] = _field(model, key, field, parts)
        if field.is_required() and (model, key) not in FROM_ELSEWHERE:
            required.append(key)
    return {
        "type": "object",
        "description": inspect.cleandoc(model.__doc__ or "").split("\n\n")[0].replace("\n", " "),
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **_RULES.get(model, {}),
    }


def _field(model: type[OutlineModel], key: str, field: FieldInfo, parts: dict[str, Schema]) -> Schema:
    wanted = _schema(field.annotation, field.metadata, parts)
    if model is running_order.Step and key not in running_order.BARE_KINDS:
        wanted = _without_null(wanted)
    said: Schema = {"description": field.description, "examples": field.examples}
    if field.default not in (None, PydanticUndefined, []) and not isinstance(field.default, OutlineModel | dict):
        said["default"] = field.default
    return said | wanted


def _without_null(schema: Schema) -> Schema:
    kept = [one for one in schema.get("anyOf", [schema]) if one != NULL]
    return kept[0] if len(kept) == 1 else {"anyOf": kept}


def _schema(wanted: Any, metadata: Iterable[Any], parts: dict[str, Schema]) -> Schema:
    """Return the schema of a type, with the limits and short forms that its annotations set."""
    marks = list(_marks(metadata))
    for type_, schema in _SCALARS:
        if wanted == type_ or (wanted == get_args(type_)[0] and set(get_args(type_)[1:]) & set(marks)):
            return _limited(schema, marks)
    origin, args = get_origin(wanted), get_args(wanted)
    if origin is Annotated:
        return _schema(args[0], (*args[1:], *marks), parts)
    if any(isinstance(mark, StringConstraints) for mark in marks) and wanted is str:
        return ID
    if origin in (Union, types.UnionType):
        options = [NULL if one is type(None) else _schema(one, (), parts) for one in args]
        return _shortened({"anyOf": options}, marks, options[0])
    if origin is Literal:
        return {"anyOf": [{"enum": list(args)}, FILLED]}
    if origin is list:
        item = _schema(args[0], (), parts)
        return _shortened({"type": "array", "items": item, **_lengths(marks)}, marks, item)
    if origin is dict:
        named = {"propertyNames": ID} if args[0] is not str else {}
        held = {"additionalProperties": _schema(args[1], (), parts)} if args[1] is not Any else {}
        return {"type": "object", **named, **held}
    if isinstance(wanted, type) and issubclass(wanted, OutlineModel):
        if wanted.__name__ not in parts:
            parts[wanted.__name__] = {}
            parts[wanted.__name__] = _part(wanted, parts)
        return _shortened({"$ref": f"#/$defs/{wanted.__name__}"}, marks, {})
    raise TypeError(f"the schema knows no {wanted}")


def _marks(metadata: Iterable[Any]) -> Iterator[Any]:
    """Yield the marks on a type, those within a `Field(…)` too."""
    for mark in metadata:
        if isinstance(mark, FieldInfo):
            yield from _marks(mark.metadata)
        else:
            yield mark


def _shortened(schema: Schema, marks: list[Any], item: Schema) -> Schema:
    """Return the schema, or one that takes a short form as well."""
    for mark in marks:
        if isinstance(mark, BeforeValidator) and mark.func in _SHORT:
            short = _SHORT[mark.func] or item
            schema = {"anyOf": [*short.get("anyOf", [short]), *schema.get("anyOf", [schema])]}
    return schema


_LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}


def _limited(schema: Schema, marks: list[Any]) -> Schema:
    limits = {name: getattr(mark, key) for mark in marks for key, name in _LIMITS.items() if hasattr(mark, key)}
    if any(isinstance(mark, StringConstraints) for mark in marks):
        return ID
    if not limits:
        return schema
    return {"anyOf": [{**schema["anyOf"][0], **limits}, *schema["anyOf"][1:]]}


def _lengths(marks: list[Any]) -> Schema:
    names = {"min_length": "minItems", "max_length": "maxItems"}
    return {name: getattr(mark, key) for mark in marks for key, name in names.items() if hasattr(mark, key)}
