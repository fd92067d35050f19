"""How long it is between two times that a text names: three months from January to March, eight hours from 9 to 17."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

MONTHS = {
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "en": "january february march april may june july august september october november december",
}
"""In the order of the year."""
WEEKDAYS = {
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "en": "monday tuesday wednesday thursday friday saturday sunday",
}
_MOST_TIMES = 6
"""Of so many times each two are held apart: a list of dates has few that somebody counts between."""
_MONTHS_OF_A_YEAR, _DAYS_OF_A_WEEK, _HALF_A_DAY = 12, 7, 12
_SEASONS = {"winter": 0, "vinter": 0, "spring": 3, "forår": 3, "summer": 6, "sommer": 6, "autumn": 9, "efterår": 9}
_NUMBER_OF = {name: at for listed in MONTHS.values() for at, name in enumerate(listed.split())} | _SEASONS
_NAMES = "|".join(sorted(_NUMBER_OF, key=len, reverse=True)).replace("may", "(?-i:May)")
_TIME = re.compile(
    rf"\b(?:(?P<name>{_NAMES})(?:en|et)?(?:\s(?:of\s|i\s)?(?P<its>(?:1[5-9]|20)\d\d))?|(?P<year>(?:1[5-9]|20)\d\d))\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"\b(?P<first>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:\s(?:of\s)?(?P<month>{_NAMES}))?"
    rf"(?:\s?[-–]\s?|\s(?:til|to|and|og|until)\s(?:(?:den|the|[^\W\d]+day|[^\W\d]+dag)\s(?:den\s|the\s)?)?)"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<same>{_NAMES})\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?:kl\.?|klokken)\s(?P<from>\d{1,2}(?:[.:]\d\d)?)(?![\d:]|\.\d)"
    r"(?:\s?(?:[-–]|til|og)\s?(?:kl\.?\s|klokken\s)?(?P<to>\d{1,2}(?:[.:]\d\d)?)(?![\d:]|\.\d))?"
    r"|(?<![\d.:])(?P<twelve>\d{1,2}(?:[.:]\d\d)?)\s?(?P<half>[ap])\.?m\b"
    r"|(?<![\d.:])(?P<on>\d{1,2}:\d\d)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:(?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s(?P<quarter>quarter(?!\s(?:of an|past)))"
    r"|kvartal\w*|half\sof\sthe\syear|half[- ]year|first\shalf\sof|second\shalf\sof|halvår\w*)",
    re.IGNORECASE,
)
_IN_MONTHS = {"måned": 1, "month": 1, "år": 12, "year": 12}
_IN_MINUTES = {"minut": 1, "minute": 1, "time": 60, "hour": 60}
_DAY, _WEEK = ("dag", "day"), ("uge", "week")


def lasts(value: Fraction, measure: str, text: str, language: str) -> bool:
    """Say whether two times of a text are so far apart: 3 `month` for `between January and March`.

    `measure` is the first name of a measure, as `measure_after` gives it. Both ends may be counted (January, February
    and March are three months) or not (from January to March it is two).
    """
    if measure in _IN_MONTHS:
        worth = _IN_MONTHS[measure]
        return any(value in (Fraction(each, worth), Fraction(each // worth)) for each in _in_months(text))
    if measure in _IN_MINUTES:
        return any(value * _IN_MINUTES[measure] == each for each in _in_minutes(text))
    days = set(_in_days(text, language))
    return (measure in _DAY and value in days) or (measure in _WEEK and value * _DAYS_OF_A_WEEK in days)


@lru_cache(maxsize=1 << 10)
def _in_months(text: str) -> tuple[int, ...]:
    times: list[tuple[int | None, int | None]] = []
    for found in _TIME.finditer(text):
        year = found["its"] or found["year"]
        times.append((int(year) if year else None, _NUMBER_OF[found["name"].lower()] if found["name"] else None))
    apart: list[int] = []
    for one, two in combinations(times[:_MOST_TIMES], 2):
        apart += _months_between(one, two)
    parts = (3 if found["quarter"] or found[0][:1] in "kK" else 6 for found in _PART.finditer(text))
    return (*apart, *parts)


def _months_between(one: tuple[int | None, int | None], two: tuple[int | None, int | None]) -> Iterator[int]:
    (year, month), (later, last) = one, two
    if month is None and last is None and year and later:
        yield (later - year) * _MONTHS_OF_A_YEAR
    elif month is not None and last is not None:
        years = later - year if year and later else None
        apart = last - month + _MONTHS_OF_A_YEAR * years if years is not None else (last - month) % _MONTHS_OF_A_YEAR
        yield from (apart, apart + 1)


def clock_times(text: str) -> Iterator[int]:
    """Yield the times of day of a text, in minutes since midnight: 540 and 1020 for `kl. 9-17`, 1020 for `5 pm`."""
    for found in _CLOCK.finditer(text):
        for time in (found["from"], found["to"], found["twelve"], found["on"]):
            if time:
                hour, _, minute = time.replace(".", ":").partition(":")
                afternoon = _HALF_A_DAY if found["half"] and found["half"].lower() == "p" else 0
                yield 60 * (int(hour) % _HALF_A_DAY + afternoon if found["half"] else int(hour)) + int(minute or 0)


def _in_minutes(text: str) -> Iterator[int]:
    times = list(clock_times(text))[:_MOST_TIMES]
    yield from ((two - one) % (60 * 2 * _HALF_A_DAY) for one, two in combinations(times, 2))


def _in_days(text: str, language: str) -> Iterator[int]:
    for found in _DAYS.finditer(text):
        if found["month"] and found["month"].lower() != found["same"].lower():
            continue
        apart = int(found["last"]) - int(found["first"])
        yield from (apart, apart + 1)
    names = WEEKDAYS[language].split()
    weekdays = [names.index(found[0].lower()) for found in re.finditer("|".join(names), text, re.IGNORECASE)]
    for one, two in combinations(weekdays[:_MOST_TIMES], 2):
        apart = (two - one) % _DAYS_OF_A_WEEK
        yield from (apart, apart + 1)
