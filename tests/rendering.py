"""What LibreOffice makes of a deck: the PDF, and the words on its pages with their places.

For tests marked `office`. A program or font that is missing skips the test, except in CI, where it fails.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

FONTS = {
    "Calibri": {"Calibri", "Carlito"},
    "Arial": {"Arial", "Liberation Sans"},
    "Georgia": {"Georgia", "Gelasio"},
}
PATIENCE_SECONDS = 180


@dataclass(frozen=True)
class Word:
    """A word on a page: its box in points from the page's top left, as high as its font's line.

    `pen_x` is where its first letter is set, on its `baseline`.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    pen_x: float
    baseline: float


def needs_office() -> None:
    """Skip the test where LibreOffice is missing."""
    if shutil.which("soffice") is None:
        _missing("LibreOffice (soffice) is not installed")


def needs_calc() -> None:
    """Skip the test where LibreOffice has no spreadsheets."""
    needs_office()
    if not any(map(shutil.which, ("localc", "scalc"))):
        _missing("LibreOffice Calc (localc) is not installed")


def needs_fonts() -> None:
    """Skip the test where the fonts that the tables were made from, or Office's own, are missing."""
    if shutil.which("fc-match") is None:
        _missing("fc-match (fontconfig) is not installed")
    for family, twins in FONTS.items():
        answer = subprocess.run(
            ["fc-match", "--format=%{family}", family], capture_output=True, text=True, check=True
        ).stdout
        if twins.isdisjoint(answer.split(",")):
            _missing(f"{family} would be drawn in {answer}, not in {' or '.join(sorted(twins))}")


def to_pdf(pptx: Path, out: Path) -> Path:
    """Render a deck with LibreOffice into the folder `out`, and return the PDF."""
    return converted(pptx, out, "pdf")


def converted(pptx: Path, out: Path, kind: str) -> Path:
    """Let LibreOffice save one file as another of a kind into the folder `out`, and return that."""
    return all_converted([pptx], out, kind)[0]


def all_converted(decks: Sequence[Path], out: Path, kind: str) -> list[Path]:
    """Let LibreOffice save files as others of a kind (`pdf`, `csv:` with its filter) into the folder `out`, in one run.

    Returns those files.
    """
    out.mkdir(parents=True, exist_ok=True)
    # A profile of its own, by an absolute path: two runs that share one wait for each other for ever.
    with tempfile.TemporaryDirectory(prefix="deckgen-soffice-") as profile:
        done = subprocess.run(
            [
                "soffice",
                "--headless",
                f"-env:UserInstallation={Path(profile).resolve().as_uri()}",
                "--convert-to",
                kind,
                "--outdir",
                str(out.resolve()),
                *(str(deck.resolve()) for deck in decks),
            ],
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
    made = [out / f"{deck.stem}.{kind.partition(':')[0]}" for deck in decks]
    missing = [file.name for file in made if not file.exists()]
    if done.returncode != 0 or missing:
        pytest.fail(f"LibreOffice did not make {', '.join(missing)}: {done.stdout}{done.stderr}")
    return made


def words(pdf: Path) -> list[list[Word]]:
    """Return the words of each page, in the order in which the page draws them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [list(_page_words(page)) for page in document]
    finally:
        document.close()


@dataclass(frozen=True)
class _Character:
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    pen_x: float
    baseline: float


_GUESSED = _Character(" ", 0, 0, 0, 0, 0, 0)
HAIR = 0.25
"""How far apart two letters of a word may stand, of their height; a quarter of it where PDFium guesses a space."""


def _page_words(page: pypdfium2.PdfPage) -> Iterator[Word]:
    word: list[_Character] = []
    widest = HAIR
    for character in _characters(page):
        if character is _GUESSED:
            widest = HAIR / 4
            continue
        if word and (character.text.isspace() or not _goes_on(word[-1], character, widest)):
            yield _word(word)
            word = []
        if not character.text.isspace():
            word.append(character)
        widest = HAIR
    if word:
        yield _word(word)


def _goes_on(before: _Character, after: _Character, widest: float) -> bool:
    """Say whether two characters stand on one line, at most so much of their height apart."""
    height, next_height = before.y1 - before.y0, after.y1 - after.y0
    if max(height, next_height) > 2 * min(height, next_height) and abs(before.baseline - after.baseline) > 1:
        return False  # a line beside a mark that is set much larger
    same_line = abs((before.y0 + before.y1) / 2 - (after.y0 + after.y1) / 2) < height / 2
    if (before.pen_x, before.x1) == (after.pen_x, after.x1):  # PDFium gives each letter of a ligature all of its box
        return same_line
    if _is_leftward(before) and _is_leftward(after):
        before, after = after, before
    return same_line and -height < after.x0 - before.x1 < height * widest


def _is_leftward(character: _Character) -> bool:
    return unicodedata.bidirectional(character.text) in ("R", "AL")


def _word(characters: list[_Character]) -> Word:
    return Word(
        "".join(character.text for character in characters),
        min(character.x0 for character in characters),
        min(character.y0 for character in characters),
        max(character.x1 for character in characters),
        max(character.y1 for character in characters),
        characters[0].pen_x,
        characters[0].baseline,
    )


def _characters(page: pypdfium2.PdfPage) -> Iterator[_Character]:
    height = page.get_height()
    text = page.get_textpage()
    try:
        half = 0
        for i in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text, i)
            if 0xD800 <= code < 0xDC00:  # PDFium gives an emoji in two halves, as UTF-16 does
                half = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((half - 0xD800) << 10) + (code - 0xDC00) if half else 0xFFFD
                half = 0
            # Line ends and the spaces it guesses between words are PDFium's own, and have no place.
            if pdfium.FPDFText_IsGenerated(text, i) == 1:
                yield _GUESSED
                continue
            box = pdfium.FS_RECTF()
            if not pdfium.FPDFText_GetLooseCharBox(text, i, ctypes.byref(box)):
                continue
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(text, i, ctypes.byref(x), ctypes.byref(y))
            # PDFium gives a hyphen at the end of a line as one of these two.
            character = "-" if code in (0x02, 0xFFFE) else chr(code)
            place = (box.left, height - box.top, box.right, height - box.bottom)
            yield _Character(character, *place, pen_x=x.value, baseline=height - y.value)
    finally:
        text.close()


def _missing(what: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(f"{what}, and in CI it must be")
    pytest.skip(what)
