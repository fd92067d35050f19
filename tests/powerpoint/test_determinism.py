"""The same talk gives the same bytes: again, in another process, another place and another zone of time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from deckgen.build import Options, build
from deckgen.diagnostics import Report

TALK = Path(__file__).parents[2] / "talks" / "skyggedanser" / "talk.yaml"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_two_builds_give_the_same_bytes(real_deck, tmp_path):
    again = tmp_path / "igen.pptx"

    assert build(TALK, again, Options(), Report())
    assert again.read_bytes() == real_deck.read_bytes()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Anchorage", "PYTHONHASHSEED": "3"},
        {"LC_ALL": "C"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONOPTIMIZE": "1"},
    ],
    ids=lambda environment: ",".join(f"{key}={value}" for key, value in environment.items()),
)
def test_another_process_in_another_place_gives_the_same_bytes(
    environment: dict[str, str], real_deck: Path, tmp_path: Path
):
    folder, target = tmp_path / "et andet sted", tmp_path / "talk.pptx"
    folder.mkdir()
    kept = {key: value for key, value in os.environ.items() if key not in ("SOURCE_DATE_EPOCH", "LANG", "LC_ALL")}
    done = subprocess.run(
        [sys.executable, "-m", "deckgen", "build", str(TALK), "-o", str(target)],
        cwd=folder,
        env=kept | environment,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr.decode(errors="replace")
    assert digest(target) == digest(real_deck)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_console_that_cannot_show_every_sign_does_not_stop_the_build(
    encoding: str, write_talk: Callable[..., Path], tmp_path: Path
):
    talk, target = write_talk({"title": "Bøger 📚", "closing": {"call": "Kom"}}), tmp_path / "ud.pptx"
    done = subprocess.run(
        [sys.executable, "-m", "deckgen", "build", str(talk), "-o", str(target)],
        env=os.environ | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )

    assert target.is_file()
    assert done.returncode == 0, done.stderr.decode(errors="replace")


def test_the_outline_s_place_does_not_matter(real_deck, tmp_path):
    for name in ("talk.yaml", "article.md"):
        (tmp_path / name).write_bytes((TALK.parent / name).read_bytes())

    assert build(tmp_path / "talk.yaml", tmp_path / "ud.pptx", Options(), Report())
    assert digest(tmp_path / "ud.pptx") == digest(real_deck)


def test_the_same_source_date_gives_the_same_bytes_and_another_gives_others(deck_of, monkeypatch):
    outline = {"closing": {"call": "Kom"}}
    found = []
    for epoch in ("1700000000", "1700000000", "1700000001"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        found.append(digest(deck_of(outline)))

    assert found[0] == found[1] != found[2]
