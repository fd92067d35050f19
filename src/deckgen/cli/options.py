"""Options that several commands share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from deckgen.build import Options
from deckgen.packs.read import pack_names


def _pairs(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for value in values:
        key, equals, rest = value.partition("=")
        if not equals or not key.strip():
            raise click.BadParameter(f"write it as key=value, not {value!r}")
        pairs[key.strip()] = rest
    return pairs


def complete_packs(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the packs that begin so; where none does, the shell offers its folders."""
    names = [CompletionItem(name) for name in pack_names() if name.startswith(begun)]
    return names or [CompletionItem(begun, type="dir")]


def talk_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the argument TALK, and the options over what the outline says; the command gets them as `options`."""

    @functools.wraps(command)
    def wrapped(
        layouts: str | None,
        overrides: dict[str, str],
        values: tuple[Path, ...],
        audiences: tuple[str, ...],
        strict: bool,
        **others: Any,
    ) -> Any:
        options = Options(layouts=layouts, overrides=overrides, values=values, audiences=audiences, strict=strict)
        return command(options=options, **others)

    for option in (
        click.option("--strict", is_flag=True, help="Make a claim that rests on nothing an error."),
        click.option(
            "--for",
            "audiences",
            multiple=True,
            metavar="AUDIENCE",
            help="Leave out items that are `only:` for others; may be given several times.",
        ),
        click.option(
            "--vars",
            "values",
            multiple=True,
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="A YAML file with values for the outline's vars; --set stands over it.",
        ),
        click.option(
            "--set",
            "overrides",
            multiple=True,
            callback=_pairs,
            metavar="KEY=VALUE",
            help="Set a value of the outline or of its vars; may be given several times.",
        ),
        click.option(
            "--layouts",
            metavar="PACK",
            shell_complete=complete_packs,
            help="A layout pack by name or folder, over the outline's own.",
        ),
        click.argument("talk", type=click.Path(path_type=Path)),
    ):
        wrapped = option(wrapped)
    return wrapped
