"""Every code has a page, every page has the same form, and its examples are true.

A new code needs one page, src/deckgen/explanations/<code>.md, in the form of E204.md there, and `make docs`. Under
*Wrong* and under *Right* stands one outline in ```yaml, which is compiled here: the wrong one must yield the code and
nothing else, the right one nothing at all. An article before it, in ```markdown, lies beside it as article.md; any
other file is named after its kind, as in ```csv visits.csv. Right uses the files of Wrong, and its own. No page can
hold a picture: one of PICTURES lies beside the outline where the page names it. A page whose fault no outline can
show has ```sh or ```text there, and its code stands below in NOT_RUN with the reason.
"""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from deckgen.build import Options, compile_talk
from deckgen.diagnostics import Report
from deckgen.explanations.pages import GROUPS, codes, page
from page_examples import examples, parts, write_example

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "deckgen"

NOT_RUN = {
    "E101": "the outline is not there",
    "E102": "a folder is given as the outline",
    "E104": "the outline's bytes are no UTF-8, and a page is",
    "E117": "the fault is in an option of the command",
    "E122": "`deckgen fmt` tells it, and the key is longer than a page",
    "E203": "the article's bytes are no UTF-8, and a page is",
    "E205": "the sign is invisible",
    "E210": "whoever runs the tests has the package",
    "E213": "the table's bytes are no UTF-8, and a page is",
    "W211": "the table's bytes are no UTF-8, and a page is",
    "E218": "the fault is in a workbook, and a page is a text",
    "E219": "the table is longer than a page",
    "W103": "the fault is in an option of the command",
    "W201": "the fault is in a Word document, and a page is a text",
    "W104": "the fault is in an option of the command",
    "W308": "a page cannot hold a picture of so few pixels",
    "E224": "the picture is larger than a page",
    "E225": "the fault is in the rights",
    "E302": "the fault is in a layout pack",
    "E303": "the fault is in the template of a layout pack",
    "E320": "the fault is in a layout pack",
    "E321": "the fault is in a layout pack",
    "E322": "the fault is in a layout pack",
    "E323": "the fault is in a layout pack",
    "W320": "the fault is in a layout pack",
    "W321": "the fault is in a layout pack",
    "E402": "the pack kommune has room for all that an outline may hold",
    "E501": "saving: the folder",
    "E502": "saving: the rights",
    "E503": "saving: the file that stands there",
    "E504": "saving: the file that stands there",
    "E505": "saving: another program",
    "E506": "the fault is in the environment",
    "E507": "a new talk: the files that stand there",
    "E511": "verifying: the deck that came back",
    "E512": "verifying: the deck that came back",
    "E513": "verifying: the deck that came back",
    "E514": "verifying: the deck that came back",
    "E515": "saving: the file that stands there",
    "E516": "sharing: `compile_talk` shares nothing",
    "E517": "verifying: the deck that came back",
    "W515": "sharing: `compile_talk` shares nothing",
}
RUN = [code for code in codes() if code not in NOT_RUN]

HEADINGS = ["Why it matters", "Wrong", "Right"]


def findings(code: str, folder: Path, headings: list[str]) -> list[str]:
    """Return what is found in the last outline under the headings, with the files under them beside it."""
    write_example(code, folder, headings)
    report = Report()
    compile_talk(folder / "talk.yaml", Options(), report)
    return [found.render() for found in report.found]


def test_every_code_that_can_be_reported_has_a_page_and_every_page_is_of_such_a_code() -> None:
    reported = {
        code
        for module in SOURCE.rglob("*.py")
        for code in re.findall(r'"([EW]\d{3})"', module.read_text(encoding="utf-8"))
    }
    assert sorted(reported - set(codes())) == [], "write a page for each; how, stands at the top of this file"
    assert sorted(set(codes()) - reported) == [], "nothing reports these any more"


@pytest.mark.parametrize("code", codes())
def test_a_page_has_a_title_a_meaning_a_reason_a_wrong_example_and_a_right_one(code: str) -> None:
    found = page(code)
    assert found
    assert found.text.startswith(f"# {code}: {found.title}\n\n")
    assert re.fullmatch(r"[a-zA-Z].{10,80}[^.]", found.title)
    under = parts(code)
    assert list(under) == ["", *HEADINGS]
    for heading in ("", "Why it matters"):
        assert re.fullmatch(r"\n[^\n].*[.:]\n\n", under[heading], re.DOTALL), heading
        assert "\n\n" not in under[heading].strip(), f"one paragraph: {heading}"
    wanted = {"yaml"} if code in RUN else {"sh", "text"}
    for heading in ("Wrong", "Right"):
        assert len([one for one in examples(code, heading) if one["kind"] in wanted]) == 1, heading


@pytest.mark.parametrize("code", codes())
def test_a_page_can_be_read_at_once(code: str) -> None:
    found = page(code)
    assert found
    lines = found.text.split("\n")
    assert len(lines) <= 45
    assert max(map(len, lines)) <= 120


@pytest.mark.parametrize("code", codes())
def test_a_code_stands_in_the_list_under_the_head_of_its_hundred(code: str) -> None:
    assert code[1] in GROUPS


@pytest.mark.parametrize("code", RUN)
def test_the_wrong_example_is_told_with_its_code_and_nothing_else(code: str, tmp_path: Path) -> None:
    found = findings(code, tmp_path, ["Wrong"])
    assert found
    assert [one for one in found if f"[{code}]" not in one] == []


@pytest.mark.parametrize("code", RUN)
def test_the_right_example_has_no_fault(code: str, tmp_path: Path) -> None:
    assert findings(code, tmp_path, ["Wrong", "Right"]) == []


def test_only_codes_that_have_a_page_are_excused_from_running() -> None:
    assert set(NOT_RUN) <= set(codes())


def test_the_list_of_errors_in_the_docs_is_the_one_that_the_pages_give() -> None:
    maker = ROOT / "docs" / "make_errors.py"
    spec = importlib.util.spec_from_file_location("make_errors", maker)
    assert spec
    assert spec.loader
    make_errors = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make_errors)
    made = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    assert made == make_errors.errors(), "run `make docs`"
