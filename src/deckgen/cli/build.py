"""`deckgen build`: from a talk outline to a PowerPoint deck."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from deckgen.build import Compiled, Options, build
from deckgen.cli.console import counted, point_to_explanation, show_findings, tallied, with_waived
from deckgen.cli.options import talk_options
from deckgen.deck.numbers import slide_numbers
from deckgen.deck.shared import LeftOut
from deckgen.diagnostics import Report, Severity


def deck_name(_ctx: click.Context, _param: click.Parameter, value: Path | None) -> Path | None:
    """Return the name of a deck as it was given; raises BadParameter where it is no deck's."""
    if value is not None and value.suffix.lower() != ".pptx" and not value.is_dir():
        raise click.BadParameter(f"a deck's name ends in .pptx, not {value.name!r}")
    return value


_MOST_CHANGED = 20
"""So many figures are named that a file has changed since the last deck."""


@click.command("build")
@talk_options
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    callback=deck_name,
    metavar="FILE",
    help="Where the deck goes; beside the outline unless told otherwise.",
)
@click.option("--force", is_flag=True, help="Write over a file that deckgen did not write, or that was edited since.")
@click.option("--static", is_flag=True, help="Without movement: nothing waits for a click, no slide fades in.")
@click.option(
    "--share",
    is_flag=True,
    help="A copy to hand out: without notes, hidden and backup slides, evidence map and the author's name.",
)
@click.option("--with-backup", is_flag=True, help="With --share: the backup slides are handed out as well.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
@click.option("-v", "--verbose", is_flag=True, help="List every slide with its layout and time.")
def build_command(
    talk: Path,
    options: Options,
    output: Path | None,
    force: bool,
    static: bool,
    share: bool,
    with_backup: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Build the PowerPoint deck of the outline TALK.

    \b
    Examples:
      deckgen build talks/skyggedanser/talk.yaml
      deckgen build talk.yaml -o evening.pptx --set speaker.name="Your name"
      deckgen build talk.yaml --share

    The deck is written whole or not at all; with --share its name ends in -share.pptx. Exit code 0: built; 1: something
    in the outline or the article is at fault; 2: the command was given wrongly.
    """
    if with_backup and not share:
        raise click.UsageError("--with-backup says what a copy holds; write --share as well")
    report = Report()
    target = output or _beside(talk, share)
    built = build(
        talk, target, replace(options, force=force, static=static, share=share, with_backup=with_backup), report
    )
    if quiet:
        report.found = report.errors
    show_findings(report, Console(stderr=True))
    if built is None:
        Console(stderr=True).print(f"{tallied(report, Severity.ERROR)}; nothing was written", highlight=False)
        point_to_explanation(report, Console(stderr=True))
        sys.exit(1)
    if not quiet:
        _summary(built, target, report, Console(), verbose)


def _beside(talk: Path, share: bool) -> Path:
    """Return where a talk's deck goes; a copy to hand out never goes where the speaker's own deck does."""
    ending = "-share.pptx" if share else ".pptx"
    return talk.with_name(talk.stem + ending) if talk.name else talk / f"talk{ending}"


def _summary(built: Compiled, target: Path, report: Report, console: Console, verbose: bool) -> None:
    talk, slides = built.outline.talk, built.deck.slides
    if verbose:
        numbers = slide_numbers(built.deck)
        for slide in slides:
            title = escape(slide.title.plain)
            minutes = " " * 8 if slide.backup else f"{slide.seconds / 60:4.1f} min"
            console.print(
                f"{numbers[slide.id]:>4}  {slide.layout:<12} {minutes}  {title}",
                highlight=False,
                soft_wrap=True,
            )
        console.print()
    minutes = _minutes(built.minutes)
    if talk.duration is not None:
        minutes = f"{minutes} of {talk.duration:g} minutes"
    else:
        minutes += " minute" if minutes == "1" else " minutes"
    facts = (
        counted(len(slides), "slide"),
        f"{minutes} planned",
        f"{sum(claim.documented for claim in built.claims)} of {len(built.claims)} claims documented in the article",
        with_waived(tallied(report, Severity.WARNING), report),
    )
    console.print(f"[bold]{escape(built.deck.properties.title)}[/bold]", highlight=False, soft_wrap=True)
    console.print(" · ".join(facts), highlight=False, soft_wrap=True)
    for one in built.changed[:_MOST_CHANGED]:
        line = f"changed since the last deck: {one.what}: {one.old} → {one.new} ({one.where})"
        console.print(line, highlight=False, soft_wrap=True, markup=False)
    if len(built.changed) > _MOST_CHANGED:
        console.print(f"and {len(built.changed) - _MOST_CHANGED} more figures from files", highlight=False)
    if built.left_out:
        console.print(f"left out: {_listed(built.left_out)}", highlight=False, soft_wrap=True)
    console.print(str(target), style="cyan", highlight=False, soft_wrap=True, markup=False)


def _listed(left: LeftOut) -> str:
    """Return what a shared copy is without, in words."""
    kinds = (
        f"notes of {counted(left.notes, 'slide')}" if left.notes else "",
        counted(left.slides, "hidden slide") if left.slides else "",
        counted(left.backups, "backup slide") if left.backups else "",
        f"{counted(left.links, 'link')} there" if left.links else "",
        "the evidence map",
        "the author" if left.author else "",
        "the subject" if left.subject else "",
    )
    return ", ".join(kind for kind in kinds if kind)


def _minutes(minutes: float) -> str:
    """Return minutes as the warning about time has them: one decimal, none where it would be a nought."""
    return f"{round(minutes, 1):g}"
