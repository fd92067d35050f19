"""The words of a text that say what it is about, made comparable: stems, parts of compounds, things by other names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import snowballstemmer

from deckgen.agreement.lexicon import LEXICONS, Lexicon
from deckgen.article.number_words import word_value

_NAME = re.compile(
    r"\b(?:bus|linje|line|ward|afdeling|route|rute|zone|hal|hall|gruppe|group|type|etape|phase|fase|stage|plan|grade)\s(?:[A-ZÆØÅ]|\d{1,3})\b"
    r"|(?<=in\s|of\s)(?:year|grade|form)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"|\b\d{1,2}\.\s(?P<class>klasse\w*|årgang|semester|sal\b|distrikt)",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"\b(?:care|nursing|children['’]s|residential|retirement|funeral|holiday|people['’]s)\s(?P<home>homes?)\b"
    r"|\bgrader\s(?P<warm>varm[et]?|kolde?t?)\b",
    re.I,
)
"""Words that do not name what they name elsewhere: a care home is no household, and 27 degrees warm no heating."""
_OF_AGE = re.compile(r"\b(?P<age>\d{1,3}(?:\s?[-–]\s?\d{1,3})?)[-\s](?:år(?:ig)\w*|years?[-\s]olds?)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*(?![^\W\d_]|-(?:\s|\Z))")
"""A word, but not the `social-` of `social- og sundhedshjælper`."""
_NO_STOP = ("May", "IT", "US")
"""Names that in small letters say nothing."""
ANYBODY = "anybody/person"
"""What people of any kind may be called: `personer`, `adspurgte`."""
_PAST = re.compile(r"(?!\w*bille)\w{3,}edes?")
_PREFIXED = re.compile(r"(?:for|be|ud|ind|op|af|an|til|sam|om|und|gen)[a-zæøå]{3,}")
"""What is no compound, though its end is a word: `forløb`."""
_SHORTEST_PART = 4
"""Of so many letters a part of a compound has to be: `elev` in `elevtal`, but not `by` in `bytte`."""
_LONG_END = 7
_SHORTEST_FIRST, _SHORTEST_LAST = 2, 5
"""Letters of the first part of a compound, and of a last one that names a thing: `elever` in `skoleelever`."""


@dataclass(frozen=True)
class Term:
    """A word that says what a text is about, with its place."""

    word: str
    stem: str
    things: frozenset[str]
    """What it names, where the lexicon knows: `who/elev` for `pupils`."""
    start: int
    end: int


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("danish" if language == "da" else "english")


@lru_cache(maxsize=1 << 14)
def stem(word: str, language: str) -> str:
    """Return the stem of a word in lower case: `skol` for `skolernes`, `barn` for `børnene`."""
    word = LEXICONS[language].irregular.get(word, word)
    if language == "en":
        word = word.removesuffix("'s").removesuffix("’s")
    found = str(_stemmer(language).stemWord(word))
    if language == "da" and _PAST.fullmatch(word):
        found = found.removesuffix("ed")  # `lovede` and `love`
    return found[:-1] if found[-2:-1] == found[-1:] and len(found) > 3 else found


@lru_cache(maxsize=1 << 14)
def things(word: str, language: str) -> frozenset[str]:
    """Return what a word in lower case names, as far as the lexicon knows."""
    lexicon = LEXICONS[language]
    word = lexicon.irregular.get(word, word)
    found = _named_by(word, lexicon)
    if language != "da":
        return found
    ends = (word[at:] for at in range(_SHORTEST_FIRST, len(word) - _SHORTEST_LAST + 1))
    return found | next(filter(None, (_named_by(end, lexicon) for end in ends)), frozenset())


def _named_by(word: str, lexicon: Lexicon) -> frozenset[str]:
    found = lexicon.concepts.get(word, frozenset())
    meant = [one for one in lexicon.beginnings.get(word[:2], ()) if word.startswith(one[0])]
    longest = max((len(beginning) for beginning, _ in meant), default=0)
    return found | {name for beginning, name in meant if len(beginning) == longest}


@lru_cache(maxsize=1 << 12)
def compound(word: str, language: str) -> tuple[str, str] | None:
    """Return the first part of a compound in lower case and the stem of its last one, as far as the lexicon knows."""
    for head in LEXICONS[language].heads:
        if word.endswith(head) and len(word) - len(head) >= _SHORTEST_FIRST:
            return word[: -len(head)].rstrip("s"), stem(head, language)
    return None


def first_part(term: Term, language: str) -> Term | None:
    """Return the first part of a Danish compound as a word of its own: `landsby` of `landsbybørn`."""
    cut = compound(term.word.lower(), language) if language == "da" else None
    if cut is None:
        return None
    return Term(cut[0], stem(cut[0], language), things(cut[0], language), term.start, term.start + len(cut[0]))


def _cut_alike(one: str, other: str) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
    """Return two stems cut where they end alike in so many letters that it is a word: `urne|begrav`, `kiste|begrav`."""
    end = _common(one[::-1], other[::-1])
    if end < _LONG_END or min(len(one), len(other)) - end < _SHORTEST_PART - 1:
        return None, None
    return (one[:-end], one[-end:]), (other[:-end], other[-end:])


def siblings(one: Term, other: Term, language: str) -> bool:
    """Say whether two words are compounds of one thing with another first part: `elbil` and `dieselbil`."""
    if language != "da" or one.stem == other.stem or one.stem[-2:] != other.stem[-2:]:
        return False
    short, long = sorted((one.stem, other.stem), key=len)
    if long.endswith(short) and _PREFIXED.match(short):  # a `rehabiliteringsforløb` is a `forløb`
        return False
    a, b = compound(one.word.lower(), language), compound(other.word.lower(), language)
    if a is None or b is None or a[1] != b[1]:
        a, b = _cut_alike(one.stem, other.stem)
    if a is None or b is None:
        return False
    short, long = sorted((a[0], b[0]), key=len)
    within = long.startswith(short) or (long.endswith(short) and len(short) >= _SHORTEST_PART)
    return not within and _common(short, long) < _SHORTEST_PART


@lru_cache(maxsize=1 << 14)
def _term(word: str, language: str) -> tuple[str, frozenset[str]] | None:
    lexicon = LEXICONS[language]
    if word in lexicon.stop or len(word) < 2 or word_value(word, language) is not None:
        return None
    return stem(word, language), things(word, language)


@lru_cache(maxsize=1 << 13)
def terms(text: str, language: str) -> tuple[Term, ...]:
    """Return the content words of `text` in order, without stop words and numbers; of `A-B` both parts."""
    found = []
    for match in _WORD.finditer(text):
        term = _term(match[0] if match[0] in _NO_STOP else match[0].lower(), language)
        if term:
            found.append(Term(match[0], *term, *match.span()))
    for name in _NAME.finditer(text):  # `bus 7` is another thing than `bus 4`
        found = [term for term in found if not name.start() <= term.start < name.end()]
        kind = name["class"] or name[0].split()[0]
        found.append(_named(name, name[0].lower(), kind.lower()))
    for name in _NO_THING.finditer(text):
        at = name.start(name.lastgroup or 0)
        found = [replace(term, things=frozenset()) if term.start == at else term for term in found]
    for name in _OF_AGE.finditer(text):
        found = [term for term in found if not name.start() <= term.start < name.end()]
        found.append(_named(name, re.sub(r"\s|–", "-", name["age"]) + " years old", "age"))
    return tuple(sorted(found, key=lambda term: (term.start, -term.end)))


def _named(found: re.Match[str], name: str, kind: str) -> Term:
    """Return a name with a number, which is never another one of its kind: `bus 7`, `15-årige`."""
    return Term(found[0], name, frozenset((f"named {kind}/{name}",)), *found.span())


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str, language: str) -> bool:
    """Say whether two stems are of one word, or one is a part of the other's compound: `elev` and `elevtal`."""
    if one == other or " " in one or " " in other:
        return one == other
    if one[:3] != other[:3] and language == "en" and "-" not in one + other:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) >= 5 and long.startswith(short) and len(long) - len(short) <= 4:
        return True
    if language == "da" and len(short) >= 3 and long == short + "t":
        return True  # `høre` and `hørt`
    if "-" in long and short in long.split("-"):
        return True
    if language == "da" and len(short) >= _SHORTEST_PART and (long.startswith(short) or long.endswith(short)):
        return len(long) - len(short) >= 2
    if language == "da" and len(short) == 3 and short != "dag" and long.endswith(short):
        return len(long) - len(short) >= 3
    if language == "da" and len(short) >= 6 and len(long) >= 6:
        return _common(short, long) >= 6
    return len(short) >= 5 and _common(short, long) >= max(5, len(short) - 2)


