"""Hold what a slide says against the passage that it rests on, beyond the figures themselves: the way into this room.

A text of the slide is cut into zones, one for each figure, and so is the passage. Each zone of the slide is held
against the passage's zone with the same figure; a text without a figure against the clause that shares its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from deckgen.agreement.bases import other_base
from deckgen.agreement.compared import ratio_turned, since_then, wrong_comparison
from deckgen.agreement.counted import counted, nearly_all
from deckgen.agreement.crossed import crossed, paired_otherwise
from deckgen.agreement.dates import dates, days_apart
from deckgen.agreement.elsewhere import affirmed_elsewhere, denied_elsewhere, moved_elsewhere, turned_elsewhere
from deckgen.agreement.excluding import excluded, other_subject
from deckgen.agreement.findings import Disagreement
from deckgen.agreement.later import told_later
from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.marks import negations, ranks, than
from deckgen.agreement.misplaced import misplaced_dates, misplaced_rank
from deckgen.agreement.over_time import against_the_years
from deckgen.agreement.passage import Passage
from deckgen.agreement.roles import roles_turned
from deckgen.agreement.stale import out_of_date
from deckgen.agreement.subject import contrasted, of_what_is_compared, rises, turned
from deckgen.agreement.terms import Term, among, terms
from deckgen.agreement.without_figure import beside_the_figures, without_figure
from deckgen.agreement.words import is_one_rank, turned_words
from deckgen.agreement.zones import Zone, holds, of_zone, zones
from deckgen.article.comparison import verdict
from deckgen.article.named import is_name_in_both
from deckgen.article.quantities import Quantity

FEWEST_UNSHARED = 3
"""From so many words on, a slide that shares none with its passage is told: two words are soon said in two others."""

_WHOLE = re.compile(
    r"\b(?:af|blandt|alle|samtlige|of|among|all)\s(?:(?:de|the|byens|kommunens|vores|sine|its|our|their)\s)?\Z"
    r"|\b(?:i|på|ved|hos|in|on|at)\s(?:de|the)\s\Z",
    re.I,
)
"""Before a number that says how many there are to begin with: what the slide claims may stand without a figure."""

_TOLD = re.compile(r",\s(?:at|that)\s", re.I)
"""What is said or thought belongs to who says it."""
_CLEFT = re.compile(r"\b(?:er|var)\sdet\s(?:\w+\s)?\Z|\b(?:det\s(?:er|var)|it\s(?:is|was))\s(?:\w+\s)?\Z", re.I)
_RELATIVE = re.compile(r",\s(?:der|som|who|which)\s[^,;]*,", re.I)
_DAY_BESIDE = re.compile(
    r"(?:days?|weeks?|dagen?|dage|ugen?|uger) (?:after|before|earlier|later|efter|før|forinden|senere|tidligere)\b"
    r"(?! (?:end|than)\b)"
    r"|(?:next|following|last) day\b|(?:næste|sidste) dag\b",
    re.I,
)
"""What names a day by the one beside it."""
_SOON = 31
"""So many days from a date of the passage another one may be that it names so: `the week after`."""
_OF_A_TIME = ("within", "inside", "inden for")
_BELOW, _ABOVE = ("nearly", "below", "at most"), ("just above", "above", "at least")


def disagreements(text: str, beside: str, passage: Passage, language: str) -> tuple[Disagreement, ...]:
    """Return where `text` of a slide and its passage do not say the same, in order and each once.

    `beside` is what else the slide says of the same figure: a statistic's claim beside its label.
    """
    every: dict[object, Disagreement] = {}
    for one in _found(text, beside, passage, language):
        of_all = one.kind in ("base", "subject") and not one.instead  # wrong of every figure beside it, told once
        figure = bool(one.figure) if of_all else one.figure
        every.setdefault((one.kind, one.said, one.there, figure), one)
    found = _each_pair_once(every.values())
    with_figure = {(one.kind, one.said, one.there) for one in found if one.figure}
    return tuple(one for one in found if one.figure or (one.kind, one.said, one.there) not in with_figure)


def _each_pair_once(found: Iterable[Disagreement]) -> list[Disagreement]:
    """Return what was found, but of two figures that have each other's subject only what is found of the first."""
    kept: dict[object, Disagreement] = {}
    for one in found:
        pair = one.kind == "subject" and one.figure and one.instead
        kept.setdefault(frozenset((one.figure, one.instead)) if pair else one, one)
    return list(kept.values())


