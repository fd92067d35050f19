"""Reads a .pptx as a package, for tests: its parts, relationships and content types, and what stands on a slide."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
}
CONTENT_TYPES = "[Content_Types].xml"
R_ID, R_EMBED = f"{{{NS['r']}}}id", f"{{{NS['r']}}}embed"

Element = Any
"""An lxml element; lxml comes without types."""


@dataclass(frozen=True)
class Relation:
    """A relationship: `target` is a part's name without the leading slash, or an outside address."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class Package:
    """A package's entries, in the order in which they stand in the file."""

    infos: tuple[zipfile.ZipInfo, ...]
    entries: dict[str, bytes]

    @classmethod
    def read(cls, source: Path | bytes) -> Package:
        """Read a file, or the bytes of one."""
        with zipfile.ZipFile(BytesIO(source) if isinstance(source, bytes) else source) as file:
            infos = tuple(file.infolist())
            return cls(infos, {info.filename: file.read(info) for info in infos})

    @property
    def parts(self) -> list[str]:
        """The names of the parts: every entry but the content types and the relationships."""
        return [name for name in self.entries if name != CONTENT_TYPES and not name.endswith(".rels")]

    def named(self, start: str) -> list[str]:
        """Return the parts `start1.xml`, `start2.xml`, …, by number."""
        found = [name for name in self.parts if name.startswith(start) and name.removeprefix(start)[:1].isdigit()]
        return sorted(found, key=lambda name: int(name.removeprefix(start).partition(".")[0]))

    def xml(self, name: str) -> Element:
        """Return a part's root element."""
        return etree.fromstring(self.entries[name])

    def relations(self, part: str = "") -> list[Relation]:
        """Return a part's relationships, or the package's own."""
        folder, name = posixpath.split(part)
        listed = self.entries.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        if listed is None:
            return []
        return [
            _relation(item, folder)
            for item in etree.fromstring(listed).findall("rel:Relationship", NS)  # one at a time, none left out
        ]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the targets of a part's relationships whose type ends in `/kind`."""
        return [relation.target for relation in self.relations(part) if relation.kind.endswith(f"/{kind}")]

    def target(self, part: str, relation: str) -> Relation:
        """Return the relationship of a part by its id."""
        (found,) = (one for one in self.relations(part) if one.id == relation)
        return found

    @cached_property
    def slides(self) -> list[Slide]:
        """The slides in the order of the show."""
        main = "ppt/presentation.xml"
        return [
            Slide(self, self.target(main, item.get(R_ID)).target)
            for item in self.xml(main).findall("p:sldIdLst/p:sldId", NS)
        ]


def _relation(item: Element, folder: str) -> Relation:
    external, target = item.get("TargetMode") == "External", item.get("Target")
    if not external:
        target = unquote(target)
        target = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return Relation(item.get("Id"), item.get("Type"), target, external)


@dataclass(frozen=True)
class Slide:
    """A slide, a layout or a notes page of a package."""

    package: Package
    part: str

    @cached_property
    def xml(self) -> Element:
        """The part's root element."""
        return self.package.xml(self.part)

    @property
    def id(self) -> str:
        """The slide's name in its XML, which deckgen makes its id."""
        return str(self.xml.find("p:cSld", NS).get("name"))

    @property
    def layout(self) -> Slide:
        """The slide's layout."""
        (name,) = self.package.related(self.part, "slideLayout")
        return Slide(self.package, name)

    @property
    def notes(self) -> Slide:
        """The slide's notes page."""
        (name,) = self.package.related(self.part, "notesSlide")
        return Slide(self.package, name)

    def shapes(self) -> list[Element]:
        """Return what stands in the shape tree, in order."""
        return list(self.xml.find("p:cSld/p:spTree", NS))[2:]

    def placeholders(self) -> list[Element]:
        """Return the shapes that are placeholders, in order."""
        return [shape for shape in self.shapes() if placeholder(shape) is not None]

    @property
    def title(self) -> str:
        """The words of the title placeholder."""
        (shape,) = (one for one in self.placeholders() if kind(one) == "title")
        return words(shape)

    def texts(self) -> list[str]:
        """Return the words of each shape, in order."""
        return [words(shape) for shape in self.shapes()]


def placeholder(shape: Element) -> Element:
    """Return a shape's `p:ph`, or None."""
    found = shape.xpath("./*[1]/p:nvPr/p:ph", namespaces=NS)
    return found[0] if found else None


def kind(shape: Element) -> str:
    """Return a placeholder's type; `obj` is the one that the schema assumes."""
    return str(placeholder(shape).get("type", "obj"))


def properties(shape: Element) -> Element:
    """Return a shape's `p:cNvPr`."""
    return shape.find("./*/p:cNvPr", NS)


def paragraphs(shape: Element) -> list[str]:
    """Return the words of each paragraph in a shape or a cell."""
    return ["".join(p.itertext(f"{{{NS['a']}}}t")) for p in shape.iter(f"{{{NS['a']}}}p")]


def words(shape: Element) -> str:
    """Return the words in a shape or a cell, a paragraph to a line."""
    return "\n".join(paragraphs(shape))


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(etree.QName(element).localname)


def every(package: Package, *starts: str) -> Iterator[tuple[str, Element]]:
    """Yield the name and the XML of every part whose name begins so: `ppt/slides/slide`, …"""
    for start in starts:
        for name in package.named(start):
            yield name, package.xml(name)
