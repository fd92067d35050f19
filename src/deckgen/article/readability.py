"""How hard a text is to read: LIX, the Swedish and Danish measure (Björnsson 1968)."""

from __future__ import annotations

from deckgen.article.model import WORD
from deckgen.article.sentences import split_sentences

LONG_WORD = 6
"""A word of more letters than this is long."""


def lix(text: str) -> int:
    """Return LIX: words a sentence plus long words in percent, rounded; 0 for a text without words.

    Under 25 is very easy, 35–44 middle, 45–54 hard, 55 and over very hard.
    """
    words = WORD.findall(text)
    if not words:
        return 0
    count = max(1, len(split_sentences(text)))
    long = sum(len(word) > LONG_WORD for word in words)
    return round(len(words) / count + 100 * long / len(words))
