"""What a picture's file tells of the one who took it: whether it says where that was."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

PLACE = 0x8825
"""The EXIF tag under which a camera writes where it was (CIPA DC-008, 4.6.3)."""

_IN_XMP = b"GPSLatitude"


def tells_place(content: bytes) -> bool:
    """Say whether a picture's file holds the place where it was taken; one that cannot be read tells none."""
    if _IN_XMP in content:
        return True
    try:
        with Image.open(BytesIO(content)) as image:
            return bool(image.getexif().get_ifd(PLACE))
    except Exception:  # what Pillow raises for broken files is of many kinds
        return False
