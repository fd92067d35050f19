"""The evidence map as a part of the package: a custom XML part, which PowerPoint keeps when it saves a deck."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import cast

from deckgen.deck.evidence_map import (
    EvidenceMap,
    MappedArticle,
    MappedChart,
    MappedClaim,
    MappedFigure,
    MappedPassage,
    MappedPoint,
    MappedSlide,
    MappedText,
    TextKind,
)
from deckgen.deck.model import Deck, Slide
from deckgen.powerpoint.presentation import DECKGEN_NAMESPACE, FIRST_SLIDE_ID
from deckgen.powerpoint.shapes import placeholder_indexes
from deckgen.powerpoint.xml import NAMESPACES, Element, el

VERSION = "1"
ITEM_NAME, PROPERTIES_NAME = "/customXml/item1.xml", "/customXml/itemProps1.xml"
EVIDENCE = f"{{{NAMESPACES['ev']}}}evidence"
"""The name of the part's root."""


def evidence_part(evidence: EvidenceMap, deck: Deck) -> Element:
    """Return the part's XML; the deck says which number each slide and each placeholder has in the file."""
    slides = {slide.id: slide for slide in deck.slides}
    return el(
        "ev:evidence",
        {"version": VERSION, "title": evidence.title, "language": evidence.language},
        *(
            el("ev:article", {"name": one.name, "sha256": one.sha256, "paragraphs": one.paragraphs})
            for one in evidence.articles
        ),
        *(_slide(one, slides[one.id]) for one in evidence.slides),
        *(_passage("ev:paragraph", one) for one in evidence.paragraphs),
    )


def evidence_properties() -> Element:
    """Return the part that names the custom XML part and its namespace, as Office expects beside each."""
    name = str(uuid.uuid5(DECKGEN_NAMESPACE, NAMESPACES["ev"])).upper()
    schema = el("ds:schemaRef", {"ds:uri": NAMESPACES["ev"]})
    return el("ds:datastoreItem", {"ds:itemID": f"{{{name}}}"}, el("ds:schemaRefs", None, schema))


def _slide(mapped: MappedSlide, slide: Slide) -> Element:
    indexes: Mapping[str, int | None] = placeholder_indexes(slide.placement) if slide.placement else {}
    indexes = {**indexes, "title": None}
    number = FIRST_SLIDE_ID + mapped.number - 1
    return el(
        "ev:slide",
        {"id": mapped.id, "sldId": number, "title": mapped.title, "hidden": True if mapped.hidden else None}
        | {"backup": mapped.backup_number or None},
        *(_claim(one) for one in mapped.claims),
        *(
            el(
                "ev:text",
                {
                    "key": one.key,
                    "kind": one.kind,
                    "idx": indexes.get(one.key),
                    "fingerprint": one.fingerprint,
                    "claims": " ".join(one.claims) or None,
                },
                text=one.words,
            )
            for one in mapped.texts
        ),
        *(
            el(
                "ev:chart",
                {"key": one.key, "unit": one.unit or None}
                | ({"dots": True} if one.dots else {"idx": indexes.get(one.key)}),  # a group is in no placeholder
                *(
                    el("ev:point", {"name": p.name, "value": _written(p.value)} | _rests(p.rests_on, p.address))
                    for p in one.points
                ),
            )
            for one in mapped.charts
        ),
        *(
            el(
                "ev:figure",
                {"where": one.where, "text": one.text, "value": _written(one.value), "unit": one.unit}
                | _rests(one.rests_on, one.address),
            )
            for one in mapped.figures
        ),
    )


def _claim(claim: MappedClaim) -> Element:
    return el(
        "ev:claim",
        {"id": claim.id, "grade": claim.grade, "address": claim.address or None},
        el("ev:words", text=claim.words),
        *(_passage("ev:sentence", one) for one in claim.sentences),
        *(el("ev:in", {"paragraph": address}) for address in claim.paragraphs),
        el("ev:source", text=claim.source) if claim.source else None,
        el("ev:caveat", text=claim.caveat) if claim.caveat else None,
    )


