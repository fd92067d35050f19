"""The schema accepts what deckgen accepts, so that an editor says what `deckgen check` says.

Outlines are made from the model's own examples, one key at a time, and spoilt one key at a time. YAML is read as an
editor's language server reads it, by the rules of YAML 1.2.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from ruamel.yaml import YAML

from deckgen.cli.main import main
from deckgen.diagnostics import Report
from deckgen.outline import schema
from deckgen.outline.assemble import read_one
from deckgen.outline.model import Talk
from deckgen.outline.parts import fields_of, part_at
from deckgen.outline.running_order import BARE_KINDS, Step
from deckgen.outline.validate import validate
from deckgen.outline.values import fill_values
from own_talks import WHOLE

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "src" / "deckgen" / "outline" / "outline.schema.json"

SCHEMA = schema.outline_schema()
CHECK = jsonschema.Draft202012Validator(SCHEMA)

PARTS = {
    "speaker": ("speaker",),
    "event": ("event",),
    "argument": ("argument",),
    "premise": ("argument", "premises", 0),
    "statistic": ("statistics", 0),
    "study": ("studies", 0),
    "case": ("cases", 0),
    "objection": ("objections", 0),
    "tip": ("tips", 0),
    "closing": ("closing",),
    "source": ("sources", "kilde"),
    **{kind: ("running_order", 0, kind) for kind in fields_of(Step) if kind != "show"},
    "side": ("running_order", 0, "comparison", "left"),
    "point": ("running_order", 0, "timeline", "points", 0),
    "bullet": ("running_order", 0, "bullets", "items", 0),
    "row": ("running_order", 0, "chart", "series", 0),
    "data": ("running_order", 0, "table", "data"),
}
"""Where each part stands in an outline."""

EXCLUDES = {
    "table": [("rows", "data")],
    "chart": [("series", "data"), ("categories", "data"), ("columns", "series")],
    "image": [("alt", "decorative")],
}
NEEDS = {
    "statistic": {"chart": ["unit"]},
    "table": {"rows": ["columns"]},
    "chart": {"series": ["categories"], "columns": ["data"], "categories": ["series"]},
}


def example(model: Any, key: str) -> Any:
    return fields_of(model)[key].examples[0]


def base_of(part: str, with_key: str | None = None) -> dict[str, Any]:
    """Return a part with what it needs, and one key more."""
    model = part_at(PARTS[part])
    made = {key: example(model, key) for key, field in fields_of(model).items() if field.is_required()}
    extra = {"table": ["columns", "rows"], "chart": ["categories", "series"], "image": ["alt"], "case": ["person"]}
    keys = [*extra.get(part, []), *([with_key] if with_key else [])]
    for key in keys:
        made[key] = example(model, key)
    for left, right in EXCLUDES.get(part, []):
        if with_key in (left, right):
            made.pop(right if with_key == left else left, None)
    for needed in NEEDS.get(part, {}).get(with_key or "", []):
        made[needed] = example(model, needed)
        for left, right in EXCLUDES.get(part, []):
            if needed == right:
                made.pop(left, None)
    return made


def outline(part: str, value: Any) -> dict[str, Any]:
    """Return an outline that holds a part at its place, with what stands around it."""
    path = PARTS[part]
    for number in range(len(path) - 1, -1, -1):
        if isinstance(path[number], int):
            value = [value, base_of("point")] if path[number - 1] == "points" else [value]
            continue
        value = {path[number]: value}
        holder = part_at(path[:number])
        if holder is not None and holder is not Talk and holder is not Step:
            name = next((name for name, at in PARTS.items() if at == path[:number]), None)
            value = {**(base_of(name, path[number]) if name else {}), **value}
    return {"title": "Prøve", **value}


def good() -> Iterator[Any]:
    for key in fields_of(Talk):
        yield f"talk.{key}", {"title": "Prøve", key: example(Talk, key)}
    for part, path in PARTS.items():
        yield part, outline(part, base_of(part))
        for key in fields_of(part_at(path)):
            yield f"{part}.{key}", outline(part, base_of(part, key))
    for kind in sorted(BARE_KINDS):
        yield f"bare {kind}", {"title": "T", "running_order": [kind, {kind: None}]}
    yield "extends alone", {"extends": "talk.yaml"}
    yield "yes as a word", {"title": "T", "tips": [{"tip": "NO", "skip": "Ja"}], "subtitle": 2026}
    yield "filled", {"title": "{{ x }}", "duration": "{{ x }}", "vars": {"x": 20}}


def bad() -> Iterator[Any]:
    for part, path in PARTS.items():
        model = part_at(path)
        yield f"{part} with an unknown key", outline(part, {**base_of(part), "ukendt": 1})
        yield f"{part} as a list of lists", outline(part, [[1]])
        for key, field in fields_of(model).items():
            yield f"{part}.{key} of a wrong kind", outline(part, {**base_of(part, key), key: {"a": {"b": 1}}})
            if field.is_required():
                yield f"{part} without {key}", outline(part, {k: v for k, v in base_of(part).items() if k != key})
    for key in fields_of(Talk):
        if key not in ("vars", "include"):
            yield f"talk.{key} of a wrong kind", {"title": "T", key: [[{"a": [1]}]]}
    yield "no title", {"language": "da"}
    yield "two kinds in one line", {"title": "T", "running_order": [{"section": "A", "agenda": {}}]}
    yield "a kind with nothing under it", {"title": "T", "running_order": [{"bullets": None}]}
    yield "an empty order", {"title": "T", "running_order": []}
    yield "an empty text", {"title": " "}
    yield "a number in quotation marks", {"title": "T", "duration": "20"}
    yield "a number too large", {"title": "T", "duration": 601}
    yield "a language of no kind", {"title": "T", "language": "dk"}
    yield "a date of another form", {"title": "T", "event": {"date": "24-11-2026"}}
    yield "an id with a blank", {"title": "T", "tips": [{"tip": "A", "id": "a b"}]}
    yield "too many tips", {"title": "T", "tips": [{"tip": "A"}] * 13}
    yield "a table of two origins", outline("table", {**base_of("table"), "data": "x.csv"})
    yield "rows without columns", outline("table", {"title": "T", "rows": [["a", "b"]]})
    yield "a chart of no origin", outline("chart", {"title": "T"})
    yield "a picture that says nothing", outline("image", {"title": "T", "file": "a.png"})
    yield "a picture that says too much", outline("image", {**base_of("image"), "decorative": True})
    yield "a switch that is none", {"title": "T", "tips": [{"tip": "A", "skip": "måske"}]}


def accepts(outline: Any, tmp_path: Path) -> tuple[bool, bool]:
    """Return whether deckgen and the schema accept an outline, each as it reads the file."""
    file = tmp_path / "talk.yaml"
    yaml = YAML()
    yaml.default_flow_style = False
    with file.open("w", encoding="utf-8") as stream:
        yaml.dump(outline, stream)
    report = Report()
    tree = read_one(file, report)
    assert tree, [found.render() for found in report.found]
    fill_values(tree, {}, [], report)
    if isinstance(tree.data.get("extends"), str):
        tree.data.setdefault("title", "Fra den anden")
    talk = validate(tree, report)
    read = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
    return talk is not None, CHECK.is_valid(json.loads(json.dumps(read, default=str)))


@pytest.mark.parametrize("outline", [pytest.param(value, id=name) for name, value in good()])
def test_both_accept(outline, tmp_path):
    assert accepts(outline, tmp_path) == (True, True)


@pytest.mark.parametrize("outline", [pytest.param(value, id=name) for name, value in bad()])
def test_both_refuse(outline, tmp_path):
    assert accepts(outline, tmp_path) == (False, False)


def test_there_are_more_than_a_hundred_of_each():
    assert len(list(good())) > 100
    assert len(list(bad())) > 100


def test_the_schema_that_is_kept_is_the_one_that_the_model_gives():
    CHECK.check_schema(SCHEMA)
    printed = CliRunner().invoke(main, ["schema"]).output
    assert KEPT.read_text(encoding="utf-8") == printed, "run `make docs`"
    assert json.loads(printed) == SCHEMA


def test_every_key_has_a_description_and_an_example():
    def walk(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
        yield from part.get("properties", {}).values()

    described = [field for part in (SCHEMA, *SCHEMA["$defs"].values()) for field in walk(part)]
    assert len(described) > 150
    assert all(field.get("description") and field.get("examples") for field in described)


@pytest.mark.parametrize("talk", WHOLE, ids=lambda path: path.parent.name)
def test_each_talk_points_at_the_schema_and_fits_it(talk):
    first = talk.read_text(encoding="utf-8").split("\n")[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (talk.parent / first.partition("=")[2]).resolve() == KEPT
    errors = CHECK.iter_errors(json.loads(json.dumps(YAML(typ="safe", pure=True).load(talk), default=str)))
    assert [error.message for error in errors] == []
