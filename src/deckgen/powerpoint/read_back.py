"""Read back: a deck that others may have edited becomes what stands in it, with the evidence that it carries."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from deckgen.deck.evidence_map import EvidenceMap
from deckgen.deck.seen import SeenChart, SeenDeck, SeenSlide, SeenText
from deckgen.diagnostics import Report
from deckgen.powerpoint.dots import counted_dots
from deckgen.powerpoint.evidence_part import EVIDENCE, ITEM_NAME, read_evidence
from deckgen.powerpoint.opened import Opened, Unreadable, open_package
from deckgen.powerpoint.properties import FINGERPRINT, SHARED_FINGERPRINT
from deckgen.powerpoint.xml import Element

_FRAME = ("ftr", "sldNum", "dt", "hdr")
"""Placeholders that say nothing of a slide's own: footer, number, date."""

MOST_POINTS = 10_000
"""More points than any chart on a slide shows; a file may claim any number."""

_TITLES = ("title", "ctrTitle")


def read_deck(file: Path, report: Report) -> SeenDeck | None:
    """Return what stands in a deck, and its evidence; None where `report` says why not.

    Reports E511 (the file cannot be read), E512 (deckgen did not make it), E513 (it carries no evidence any more),
    E514 (its evidence cannot be read) and E517 (it is a shared copy, which never had any).
    """
    try:
        package = open_package(file)
        with package.file:
            main, top = presentation_of(package)
            evidence = _evidence(package, main, file, report)
            return SeenDeck(tuple(_slides(package, main, top)), evidence) if evidence else None
    except Unreadable as fault:
        report_unreadable(fault, file, report)
        return None


def read_map(file: Path) -> EvidenceMap | None:
    """Return the evidence that a deck carries; None where there is no such file, or none in it that can be read."""
    try:
        package = open_package(file)
        with package.file:
            return _evidence(package, presentation_of(package)[0], file, Report())
    except Unreadable:
        return None


def presentation_of(package: Opened) -> tuple[str, Element]:
    """Return the name and the root of the part that lists the slides; raises `Unreadable` where there is none."""
    main = next((one.target for one in package.related("", "officeDocument")), None)
    top = package.xml(main) if main else None
    if main is None or top is None or not str(top.tag).endswith("}presentation"):
        raise Unreadable("it holds no presentation")
    return main, top


def report_unreadable(fault: Unreadable, file: Path, report: Report) -> None:
    """Report E511: why a file cannot be read."""
    help = "open it in PowerPoint, and save it as .pptx without a password"
    if not file.exists():
        help = "look at the path once more; `deckgen build` says where it puts a deck"
    report.error("E511", f"the deck cannot be read: {fault}", file, help=help)


def _evidence(package: Opened, main: str, file: Path, report: Report) -> EvidenceMap | None:
    related = [one.target for one in package.related(main, "customXml")]
    for part in dict.fromkeys((*related, ITEM_NAME.lstrip("/"))):
        top = package.xml(part) if package.has(part) else None
        if top is not None and top.tag == EVIDENCE:
            try:
                return read_evidence(top)
            except ValueError as fault:
                help = "build the deck again, and verify that; or verify this one with the deckgen that wrote it"
                report.error("E514", f"the evidence in this deck cannot be read: {fault}", file, help=help)
                return None
    names = _property_names(package)
    if SHARED_FINGERPRINT in names:
        report.error(
            "E517",
            "this is a shared copy, which carries no evidence map, so there is nothing to hold it against",
            file,
            help="verify the speaker's own deck; what a copy still holds that is private, `--private` says",
        )
    elif FINGERPRINT in names:
        report.error(
            "E513",
            "this deck carries its evidence no longer: a program that saved it left it out",
            file,
            help="PowerPoint and LibreOffice keep it: make the changes there, in a copy of the deck that was built",
        )
    else:
        help = "verify a deck that `deckgen build` wrote, or a colleague's edition of it"
        report.error("E512", "deckgen did not make this deck, so there is nothing to hold it against", file, help=help)
    return None


def _property_names(package: Opened) -> set[str]:
    """Return the names of custom properties; deckgen's fingerprint outlives a program that drops the evidence."""
    listed = (package.xml(relation.target) for relation in package.related("", "custom-properties"))
    return {item.get("name", "") for top in listed for item in top.iterchildren("{*}property")}


