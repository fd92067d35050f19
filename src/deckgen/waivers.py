"""Waive: warnings that the author lets stand, with a reason, are set apart from the others.

The last stage of compiling. No rule knows of it: what is told is told, and only then held against `allow`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.diagnostics import Diagnostic, Report, SourceSpan, Waived, nearest
from deckgen.explanations.pages import codes
from deckgen.outline.base import OutlineModel, Shown, Waiver
from deckgen.outline.outline import Outline

ABOUT_FIGURES = frozenset(["W203", "W310"])
"""Warnings that a figure does not agree with its passage or with itself: that is mended, not explained away."""


@dataclass(frozen=True)
class _Placed:
    """What `allow` says somewhere: `within` is the item's place, None for the whole talk."""

    waiver: Waiver
    at: SourceSpan
    within: SourceSpan | None

    def covers(self, found: Diagnostic) -> bool:
        """Return whether this is about a finding."""
        return found.code == self.waiver.code and (self.within is None or _holds(self.within, found.span))


def set_waived_apart(outline: Outline, report: Report, *, tell_idle: bool) -> None:
    """Move the warnings that the outline allows from `report.found` to `report.waived`.

    A claim that rests on nothing (W303) stays allowed under `--strict`: there a reason is what is asked for. Reports
    E123 for a code that cannot be allowed, and W105, where `tell_idle` and there are no errors, for one of which
    nothing was found.
    """
    waivers = [it for it in _waivers(outline) if _can_be_allowed(it, report)]
    left: list[Diagnostic] = []
    used: set[SourceSpan] = set()
    for found in report.found:
        it = next((it for it in waivers if it.covers(found)), None)
        if it is None:
            left.append(found)
        else:
            used.add(it.at)
            waived = Waived(found, it.waiver.because)
            report.waived += [] if waived in report.waived else [waived]
    report.found = left
    if not tell_idle or report.errors:
        return
    for it in waivers:
        if it.at not in used:
            where = "in the talk" if it.within is None else "here"
            message = f"nothing {where} is warned of with {it.waiver.code}"
            report.warning("W105", message, it.at, help="take the line away, so that it hides nothing later on")


def _waivers(outline: Outline) -> Iterator[_Placed]:
    """Yield what the outline allows, of parts within parts the inner ones first, and the talk's own last."""
    parts = sorted(_parts(outline.talk), key=lambda part: -len(part.path))
    for part in parts:
        within = outline.span(part)
        yield from (_Placed(one, outline.span(one, "code"), within) for one in part.allow)
    yield from (_Placed(one, outline.span(one, "code"), None) for one in outline.talk.allow)


def _parts(part: OutlineModel) -> Iterator[Shown]:
    """Yield everything in a part that becomes a slide."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, Shown):
                yield inner
            if isinstance(inner, OutlineModel):
                yield from _parts(inner)


def _can_be_allowed(it: _Placed, report: Report) -> bool:
    """Return whether a code is a warning's that may stand; E123 tells why not."""
    code = it.waiver.code
    known = codes()
    if code not in known:
        # Codes differ by one digit; of two that are as near, the warning is likelier to be meant.
        meant = nearest(code.upper().replace("O", "0"), [one for one in known if _may_stand(one)])
        help = f"did you mean {meant}?" if meant else "`deckgen explain` lists them all"
        report.error("E123", f"there is no warning {code}", it.at, help=help)
    elif code in ABOUT_FIGURES:
        message = f"{code} is about figures, and what is about figures cannot be allowed"
        report.error("E123", message, it.at, help=f"mend the figure: `deckgen explain {code}` says how")
    elif not _may_stand(code):
        what = "an error, and errors" if code.startswith("E") else "about `allow` itself, and such warnings"
        message = f"{code} is {what} cannot be allowed"
        report.error("E123", message, it.at, help=f"mend it: `deckgen explain {code}` says how")
    return _may_stand(code) and code in known


def _may_stand(code: str) -> bool:
    return code.startswith("W") and code not in ABOUT_FIGURES and code != "W105"


def _holds(item: SourceSpan, place: SourceSpan | None) -> bool:
    """Return whether a place lies within an item's."""
    if place is None or place.file != item.file:
        return False
    begins = (item.line, item.column) <= (place.line, place.column)
    return begins and (place.line, place.column) < (item.end_line, item.end_column)