def _passage(name: str, passage: MappedPassage) -> Element:
    return el(name, {"address": passage.address, "article": passage.article}, text=passage.text)


def _written(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _rests(rests_on: str, address: str) -> dict[str, object]:
    return {"restsOn": rests_on or None, "address": address or None}


def read_evidence(top: Element) -> EvidenceMap:
    """Return the map that a part's root holds; raises ValueError, which says why, where it is not one of ours."""
    version = top.get("version")
    if version != VERSION:
        raise ValueError(f"it is of version {version}, and this deckgen reads version {VERSION}")
    try:
        return EvidenceMap(
            title=top.get("title", ""),
            language=top.get("language", "da"),
            slides=tuple(_read_slide(one, number) for number, one in enumerate(_all(top, "slide"), start=1)),
            articles=tuple(
                MappedArticle(one.attrib["name"], one.attrib["sha256"], int(one.attrib["paragraphs"]))
                for one in _all(top, "article")
            ),
            paragraphs=tuple(_read_passage(one) for one in _all(top, "paragraph")),
        )
    except KeyError as fault:
        raise ValueError(f"it lacks the attribute {fault}") from None
    except (InvalidOperation, ValueError):
        raise ValueError("a number in it is none") from None


def _read_slide(slide: Element, number: int) -> MappedSlide:
    return MappedSlide(
        id=slide.attrib["id"],
        number=number,
        title=slide.get("title", ""),
        hidden=slide.get("hidden") == "1",
        claims=tuple(_read_claim(one) for one in _all(slide, "claim")),
        texts=tuple(
            MappedText(
                one.attrib["key"],
                cast(TextKind, one.get("kind", "text")),
                one.text or "",
                one.attrib["fingerprint"],
                tuple(one.get("claims", "").split()),
                _number(one.get("idx")),
            )
            for one in _all(slide, "text")
        ),
        charts=tuple(
            MappedChart(
                one.attrib["key"],
                one.get("unit", ""),
                tuple(
                    MappedPoint(p.attrib["name"], _value(p.get("value")), p.get("restsOn", ""), p.get("address", ""))
                    for p in _all(one, "point")
                ),
                _number(one.get("idx")),
                one.get("dots") == "1",
            )
            for one in _all(slide, "chart")
        ),
        figures=tuple(
            MappedFigure(
                one.attrib["where"],
                one.attrib["text"],
                _value(one.attrib["value"]) or Decimal(0),
                one.get("unit"),
                one.get("restsOn", ""),
                one.get("address", ""),
            )
            for one in _all(slide, "figure")
        ),
        slide_id=int(slide.attrib["sldId"]),
        backup_number=slide.get("backup", ""),  # decks that are older lack it
    )


def _read_claim(claim: Element) -> MappedClaim:
    def child(name: str) -> str:
        return next((one.text or "" for one in _all(claim, name)), "")

    return MappedClaim(
        id=claim.attrib["id"],
        words=child("words"),
        grade=claim.attrib["grade"],
        address=claim.get("address", ""),
        sentences=tuple(_read_passage(one) for one in _all(claim, "sentence")),
        paragraphs=tuple(one.attrib["paragraph"] for one in _all(claim, "in")),
        source=child("source"),
        caveat=child("caveat"),
    )


def _read_passage(passage: Element) -> MappedPassage:
    return MappedPassage(passage.attrib["address"], passage.text or "", passage.get("article", ""))


def _all(element: Element, name: str) -> Iterator[Element]:
    yield from element.iterchildren(f"{{{NAMESPACES['ev']}}}{name}")


def _number(written: str | None) -> int | None:
    return None if written is None else int(written)


def _value(written: str | None) -> Decimal | None:
    if written is None:
        return None
    value = Decimal(written)
    if not value.is_finite():
        raise InvalidOperation
    return value
