"""The document's properties: the talk's own, and the fingerprint by which deckgen knows its decks again."""

from __future__ import annotations

import datetime

from lxml import etree

from deckgen.deck.model import Deck
from deckgen.powerpoint.xml import Element

CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"

FINGERPRINT = "deckgen fingerprint"
SHARED_FINGERPRINT = "deckgen fingerprint of a shared copy"
"""What the property is called in a copy that is handed out. A fingerprint tells nothing of what the deck holds."""
CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id that user-defined properties carry (ECMA-376 part 1, 22.3.2.2)."""


def core_properties(deck: Deck, when: datetime.datetime | None) -> bytes:
    """Return title, speaker, subject and language; `when` it was made, in UTC, or no date at all."""
    properties = deck.properties
    top = etree.Element(f"{{{CORE}}}coreProperties", nsmap={"cp": CORE, "dc": DC, "dcterms": DCTERMS, "xsi": XSI})
    for name, text in (
        (f"{{{DC}}}title", properties.title),
        (f"{{{DC}}}subject", properties.subject),
        (f"{{{DC}}}creator", properties.speaker),
        (f"{{{CORE}}}lastModifiedBy", properties.speaker),
    ):
        if text:
            etree.SubElement(top, name).text = text
    if when is not None:
        for name in ("created", "modified"):
            element = etree.SubElement(top, f"{{{DCTERMS}}}{name}")
            element.set(f"{{{XSI}}}type", "dcterms:W3CDTF")
            element.text = when.strftime("%Y-%m-%dT%H:%M:%SZ")
    etree.SubElement(top, f"{{{DC}}}language").text = properties.language
    return _bytes(top)


def application_properties(deck: Deck, notes: bool = True) -> bytes:
    """Return what program wrote the deck, and how many slides it has, with or without `notes`."""
    top = etree.Element(f"{{{EXTENDED}}}Properties", nsmap={None: EXTENDED})
    count = str(len(deck.slides))
    for name, text in (
        ("TotalTime", "0"),
        ("Application", "deckgen"),
        ("PresentationFormat", "Widescreen"),
        ("Slides", count),
        ("Notes", count if notes else "0"),
        ("HiddenSlides", "0"),
    ):
        etree.SubElement(top, f"{{{EXTENDED}}}{name}").text = text
    return _bytes(top)


def custom_properties(fingerprint: str, share: bool = False) -> bytes:
    """Return the properties that hold the fingerprint; its name says whether this is a copy to `share`."""
    name = SHARED_FINGERPRINT if share else FINGERPRINT
    top = etree.Element(f"{{{CUSTOM}}}Properties", nsmap={None: CUSTOM, "vt": TYPES})
    item = etree.SubElement(top, f"{{{CUSTOM}}}property", fmtid=CUSTOM_FORMAT, pid="2", name=name)
    etree.SubElement(item, f"{{{TYPES}}}lpwstr").text = fingerprint
    return _bytes(top)


def read_fingerprint(custom: bytes) -> tuple[str, bool] | None:
    """Return the fingerprint in a file's custom properties, and whether it is a shared copy's; or None."""
    try:
        top = etree.fromstring(custom, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None
    for item in top.iter(f"{{{CUSTOM}}}property"):
        if item.get("name") in (FINGERPRINT, SHARED_FINGERPRINT):
            return "".join(item.itertext()).strip(), item.get("name") == SHARED_FINGERPRINT
    return None


def _bytes(top: Element) -> bytes:
    xml: bytes = etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True)
    return xml
