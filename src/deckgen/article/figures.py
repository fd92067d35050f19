"""Read the figures in a text: the pure core of comparing a slide's number with the article's.

Digits in Danish and English notation, with units and multipliers, and numbers in words. What looks like a
number but counts nothing (dates, clock times, `COVID-19`, `3. gang`, addresses) is not read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from deckgen.article.number_words import ARTICLES, may_begin, phrase_value, word_value
from deckgen.article.qualifiers import qualifier_after, qualifier_before
from deckgen.article.units import currency_before, known_unit, unit_after


@dataclass(frozen=True)
class Figure:
    """A number in a text: `text[start:end]` is the number with its unit, without the qualifier."""

    value: Decimal
    """With the multiplier: 1250000 for `1,25 mio.`."""
    unit: str | None
    """`%`, `procentpoint`, `‰`, `kr.`, `euro`, `dollar`, `pund`, in either language; None for any other."""
    qualifier: str | None
    """What hedges it, in lower case: `knap`, `omkring`, `more than`."""
    start: int
    end: int
    text: str


_MONTHS = (
    "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march"
    "|(?-i:May)|june|july|october|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec"
)
_AFTER_DATE = "and|to|is|was|the|an?|in|at|for|on|all|it|we|they|you|our|no"
_NO_FIGURES = re.compile(
    rf"""https?://\S+ | \bwww\.\S+ | \b[\w.+-]{{1,64}}@\w\S*
    | (?<!\d)\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?=(?:of\s)?(?:{_MONTHS})\b)       # 24. november, not the year
    | (?<![\w.,])\d{{1,2}}(?:st|nd|rd|th|\.)?(?:\s?[-–]\s?|\s(?:til|og|to|and)\s(?:den\s|the\s)?)
      (?=\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:of\s)?(?:{_MONTHS})\b)             # 10.-16. februar
    | \b(?:{_MONTHS})\.?\s(?:[12]?\d|3[01])(?:st|nd|rd|th)?
      (?=,?\s\d{{4}}\b|[,.;)](?!\d)|\Z|\s(?:{_AFTER_DATE})\b|\s?[-–])
    | (?<![\w.,])\d{{4}}-\d\d-\d\d(?!\d)
    | (?<![\w.,])\d{{1,2}}([./-])\d{{1,2}}\1\d{{2,4}}(?!\d)
    | (?<![\w.,/])\d{{1,2}}/\d{{1,2}}(?:[-/]\d{{2,4}})?(?![\d/])
    | \b(?:kl\.?|klokken)\s\d{{1,2}}(?:[.:]\d\d)?
      (?:(?:\s?[-–]\s?|\s(?:til|og)\s)(?:kl\.?\s|klokken\s)?\d{{1,2}}(?:[.:]\d\d)?)?(?!\d)
    | \b(?:kl\.?|klokken)\s(?:halv\s)?(?:et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\b
    | (?<![\w.,:£$€])\d{{1,2}}(?:[.:]\d\d)?\s?[ap]\.?m\b
    | (?<![\w:])\d{{1,2}}:\d\d(?![\d:]) | \b12\s(?:noon|midnight)\b
    | (?<![\w.,])(?!\d{{1,3}}(?:\.\d{{3}})+(?![\d.]))\d+(?:\.\d+){{2,}}         # 1.2.3, but not 1.234.567
    | (?<![\w.,])\d{{1,3}}\.(?=\s(?-i:[a-zæøå])|\s?[-–]\s?\d{{1,3}}\.\s)          # 3. gang, 6.-9. klasse
    | (?<![\w.,])\d{{1,2}}\.[a-zæøå]\b                                           # 9.B, 3.g
    | (?<=[\d)])\(\w{{1,3}}\)                                                   # section 12(4)(b)
    | \b(?:day|round|stage|phase|part|dag|runde|etape|fase|del)\s(?:one|two|three|four|et|to|tre|fire)\b(?=\W|\Z)
    | \b(?:flere|adskillige|mange|several|many|a\sfew)\s(?:hundrede?|tusinde?|thousand|millioner|million)\b
    | \b(?-i:på|ved|at|on)\s(?-i:[A-ZÆØÅ])[\w-]+\s\d{{1,3}}[A-Za-z]?                # på Kirkevej 12
      (?=[.,;:)]|\s(?:og|and|to|er|var|har|is|was|has|had|i|in|med|with)\b|\Z)
    | \[\d{{1,3}}\]                                                            # the mark of a footnote
    | \b\d{{1,4}}[a-z]?\s(?=(?-i:[A-Z])\w+\s(?-i:Street|Road|Lane|Avenue|Square|Place|Drive|Close|Row)\b)
    | \b(?:two|three|four|five|six|seven|double|triple)[-\s]figures?\b
    | \A\s*\d{{1,3}}[.)](?=\s) | (?<=\n)[ \t]*\d{{1,3}}[.)](?=\s)             # the number of an item
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SHORT_DATE = re.compile(r"(?<![\w.,])(?:[12]?\d|3[01])\.(?:1[0-2]|[1-9])\.(?!\d)")
"""`14.1.`, which an English sentence may end in."""
_AGES = re.compile(r"\b(under|over)-(?:(\d{1,3})s|([a-z]+)ies|([a-z]+)s)(?!\w)", re.IGNORECASE)
"""`the over-55s` and `the over-eighties`, whose number is no part of a name."""
_REST_OF_WORD = re.compile(r"(?<=[^\W\d_])[^\W\d_]+")
"""What was left out of `eighties`."""
_MASK = "\x00"

