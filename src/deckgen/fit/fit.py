"""Fit a deck: every slide gets its sizes, goes on on a further slide, or becomes an error that says by how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from deckgen.deck.model import Content, Deck, Paragraph, Properties, Run, Slide, Speech, Table, TableFit, Text
from deckgen.deck.numbers import slide_numbers
from deckgen.diagnostics import Report
from deckgen.fit.columns import with_shares
from deckgen.fit.layouts import with_layout
from deckgen.fit.slide import Overflow, fit_slide, place
from deckgen.fit.tables import with_air
from deckgen.fit.text import fits, set_text
from deckgen.packs.layout import LayoutPack
from deckgen.packs.model import Slot

T = TypeVar("T")

MOST_CONTINUATIONS = 20
"""A text that needs more slides than this is no slide but an article."""


def fit_deck(deck: Deck, pack: LayoutPack, report: Report) -> Deck:
    """Return the deck with every slide placed and fitted; what fits nowhere is reported as E401 or E402."""
    sections = []
    for section in deck.sections:
        slides = tuple(fitted for slide in section.slides for fitted in _fit_or_continue(slide, pack, report))
        sections.append(replace(section, slides=slides))
    if any(slide.placement and slide.placement.footer for section in sections for slide in section.slides):
        _fit_footer(deck.properties, pack.frame["footer"], report)
    return number_links(replace(deck, sections=tuple(sections)))


def number_links(deck: Deck) -> Deck:
    """Return the deck with the numbers of the slides that runs ask for; every slide has its place by now."""
    numbers = slide_numbers(deck)

    def run(item: Run) -> Run:
        if not item.numbers_link or item.link is None:
            return item
        return replace(item, text=numbers[item.link.removeprefix("#")], numbers_link=False)

    def text(item: Text) -> Text:
        return Text(tuple(replace(line, runs=tuple(run(one) for one in line.runs)) for line in item.paragraphs))

    def slide(item: Slide) -> Slide:
        tables = {
            key: replace(content, rows=tuple(tuple(text(cell) for cell in row) for row in content.rows))
            for key, content in item.slots.items()
            if isinstance(content, Table)
        }
        return replace(item, slots={**item.slots, **tables}) if tables else item

    return replace(
        deck,
        sections=tuple(
            replace(section, slides=tuple(slide(one) for one in section.slides)) for section in deck.sections
        ),
    )


def _fit_or_continue(slide: Slide, pack: LayoutPack, report: Report) -> Sequence[Slide]:
    slide = _with_columns(with_layout(slide, pack, report), pack)
    overflows: tuple[Overflow, ...] = ()
    for pieces in range(1, MOST_CONTINUATIONS + 1):
        parts = list(_split(slide, pieces, pack))
        if len(parts) != pieces:
            continue
        fitted = [fit_slide(place(part, pack)) for part in parts]
        overflows = overflows or tuple(flow for _, flows in fitted for flow in flows)
        if not any(flows for _, flows in fitted):
            return [_airy(fitted[0][0])] if pieces == 1 else _of_one_size([part for part, _ in fitted])
    if not overflows:
        group = next(iter(slide.groups))
        count, room = len(slide.groups[group]), pack.layouts[slide.layout].most(group)
        report.error(
            "E402",
            f"{count} are too many for one slide; there is room for {room}",
            slide.span,
            help="leave some out, or show them on two slides",
        )
    for overflow in overflows:
        _report(overflow, slide, report)
    return [slide]


def _fit_footer(properties: Properties, slot: Slot, report: Report) -> None:
    """Report a footer that does not fit: it is the same on every slide, and so has one size."""
    if properties.footer_span is None:
        return
    text = Text((Paragraph((Run(properties.footer),)),))
    setting = set_text(text, slot.style, slot.style.sizes[0], slot.box.width_pt)
    if not fits(setting, slot.box.height_pt):
        count, room = len(properties.footer), len(setting.lines[0])
        message = f"the title is too long for its place ({slot.name}): it has {count} characters, and there is room for"
        help = "give the talk a `short_title` that has room; only the footer takes it"
        report.error("E401", f"{message} about {room}", properties.footer_span, help=help)


def _with_columns(slide: Slide, pack: LayoutPack) -> Slide:
    """Return a slide with the widths of its tables' columns decided, by all their rows."""
    tables = {key: content for key, content in slide.slots.items() if isinstance(content, Table)}
    if not tables:
        return slide
    slots = pack.layouts[slide.layout].place({}, {}, set(tables)).slots
    shared = {key: with_shares(table, slots[key]) for key, table in tables.items()}
    return replace(slide, slots={**slide.slots, **shared})


def _airy(slide: Slide) -> Slide:
    """Return a slide that stands alone with its tables spread over their slots; one in pieces has no room to spare."""
    slots = slide.placement.slots if slide.placement else {}
    airy = {key: with_air(fit, slots[key]) for key, fit in slide.fitted.items() if isinstance(fit, TableFit)}
    return replace(slide, fitted={**slide.fitted, **airy})


