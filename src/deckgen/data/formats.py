"""What a workbook's value looks like to a reader: number formats (ECMA-376 part 1, 18.8.31), and dates in words.

A number is shown as its format says, with the marks of the talk's language. What such a format can hold and a text
cannot (colours, fill, conditions) is left out, and a number whose format is not one of these (a fraction, a power of
ten) is shown as Excel shows one without a format.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from babel.dates import format_date, format_time

from deckgen.data.model import Cell

LOCALES = {"da": "da_DK", "en": "en_GB"}
YES_NO = {"da": ("Ja", "Nej"), "en": ("Yes", "No")}

_SWAPPED = str.maketrans(",.", ".,")
_STORED = Context(prec=15)
"""Excel keeps 15 significant digits; what a binary number has beyond them is noise."""

_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)
"""Enough for every number that a workbook can store, rounded as Excel rounds."""

_GENERAL_DIGITS = 10
"""A number without a format gets this many digits: eleven places in its cell, one of them the decimal mark."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[\$(?P<symbol>[^\]-]*)[^\]]*\]|\[[^\]]*\]'
    r"|(?P<digits>[0#?][0#?.,]*|\.[0#?]+)|(?P<end>;)|(?P<other>[Ee][+-]|General|.)",
    re.DOTALL,
)


@dataclass(frozen=True)
class _Section:
    """One section of a number format: what stands around the figure, and how many digits it has."""

    before: str
    after: str
    least_whole: int
    least_decimals: int
    most_decimals: int
    grouped: bool
    thousands: int
    percent: bool


def stored(value: int | float) -> Decimal:
    """Return a workbook's number as Excel knows it: with 15 significant digits, and no exponent."""
    number = Decimal(value) if isinstance(value, int) else _STORED.plus(Decimal(repr(value)))
    return Decimal(f"{number.normalize(_EXACT):f}")


def figure(value: Decimal, number_format: str, language: str) -> Cell:
    """Return the cell of a number: its text as the format shows it, and the number rounded as it is shown.

    A share in per cent counts as that: 0.78 is 78.
    """
    sections = _sections(number_format)
    section = sections[0]
    if section is None:
        return Cell(_general(value, language), Decimal(f"{_as_general(value).normalize(_EXACT):f}"))
    if section.percent:
        value = Decimal(f"{_EXACT.scaleb(value, 2).normalize(_EXACT):f}")
    if not section.thousands:
        step = Decimal(1).scaleb(-section.most_decimals)
        value = Decimal(f"{_EXACT.quantize(value, step).normalize(_EXACT):f}")
    shown, signed = section, value < 0
    if value < 0 and len(sections) > 1 and sections[1] is not None:
        shown, signed = sections[1], False
    elif value == 0 and len(sections) > 2 and sections[2] is not None:
        shown = sections[2]
    text = _digits(abs(value), shown, language)
    sign = "-" if signed and any(digit in "123456789" for digit in text) else ""
    return Cell(f"{sign}{shown.before}{text}{_after(shown, language)}".strip(), value)


def shown(value: Decimal, number_format: str) -> tuple[Decimal, Decimal, str | None]:
    """Return a number as its format shows it, the same without rounding, and the unit that the format writes with it.

    A share in per cent counts as that: 0.78 is 78; and what is shown in thousands counts thousands.
    """
    sections = _sections(number_format)
    section = sections[0]
    if section is None:
        return Decimal(f"{_as_general(value).normalize(_EXACT):f}"), value, None
    exact = _EXACT.scaleb(value, (2 if section.percent else 0) - 3 * section.thousands)
    text = _digits(abs(exact), replace(section, thousands=0, grouped=False, least_whole=1), "en")
    unit = " ".join((section.before or section.after).split())
    unit = "%" if section.percent else unit if any(sign.isalpha() or sign in "€$£" for sign in unit) else ""
    return Decimal(text).copy_sign(exact if exact and Decimal(text) else Decimal(1)), exact, unit or None


def plain_figure(value: Decimal, number_format: str, language: str) -> str:
    """Return a number as a head has it: a year keeps its four digits together."""
    if value == value.to_integral_value() and 1900 <= value <= 2100:
        return f"{value:f}"
    return figure(value, number_format, language).text


