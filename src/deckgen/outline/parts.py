"""What the model wants at a path: the part that stands there, its keys, its limits."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from deckgen.outline.base import OutlineModel, Path
from deckgen.outline.model import Talk

COMMON = (
    "source",
    "article",
    "quote",
    "corrects",
    "passage",
    "own",
    "notes",
    "pause",
    "seconds",
    "layout",
    "reveal",
    "hidden",
    "backup",
    "backup_of",
    "skip",
    "only",
    "allow",
)
"""The keys that most parts have in common, in the order in which they are best read."""


def fields_of(model: type[OutlineModel]) -> Mapping[str, FieldInfo]:
    """Return the fields of a part by the keys that an author writes: its id, what is its own, what all parts have."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    common = common_keys(model)
    own = [key for key in fields if key != "id" and key not in common]
    return {key: fields[key] for key in (*(["id"] if "id" in fields else []), *own, *common)}


def common_keys(model: type[OutlineModel]) -> tuple[str, ...]:
    """Return the keys of a part that are in `COMMON`. The talk's `article` is its own, and not an item's."""
    fields = {field.alias or name for name, field in model.model_fields.items()}
    return () if model is Talk else tuple(key for key in COMMON if key in fields)


def annotation_at(path: Path) -> Any:
    """Return the type that the model wants at `path`: a class, `list[…]`, `dict[…]`, or None."""
    wanted: Any = Talk
    for key in path:
        wanted = _inner(wanted, key)
        if wanted is None:
            return None
    return wanted


def part_at(path: Path) -> type[OutlineModel] | None:
    """Return the model of the part that stands at `path`, or None where no part does."""
    wanted = annotation_at(path)
    return wanted if _is_part(wanted) else None


def _is_part(wanted: Any) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, OutlineModel)


def _inner(wanted: Any, key: str | int) -> Any:
    if _is_part(wanted):
        field = fields_of(wanted).get(str(key))
        return _bare(field.annotation) if field else None
    origin, args = get_origin(wanted), get_args(wanted)
    if origin is list:
        return _bare(args[0]) if isinstance(key, int) else None
    if origin is dict:
        return _bare(args[1])
    return Any if wanted is Any else None


def _bare(wanted: Any) -> Any:
    """Return a type without `Annotated` and `| None`."""
    origin = get_origin(wanted)
    if origin is Annotated:
        return _bare(get_args(wanted)[0])
    if origin in (Union, types.UnionType):
        return _bare(next(arg for arg in get_args(wanted) if arg is not type(None)))
    return wanted


def limits_at(path: Path) -> str:
    """Return the limits of the number at `path` in words: `from 60 to 240`."""
    path = path[:-1] if isinstance(path[-1], int) else path
    part = part_at(path[:-1])
    field = fields_of(part).get(str(path[-1])) if part else None
    limits = dict(_limits(field.metadata)) | dict(_limits_within(field.annotation)) if field else {}
    low = f"from {limits['ge']}" if "ge" in limits else f"over {limits['gt']}" if "gt" in limits else ""
    high = f"to {limits['le']}" if "le" in limits else f"under {limits['lt']}" if "lt" in limits else ""
    if "gt" in limits and "le" in limits:
        high = f"and at most {limits['le']}"
    return f"{low} {high}".strip()


def _limits(metadata: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    for mark in metadata:
        if isinstance(mark, FieldInfo):
            yield from _limits(mark.metadata)
        for name in ("gt", "ge", "lt", "le"):
            if hasattr(mark, name):
                yield name, getattr(mark, name)


def _limits_within(wanted: Any) -> Iterator[tuple[str, Any]]:
    if get_origin(wanted) is Annotated:
        yield from _limits(get_args(wanted)[1:])
    for arg in get_args(wanted):
        yield from _limits_within(arg)


def called(path: Path) -> str:
    """Return what to call a part: `speaker`, item 2 of `statistics`, the outline."""
    if not path:
        return "the outline"
    last = path[-1]
    if isinstance(last, int):
        return f"item {last + 1} of `{path[-2]}`" if len(path) > 1 else f"item {last + 1}"
    return f"`{last}`"
