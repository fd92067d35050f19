"""The examples on the pages that explain codes, as files that can be compiled."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image

from deckgen.explanations.pages import page

PICTURES = ("salen.jpg", "salen.png")

FENCE = re.compile(r"^```(?P<kind>\w+)(?: (?P<name>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def parts(code: str) -> dict[str, str]:
    """Return what stands under each heading of a page; under "", what stands between the title and the first one."""
    found = page(code)
    assert found, f"{code} has no page"
    text = found.text.partition("\n")[2]
    # An article in an example has headings of its own.
    masked = FENCE.sub(lambda example: re.sub(r"\S", " ", example.group()), text)
    under, name, at = {}, "", 0
    for heading in re.finditer(r"^#+ (.+)\n", masked, re.MULTILINE):
        under[name] = text[at : heading.start()]
        name, at = heading[1], heading.end()
    return {**under, name: text[at:]}


def examples(code: str, heading: str) -> list[re.Match[str]]:
    """Return the fenced examples under a heading."""
    return list(FENCE.finditer(parts(code)[heading]))


def write_example(code: str, folder: Path, headings: list[str]) -> Path:
    """Write what stands under the headings of a page into a folder; return the outline, the last one of them."""
    for example in (example for heading in headings for example in examples(code, heading)):
        name = {"yaml": "talk.yaml", "markdown": "article.md"}.get(example["kind"], example["name"])
        (folder / (example["name"] or name)).write_text(example["text"], encoding="utf-8")
    for picture in (one for one in PICTURES if any(one in parts(code)[heading] for heading in headings)):
        Image.new("RGB", (1920, 1080), "steelblue").save(folder / picture)
    return folder / "talk.yaml"
