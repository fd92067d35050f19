"""Holds the figures of an edited slide against their passages: texts, tables, charts and notes.

A figure that was on the slide when it was built is not asked again; any other must stand in what the slide rests on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from deckgen.article.figures import Figure, figures, holds
from deckgen.audit.changed_words import TextPair
from deckgen.audit.same_slides import Pair
from deckgen.audit.verification import Change, ChangeKind
from deckgen.deck.evidence_map import EvidenceMap, MappedChart, MappedFigure, MappedPoint, fingerprint
from deckgen.deck.seen import SeenChart


@dataclass(frozen=True)
class Passages:
    """What a deck rests on: the text at each address, and the language that figures are written in."""

    language: str
    texts: Mapping[str, str]

    @classmethod
    def of(cls, evidence: EvidenceMap) -> Passages:
        """Return the passages of a map."""
        sentences = {one.address: one.text for slide in evidence.slides for c in slide.claims for one in c.sentences}
        return cls(evidence.language, {one.address: one.text for one in evidence.paragraphs} | sentences)

    def under(self, pair: Pair) -> dict[str, str]:
        """Return the passages that a slide rests on; all of them for a slide that somebody added."""
        if pair.mapped is None:
            return dict(self.texts)
        claims = pair.mapped.claims
        addresses = [one.address for claim in claims for one in claim.sentences]
        addresses += [address for claim in claims for address in claim.paragraphs]
        return {address: self.texts[address] for address in addresses if address in self.texts}


def changed_figures(pair: Pair, texts: Sequence[TextPair], passages: Passages) -> Iterator[Change]:
    """Yield the figures of a slide that no longer agree with what they rest on."""
    under = passages.under(pair)
    built = pair.mapped.figures if pair.mapped else ()
    for text in texts:
        if text.seen is not None:
            before = [figure for figure in built if text.built and figure.where == text.built.key]
            where = "in the table" if text.built and text.built.kind == "table" else ""
            yield from _in_text(pair, text.seen.words, before, under, where, passages)
    if pair.mapped is None:
        return
    notes = next((text for text in pair.mapped.texts if text.kind == "notes"), None)
    if notes is not None and fingerprint(pair.seen.notes) != notes.fingerprint:
        before = [figure for figure in built if figure.where == notes.key]
        yield from _in_text(pair, pair.seen.notes, before, under, "in the notes", passages)
    yield from _in_charts(pair, under, passages)


def _in_text(
    pair: Pair, words: str, before: list[MappedFigure], under: Mapping[str, str], where: str, passages: Passages
) -> Iterator[Change]:
    lost, new = list(before), []
    for figure in figures(words, passages.language):
        same = next((one for one in lost if (one.value, one.unit) == (figure.value, figure.unit)), None)
        if same is not None:
            lost.remove(same)
        else:
            new.append(figure)
    for figure in new:
        held = any(holds(text, figure.value, figure.unit, passages.language) for text in under.values())
        was = _predecessor(figure, lost)
        if held and (was is None or not was.rests_on or was.unit != figure.unit):
            continue
        if was is not None:
            lost.remove(was)
        elif where == "in the notes":
            continue  # the speaker's own words; the deck shows nothing of them
        yield _disagreeing(pair, figure.text, was, where, passages, held)


def _predecessor(figure: Figure, lost: Sequence[MappedFigure]) -> MappedFigure | None:
    """Return the figure that most likely stood where this one stands: of its unit, and resting on something."""
    ranked = sorted(lost, key=lambda one: (one.unit != figure.unit, not one.rests_on))
    return ranked[0] if ranked else None


def _in_charts(pair: Pair, under: Mapping[str, str], passages: Passages) -> Iterator[Change]:
    if pair.mapped is None:
        return
    left = list(pair.seen.charts)
    for built in pair.mapped.charts:
        alike = [one for one in left if one.dots == built.dots]
        chart = next((one for one in alike if one.index == built.index), None) or next(iter(alike), None)
        if chart is None:
            what = f"the {_called(built)} no longer stands on the slide"
            yield Change(ChangeKind.WORDS, what, slide=pair.seen.number, id=pair.mapped.id)
            continue
        left.remove(chart)
        yield from _in_chart(pair, built, chart, under, passages)
    for one in left:
        yield Change(ChangeKind.WORDS, f"there is a new {_called(one)}", slide=pair.seen.number, id=pair.mapped.id)


def _in_chart(
    pair: Pair, built: MappedChart, chart: SeenChart, under: Mapping[str, str], passages: Passages
) -> Iterator[Change]:
    values = chart.values + (None,) * (len(built.points) - len(chart.values))
    points = built.points + (MappedPoint("a new point", None),) * (len(values) - len(built.points))
    for point, value in zip(points, values, strict=True):
        if value == point.value or (value is not None and point.value is not None and _close(value, point.value)):
            continue
        unit, was = built.unit, None
        held = value is not None and any(holds(text, value, unit or None, passages.language) for text in under.values())
        if point.value is not None:
            shown = _shown(point.value, unit)
            was = MappedFigure(built.key, shown, point.value, None, point.rests_on, point.address)
        if not held or (was is not None and was.rests_on):
            now = "nothing" if value is None else _shown(value, unit)
            yield _disagreeing(pair, now, was, f"in the {_called(built)} at “{point.name}”", passages, held)


def _called(chart: MappedChart | SeenChart) -> str:
    return "grid of dots" if chart.dots else "chart"


def _close(one: Decimal, other: Decimal) -> bool:
    """Say whether two values are one: a program may write 0.1 as 0.10000000000000001."""
    return abs(one - other) <= abs(other) * Decimal("1e-9")


def _shown(value: Decimal, unit: str) -> str:
    return f"{value:f} {unit}".strip()


def _disagreeing(pair: Pair, now: str, was: MappedFigure | None, where: str, passages: Passages, held: bool) -> Change:
    """Return what is to be said of a figure that is not the one that it was; `held` says that its passages have it."""
    place = f" {where}" if where else ""
    if was is None:
        whole = "the deck" if pair.mapped is None else "its slide"
        what = f"the figure {now}{place} is new, and no passage that {whole} rests on has it"
    elif was.rests_on:
        what = f"the figure {now}{place} was {was.text}, and the passage ({was.address}) has {was.rests_on}"
        what += "; the new one stands there as well, and may count something else" if held else ""
    else:
        what = f"the figure {now}{place} was {was.text}, which rested on no passage"
    return Change(
        ChangeKind.FIGURE,
        what,
        matters=was is None or bool(was.rests_on),
        slide=pair.seen.number,
        id=pair.mapped.id if pair.mapped else pair.seen.name,
        was=was.text if was else "",
        now=now,
        address=was.address if was else "",
        passage=passages.texts.get(was.address, "") if was else "",
    )
