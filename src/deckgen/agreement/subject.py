"""Whose figure it is: what a slide says a figure of, held against what the passage says it of.

The passage gives `12` of the teachers and `15` of the others; a slide that gives the teachers `15` has the right figure
on the wrong subject. Two zones of a passage are set against each other word by word, by the preposition before a word
or by what it names, and the slide is asked which of the two words it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from deckgen.agreement.findings import Disagreement
from deckgen.agreement.lexicon import LEXICONS, Lexicon
from deckgen.agreement.places import GENITIVE, OF_TIME, OF_WHAT, is_verb, places_of, refers_back
from deckgen.agreement.terms import Term, among, exclude, repeats, same, terms
from deckgen.agreement.zones import Zone, comparable, of_zone
from deckgen.article.quantities import Quantity, quantities

_SIDES = {"da": ("for", re.compile(r"\b(?:imod|mod)\b", re.I)), "en": ("for", re.compile(r"\bagainst\b", re.I))}
_PART = {
    "da": re.compile(r"[\W\d]*(?:og\s)?(?:heraf|hvoraf|deraf|herunder|af\sdem)\b", re.I),
    "en": re.compile(r"[\W\d]*(?:and\s)?(?:of\s(?:whom|which|them|these|those)|including|among\sthem)\b", re.I),
}
_OF_THEM = re.compile(r"\s(?:of (?:them|these|those)|af (?:dem|disse))\b(?!\s(?:who|that|der|som)\b)", re.I)
_PARTED = re.compile(
    r",\s(?:fordelt|spredt|delt|udført|leveret|spread|divided|split|shared|scattered)\s(?:på|over|i|mellem|blandt|among|across|between|over|into)\b",
    re.I,
)
"""What goes on about the subject of the clause before it: `, fordelt på 34 steder`."""
_TIMES = re.compile(r"\s(?:gange?|times?)\b", re.I)
_PAIR = {
    "da": re.compile(r"\bfra\s(?P<first>.{1,40}?)\s(?:til|mod|op til|ned til)\s", re.I),
    "en": re.compile(r"\bfrom\s(?P<first>.{1,40}?)\s(?:to|down to|up to)\s", re.I),
}


_WHOSE = {
    "da": ("", "fra", "til", "hos", "for", "ved", "i", "på", "af", "blandt"),
    "en": ("", "from", "for", "to", "at", "by", "in", "on", "of", "among"),
}
_LEAST_FIRST_PART = 3
_FEWEST_HITS = 2
_INSTEAD = re.compile(r"(?P<first>\d\S*)\s(?:\S+\s)?(?:instead of|rather than|i stedet for|frem for)\s", re.I)


def contrasted(
    said: Quantity, slide: Zone, words: tuple[Term, ...], held: Zone, others: Iterable[Zone], language: str
) -> Disagreement | None:
    """Return what is wrong when a slide's figure belongs to another subject, in a passage that has a figure for both.

    `slide` is the zone of the slide's figure, `words` all that it says, `held` the passage's zone with the figure.
    """
    lexicon = LEXICONS[language]
    for other in others:
        figure = next((one for one in other.quantities if comparable(said, one)), None)
        if (
            figure is None
            or other is held
            or (held.sentence != other.sentence and refers_back(held.sentence, lexicon))
            or _is_of_what_was_told(held, lexicon)
            or _is_of_them(said, held)
            or any(one.value == figure.value for one in slide.quantities)
            or not _is_as_often(said, slide, held, figure, other)
        ):
            continue
        found = _given_to(said, slide, words, held, other, lexicon)
        if found:
            return Disagreement("subject", *found, said.figure.text, figure.figure.text, other.sentence)
    return None


def _is_of_them(said: Quantity, held: Zone) -> bool:
    """Say whether a figure is of those that the passage named before: `six of them are in the country`."""
    there = of_zone(held, said)
    return there is not None and _OF_THEM.match(held.sentence, there.figure.end) is not None


def _is_of_what_was_told(held: Zone, lexicon: Lexicon) -> bool:
    """Say whether a zone names what its figure is of by a word for what was told before, and nothing before that."""
    found = lexicon.anaphor.search(held.text, 0, held.quantities[0].figure.start - held.start)
    return found is not None and not any(term.end <= found.start() for term in held.terms)


def _given_to(
    said: Quantity, slide: Zone, words: tuple[Term, ...], held: Zone, other: Zone, lexicon: Lexicon
) -> tuple[str, str] | None:
    """Return a word of the slide that the passage has beside another figure, and what it has beside this one."""
    language = lexicon.language
    for here, there in _pairs(said, held, other, lexicon):
        hits = _hits(here, words, language), _hits(there, words, language)
        if hits[0] == hits[1] > 0 and exclude(here[0], there[0], lexicon):  # both stand on the slide
            hits = _hits(here, slide.terms, language), _hits(there, slide.terms, language)
        level = hits[1] == hits[0] > 0
        if hits[1] > hits[0] or (level and _hits(there[:1], words, language) > _hits(here[:1], words, language)):
            mine = next(term for term in there if among(term, words, language))
            known = not hits[0] and exclude(here[0], there[0], lexicon)
            if known or _told_of(mine, slide, lexicon):
                return _as_said(mine, words, language), here[0].word
    whole = _only_a_part(slide, words, held, other, lexicon)
    if whole:
        return whole
    if _PART[language].match(other.text):
        first = places_of(slide, lexicon).get("#", [])[:2]
        part = [term for term in first if among(term, other.terms, language) and not among(term, held.terms, language)]
        if part:
            return part[0].word, held.terms[0].word if held.terms else held.text.strip()
    goes_on = held.sentence == other.sentence and lexicon.now.search(held.text)  # `4, and now leans on 24`
    alone = not goes_on and len(slide.quantities) == 1
    owners = _elsewhere(words, held, other, language) if alone else None
    owners = owners or _predicate(said, words, held, other, lexicon) or _owner(said, words, held, other, lexicon)
    if owners:
        return _as_said(owners[0], words, language), owners[1].word
    return ("for", "against") if _side(slide, held, other, language) else None


def _only_a_part(
    slide: Zone, words: tuple[Term, ...], held: Zone, other: Zone, lexicon: Lexicon
) -> tuple[str, str] | None:
    """Return a compound of the slide that the other zone has whole, where this one has its last part by another name.

    `Teknisk forvaltning` is no `socialforvaltning`.
    """
    whole, here = {term.stem for term in other.terms}, {term.stem for term in held.terms}
    for term in slide.terms if lexicon.language == "da" else ():
        if term.stem not in whole or term.stem in here:
            continue
        for before, last in pairwise(held.terms):
            a_part = len(term.stem) - len(last.stem) >= _LEAST_FIRST_PART and term.stem.endswith(last.stem)
            adjective = before.word[-1] != "r" and not is_verb(before, lexicon)
            if a_part and adjective and last.start == before.end + 1 and not among(before, words, "da"):
                return term.word, f"{before.word} {last.word}"
    return None


def _as_said(term: Term, words: tuple[Term, ...], language: str) -> str:
    return next(word.word for word in words if same(term, word, language))


def _is_as_often(said: Quantity, slide: Zone, held: Zone, figure: Quantity, other: Zone) -> bool:
    """Say whether another figure says how often as well, or neither that of the slide nor of its zone does."""
    there = of_zone(held, said)
    here = _is_times(said, slide) or (there is not None and _is_times(there, held))
    return here == _is_times(figure, other)


def _is_times(one: Quantity, zone: Zone) -> bool:
    return _TIMES.match(zone.sentence, one.figure.end) is not None


def turned(slide: Zone, held: Zone, language: str) -> bool:
    """Say whether a slide's zone goes from B to A where the passage's goes from A to B."""
    one, other = (_ends(zone, _PAIR[language]) or _ends(zone, _INSTEAD) for zone in (slide, held))
    return one is not None and other is not None and one[0] != one[1] and one == (other[1], other[0])


def rises(zone: Zone, language: str) -> str | None:
    """Return `up` or `down` for a zone that goes from one figure to another, or None."""
    ends = _ends(zone, _PAIR[language])
    if ends is None or ends[0] == ends[1]:
        return None
    return "up" if ends[1] > ends[0] else "down"


def _ends(zone: Zone, pair: re.Pattern[str]) -> tuple[float, float] | None:
    """Return what a zone's figure was and what it became: 27 and 14 for `from 27 in the two years before to 14`."""
    found = pair.search(zone.text)
    numbers = [one for one in zone.quantities if one.kind in ("number", "share")]
    if found is None or len(numbers) < 2:
        return None
    first = next((one for one in numbers if one.figure.start >= found.start("first") + zone.start), numbers[0])
    after = (one for one in numbers if one.figure.start >= found.end() + zone.start and one.kind == first.kind)
    last = next(after, None)
    return (float(first.value), float(last.value)) if last else None


