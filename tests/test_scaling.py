"""Cost grows in a straight line with the slides."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from deckgen.build import Options, build, compile_talk
from deckgen.deck.model import Deck
from deckgen.diagnostics import Report
from deckgen.fit.atoms import measured
from deckgen.fit.fit import fit_deck

MOST_TIMES = 12
"""Ten times the slides may take this many times as long; the rest is for noise on a shared machine."""
ROUNDS = 3


def outline_of(slides: int) -> str:
    """Return an outline with so many slides, each with a headline, three items and notes."""
    steps = "".join(
        f"  - bullets:\n      id: slide-{n}\n      title: Slide nummer {n} siger én ting\n"
        f"      items: [Første grund, Anden grund, Tredje grund]\n      notes: Det siger jeg til slide {n}.\n"
        for n in range(slides)
    )
    return f"title: Mange slides\nrunning_order:\n{steps}"


def seconds(run: Callable[[], object]) -> float:
    """Return how long a run keeps the processor busy, whatever else the machine does."""
    gc.collect()
    gc.freeze()  # what earlier tests left behind is not this run's to look through, again and again
    try:
        start = time.process_time()
        run()
        return time.process_time() - start
    finally:
        gc.unfreeze()


def times_as_long(few: Callable[[], object], many: Callable[[], object]) -> float:
    """Return how many times as long `many` takes as `few`: the least of each, measured in turn."""
    rounds = [(seconds(few), seconds(many)) for _ in range(ROUNDS)]
    return min(long for _, long in rounds) / min(short for short, _ in rounds)


def test_a_thousand_slides_take_at_most_twelve_times_as_long_as_a_hundred(
    write_talk: Callable[..., Path], tmp_path: Path
) -> None:
    talks = [write_talk(outline_of(slides), name=f"{slides}.yaml") for slides in (100, 1000)]
    target = tmp_path / "deck.pptx"

    few, many = (partial(build, talk, target, Options(), Report()) for talk in talks)
    assert few()  # and so what is kept has been read, such as the pack and the table of widths
    assert times_as_long(few, many) <= MOST_TIMES


def test_fitting_a_thousand_slides_takes_at_most_twelve_times_as_long_as_a_hundred(
    write_talk: Callable[..., Path],
) -> None:
    decks = []
    for slides in (100, 1000):
        compiled = compile_talk(write_talk(outline_of(slides)), Options(), Report())
        assert compiled
        decks.append(compiled.deck)

    def fit(deck: Deck) -> None:
        measured.cache_clear()  # of a hundred slides it would keep every text
        fit_deck(deck, compiled.pack, Report())

    assert times_as_long(partial(fit, decks[0]), partial(fit, decks[1])) <= MOST_TIMES
