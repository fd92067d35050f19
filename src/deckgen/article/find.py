"""Find a quote, or a passage that a reference names, in the article.

An `ArticleIndex` makes the article comparable once; each search is then a plain one in its paragraphs. A
quote stands in one paragraph, and may run over several of its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.article.model import START, Article, Paragraph, Section, Sentence
from deckgen.article.normalise import Normalised, normalise
from deckgen.article.quotes import read_quote, stretches
from deckgen.article.whole_words import AROUND_QUOTE

_WHERE = re.compile(r"(.*)/\s*(\d{1,6})(?:\.\d+)?(?:\s*-\s*(\d{1,6}))?\s*", re.DOTALL)
_SENTENCES = re.compile(r"(.*/\s*\d{1,6})\.\d+(?:\s*-\s*\d{1,6})?\s*", re.DOTALL)


@dataclass(frozen=True)
class Passage:
    """A place in the article where a quote stands: `start` to `end` in `Article.text`."""

    paragraph: Paragraph
    sentences: tuple[Sentence, ...]
    """The sentences that hold the quote: at least one."""
    start: int
    end: int

    @property
    def address(self) -> str:
        """`borgerne/2.1`, or `borgerne/2.1-3` when the quote runs over several sentences."""
        first, last = self.sentences[0], self.sentences[-1]
        return first.address if first is last else f"{first.address}-{last.number}"

    @property
    def text(self) -> str:
        """The whole sentences that hold the quote, as the author wrote them."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True)
class ArticleIndex:
    """An article made ready for many searches; `index_article` makes it."""

    article: Article
    comparable: tuple[tuple[Paragraph, Normalised], ...]

    def find_quote(self, quote: str, language: str = "da") -> tuple[Passage, ...]:
        """Return every place where `quote` stands as whole words, in the order of the article; () for none.

        Case, white space, quotation marks, dashes and ways to write a percentage are forgiven, and so are
        the marks and dots around the quote (`"… that it is."`). Numbers are not: `5 %` does not stand in
        `2,5 %`. `[…]` stands for words that are left out, `[word]` for none or a few: see `quotes`.
        `language` is `da` or `en` and says how the article writes numbers.
        """
        wanted = read_quote(quote, language)
        return tuple(
            passage_at(paragraph, *paragraph.span(*comparable.span(start, end)))
            for paragraph, comparable in self.comparable
            for start, end in stretches(comparable.text, wanted, language)
        )

    def find_section(self, name: str) -> Section | None:
        """Return the first section with this heading or slug; the title names what stands below it."""
        wanted = _heading(name)
        if not wanted:
            return None
        for section in self.article.sections:
            if wanted in (_heading(section.heading), normalise(section.slug).text):
                return section
        if self.article.title is not None and wanted == _heading(self.article.title):
            return next((section for section in self.article.sections if section.slug == START), None)
        return None

    def find_passage(self, reference: str) -> tuple[Paragraph, ...] | None:
        """Return the paragraphs that `reference` names, or None when there is no such heading or paragraph.

        `Borgerne er der` is a heading's whole section with the smaller headings below it, `Borgerne er
        der/2` its second paragraph, `Borgerne er der/2-3` two of them; a sentence's address (`…/2.1`)
        stands for its paragraph. The heading's slug does as well as the heading.
        """
        whole = self.find_section(reference)
        if whole is not None:
            return tuple(self._with_subsections(whole))
        sentence = _SENTENCES.fullmatch(reference)
        found = _WHERE.fullmatch(sentence[1] if sentence else reference)
        section = self.find_section(found[1]) if found else None
        if found is None or section is None:
            return None
        first, last = int(found[2]), int(found[3] or found[2])
        if not 1 <= first <= last <= len(section.paragraphs):
            return None
        return section.paragraphs[first - 1 : last]

    def _with_subsections(self, section: Section) -> Iterator[Paragraph]:
        yield from section.paragraphs
        sections = self.article.sections
        for below in sections[sections.index(section) + 1 :] if section.level else ():
            if below.level <= section.level:
                return
            yield from below.paragraphs


def passage_at(paragraph: Paragraph, start: int, end: int) -> Passage:
    """Return the passage from `start` to `end` (in `Article.text`) of `paragraph`, with the sentences it touches."""
    holding = tuple(sentence for sentence in paragraph.sentences if sentence.start < end and start < sentence.end)
    return Passage(paragraph, holding, start, end)


def index_article(article: Article) -> ArticleIndex:
    """Return `article` made ready for searches, in time that grows with its length."""
    return ArticleIndex(article, tuple((paragraph, normalise(paragraph.text)) for paragraph in article.paragraphs))


def headings(article: Article) -> tuple[str, ...]:
    """Return the headings of `article` in order, for `did you mean`."""
    return tuple(section.heading for section in article.sections if section.heading)


def find_quote(article: Article, quote: str, language: str = "da") -> tuple[Passage, ...]:
    """Look one quote up: see `ArticleIndex.find_quote`."""
    return index_article(article).find_quote(quote, language)


def find_passage(article: Article, reference: str) -> tuple[Paragraph, ...] | None:
    """Look one reference up: see `ArticleIndex.find_passage`."""
    return ArticleIndex(article, ()).find_passage(reference)


def _heading(text: str) -> str:
    return normalise(text).text.strip(AROUND_QUOTE + "?!")
