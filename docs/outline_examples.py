"""Examples for docs/outline.md, made of those that the model's fields have: each part in its place in an outline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

import yaml

from deckgen.diagnostics import Report
from deckgen.outline import kinds
from deckgen.outline.base import OutlineModel
from deckgen.outline.base import Path as OutlinePath
from deckgen.outline.formatting.format import format_outline
from deckgen.outline.items import Case, Statistic
from deckgen.outline.model import Talk
from deckgen.outline.parts import COMMON, common_keys, fields_of, part_at
from deckgen.outline.running_order import Step
from deckgen.outline.slides import StudiesGroup

_TOGETHER: dict[type[OutlineModel], tuple[tuple[str, ...], ...]] = {
    Talk: (
        (
            *("title", "subtitle", "short_title", "language", "duration", "speaking_rate", "speaker", "event"),
            *("article", "articles", "layouts", "vars"),
        ),
    ),
    Step: (("show",),),
    Statistic: (
        ("value", "unit", "qualifier", "claim", "label", "chart"),
        ("value", "unit", "claim", "label", "derived"),
        ("unit", "claim", "label", "from"),
    ),
    kinds.TableSlide: (("title", "columns", "rows"), ("title", "data")),
    kinds.ChartSlide: (
        ("title", "kind", "categories", "series", "unit", "highlight", "labels", "alt"),
        ("title", "data", "columns"),
    ),
    kinds.ImageSlide: (("title", "file", "alt", "fit", "focus", "credit"), ("title", "file", "decorative")),
}
"""The keys of each example of a part whose keys cannot all stand together; every other part has one with all."""

_NEEDED: dict[type[OutlineModel], tuple[str, ...]] = {kinds.ChartSlide: ("categories",), Case: ("person",)}
"""Keys that a part needs for the sake of what stands in it, beside those that are required."""

_COMMON_TOGETHER = (
    ("id", "source", "article", "quote", "passage", "notes", "seconds", "only"),
    ("id", "layout", "hidden"),
    ("id", "backup_of", "layout"),
)

OF_EACH = ("hidden", "backup", "backup_of", "skip", "only")
"""The keys that a group takes whose items have a slide each."""

_SOURCE = "dr"
"""The id of the one source in the fields' examples."""


def parts() -> Iterator[tuple[OutlinePath, type[OutlineModel]]]:
    """Yield every part of the model once, with the first path at which it can stand, from the top down.

    Lines stand in the running order, as most do.
    """
    seen: set[type[OutlineModel]] = set()
    waiting: list[tuple[OutlinePath, Any]] = [((), Talk)]
    for path, wanted in waiting:
        if not (isinstance(wanted, type) and issubclass(wanted, OutlineModel)):
            steps = {list: (0,), dict: (_SOURCE,)}.get(get_origin(wanted), ())
            waiting += (((*path, *steps), inner) for inner in get_args(wanted))
        elif wanted not in seen:
            seen.add(wanted)
            yield path, wanted
            keys = [key for key in fields_of(wanted) if wanted is not Talk or key != "backup"]
            waiting += (((*path, key), fields_of(wanted)[key].annotation) for key in keys)


def own_keys(model: type[OutlineModel]) -> list[str]:
    """Return the keys of a part that not all items have."""
    return [key for key in fields_of(model) if key != "id" and key not in common_keys(model)]


def examples(path: OutlinePath, model: type[OutlineModel]) -> Iterator[str]:
    """Yield the examples of the part at a path as YAML, in the form of `deckgen fmt`."""
    for keys in _TOGETHER.get(model, (tuple(own_keys(model)),)):
        if keys:
            yield written(placed(path, _values(model, keys)))


def common_examples() -> Iterator[str]:
    """Yield statistics with keys that all items have."""
    for keys in _COMMON_TOGETHER:
        yield written(placed(("statistics", 0), {**_required(Statistic), **_values(Statistic, keys)}))


def field_examples(path: OutlinePath, model: type[OutlineModel]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each key of the part at a path with an outline that holds it, once for every example of the key."""
    ways = _TOGETHER.get(model, (tuple(own_keys(model)),))
    for key, field in fields_of(model).items():
        if model is StudiesGroup and key in COMMON and key not in OF_EACH:
            continue
        keys = () if model is Step else next((way for way in ways if key in way), ways[0])
        for example in field.examples or []:
            yield key, placed(path, {**_values(model, keys), key: example})


def placed(path: OutlinePath, value: Any) -> dict[str, Any]:
    """Return an outline with a value at a path, and with what the parts around it require, but for the title."""
    for number in reversed(range(len(path))):
        key, holder = path[number], part_at(path[:number])
        if isinstance(key, int):
            value = [value, *_others(path[:number])]
        elif holder:
            value = {**_required(holder), key: value}
        else:
            value = {key: value}
    found: dict[str, Any] = value
    return found


def _others(path: OutlinePath) -> list[Any]:
    """Return the further items of a list's example, where one item is too few."""
    *above, key = path
    holder = part_at(tuple(above))
    field = fields_of(holder)[str(key)] if holder else None
    if field is None or not any(getattr(mark, "min_length", 0) > 1 for mark in field.metadata):
        return []
    return list((field.examples or [[]])[0][1:])


def written(outline: dict[str, Any]) -> str:
    """Return an outline as YAML, in the form of `deckgen fmt`."""
    report = Report()
    text = yaml.dump(_as_texts(outline), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    formed = format_outline(text, Path("talk.yaml"), report)
    assert not report.errors, report.errors
    return formed


class _Dumper(yaml.SafeDumper):
    """Writes texts without quotation marks wherever YAML allows it, as an author does: deckgen does not guess types."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own name and type

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> yaml.SequenceNode:
        """Return a list; one of single values stands on its line."""
        flow_style = flow_style or all(isinstance(item, str) for item in sequence)
        return super().represent_sequence(tag, sequence, flow_style)


def _as_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _as_texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_texts(inner) for inner in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def _required(model: type[OutlineModel]) -> dict[str, Any]:
    if model is Talk:
        return {}
    needed = _NEEDED.get(model, ())
    return _values(model, tuple(key for key, field in fields_of(model).items() if field.is_required() or key in needed))


def _values(model: type[OutlineModel], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: (fields_of(model)[key].examples or [])[0] for key in keys}
