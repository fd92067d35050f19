"""A picture, ready for a package: its bytes, what kind they are, and how many pixels it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FEWEST_PX_PER_INCH = 96
"""Under this a hall sees the pixels: on a slide of 13.33 inches it is a screen 1280 pixels wide."""


@dataclass(frozen=True)
class Picture:
    """Pixels in sRGB, upright and without metadata. Pictures with the same bytes are the same picture.

    Of a drawing, `svg` is the drawing itself, and the pixels are for programs that cannot draw it.
    """

    content: bytes
    extension: Literal["png", "jpeg"]
    width_px: int
    height_px: int
    svg: bytes | None = None


def too_small(picture: Picture, width_in: float, height_in: float, fit: Literal["fit", "fill"]) -> bool:
    """Return whether a picture has too few pixels for a place of so many inches.

    `fit` shows the whole picture as large as the place allows; `fill` covers the place and shows less of it.
    A drawing is sharp at any size.
    """
    if picture.svg is not None:
        return False
    across, down = picture.width_px / width_in, picture.height_px / height_in
    return (max(across, down) if fit == "fit" else min(across, down)) < FEWEST_PX_PER_INCH
