"""Make docs/errors.md: a table of all codes, then the page of each, from the texts that `deckgen explain` prints.

python docs/make_errors.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from deckgen.explanations.pages import Page, grouped

TARGET = Path(__file__).with_name("errors.md")
HEAD = """# Errors and warnings

What each one means, why it matters, and how it is mended. `deckgen explain E204` prints a page in the terminal. An
error stops the deck, a warning does not.
"""


def main() -> None:
    """Write the file anew."""
    TARGET.write_text(errors(), encoding="utf-8", newline="\n")


def errors() -> str:
    """Return the text of docs/errors.md."""
    groups = list(grouped())
    tables = (f"\n## {head}\n\n{_table(pages)}" for head, pages in groups)
    return "".join((HEAD, *tables, *(f"\n{_lowered(one.text)}" for _, pages in groups for one in pages)))


def _table(pages: list[Page]) -> str:
    rows = (f"| [{one.code}](#{_anchor(one)}) | {one.title} |\n" for one in pages)
    return "".join(("| code | what is wrong |\n|---|---|\n", *rows))


def _anchor(page: Page) -> str:
    """Return the name that GitHub gives to a heading: small letters, digits and hyphens."""
    return re.sub(r"[^\w -]", "", f"{page.code}: {page.title}".lower()).replace(" ", "-")


def _lowered(text: str) -> str:
    """Return a page with its headings one level down; a `#` within an example is none."""
    return "\n".join(_lowered_lines(text.rstrip().split("\n"))) + "\n"


def _lowered_lines(lines: list[str]) -> Iterator[str]:
    in_example = False
    for line in lines:
        in_example ^= line.startswith("```")
        yield f"#{line}" if line.startswith("#") and not in_example else line


if __name__ == "__main__":
    main()
