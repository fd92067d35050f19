"""Cost grows in a straight line with the slides."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from deckgen.build import Options, build
from deckgen.diagnostics import Report

MOST_TIMES = 12
"""Ten times the slides may take this many times as long; the rest is for noise on a shared machine."""


def outline_of(slides: int) -> str:
    """Return an outline with so many slides, each with a headline, three items and notes."""
    steps = "".join(
        f"  - bullets:\n      id: slide-{n}\n      title: Slide nummer {n} siger én ting\n"
        f"      items: [Første grund, Anden grund, Tredje grund]\n      notes: Det siger jeg til slide {n}.\n"
        for n in range(slides)
    )
    return f"title: Mange slides\nrunning_order:\n{steps}"


def seconds(talk: Path, target: Path) -> float:
    start = time.perf_counter()
    assert build(talk, target, Options(), Report())
    return time.perf_counter() - start


def test_a_thousand_slides_take_at_most_twelve_times_as_long_as_a_hundred(
    write_talk: Callable[..., Path], tmp_path: Path
) -> None:
    few = write_talk(outline_of(100), name="few.yaml")
    many = write_talk(outline_of(1000), name="many.yaml")
    target = tmp_path / "deck.pptx"
    seconds(few, target)
    short = min(seconds(few, target) for _ in range(3))
    assert seconds(many, target) <= MOST_TIMES * short
