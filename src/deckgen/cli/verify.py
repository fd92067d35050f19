"""`deckgen verify`: what has changed in a deck since it was built, and whether it still agrees with its evidence."""

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
from deckgen.diagnostics import Report
from deckgen.verify import verify


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
def verify_command(deck: Path, articles: tuple[Path, ...], form: str) -> None:
    """Compare DECK, which others may have edited, with the evidence that it was built with.

    \b
    Examples:
      deckgen verify talks/skyggedanser/talk.pptx
      deckgen verify from-a-colleague.pptx --article talks/skyggedanser/article.md

    Figures, claims and sources are held to the passages that were documented in the article. Words that claim nothing,
    slides that were added, moved or removed, and notes are told, and are no fault. Exit code 0: all that is left
    agrees; 1: something no longer agrees, or the deck cannot be compared; 2: the command was given wrongly.
    """
    report = Report()
    found = verify(deck, articles, report)
    show_findings(report, Console(stderr=True))
    if found is None:
        point_to_explanation(report, Console(stderr=True))
        sys.exit(1)
    if form == "json":
        click.echo(json.dumps(as_record(deck, found), ensure_ascii=False, indent=2))
    else:
        _print(deck, found, Console())
    sys.exit(1 if found.disagreeing else 0)


def as_record(deck: Path, found: Verification) -> dict[str, object]:
    """Return a verification as JSON values."""
    return {"deck": str(deck), "agrees": not found.disagreeing, **asdict(found)}


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
        place = f"slide {change.slide}: " if change.slide else ""
        console.print(Text(f"  {place}{change.what}"), soft_wrap=True)
        if change.matters and change.passage and change.passage not in change.what:
            console.print(Text(f"      it rests on ({change.address}): “{change.passage}”"), soft_wrap=True)
