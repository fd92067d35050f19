"""The texts and tables of a deck as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.deck.model import LINE_BREAK, Column, Content, Paragraph, Text
from deckgen.deck.text import escape


def paragraphs(content: Content | None) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, and none of anything else."""
    return content.paragraphs if isinstance(content, Text) else ()


def line(content: Content | None) -> str:
    """Return a text as Markdown on one line; nothing of what is no text."""
    return "; ".join(runs(paragraph) for paragraph in paragraphs(content))


def runs(paragraph: Paragraph) -> str:
    """Return a paragraph's words as Markdown on one line. A link into the deck stays its words."""
    parts = []
    for run in paragraph.runs:
        words = run.text.replace(LINE_BREAK, " ")
        core = words.strip(" ")
        if not core:
            parts.append(words)
            continue
        text = f"`{core}`" if run.code else escape(core)
        mark = "**" * run.bold + "*" * run.italic
        text = f"{mark}{text}{mark}"
        if run.link and not run.link.startswith("#"):
            text = f"[{text}]({run.link})"
        before = words[: len(words) - len(words.lstrip(" "))]
        parts.append(before + text + words[len(words.rstrip(" ")) :])
    return "".join(parts)


def items(content: Content) -> str:
    """Return a text as a list, an item for each paragraph."""
    return "\n".join("  " * paragraph.level + f"- {runs(paragraph)}" for paragraph in paragraphs(content))


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> str:
    """Return a pipe table, its columns in their shares of the width: pandoc takes them from the dashes."""
    heads = [column.head for column in columns]
    longest = [max(3, *(len(text) for text in texts)) for texts in zip(heads, *rows, strict=True)]
    whole = max(width / column.share for width, column in zip(longest, columns, strict=True))
    widths = [round(whole * column.share) for column in columns]
    rule = ["-" * (width - 1) + ("-" if of.align == "left" else ":") for width, of in zip(widths, columns, strict=True)]
    lines = [[text.ljust(width) for text, width in zip(row, widths, strict=True)] for row in (heads, rule, *rows)]
    return "\n".join("| " + " | ".join(row) + " |" for row in lines)
