"""The tables of words: what is only asked of the groups that a text may have is the same as asked of all."""

import re

import pytest

from deckgen.agreement.lexicon import LEXICONS
from figures.measure import items


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", ["direction", "rank", "order", "amounts"])
def test_no_group_is_left_out_that_has_a_word_of_the_text(language, name):
    table = getattr(LEXICONS[language], name)
    of_each = {
        meaning: re.compile(
            rf"(?<![\w-])(?:{'|'.join(part.strip() for part in words.split('|') if part.strip())})(?!\w)", re.IGNORECASE
        )
        for meaning, words in table.groups.items()
    }
    texts = [item.passage for item in items("planted.yaml") if item.language == language][::3]
    seen = set()

    for text in texts:
        for found in table.any.finditer(text):
            matches = {meaning: words.match(text, found.start()) for meaning, words in of_each.items()}
            ends = {meaning: here.end() for meaning, here in matches.items() if here}
            assert table.ends_at(text, found.start()) == ends
            seen |= set(ends)

    assert len(seen) > len(table.groups) / 3
