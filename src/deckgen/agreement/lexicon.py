"""The words of a language that say which way, how often, which rank, or not: what `marks` and `terms` look for.

A table of a language is text, so that a word can be added by whoever speaks it. In a group, words that say the same
stand between bars; groups of one line exclude each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from deckgen.agreement import danish, danish_things, english, english_things


@dataclass(frozen=True, eq=False)
class Table:
    """Words by what they mean."""

    groups: dict[str, str]
    """What is meant, and the words that mean it. A pattern is only made of those that a text may have."""
    any: re.Pattern[str]
    """Any of the words."""

    @cached_property
    def _firsts(self) -> dict[str, frozenset[str]]:
        return {meaning: _first_letters(words) for meaning, words in self.groups.items()}

    def ends_at(self, text: str, start: int) -> dict[str, int]:
        """Return where the words that begin at a place in `text` end, by what they mean."""
        first = text[start : start + 1].lower()
        possible = (meaning for meaning, letters in self._firsts.items() if not letters or first in letters)
        found = {meaning: _pattern(self.groups[meaning]).match(text, start) for meaning in possible}
        return {meaning: here.end() for meaning, here in found.items() if here}


@dataclass(frozen=True)
class Lexicon:
    """The tables of one language."""

    language: str
    stop: frozenset[str]
    """Words that are no subject: articles, pronouns, auxiliaries, prepositions."""
    prepositions: frozenset[str]
    concepts: dict[str, frozenset[str]]
    """Word, whole or its beginning before `*` taken away → the things that it may name."""
    beginnings: dict[str, tuple[tuple[str, str], ...]]
    """First two letters → (beginning of a word, thing that it names)."""
    families: dict[str, str]
    """Thing → the family whose things exclude each other."""
    heads: tuple[str, ...]
    """Last parts of compounds, the longest first; none in a language that writes them apart."""
    irregular: dict[str, str]
    """Form → the form that it is counted as."""
    direction: Table
    rank: Table
    order: Table
    amounts: Table
    """How many of a whole: `all`, `most`, `few`, `none`."""
    negation: re.Pattern[str]
    no_negation: re.Pattern[str]
    """What looks like a negation and is none, or what a rule of its own reads."""
    lacking: re.Pattern[str]
    """Verbs that deny without a word such as *not*."""
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    """What a word ends in that says it is without something: `meat-free`."""
    period: re.Pattern[str]
    base: re.Pattern[str]
    each: re.Pattern[str]
    """Words that say of a figure that it is one thing's or one person's."""
    average: re.Pattern[str]
    some: re.Pattern[str]
    """A whole that is only a part of everybody: `of those who answered`."""
    everybody: re.Pattern[str]
    now: re.Pattern[str]
    past: re.Pattern[str]
    was: re.Pattern[str]
    """Verbs that tell of the past."""
    excepted: re.Pattern[str]
    roles: re.Pattern[str]
    """Phrases with `from`, `to`, `for` or `against` and a thing."""
    than: str
    joins: re.Pattern[str]
    """Where what is said of one figure ends and what is said of the next begins."""
    clauses: re.Pattern[str]
    relative: re.Pattern[str]
    """What a clause begins with that says more of the word before it."""
    numbered: re.Pattern[str]
    """What a number right behind it is the name of: `line 4`, `§ 25`."""
    and_: re.Pattern[str]
    new_subject: re.Pattern[str]
    """A conjunction that a clause with a subject of its own may begin with."""
    before_subject: re.Pattern[str]
    """All that may stand before the noun that a clause begins with."""
    before_counted: re.Pattern[str]
    """What may stand between a number and what it counts."""
    before_place: re.Pattern[str]
    auxiliary: re.Pattern[str]
    """A verb after a subject, which one word may part from it."""
    left_out: re.Pattern[str]
    """After a subject: it is only told of in order to leave it out."""
    anaphor: re.Pattern[str]
    """A noun that stands for what was told before: `the figure`, `tallet`."""
    pronoun: re.Pattern[str]
    """A sentence that begins with one is about somebody who was named before."""


_LEAD = re.compile(r"(?:\(\?<[!=][^()]*\)|\(\?:)*")
_MAY_BE_LEFT_OUT = re.compile(r"\)[?*{]|\A.[?*{]")


def _first_letters(words: str) -> frozenset[str]:
    """Return the letters that words begin with; none where one of them begins with what is no plain letter."""
    parts = [_LEAD.sub("", part.strip(), count=1) for part in words.split("|")]
    plain = all(part[:1].isalpha() and not _MAY_BE_LEFT_OUT.search(part) for part in parts)
    return frozenset(part[0].lower() for part in parts if plain)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Return what finds any of `words`: parts of a pattern between bars, over several lines."""
    parts = [part.strip() for part in words.split("|") if part.strip()]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _table(groups: dict[str, str]) -> Table:
    return Table(groups, _pattern("|".join(groups.values())))


