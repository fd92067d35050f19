"""Inline Markdown becomes runs; block Markdown (the notes) becomes paragraphs of runs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from deckgen.deck.model import LINE_BREAK, Paragraph, Run, Text


@cache
def _markdown() -> MarkdownIt:
    # Autolinks, HTML, images and entities stay text as written: an author's `<3` or `[1]` is no markup.
    return MarkdownIt("commonmark").disable(["html_inline", "html_block", "image", "autolink", "entity"])


def text(source: str, level: int = 0) -> Text:
    """Return one paragraph from a text with inline Markdown."""
    return Text((paragraph(source, level),))


def line(source: str) -> Text:
    """Return one paragraph that breaks only where its place is too narrow: a headline."""
    runs = (replace(run, text=run.text.replace(LINE_BREAK, " ")) for run in paragraph(source).runs)
    return Text((Paragraph(tuple(runs)),))


def paragraph(source: str, level: int = 0) -> Paragraph:
    """Return a paragraph from a text with inline Markdown: composed letters, and the author's line breaks."""
    tokens = _markdown().parseInline(clean(source))
    return Paragraph(_runs(tokens[0].children or []) if tokens else (), level)


def texts(sources: list[str]) -> Text:
    """Return a paragraph for each text."""
    return Text(tuple(paragraph(source) for source in sources))


def clean(source: str) -> str:
    """Return a text as a slide can hold it: composed letters, one sign for all line breaks, no controls.

    Word and PowerPoint copy their line breaks as U+000B. What no XML can hold is left out (XML 1.0, 2.2).
    """
    spaced = re.sub(r"[\x85\u2028]", LINE_BREAK, re.sub(r"[\f\u2029]", " ", source))
    allowed = re.sub(r"[^\t\v\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff", "", spaced)
    return unicodedata.normalize("NFC", allowed)


def plain(source: str) -> str:
    """Return the words of a text with inline Markdown."""
    return paragraph(source).plain


def blocks(source: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a Markdown text; list items and headings are paragraphs as well."""
    found = []
    for token in _markdown().parse(clean(source)):
        if token.type == "inline":
            found.append(Paragraph(_runs(token.children or [])))
    return tuple(found)


def escape(source: str) -> str:
    """Return a plain text as Markdown that says the same, so that `3. maj` or `*` in it is no markup."""
    marked = re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", source)
    return re.sub(r"^(\s*)(\d+)([.)])|^(\s*)([-+])", _escape_start, marked)


def _escape_start(match: re.Match[str]) -> str:
    if match[2]:
        return f"{match[1]}{match[2]}\\{match[3]}"
    return f"{match[4]}\\{match[5]}"


def _runs(tokens: list[Token]) -> tuple[Run, ...]:
    runs: list[Run] = []
    bold = italic = 0
    link: str | None = None
    for token in tokens:
        match token.type:
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "em_open":
                italic += 1
            case "em_close":
                italic -= 1
            case "link_open":
                link = str(token.attrs["href"])
                link = unquote(link) if link.startswith("#") else link
            case "link_close":
                link = None
            case "softbreak" | "hardbreak":
                sign = " " if token.type == "softbreak" else LINE_BREAK
                _add(runs, Run(sign, bold > 0, italic > 0, link=link))
            case _:
                code = token.type == "code_inline"
                _add(runs, Run(token.content, bold > 0, italic > 0, code, link))
    return tuple(runs)


def _add(runs: list[Run], run: Run) -> None:
    last = runs[-1] if runs else None
    if last and replace(last, text=run.text) == run:
        runs[-1] = replace(run, text=last.text + run.text)
    elif run.text:
        runs.append(run)