_GROUPED = r"\d{1,3}(?:%s\d{3})+(?!\d)"
_BLANK = "[ \u00a0\u202f\u2009]"
_DIGITS = {
    "da": rf"(?:{_GROUPED % '[.]'}|{_GROUPED % _BLANK}|\d+)(?:,\d+)?|\d+\.\d{{1,2}}",
    "en": rf"(?:{_GROUPED % ','}|{_GROUPED % _BLANK}|\d+)(?:\.\d+)?|\d+,\d{{1,2}}",
}
_NUMBER = {
    language: re.compile(rf"(?<![\w.,'’])(?<![^\W\d_][-‑–])([-−–]?)({digits})(?![\d'’])(?![.,]\d)")
    for language, digits in _DIGITS.items()
}
_SHORT = re.compile(r"(?:k|m|bn)\b", re.IGNORECASE)
_THOUSAND = re.compile(r"k\b", re.IGNORECASE)
_SHORT_WORTH = {"k": Decimal(10**3), "m": Decimal(10**6), "bn": Decimal(10**9)}
"""What stands right after an amount with its sign before it: `£350k`."""
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_LONGEST_NUMBER = 40
_MINUS = re.compile(r"(?<![\w-])minus\s\Z", re.IGNORECASE)
_LONGEST_MINUS = len("minus ")
_PARTS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:-{_LETTERS})*")
_LONGEST_PHRASE = 12
_SHORT_FACTORS = ("mio", "mia", "mill", "mrd")
_JOINED = re.compile(r"\s*[-–‑]\s*|,?\s(?:og|eller|til|and|or|to)\s(?:\w{1,12}\.?\s)?", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\b(?:i|in|siden|since|året|årene|fra|from)\s\Z", re.IGNORECASE)
_ONE_OF = re.compile(r"\s(?:ud af|out of|in|af|of)\s", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)
def figures(text: str, language: str = "da") -> tuple[Figure, ...]:
    """Return the figures in `text`, in order; `language` is `da` or `en` and says how numbers are written.

    A bare `en`, `et` or `one` is a figure only before a multiplier or in `en ud af ti`. Where several
    figures share a unit (`mellem 10 og 20 %`, `2-3 mio.`), each gets it.
    """
    language = _written_in(language)
    masked = _NO_FIGURES.sub(lambda found: _MASK * len(found[0]), _AGES.sub(_apart, text))
    if language == "da":
        masked = _SHORT_DATE.sub(lambda found: _MASK * len(found[0]), masked)
    found = list(_in_digits(masked, language))
    found += _parts_of_millions(masked, language)
    taken = {at for figure in found for at in range(figure.start, figure.end)}
    found += [figure for figure in _in_words(masked, language) if figure.start not in taken]
    found.sort(key=lambda figure: figure.start)
    shared = _with_shared_units(found, masked, language)
    ends = (_REST_OF_WORD.match(text, figure.end) for figure in shared)
    whole = (replace(one, end=rest.end()) if rest else one for one, rest in zip(shared, ends, strict=True))
    return tuple(replace(one, text=text[one.start : one.end]) for one in whole)


def holds(text: str, value: Decimal, unit: str | None = None, language: str = "da") -> bool:
    """Say whether the figure stands in `text`; `unit` as an outline gives it (`%`, `mio. kr.`, `år`).

    A unit that is known must be the figure's, and percentage points are not per cent; any other unit asks
    nothing.
    """
    language = _written_in(language)
    factor, name = known_unit(unit, language)
    if any(figure.value == value * factor and name in (None, figure.unit) for figure in figures(text, language)):
        return True
    words = (word[0].lower() for word in _WORD.finditer(text))
    return value == 1 and name is None and factor == 1 and any(word in ARTICLES[language] for word in words)


def _apart(found: re.Match[str]) -> str:
    """Return `over eighty  ` for `over-eighties`, as long as it was."""
    number = found[2] or (f"{found[3]}y" if found[3] else found[4])
    if not number.isdigit() and word_value(number.lower(), "en") is None:
        return found[0]
    return f"{found[1]} {number}".ljust(len(found[0]))


def _written_in(language: str) -> str:
    return "da" if language == "da" else "en"


def _in_digits(text: str, language: str) -> Iterator[Figure]:
    """Yield the figures written in digits."""
    before = 0
    marks = ".," if language == "da" else ",."
    for found in _NUMBER[language].finditer(text):
        sign, digits = found[1], found[2]
        part = _PARTS.get(text[found.end() : found.end() + 1], Decimal(0))
        last = found.end() + (part > 0)
        factor, unit, end = unit_after(text, last, language)
        in_currency = text[found.start() - 1 : found.start()] in ("€", "$", "£")
        short = (_SHORT if in_currency else _THOUSAND).match(text, last) if end == last else None
        if short:
            factor, end = _SHORT_WORTH[short[0].lower()], short.end()
        if language == "en" and end == last and "," in digits:
            end += 2 if _ORDINAL.match(text, last) else 0  # its 500,000th visitor
        if len(digits) > _LONGEST_NUMBER or (end == last and text[end : end + 1].isalpha()):
            continue
        currency, start = currency_before(text, found.start())
        minus = _MINUS.search(text, max(0, start - _LONGEST_MINUS), start)
        if minus and not sign:
            sign, start = minus[0], minus.start()
        if start < before:
            currency, start = None, found.start()
        before = end
        if re.fullmatch(rf"\d+{re.escape(marks[0])}\d{{1,2}}", digits):  # the other language's decimals
            number = digits.replace(marks[0], ".")
        else:
            number = re.sub(rf"[{re.escape(marks[0])}\s]", "", digits).replace(marks[1], ".")
        value = (Decimal(number) + part) * factor * (-1 if sign else 1)
        yield Figure(
            value,
            unit or currency,
            None
            if text[end : end + 1] == _MASK
            else qualifier_before(text, start, language) or qualifier_after(text, end),
            start,
            end,
            "",
        )


def _in_words(text: str, language: str) -> Iterator[Figure]:
    """Yield the figures written in words."""
    tokens = list(_WORD.finditer(text))
    words = [unicodedata.normalize("NFC", token[0]).lower() for token in tokens]
    near = [text[one.end() : two.start()] in (" ", "\n", "\u00a0") for one, two in pairwise(tokens)]
    at = 0
    while at < len(tokens):
        if not may_begin(words[at], language):
            at += 1
            continue
        last = at
        while last < len(near) and near[last] and last - at + 1 < _LONGEST_PHRASE:
            last += 1
        phrase = phrase_value(words[at : last + 1], language)
        if phrase is None and words[at] in ARTICLES[language] and words[at] != "a":
            phrase = (Decimal(1), 1) if _counts(text, tokens[at].end(), language) else None
        if phrase is None:
            at += 1
            continue
        start, end = tokens[at].start(), tokens[at + phrase[1] - 1].end()
        if words[at + phrase[1] - 1] in _SHORT_FACTORS and text[end : end + 1] == ".":
            end += 1
        _, unit, end = unit_after(text, end, language)
        yield Figure(
            phrase[0], unit, qualifier_before(text, start, language) or qualifier_after(text, end), start, end, ""
        )
        at += phrase[1]


def _parts_of_millions(text: str, language: str) -> Iterator[Figure]:
    """Yield `a quarter of a million` and `three quarters of a million`."""
    for found in _PART_OF_A_MILLION.finditer(text) if language == "en" else ():
        parts = Decimal(3 if found["count"].lower() == "three" else 1) / (4 if found["part"].lower() != "half" else 2)
        worth = Decimal(10) ** (6 if found["whole"].lower() == "million" else 9)
        hedge = qualifier_before(text, found.start(), language)
        _, unit, end = unit_after(text, found.end(), language)
        yield Figure(parts * worth, unit, hedge, found.start(), end, "")


_PART_OF_A_MILLION = re.compile(
    r"\b(?P<count>a|one|three)\s(?P<part>quarters?|half)\sof\sa\s(?P<whole>million|billion)\b", re.IGNORECASE
)


def _counts(text: str, at: int, language: str) -> bool:
    """Say whether `ud af ti` or the like follows."""
    found = _ONE_OF.match(text, at)
    word = _WORD.match(text, found.end()) if found else None
    if found is None or text[found.end() : found.end() + 1].isdigit():
        return found is not None
    return word is not None and phrase_value([word[0].lower()], language) is not None


_OF_AN_AGE = re.compile(r"\b(?:dem|those|people|residents|borgere|borgerne)\s(?:over|under|aged)\s\Z", re.IGNORECASE)
"""Before an age that the figure after it has nothing to do with: `of those under 30 and 18 % of those over 65`."""


def _with_shared_units(found: list[Figure], text: str, language: str) -> list[Figure]:
    """Give each figure without a unit that of the next, where only `-`, `og` or the like stands between."""
    shared = list(found)
    for index, (one, two) in enumerate(pairwise(found)):
        if text[one.start] in "€$£" and two.unit is None and re.fullmatch(r"\s?[-–‑]\s?", text[one.end : two.start]):
            shared[index + 1] = replace(two, unit=one.unit)  # £300–450
    for index in range(len(shared) - 2, -1, -1):
        this, following = shared[index], shared[index + 1]
        between = text[this.end : following.start]
        listed = between == ", " and following is not found[index + 1]
        if this.unit or not following.unit or not (listed or _JOINED.fullmatch(between)):
            continue
        if _OF_AN_AGE.search(text, 0, this.start) and following.qualifier is None:
            continue
        year = 1900 <= this.value <= 2100 and (following.unit == "%" or _YEAR_BEFORE.search(text, 0, this.start))
        if not year:
            factor = factor_of(following, text, language) if this.value < 1000 else Decimal(1)
            shared[index] = replace(this, unit=following.unit, value=this.value * factor)
    return shared


def factor_of(figure: Figure, text: str, language: str, offset: int = 0) -> Decimal:
    """Return the multiplier that `figure` was written with; `text` begins at `offset`."""
    start = figure.start - offset
    written = text[start : figure.end - offset]
    found = re.match(r"(?:(?:kr\.?|dkk|eur|usd|gbp)\s?)?[-−–\d.,\s$€£]*\d", written, re.IGNORECASE)
    return unit_after(text, start + found.end(), language)[0] if found else Decimal(1)
