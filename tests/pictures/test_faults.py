"""Whatever stands under a picture's name ends in a finding that says what it is and what to do."""

from __future__ import annotations

import os
import struct
import unicodedata
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from deckgen.diagnostics import Report, SourceSpan
from deckgen.pictures.read import read_picture
from picture_making import arrow, pixels, points_up

NAMES = ("a.png", "a.jpg", "a.webp", "a.gif", "a.tif", "a.bmp", "a.avif")


def saved(name: str) -> bytes:
    stream = BytesIO()
    stream.name = name
    arrow().save(stream, quality=90)
    return stream.getvalue()


def ftyp(*brands: bytes) -> bytes:
    return struct.pack(">I", 12 + 4 * len(brands)) + b"ftyp" + brands[0] + bytes(4) + b"".join(brands[1:]) + bytes(64)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("logo.svgz", b"\x1f\x8b\x08" + bytes(60), "a packed SVG drawing"),
        ("foto.png", b"<!DOCTYPE html>\n<html><svg viewBox='0 0 1 1'></svg></html>", "a web page"),
        ("plan.emf", b"\1\0\0\0" + bytes(36) + b" EMF" + bytes(60), "an EMF drawing"),
        ("plan.wmf", b"\xd7\xcd\xc6\x9a" + bytes(60), "a WMF drawing"),
        ("plan.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n", "a PostScript drawing"),
        ("IMG_1.heic", ftyp(b"heic", b"mif1"), "a HEIC photograph"),
        ("IMG_1.jpg", ftyp(b"mif1", b"heic"), "a HEIC photograph"),
        ("film.mp4", ftyp(b"isom", b"mp42"), "a film"),
        ("side.pdf", b"%PDF-1.7\n", "a PDF"),
        ("raa.dng", saved("a.tif"), "a raw photograph"),
        ("lag.psd", b"8BPS\0\1" + bytes(60), "a Photoshop document"),
        ("ny.jxl", b"\xff\x0a" + bytes(60), "a JPEG XL picture"),
        ("dias.png", b"PK\3\4" + bytes(60), "a packed file"),
        ("foto.jpg", b"<!DOCTYPE html>\n<html><body>404", "a web page"),
        ("foto.jpg", b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "a pointer that Git LFS left"),
        ("foto.png", "Åbent hus på søndag\n".encode() * 400, "a text"),
        ("foto.bmp", b"BM er et forlag", "a text"),
        ("foto.png", bytes(range(256)) * 40, "no picture of a kind that deckgen knows"),
    ],
)
def test_a_kind_that_is_not_read_is_named_with_a_way_on(name: str, content: bytes, says: str, tmp_path: Path, fault):
    (tmp_path / name).write_bytes(content)
    found = fault(tmp_path / name)

    assert found.code == "E222"
    assert found.message.startswith(f"{name} is {says}")


def test_a_folder_is_no_picture_and_what_lies_in_it_is_told(tmp_path: Path, fault):
    (tmp_path / "billeder").mkdir()
    (tmp_path / "billeder" / "hus.jpg").write_bytes(b"")
    found = fault(tmp_path / "billeder")

    assert found.code == "E222"
    assert "is a folder" in found.message
    assert "hus.jpg" in found.help


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path: Path, fault):
    os.mkfifo(tmp_path / "foto.png")

    assert fault(tmp_path / "foto.png").code == "E222"


def test_a_picture_that_is_missing_is_looked_for_under_a_similar_name(tmp_path: Path, fault):
    (tmp_path / "raadhus.jpg").write_bytes(b"")
    (tmp_path / "noter.txt").write_bytes(b"")
    found = fault(tmp_path / "rådhus.jpg")

    assert found.code == "E221"
    assert found.message == f"there is no picture {tmp_path / 'rådhus.jpg'}"
    assert found.help.startswith("did you mean raadhus.jpg?")
    assert "noter.txt" not in found.help


def test_a_difference_of_upper_and_lower_case_is_named(tmp_path: Path, fault):
    if (tmp_path / "x").write_bytes(b"") is None or (tmp_path / "X").exists():
        pytest.skip("this disk takes upper and lower case for the same")
    (tmp_path / "Rådhus.JPG").write_bytes(b"")

    assert fault(tmp_path / "rådhus.jpg").help == "it is called Rådhus.JPG there: upper and lower case count"


