"""Backup slides in the file: their numbers, the links between them and the talk, and the copy to hand out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from deckgen.cli.main import main
from package_reading import NS, R_ID, Package, Slide, words

P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def text(id: str, **more: Any) -> dict[str, Any]:
    return {"text": {"id": id, "title": f"Om {id}", "text": "Kort.", "own": True, **more}}


TALK: dict[str, Any] = {
    "title": "Biblioteket",
    "article": "article.md",
    "running_order": [
        "cover",
        text("et"),
        text("to"),
        text("b", backup_of="to"),
        text("c", backup_of="to"),
        text("d", backup=True),
    ],
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def number(package: Package, id: str) -> tuple[str, bool, list[tuple[str, str]]]:
    """Return what stands in the place of a slide's number, whether it counts itself, and its links with their ends."""
    names = {slide.part: slide.id for slide in package.slides}
    slide: Slide = next(one for one in package.slides if one.id == id)
    (shape,) = (one for one in slide.placeholders() if one.find(".//p:ph[@type='sldNum']", NS) is not None)
    links = [
        (run.findtext("a:t", namespaces=NS) or "", names[package.target(slide.part, click.get(R_ID)).target])
        for run in shape.iterfind(".//a:r", NS)
        if (click := run.find("a:rPr/a:hlinkClick", NS)) is not None
    ]
    return words(shape).replace("\u00a0", " "), shape.find(".//a:fld", NS) is not None, links


@pytest.fixture
def package(package_of: Callable[[dict[str, Any]], Package]) -> Package:
    return package_of(TALK)


def test_a_backup_slide_has_its_number_as_a_text_and_the_others_have_a_field(package: Package) -> None:
    assert number(package, "et") == ("2", True, [])
    assert number(package, "d") == ("A3", False, [])


def test_a_slide_and_its_backups_lead_to_each_other(package: Package) -> None:
    assert number(package, "to") == ("A1 · A2 · 3", True, [("A1", "b"), ("A2", "c")])
    assert number(package, "b") == ("← 3 · A1", False, [("←\u00a03", "to")])


def test_links_to_backups_stay_on_the_line_of_the_number(package_of: Callable[[dict[str, Any]], Package]) -> None:
    many = [text(f"nr-{place}", backup_of="to") for place in range(1, 31)]
    told, _, links = number(package_of({**TALK, "running_order": [text("to"), *many]}), "to")
    assert told.startswith("A1 · A2 · ")
    assert told.endswith(" · 1")
    assert 2 <= len(links) < 10


@pytest.mark.parametrize("pack", ["kommune", "aften", "klar"])
def test_the_way_back_has_room_for_its_number_in_every_pack(
    package_of: Callable[[dict[str, Any]], Package], pack: str
) -> None:
    before = [text(f"nr-{place}") for place in range(1, 101)]
    spare = [text(f"b-{place}", backup_of="nr-100") for place in range(1, 12)]
    package = package_of({**TALK, "layouts": pack, "running_order": [*before, *spare]})
    assert number(package, "b-11") == ("← 100 · A11", False, [("←\u00a0100", "nr-100")])
    assert len(number(package, "nr-100")[2]) >= 2


def test_the_section_for_questions_holds_the_backup_slides(package: Package) -> None:
    sections = package.xml("ppt/presentation.xml").iter(f"{P14}section")
    assert [(one.get("name"), len(one.findall(f".//{P14}sldId"))) for one in sections] == [
        ("Åbning", 3),
        ("Til spørgsmål", 3),
    ]


def test_backup_slides_are_shown_since_the_speaker_jumps_to_them(package: Package) -> None:
    assert [slide.id for slide in package.slides if slide.xml.get("show") == "0"] == []


def test_a_copy_to_hand_out_has_no_backup_slides_and_no_links_to_them(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(TALK)
    result = run("build", talk, "--share")
    assert result.exit_code == 0, result.output
    assert "3 backup slides" in result.output
    shared = Package.read(talk.with_name("talk-share.pptx"))
    assert [slide.title for slide in shared.slides] == ["Biblioteket", "Om et", "Om to"]
    assert not any("A1" in one for slide in shared.slides for one in slide.texts())


def test_a_copy_to_hand_out_has_its_backup_slides_where_it_is_told_to(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(TALK)
    result = run("build", talk, "--share", "--with-backup")
    assert result.exit_code == 0, result.output
    assert "backup" not in result.output
    assert len(Package.read(talk.with_name("talk-share.pptx")).slides) == 6


def test_with_backup_is_told_to_need_share(write_talk: Callable[..., Path]) -> None:
    result = run("build", write_talk(TALK), "--with-backup")
    assert result.exit_code == 2
    assert "write --share as well" in result.output


def test_the_outline_lists_backups_with_their_numbers_and_without_a_time(write_talk: Callable[..., Path]) -> None:
    lines = run("outline", write_talk(TALK)).stdout.splitlines()
    assert lines[-4:] == [
        "  Til spørgsmål",
        "    A1         Om b  #b  text  backup  3 words",
        "    A2         Om c  #c  text  backup  3 words",
        "    A3         Om d  #d  text  backup  3 words",
    ]


def test_a_list_of_backups_makes_the_slides_that_lines_of_the_order_make(
    package_of: Callable[[dict[str, Any]], Package], write_talk: Callable[..., Path]
) -> None:
    listed = {
        **TALK,
        "running_order": ["cover", text("et"), text("to")],
        "backup": [text("b", backup_of="to"), text("c", backup_of="to"), text("d")],
    }
    package = package_of(listed)
    assert number(package, "to") == ("A1 · A2 · 3", True, [("A1", "b"), ("A2", "c")])
    assert number(package, "d") == ("A3", False, [])
    result = run("build", write_talk(listed), "--share")
    assert "3 backup slides" in result.output
    result = run("build", write_talk(listed), "--share", "--with-backup", "--force")
    assert "backup slides" not in result.output


def test_a_deck_with_backups_is_found_unchanged(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(TALK)
    assert run("build", talk).exit_code == 0
    result = run("verify", talk.with_suffix(".pptx"))
    assert result.exit_code == 0
    assert "nothing was changed" in result.output
