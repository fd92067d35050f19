"""Find the page of a code, and say in which order and under which heads the pages are listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

GROUPS = {
    "1": "The outline",
    "2": "The article and what rests on it, tables and pictures",
    "3": "Layouts, links, and the talk as a whole",
    "4": "Room on the slides",
    "5": "The deck's file",
}
"""The head over the codes of each hundred, by its digit."""

_NAME = re.compile(r"[EW]\d{3}\.md")


@dataclass(frozen=True)
class Page:
    """One code's explanation: its title, and the whole page in Markdown, which begins with code and title."""

    code: str
    title: str
    text: str


def codes() -> list[str]:
    """Return the codes that have a page: hundred by hundred, errors before warnings."""
    names = (file.name for file in resources.files(__package__).iterdir())
    return sorted((name[:4] for name in names if _NAME.fullmatch(name)), key=lambda code: (code[1], code))


def page(code: str) -> Page | None:
    """Return the page of a code such as `E204`, in capitals or not, or None where there is none."""
    code = code.upper()
    if code not in codes():
        return None
    text = (resources.files(__package__) / f"{code}.md").read_text(encoding="utf-8")
    return Page(code, text.partition("\n")[0].removeprefix(f"# {code}: "), text)


def grouped() -> Iterator[tuple[str, list[Page]]]:
    """Yield the head of each hundred with its pages."""
    pages = [found for code in codes() if (found := page(code))]
    for digit, head in GROUPS.items():
        if listed := [one for one in pages if one.code[1] == digit]:
            yield head, listed
