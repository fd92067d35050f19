"""The group of the commands about layout packs."""

from __future__ import annotations

import click

from deckgen.cli.layouts.check import check_layouts
from deckgen.cli.layouts.list import list_layouts
from deckgen.cli.layouts.new import new_layouts
from deckgen.cli.layouts.show import show_layouts


@click.group("layouts")
def layouts_group() -> None:
    """List, show, make and check layout packs: the colours, faces and places that slides are made with.

    \b
    Examples:
      deckgen layouts list kommune
      deckgen layouts new byen --accent 204080
    """


for _command in (list_layouts, show_layouts, new_layouts, check_layouts):
    layouts_group.add_command(_command)
