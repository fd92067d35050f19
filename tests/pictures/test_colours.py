"""Colours, tones and transparency: what the author saw is what the hall sees."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from colour_profiles import display_p3, grey, red_cyan
from picture_making import arrow, near, pixels, points_up

SIZE = (32, 24)


def middle(image: Image.Image) -> tuple[int, ...]:
    found = image.convert("RGB").getpixel((image.width // 2, image.height // 2))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize("name", ["foto.jpg", "foto.png", "foto.webp", "foto.tif"])
def test_the_wide_colours_of_a_phone_become_srgb(name: str, tmp_path: Path, read):
    wide = Image.new("RGB", SIZE, (234, 51, 35))  # the red of sRGB in the coordinates of Display P3
    wide.save(tmp_path / name, icc_profile=display_p3(), quality=95)
    image = pixels(read(tmp_path / name))

    assert near(middle(image), (255, 0, 0), by=6)
    assert "icc_profile" not in image.info


def test_transparency_survives_the_change_of_colours(tmp_path: Path, read):
    Image.new("RGBA", SIZE, (234, 51, 35, 100)).save(tmp_path / "a.png", icc_profile=display_p3())
    image = pixels(read(tmp_path / "a.png"))

    assert near(image.getpixel((5, 5)), (255, 0, 0, 100), by=4)


@pytest.mark.parametrize("name", ["foto.jpg", "foto.tif"])
def test_inks_without_a_profile_become_the_colours_that_they_are_called_by(name: str, tmp_path: Path, read):
    for inks, colour in {
        (255, 0, 0, 0): (0, 255, 255),
        (0, 0, 255, 0): (255, 255, 0),
        (0, 0, 0, 255): (0, 0, 0),
    }.items():
        Image.new("CMYK", SIZE, inks).save(tmp_path / name, quality=95)
        assert near(middle(pixels(read(tmp_path / name))), colour)


def test_inks_that_are_not_turned_over_as_adobe_does_are_not_turned_back(tmp_path: Path, read):
    stream = BytesIO()
    Image.new("CMYK", SIZE, (0, 255, 255, 0)).save(stream, "JPEG", quality=95)  # red, stored as its opposite
    content = stream.getvalue()
    adobe = content.index(b"\xff\xee\x00\x0eAdobe")
    (tmp_path / "adobe.jpg").write_bytes(content)
    (tmp_path / "plain.jpg").write_bytes(content[:adobe] + content[adobe + 16 :])

    assert near(middle(pixels(read(tmp_path / "adobe.jpg"))), (255, 0, 0))
    assert near(middle(pixels(read(tmp_path / "plain.jpg"))), (0, 0, 0)), "cyan and black in full"


@pytest.mark.parametrize("name", ["foto.jpg", "foto.tif"])
def test_inks_with_a_profile_become_the_colours_of_that_press(name: str, tmp_path: Path, read):
    Image.new("CMYK", SIZE, (255, 0, 0, 0)).save(tmp_path / name, icc_profile=red_cyan(), quality=95)
    red, green, blue = middle(pixels(read(tmp_path / name)))

    assert red > 180 > 90 > max(green, blue)


def test_a_grey_profile_is_read(tmp_path: Path, read):
    Image.new("L", SIZE, 128).save(tmp_path / "a.jpg", icc_profile=grey(1.0), quality=95)

    assert near(middle(pixels(read(tmp_path / "a.jpg"))), (188, 188, 188), by=3)


def test_a_profile_that_does_not_fit_or_is_broken_is_passed_over(tmp_path: Path, read):
    for number, profile in enumerate((red_cyan(), b"x" * 300, display_p3()[:200], display_p3()[:128])):
        file = tmp_path / f"{number}.png"
        Image.new("RGB", SIZE, (10, 120, 200)).save(file, icc_profile=profile)
        assert middle(pixels(read(file))) == (10, 120, 200)


def test_sixteen_bits_of_grey_keep_their_tones(tmp_path: Path, read):
    ramp = Image.new("I;16", (256, 4))
    for x in range(256):
        for y in range(4):
            ramp.putpixel((x, y), x * 257)
    for name in ("a.png", "a.tif"):
        ramp.save(tmp_path / name)
        image = pixels(read(tmp_path / name)).convert("L")
        assert [image.getpixel((x, 1)) for x in range(256)] == list(range(256)), name


def test_grey_in_fractions_and_in_large_numbers_keeps_its_tones(tmp_path: Path, read):
    for number, (mode, dark, light) in enumerate(
        [("F", 0.0, 1.0), ("F", -3.0, 900.0), ("I", 0, 65535), ("I", -9, 10**6)]
    ):
        image = Image.new(mode, (2, 1), dark)
        image.putpixel((1, 0), light)
        image.save(tmp_path / f"{number}.tif")
        found = pixels(read(tmp_path / f"{number}.tif")).convert("L")
        assert (found.getpixel((0, 0)), found.getpixel((1, 0))) == (0, 255), (mode, dark, light)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA"])
@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.gif", "a.webp", "a.bmp", "a.avif"])
def test_every_kind_and_mode_shows_the_arrow(name: str, mode: str, tmp_path: Path, read):
    arrow().convert(mode).save(tmp_path / name, quality=95)
    found = pixels(read(tmp_path / name)).convert("RGB")

    assert found.size == (160, 240)
    assert near(found.getpixel((10, 20)), (255, 255, 255))
    if mode not in ("1", "L"):
        assert points_up(found)


@pytest.mark.parametrize("name", ["a.png", "a.webp", "a.tif", "a.avif"])
def test_transparency_is_kept_as_a_png(name: str, tmp_path: Path, read):
    image = Image.new("RGBA", SIZE, (0, 0, 0, 0))
    image.paste((200, 30, 30, 255), (0, 0, 16, 24))
    image.save(tmp_path / name, quality=100)
    found = pixels(read(tmp_path / name))

    assert found.format == "PNG"
    assert found.getpixel((2, 2))[3] == 255
    assert found.getpixel((28, 2))[3] == 0


def test_the_one_clear_colour_of_a_gif_and_of_a_png_stays_clear(tmp_path: Path, read):
    image = Image.new("P", SIZE, 0)
    image.putpalette([255, 0, 255, 0, 128, 0])
    image.putpixel((3, 3), 1)
    for name in ("a.gif", "a.png"):
        image.save(tmp_path / name, transparency=0)
        found = pixels(read(tmp_path / name))
        assert found.getpixel((0, 0))[3] == 0
        assert found.getpixel((3, 3)) == (0, 128, 0, 255)


def test_no_hidden_colour_shows_at_the_edge_of_what_is_clear_when_a_picture_is_made_smaller(tmp_path: Path, read):
    image = Image.new("RGBA", (6000, 3000), (0, 0, 0, 0))
    image.paste((255, 255, 255, 255), (0, 0, 3001, 3000))
    image.save(tmp_path / "a.png", compress_level=1)
    found = pixels(read(tmp_path / "a.png"))
    row = [found.getpixel((x, 1000)) for x in range(found.width)]

    assert all(min(pixel[:3]) > 250 for pixel in row if pixel[3] > 8)


def test_the_first_picture_of_a_moving_one_is_shown(tmp_path: Path, read):
    frames = [Image.new("RGB", SIZE, colour) for colour in ((0, 160, 0), (160, 0, 0), (0, 0, 160))]
    for name in ("a.gif", "a.webp", "a.png", "a.tif", "a.avif"):
        frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:], duration=100)
        assert near(middle(pixels(read(tmp_path / name))), (0, 160, 0)), name
