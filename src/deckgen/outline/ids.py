"""Every item gets its place and its id: the given one, or one made from its text. Ids name slides for good.

Fifth step of loading, with `references` after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from deckgen.diagnostics import Report
from deckgen.outline import items, kinds, slides
from deckgen.outline.base import Item, OutlineModel, Path
from deckgen.outline.kinds import Bullet
from deckgen.outline.model import Talk
from deckgen.outline.running_order import PART_KINDS
from deckgen.outline.slugs import LONGEST, slug
from deckgen.outline.tree import Tree

_MADE_FROM: dict[type[OutlineModel], tuple[str, str]] = {
    items.Argument: ("argument", ""),
    items.Premise: ("premise", "claim"),
    items.Statistic: ("statistic", "claim"),
    items.Study: ("study", "claim"),
    items.Case: ("case", "name"),
    items.Objection: ("objection", "objection"),
    items.Tip: ("tip", "tip"),
    items.Closing: ("closing", ""),
    slides.Section: ("section", "name"),
    slides.Agenda: ("agenda", ""),
    slides.ArgumentMap: ("map-of-argument", ""),
    slides.Questions: ("questions", ""),
    slides.Blank: ("blank", ""),
    slides.StatisticsGroup: ("statistics", "claim"),
    slides.CasesGroup: ("cases", "claim"),
    slides.ObjectionsGroup: ("objections", "claim"),
    slides.TipsGroup: ("tips", "claim"),
    kinds.Bullets: ("bullets", "title"),
    kinds.TextSlide: ("text", "title"),
    kinds.QuoteSlide: ("quote", "text"),
    kinds.ImageSlide: ("image", "title"),
    kinds.TableSlide: ("table", "title"),
    kinds.ChartSlide: ("chart", "title"),
    kinds.Comparison: ("comparison", "title"),
    kinds.Timeline: ("timeline", "title"),
    kinds.StepsSlide: ("steps", "title"),
    kinds.Decision: ("decision", "title"),
}
"""For each kind of item: what to call it, and the field that its id is made from."""


def name_items(talk: Talk, tree: Tree, report: Report) -> None:
    """Give every part of a fresh `talk` its path, and every item an id; report ids that stand twice."""
    _place(talk, (), tree.data, tree)
    named = list(named_items(talk))
    taken = _given_ids(named, tree, report)
    taken.update((name, ()) for name in PART_KINDS if name not in taken)
    numbers: dict[str, int] = {}
    for item in named:
        if item.id is None:
            _set_once(item, "id", _free(_made(item), taken, numbers))


def named_items(talk: Talk) -> Iterator[Item]:
    """Yield all that has an id: the items of the talk's parts, then the slides of its lines."""
    yield from talk.own_items()
    yield from (part for part in talk.slides() if isinstance(part, Item))


def kind_name(item: Item) -> str:
    """Return what to call an item: a statistic, a tip."""
    return _MADE_FROM[type(item)][0]


def _given_ids(named: list[Item], tree: Tree, report: Report) -> dict[str, Path]:
    given = [(str(id), item) for item in named if (id := item.id) is not None]
    taken: dict[str, Path] = {}
    for id, item in sorted(given, key=lambda pair: _order(tree, (*pair[1].path, "id"))):
        path = (*item.path, "id")
        if id in PART_KINDS and not (isinstance(item, items.Closing) and id == "closing"):
            help = f"give it another id; {', '.join(PART_KINDS)} name parts of the talk"
            tree.error(
                report,
                "E113",
                f"`{id}` cannot be an id, because a part of the talk is called so",
                path,
                help=help,
            )
        elif id in taken:
            line = tree.place(taken[id]).line
            message = f"the id `{id}` stands twice; the first one is on line {line}"
            tree.error(report, "E113", message, path, help="give one of the two another id")
        else:
            taken[id] = path
    return taken


def _order(tree: Tree, path: Path) -> tuple[int, int]:
    place = tree.place(path)
    return place.line, place.column


def _made(item: Item) -> str:
    kind, field = _MADE_FROM[type(item)]
    return slug(getattr(item, field) or "", kind) if field else kind


def _free(name: str, taken: dict[str, Path], numbers: dict[str, int]) -> str:
    """Return `name`, or `name` with a number behind it where it is taken, and take it."""
    if name == "closing" and taken.get(name) == ():
        taken[name] = ("closing",)
        return name
    free, number = name, numbers.get(name, 1)
    while free in taken:
        number += 1
        free = f"{name[: LONGEST - len(str(number)) - 1].rstrip('-')}-{number}"
    numbers[name] = number
    taken[free] = ()
    return free


def _place(part: OutlineModel, path: Path, data: Any, tree: Tree) -> None:
    """Give a part and all in it their paths; not to defaults, which are shared by all talks."""
    part._path = path
    for name, field in type(part).model_fields.items():
        key = field.alias or name
        if name not in part.model_fields_set:
            continue
        inner = data.get(key) if isinstance(data, dict) else None
        for step, value, written in _parts_in(getattr(part, name), inner):
            _place(value, (*path, key, *step), written, tree)
    if isinstance(part, Bullet) and isinstance(data, dict) and "text" not in data and len(data) == 1:
        _place_short_bullet(part, path, next(iter(data)), tree)


def _parts_in(value: Any, data: Any) -> Iterator[tuple[Path, OutlineModel, Any]]:
    if isinstance(value, OutlineModel):
        yield (), value, data
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            if isinstance(inner, OutlineModel):
                yield (number,), inner, data[number] if isinstance(data, list) else data
    elif isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, OutlineModel):
                yield (key,), inner, data.get(key) if isinstance(data, dict) else None


def _place_short_bullet(part: Bullet, path: Path, text: str, tree: Tree) -> None:
    """Give the places of `- text: [items]` to the fields that they become."""
    tree.places[(*path, "text")] = tree.key((*path, text))
    tree.places[(*path, "items")] = tree.place((*path, text))
    for number in range(len(part.items)):
        tree.places[(*path, "items", number)] = tree.place((*path, text, number))


def _set_once(item: OutlineModel, name: str, value: str) -> None:
    """Set a field of a frozen model that nobody has seen yet; the only place that does."""
    object.__setattr__(item, name, value)
