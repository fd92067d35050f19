"""Draw docs/gallery/: both talks in each pack on a contact sheet, each layout in each pack, and the page with them.

python docs/make_gallery.py        (needs LibreOffice and poppler-utils)
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from deckgen.packs.layout import LayoutPack
from deckgen.packs.read import pack_names
from drawing import Drawn, draw, sheet, small
from make_pictures import TALK as EVERY_KIND

ROOT = Path(__file__).parents[1]
TALKS = {name: ROOT / "talks" / name / "talk.yaml" for name in ("skyggedanser", "budget-year")}
FOLDER = Path(__file__).with_name("gallery")
PAGE = FOLDER / "README.md"
FIRST = "kommune"


def main() -> None:
    """Draw the gallery anew."""
    packs: list[LayoutPack] = []
    for pack in sorted(pack_names(), key=lambda name: (name != FIRST, name)):
        talks = {name: draw(talk, pack) for name, talk in TALKS.items()}
        (FOLDER / pack).mkdir(parents=True, exist_ok=True)
        for name, drawn in talks.items():
            sheet(drawn.pages).save(FOLDER / f"{pack}-{name}.png", optimize=True)
        for layout, page in layouts([*talks.values(), draw(EVERY_KIND, pack)]).items():
            small(page).save(FOLDER / pack / f"{layout}.png", optimize=True)
        packs.append(next(iter(talks.values())).talk.pack)
    PAGE.write_text(page_of(packs), encoding="utf-8")


def layouts(talks: Iterable[Drawn]) -> dict[str, Image.Image]:
    """Return for each layout the first slide that stands on it."""
    found: dict[str, Image.Image] = {}
    for drawn in talks:
        for slide, page in drawn:
            found.setdefault(slide.layout, page)
    return found


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
    main()
