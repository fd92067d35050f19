"""`deckgen new`: an outline and its article to begin with."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
from rich.console import Console

from deckgen.cli.console import show_findings
from deckgen.diagnostics import Report
from deckgen.starters.starter import LANGUAGES, starter
from deckgen.starters.write import SUFFIXES, place_of, write_starter


def _talk_name(_ctx: click.Context, _param: click.Parameter, value: Path) -> Path:
    if value.suffix and value.suffix.lower() not in SUFFIXES and not os.path.isdir(value):
        meant = value.with_suffix(SUFFIXES[0])
        raise click.BadParameter(
            f"an outline's name ends in {SUFFIXES[0]}, not {value.name!r}; did you mean {meant}? "
            f"For a folder of that name, make it first: mkdir {in_shell(value)}"
        )
    return value


@click.command("new")
@click.argument("talk", type=click.Path(path_type=Path), callback=_talk_name)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="The language of the talk and of the comments in it.",
)
@click.option(
    "--minutes",
    type=click.IntRange(1, 600),
    default=20,
    show_default=True,
    help="How long the talk is to be.",
)
def new_command(talk: Path, language: str, minutes: int) -> None:
    """Write the outline TALK and its article, to begin with: a small talk that builds as it is.

    \b
    Examples:
      deckgen new talks/budget                      a folder with talk.yaml and article.md
      deckgen new budget.yaml --language en         an outline, and article.md beside it

    Comments in the outline say what each part is for. Nothing that exists is written over. Exit code 0: written;
    1: it cannot be written there; 2: the command was given wrongly.
    """
    report = Report()
    place = place_of(talk)
    if not write_starter(starter(language, minutes), place, report):
        show_findings(report, Console(stderr=True))
        sys.exit(1)
    click.echo(f"{place.outline}: written")
    click.echo(f"{place.article}: written")
    name = in_shell(place.outline)
    click.echo(f"\nNext:\n  deckgen check {name}\n  deckgen build {name}")


def in_shell(path: Path | str) -> str:
    """Return a path as it is typed in a shell: in quotation marks where it needs them."""
    text = str(path)
    if text.startswith("-"):
        text = os.path.join(os.curdir, text)
    if os.name == "nt":
        return subprocess.list2cmdline([text])
    return shlex.quote(text) if re.search(r"[^\w@%+=:,./-]", text) else text
