"""Fixtures: the real talk built once, and outlines written the way an author writes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from deckgen.build import Compiled, Options, build, compile_talk
from deckgen.diagnostics import Report

ROOT = Path(__file__).parents[1]
REAL_TALK = ROOT / "talks" / "skyggedanser" / "talk.yaml"

ARTICLE = """# Biblioteket som mødested

## Hvad tallene siger

I 2024 kom 62 % af byens borgere på biblioteket mindst én gang om måneden. Knap 1.200 af dem deltog i et
arrangement. Det er flere end året før.

Kommunen har spurgt sine egne medarbejdere, og de fleste vil gerne holde længere åbent.

## Hvad vi kan gøre

1. Hold åbent om søndagen.
2. Lad foreningerne låne salen.
3. Spørg borgerne igen om et år.
"""
"""A small article about an unnamed town, for talks in tests."""


@pytest.fixture
def write_talk(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes an outline (a mapping, or YAML as text) with its article; gives its path."""

    def write(outline: dict[str, Any] | str, article: str | None = ARTICLE, name: str = "talk.yaml") -> Path:
        if article is not None:
            (tmp_path / "article.md").write_text(article, encoding="utf-8")
        text = outline if isinstance(outline, str) else yaml.safe_dump(outline, allow_unicode=True, sort_keys=False)
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.fixture
def compiled(write_talk: Callable[..., Path]) -> Callable[..., tuple[Compiled | None, Report]]:
    """Return a function that takes an outline all the way but the writing; gives the result and the report."""

    def run(
        outline: dict[str, Any] | str, article: str | None = ARTICLE, **options: Any
    ) -> tuple[Compiled | None, Report]:
        if isinstance(outline, dict):
            outline = {"title": "Biblioteket", "article": "article.md", **outline}
        report = Report()
        return compile_talk(write_talk(outline, article), Options(**options), report), report

    return run


@pytest.fixture(scope="session")
def real_talk() -> Compiled:
    """The real talk, compiled once."""
    report = Report()
    found = compile_talk(REAL_TALK, Options(), report)
    assert found is not None, [d.render() for d in report.found]
    return found


@pytest.fixture(scope="session")
def real_deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real talk's deck, built once."""
    report = Report()
    target = tmp_path_factory.mktemp("deck") / "talk.pptx"
    assert build(REAL_TALK, target, Options(), report), [d.render() for d in report.found]
    return target
