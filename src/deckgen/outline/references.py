"""Ids and names that parts of the outline use for each other must lead somewhere. Last step of loading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from deckgen.diagnostics import Report, nearest
from deckgen.outline import items, slides
from deckgen.outline.base import Grounded, Item, OutlineModel, Path, Shown
from deckgen.outline.ids import kind_name, named_items
from deckgen.outline.listing import in_brackets, names_in
from deckgen.outline.model import Talk
from deckgen.outline.parts import fields_of
from deckgen.outline.picks import PickError, chosen, group_key, picked_items
from deckgen.outline.running_order import BARE_KINDS, PART_KINDS, Step, list_name
from deckgen.outline.tree import Tree
from deckgen.outline.words import meant_key

_MOST_GUESSES = 50
"""How many unknown ids are compared with all known ones, which is slow."""

_EVIDENCE = (items.Statistic, items.Study, items.Case)
_SHOWN = (*_EVIDENCE, items.Objection, items.Tip, items.Premise, items.Closing)

_OF_GROUP: dict[str, type[Item]] = {
    "statistics": items.Statistic,
    "studies": items.Study,
    "cases": items.Case,
    "objections": items.Objection,
    "tips": items.Tip,
}
_ROOM = {"statistics": (2, 4, "figures"), "cases": (3, 6, "cards"), "tips": (1, 12, "tips")}
_ANY = (1, 1_000_000, "")


def check_references(talk: Talk, tree: Tree, report: Report) -> None:
    """Report every id that leads nowhere or to the wrong kind, and every slide that is shown twice."""
    _Checking(talk, tree, report).check_all()


class _Checking:
    def __init__(self, talk: Talk, tree: Tree, report: Report) -> None:
        self.talk = talk
        self.tree = tree
        self.report = report
        self.guesses = 0
        self.items: dict[str, Item] = {str(item.id): item for item in named_items(talk)}
        self.seen: dict[str, Path] = {}

    def check_all(self) -> None:
        """Check the parts of the talk, then its lines."""
        for item in self.talk.items():
            if item.article is not None and item.article not in self.talk.articles:
                self.unknown_article(item.article, (*item.path, "article"))
            if item.source is not None and item.source not in self.talk.sources:
                self.tell_unknown(item.source, "source", list(self.talk.sources), (*item.path, "source"))
        for old in self.talk.superseded:
            if old.use is not None and not isinstance(self.items.get(old.use), items.Statistic):
                self.refer([old.use], (*old.path, "use"), (items.Statistic,))
        for premise in self.talk.argument.premises if self.talk.argument else []:
            self.refer(premise.evidence, (*premise.path, "evidence"))
        for path, step in self.talk.lines():
            part = step.part
            if isinstance(part, str):
                self.shown(part, (*path, "show") if self.tree.holds((*path, "show")) else path)
            elif part is not None and group_key(part):
                self.group(part)
            elif part is not None:
                self.part(part, next(iter(step.model_fields_set)), path)
        self.backups()

    def backups(self) -> None:
        """Check that what is for the questions belongs to something that is there, and says nothing else of itself."""
        for part in (*self.talk.own_items(), *self.talk.slides()):
            known = [*PART_KINDS, *self.items]
            if part.backup_of is not None and part.backup_of not in known:
                self.tell_unknown(part.backup_of, "slide", known, (*part.path, "backup_of"))
        for part in () if self.report.errors else self.listed():
            if "backup" in part.model_fields_set and not part.backup:
                message = "`backup: false` is said of a slide that stands in the list `backup`"
                help = "take this line away, or take the slide out of the list"
                self.tree.error(self.report, "E110", message, (*part.path, "backup"), key=True, help=help)

    def listed(self) -> Iterator[Shown]:
        """Yield what has a slide of its own in the list of backup slides, where every pick leads somewhere."""
        for step in self.talk.backup:
            part = self.items[step.part] if isinstance(step.part, str) else step.part
            if part is not None:
                yield part
                yield from () if is_one_slide(part) else chosen(self.talk, part)

    def unknown_article(self, id: str, path: Path) -> None:
        """Report an article that the outline does not name."""
        if self.talk.articles:
            self.tell_unknown(id, "article", list(self.talk.articles), path)
            return
        message = f"there is no article `{id}`: the outline has no `articles`"
        help = f"name its file at the top of the outline: `articles: {{{id}: …}}`"
        if id == self.talk.article:
            help = "take this line away: the talk's own `article` is where a quote is looked up"
        self.tree.error(self.report, "E114", message, path, help=help)

    def part(self, part: Shown, field: str, path: Path) -> None:
        """Check a part of the talk that a line calls by its name."""
        if field == "map_of_argument":
            self.needed(field, "map-of-argument", path)
        if PART_KINDS.get(field) is type(part) and self.once(field, path):
            self.needed(field, field, path)

    def group(self, part: Shown) -> None:
        """Check a slide, or a run of slides, that shows several items."""
        key, path = group_key(part) or "", part.path
        there: list[Item] = getattr(self.talk, key)
        if not there and not getattr(part, "of", []):
            message = f"the slide `{key}` needs `{key}`, which the outline lacks"
            help = f"write `{key}:` with at least one item, or take the slide out of {list_name(path)}"
            self.tree.error(self.report, "E114", message, path, key=True, help=help)
            return
        picked = self.picked(part, key, there)
        if picked is None:
            return
        if is_one_slide(part):
            self.room(part, len(picked))
        else:
            self.alone(part, key, picked)
        marked = getattr(part, "marked", None)
        if marked is not None and marked not in [item.id for _, item in picked]:
            known = [str(item.id) for _, item in picked]
            self.tell_unknown(marked, "statistic in `of`", known, (*path, "marked"))

    def picked(self, part: Shown, key: str, there: list[Item]) -> list[tuple[Path, Item]] | None:
        """Return the items that a group picks, each with the place of its pick, or None after an error."""
        of: list[str] = getattr(part, "of", [])
        if not of:
            return [(part.path, item) for item in there]
        path = self.where(part)
        try:
            found = [((*path, place), item) for place, item in picked_items(there, of, key)]
        except PickError as wrong:
            if wrong.unknown is None:
                known = [str(item.id) for item in there]
                self.tree.error(self.report, "E114", wrong.reason, (*path, wrong.number), help=_known(known))
            else:
                self.refer([wrong.unknown], path, (_OF_GROUP[key],), first=wrong.number)
            return None
        seen: set[str] = set()
        for at, item in found:
            if str(item.id) in seen:
                self.tree.error(
                    self.report, "E119", f"`{item.id}` stands twice in `{key}`", at, help="keep one of the two"
                )
            seen.add(str(item.id))
        return found

    def where(self, part: Shown) -> Path:
        """Return where a group says what it shows: at `of`, or at the group where it is written short."""
        of = (*part.path, "of")
        return of if self.tree.holds(of) else part.path

    def room(self, part: Shown, count: int) -> None:
        """Report a slide that shows more or fewer items together than there is room for."""
        least, most, what = room_for(part)
        if least <= count <= most:
            return
        message = f"one slide has room for {least} to {most} {what}, and here are {count}"
        help = "choose with `of:`" if count > most else "show them one by one: take `claim:` away, and write their ids"
        self.tree.error(self.report, "E111", message, self.where(part), key=True, help=help)

    def alone(self, part: Shown, key: str, picked: list[tuple[Path, Item]]) -> None:
        """Check items that have a slide each; what is said of one slide for all of them is lost then."""
        for name in sorted(
            part.model_fields_set
            & (set(fields_of(Grounded)) | {"marked"}) - {"hidden", "backup", "backup_of", "skip", "only"}
        ):
            message = f"`{name}` belongs to one slide, and here each of `{key}` has its own"
            together = "add `claim:` to show them together, or " if "claim" in fields_of(type(part)) else ""
            help = f"{together}write `{name}` at the items themselves"
            self.tree.error(self.report, "E109", message, (*part.path, name), key=True, help=help)
        for path, item in picked:
            self.once(str(item.id), path)

    def refer(self, ids: list[str], path: Path, wanted: tuple[type[Item], ...] = _EVIDENCE, *, first: int = 0) -> None:
        """Check ids that must lead to items of certain kinds, each one once."""
        kind = "statistic, study or case" if wanted is _EVIDENCE else kind_of(wanted)
        seen: set[str] = set()
        for number, id in enumerate(ids, start=first):
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

    def once(self, name: str, path: Path) -> bool:
        """Report a name in a line that has been shown before; return whether it is the first time."""
        if name in self.seen:
            line = self.tree.place(self.seen[name]).line
            message = f"`{name}` is shown twice; the first time on line {line}"
            help = "take one of the two out: an id is the name of one slide"
            self.tree.error(self.report, "E119", message, path, help=help)
            return False
        self.seen[name] = path
        return True

    def shown(self, name: str, path: Path) -> None:
        """Check the id that a line calls."""
        if self.once(name, path) and not isinstance(self.items.get(name), _SHOWN):
            self.not_shown(name, path)

    def not_shown(self, name: str, path: Path) -> None:
        """Report a name in a line that no slide has, or one that needs no `show`."""
        item = self.items.get(name)
        if isinstance(item, items.Argument):
            help = "its slides are called question, answer and chain"
            self.tree.error(self.report, "E114", f"`{name}` is no slide of its own", path, help=help)
        elif item is not None:
            message = f"`{name}` stands in {list_name(item.path)} already, as a {kind_name(item)} slide"
            self.tree.error(self.report, "E119", message, path, help="take this line away")
        elif name in fields_of(Step):
            message = f"`{name}` is a kind of slide, and no slide is called so"
            self.tree.error(self.report, "E114", message, path, help=f"write `- {name}:` and its keys under it")
        else:
            self.tell_unknown(name, "slide", [*PART_KINDS, *self.ids_of(_SHOWN)], path)

    def needed(self, name: str, called: str, path: Path) -> None:
        """Report a part in a line that the outline has nothing for."""
        lacking = [key for key, value in self.needs(name) if not value]
        if lacking:
            listed = " and ".join(f"`{key}`" for key in lacking)
            message = f"the slide `{called}` needs {listed}, which the outline lacks"
            help = f"write {listed}, or take `{called}` out of {list_name(path)}"
            self.tree.error(self.report, "E114", message, path, help=help)

    def needs(self, name: str) -> Iterator[tuple[str, Any]]:
        """Yield the keys that a part is made from, with what stands there."""
        argument, closing = self.talk.argument, self.talk.closing
        if name in ("question", "answer"):
            yield "argument", argument
        elif name in ("chain", "map_of_argument"):
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
        names, meant = names_in(id), None
        if self.guesses <= _MOST_GUESSES and kind == "slide":
            meant = nearest(id, [*known, *BARE_KINDS]) or meant_key(id, fields_of(Step))
        elif self.guesses <= _MOST_GUESSES:
            meant = nearest(id, known)
        help = f"did you mean `{meant}`?" if meant else _known(known)
        if names and ("," in id or any(name in known or name[0].isdecimal() for name in names)):
            lines = " and ".join(f"`- {name}`" for name in names)
            help = f"write {lines} on lines of their own" if kind == "slide" else f"write `{in_brackets(names)}`"
        self.tree.error(self.report, "E114", f"there is no {kind} `{id}`", path, help=help)


def room_for(part: Shown) -> tuple[int, int, str]:
    """Return how many items a group has room for: the fewest, the most, and what they are on its slide."""
    return _ROOM.get(group_key(part) or "", _ANY) if is_one_slide(part) else _ANY


def is_one_slide(part: Shown) -> bool:
    """Return whether a group shows its items together."""
    return isinstance(part, slides.Overview) or getattr(part, "claim", None) is not None


def kind_of(wanted: tuple[type[Item], ...]) -> str:
    """Return what to call the items of one class."""
    return wanted[0].__name__.lower()


def _known(ids: list[str]) -> str:
    if not ids:
        return "the outline has none yet"
    more = f" and {len(ids) - 12} more" if len(ids) > 12 else ""
    return f"there is {', '.join(ids[:12])}{more}"
