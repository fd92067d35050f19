"""Whose figure it is not: somebody whom the passage tells of after it, and never with it.

`Two in five landlords would prefer longer leases. The tenants were not asked.` A slide that gives the figure to the
tenants, and has no word of landlords, needs no lexicon to be found wrong: where each stands is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from deckgen.agreement.lexicon import LEXICONS
from deckgen.agreement.nearest import pieces
from deckgen.agreement.passage import Passage
from deckgen.agreement.places import GENITIVE, OF_TIME, is_verb, refers_back
from deckgen.agreement.terms import Term, among, terms
from deckgen.agreement.zones import Zone
from deckgen.article.comparison import verdict
from deckgen.article.quantities import Quantity, quantities

_ADVERB = re.compile(r"(?:ly|vis|ende)\Z")
_NEAR_BEGIN = 20
"""So many letters into its piece a figure is what the piece begins with."""
_NAME = re.compile(r"(?<=[\w,] )[A-ZÆØÅ][\w-]{2,}")
"""A name in the middle of a sentence."""


_FEWEST_DONE = 2
"""So many words beside its subject a slide must share with a clause to be about the same."""
_STANDS_FOR = re.compile(r"works?|project|job|scheme|arbejdet|projektet|ordningen|forsøget", re.I)
"""A subject that means what was told before it."""


def told_later(
    said: Quantity, words: tuple[Term, ...], held: Zone, passage: Passage, language: str
) -> tuple[str, str] | None:
    """Return whom a slide gives a figure to, and whose it is in the passage, which tells of the first only later.

    `words` are all that the slide says beside the figure, `held` is the passage's zone with it. None where the slide
    has the passage's subject, or nobody whom the passage tells of elsewhere.
    """
    of_sentence = pieces(held.sentence, language)
    at, mine = next(((at, one) for at, one in enumerate(of_sentence) if _has(said, one, language)), (-1, ""))
    if at < 0:
        return None
    owner = _owner(said, mine, of_sentence[at - 1] if at else "", language)
    if owner and not among(owner, words, language):
        named = _named_after(mine, owner, words, _after(mine, passage, language), language)
    else:
        place = _place(mine, language)
        away = place is not None and not among(place, words, language)
        after = (piece for piece in _after(mine, passage, language) if not LEXICONS[language].and_.match(piece))
        named = _named_after(mine, place, words, after, language) if place and away else None
    return named or _named_elsewhere(words, held, passage, language)


def done_by_another(text: str, words: tuple[Term, ...], passage: Passage, language: str) -> tuple[str, str] | None:
    """Return who does something on a slide, and who does it in the passage, where both are subjects of a clause.

    `The cooks complain of noise, while the drivers name the heat`, and on the slide the drivers complain of noise.
    """
    subject = _subject(text, language)
    done = [word for word in words if subject and not among(word, (subject,), language)]
    if subject is None or len(done) < _FEWEST_DONE:
        return None
    of_each = [
        (piece, terms(piece, language))
        for sentence in passage.sentences
        for piece in pieces(sentence, language)
        if sentence.startswith(piece) or _begins_anew(piece, language)
    ]
    told = next((one for one in of_each if all(among(word, one[1], language) for word in done)), None)
    owner = _subject(told[0], language) if told else None
    if told is None or owner is None or among(owner, words, language) or among(subject, told[1], language):
        return None
    others = (_subject(piece, language) for piece, _ in of_each if piece != told[0])
    elsewhere = any(other and among(other, (subject,), language) for other in others)
    return (subject.word, owner.word) if elsewhere else None


def _named_after(
    mine: str, not_said: Term, words: tuple[Term, ...], after: Iterable[str], language: str
) -> tuple[str, str] | None:
    """Return the first of the slide's words that a later piece has as its subject, with what the slide leaves out."""
    beside = terms(mine, language)
    for piece in after:
        other = _subject(piece, language)
        if other is None or among(other, beside, language) or _STANDS_FOR.fullmatch(other.word):
            continue
        named = next((word for word in words if among(word, (other,), language)), None)
        if named and not among(not_said, terms(piece, language), language):
            return named.word, not_said.word
    return None


