"""What is shown: items that are skipped, or that are for another audience, leave the talk with all that names them.

After loading is done, so that everything is checked, whoever listens. Ids stay what they are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from deckgen.diagnostics import Report, nearest
from deckgen.outline.base import Grounded, Shown
from deckgen.outline.items import Argument
from deckgen.outline.model import Talk
from deckgen.outline.picks import chosen, group_key
from deckgen.outline.references import room_for
from deckgen.outline.running_order import GROUPS, Step
from deckgen.outline.tree import Tree


def select(talk: Talk, audiences: Collection[str], tree: Tree, report: Report) -> Talk:
    """Return the talk with what is shown to `audiences`; to all of them where none is named.

    Reports E117 for an audience that is named a little otherwise than an item names it, W103 for one that no item
    names, E111 for a slide that is left with too few items, and E120
    where no slide is left.
    """
    known = sorted({name for item in _all(talk) for name in item.only})
    for name in audiences:
        if name not in known:
            meant = nearest(name, known)
            if meant:
                message = f"the option `--for {name}` fits nothing: no item is for `{name}`"
                report.error("E117", message, tree.source.file, help=f"did you mean `{meant}`?")
                continue
            listed = f"items are `only:` for {', '.join(known)}" if known else "no item says `only:` yet"
            message = f"no item is for `{name}`, so what is for everybody is shown"
            report.warning("W103", message, tree.source.file, help=listed)
    if not any(_leaves(item, audiences) for item in _all(talk)):
        return talk
    return _Selection(talk, audiences, tree, report).selected()


def _all(talk: Talk) -> Iterator[Shown]:
    yield from talk.own_items()
    yield from talk.slides()


def _leaves(item: Shown, audiences: Collection[str]) -> bool:
    return item.skip or bool(audiences and item.only and not set(item.only) & set(audiences))


class _Selection:
    def __init__(self, talk: Talk, audiences: Collection[str], tree: Tree, report: Report) -> None:
        self.talk = talk
        self.audiences = audiences
        self.tree = tree
        self.report = report
        self.left = {item.id for item in talk.items() if not _leaves(item, audiences)}

    def selected(self) -> Talk:
        """Return the talk without what leaves it."""
        talk = self.talk
        changed: dict[str, Any] = {key: self.those_left(getattr(talk, key)) for key in GROUPS}
        changed["argument"] = self.argument(talk.argument) if talk.argument and self.stays(talk.argument) else None
        changed["closing"] = talk.closing if talk.closing and self.stays(talk.closing) else None
        without_order = talk.model_copy(update=changed)
        changed["backup"] = self.steps(talk.backup, without_order)
        if talk.running_order is None:
            return talk.model_copy(update=changed)
        changed["running_order"] = self.steps(talk.running_order, without_order)
        if not changed["running_order"]:
            message = "everything in the running order is skipped, or is for another audience"
            self.tree.error(
                self.report, "E120", message, ("running_order",), key=True, help="let one slide be seen by all"
            )
        return talk.model_copy(update=changed)

    def stays(self, item: Shown) -> bool:
        """Return whether an item is shown."""
        return not _leaves(item, self.audiences)

    def those_left(self, items: list[Grounded]) -> list[Grounded]:
        """Return the items that are shown."""
        return [item for item in items if self.stays(item)]

    def argument(self, argument: Argument) -> Argument:
        """Return the argument with the premises and the evidence that are shown."""
        premises = [
            premise.model_copy(update={"evidence": [id for id in premise.evidence if id in self.left]})
            for premise in argument.premises
            if self.stays(premise)
        ]
        return argument.model_copy(update={"premises": premises})

    def steps(self, steps: list[Step], talk: Talk) -> list[Step]:
        """Return the lines of a list as far as they are shown."""
        return [left for step in steps if (left := self.step(step, talk))]

    def step(self, step: Step, talk: Talk) -> Step | None:
        """Return a line as far as it is shown, or None."""
        part = step.part
        if isinstance(part, str):
            return step if part in self.left else None
        if part is None or not self.stays(part) or not self.has_matter(step, talk):
            return None
        if group_key(part) is None:
            return step
        group = self.group(part)
        name = next(iter(step.model_fields_set))
        return step.model_copy(update={name: group}) if group else None

    def has_matter(self, step: Step, talk: Talk) -> bool:
        """Return whether what a named part is made from is still there."""
        match next(iter(step.model_fields_set)):
            case "question" | "answer":
                return talk.argument is not None
            case "chain" | "map_of_argument":
                return talk.argument is not None and bool(talk.argument.premises)
            case "shift" | "closing":
                return talk.closing is not None
            case _:
                return True

    def group(self, part: Shown) -> Shown | None:
        """Return a group of the items that are shown, or None where none is."""
        ids = [str(item.id) for item in chosen(self.talk, part) if self.stays(item)]
        if not ids:
            return None
        least, most, what = room_for(part)
        if not least <= len(ids) <= most:
            message = f"one slide has room for {least} to {most} {what}, and for this audience {len(ids)} are left"
            help = "give the group an `only:` of its own, or show its items one by one"
            self.tree.error(self.report, "E111", message, part.path, key=True, help=help)
        marked = getattr(part, "marked", None)
        return part.model_copy(update={"of": ids} | ({"marked": None} if marked and marked not in ids else {}))
