"""A JPEG without what it says of itself: where it was taken, by whom, with what; the pixels stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BASELINE = {0xC0, 0xC1, 0xC2}
"""Frames that every program draws: baseline, extended and progressive, in Huffman codes (ITU-T T.81, table B.1)."""

_TABLES = {0xC4, 0xDB, 0xDD}
_SCAN, _END = 0xDA, 0xD9
_APP0, _ADOBE = 0xE0, 0xEE

_AFTER_SCAN = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
"""The next marker that is neither a stuffed byte nor a restart within the scan."""


def without_metadata(content: bytes) -> bytes | None:
    """Return the JPEG with what decoders need alone, or None where it is built in a way that not all of them read.

    Kept are the tables, the frame and its scans, and the two segments that say how colours are coded (JFIF, Adobe).
    What stands after the picture's end goes as well: phones put films there.
    """
    kept, ended = [b"\xff\xd8"], False
    for marker, segment in _segments(content):
        if marker == _END:
            ended = True
        elif 0xC0 <= marker <= 0xCF and marker not in _BASELINE | _TABLES:
            return None
        needed = marker in _BASELINE | _TABLES | {_SCAN, _END}
        jfif = marker == _APP0 and segment[4:9] == b"JFIF\0"
        if needed or jfif or (marker == _ADOBE and segment[4:9] == b"Adobe"):
            kept.append(segment)
    return b"".join(kept) if ended else None


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker with its segment, a scan with its data, up to the end of the picture."""
    place = 2
    while content[place : place + 1] == b"\xff" and place + 1 < len(content):
        marker = content[place + 1]
        if marker == 0xFF:  # any number of these may stand before a marker
            place += 1
            continue
        if marker == _END:
            yield marker, b"\xff\xd9"
            return
        end = place + 2 + int.from_bytes(content[place + 2 : place + 4], "big")
        if marker == _SCAN:
            found = _AFTER_SCAN.search(content, end)
            if found is None:
                return
            end = found.start()
        yield marker, content[place:end]
        place = end
