"""`deckgen outline`: the talk as a tree."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console

from deckgen.build import Options, compile_talk
from deckgen.cli.console import counted, show_findings
from deckgen.cli.options import talk_options
from deckgen.compose.timing import clock
from deckgen.deck.model import Slide, Text
from deckgen.deck.numbers import slide_numbers
from deckgen.diagnostics import Report


@click.command("outline")
@talk_options
def outline_command(talk: Path, options: Options) -> None:
    """Print the talk TALK as a tree: parts and slides, with number, id, layout, minutes (or `hidden`) and words.

    Backup slides stand last, numbered A1, A2 …, without a time.

    \b
    Example:
      deckgen outline talks/skyggedanser/talk.yaml

    An id is what `running_order` and links such as [more](#id) call the slide.
    """
    report = Report()
    compiled = compile_talk(talk, options, report)
    show_findings(report, Console(stderr=True))
    if compiled is None:
        sys.exit(1)
    click.echo(compiled.deck.properties.title)
    numbers, start = slide_numbers(compiled.deck), 0.0
    for section in compiled.deck.sections:
        minutes = sum(slide.seconds for slide in section.slides) / 60
        is_backup = all(slide.backup for slide in section.slides)
        click.echo(f"  {section.name}" + ("" if is_backup else f"  {minutes:.1f} min"))
        for slide in section.slides:
            time = "" if slide.backup else clock(start)
            click.echo(f"  {numbers[slide.id]:>4}  {time:>5}  {_line(slide)}")
            start += slide.seconds


def _line(slide: Slide) -> str:
    time = f"{slide.seconds / 60:.1f} min"
    if slide.hidden or slide.backup:
        time = "hidden" if slide.hidden else "backup"
    facts = (f"#{slide.id}", slide.layout, time, counted(_words(slide), "word"))
    return "  ".join((slide.title.plain, *facts))


def _words(slide: Slide) -> int:
    return sum(len(content.plain.split()) for _, content in slide.contents() if isinstance(content, Text))
