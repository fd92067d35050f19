"""Where a word stands in its zone: after which preposition, as what is counted, or first."""

from __future__ import annotations

import re

from deckgen.agreement.lexicon import Lexicon
from deckgen.agreement.terms import Term
from deckgen.agreement.zones import Zone

_BETWEEN = re.compile(r"[^\W\d_]+|[,;:()]|\d")
_BEFORE_A_NOUN = re.compile("de|det|den|the|alle|all|en|et|a|an|vores|our|sin|sit|deres|their|its|og|and|so|both")
_PARTICIPLE = {
    "da": re.compile(r"\b(?:er|var|blev|bliver|har|havde|bliver|nu)\s\Z", re.I),
    "en": re.compile(r"\b(?:are|were|was|have|has|had|now)\s\Z", re.I),
}
_ENDS_AS_ONE = {"da": re.compile(r"\w+(?:et|t|ede)\Z"), "en": re.compile(r"\w+(?:ed)\Z")}
_IS = frozenset(["er", "var", "blev", "bliver", "is", "are", "was", "were"])
"""What stands before what something is said to be; its place is told by =."""
GENITIVE = re.compile(r"(?:ens|ets|enes|ernes|['’]s)\Z")
OF_TIME = re.compile(
    r"fjor|(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\w*\Z"
    r"|\w*(?:dag|day|uge|week|måned|month|år|year)(?:en|et|er|e|erne|ene|r)?s?\Z",
    re.I,
)
OF_WHAT = ("af", "of", "blandt", "among", "hos", "pr", "per")
"""Before the whole that something is a share of."""
_PAST = {"da": re.compile(r"(?:ede|te)\Z"), "en": re.compile(r"ed\Z")}


def is_verb(term: Term, lexicon: Lexicon) -> bool:
    """Say whether a word looks like what a subject that is left out did: `and handed back sixteen`."""
    as_one = term.word.lower() in lexicon.irregular or _PAST[lexicon.language].search(term.word) is not None
    return as_one and not term.things


_OF_THEM = re.compile(r"\W*(?:(?:of|among)\s(?:these|them|those)|heraf|deraf|(?:af|blandt)\s(?:dem|disse))\b", re.I)
_ARTICLE_OR_PRONOUN = re.compile(r"\W*(?:den|det|de)\s(?P<next>[^\W\d_]+)", re.I)
_ADJECTIVE = re.compile(r"andre|samme|få|mange|\w*ste|\w*(?:lig|ig|sk)[te]?", re.I)
_PRESENT_OR_PASSIVE = re.compile(r"\w+(?:r|es|te|ede)", re.I)


def refers_back(sentence: str, lexicon: Lexicon) -> bool:
    """Say whether a sentence begins with a pronoun, so that the one before says who it is about: `De deles om én`."""
    if _OF_THEM.match(sentence):
        return True
    if lexicon.pronoun.match(sentence) is None:
        return False
    article = _ARTICLE_OR_PRONOUN.match(sentence)
    if article is None:
        return True
    word = article["next"].lower()
    verb = word in lexicon.stop or word in lexicon.irregular or _PRESENT_OR_PASSIVE.fullmatch(word)
    return bool(verb) and _ADJECTIVE.fullmatch(word) is None


def places_of(zone: Zone, lexicon: Lexicon) -> dict[str, list[Term]]:
    """Return the content words of a zone by what stands before them: a preposition, a figure (#), or nothing ("")."""
    by_start = {term.start: term for term in zone.terms}
    figures = {one.figure.start - zone.start: one.figure.end - zone.start for one in zone.quantities}
    found: dict[str, list[Term]] = {}
    place: str | None = ""
    counting = False
    first = _BETWEEN.search(zone.text)
    begins_aside = first is not None and first[0].lower() in lexicon.prepositions
    for match in _BETWEEN.finditer(zone.text):
        at = match.start()
        word = match[0].lower()
        if any(start <= at < end for start, end in figures.items()):
            place = "#"
            if at in by_start:
                found.setdefault(place, []).append(by_start[at])
            counting = _PARTICIPLE[lexicon.language].search(zone.text[:at]) is not None
        elif place == "#" and counting and _ENDS_AS_ONE[lexicon.language].fullmatch(word):
            place = None
        elif at in by_start:
            if place is not None:
                found.setdefault(place, []).append(by_start[at])
        elif word in lexicon.prepositions:
            place = word
        elif word in _IS:
            place = "="
        elif word == "," and at > 1 and begins_aside and "" not in found:  # `I hver tredje by, …`
            place, begins_aside = "", False
        elif (word in ",;:()" and at > 1) or (word in lexicon.stop and not _BEFORE_A_NOUN.fullmatch(word) and at > 4):
            place = None
    return found