def _hits(here: tuple[Term, ...], words: tuple[Term, ...], language: str) -> float:
    return sum(among(term, words, language) for term in here) / len(here) if here else 0


def _pairs(
    said: Quantity, held: Zone, other: Zone, lexicon: Lexicon
) -> list[tuple[tuple[Term, ...], tuple[Term, ...]]]:
    """Return the words of two zones that stand in the same place, without those that both have."""
    language = lexicon.language
    pairs: list[tuple[tuple[Term, ...], tuple[Term, ...]]] = [
        ((one,), (two,))
        for one in held.terms
        for two in other.terms
        if exclude(one, two, lexicon) and not repeats(one, other.terms) and not repeats(two, held.terms)
    ]
    here, there = _located(places_of(held, lexicon)), _located(places_of(other, lexicon))
    elided = {"="} if any(one.counts for one in held.quantities) else {"=", "#"}  # `pupils 2 and sixth-formers none`
    if "#" in here:
        here["#"] = _counted_with(said, held, here["#"])

    def in_other(term: Term, others: tuple[Term, ...]) -> bool:
        return among(term, others, language) if language == "da" else repeats(term, others)

    for place in (here.keys() & there.keys()) - elided:
        one = tuple(term for term in here[place] if not in_other(term, other.terms))
        two = tuple(term for term in there[place] if not in_other(term, held.terms))
        denied = one and lexicon.negation.fullmatch(one[0].word)  # `I have nothing against the nine`
        if not one or not two or denied or (place == "" and (is_verb(two[0], lexicon) or _PARTED.match(held.text))):
            continue
        pairs.append((one, two))
    return pairs


