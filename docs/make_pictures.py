"""Draw docs/outline/<id>.png: a small picture of each slide of the demonstration talk that docs/outline.md shows.

python docs/make_pictures.py        (needs LibreOffice and poppler-utils)
"""

from __future__ import annotations

from pathlib import Path

from drawing import draw, small

PAGE = Path(__file__).with_name("outline.md")
FOLDER = Path(__file__).with_name("outline")
TALK = FOLDER / "talk.yaml"


def main() -> None:
    """Draw all pictures anew."""
    text = PAGE.read_text(encoding="utf-8")
    for slide, page in draw(TALK):
        if f"(outline/{slide.id}.png)" in text:
            small(page).save(FOLDER / f"{slide.id}.png", optimize=True)


if __name__ == "__main__":
    main()
