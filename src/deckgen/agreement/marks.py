"""The words beside a figure that turn its meaning: which way, which rank, how often, per what, and whether at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from deckgen.agreement.lexicon import LEXICONS, Lexicon, Table
from deckgen.agreement.terms import stem
from deckgen.article.number_words import word_value

_MOVED = {
    "da": "".join(rf"(?<!\b{verb}\s)" for verb in ("gik", "går", "gået", "steg", "vokset", "kom", "kommet")),
    "en": "".join(rf"(?<!\b{verb}\s)" for verb in ("went", "gone", "go", "rose", "grew", "crept", "climbed", "back")),
}
_NO_DIRECTION = {
    "da": re.compile(
        r"\b(?:flere|færre|mere|mindre)\send(?=\s(?P<next>\S+))|\bmere eller mindre\b|\ben(?:gang)? mere\b"
        r"|\b(?:regn\w*|sne\w*|nedbør\w*)\s(?:falder|faldt|faldet)\b|\bop mod\b"
        rf"|{_MOVED['da']}\bop til\b",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:more|fewer|less) than(?=\s(?P<next>\S+))|\bmore or less\b|\bonce more\b"
        r"|\bdrop(?:s|ped|ping)?\s(?:its|their|the|all|plans?)\b"
        r"|\b(?:rain|snow|hail|leaves)\s(?:falls?|fell|fallen)\b|\bno more\b|\bno longer\b"
        rf"|{_MOVED['en']}\bup to\b|\b(?:grow|grows|grew|grown|growing)\s(?=\w+er\b|more\b|less\b|old\b)",
        re.I,
    ),
}
_HEDGED = {
    "da": re.compile(
        r"\b(?:mindst|højst|mest)\s(?=\d|(?:én|ét|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|hvert?)\b"
        r"|(?:halv|to|tre|fire|fem|seks|syv|otte|ni|ti|\w+del)\w*\s(?:ud\s)?af\b)|\bikke mindst\b",
        re.I,
    ),
    "en": re.compile(r"\bat (?:least|most|best|worst)\b|(?<!the )\bmost of\b(?! all)|\bnot least\b", re.I),
}
_BEYOND = {
    "da": re.compile(
        r"\b(?:ingen|intet)\b[^.,;:]{1,60}?\b(?:lavere|mindre|færre|kortere|sjældnere|billigere|dårligere|langsommere"
        r"|(?P<more>mere|flere|større|længere|bedre|\w{3,}ere))(?:[^;:!?]{1,50}?)?,?\send(?=\s(?!\d|(?:en|et|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv)\b))"
        r"|\bingen\b[^.,;:]{1,60}?\bså\s(?:lav|få|lille|kort|billig|let|(?P<much>høj|mange|stor|lang|dyr|tung))\w*\b"
        r"[^.;:]{1,60}?\ssom\b",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:no|nowhere|nobody|none)\b[^.,;:]{1,60}?\b(?:lower|smaller|fewer|less|shorter|cheaper|worse|slower|quieter"
        r"|(?P<more>more|\w{3,}er))(?:[^;:!?]{1,50}?)?,?\sthan(?=\s(?!\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b))"
        r"|\bno\b[^.,;:]{1,60}?\bas\s(?:low|few|little|small|short|cheap|(?P<much>high|many|much|large|long))\b"
        r"[^.;:]{1,60}?\sas\b",
        re.I,
    ),
}
"""What nothing surpasses is the most: `ingen steder er lavere end hos os`."""
_UNITS = {
    "fortnight": "week",
    "night": "night",
    "nat": "nat",
    "døgn": "dag",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
    "hourly": "hour",
    "nightly": "night",
    "fortnightly": "week",
    "biweekly": "week",
    "daglig": "dag",
    "ugentlig": "uge",
    "månedlig": "måned",
    "kvartårlig": "kvartal",
    "årlig": "år",
    "natlig": "nat",
    "sekundet": "sekund",
    "minuttet": "minut",
    "timen": "time",
    "dagen": "dag",
    "døgnet": "dag",
    "ugen": "uge",
    "måneden": "måned",
    "kvartalet": "kvartal",
    "året": "år",
    "natten": "nat",
}
_DAYS = {"day": 1, "dag": 1, "week": 7, "uge": 7}
_MINUTES = {"minute": 1, "minut": 1, "kvarter": 15, "hour": 60, "time": 60}
_MONTHS = {"month": 1, "måned": 1, "quarter": 3, "kvartal": 3, "year": 12, "år": 12}
_OFTEN = re.compile(r"\b(\w+)\s(?:gange?|times?)\s\Z|\b(once|twice)\s\Z", re.IGNORECASE)
_NTH = {
    "quarter": 0.25,
    "half": 0.5,
    "anden": 2,
    "andet": 2,
    "tredje": 3,
    "fjerde": 4,
    "femte": 5,
    "second": 2,
    "other": 2,
    "third": 3,
    "fourth": 4,
    "sixth": 6,
    "two": 2,
    "three": 3,
    "four": 4,
    "six": 6,
}


@dataclass(frozen=True)
class Mark:
    """A word that means something of a table: `up` for `steg`."""

    meaning: str
    word: str
    start: int = 0

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.word)


@lru_cache(maxsize=1 << 12)
def of_table(text: str, table: Table) -> tuple[Mark, ...]:
    """Return what of a table stands in `text`, in order; of words that overlap the first and longest."""
    marks: list[Mark] = []
    found = table.any.search(text)
    while found:
        start = found.start()
        ends = table.ends_at(text, start)
        end = max(ends.values())
        meant = (meaning for meaning in sorted(ends) if ends[meaning] == end)  # a word may mean two things
        marks += [Mark(meaning, text[start:end].strip(), start) for meaning in meant]
        found = table.any.search(text, max(end, start + 1))
    return tuple(marks)


@lru_cache(maxsize=1 << 11)
def directions(text: str, language: str) -> tuple[Mark, ...]:
    """Return the words that say `up` or `down`, and not `flere end 500`."""
    masked = _NO_DIRECTION[language].sub(
        lambda found: found[0] if _compares(found, language) else "\x00" * len(found[0]), text
    )
    return of_table(masked, LEXICONS[language].direction)


_AMOUNT = re.compile(
    r"[\W\d]|halv|hver|half|kr\b|every|nogl|bare|just|one\b|an?\b|et?n?\b|to\b|dobbelt|twice|hundr|tusin|mill|tre"
)


_OF_AN_AMOUNT = re.compile(
    r"\s(?:en|et|an?)\s(?:halv|hundred|thousand|tusind|mil|snes|dusin|dozen|score|kvart|quarter|third|half|fifth|tenth|\w+del\b"
    r"|time|dag|døgn|uge|måned|år|minut|gang|kilometer|meter|liter|ton|km|hour|day|week|month|year|decade|minute|mile|pound"
    r"|krone|handful|håndfuld|couple|few)",
    re.IGNORECASE,
)


_OF_A_TIME = re.compile(r"\s(?:en|et|an?)\s\w+(?:['’]s\s\w|\s(?:in|at|i|på)\s(?:the|an?|our|en|et|den|det)\b)", re.I)
"""What is compared though it begins as an amount: `less than a week's parking`."""


def _compares(found: re.Match[str], language: str) -> bool:
    """Say whether `more than` compares with something, and does not hedge an amount."""
    word = found["next"]
    if word and word.lower() in ("en", "et", "a", "an"):  # `mere end en plads`, but not `mere end en time`
        amount = _OF_AN_AMOUNT.match(found.string, found.end())
        return amount is None or _OF_A_TIME.match(found.string, found.end()) is not None
    if word is None or _AMOUNT.match(word.lower()):
        return False
    return word_value(word.strip(".,;:").lower(), language) is None


@lru_cache(maxsize=1 << 11)
def ranks(text: str, language: str) -> tuple[Mark, ...]:
    """Return the words that say which place something has in a row, and not `mindst 20`."""
    masked = _HEDGED[language].sub(lambda found: "\x00" * len(found[0]), text)
    beyond = (
        Mark("the most" if found["more"] or found["much"] else "the least", found[0], found.start())
        for found in _BEYOND[language].finditer(text)
    )
    return *of_table(masked, LEXICONS[language].rank), *beyond


def of_amounts(text: str, language: str) -> tuple[Mark, ...]:
    """Return the words that say how many of a whole: `all`, `most`, `few`, `none`."""
    return of_table(text, LEXICONS[language].amounts)


@lru_cache(maxsize=1 << 11)
def negations(text: str, language: str) -> tuple[Mark, ...]:
    """Return the words that deny what a clause says."""
    lexicon = LEXICONS[language]
    masked = lexicon.no_negation.sub(lambda found: "\x00" * len(found[0]), text)
    return tuple(Mark("not", found[0], found.start()) for found in lexicon.negation.finditer(masked))


def prefixed(word: str, others: set[str], lexicon: Lexicon) -> bool:
    """Say whether a word denies one of `others` (stems) by how it begins: `ubesvaret` for `besvaret`."""
    for prefix in lexicon.prefixes:
        rest = word.lower().removeprefix(prefix).lstrip("-")
        if len(rest) >= 4 and rest != word.lower() and stem(rest, lexicon.language) in others:
            return True
    return False


def without(word: str, others: set[str], lexicon: Lexicon) -> bool:
    """Say whether a word says by its end that one of `others` (stems) is not there: `meat-free` for `meat`."""
    return any(
        word.lower().endswith(suffix)
        and stem(word.lower().removesuffix(suffix).rstrip("-"), lexicon.language) in others
        for suffix in lexicon.suffixes
    )


@lru_cache(maxsize=1 << 11)
def periods(text: str, language: str) -> tuple[Mark, ...]:
    """Return how often, or in how long: `1 uge` for `om ugen` and `weekly`, `5 år` for `på fem år`."""
    return tuple(_periods(text, language))


def same_period(text: str, at: int, passage: str, language: str) -> bool:
    """Say whether a figure at `at` is of a period that the passage has by another name: `hver 14. dag`, two weeks."""
    said = {mark.meaning for mark in periods(text, language) if mark.start <= at < mark.end}
    return bool(said) and bool(said & {mark.meaning for mark in periods(passage, language)})


def told_of_a_noun(mark: Mark, text: str) -> bool:
    """Say whether a period only tells which thing is meant: `den årlige rapport`, `the annual report`."""
    word = mark.word.lower()
    return (word in _UNITS and re.match(r"\s[^\W\d_]", text[mark.start + len(word) :]) is not None) or word.endswith(
        "ige"
    )


_UNIT_GROUPS = ("weekday", "unit", "adverb", "over", "definite", "past", "lately")
"""What a language's pattern of periods may call the unit: `om ugen`, `ugentlig`, `på to uger`, `i den seneste uge`."""


