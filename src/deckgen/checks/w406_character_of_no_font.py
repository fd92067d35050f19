"""W406: characters that none of the measured fonts has, so that PowerPoint takes them from another one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from deckgen.checks.links import is_from, texts
from deckgen.checks.rules import Subject, rule
from deckgen.deck.model import Chart, Slide, Table, Text
from deckgen.diagnostics import Report, SourceSpan
from deckgen.fit.advances import Face, is_guessed
from deckgen.fit.text import spans_of
from deckgen.packs.model import TextStyle

MOST_NAMED = 3


@rule("W406")
def character_of_no_font(subject: Subject, report: Report) -> None:
    """Warn of every text of a slide that has such characters; once, with all of them."""
    places, found_in = subject.outline.places, texts(subject.outline.talk)
    # One text for a list, or for several paragraphs, stands at the place of the whole.
    located = ((places.get(path) or places.get(path[:-1]), text) for path, text in found_in if not text.isascii())
    written = sorted((at, text) for at, text in located if at)
    for slide in subject.deck.slides:
        for at, family, found in _lacking(slide):
            named = ", ".join(_named(character) for character in found[:MOST_NAMED])
            more = f" and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
            what = "the character" if len(found) == 1 else "the characters"
            report.warning(
                "W406",
                f"{what} {named}{more} may come from another font than {family}; the width is a guess",
                _place(found, slide.spans.get(at, slide.span), written),
                help="say it without, or look at the slide in PowerPoint on the computer that the talk is held from",
            )


def _place(found: list[str], slot: SourceSpan, written: list[tuple[SourceSpan, str]]) -> SourceSpan:
    """Return the first text from a slot's place on that has all the characters, or else the slot's place."""
    return next((at for at, text in written if is_from(at, slot) and set(found) <= set(text)), slot)


def _lacking(slide: Slide) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the key, the family and the characters of each text with such characters."""
    slots = slide.placement.slots if slide.placement else {}
    for key, content in slide.contents():
        if key not in slots:
            continue
        found: dict[str, list[str]] = {}
        for family, character in _lacked(content, slots[key].style):
            found.setdefault(family, []).append(character)
        for family, characters in found.items():
            yield key, family, list(dict.fromkeys(characters))


def _lacked(content: object, style: TextStyle) -> Iterator[tuple[str, str]]:
    """Yield the family and the character for each that its face lacks, of all that is written in a slot."""
    if isinstance(content, Text):
        for paragraph in content.paragraphs:
            for span in spans_of(paragraph, style):
                yield from ((span.family, one) for one in span.text if is_guessed(one, span.face))
    elif isinstance(content, Table):
        for cell in (cell for row in content.rows for cell in row):
            yield from _lacked(cell, style)
        yield from _written([column.head for column in content.columns], style)
    elif isinstance(content, Chart):
        names = [*content.categories, *(series.name for series in content.series), content.unit, content.x_name]
        yield from _written(names, style)


def _written(names: list[str], style: TextStyle) -> Iterator[tuple[str, str]]:
    face = Face(style.face.family, bold=True)
    yield from ((face.family, one) for name in names for one in name if is_guessed(one, face))


def _named(character: str) -> str:
    name = unicodedata.name(character, f"U+{ord(character):04X}")
    return f"{character} ({name})"
