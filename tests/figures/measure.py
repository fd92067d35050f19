"""Hold every slide of planted.yaml and clean.yaml against its passage, as deckgen does, and count what it says.

    python tests/figures/measure.py            how many planted errors are caught, kind by kind, and false alarms
    python tests/figures/measure.py --held     the same, with the misses of the half that is held back
    python tests/figures/measure.py --raise    the same, and floor.yaml holds what has become better

Who tunes a rule looks at the misses of the half that is `written`, and never at those of the other.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from deckgen.diagnostics import Diagnostic, Report
from deckgen.evidence.ground import ground
from deckgen.outline.load import load_outline

FOLDER = Path(__file__).parent
FLOOR = FOLDER / "floor.yaml"
FLOOR_HEADER = "# What `make eval` has counted at its best; `python tests/figures/measure.py --raise` writes it."
HALVES = ("written", "held")

ABOUT_CLAIMS = frozenset(("E204", "E251", "E252", "W231", "W232", "W203"))
"""The codes that say of a slide's figures or words that the passage does not hold them. A new one belongs here.

Any other says that the item is broken.
"""


BODY = {"da": "Mere herom i noterne.", "en": "More of this in the notes."}
"""What stands under a headline: something that has no figure and claims nothing."""


@dataclass(frozen=True)
class Item:
    """A slide, the passage it rests on, and for a planted error what is wrong (`wrong`) and must be named (`says`)."""

    id: str
    kind: str
    half: str
    language: str
    heading: str
    passage: str
    claim: str
    statistic: Mapping[str, Any]
    """The value, unit, qualifier and label; empty where the slide is a headline and a text."""
    wrong: str = ""
    says: str = ""


@dataclass(frozen=True)
class Result:
    """What deckgen said of an item: the findings about its claim, and the codes that none of the lists knows."""

    item: Item
    findings: tuple[Diagnostic, ...]
    unknown: tuple[str, ...]

    @property
    def caught(self) -> bool:
        """Whether there is any finding about the claim; of a clean item, a false alarm."""
        return bool(self.findings)

    @property
    def named(self) -> bool:
        """Whether a finding names what is wrong. A label does not count: it quotes the passage, and so names much."""
        wanted = re.compile(rf"(?<![\w.,]){re.escape(_even(self.item.says))}(?![\w%])")
        return any(wanted.search(_even(f"{found.message}\n{found.help}")) for found in self.findings)


def items(name: str) -> list[Item]:
    """Return the items of planted.yaml or clean.yaml."""
    listed = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return [_item(**entry) for entry in listed]


def _item(*, expect: Mapping[str, str] | None = None, **entry: Any) -> Item:
    statistic = {key: entry.pop(key) for key in ("value", "unit", "qualifier", "label") if key in entry}
    if isinstance(statistic.get("value"), str):
        statistic["value"] = _in_an_outline(statistic["value"], entry["language"])
    wrong = {"wrong": expect["kind"], "says": expect["says"]} if expect else {}
    return Item(**entry, **wrong, statistic=statistic)


def _in_an_outline(value: str, language: str) -> str | float:
    """Return a figure that is written as its language does (`18,7`, `3,000`) as the number that an outline has."""
    grouping, decimal = (".", ",") if language == "da" else (",", ".")
    if not re.fullmatch(r"[\d.,]+", value):
        return value
    number = value.replace(grouping, "").replace(decimal, ".")
    return float(number) if "." in number else int(number)


def measured(some: Iterable[Item]) -> list[Result]:
    """Return what deckgen says of each item, in order."""
    with tempfile.TemporaryDirectory() as folder:
        return [_run(item, Path(folder)) for item in some]


def _run(item: Item, folder: Path) -> Result:
    """Write an item as a talk with one slide and its article, and ground it: all of a build but the slides."""
    (folder / "article.md").write_text(f"# Byen\n\n## {item.heading}\n\n{item.passage}\n", encoding="utf-8")
    talk: dict[str, Any] = {"title": "Byen", "language": item.language, "article": "article.md"}
    if item.statistic:
        talk["statistics"] = [{"id": "figure", "claim": item.claim, **item.statistic, "passage": item.heading}]
        talk["running_order"] = ["figure"]
    else:
        slide = {"title": item.claim, "text": BODY[item.language], "passage": item.heading}
        talk["running_order"] = [{"text": slide}]
    file = folder / "talk.yaml"
    file.write_text(yaml.safe_dump(talk, allow_unicode=True, sort_keys=False), encoding="utf-8")
    report = Report()
    outline = load_outline(file, report)
    if outline:
        ground(outline, report)
    about = tuple(found for found in report.found if found.code in ABOUT_CLAIMS)
    return Result(item, about, tuple(found.code for found in report.found if found.code not in ABOUT_CLAIMS))


def _even(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


def counts(planted: Iterable[Result], clean: Iterable[Result]) -> dict[str, dict[str, dict[str, int]]]:
    """Return what floor.yaml holds: half → `caught`, `named` or `false alarms` → kind → how many, also where none.

    The first two are of planted items, the last one of clean ones.
    """
    found = {half: {what: Counter[str]() for what in ("caught", "named", "false alarms")} for half in HALVES}
    for one in planted:
        found[one.item.half]["caught"][one.item.kind] += one.caught
        found[one.item.half]["named"][one.item.kind] += one.named
    for one in clean:
        found[one.item.half]["false alarms"][one.item.kind] += one.caught
    return {half: {what: dict(kinds) for what, kinds in row.items()} for half, row in found.items()}


def worse(now: Mapping[str, Any], floor: Mapping[str, Any]) -> list[str]:
    """Return in words each number that is worse than the floor's."""
    told = []
    for half, row in floor.items():
        for what, kinds in row.items():
            for kind, held in kinds.items():
                got = now[half][what].get(kind, 0)
                if got > held if what == "false alarms" else got < held:
                    told.append(f"{half}, {kind}: {what} {got}, and it was {held}")
    return told


