"""Dates, weekdays and clock times of a text, of which `figures` reads none: they count nothing, and can be wrong."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from deckgen.agreement.marks import Mark
from deckgen.article.spans import MONTHS, WEEKDAYS

_NUMBER = {name: str(at) for listed in MONTHS.values() for at, name in enumerate(listed.split(), 1)}
_NUMBER |= {name[:3]: number for name, number in _NUMBER.items()} | {"sept": "9"}
_A_MONTH = {
    "da": MONTHS["da"].replace(" ", "|"),
    "en": MONTHS["en"].replace(" may ", " (?-i:May) ").replace(" ", "|"),
}
_SHORT_MONTH = "(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)"
"""Only beside a day: Jan is a name as well."""
_DAY = r"(?P<first>\d{1,2})(?:st|nd|rd|th|\.)?"
_TO = r"(?:\s?[-–]\s?|\s(?:til|to|and|og|until)\s)"
_LAST = r"(?P<last>\d{1,2})(?:st|nd|rd|th|\.)?"
_DATE = {
    language: re.compile(
        rf"(?<![\w.,:£$€])(?:{_DAY}{_TO}(?:den\s|the\s)?)?{_LAST}\s(?:of\s)?(?P<month>{month}|{_SHORT_MONTH})\b"
        rf"|\b(?P<before>{month}|{_SHORT_MONTH}\.?)\s(?P<on>\d{{1,2}})(?:st|nd|rd|th)?(?:{_TO}(?P<until>\d{{1,2}}))?(?!\d|[:.]\d)"
        rf"|(?<![\w.,/])(?P<d>\d{{1,2}})(?P<sep>[/.-])(?P<m>\d{{1,2}})(?:(?P=sep)\d{{2,4}})?(?![\d/])"
        rf"|(?<!\w)(?P<alone>{month})\b",
        re.IGNORECASE,
    )
    for language, month in _A_MONTH.items()
}
_WEEKDAY = {
    language: re.compile(rf"\b({listed.replace(' ', '|')})(?:en|s|e|ene)?\b", re.IGNORECASE)
    for language, listed in WEEKDAYS.items()
}
_CLOCK = {
    "da": re.compile(
        r"\b(?:kl\.?|klokken)\s(\d{1,2})(?:[.:](\d\d))?(?:\s?(?:[-–]|til|og)\s?(?:kl\.?\s|klokken\s)?(\d{1,2})(?:[.:](\d\d))?)?(?!\d)",
        re.I,
    ),
    "en": re.compile(r"\b(\d{1,2})(?:[.:](\d\d))?\s?([ap])\.?m\b|\b(\d{1,2}):(\d\d)\b(?!\s?[ap]\.?m)", re.I),
}


_BESIDE_A_DAY = re.compile(
    r"\b(?:before|after|eve of|natten til|aftenen før|dagen før|dagen efter|op til)\s\Z", re.IGNORECASE
)
"""What names the day beside the one that follows."""
_PART = re.compile(
    r"\b(?P<nth>first|second|third|fourth|last|første|andet|tredje|fjerde|sidste|[1-4](?:\.|st|nd|rd|th)?)\s"
    r"(?P<part>half(?=\sof|\syear|[- ]year)|halvår|quarter(?!\s(?:of an|past))|kvartal)",
    re.IGNORECASE,
)
_NTH = {
    "first": "1",
    "første": "1",
    "second": "2",
    "andet": "2",
    "third": "3",
    "tredje": "3",
    "fourth": "4",
    "fjerde": "4",
    "last": "4",
    "sidste": "4",
}


_END_OF_A_MONTH = re.compile(
    r"\b(?:first (?:day )?of|første (?:dag i )?|(?P<last>last day of|sidste dag i))\s?\Z", re.IGNORECASE
)
_TWO_YEARS = (2023, 2024)
"""February ends on the 28th of the one and on the 29th of the other."""
_DAYS_OF_A_YEAR = 366


def dates(text: str, language: str) -> dict[str, tuple[Mark, ...]]:
    """Return the days, months, weekdays, clock times and ranges of years of `text`, each kind in order."""
    found = list(_dates(text, language))
    weekdays = tuple(
        Mark(one[1].lower(), one[0], one.start())
        for one in _WEEKDAY[language].finditer(text)
        if not _BESIDE_A_DAY.search(text[: one.start()])
    )
    return {
        "weekday": weekdays,
        "date": tuple(mark for kind, mark in found if kind == "date"),
        "month": tuple(mark for kind, mark in found if kind == "month"),
        "time": tuple(_times(text, language)),
        "part": tuple(_parts(text)),
        "years": tuple(_years(text)),
    }


def days_apart(one: Mark, other: Mark) -> int:
    """Return how many days lie between two marks of the kind `date`, the shorter way round the year."""
    days = []
    for mark in (one, other):
        day, _, month = mark.meaning.partition("/")
        days.append(sum(monthrange(_TWO_YEARS[1], at)[1] for at in range(1, int(month))) + int(day))
    apart = abs(days[0] - days[1])
    return min(apart, _DAYS_OF_A_YEAR - apart)


_YEARS = re.compile(
    r"(?<![\w.,])(?P<first>(?:1[5-9]|20)\d\d)(?:\s?[-–]\s?|\s(?:to|and|til|og)\s)(?P<last>(?:1[5-9]|20)\d\d)(?![\w,.]\d|\w)",
    re.I,
)


def _years(text: str) -> Iterator[Mark]:
    """Yield ranges of years, in any notation: `2014-2024`."""
    for found in _YEARS.finditer(text):
        if found["first"] < found["last"]:
            yield Mark(f"{found['first']}-{found['last']}", found[0], found.start())


def _dates(text: str, language: str) -> Iterator[tuple[str, Mark]]:
    for found in _DATE[language].finditer(text):
        if found["d"]:
            if not 1 <= int(found["m"]) <= 12 or (found["sep"] != "/" and found[0].count(found["sep"]) < 2):
                continue
            month, days = str(int(found["m"])), [found["d"]]
        else:
            name = found["month"] or found["before"] or found["alone"]
            month, days = (
                _NUMBER[name.lower().rstrip(".")],
                [found["first"], found["last"], found["on"], found["until"]],
            )
            yield "month", Mark(month, name, found.start())
            end = _END_OF_A_MONTH.search(text, 0, found.start())
            if end:
                days += [str(monthrange(year, int(month))[1]) for year in _TWO_YEARS] if end["last"] else ["1"]
        for day in filter(None, days):
            if 1 <= int(day) <= 31:
                yield "date", Mark(f"{int(day)}/{month}", found[0].strip(), found.start())


def _parts(text: str) -> Iterator[Mark]:
    """Yield half-years and quarters: `2 h` for `second half of`."""
    for found in _PART.finditer(text):
        number = _NTH.get(found["nth"].lower(), found["nth"][:1])
        if number == "4" and found["part"][:1].lower() == "h":  # the last half is the second
            number = "2"
        yield Mark(f"{number} {found['part'][:1].lower()}", found[0], found.start())


def _times(text: str, language: str) -> Iterator[Mark]:
    for found in _CLOCK[language].finditer(text):
        if language == "da":
            pairs = [(found[1], found[2]), (found[3], found[4])]
        elif found[3]:
            pairs = [(str(int(found[1]) % 12 + 12 * (found[3].lower() == "p")), found[2])]
        else:
            pairs = [(found[4], found[5])]
        for hour, minute in pairs:
            if hour and int(hour) <= 24:
                yield Mark(f"{int(hour)}:{minute or '00'}", found[0].strip(), found.start())
