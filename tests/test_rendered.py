"""What the hall sees: both talks in every pack, as LibreOffice draws them, word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from conftest import ROOT
from deckgen.build import Options, compile_talk
from deckgen.diagnostics import Report
from deckgen.packs.read import pack_names
from deckgen.powerpoint.write import write_deck
from rendered_checks import Drawn, Page, broken, line_counts, lost, misplaced, on_each_other, shown, too_many_lines
from rendering import needs_fonts, needs_office, to_pdf, words

pytestmark = pytest.mark.office


DECKS = [
    pytest.param((name, pack), id=f"{name} in {pack}")
    for name in ("skyggedanser", "budget-year")
    for pack in pack_names()
]


@pytest.fixture(scope="module", params=DECKS)
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    needs_office()
    needs_fonts()
    (name, pack), folder, report = request.param, tmp_path_factory.mktemp("pdf"), Report()
    talk = compile_talk(ROOT / "talks" / name / "talk.yaml", Options(layouts=pack), report)
    assert talk is not None
    assert not report.found, [found.render() for found in report.found]
    talk, target = replace(talk, deck=shown(talk.deck)), folder / "talk.pptx"
    target.write_bytes(write_deck(talk.deck, talk.pack))
    return Drawn(talk, words(to_pdf(target, folder)))


def test_the_pdf_has_as_many_pages_as_the_deck_has_slides(drawn: Drawn) -> None:
    assert len(drawn.pages) == len(drawn.talk.deck.slides)


@pytest.mark.parametrize("check", [misplaced, lost, broken, too_many_lines, on_each_other])
def test_every_word_is_drawn_whole_in_its_place_and_on_its_line(
    drawn: Drawn, check: Callable[[Page], Iterator[str]]
) -> None:
    assert not [fault for page in drawn for fault in check(page)]


def test_lines_break_where_they_were_reckoned_to(drawn: Drawn) -> None:
    """A text may take fewer lines than reckoned, since a little room is kept; never more, and that hardly ever."""
    counted = [
        (lines, place.lines) for page in drawn for place, lines in line_counts(page) if place.name in page.slide.fitted
    ]
    assert counted
    assert sum(lines == fitted for lines, fitted in counted) >= 0.99 * len(counted)
