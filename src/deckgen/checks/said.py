"""What stands on the slides and in the speaker's own notes, with places, for the rules that read figures in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from deckgen.compose.locale import Locale
from deckgen.deck.model import Chart, Deck, Slide, Table
from deckgen.deck.text import plain
from deckgen.diagnostics import SourceSpan
from deckgen.evidence.statements import NOT_CLAIMED
from deckgen.outline.base import Item, OutlineModel, Shown
from deckgen.outline.ids import named_items
from deckgen.outline.items import Statistic
from deckgen.outline.kinds import ChartSlide, TableSlide
from deckgen.outline.outline import Outline
from deckgen.outline.running_order import GROUPS

_UNSEEN = NOT_CLAIMED | {"corrects", "file", "url", "data", "rows", "series", "x"}
"""Keys whose texts do not stand on a slide, or are read in another way."""

_HEADS = ("title", "claim", "label", "name", "tip", "objection", "question", "head")


@dataclass(frozen=True)
class Said:
    """A text with its place, and with what tells the subject of a figure in it: the headline, the row, the column."""

    text: str
    at: SourceSpan
    about: str


def said(outline: Outline, deck: Deck) -> Iterator[Said]:
    """Yield all that is shown or said in the speaker's own words; nothing of an article."""
    talk = outline.talk
    for part in (talk.speaker, talk.event, *talk.sources.values()):
        yield from _texts(part, outline, "")
    for key in ("title", "subtitle", "short_title"):
        if text := getattr(talk, key):
            yield Said(plain(text), outline.span(talk, key), plain(text))
    shown = {id for slide in deck.slides for id in (slide.id, *slide.items)}
    for item in shown_parts(outline):
        if item.path[:1] and item.path[0] in GROUPS and getattr(item, "id", None) not in shown:
            continue
        yield from _of(item, outline, [slide for slide in deck.slides if slide.id.split("~")[0] == _id(item)])


def shown_parts(outline: Outline) -> Iterator[Shown]:
    """Yield every part of an outline that may stand on a slide: the named items, then what has no name."""
    yield from named_items(outline.talk)
    yield from (part for part in outline.talk.slides() if not isinstance(part, Item))


def shown_table(slides: Iterable[Slide]) -> tuple[list[str], list[list[str]]]:
    """Return the heads and the rows of a table, which may go on over several slides."""
    tables = [content for slide in slides for content in slide.slots.values() if isinstance(content, Table)]
    heads = [column.head for column in tables[0].columns] if tables else []
    return heads, [[cell.plain.replace("\u00a0", " ") for cell in row] for table in tables for row in table.rows]


def _id(item: Shown) -> str | None:
    return item.id if isinstance(item, Item) else None


def _of(item: Shown, outline: Outline, slides: list[Slide]) -> Iterator[Said]:
    about = _about(item)
    locale = Locale(outline.talk.language)
    yield from _texts(item, outline, "")
    for number, note in enumerate(item.notes.text):
        yield Said(plain(note), outline.span(item.notes, "text", number), f"{about} {note}")
    if isinstance(item, Statistic):
        yield Said(_quantity(locale, item.value, item.unit), outline.span(item, "value"), about)
    elif isinstance(item, ChartSlide) and item.series is not None:
        names = item.categories or []
        for row in item.series:
            for number, value in enumerate(row.values):
                if value is not None:
                    name = names[number] if number < len(names) else ""
                    text = _quantity(locale, value, item.unit)
                    yield Said(text, outline.span(row, "values", number), f"{about} {row.name or ''} {name}")
    elif isinstance(item, TableSlide) and item.rows is not None:
        for number, cells in enumerate(item.rows):
            places = [outline.span(item, "rows", number, column) for column in range(len(cells))]
            yield from _row([plain(cell) for cell in cells], item.columns or [], places, about)
    if isinstance(item, ChartSlide | TableSlide) and item.data is not None:
        for slide in slides:
            yield from _from_file(slide, outline.span(item, "data"), about, locale)


def _from_file(slide: Slide, at: SourceSpan, about: str, locale: Locale) -> Iterator[Said]:
    """Yield what a chart or a table shows of a file; the place is where the outline names it."""
    for _, content in slide.contents():
        if isinstance(content, Chart):
            for series in content.series:
                for name, value in zip(content.categories, series.values, strict=False):
                    if value is not None:
                        text = _quantity(locale, value, content.unit or None)
                        yield Said(text, at, f"{about} {series.name} {name}")
        elif isinstance(content, Table):
            heads = [column.head for column in content.columns]
            for row in content.rows:
                yield from _row([cell.plain for cell in row], heads, [at] * len(row), about)


def _row(cells: list[str], heads: list[str], places: list[SourceSpan], about: str) -> Iterator[Said]:
    """Yield the cells of a row; a bare figure has the unit that its column's head names."""
    for cell, head, at in zip(cells, heads, places, strict=False):
        text = f"{cell} %" if "%" in head and cell[-1:].isdigit() else cell
        yield Said(text, at, f"{about} {head} {' '.join(cells)}")


def _texts(part: OutlineModel, outline: Outline, above: str) -> Iterator[Said]:
    """Yield the texts of a part and of the parts in it that are no items of their own."""
    about = f"{above} {_about(part)}"
    for name, field in type(part).model_fields.items():
        key, value = field.alias or name, getattr(part, name)
        if key in _UNSEEN or isinstance(value, Item):
            continue
        for number, inner in enumerate(value) if isinstance(value, list) else [(None, value)]:
            path = (key,) if number is None else (key, number)
            if isinstance(inner, str):
                yield Said(plain(inner), outline.span(part, *path), f"{about} {inner}")
            elif isinstance(inner, OutlineModel) and not isinstance(inner, Item):
                yield from _texts(inner, outline, about)


def _about(part: OutlineModel) -> str:
    return " ".join(plain(text) for key in _HEADS if isinstance(text := getattr(part, key, None), str))


def _quantity(locale: Locale, value: Decimal, unit: str | None) -> str:
    return locale.quantity(value, unit).replace("\u00a0", " ")
