"""`deckgen check`: everything but the writing."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
from rich.console import Console

from deckgen.build import Options, compile_talk
from deckgen.cli.console import all_tallied, point_to_explanation, show_findings, with_waived
from deckgen.cli.options import talk_options
from deckgen.diagnostics import Diagnostic, Report


@click.command("check")
@talk_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How findings are printed: to read, for a program, or as GitHub annotations.",
)
def check_command(talk: Path, options: Options, form: str) -> None:
    """Check the outline TALK and its article: all that building does, but the writing.

    \b
    Examples:
      deckgen check talks/skyggedanser/talk.yaml
      deckgen check talk.yaml --format json

    Exit code 0: the deck can be built; 1: something is at fault; 2: the command was given wrongly.
    """
    report = Report()
    compiled = compile_talk(talk, options, report)
    found = list(report.in_file_order())
    if form == "json":
        click.echo(json.dumps([_record(one) for one in found], ensure_ascii=False, indent=2))
    elif form == "github":
        for one in found:
            click.echo(_annotation(one))
    else:
        show_findings(report, Console(stderr=True))
        Console().print(with_waived(all_tallied(report), report), highlight=False)
        point_to_explanation(report, Console(stderr=True))
    sys.exit(0 if compiled else 1)


def _record(found: Diagnostic) -> dict[str, object]:
    span = found.span
    return {
        "severity": found.severity.value,
        "code": found.code,
        "message": found.message,
        "file": str(found.file),
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
        "label": found.label,
        "help": found.help,
    }


def _annotation(found: Diagnostic) -> str:
    """Return a finding as a workflow command of GitHub Actions, with the signs escaped that it reserves."""

    def escaped(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def value(text: str) -> str:
        return escaped(text).replace(":", "%3A").replace(",", "%2C")

    place = f"file={value(str(found.file))}"
    if found.span:
        place += f",line={found.span.line},col={found.span.column}"
    message = "\n".join(text for text in (found.message, found.help) if text)
    return f"::{found.severity.value} {place},title={value(found.code)}::{escaped(message)}"
