"""docs/packs.md is true: its commands run, and what it shows of a pack's files can be loaded."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from deckgen.cli.main import main
from deckgen.diagnostics import Report
from deckgen.packs.files import ColoursFile, PackFile, RepeatFile, ShapeFile, SlotFile, StyleFile
from deckgen.packs.load import load_pack

TEXT = (Path(__file__).parents[2] / "docs" / "packs.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    deckgen (.+)$", TEXT, re.MULTILINE)
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
TALK: dict[str, Any] = {"title": "Et møde", "running_order": ["cover", {"text": {"title": "Et", "text": "Kort."}}]}


def of_kind(begins: str) -> list[str]:
    """Return the blocks of YAML that begin so."""
    return [block for block in BLOCKS if block.startswith(begins)]


def test_every_command_runs_in_the_order_of_the_page(
    write_talk: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write_talk(TALK).parent)

    assert len(COMMANDS) == 5
    for command in COMMANDS:
        result = CliRunner().invoke(main, shlex.split(command))
        assert result.exit_code == 0, f"{command}: {result.output}"


@pytest.mark.parametrize("block", of_kind("extends:"))
def test_a_pack_of_the_page_can_be_loaded(block: str, tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text(block, encoding="utf-8")
    report = Report()
    load_pack(str(tmp_path), tmp_path, "da", tmp_path, report)

    assert report.found == []


@pytest.mark.parametrize("block", [*of_kind("names: {da: Tal"), *of_kind("repeats:"), *of_kind("# ")])
def test_a_layout_s_file_of_the_page_can_be_loaded(block: str, tmp_path: Path) -> None:
    named = re.match(r"# (\w+\.yaml)", block)
    name = named[1] if named else "steps.yaml" if block.startswith("repeats") else "alone.yaml"
    (tmp_path / "pack.yaml").write_text("extends: kommune", encoding="utf-8")
    (tmp_path / name).write_text(block, encoding="utf-8")
    report = Report()
    pack = load_pack(str(tmp_path), tmp_path, "da", tmp_path, report)

    assert report.found == []
    assert pack.layouts[name.removesuffix(".yaml")].default().slots


def test_every_key_of_a_pack_s_files_stands_on_the_page() -> None:
    keys = {
        key for file in (PackFile, ColoursFile, StyleFile, SlotFile, ShapeFile, RepeatFile) for key in file.model_fields
    }

    assert sorted(key for key in keys if not re.search(rf"`{key}\b|^ *{key}:|\b{key}: ", TEXT, re.MULTILINE)) == []
