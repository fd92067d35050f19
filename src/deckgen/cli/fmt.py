"""`deckgen fmt`: outlines set in one form, with every comment kept and no value changed."""

from __future__ import annotations

import os
import stat
import sys
from difflib import unified_diff
from pathlib import Path

import click
from rich.console import Console

from deckgen.cli.console import show_findings
from deckgen.diagnostics import Report
from deckgen.outline.formatting.format import format_outline
from deckgen.outline.source import read_text
from deckgen.powerpoint.save import replace_file


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
            click.echo("".join(_changes(talk, text, formed)), nl=False)
        if formed == text:
            click.echo(f"{talk}: already in form", err=diff)
        elif check or diff:
            click.echo(f"{talk}: not in form", err=diff)
        elif _write(talk, formed, report):
            click.echo(f"{talk}: formatted")
    show_findings(report, Console(stderr=True))
    sys.exit(1 if report.errors or (check and differs) else 0)


def _changes(talk: Path, text: str, formed: str) -> list[str]:
    """Return the change as a patch, in which a line ends as it does in the file."""
    old, new = (_lines(it) for it in (text, formed))
    patch = unified_diff(old, new, f"{talk}", f"{talk} (in form)")
    return [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in patch]


def _lines(text: str) -> list[str]:
    rows = text.split("\n")  # not splitlines, which also splits at U+000B and U+2028
    return [*(f"{row}\n" for row in rows[:-1]), *rows[-1:]] if rows[-1] else [f"{row}\n" for row in rows[:-1]]


def _write(talk: Path, formed: str, report: Report) -> bool:
    """Write the outline in one step, with the rights that it has; a fault is E502."""
    try:
        if not os.access(talk, os.W_OK):
            raise PermissionError("it is read-only")
        replace_file(formed.encode("utf-8"), talk.resolve(), stat.S_IMODE(talk.stat().st_mode))
    except OSError as fault:
        reason = (fault.strerror or str(fault)).lower()
        report.error("E502", f"the outline cannot be written: {reason}", talk, help="look at its rights")
        return False
    return True
