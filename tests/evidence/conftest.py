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
