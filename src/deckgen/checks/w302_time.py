"""W302: a talk that is planned clearly longer or shorter than its time."""

from __future__ import annotations

from deckgen.checks.rules import Subject, rule
from deckgen.deck.model import Slide
from deckgen.diagnostics import Report

TOLERANCE = 0.1


def _listed(slides: list[Slide]) -> str:
    return "; ".join(f"“{slide.title.plain}” ({slide.seconds / 60:.1f} min)" for slide in slides[:3])


@rule("W302")
def out_of_time(subject: Subject, report: Report) -> None:
    """Warn where the planned time is more than a tenth off `duration`, and say what to do about it."""
    talk = subject.outline.talk
    if talk.duration is None or not subject.whole:
        return
    planned, allowed = sum(slide.seconds for slide in subject.deck.slides) / 60, float(talk.duration)
    if abs(planned - allowed) <= TOLERANCE * allowed:
        return
    if planned > allowed:
        longest = sorted(subject.deck.slides, key=lambda slide: -slide.seconds)
        help = f"cut first in the longest slides: {_listed(longest)}"
    else:
        claiming = [slide for slide in subject.deck.slides if slide.items and not (slide.hidden or slide.backup)]
        shortest = _listed(sorted(claiming, key=lambda slide: slide.seconds))
        ways = "say more with `notes:`, give a slide more time with `seconds:`, or lower `duration:`"
        help = f"stretch first the shortest slides: {shortest}\n{ways}" if shortest else ways
    report.warning(
        "W302",
        f"the talk is planned for {planned:.1f} minutes and has {allowed:g}",
        subject.outline.span(talk, "duration"),
        help=help,
    )
