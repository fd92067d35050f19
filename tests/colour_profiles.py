"""Colour profiles (ICC.1:2001, version 2) made by hand, for tests: Display P3, a grey, and inks of an odd colour."""

from __future__ import annotations

import struct
from collections.abc import Mapping


def display_p3() -> bytes:
    """Return the wide colours of phones and Macs: three primaries, adapted to D50, with the curve of sRGB."""
    primaries = {"r": (0.5151, 0.2412, -0.0011), "g": (0.2920, 0.6922, 0.0419), "b": (0.1571, 0.0666, 0.7841)}
    tags = {f"{name}XYZ".encode(): _xyz(*primary) for name, primary in primaries.items()}
    levels = [_srgb_light(level / 1023) for level in range(1024)]
    curve = b"curv" + bytes(4) + struct.pack(">I", 1024) + b"".join(struct.pack(">H", round(v * 65535)) for v in levels)
    return _profile(b"RGB ", b"XYZ ", {**tags, **{f"{name}TRC".encode(): curve for name in primaries}})


def grey(gamma: float) -> bytes:
    """Return a grey whose light is its level to the power of `gamma`."""
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))
    return _profile(b"GRAY", b"XYZ ", {b"kTRC": curve})


def red_cyan() -> bytes:
    """Return a press whose cyan ink is red: nobody can draw it right who does not read the profile."""
    paper, red, black = (255, 128, 128), (136, 208, 195), (0, 128, 128)
    corners = [black if corner & 0b0001 else red if corner & 0b1000 else paper for corner in range(16)]
    identity = bytes(range(256))
    matrix = struct.pack(">9i", *(65536 if place % 4 == 0 else 0 for place in range(9)))
    lut = b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + matrix + identity * 4
    lut += b"".join(bytes(corner) for corner in corners) + identity * 3
    return _profile(b"CMYK", b"Lab ", {b"A2B0": lut}, kind=b"prtr")


def _srgb_light(level: float) -> float:
    return level / 12.92 if level <= 0.04045 else float(((level + 0.055) / 1.055) ** 2.4)


def _xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def _profile(space: bytes, connection: bytes, tags: Mapping[bytes, bytes], kind: bytes = b"mntr") -> bytes:
    name = b"A test"
    description = b"desc" + bytes(4) + struct.pack(">I", len(name) + 1) + name + bytes(1 + 8 + 3 + 67)
    listed = {b"desc": description, b"cprt": b"text" + bytes(4) + b"none\0", b"wtpt": _xyz(0.9642, 1, 0.8249), **tags}
    table, blocks, place = struct.pack(">I", len(listed)), b"", 128 + 4 + 12 * len(listed)
    for tag, block in listed.items():
        table += tag + struct.pack(">II", place + len(blocks), len(block))
        blocks += block + bytes(-len(block) % 4)
    size = place + len(blocks)
    header = struct.pack(">I4sI", size, bytes(4), 0x02400000) + kind + space + connection + bytes(12) + b"acsp"
    header += bytes(28) + struct.pack(">3i", *(round(value * 65536) for value in (0.9642, 1, 0.8249)))
    return header + bytes(128 - len(header)) + table + blocks
