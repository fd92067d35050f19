"""What is wrong with a single value, in the author's words, and what to write instead. For `validate`."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import ErrorDetails

from deckgen.diagnostics import Report
from deckgen.outline.base import OutlineModel, Path
from deckgen.outline.curly import forget_warning, take_away, without_curly
from deckgen.outline.kinds import Bullet
from deckgen.outline.listing import in_brackets, names_in, parts_of, split_figure, takes_names
from deckgen.outline.parts import annotation_at, called, fields_of, limits_at, part_at
from deckgen.outline.running_order import Step
from deckgen.outline.scalars import is_switch, kind_of
from deckgen.outline.slugs import slug
from deckgen.outline.tree import Tree
from deckgen.outline.words import meant_value

_GLUED = re.compile(r"([\w-]+):(\S.*)", re.DOTALL)
_RANGES = {"greater_than", "greater_than_equal", "less_than", "less_than_equal"}
_CHOOSE = "write one of these words, or take the line away"
_DECIMAL = "a decimal comma splits a figure: write"
_UNEVEN = {"ragged_table", "uneven_series"}
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
        _wrong_length(tree, report, path, error, too_long=kind == "too_long")
    elif kind in _UNEVEN:
        _uneven(tree, report, path, error)
    elif kind == "string_pattern_mismatch":
        is_key = error["loc"][-1:] == ("[key]",)
        message = f"`{str(value)[:40]}` cannot be an id"
        help = f"an id has letters, digits, hyphens and full stops, no blanks: `{slug(str(value), 'id')}`"
        if takes_names(path) and names_in(str(value)):
            help = f"write `{path[-1]}: {in_brackets(names_in(str(value)))}`"
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
    if context.get("percent") and path[-1:] == ("value",):
        help = f'write `value: {context["percent"]}` and `unit: "%"`'
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
    if wanted == "a list" and takes_names(path) and isinstance(value, str) and parts_of(value):
        return f"write `{key}: {in_brackets(parts_of(value))}`"
    if path == ("backup",) and is_switch(value):
        return "`backup: true` is said of an item; here stands a list of slides: `backup:` and under it lines `- id`"
    if wanted == "a list":
        takes_texts = part in (None, Bullet, Step)
        text = value.strip()[:40] if takes_texts and isinstance(value, str) and value.strip() else "…"
        items = f"- {text}" if takes_texts else f"- {first}: …"
        return f"`{key}` is a list: write `{key}:` and under it lines that begin with a dash: `{items}`"
    if isinstance(path[-1:] and path[-1], int):
        return f"write `- {first}: …`"
    if annotation_at(error["loc"]) is not None and part is None:
        return f"`{key}` is a mapping: write `{key}:` and under it lines `name: …`"
    return f"`{key}` is a mapping: write `{key}:` and under it `{first}: …`"


def _first_key(part: type[OutlineModel] | None) -> str:
    fields = fields_of(part) if part else {}
    return next((key for key, field in fields.items() if field.is_required()), next(iter(fields), "…"))


def _wrong_length(tree: Tree, report: Report, path: Path, error: ErrorDetails, *, too_long: bool) -> None:
    value, context = error["input"], error.get("ctx", {})
    have = context.get("actual_length")
    if too_long:
        most = context.get("max_length", 0)
        message = f"{called(path)} holds {have or 'too many'}, and there is room for {most}"
        figure = _split_figure(tree, path, (have or most) - most) if takes_names(path) else None
        help = f"{_DECIMAL} {figure}" if figure else f"keep the {most} that matter most"
        tree.error(report, "E111", message, (*path, most), help=help)
        return
    least = context.get("min_length", 0)
    message = f"{called(path)} holds {have}, and needs at least {least}"
    text = value[0] if isinstance(value, list) and value else value
    listed = parts_of(text) if takes_names(path) and isinstance(text, str) else []
    if listed:
        tree.error(report, "E111", message, path, help=f"write `{path[-1]}: {in_brackets(listed)}`")
    else:
        tree.error(report, "E111", message, path, key=True, help=f"write {least} or more, or take the part away")


def _uneven(tree: Tree, report: Report, path: Path, error: ErrorDetails) -> None:
    """Report rows or series of another length than their heads, categories or `x`, at the place of what is wrong."""
    context, part = error.get("ctx", {}), error["input"]
    of, found, wanted = context["of"], context["found"], context["wanted"]
    message, help, at = f"{called(path)}: {error['msg']}", context["help"], (*path, *context["path"])
    heads = part.get(of)
    figure = _split_figure(tree, at, found - wanted)
    figure_across = _split_figure(tree, (*path, of), wanted - found) if of == "x" else None
    if isinstance(heads, str) and parts_of(heads):
        at, help = (*path, of), f"write `{of}: {in_brackets(parts_of(heads))}`"
    elif figure:
        help = f"{_DECIMAL} {figure}"
    elif figure_across:
        at, help = (*path, "x"), f"{_DECIMAL} {figure_across}"
    tree.error(report, "E110", message, at, help=help)


def _split_figure(tree: Tree, path: Path, surplus: int) -> str | None:
    """Return the figure that a decimal comma splits in the list at `path`, with a point, or None."""
    span = tree.place(path)
    source = tree.sources.get(span.file)
    if source is None or not tree.holds(path) or span.line != span.end_line:
        return None
    figure = split_figure(source.lines[span.line - 1][span.column - 1 : span.end_column - 1], surplus)
    return figure.replace(",", ".") if figure else None


def _not_among(tree: Tree, report: Report, path: Path, value: Any, expected: str) -> None:
    known = re.findall(r"'([^']*)'", expected)
    bare = without_curly(value) if isinstance(value, str) else None
    meant = meant_value(bare or value, known) if isinstance(value, str) else None
    message = f"{called(path)} must be {', '.join(known[:-1])} or {known[-1]}"
    found = f"`{value[:30]}`" if isinstance(value, str) else kind_of(value)
    message += ", and nothing stands here" if value is None else f", and this is {found}"
    help = f"did you mean `{meant}`?" if meant else _CHOOSE
    if bare:
        forget_warning(report, tree.place(path))
        help = take_away(bare) if bare in known else help
    tree.error(report, "E110", message, path, key=value is None, help=help)
