"""Look a quote up in the article, and say all there is to say about it as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deckgen.article.corrections import Fault, find_corrected
from deckgen.article.find import ArticleIndex, Passage
from deckgen.article.model import Paragraph
from deckgen.article.near import NearQuote, nearest_quote

Kind = Literal["found", "near", "other figures", "missing"]


@dataclass(frozen=True)
class Lookup:
    """What became of a quote."""

    kind: Kind
    passages: tuple[Passage, ...] = ()
    """Every place where it stands, in the order of the article; only when it is found."""
    nearest: NearQuote | None = None
    """The place that is most like it when it is not found; for a missing quote only worth a hint."""
    elsewhere: tuple[Passage, ...] = ()
    """Where it stands outside the paragraphs that it had to stand in."""
    fault: Fault | None = None
    """Why its correction is of no use."""
    corrected: bool = False
    """Whether it is found only because a misspelling of the article was corrected."""

    @property
    def several(self) -> bool:
        """Whether the quote stands in more than one place, so that it does not say which is meant."""
        return len(self.passages) > 1


def look_up(
    index: ArticleIndex,
    quote: str,
    language: str = "da",
    within: tuple[Paragraph, ...] | None = None,
    corrects: str | None = None,
) -> Lookup:
    """Return where `quote` stands, or how nearly.

    `within` are the only paragraphs where it may stand; `corrects` mends a misspelling of the article for this
    quote: see `corrections`.
    """
    corrected = find_corrected(index, quote, corrects, language) if corrects is not None else None
    places = (corrected.passages if corrected else ()) or index.find_quote(quote, language)
    inside = tuple(place for place in places if within is None or place.paragraph in within)
    fault = corrected.fault if corrected else None
    if inside:
        return Lookup("found", inside, fault=fault, corrected=bool(corrected and corrected.passages))
    nearest = nearest_quote(index, quote, language, within)
    kind: Kind = "missing"
    if nearest is not None and nearest.is_alike:
        kind = "near" if nearest.is_near else "other figures"
    return Lookup(kind, nearest=nearest, elsewhere=places, fault=fault)
