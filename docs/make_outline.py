"""Make docs/outline.md: the prose of docs/outline/prose.md, with the tables and examples that the model gives.

python docs/make_outline.py

A line `<!-- Statistic -->` in the prose becomes what the model says of that part: its docstring, a table of its own
keys, and examples. The other marks are those of `TABLES`.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from deckgen.checks.w301_too_many_words import MOST_WORDS
from deckgen.compose.chart_data import MOST_CATEGORIES, MOST_SERIES
from deckgen.compose.parts.section import MOST_IN_TRACKER
from deckgen.data.model import MOST_COLUMNS, MOST_ROWS
from deckgen.data.read import LARGEST_TEXT, LARGEST_WORKBOOK
from deckgen.fit.fit import MOST_CONTINUATIONS
from deckgen.outline import source
from deckgen.outline.base import Grounded, Item, OutlineModel, Shown
from deckgen.outline.base import Path as OutlinePath
from deckgen.outline.items import Statistic
from deckgen.outline.parts import COMMON, fields_of, limits_at, part_at
from deckgen.outline.references import room_for
from deckgen.outline.running_order import BARE_KINDS, GROUPS, Step
from deckgen.outline.slides import CasesGroup, StatisticsGroup, StudiesGroup
from deckgen.outline.values import LONGEST_TEXT
from deckgen.pictures import files
from deckgen.pictures.read import MOST_PIXELS
from outline_examples import OF_EACH, common_examples, examples, own_keys, parts
from outline_types import anchor, type_of

_NO_KINDS = (*BARE_KINDS, "show")

TARGET = Path(__file__).with_name("outline.md")
PROSE = Path(__file__).with_name("outline") / "prose.md"
MARK = re.compile(r"^<!-- (\w+) -->$", re.MULTILINE)


def main() -> None:
    """Write the file anew."""
    TARGET.write_text(outline(), encoding="utf-8", newline="\n")


def outline() -> str:
    """Return the text of docs/outline.md. Raises KeyError for a mark that names nothing."""
    prose = PROSE.read_text(encoding="utf-8")
    paths = {model.__name__: (path, model) for path, model in parts()}
    heads = headings(prose)

    def made(mark: re.Match[str]) -> str:
        name = mark[1]
        return TABLES[name](heads) if name in TABLES else _part(*paths[name], heads)

    return MARK.sub(made, prose)


def headings(prose: str) -> dict[str, str]:
    """Return for every mark in the prose the heading that it stands under; a line's keys stand in several tables."""
    found, heading = {Step.__name__: "The running order"}, ""
    for line in prose.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif mark := MARK.match(line):
            found[mark[1]] = heading
    return found


def _part(path: OutlinePath, model: type[OutlineModel], heads: Mapping[str, str]) -> str:
    """Return what the model says of a part: what it is, its own keys, and examples."""
    keys = own_keys(model)
    said = [inspect.cleandoc(model.__doc__ or "")]
    if keys:
        said.append(_keys(path, model, keys, heads))
    if shared := _shared(model):
        said.append(shared)
    said += (f"```yaml\n{example}```" for example in examples(path, model))
    return "\n\n".join(said)


def _shared(model: type[OutlineModel]) -> str:
    """Return in a sentence which of the keys that items share a part has; nothing where it has none."""
    every = f"[what every item may say](#{anchor('What every item may say')})"
    if model is StudiesGroup:
        return f"Also, of {every}, {', '.join(f'`{key}`' for key in OF_EACH)}."
    if issubclass(model, Grounded):
        return f"Also {every}."
    if issubclass(model, Item):
        return f"Also {every}, but for `source`, `article`, `quote` and `passage`."
    return (
        f"Also {every}, but for `id`, `source`, `article`, `quote` and `passage`." if issubclass(model, Shown) else ""
    )


def _keys(path: OutlinePath, model: type[OutlineModel], keys: Iterable[str], heads: Mapping[str, str]) -> str:
    """Return a table of some keys of the part at a path."""
    fields = fields_of(model)
    rows = (
        (
            f"`{key}`",
            type_of(fields[key], limits_at((*path, key)), heads),
            f"required, or {ELSEWHERE[key]}" if key in ELSEWHERE and model is Statistic else _default(fields[key]),
            fields[key].description,
        )
        for key in keys
    )
    return _table(("key", "type", "default", "what it is"), rows)


ELSEWHERE = {"value": "`from`"}
"""Keys of a statistic that are required where another one does not give what they do."""


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    value = field.default
    if isinstance(value, bool):
        return str(value).lower()
    return f"`{value}`" if isinstance(value, str | int) else "–"


def _table(heads: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    heads = list(heads)
    lines = (heads, ["---"] * len(heads), *rows)
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines).replace("| --- ", "|---")


def _common(heads: Mapping[str, str]) -> str:
    keys = _keys(("statistics", 0), Statistic, ("id", *COMMON), heads)
    return "\n\n".join((keys, *(f"```yaml\n{example}```" for example in common_examples())))


def _lines(names: Iterable[str], heads: Mapping[str, str]) -> str:
    """Return a table of lines of the running order, each with a link to where its keys stand."""
    fields = fields_of(Step)
    rows = []
    for name in names:
        model = part_at(("running_order", 0, name))
        heading = heads.get(model.__name__) if model else None
        rows.append((f"[`{name}`](#{anchor(heading)})" if heading else f"`{name}`", fields[name].description))
    return _table(("line", "what it shows"), rows)


def _by_name(heads: Mapping[str, str]) -> str:
    return _lines((name for name in fields_of(Step) if name in BARE_KINDS and name not in GROUPS), heads)


def _by_group(heads: Mapping[str, str]) -> str:
    return _lines(GROUPS, heads)


def _by_kind(heads: Mapping[str, str]) -> str:
    # In the model's order: `fields_of` would set `quote` apart, which is a key of most items as well.
    return _lines((name for name in Step.model_fields if name in fields_of(Step) and name not in _NO_KINDS), heads)


def _limits(_: Mapping[str, str]) -> str:
    figures, cards = room_for(StatisticsGroup(claim="…")), room_for(CasesGroup(claim="…"))
    rows = (
        ("an outline, each of its files", f"{source.LARGEST_BYTES // 1_000_000} MB"),
        ("a text with its values written out", f"{LONGEST_TEXT:,} characters"),
        ("a CSV file; a workbook", f"{LARGEST_TEXT // 1_000_000} MB; {LARGEST_WORKBOOK // 1_000_000} MB"),
        ("a table's file", f"{MOST_ROWS:,} rows, {MOST_COLUMNS} columns"),
        ("a chart", f"{MOST_CATEGORIES} categories, {MOST_SERIES} series"),
        ("a picture", f"{files.LARGEST_BYTES // 1_000_000} MB, {MOST_PIXELS // 1_000_000} million pixels"),
        ("figures on one slide; cards on one slide", f"{figures[0]} to {figures[1]}; {cards[0]} to {cards[1]}"),
        ("slides on which one part goes on", f"{MOST_CONTINUATIONS}"),
        ("sections in the tracker; with more it is left out", f"{MOST_IN_TRACKER}"),
        ("words on a slide before deckgen warns", f"{MOST_WORDS}"),
    )
    return _table(("what", "limit"), rows)


TABLES = {"common": _common, "by_name": _by_name, "by_group": _by_group, "by_kind": _by_kind, "limits": _limits}
"""Marks that stand for more than one part."""


if __name__ == "__main__":
    main()
