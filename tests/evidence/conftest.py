"""Grounds an outline, and tells what was found wrong with it and where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from deckgen.diagnostics import Diagnostic


@pytest.fixture
def addresses(compiled: Callable[..., Any]) -> Callable[..., dict[str, str]]:
    """Return a function that gives the address of each grounded item of an outline without errors."""

    def run(outline: dict[str, Any] | str, *article: str | None) -> dict[str, str]:
        found, report = compiled(outline, *article)
        assert found is not None, [each.render() for each in report.found]
        return {id: grounding.address for id, grounding in found.evidence.groundings.items()}

    return run


@pytest.fixture
def error(compiled: Callable[..., Any]) -> Callable[..., Diagnostic]:
    """Return a function that gives the one error of an outline."""

    def run(outline: dict[str, Any] | str, *article: str | None) -> Diagnostic:
        found, report = compiled(outline, *article)
        assert found is None
        assert len(report.errors) == 1, [each.render() for each in report.errors] or "no error"
        return report.errors[0]

    return run


@pytest.fixture
def told(compiled: Callable[..., Any]) -> Callable[[str, str, str], list[str]]:
    """Return a function that gives the code and the message of each finding on one headline and its passage."""

    def run(language: str, passage: str, title: str) -> list[str]:
        slide = {"title": title, "text": "Se noterne." if language == "da" else "See the notes.", "passage": "Byen"}
        outline = {"title": "Byen", "language": language, "article": "article.md", "running_order": [{"text": slide}]}
        _, report = compiled(outline, f"# Byen\n\n## Byen\n\n{passage}\n")
        return [
            f"{found.code} {found.message} {found.help}" for found in report.found if found.code[:2] in ("E2", "W2")
        ]

    return run