def slide_parts(package: Opened, main: str, top: Element) -> Iterator[tuple[Element, str]]:
    """Yield each slide that a presentation lists, with its part's name; raises `Unreadable` where it is missing."""
    parts = {one.id: one.target for one in package.related(main, "slide")}
    listed = top.find("{*}sldIdLst")
    for item in listed.iterchildren("{*}sldId") if listed is not None else ():
        part = next(
            (parts[value] for key, value in item.attrib.items() if key.endswith("}id") and value in parts), None
        )
        if part is None:
            raise Unreadable("a slide that it lists is missing")
        yield item, part


def _slides(package: Opened, main: str, top: Element) -> Iterator[SeenSlide]:
    for number, (item, part) in enumerate(slide_parts(package, main, top), start=1):
        slide = package.xml(part)
        body = slide.find("{*}cSld")
        yield SeenSlide(
            number=number,
            slide_id=_number(item.get("id")) or 0,
            name=body.get("name", "") if body is not None else "",
            hidden=slide.get("show") in ("0", "false"),
            texts=tuple(_texts(body)) if body is not None else (),
            charts=(*_charts(package, part, body), *_dots(body)) if body is not None else (),
            notes=_notes(package, part),
        )


def _texts(body: Element) -> Iterator[SeenText]:
    """Yield the words of shapes and tables, in groups as well, in the order of the file."""
    for shape in body.iter("{*}sp", "{*}graphicFrame"):
        if any(True for _ in shape.iterancestors("{*}Fallback")):  # what older programs show instead
            continue
        kind, index = _placeholder(shape)
        if kind in _FRAME:
            continue
        if str(shape.tag).endswith("}sp"):
            holder = shape.find("{*}txBody")
            words = _words(holder) if holder is not None else ""
        else:
            rows = ([_words(cell) for cell in row.iterchildren("{*}tc")] for row in shape.iter("{*}tr"))
            words = "\n".join("\t".join(row) for row in rows)
        if words.strip():
            yield SeenText(words, index, kind in _TITLES)


def _placeholder(shape: Element) -> tuple[str, int | None]:
    """Return a shape's type of placeholder and its number; nothing where it is none."""
    for properties in shape.iterchildren("{*}nvSpPr", "{*}nvGraphicFramePr"):
        for found in properties.iter("{*}ph"):
            kind = found.get("type", "obj")
            return kind, None if kind in _TITLES else _number(found.get("idx"))
    return "", None


def _words(holder: Element) -> str:
    """Return the words in a text body or a cell, a paragraph to a line."""
    return "\n".join(
        "".join(one.text or "" if str(one.tag).endswith("}t") else " " for one in paragraph.iter("{*}t", "{*}br"))
        for paragraph in holder.iter("{*}p")
    )


def _charts(package: Opened, part: str, body: Element) -> Iterator[SeenChart]:
    parts = {one.id: one.target for one in package.related(part, "chart")}
    for frame in body.iter("{*}graphicFrame"):
        for chart in frame.iter("{*}chart"):
            target = next((parts[value] for key, value in chart.attrib.items() if value in parts), None)
            if target:
                yield SeenChart(tuple(_values(package.xml(target))), _placeholder(frame)[1])


def _dots(body: Element) -> Iterator[SeenChart]:
    for lit, rest in counted_dots(body):
        yield SeenChart((Decimal(lit), Decimal(rest)), dots=True)


def _values(chart: Element) -> Iterator[Decimal | None]:
    """Yield the values that a chart shows: of a scatter chart first the places across, then series by series."""
    series = list(chart.iter("{*}ser"))
    across = series[0].find("{*}xVal") if series else None
    if across is not None:
        yield from _cached(across)
    for one in series:
        for values in one.iterchildren("{*}val", "{*}yVal"):
            yield from _cached(values)


def _cached(values: Element) -> Iterator[Decimal | None]:
    points = {_number(point.get("idx")): _decimal(point.findtext("{*}v")) for point in values.iter("{*}pt")}
    counted = next((_number(count.get("val")) for count in values.iter("{*}ptCount")), None)
    last = max((index for index in points if index is not None), default=-1)
    for index in range(min(max(counted or 0, last + 1), MOST_POINTS)):
        yield points.get(index)


def _notes(package: Opened, part: str) -> str:
    for relation in package.related(part, "notesSlide"):
        shapes = package.xml(relation.target).iter("{*}sp")
        return "\n".join(
            _words(holder)
            for shape in shapes
            if _placeholder(shape)[0] == "body" and (holder := shape.find("{*}txBody")) is not None
        )
    return ""


def _number(written: str | None) -> int | None:
    try:
        return None if written is None else int(written)
    except ValueError:
        return None


def _decimal(written: str | None) -> Decimal | None:
    try:
        value = Decimal((written or "").strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
