"""`deckgen explain`: what an error or a warning means, and how it is mended."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem
from rich.console import Console
from rich.markdown import Markdown
from rich.theme import Theme

from deckgen.diagnostics import nearest
from deckgen.explanations.pages import Page, codes, grouped, page

WIDEST = 100
"""Columns; longer lines are hard to read."""

THEME = Theme({"markdown.code": "bold"})
"""Names of keys stand out on light terminals and on dark ones."""


def _codes(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the codes that begin so, each with its title, which zsh and fish show beside it."""
    found = (page(code) for code in codes() if code.startswith(begun.upper()))
    return [CompletionItem(one.code, help=one.title) for one in found if one]


@click.command("explain")
@click.argument("code", required=False, shell_complete=_codes)
def explain_command(code: str | None) -> None:
    """Explain the error or warning CODE with an example; without CODE, list all of them.

    \b
    Examples:
      deckgen explain E204
      deckgen explain

    Exit code 0: explained; 2: there is no such code.
    """
    if code is None:
        _list()
        return
    found = page(code)
    if found is None:
        # Codes differ by one digit, so a letter O in place of a nought would be as near to E214 as to E204.
        meant = nearest(code.upper().replace("O", "0"), codes())
        help = f"did you mean {meant}?" if meant else "`deckgen explain` lists them all"
        raise click.UsageError(f"there is no error or warning {code}; {help}")
    _show(found)


def _list() -> None:
    for number, (head, pages) in enumerate(grouped()):
        click.echo(f"\n{head}" if number else head)
        for one in pages:
            click.echo(f"  {one.code}  {one.title}")


def _show(found: Page) -> None:
    """Print a page set for a terminal, or as it was written where a file or a program reads it."""
    console = Console(theme=THEME)
    if not console.is_terminal:
        click.echo(found.text.rstrip())
        return
    console.width = min(console.width, WIDEST)
    console.print(Markdown(found.text, code_theme="ansi_dark"))
