"""The package around the parts: relationships, and a ZIP whose bytes depend on its contents alone.

Each part is built once, as bytes, and handed to python-pptx, which writes content types and relationships. Nothing
here searches the parts that are there already, so cost grows in a straight line with the slides.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from pptx.opc.oxml import CT_Relationships, serialize_part_xml
from pptx.opc.package import Part, _Relationships
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter
from pptx.oxml import parse_xml
from pptx.package import Package

SVG = "image/svg+xml"
"""The content type of a drawing (RFC 7303, SVG 1.1 appendix P); python-pptx has no name for it."""

CONTENT_TYPES = "[Content_Types].xml"

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP entry can have."""


@dataclass
class Relations:
    """A part's relationships, numbered in the order in which they are asked for; the same target is asked for once."""

    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def add(self, kind: str, target: str, external: bool = False) -> str:
        """Return the id of the relationship to a part's name, or to an outside address."""
        return self._ids.setdefault((kind, target, external), f"rId{len(self._ids) + 1}")

    def xml(self) -> CT_Relationships:
        """Return the relationships as python-pptx reads them."""
        relationships = CT_Relationships.new()
        for (kind, target, external), relation in self._ids.items():
            relationships.add_rel(relation, kind, target, external)
        return relationships


@dataclass(frozen=True)
class PartSpec:
    """A part: its name in the package, what it is, its bytes, and what it points to."""

    name: str
    content_type: str
    blob: bytes
    relations: Relations = field(default_factory=Relations)


def write_package(specs: Iterable[PartSpec], top: Relations) -> Mapping[str, bytes]:
    """Return the package's entries by name, in the order in which they are to stand in the file."""
    package = Package("")
    listed = list(specs)
    parts = {PackURI(spec.name): Part(PackURI(spec.name), spec.content_type, package, spec.blob) for spec in listed}
    for spec in listed:
        uri = PackURI(spec.name)
        parts[uri].rels.load_from_xml(uri.baseURI, spec.relations.xml(), parts)
    package_relations = _Relationships("/")
    package_relations.load_from_xml("/", top.xml(), parts)
    stream = BytesIO()
    PackageWriter.write(stream, package_relations, tuple(parts.values()))
    with zipfile.ZipFile(stream) as written:
        entries = {name: written.read(name) for name in written.namelist()}
    if any(spec.content_type == SVG for spec in listed):
        entries[CONTENT_TYPES] = _with_drawings_by_extension(entries[CONTENT_TYPES])
    return entries


def _with_drawings_by_extension(content_types: bytes) -> bytes:
    """Return the content types with one line for all drawings, as PowerPoint has it for kinds that it knows."""
    types = parse_xml(content_types)
    for override in types.override_lst:
        if override.contentType == SVG:
            types.remove(override)
    types.add_default("svg", SVG)
    for default in sorted(types.default_lst, key=lambda one: str(one.extension), reverse=True):
        types.insert(0, default)
    return serialize_part_xml(types)


def to_zip(entries: Mapping[str, bytes]) -> bytes:
    """Return the entries as a ZIP file with fixed times and attributes."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, blob in entries.items():
            info = zipfile.ZipInfo(name, FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # the same on every system
            target.writestr(info, blob)
    return stream.getvalue()


def digest(entries: Mapping[str, bytes], leave_out: str) -> str:
    """Return the SHA-256 of all entries but one, by name, so that the order of a ZIP does not matter."""
    total = hashlib.sha256()
    for name in sorted(entries):
        if name != leave_out:
            total.update(hashlib.sha256(name.encode() + b"\0" + entries[name]).digest())
    return total.hexdigest()
