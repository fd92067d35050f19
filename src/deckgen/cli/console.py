"""How findings and summaries look in the terminal."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from deckgen.diagnostics import Diagnostic, Report, Severity

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}


def show_findings(report: Report, console: Console) -> None:
    """Print every finding with the line that it is about, in the order of the files."""
    sources: dict[Path, str | None] = {}
    for found in report.in_file_order():
        if found.file not in sources:
            sources[found.file] = _source(found.file)
        console.print(_coloured(found, sources[found.file]), soft_wrap=True, highlight=False)
        console.print()


def point_to_explanation(report: Report, console: Console) -> None:
    """Print how to learn more about the first error that was shown; nothing where there is none."""
    first = next((found.code for found in report.in_file_order() if found.severity is Severity.ERROR), None)
    if first:
        console.print(f"more on an error: deckgen explain {first}", soft_wrap=True, highlight=False)


def _source(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None


def _coloured(found: Diagnostic, source: str | None) -> Text:
    text = Text(found.render(source))
    text.highlight_regex(rf"{found.severity.value}\[{found.code}\]", STYLES[found.severity])
    text.highlight_regex(r"(?m)^ +\| +(\^+.*)$", STYLES[found.severity])
    text.highlight_regex(r"(?m)^  help:", "bold")
    return text


def tallied(report: Report, severity: Severity) -> str:
    """Return how many findings of a severity are shown: `1 error`, `no warnings`."""
    return counted(sum(found.severity is severity for found in report.in_file_order()), severity.value)


def all_tallied(report: Report) -> str:
    """Return what was found in all: `1 error, 2 warnings`. After an error, that nothing else was found is not said."""
    listed = [tallied(report, severity) for severity in Severity]
    return listed[0] if report.errors and listed[1].startswith("no ") else ", ".join(listed)


def with_waived(tally: str, report: Report) -> str:
    """Return a tally with how many warnings the author lets stand, where there are any: `no warnings, 2 waived`."""
    return f"{tally}, {len(report.waived)} waived" if report.waived else tally


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return `1 slide` or `3 slides`; `no warnings` for none."""
    if number == 0:
        return f"no {many or one + 's'}"
    return f"{number} {one if number == 1 else many or one + 's'}"
