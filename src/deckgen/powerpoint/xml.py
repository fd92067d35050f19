"""Small builders for Open XML: an element from a prefixed name, attributes and children, and bytes from an element."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from deckgen.packs.geometry import Box
from deckgen.packs.model import Color

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    "ev": "urn:deckgen:evidence",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}

Element = Any
"""An lxml element; lxml comes without types."""

Child = Element | None


def el(name: str, attributes: Mapping[str, object] | None = None, *children: Child, text: str | None = None) -> Element:
    """Return the element `prefix:name` with its attributes (a prefix is resolved) and children; `None` is left out."""
    element = etree.Element(_qualified(name), nsmap=_nsmap(name))
    for key, value in (attributes or {}).items():
        if value is not None:
            element.set(_qualified(key) if ":" in key else key, _value(value))
    for child in children:
        if child is not None:
            element.append(child)
    if text is not None:
        element.text = text
    return element


def root(name: str, attributes: Mapping[str, object] | None, *children: Child, prefixes: str = "a r p") -> Element:
    """Return a part's root element, which declares the prefixes that the part uses."""
    element = etree.Element(_qualified(name), nsmap={prefix: NAMESPACES[prefix] for prefix in prefixes.split()})
    for key, value in (attributes or {}).items():
        element.set(key, _value(value))
    for child in children:
        if child is not None:
            element.append(child)
    return element


def to_bytes(element: Element) -> bytes:
    """Return a part's XML, with each namespace declared once at the top."""
    etree.cleanup_namespaces(element, top_nsmap=element.nsmap, keep_ns_prefixes=list(element.nsmap))
    xml: bytes = etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
    return xml


def transform(box: Box, name: str = "a:xfrm") -> Element:
    """Return a box as a transform."""
    return el(
        name,
        None,
        el("a:off", {"x": box.x, "y": box.y}),
        el("a:ext", {"cx": box.width, "cy": box.height}),
    )


def color(value: Color) -> Element:
    """Return a colour of the theme."""
    alpha = el("a:alpha", {"val": value.alpha * 1000}) if value.alpha < 100 else None
    return el("a:schemeClr", {"val": value.slot}, alpha)


def fill(value: Color | None) -> Element:
    """Return a solid fill, or none."""
    return el("a:noFill") if value is None else el("a:solidFill", None, color(value))


def line(value: Color | None, width_pt: float, tag: str = "a:ln") -> Element:
    """Return an outline of the given width, or none; `tag` is `a:lnB` for a cell's lower border."""
    if value is None:
        return el(tag, None, el("a:noFill"))
    return el(tag, {"w": round(width_pt * 12_700)}, fill(value))


def _qualified(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def _nsmap(name: str) -> dict[str, str]:
    prefix = name.partition(":")[0]
    return {prefix: NAMESPACES[prefix]}


def _value(value: object) -> str:
    return ("1" if value else "0") if isinstance(value, bool) else str(value)
