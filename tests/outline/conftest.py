"""Loads a small outline, as an author would write it, and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostic, Report
from deckgen.outline.load import load_outline
from deckgen.outline.model import Talk
from deckgen.outline.outline import Outline


@dataclass(frozen=True)
class Loaded:
    """What loading gave: the outline or None, and the findings in the order of the file."""

    outline: Outline | None
    found: list[Diagnostic]

    @property
    def talk(self) -> Talk:
        assert self.outline is not None, self.told
        return self.outline.talk

    @property
    def places(self) -> list[tuple[str, int, int]]:
        return [(it.code, it.span.line, it.span.column) if it.span else (it.code, 0, 0) for it in self.found]

    @property
    def told(self) -> str:
        return "\n".join(f"{it.code} {it.message} | {it.help}" for it in self.found)


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Loaded]:
    def load(content: str | bytes, overrides: dict[str, str] | None = None) -> Loaded:
        file = tmp_path / "talk.yaml"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        report = Report()
        outline = load_outline(file, report, overrides=overrides or {})
        return Loaded(outline, list(report.in_file_order()))

    return load
