"""Whether a figure is still so: a slide that gives an older figure as today's, or another year's."""

from __future__ import annotations

import re
from fractions import Fraction

from deckgen.agreement.counted import noun_after
from deckgen.agreement.findings import Disagreement
from deckgen.agreement.lexicon import LEXICONS, Lexicon
from deckgen.agreement.terms import among
from deckgen.agreement.zones import Zone, comparable
from deckgen.article.comparison import verdict
from deckgen.article.quantities import Quantity

_YEAR = r"(?:1[5-9]|20)\d\d"
_IN_YEAR = re.compile(r"\s(?:[^\W\d]+\s){0,2}(?:in|i)\s((?:1[5-9]|20)\d\d)(?!\d)", re.I)
_THAN = re.compile(r"\b(?:than|end)\s\Z", re.I)
_RATE = re.compile(r"\s(?:a|an|per|each|every|om|pr\.?|hver|hvert|i)\s\w", re.I)
_OF_THEM = re.compile(r"\s(?:of (?:them|these|those|which|whom)|af (?:dem|disse))\b", re.I)
_OF_THEM_BEFORE = re.compile(r"\b(?:heraf|deraf|hvoraf|herunder|including)\s(?:\w+\s)?\Z", re.I)
_LEFT_OVER = re.compile(r"\s(?:tilbage|igen|left|remain\w*)\b", re.I)
"""After how many there still are, of what was told before."""
_LEFT = {
    "da": re.compile(r"\b(fra|efter at have været|efter at have ligget på)\s\Z", re.I),
    "en": re.compile(r"\b(from|after being|after having been)\s\Z", re.I),
}
"""What stands before a figure that is no longer so, where another one stands beside it."""
_ONCE = re.compile(
    r"\bat the (?:turn|start|beginning|end) of the|\b(?:in|on) (?:its|the) (?:old|first|early) \w+|\bwhen (?:the|it)\b"
    r"|\b(?:ved|før|omkring) (?:årtusind|århundred|års)skiftet|\bi (?:sine|de|den|det) (?:gamle|første|tidlige) \w+"
    r"|\b(?:da|dengang)\s",
    re.I,
)
"""What names a time that is over without a year."""
_THEN = re.compile(r"\b(?:før|dengang|before|then)\b", re.I)
"""What a slide has over an older figure."""
_AGAINST = re.compile(r"\b(?:imod|mod|against|compared (?:with|to)|sammenlignet med|i forhold til)\s\Z", re.I)
"""What stands on a slide before the older of two figures."""


def out_of_date(said: Quantity, slide: str, held: Zone, every: tuple[Zone, ...], language: str) -> Disagreement | None:
    """Return what is wrong when a slide says `now`, or another year, of a figure that stands beside an older time."""
    lexicon = LEXICONS[language]
    at = slide.find(said.figure.text)
    years = _years_beside(said, slide, at)
    newer = next((zone for zone in every if _is_newer(zone, said, held, lexicon)), None)
    past = next((one for one in lexicon.past.finditer(held.text) if not _THAN.search(held.text[: one.start()])), None)
    old = past[0] if past else str(held.years[0]) if held.years else ""
    if lexicon.now.search(held.text) or (not old and lexicon.now.search(held.sentence, 0, held.start)):
        return None
    there = next((one for one in held.quantities if one.value == said.value), None)
    if there and _OF_THEM.match(held.sentence, there.figure.end):
        return None  # of those that the sentence tells the time of

    def wrong(word: str, beside: str, instead: str) -> Disagreement:
        return Disagreement("time", word, beside, said.figure.text, instead, held.sentence)

    now, before = lexicon.now.search(slide), lexicon.was.search(held.text)
    later = next((one for one in held.quantities if there and comparable(there, one)), None)
    left = _LEFT[language].search(held.sentence[: there.figure.start]) if there else None
    if now and later and left and not _LEFT[language].search(slide[: slide.find(said.figure.text)]):
        return wrong(now[0], left[1], later.figure.text)
    # The last of several years is as near to now as the passage comes.
    latest = held.years and any(zone.years and max(zone.years) < max(held.years) for zone in every if zone is not held)
    if now and (newer or (old and (past or before) and not latest)):
        return wrong(now[0], old or (before[0] if before else held.text.strip(" ,.;")), _first(newer, said))
    older = _last_time(said, slide, held, every, lexicon) if not past and not years else None
    if older:
        return wrong(older[0], held.text.strip(" ,.;"), _first(older[1], said))
    from_it = at >= 0 and (_LEFT[language].search(slide[:at]) or _AGAINST.search(slide[:at]))
    dated = from_it or years or any(words.search(slide) for words in (lexicon.past, lexicon.was, _THEN))
    over = past or (before and newer and lexicon.now.search(newer.text) and (held.years or _ONCE.search(held.text)))
    if over and newer and not dated:
        return wrong("", old or held.text.strip(" ,.;"), _first(newer, said))
    return _of_another_year(said, years, held, every)


def _years_beside(said: Quantity, slide: str, at: int) -> list[int]:
    """Return the year that a slide gives a figure, which ends at `at`, or else all of the slide's."""
    own = _IN_YEAR.match(slide, at + len(said.figure.text)) if at >= 0 else None
    if own:
        return [int(own[1])]
    return [int(year) for year in re.findall(rf"(?<![\w.,]){_YEAR}(?![\w,.]\d|\w)", slide)]


