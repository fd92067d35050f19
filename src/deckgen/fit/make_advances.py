"""Make the table of advance widths that `advances` measures with, from free fonts that match Office's own.

Run by a developer, never by a build: `python -m deckgen.fit.make_advances FONT_FOLDER... [-o OUT]`.
It needs fontTools (and brotli for `.woff2`), both in the `dev` extra. See `ADVANCES.md`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deckgen.fit.advances import STYLES, TABLE

TWINS = {"Carlito": "Calibri", "Liberation Sans": "Arial", "Gelasio": "Georgia"}
"""A free font, and the Office font whose every advance width it was drawn to match."""

SUFFIXES = {".ttf", ".otf", ".woff", ".woff2"}

MEASURED = (
    range(0x0020, 0x0250),  # Basic Latin, Latin-1, Latin Extended-A and -B
    range(0x0370, 0x0530),  # Greek, Cyrillic
    range(0x1E00, 0x1F00),  # Latin Extended Additional
    range(0x2000, 0x2300),  # punctuation, currency, letterlike, number forms, arrows, mathematics
    range(0x25A0, 0x2600),  # geometric shapes
    range(0xFB00, 0xFB05),  # f-ligatures
)
KERNED = frozenset(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) | frozenset("–—’“”„…")
"""Pairs beyond Latin-1 and the usual punctuation are rare in our texts and would double the table."""


@dataclass
class Measures:
    """What the table holds of one face, gathered from one font file or several subsets of it."""

    units_per_em: int
    advances: dict[str, int] = field(default_factory=dict)
    kerning: dict[tuple[str, str], int] = field(default_factory=dict)


def main(arguments: list[str] | None = None) -> int:
    """Read the fonts below the folders given, write the table, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m deckgen.fit.make_advances", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FONT_FOLDER")
    parser.add_argument("-o", "--out", type=Path, default=Path(__file__).with_name(TABLE))
    options = parser.parse_args(arguments)

    faces = read_faces(options.folders)
    missing = [f"{twin} {style}" for twin, office in TWINS.items() for style in STYLES
               if (office, style) not in faces]  # fmt: skip
    if missing:
        print(f"these faces are not in the folders given: {', '.join(missing)}", file=sys.stderr)
        return 1
    data = encode(faces)
    options.out.write_bytes(data)
    print(f"{options.out}: {len(faces)} faces, {len(data)} bytes")
    return 0


def read_faces(folders: Iterable[Path]) -> dict[tuple[str, str], Measures]:
    """Return the measures of every twin found below the folders, by Office family and style.

    Where several files hold the same face (a font cut into subsets for the web) their characters are
    joined; the first file that has a character, in the order of paths, decides its width.
    """
    # In here, because fontTools is a tool of development that an installed deckgen lacks.
    from fontTools.ttLib import TTFont

    faces: dict[tuple[str, str], Measures] = {}
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES):
            with TTFont(path) as font:
                family = TWINS.get(font["name"].getBestFamilyName() or "")
                style = _style(font)
                if family is None or style is None:
                    continue
                measures = faces.setdefault((family, style), Measures(font["head"].unitsPerEm))
                if measures.units_per_em != font["head"].unitsPerEm:
                    raise ValueError(f"{path}: another size of em than the files before it")
                measures.advances = _advances(font) | measures.advances
                measures.kerning = _kerning(font) | measures.kerning
    return faces


def encode(faces: dict[tuple[str, str], Measures]) -> bytes:
    """Return the table as compressed JSON, the same bytes for the same faces."""
    table: dict[str, dict[str, Any]] = {}
    for (family, style), measures in sorted(faces.items()):
        characters = sorted(measures.advances)
        pairs: defaultdict[str, defaultdict[int, str]] = defaultdict(lambda: defaultdict(str))
        for (left, right), value in sorted(measures.kerning.items()):
            pairs[left][value] += right
        table.setdefault(family, {})[style] = {
            "units_per_em": measures.units_per_em,
            "characters": "".join(characters),
            "advances": [measures.advances[character] for character in characters],
            "kerning": pairs,
        }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    # Python writes the same header whatever the machine when the time is 0 and no name is given.
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def _style(font: Any) -> str | None:
    """Return the name of the font's style in the table; None for another weight (medium, semibold)."""
    if font["OS/2"].usWeightClass not in (400, 700):
        return None
    mac_style = font["head"].macStyle
    return STYLES[(mac_style & 1) + 2 * (mac_style >> 1 & 1)]


