"""Figures that a passage does not have and that follow from those it has: a sum, a rest, a difference, so many times.

Only where the slide says that it is one (`i alt`, `32 flere`, `fordoblet`), and only exactly: `7 mio. kr. tilsammen`
for 4,5 and 2,5. A wrong sum is a figure that does not stand there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from deckgen.article.multiples import is_changed_by, is_so_many_times
from deckgen.article.quantities import Quantity, in_one_unit, outside_shares, quantities
from deckgen.article.sentences import split_sentences
from deckgen.article.times import is_in_a_row, is_told_otherwise
from deckgen.article.wholes import shares_of_wholes

_MOST_PARTS = 6

_SUM = {
    "da": re.compile(r"\b(?:i alt|ialt|tilsammen|sammenlagt|samlet|samlede|til sammen|begge|både|sum|summen)\b", re.I),
    "en": re.compile(r"\b(?:in all|in total|altogether|together|total|combined|both|sum|overall)\b", re.I),
}
_LISTED = {"da": re.compile(r"\w+ og \w+", re.I), "en": re.compile(r"\w+ and \w+", re.I)}
_DIFFERENCE = {
    "da": re.compile(
        r"\b(?:flere|færre|mere|mindre|højere|lavere|dyrere|billigere|længere|kortere|steg\w*|stig\w*|vokse\w*|faldt?\w*"
        r"|øget|øge\w*|op|ned|frem|tilbage|mistet?|tabt|forskel\w*|reducer\w*|sænket|hævet|fået|ledig\w*|rest\w*"
        r"|(?:over|under)\s(?:budget|mål|norm|plan|grænse|loft)\w*|overskr\w*|mangle\w*|spare\w*|til overs|ekstra"
        r"|skar|skåret|fjern\w*|overskud\w*|underskud\w*)\b",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:more|fewer|less|higher|lower|dearer|cheaper|longer|shorter|r[oi]se\w*|grew|grown|fell|fallen|up|down|lost"
        r"|gained|increase\w*|decrease\w*|drop\w*|difference|gap|added|cut|left|free|remaining|spare"
        r"|(?:over|under|above|below|beyond)\s(?:the\s)?(?:budget|target|limit|plan|norm)|short|missing|overs\w+|overr\w+"
        r"|sav(?:ed|es|ing)\w*|surplus|deficit|extra|beat|unsold|unused|empty|another|further)\b",
        re.I,
    ),
}
_REST = {
    "da": re.compile(r"\b(?:rest\w*|øvrige|ellers)\b", re.I),
    "en": re.compile(r"\b(?:rest|remain\w*|others)\b", re.I),
}
_NONE = {
    "da": re.compile(r"\b(?:ingen|intet|ikke|aldrig|uden|hverken)\b", re.I),
    "en": re.compile(r"\b(?:none|no|not|\w+n['’]t|never|nobody|without|neither)\b", re.I),
}
_EACH = {
    "da": re.compile(r"\b(?:hvert?|pr\.?|per|i snit|gennemsnit\w*)(?!\w)", re.I),
    "en": re.compile(r"\b(?:each|every|per|apiece|an?|on average|averag\w*)\b", re.I),
}
_WORD = re.compile(r"[^\W\d_]{4,}")
_PART_BEFORE = re.compile(r"\b(?:af|blandt|of|among)\s(?:(?:de|byens|kommunens|the|its|our|their)\s)?\d", re.I)
_MORE_THAN = re.compile(
    r"\s(?:[^\W\d]+\s){0,2}?(?:mere|flere|færre|mindre|more|fewer|less|higher|lower|højere|lavere|længere|kortere)"
    r"\s(?:end|than)\b",
    re.I,
)
"""After a number that is itself a difference."""
_COUNTED_NOUN = re.compile(r"\s([^\W\d_]{1,5})")
_ELIDED = 1000
"""From this figure on, one of the passage may have left its *million* to the one beside it."""
_SMALL = 12
"""Up to this figure, one of the passage may be what a slide has got wrong that counts a few things."""
_NEAR = 2
"""So near to how many are listed, one of the listed is a rival as well."""
_LEAST_PLAIN = 10
"""From this figure on, a sum or a difference need not say that it is one: few other figures will be it by chance."""
_COMMA = re.compile(r",?\s(?:og|and|samt|plus)\s|,\s|\s[+&]\s", re.I)
_OFTEN = re.compile(r"\s(?:gange?|times?)\b", re.I)
"""After a number that says how often, and adds to nothing."""
_DENIED = {
    "da": re.compile(r"\bu(?!nd|d|ge|ng)[a-zæøå]{4,}|løst?e?\b|\bmangle\w*|\bfravalg\w*|\blod være", re.I),
    "en": re.compile(r"\bun(?!der|i|til)[a-z]{4,}|less\b|\black\w*|\bfail\w*", re.I),
}
_COUNTED = {
    "da": re.compile(r"\b(?:de|alle|disse)\s\Z", re.I),
    "en": re.compile(r"\b(?:the|all|these|those)\s\Z", re.I),
}
"""Before the number of those that the passage tells of one by one."""


@dataclass(frozen=True)
class _Claim:
    """The slide's figure `said`, and all that it may follow from."""

    said: Quantity
    slide: str
    passage: tuple[Quantity, ...]
    text: str
    language: str
    reckoned: bool

    @cached_property
    def terms(self) -> tuple[Quantity, ...]:
        """The passage's figures but those that say how often; a large one with the *million* that it leaves out."""
        large = self.said.unit is not None or self.said.value >= _ELIDED
        often = _OFTEN.match(self.slide, self.said.figure.end) is not None
        return tuple(
            one.spelled_out if large and one.elided and one.elided[1] == self.said.unit else one
            for one in self.passage
            if often or not _OFTEN.match(self.text, one.figure.end)
        )

    @cached_property
    def parts(self) -> list[Quantity]:
        """Those of them that may be added up to the slide's."""
        return [one for one in self.terms if one.kind == self.said.kind and in_one_unit(self.said, one)]

    @cached_property
    def shares(self) -> tuple[Quantity, ...]:
        """The shares that the passage gives by two numbers."""
        return shares_of_wholes(self.terms, self.text, self.language)

    @cached_property
    def denied(self) -> bool:
        """Whether one of slide and passage says no, and the other does not."""
        return _denies(self.slide, self.language) != _denies(self.text, self.language)

    @cached_property
    def plain(self) -> bool:
        """Whether it need not say that it is reckoned: it is the slide's only figure, and few are one by chance."""
        alone = sum(one.kind != "year" for one in outside_shares(quantities(self.slide, self.language))) == 1
        rare = self.said.value >= _LEAST_PLAIN or self.said.unit is not None
        of_the_part = not self.denied and _says_of_the_part(self.slide, self.passage, self.text)
        return self.reckoned and rare and alone and not of_the_part


