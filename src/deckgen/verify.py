"""The way back: a deck that others have edited is read, its articles are found, and both are held to its evidence."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from deckgen.article.model import Article
from deckgen.article.parse import read_article
from deckgen.audit.changes import verify_deck
from deckgen.audit.verification import Verification
from deckgen.deck.evidence_map import MappedArticle
from deckgen.deck.private import Private
from deckgen.diagnostics import Report, SourceSpan
from deckgen.powerpoint.opened import Unreadable
from deckgen.powerpoint.private import private_in
from deckgen.powerpoint.read_back import read_deck, report_unreadable


def verify(deck: Path, articles: Sequence[Path], report: Report) -> Verification | None:
    """Return what has changed since a deck was built; None where the report says why it cannot be told.

    `articles` are files to compare with; an article that is not among them is looked for beside the deck.
    """
    seen = read_deck(deck, report)
    if seen is None:
        return None
    found: dict[str, Article] = {}
    for built in seen.evidence.articles:
        file = _file_of(built, deck, articles, len(seen.evidence.articles))
        article = read_article(file, SourceSpan.at(file), report) if file else None
        if article is not None:
            found[built.name] = article
    return None if report.errors else verify_deck(seen, found)


def private_matter(deck: Path, report: Report) -> tuple[Private, ...] | None:
    """Return what any deck's file tells beyond its slides, whoever made it; None where it cannot be read: E511."""
    try:
        return private_in(deck)
    except Unreadable as fault:
        report_unreadable(fault, deck, report)
        return None


def _file_of(built: MappedArticle, deck: Path, articles: Sequence[Path], count: int) -> Path | None:
    """Return the file of an article; one that is named alone may have another name than it had."""
    for file in articles:
        if _composed(file.name) == _composed(built.name):
            return file
    if len(articles) == count == 1:
        return articles[0]
    beside = deck.parent / Path(built.name).name  # only beside the deck, whatever the deck says
    return beside if beside.is_file() else None


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
