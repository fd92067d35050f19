"""Find a quote, or a passage that a reference names, in the article.

An `ArticleIndex` makes the article comparable once; each search is then a plain one in its paragraphs. A
quote stands in one paragraph, and may run over several of its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest

from deckgen.article.model import START, Article, Paragraph, Section, Sentence
from deckgen.article.normalise import Normalised, normalise

NEAR = 0.5
"""The least share of a quote that a sentence must hold to be worth showing as the one that was meant."""

_AROUND_QUOTE = " '.…,;:-"
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

    def find_quote(self, quote: str) -> tuple[Passage, ...]:
        """Return every place where `quote` stands as whole words, in the order of the article; () for none.

        Case, white space, quotation marks, dashes and ways to write a percentage are forgiven, and so are
        the marks and dots around the quote (`"… that it is."`). Numbers are not: `5 %` does not stand in
        `2,5 %`.
        """
        wanted = normalise(quote).text.strip(_AROUND_QUOTE)
        if not wanted:
            return ()
        return tuple(
            _passage(paragraph, *paragraph.span(*comparable.span(at, at + len(wanted))))
            for paragraph, comparable in self.comparable
            for at in _places(comparable.text, wanted)
        )

    def nearest_sentence(self, quote: str) -> tuple[Sentence, Paragraph, float] | None:
        """Return the sentence most like `quote` and the share of it there (to 1); None below `NEAR`."""
        wanted = normalise(quote).text.strip(_AROUND_QUOTE)[:1000]
        if not wanted:
            return None
        pieces = {wanted[at : at + 3] for at in range(max(1, len(wanted) - 2))}
        sentences = (
            (sentence, paragraph, normalise(sentence.text).text[:2000])
            for paragraph, _ in self.comparable
            for sentence in paragraph.sentences
        )
        closest = nlargest(5, sentences, key=lambda found: sum(piece in found[2] for piece in pieces))
        scored = [(_share(wanted, text), sentence, paragraph) for sentence, paragraph, text in closest]
        if not scored:
            return None
        score, sentence, paragraph = max(scored, key=lambda found: (found[0], -len(found[1].text)))
        return (sentence, paragraph, score) if score >= NEAR else None

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


def index_article(article: Article) -> ArticleIndex:
    """Return `article` made ready for searches, in time that grows with its length."""
    return ArticleIndex(article, tuple((paragraph, normalise(paragraph.text)) for paragraph in article.paragraphs))


def headings(article: Article) -> tuple[str, ...]:
    """Return the headings of `article` in order, for `did you mean`."""
    return tuple(section.heading for section in article.sections if section.heading)


def find_quote(article: Article, quote: str) -> tuple[Passage, ...]:
    """Look one quote up: see `ArticleIndex.find_quote`."""
    return index_article(article).find_quote(quote)


def nearest_sentence(article: Article, quote: str) -> tuple[Sentence, Paragraph, float] | None:
    """Find what one quote may have meant: see `ArticleIndex.nearest_sentence`."""
    return index_article(article).nearest_sentence(quote)


def find_passage(article: Article, reference: str) -> tuple[Paragraph, ...] | None:
    """Look one reference up: see `ArticleIndex.find_passage`."""
    return ArticleIndex(article, ()).find_passage(reference)


def _places(text: str, wanted: str) -> Iterator[int]:
    """Yield where `wanted` stands in `text` without cutting a word or a number in two."""
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not _cuts(text, at) and not _cuts(text, end):
            yield at
            at = text.find(wanted, end)
        else:
            at = text.find(wanted, at + 1)


def _cuts(text: str, at: int) -> bool:
    """Say whether a cut before `text[at]` goes through a word or a number (`2,5`, `1.200`)."""
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    if not before or not after:
        return False
    if before[-1].isalnum() and after[0].isalnum():
        return True
    split_before = before[-1] in ".," and len(before) == 2 and before[0].isdigit() and after[0].isdigit()
    split_after = before[-1].isdigit() and after[0] in ".," and len(after) == 2 and after[1].isdigit()
    return split_before or split_after


def _passage(paragraph: Paragraph, start: int, end: int) -> Passage:
    holding = tuple(sentence for sentence in paragraph.sentences if sentence.start < end and start < sentence.end)
    return Passage(paragraph, holding, start, end)


def _share(wanted: str, text: str) -> float:
    """Return how much of `wanted` stands in `text` in the same order, in pieces of at least three signs."""
    blocks = SequenceMatcher(None, wanted, text, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= min(3, len(wanted))) / len(wanted)


def _heading(text: str) -> str:
    return normalise(text).text.strip(_AROUND_QUOTE + "?!")
