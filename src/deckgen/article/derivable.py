"""Figures that a passage does not have and that follow from those it has: a sum, a rest, a difference, so many times.

Only where the slide says that it is one (`i alt`, `32 flere`, `fordoblet`), and only exactly: `7 mio. kr. tilsammen`
for 4,5 and 2,5. A wrong sum is a figure that does not stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from deckgen.article.quantities import Quantity, outside_shares, quantities
from deckgen.article.sentences import split_sentences
from deckgen.article.shares import ordinal_value
from deckgen.article.spans import clock_times, lasts
from deckgen.article.units import scale_of, single_measures

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
_OF_THEM = {
    "da": re.compile(r"\b(?:heraf|hvoraf|deraf|herunder|af dem|af disse|undtagen|på nær|bortset fra)\b", re.I),
    "en": re.compile(r"\b(?:of (?:whom|which|them|these|those)|all but|except|including|among them)\b", re.I),
}
_OF_THOSE = {
    "da": re.compile(r"\s(?:af dem|af disse)\b", re.I),
    "en": re.compile(r"\s(?:of them|of these|of those)\b", re.I),
}
"""After a number that is a part of the last one of the sentence before."""
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
_LEAST_PLAIN = 10
"""From this figure on, a sum or a difference need not say that it is one: few other figures will be it by chance."""
_CLOCK = (
    re.compile(r"\b(?:half past|quarter past|quarter to|kvart over|kvart i|halv)\s\Z", re.I),
    re.compile(r"\s?o['’]clock\b", re.I),
)
"""What stands around an hour in words, which is held as a time of day and not as a figure."""
_COMMA = re.compile(r",?\s(?:og|and|samt|plus)\s|,\s|\s[+&]\s", re.I)
_NEXT_YEAR = (
    (
        re.compile(
            r"\b(?:året (?:før|forinden|inden)|forrige år|the (?:year before|previous year|preceding year))\b", re.I
        ),
        -1,
    ),
    (re.compile(r"\b(?:året efter|det følgende år|the (?:year after|following year|next year))\b", re.I), 1),
)
"""What names the year beside one that stands there."""
_IN_A_ROW = re.compile(r"\s\w+\s(?:i træk|running|in a row)\b", re.I)
_NTH_IN_A_ROW = re.compile(r"\b(?P<before>(?:\w+\s){2,5})(?:i træk|running|in a row)\b", re.I)
"""`for the second year running`, which is two years in a row."""
_WEEKDAY = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:man|tirs|ons|tors|fre|lør|søn)dag)")
_SO_LONG = ("above", "at least", "just above", "about")
"""How a number of whole years may be hedged that ends before the last one is full."""
_LAST_HOUR = 24
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
_WHOLE = {
    "da": re.compile(r"\b(?:af|blandt)\s(?:(?:de|alle|vores|hver|i alt|\w+s)\s)*\Z", re.I),
    "en": re.compile(r"\b(?:of|among)\s(?:(?:the|its|our|their|all|every|\w+['’]s)\s)*\Z", re.I),
}
_BY = re.compile(r"\b(?:by|med)\s\Z", re.I)
"""Before what something changed by: by half is halved."""
_GREW = re.compile(r"(?:for)?dobl|doubl|tripl|trebl|quadrupl|tredobl|firedobl", re.I)
_SHRANK = re.compile(r"halv", re.I)


def follows(
    said: Quantity, slide: str, passage: tuple[Quantity, ...], text: str, language: str, *, reckoned: bool = True
) -> bool:
    """Say whether the slide's figure is a sum, a rest, a difference or a multiple of the passage's, and says so.

    With `reckoned` it need not say so where few figures would be one by chance.
    """
    whole = said.hedge is None or said.hedge in _SO_LONG
    if said.measure and whole and lasts(said.value, said.measure, text, language):
        return True
    if said.hedge is not None:
        return False
    if _CLOCK[0].search(slide[: said.figure.start]) or _CLOCK[1].match(slide, said.figure.end):
        return True
    if said.value == 0:
        return _NONE[language].search(text) is not None
    if said.kind == "multiple":
        by = (one for one in passage if _BY.search(text, 0, one.figure.start))
        return _times(said, passage) or any(_is_change(one.value, said) for one in by)
    if said.kind == "year":
        return any(
            words.search(text) and any(one.kind == "year" and one.value + step == said.value for one in passage)
            for words, step in _NEXT_YEAR
        )
    if said.measure in ("dag", "day") and len(set(_WEEKDAY.findall(text.lower()))) == said.value:
        return True  # 64 on Monday, 71 on Tuesday: two days
    changed = said.kind == "share" and _DIFFERENCE[language].search(slide)
    if changed and any(_is_change(said.value, one) for one in passage):
        return True
    if said.measure and _IN_A_ROW.match(slide, said.figure.end):
        before = " ".join(found["before"].lower() for found in _NTH_IN_A_ROW.finditer(text)).split()
        nths = (ordinal_value(word, language) for word in before)
        years = {one.value for one in passage if one.kind == "year"}
        return any(nth == said.value for nth in nths) or len(years) == said.value
    if said.measure and any(_comes_every(one, said) for one in passage):
        return True
    if said.measure and _is_single(said.value, said.measure, text, language):
        return True
    if _is_hour(said) and any(time in (60 * said.value, 60 * said.value + 720) for time in clock_times(text)):
        return True
    if said.measure in ("år", "year") and len({one.value for one in passage if one.kind == "year"}) == said.value:
        return True  # in the two years
    denied = _denies(slide, language) != _denies(text, language)
    passage = tuple(one for one in passage if not _OFTEN.match(text, one.figure.end))
    large = said.unit is not None or said.value >= _ELIDED
    passage = tuple(one.spelled_out if large and one.elided and one.elided[1] == said.unit else one for one in passage)
    if said.kind == "number" and said.value <= _MOST_PARTS and _COUNTED[language].search(slide[: said.figure.start]):
        sentences = [[one for one in passage if a <= one.figure.start < b] for a, b in split_sentences(text)]
        if any(len(group) == said.value for group in sentences):
            return True
    parts = [one for one in passage if one.kind == said.kind and _one_unit(said, one)]
    values = [one.value for one in parts][: 2 * _MOST_PARTS]
    if said.unit == "procentpoint":
        values = [
            100 * one.value
            for one in (each.spelled_out if each.elided else each for each in passage)
            if one.unit == "%" and 100 * one.value != said.value  # that many per cent are no points
        ]
    counts = said.kind == "number" and said.unit != "procentpoint"
    if reckoned and counts and _of_two(said, slide, passage, text, language):
        return True
    plain = reckoned and (said.value >= _LEAST_PLAIN or said.unit is not None)
    plain = plain and sum(one.kind != "year" for one in outside_shares(quantities(slide, language))) == 1
    plain = plain and (denied or not _says_of_the_part(slide, passage, text))
    left = denied or _DIFFERENCE[language].search(slide) or _REST[language].search(text)
    if said.kind == "number" and (plain or left):  # two percentages differ by points
        anywhere = (left and not denied) or said.unit == "procentpoint"
        groups = [values] if anywhere else _by_sentence(parts, text)
        if any(abs(a - b) == said.value for some in groups for a, b in combinations(some[: 2 * _MOST_PARTS], 2)):
            return True
    if said.kind == "share" and denied:
        shares = (*parts, *shares_of_wholes(passage, text, "da" if language == "da" else "en"))
        for one in (one for one in shares if 1 - one.value == said.value):
            if _denies(slide, language) != _denies(_beside(one, passage, text), language):
                return True
    if said.kind == "share" and _is_of_the_rest(slide, text, language):
        shares = shares_of_wholes(passage, text, "da" if language == "da" else "en")
        wholes = [*_wholes(parts, text), *(one.value for one in shares)]
        rest = any(1 - whole == said.value for whole in wholes)
        if rest:
            return True
    asked = (
        plain
        or _REST[language].search(text)
        or _SUM[language].search(slide)
        or _LISTED[language].search(slide[said.figure.end :])
    )
    of_slide = {one.value for one in quantities(slide, language) if one.kind == "number"}
    numbers = of_slide | {one.value for one in passage if one.kind == "number"}
    if any(len(group) in of_slide and sum(group) == said.value for group in _by_sentence(parts, text)):
        return True  # 200 in three days
    if any(len(group) == said.value and sum(group) in of_slide for group in _by_sentence(list(passage), text)):
        return True  # three years with 593 pupils in all
    for many, total in _lists(parts, text):
        if total == said.value and many > 1 and (_SUM[language].search(slide) or many in numbers):
            return True  # 100 in its three centres, with 40, 35 and 25
    alike = [one for one in parts if _counts_alike(one, text, said, slide)]
    return bool(asked) and said.value in (*_wholes(parts, text), *_wholes(alike, text))


def _comes_every(one: Quantity, said: Quantity) -> bool:
    """Say whether what comes `hvert tiende minut` comes with ten minutes between."""
    return one.kind == "interval" and one.value == said.value and str(said.measure) in one.figure.text.lower()


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


def _is_change(share: Fraction, one: Quantity) -> bool:
    """Say whether a multiple is a change by so many per cent: `halved` by 50, `doubled` by 100."""
    return one.kind == "multiple" and abs(1 - one.value) == share


def _beside(one: Quantity, passage: tuple[Quantity, ...], text: str) -> str:
    """Return what a text says of a figure: the words between the one before it and the one after."""
    start = max((each.figure.end for each in passage if each.figure.end <= one.figure.start), default=0)
    end = min((each.figure.start for each in passage if each.figure.start >= one.figure.end), default=len(text))
    return text[start:end]


def _is_single(value: Fraction, measure: str, text: str, language: str) -> bool:
    """Say whether a text has a measure by an article: 60 minutes as `an hour`."""
    base, worth = scale_of(measure)
    singles = ((many, scale_of(name)) for many, name in single_measures(text, language))
    return any(base == other and value * worth == many * each for many, (other, each) in singles)


def _is_hour(said: Quantity) -> bool:
    bare = said.kind == "number" and said.unit is None and said.measure is None and not said.counts
    return bare and said.value.denominator == 1 and 0 <= said.value <= _LAST_HOUR


def _denies(text: str, language: str) -> bool:
    return any(words[language].search(text) for words in (_NONE, _DENIED))


def shares_of_wholes(passage: tuple[Quantity, ...], text: str, language: str) -> tuple[Quantity, ...]:
    """Return the shares that a passage gives by two numbers in one sentence: 36 of 48 where it says `of the 48`."""
    numbers = [one for one in outside_shares(passage) if one.kind == "number" and one.value and one.hedge is None]
    found = []
    before: list[Quantity] = []
    for start, end in split_sentences(text):
        here = [one for one in numbers if start <= one.figure.start < end]
        for whole in here:
            of_it = text[whole.figure.end : end]
            if _WHOLE[language].search(text[start : whole.figure.start]) or _OF_THEM[language].search(of_it):
                parts = (one for one in here if one.value < whole.value and _one_unit(one, whole))
                found += [
                    replace(one, kind="share", value=one.value / whole.value, unit=None, measure=None) for one in parts
                ]
        of_them = [one for one in here if _is_of_those(one, here, text, language)]
        found += [
            replace(one, kind="share", value=one.value / whole.value, unit=None, measure=None)
            for one in of_them
            for whole in [each for each in before if each.value > one.value][-1:]
        ]
        before = here or before
    return tuple(found)


def _is_of_those(one: Quantity, here: list[Quantity], text: str, language: str) -> bool:
    """Say whether a number is a part of what the sentence before counts: `30 of them`, or a number alone."""
    alone = len(here) == 1 and one.unit is None and one.measure is None and one.value >= _LEAST_PLAIN
    return alone or _OF_THOSE[language].match(text, one.figure.end) is not None


def _says_of_the_part(slide: str, passage: tuple[Quantity, ...], text: str) -> bool:
    """Say whether a slide says of a rest what the passage says of the part: 24 of 30 closed, for 6 that are."""
    last = passage[-1].figure.end if passage else 0
    said = {word[:5].lower() for word in _WORD.findall(slide)}
    return bool(_PART_BEFORE.search(text)) and any(word[:5].lower() in said for word in _WORD.findall(text[last:])[:2])


def _of_two(said: Quantity, slide: str, passage: tuple[Quantity, ...], text: str, language: str) -> bool:
    """Say whether a number is a share of another one (45 for half of 90), or what falls to each: 20 of 640 in 32."""
    for start, end in split_sentences(text):
        here = [one for one in passage if start <= one.figure.start < end and one.value > 0]
        shares = [one.value for one in here if one.kind == "share"]
        numbers = [one.value for one in here if one.kind == "number"]
        if any(share * number == said.value for share in shares for number in numbers):
            return True
        if _EACH[language].search(slide) and any(a / b == said.value for a in numbers for b in numbers if a > b > 1):
            return True
    return False


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


def _one_unit(said: Quantity, one: Quantity) -> bool:
    return (said.unit == one.unit or said.kind == "share") and (
        said.measure == one.measure or None in (said.measure, one.measure)
    )


def _times(said: Quantity, passage: tuple[Quantity, ...]) -> bool:
    """Say whether one of the passage's figures is so many times another; one that grew, the first one after."""
    if any(one.kind == "multiple" and one.value * said.value == 1 for one in passage):
        return True  # B has half as many as A, which has twice as many as B
    numbers = [one for one in passage if one.kind in ("number", "share") and one.value]
    word = said.figure.text
    for one, two in combinations(numbers, 2):
        if one.kind != two.kind or one.unit != two.unit or (one.measure != two.measure and one.measure and two.measure):
            continue
        grew = two.value == said.value * one.value
        shrank = one.value == said.value * two.value
        if grew if _GREW.search(word) or _SHRANK.search(word) else grew or shrank:
            return True
    return False