def _things(
    listed: str,
) -> tuple[dict[str, frozenset[str]], dict[str, tuple[tuple[str, str], ...]], dict[str, str]]:
    """Read `family: one one | two*`, one family after the other."""
    whole: dict[str, set[str]] = {}
    beginnings: dict[str, tuple[tuple[str, str], ...]] = {}
    families: dict[str, str] = {}
    for line in re.findall(r"\w+:[^:]*(?=\s\w+:|\Z)", listed):
        family, _, things = line.partition(":")
        for words in filter(None, (thing.split() for thing in things.split("|"))):
            name = f"{family.strip()}/{words[0].rstrip('*')}"
            families[name] = "who" if family == "body" else family  # 300 households are not 300 people
            for word in words:
                if word.endswith("*"):
                    beginnings[word[:2]] = (*beginnings.get(word[:2], ()), (word[:-1], name))
                else:
                    whole.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in whole.items()}, beginnings, families


def _lexicon(language: str) -> Lexicon:
    of, named = (danish, danish_things) if language == "da" else (english, english_things)
    concepts, beginnings, families = _things(named.THINGS)
    return Lexicon(
        language,
        frozenset(of.STOP.split()),
        frozenset(of.PREPOSITIONS.split()),
        concepts,
        beginnings,
        families,
        tuple(sorted(danish_things.HEADS.split(), key=len, reverse=True)) if language == "da" else (),
        dict(pair.split("=") for pair in of.IRREGULAR.split()),
        _table(of.DIRECTION),
        _table(of.RANK),
        _table(of.ORDER),
        _table({meaning: of.ORDER[meaning] for meaning in ("majority", "minority", "all", "none")}),
        _pattern(of.NEGATION),
        _pattern(of.NO_NEGATION),
        _pattern(of.LACKING),
        tuple(of.PREFIXES.split()),
        tuple(of.SUFFIXES.split()),
        re.compile(of.PERIOD, re.IGNORECASE | re.VERBOSE),
        re.compile(of.BASE, re.IGNORECASE | re.VERBOSE),
        _pattern(of.EACH),
        _pattern(of.AVERAGE),
        _pattern(of.SOME),
        _pattern(of.ALL),
        _pattern(of.NOW),
        _pattern(of.PAST),
        _pattern(of.WAS),
        _pattern(of.EXCEPTED),
        re.compile(of.ROLES, re.IGNORECASE | re.VERBOSE),
        of.THAN,
        re.compile(of.JOINS, re.IGNORECASE | re.VERBOSE),
        re.compile(of.CLAUSES, re.IGNORECASE | re.VERBOSE),
        re.compile(of.RELATIVE, re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{of.NUMBERED})\s?\Z", re.IGNORECASE | re.VERBOSE),
        re.compile(rf"[\s,]*(?:{of.AND})\s", re.IGNORECASE),
        re.compile(rf"[\s,;]*(?:{of.CONJUNCTION})\s", re.IGNORECASE),
        re.compile(of.BEFORE_SUBJECT, re.IGNORECASE),
        re.compile(of.BEFORE_COUNTED, re.IGNORECASE),
        re.compile(of.BEFORE_PLACE, re.IGNORECASE),
        re.compile(of.AUXILIARY, re.IGNORECASE | re.VERBOSE),
        re.compile(of.LEFT_OUT, re.IGNORECASE),
        re.compile(of.ANAPHOR, re.IGNORECASE | re.VERBOSE),
        re.compile(of.PRONOUN, re.IGNORECASE),
    )


SCALES = tuple(name.removesuffix(" +") for name in danish.ORDER if name.endswith(" +"))
"""What has two ends, called `speed +` and `speed -` in the table `order` of each language."""


class _Lexicons(dict[str, Lexicon]):
    """The lexicon of each language, made when it is first asked for: its patterns take a tenth of a second."""

    def __missing__(self, language: str) -> Lexicon:
        self[language] = _lexicon(language)
        return self[language]


LEXICONS = _Lexicons()