def follows(
    said: Quantity, slide: str, passage: tuple[Quantity, ...], text: str, language: str, *, reckoned: bool = True
) -> bool:
    """Say whether the slide's figure is a sum, a rest, a difference or a multiple of the passage's, and says so.

    With `reckoned` it need not say so where few figures would be one by chance.
    """
    if is_told_otherwise(said, slide, passage, text, language):
        return True
    if said.kind == "multiple":
        return is_so_many_times(said, passage, text, language)
    if said.hedge is not None or said.kind == "year" or is_in_a_row(said, slide):
        return False
    if said.value == 0:
        return _NONE[language].search(text) is not None
    claim = _Claim(said, slide, passage, text, language, reckoned)
    return any(is_one(claim) for is_one in _WAYS)


def _is_change_by(claim: _Claim) -> bool:
    changed = claim.said.kind == "share" and _DIFFERENCE[claim.language].search(claim.slide)
    return bool(changed) and any(is_changed_by(claim.said.value, one) for one in claim.passage)


def _is_how_many(claim: _Claim) -> bool:
    """Say whether a slide counts what a passage tells of one by one: `three schools` for what has three figures.

    Of a passage with small numbers of its own, only where the slide says that it means these: `the three schools`.
    """
    said = claim.said
    if said.kind != "number" or said.measure or not 1 < said.value <= _MOST_PARTS:
        return False
    named = _COUNTED[claim.language].search(claim.slide[: said.figure.start]) is not None
    small = [one for one in claim.terms if one.kind == "number" and 1 < one.value <= _SMALL]
    for start, end in split_sentences(claim.text):
        here = [one for one in claim.terms if start <= one.figure.start < end and (named or one.value != 1)]
        alike = all(one.kind == here[0].kind and in_one_unit(one, here[0]) for one in here)
        rivals = (one for one in small if one not in here or abs(one.value - said.value) <= _NEAR)
        if len(here) == said.value and (named or (alike and not any(rivals))):
            return True
    return False