def _found(text: str, beside: str, passage: Passage, language: str) -> Iterator[Disagreement]:
    of_slide = zones(text, language)
    words = terms(text, language)
    with_figure = False
    elsewhere = False
    for slide in of_slide:
        for said in slide.quantities:
            if is_name_in_both(said.figure, slide.sentence, passage.text, placed=False):
                continue
            opposed = _opposed_hedge(said, slide, passage, language)
            if opposed:
                with_figure = True
                yield opposed
                continue
            holders = _holders(said, slide, passage, language)
            elsewhere = elsewhere or not holders
            if holders:
                whole = said.kind == "year" or _WHOLE.search(slide.sentence[: said.figure.start])
                with_figure = with_figure or not whole
                beside_it = [
                    list(_beside_figure(said, slide, text, beside, held, passage, language)) for held in holders
                ]
                yield from min(beside_it, key=len)
    # The passage's zones are only read where a slide asks for them: they cost most of this check.
    if len(of_slide) > 1 and (swapped := crossed(of_slide, passage.zones, language)) is not None:
        yield swapped
    if any(zone.quantities for zone in of_slide) and (paired := paired_otherwise(of_slide, passage.zones)) is not None:
        yield paired
    if than(text, LEXICONS[language]) >= 0 and (wrong := wrong_comparison(text, passage.zones, language)) is not None:
        yield wrong
    if (ratio := ratio_turned(text, passage.text, language)) is not None:
        yield ratio
    if not with_figure and (turned_over := against_the_years(text, passage, language)) is not None:
        yield turned_over
    if with_figure:
        yield from beside_the_figures(text, of_slide, passage, language)
    else:
        found = without_figure(text, words, passage, language)
        # What a figure that is reckoned from the passage's is said of, may be what the passage denies.
        yield from (one for one in found if not (elsewhere and one.kind == "negation"))
        rank = misplaced_rank(text, passage, language)
        if rank:
            yield rank
    yield from denied_elsewhere(text, passage, language)
    yield from affirmed_elsewhere(text, passage, language)
    yield from turned_elsewhere(text, passage, language)
    yield from moved_elsewhere(text, passage, language)
    yield from _dates(text, passage, language)
    yield from misplaced_dates(text, passage, language)


def _opposed_hedge(said: Quantity, slide: Zone, passage: Passage, language: str) -> Disagreement | None:
    """Return the two hedges where a slide has `over` and the passage `under` before the same figure.

    Where only one of them denies what it says, they may say the same: `under 16 må ikke` and `mindst 16`.
    """
    if said.hedge is None:
        return None
    denied = _denies(slide.text, language)
    there = [
        one
        for zone in passage.zones
        if _denies(zone.text, language) == denied
        for one in zone.quantities
        if one.kind == said.kind and one.value == said.value
    ]
    if not there or any(verdict(said, one) == "held" for one in there):
        return None
    for one in there:
        opposed = any(said.hedge in a and one.hedge in b for a, b in ((_BELOW, _ABOVE), (_ABOVE, _BELOW)))
        if opposed:
            return Disagreement("comparison", said.figure.qualifier or "", one.figure.qualifier or "", said.figure.text)
    return None


def _denies(text: str, language: str) -> bool:
    return bool(negations(text, language)) or LEXICONS[language].lacking.search(text) is not None


def _holders(said: Quantity, slide: Zone, passage: Passage, language: str) -> list[Zone]:
    """Return the zones that have the slide's figure, of those the ones that share most words with it."""
    found = [zone for zone in passage.zones if holds(zone, said)]
    found = [zone for zone in found if zone.sentence in passage.core] or found
    if len(found) < 2:
        return found
    shared = [sum(among(term, zone.terms, language) for term in slide.terms) for zone in found]
    return [zone for zone, many in zip(found, shared, strict=True) if many == max(shared)]


