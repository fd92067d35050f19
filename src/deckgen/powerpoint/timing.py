"""Movement as PowerPoint writes it: what appears click by click, and the fade from the slide before.

Everything here is the form that PowerPoint itself gives the effect *Appear* and the transition *Fade*; it offers to
repair a file for less: an empty list of children, an id that stands twice, a target that is not on the slide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from deckgen.powerpoint.xml import Element, el

FADE_MS = 700
"""How long PowerPoint's own fade takes unless it is told otherwise."""

GROUP = 0
"""The first group of effects of a shape, and the only one here; it ties an effect to its entry in the build list."""


@dataclass(frozen=True)
class Appearing:
    """A shape that appears, by its id on the slide, or one paragraph of it (from 0).

    `is_text` says that the shape holds text: only such have an entry in the build list.
    """

    shape_id: int
    paragraph: int | None = None
    is_text: bool = True


def timing(clicks: Sequence[Sequence[Appearing]]) -> Element | None:
    """Return the slide's `p:timing`: all of a click appears together. None where nothing waits for a click."""
    clicks = [click for click in clicks if click]
    if not clicks:
        return None
    ids = count(1)
    root = el(
        "p:cTn",
        {"id": next(ids), "dur": "indefinite", "restart": "never", "nodeType": "tmRoot"},
        el("p:childTnLst", None, _main_sequence(clicks, ids)),
    )
    return el("p:timing", None, el("p:tnLst", None, el("p:par", None, root)), _build_list(clicks))


def fade() -> Element:
    """Return a quiet fade. Its length in milliseconds is of a later version, so older programs get a plain one."""
    own = {"spd": "med", "p14:dur": FADE_MS}
    return el(
        "mc:AlternateContent",
        None,
        el("mc:Choice", {"Requires": "p14"}, el("p:transition", own, el("p:fade"))),
        el("mc:Fallback", None, el("p:transition", {"spd": "med"}, el("p:fade"))),
    )


def _main_sequence(clicks: Sequence[Sequence[Appearing]], ids: Iterator[int]) -> Element:
    return el(
        "p:seq",
        {"concurrent": True, "nextAc": "seek"},
        el(
            "p:cTn",
            {"id": next(ids), "dur": "indefinite", "nodeType": "mainSeq"},
            el("p:childTnLst", None, *[_click(click, ids) for click in clicks]),
        ),
        el("p:prevCondLst", None, _slide_event("onPrev")),
        el("p:nextCondLst", None, _slide_event("onNext")),
    )


def _click(click: Sequence[Appearing], ids: Iterator[int]) -> Element:
    """Return what waits for a click: within it what starts at once, and within that the effects."""
    waiting, starting = next(ids), next(ids)
    effects = [_effect(one, number == 0, ids) for number, one in enumerate(click)]
    together = el("p:par", None, _node({"id": starting, "fill": "hold"}, effects))
    return el("p:par", None, _node({"id": waiting, "fill": "hold"}, [together], delay="indefinite"))


def _effect(one: Appearing, is_first: bool, ids: Iterator[int]) -> Element:
    attributes = {
        "id": next(ids),
        "presetID": 1,
        "presetClass": "entr",
        "presetSubtype": 0,
        "fill": "hold",
        "grpId": GROUP if one.is_text else None,
        "nodeType": "clickEffect" if is_first else "withEffect",
    }
    return el("p:par", None, _node(attributes, [_become_visible(one, ids)]))


def _become_visible(one: Appearing, ids: Iterator[int]) -> Element:
    paragraph = None
    if one.paragraph is not None:
        paragraph = el("p:txEl", None, el("p:pRg", {"st": one.paragraph, "end": one.paragraph}))
    return el(
        "p:set",
        None,
        el(
            "p:cBhvr",
            None,
            _node({"id": next(ids), "dur": 1, "fill": "hold"}),
            el("p:tgtEl", None, el("p:spTgt", {"spid": one.shape_id}, paragraph)),
            el("p:attrNameLst", None, el("p:attrName", text="style.visibility")),
        ),
        el("p:to", None, el("p:strVal", {"val": "visible"})),
    )


def _node(attributes: dict[str, object], children: Iterable[Element] = (), delay: str = "0") -> Element:
    """Return a node of the timeline, and when it starts."""
    listed = tuple(children)
    return el(
        "p:cTn",
        attributes,
        el("p:stCondLst", None, el("p:cond", {"delay": delay})),
        el("p:childTnLst", None, *listed) if listed else None,
    )


def _slide_event(event: str) -> Element:
    return el("p:cond", {"evt": event, "delay": 0}, el("p:tgtEl", None, el("p:sldTgt")))


def _build_list(clicks: Sequence[Sequence[Appearing]]) -> Element | None:
    """Return an entry for each shape with text: whether it appears as a whole or by its paragraphs."""
    by_paragraph = {
        one.shape_id: one.paragraph is not None for click in clicks for one in click if one.is_text
    }  # in the order in which they first appear
    entries = [
        el("p:bldP", {"spid": shape_id, "grpId": GROUP, "build": "p" if paragraphs else None})
        for shape_id, paragraphs in by_paragraph.items()
    ]
    return el("p:bldLst", None, *entries) if entries else None
