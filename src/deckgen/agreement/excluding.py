"""Whom or what a slide names that its passage cannot mean: two words that exclude each other, `nord` and `syd`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.places import GENITIVE, OF_WHAT, places_of
from deckgen.agreement.terms import Term, exclude, names, of_one_age, siblings
from deckgen.agreement.zones import Zone

_WEEKDAY = {
    "da": re.compile(r"\A(?:man|tirs|ons|tors|fre|lør|søn)dag", re.I),
    "en": re.compile(r"\A(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I),
}
_BY_PLACE = re.compile(r"(?:shift|hour|who|body|turn|ride|building|dwelling|size|age|reach|place|rent)/")
"""Families of what many things may be, which count only in the same place on both sides."""
_ANYONE = frozenset(("who/borger", "who/resident", "anybody/person"))
_MEMBERS = frozenset(("who/member", "who/medlem"))
_OWNER = frozenset(("who/owner", "who/ejer"))
_STAFF = frozenset(("who/ansatte", "who/employee"))
_WHO = re.compile(r",?\s(?:der|som|med|who|that|with)\s", re.I)
_IN_WHAT = re.compile(r"\s(?:of|af)\s", re.I)
_GENITIVE_BEFORE = re.compile(r"(?:ens|ets|enes|ernes|rådets|['’]s)\s(?:\d+\s)?\Z")
_OF_THEIRS = re.compile(r"\b(?!the\b|an?\b|its\b|all\b|new\b|de\b|alle\b)[^\W\d_]+\s\Z", re.I)
_OF_SOMETHING = re.compile(r"\s(?:of|af)\s(?P<what>\w{3,}(?:\s\w{3,})?)", re.I)
_WHERE_AT = re.compile(r"\s(?:i|på|hos|ved|in|at|of)\s", re.I)
_MEMBER = re.compile(r"members? of\b|medlem(?:mer)? af\b", re.I)
_CARE_STAFF = re.compile(r"\b(?!(?:the|our|all|of|its|their|your|and)\b)[a-z]+\s\Z")


def excluded(slide: Zone, held: Zone, around: tuple[Term, ...], language: str) -> tuple[str, str] | None:
    """Return a word of the slide and one of the passage that exclude each other, where neither has the other's.

    Who somebody is, and what many things may be (`ny`, `bus`), counts only as the subject, what is counted, the whole
    of a share, or in the same place on both sides.
    """
    places = _places(slide, language), _places(held, language)
    alike = [(places[0][key], places[1][key]) for key in places[0].keys() & places[1].keys()]
    weekdays = _WEEKDAY[language]
    roles = ("", "#", *OF_WHAT) if slide.quantities else ("",)
    heads = [(_heads(places[0], roles), _heads(places[1], roles)), *alike]
    for one in slide.terms:
        for two in held.terms:
            if weekdays.search(one.word) and weekdays.search(two.word):  # `dates` holds them
                continue
            if not _cannot_be(one, two, slide, held, around, language) or _told_apart(one, two, held, slide):
                continue
            if not _by_place(one, two, language) or any(one in there[0] and two in there[1] for there in heads):
                return one.word, two.word
    return None


def other_subject(slide: Zone, clause: Zone, language: str) -> tuple[str, str] | None:
    """Return the subjects of a slide and of a clause that exclude each other, where neither text has the other's."""
    said, there = (_places(each, language).get("", []) for each in (slide, clause))
    if not said or not there or not _cannot_be(said[0], there[0], slide, clause, clause.terms, language):
        return None
    return None if _told_apart(said[0], there[0], clause, slide) else (said[0].word, there[0].word)


def _places(zone: Zone, language: str) -> dict[str, list[Term]]:
    """Return the words of a zone by their place, without those that only say whose something is."""
    return {
        place: [term for term in some if not GENITIVE.search(term.word)]
        for place, some in places_of(zone, LEXICONS[language]).items()
    }


def _cannot_be(one: Term, two: Term, slide: Zone, held: Zone, around: tuple[Term, ...], language: str) -> bool:
    """Say whether a word of a slide excludes one of a passage, and neither has the other's by another name."""
    if not exclude(one, two, LEXICONS[language]):
        return False
    named = names(one, two, around, language) or names(two, one, slide.terms, language)
    return not (named or of_one_age(one, two, held.text) or _is_some_staff(one, slide.text))


def _is_some_staff(term: Term, text: str) -> bool:
    """Say whether a word is of the staff of something: `de ansatte i hjemmeplejen` are those of an occupation."""
    if _MEMBER.match(text, term.start):
        return True
    qualified = _WHERE_AT.match(text, term.end) or _CARE_STAFF.search(text[: term.start])
    return bool(term.things & _STAFF and qualified)


def _told_apart(said: Term, there: Term, held: Zone, slide: Zone) -> bool:
    """Say whether what follows a word says who is meant: `citizens who get home care`, `owners of shops`.

    Without a figure it is no other subject either where one side has only a word for any staff.
    """
    if not slide.quantities and (said.things | there.things) & _STAFF:
        return True
    if there.things & _ANYONE and _WHO.match(held.text, there.end):
        return True
    here, at = _WHERE_AT.match(slide.text, said.end), _WHERE_AT.match(held.text, there.end)
    one_place = here and at and slide.text[here.end() :].split()[:1] == held.text[at.end() :].split()[:1]
    if (said.things | there.things) & _ANYONE and one_place:  # the residents of the home, and the old there
        return True
    if there.things & _OWNER and _OF_THEIRS.search(held.text[: there.start]):
        return True
    if there.things & _MEMBERS and (
        _IN_WHAT.match(held.text, there.end) or _GENITIVE_BEFORE.search(held.text[: there.start])
    ):
        return True
    of = _OF_SOMETHING.match(held.text, there.end)
    return of is not None and any(said.stem.startswith(word.lower().rstrip("s")) for word in of["what"].split())


def _by_place(one: Term, two: Term, language: str) -> bool:
    return siblings(one, two, language) or all(any(map(_BY_PLACE.match, term.things)) for term in (one, two))


def _heads(places: Mapping[str, list[Term]], roles: Iterable[str]) -> list[Term]:
    return [term for place in roles for term in places.get(place, [])[: 3 if place else 2]]
