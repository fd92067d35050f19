"""An SVG drawing without what runs, what is fetched, and what tells of its author; what it shows stays as it is.

The tree is built anew, of the elements that show something, so that what nobody thought of is left out as well.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_to_bytes

from lxml import etree

from deckgen.pictures.model import Picture

SVG, XLINK, HTML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/1999/xhtml"
XLINK_HREF = f"{{{XLINK}}}href"
_XML = "{http://www.w3.org/XML/1998/namespace}"

_TEXTS = {"text", "tspan", "textPath", "tref"}
_FILLS = {"linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "filter"}
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image"}
_GROUPS = {"svg", "g", "a", "defs", "symbol", "use", "switch", "style", "title", "desc"}
_EFFECT = re.compile(r"fe[A-Z]\w*")
_SHOWN = _TEXTS | _FILLS | _SHAPES | _GROUPS
"""The elements of SVG 1.1 that show something in a picture that stands still; `_EFFECT` are those in a filter."""

_LEFT_OUT = {
    "script": "scripts",
    "handler": "scripts",
    "foreignObject": "text in HTML",
    "animate": "animation",
    "animateColor": "animation",
    "animateMotion": "animation",
    "animateTransform": "animation",
    "set": "animation",
    "metadata": None,
    "view": None,
    "cursor": None,
}
"""What else the namespace has, and what an author calls it; None where nobody would miss it."""

_DATA = re.compile(r"data:(?P<kind>[\w/+.-]*)(?P<rest>[^,]*),(?P<data>.*)", re.DOTALL | re.IGNORECASE)
_CSS_COMMENT = re.compile(r"/\*.*?(\*/|\Z)", re.DOTALL)
_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_CSS_OUTSIDE = re.compile(
    r"@(?:import|namespace|charset)[^;}]*;?|@font-face\s*\{[^}]*\}?|url\(\s*(?!['\"]?\s*#)[^)]*\)?", re.IGNORECASE
)
_CSS_REFUSED = re.compile(r"@import|@font-face|image-set\(|image\(|src\(|expression\(|-moz-binding|behavior\s*:", re.I)
_CSS_FAMILY = re.compile(r"font-family\s*:\s*([^;}]+)")

Element = Any
"""An lxml element; lxml comes without types."""


@dataclass
class Cleaned:
    """A drawing as it may stand in a deck, with what was left out and the fonts that its text asks for."""

    left_out: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    has_text: bool = False
    root: Element = None


def cleaned(root: Element, read: Callable[[bytes], Picture | None]) -> Cleaned:
    """Return the drawing below a root element; `read` makes a picture of the bytes of one that is held in it."""
    found = Cleaned()
    found.root = _element(root, found, read)
    return found


def _element(old: Element, found: Cleaned, read: Callable[[bytes], Picture | None]) -> Element | None:
    name = _shown(old, found)
    if name is None:
        return None
    attributes = _attributes(old, name, found, read)
    if name in ("image", "use") and XLINK_HREF not in attributes:
        return None
    new = etree.Element(f"{{{SVG}}}{name}", attributes, nsmap={None: SVG, "xlink": XLINK})
    if name == "style":
        new.text = _css("".join(old.itertext()), found)
        return new
    keeps_words = name in _TEXTS | {"title", "desc", "a"}
    new.text = old.text if keeps_words else None
    found.has_text = found.has_text or (name == "text" and bool("".join(old.itertext()).strip()))
    for child in old:
        made = _element(child, found, read)
        if made is not None:
            new.append(made)
        if keeps_words and child.tail:
            _append_words(new, child.tail)
    return new


def _append_words(parent: Element, words: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def _shown(element: Element, found: Cleaned) -> str | None:
    """Return the element's name where it shows something; else None, and what is missed is noted."""
    name = etree.QName(element)
    if name.namespace == HTML:
        found.left_out.add(_LEFT_OUT["foreignObject"] or "")
    if name.namespace not in (SVG, None):
        return None
    local = str(name.localname)
    if local in _SHOWN or _EFFECT.fullmatch(local):
        return local
    parent = element.getparent()
    spared = local == "foreignObject" and parent is not None and etree.QName(parent).localname == "switch"
    # Programs that write text as HTML put it in a switch, with text for everyone else after it.
    called = _LEFT_OUT.get(local, f"<{local}>")
    if called and not (spared and len(parent) > 1):
        found.left_out.add(called)
    return None


def _attributes(old: Element, name: str, found: Cleaned, read: Callable[[bytes], Picture | None]) -> Mapping[str, str]:
    kept: dict[str, str] = {}
    for key, value in old.attrib.items():
        if key.lower().startswith("on"):
            found.left_out.add("scripts")
        elif key in (f"{_XML}space", f"{_XML}lang"):
            kept[key] = value
        elif not (key.startswith(("{", "data-")) or key in ("href", "content")):
            kept[key] = _css(value, found) if key == "style" or "(" in value or "\\" in value else value
            if key == "font-family":
                found.families.add(_first_family(value))
    address = old.get("href", old.get(XLINK_HREF))
    reference = _reference(address.strip(), name, found, read) if address is not None else None
    if reference is not None:
        kept[XLINK_HREF] = reference
    return kept


def _reference(address: str, name: str, found: Cleaned, read: Callable[[bytes], Picture | None]) -> str | None:
    """Return what a reference may lead to: a place in the drawing, or a picture that is held in it, read anew."""
    if name == "a":
        found.left_out.add("links")
        return None
    if address.startswith("#"):
        return address
    data = _DATA.fullmatch(address)
    if data is None or name not in ("image", "feImage"):
        found.left_out.add("what lies outside the file")
        return None
    try:
        packed = ";base64" in data["rest"].lower()
        content = unquote_to_bytes(data["data"])
        picture = read(base64.b64decode(content) if packed else content)
    except (binascii.Error, ValueError):
        picture = None
    if picture is None:
        found.left_out.add("a picture in it that cannot be read")
        return None
    return f"data:image/{picture.extension};base64,{base64.b64encode(picture.content).decode('ascii')}"


def _css(text: str, found: Cleaned) -> str:
    """Return a style without what it would fetch. One that hides such a thing behind escapes is left out as a whole."""
    plain = _CSS_COMMENT.sub("", text)
    gone = [one[0].lower() for one in _CSS_OUTSIDE.finditer(plain)]
    kept = _CSS_OUTSIDE.sub(lambda one: "none" if one[0][0] in "uU" else "", plain)
    spelt = _CSS_ESCAPE.sub(_unescaped, kept)
    refused = _CSS_REFUSED.search(spelt) or (spelt != kept and _CSS_OUTSIDE.search(spelt))
    kept = "" if refused else kept
    if refused or any(one.startswith(("url", "@import")) for one in gone):
        found.left_out.add("what lies outside the file")
    if any(one.startswith("@font-face") for one in gone):
        found.left_out.add("fonts")
    found.families |= {_first_family(one) for one in _CSS_FAMILY.findall(kept)}
    return kept


def _unescaped(escape: re.Match[str]) -> str:
    code = int(escape[1], 16) if escape[1] else 0
    return chr(code) if 0 < code < 0x110000 else escape[2] or ""


def _first_family(value: str) -> str:
    return value.split(",")[0].strip().strip("'\"").strip()
