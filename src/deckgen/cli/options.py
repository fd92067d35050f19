"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def _pairs(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for value in values:
        key, equals, rest = value.partition("=")
        if not equals or not key.strip():
            raise click.BadParameter(f"write it as key=value, not {value!r}")
        pairs[key.strip()] = rest
    return pairs


def talk_options(command: F) -> F:
    """Add the argument TALK, and the options over what the outline says, to a command."""
    command = click.option(
        "--set",
        "overrides",
        multiple=True,
        callback=_pairs,
        metavar="KEY=VALUE",
        help="Set a value of the outline or of its vars; may be given several times.",
    )(command)
    command = click.option(
        "--for",
        "audiences",
        multiple=True,
        metavar="AUDIENCE",
        help="Leave out items that are `only:` for others; may be given several times.",
    )(command)
    command = click.option(
        "--layouts", metavar="PACK", help="A layout pack by name or folder, over the outline's own."
    )(command)
    return click.argument("talk", type=click.Path(path_type=Path))(command)
