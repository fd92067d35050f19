"""Any talk in any pack: as LibreOffice draws it nothing overflows, or an error has named what does not fit.

In CI the same few are drawn every time. `HUNT=20 pytest tests/test_any_talk_rendered.py` draws twenty times as many.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.build import Compiled, Options, compile_talk
from deckgen.diagnostics import Report
from deckgen.packs.read import pack_names
from deckgen.powerpoint.write import write_deck
from rendered_checks import Drawn, faults, shown
from rendering import all_converted, needs_fonts, needs_office, words
from talks_at_random import SLIDE_KINDS, crammed_talks
from test_any_outline import cases, lay_files, usable

TALKS = 80
"""How many talks are drawn up in each pack."""
TOGETHER = 40
"""How many decks LibreOffice draws in one run; to start it takes a second or two."""

pytestmark = pytest.mark.office


@dataclass(frozen=True)
class Talk:
    """An outline in a pack, and what came of it."""

    text: str
    pack: str
    compiled: Compiled


def talks_in(pack: str, folder: Path, number: int) -> list[Talk]:
    """Return those of so many talks that have room; of the others an error says where they have none."""
    found: dict[str, Talk] = {}

    @cases(number)
    @given(st.sampled_from(SLIDE_KINDS).flatmap(crammed_talks))
    def draw(text: str) -> None:
        file, report = folder / "talk.yaml", Report()
        file.write_text(text, encoding="utf-8")
        compiled = compile_talk(file, Options(layouts=pack), report)
        for finding in report.found:
            usable(finding)
        if compiled:
            found[text] = Talk(text, pack, replace(compiled, deck=shown(compiled.deck)))
        else:
            assert report.errors

    draw()
    return list(found.values())


def drawn(talks: list[Talk], folder: Path) -> Iterator[Drawn]:
    """Yield the talks as LibreOffice draws them."""
    for first in range(0, len(talks), TOGETHER):
        files = []
        for number, talk in enumerate(talks[first : first + TOGETHER], start=first):
            files.append(folder / f"talk-{number}.pptx")
            files[-1].write_bytes(write_deck(talk.compiled.deck, talk.compiled.pack))
        for talk, pdf in zip(talks[first:], all_converted(files, folder, "pdf"), strict=False):
            yield Drawn(talk.compiled, words(pdf))


@pytest.mark.parametrize("pack", pack_names())
def test_nothing_overflows_in_any_talk_as_it_is_drawn(pack: str, tmp_path: Path) -> None:
    needs_office()
    needs_fonts()
    lay_files(tmp_path)
    talks = talks_in(pack, tmp_path, TALKS)
    assert len(talks) >= TALKS / 8  # the others lack room, or are drawn twice
    wrong = []
    for talk, one in zip(talks, drawn(talks, tmp_path), strict=True):
        found = list(faults(one))
        wrong += [*found, talk.text] if found else []
    assert not wrong, "\n".join(wrong)
