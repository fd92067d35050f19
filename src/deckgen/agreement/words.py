"""Hold the words beside a figure against those beside it in the passage: `steg` against `faldt`, `ugen` against `året`.

Each check asks both sides; where one of them says nothing of the matter, they do not disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from deckgen.agreement.denials import (
    PREPOSITIONS,
    denied,
    denied_by_prefix,
    denied_otherwise,
    is_negative,
    lacks,
    not_done_by_anybody,
    unlike,
)
from deckgen.agreement.findings import Disagreement, Kind
from deckgen.agreement.lexicon import LEXICONS, SCALES, Lexicon
from deckgen.agreement.marks import Mark, directions, negations, of_table, periods, ranks, than
from deckgen.agreement.nearest import piece_about, pieces
from deckgen.agreement.roles import roles_turned
from deckgen.agreement.terms import Term, among, first_part, in_both, repeats, terms
from deckgen.article.number_words import word_value
from deckgen.article.units import measure_after

_OPPOSITES = {
    "up": "down", "before": "after", "first": "last", "open": "closed", "adopted": "rejected", "allowed": "forbidden",
    "with": "against", "gain": "loss", "begun": "ended", "brought in": "done away", "easy": "hard",
    "more often": "seldom", "all": "none", "free": "paid", "oldest": "youngest", "better": "worse", "bought": "sold",
    "extended": "terminated", "won": "lost", "hired": "fired", "born": "died", "in": "out", "upper": "lower",
    "majority": "minority", "vacant": "taken", "early": "late",
}  # fmt: skip
_PAIRS = {*_OPPOSITES.items(), ("passed", "failed"), ("passed", "rejected"), ("all", "not all")}
_PAIRS |= {(other, one) for one, other in _PAIRS}
_PAIRS |= {(f"{scale} {one}", f"{scale} {other}") for scale in SCALES for one, other in ("+-", "-+")}


def turned_words(
    slide: str, clause: str, sentence: str, language: str, rising: str | None = None, *, figure: bool = False
) -> Iterator[Disagreement]:
    """Yield each word of a slide's text that the passage's clause, in its sentence, turns round.

    `rising` is `up` or `down` where the clause goes from one figure to another; `figure` says that both have one.
    """
    lexicon = LEXICONS[language]
    yield from _direction(slide, clause, language, rising)
    rank = list(_rank(*_of_one_piece(ranks, slide, clause, language)))
    yield from rank or _is_next_to(slide, clause)
    said, there = _in_order(slide, lexicon), _in_order(clause, lexicon)
    excepted = lexicon.excepted.search(slide) or lexicon.excepted.search(clause)
    pairs = [
        pair
        for pair in _opposed(said, there)
        if not (_ENUMERATED.search(sentence) and {one.meaning for one in (*said, *there) if one.word in pair} == _ENDS)
    ]
    if len(pairs) == 2:  # `alle er åbne` and `ingen er lukket`
        return
    opposed = None
    if not excepted:
        opposed = pairs[0] if pairs else None
        if not any(negations(text, language) or lacks(text, language) for text in (slide, clause)):
            opposed = opposed or roles_turned(slide, clause, language, things=figure)
    ends = than(slide, lexicon), than(clause, lexicon)
    if pairs and min(ends) >= 0 and _change_places(slide, ends[0], clause, ends[1], language):
        return  # A is faster than B, which is slower than A
    both = {mark.word.lower() for mark in negations(slide, language)}
    both &= {mark.word.lower() for mark in negations(clause, language)}
    one, other = denied(slide, clause, language, both), denied(clause, slide, language, both)
    if opposed and _of_one_thing(slide, clause, opposed, language) and denies_alike(slide, clause, opposed, language):
        yield Disagreement("order", *opposed)
    elif not opposed and not excepted and bool(one) != bool(other):
        several = max(unlike(slide, both, language), unlike(clause, both, language)) > 1
        agree = several or (
            is_negative(slide, clause, language, both)
            and (is_negative(clause, slide, language, both) or denied(sentence, slide, language, both))
        )
        if not agree and not denied_otherwise(slide, clause, sentence, language):
            yield Disagreement("negation", one, other)
    yield from _differ("period", periods(slide, language), periods(clause, language))


_ENDS = {"first", "last"}
_ENUMERATED = re.compile(r"\b(?:second|third|anden|andet|tredje)\b", re.I)
"""Where there is a second one, the last may be the first's neighbour and no opposite."""


