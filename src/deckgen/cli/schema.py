"""`deckgen schema`: the outline's JSON Schema, for editors."""

from __future__ import annotations

import json

import click

from deckgen.outline.schema import outline_schema


@click.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of the outline.

    \b
    Example:
      deckgen schema > outline.schema.json

    An editor that knows YAML completes and checks an outline whose first line is
    `# yaml-language-server: $schema=outline.schema.json`.
    """
    click.echo(json.dumps(outline_schema(), ensure_ascii=False, indent=1))
