"""`deckgen find`: every place that uses a figure, whatever way it is written."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console

from deckgen.cli.console import counted, show_findings
from deckgen.diagnostics import Report
from deckgen.outline.assemble import assemble
from deckgen.outline.tree import Tree
from deckgen.uses.asked import Asked, asked
from deckgen.uses.find import Use, find_uses, language_of


@click.command("find")
@click.argument("talk", type=click.Path(path_type=Path))
@click.argument("figure")
def find_command(talk: Path, figure: str) -> None:
    """List every place that uses FIGURE: in the outline TALK and what it includes, its notes, data and articles.

    \b
    Examples:
      deckgen find talk.yaml 78
      deckgen find talk.yaml "9,4 %"

    A figure is known in any notation, in digits and in words; 9,4 is found in 9,4 mio. kr., and not in 19,4. With a
    unit, the unit has to agree. Exit code 0: looked for; 1: something is at fault, and what can be read was looked
    through; 2: the command was given wrongly.
    """
    report = Report()
    tree = assemble(talk, report)
    uses = find_uses(tree, figure_of(figure, tree).wanted, report) if tree else []
    show_findings(report, Console(stderr=True))
    for use in uses:
        click.echo(line_of(use))
    if tree:
        places, files = counted(len(uses), "place"), counted(len({use.file for use in uses}), "file")
        click.echo(f"{figure}: {places} in {files}" if uses else f"{figure}: stands nowhere", err=True)
    sys.exit(1 if report.errors else 0)


def figure_of(text: str, tree: Tree) -> Asked:
    """Return the figure that an argument is; raises UsageError for what is none."""
    found = asked(text, language_of(tree))
    if found is None:
        raise click.UsageError(f'{text!r} is not one figure; write it as in 78, "9,4 %" or "1,25 mio. kr."')
    return found


def line_of(use: Use) -> str:
    """Return a use on one line: file, line and column, what holds it, and its words."""
    return f"{use.file}:{use.place}: {use.kind}: {use.said}"
