"""Slides as pictures, for the pages of docs/: a talk is built, drawn by LibreOffice, and made small."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from deckgen.build import Compiled, Options, build
from deckgen.deck.model import Slide
from deckgen.diagnostics import Report

WIDTH_PX, COLOURS = 480, 128
FRAME = (200, 200, 200)
"""A hair of grey around each picture, or a slide on white paper has no edge."""
COLUMNS, SMALL_PX, GAP_PX = 5, 384, 8
GROUND = (120, 120, 120)


@dataclass(frozen=True)
class Drawn:
    """A talk as it was built, and a picture of each of its slides that are shown."""

    talk: Compiled
    pages: list[Image.Image]

    def __iter__(self) -> Iterator[tuple[Slide, Image.Image]]:
        """Yield each slide that is shown, with its picture."""
        return zip((slide for slide in self.talk.deck.slides if not slide.hidden), self.pages, strict=True)


def draw(talk: Path, pack: str | None = None) -> Drawn:
    """Return a talk drawn, in a pack or in its own; exits with 1 after printing what was found in it."""
    with tempfile.TemporaryDirectory() as folder:
        deck, report = Path(folder) / "talk.pptx", Report()
        built = build(talk, deck, Options(layouts=pack), report)
        if built is None or report.found:
            print("\n".join(found.render() for found in report.found), file=sys.stderr)
            sys.exit(1)
        return Drawn(built, [Image.open(file).convert("RGB") for file in rendered(deck)])


def rendered(deck: Path) -> list[Path]:
    """Return a picture of each slide, in their order; they stand beside the deck."""
    profile = f"-env:UserInstallation={(deck.parent / 'profile').as_uri()}"
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(deck.parent), str(deck)]
    subprocess.run(convert, check=True, capture_output=True)
    pages = ["pdftoppm", "-r", "144", "-png", str(deck.with_suffix(".pdf")), str(deck.parent / "slide")]
    subprocess.run(pages, check=True)
    return sorted(deck.parent.glob("slide*.png"))


def small(page: Image.Image) -> Image.Image:
    """Return a slide as a small picture with a frame, and no more colours than it needs."""
    height = round(WIDTH_PX * page.height / page.width)
    whole = Image.new("RGB", (WIDTH_PX, height), FRAME)
    whole.paste(page.resize((WIDTH_PX - 2, height - 2), Image.Resampling.LANCZOS), (1, 1))
    return whole.quantize(COLOURS, dither=Image.Dither.NONE)


def sheet(pages: list[Image.Image], columns: int = COLUMNS, width: int = SMALL_PX) -> Image.Image:
    """Return slides in rows, left to right, on a grey ground; each is so many pixels wide."""
    high = round(width * pages[0].height / pages[0].width)
    rows = -(-len(pages) // columns)
    size = columns * (width + GAP_PX) + GAP_PX, rows * (high + GAP_PX) + GAP_PX
    whole = Image.new("RGB", size, GROUND)
    for number, page in enumerate(pages):
        row, column = divmod(number, columns)
        smaller = page.resize((width, high), Image.Resampling.LANCZOS)
        whole.paste(smaller, (GAP_PX + column * (width + GAP_PX), GAP_PX + row * (high + GAP_PX)))
    return whole.quantize(COLOURS, dither=Image.Dither.NONE)
