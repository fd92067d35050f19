"""The reference of the outline is whole, current and true: every key, every example, every picture.

A new key of the model needs a description and an example there, and `make docs`; a new part needs a mark in
docs/outline/prose.md, and one with a slide a line in docs/outline/talk.yaml and `make pictures`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from deckgen.build import Compiled, Options, compile_talk
from deckgen.compose.typesetting import NO_BREAK_SPACE, typeset
from deckgen.diagnostics import Report
from deckgen.outline.base import OutlineModel
from deckgen.outline.formatting.format import format_outline
from deckgen.outline.load import load_outline
from deckgen.outline.parts import fields_of
from deckgen.outline.running_order import Step
from make_outline import PROSE, TABLES, headings, outline
from outline_examples import field_examples, own_keys, parts, written
from outline_types import anchor

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "outline.md"
FOLDER = ROOT / "docs" / "outline"
TALK = FOLDER / "talk.yaml"
PARTS = list(parts())

FENCE = re.compile(r"^```yaml(?: (?P<name>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(outline/(?P<id>[^)]*)\.png\)")

BASE = {
    "title": "Biblioteket",
    "argument": {"question": "Skal det?", "answer": "Ja.", "premises": [{"claim": "Borgerne er der"}]},
    "statistics": [
        {"id": id, "value": "9", "claim": f"Tal {id}", "label": "ting"} for id in ("internet-dagligt", "some-dagligt")
    ],
    "studies": [{"by": by, "claim": f"Fund af {by}", "findings": ["noget"]} for by in ("ét bureau", "et andet")],
    "cases": [{"id": id, "organisation": id} for id in ("martin", "eik", "stine")],
    "objections": [{"objection": f"Indvending {number}", "reply": "Svar"} for number in range(3)],
    "tips": [{"tip": f"Råd {number}"} for number in range(3)],
    "closing": {"from": "her", "to": "der", "call": "Begynd"},
    "sources": {"dr": {"title": "En rapport"}},
    "articles": {"rapport": "rapport.docx"},
}
"""What the examples speak of, for those that do not have it themselves."""

FILES = {"talk.yaml": "title: Den lange\n", "sources.yaml": "sources: {ft: {title: Forhandlinger}}\n"}
"""The files that examples name."""


@pytest.fixture(scope="module")
def demonstration() -> tuple[Compiled, Report]:
    """The demonstration talk, compiled once."""
    report = Report()
    compiled = compile_talk(TALK, Options(), report)
    assert compiled, [found.render() for found in report.found]
    return compiled, report


def faults(example: str, folder: Path) -> list[str]:
    """Return what is wrong with an example, once what it speaks of stands beside it."""
    has: dict[str, Any] = yaml.load(example, yaml.BaseLoader)
    rest = {} if "extends" in has else {key: value for key, value in BASE.items() if key not in has}
    file = folder / "example.yaml"
    file.write_text(example + (written(rest) if rest else ""), encoding="utf-8")
    report = Report()
    load_outline(file, report)
    return [found.render() for found in report.found]


def called(part: tuple[Any, type[OutlineModel]]) -> str:
    return part[1].__name__


def test_the_page_is_the_one_that_the_model_gives() -> None:
    assert PAGE.read_text(encoding="utf-8") == outline(), "run `make docs`"


def test_every_part_with_keys_of_its_own_stands_on_the_page() -> None:
    marks = set(headings(PROSE.read_text(encoding="utf-8"))) - set(TABLES)
    assert sorted(model.__name__ for _, model in PARTS if own_keys(model) and model.__name__ not in marks) == []


@pytest.mark.parametrize("part", PARTS, ids=called)
def test_every_key_has_a_description_and_an_example(part: tuple[Any, type[OutlineModel]]) -> None:
    for key, field in fields_of(part[1]).items():
        assert re.fullmatch(r"[A-Z`].*[.?…]", field.description or ""), key
        assert field.examples, key


@pytest.mark.parametrize("part", PARTS, ids=called)
def test_every_example_of_a_key_loads_in_its_place(part: tuple[Any, type[OutlineModel]], tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for key, example in field_examples(*part):
        if "running_order" in example:  # a slide that is skipped must not be the only one
            example = {**example, "running_order": [*example["running_order"], {"blank": {"id": "last"}}]}
        example = {"title": "Biblioteket", **example} if "extends" in example else example
        assert faults(written(example), tmp_path) == [], key


def test_every_example_on_the_page_loads(tmp_path: Path) -> None:
    found = list(FENCE.finditer(PAGE.read_text(encoding="utf-8")))
    for example in found:
        if example["name"]:
            (tmp_path / example["name"]).write_text(example["text"], encoding="utf-8")
    assert len(found) > 30
    assert [fault for example in found for fault in faults(example["text"], tmp_path)] == []


def test_the_first_example_is_a_whole_talk_about_a_real_article(tmp_path: Path) -> None:
    first = FENCE.search(PAGE.read_text(encoding="utf-8"))
    assert first
    article = ROOT / "talks" / "budget-year" / "article.md"
    (tmp_path / "article.md").write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "talk.yaml").write_text(first["text"], encoding="utf-8")
    report = Report()
    compiled = compile_talk(tmp_path / "talk.yaml", Options(), report)
    assert [found.render() for found in report.found] == []
    assert compiled
    assert [slide.id for slide in compiled.deck.slides][:2] == ["cover", "from-2007"]


def test_every_link_on_the_page_leads_somewhere() -> None:
    text = PAGE.read_text(encoding="utf-8")
    prose = FENCE.sub("", text)
    prose = re.sub(r"`+[^`\n]*`+", lambda code: re.sub(r"\W", "", code.group()), prose)
    anchors = [anchor(heading) for heading in re.findall(r"^#+ (.+)$", prose, re.MULTILINE)]
    assert len(anchors) == len(set(anchors)), "two headings share a name"
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if target.startswith("#"):
            assert target[1:] in anchors
        elif not target.startswith("https://"):
            assert (PAGE.parent / target).is_file(), target


def test_the_demonstration_talk_has_neither_errors_nor_warnings(demonstration: tuple[Compiled, Report]) -> None:
    assert [found.render() for found in demonstration[1].found] == []


def test_the_demonstration_talk_is_in_form() -> None:
    text = TALK.read_text(encoding="utf-8")
    assert format_outline(text, TALK, Report()) == text


def test_the_demonstration_talk_has_every_kind_of_line_that_makes_a_slide(
    demonstration: tuple[Compiled, Report],
) -> None:
    steps = demonstration[0].outline.talk.running_order or []
    used = {name for step in steps for name in step.model_fields_set}
    assert set(Step.model_fields) - used == {"studies"}, "studies have no slide together"


def test_every_layout_has_a_picture_on_the_page(demonstration: tuple[Compiled, Report]) -> None:
    shown = {picture["id"] for picture in PICTURE.finditer(PAGE.read_text(encoding="utf-8"))}
    seen = {slide.layout for slide in demonstration[0].deck.slides if slide.id in shown}
    layouts = {file.stem for file in (ROOT / "layouts" / "kommune").glob("*.yaml")}
    assert sorted(layouts - seen - {"pack"}) == []


def test_every_picture_on_the_page_is_small_and_shows_a_slide_of_the_demonstration_talk(
    demonstration: tuple[Compiled, Report],
) -> None:
    ids = {slide.id for slide in demonstration[0].deck.slides}
    pictures = list(PICTURE.finditer(PAGE.read_text(encoding="utf-8")))
    for picture in pictures:
        file = FOLDER / f"{picture['id']}.png"
        assert picture["alt"], picture["id"]
        assert picture["id"] in ids
        assert file.is_file(), "run `make pictures`"
        assert file.stat().st_size < 40_000
        with Image.open(file) as image:
            assert (image.width, image.height) == (480, 270)
    drawn = {file.stem for file in FOLDER.glob("*.png")} - {"library"}
    assert sorted(drawn - {picture["id"] for picture in pictures}) == [], "pictures that the page does not show"


@pytest.mark.parametrize(
    ("written", "danish", "english"),
    re.findall(r"^\| `([^`]+)`(?:, where[^|]*)? \| ([^|]+?) \| ([^|]+?) \|$", PROSE.read_text(encoding="utf-8"), re.M),
)
def test_a_text_is_set_as_the_table_says(written: str, danish: str, english: str) -> None:
    for language, wanted in (("da", danish), ("en", english)):
        made = typeset(written, language)
        together = wanted.endswith("held together")
        wanted = wanted.removesuffix("held together").removesuffix(", ")
        assert made.replace(NO_BREAK_SPACE, " ") == (wanted or written)
        assert (NO_BREAK_SPACE in made) == together
