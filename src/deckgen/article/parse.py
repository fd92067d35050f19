"""Parse: an article's file becomes an `Article`, or findings that say why it cannot be read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from deckgen.article.markdown import read_markdown
from deckgen.article.model import START, Article, Leftover, Paragraph, Section, Sentence
from deckgen.article.plain import Block, Plain, evened, forbidden
from deckgen.article.plaintext import read_plaintext
from deckgen.article.sentences import split_sentences
from deckgen.diagnostics import Report, SourceSpan, nearest

READERS = {".md": read_markdown, ".markdown": read_markdown, ".txt": read_plaintext}

_LEFT_BY_WEB_PAGES = frozenset(
    [
        "der er ingen alternativ tekst for dette billede",
        "ingen alternativ tekst for dette billede",
        "der er ikke angivet alternativ tekst for dette billede",
        "no alt text provided for this image",
        "no alternative text description for this image",
    ]
)
"""What LinkedIn and others put in a picture's place when a page is copied as text."""

_TAGS = re.compile(r"(?:#\w+[\s,]*)+|[A-ZÆØÅ][^,.!?:;]{0,40}(?:, [A-ZÆØÅ][^,.!?:;]{0,40}){2,}")
"""A last line that names the subjects under which the article was filed."""


def read_article(file: Path, at: SourceSpan, report: Report) -> Article | None:
    """Return the article in `file`, or None when it cannot be read; `report` then says why.

    `at` is the place in the outline that names the file. A file whose name differs from `file` only in
    composed or decomposed accents is the one that is meant.
    """
    found = _find_file(file, at, report)
    if found is None:
        return None
    reader = READERS.get(found.suffix.lower())
    if reader is None:
        kind = f"a {found.suffix} file" if found.suffix else "a file without an ending"
        report.error(
            "E209",
            f"the article {found.name} is {kind}, which deckgen does not read",
            at,
            help="save it as .md (Markdown) or .txt, and name that file here",
        )
        return None
    text = _read_text(found, at, report)
    if text is None:
        return None
    for sign in forbidden(text):
        line = text[: text.index(sign)].count("\n") + 1
        report.warning(
            "E205",
            f"the article holds the sign U+{ord(sign):04X}, which no slide can show; it is left out",
            SourceSpan.at(found, line),
        )
    article = assemble(found, text, reader(evened(text)))
    if not any(True for _ in article.paragraphs):
        report.error(
            "E202",
            "the article is empty: it has no paragraph of text",
            found,
            help="write or paste the article",
        )
        return None
    return article


def assemble(file: Path, text: str, blocks: list[Block]) -> Article:
    """Return the article that `blocks` make up. A heading above all else is the title."""
    blocks, leftovers = _without_leftovers(blocks)
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
            paragraphs.append(_paragraph(block, slug, len(paragraphs) + 1))
    if heading or paragraphs:
        sections.append(Section(heading, slug, level, tuple(paragraphs)))
    return Article(file, text, title, tuple(sections), tuple(leftovers))


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


def _paragraph(block: Block, section: str, number: int) -> Paragraph:
    plain = block.plain
    kind = "paragraph" if block.kind == "heading" else block.kind
    bare = Paragraph(section, number, plain.text, plain.offsets[0], plain.offsets[-1], (), kind, plain.offsets)
    sentences = tuple(
        Sentence(bare.address, index, plain.text[start:end], *bare.span(start, end))
        for index, (start, end) in enumerate(split_sentences(plain.text), 1)
    )
    return Paragraph(section, number, plain.text, bare.start, bare.end, sentences, kind, plain.offsets)


def _without_leftovers(blocks: list[Block]) -> tuple[list[Block], list[Leftover]]:
    kept = [block for block in blocks if block.plain.text.lower().rstrip(".") not in _LEFT_BY_WEB_PAGES]
    left = [block.plain for block in blocks if block.plain.text.lower().rstrip(".") in _LEFT_BY_WEB_PAGES]
    if len(kept) > 2 and kept[-1].kind == "paragraph" and _TAGS.fullmatch(kept[-1].plain.text):
        left.append(kept.pop().plain)
    return kept, [_leftover(plain) for plain in left]


def _leftover(plain: Plain) -> Leftover:
    return Leftover(plain.text, plain.offsets[0], plain.offsets[-1])


def _find_file(file: Path, at: SourceSpan, report: Report) -> Path | None:
    try:
        if file.is_file():
            return file
        if file.is_dir():
            what = f"the article {file} is a folder"
            folder = file
        else:
            folder = file.parent
            for other in _files(folder):
                if unicodedata.normalize("NFC", other.name) == unicodedata.normalize("NFC", file.name):
                    return other
            what = f"there is no article {file}"
    except (OSError, ValueError) as problem:
        report.error("E201", f"the article {str(file)!r} cannot be opened: {_reason(problem)}", at)
        return None
    report.error("E201", what, at, help=_articles_in(folder, file.name))
    return None


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.is_file())


def _articles_in(folder: Path, wanted: str) -> str:
    if not folder.is_dir():
        return f"there is no folder {folder} either"
    names = [path.name for path in _files(folder) if path.suffix.lower() in READERS]
    if not names:
        return f"no .md or .txt file lies in {folder}"
    close = nearest(wanted, names)
    listed = ", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")
    return (f"did you mean {close}? " if close else "") + f"in {_called(folder)} lie: {listed}"


def _called(folder: Path) -> str:
    return "this folder" if folder == Path() else str(folder)


def _read_text(file: Path, at: SourceSpan, report: Report) -> str | None:
    """Return the file's text without a byte order mark, its line ends as they are."""
    try:
        data = file.read_bytes()
    except OSError as problem:
        report.error("E201", f"the article {file} cannot be opened: {_reason(problem)}", at)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = data[: problem.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            message = "the article is saved as UTF-16, not as UTF-8"
        else:
            byte = f"0x{data[problem.start]:02X}"
            message = f"the article is not saved as UTF-8: the byte {byte} in line {line} is none of its signs"
        help = "save it as UTF-8 (in Word: Save As, Plain Text, Other encoding; in Notepad: Save As, Encoding)"
        report.error("E203", message, SourceSpan.at(file, line, column), help=help)
        return None


def _reason(problem: OSError | ValueError) -> str:
    return (problem.strerror or str(problem)).lower() if isinstance(problem, OSError) else str(problem)
