"""Reads a composed deck as the hall and the speaker do: slides by id, slots and notes as plain text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from deckgen.build import Compiled
from deckgen.deck.model import Chart, Deck, DotGrid, Slide, Text


@dataclass(frozen=True)
class Read:
    """A deck, read."""

    deck: Deck

    @property
    def ids(self) -> list[str]:
        return [slide.id for slide in self.deck.slides]

    def slide(self, id: str) -> Slide:
        (found,) = [slide for slide in self.deck.slides if slide.id == id]
        return found

    def texts(self, id: str) -> dict[str, str]:
        """The words of a slide, slot by slot."""
        return {key: content.plain for key, content in self.slide(id).contents() if isinstance(content, Text)}

    def chart(self, id: str) -> Chart | None:
        return next((content for _, content in self.slide(id).contents() if isinstance(content, Chart)), None)

    def dots(self, id: str) -> DotGrid | None:
        return next((content for _, content in self.slide(id).contents() if isinstance(content, DotGrid)), None)

    def notes(self, id: str) -> list[str]:
        return [paragraph.plain for paragraph in self.slide(id).notes.paragraphs]

    @property
    def sections(self) -> dict[str, list[str]]:
        return {section.name: [slide.id for slide in section.slides] for section in self.deck.sections}


@pytest.fixture
def read(compiled: Callable[..., Any]) -> Callable[..., Read]:
    """Return a function that composes an outline without errors, and reads its deck."""

    def run(outline: dict[str, Any] | str, *article: str | None) -> Read:
        found, report = compiled(outline, *article)
        assert isinstance(found, Compiled), [each.render() for each in report.found]
        return Read(found.deck)

    return run
