"""Reads an SVG drawing: cleaned, of a size that all programs agree on, with pixels for those that draw none."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from lxml import etree
from PIL import Image

from deckgen.diagnostics import Report, SourceSpan
from deckgen.pictures.model import Picture
from deckgen.pictures.svg_clean import SVG, Cleaned, cleaned
from deckgen.pictures.svg_draw import NotDrawn, TooMuch, draw
from deckgen.pictures.svg_size import size_of, view_box

LARGEST_SVG_BYTES = 10_000_000
"""PowerPoint stands still over a drawing that is larger, and so does whoever scrolls to it."""

WIDE_PX, HIGH_PX = 3840, 2160
"""The pixels fit in a screen of the kind called 4K: sharp where the whole picture fills a slide, which is the most
that is asked of them. PowerPoint has shown the drawing itself since 2016, at any size."""

LARGEST_PNG_BYTES = 4_000_000
"""Pixels that would take more are drawn at half the width: few will ever see them, and all have to send them."""

_SIMPLER = "make it simpler, or export it as PNG, 3840 pixels wide"
_PLAIN = "save it from the program that it came from as plain SVG; in Inkscape this is a kind of file of its own"


def read_svg(
    content: bytes, name: str, at: SourceSpan, report: Report, read: Callable[[bytes], Picture | None]
) -> Picture | None:
    """Return the drawing and its pixels, or None where the report says why not: E222, E223, E224 or E226, at `at`.

    `read` makes a picture of the bytes of one that is held in the drawing. Warns with W221 of text, whose font may be
    missing elsewhere, and with W222 of what was left out.
    """
    root = _root(content, name, at, report)
    if root is None:
        return None
    size = size_of(root)
    if size is None:
        report.error(
            "E226", f"{name} does not say how large it is", at, help='write `viewBox="0 0 160 90"` at its root'
        )
        return None
    found = cleaned(root, read)
    png = _pixels(found, size, name, at, report)
    if png is None:
        return None
    with Image.open(BytesIO(png)) as image:
        width, height = image.size
        shows_nothing = image.convert("RGBA").getchannel("A").getextrema() == (0, 0)
    _warn(found, name, at, report)
    if shows_nothing:
        report.error("E226", f"{name} shows nothing", at, help="look at it in a browser, and save it anew")
        return None
    return Picture(png, "png", width, height, _sized(found, *size))


def _root(content: bytes, name: str, at: SourceSpan, report: Report) -> etree._Element | None:
    if len(content) > LARGEST_SVG_BYTES:
        size, most = -(-len(content) // 1_000_000), LARGEST_SVG_BYTES // 1_000_000
        report.error("E224", f"{name} takes {size} MB, and a drawing may take {most} MB", at, help=_SIMPLER)
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        said = str(problem)
        if "ntity" in said:
            _refuse_entities(name, at, report)
        elif "too long" in said or "depth" in said:
            report.error("E224", f"{name} has a part that is too large, or too deep", at, help=_SIMPLER)
        else:
            report.error("E223", f"{name} is broken: {said[:1].lower()}{said[1:]}", at, help=_PLAIN)
        return None
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        _refuse_entities(name, at, report)
        return None
    if root.tag not in ("svg", f"{{{SVG}}}svg"):
        report.error("E222", f"{name} is XML, but no SVG drawing", at, help=_PLAIN)
        return None
    return root


def _refuse_entities(name: str, at: SourceSpan, report: Report) -> None:
    report.error("E222", f"{name} is an SVG drawing with entities, which can hide anything", at, help=_PLAIN)


def _sized(found: Cleaned, width: float, height: float) -> bytes:
    """Return the drawing with its size in pixels: programs disagree on what is missing, and on other units."""
    found.root.set("width", f"{width:.9g}")
    found.root.set("height", f"{height:.9g}")
    svg: bytes = etree.tostring(found.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return svg


def _pixels(found: Cleaned, size: tuple[float, float], name: str, at: SourceSpan, report: Report) -> bytes | None:
    if view_box(found.root) is None:
        found.root.set("viewBox", f"0 0 {size[0]:.9g} {size[1]:.9g}")
    factor = min(WIDE_PX / size[0], HIGH_PX / size[1])
    wide, high = (max(1, round(side * factor)) for side in size)
    try:
        png = draw(_sized(found, wide, high), found.has_text)
        if len(png) > LARGEST_PNG_BYTES:
            png = draw(_sized(found, max(1, wide // 2), max(1, high // 2)), found.has_text)
        return png
    except TooMuch:
        report.error("E224", f"{name} takes too much time or memory to draw", at, help=_SIMPLER)
    except NotDrawn as problem:
        report.error("E223", f"{name} cannot be drawn: {problem}", at, help=_PLAIN)
    return None


def _warn(found: Cleaned, name: str, at: SourceSpan, report: Report) -> None:
    if found.left_out:
        listed = ", ".join(sorted(found.left_out))
        help = "look at the slide, and save the drawing as plain SVG without it where something is missing"
        report.warning("W222", f"{name} holds what no deck may carry, and it is left out: {listed}", at, help=help)
    if found.has_text:
        families = ", ".join(sorted(found.families - {""}))
        message = f"{name} has text{' in ' + families if families else ''}, which looks different without its font"
        report.warning("W221", message, at, help="convert the text to paths in the program that the drawing came from")
