"""Draw docs/outline/<id>.png: a small picture of each slide of the demonstration talk that docs/outline.md shows.

python docs/make_pictures.py        (needs LibreOffice and poppler-utils)
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from deckgen.build import Options, build
from deckgen.diagnostics import Report

PAGE = Path(__file__).with_name("outline.md")
FOLDER = Path(__file__).with_name("outline")
TALK = FOLDER / "talk.yaml"
WIDTH_PX, COLOURS = 480, 128
FRAME = (200, 200, 200)
"""A hair of grey around each picture, or a slide on white paper has no edge."""


def main() -> int:
    """Draw all pictures anew, and return 0; findings in the talk are printed and give 1."""
    with tempfile.TemporaryDirectory() as folder:
        deck, report = Path(folder) / "talk.pptx", Report()
        built = build(TALK, deck, Options(), report)
        if built is None or report.found:
            print("\n".join(found.render() for found in report.found), file=sys.stderr)
            return 1
        pages = rendered(deck)
        text = PAGE.read_text(encoding="utf-8")
        for slide, page in zip(built.deck.slides, pages, strict=True):
            if f"(outline/{slide.id}.png)" in text:
                small(Image.open(page)).save(FOLDER / f"{slide.id}.png", optimize=True)
    return 0


def rendered(deck: Path) -> list[Path]:
    """Return a picture of each slide, in their order; they stand beside the deck."""
    profile = f"-env:UserInstallation={(deck.parent / 'profile').as_uri()}"
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(deck.parent), str(deck)]
    subprocess.run(convert, check=True, capture_output=True)
    draw = ["pdftoppm", "-r", "144", "-png", str(deck.with_suffix(".pdf")), str(deck.parent / "slide")]
    subprocess.run(draw, check=True)
    return sorted(deck.parent.glob("slide*.png"))


def small(page: Image.Image) -> Image.Image:
    """Return a slide as a small picture with a frame, and no more colours than it needs."""
    height = round(WIDTH_PX * page.height / page.width)
    whole = Image.new("RGB", (WIDTH_PX, height), FRAME)
    whole.paste(page.convert("RGB").resize((WIDTH_PX - 2, height - 2), Image.Resampling.LANCZOS), (1, 1))
    return whole.quantize(COLOURS, dither=Image.Dither.NONE)


if __name__ == "__main__":
    sys.exit(main())
