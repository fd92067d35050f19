"""`deckgen layouts list`: the packs that there are, or the layouts of one."""

from __future__ import annotations

from collections.abc import Iterable

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from deckgen.cli.layouts.pack import language_option, loaded, pack_argument
from deckgen.packs.layout import LayoutPack
from deckgen.packs.read import pack_names
from deckgen.specimens.describe import contents


@click.command("list")
@pack_argument(required=False)
@language_option()
def list_layouts(pack: str | None, language: str) -> None:
    """List the packs that come with deckgen, or the layouts of PACK (a name or a folder) and what stands on each.

    \b
    Examples:
      deckgen layouts list
      deckgen layouts list kommune --language en

    A layout's name is what `layout:` says at an item of the running order. Exit code 0: listed; 1: the pack has a
    fault; 2: the command was given wrongly.
    """
    console = Console()
    if pack is None:
        rows = [_pack_row(loaded(name, language)) for name in pack_names()]
        console.print(_table(("pack", "name", "what it is for"), rows))
        return
    found = loaded(pack, language)
    rows = [(name, layout.title, contents(layout.file)) for name, layout in found.layouts.items()]
    console.print(Text(f"{found.title} ({found.name})", style="bold"), soft_wrap=True)
    console.print(_table(("layout", "name", "what stands on it"), rows))


def _pack_row(pack: LayoutPack) -> tuple[str, str, str]:
    names = " / ".join(dict.fromkeys(pack.names.values()))
    return pack.name, names, pack.about


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for number, head in enumerate(heads):
        table.add_column(head, no_wrap=number == 0, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table
