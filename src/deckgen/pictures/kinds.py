"""Tells what a file holds by its first bytes, since names lie; and how a kind that is not read becomes one that is."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from PIL import features

_READ = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF87a": "GIF",
    b"GIF89a": "GIF",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"II+\0": "TIFF",
    b"MM\0+": "TIFF",
}
_BITMAP_HEADERS = {12, 16, 40, 52, 56, 64, 108, 124}
"""The lengths that a bitmap's second header can have; two letters alone would make a bitmap of many a text."""

_DRAWING = "open it in the program that it came from, and export it as PNG, 3840 pixels wide"
_PHOTOGRAPH = "open it in a program for photographs, and save it as JPEG"
_ANYTHING = "open it in the program that it came from, and save it as PNG or JPEG"
_PAGE = "export the page as PNG, 3840 pixels wide"
_FETCH = "fetch the picture itself: open it alone in the browser, and save it from there"

_NOT_READ = {
    b"%PDF": ("a PDF", _PAGE),
    b"%!PS": ("a PostScript drawing", _DRAWING),
    b"\xc5\xd0\xd3\xc6": ("a PostScript drawing", _DRAWING),
    b"\xd7\xcd\xc6\x9a": ("a WMF drawing", _DRAWING),
    b"\x01\0\x09\0\0\x03": ("a WMF drawing", _DRAWING),
    b"8BPS": ("a Photoshop document", _ANYTHING),
    b"\xff\x0a": ("a JPEG XL picture", _PHOTOGRAPH),
    b"\0\0\0\x0cJXL ": ("a JPEG XL picture", _PHOTOGRAPH),
    b"\0\0\0\x0cjP  ": ("a JPEG 2000 picture", _PHOTOGRAPH),
    b"\xff\x4f\xff\x51": ("a JPEG 2000 picture", _PHOTOGRAPH),
    b"\0\0\x01\0": ("an icon", _ANYTHING),
    b"PK\x03\x04": ("a packed file (ZIP, or a document of an office program)", "take the picture out of it"),
    b"\x1f\x8b": ("a packed file (gzip)", "unpack it first"),
    b"version https://git-lfs": ("a pointer that Git LFS left, not the picture", "fetch it with `git lfs pull`"),
}
_RAW = {".arw", ".cr2", ".cr3", ".dng", ".nef", ".orf", ".raf", ".rw2"}
"""Raw photographs look like TIFF inside, and what can be read of them is a thumbnail."""

_SVG_ROOT = re.compile(rb"<(\w+:)?svg[\s>/]")

_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


@dataclass(frozen=True)
class NotRead:
    """A kind that is not read: what the file is, and how it becomes a picture that is."""

    what: str
    help: str


def kind_of(content: bytes, file: Path) -> str | NotRead:
    """Return the name that Pillow has for what the bytes are, SVG for a drawing, or the kind that is not read."""
    if file.suffix.lower() in _RAW:
        return NotRead("a raw photograph", _PHOTOGRAPH)
    for start, format in _READ.items():
        if content.startswith(start):
            return format
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    if content[:2] == b"BM" and int.from_bytes(content[14:18], "little") in _BITMAP_HEADERS:
        return "BMP"
    if content[4:8] == b"ftyp":
        return _film_or_photograph(content)
    if content[:4] == b"\x01\0\0\0" and content[40:44] == b" EMF":
        return NotRead("an EMF drawing", _DRAWING)
    if content.startswith(b"\x1f\x8b") and file.suffix.lower() in (".svg", ".svgz"):
        return NotRead("a packed SVG drawing (SVGZ)", "save it from the program that it came from as plain .svg")
    for start, (what, help) in _NOT_READ.items():
        if content.startswith(start):
            return NotRead(what, help)
    return _text(content)


def _film_or_photograph(content: bytes) -> str | NotRead:
    """Return the kind of an ISO base media file by the brands in its first box."""
    end = min(int.from_bytes(content[:4], "big"), 256)
    brands = {content[8:12], *(content[place : place + 4] for place in range(16, end, 4))}
    if brands & {b"avif", b"avis"}:
        return "AVIF" if features.check("avif") else NotRead("an AVIF picture", _PHOTOGRAPH)
    if brands & _HEIF_BRANDS:
        return NotRead("a HEIC photograph", _PHOTOGRAPH)
    return NotRead("a film", "take a still picture of it, and save that as PNG or JPEG")


def _text(content: bytes) -> str | NotRead:
    start = content[:4096].removeprefix(b"\xef\xbb\xbf").lower()
    if start.lstrip().startswith((b"<!doctype html", b"<html")):
        return NotRead("a web page", _FETCH)
    if _SVG_ROOT.search(start.replace(b"\0", b"")):  # in UTF-16 every other byte is nought
        return "SVG"
    try:
        # The last sign of the excerpt may be cut in two.
        plain = codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        plain = "\0"
    if plain.replace("\n", "").replace("\r", "").replace("\t", "").isprintable():
        return NotRead("a text, whatever its name says", _FETCH)
    return NotRead("no picture of a kind that deckgen knows", _ANYTHING)
