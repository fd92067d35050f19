"""Make docs/compared.md: the same talk through deckgen and through pandoc, drawn and measured.

PYTHONPATH=tests python docs/make_comparison.py        (needs the extras dev and docs, LibreOffice and poppler-utils)

The prose stands in docs/compared/prose.md; its marks become what is measured. The Markdown that pandoc reads is made
from the compiled talk and kept in docs/compared/talk.md.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pypandoc
from PIL import Image

from compared_markdown import markdown, pictures
from compared_measures import Page, described, folded, graphics, language_marked, pages
from deckgen.build import Compiled, Options, build
from deckgen.diagnostics import Report
from drawing import rendered, sheet
from make_gallery import TALKS

TALK = TALKS["skyggedanser"]
PAGE = Path(__file__).with_name("compared.md")
FOLDER = Path(__file__).with_name("compared")
PROSE, MARKDOWN = FOLDER / "prose.md", FOLDER / "talk.md"
MARK = re.compile(r"^<!-- (\w+) -->$", re.MULTILINE)

PANDOC = ("--slide-level=2",)
"""Sections are first headings, and the cover has none: left to itself, pandoc would take those for the slides."""

RUNS = 5
COLUMNS, WIDTH_PX = 3, 322


@dataclass(frozen=True)
class Made:
    """A deck: its file's size, its slides as measured and as drawn, and how long it takes to build."""

    bytes: int
    pages: list[Page]
    pictures: list[Image.Image]
    seconds: float


def main() -> int:
    """Make the comparison anew, and return 0; findings in the talk are printed and give 1."""
    with tempfile.TemporaryDirectory() as place:
        folder, report = Path(place), Report()
        ours, theirs = folder / "deckgen" / "talk.pptx", folder / "pandoc" / "talk.pptx"
        ours.parent.mkdir()
        theirs.parent.mkdir()
        talk = build(TALK, ours, Options(), report)
        if talk is None or report.found:
            print("\n".join(found.render() for found in report.found), file=sys.stderr)
            return 1
        FOLDER.mkdir(exist_ok=True)
        MARKDOWN.write_text(markdown(talk.deck), encoding="utf-8", newline="\n")
        for name, content in pictures(talk.deck).items():
            (FOLDER / name).write_bytes(content)
        deckgen = [sys.executable, "-c", "from deckgen.cli.main import main; main()", "build", str(TALK), "--quiet"]
        pandoc = [pypandoc.get_pandoc_path(), MARKDOWN.name, *PANDOC]
        seconds = _timed([*deckgen, "-o", str(ours)], [*pandoc, "-o", str(theirs)])
        made = [_made(deck, taken) for deck, taken in zip((ours, theirs), seconds, strict=True)]
    for name, one in zip(("deckgen", "pandoc"), made, strict=True):
        sheet(one.pictures, COLUMNS, WIDTH_PX).save(FOLDER / f"{name}.png", optimize=True)
    marks = {"measures": _measures(talk, *made), "versions": _versions()}
    PAGE.write_text(MARK.sub(lambda mark: marks[mark[1]], PROSE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


def _timed(*commands: Sequence[str]) -> list[float]:
    """Return how long each command takes: the median of several runs, taken in turns."""
    taken: list[list[float]] = [[] for _ in commands]
    for _ in range(RUNS):
        for command, seconds in zip(commands, taken, strict=True):
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, cwd=FOLDER)
            seconds.append(time.perf_counter() - start)
    return [median(seconds) for seconds in taken]


def _made(deck: Path, seconds: float) -> Made:
    drawn = [Image.open(file).convert("RGB") for file in rendered(deck)]
    return Made(deck.stat().st_size, pages(deck, deck.with_suffix(".pdf")), drawn, seconds)


def _measures(talk: Compiled, ours: Made, theirs: Made) -> str:
    """Return the table of what was measured in both decks."""
    sourced = sum(claim.source is not None for claim in talk.claims)
    documented = sum(claim.documented for claim in talk.claims)
    hidden = sum(slide.hidden for slide in talk.deck.slides)

    def texts_in_language(pages: list[Page]) -> str:
        counts = [language_marked(page, talk.deck.properties.language) for page in pages]
        return f"{100 * sum(marked for marked, _ in counts) / sum(runs for _, runs in counts):.0f} %"

    rows: dict[str, Callable[[Made], object]] = {
        "slides in the show": lambda made: len(made.pages),
        "slides with notes": lambda made: sum(page.slide.has_notes_slide for page in made.pages),
        "slides with text outside its box or on other text": lambda made: sum(page.overflows for page in made.pages),
        "letters’ size in points: the smallest": lambda made: round(min(_sizes(made))),
        "letters’ size in points: the median": lambda made: round(median(_sizes(made))),
        "most words on a slide, sources and tables included": lambda made: max(page.count for page in made.pages),
        "layouts that the slides use, variants counted once": lambda made: len({_layout(page) for page in made.pages}),
        "native charts": lambda made: sum(shape.has_chart for page in made.pages for shape in graphics(page)),
        "charts, tables and pictures without alternative text": lambda made: _undescribed(made.pages),
        f"claims whose source stands on their slide, of {sourced}": lambda made: _with_source(talk, made.pages),
        "texts that say which language to proof them in": lambda made: texts_in_language(made.pages),
        "time to build, deckgen = 1": lambda made: f"{made.seconds / ours.seconds:.2f}",
        "size of the file in kB": lambda made: round(made.bytes / 1000),
    }
    lines = ["| | deckgen | pandoc |", "|---|---:|---:|"]
    lines += [f"| {name} | {measure(ours)} | {measure(theirs)} |" for name, measure in rows.items()]
    lines += [f"| claims held against the article in building, of {len(talk.claims)} | {documented} | – |"]
    lines += [f"| further slides, hidden, that document the claims | {hidden} | – |"]
    return "\n".join(lines)


def _sizes(made: Made) -> list[float]:
    return [size for page in made.pages for size in page.sizes_pt]


def _layout(page: Page) -> str:
    """Return the name of a slide's layout without the numbers that its variants end in."""
    return re.sub(r"[\d\s+/]+$", "", page.slide.slide_layout.name)


def _undescribed(pages: list[Page]) -> str:
    shapes = [shape for page in pages for shape in graphics(page)]
    return f"{sum(not described(shape) for shape in shapes)} of {len(shapes)}"


def _with_source(talk: Compiled, pages: list[Page]) -> int:
    """Return how many of the claims that have a source have its words on a slide of theirs, found by its title."""
    words = [folded(" ".join(drawn.text for drawn in page.texts)) for page in pages]
    named: set[str] = set()
    for slide in (slide for slide in talk.deck.slides if not slide.hidden and "source" in slide.slots):
        title, source = folded(slide.title.plain), folded(slide.slots["source"].plain)
        if any(title in page and source in page for page in words):
            named.update(slide.items)
    return sum(claim.source is not None and claim.id in named for claim in talk.claims)


def _versions() -> str:
    """Return what the table was made with."""
    office = _said("soffice", "--version")[1]
    reads, writes = (len(_said(pypandoc.get_pandoc_path(), f"--list-{side}-formats")) for side in ("input", "output"))
    pandoc = f"pandoc {pypandoc.get_pandoc_version()}, which reads {reads} formats and writes {writes}"
    return f"Measured with {pandoc}, and with LibreOffice {office}."


def _said(*command: str) -> list[str]:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


if __name__ == "__main__":
    sys.exit(main())
