"""What of a file goes into the deck: the pixels that a screen needs, and nothing about who took them where."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, PngImagePlugin

from colour_profiles import display_p3
from deckgen.pictures.model import Picture, too_small
from picture_making import arrow, pixels, points_up

SECRET = b"55.6761 N, 12.5683 E"


def photograph(target: Path, **options: object) -> Path:
    """Save the arrow with a position in everything that a JPEG can say of itself."""
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = "N"
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + SECRET + b"</x:xmpmeta>"
    arrow().save(target, "JPEG", quality=90, exif=exif, comment=SECRET, xmp=xmp, **options)
    content = target.read_bytes()
    iptc = b"Photoshop 3.0\0" + SECRET
    target.write_bytes(
        content[:2] + b"\xff\xed" + (len(iptc) + 2).to_bytes(2, "big") + iptc + content[2:] + b"ftypmp42" + SECRET
    )
    return target


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"subsampling": 0}, {"restart_marker_rows": 1}])
def test_a_plain_jpeg_keeps_its_pixels_to_the_bit_and_loses_what_it_says_of_itself(options, tmp_path: Path, read):
    file = photograph(tmp_path / "a.jpg", **options)
    picture = read(file)

    assert ImageChops.difference(pixels(picture), Image.open(file)).getbbox() is None
    assert picture.extension == "jpeg"
    assert SECRET in file.read_bytes()
    assert SECRET not in picture.content
    assert b"Exif" not in picture.content
    assert len(picture.content) < len(file.read_bytes())


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.tif", "a.gif"])
def test_what_is_written_anew_says_nothing_of_itself_either(name: str, tmp_path: Path, read):
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = SECRET.decode(), 3
    said = PngImagePlugin.PngInfo()
    said.add_text("Location", SECRET.decode())
    extra = {"exif": exif} if name != "a.gif" else {"comment": SECRET}
    arrow().save(tmp_path / name, icc_profile=display_p3(), pnginfo=said, **extra)

    assert SECRET in (tmp_path / name).read_bytes()
    assert SECRET not in read(tmp_path / name).content
    assert b"A test" not in read(tmp_path / name).content, "the profile is gone as well"


def test_a_jpeg_whose_profile_says_srgb_in_other_words_is_not_written_anew(tmp_path: Path, read):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    arrow().save(tmp_path / "a.jpg", quality=60, icc_profile=profile)

    assert ImageChops.difference(pixels(read(tmp_path / "a.jpg")), Image.open(tmp_path / "a.jpg")).getbbox() is None
    assert b"ICC_PROFILE" not in read(tmp_path / "a.jpg").content


def test_a_phone_s_jpeg_with_a_second_picture_in_it_shows_the_first(tmp_path: Path, read):
    arrow().save(tmp_path / "a.jpg", "MPO", save_all=True, append_images=[Image.new("RGB", (160, 240))], quality=95)
    picture = read(tmp_path / "a.jpg")

    assert points_up(pixels(picture))
    assert picture.content.count(b"\xff\xd8\xff") == 1


def test_a_grey_jpeg_stays_as_it_is(tmp_path: Path, read):
    arrow().convert("L").save(tmp_path / "a.jpeg", quality=70)

    assert pixels(read(tmp_path / "a.jpeg")).mode == "L"


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((3840, 2160), (3840, 2160)),
        ((7680, 4320), (3840, 2160)),
        ((6000, 4000), (3840, 2560)),
        ((4000, 6000), (2560, 3840)),
        ((9000, 3000), (6480, 2160)),
        ((9000, 1200), (9000, 1200)),
        ((40000, 30), (15360, 12)),
        ((1, 20000), (1, 15360)),
    ],
)
@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_a_picture_larger_than_a_screen_needs_is_made_smaller(size, shown, name: str, tmp_path: Path, read):
    Image.new("RGB", size, (40, 80, 120)).save(tmp_path / name)
    picture = read(tmp_path / name)

    assert (picture.width_px, picture.height_px) == shown
    assert pixels(picture).convert("RGB").getpixel((0, 0)) == pytest.approx((40, 80, 120), abs=2)


def test_a_large_photograph_that_is_no_jpeg_becomes_one_and_a_drawing_does_not(tmp_path: Path, read):
    noise = Image.effect_noise((2400, 1600), 90).convert("RGB")
    noise.save(tmp_path / "noise.bmp")
    noise.save(tmp_path / "noise.png")
    arrow().save(tmp_path / "arrow.bmp")

    assert read(tmp_path / "noise.bmp").extension == "jpeg"
    assert read(tmp_path / "noise.png").extension == "png"
    assert read(tmp_path / "arrow.bmp").extension == "png"


def test_the_kind_is_told_by_the_content_and_not_by_the_name(tmp_path: Path, read):
    arrow().save(tmp_path / "a.png", "JPEG", quality=95)

    assert read(tmp_path / "a.png").extension == "jpeg"


def test_the_same_file_gives_the_same_bytes_in_another_process(tmp_path: Path, read):
    code = (
        "import sys; from pathlib import Path; from deckgen.diagnostics import Report, SourceSpan; "
        "from deckgen.pictures.read import read_picture; file = Path(sys.argv[1]); "
        "sys.stdout.buffer.write(read_picture(file, SourceSpan.at(file), Report()).content)"
    )
    for name in ("a.jpg", "a.png", "a.webp", "a.avif"):
        arrow().save(tmp_path / name, icc_profile=display_p3())
        for seed in ("1", "2"):
            again = subprocess.run(
                [sys.executable, "-c", code, str(tmp_path / name)],
                env=os.environ | {"PYTHONHASHSEED": seed},
                capture_output=True,
                check=True,
            )
            assert again.stdout == read(tmp_path / name).content, name


def test_pictures_with_the_same_bytes_are_the_same_picture(tmp_path: Path, read):
    arrow().save(tmp_path / "a.png")
    (tmp_path / "b.png").write_bytes((tmp_path / "a.png").read_bytes())

    assert len({read(tmp_path / "a.png"), read(tmp_path / "b.png")}) == 1


def test_a_picture_is_too_small_where_a_hall_would_see_its_pixels():
    wide = Picture(b"", "png", 960, 480)

    assert not too_small(wide, 10, 5, "fit")
    assert not too_small(wide, 10, 5, "fill")
    assert too_small(wide, 10.1, 5.1, "fit")
    assert not too_small(wide, 10.1, 5, "fit"), "the height decides, and the picture is shown 10 inches wide"
    assert not too_small(wide, 40, 5, "fit")
    assert too_small(wide, 40, 5, "fill")
    assert too_small(wide, 5, 10, "fill")


def test_a_thumbnail_of_what_the_picture_once_was_goes_as_well(tmp_path: Path, read):
    stream = BytesIO()
    arrow().save(stream, "JPEG", quality=95)
    thumbnail = b"JFXX\0\x10" + stream.getvalue()[:400]
    content = stream.getvalue()
    after = 2 + 2 + int.from_bytes(content[4:6], "big")
    (tmp_path / "a.jpg").write_bytes(
        content[:after] + b"\xff\xe0" + (len(thumbnail) + 2).to_bytes(2, "big") + thumbnail + content[after:]
    )

    assert points_up(pixels(read(tmp_path / "a.jpg")))
    assert b"JFXX" not in read(tmp_path / "a.jpg").content