def moment(
    value: datetime.datetime | datetime.date | datetime.time | datetime.timedelta, number_format: str, language: str
) -> str:
    """Return a date in words, with what its format shows of it: day, month or year, and the time of day."""
    if isinstance(value, datetime.timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{'-' if minutes < 0 else ''}{abs(minutes) // 60}:{abs(minutes) % 60:02}"
    if isinstance(value, datetime.time):
        return _clock(value, language)
    letters = {sign for found in _TOKEN.finditer(number_format) for sign in (found["other"] or "").lower()}
    clock = value.time() if isinstance(value, datetime.datetime) and letters & set("hs") else None
    if clock is not None and not letters & set("dy"):
        return _clock(clock, language)
    pattern = "long" if "d" in letters or not letters & set("my") else "MMMM y" if "m" in letters else "y"
    day = str(format_date(value, format=pattern, locale=LOCALES[language]))
    return f"{day} {_clock(clock, language)}" if clock not in (None, datetime.time()) else day


def _clock(value: datetime.time, language: str) -> str:
    return str(format_time(value, format="short", locale=LOCALES[language]))


@lru_cache(maxsize=256)
def _sections(number_format: str) -> tuple[_Section | None, ...]:
    sections: list[_Section | None] = []
    tokens: list[re.Match[str]] = []
    for found in _TOKEN.finditer(number_format):
        if found["end"]:
            sections.append(_section(tokens))
            tokens = []
        else:
            tokens.append(found)
    return (*sections, _section(tokens))


def _section(tokens: list[re.Match[str]]) -> _Section | None:
    """Return the section that the tokens are, or None for one that is not a plain figure."""
    digits: str | None = None
    before = after = ""
    percent = False
    for found in tokens:
        other = found["other"] or ""
        if other == "%":
            percent = True
        elif other == "General" or other == "/" or other == "@" or other[1:]:
            return None
        elif found["digits"]:
            if digits is not None:
                return None
            digits = found["digits"]
        else:
            literal = found["quoted"] or found["escaped"] or found["symbol"] or other
            before, after = (before + literal, after) if digits is None else (before, after + literal)
    if digits is None or not set(digits) & set("0#"):
        return None  # `"-"??`, say, shows a nought as a dash, which would read as a missing value
    bare = digits.rstrip(",")
    whole, _, decimals = bare.partition(".")
    return _Section(
        before=before,
        after=after,
        least_whole=max(1, whole.count("0")),
        least_decimals=decimals.count("0"),
        most_decimals=sum(sign in "0#?" for sign in decimals),
        grouped="," in whole,
        thousands=len(digits) - len(bare),
        percent=percent,
    )


def _digits(value: Decimal, section: _Section, language: str) -> str:
    value = _EXACT.scaleb(value, -3 * section.thousands)
    text = f"{_EXACT.quantize(value, Decimal(1).scaleb(-section.most_decimals)):{',' if section.grouped else ''}f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals[: section.least_decimals] + decimals[section.least_decimals :].rstrip("0")
    whole = whole.rjust(section.least_whole, "0")
    return _marked(f"{whole}.{decimals}" if decimals else whole, language)


def _after(section: _Section, language: str) -> str:
    if not section.percent:
        return section.after
    return f"{'' if language == 'en' else ' '}%{section.after.rstrip()}"


def _general(value: Decimal, language: str) -> str:
    """Return a number as Excel shows one without a format, but for its powers of ten."""
    text = f"{_as_general(value):f}"
    return _marked(text.rstrip("0").rstrip(".") if "." in text else text, language)


def _as_general(value: Decimal) -> Decimal:
    whole = f"{abs(value):f}".partition(".")[0]
    rounded = _EXACT.quantize(value, Decimal(1).scaleb(-max(0, _GENERAL_DIGITS - len(whole))))
    return rounded if rounded and abs(value) >= Decimal("0.0001") else value


def _marked(text: str, language: str) -> str:
    return text.translate(_SWAPPED) if language == "da" else text
