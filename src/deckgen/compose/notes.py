"""Notes: the clock, the passage that the slide rests on, its source with its caveat, and the way on.

What is said to a slide is worked out when it is composed (`speech.py`). How it is set is the pack's template,
`notes.md.j2`, and that is drawn when every slide has its place, since the clock and the way on depend on it.
"""

from __future__ import annotations

from dataclasses import replace

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from deckgen.compose.locale import Locale
from deckgen.compose.timing import clock
from deckgen.deck.model import Deck, Notes, Slide
from deckgen.deck.numbers import slide_numbers
from deckgen.deck.text import blocks, escape
from deckgen.diagnostics import Report, Stop
from deckgen.packs.layout import LayoutPack


def _following_titles(deck: Deck) -> list[str]:
    """Return for each slide the headline of the next one that is shown; nothing after the last, and among backups."""
    titles, following = [], ""
    for slide in reversed(deck.slides):
        titles.append(following)
        following = following if slide.hidden or slide.backup else slide.title.plain
    return titles[::-1]


def set_notes(deck: Deck, pack: LayoutPack, report: Report) -> Deck:
    """Return the deck with the notes of every slide, set by the pack's template.

    Reports E303 and raises `Stop` where the template cannot be drawn.
    """
    environment = SandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    words = Locale(deck.properties.language).words
    following = _following_titles(deck)
    numbers = slide_numbers(deck)
    drawn: dict[str, Slide] = {}
    start = 0.0
    try:
        template = environment.from_string(pack.notes_template)
        for number, slide in enumerate(deck.slides):
            end = start + slide.seconds
            markdown = template.render(
                words=words,
                clock={"start": "", "end": ""} if slide.backup else {"start": clock(start), "end": clock(end)},
                speech=slide.speech,
                bridge=escape(following[number]),
                read_on=numbers.get(slide.speech.before, ""),
            )
            drawn[slide.id] = replace(slide, notes=Notes(blocks(markdown)))
            start = end
    # A template may do anything that an expression can: divide by zero, or add a text to a number.
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError) as fault:
        line = getattr(fault, "lineno", None)
        where = f" (line {line})" if line else ""
        file = pack.folder / "notes.md.j2"
        report.error("E303", f"the notes' template cannot be drawn{where}: {fault}", file, help="mend the template")
        raise Stop from None
    return replace(
        deck,
        sections=tuple(
            replace(section, slides=tuple(drawn[slide.id] for slide in section.slides)) for section in deck.sections
        ),
    )
