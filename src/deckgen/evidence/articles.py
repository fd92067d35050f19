"""The talk's articles, and looking an item's quote or passage up in them.

An item that names an article is looked up there; any other in the main one (`article:`), or, where the talk has none,
in all of `articles:` in turn.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deckgen.article.find import ArticleIndex, headings, index_article
from deckgen.article.lookup import Lookup
from deckgen.article.lookup import look_up as find_quote
from deckgen.article.model import Paragraph
from deckgen.article.parse import read_article
from deckgen.article.wording import show_changes
from deckgen.diagnostics import Report, SourceSpan, nearest
from deckgen.evidence.model import Grounding
from deckgen.outline.base import Grounded
from deckgen.outline.kinds import QuoteSlide
from deckgen.outline.outline import Outline

MAIN = ""
"""The id of the article that stands under `article:`."""


@dataclass(frozen=True)
class Articles:
    """The articles of a talk by id, in the order of the outline; None for one that could not be read."""

    by_id: Mapping[str, ArticleIndex | None]

    def of(self, item: Grounded) -> Mapping[str, ArticleIndex | None]:
        """Return the articles in which an item is looked up."""
        id = item.article or MAIN
        return {id: self.by_id[id]} if id in self.by_id else self.by_id


def read_articles(outline: Outline, report: Report) -> Articles:
    """Return the articles that the outline names, each ready for searches. Reports what `read_article` does."""
    talk = outline.talk
    files = {MAIN: ("article",)} if talk.article is not None else {}
    keys: dict[str, tuple[str, ...]] = {**files, **{id: ("articles", id) for id in talk.articles}}
    read = {
        id: read_article(outline.path(talk, *where), outline.span(talk, *where), report, id)
        for id, where in keys.items()
    }
    return Articles({id: index_article(article) if article else None for id, article in read.items()})


def look_up(item: Grounded, articles: Articles, outline: Outline, report: Report) -> Grounding | None:
    """Return the passage that an item's own quote or passage names, or None where it names none, or after an error.

    Reports E206 for a quote and E207 for a passage that does not stand there, and E208, once, where there is no
    article at all. Where an article could not be read, nothing is said of what may stand in it.
    """
    key = "text" if isinstance(item, QuoteSlide) else "quote"
    quote = item.text if isinstance(item, QuoteSlide) else item.quote
    if quote is None and item.passage is None:
        return None
    if not articles.by_id:
        _report_no_article(outline.span(item, key if quote else "passage"), report)
        return None
    there = articles.of(item)
    known = [index for index in there.values() if index]
    passages = [(index, _passage(item.passage, index)) for index in known]
    lookups: list[Lookup] = []
    for index, paragraphs in passages:
        if item.passage is not None and not paragraphs:
            continue
        if quote is None:
            sentences = tuple(sentence for paragraph in paragraphs or () for sentence in paragraph.sentences)
            return Grounding(_address(item.passage or "", paragraphs or ()), paragraphs or (), sentences=sentences)
        found = find_quote(index, quote, outline.talk.language, paragraphs, item.corrects)
        lookups.append(found)
        if found.kind == "found":
            place = found.passages[0]
            return Grounding(place.address, paragraphs or (place.paragraph,), place.text, place.sentences)
    if len(known) == len(there):
        if item.passage is not None and not any(paragraphs for _, paragraphs in passages):
            _report_no_passage(item.passage, outline.span(item, "passage"), known, report)
        elif quote is not None:
            _report_no_quote(lookups, outline.span(item, key), known, report)
    return None


def _passage(reference: str | None, index: ArticleIndex) -> tuple[Paragraph, ...] | None:
    """Return the paragraphs that a reference names, or None; before it the id of the article may stand."""
    if reference is None:
        return None
    id = index.article.id
    return index.find_passage(reference) or (index.find_passage(reference.removeprefix(f"{id}:")) if id else None)


def _address(reference: str, paragraphs: tuple[Paragraph, ...]) -> str:
    if not paragraphs:
        return reference
    first, last = paragraphs[0], paragraphs[-1]
    return first.address if first is last else f"{first.address}–{last.number}"


def _report_no_article(at: SourceSpan, report: Report) -> None:
    if not any(found.code == "E208" for found in report.found):
        report.error(
            "E208",
            "there is no article to look this up in",
            at,
            help="add `article: article.md` at the top of the outline; every quote and passage is looked up there",
        )


def _report_no_passage(reference: str, at: SourceSpan, there: list[ArticleIndex], report: Report) -> None:
    listed = [heading for index in there for heading in headings(index.article)]
    wanted = reference.split("/")[0].strip()
    section = next((found for index in there if (found := _passage(wanted, index))), None)
    if section and "/" in reference:
        count = f"{len(section)} {'paragraph' if len(section) == 1 else 'paragraphs'}"
        help = "count the items of a list as paragraphs; the heading alone names all of them"
        report.error("E207", f"“{wanted}” has {count}, and this is “{reference}”", at, help=help)
        return
    close = nearest(reference.split("/")[0].strip(), listed)
    who = "the article has no passage" if len(there) == 1 else "none of the articles has a passage"
    report.error(
        "E207",
        f"{who} called “{reference}”",
        at,
        help=f"did you mean “{close}”?" if close else f"{_whose(there)} headings are: {'; '.join(listed[:12])}",
    )


def _whose(there: list[ArticleIndex]) -> str:
    return "its" if len(there) == 1 else "their"


def _report_no_quote(lookups: list[Lookup], at: SourceSpan, there: list[ArticleIndex], report: Report) -> None:
    files = " or ".join(index.article.file.name for index in there)
    best = max(lookups, key=lambda found: found.nearest.score if found.nearest else 0)
    near, hints = best.nearest, []
    message = f"the quote does not stand in {files}"
    if best.elsewhere:
        message = "the quote does not stand in the passage that is named"
        hints.append(f"it stands in {best.elsewhere[0].address}: name that in `passage:`, or leave `passage:` out")
    elif near and best.kind in ("near", "other figures"):
        message = f"the quote nearly stands in {files}" if best.kind == "near" else f"{files} has other figures"
        hints.append(f"compare them ({near.passage.address}):\n{show_changes(near.changes)}")
    elif near:
        hints.append(f"the nearest sentence is ({near.passage.address}): “{near.passage.text}”")
    if best.fault:
        hints.append(f"`corrects:` is of no use: {best.fault}")
    hints.append("copy the words from the article, or point `passage:` at a heading")
    report.error("E206", message, at, help="\n".join(hints))
