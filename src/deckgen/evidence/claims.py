"""What the talk claims, and how each claim stands: quoted, supported, the speaker's own, or resting on nothing.

A claim that is quoted or supported is documented in the article: text and source agree. Whether the source is right,
nobody knows from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from deckgen.evidence.model import Evidence, Grounding
from deckgen.outline.base import Grounded
from deckgen.outline.items import Argument, Case, Closing, Objection, Premise, Statistic, Study, Tip
from deckgen.outline.kinds import ChartSlide, FreeSlide, QuoteSlide, TableSlide
from deckgen.outline.model import Talk
from deckgen.outline.slides import CasesGroup, Overview, StatisticsGroup


class Grade(StrEnum):
    """How a claim stands."""

    QUOTED = "quoted"
    SUPPORTED = "supported"
    OWN = "own"
    UNGROUNDED = "ungrounded"


@dataclass(frozen=True)
class Claim:
    """A claim of an item: its words, its grade, and where in the article it stands.

    `sentence` is what was quoted, or what of the passage says most of the claim; `address` is empty where nothing was
    found.
    """

    id: str
    text: str
    grade: Grade
    address: str = ""
    sentence: str = ""
    source: str | None = None
    working: str = ""
    """How the figure of the claim is reckoned: `78 % − 66 % = 12 procentpoint`."""

    @property
    def documented(self) -> bool:
        """Whether the claim leads back to a passage."""
        return self.grade in (Grade.QUOTED, Grade.SUPPORTED)


def claims(talk: Talk, evidence: Evidence) -> tuple[Claim, ...]:
    """Return what the items of a talk claim, in the order of the outline.

    Slides of the general kinds claim something where the talk has an article to hold them against.
    """
    return tuple(_claim(item, text, talk, evidence) for item, text in _texts(talk))


def _texts(talk: Talk) -> Iterator[tuple[Grounded, str]]:
    for item in talk.items():
        text = claim_text(item)
        free = isinstance(item, FreeSlide) and talk.article is None and not (item.quote or item.passage)
        if text and not free:
            yield item, text


def claim_text(item: Grounded) -> str:
    """Return the words with which an item claims something; nothing for an item that only leads on."""
    match item:
        case Argument():
            return item.thesis or item.answer
        case Premise() | Statistic() | Study():
            return item.claim
        case Case():
            return item.claim or ": ".join(text for text in (item.name, item.summary or item.gives) if text)
        case Objection():
            return f"{item.objection} – {item.reply}"
        case Tip():
            return item.claim or item.tip
        case Closing():
            return item.claim or item.call
        case QuoteSlide():
            return item.text
        case FreeSlide():
            return item.title
        case StatisticsGroup() | CasesGroup() | Overview():
            return item.claim or "" if item.quote or item.passage else ""
        case _:
            return ""


def _claim(item: Grounded, text: str, talk: Talk, evidence: Evidence) -> Claim:
    id, found, working = item.id or "", evidence.of(item.id), evidence.workings.get(item.id or "")
    if found and not item.own:
        quoted = bool(found.core) and not working and (item.quote is not None or isinstance(item, QuoteSlide))
        sentence = found.core or _nearest(text, found)
        grade = Grade.QUOTED if quoted else Grade.SUPPORTED
        source = item.source or next(iter(working.sources), None) if working else _source(item, talk)
        return Claim(id, text, grade, found.address, sentence, source, working.text if working else "")
    if item.own:
        return Claim(id, text, Grade.OWN, source=item.source)
    if isinstance(item, ChartSlide | TableSlide) and item.data is not None:
        return Claim(id, text, Grade.SUPPORTED, item.data.file, source=item.source)
    return Claim(id, text, Grade.UNGROUNDED, source=item.source)


_BEGINNING = re.compile(r"\b[^\W\d_]{4,6}|\d+")


def _nearest(text: str, found: Grounding) -> str:
    """Return the sentence of a passage that shares most beginnings of words with a claim; the first of equals."""
    words = set(_BEGINNING.findall(text.casefold()))
    sentences = [sentence.text for paragraph in found.paragraphs for sentence in paragraph.sentences]
    return max(sentences, key=lambda sentence: len(words & set(_BEGINNING.findall(sentence.casefold()))), default="")


def _source(item: Grounded, talk: Talk) -> str | None:
    """Return the source of an item, or of the evidence that a premise rests on."""
    if item.source or not isinstance(item, Premise):
        return item.source
    evidence = (talk.item(id) for id in item.evidence)
    return next((one.source for one in evidence if one and one.source), None)
