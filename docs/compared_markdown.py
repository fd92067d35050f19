"""A compiled talk as the Markdown that an author would write for pandoc: the words of the slides, and the notes.

What only deckgen's layouts show is left out: initials, the tracker of parts, and slides that are hidden in the show.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from babel.numbers import format_decimal

from compared_texts import items, line, paragraphs, runs, table
from deckgen.deck.model import SMALL_PRINT, Cells, Chart, Column, Deck, Image, Slide, Table, Text
from deckgen.deck.text import escape

LISTS = {("bullets", "body"), ("closing", "steps")}
"""Slots, by layout, in which each paragraph is an item."""

NUMBERED = ("agenda", "chain", "tips", "steps")
"""Layouts whose cells stand in an order that is meant."""

ORNAMENTS = ("initials", "number")
"""What deckgen sets to be seen and not to be read; a list in Markdown has numbers of its own."""

QUOTATION = {"da": "”{}”", "en": "“{}”"}


def markdown(deck: Deck) -> str:
    """Return a deck as Markdown: the cover as metadata, sections as first headings, slides as second ones."""
    blocks: list[str] = []
    for slide in (slide for slide in deck.slides if not slide.hidden):
        blocks += [*_start(slide, deck), *_body(slide, deck.properties.language), *_notes(slide)]
    return "\n\n".join(blocks) + "\n"


def pictures(deck: Deck) -> dict[str, bytes]:
    """Return the files that the Markdown expects beside it: the pictures in slots, by name."""
    shown = [slide for slide in deck.slides if not slide.hidden]
    return {name: image.picture.content for slide in shown for name, image in _images(slide)}


def _start(slide: Slide, deck: Deck) -> list[str]:
    title = line(slide.title)
    match slide.layout:
        case "cover":
            return [_metadata(slide, deck)]
        case "section":
            return [f"# {title}"]
        case "quote":
            return ["## " + QUOTATION[deck.properties.language].format(title)]
        case "tip":
            return [f"## {line(slide.slots['number'])}. {title}"]
    return [f"## {title}"]


def _metadata(slide: Slide, deck: Deck) -> str:
    """Return the metadata block; of the occasion, the line with place and date stands where pandoc has the date."""
    occasion = [runs(paragraph) for paragraph in paragraphs(slide.slots.get("event"))]
    people = [line(slide.slots["speaker"])] if "speaker" in slide.slots else []
    values = {
        "title": line(slide.title),
        "subtitle": line(slide.slots["subtitle"]) if "subtitle" in slide.slots else "",
        "author": people + occasion[:-1],
        "date": "".join(occasion[-1:]),
        "lang": deck.properties.language,
    }
    # JSON is YAML as well, and leaves nothing to chance.
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value]
    return "\n".join(["---", *lines, "---"])


def _body(slide: Slide, language: str) -> Iterator[str]:
    """Yield the blocks between a slide's heading and its notes; its sources stand last."""
    source = [line(slide.slots[key]) for key in SMALL_PRINT if key in slide.slots]
    tables = [table(*grid) for grid in _grids(slide, language)]
    yield from BODIES.get(slide.layout, _general)(slide)
    if tables:
        # pandoc puts a paragraph after a table on a slide of its own; the table's caption stays with it.
        yield from tables
        yield from (f": {text}" for text in source)
    else:
        yield from (f"*{text}*" for text in source)
    for name, image in _images(slide):
        yield f"![{escape(image.alt or '')}]({name})"


def _images(slide: Slide) -> Iterator[tuple[str, Image]]:
    for key, content in slide.slots.items():
        if isinstance(content, Image):
            yield f"{slide.id}-{key}.{content.picture.extension}", content


def _general(slide: Slide) -> Iterator[str]:
    for key, content in slide.slots.items():
        if key in (*SMALL_PRINT, *ORNAMENTS) or not isinstance(content, Text):
            continue
        if (slide.layout, key) in LISTS:
            yield items(content)
        else:
            yield from (runs(paragraph) for paragraph in content.paragraphs)
    for cells in slide.groups.values():
        yield _cells(cells, slide.layout in NUMBERED)


def _nothing(_: Slide) -> Iterator[str]:
    return iter(())


def _figure(slide: Slide) -> Iterator[str]:
    """Yield the figure and what it counts; the chart beside it says the same."""
    yield _counted(slide.slots)


def _figures(slide: Slide) -> Iterator[str]:
    yield "\n".join(f"- {_counted(cell)}" for cell in slide.groups["figure"])