def _advances(font: Any) -> dict[str, int]:
    widths = font["hmtx"].metrics
    characters = font.getBestCmap()
    return {chr(code): widths[characters[code]][0] for block in MEASURED for code in block if code in characters}


def _kerning(font: Any) -> dict[tuple[str, str], int]:
    """Return the kerning of pairs of characters in font units; pairs that do not kern are left out.

    The old `kern` table goes first, because PowerPoint reads no other.
    """
    names: defaultdict[str, list[str]] = defaultdict(list)
    for code, glyph in font.getBestCmap().items():
        if chr(code) in KERNED:
            names[glyph].append(chr(code))
    pairs = _old_pairs(font) if "kern" in font else _gpos_pairs(font, set(names))
    return {
        (left, right): value
        for (left_glyph, right_glyph), value in pairs.items()
        if value
        for left in names.get(left_glyph, ())
        for right in names.get(right_glyph, ())
    }


def _old_pairs(font: Any) -> dict[tuple[str, str], int]:
    pairs: dict[tuple[str, str], int] = {}
    for table in font["kern"].kernTables:
        if table.coverage & 1:  # horizontal
            pairs |= table.kernTable
    return pairs


def _gpos_pairs(font: Any, glyphs: set[str]) -> dict[tuple[str, str], int]:
    """Return the pairs of the `kern` feature for Latin text, flattened to glyphs.

    Within a lookup the first subtable that takes the pair decides it (a pair list takes the pairs it
    names, a class table everything whose left glyph it covers); lookups add up. So the OpenType
    specification, chapter 2 (lookup types 2 and 9).
    """
    if "GPOS" not in font:
        return {}
    gpos = font["GPOS"].table
    pairs: defaultdict[tuple[str, str], int] = defaultdict(int)
    for index in _kern_lookups(gpos):
        decided: dict[tuple[str, str], int] = {}
        for subtable in gpos.LookupList.Lookup[index].SubTable:
            plain = subtable.ExtSubTable if subtable.LookupType == 9 else subtable
            if plain.LookupType != 2:
                continue
            for pair, value in _subtable_pairs(plain, glyphs):
                decided.setdefault(pair, value)
        for pair, value in decided.items():
            pairs[pair] += value
    return dict(pairs)


def _kern_lookups(gpos: Any) -> list[int]:
    scripts = {record.ScriptTag: record.Script for record in gpos.ScriptList.ScriptRecord}
    script = scripts.get("latn") or scripts.get("DFLT")
    if script is None or script.DefaultLangSys is None:
        return []
    features = [gpos.FeatureList.FeatureRecord[i] for i in script.DefaultLangSys.FeatureIndex]
    return sorted({i for f in features if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex})


def _subtable_pairs(subtable: Any, glyphs: set[str]) -> Iterator[tuple[tuple[str, str], int]]:
    if subtable.Format == 1:
        for left, pair_set in zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True):
            for record in pair_set.PairValueRecord:
                if left in glyphs and record.SecondGlyph in glyphs:
                    yield (left, record.SecondGlyph), _x_advance(record.Value1)
    else:
        lefts, rights = subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs
        for left in glyphs.intersection(subtable.Coverage.glyphs):
            row = subtable.Class1Record[lefts.get(left, 0)].Class2Record
            for right in glyphs:
                yield (left, right), _x_advance(row[rights.get(right, 0)].Value1)


def _x_advance(value: Any) -> int:
    return int(getattr(value, "XAdvance", 0) or 0)


if __name__ == "__main__":
    sys.exit(main())
