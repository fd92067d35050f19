"""Pixels of any kind become what every screen shows: eight bits a channel, in sRGB."""

from __future__ import annotations

import math
from io import BytesIO

from PIL import Image, ImageChops, ImageCms, ImageStat

_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
_SPACES = {"L": "GRAY", "RGB": "RGB ", "CMYK": "CMYK"}
"""Pillow's modes, and the signatures of colour spaces that their profiles carry (ICC.1:2010, table 19)."""

_UNUSABLE = (ImageCms.PyCMSError, OSError, ValueError, TypeError)

_SAME_LEVELS = 2
"""A profile that moves no colour by more is sRGB under another name."""


def split(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """Return the image in L, RGB, CMYK or LAB with eight bits a channel, and its transparency where it has any."""
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        return _eight_bits(image), None
    if image.has_transparency_data:
        whole = image.convert("RGBA")
        alpha = whole.getchannel("A")
        grey = image.mode in ("LA", "La")
        plain = image.convert("LA").getchannel("L") if grey else whole.convert("RGB")
        return plain, None if alpha.getextrema() == (255, 255) else alpha
    if image.mode == "CMYK" and image.format == "JPEG" and "adobe" not in image.info:
        # Pillow takes every such file for one of Adobe's, which hold their inks turned over.
        return ImageChops.invert(image), None
    if image.mode in ("L", "RGB", "CMYK", "LAB"):
        return image, None
    return image.convert("L" if image.mode == "1" else "RGB"), None


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return a grey image of 16 or 32 bits with its tones spread over eight."""
    wide = image.convert("F")
    low, high = wide.getextrema()
    if not isinstance(low, float) or not isinstance(high, float) or not math.isfinite(low + high):
        raise ValueError("tones without an end")
    bottom, top = 0.0, 65535.0
    if image.mode == "F" and low >= 0 and high <= 1:
        top = 1.0
    elif low < bottom or high > top:
        bottom, top = low, high
    scale = 255 / (top - bottom)
    return wide.point(lambda tone: tone * scale + (0.5 - bottom * scale)).convert("L")


def profile_of(image: Image.Image, mode: str) -> ImageCms.ImageCmsProfile | None:
    """Return the image's own colour profile, or None where it has none that fits the mode, or means sRGB by it."""
    held = image.info.get("icc_profile")
    if not isinstance(held, bytes) or mode not in _SPACES:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(held))
        if profile.profile.xcolor_space != _SPACES[mode] or (mode != "CMYK" and _is_srgb(profile, mode)):
            return None
    except _UNUSABLE:
        return None  # a broken profile says nothing, and the colours are taken as they stand
    return profile


def _is_srgb(profile: ImageCms.ImageCmsProfile, mode: str) -> bool:
    probe = Image.new("L", (256, 1))
    probe.putdata(range(256))
    if mode == "RGB":
        steps = range(0, 256, 17)
        probe = Image.new("RGB", (16 * 16, 16))
        probe.putdata([(red, green, blue) for red in steps for green in steps for blue in steps])
    difference = ImageChops.difference(_transformed(probe, profile), probe.convert("RGB"))
    return max(high for _, high in ImageStat.Stat(difference).extrema) <= _SAME_LEVELS


def _transformed(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    return ImageCms.buildTransform(profile, srgb, image.mode, "RGB", _INTENT, _FLAGS).apply(image)


def to_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> Image.Image:
    """Return an image from `split` in L or RGB, its colours taken from the profile where there is one."""
    if image.mode == "LAB":
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    if profile is not None:
        try:
            return _transformed(image, profile)
        except _UNUSABLE:
            pass  # such a profile can be read but not used, and the colours are taken as they stand
    return image if image.mode in ("L", "RGB") else image.convert("RGB")