def _counted(texts: Cells) -> str:
    figure = " ".join(line(texts[key]) for key in ("qualifier", "figure") if key in texts)
    return f"**{figure}** {line(texts.get('label'))}".rstrip()


def _study(slide: Slide) -> Iterator[str]:
    who = [f"**{line(slide.slots['by'])}**"] if "by" in slide.slots else []
    yield " ".join(who + [line(slide.slots[key]) for key in ("about",) if key in slide.slots])
    yield _cells(slide.groups["finding"])
    if "caveat" in slide.slots:
        warning = f"**{line(slide.slots['critical'])}**: " if "critical" in slide.slots else ""
        yield warning + line(slide.slots["caveat"])


def _case(slide: Slide) -> Iterator[str]:
    roles = [runs(paragraph) for paragraph in paragraphs(slide.slots.get("role"))]
    yield ", ".join([f"**{line(slide.slots['person'])}**", *roles])
    yield _cells(slide.groups["does"])
    if "gives" in slide.slots:
        yield line(slide.slots["gives"])
    if channels := slide.groups.get("channel"):
        yield " · ".join(line(cell["name"]) for cell in channels)


def _comparison(slide: Slide) -> Iterator[str]:
    yield ":::: columns"
    for side in ("left", "right"):
        yield "::: column"
        yield f"**{line(slide.slots[f'{side}_head'])}**"
        yield items(slide.slots[side])
        yield ":::"
    yield "::::"


def _shift(slide: Slide) -> Iterator[str]:
    yield line(slide.slots["from"])
    yield f"→ **{line(slide.slots['to'])}**"


def _tip(slide: Slide) -> Iterator[str]:
    yield line(slide.slots["example"])


BODIES: dict[str, Callable[[Slide], Iterator[str]]] = {
    "cover": _nothing,
    "section": _nothing,
    "statistic": _figure,
    "figure": _figure,
    "statistics": _figures,
    "figures": _figures,
    "study": _study,
    "case": _case,
    "case-plain": _case,
    "comparison": _comparison,
    "shift": _shift,
    "tip": _tip,
    "objections": _nothing,
}
"""What stands between heading and source, for the layouts whose slots do not simply follow each other."""

Grid = tuple[Sequence[Column], Sequence[Sequence[str]]]
"""The columns, and rows of Markdown under them."""


def _grids(slide: Slide, language: str) -> Iterator[Grid]:
    """Yield what a slide has for tables: its tables, pairs of texts, and the figures of charts that have no others."""
    if slide.layout == "objections":
        columns = [Column(line(slide.slots[key]), share=0.5) for key in ("objections", "replies")]
        yield columns, [[line(pair["objection"]), line(pair["reply"])] for pair in slide.groups["pair"]]
    for content in slide.slots.values():
        if isinstance(content, Table):
            columns = [replace(column, head=escape(column.head)) for column in content.columns]
            yield columns, [[line(cell) for cell in row] for row in content.rows]
        elif isinstance(content, Chart) and slide.layout not in ("statistic", "statistics"):
            yield _charted(content, language)


def _charted(chart: Chart, language: str) -> Grid:
    unit = f" ({chart.unit})" if chart.unit else ""
    series = [(f"{one.name}{unit}".strip(), one.values) for one in chart.series]
    if chart.x:
        series.insert(0, (chart.x_name, chart.x))
    figures = [["" if value is None else format_decimal(value, locale=language) for value in of] for _, of in series]
    rows = [[escape(name), *row] for name, *row in zip(chart.categories, *figures, strict=True)]
    share = 1 / (len(series) + 1)
    return [Column("", share=share), *(Column(escape(name), "right", share) for name, _ in series)], rows


def _cells(cells: Iterable[Cells], numbered: bool = False) -> str:
    return "\n".join((f"{number}. " if numbered else "- ") + _cell(cell) for number, cell in enumerate(cells, start=1))


def _cell(cell: Cells) -> str:
    """Return a cell as one item: its first text strong where there are more. A picture has no place in a list."""
    texts = [line(content) for key, content in cell.items() if isinstance(content, Text) and key not in ORNAMENTS]
    return " – ".join([f"**{texts[0]}**", *texts[1:]]) if len(texts) > 1 else "".join(texts)


def _notes(slide: Slide) -> list[str]:
    paragraphs = [runs(paragraph) for paragraph in slide.notes.paragraphs]
    return ["::: notes", *paragraphs, ":::"] if paragraphs else []
