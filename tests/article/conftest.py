"""Reads an article as the outline's `article:` does, and tells what was found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from deckgen.article.model import Article
from deckgen.article.parse import read_article
from deckgen.diagnostics import Diagnostic, Report, SourceSpan

Reading = tuple[Article | None, list[Diagnostic]]


@pytest.fixture
def reading(tmp_path: Path) -> Callable[[str, str | bytes], Reading]:
    """Return a function that writes an article under a name and reads it; gives the article and the findings."""

    def read(name: str, content: str | bytes) -> Reading:
        file, report = tmp_path / name, Report()
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_article(file, SourceSpan.at(tmp_path / "talk.yaml", 3, 10, len(name)), report), report.found

    return read


@pytest.fixture
def article(reading: Callable[[str, str | bytes], Reading]) -> Callable[[str, str | bytes], Article]:
    """Return a function that writes an article and reads it without a finding."""

    def read(name: str, content: str | bytes) -> Article:
        found, told = reading(name, content)
        assert told == []
        assert found is not None
        return found

    return read