def _place(piece: str, language: str) -> Term | None:
    """Return where the passage says that something is."""
    before = LEXICONS[language].before_place
    place = next((term for term in terms(piece, language) if before.search(piece, 0, term.start)), None)
    return place if place and _is_somebody(place, language) else None


def _has(said: Quantity, piece: str, language: str) -> bool:
    return any(verdict(said, one) != "not held" for one in quantities(piece, language))


def _owner(said: Quantity, piece: str, before: str, language: str) -> Term | None:
    """Return the subject of the piece with a figure, else what it counts, else the subject of what leads up to it."""
    subject = _subject(piece, language)
    if subject:
        return subject
    there = next(one for one in quantities(piece, language) if verdict(said, one) != "not held")
    lead = LEXICONS[language].before_counted.match(piece, there.figure.end)
    words = terms(piece, language)
    counted = next((term for term in words if lead and term.start == lead.end() and _is_somebody(term, language)), None)
    return counted if lead and there.figure.start < _NEAR_BEGIN else _subject(before, language) or counted


def _subject(piece: str, language: str) -> Term | None:
    """Return the noun that a piece begins with, after its conjunction, preposition and article."""
    lexicon = LEXICONS[language]
    words = terms(piece, language)
    lead = lexicon.before_subject.match(piece)
    if not words or lead is None or words[0].start != lead.end():
        return None
    subject = words[1] if GENITIVE.search(words[0].word) and len(words) > 1 else words[0]
    left_out = lexicon.left_out.match(piece, subject.end)
    return subject if _is_somebody(subject, language) and not left_out else None


def _is_somebody(term: Term, language: str) -> bool:
    lexicon = LEXICONS[language]
    odd = OF_TIME.match(term.word) or _ADVERB.search(term.word) or GENITIVE.search(term.word)
    return not odd and len(term.word) > 2 and not is_verb(term, lexicon)


def _after(mine: str, passage: Passage, language: str) -> Iterator[str]:
    """Yield the pieces after one that have a subject of their own: sentences, and what a conjunction begins."""
    reached = False
    for sentence in passage.sentences:
        for number, piece in enumerate(pieces(sentence, language)):
            if reached and (number == 0 or _begins_anew(piece, language)):
                yield piece
            reached = reached or piece == mine


def _begins_anew(piece: str, language: str) -> bool:
    lexicon = LEXICONS[language]
    words = terms(piece, language)
    verb_follows = len(words) > 1 and is_verb(words[1], lexicon)
    joined = lexicon.and_.match(piece) and not quantities(piece, language)
    if joined and words:  # `and the tenants have`, but not `street art and small stages`
        return verb_follows or lexicon.auxiliary.match(piece, words[0].end) is not None
    if lexicon.language == "en" and words and words[0].word.endswith("ing") and lexicon.new_subject.match(piece):
        return False  # `while handling`
    return lexicon.new_subject.match(piece) is not None or piece[:1] == ";" or (piece[:1] == "," and verb_follows)


def _named_elsewhere(words: tuple[Term, ...], held: Zone, passage: Passage, language: str) -> tuple[str, str] | None:
    """Return a name of the slide that stands in another sentence only, and one of the figure's that it lacks."""
    names = {name for sentence in passage.sentences for name in _NAME.findall(sentence)}
    here = terms(held.sentence, language)
    own = [term for term in terms(held.text, language) if term.word in names]
    others = [term for sentence in passage.sentences if sentence != held.sentence for term in terms(sentence, language)]
    said = [word for word in words if word.word in names and not among(word, here, language)]
    if not own or refers_back(held.sentence, LEXICONS[language]) or any(among(term, words, language) for term in own):
        return None
    named = next((word for word in said if word.word in {term.word for term in others}), None)
    return (named.word, own[0].word) if named else None
