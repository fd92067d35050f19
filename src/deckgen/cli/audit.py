"""`deckgen audit`: what of the talk is documented, what of the article is used, and where the talk will be hit."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from deckgen.article.leftovers import leftover_lines
from deckgen.audit.audit import audit
from deckgen.audit.html import audit_page
from deckgen.audit.model import AllowedWarning, Audit, Weakness
from deckgen.build import Options, compile_talk
from deckgen.cli.console import show_findings
from deckgen.cli.options import talk_options
from deckgen.diagnostics import Report
from deckgen.evidence.claims import Grade
from deckgen.powerpoint.save import replace_file

GRADES = {
    Grade.QUOTED: ("quoted", "green"),
    Grade.SUPPORTED: ("supported", "green"),
    Grade.OWN: ("own", "yellow"),
    Grade.UNGROUNDED: ("rests on nothing", "bold red"),
}
_MOST_LISTED = 20


@click.command("audit")
@talk_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="How the audit is given: to read here, for a program, or as a page for the browser.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where the page goes; beside the outline, as talk.audit.html, unless told otherwise.",
)
def audit_command(talk: Path, options: Options, form: str, output: Path | None) -> None:
    """Audit the outline TALK: each claim with its grade, passage and source, and where a sceptical listener will hit.

    \b
    Example:
      deckgen audit talks/skyggedanser/talk.yaml
      deckgen audit talk.yaml --format html -o audit.html

    A claim is documented in the article when it leads back to a passage of it. Whether the article is right, no program
    can know. Exit code 0: the talk can be audited; 1: something is at fault in it; 2: the command was given wrongly.
    """
    report = Report()
    compiled = compile_talk(talk, options, report)
    show_findings(report, Console(stderr=True))
    if compiled is None:
        sys.exit(1)
    found = audit(compiled.outline, compiled.evidence, compiled.claims, compiled.deck, report.waived)
    if form == "json":
        click.echo(json.dumps(as_record(found), ensure_ascii=False, indent=2))
    elif form == "html":
        _write(audit_page(found), output or talk.with_suffix(".audit.html"))
    else:
        _print(found, Console())


def _write(page: str, target: Path) -> None:
    try:
        replace_file(page.encode(), target, 0o644)
    except OSError as reason:
        click.echo(f"{target}: the page cannot be written: {reason.strerror or reason}", err=True)
        sys.exit(1)
    click.echo(str(target))


def as_record(found: Audit) -> dict[str, object]:
    """Return an audit as JSON values; an article only by its file."""
    record = asdict(found)
    record["articles"] = [str(article.file) for article in found.articles]
    return {**record, "documented": found.documented, "coverage": found.coverage}


def _print(found: Audit, console: Console) -> None:
    console.print(Text(found.title, style="bold"), soft_wrap=True)
    console.print(
        f"{found.documented} of {len(found.claims)} claims on slides documented in the article · "
        f"{found.coverage} % of its paragraphs used",
        highlight=False,
        soft_wrap=True,
    )
    console.print()
    console.print(_claims(found))
    _list(
        console,
        "Figures that are reckoned",
        list(dict.fromkeys(f"{one.claim.id}: {one.claim.working}" for one in found.claims if one.claim.working)),
        most=None,
    )
    _list(console, "Said on no slide", [f"{claim.id}: {claim.text}" for claim in found.not_shown])
    left_out = [
        f"{article.file.name}:{line}: {one.kind}: {_short(one.text)}"
        for article in found.articles
        for line, one in leftover_lines(article)
    ]
    _list(console, "Left out of the article", left_out)
    _list(console, "Paragraphs that no slide uses", [f"{p.address}: {_short(p.text)}" for p in found.unused_paragraphs])
    _list(
        console, "Figures that no slide uses", [f"{figure.address}: {figure.text}" for figure in found.unused_figures]
    )
    _list(
        console,
        "Sources that cannot be looked up or judged",
        [f"{source.citation}: no {', no '.join(source.lacks)}" for source in found.sources if source.lacks],
    )
    _list(console, "Where you will be hit", [_hit(weakness) for weakness in found.weaknesses], most=None)
    _list(console, "Warnings that may stand", [_waived(one) for one in found.allowed], most=None)
    _list(console, "Headlines that are hard to read", [_hard(*one) for one in found.readability.hard_headlines])
    console.print(f"LIX of the notes: {found.readability.notes} (35–44 is middle)", highlight=False)


def _claims(found: Audit) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("slide", justify="right")
    for head in ("grade", "claim", "passage", "source"):
        table.add_column(head, overflow="fold")
    for shown in found.claims:
        word, style = GRADES[shown.claim.grade]
        number = f"({shown.number})" if shown.hidden else shown.number
        cells = (shown.claim.text, shown.claim.address, shown.source)
        table.add_row(number, Text(word, style=style), *(Text(cell) for cell in cells))
    return table


def _list(console: Console, head: str, lines: list[str], most: int | None = _MOST_LISTED) -> None:
    if not lines:
        return
    console.print()
    console.print(Text(f"{head} ({len(lines)})", style="bold"))
    for line in lines[:most]:
        console.print(Text(f"  {line}"), soft_wrap=True)
    if most is not None and len(lines) > most:
        console.print(f"  … and {len(lines) - most} more: --format json has them all", highlight=False)


def _hit(weakness: Weakness) -> str:
    place = f"slide {weakness.number}" if weakness.number else weakness.id
    return f"{place}: {weakness.what}\n      → {weakness.mend}"


def _waived(one: AllowedWarning) -> str:
    return f"{one.place}: {one.code} {one.message}\n      → {one.because}"


def _hard(number: str, headline: str, score: int) -> str:
    return f"slide {number}: LIX {score}: {headline}"


def _short(text: str, most: int = 90) -> str:
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
