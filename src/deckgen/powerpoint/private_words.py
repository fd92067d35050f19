"""What the XML of a part says of people, files and places: the readers that `private.py` holds up to every part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from deckgen.powerpoint.properties import FINGERPRINT, SHARED_FINGERPRINT
from deckgen.powerpoint.xml import Element

_LOCAL = re.compile(
    r"\bfile:|(?<![a-z0-9])[a-z]:[\\/](?!/)|(?:^|[\s\"'(])\\\\\w|(?<![\w.:/-])/(?:home|users|volumes|tmp)/\S",
    re.IGNORECASE,
)
"""A path on somebody's computer or in an office's network, as Windows, macOS and Linux write it."""

_ENDINGS = (
    "jpe?g|png|gif|bmp|tiff?|svg|webp|avif|heic|emf|wmf|docx?|xlsx?|csv|pptx?|potx|pdf|md|ya?ml|mp[34]|mov|m4a|wav"
)
_FILE_NAME = re.compile(rf"[^\s/\\:“”\"]+\.(?:{_ENDINGS})\b", re.IGNORECASE)

_TEXTS_WITH_PATHS = ("f", "Template")
"""Where a path stands as an element's text: a chart's reference, and the template that a deck was made from."""

_OTHER_BOOK = re.compile(r"\[[^\]]+\.xls\w*\]")

_QUIET_PLACEHOLDERS = ("ftr", "sldNum", "dt", "hdr", "sldImg")

_CORE_PEOPLE = {"creator": "the author", "lastModifiedBy": "who saved it last"}
_CORE = {"keywords": "keywords", "description": "remarks", "category": "a category", "subject": "a subject"}
_CORE |= {"contentStatus": "a status"}
_EXTENDED_PEOPLE = {"Manager": "a manager", "Company": "a company"}


def says_something(notes: Element) -> bool:
    """Say whether a notes page has words of the speaker's; a page's head and foot are none."""
    for shape in notes.iter("{*}sp"):
        kinds = {one.get("type") for one in shape.iter("{*}ph")}
        if kinds.isdisjoint(_QUIET_PLACEHOLDERS) and "".join(one.text or "" for one in shape.iter("{*}t")).strip():
            return True
    return False


def people_in(root: str, top: Element) -> Iterator[str]:
    """Yield the people that a part names, each in words; `root` is the local name of its root."""
    if root == "coreProperties":
        yield from _filled(top, _CORE_PEOPLE)
    elif root == "Properties":
        yield from _filled(top, _EXTENDED_PEOPLE)
    elif root in ("cmAuthorLst", "authorLst", "personList"):
        for one in top.iter("{*}cmAuthor", "{*}author", "{*}person"):
            yield f"the name of one who comments: {one.get('name') or one.get('displayName') or '(no name)'}"


def named_properties(root: str, top: Element) -> Iterator[str]:
    """Yield what the document's properties say beside its title and its people; deckgen's fingerprint is nothing."""
    if root == "coreProperties":
        yield from _filled(top, _CORE)
    elif root == "Properties":
        yield from _filled(top, {"HyperlinkBase": "the folder that links begin at"})
        for item in top.iterchildren("{*}property"):
            if item.get("name") not in (FINGERPRINT, SHARED_FINGERPRINT):
                yield f"the property “{item.get('name', '')}”: {_short(''.join(item.itertext()))}"


def _filled(top: Element, names: dict[str, str]) -> Iterator[str]:
    for child in top.iterchildren("{*}*"):
        called = names.get(str(child.tag).rpartition("}")[2])
        if called and (child.text or "").strip():
            yield f"{called}: {_short(child.text or '')}"


def external_files(relations: Element) -> Iterator[str]:
    """Yield the targets of relationships that lead to files beside the deck or on somebody's computer."""
    for item in relations.iterchildren("{*}Relationship"):
        target = unquote(item.get("Target", ""))
        if item.get("TargetMode") == "External" and _is_file(target):
            yield _short(target)


def _is_file(target: str) -> bool:
    if _LOCAL.search(target) or target.startswith("\\\\"):
        return True
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    return not parts.scheme and bool(parts.path) and not parts.path.lower().startswith("www.") and target != "NULL"


def local_paths(top: Element) -> Iterator[str]:
    """Yield local paths in the attributes of a part, and names of files in what its shapes are called.

    What stands on a slide is not looked at: whoever sees the slide reads it.
    """
    if str(top.tag).endswith("}Relationships"):
        return
    for element in top.iter("*"):
        tag = str(element.tag).rpartition("}")[2]
        for key, value in element.attrib.items():
            if _LOCAL.search(value):
                yield f"a local path: {_short(value)}"
            elif tag == "cNvPr" and key in ("descr", "title", "name") and (found := _FILE_NAME.search(value)):
                what = "a shape's name" if key == "name" else "an alternative text"
                yield f"a file's name in {what}: {found.group()}"
        if tag in _TEXTS_WITH_PATHS and element.text:
            yield from _path_in_text(tag, element.text)


def _path_in_text(tag: str, text: str) -> Iterator[str]:
    if _LOCAL.search(text):
        yield f"a local path: {_short(text)}"
    elif tag == "f" and _OTHER_BOOK.search(text):
        yield f"a reference to another workbook: {_short(text)}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:79] + "…"