def _is_newer(zone: Zone, said: Quantity, held: Zone, lexicon: Lexicon) -> bool:
    """Say whether a zone has a figure of the same thing as `held`, of a later time."""
    alike = (one for one in zone.quantities if comparable(said, one))
    if zone is held or not any(_of_one_thing(one, zone, said, held, lexicon.language) for one in alike):
        return False
    if lexicon.now.search(zone.text) or (zone.years and held.years and max(zone.years) > max(held.years)):
        return True
    over = lexicon.past.search(held.text) or _ONCE.search(held.text)
    return over is not None and not lexicon.past.search(zone.text) and not zone.years


def _last_time(
    said: Quantity, slide: str, held: Zone, every: tuple[Zone, ...], lexicon: Lexicon
) -> tuple[str, Zone] | None:
    """Return what a slide says a figure is of, `last year`, and the zone of that time, which `held` is not."""
    once = lexicon.past.search(slide)
    if not once or held.years or lexicon.past.search(held.sentence[: held.start]):
        return None
    apart = lexicon.now.search(held.sentence)  # `61 about litter and 37 about dogs last summer`
    older = next(
        (
            zone
            for zone in every
            if zone is not held
            and once[0].lower() in zone.text.lower()
            and (apart or zone.sentence != held.sentence or zone.start < held.start)
        ),
        None,
    )
    return (once[0], older) if older and _first(older, said) else None


def _of_another_year(said: Quantity, years: list[int], held: Zone, every: tuple[Zone, ...]) -> Disagreement | None:
    """Return what is wrong where a slide gives a figure, of the zone `held`, a year that is another one's."""
    if not years:
        return None
    year = str(years[0])
    ends = _ends(held)
    if ends and len(years) == 1 and said.value in ends and years[0] != ends[said.value] and years[0] in ends.values():
        other = next(value for value, of_value in ends.items() if of_value == years[0])
        instead = next((one.figure.text for one in held.quantities if one.value == other), "")
        return Disagreement("time", year, str(ends[said.value]), said.figure.text, instead, held.sentence)
    if not held.years or set(years) & set(held.years):
        return None
    known = any(set(years) & set(zone.years) for zone in every)
    own = next((zone for zone in every if set(years) & set(zone.years) and _first(zone, said)), None)
    own = own or next((zone for zone in every if _is_of_years(zone, years, held) and _first(zone, said)), None)
    if own or (_THAN_YEAR_BEFORE.search(held.sentence) and not known):
        instead = _first(own, said)
        return Disagreement("time", year, str(held.years[0]), said.figure.text, instead, held.sentence)
    return None


_BETWEEN_YEARS = re.compile(
    rf"\b(?:from|between|fra|mellem)\s(?P<first>{_YEAR})\s(?:to|and|til|og)\s(?P<last>{_YEAR})\b", re.I
)
_THAN_YEAR_BEFORE = re.compile(r"\b(?:end året før|than the year before|than the previous year)\b", re.I)


def _ends(zone: Zone) -> dict[Fraction, int]:
    """Return which year each of two figures is of, where a zone goes `from 2014 to 2021` and `from 12,000 to 700`."""
    years = _BETWEEN_YEARS.search(zone.sentence)
    figures = [one for one in zone.quantities if one.kind in ("number", "share")]
    pair = len(figures) == 2 and _FROM.search(zone.sentence[: figures[0].figure.start])
    if years is None or not pair or figures[0].value == figures[1].value:
        return {}
    return {figures[0].value: int(years["first"]), figures[1].value: int(years["last"])}


_FROM = re.compile(r"\b(?:from|fra)\s\Z", re.I)


def _is_of_years(zone: Zone, years: list[int], held: Zone) -> bool:
    """Say whether a zone's sentence has the years, wherever in it, and none of those of another zone."""
    there = {int(year) for year in re.findall(rf"(?<![\w.,]){_YEAR}(?![\w,.]\d|\w)", zone.sentence)}
    return zone.sentence != held.sentence and set(years) <= there and not there & set(held.years)


def _of_one_thing(one: Quantity, zone: Zone, said: Quantity, held: Zone, language: str) -> bool:
    """Say whether two figures of a passage may count the same: in one unit, with one noun, or the newer one without."""
    if one.unit or said.unit:
        return (one.unit or (one.elided or (0, None))[1]) == said.unit
    if _RATE.match(zone.sentence, one.figure.end):
        return False
    if _OF_THEM.match(zone.sentence, one.figure.end) or _OF_THEM_BEFORE.search(zone.sentence[: one.figure.start]):
        return False
    if _LEFT_OVER.match(zone.sentence, one.figure.end):
        return True
    there = next((each for each in held.quantities if verdict(said, each) != "not held"), None)
    if (said.measure or (there and there.measure)) and one.measure is None and one.counts:
        return False
    nouns = noun_after(zone.sentence, one.figure.end, language)
    held_nouns = noun_after(held.sentence, there.figure.end, language) if there else ()
    return not nouns or not held_nouns or any(among(noun, held_nouns, language) for noun in nouns)


def _first(zone: Zone | None, said: Quantity) -> str:
    return next((one.figure.text for one in zone.quantities if comparable(said, one)), "") if zone else ""
