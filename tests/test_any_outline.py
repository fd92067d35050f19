"""Whatever stands in the outline's file, a deck comes of it, or diagnostics that an author can use; never a traceback.

In CI the same cases are tried every time. `HUNT=50 pytest tests/test_any_outline.py` tries fifty times as many.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from rich.console import Console

from broken_outlines import BREAKS, BY_HAND, Break, any_bytes, broken, yaml_pieces
from conftest import ARTICLE
from deckgen.build import Compiled, Options, compile_talk
from deckgen.cli.console import show_findings
from deckgen.diagnostics import Diagnostic, Report
from deckgen.explanations.pages import codes
from deckgen.powerpoint.write import write_deck
from picture_making import arrow
from talks_at_random import SLIDE_KINDS, talks

HUNT = int(os.environ.get("HUNT", "1"))
PYTHON = re.compile(
    r"\bNone\b|Traceback|<class|pydantic|\bdict\b|\[type=|Decimal\(|PosixPath|object at 0x|\b\w+Error\b"
)
"""What only Python says."""

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
"""What a terminal would obey, or break a line at."""

AUDIENCES = st.sampled_from(((), (), (), ("byraad",), ("presse", "byraad")))
known_codes = cache(codes)
Outcome = Callable[..., Compiled | None]


def cases(number: int) -> settings:
    """Return the settings for so many cases."""
    return settings(
        max_examples=number * HUNT,
        deadline=None,
        derandomize=bool(os.environ.get("CI")) and HUNT == 1,
        suppress_health_check=list(HealthCheck),
        # Where nobody waits for it, a failing case is not made smaller, which may take minutes.
        phases=(Phase.reuse, Phase.generate) if os.environ.get("CI") else tuple(Phase),
    )


FILES = {
    "article.md": ARTICLE,
    "udgifter.csv": "Område;2025;2026\nSkole;204,5;250\nVeje;80;75,25\n",
    "skæv.csv": f"Område;2025;2026\n;–;{'9' * 400}\nVeje;-0,0000001;\n{'x' * 99};1;\x0b\n",
    "pil.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M1 4h12l-3-3"/></svg>',
    "dele.yaml": "subtitle: Fra delene\nsources: {dele: {title: Delene}}\n",
}
"""What an outline may name, beside the photograph."""


def lay_files(folder: Path) -> None:
    """Put the files that an outline may name into the folder."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    arrow().save(folder / "salen.png")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("talk")
    lay_files(folder)
    return folder


@pytest.fixture(scope="module")
def outcome(folder: Path) -> Outcome:
    """Return a function that takes a file's content the whole way and holds what comes of it to the properties."""

    def run(content: str | bytes, audiences: tuple[str, ...] = ()) -> Compiled | None:
        talk = folder / "talk.yaml"
        talk.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
        options = Options(audiences=audiences)
        report, again = Report(), Report()
        compiled = compile_talk(talk, options, report)

        assert (compiled is None) == bool(report.errors)
        for finding in report.found:
            usable(finding)
        shown = StringIO()
        show_findings(report, Console(file=shown, width=100))
        assert not CONTROL.search(shown.getvalue()), shown.getvalue()
        if compiled is not None:
            opens(compiled)
        if compiled is None or len(content) % 4 == 0:  # a deck takes its time
            compile_talk(talk, options, again)
            assert again.found == report.found
        return compiled

    return run


def usable(finding: Diagnostic) -> None:
    """Hold a finding to what an author needs of it."""
    told = finding.render()
    assert finding.code in known_codes(), told
    assert finding.message.strip(), told
    assert len((finding.message + finding.label).splitlines()) == 1, told
    assert finding.help.strip(), told
    assert finding.file.exists() or finding.file.name in finding.message, told
    text = finding.file.read_bytes().decode("utf-8", "replace") if finding.file.is_file() else ""
    leaks = [leak for leak in PYTHON.findall(f"{finding.message}\n{finding.label}\n{finding.help}") if leak not in text]
    assert not leaks, told
    if finding.span is None:
        return
    span, lines = finding.span, re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    assert span.file == finding.file, told
    assert (span.line, span.column) <= (span.end_line, span.end_column), told
    for line, column in ((span.line, span.column), (span.end_line, span.end_column)):
        assert 1 <= line <= len(lines), told
        assert 1 <= column <= len(lines[line - 1]) + 1, (told, span)


def opens(compiled: Compiled) -> None:
    """Make sure that the deck's file opens, with all its slides and their texts."""
    deck = Presentation(BytesIO(write_deck(compiled.deck, compiled.pack)))
    assert len(deck.slides) == len(compiled.deck.slides)
    for slide in deck.slides:
        assert all(shape.text_frame.text is not None for shape in slide.shapes if shape.has_text_frame)
        assert slide.notes_slide.notes_text_frame is not None
        shown = {shape.shape_id for shape in slide.shapes}
        assert {int(target.get("spid")) for target in slide.element.iter("{*}spTgt")} <= shown
        assert all(len(children) for children in slide.element.iter("{*}childTnLst"))


def test_the_outline_that_is_broken_below_can_be_built(outcome: Outcome) -> None:
    assert outcome(BY_HAND)


@pytest.mark.parametrize("kind", SLIDE_KINDS)
def test_a_talk_with_any_slides_is_built_or_told_of(kind: str, outcome: Outcome) -> None:
    @cases(7)
    @given(talks(kind), AUDIENCES)
    def hold(text: str, audiences: tuple[str, ...]) -> None:
        outcome(text, audiences)

    hold()


@pytest.mark.parametrize("first", BREAKS, ids=lambda first: first.__name__)
def test_a_broken_outline_is_built_or_told_of(first: Break, outcome: Outcome) -> None:
    @cases(34)
    @given(broken(first))
    def hold(text: str) -> None:
        outcome(text)

    hold()


@cases(500)
@given(text=yaml_pieces())
def test_pieces_of_yaml_are_told_of(text: str, outcome: Outcome) -> None:
    outcome(text)


@cases(500)
@given(text=st.text(max_size=200))
def test_any_text_is_told_of(text: str, outcome: Outcome) -> None:
    outcome(text)


@cases(250)
@given(content=any_bytes())
def test_any_bytes_are_told_of(content: bytes, outcome: Outcome) -> None:
    outcome(content)
