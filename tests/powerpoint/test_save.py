"""Saving: a deck goes to its file whole or not at all, and nobody's hand work is written over."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pptx import Presentation

from deckgen.build import Options, build
from deckgen.diagnostics import Report

Write = Callable[..., list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "ud"
    found.mkdir()
    return found


@pytest.fixture
def write(write_talk: Callable[..., Path]) -> Write:
    """Return a function that builds a small talk to a target; gives the codes of its errors."""
    talk = write_talk({"title": "Biblioteket", "article": "article.md", "closing": {"call": "Kom"}})

    def run(target: Path, force: bool = False) -> list[str]:
        report = Report()
        found = build(talk, target, Options(force=force), report)
        assert (found is None) == bool(report.errors)
        assert all(error.help for error in report.errors)
        return [error.code for error in report.errors]

    return run


def edit(deck: Path) -> None:
    """Change a word in a deck and save it, as a hand does."""
    opened = Presentation(deck)
    opened.slides[0].shapes.title.text = "Rettet i hånden"
    opened.save(deck)


def test_a_folder_that_is_missing_is_an_error(write, folder):
    assert write(folder / "findes" / "ikke" / "talk.pptx") == ["E501"]
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_a_file_is_an_error(write, folder):
    (folder / "fil").write_text("her", encoding="utf-8")

    assert write(folder / "fil" / "talk.pptx") == ["E501"]
    assert (folder / "fil").read_text(encoding="utf-8") == "her"


def test_a_target_that_is_a_folder_is_an_error_even_with_force(write, folder):
    (folder / "talk.pptx").mkdir()

    assert write(folder / "talk.pptx") == ["E501"]
    assert write(folder / "talk.pptx", force=True) == ["E501"]


def test_a_place_where_nobody_can_write_is_an_error(write):
    target = Path("/proc/self/talk.pptx")
    if not target.parent.is_dir():
        pytest.skip("there is no /proc here")

    assert write(target) == ["E502"]


@pytest.mark.skipif(os.name != "posix", reason="names of 300 letters are Windows' own matter")
def test_a_name_that_no_file_can_have_is_an_error(write, folder):
    assert write(folder / f"{'a' * 300}.pptx") == ["E502"]
    assert list(folder.iterdir()) == []


def test_a_file_that_another_program_made_is_not_written_over(write, folder):
    target = folder / "talk.pptx"
    Presentation().save(target)
    before = target.read_bytes()

    assert write(target) == ["E503"]
    assert target.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"bare en tekst", b"PK\x03\x04 halv", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_deck_is_not_written_over(content: bytes, write: Write, folder: Path):
    target = folder / "talk.pptx"
    target.write_bytes(content)

    assert write(target) == ["E503"]
    assert target.read_bytes() == content


def test_a_deck_that_was_edited_is_not_written_over(write, folder):
    target = folder / "talk.pptx"
    assert write(target) == []
    edit(target)
    before = target.read_bytes()

    assert write(target) == ["E504"]
    assert target.read_bytes() == before


def test_a_deck_whose_parts_were_only_packed_anew_is_still_ours(write, folder):
    target = folder / "talk.pptx"
    assert write(target) == []
    before = target.read_bytes()
    Presentation(target).save(target)

    assert target.read_bytes() != before
    assert write(target) == []


def test_a_damaged_deck_is_not_written_over(write, folder):
    target = folder / "talk.pptx"
    assert write(target) == []
    damaged = bytearray(target.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    target.write_bytes(damaged)

    assert write(target) in (["E503"], ["E504"])
    assert target.read_bytes() == bytes(damaged)


@pytest.mark.parametrize("lock", ["~$talk.pptx", ".~lock.talk.pptx#"])
@pytest.mark.parametrize("force", [False, True])
def test_a_deck_that_is_open_elsewhere_is_not_written_over(lock: str, force: bool, write: Write, folder: Path):
    target = folder / "talk.pptx"
    assert write(target) == []
    before = target.read_bytes()
    (folder / lock).write_bytes(b"laas")

    assert write(target, force=force) == ["E505"]
    assert target.read_bytes() == before
    (folder / lock).unlink()
    assert write(target) == []


def test_powerpoint_s_lock_file_for_a_long_name_is_known_too(write, folder):
    """PowerPoint's owner file is `~$` and the whole name, however long (Word alone cuts it)."""
    target = folder / "en-meget-lang-titel-på-en-tale.pptx"
    assert write(target) == []
    (folder / f"~${target.name}").write_bytes(b"laas")

    assert write(target) == ["E505"]


def test_force_writes_over_what_deckgen_did_not_make(write, folder):
    target = folder / "talk.pptx"
    target.write_text("noget andet", encoding="utf-8")

    assert write(target, force=True) == []
    assert len(Presentation(target).slides) == 2


def test_force_writes_over_an_edited_deck(write, folder):
    target = folder / "talk.pptx"
    assert write(target) == []
    first = target.read_bytes()
    edit(target)

    assert write(target, force=True) == []
    assert target.read_bytes() == first


def test_deckgen_writes_over_its_own_deck(write, folder):
    target = folder / "talk.pptx"

    assert write(target) == []
    assert write(target) == []
    assert [path.name for path in folder.iterdir()] == ["talk.pptx"]


def test_a_copy_of_our_own_deck_is_still_ours(write, folder):
    target, copy = folder / "talk.pptx", folder / "kopi.pptx"
    assert write(target) == []
    shutil.copy(target, copy)

    assert write(copy) == []


def test_a_new_talk_over_our_own_old_deck_is_written(write, write_talk, folder):
    target = folder / "talk.pptx"
    assert write(target) == []
    other = write_talk({"title": "En anden tale", "article": "article.md"}, name="anden.yaml")
    report = Report()

    assert build(other, target, Options(), report)
    assert Presentation(target).core_properties.title == "En anden tale"


def test_a_build_that_fails_leaves_the_old_deck_and_nothing_else(write, write_talk, folder):
    target = folder / "talk.pptx"
    assert write(target) == []
    before = target.read_bytes()
    broken = write_talk({"title": "T", "article": "findes-ikke.md", "nonsens": 1}, name="broken.yaml")
    report = Report()

    assert build(broken, target, Options(), report) is None
    assert report.errors
    assert target.read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["talk.pptx"]


def test_a_build_that_fails_makes_no_file(write_talk, folder):
    broken = write_talk({"title": "T", "article": "findes-ikke.md"}, name="broken.yaml")

    assert build(broken, folder / "talk.pptx", Options(), Report()) is None
    assert list(folder.iterdir()) == []


@pytest.fixture(params=[0o022, 0o077, 0o002])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no umask")
def test_the_deck_s_permissions_follow_the_umask(umask, write, folder):
    target = folder / "talk.pptx"

    assert write(target) == []
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~umask


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_target_that_is_a_link_is_written_where_it_leads(write, folder):
    real = folder / "rigtig.pptx"
    assert write(real) == []
    link = folder / "talk.pptx"
    link.symlink_to(real)

    assert write(link) == []
    assert link.is_symlink()
    assert Presentation(real).core_properties.title == "Biblioteket"


def test_a_name_of_other_letters_works(write, folder):
    target = folder / "Æbler & pærer 📚 – én.pptx"

    assert write(target) == []
    assert len(Presentation(target).slides) == 2
