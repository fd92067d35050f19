"""Validators: none of them is PowerPoint, but none of them may find anything."""

from __future__ import annotations

import shutil
from pathlib import Path

import openxml_audit
import pytest
from ooxml_integrity import CoverageStatus, check_pptx, coverage_for

from conftest import ROOT
from deckgen.build import Options, build
from deckgen.diagnostics import Report
from deckgen.packs.load import load_pack
from deckgen.packs.read import pack_names
from deckgen.powerpoint.write import write_deck
from deckgen.specimens.deck import specimen
from package_reading import Package

EVERY_KIND_OF_SLIDE = ROOT / "docs" / "outline" / "talk.yaml"


@pytest.fixture(
    params=[
        "real_deck",
        "every_kind_deck",
        "english_deck",
        "shared copy of talks/skyggedanser",
        "shared copy of talks/budget-year",
        "shared copy of docs/outline",
        *(f"every kind in {pack}" for pack in pack_names()),
        *(f"specimen of {pack}" for pack in pack_names()),
    ]
)
def deck(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of each deck (some validators rewrite what they read), the copies that are handed out, every kind and
    every layout in every pack."""
    found, pack, report = tmp_path / "deck.pptx", request.param.split()[-1], Report()
    if request.param.startswith("shared"):
        assert build(ROOT / pack / "talk.yaml", found, Options(share=True), report), report.found
    elif request.param.startswith("every kind"):
        assert build(EVERY_KIND_OF_SLIDE, found, Options(layouts=pack), report), report.found
    elif request.param.startswith("specimen"):
        loaded = load_pack(pack, tmp_path, "da", tmp_path, report)
        found.write_bytes(write_deck(specimen(loaded), loaded))
    else:
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
