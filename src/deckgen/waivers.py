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

ABOUT_PACKS = frozenset(["W320", "W321"])
"""Warnings of `deckgen layouts check`, which reads no outline."""

BY_OPTION = {"W103": False, "W104": False, "W515": True}
"""Warnings that an option of the command brings with it, and whether they are about an item.

Without the option, what allows them is not idle.
"""


@dataclass(frozen=True)
class _Placed:
    """What `allow` says somewhere: `within` is the item's place, None for the whole talk.

    `shown` says that the item is shown to those who listen: what is skipped may still be warned of as text.
    """

    waiver: Waiver
    at: SourceSpan
    within: SourceSpan | None
    shown: bool = True

    def covers(self, found: Diagnostic) -> bool:
        """Return whether this is about a finding."""
        return found.code == self.waiver.code and (self.within is None or _holds(self.within, found.span))

    @property
    def may_wait(self) -> bool:
        """Whether this is about what an option of the command would bring."""
        return self.waiver.code in BY_OPTION and (self.within is None or BY_OPTION[self.waiver.code])


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
        if it.at not in used and it.shown and not it.may_wait:
            where = "in the talk" if it.within is None else "here"
            message = f"nothing {where} is warned of with {it.waiver.code}"
            report.warning("W105", message, it.at, help=_instead(it, left))


def _instead(idle: _Placed, left: list[Diagnostic]) -> str:
    """Return what to do about a waiver that nothing needs: it may stand where the warning does not."""
    found = next((one for one in left if one.code == idle.waiver.code), None)
    if found is None:
        return "take the line away, so that it hides nothing later on"
    place = f"line {found.span.line} of {found.file.name}" if found.span else found.file.name
    return f"the warning is about {place}: allow it at that item, or at the top of the outline"


def _waivers(outline: Outline) -> Iterator[_Placed]:
    """Yield what the outline allows, of parts within parts the inner ones first, and the talk's own last."""
    shown = {part.path for part in _parts(outline.talk)}
    parts = sorted(_parts(outline.whole), key=lambda part: -len(part.path))
    for part in parts:
        within = outline.span(part)
        yield from (_Placed(one, outline.span(one, "code"), within, part.path in shown) for one in part.allow)
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
    elif code in ABOUT_PACKS:
        message = f"{code} is about a layout pack, and `allow` is about the talk"
        report.error("E123", message, it.at, help="take the line away: only `deckgen layouts check` warns of it")
    elif not _may_stand(code):
        what = "an error, and errors" if code.startswith("E") else "about `allow` itself, and such warnings"
        message = f"{code} is {what} cannot be allowed"
        report.error("E123", message, it.at, help=f"mend it: `deckgen explain {code}` says how")
    return _may_stand(code) and code in known


def _may_stand(code: str) -> bool:
    return code.startswith("W") and code not in ABOUT_FIGURES | ABOUT_PACKS and code != "W105"


def _holds(item: SourceSpan, place: SourceSpan | None) -> bool:
    """Return whether a place lies within an item's."""
    if place is None or place.file != item.file:
        return False
    begins = (item.line, item.column) <= (place.line, place.column)
    return begins and (place.line, place.column) < (item.end_line, item.end_column)
