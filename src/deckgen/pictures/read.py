"""Reads a picture: upright, in sRGB, no larger than a screen needs, and silent about where it was taken.

A JPEG that is all that already keeps its pixels as they are; everything else is written anew as PNG or JPEG.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image

from deckgen.diagnostics import Report, SourceSpan
from deckgen.pictures.colour import profile_of, split, to_srgb
from deckgen.pictures.files import picture_bytes
from deckgen.pictures.jpeg import without_metadata
from deckgen.pictures.kinds import NotRead, kind_of
from deckgen.pictures.model import Picture
from deckgen.pictures.svg import read_svg

MOST_PIXELS = 100_000_000
LONG_SIDE_PX, SHORT_SIDE_PX = 3840, 2160
"""A screen of the kind called 4K. A panorama keeps the short side, so that a part of it still fills the screen."""

LONGEST_PX = 4 * LONG_SIDE_PX
LARGEST_PNG_BYTES = 4_000_000
"""Where the author did not choose PNG, a photograph takes more than this and becomes a JPEG."""

ORIENTATION = 0x0112
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What brings a picture upright, by the tag that says how the camera was held (Exif, tag 274)."""


def read_picture(file: Path, at: SourceSpan, report: Report) -> Picture | None:
    """Return the picture in a file, or None where the report says why not: E221–E226, at `at`."""
    content = picture_bytes(file, at, report)
    if content is None:
        return None
    if not content:
        report.error("E223", f"{file.name} is empty", at, help="fetch the picture once more")
        return None
    kind = kind_of(content, file)
    if isinstance(kind, NotRead):
        report.error("E222", f"{file.name} is {kind.what}", at, help=kind.help)
        return None
    if kind == "SVG":
        return read_svg(content, file.name, at, report, lambda held: _held(held, at))
    return _decode(content, kind, file.name, at, report)


def _held(content: bytes, at: SourceSpan) -> Picture | None:
    """Return the picture that a drawing holds, or None where it cannot be read; drawings in drawings are not."""
    kind = kind_of(content, Path())
    return None if isinstance(kind, NotRead) or kind == "SVG" else _decode(content, kind, "", at, Report())


def _decode(content: bytes, kind: str, name: str, at: SourceSpan, report: Report) -> Picture | None:
    size = "far too many pixels"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns on stderr of what is judged here
            # One kind only: a phone's JPEG with a second picture in it is read as the JPEG that it is.
            with Image.open(BytesIO(content), formats=[kind]) as image:
                if image.width * image.height <= MOST_PIXELS:
                    return _picture(image, content, kind)
                size = f"{image.width} × {image.height} pixels"
    except Image.DecompressionBombError:
        pass
    except Exception:  # a broken file leads decoders into exceptions of every kind
        report.error(
            "E223",
            f"{name} cannot be read to its end as {kind}: it is broken, cut off, or built in a rare way",
            at,
            help="fetch it once more, or open it in a program for pictures and save it anew",
        )
        return None
    report.error(
        "E224",
        f"{name} has {size}; a picture may have {MOST_PIXELS // 1_000_000} million",
        at,
        help=f"save it smaller: {LONG_SIDE_PX} pixels on the long side are enough for any screen",
    )
    return None


def _picture(image: Image.Image, content: bytes, kind: str) -> Picture:
    size = _shown_size(image.width, image.height)
    shrinks = size != image.size
    if kind == "JPEG" and shrinks:
        image.draft(image.mode, size)  # reads fewer pixels where half of them, or a quarter, are enough
    image.load()
    orientation = _orientation(image)
    colours, alpha = split(image)
    profile = profile_of(image, colours.mode)
    if kind == "JPEG" and not shrinks and orientation == 1 and profile is None and image.mode in ("L", "RGB"):
        kept = without_metadata(content)
        if kept is not None:
            return Picture(kept, "jpeg", *size)
    if alpha is not None:
        # Colour and transparency are scaled as one, or the hidden colours of clear pixels would show at the edges.
        colours = Image.merge("RGBA", (*to_srgb(colours, profile).convert("RGB").split(), alpha))
    if shrinks:
        colours = colours.resize(size, Image.Resampling.LANCZOS)
    if alpha is None:
        colours = to_srgb(colours, profile)
    if orientation in UPRIGHT:
        colours = colours.transpose(UPRIGHT[orientation])
    return _encode(colours, kind, lossy=kind in ("JPEG", "AVIF") or content[12:16] == b"VP8 ")


def _shown_size(width: int, height: int) -> tuple[int, int]:
    """Return the width and height in pixels that a screen needs of a picture, never more than it has."""
    long, short = max(width, height), min(width, height)
    factor = min(1.0, max(LONG_SIDE_PX / long, min(SHORT_SIDE_PX / short, LONGEST_PX / long)))
    return max(1, round(width * factor)), max(1, round(height * factor))


def _orientation(image: Image.Image) -> int:
    try:
        found = image.getexif().get(ORIENTATION, 1)
    except Exception:  # metadata that cannot be read says nothing, and the picture is whole without it
        return 1
    return found if isinstance(found, int) else 1


def _encode(image: Image.Image, kind: str, lossy: bool) -> Picture:
    image.info.clear()  # or comments and profiles would be written anew
    if image.mode == "RGBA" or not lossy:
        content = _saved(image, "png")
        if kind == "PNG" or image.mode == "RGBA" or len(content) <= LARGEST_PNG_BYTES:
            return Picture(content, "png", *image.size)
    return Picture(_saved(image, "jpeg"), "jpeg", *image.size)


def _saved(image: Image.Image, extension: Literal["png", "jpeg"]) -> bytes:
    stream = BytesIO()
    if extension == "png":
        image.save(stream, "PNG")
    else:
        image.save(stream, "JPEG", quality=92, subsampling=0, optimize=True)
    return stream.getvalue()
