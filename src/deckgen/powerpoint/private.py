"""Looks through a file for what it tells beyond its slides: in every part, whether a slide leads to it or not."""

from __future__ import annotations

import posixpath
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from deckgen.deck.private import Private, PrivateKind
from deckgen.pictures.traces import tells_place
from deckgen.powerpoint.opened import Opened, Unreadable, open_package
from deckgen.powerpoint.private_words import (
    external_files,
    local_paths,
    named_properties,
    people_in,
    says_something,
)
from deckgen.powerpoint.private_workbook import Area, areas, unshown_cells
from deckgen.powerpoint.read_back import presentation_of, slide_parts
from deckgen.powerpoint.xml import NAMESPACES, Element

_XML = ("xml", "svg", "vml")
_PHOTOS = ("jpg", "jpeg", "png", "tif", "tiff", "webp")
_HOLD_NOTHING = ("gif", "bmp", "emf", "wmf", "wdp", "fntdata", "odttf", "ico")
_BOOKS = ("xlsx", "xlsm")
_FILMS = ("mp4", "m4v", "mov", "avi", "wmv", "mpg", "mpeg", "mp3", "m4a", "wav", "wma")

_COUNTED = {
    PrivateKind.LEFT_OVER: ("slide that is no longer in the show", "slides that are no longer in the show"),
    PrivateKind.COMMENTS: ("comment", "comments"),
    PrivateKind.INK: ("drawing in ink", "drawings in ink"),
}
_ROOTS = {
    "revInfo": (PrivateKind.HISTORY, "marks of who edited when"),
    "chgInfo": (PrivateKind.HISTORY, "the history of changes, with the names of those who made them"),
    "tagLst": (PrivateKind.DATA, "tags that a program or an add-in left"),
    "labelList": (PrivateKind.PROPERTIES, "an organisation's sensitivity label"),
    "Signature": (PrivateKind.PEOPLE, "a digital signature, with the signer's name"),
}
"""A part's root, where the part as a whole is private → what is told of it."""


def private_in(file: Path | bytes) -> tuple[Private, ...]:
    """Return what a deck, or the bytes of one, tells beyond its slides; raises `Unreadable` where it is no deck."""
    package = Opened(zipfile.ZipFile(BytesIO(file))) if isinstance(file, bytes) else open_package(file)
    with package.file:
        main, top = presentation_of(package)
        slides = {part: number for number, (_, part) in enumerate(slide_parts(package, main, top), start=1)}
        return _Search(package, slides).found()