def _common(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def same(one: Term, other: Term, language: str) -> bool:
    """Say whether two words may mean the same."""
    a, b = one.stem, other.stem
    if a == b:
        return True
    if siblings(one, other, language) or _apart(one, other):
        return False
    if a[:3] != b[:3] and a[-3:] != b[-3:] and "-" not in a + b:  # nothing that `alike` could find
        return not one.things.isdisjoint(other.things)
    return not one.things.isdisjoint(other.things) or alike(a, b, language)


def _apart(one: Term, other: Term) -> bool:
    """Say whether two words name two of a few that differ, whatever else both are: mothers and fathers are parents."""
    if not one.things or not other.things:
        return False
    of_each = [{thing for thing in term.things if thing.startswith(_SHARP)} for term in (one, other)]
    return all(of_each) and of_each[0].isdisjoint(of_each[1])


_SHARP = ("relation/", "sex/")


def among(term: Term, some: tuple[Term, ...], language: str) -> bool:
    """Say whether a word, or one that may mean the same, is among `some`."""
    return any(same(term, other, language) for other in some)


def in_both(some: tuple[Term, ...], others: tuple[Term, ...], language: str) -> int:
    """Return how many of some words are among others."""
    return sum(among(term, others, language) for term in some)


def repeats(one: Term, some: tuple[Term, ...]) -> bool:
    """Say whether one of `some` is the same word or names the same, which a part of a compound does not."""
    return any(one.stem == each.stem or not (one.things.isdisjoint(each.things) or _apart(one, each)) for each in some)


def names(one: Term, other: Term, some: tuple[Term, ...], language: str) -> bool:
    """Say whether `some` name what `one` is, of two words that exclude each other.

    The last part of a compound does not name what the first part sets apart: `klubben` is no `fodboldklub`.
    """
    if any(one.stem == each.stem or (language == "en" and alike(one.stem, each.stem, language)) for each in some):
        return True  # visitors are named by `visit`
    if language == "da" and any(one.stem in (each.stem + "ist", each.stem + "and") for each in some):
        return True  # and `cyklister` by `cykler`
    return not siblings(one, other, language) and repeats(one, some)


def exclude(one: Term, other: Term, lexicon: Lexicon) -> bool:
    """Say whether two words name things that cannot be the same: `nord` and `syd`, `lærer` and `pædagog`."""
    if siblings(one, other, lexicon.language) or _apart(one, other):
        return True
    if not one.things.isdisjoint(other.things):
        return False
    if lexicon.language == "en" and (one.stem.startswith(other.stem) or other.stem.startswith(one.stem)):
        return False  # shopkeepers keep shops
    if not one.things or not other.things:
        return False
    if any(
        ANYBODY in a.things and not any(thing.startswith("body/") for thing in b.things)
        for a, b in ((one, other), (other, one))
    ):
        return False
    families = [
        {lexicon.families.get(thing, thing.partition("/")[0]) for thing in term.things} for term in (one, other)
    ]
    return bool(families[0] & families[1])


_AGE = re.compile(
    r"\b(?:over|under|mellem|fra|aged?|between|from)\s\d{1,3}\b|\d\s?(?:år|-?årig|years?[- ]old)", re.IGNORECASE
)
_OF_AN_AGE = frozenset(
    ("who/ældre", "who/ung", "who/voksne", "who/barn", "who/elderly", "who/young", "who/adult", "who/child")
)
_OF_ANY_AGE = frozenset(("who/borger", "who/resident"))


def of_one_age(one: Term, other: Term, text: str) -> bool:
    """Say whether one of two words is of an age that a text gives the other: those over 80 are citizens, and old."""
    return _AGE.search(text) is not None and any(
        not a.things.isdisjoint(_OF_AN_AGE) and not b.things.isdisjoint(_OF_ANY_AGE)
        for a, b in ((one, other), (other, one))
    )