def _counted_with(said: Quantity, held: Zone, some: list[Term]) -> list[Term]:
    """Return the words after a zone's figures without what another one measures: the letters, not the weeks."""
    measured = [
        one.figure.end - held.start + 1 for one in held.quantities if one.measure and one.measure != said.measure
    ]
    return [term for term in some if term.start not in measured] or some


def _elsewhere(words: tuple[Term, ...], held: Zone, other: Zone, language: str) -> tuple[Term, Term] | None:
    """Return a word of each zone where a slide has several words of the other one alone, and none of this one's."""
    own = [term for term in held.terms if not among(term, other.terms, language)]
    others = [term for term in other.terms if not among(term, held.terms, language)]
    hits = [term for term in others if among(term, words, language)]
    enough = len(hits) > _FEWEST_HITS or (len(hits) == _FEWEST_HITS and (len(own) > 1 or hits == others))
    if own and enough and not any(among(term, words, language) for term in own):
        return hits[0], own[0]
    return None


_AS_MUCH_AS = {
    "da": re.compile(r"\b(?:end|så \w+ som)\s", re.I),
    "en": re.compile(r"\b(?:than|as \w+ as)\s", re.I),
}


def of_what_is_compared(words: tuple[Term, ...], held: Zone, language: str) -> tuple[str, str] | None:
    """Return what a slide gives a figure to, and whose it is, where the passage only compares with the first.

    `The bank gave £45,000, twice as much as the brewery`: the brewery gave something else.
    """
    found = _AS_MUCH_AS[language].search(held.sentence, held.quantities[-1].figure.end)
    if found is None or quantities(held.sentence[found.end() :].split(" ")[0], language):
        return None
    every = terms(held.sentence, language)
    subject = places_of(held, LEXICONS[language]).get("", [])[:2]
    before = tuple(term for term in every if term.start < found.start())
    compared = [term for term in every if term.start >= found.end()][:2]
    compared = [term for term in compared if not _EXPECTED.search(term.word)]
    said = [term for term in compared if among(term, words, language) and not among(term, before, language)]
    if not said or not subject or any(among(term, words, language) for term in subject):
        return None
    return said[0].word, subject[0].word


