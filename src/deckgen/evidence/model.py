"""What a claim rests on: the passage of the article, its address, the words that were quoted, and what is reckoned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    reckoned: str = ""
    """The figures that are reckoned from those of the passage, as a text."""

    @property
    def text(self) -> str:
        """The passage's words."""
        return " ".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def with_reckoned(self) -> str:
        """The passage's words, and the figures that are reckoned from it."""
        return "\n".join(one for one in (self.text, self.reckoned) if one)


def joined(found: Sequence[Grounding]) -> Grounding:
    """Return what rests on several passages together, each of them once."""
    paragraphs = {paragraph.address: paragraph for one in found for paragraph in one.paragraphs}
    addresses = dict.fromkeys(address for one in found for address in one.address.split("; "))
    cores = dict.fromkeys(one.core for one in found if one.core)
    sentences = {sentence.address: sentence for one in found for sentence in one.sentences}
    reckoned = dict.fromkeys(one.reckoned for one in found if one.reckoned)
    return Grounding(
        "; ".join(addresses),
        tuple(paragraphs.values()),
        " ".join(cores),
        tuple(sentences.values()),
        "\n".join(reckoned),
    )


@dataclass(frozen=True)
class Operand:
    """A figure that another one is reckoned from: how it is written, what it counts, and the id of its source."""

    figure: str
    label: str = ""
    source: str | None = None


@dataclass(frozen=True)
class Working:
    """How a figure is reckoned, in the talk's language: `78 % − 66 % = 12 procentpoint`.

    `sources` are the ids of the sources of all that it is reckoned from. `is_change`: it is a change in per cent, which
    is no part of a whole.
    """

    text: str
    operands: tuple[Operand, ...] = ()
    sources: tuple[str, ...] = ()
    is_change: bool = False


@dataclass(frozen=True)
class CellPlace:
    """Where a cell stands: the name of its file, and its place in words (`budget.xlsx, Ark1, B7`)."""

    file: str
    words: str


@dataclass(frozen=True)
class Evidence:
    """Item id → what it rests on, the articles that were searched, and statistic id → how its figure is reckoned.

    `cells` are the places of the cells that figures were read from, by their address.
    """

    groundings: Mapping[str, Grounding] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()
    workings: Mapping[str, Working] = field(default_factory=dict)
    cells: Mapping[str, CellPlace] = field(default_factory=dict)

    def of(self, id: str | None) -> Grounding | None:
        """Return what the item with this id rests on, or None."""
        return self.groundings.get(id or "")