def _is_of_two(claim: _Claim) -> bool:
    """Say whether a number is a share of another one (45 for half of 90), or what falls to each: 20 of 640 in 32."""
    said = claim.said
    if not claim.reckoned or said.kind != "number" or said.unit == "procentpoint":
        return False
    for start, end in split_sentences(claim.text):
        here = [one for one in claim.terms if start <= one.figure.start < end and one.value > 0]
        shares = [one.value for one in here if one.kind == "share"]
        numbers = [one.value for one in here if one.kind == "number"]
        if any(share * number == said.value for share in shares for number in numbers):
            return True
        each = _EACH[claim.language].search(claim.slide)
        if each and any(a / b == said.value for a in numbers for b in numbers if a > b > 1):
            return True
    return False


def _is_difference(claim: _Claim) -> bool:
    said, language = claim.said, claim.language
    told = claim.denied or _DIFFERENCE[language].search(claim.slide) or _REST[language].search(claim.text)
    if said.kind != "number" or not (claim.plain or told):  # two percentages differ by points
        return False
    if said.unit == "procentpoint":
        shares = (one.spelled_out if one.elided else one for one in claim.terms)
        points = [100 * one.value for one in shares if one.unit == "%"]
        groups = [[each for each in points if each != said.value]]  # that many per cent are no points
    elif told and not claim.denied:
        groups = [[one.value for one in claim.parts]]
    else:
        groups = _by_sentence(claim.parts, claim.text)
    return any(abs(a - b) == said.value for some in groups for a, b in combinations(some[: 2 * _MOST_PARTS], 2))


def _is_denied_rest(claim: _Claim) -> bool:
    """Say whether a share is what is left of one that is told of those who do, and the slide of those who do not."""
    if claim.said.kind != "share" or not claim.denied:
        return False
    return any(
        _denies(claim.slide, claim.language) != _denies(_beside(one, claim.terms, claim.text), claim.language)
        for one in (*claim.parts, *claim.shares)
        if 1 - one.value == claim.said.value
    )


def _is_named_rest(claim: _Claim) -> bool:
    """Say whether a share is what is left of the shares that a passage gives, and one of both says `the rest`."""
    if claim.said.kind != "share" or not _is_of_the_rest(claim.slide, claim.text, claim.language):
        return False
    wholes = (*_wholes(claim.parts, claim.text), *(one.value for one in claim.shares))
    return any(1 - whole == claim.said.value for whole in wholes)


def _is_counted_sum(claim: _Claim) -> bool:
    """Say whether the slide or the passage has the sum of a list, and the slide how many are listed."""
    said, text, language = claim.said, claim.text, claim.language
    of_slide = {one.value for one in quantities(claim.slide, language) if one.kind == "number"}
    if any(len(group) in of_slide and sum(group) == said.value for group in _by_sentence(claim.parts, text)):
        return True  # 200 in three days
    if any(len(group) == said.value and sum(group) in of_slide for group in _by_sentence(list(claim.terms), text)):
        return True  # three years with 593 pupils in all
    numbers = of_slide | {one.value for one in claim.terms if one.kind == "number"}
    return any(
        total == said.value and many > 1 and (_SUM[language].search(claim.slide) or many in numbers)
        for many, total in _lists(claim.parts, text)
    )  # 100 in its three centres, with 40, 35 and 25


def _is_sum(claim: _Claim) -> bool:
    said, slide, language = claim.said, claim.slide, claim.language
    told = _SUM[language].search(slide) or _LISTED[language].search(slide[said.figure.end :])
    if not (claim.plain or told or _REST[language].search(claim.text)):
        return False
    alike = [one for one in claim.parts if _counts_alike(one, claim.text, said, slide)]
    return said.value in (*_wholes(claim.parts, claim.text), *_wholes(alike, claim.text))


def _is_change_between(claim: _Claim) -> bool:
    """Say whether a share is by how much one number of a sentence differs from the other: a third from 210 to 140."""
    said = claim.said
    if not claim.reckoned or said.kind != "share" or not _DIFFERENCE[claim.language].search(claim.slide):
        return False
    numbers = [one for one in outside_shares(claim.terms) if one.kind == "number"]
    for start, end in split_sentences(claim.text):
        here = [one for one in numbers if start <= one.figure.start < end][: 2 * _MOST_PARTS]
        alike = ((a.value, b.value) for a, b in combinations(here, 2) if a.value > 1 and in_one_unit(a, b))
        if any(abs(b - a) / a == said.value for a, b in alike):
            return True
    return False


