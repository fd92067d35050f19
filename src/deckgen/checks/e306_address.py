"""E306: a link that no program should open, or that none can read; W306: one that lacks its beginning."""

from __future__ import annotations

from urllib.parse import urlsplit

from deckgen.checks.links import links
from deckgen.checks.rules import Subject, rule
from deckgen.diagnostics import Report

SCHEMES = {"http", "https", "mailto", "tel"}
"""What a link on a slide may begin with."""


@rule("E306")
def address(subject: Subject, report: Report) -> None:
    """Report every link that is neither to a slide nor a whole address."""
    for _, link, at in links(subject.deck, subject.outline):
        if link.startswith("#"):
            continue
        if not _can_be_opened(link):
            help = "write a whole address, such as https://www.dr.dk, or take the link away"
            report.error("E306", f"{link} cannot be a link", at, help=help)
        elif not urlsplit(link).scheme:
            help = "write it with its beginning, such as https:// or mailto:; PowerPoint takes it for a file"
            report.warning("W306", f"{link} is no whole address", at, help=help)


def _can_be_opened(link: str) -> bool:
    try:
        parts = urlsplit(link)
        _ = parts.port
    except ValueError:
        return False
    if parts.scheme in ("http", "https"):
        return bool(parts.hostname)
    return not parts.scheme or parts.scheme in SCHEMES
