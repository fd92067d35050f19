"""Read shares and multiples in words: `hver tredje`, `to ud af tre`, `en fjerdedel`, `dobbelt så mange`.

A share is a part of a whole and can be held against a percentage; a multiple says how many times as many.
What comes again (`hver tredje uge`) is neither, and is read as an interval.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from deckgen.article.number_words import phrase_value, word_value
from deckgen.article.qualifiers import qualifier_before

Kind = Literal["share", "multiple", "interval"]


@dataclass(frozen=True)
class Proportion:
    """A share, a multiple or an interval in a text: `text[start:end]`, without its qualifier."""

    kind: Kind
    value: Fraction
    """`1/3` for `hver tredje`, 2 for `dobbelt så mange`, 3 for `hver tredje uge`."""
    qualifier: str | None
    start: int
    end: int
    parts: tuple[Decimal, ...] = ()
    """The two numbers of `to ud af tre`."""


_ORDINALS = {
    "da": {"tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7, "ottende": 8, "niende": 9, "tiende": 10}
    | {"anden": 2, "andet": 2, "ellevte": 11, "tolvte": 12, "tyvende": 20, "hundrede": 100},
    "en": {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
    | {"other": 2, "second": 2, "eleventh": 11, "twelfth": 12, "twentieth": 20, "hundredth": 100}
    | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80},
}
_DENOMINATORS = {
    "da": {f"{word}del": worth for word, worth in _ORDINALS["da"].items() if worth > 2} | {"kvart": 4, "halvdel": 2},
    "en": {word: worth for word, worth in _ORDINALS["en"].items() if worth > 2} | {"quarter": 4, "half": 2},
}


def ordinal_value(word: str, language: str) -> int | None:
    """Return 3 for `third` and `tredje`, in lower case; None for what is no ordinal from the second on."""
    return _ORDINALS[language].get(word)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_NUMBER = r"(?:\d{1,9}|[^\W\d_]{2,20})"
_PERIOD = {
    "da": r"(?:sekund|minut|time|dag|døgn|nat|uge|måned|kvartal|år|gang|(?:man|tirs|ons|tors|fre|lør|søn)dag)",
    "en": r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|times?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)",
}
_ORDINAL = {language: _any(_ORDINALS[language]) for language in _ORDINALS}
_EVERY = {
    "da": re.compile(
        rf"\bhvert?\s(?:(?P<word>{_ORDINAL['da']})|(?P<digits>\d{{1,3}})\.)(?!\w)(?P<period>\s{_PERIOD['da']}\b)?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\bevery\s(?:(?P<word>{_ORDINAL['en']})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))\b"
        rf"(?P<period>\s{_PERIOD['en']}\b)?",
        re.IGNORECASE,
    ),
}
_OUT_OF = {
    "da": re.compile(
        rf"(?<![\w.,])(?<!hver\s)(?<!hvert\s)(?P<part>{_NUMBER})\s(?:ud\s)?af\s(?:(?:de|alle|[^\W\d_]{{2,12}}s)\s)?"
        rf"(?P<whole>{_NUMBER})(?![\w,.]\d|\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<![\w.,])(?<!every\s)(?<!each\s)(?P<part>{_NUMBER})\s(?:out\sof|in|of)\s(?:(?:every|the|all|their|our)\s)?"
        rf"(?P<whole>(?:a\s(?=hundred|thousand))?{_NUMBER})(?![\w,.]\d|\w)",
        re.IGNORECASE,
    ),
}
_NOUN_BETWEEN = {
    "da": re.compile(
        r"\b(?P<part>en|et|én|ét|\d)\s(?!ud\b)(?:[^\W\d_]{3,20}\s){1,3}?ud\saf\s(?P<whole>\d{1,3}|[^\W\d_]{2,20})(?![\w,.]\d|\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?P<part>one)\s(?!out\b|in\b|of\b)(?:(?!and\b|in\b)[^\W\d_]{3,20}\s){1,3}?(?:out\sof|in)\s(?:every\s)?"
        r"(?P<whole>\d{1,3}|[^\W\d_]{2,20})(?![\w%]|[,.]\d|\s(?:year|month|week|day|hour|minute)s?\b)",
        re.IGNORECASE,
    ),
}
_COUNT = r"(?P<count>(?<![\w.,])\d|\b[^\W\d_]{1,8})"
_FRACTION = {
    "da": re.compile(rf"(?:{_COUNT}\s)?\b(?P<name>{_any(_DENOMINATORS['da'])})(?:e|en|ene)?\b", re.IGNORECASE),
    "en": re.compile(rf"(?:{_COUNT}[\s-])?\b(?P<name>{_any(_DENOMINATORS['en'])})(?P<plural>s?)\b", re.IGNORECASE),
}
_NO_HALF = re.compile(r"[-\s](?:an?\s|past\b|hour|time|term|day|way|year|price)", re.IGNORECASE)
_SHARE_FOLLOWS = re.compile(
    r"\s(?:of(?!\san\shour)|\w+ly|\w+ed|just|less|more|fewer|sa(?:id|y)|are|were|is|was|ha(?:ve|s|d)|t[ao]ke?|took|go|went|walk\w*|c[ao]me|live[sd]?"
    r"|used?|want\w*|think|thought|get|got|do|did|would|will|can|could|need\w*|never|still|also|even|only)\b|\s*(?:[.,;:)]|\Z)",
    re.IGNORECASE,
)
_OF_A_MILLION = re.compile(r"\sof\sa\s(?:million|billion)\b", re.IGNORECASE)
_TO_A_HALF = re.compile(r"(?:to|from|than|over|under|about|nearly|almost)\sa\shalf\Z", re.IGNORECASE)
"""What makes `a half` a share and no half of a match: `from a fifth to a half`."""
_BY = re.compile(r"\b(?:by|from|to)\s\Z", re.IGNORECASE)
"""What stands before a share by which something changed, or from which: `swelled by a third`."""
_SLASHED = {
    "da": re.compile(r"(?<![\w/.,])(?P<part>\d{1,2})/(?P<whole>\d{1,3})(?=\s(?:af|dele?)\b)", re.IGNORECASE),
    "en": re.compile(r"(?<![\w/.,])(?P<part>\d{1,2})/(?P<whole>\d{1,3})(?=\sof\b)", re.IGNORECASE),
}
_TIMES = {
    "da": re.compile(
        rf"\b(?P<count>{_NUMBER}(?:,\d)?)\sgang(?:e)?\s(?:så|flere|mere|større|højere|længere|oftere)\b"
        r"|\b(?P<two>dobbelt\sså|det\sdobbelte|fordobl\w+)\b|\b(?P<half>halvt?\sså|det\shalve|halver\w+)\b"
        r"|\b(?P<fold>to|tre|fire|fem|seks|syv|otte|ni|ti)(?:dobbelt\w*|dobl\w+)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\b(?P<count>{_NUMBER}(?:\.\d)?)\stimes\s(?:as|more|the|higher|larger|longer)\b"
        r"|\b(?P<two>twice(?=\sas|\sthe)|doubl(?:ed|es|ing|e)\b(?:\sthe)?)\b|\b(?P<half>half\sas|halv(?:ed|es|ing))\b"
        r"|\b(?P<tripled>tripl(?:ed|es|ing|e)|trebl(?:ed|es|ing))\b|\b(?P<quadrupled>quadrupl(?:ed|es|ing|e))\b",
        re.IGNORECASE,
    ),
}
_FIXED_TIMES = {"two": Decimal(2), "half": Decimal("0.5"), "tripled": Decimal(3), "quadrupled": Decimal(4)}
_PART_OF_A_PERIOD = {"da": {"første", "anden", "sidste", "tredje"}, "en": {"first", "second", "last", "other", "third"}}


def proportions(text: str, language: str = "da") -> tuple[Proportion, ...]:
    """Return the shares, multiples and intervals in `text`, in order; those in digits are `8 ud af 10` and `2/3 af`."""
    language = "da" if language == "da" else "en"
    found = [*_every(text, language), *_out_of(text, language), *_times(text, language), *_fractions(text, language)]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Proportion] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _every(text: str, language: str) -> Iterator[Proportion]:
    for found in _EVERY[language].finditer(text):
        worth = int(found["digits"]) if found["digits"] else _ORDINALS[language][found["word"].lower()]
        if worth:
            kind: Kind = "interval" if found["period"] else "share"
            value = Fraction(worth) if found["period"] else Fraction(1, worth)
            yield _proportion(kind, value, text, found.start(), found.end(), language)


def _out_of(text: str, language: str) -> Iterator[Proportion]:
    for pattern in (_OUT_OF[language], _SLASHED[language], _NOUN_BETWEEN[language]):
        at = 0
        while found := pattern.search(text, at):
            part, whole = _number(found["part"], language), _number(found["whole"], language)
            at = found.end() if part and whole else found.end("part")  # `a majority of 13 of the 25`
            year = found["whole"].isdigit() and len(found["whole"]) == 4 and " in " in found[0]
            if part and whole and part < whole and not year:
                value = Fraction(part) / Fraction(whole)
                yield _proportion("share", value, text, found.start(), found.end(), language, (part, whole))


def _fractions(text: str, language: str) -> Iterator[Proportion]:
    for found in _FRACTION[language].finditer(text):
        name, count = found["name"].lower(), (found["count"] or "").lower()
        parts = _number(count, language) or (Decimal(1) if count == "one" else None)
        is_share = _is_share(found, count, parts) if language == "en" else name != "kvart" or parts is not None
        if count in _PART_OF_A_PERIOD[language] or not is_share or _OF_A_MILLION.match(text, found.end()):
            continue
        value = Fraction(parts or 1) / _DENOMINATORS[language][name]
        if value < 1:
            start = found.start("name") if parts is None else found.start()
            yield _proportion("share", value, text, start, found.end(), language)


def _is_share(found: re.Match[str], count: str, parts: Decimal | None) -> bool:
    """Say whether an English `third`, `quarter` or `half` is a share, and not an ordinal or a part of the year."""
    if found["name"].lower() == "half":
        if count == "a":
            return _TO_A_HALF.search(found.string, 0, found.end()) is not None
        return not _NO_HALF.match(found.string, found.end())
    if found["plural"]:
        return parts is not None and parts > 1
    follows = _SHARE_FOLLOWS.match(found.string, found.end()) or _BY.search(found.string, 0, found.start())
    return count == "one" or (count == "a" and follows is not None)


def _times(text: str, language: str) -> Iterator[Proportion]:
    for found in _TIMES[language].finditer(text):
        name = found.lastgroup or ""
        times = _FIXED_TIMES.get(name) or _number(found[name].replace(",", "."), language)
        if times is not None:
            yield _proportion("multiple", Fraction(times), text, found.start(), found.end(), language)


def _number(word: str, language: str) -> Decimal | None:
    if re.fullmatch(r"\d+(?:\.\d+)?", word, re.ASCII):
        return Decimal(word)
    words = word.lower().split()
    phrase = phrase_value(words, language) if words else None
    if phrase is None:
        return word_value(words[0], language) if len(words) == 1 else None
    return phrase[0] if phrase[1] == len(words) else None


def _proportion(
    kind: Kind, value: Fraction, text: str, start: int, end: int, language: str, parts: tuple[Decimal, ...] = ()
) -> Proportion:
    return Proportion(kind, value, qualifier_before(text, start, language), start, end, parts)
