"""A deck to give away: without hidden slides, and without what the file says of its author."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from deckgen.deck.model import Content, Deck, Paragraph, Run, Slide, Table, Text

SEPARATOR = ", "
NONE = "–"
"""What stands where a list of slide numbers has none, as in the list of sources."""


@dataclass(frozen=True)
class LeftOut:
    """What a shared copy has not: how many slides' `notes`, how many hidden `slides` and `backups`, `links` to those.

    `author` and `subject` say whether the file's properties named them.
    """

    notes: int = 0
    slides: int = 0
    links: int = 0
    author: bool = False
    subject: bool = False
    backups: int = 0


def is_kept(slide: Slide, backup: bool) -> bool:
    """Say whether a slide stands in the copy that is handed out, which holds backup slides where `backup` is set."""
    return not slide.hidden and (backup or not slide.backup)


def shared(deck: Deck, backup: bool = False) -> Deck:
    """Return a composed deck as it is handed out, to be fitted; it has no sections where no slide is handed out.

    Hidden slides are left out, and backup slides unless `backup` is set.
    Links to slides that are left out become plain words, and their numbers go from the list of sources. The file's
    properties keep the title, which stands at the foot of every slide; the speaker and the occasion may stand on none.
    """
    gone = _gone(deck, backup)
    sections = (
        replace(
            section, slides=tuple(_without_links(slide, gone) for slide in section.slides if is_kept(slide, backup))
        )
        for section in deck.sections
    )
    properties = replace(deck.properties, speaker="", subject="")
    return Deck(properties, tuple(section for section in sections if section.slides))


def left_out(deck: Deck, backup: bool = False) -> LeftOut:
    """Return what `shared` leaves out of a deck; `deck` is the whole one, fitted and with its notes."""
    gone, kept = _gone(deck, backup), [slide for slide in deck.slides if is_kept(slide, backup)]
    return LeftOut(
        notes=sum(bool(slide.notes.paragraphs) for slide in kept),
        slides=sum(slide.hidden for slide in deck.slides),
        backups=sum(slide.backup and not (backup or slide.hidden) for slide in deck.slides),
        links=sum(_leads_to(run, gone) for slide in kept for run in _runs(slide)),
        author=bool(deck.properties.speaker),
        subject=bool(deck.properties.subject),
    )


def _gone(deck: Deck, backup: bool) -> frozenset[str]:
    return frozenset(slide.id for slide in deck.slides if not is_kept(slide, backup))


def _leads_to(run: Run, ids: frozenset[str]) -> bool:
    return run.link is not None and run.link.startswith("#") and run.link[1:] in ids


def _without_links(slide: Slide, gone: frozenset[str]) -> Slide:
    def text(item: Text) -> Text:
        return Text(tuple(_paragraph(line, gone) for line in item.paragraphs))

    return replace(
        slide,
        title=text(slide.title),
        slots={key: _with_texts(content, text) for key, content in slide.slots.items()},
        groups={
            group: tuple(_cell(cell, lambda content: _with_texts(content, text)) for cell in cells)
            for group, cells in slide.groups.items()
        },
    )


def _cell(cell: Mapping[str, Content], change: Callable[[Content], Content]) -> Mapping[str, Content]:
    return {name: change(content) for name, content in cell.items()}


def _with_texts(content: Content, change: Callable[[Text], Text]) -> Content:
    if isinstance(content, Text):
        return change(content)
    if isinstance(content, Table):
        return replace(content, rows=tuple(tuple(change(cell) for cell in row) for row in content.rows))
    return content


def _paragraph(line: Paragraph, gone: frozenset[str]) -> Paragraph:
    if not any(_leads_to(run, gone) for run in line.runs):
        return line
    if not any(run.numbers_link for run in line.runs):
        return replace(line, runs=tuple(replace(run, link=None) if _leads_to(run, gone) else run for run in line.runs))
    # A line of slide numbers holds nothing else, so it is set anew of those that are left.
    runs: list[Run] = []
    for run in line.runs:
        if run.numbers_link and not _leads_to(run, gone):
            runs += [Run(SEPARATOR), run] if runs else [run]
    return replace(line, runs=tuple(runs) or (Run(NONE),))


def _runs(slide: Slide) -> Iterator[Run]:
    for _, content in slide.contents():
        texts = [content] if isinstance(content, Text) else []
        if isinstance(content, Table):
            texts = [cell for row in content.rows for cell in row]
        yield from (run for text in texts for line in text.paragraphs for run in line.runs)
