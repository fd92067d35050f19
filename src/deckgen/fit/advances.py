"""How wide a text is, in points, by the advance widths and kerning pairs of the fonts that Office has.

The bottom of the room: `atoms` measures words by it, and `breaking` puts lines together from those. The table is
made by `make_advances` and described in `ADVANCES.md`; no font has to be installed to measure with it.
"""

from __future__ import annotations

import gzip
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

TABLE = "advances.json.gz"
STYLES = ("regular", "bold", "italic", "bold italic")

WIDE_EM = 1.0
"""Chinese, Japanese and Korean characters fill their em square."""
SYMBOL_EM = 1.4
"""Emoji and pictures come from another font and are wider than an em: 1.25 in Noto Color Emoji."""
UNKNOWN_EM = 0.7
"""A letter of a script the table lacks. In the fonts that stand in for it, letters of most alphabets are 0.5
to 0.6 em wide on average: a word of them is narrower than this, though a single wide letter may not be."""

FIXED_EM = {"Courier New": 1229 / 2048}
"""Families of which every character is equally wide: the advance in em, from the `hmtx` table."""

INVISIBLE = ("Mn", "Me", "Cf")
"""Categories of characters that stand on another one, or are not seen at all."""

SAME_AS = {"\u00a0": " ", "\u202f": " ", "\u2007": "0", "\u2011": "-"}
"""What a font lacks and a program draws as something that it has: spaces and hyphens that do not break."""


@dataclass(frozen=True)
class Face:
    """One style of a family, as the pack names it: `Face("Georgia", bold=True)`."""

    family: str
    bold: bool = False
    italic: bool = False


class Width(NamedTuple):
    """The width of a text in em (times the size: points), without kerning and with it."""

    plain: float
    kerned: float


@dataclass(frozen=True)
class _Metrics:
    """The advances of one face and how much pairs of its characters move together, in em."""

    advances: Mapping[str, float]
    kerning: Mapping[str, float]


def text_width(
    text: str,
    family: str,
    size_pt: float,
    *,
    bold: bool = False,
    italic: bool = False,
    spacing_pt: float = 0.0,
) -> float:
    """Return the width in points of `text` set on one line.

    It is the larger of the width with kerning and the width without, because programs disagree on which
    pairs to kern: PowerPoint reads only a font's old `kern` table, LibreOffice the newer GPOS.
    `spacing_pt` is added after every character, as the `spc` attribute of a run does. A family that the
    table lacks is measured, character by character, as the widest of those it has.
    """
    return max(unit_width(text, family, bold, italic)) * size_pt + spacing_pt * len(text)


@lru_cache(maxsize=1 << 16)
def unit_width(text: str, family: str, bold: bool = False, italic: bool = False) -> Width:
    """Return the width of `text` in em. Kept for the words seen, since a deck says the same words often."""
    if family in FIXED_EM:
        fixed = FIXED_EM[family] * sum(unicodedata.category(c) not in INVISIBLE for c in text)
        return Width(fixed, fixed)
    face = Face(family, bold, italic)
    metrics = _metrics(face)
    plain = sum(metrics.advances[c] if c in metrics.advances else _unknown(c, face) for c in text)
    if metrics.kerning:
        kerned = plain + sum(metrics.kerning.get(text[i : i + 2], 0.0) for i in range(len(text) - 1))
    else:
        kerned = plain
    return Width(plain, kerned)


def families() -> tuple[str, ...]:
    """Return the families whose widths are known, in the order of the alphabet."""
    return tuple(sorted({face.family for face in _table()} | set(FIXED_EM)))


def pair_kerning(left: str, right: str, face: Face) -> float:
    """Return in em how much two characters of a face move apart (below 0: together)."""
    if face.family in FIXED_EM:
        return 0.0
    return _metrics(face).kerning.get(left + right, 0.0)


@lru_cache(maxsize=1 << 12)
def is_guessed(character: str, face: Face) -> bool:
    """Return whether the width of a character is a guess, because none of the measured families has it.

    What is not seen takes no room, and what every program draws as another character is as wide as that one.
    """
    if character.isspace() or unicodedata.category(character) in INVISIBLE:
        return False
    known = {character, SAME_AS.get(character, character)}
    return not any(known & metrics.advances.keys() for metrics in _of_style(face))


def _unknown(character: str, face: Face) -> float:
    """Return a width in em, on the wide side, for a character that the face lacks."""
    category = unicodedata.category(character)
    if category in INVISIBLE:
        return 0.0
    if category == "So":
        return SYMBOL_EM
    if unicodedata.east_asian_width(character) in "WF":
        return WIDE_EM
    own = _metrics(face).advances
    if SAME_AS.get(character) in own:
        return own[SAME_AS[character]]
    # The program takes the character from another font, which may well be one of these.
    others = (metrics.advances.get(character, 0.0) for metrics in _of_style(face))
    return max(UNKNOWN_EM, *others)


def _metrics(face: Face) -> _Metrics:
    return _table().get(face) or _widest(face.bold, face.italic)


@cache
def _widest(bold: bool, italic: bool) -> _Metrics:
    """Return what stands for a family not in the table: the widest of each character, and no kerning."""
    faces = [face for face in _table() if (face.bold, face.italic) == (bold, italic)]
    characters = {character for face in faces for character in _table()[face].advances}
    advances = {character: max(_own_or_unknown(character, face) for face in faces) for character in characters}
    return _Metrics(advances, {})


def _own_or_unknown(character: str, face: Face) -> float:
    own = _table()[face].advances
    return own[character] if character in own else _unknown(character, face)


def _of_style(face: Face) -> list[_Metrics]:
    return [metrics for other, metrics in _table().items() if (other.bold, other.italic) == (face.bold, face.italic)]


@cache
def _table() -> Mapping[Face, _Metrics]:
    """Read the table. On first use, not on import: `deckgen --help` has nothing to measure."""
    data = json.loads(gzip.decompress(files(__package__).joinpath(TABLE).read_bytes()))
    table: dict[Face, _Metrics] = {}
    for family, styles in data.items():
        for style, face in styles.items():
            em = face["units_per_em"]
            advances = {
                character: 0.0 if unicodedata.category(character) in INVISIBLE else advance / em
                for character, advance in zip(face["characters"], face["advances"], strict=True)
            }
            kerning = {
                left + right: int(value) / em
                for left, by_value in face["kerning"].items()
                for value, rights in by_value.items()
                for right in rights
            }
            table[Face(family, "bold" in style, "italic" in style)] = _Metrics(advances, kerning)
    return table
