"""`deckgen fmt`: outlines set in one form, with every comment kept and no value changed."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console

from deckgen.cli.console import show_findings
from deckgen.cli.outline_file import patch, write_outline
from deckgen.diagnostics import Report
from deckgen.outline.formatting.format import format_outline
from deckgen.outline.source import read_text


@click.command("fmt")
@click.argument("talks", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="TALK…")
@click.option("--check", is_flag=True, help="Write nothing; exit code 1 where an outline is not in form.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
def fmt_command(talks: tuple[Path, ...], check: bool, diff: bool) -> None:
    """Set the outlines TALK… in one form: order of the keys, indentation, blank lines, long texts.

    \b
    Examples:
      deckgen fmt talks/skyggedanser/talk.yaml
      deckgen fmt talk.yaml --check --diff

    Comments stay with the key or the item that they belong to, and the deck stays the same. An outline that cannot
    be read is left alone. Exit code 0: in form; 1: something is at fault, or not in form with `--check`; 2: the
    command was given wrongly.
    """
    report = Report()
    differs = False
    for talk in talks:
        text = read_text(talk, report)
        if text is None:
            continue
        before = len(report.errors)
        formed = format_outline(text, talk, report)
        if len(report.errors) > before:
            continue
        differs = differs or formed != text
        if diff:
            click.echo("".join(patch(talk, text, formed, "in form")), nl=False)
        if formed == text:
            click.echo(f"{talk}: already in form", err=diff)
        elif check or diff:
            click.echo(f"{talk}: not in form", err=diff)
        elif write_outline(talk, formed, report):
            click.echo(f"{talk}: formatted")
    show_findings(report, Console(stderr=True))
    sys.exit(1 if report.errors or (check and differs) else 0)
