"""The pack that comes with deckgen, and copies of it to break."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from deckgen.diagnostics import Report
from deckgen.packs.layout import LayoutPack
from deckgen.packs.load import load_pack
from deckgen.packs.read import packs_folder


@pytest.fixture(scope="session")
def kommune() -> LayoutPack:
    return load_pack("kommune", Path.cwd(), "da", Path("talk.yaml"), Report())


@pytest.fixture
def changed_pack(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that copies the pack and changes words in one of its files; gives the copy's folder."""

    def change(file: str, old: str, new: str) -> Path:
        folder = tmp_path / "egen"
        if not folder.exists():
            shutil.copytree(packs_folder() / "kommune", folder)
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old}"
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")
        return folder

    return change
