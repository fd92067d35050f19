"""Find every use of a figure in a talk: in its outline and the files that belong to it, its data and its articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from deckgen.article.figures import Figure
from deckgen.article.mentions import Wanted, mentions
from deckgen.article.parse import read_article
from deckgen.data.cell import read_figure
from deckgen.data.model import place_name
from deckgen.data.read import read_table
from deckgen.data.reference import read_reference
from deckgen.diagnostics import Report, SourceSpan
from deckgen.outline.base import Path as OutlinePath
from deckgen.outline.running_order import ORDERS
from deckgen.outline.source import read_text
from deckgen.outline.tree import Tree
from deckgen.uses.said import Kind, Scalar, scalars
from deckgen.uses.text import FileText, file_text
from deckgen.uses.written import Written, paragraphs, written

_TEXTS = (".md", ".markdown", ".txt")
_AROUND = 40


@dataclass(frozen=True)
class Spot:
    """Where an outline's file has a figure: its place in the file's text, in the scalar's, and the scalar's own."""

    start: int
    end: int
    figure: Figure
    scalar: Scalar
    within: tuple[int, int]
    plain: bool


@dataclass(frozen=True)
class Use:
    """A use of the figure: what holds it, its place (`12:5`, or in words), the figure as written and what is around it.

    `spot` is None for what is not the outline's.
    """

    kind: Kind
    file: Path
    place: str
    figure: str
    said: str
    spot: Spot | None = None
    order: tuple[int, int] = (0, 0)


def language_of(tree: Tree) -> str:
    """Return the language that an outline's figures are written in."""
    return "en" if tree.data.get("language") == "en" else "da"


def find_uses(tree: Tree, wanted: Wanted, report: Report) -> list[Use]:
    """Return where a talk uses a figure: the outline's files first, then its data, then its articles.

    Reports what is wrong with a data file or an article, and finds what it can.
    """
    language = language_of(tree)
    outline = _in_outline(tree, wanted, language, report)
    first = tree.source.file
    outline.sort(key=lambda use: (use.file != first, str(use.file), use.order))
    others = (_in_data, _in_cells, _in_articles)
    return [*outline, *(use for look in others for use in look(tree, wanted, language, report))]


def _in_outline(tree: Tree, wanted: Wanted, language: str, report: Report) -> list[Use]:
    texts: dict[Path, FileText | None] = {}
    found: dict[tuple[Path, int], Use] = {}
    for scalar in scalars(tree):
        span = (tree.keys if scalar.of_key else tree.places)[scalar.path]
        if span.file not in texts:
            text = read_text(span.file, report)
            texts[span.file] = None if text is None else file_text(text)
        file = texts[span.file]
        if file is not None:
            for use in _in_scalar(scalar, span, file, wanted, language):
                found.setdefault((use.file, use.spot.start if use.spot else 0), use)  # an alias is no second use
    return list(found.values())


def _in_scalar(scalar: Scalar, span: SourceSpan, file: FileText, wanted: Wanted, language: str) -> Iterator[Use]:
    start, end = file.offset(span.line, span.column), file.offset(span.end_line, span.end_column)
    text = written(file.text, start, end)
    for figure in (
        _number(text, scalar, wanted, language) if scalar.is_number else mentions(text.text, wanted, language)
    ):
        first, last = text.span(figure.start, figure.end)
        if "{{" in text.text[: figure.start].rpartition("}}")[2]:
            continue  # within braces stands an expression, not a figure
        line, column = file.place(first)
        said = _around(text.text, figure)
        said = f"{scalar.key}: {said}" if scalar.key else said
        spot = Spot(first, last, figure, scalar, (start, end), text.plain)
        yield Use(scalar.kind, span.file, f"{line}:{column}", figure.text, said, spot, (line, column))


def _number(text: Written, scalar: Scalar, wanted: Wanted, language: str) -> tuple[Figure, ...]:
    """Return the whole of a number as a figure, where it is the one that is looked for."""
    try:
        value = Decimal(text.text.strip())
    except ArithmeticError:
        return ()
    if not value.is_finite() or not text.text.strip():
        return ()
    number = f"{value:f}".replace(".", "," if language == "da" else ".")
    found = mentions(f"{number} {scalar.unit or ''}".strip(), wanted, language)
    if not found and value == wanted.value and wanted.unit is None:
        found = mentions(number, wanted, language)  # 335.25 with its unit `mio. kr.` beside it, asked for as 335,25
    if not found:
        return ()
    return (Figure(found[0].value, found[0].unit, None, 0, len(text.text.rstrip()), text.text.strip()),)


