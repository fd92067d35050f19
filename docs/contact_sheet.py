"""Draw a talk's contact sheet: build the deck, render it with LibreOffice, and set all slides on one picture.

python docs/contact_sheet.py TALK PICTURE
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from deckgen.build import Options, build
from deckgen.diagnostics import Report

COLUMNS, WIDTH, HEIGHT, GAP = 4, 480, 270, 10
GROUND = (120, 120, 120)


def main(talk: Path, picture: Path) -> int:
    """Write the sheet, and return 0; findings are printed and give 1."""
    with tempfile.TemporaryDirectory() as folder:
        deck, report = Path(folder) / "talk.pptx", Report()
        if build(talk, deck, Options(), report) is None:
            print("\n".join(found.render() for found in report.found), file=sys.stderr)
            return 1
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, str(deck)]
        subprocess.run(convert, check=True, capture_output=True)
        draw = ["pdftoppm", "-r", "72", "-png", str(deck.with_suffix(".pdf")), str(Path(folder) / "slide")]
        subprocess.run(draw, check=True)
        sheet([Image.open(file) for file in sorted(Path(folder).glob("slide*.png"))]).save(picture, optimize=True)
    return 0


def sheet(slides: list[Image.Image]) -> Image.Image:
    """Return the slides in rows, left to right, on a grey ground."""
    rows = -(-len(slides) // COLUMNS)
    whole = Image.new("RGB", (COLUMNS * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP), GROUND)
    for number, slide in enumerate(slides):
        row, column = divmod(number, COLUMNS)
        small = slide.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        whole.paste(small, (GAP + column * (WIDTH + GAP), GAP + row * (HEIGHT + GAP)))
    return whole.quantize(128)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