def _of_one_size(pieces: list[Slide]) -> list[Slide]:
    """Return the pieces of a slide with each slot at the smallest size that it has on any of them."""
    smallest: dict[str, int] = {}
    for piece in pieces:
        for key, fit in piece.fitted.items():
            smallest[key] = min(smallest.get(key, fit.size_pt), fit.size_pt)
    return [fit_slide(piece, smallest)[0] for piece in pieces]


def _split(slide: Slide, pieces: int, pack: LayoutPack) -> Iterator[Slide]:
    """Yield the slide in so many pieces, as even as they go; fewer where it cannot be split so often."""
    most = {group: pack.layouts[slide.layout].most(group) for group in slide.groups}
    if pieces == 1:
        if all(len(cells) <= most[group] for group, cells in slide.groups.items()):
            yield slide
        return
    layout = pack.layouts[slide.layout].file
    for key, content in slide.slots.items():
        if layout.slots[key].continues:
            for number, part in enumerate(_parts(content, pieces), start=1):
                yield _piece(replace(slide, slots={**slide.slots, key: part}), number, pieces)
            return
    for group, cells in slide.groups.items():
        least = layout.repeats[group].counts[0]
        chunks = _chunks(cells, pieces)
        # A cell that is marked ties its siblings together, so such a group stays on one slide.
        if group not in slide.lit and all(max(least, 1) <= len(chunk) <= most[group] for chunk in chunks):
            for number, chunk in enumerate(chunks, start=1):
                yield _piece(replace(slide, groups={**slide.groups, group: chunk}), number, pieces)
            return


def _parts(content: Content, pieces: int) -> Iterator[Content]:
    if isinstance(content, Text):
        for chunk in _chunks(_with_their_items(content.paragraphs), pieces):
            yield Text(tuple(paragraph for item in chunk for paragraph in item))
    elif isinstance(content, Table):
        for rows in _chunks(content.rows, pieces):
            yield replace(content, rows=rows)


def _with_their_items(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], ...]:
    """Return each outer paragraph together with the inner ones under it."""
    items: list[tuple[Paragraph, ...]] = []
    for paragraph in paragraphs:
        if paragraph.level and items:
            items[-1] = (*items[-1], paragraph)
        else:
            items.append((paragraph,))
    return tuple(items)


def _chunks(items: Sequence[T], pieces: int) -> list[tuple[T, ...]]:
    """Return the items in so many runs of nearly equal length, or in none where there are too few."""
    if pieces > len(items):
        return []
    size, longer = divmod(len(items), pieces)
    ends = [size * n + min(n, longer) for n in range(pieces + 1)]
    return [tuple(items[start:end]) for start, end in pairwise(ends)]


def _piece(slide: Slide, number: int, pieces: int) -> Slide:
    """Return one of a slide's pieces: numbered in its title, the time shared, and the speech on the first."""
    title = slide.title.paragraphs[0]
    numbered = Paragraph((*title.runs, Run(f" ({number}/{pieces})")), title.level)
    # A tilde stands in no id that an author can give, so a further slide never takes another item's name.
    id = slide.id if number == 1 else f"{slide.id}~{number}"
    speech = slide.speech if number == 1 else Speech()
    shared = replace(speech, seconds=slide.speech.seconds / pieces)
    return replace(slide, id=id, title=Text((numbered,)), speech=shared)


def _report(overflow: Overflow, slide: Slide, report: Report) -> None:
    slot, setting = overflow.slot, overflow.setting
    at = slide.spans.get(slot.key, slide.span)
    if isinstance(overflow.content, Table):
        help = "take a column away, shorten the cell, or set the rows up as several tables"
        report.error("E401", f"the table does not fit on a slide: {overflow.problem}", at, help=help)
    elif overflow.problem:
        help = "shorten the names, leave some out, or draw it otherwise: `kind: bar` has most room for names"
        report.error("E404", f"the chart has no room: {overflow.problem}", at, help=help)
    elif setting and setting.overlong:
        report.error(
            "E401",
            f"the word “{setting.overlong}” is wider than its place ({slot.name}), even at {setting.size_pt} pt",
            at,
            help="use a shorter word, or break it with a hyphen of your own",
        )
    elif setting:
        lines, surplus_pt = len(setting.lines), setting.height_pt - slot.box.height_pt
        characters = len(overflow.content.plain) if isinstance(overflow.content, Text) else 0
        surplus = max(5, round(characters * (1 - slot.box.height_pt / setting.height_pt)))
        report.error(
            "E401",
            f"the text is too long for its place ({slot.name}): at {setting.size_pt} pt it takes {lines} "
            f"{'line' if lines == 1 else 'lines'}, which is {surplus_pt:.0f} pt too high",
            at,
            help=f"cut about {surplus} of its {characters} characters",
        )