def test_a_missing_folder_is_named(tmp_path: Path, fault):
    found = fault(tmp_path / "billeder" / "foto.jpg")

    assert found.code == "E221"
    assert found.help == f"there is no folder {tmp_path / 'billeder'} either"


@pytest.mark.parametrize(("on_disk", "in_yaml"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_letters_composed_in_another_way_are_the_same_letters(on_disk: str, in_yaml: str, tmp_path: Path, read):
    def named(form: str) -> Path:
        return tmp_path / unicodedata.normalize(form, "både") / unicodedata.normalize(form, "rådhus é.png")

    named(on_disk).parent.mkdir()
    arrow().save(named(on_disk))

    assert points_up(pixels(read(named(in_yaml))))


@pytest.mark.parametrize("name", ["a\0b.png", "å" * 300 + ".png"])
def test_a_name_that_no_file_can_have_is_a_finding(name: str, tmp_path: Path, fault):
    assert fault(tmp_path / name).code in ("E221", "E225")


def test_links_that_lead_in_a_circle_are_a_finding(tmp_path: Path, fault):
    (tmp_path / "a.png").symlink_to(tmp_path / "b.png")
    (tmp_path / "b.png").symlink_to(tmp_path / "a.png")

    assert fault(tmp_path / "a.png").code == "E222"
    assert "is a link that leads nowhere" in fault(tmp_path / "a.png").message


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_finding(tmp_path: Path, fault):
    arrow().save(tmp_path / "a.png")
    (tmp_path / "a.png").chmod(0)

    assert fault(tmp_path / "a.png").code == "E225"


def test_an_empty_file_is_a_finding(tmp_path: Path, fault):
    (tmp_path / "a.png").write_bytes(b"")

    assert (fault(tmp_path / "a.png").code, fault(tmp_path / "a.png").message) == ("E223", "a.png is empty")


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_is_cut_off_is_a_finding(name: str, share: float, tmp_path: Path, fault):
    content = saved(name)
    (tmp_path / name).write_bytes(content[: max(16, int(len(content) * share))])

    assert fault(tmp_path / name).code in (("E223",) if share > 0.02 else ("E222", "E223"))


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


@pytest.mark.parametrize("side", [10_001, 20_000, 60_000])
def test_a_small_file_that_would_unfold_to_a_huge_picture_is_left_folded(side: int, tmp_path: Path, fault):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")))
    found = fault(tmp_path / "a.png")

    assert found.code == "E224"
    assert "100 million" in found.message


def test_a_file_too_large_for_a_deck_is_not_read_to_its_end(tmp_path: Path, fault):
    with (tmp_path / "a.tif").open("wb") as stream:
        stream.write(b"II*\0")
        stream.truncate(50_000_001)
    found = fault(tmp_path / "a.tif")

    assert found.code == "E224"
    assert found.message == "a.tif takes 51 MB, and a picture may take 50 MB"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("vilkårlig")


def ends_well(file: Path, content: bytes) -> None:
    """Read a file of any content: it is a picture that can be decoded, or one finding."""
    file.write_bytes(content)
    report = Report()
    found = read_picture(file, SourceSpan.at(Path("talk.yaml")), report)
    assert (found is None) == (len(report.found) == 1)
    if found is not None:
        pixels(found)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(NAMES), st.binary(max_size=300))
@example("a.png", b"")
def test_any_bytes_end_in_a_picture_or_a_finding(folder: Path, name: str, content: bytes):
    ends_well(folder / name, content)


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(NAMES), st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=6)), max_size=6))
def test_a_picture_with_bytes_changed_anywhere_ends_in_a_picture_or_a_finding(folder: Path, name: str, changes):
    content = bytearray(saved(name))
    for share, put in changes:
        place = int(share * len(content))
        content[place : place + len(put)] = put
    ends_well(folder / name, bytes(content))


def test_a_picture_without_pixels_is_a_finding(tmp_path: Path, fault):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 0, 5, 8, 2, 0, 0, 0))
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")))

    assert fault(tmp_path / "a.png").code == "E223"


def test_nothing_is_said_on_the_console_about_a_large_picture(tmp_path: Path, read, recwarn):
    Image.new("1", (9_600, 9_600)).save(tmp_path / "a.png")

    assert read(tmp_path / "a.png").width_px == 3840
    assert [str(one.message) for one in recwarn] == []
