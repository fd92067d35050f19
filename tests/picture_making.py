"""Makes pictures as an author may have them, and looks at what became of them, for tests."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from deckgen.pictures.model import Picture

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def arrow() -> Image.Image:
    """Return an arrow that points up, with its left half red and its right half blue."""
    image = Image.new("RGB", (160, 240), WHITE)
    draw = ImageDraw.Draw(image)
    draw.polygon([(80, 0), (0, 100), (80, 100)], RED)
    draw.polygon([(80, 0), (160, 100), (80, 100)], BLUE)
    draw.rectangle((50, 100, 79, 239), RED)
    draw.rectangle((80, 100, 110, 239), BLUE)
    return image


def pixels(picture: Picture) -> Image.Image:
    """Return what a reader of the deck would decode, having made sure that it is what the picture says."""
    image = Image.open(BytesIO(picture.content))
    image.load()
    assert (image.format, image.size) == (picture.extension.upper(), (picture.width_px, picture.height_px))
    return image


def points_up(image: Image.Image) -> bool:
    """Return whether the arrow points up and is red on its left side."""
    seen = image.convert("RGB").resize((160, 240), Image.Resampling.NEAREST)
    spots = {(10, 20): WHITE, (150, 20): WHITE, (40, 90): RED, (120, 90): BLUE, (65, 220): RED, (95, 220): BLUE}
    spots |= {(20, 200): WHITE, (140, 200): WHITE}
    return all(near(seen.getpixel(spot), colour) for spot, colour in spots.items())


def near(found: Any, wanted: tuple[int, ...], by: int = 12) -> bool:
    """Return whether a colour is another, within what a JPEG or a profile may move it."""
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))
