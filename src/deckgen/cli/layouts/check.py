"""`deckgen layouts check`: whether all of a pack can be read, stands where it should, and has room."""

from __future__ import annotations

import sys

import click
from rich.console import Console

from deckgen.cli.console import all_tallied, counted, point_to_explanation, show_findings
from deckgen.cli.layouts.pack import LANGUAGES, language_option, loaded, pack_argument
from deckgen.diagnostics import Report
from deckgen.specimens.check import check_pack


@click.command("check")
@pack_argument()
@language_option(default=None, help="The language of the words that are tried; both unless told otherwise.")
def check_layouts(pack: str, language: str | None) -> None:
    """Check PACK: every pair of colours, every place, and every layout filled to its limit.

    \b
    Examples:
      deckgen layouts check kommune
      deckgen layouts check ./byen

    What is said must have a contrast of 7 with its ground, other text 4.5, graphics that carry meaning 3. Exit code 0:
    nothing is at fault; 1: something is; 2: the command was given wrongly.
    """
    report = Report()
    languages = (language,) if language else LANGUAGES
    checked = [check_pack(loaded(pack, one), report) for one in languages]
    show_findings(report, Console(stderr=True))
    first = checked[0]
    looked_at = (
        f"{counted(first.layouts, 'layout')} in {counted(first.forms, 'form')}",
        f"{counted(first.pairs, 'pair')} of colours",
        f"{counted(first.places, 'place')}",
        f"{counted(sum(one.fillings for one in checked), 'text')} tried in {' and '.join(languages)}",
    )
    console = Console()
    console.print(f"checked: {' · '.join(looked_at)}", highlight=False, soft_wrap=True)
    console.print(all_tallied(report), highlight=False)
    point_to_explanation(report, Console(stderr=True))
    sys.exit(1 if report.errors else 0)