@dataclass
class _Search:
    """One package on its way through; `slides` are the parts that stand in the show, with their numbers."""

    package: Opened
    slides: dict[str, int] = field(default_factory=dict)
    book: str = ""
    told: dict[Private, None] = field(default_factory=dict)
    counts: dict[PrivateKind, int] = field(default_factory=lambda: defaultdict(int))
    noted: list[int] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    on: dict[str, int] = field(default_factory=dict)
    shown: dict[str, list[Element]] = field(default_factory=lambda: defaultdict(list))

    def found(self) -> tuple[Private, ...]:
        self.on = self._places()
        names = [name for name in dict.fromkeys(self.package.file.namelist()) if not name.endswith("/")]
        for name in sorted(names, key=lambda name: _extension(name) in _BOOKS):  # a chart before its workbook
            try:
                self._part(name, _extension(name))
            except Unreadable as fault:
                self._tell(PrivateKind.UNREAD, f"what nobody can look into: {fault}", name)
        for kind, listed, words in (
            (PrivateKind.NOTES, self.noted, ("notes of {} slide", "notes of {} slides")),
            (PrivateKind.HIDDEN, self.hidden, ("{} hidden slide", "{} hidden slides")),
        ):
            if listed:
                what = words[len(listed) != 1].format(len(listed))
                self.told[Private(kind, what, tuple(sorted(one for one in listed if one)))] = None
        for kind, count in self.counts.items():
            self.told[Private(kind, f"{count} {_COUNTED[kind][count != 1]}")] = None
        order = {kind: number for number, kind in enumerate(PrivateKind)}
        return tuple(sorted(self.told, key=lambda one: (order[one.kind], one.slides)))

    def _places(self) -> dict[str, int]:
        """Return the number of the slide that each part hangs on; the first of several."""
        places = dict(self.slides)
        for _ in range(2):  # what hangs on a slide, and what hangs on that, such as a chart's workbook
            for part, number in tuple(places.items()):
                for relation in self.package.targets(part):
                    if relation.kind not in ("slide", "slideLayout", "notesMaster"):
                        places.setdefault(relation.target, number)
        return places

    def _tell(self, kind: PrivateKind, what: str, part: str) -> None:
        seen = "".join(sign if sign.isprintable() else " " if sign.isspace() else "\ufffd" for sign in what)
        where = f"{seen}, in {self.book}" if self.book else seen
        self.told.setdefault(Private(kind, where, (self.on[part],) if part in self.on else ()))

    def _part(self, name: str, extension: str) -> None:
        if extension == "rels":
            source = posixpath.join(posixpath.dirname(posixpath.dirname(name)), posixpath.basename(name)[:-5])
            for target in external_files(self.package.xml(name)):
                self._tell(PrivateKind.PATH, f"a link to the file {target}", source)
        elif extension in _XML:
            self._xml(name, self.package.xml(name))
        elif extension in _PHOTOS:
            if tells_place(self.package.blob(name)):
                self._tell(PrivateKind.PICTURE, f"the place where a picture was taken ({name})", name)
        elif extension in _BOOKS:
            self._workbook(name)
        elif "printerSettings" in name:
            self._tell(PrivateKind.PATH, "the settings of a printer, with its name", name)
        elif "vbaProject" in name:
            self._tell(PrivateKind.DATA, "macros", name)
        elif extension in _FILMS:
            self._tell(PrivateKind.UNREAD, f"a film or a sound, which is not looked into ({name})", name)
        elif extension not in _HOLD_NOTHING and not name.startswith("[trash]"):
            self._tell(PrivateKind.UNREAD, f"a file of another kind, which is not looked into ({name})", name)

    def _xml(self, name: str, top: Element) -> None:
        space, _, root = str(top.tag).rpartition("}")
        if root == "sld" and not self.book:
            if name not in self.slides:
                self.counts[PrivateKind.LEFT_OVER] += 1
            elif top.get("show") in ("0", "false"):
                self.hidden.append(self.slides[name])
        elif root == "notes" and says_something(top):
            self.noted.append(self.on.get(name, 0))
        elif root == "cmLst":
            self.counts[PrivateKind.COMMENTS] += sum(1 for _ in top.iter("{*}cm", "{*}reply"))
        elif root == "ink":
            self.counts[PrivateKind.INK] += 1
        elif root in _ROOTS:
            self._tell(*_ROOTS[root], name)
        elif root == "chartSpace":
            for relation in self.package.targets(name):
                self.shown[relation.target].append(top)
        elif space == f"{{{NAMESPACES['ev']}":
            passages = sum(1 for _ in top.iter("{*}paragraph"))
            self._tell(PrivateKind.EVIDENCE, f"the evidence map, with {passages} paragraphs of the article", name)
        elif name.startswith("customXml/") and root != "datastoreItem":
            self._tell(PrivateKind.DATA, f"data of a program's own ({name})", name)
        for who in people_in(root, top):
            self._tell(PrivateKind.PEOPLE, who, name)
        for what in named_properties(root, top):
            self._tell(PrivateKind.PROPERTIES, what, name)
        for path in local_paths(top):
            self._tell(PrivateKind.PATH, path, name)

    def _workbook(self, name: str) -> None:
        book = self.package.inner(name)
        with book.file:
            search = _Search(book, book="the workbook behind a chart" if name in self.shown else "an embedded workbook")
            inside: Iterable[Private] = search.found()
            charts = self.shown.get(name, [])
            formulas = [one.text or "" for chart in charts for one in chart.iter("{*}f")]
            shown: list[Area] = [area for formula in formulas for area in areas(formula)]
            words = frozenset(
                (one.text or "").strip() for chart in charts for one in chart.iter("{*}v", "{*}t") if one.text
            )
            count = unshown_cells(book, shown, words)
        self.package.read = book.read
        slides = (self.on[name],) if name in self.on else ()
        for one in inside:
            self.told.setdefault(Private(one.kind, one.what, slides))
        if count and charts:
            cells = f"{count} {'cell' if count == 1 else 'cells'}"
            what = f"{cells} of a chart's workbook that the chart does not show"
            self.told.setdefault(Private(PrivateKind.WORKBOOK, what, slides))
        elif count:
            self._tell(PrivateKind.WORKBOOK, f"an embedded workbook with {count} filled cells", name)


def _extension(name: str) -> str:
    return posixpath.splitext(name)[1][1:].lower() or posixpath.basename(name).lstrip(".").lower()
