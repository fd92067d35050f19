"""The first line of an outline, by which an editor finds the schema that it completes and checks with."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

SCHEMA_FILE = "outline.schema.json"
"""The schema's name in this package."""


def schema_line() -> str:
    """Return the comment that names the installed schema by a `file:` address, so that no network is needed."""
    schema = Path(str(resources.files("deckgen.outline"))) / SCHEMA_FILE
    return f"# yaml-language-server: $schema={schema.as_uri()}"
