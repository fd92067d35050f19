"""`deckgen layouts show`: what each slot of a layout holds, and a specimen of the whole pack."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from deckgen.cli.build import deck_name
from deckgen.cli.console import counted, point_to_explanation, show_findings
from deckgen.cli.layouts.pack import complete_layouts, language_option, layout_of, loaded, pack_argument
from deckgen.diagnostics import Report
from deckgen.packs.layout import Layout, LayoutPack
from deckgen.powerpoint.save import check_target, save
from deckgen.powerpoint.write import write_deck
from deckgen.specimens.deck import specimen
from deckgen.specimens.describe import Described, contents, slots_of


@click.command("show")
@pack_argument()
@click.argument("layout", required=False, shell_complete=complete_layouts)
@language_option()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    callback=deck_name,
    metavar="FILE",
    help="Write a deck there instead, with a slide of sample text for every layout of the pack.",
)
@click.option("--force", is_flag=True, help="Write over a file that deckgen did not write, or that was edited since.")
def show_layouts(pack: str, layout: str | None, language: str, output: Path | None, force: bool) -> None:
    """Show what stands where on each LAYOUT of PACK, how it is set, and how much it holds.

    \b
    Examples:
      deckgen layouts show kommune statistic
      deckgen layouts show kommune -o specimen.pptx

    A text begins at its first size and steps down to its last. Under *holds* stand lines × about so many characters,
    at the first size and at the last. Places are inches: from the left, from the top, width × height; of cells that
    repeat, the first one's. Exit code 0: shown or written; 1: the pack has a fault, or the deck cannot be written; 2:
    the command was given wrongly.
    """
    found = loaded(pack, language)
    if output is not None:
        _write(found, output, force)
        return
    shown = [layout_of(found, layout)] if layout else list(found.layouts.values())
    console = Console()
    for number, one in enumerate(shown):
        if number:
            console.print()
        _print(one, language, console)


def _write(pack: LayoutPack, target: Path, force: bool) -> None:
    report = Report()
    check_target(target, force, report)
    deck = specimen(pack)
    if report.errors or not save(write_deck(deck, pack), target, report):
        console = Console(stderr=True)
        show_findings(report, console)
        point_to_explanation(report, console)
        sys.exit(1)
    click.echo(f"{target}: {counted(len(deck.slides), 'layout')} of {pack.name}")


def _print(layout: Layout, language: str, console: Console) -> None:
    console.print(Text.assemble((layout.name, "bold"), f"  {layout.title}: {contents(layout.file)}"), soft_wrap=True)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in ("slot", "name", "style", "face", "points", "place", "holds"):
        table.add_column(head, overflow="fold")
    for slot in slots_of(layout.default(), language):
        table.add_row(*(Text(cell) for cell in _row(slot)))
    console.print(table)


def _row(slot: Described) -> tuple[str, ...]:
    left, top, width, height = slot.place
    first, last = slot.sizes[0], slot.sizes[-1]
    return (
        slot.key,
        slot.name,
        slot.style,
        slot.face,
        str(first) if first == last else f"{first} → {last}",
        f"{left:.2f}, {top:.2f}: {width:.2f} × {height:.2f}",
        " → ".join(str(one) for one in slot.holds) or f"a {slot.kind}",
    )
