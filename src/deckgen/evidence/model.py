"""What a claim rests on: the passage of the article, its address, and the words that were quoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from deckgen.article.model import Article, Paragraph, Sentence


@dataclass(frozen=True)
class Grounding:
    """The passage that an item rests on. `core` holds the sentences of the quote, and is empty without one.

    `sentences` are those sentences; all of the passage without a quote.
    """

    address: str
    paragraphs: tuple[Paragraph, ...]
    core: str = ""
    sentences: tuple[Sentence, ...] = ()

    @property
    def text(self) -> str:
        """The passage's words."""
        return " ".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True)
class Evidence:
    """Item id → what it rests on, and the articles that were searched."""

    groundings: Mapping[str, Grounding] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()

    def of(self, id: str | None) -> Grounding | None:
        """Return what the item with this id rests on, or None."""
        return self.groundings.get(id or "")
