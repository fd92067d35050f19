"""Parse: an article's file becomes an `Article`, or findings that say why it cannot be read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

from deckgen.article.files import ENDINGS, decode_text, find_article, read_bytes, tell_forbidden
from deckgen.article.leftovers import without_leftovers
from deckgen.article.markdown import read_markdown
from deckgen.article.model import START, Article, Kind, Paragraph, Section, Sentence
from deckgen.article.plain import Block, evened
from deckgen.article.plaintext import read_plaintext
from deckgen.article.sentences import split_sentences
from deckgen.article.webpage import read_webpage
from deckgen.article.word import read_word
from deckgen.diagnostics import Report, SourceSpan


def read_article(file: Path, at: SourceSpan, report: Report, id: str = "") -> Article | None:
    """Return the article in `file`, or None when it cannot be read; `report` then says why.

    `at` is the place in the outline that names the file. A file whose name differs from `file` only in
    composed or decomposed accents is the one that is meant. `id` is what the outline calls the article, and
    stands before its addresses; the main article has none. Reports E201–E203, E205, E209, E210 and W201.
    """
    found = find_article(file, at, report)
    if found is None:
        return None
    if found.suffix.lower() not in ENDINGS:
        kind = f"a {found.suffix} file" if found.suffix else "a file without an ending"
        report.error(
            "E209",
            f"the article {found.name} is {kind}, which deckgen does not read",
            at,
            help="save it as .docx (Word), .html, .md (Markdown) or .txt, and name that file here",
        )
        return None
    data = read_bytes(found, at, report)
    read = None if data is None else _read(found, data, at, report)
    if read is None:
        return None
    article = assemble(found, *read, id)
    if not any(True for _ in article.paragraphs):
        report.error(
            "E202",
            "the article is empty: it has no paragraph of text",
            found,
            help="write or paste the article",
        )
        return None
    return article


def _read(file: Path, data: bytes, at: SourceSpan, report: Report) -> tuple[str, list[Block]] | None:
    """Return the text that offsets count in, and its blocks."""
    ending = file.suffix.lower()
    if ending == ".docx":
        return read_word(file, data, at, report)
    if ending in (".html", ".htm"):
        return read_webpage(file, data, report)
    text = decode_text(file, data, report)
    if text is None:
        return None
    tell_forbidden(file, text, report)
    read = read_plaintext if ending == ".txt" else read_markdown
    return text, read(evened(text))


def assemble(file: Path, text: str, blocks: list[Block], id: str = "") -> Article:
    """Return the article that `blocks` make up. A heading above all else is the title."""
    blocks, leftovers = without_leftovers(blocks)
    title = None
    if blocks and blocks[0].kind == "heading":
        title = blocks[0].plain.text
        blocks = blocks[1:]
    slugs: set[str] = {START}
    sections: list[Section] = []
    heading, slug, level = "", START, 0
    paragraphs: list[Paragraph] = []
    for block in blocks:
        if block.kind == "heading":
            if heading or paragraphs:
                sections.append(Section(heading, slug, level, tuple(paragraphs)))
            heading, level, paragraphs = block.plain.text, block.level, []
            slug = _unused(slug_of(heading), slugs)
        else:
            paragraphs.append(_paragraph(block, slug, len(paragraphs) + 1, id))
    if heading or paragraphs:
        sections.append(Section(heading, slug, level, tuple(paragraphs)))
    return Article(file, text, title, tuple(sections), leftovers, id)


def slug_of(heading: str) -> str:
    """Return `borgerne-og-politikerne` for `Borgerne og politikerne …`: letters and digits, in lower case."""
    composed = unicodedata.normalize("NFC", heading).lower()
    return "-".join(re.findall(r"\w+", composed)) or "section"


def _unused(slug: str, used: set[str]) -> str:
    name, number = slug, 1
    while name in used:
        number += 1
        name = f"{slug}-{number}"
    used.add(name)
    return name


def _paragraph(block: Block, section: str, number: int, article: str) -> Paragraph:
    plain = block.plain
    kind: Kind = block.kind if block.kind in ("item", "quote") else "paragraph"
    bare = Paragraph(section, number, plain.text, plain.offsets[0], plain.offsets[-1], (), kind, plain.offsets, article)
    sentences = tuple(
        Sentence(bare.address, index, plain.text[start:end], *bare.span(start, end))
        for index, (start, end) in enumerate(split_sentences(plain.text), 1)
    )
    return replace(bare, sentences=sentences)
