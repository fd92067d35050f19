"""Derive: the figures that a talk reckons from others rest on what those rest on, and must be what comes out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from deckgen.diagnostics import Report, SourceSpan
from deckgen.evidence.model import Grounding, Working, joined
from deckgen.evidence.operands import Leaf, circle, of_passage, of_statistic, unknown
from deckgen.evidence.outcome import outcome
from deckgen.outline.items import Statistic
from deckgen.outline.outline import Outline
from deckgen.reckoning.model import Fault, Named, Plain, Span
from deckgen.reckoning.parse import names, parse
from deckgen.reckoning.reckon import reckon
from deckgen.reckoning.units import Amount

_MOST_AFTER_EACH_OTHER = 50
"""How many figures may be reckoned, each from the one before."""


def left_out(outline: Outline) -> Iterator[Statistic]:
    """Yield the statistics that are skipped or for others, and that figures of the talk are reckoned from."""
    every = {str(item.id): item for item in outline.whole.statistics}
    seen = {str(item.id) for item in outline.talk.statistics}
    wanted = [item.derived for item in outline.talk.statistics if item.derived]
    while wanted:
        for id in names(wanted.pop(), every):
            if id in every and id not in seen:
                seen.add(id)
                wanted += [derived] if (derived := every[id].derived) else []
                yield every[id]


def derive(
    outline: Outline, groundings: Mapping[str, Grounding], faulty: Collection[str], report: Report
) -> tuple[Mapping[str, Grounding], Mapping[str, Working]]:
    """Return what each figure with `derived` rests on, and how it is reckoned.

    `groundings` are those of what is quoted, `faulty` the ids of statistics whose figure was told to be wrong. Reports
    E231–E236, and W203 for a figure that is more exact than those that it is reckoned from.
    """
    deriving = _Deriving(outline, groundings, faulty, report)
    for item in outline.talk.statistics:
        if item.derived:
            deriving.derived(item)
    return deriving.reckoned, deriving.workings


class _Told(Exception):
    """A figure cannot be reckoned, because of what has been told already."""


class _Deriving:
    def __init__(
        self, outline: Outline, quoted: Mapping[str, Grounding], faulty: Collection[str], report: Report
    ) -> None:
        self.outline, self.quoted, self.report = outline, quoted, report
        self.every = {str(item.id): item for item in outline.whole.statistics}
        self.failed = set(faulty)
        self.open: list[str] = []
        self.reckoned: dict[str, Grounding] = {}
        self.workings: dict[str, Working] = {}

    def derived(self, item: Statistic) -> None:
        """Reckon a figure, once, and before it those that it is reckoned from."""
        id = str(item.id)
        if id in self.workings or id in self.failed:
            return
        self.open.append(id)
        leaves: dict[Span, Leaf] = {}
        try:
            node = parse(item.derived or "", self.every)
            got = reckon(node, lambda leaf: self.amount(leaf, item, leaves))
            found = outcome(item, node, got, leaves, self.outline, self.report)
            if found is None:
                raise _Told
            own = [self.quoted[id]] if id in self.quoted else []
            under = joined([*own, *(leaf.grounding for leaf in leaves.values() if leaf.grounding)])
            self.workings[id] = found[0]
            self.reckoned[id] = replace(under, reckoned="\n".join((found[1], under.reckoned)).strip())
        except Fault as fault:
            self.failed.add(id)
            at = _place(self.outline, item, fault.at)
            self.report.error(fault.code, fault.message, at, help=fault.help)
        except _Told:
            self.failed.add(id)
        finally:
            self.open.pop()

    def amount(self, node: Named | Plain, item: Statistic, leaves: dict[Span, Leaf]) -> Amount:
        """Return what a figure of an expression is worth, and put down in `leaves` what it rests on."""
        leaves[node.at] = self.named(node) if isinstance(node, Named) else self.plain(node, item)
        return leaves[node.at].amount

    def named(self, node: Named) -> Leaf:
        """Return the figure of a statistic. Raises `Fault` (E231–E234), `_Told`."""
        item = self.every.get(node.id)
        if item is None:
            raise unknown(node, self.every, self.outline)
        if node.id in self.open:
            self.failed |= set(self.open[self.open.index(node.id) :])
            raise circle(node, self.open)
        if len(self.open) > _MOST_AFTER_EACH_OTHER:
            help = "reckon from figures that are quoted"
            raise Fault("E231", node.at, "too many figures are reckoned from each other", help)
        if item.derived:
            self.derived(item)
        if node.id in self.failed:
            raise _Told
        grounding = self.reckoned.get(node.id) or self.quoted.get(node.id)
        if grounding is None and not (item.quote or item.passage):
            help = f"give `{node.id}` a `quote:` or a `passage:`, or a cell to be read `from:`"
            message = f"`{node.id}` rests on no passage, and so nothing can be reckoned from it"
            raise Fault("E234", node.at, message, help)
        if grounding is None:
            raise _Told
        under = self.workings[node.id].sources if node.id in self.workings else ()
        sources = (item.source,) if item.source else under
        return of_statistic(item, grounding, sources, self.outline.talk.language)

    def plain(self, node: Plain, item: Statistic) -> Leaf:
        """Return a figure of the item's own passage. Raises `Fault` (E234), `_Told`."""
        own = self.quoted.get(str(item.id))
        if own is None and (item.quote or item.passage):
            raise _Told
        return of_passage(node, own, self.outline.talk.language)


def _place(outline: Outline, item: Statistic, at: Span) -> SourceSpan:
    """Return where a part of an expression stands in the author's file; all of it where its signs cannot be counted."""
    span, text = outline.span(item, "derived"), item.derived or ""
    quotes = span.end_column - span.column - len(text)
    if span.end_line != span.line or quotes not in (0, 2):
        return span
    begin = span.column + quotes // 2
    return replace(span, column=begin + at[0], end_column=begin + max(at[1], at[0] + 1))
