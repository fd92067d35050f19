"""What stands around a figure: its unit, its multiplier, and what it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from deckgen.article.number_words import MULTIPLIERS, word_value

_UNITS = {
    "procentpoint": r"(?:procent|pct\.?|%)[ -]?points?\b|percentage points?\b|pp\b\.?",
    "%": r"%|(?:procents?|percent|per cent)\b|pct\b\.?",
    "‰": r"‰|(?:promille|per mille)\b",
    "kr.": r"kr\b\.?|(?:kroner|krone|dkk)\b",
    "euro": r"€(?!\d)|(?:euros?|eur)\b",
    "dollar": r"\$(?!\d)|(?:dollars?|usd)\b",
    "pund": r"£(?!\d)|(?:pounds?|gbp)\b",
}
"""The units that go by several names. Any other (`år`, `users`) is only a word after a number."""

_MEASURES = {
    "da": """
        sekund sekunder | minut minutter minutters min | kvarter kvarters | time timer times timers
        | dag dags dage dages døgn | uge uges uger ugers | måned måneds måneder måneders md mdr
        | år årig årige årigt års | årti årtier | århundrede århundreder
        | millimeter mm | centimeter cm | meter m | kilometer km
        | gram g | kilo kilogram kg | ton tons | milliliter ml | deciliter dl | centiliter cl | liter l
        | kvadratmeter m² m2 | kubikmeter m³ m3 | hektar ha | kvadratkilometer | watt w | kilowatt kw | megawatt mw
        | gigawatt gw | kilowattimer kilowatttimer kwh | megawattimer megawatttimer mwh
        | gigawattimer gigawatttimer gwh | grader °c | decibel db
        """,
    "en": """
        second seconds | minute minutes min mins | hour hours | day days | week weeks | fortnight fortnights
        | month months
        | year years year-old year-olds | decade decades | century centuries
        | millimetre millimetres millimeter millimeters mm
        | centimetre centimetres centimeter centimeters cm | metre metres meter meters m
        | kilometre kilometres kilometer kilometers km | mile miles | foot feet | gram grams gramme grammes g
        | kilo kilos kilogram kilograms kg | ton tons tonne tonnes | millilitre millilitres ml | decilitre decilitres dl
        | litre litres liter liters l | m² m2 | m³ m3 | hectare hectares ha | acre acres | watt watts w
        | kilowatt kilowatts kw | megawatt megawatts mw | gigawatt gigawatts gw
        | kwh kilowatt-hours kilowatt-hour | mwh megawatt-hours megawatt-hour
        | gwh gigawatt-hours gigawatt-hour | degree degrees °c | decibel decibels db
        """,
}
"""What a number may measure, the names of one measure between bars. A figure in another measure is another one."""

_MEASURE_NAMES = {
    language: {word: names.split()[0] for names in listed.split("|") for word in names.split()}
    for language, listed in _MEASURES.items()
}
_SCALES = (
    {"sekund": 1, "minut": 60, "kvarter": 900, "time": 3600, "dag": 86400, "uge": 604800},
    {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600},
    {"måned": 1, "år": 12, "årti": 120, "århundrede": 1200},
    {"month": 1, "year": 12, "decade": 120, "century": 1200},
    {"millimeter": 1, "centimeter": 10, "meter": 1000, "kilometer": 1000000},
    {"millimetre": 1, "centimetre": 10, "metre": 1000, "kilometre": 1000000},
    {"gram": 1, "kilo": 1000, "ton": 1000000},
    {"milliliter": 1, "centiliter": 10, "deciliter": 100, "liter": 1000, "kubikmeter": 1000000},
    {"millilitre": 1, "decilitre": 100, "litre": 1000, "m³": 1000000},
    {"kvadratmeter": 1, "hektar": 10000, "kvadratkilometer": 1000000},
    {"m²": 1, "hectare": 10000},
    {"watt": 1, "kilowatt": 1000, "megawatt": 1000000, "gigawatt": 1000000000},
    {"kilowattimer": 1, "megawattimer": 1000, "gigawattimer": 1000000},
    {"kwh": 1, "mwh": 1000, "gwh": 1000000},
)
"""Measures of one thing, each as so many of the smallest. A month has no fixed number of days."""
_SCALE_OF = {name: (next(iter(scale)), worth) for scale in _SCALES for name, worth in scale.items()}

_NOT_BETWEEN = {
    "da": "og|eller|til|på|i|om|af|ud|mod|sidste|hvert?|pr|per|dette|denne|næste|den|det"
    "|kom|er|var|blev|for|fra|ved|over|efter",
    "en": "and|or|to|in|of|on|for|last|this|next|per|an?|each|every|the|by|at|is|was|were|are|from|over|after",
}
_MEASURE = {
    language: re.compile(
        rf"(?:[\s-](?!(?:{_NOT_BETWEEN[language]})\b)(?P<between>[^\W\d_]{{2,12}})(?=[\s-]))??[\s-]?"
        rf"(?P<measure>{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})(?!\w)".replace(
            r"watt\-", "watt[- ]"
        ),
        re.IGNORECASE,
    )
    for language, names in _MEASURE_NAMES.items()
}

_SINGLE = {
    language: re.compile(
        rf"(?<!\w)(?:{before})\s(?P<measure>{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})(?!\w)",
        re.IGNORECASE,
    )
    for (language, names), before in zip(
        _MEASURE_NAMES.items(), (r"(?:en|et|én|ét)(?P<half>\shalvt?)?", r"(?P<half>half\s)?an?|one"), strict=True
    )
}

_NAMES = list(_UNITS)
_UNIT = "|".join(f"(?P<u{index}>{names})" for index, names in enumerate(_UNITS.values()))
_ONE_UNIT = re.compile(_UNIT, re.IGNORECASE)


def _after(language: str) -> re.Pattern[str]:
    factors = "|".join(sorted(MULTIPLIERS[language], key=len, reverse=True))
    return re.compile(
        rf"(?:[\s-]?(?:(?P<factor>{factors})\b|(?P<thousand>t)(?=\.?\s?kr\b))\.?)?(?:[\s-]?(?:{_UNIT}))?",
        re.IGNORECASE,
    )


_AFTER = {language: _after(language) for language in MULTIPLIERS}
_CURRENCY_BEFORE = re.compile(r"(?<!\w)(?:(?:kr\.?|dkk|eur|usd|gbp)\s?|[€$£]\s?)\Z", re.IGNORECASE)


def unit_after(text: str, at: int, language: str) -> tuple[Decimal, str | None, int]:
    """Return (multiplier, unit, end) of what stands in `text` from `at`: (1, None, at) for neither."""
    found = _AFTER[language].match(text, at)
    if found is None:
        return Decimal(1), None, at
    factor = MULTIPLIERS[language][found["factor"].lower()] if found["factor"] else Decimal(1)
    if found["thousand"]:
        factor = Decimal(1000)
    return factor, _name_of(found), found.end()


def currency_before(text: str, at: int) -> tuple[str | None, int]:
    """Return (unit, start) of a currency right before `at` (`$5`, `kr. 500`), or (None, at)."""
    found = _CURRENCY_BEFORE.search(text[max(0, at - 6) : at])
    if found is None:
        return None, at
    name = _ONE_UNIT.match(found[0])
    return (_name_of(name) if name else None), at - len(found[0])


def measure_after(text: str, at: int, language: str) -> str | None:
    """Return what a number that ends at `at` measures (`år`, `km`, `decibel`), or None for what is not known.

    A word may stand between, as in `10 lange år`, but no number, and `15-årige` are of so many years.
    """
    found = _MEASURE[language].match(text, at)
    if found is None or (found["between"] and word_value(found["between"].lower(), language) is not None):
        return None
    return _MEASURE_NAMES[language][found["measure"].lower().replace("watt ", "watt-")]


def single_measures(text: str, language: str) -> Iterator[tuple[Fraction, str]]:
    """Yield (how many, measure) of each measure that has an article for its number: 1/2, `time` for `en halv time`."""
    for found in _SINGLE[language].finditer(text):
        yield Fraction(1, 2 if found["half"] else 1), _MEASURE_NAMES[language][found["measure"].lower()]


def scale_of(measure: str) -> tuple[str, int]:
    """Return (smallest measure, how many of it): ("month", 12) for `year`, and the measure itself for any other."""
    return _SCALE_OF.get(measure, (measure, 1))


def measure_end(text: str, at: int, language: str) -> int:
    """Return where what a number measures ends, of a number that ends at `at`; `at` itself where it is not known."""
    found = _MEASURE[language].match(text, at)
    return found.end() if found and len(text[at : found.end()].split()) == 1 else at


def known_unit(unit: str | None, language: str) -> tuple[Decimal, str | None]:
    """Return (multiplier, unit) of an outline's unit: (1000000, "kr.") for `mio. kr.`, (1, None) for `år`."""
    if not unit or not unit.strip():
        return Decimal(1), None
    factor, name, end = unit_after(unit.strip(), 0, language)
    return (factor, name) if end == len(unit.strip()) else (Decimal(1), None)


def _name_of(found: re.Match[str]) -> str | None:
    return next((_NAMES[index] for index in range(len(_NAMES)) if found[f"u{index}"]), None)
