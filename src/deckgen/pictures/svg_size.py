"""How wide and how high an SVG drawing is, by what its root says."""

from __future__ import annotations

import math
import re
from typing import Any

SMALLEST, LARGEST = 1e-6, 1e9
"""What is smaller or larger is a slip, and no program draws it as meant: they count in 32 bits."""

_LENGTH = re.compile(r"\s*\+?(\d*\.?\d+(?:[eE][+-]?\d+)?|\d+\.)\s*(px|pt|pc|mm|cm|in|em|ex|)\s*", re.IGNORECASE)
_PX = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "em": 16, "ex": 8}
"""Pixels in each unit, at 96 to the inch (CSS Values 3, §6.2); letters as high as browsers have them."""


def size_of(root: Any) -> tuple[float, float] | None:
    """Return a drawing's width and height in pixels, or None where it says neither them nor a view box."""
    width, height, box = _length(root.get("width")), _length(root.get("height")), view_box(root)
    if box is not None:
        across, down = box[2:]
        if width is None:
            width = across if height is None else height * across / down
        if height is None:
            height = width * down / across
    if width is None or height is None or not (math.isfinite(width / height) and math.isfinite(height / width)):
        return None
    return width, height


def view_box(root: Any) -> tuple[float, float, float, float] | None:
    """Return the root's view box (left, top, width, height), or None where it has none that shows anything."""
    try:
        left, top, width, height = map(float, re.split(r"[\s,]+", (root.get("viewBox") or "").strip()))
    except ValueError:
        return None
    shows = all(map(math.isfinite, (left, top, width, height))) and all(
        SMALLEST <= side <= LARGEST for side in (width, height)
    )
    return (left, top, width, height) if shows else None


def _length(value: str | None) -> float | None:
    """Return a length in pixels, or None where it is not there, is nothing, or depends on the place (`100%`)."""
    found = _LENGTH.fullmatch(value or "")
    px = float(found[1]) * _PX[found[2].lower()] if found else 0.0
    return px if SMALLEST <= px <= LARGEST else None
