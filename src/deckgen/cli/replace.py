"""`deckgen replace`: another figure in the place of one, in the outline and what it includes."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console

from deckgen.cli.console import counted, show_findings
from deckgen.cli.find import figure_of, line_of
from deckgen.cli.outline_file import patch, write_outline
from deckgen.diagnostics import Report
from deckgen.outline.assemble import assemble
from deckgen.outline.source import read_text
from deckgen.uses.asked import Asked
from deckgen.uses.find import find_uses, language_of
from deckgen.uses.replace import Change, Left, plan, refuse


@click.command("replace")
@click.argument("talk", type=click.Path(path_type=Path))
@click.argument("old")
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Write nothing; show what would change.")
def replace_command(talk: Path, old: str, new: str, dry_run: bool) -> None:
    """Put the figure NEW in the place of OLD, in the outline TALK and what it includes, its notes as well.

    \b
    Examples:
      deckgen replace talk.yaml 78 79 --dry-run
      deckgen replace talk.yaml "9,4 %" "9,6 %"
      deckgen replace talk.yaml 78 nioghalvfjerds

    Only the number is changed: unit, notation, comments and all else stay as they are. Words are put in the place of
    words where NEW is given in words. A quote must stand in the article, so quotes, sources, articles and data are
    left, and listed. Exit code 0: done, or nothing to do; 1: something is at fault; 2: the command was given wrongly.
    """
    report = Report()
    tree = assemble(talk, report)
    if tree is None:
        show_findings(report, Console(stderr=True))
        sys.exit(1)
    was, becomes = figure_of(old, tree), figure_of(new, tree)
    _refuse_other_units(was, becomes, old, new)
    found = Report()  # what is wrong with an article or a data file is no hindrance
    uses = find_uses(tree, was.wanted, found)
    result = plan(tree, uses, was, becomes, language_of(tree), report)
    if not report.errors:
        for change in result.changes:
            click.echo("".join(patch(change.file, change.old, change.new, f"{new} for {old}")), nl=False)
        if not dry_run:
            _write(result.changes, report)
    report.found += found.found
    show_findings(report, Console(stderr=True))
    _list(result.left)
    if any(error.code == "E502" for error in report.errors):
        sys.exit(1)
    count = counted(sum(change.count for change in result.changes), "figure")
    click.echo(f"{count} {'would be changed' if dry_run else 'changed'}, {len(result.left)} left as they are", err=True)
    sys.exit(1 if report.errors else 0)


def _refuse_other_units(was: Asked, becomes: Asked, old: str, new: str) -> None:
    if was.value == becomes.value:
        raise click.UsageError(f"{old} and {new} are the same figure")
    if becomes.unit is not None and becomes.unit != was.unit:
        raise click.UsageError(f"{old} and {new} are not in the same unit; give both in one unit, or both without")


def _write(changes: tuple[Change, ...], report: Report) -> None:
    """Write all files, unless one of them is another by now."""
    for change in changes:
        if read_text(change.file, report) != change.old:
            refuse(change.file, report)
    for change in changes:
        if not report.errors:
            write_outline(change.file, change.new, report)


def _list(left: tuple[Left, ...]) -> None:
    for why in dict.fromkeys(one.why for one in left):
        click.echo(f"left: {why}", err=True)
        for one in left:
            if one.why == why:
                click.echo(f"  {line_of(one.use)}", err=True)
