"""What the commands share: the arguments PACK and LAYOUT, the option `--language`, and loading."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem
from rich.console import Console

from deckgen.cli.console import point_to_explanation, show_findings
from deckgen.cli.options import complete_packs
from deckgen.diagnostics import Report, Stop, nearest
from deckgen.packs.layout import Layout, LayoutPack
from deckgen.packs.load import load_pack

LANGUAGES = ("da", "en")


def pack_argument(required: bool = True) -> Callable[..., Any]:
    """Return the argument PACK: the name of a pack, or the path to one."""
    return click.argument("pack", required=required, shell_complete=complete_packs)


def language_option(
    default: str | None = LANGUAGES[0], help: str = "The language of names and sample text."
) -> Callable[..., Any]:
    """Return the option `--language`."""
    return click.option(
        "--language", type=click.Choice(LANGUAGES), default=default, show_default=default is not None, help=help
    )


def complete_layouts(ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the layouts of the command's pack that begin so."""
    try:
        pack = load_pack(ctx.params.get("pack") or "", Path.cwd(), LANGUAGES[0], Path(), Report())
    except Stop:
        return []
    return [CompletionItem(name, help=layout.title) for name, layout in pack.layouts.items() if name.startswith(begun)]


def loaded(name: str, language: str) -> LayoutPack:
    """Return a pack by its name or path; where it cannot be loaded, say why and leave with exit code 1."""
    report = Report()
    try:
        return load_pack(name, Path.cwd(), language, Path(name), report)
    except Stop:
        console = Console(stderr=True)
        show_findings(report, console)
        point_to_explanation(report, console)
        sys.exit(1)


def layout_of(pack: LayoutPack, name: str) -> Layout:
    """Return a layout of a pack; raises UsageError with the nearest name where there is none."""
    if name in pack.layouts:
        return pack.layouts[name]
    close = nearest(name, pack.layouts)
    help = f"did you mean {close}?" if close else f"its layouts are: {', '.join(pack.layouts)}"
    raise click.UsageError(f"the pack {pack.name} has no layout {name}; {help}")