_EXPECTED = re.compile(r"(?:eret|tede?|ventet|ed)\Z", re.I)
"""What somebody only reckoned with: `dearer than budgeted`."""
_WHERE = ("i", "på", "ved", "hos", "langs", "nær", "in", "on", "at", "by", "along", "near")


def _located(places: dict[str, list[Term]]) -> dict[str, list[Term]]:
    """Return words by their place, with one for all prepositions that say where: `in the valley`, `on the coast`.

    Not with a time: `on Monday`, but `at the day centre`.
    """
    first = [places[place][:2] for place in _WHERE if places.get(place)]
    where = []
    for one, *more in first:
        beside = [term for term in more if term.start == one.end + 1]
        if beside or not OF_TIME.match(one.word):
            where += [one, *(term for term in beside if term.word[:1].isupper())]  # the district Westfield
    return {place: some for place, some in places.items() if place not in _WHERE} | ({"in": where} if where else {})


def _predicate(
    said: Quantity, words: tuple[Term, ...], held: Zone, other: Zone, lexicon: Lexicon
) -> tuple[Term, Term] | None:
    """Return what the passage says of the other share and the slide of this one, and what the passage says of this."""
    language = lexicon.language
    if said.kind != "share" or not held.text.strip() or held.sentence != other.sentence:
        return None
    told = []
    for zone, rest in ((held, other), (other, held)):
        places = places_of(zone, lexicon)
        subject = [
            *places.get("", []),
            *places.get("#", [])[:1],
            *(one for at in OF_WHAT for one in places.get(at, [])),
        ]
        known = (*rest.terms, *subject)
        told.append([one for one in zone.terms if one not in subject and not among(one, known, language)])
    hits = [one for one in told[1] if among(one, words, language)]
    if not told[0] or any(among(one, words, language) for one in told[0]) or not hits or 2 * len(hits) < len(told[1]):
        return None
    return hits[0], told[0][0]


def _owner(
    said: Quantity, words: tuple[Term, ...], held: Zone, other: Zone, lexicon: Lexicon
) -> tuple[Term, Term] | None:
    """Return who has the other figure, whom the slide names, and who has the slide's, of whom it says nothing.

    Of amounts and percentages, which are seldom given without whose they are.
    """
    language = lexicon.language
    own = [term for term in held.terms if not among(term, other.terms, language)]
    if said.unit is None or any(among(term, words, language) for term in own):
        return None
    here, there = places_of(held, lexicon), places_of(other, lexicon)
    whose = [
        [
            term
            for place in _WHOSE[language]
            for term in [one for one in places.get(place, []) if place or not GENITIVE.search(one.word)][:1]
        ]
        for places in (here, there)
    ]
    held_by = [term for term in whose[0] if term in own]
    named = [term for term in whose[1] if among(term, words, language) and not among(term, held.terms, language)]
    return (named[0], held_by[0]) if held_by and named else None


def _told_of(term: Term, slide: Zone, lexicon: Lexicon) -> bool:
    """Say whether a slide's zone speaks of what `term` is, and does not only name it as what something is done to."""
    after = places_of(slide, lexicon).get("#", [])
    return not any(same(term, one, lexicon.language) for one in after[2:])


def _side(slide: Zone, held: Zone, other: Zone, language: str) -> bool:
    """Say whether the slide is for what the passage's figure is against, or the other way round."""
    favour, against = _SIDES[language]
    sides = [bool(against.search(zone.text)) for zone in (slide, held, other)]
    named = [
        side or bool(re.search(rf"\b{favour}\b", zone.text))
        for side, zone in zip(sides, (slide, held, other), strict=True)
    ]
    return all(named) and sides[0] != sides[1] and sides[1] != sides[2]
