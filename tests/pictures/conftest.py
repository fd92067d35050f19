"""Reads pictures that have to be readable, and pictures that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostic, Report, SourceSpan
from deckgen.pictures.model import Picture
from deckgen.pictures.read import read_picture

AT = SourceSpan.at(Path("talk.yaml"), 7, 12, 9)


@pytest.fixture
def read() -> Callable[[Path], Picture]:
    """Return a function that reads a picture that has to be readable."""

    def run(file: Path) -> Picture:
        report = Report()
        found = read_picture(file, AT, report)
        assert found is not None, [one.render() for one in report.found]
        assert report.found == []
        return found

    return run


@pytest.fixture
def fault() -> Callable[[Path], Diagnostic]:
    """Return a function that reads a picture that cannot be read, and gives the one finding about it."""

    def run(file: Path) -> Diagnostic:
        report = Report()
        assert read_picture(file, AT, report) is None
        (found,) = report.found
        assert found in report.errors
        assert found.span == AT
        assert found.help
        return found

    return run
