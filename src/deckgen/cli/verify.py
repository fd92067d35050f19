"""`deckgen verify`: what has changed in a deck since it was built, whether it still agrees with its evidence, and what
its file tells beyond the slides."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from deckgen.audit.verification import Change, Verification
from deckgen.cli.console import counted, point_to_explanation, show_findings
from deckgen.deck.private import Private
from deckgen.diagnostics import Report
from deckgen.verify import private_matter, verify


@click.command("verify")
@click.argument("deck", type=click.Path(path_type=Path))
@click.option(
    "--article",
    "articles",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The article as it stands now, where it does not lie beside the deck; may be given several times.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the changes are given: to read here, or for a program.",
)
@click.option(
    "--private", "only_private", is_flag=True, help="Only look for what is private; exit code 1 if there is any."
)
def verify_command(deck: Path, articles: tuple[Path, ...], form: str, only_private: bool) -> None:
    """Compare DECK, which others may have edited, with the evidence that it was built with.

    \b
    Examples:
      deckgen verify talks/skyggedanser/talk.pptx
      deckgen verify from-a-colleague.pptx --article talks/skyggedanser/article.md
      deckgen verify talk-share.pptx --private

    Figures, claims and sources are held to the passages that were documented in the article. Words that claim nothing,
    slides that were added, moved or removed, and notes are told, and are no fault. So is what the file tells beyond its
    slides, of any deck: notes, hidden slides, names, comments, paths, data behind charts. Exit code 0: all that is left
    agrees; 1: something no longer agrees, the deck cannot be compared, or with --private: it holds something private;
    2: the command was given wrongly.
    """
    report = Report()
    found = None if only_private else verify(deck, articles, report)
    private = None if any(one.code == "E511" for one in report.errors) else private_matter(deck, report)
    show_findings(report, Console(stderr=True))
    if form == "json" and private is not None:
        click.echo(json.dumps(as_record(deck, found, private), ensure_ascii=False, indent=2))
    elif private is not None:
        if found:
            _print(deck, found, Console())
        _print_private(private, Console(), apart=found is not None)
    if report.errors:
        point_to_explanation(report, Console(stderr=True))
    fails = private if only_private else found is None or found.disagreeing
    sys.exit(1 if report.errors or fails else 0)


def as_record(deck: Path, found: Verification | None, private: Sequence[Private]) -> dict[str, object]:
    """Return as JSON values what was found; without a verification, what the file tells alone."""
    compared = {"agrees": not found.disagreeing, **asdict(found)} if found else {}
    return {"deck": str(deck), **compared, "private": [asdict(one) for one in private]}


def _print(deck: Path, found: Verification, console: Console) -> None:
    console.print(Text(f"{deck}: {found.title}", style="bold"), soft_wrap=True)
    console.print(
        f"{counted(found.slides, 'slide')} · {found.documented} of {counted(found.claims, 'claim')} were documented in "
        "the article when it was built",
        highlight=False,
        soft_wrap=True,
    )
    _list(console, "No longer agrees", found.disagreeing, "bold red")
    _list(console, "Changed", found.noted, "bold")
    if found.not_compared:
        console.print()
        console.print(Text(f"Not compared ({len(found.not_compared)})", style="bold yellow"))
        for line in found.not_compared:
            console.print(Text(f"  {line}"), soft_wrap=True)
    console.print()
    console.print(_summary(found), highlight=False, soft_wrap=True)


def _print_private(private: Sequence[Private], console: Console, apart: bool) -> None:
    """Print what a file tells beyond its slides, as a section of its own, `apart` from what stands above it."""
    if apart:
        console.print()
    if not private:
        console.print("nothing private was found in the file", highlight=False)
        return
    console.print(Text(f"Private: what the file tells beyond its slides ({len(private)})", style="bold yellow"))
    for one in private:
        place = f"slide {one.slides[0]}: " if len(one.slides) == 1 else ""
        listed = f" ({_ranges(one.slides)})" if len(one.slides) > 1 else ""
        console.print(Text(f"  {place}{one.what}{listed}"), soft_wrap=True)


def _ranges(numbers: Sequence[int]) -> str:
    """Return sorted numbers with a dash for those that follow one another: 1–3, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _summary(found: Verification) -> str:
    if not found.changes:
        return "nothing was changed since the deck was built"
    if not found.disagreeing:
        return f"{counted(len(found.changes), 'change')}; all figures, claims and sources agree as before"
    return f"{counted(len(found.changes), 'change')}, {len(found.disagreeing)} of which no longer agree"


def _list(console: Console, head: str, changes: Sequence[Change], style: str) -> None:
    if not changes:
        return
    console.print()
    console.print(Text(f"{head} ({len(changes)})", style=style))
    for change in changes:
        place = f"{change.place}: " if change.place else ""
        console.print(Text(f"  {place}{change.what}"), soft_wrap=True)
        if change.matters and change.passage and change.passage not in change.what:
            console.print(Text(f"      it rests on ({change.address}): “{change.passage}”"), soft_wrap=True)