def _beside_figure(
    said: Quantity, slide: Zone, text: str, beside: str, held: Zone, passage: Passage, language: str
) -> Iterator[Disagreement]:
    figure = said.figure.text
    whole = text if len([one for one in zones(text, language) if one.quantities]) < 2 else slide.text
    everything = terms(whole, language)
    if turned(slide, held, language):
        first = slide.quantities[0].figure.text
        yield Disagreement("swapped", first, "", first, "", held.sentence)
        return
    wrong = contrasted(said, slide, everything, held, passage.zones, language)
    if not wrong and said.kind != "year":
        wrong = out_of_date(said, f"{whole} {beside}" if beside else whole, held, passage.zones, language)
    if wrong:
        yield wrong
    if said.kind == "year" and not wrong:
        opposed = roles_turned(whole, held.text, language, things=True)
        if opposed:
            yield Disagreement("order", *opposed, figure, "", held.sentence)
    if said.kind == "year" and not wrong and any(among(term, held.terms, language) for term in everything):
        of_year = turned_words(whole, held.text, held.sentence, language)
        yield from (one.beside(figure, held.sentence) for one in of_year if one.kind in ("direction", "rank"))
    if wrong or said.kind == "year":
        return
    average = LEXICONS[language].average
    bounded = (
        said.figure.qualifier not in _OF_A_TIME
        and said.hedge in ("at most", "at least", "above", "below")
        and not average.search(whole)
    )
    if bounded and average.search(held.text):
        yield Disagreement(
            "comparison", said.figure.qualifier or "", _word(average, held.text), figure, "", held.sentence
        )
    around = terms(held.sentence, language) + passage.headings
    base = other_base(whole, held.text, held.sentence, terms(passage.text, language) + passage.headings, language)
    if base:
        yield base.beside(figure, held.sentence)
    opposed = None if base else excluded(slide, held, around, language)
    clause = _clause(held, said, language)
    opposed = opposed or other_subject(slide, Zone(clause, clause, (), terms(clause, language), ()), language)
    every = everything + terms(beside, language)
    opposed = opposed or of_what_is_compared(every, held, language)
    own = terms(whole, language) + _not_compared(beside, language)
    opposed = opposed or told_later(said, own, held, passage, language)
    if opposed:
        yield Disagreement("subject", opposed[0], opposed[1], figure, "", held.sentence)
        return
    if (all_but := nearly_all(whole, held.text)) is not None:
        yield all_but.beside(figure, held.sentence)
    rising = rises(held, language) or since_then(held, passage.zones, language)
    found = list(turned_words(whole, clause, held.sentence, language, rising, figure=True))
    if not any(one.kind == "rank" for one in found):
        found += _only_ranks(text, held.sentence, language)
    yield from (one.beside(figure, held.sentence) for one in found)
    there = of_zone(held, said) or said
    measured = said.measure is not None and there.measure is not None
    both = (slide.sentence, said.figure.end, held.sentence, there.figure.end)
    noun = None if measured else counted(*both, around, language)
    if noun:
        yield noun.beside(figure, held.sentence)
    before = terms(_before(held, passage), language)
    if (
        len(every) >= FEWEST_UNSHARED
        and not found
        and not noun
        and not any(among(term, around + before, language) for term in every)
    ):
        yield Disagreement("unshared", every[0].word, "", figure, "", held.sentence)


def _not_compared(text: str, language: str) -> tuple[Term, ...]:
    """Return the words of a text, but not what something is compared with."""
    at = than(text, LEXICONS[language])
    return terms(text[:at] if at >= 0 else text, language)


def _only_ranks(text: str, sentence: str, language: str) -> list[Disagreement]:
    """Return where a slide and a sentence have one rank each, wherever they stand, and not the same."""
    said, there = ranks(text, language), ranks(sentence, language)
    if len(said) != 1 or len(there) != 1 or is_one_rank(said[0].meaning, there[0].meaning):
        return []
    return [Disagreement("rank", said[0].word, there[0].word)]


def _before(held: Zone, passage: Passage) -> str:
    """Return the sentence before a zone's, which `it` and `they` may mean."""
    sentences = list(dict.fromkeys(zone.sentence for zone in passage.zones))
    at = sentences.index(held.sentence)
    return sentences[at - 1] if at else ""


def _word(words: re.Pattern[str], text: str) -> str:
    found = words.search(text)
    return found[0] if found else ""


def _clause(held: Zone, said: Quantity, language: str) -> str:
    """Return the clause of a zone that has the figure."""
    there = of_zone(held, said) or held.quantities[0]
    at = there.figure.start - held.start
    cuts = [0, *(cut.start() for cut in LEXICONS[language].clauses.finditer(held.text)), len(held.text)]
    start, end = next((a, b) for a, b in pairwise(cuts) if a <= at < b or b == len(held.text))
    if start and not terms(held.text[start:end], language):  # `the channel that fewest follow: 14 per cent`
        start = cuts[cuts.index(start) - 1]
    if _CLEFT.search(held.text, start, at):  # `it is 58 per cent, who never`
        end = next((cut for cut in cuts if cut > end), len(held.text))
    aside = _RELATIVE.match(held.text, end)
    if aside:  # `29 per cent of those, who rang, could not`
        after = next((cut for cut in cuts if cut > aside.end()), len(held.text))
        return f"{held.text[start:end]} {held.text[aside.end() : after].strip()}"
    told = _TOLD.match(held.text, end)
    if told:  # `63 per cent say, that they do not`
        end = next((cut for cut in cuts if cut > end), len(held.text))
    return held.text[start:end]


def _dates(text: str, passage: Passage, language: str) -> Iterator[Disagreement]:
    """Yield each day, month, weekday and time of a slide that the passage has not, where it has others of the kind."""
    said = dates(text, language)
    if not any(said.values()):
        return
    there = dates(passage.text, language)
    for kind, marks in said.items():
        if kind == "month" and said["date"]:
            continue
        beside = _DAY_BESIDE.search(passage.text) is not None
        if beside and kind == "weekday":
            continue
        held = {mark.meaning for mark in there[kind]}
        for mark in marks:
            near = beside and kind == "date" and any(days_apart(mark, one) <= _SOON for one in there[kind])
            if held and mark.meaning not in held and not near:
                yield Disagreement("date", mark.word, there[kind][0].word)
                break
