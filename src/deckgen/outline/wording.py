"""What is wrong with a single value, in the author's words, and what to write instead. For `validate`."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import ErrorDetails

from deckgen.diagnostics import Report, nearest
from deckgen.outline.base import OutlineModel, Path
from deckgen.outline.parts import annotation_at, called, fields_of, limits_at, part_at
from deckgen.outline.scalars import kind_of
from deckgen.outline.slugs import slug
from deckgen.outline.tree import Tree

_GLUED = re.compile(r"([\w-]+):(\S.*)", re.DOTALL)
_RANGES = {"greater_than", "greater_than_equal", "less_than", "less_than_equal"}
_MEANT = {
    "dk": "da",
    "gb": "en",
    "uk": "en",
    "us": "en",
    "søjle": "column",
    "søjler": "column",
    "bjælke": "bar",
    "stablet": "stacked",
    "linje": "line",
    "kurve": "line",
    "areal": "area",
    "område": "area",
    "ring": "doughnut",
    "cirkel": "doughnut",
    "lagkage": "doughnut",
    "kage": "doughnut",
    "pie": "doughnut",
    "donut": "doughnut",
    "punkt": "scatter",
    "xy": "scatter",
}
"""What people write for one of the words that a key takes: a country for its language, a chart by another name."""

_CHOOSE = "write one of these words, or take the line away"
_PARTS = {"model_type", "model_attributes_type", "dict_type"}


def tell_value(tree: Tree, report: Report, error: ErrorDetails, path: Path) -> None:
    """Report what the model says of one value, at its place."""
    kind, value = error["type"], error["input"]
    context = error.get("ctx", {})
    if kind == "wrong_kind":
        _wrong_kind(tree, report, path, value, context)
    elif kind in _PARTS or kind == "list_type":
        wanted = "a list" if kind == "list_type" else "a mapping"
        _wrong_kind(tree, report, path, value, {"wanted": wanted, "help": _shape(error, path, value, wanted)})
    elif kind in _RANGES:
        message = f"{called(path)} must be {limits_at(error['loc'])}, and this is {str(value)[:30]}"
        tree.error(report, "E111", message, path, help=f"write a number {limits_at(error['loc'])}")
    elif kind in ("too_long", "too_short"):
        _wrong_length(tree, report, path, context, too_long=kind == "too_long")
    elif kind == "string_pattern_mismatch":
        is_key = error["loc"][-1:] == ("[key]",)
        message = f"`{str(value)[:40]}` cannot be an id"
        help = f"an id has letters, digits, hyphens and full stops, no blanks: `{slug(str(value), 'id')}`"
        tree.error(report, "E110", message, path, key=is_key, help=help)
    elif kind == "literal_error":
        _not_among(tree, report, path, value, str(context.get("expected", "")))
    elif kind == "missing_one":
        tree.error(report, "E112", error["msg"], path, key=True, help="write a line `person: …` or `organisation: …`")
    else:
        message = f"{called(path)}: {error['msg']}"
        tree.error(report, "E110", message, path, help=context.get("help", ""))


def keys_help(part: type[OutlineModel]) -> str:
    """Return which keys a part knows."""
    return f"it has {', '.join(fields_of(part))}"


def colon_help(key: str, rest: str) -> str:
    """Return how to write a text that YAML took for a key and a value."""
    return f'a text with a colon must stand in quotation marks: "{key}: {rest}"'


def _wrong_kind(tree: Tree, report: Report, path: Path, value: Any, context: dict[str, Any]) -> None:
    wanted, help = context.get("wanted", ""), context.get("help", "")
    if value is None:
        if isinstance(path[-1:] and path[-1], int):
            message, help = f"{called(path)} is empty", "write it after the dash, or take the dash away"
        else:
            message = f"nothing stands at {called(path)}, which must be {wanted}"
            help = help or "write it after the colon, or take the line away"
        tree.error(report, "E110", message, path, key=True, help=help)
        return
    message = f"{called(path)} must be {wanted}, and this is {context.get('found') or kind_of(value)}"
    key, rest = next(iter(value.items())) if isinstance(value, dict) and len(value) == 1 else ("", None)
    if wanted == "a text" and isinstance(rest, str):
        message = f"`{key}: {rest}` is read as a key and its value, not as a text"
    elif wanted == "a text" and isinstance(value, list):
        help = help or "write one text; one that begins with [ stands in quotation marks"
    tree.error(report, "E110", message, path, help=help)


def _shape(error: ErrorDetails, path: Path, value: Any, wanted: str) -> str:
    """Return how to write a list or a mapping where something else stands."""
    key = next((str(key) for key in reversed(path) if isinstance(key, str)), "key")
    if value is None:
        return f"write what belongs under `{key}:`, or take the line away"
    glued = _GLUED.match(value) if isinstance(value, str) else None
    part = part_at(error["loc"]) or part_at((*error["loc"], 0))
    if glued and part and glued[1] in fields_of(part):
        return f"a blank is missing after the colon: `{glued[1]}: {glued[2][:40]}`"
    first = _first_key(part)
    if wanted == "a list":
        items = f"- {first}: …" if part else "- …"
        return f"`{key}` is a list: write `{key}:` and under it lines that begin with a dash: `{items}`"
    if isinstance(path[-1:] and path[-1], int):
        return f"write `- {first}: …`"
    if annotation_at(error["loc"]) is not None and part is None:
        return f"`{key}` is a mapping: write `{key}:` and under it lines `name: …`"
    return f"`{key}` is a mapping: write `{key}:` and under it `{first}: …`"


def _first_key(part: type[OutlineModel] | None) -> str:
    fields = fields_of(part) if part else {}
    return next((key for key, field in fields.items() if field.is_required()), next(iter(fields), "…"))


def _wrong_length(tree: Tree, report: Report, path: Path, context: dict[str, Any], *, too_long: bool) -> None:
    have = context.get("actual_length")
    if too_long:
        most = context.get("max_length", 0)
        message = f"{called(path)} holds {have or 'too many'}, and there is room for {most}"
        tree.error(report, "E111", message, (*path, most), help=f"keep the {most} that matter most")
    else:
        least = context.get("min_length", 0)
        message = f"{called(path)} holds {have}, and needs at least {least}"
        tree.error(report, "E111", message, path, key=True, help=f"write {least} or more, or take the part away")


def _not_among(tree: Tree, report: Report, path: Path, value: Any, expected: str) -> None:
    known = re.findall(r"'([^']*)'", expected)
    word = value.casefold() if isinstance(value, str) else ""
    meant = _MEANT.get(word) if _MEANT.get(word) in known else None
    meant = meant or nearest(word, known) or next((name for name in known if word.startswith(name)), None)
    message = f"{called(path)} must be {', '.join(known[:-1])} or {known[-1]}"
    found = f"`{value[:30]}`" if isinstance(value, str) else kind_of(value)
    message += ", and nothing stands here" if value is None else f", and this is {found}"
    tree.error(report, "E110", message, path, key=value is None, help=f"did you mean `{meant}`?" if meant else _CHOOSE)
