"""The article as data: sections, paragraphs and sentences, each with an address and its place in the source.

What `parse` returns and every search works on. Offsets count characters in `Article.text`: of a Markdown or
plain text that is the file as it was read (without a byte order mark), of a Word document or a web page the plain
text that the reader laid out. The texts themselves are plain: no markup, white space collapsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Kind = Literal["paragraph", "item", "quote"]

LeftoverKind = Literal["image", "caption", "byline", "tags", "sharing"]

START = "start"
"""The slug of the section that stands below the title and above the first heading."""

WORD = re.compile(r"\w+(?:[-'’.,:/]\w+)*")
"""One word, for counting: `1.234,5`, `om-tekst` and `CEO'en` are one each."""


@dataclass(frozen=True)
class Sentence:
    """One sentence of a paragraph."""

    paragraph: str
    """The address of the paragraph that it belongs to."""
    number: int
    """Its place in the paragraph, from 1; 0 where it is no sentence of an article but a line made from a cell."""
    text: str
    start: int
    end: int

    @property
    def address(self) -> str:
        """`borgerne-og-politikerne/2.1`: section, paragraph, sentence; of a cell its own address."""
        return f"{self.paragraph}.{self.number}" if self.number else self.paragraph


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, an item of a list, or a paragraph of a block quotation."""

    section: str
    """The slug of its section."""
    number: int
    """Its place in the section, from 1; items count like paragraphs. 0 for a cell, whose `section` is its address."""
    text: str
    start: int
    end: int
    sentences: tuple[Sentence, ...]
    kind: Kind = "paragraph"
    offsets: tuple[int, ...] = field(default=(), repr=False, compare=False)
    """Where in the article each character of `text` stands, and where the last one ends."""
    article: str = ""
    """The id of its article; empty for the main one."""

    @property
    def address(self) -> str:
        """`borgerne-og-politikerne/2`: section and paragraph; `rapport:borgerne/2` in any but the main article."""
        if not self.number:
            return self.section
        return f"{self.article}:{self.section}/{self.number}" if self.article else f"{self.section}/{self.number}"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the article `self.text[start:end]` (not empty) stands."""
        last = self.offsets[-1] if end == len(self.text) else self.offsets[end - 1] + 1
        return self.offsets[start], last


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it, up to the next heading of any level."""

    heading: str
    """As it stands in the article; empty for what stands above the first heading."""
    slug: str
    level: int
    """1 for `#`, `<h1>` and *Heading 1*, 2 for `##` and for the headings of a `.txt`; 0 without a heading."""
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Leftover:
    """A line that was left out as no part of the text, such as `No alt text provided for this image`."""

    text: str
    start: int
    end: int
    kind: LeftoverKind


@dataclass(frozen=True)
class Article:
    """An article as it was read: its text, and what stands in it. The main article of a talk has no `id`."""

    file: Path
    text: str = field(repr=False)
    title: str | None
    sections: tuple[Section, ...]
    leftovers: tuple[Leftover, ...] = ()
    id: str = ""

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph, in the order of the article."""
        for section in self.sections:
            yield from section.paragraphs

    @property
    def words(self) -> int:
        """How many words the paragraphs hold (the title and the headings are not counted)."""
        return sum(len(WORD.findall(paragraph.text)) for paragraph in self.paragraphs)
