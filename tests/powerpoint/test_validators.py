"""Validators: none of them is PowerPoint, but none of them may find anything."""

from __future__ import annotations

import shutil
from pathlib import Path

import openxml_audit
import pytest
from ooxml_integrity import CoverageStatus, check_pptx, coverage_for

from package_reading import Package


@pytest.fixture(params=["real_deck", "every_kind_deck", "english_deck"])
def deck(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of each deck: some validators rewrite what they read."""
    found = tmp_path / "deck.pptx"
    shutil.copy(request.getfixturevalue(request.param), found)
    return found


def test_openxml_audit_finds_nothing(deck):
    result = openxml_audit.validate_pptx(str(deck))

    assert [str(error) for error in result.errors] == []
    assert result.is_valid


def test_ooxml_integrity_finds_nothing(deck):
    assert [str(finding) for finding in check_pptx(str(deck))] == []


def test_ooxml_integrity_has_seen_every_slide(deck):
    report = coverage_for(deck, check_pptx(deck))
    seen = {item.id: item for item in report.items}

    assert seen["pptx.slide-order"].status is CoverageStatus.CHECKED
    assert seen["pptx.slide-order"].count == len(Package.read(deck).slides)
    assert seen["package.read"].status is CoverageStatus.CHECKED
