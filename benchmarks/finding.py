"""Print how well quotes are found and figures compared, on the part that the rules were written on and on the rest.

python benchmarks/finding.py
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from deckgen.article.lookup import look_up

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from finding_cases import Case, false_alarms, index_of, pairs, precision_and_recall, quotes

PARTS: dict[str, Callable[[Case], bool]] = {
    "all": lambda case: bool(case.text),
    "written on": lambda case: not case.held_back,
    "held back": lambda case: case.held_back,
}


def main() -> None:
    all_quotes, all_pairs = list(quotes()), list(pairs())
    for part, belongs in PARTS.items():
        some = [case for case in all_quotes if belongs(case)]
        slipped = sum(case.expected == "other figures" and case.got in ("found", "near") for case in some)
        print(f"{part}: {len(some)} quotes")
        for kind in ("found", "near", "other figures", "missing"):
            print(f"  {kind:14} precision {rated(precision_and_recall(some, kind))}")
        print(f"  other figures taken for found or near: {slipped}")
        some = [case for case in all_pairs if belongs(case)]
        print(f"{part}: {len(some)} pairs of figures")
        print(f"  {'wrong figures':14} precision {rated(precision_and_recall(some, 'not held'))}")
        print(f"  false alarms {false_alarms(some):.3f}")
    for case in [*all_quotes, *all_pairs]:
        if case.got != case.expected:
            print(f"{case.text!r}: {case.got}, should be {case.expected}")
    print(f"a quote that is found takes {milliseconds('Chaufførerne er 14 frivillige'):.2f} ms,", end=" ")
    print(f"one that is nearly found {milliseconds('Chaufførerne er 14 glade frivillige'):.2f} ms")


def rated(both: tuple[float, float]) -> str:
    return f"{both[0]:.3f}  recall {both[1]:.3f}"


def milliseconds(quote: str, times: int = 50) -> float:
    index = index_of("bus.da.md")
    start = time.perf_counter()
    for _ in range(times):
        look_up(index, quote)
    return (time.perf_counter() - start) / times * 1000


if __name__ == "__main__":
    main()
