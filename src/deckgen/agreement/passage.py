"""The passage that a slide rests on, read once: its zones, its sentences and the headings above it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from deckgen.agreement.terms import Term, terms
from deckgen.agreement.zones import Zone, zones
from deckgen.article.sentences import split_sentences


@dataclass(frozen=True)
class Passage:
    """A passage with the headings above it; what is read of it is read once, and its zones only for a figure."""

    texts: tuple[str, ...]
    heads: tuple[str, ...]
    language: str
    core: str = ""
    """The sentences that were quoted; empty where none were."""

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        """The zones of its paragraphs, in order."""
        return tuple(zone for text in self.texts for zone in zones(text, self.language))

    @property
    def quoted(self) -> tuple[Zone, ...]:
        """The zones of the sentences that were quoted; all of them where none were."""
        return tuple(zone for zone in self.zones if zone.sentence in self.core) or self.zones

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences, in order, each once."""
        found = (text[start:end] for text in self.texts for start, end in split_sentences(text))
        return tuple(dict.fromkeys(found))

    @property
    def headings(self) -> tuple[Term, ...]:
        """The words of the headings above it."""
        return terms(" . ".join(self.heads), self.language)

    @property
    def text(self) -> str:
        """All of its words."""
        return "\n".join(self.texts)