def _is_multiple_the_other_way(claim: _Claim) -> bool:
    """Say whether a share in words is a multiple told from the other side: a third for three times as much."""
    in_words = claim.said.kind == "share" and claim.said.unit is None
    return in_words and any(
        (one.kind == "multiple" or (one.kind == "interval" and _OFTEN.search(one.figure.text)))
        and one.value * claim.said.value == 1
        for one in claim.passage
    )


_WAYS: tuple[Callable[[_Claim], bool], ...] = (
    _is_change_by,
    _is_change_between,
    _is_multiple_the_other_way,
    _is_how_many,
    _is_of_two,
    _is_difference,
    _is_denied_rest,
    _is_named_rest,
    _is_counted_sum,
    _is_sum,
)
"""In each of which a figure may follow from others."""


def _is_of_the_rest(slide: str, text: str, language: str) -> bool:
    """Say whether a text tells of the rest, and a slide says more of what the text says of it than of the part."""
    if _REST[language].search(slide):
        return True
    rest = _REST[language].search(text)
    if rest is None:
        return False
    said, part, other = (
        {word[:5].lower() for word in _WORD.findall(one)} for one in (slide, text[: rest.start()], text[rest.end() :])
    )
    return len(said & other) >= len(said & part - said & other)


def _counts_alike(one: Quantity, text: str, said: Quantity, slide: str) -> bool:
    """Say whether a figure counts what the slide's counts, or leaves it to another to say: tickets, and no nights."""
    noun = _COUNTED_NOUN.match(text, one.figure.end) if one.counts else None
    wanted = _COUNTED_NOUN.match(slide, said.figure.end) if said.counts else None
    return noun is None or wanted is None or noun[1].lower() == wanted[1].lower()


def _beside(one: Quantity, passage: tuple[Quantity, ...], text: str) -> str:
    """Return what a text says of a figure: the words between the one before it and the one after."""
    start = max((each.figure.end for each in passage if each.figure.end <= one.figure.start), default=0)
    end = min((each.figure.start for each in passage if each.figure.start >= one.figure.end), default=len(text))
    return text[start:end]


def _denies(text: str, language: str) -> bool:
    return any(words[language].search(text) for words in (_NONE, _DENIED))


def _says_of_the_part(slide: str, passage: tuple[Quantity, ...], text: str) -> bool:
    """Say whether a slide says of a rest what the passage says of the part: 24 of 30 closed, for 6 that are."""
    last = passage[-1].figure.end if passage else 0
    said = {word[:5].lower() for word in _WORD.findall(slide)}
    return bool(_PART_BEFORE.search(text)) and any(word[:5].lower() in said for word in _WORD.findall(text[last:])[:2])


def _wholes(parts: list[Quantity], text: str) -> list[Fraction]:
    """Return what the passage's figures come to, and those of each of its sentences: a part of them is no whole."""
    each = _by_sentence(parts, text)
    groups = [[value for group in each for value in group], *each]
    return [sum(group, Fraction(0)) for group in groups if 2 <= len(group) <= _MOST_PARTS]


def _by_sentence(parts: list[Quantity], text: str) -> list[list[Fraction]]:
    # `nobody is in more than one`, and 17, two more than elsewhere, add up to nothing
    many = [one for one in parts if one.value != 1 or one.figure.text.isdigit()]
    many = [one for one in many if not _MORE_THAN.match(text, one.figure.end)]
    return [[one.value for one in many if a <= one.figure.start < b] for a, b in split_sentences(text)]


def _lists(parts: list[Quantity], text: str) -> Iterator[tuple[int, Fraction]]:
    """Yield how many figures are listed, and what they come to: 3 and 400 for `med 220, 120 og 60 pladser`."""
    listed: list[Quantity] = []
    for one in parts:
        if listed and not _COMMA.fullmatch(text[listed[-1].figure.end : one.figure.start]):
            yield len(listed), sum((each.value for each in listed), Fraction(0))
            listed = []
        listed.append(one)
    yield len(listed), sum((each.value for each in listed), Fraction(0))
