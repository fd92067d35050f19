"""However the camera was held: the arrow points up, and the file no longer says how."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from picture_making import arrow, pixels, points_up

TURNED = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""What the sensor saw when the camera was held so: the opposite of what brings the picture upright."""


def held(orientation: int, target: Path) -> Path:
    """Save the arrow as a camera does: as the sensor saw it, with a tag that says how it was held."""
    image, turn, exif = arrow(), TURNED[orientation], Image.Exif()
    exif[0x0112] = orientation
    (image.transpose(turn) if turn is not None else image).save(target, exif=exif, quality=95)
    return target


@pytest.mark.parametrize("name", ["foto.jpg", "foto.png", "foto.webp", "foto.tif"])
@pytest.mark.parametrize("orientation", TURNED)
def test_the_arrow_points_up_however_the_camera_was_held(orientation: int, name: str, tmp_path: Path, read):
    image = pixels(read(held(orientation, tmp_path / name)))

    assert image.size == (160, 240)
    assert points_up(image)
    assert not image.getexif()


def test_an_orientation_that_means_nothing_leaves_the_picture_as_it_is(tmp_path: Path, read):
    for number, value in enumerate((0, 9, 65535)):
        exif = Image.Exif()
        exif[0x0112] = value
        arrow().save(tmp_path / f"{number}.jpg", exif=exif, quality=95)
        assert points_up(pixels(read(tmp_path / f"{number}.jpg")))


def test_metadata_that_cannot_be_read_does_not_take_the_picture_along(tmp_path: Path, read):
    file = tmp_path / "foto.jpg"
    arrow().save(file, exif=b"Exif\0\0II*\0\xff\xff\xff\xff", quality=95)

    assert points_up(pixels(read(file)))
