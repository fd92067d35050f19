"""Phrases that turn by their preposition: `from` and `to` a day, `for` and `against` a thing."""

from __future__ import annotations

import re

from deckgen.agreement.lexicon import LEXICONS, Lexicon
from deckgen.agreement.terms import stem

_OPPOSITE_ROLE = {"source": "goal", "goal": "source", "favour": "dislike", "dislike": "favour"}
_FAR = re.compile(r"\b(?:km|(?:kilo)?met(?:er|re)s?|miles?)\s(?:away\s|væk\s)?\Z", re.I)
_NUMBER = re.compile(r"\s\d")


def roles_turned(slide: str, clause: str, language: str, *, things: bool) -> tuple[str, str] | None:
    """Return two phrases of which one says `from` and one `to` the same day or year, or `for` and `against` it.

    Without `things` the two do not speak of one figure, and `fra` and `til` a thing may both be true.
    """
    lexicon = LEXICONS[language]
    said, there = _of_roles(slide, lexicon), _of_roles(clause, lexicon)
    for thing, roles in said.items():
        held = there.get(thing, {})
        for role, phrase in roles.items():
            opposite = _OPPOSITE_ROLE[role]
            if role in ("source", "goal") and not (things or thing.isdigit() or thing.endswith(("dag", "day"))):
                continue
            if opposite in held and role not in held and opposite not in roles:
                return phrase, held[opposite]
    return None


def _of_roles(text: str, lexicon: Lexicon) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for match in lexicon.roles.finditer(text):
        if _NUMBER.match(text, match.end()) and not match["thing"].isdigit():  # to Unit 12
            continue
        if _FAR.search(text, 0, match.start()):  # ten miles from a library, and to it
            continue
        role = next(name for name in _OPPOSITE_ROLE if match[name])
        thing = stem(match["thing"].lower(), lexicon.language)
        found.setdefault(thing, {})[role] = match[0]
    return found