def _in_data(tree: Tree, wanted: Wanted, language: str, report: Report) -> Iterator[Use]:
    seen: set[tuple[Path, str | None]] = set()
    for path, said in _data_files(tree):
        at = tree.place(path)
        file, sheet = at.file.parent / said["file"], said.get("sheet")
        if (file, sheet) in seen:
            continue
        seen.add((file, sheet))
        mark = said.get("delimiter")
        table = read_table(
            file,
            at,
            report,
            sheet=sheet,
            delimiter="\t" if mark == "tab" else mark,
            decimal=said.get("decimal"),
            language=language,
        )
        for number, row in enumerate(table.rows if table else ()):
            for column, cell in enumerate(row):
                head = table.heads[column] if table else ""
                held = cell.number == wanted.value and _is_unit_open(wanted, head)
                if table and (held or mentions(cell.text, wanted, language)):
                    place = table.places[number + 1][column]
                    where = f"{place[0]}:{place[1]}" if table.sheet is None else place_name(place, table.sheet)
                    yield Use("data", table.file, where, cell.text, f"{head}: {cell.text} ({row[0].text})")


def _in_cells(tree: Tree, wanted: Wanted, language: str, report: Report) -> Iterator[Use]:
    """Yield the cells that statistics are read `from:`, each once, where they hold the figure."""
    seen: set[str] = set()
    for number, statistic in enumerate(tree.data.get("statistics") or []):
        named = statistic.get("from") if isinstance(statistic, dict) else None
        if not isinstance(named, str) or named in seen:
            continue
        seen.add(named)
        at = tree.place(("statistics", number, "from"))
        reference = read_reference(named, at, report)
        file = at.file.parent / reference.file if reference else at.file
        found = read_figure(reference, file, at, report, language) if reference else None
        if found:
            value = f"{found.value:f}".replace(".", "," if language == "da" else ".")
            figure = f"{value} {found.unit or statistic.get('unit') or ''}".strip()
            if mentions(figure, wanted, language) or (found.value == wanted.value and wanted.unit is None):
                said = f"{found.heads}: {figure}" if found.heads else figure
                yield Use("data", file, found.place.partition(", ")[2], figure, said)


def _is_unit_open(wanted: Wanted, head: str) -> bool:
    """Return whether a bare figure under a head may be in the unit that is asked for."""
    return wanted.unit != "%" or "%" in head


def _data_files(tree: Tree) -> Iterator[tuple[OutlinePath, Mapping[str, str]]]:
    lines = (((key, number), line) for key in ORDERS for number, line in enumerate(tree.data.get(key) or []))
    for place, line in lines:
        for kind, slide in line.items() if isinstance(line, dict) else ():
            data = slide.get("data") if isinstance(slide, dict) else None
            path = (*place, kind, "data")
            if isinstance(data, str):
                yield path, {"file": data}
            elif isinstance(data, dict) and isinstance(data.get("file"), str):
                yield (*path, "file"), {key: value for key, value in data.items() if isinstance(value, str)}


def _in_articles(tree: Tree, wanted: Wanted, language: str, report: Report) -> Iterator[Use]:
    more = tree.data.get("articles")
    named: dict[OutlinePath, object] = {("article",): tree.data.get("article")}
    named |= {("articles", id): name for id, name in more.items()} if isinstance(more, dict) else {}
    for path, name in named.items():
        if not isinstance(name, str):
            continue
        at = tree.place(path)
        article = read_article(at.file.parent / name, at, report)
        if article is None:
            continue
        if article.file.suffix.lower() in _TEXTS:
            file = file_text(article.text)
            for paragraph in paragraphs(article.text):
                for figure in mentions(paragraph.text, wanted, language):
                    line, column = file.place(paragraph.span(figure.start, figure.end)[0])
                    said = _around(paragraph.text, figure)
                    yield Use("article", article.file, f"{line}:{column}", figure.text, said)
            continue
        for section in article.sections:
            blocks = [(section.slug, section.heading), *((one.address, one.text) for one in section.paragraphs)]
            for address, text in blocks:
                for figure in mentions(text, wanted, language):
                    yield Use("article", article.file, address, figure.text, _around(text, figure))


def _around(text: str, figure: Figure) -> str:
    """Return a figure with the words around it, on one line."""
    start, end = max(0, figure.start - _AROUND), min(len(text), figure.end + _AROUND)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = end if end == len(text) or " " not in text[end:] else text.index(" ", end)
    cut = " ".join(text[start:end].split())
    return ("… " if start else "") + cut + (" …" if end < len(text) else "")