def _raised(now: Mapping[str, Any], floor: Mapping[str, Any]) -> dict[str, Any]:
    """Return the better of what is counted now and the floor, number by number."""
    return {
        half: {
            what: {
                kind: (min if what == "false alarms" else max)(got, floor.get(half, {}).get(what, {}).get(kind, got))
                for kind, got in kinds.items()
            }
            for what, kinds in row.items()
        }
        for half, row in now.items()
    }


def _print(planted: list[Result], clean: list[Result], *, held: bool) -> None:
    print(f"{'planted: caught, named, of':34}" + "".join(f"{half:>18}" for half in HALVES))
    for kind in dict.fromkeys(one.item.kind for one in planted):
        _print_row(kind, [one for one in planted if one.item.kind == kind])
    print("  by what is wrong")
    for wrong in dict.fromkeys(one.item.wrong for one in planted):
        _print_row(wrong, [one for one in planted if one.item.wrong == wrong])
    for language in ("da", "en"):
        _print_row(language, [one for one in planted if one.item.language == language])
    _print_row("all", planted)
    print(f"\n{'clean: false alarms, of':34}" + "".join(f"{half:>18}" for half in HALVES))
    for kind in dict.fromkeys(one.item.kind for one in clean):
        _print_row(kind, [one for one in clean if one.item.kind == kind])
    _print_row("all", clean)
    shown = [one for one in planted + clean if held or one.item.half == "written"]
    print("\nnot caught" + ("" if held else " (written)"))
    for one in shown:
        if one.item.wrong and not one.caught:
            print(f"  {one.item.id:16} {_said(one.item)}  <  {one.item.passage}")
    print("\ncaught, and not named")
    for one in shown:
        if one.item.wrong and one.caught and not one.named:
            print(f"  {one.item.id:16} {one.item.says}: {_messages(one)}")
    print("\nfalse alarms")
    for one in shown:
        if not one.item.wrong and one.caught:
            print(f"  {one.item.id:16} {_messages(one)}: {_said(one.item)}  <  {one.item.passage}")


def _print_row(name: str, results: list[Result]) -> None:
    cells = []
    for half in HALVES:
        some = [one for one in results if one.item.half == half]
        cell = f"{sum(one.caught for one in some):4}"
        if any(one.item.wrong for one in some):
            cell += f" {sum(one.named for one in some):4}"
        cells.append(f"{cell} /{len(some):4}".rjust(18))
    print(f"  {name:32}" + "".join(cells))


def _said(item: Item) -> str:
    figure = [str(item.statistic[key]) for key in ("qualifier", "value", "unit", "label") if key in item.statistic]
    return f"{item.claim} · {' '.join(figure)}" if figure else item.claim


def _messages(one: Result) -> str:
    return "; ".join(f"{found.code} {found.message}" for found in one.findings)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--held", action="store_true", help="print the misses of the half that is held back as well")
    asked.add_argument("--raise", action="store_true", dest="raised", help="write what is better into floor.yaml")
    options = asked.parse_args()
    planted, clean = measured(items("planted.yaml")), measured(items("clean.yaml"))
    _print(planted, clean, held=options.held)
    now = counts(planted, clean)
    floor = yaml.safe_load(FLOOR.read_text(encoding="utf-8")) if FLOOR.exists() else {}
    for told in worse(now, floor):
        print(f"worse: {told}")
    if options.raised:
        text = yaml.safe_dump(_raised(now, floor), allow_unicode=True, sort_keys=False)
        FLOOR.write_text(f"{FLOOR_HEADER}\n\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
