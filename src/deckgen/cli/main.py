"""The `deckgen` command and its subcommands."""

from __future__ import annotations

import io
import sys

import click

from deckgen import __version__
from deckgen.cli.audit import audit_command
from deckgen.cli.build import build_command
from deckgen.cli.check import check_command
from deckgen.cli.explain import explain_command
from deckgen.cli.find import find_command
from deckgen.cli.fmt import fmt_command
from deckgen.cli.layouts.group import layouts_group
from deckgen.cli.new import new_command
from deckgen.cli.outline import outline_command
from deckgen.cli.replace import replace_command
from deckgen.cli.schema import schema_command
from deckgen.cli.verify import verify_command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="deckgen")
def main() -> None:
    """Compile a talk outline and the article behind it into a PowerPoint deck.

    \b
    Example:
      deckgen build talks/skyggedanser/talk.yaml
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without ø shows a ?, and the deck is built


main.add_command(build_command)
main.add_command(check_command)
main.add_command(outline_command)
main.add_command(explain_command)
main.add_command(fmt_command)
main.add_command(find_command)
main.add_command(replace_command)
main.add_command(schema_command)
main.add_command(new_command)
main.add_command(layouts_group)
main.add_command(audit_command)
main.add_command(verify_command)
