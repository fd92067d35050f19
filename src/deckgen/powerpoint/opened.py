"""A .pptx from anywhere, opened with care: its parts and relationships, or `Unreadable`, which says why not.

A file that comes back from others may be broken, or made to do harm. Parts are read one at a time and never beyond
a size; XML that declares entities or a document type is not read at all, since no Office program writes any.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from deckgen.powerpoint.xml import Element

MOST_BYTES = 64 * 2**20
"""As large as a single part may be: a hundred times what the largest slide needs."""
MOST_BYTES_IN_ALL = 8 * MOST_BYTES

_OLE = b"\xd0\xcf\x11\xe0"
"""How files of the old binary kind begin, and those that are locked with a password."""


class Unreadable(Exception):
    """The file is no package that can be read; the text says why."""


class Relation(NamedTuple):
    """A relationship: its id, the last word of its type (`slide`, `chart`), and the target part's name."""

    id: str
    kind: str
    target: str


@dataclass
class Opened:
    """A package that is open for reading. Names of parts have no slash at their beginning."""

    file: zipfile.ZipFile
    read: int = 0
    _relations: dict[str, list[Relation]] = field(default_factory=dict)

    def xml(self, part: str) -> Element:
        """Return a part's root element."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            top = etree.fromstring(self.blob(part), parser)
        except etree.XMLSyntaxError as fault:
            raise Unreadable(f"its part {part} is no XML: {fault.msg}") from None
        if top.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(f"its part {part} declares a document type, as no Office program does")
        return top

    def has(self, part: str) -> bool:
        """Say whether the part is there."""
        return part in self.file.NameToInfo

    def related(self, part: str, kind: str) -> list[Relation]:
        """Return a part's relationships of a kind to other parts that are there; `part` is empty for the package."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return [one for one in self._relations[part] if one.kind == kind and self.has(one.target)]

    def targets(self, part: str) -> list[Relation]:
        """Return all of a part's relationships to other parts that are there."""
        self.related(part, "")
        return [one for one in self._relations[part] if self.has(one.target)]

    def inner(self, part: str) -> Opened:
        """Return a package that is a part of this one, such as a chart's workbook; raises `Unreadable`."""
        try:
            return Opened(zipfile.ZipFile(BytesIO(self.blob(part))), self.read)
        except (zipfile.BadZipFile, EOFError, struct.error, NotImplementedError, ValueError):
            raise Unreadable(f"its part {part} is broken") from None

    def _read_relations(self, part: str) -> list[Relation]:
        folder, name = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(listed):
            return []
        found = []
        for item in self.xml(listed).iterchildren("{*}Relationship"):
            if item.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, unquote(item.get("Target", ""))))
                kind = item.get("Type", "").rpartition("/")[2]
                found.append(Relation(item.get("Id", ""), kind, target.lstrip("/")))
        return found

    def blob(self, part: str) -> bytes:
        """Return a part's bytes."""
        try:
            with self.file.open(part) as stream:
                data = stream.read(MOST_BYTES + 1)
        except KeyError:
            raise Unreadable(f"its part {part} is missing") from None
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
            # NotImplementedError is what zipfile raises for ways of packing that it does not know.
            raise Unreadable(f"its part {part} is broken") from None
        self.read += len(data)
        if len(data) > MOST_BYTES or self.read > MOST_BYTES_IN_ALL:
            raise Unreadable(f"its part {part} is larger than any slide")
        return data


def open_package(file: Path) -> Opened:
    """Return the package in a file, to be closed by `Opened.file.close`; raises `Unreadable`."""
    try:
        if file.is_dir():
            raise Unreadable("it is a folder")
        with file.open("rb") as stream:
            begin = stream.read(len(_OLE))
        if begin == _OLE:
            raise Unreadable("it is locked with a password, or an old .ppt")
        return Opened(zipfile.ZipFile(file))
    except FileNotFoundError:
        raise Unreadable("there is no such file") from None
    except (zipfile.BadZipFile, EOFError, struct.error, NotImplementedError):  # the last as above
        raise Unreadable("it is no .pptx, or was cut off on its way") from None
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise Unreadable(reason.lower()) from None
