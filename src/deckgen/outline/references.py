"""Ids and names that parts of the outline use for each other must lead somewhere. Last step of loading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from deckgen.diagnostics import Report, nearest
from deckgen.outline import model, slides
from deckgen.outline.base import OutlineModel, Path
from deckgen.outline.ids import kind_name, named_items
from deckgen.outline.model import PART_NAMES, Talk
from deckgen.outline.tree import Tree

_MOST_GUESSES = 50
"""How many unknown ids are compared with all known ones, which is slow."""

_EVIDENCE = (model.Statistic, model.Study, model.Case)
_SHOWN = (*_EVIDENCE, model.Objection, model.Tip, model.Premise, model.Closing)
_KINDS = {
    "agenda",
    "section",
    "statistics",
    "gallery",
    "objections",
    "tips",
    "bullets",
    "text",
    "quote",
    "comparison",
}


def check_references(talk: Talk, tree: Tree, report: Report) -> None:
    """Report every id that leads nowhere or to the wrong kind, and every slide that is shown twice."""
    _Checking(talk, tree, report).check_all()


class _Checking:
    def __init__(self, talk: Talk, tree: Tree, report: Report) -> None:
        self.talk = talk
        self.tree = tree
        self.report = report
        self.guesses = 0
        self.items: dict[str, OutlineModel] = {str(getattr(item, "id", "")): item for item in named_items(talk)}

    def check_all(self) -> None:
        """Check the parts of the talk, then its running order."""
        for item in self.talk.items():
            if item.source is not None and item.source not in self.talk.sources:
                self.tell_unknown(item.source, "source", list(self.talk.sources), (*item.path, "source"))
        for premise in self.talk.argument.premises if self.talk.argument else []:
            self.refer(premise.evidence, _EVIDENCE, "statistic, study or case", (*premise.path, "evidence"))
        seen: dict[str, Path] = {}
        for number, step in enumerate(self.talk.running_order or []):
            if isinstance(step.part, str):
                self.shown(step.part, ("running_order", number, "show"), seen)
            elif step.part is not None:
                self.group(step.part)

    def group(self, part: OutlineModel) -> None:
        """Check a slide that shows several items."""
        of = (*part.path, "of")
        if isinstance(part, slides.StatisticsGroup):
            self.refer(part.of, (model.Statistic,), "statistic", of)
            if part.marked is not None and part.marked not in part.of:
                self.tell_unknown(part.marked, "statistic in `of`", part.of, (*part.path, "marked"))
        elif isinstance(part, slides.Gallery):
            self.refer(part.of, (model.Case,), "case", of)
        elif isinstance(part, slides.Overview):
            name = str(part.path[-1])
            wanted = (model.Objection,) if name == "objections" else (model.Tip,)
            if not (self.talk.objections if name == "objections" else self.talk.tips):
                message = f"the slide `{name}` needs `{name}`, which the outline lacks"
                help = f"write `{name}:` with at least one item, or take the slide out of the running order"
                self.tree.error(self.report, "E114", message, part.path, key=True, help=help)
            else:
                self.refer(part.of, wanted, name.removesuffix("s"), of)

    def refer(self, ids: list[str], wanted: tuple[type[OutlineModel], ...], kind: str, path: Path) -> None:
        """Check ids that must lead to items of certain kinds, each one once."""
        seen: set[str] = set()
        for number, id in enumerate(ids):
            item, at = self.items.get(id), (*path, number)
            if isinstance(item, wanted):
                if id in seen:
                    message = f"`{id}` stands twice in `{path[-1]}`"
                    self.tree.error(self.report, "E119", message, at, help="keep one of the two")
                seen.add(id)
            elif item is not None:
                known = self.ids_of(wanted)
                message = f"`{id}` is the id of a {kind_name(item)}, and here stands the id of a {kind}"
                self.tree.error(self.report, "E114", message, at, help=_known(known))
            else:
                self.tell_unknown(id, kind, self.ids_of(wanted), at)

    def shown(self, name: str, path: Path, seen: dict[str, Path]) -> None:
        """Check a name in the running order."""
        if name in seen:
            line = self.tree.place(seen[name]).line
            message = f"`{name}` is shown twice; the first time on line {line}"
            help = "take one of the two out: an id is the name of one slide"
            self.tree.error(self.report, "E119", message, path, help=help)
            return
        seen[name] = path
        if name in PART_NAMES:
            self.needed(name, path)
        elif not isinstance(self.items.get(name), _SHOWN):
            self.not_shown(name, path)

    def not_shown(self, name: str, path: Path) -> None:
        """Report a name in the running order that no slide has, or one that needs no `show`."""
        item = self.items.get(name)
        if isinstance(item, model.Argument):
            help = "its slides are called question, answer and chain"
            self.tree.error(self.report, "E114", f"`{name}` is no slide of its own", path, help=help)
        elif item is not None:
            message = f"`{name}` stands in the running order already, as a {kind_name(item)} slide"
            self.tree.error(self.report, "E119", message, path, help="take this line away")
        elif name in _KINDS:
            example = "agenda: {}" if name == "agenda" else f"{name}:"
            help = f"write `- {example}`" + ("" if name == "agenda" else " and its keys under it")
            message = f"`{name}` is a kind of slide, and no slide is called so"
            self.tree.error(self.report, "E114", message, path, help=help)
        else:
            self.tell_unknown(name, "slide", [*PART_NAMES, *self.ids_of(_SHOWN)], path)

    def needed(self, name: str, path: Path) -> None:
        """Report a part in the running order that the outline has nothing for."""
        lacking = [key for key, value in self.needs(name) if not value]
        if lacking:
            listed = " and ".join(f"`{key}`" for key in lacking)
            message = f"the slide `{name}` needs {listed}, which the outline lacks"
            help = f"write {listed}, or take `{name}` out of the running order"
            self.tree.error(self.report, "E114", message, path, help=help)

    def needs(self, name: str) -> Iterator[tuple[str, Any]]:
        """Yield the keys that a part is made from, with what stands there."""
        argument, closing = self.talk.argument, self.talk.closing
        if name in ("question", "answer"):
            yield "argument", argument
        elif name == "chain":
            yield "argument.premises", argument and argument.premises
        elif name == "shift":
            yield "closing.from", closing and closing.from_
            yield "closing.to", closing and closing.to
        elif name == "closing":
            yield "closing", closing
        elif name == "sources":
            yield "sources", self.talk.sources

    def ids_of(self, wanted: tuple[type[OutlineModel], ...]) -> list[str]:
        """Return the ids of all items of certain kinds."""
        return [id for id, item in self.items.items() if isinstance(item, wanted)]

    def tell_unknown(self, id: str, kind: str, known: list[str], path: Path) -> None:
        """Report an id that nothing has."""
        self.guesses += 1
        meant = nearest(id, known) if self.guesses <= _MOST_GUESSES else None
        help = f"did you mean `{meant}`?" if meant else _known(known)
        self.tree.error(self.report, "E114", f"there is no {kind} `{id}`", path, help=help)


def _known(ids: list[str]) -> str:
    if not ids:
        return "the outline has none yet"
    more = f" and {len(ids) - 12} more" if len(ids) > 12 else ""
    return f"there is {', '.join(ids[:12])}{more}"
