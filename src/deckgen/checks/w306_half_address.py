"""W306: a link whose address is not a whole one, so that PowerPoint would look for a file of that name."""

from __future__ import annotations

from urllib.parse import urlsplit

from deckgen.checks.links import links
from deckgen.checks.rules import Subject, rule
from deckgen.diagnostics import Report

TO_A_HOST = {"http", "https"}
TO_SOMEBODY = {"mailto", "tel"}


@rule("W306")
def half_address(subject: Subject, report: Report) -> None:
    """Warn of every link that is neither to a slide nor a whole address."""
    for _, link, at in links(subject.deck):
        if not link.startswith("#") and not _is_whole(link):
            report.warning(
                "W306",
                f"{link} is no whole address",
                at,
                help="write it with its beginning, such as https:// or mailto:",
            )


def _is_whole(link: str) -> bool:
    try:
        parts = urlsplit(link)
        host = parts.hostname if parts.port is None or parts.port else None
    except ValueError:
        return False
    return bool(host) if parts.scheme in TO_A_HOST else parts.scheme in TO_SOMEBODY and bool(parts.path)
