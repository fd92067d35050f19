"""Draw docs/gallery/: both talks in each pack on a contact sheet, each layout in each pack, and the page with them.

python docs/make_gallery.py        (needs LibreOffice and poppler-utils)
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from deckgen.build import Compiled, Options, build
from deckgen.diagnostics import Report
from deckgen.packs.layout import LayoutPack
from deckgen.packs.read import pack_names
from make_pictures import TALK as EVERY_KIND
from make_pictures import rendered, small

ROOT = Path(__file__).parents[1]
TALKS = {name: ROOT / "talks" / name / "talk.yaml" for name in ("skyggedanser", "budget-year")}
FOLDER = Path(__file__).with_name("gallery")
PAGE = FOLDER / "README.md"

COLUMNS, WIDTH, HEIGHT, GAP = 5, 384, 216, 8
GROUND = (120, 120, 120)


@dataclass(frozen=True)
class Drawn:
    """A talk as it was built, and a picture of each of its slides that are shown."""

    talk: Compiled
    pages: list[Image.Image]


def main() -> int:
    """Draw the gallery anew, and return 0; findings in a talk are printed and give 1."""
    packs: list[LayoutPack] = []
    for pack in sorted(pack_names(), key=lambda name: (name != "kommune", name)):
        drawn = {name: draw(talk, pack) for name, talk in {**TALKS, "outline": EVERY_KIND}.items()}
        if None in drawn.values():
            return 1
        (FOLDER / pack).mkdir(parents=True, exist_ok=True)
        for name in TALKS:
            sheet(drawn[name].pages).save(FOLDER / f"{pack}-{name}.png", optimize=True)
        for layout, page in layouts(drawn.values()).items():
            small(page).save(FOLDER / pack / f"{layout}.png", optimize=True)
        packs.append(drawn["outline"].talk.pack)
    PAGE.write_text(page_of(packs), encoding="utf-8")
    return 0


def draw(talk: Path, pack: str) -> Drawn | None:
    """Return a talk built with a pack and drawn, or None after printing what was found."""
    with tempfile.TemporaryDirectory() as folder:
        deck, report = Path(folder) / "talk.pptx", Report()
        built = build(talk, deck, Options(layouts=pack), report)
        if built is None or report.found:
            print("\n".join(found.render() for found in report.found), file=sys.stderr)
            return None
        return Drawn(built, [Image.open(file).convert("RGB") for file in rendered(deck)])


def layouts(drawn: Iterable[Drawn]) -> dict[str, Image.Image]:
    """Return for each layout the first slide that stands on it."""
    found: dict[str, Image.Image] = {}
    for one in drawn:
        shown = [slide for slide in one.talk.deck.slides if not slide.hidden]
        for slide, page in zip(shown, one.pages, strict=True):
            found.setdefault(slide.layout, page)
    return found


def sheet(slides: list[Image.Image], columns: int = COLUMNS, width: int = WIDTH) -> Image.Image:
    """Return the slides in rows, left to right, on a grey ground; each is so many pixels wide."""
    rows, height = -(-len(slides) // columns), round(width * HEIGHT / WIDTH)
    whole = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    for number, slide in enumerate(slides):
        row, column = divmod(number, columns)
        smaller = slide.resize((width, height), Image.Resampling.LANCZOS)
        whole.paste(smaller, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return whole.quantize(128, dither=Image.Dither.NONE)


def page_of(packs: list[LayoutPack]) -> str:
    """Return the page that shows the sheets, and each layout in the packs beside each other."""
    lines = ["# Gallery", "", "Drawn by LibreOffice from the decks as they are; `make gallery` draws it anew.", ""]
    for pack in packs:
        lines += [f"## {pack.name}", ""]
        lines += [line for name in TALKS for line in (f"![{name} in {pack.name}]({pack.name}-{name}.png)", "")]
    heads = " | ".join(pack.name for pack in packs)
    lines += ["## Each layout", "", f"| layout | {heads} |", "|---" * (len(packs) + 1) + "|"]
    for layout in packs[0].layouts:
        cells = " | ".join(f"![{layout} in {pack.name}]({pack.name}/{layout}.png)" for pack in packs)
        lines.append(f"| {layout} | {cells} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
