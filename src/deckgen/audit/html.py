"""The audit as one page of HTML: the claims beside the article, each leading to the other.

The page holds all it needs, and works without JavaScript; how it looks is the business of `page.html.j2`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from string import ascii_lowercase

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from deckgen.article.model import Article, Kind, Paragraph, Sentence
from deckgen.audit.model import Audit, ShownClaim
from deckgen.audit.words import WORDS, hit_in_words
from deckgen.deck.text import plain
from deckgen.evidence.claims import Claim

_LIX_BANDS = ((25, "very easy"), (35, "easy"), (45, "middle"), (55, "hard"))
"""Below which LIX a text is called what (Björnsson 1968)."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class _Row:
    """A claim as the page lists it: `label` is its slide's number, with a letter where the slide has several."""

    label: str
    text: str
    shown: ShownClaim

    @property
    def claim(self) -> Claim:
        return self.shown.claim

    @property
    def anchor(self) -> str:
        return f"claim-{self.label}"

    @property
    def quote(self) -> str:
        """The sentence that the claim rests on; how the passage begins, with dots, where it is longer."""
        return f"{self.claim.sentence} …" if len(self.shown.sentences) > 1 else self.claim.sentence


@dataclass(frozen=True)
class _Slide:
    """A slide with its claims. `alone`: its one claim is the headline."""

    number: str
    title: str
    hidden: bool
    rows: tuple[_Row, ...]

    @property
    def alone(self) -> bool:
        return len(self.rows) == 1 and self.rows[0].text == _one_line(self.title)


@dataclass(frozen=True)
class _Part:
    """A heading of the article at its level in the page, and what stands below it: runs of one kind of paragraph."""

    heading: str
    level: int
    runs: tuple[tuple[Kind, tuple[Paragraph, ...]], ...]


def audit_page(audit: Audit) -> str:
    """Return the audit as a page of HTML in the talk's language, the same for the same audit."""
    environment = Environment(
        loader=PackageLoader("deckgen.audit", ""),
        autoescape=True,  # always: the template's name does not end as those do that are escaped by their name
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["code"] = _code
    slides = tuple(_slides(audit.claims))
    return environment.get_template("page.html.j2").render(
        audit=audit,
        words=WORDS[audit.language],
        slides=slides,
        numbers={slide.number for slide in slides},
        not_shown=[(claim, plain(claim.text)) for claim in audit.not_shown],
        resting=_resting(slides),
        articles=[(article, tuple(_parts(article))) for article in audit.articles],
        unused={paragraph.address for paragraph in audit.unused_paragraphs},
        idle=_idle_figures(audit),
        pieces=_pieces,
        hits=[(weakness, *hit_in_words(weakness, audit.language)) for weakness in audit.weaknesses],
        band=_band(audit.readability.notes),
    )


def _slides(claims: Sequence[ShownClaim]) -> Iterator[_Slide]:
    for number, group in groupby(claims, key=lambda shown: shown.number):
        shown = tuple(group)
        labels = [f"{number}{_letter(place)}" for place in range(len(shown))] if len(shown) > 1 else [number]
        rows = tuple(_Row(label, _as_set(one), one) for label, one in zip(labels, shown, strict=True))
        yield _Slide(number, shown[0].title, shown[0].hidden, rows)


def _as_set(shown: ShownClaim) -> str:
    """Return the words of a claim; as the slide sets them where they are its headline."""
    text = plain(shown.claim.text)
    return _one_line(shown.title if _WORD.findall(text) == _WORD.findall(shown.title) else text)


def _letter(place: int) -> str:
    return ascii_lowercase[place] if place < len(ascii_lowercase) else f".{place + 1}"


def _one_line(text: str) -> str:
    """Return a text as it reads, however it is broken and held together on its slide."""
    return " ".join(text.split())


def _resting(slides: Sequence[_Slide]) -> Mapping[str, list[_Row]]:
    """Return for each sentence that is used the claims that rest on it."""
    resting: dict[str, list[_Row]] = {}
    for slide in slides:
        for row in slide.rows:
            for address in row.shown.sentences:
                resting.setdefault(address, []).append(row)
    return resting


def _parts(article: Article) -> Iterator[_Part]:
    top = min((section.level for section in article.sections if section.heading), default=1)
    for section in article.sections:
        runs = tuple((kind, tuple(group)) for kind, group in groupby(section.paragraphs, key=lambda one: one.kind))
        yield _Part(section.heading, min(6, 3 + section.level - top), runs)


def _idle_figures(audit: Audit) -> Mapping[str, list[str]]:
    """Return for each paragraph its figures that no slide uses, as the article writes them, none twice."""
    idle: dict[str, list[str]] = {}
    for figure in audit.unused_figures:
        listed = idle.setdefault(figure.address, [])
        if figure.text not in listed:
            listed.append(figure.text)
    return idle


def _pieces(sentence: Sentence, figures: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield a sentence in pieces, and of each whether it is one of `figures`."""
    if not figures:
        yield sentence.text, False
        return
    longest_first = "|".join(re.escape(figure) for figure in sorted(figures, key=len, reverse=True))
    for number, piece in enumerate(re.split(rf"(?<!\w)({longest_first})(?!\w)", sentence.text)):
        if piece:
            yield piece, number % 2 == 1


def _code(text: str) -> Markup:
    """Return a text in which what stands between backticks is code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def _band(lix: int) -> str:
    return next((name for limit, name in _LIX_BANDS if lix < limit), "very hard")
