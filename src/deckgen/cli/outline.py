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
from deckgen.diagnostics import Report


@click.command("outline")
@talk_options
def outline_command(talk: Path, options: Options) -> None:
    """Print the talk TALK as a tree: parts and slides, with number, id, layout, minutes (or `hidden`) and words.

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
    number, start = 0, 0.0
    for section in compiled.deck.sections:
        minutes = sum(slide.seconds for slide in section.slides) / 60
        click.echo(f"  {section.name}  {minutes:.1f} min")
        for slide in section.slides:
            number += 1
            click.echo(f"  {number:>4}  {clock(start):>5}  {_line(slide)}")
            start += slide.seconds


def _line(slide: Slide) -> str:
    time = "hidden" if slide.hidden else f"{slide.seconds / 60:.1f} min"
    facts = (f"#{slide.id}", slide.layout, time, counted(_words(slide), "word"))
    return "  ".join((slide.title.plain, *facts))


def _words(slide: Slide) -> int:
    return sum(len(content.plain.split()) for _, content in slide.contents() if isinstance(content, Text))
