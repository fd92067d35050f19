"""Hold a figure that is reckoned against the one that is written, and say in words what it was reckoned from."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from deckgen.diagnostics import Report
from deckgen.evidence.model import Working
from deckgen.evidence.operands import Leaf
from deckgen.outline.items import Statistic
from deckgen.outline.outline import Outline
from deckgen.reckoning.model import Binary, Call, Node, Span
from deckgen.reckoning.rounding import agrees, decimals_of
from deckgen.reckoning.units import POINTS, Amount, Unit, fitting, read_unit
from deckgen.reckoning.written import quantity, rounded, working

_TIMES = {"da": "gange så mange", "en": "times as many"}
_POINTS = {"da": "procentpoint", "en": "percentage points"}


def outcome(
    item: Statistic, node: Node, got: Amount, leaves: Mapping[Span, Leaf], outline: Outline, report: Report
) -> tuple[Working, str] | None:
    """Return how a figure is reckoned, and the texts that may say so on a slide; None after an error.

    Reports E235 for another unit than the one that is written, E236 for another figure, and W203 for one that is
    written more exactly than those that it is reckoned from.
    """
    language = outline.talk.language
    factor, wanted = read_unit(item.unit, language)
    fit = fitting(got, wanted)
    if fit is None:
        says = f"`unit:` says {item.unit}" if item.unit else "there is no `unit:`"
        unit = _POINTS[language] if got.unit.name == POINTS else str(got.unit)
        at = outline.span(item, "unit" if item.unit else "value")
        report.error("E235", f"`derived:` gives a figure in {unit}, and {says}", at, help=_help(got, wanted, language))
        return None
    value = fit.value / factor
    change = isinstance(node, Call) and node.function == "change"
    if isinstance(node, Call) and change and value < 0 < item.value:
        before, after = node.arguments
        value = -value  # a fall of 64 % is written as 64
        node = Binary("/", Binary("-", before, after, node.at), before, node.at)
    work = working(node, lambda leaf: leaves[leaf.at].operand.figure)
    written, decimals = quantity(item.value, item.unit, language), decimals_of(item.value)
    hedged = next((leaf.hedged for leaf in leaves.values() if leaf.hedged), "")
    # From 78 % and knap 40 % it is godt 38, which the figures alone do not say.
    if not agrees(item.value, item.qualifier, value, language) and not (
        hedged and agrees(item.value, None, value, language)
    ):
        exact = rounded(value, max(1, decimals))
        report.error(
            "E236",
            f"the figure is {f'{item.qualifier} ' if item.qualifier else ''}{item.value}, and `derived:` gives {exact}",
            outline.span(item, "value"),
            label=f"{work} {_equals(exact, value)} {quantity(exact, item.unit, language)}",
            help=f"write `value: {rounded(value, decimals)}`, or mend `derived:`",
        )
        return None
    if hedged and not item.qualifier:
        report.warning(
            "W203",
            f"the figure is reckoned from {hedged}, and the slide says {item.value}",
            outline.span(item, "value"),
            help="write a word before the figure as well, as its `qualifier:`",
        )
    exact = rounded(value, decimals + (item.qualifier is not None))
    text = f"{work} {_equals(exact, value)} {quantity(exact, item.unit, language)}"
    if item.qualifier:
        text += f" ({item.qualifier} {written})"
    elif abs(exact) != abs(item.value):
        text = f"{work} ≈ {written}"
    operands = tuple(dict.fromkeys(leaf.operand for leaf in leaves.values()))
    sources = tuple(dict.fromkeys(source for leaf in leaves.values() for source in leaf.sources))
    said = [f"{item.qualifier or ''} {written}".strip(), *(one.figure for one in operands)]
    said += [quantity(exact, item.unit, language)] if item.qualifier is None else []
    if wanted.name is None:
        said.append(f"{item.qualifier or ''} {quantity(item.value, None, language)} {_TIMES[language]}".strip())
    return Working(text, operands, sources, change), "\n".join(said)


def _equals(shown: object, value: Fraction) -> str:
    return "=" if Fraction(str(shown)) == value else "≈"


def _help(got: Amount, wanted: Unit, language: str) -> str:
    """Return what to do about a figure that is written in another unit than it is reckoned in."""
    if got.unit.name == POINTS and wanted.name == "%":
        return f"the difference of two percentages is in percentage points: write `unit: {_POINTS[language]}`"
    if got.unit.name == "%":
        return 'write `unit: "%"`' if wanted.name != POINTS else 'write `a - b` for percentage points, or `unit: "%"`'
    if wanted.name == "%":
        return "write `share(a, b)` for a in percent of b, or `change(a, b)` for how much b is more than a"
    return f"write `unit: {got.unit.name}`" if got.unit.name else "give the figures it is reckoned from their `unit:`"