def _periods(text: str, language: str) -> Iterator[Mark]:
    for found in LEXICONS[language].period.finditer(text):
        groups = found.groupdict()
        named = next(groups[name] for name in _UNIT_GROUPS if groups.get(name))
        unit = "week" if groups.get("weekday") else _UNITS.get(named.lower(), named.lower())
        count = 2 if named.lower() in ("fortnight", "fortnightly", "biweekly") else _count(found, language)
        if count:
            yield Mark(_even(Fraction(count), unit), found[0].strip(), found.start())
            often = _OFTEN.search(text[: found.start()])
            times = _number((often[1] or often[2]).lower(), language) if often else None
            if often and times:
                yield Mark(
                    _even(Fraction(count) / times, unit), text[often.start() : found.end()].strip(), often.start()
                )


def _even(count: Fraction, unit: str) -> str:
    """Return a period in days or months where it is one of so many: `14 days` for two weeks."""
    for units, name in ((_MINUTES, "minutes"), (_DAYS, "days"), (_MONTHS, "months")):
        if unit in units:
            return f"{count * units[unit]} {name}"
    return f"{count} {unit}"


def _number(word: str, language: str) -> int | None:
    if word in ("once", "én", "en"):
        return 1
    if word == "twice":
        return 2
    value = int(word) if word.isdigit() else word_value(word, language)
    return int(value) if value else None


def _count(found: re.Match[str], language: str) -> float | None:
    if counted := found["count"] or found.groupdict().get("counted"):
        word = counted.lower()
        return 1 if word in ("et", "én", "ét", "en", "one", "a") else _number(word, language)
    nth = (found["nth"] or "").lower()
    if nth == "halve":
        return 0.5
    return _NTH.get(nth) or (int(nth.rstrip(".")) if nth.rstrip(".").isdigit() else 1)


def than(text: str, lexicon: Lexicon) -> int:
    """Return where the word before what is compared with stands (`end`, `than`), or -1."""
    found = re.search(rf"\b(?:{lexicon.than})\b(?!\s\d)", text)
    return found.start() if found else -1