def _of_one_piece(
    marks: Callable[[str, str], tuple[Mark, ...]], slide: str, clause: str, language: str
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Return the marks of both sides; of one that says several things, those of the piece that the other is about."""
    said, there = marks(slide, language), marks(clause, language)
    if said and _are_several(there):
        for piece in pieces(slide, language):
            of_piece = marks(piece, language)
            if of_piece and not _are_several(of_piece):
                about = piece_about(clause, piece, language, by_subject=marks is ranks)
                return of_piece, marks(about, language)
    elif there and _are_several(said):
        said = marks(piece_about(slide, clause, language), language)
    return said, there


def _are_several(marks: tuple[Mark, ...]) -> bool:
    return len({mark.meaning for mark in marks}) > 1


def _in_order(text: str, lexicon: Lexicon) -> tuple[Mark, ...]:
    """Return the marks of the table `order`, but not of a time that passes (`efter 12 dage`) or of a bound."""
    bounds = [found.span() for found in lexicon.no_negation.finditer(text)]
    return tuple(
        mark
        for mark in of_table(text, lexicon.order)
        if not (mark.meaning in ("before", "after") and _passes(text, mark, lexicon))
        and not (mark.meaning == "none" and any(a <= mark.start < b for a, b in bounds))
    )


def _passes(text: str, mark: Mark, lexicon: Lexicon) -> bool:
    found = re.match(r"\s(\w+)\s(\w+)", text[mark.end :])
    if found is None or measure_after(text, mark.end + found.end(1), lexicon.language) is None:
        return False
    return found[1].isdigit() or word_value(found[1].lower(), lexicon.language) is not None


_AMOUNTS = ("all", "none")


def _of_one_thing(slide: str, clause: str, opposed: tuple[str, str], language: str) -> bool:
    """Say whether `all` and `none` are said of one thing: `ingen af skolerne lukkes` denies no `alle skoler bliver`."""
    lexicon = LEXICONS[language]
    amounts = [next(iter(of_table(word, lexicon.amounts)), None) for word in opposed]
    if not all(one and one.meaning in _AMOUNTS for one in amounts):
        return True
    for one, text, other in zip(amounts, (slide, clause), (clause, slide), strict=True):
        if one and one.meaning == "none":
            mark = Mark("none", one.word, text.find(one.word))
            undone = not_done_by_anybody(mark, text, terms(text, language), language)
            if undone and not among(undone, terms(other, language), language):
                return False
    said, there = (
        [term for term in terms(text, language) if term.start > text.find(word)][1:]
        for text, word in zip((slide, clause), opposed, strict=True)
    )
    return not (said or there) or any(among(term, tuple(there), language) for term in said)


def denies_alike(slide: str, clause: str, opposed: tuple[str, str], language: str) -> bool:
    """Say whether both sides deny what they say, or none, apart from the opposed words (`alle` and `ingen`)."""
    rest = [
        next((piece for piece in pieces(text, language) if word in piece), text).replace(word, " ")
        for text, word in zip((slide, clause), opposed, strict=True)
    ]
    denying = [
        bool(negations(text, language))
        or lacks(text, language)
        or bool(denied_by_prefix(terms(text, language), terms(other, language), language))
        for text, other in zip(rest, reversed(rest), strict=True)
    ]
    return denying[0] == denying[1]


_BETTER = {"better": "up", "worse": "down"}
_GOOD = {
    "da": re.compile(
        r"(?:tilfredshed|trivsel|tillid|karakter|kvalitet|svarprocent|deltagelse|fremmøde|punktlighed)", re.I
    ),
    "en": re.compile(r"\b(?:satisfaction|trust|score|quality|turnout|attendance|confidence|punctuality|rating)", re.I),
}
"""What is better the more there is of it."""


def _direction(slide: str, clause: str, language: str, rising: str | None) -> Iterator[Disagreement]:
    lexicon = LEXICONS[language]
    said, there = _of_one_piece(directions, slide, clause, language)
    if not said and (there or rising) and _GOOD[language].search(clause):
        marks = of_table(slide, lexicon.order)
        said = tuple(Mark(_BETTER[one.meaning], one.word, one.start) for one in marks if one.meaning in _BETTER)
    if not there and rising:
        there = (Mark(rising, f"{rising} from one figure to the other"),)
    if _are_several(said) or _are_several(there):  # but for what both say in one word
        alike = {mark.word.lower() for mark in said} & {mark.word.lower() for mark in there}
        said, there = (tuple(one for one in some if one.word.lower() not in alike) for some in (said, there))
    meant, held = {mark.meaning for mark in said}, {mark.meaning for mark in there}
    if len(meant) != 1 or len(held) != 1:
        return
    turned = meant != held
    ends = than(slide, lexicon), than(clause, lexicon)
    if (ends[0] < 0) != (ends[1] < 0):  # `fewer women than men` says no other than `more men`
        compared, other = (slide, clause) if ends[0] >= 0 else (clause, slide)
        ahead = terms(other[: min((mark.start for mark in directions(other, language)), default=0)], language)
        if any(among(term, ahead, language) for term in terms(compared[max(ends) :], language)[:1]):
            return
    if min(ends) >= 0 and _change_places(slide, ends[0], clause, ends[1], language):
        turned = not turned
    denials = [{mark.word.lower() for mark in negations(text, language)} for text in (slide, clause)]
    if denials[0] != denials[1] or denials[0] & PREPOSITIONS:
        return
    if turned:
        yield Disagreement("direction", said[0].word, there[0].word)


def _compared(text: str, language: str) -> tuple[Term, ...]:
    """Return the first two words after *than*, but not whose it is that is compared with."""
    return tuple(term for term in terms(text, language) if not term.word.endswith(("'s", "’s")))[:2]


def _change_places(slide: str, at: int, clause: str, there: int, language: str) -> bool:
    """Say whether what one text compares is what the other one compares it with: `A than B` and `B than A`."""
    before, after = terms(slide[:at], language), _compared(slide[at:], language)
    held_before, held_after = terms(clause[:there], language), _compared(clause[there:], language)
    firsts = [[first for term in some if (first := first_part(term, language))] for some in (before, after)]
    if firsts[0] and firsts[1]:  # `bybørn` and `landsbybørn`: children in the town, and in the villages
        across = in_both(tuple(firsts[0]), held_after, language) and in_both(tuple(firsts[1]), held_before, language)
        along = in_both(tuple(firsts[0]), held_before, language) and in_both(tuple(firsts[1]), held_after, language)
        if across or along:
            return not along
    if before and repeats(before[0], held_after) and not among(before[0], held_before, language):
        return not (after and after[0].stem == held_after[0].stem)  # `the area has fewer dogs than children`
    after = tuple(term for term in after if not repeats(term, before))
    held_after = tuple(term for term in held_after if not repeats(term, held_before))
    crossed = in_both(held_after, before, language) + in_both(after, held_before, language)
    return crossed > in_both(held_after, after, language)


_PLACES = {
    "the most": (1, "top"), "record high": (1, "top"), "the least": (1, "bottom"), "record low": (1, "bottom"),
    "oldest": (1, "old"), "youngest": (1, "young"), "place 1": (1, ""), "second most": (2, "top"),
    "second least": (2, "bottom"), "second oldest": (2, "old"), "third oldest": (3, "old"),
    "place 2": (2, ""), "third most": (3, "top"),
    "third least": (3, "bottom"), "place 3": (3, ""), "fourth most": (4, "top"), "place 4": (4, ""),
    "last place": (-1, ""),
}  # fmt: skip
"""Which place in a row a rank is, from which end; `place 1` may be at either."""


_OF_CHILDREN = ({"bottom", "young"}, {"top", "old"})
"""The smallest children are the youngest."""


def _rank(said: tuple[Mark, ...], there: tuple[Mark, ...]) -> Iterator[Disagreement]:
    if said and there and not any(is_one_rank(one.meaning, two.meaning) for one in said for two in there):
        yield Disagreement("rank", said[0].word, there[0].word)


_NEXT_TO = re.compile(r"\bnæst(?P<da>\w{4,}st(?:e)?)\b|\b(?:second|third)[- ](?P<en>\w+est)\b", re.I)


def _is_next_to(slide: str, clause: str) -> Iterator[Disagreement]:
    """Yield where one text has the driest and the other one the second driest, whatever word it is."""
    for there, other in ((clause, slide), (slide, clause)):
        found = _NEXT_TO.search(there)
        most = found and re.search(rf"(?<![\w-])(?<!second )(?<!third ){found['da'] or found['en']}\b", other, re.I)
        if found and most and not _NEXT_TO.search(other):
            yield Disagreement("rank", *((most[0], found[0]) if there == clause else (found[0], most[0])))
            return


def is_one_rank(one: str, other: str) -> bool:
    """Say whether two ranks may be the same: the largest and number one, but not the largest and the second."""
    (place, end), (held, held_end) = _PLACES[one], _PLACES[other]
    return place == held and (end == held_end or not end or not held_end or {end, held_end} in _OF_CHILDREN)


def _opposed(said: tuple[Mark, ...], there: tuple[Mark, ...]) -> list[tuple[str, str]]:
    """Return the words of which one is the other's opposite, where neither side has both, in pairs."""
    meant, held = {mark.meaning for mark in said}, {mark.meaning for mark in there}
    pairs = {
        (one.meaning, two.meaning): (one.word, two.word)
        for one in said
        for two in there
        if (one.meaning, two.meaning) in _PAIRS and two.meaning not in meant and one.meaning not in held
    }
    return list(pairs.values())


def opposite(one: Mark, other: Mark) -> bool:
    """Say whether two words of the table `order` say the opposite of each other."""
    return (one.meaning, other.meaning) in _PAIRS


def _differ(kind: Kind, said: tuple[Mark, ...], there: tuple[Mark, ...]) -> Iterator[Disagreement]:
    if said and there and not {mark.meaning for mark in said} & {mark.meaning for mark in there}:
        yield Disagreement(kind, said[0].word, there[0].word)
