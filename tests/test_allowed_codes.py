"""Every warning is allowed once, in the talk and at its item: it stands with its reason, or it is said why it cannot.

What provokes a warning is the wrong example of its page; where a page cannot hold it, it stands here.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image

from deckgen.build import Options, compile_talk
from deckgen.checks.said import shown_parts
from deckgen.cli.main import main
from deckgen.diagnostics import Report, SourceSpan
from deckgen.explanations.pages import codes
from page_examples import examples, write_example

REASON = "Salen har det på papir"
WARNINGS = [code for code in codes() if code.startswith("W")]
REFUSED = {
    "W105": "W105 is about `allow` itself, and such warnings cannot be allowed",
    "W203": "W203 is about figures, and what is about figures cannot be allowed",
    "W310": "W310 is about figures, and what is about figures cannot be allowed",
    "W320": "W320 is about a layout pack, and `allow` is about the talk",
    "W321": "W321 is about a layout pack, and `allow` is about the talk",
}
OF_THE_TALK = ("W103", "W104", "W201", "W302")
"""Warnings that no item brings about, so that only the talk can allow them."""

OPTIONS = {"W103": ("--for", "borgere"), "W104": ("--set", "titel=X"), "W515": ("--share",)}
ALLOWED = [code for code in WARNINGS if code not in REFUSED]
AT_ITEMS = [code for code in ALLOWED if code not in OF_THE_TALK]
SLIDE = "title: Biblioteket som mødested\nrunning_order:\n  - {kind}: {{title: Salen, {rest}, own: true}}\n"
IN_LINES = "\n      title: Sal #1\n      text: Kom.\n      own: true"
IMAGE = "title: Biblioteket som mødested\nrunning_order:\n  - image: {{title: Salen, file: salen.png, alt: {alt}}}\n"


def written(folder: Path) -> dict[str, Callable[[], str]]:
    """Return for codes whose page cannot hold what they warn of how an outline is written that does."""

    def article() -> str:
        document = docx.Document()
        paragraph = document.add_paragraph("Salen er åben for alle.")
        paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1"/></w:r>'))
        document.save(str(folder / "article.docx"))
        return "title: Biblioteket\narticle: article.docx\nrunning_order: [cover]\n"

    def table() -> str:
        (folder / "tal.csv").write_bytes("Område;Kr.\nSkole på Ærø;2\n".encode("cp1252"))
        return SLIDE.format(kind="table", rest="data: tal.csv")

    def picture(width: int, alt: str) -> str:
        Image.new("RGB", (width, width * 9 // 16), "steelblue").save(folder / "salen.png")
        return IMAGE.format(alt=alt)

    slide = SLIDE.format(kind="text", rest="text: Kom.")
    return {
        "W101": lambda: slide.replace("Salen,", "”Salen”,"),
        "W102": lambda: slide.replace("{title: Salen, text: Kom., own: true}", IN_LINES),
        "W103": lambda: slide,
        "W104": lambda: slide,
        "W201": article,
        "W211": table,
        "W308": lambda: picture(200, "Salen er fuld"),
        "W515": lambda: picture(1920, "salen-endelig-2.jpg"),
    }


@pytest.fixture
def outline(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that writes an outline which is warned of with a code, and all that it names."""

    def write(code: str) -> Path:
        talk, by_hand = tmp_path / "talk.yaml", written(tmp_path)
        if code in by_hand:
            talk.write_text(by_hand[code](), encoding="utf-8")
        elif any(example["kind"] == "yaml" for example in examples(code, "Wrong")):
            write_example(code, tmp_path, ["Wrong"])
        else:
            talk.write_text(SLIDE.format(kind="text", rest="text: Kom."), encoding="utf-8")
        return talk

    return write


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(main, [*map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.output


def allow_in_talk(talk: Path, code: str) -> None:
    talk.write_text(talk.read_text(encoding="utf-8") + f"allow: [{{code: {code}, because: {REASON}}}]\n", "utf-8")


def allow_at_item(talk: Path, code: str, at: SourceSpan) -> None:
    """Write the waiver first in the item at a place: a mapping in lines or in braces, or the bare name of a part."""
    lines = talk.read_text(encoding="utf-8").split("\n")
    line = lines[at.line - 1]
    before, item, after = line[: at.column - 1], line[at.column - 1 :], ""
    allow = f"allow: [{{code: {code}, because: {REASON}}}]"
    if item.startswith("{"):
        item = f"{{{allow}, {item[1:]}"
    elif ":" not in item and at.line == at.end_line:
        item, after = item[: at.end_column - at.column], item[at.end_column - at.column :]
        item = f"{{{item}: {{{allow}}}}}{after}"
    else:
        item = f"{allow}\n{' ' * len(before)}{item}"
    lines[at.line - 1] = before + item
    talk.write_text("\n".join(lines), encoding="utf-8")


def items_of(talk: Path, code: str) -> list[SourceSpan]:
    """Return the places of the slides and items of a talk in which it is warned of with a code."""
    report = Report()
    compiled = compile_talk(talk, Options(), report)
    assert compiled
    items = [compiled.outline.span(part) for part in shown_parts(compiled.outline)]
    warned = [at for found in report.warnings if found.code == code and (at := found.span)]
    warned = warned or items  # W515 is told when the copy is written
    return [item for item in items if any(holds(item, at) for at in warned)]


def holds(item: SourceSpan, at: SourceSpan) -> bool:
    return (item.line, item.column) <= (at.line, at.column) < (item.end_line, item.end_column)


def stands(talk: Path, code: str) -> None:
    """Hold that a warning stands with its reason: it is counted, not told, and the audit gives the reason."""
    options = OPTIONS.get(code, ())
    built = run("build", talk, "--force", *options)
    assert " waived" in built
    assert "warning[" not in built
    assert "error[" not in built
    if code != "W515":  # the audit is of the speaker's own deck
        audited = run("audit", talk, *options)
        assert f": {code} " in audited
        assert f"→ {REASON}" in audited


@pytest.mark.parametrize("code", [code for code in WARNINGS if code not in ("W320", "W321", "W105")])
def test_each_warning_is_told_where_nothing_allows_it(outline, code):
    talk = outline(code)
    assert f"warning[{code}]" in run("build", talk, *OPTIONS.get(code, ()))


@pytest.mark.parametrize("code", ALLOWED)
def test_each_warning_may_stand_in_the_talk(outline, code):
    talk = outline(code)
    allow_in_talk(talk, code)
    stands(talk, code)


@pytest.mark.parametrize("code", AT_ITEMS)
def test_each_warning_about_an_item_may_stand_there(outline, code):
    talk = outline(code)
    places = items_of(talk, code)
    assert places
    for at in sorted(places, key=lambda at: (-at.line, -at.column)):
        allow_at_item(talk, code, at)
    stands(talk, code)


@pytest.mark.parametrize("code", REFUSED)
def test_what_cannot_stand_is_refused_and_it_is_said_why(outline, code):
    talk = outline(code)
    allow_in_talk(talk, code)
    told = run("build", talk)
    assert f"error[E123] {REFUSED[code]}" in " ".join(told.split())


@pytest.mark.parametrize("code", OPTIONS)
def test_what_only_an_option_brings_with_it_is_not_idle_without(outline, code):
    talk = outline(code)
    allow_in_talk(talk, code)
    assert "warning[" not in run("build", talk)


@pytest.mark.parametrize("code", OF_THE_TALK)
def test_what_is_about_the_talk_is_not_allowed_by_an_item(outline, code):
    talk = outline(code)
    if "  - " not in talk.read_text(encoding="utf-8"):
        talk.write_text(talk.read_text(encoding="utf-8") + "tips:\n  - {tip: A, own: true}\n", encoding="utf-8")
    text = talk.read_text(encoding="utf-8")
    talk.write_text(text.replace("own: true", f"own: true, allow: [{{code: {code}, because: {REASON}}}]", 1), "utf-8")
    told = run("check", talk, *OPTIONS.get(code, ()))
    assert f"warning[{code}]" in told
