"""Warnings that may stand: what is set apart, for whom, and what cannot be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from deckgen.cli.main import main

REASON = "Salen får listen på papir"
LONG = "text: " + "ord " * 48


def talk(allow: str = "", top: str = "", second: str = "") -> str:
    """A talk with two slides of too many words; `allow` stands at the first one, `second` at the other."""
    slides = "".join(
        f"  - text:\n      title: Ord {number}\n      {LONG}\n      own: true\n{at}"
        for number, at in (("et", allow), ("to", second))
    )
    return f"title: Biblioteket\narticle: article.md\n{top}running_order:\n{slides}"


def at_item(code: str = "W301") -> str:
    return f"      allow:\n        - {{code: {code}, because: {REASON}}}\n"


def told(report, severity="warnings"):
    return [(found.code, found.span.line) for found in getattr(report, severity)]


def test_a_warning_may_stand_at_its_item_and_only_there(compiled):
    found, report = compiled(talk(at_item()))

    assert found
    assert told(report) == [("W301", 11)]
    assert [(one.found.code, one.found.span.line, one.because) for one in report.waived] == [("W301", 5, REASON)]


def test_a_warning_may_stand_in_the_whole_talk(compiled):
    _, report = compiled(talk(top=f"allow: [{{code: W301, because: {REASON}}}]\n"))

    assert told(report) == []
    assert [one.found.span.line for one in report.waived] == [6, 10]


def test_the_talk_s_own_waiver_is_idle_where_the_items_have_theirs(compiled):
    _, report = compiled(talk(at_item(), f"allow: [{{code: W301, because: {REASON}}}]\n", at_item()))

    assert told(report) == [("W105", 3)]


def test_a_waiver_that_nothing_needs_is_warned_of_at_its_place(compiled):
    _, report = compiled(talk(at_item("W307"), second=at_item()))

    assert sorted(told(report)) == [("W105", 9), ("W301", 5)]


def test_an_idle_waiver_is_told_where_its_warning_is(compiled):
    _, report = compiled(talk(second=at_item("W302"), top="duration: 9\n"))
    idle = next(found for found in report.warnings if found.code == "W105")
    assert idle.help == "the warning is about line 3 of talk.yaml: allow it at that item, or at the top of the outline"


def test_what_is_written_in_a_skipped_item_may_stand_there(compiled):
    lost = "      allow: [{code: W102, because: Nummeret er en note}]\n      skip: true\n"
    _, report = compiled(talk(second=lost).replace("title: Ord to", "title: Ord #2"))
    assert told(report) == [("W301", 5)]
    assert [(one.found.code, one.because) for one in report.waived] == [("W102", "Nummeret er en note")]
    idle = lost.replace("W102", "W307")
    _, report = compiled(talk(second=idle))
    assert told(report) == [("W301", 5)], "what a skipped item allows is needed when it is shown again"
    _, report = compiled(talk(second=lost.replace("W102", "E204")))
    assert [found.code for found in report.errors] == ["E123"]


def test_a_backup_slide_has_its_waiver_as_any_other(compiled):
    _, report = compiled(talk(at_item(), second=at_item()).replace("running_order", "backup"))
    assert told(report) == []
    assert len(report.waived) == 2


def test_a_waiver_is_not_called_idle_where_another_talk_is_shown_or_errors_hide_what_it_is_for(compiled):
    idle = "      allow: [{code: W307, because: Begge siger det}]\n"
    _, report = compiled(talk(idle), layouts="klar")
    assert "W105" not in {code for code, _ in told(report)}
    _, report = compiled(talk(idle + "      quote: det står ingen steder\n"))
    assert [found.code for found in report.errors] == ["E206"]
    assert "W105" not in {code for code, _ in told(report)}


@pytest.mark.parametrize(
    ("code", "message", "help"),
    [
        ("W310", "W310 is about figures, and what is about figures cannot be allowed", "explain W310"),
        ("W203", "W203 is about figures, and what is about figures cannot be allowed", "explain W203"),
        ("E204", "E204 is an error, and errors cannot be allowed", "mend it"),
        ("W105", "W105 is about `allow` itself, and such warnings cannot be allowed", "mend it"),
        ("w301", "there is no warning w301", "did you mean W301?"),
        ("W3O1", "there is no warning W3O1", "did you mean W301?"),
        ("ord", "there is no warning ord", "`deckgen explain` lists them all"),
    ],
)
def test_what_cannot_be_allowed_is_an_error_at_the_code(compiled, code, message, help):
    found, report = compiled(talk(at_item(code)))
    (error,) = report.errors

    assert found is None
    assert (error.code, error.message, error.span.line, error.span.column) == ("E123", message, 9, 18)
    assert help in error.help


def test_a_waiver_without_a_reason_is_an_error(compiled):
    for allow in ("{code: W301}", "{code: W301, because: ''}"):
        _, report = compiled(talk(f"      allow: [{allow}]\n"))
        assert [found.code for found in report.errors] in (["E112"], ["E110"])
        assert "because" in report.errors[0].message


def test_a_claim_that_rests_on_nothing_stays_allowed_with_strict(compiled):
    outline = "title: Biblioteket\narticle: article.md\nrunning_order:\n"
    outline += "  - text: {title: Salen er åben, text: Kom., allow: [{code: W303, because: Alle ved det}]}\n"
    outline += "  - text: {title: Salen er stor, text: Kom.}\n"
    _, report = compiled(outline, strict=True)

    assert told(report, "errors") == [("W303", 5)]
    assert [one.found.span.line for one in report.waived] == [4]


def test_the_waivers_of_an_included_file_stand_beside_the_talk_s_own(write_talk, compiled):
    tips = "".join(f"  - {{id: {id}, tip: {id}, claim: Luk op, own: true}}\n" for id in ("et", "to"))
    write_talk(f"tips:\n{tips}allow: [{{code: W307, because: {REASON}}}]\n", name="dele.yaml")
    outline = "title: Biblioteket\narticle: article.md\ninclude: dele.yaml\n"
    outline += "running_order: [et, to, {text: {title: A, text: B}}]\n"
    _, report = compiled(outline + "allow: [{code: W303, because: Alle ved det}]\n")

    assert not report.errors, [one.render() for one in report.errors]
    assert told(report) == []
    assert {(one.found.code, one.found.file.name) for one in report.waived} == {
        ("W307", "dele.yaml"),
        ("W303", "talk.yaml"),
    }


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(main, [*map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.output


def test_check_and_build_count_what_is_waived(write_talk: Callable[..., Path]) -> None:
    file = write_talk(talk(at_item(), second=at_item()))

    assert "no errors, no warnings, 2 waived" in run("check", file)
    assert "no warnings, 2 waived" in run("build", file)


def test_the_audit_lists_each_with_its_reason(write_talk: Callable[..., Path], tmp_path: Path) -> None:
    file = write_talk(talk(at_item(), second=at_item()))

    assert "talk.yaml:5:14: W301 the slide “Ord et” has 50 words" in run("audit", file)
    assert f"→ {REASON}" in run("audit", file)
    allowed = json.loads(run("audit", file, "--format", "json"))["allowed"]
    assert [(one["code"], one["because"]) for one in allowed] == [("W301", REASON)] * 2
    run("audit", file, "--format", "html", "-o", tmp_path / "audit.html")
    page = (tmp_path / "audit.html").read_text(encoding="utf-8")
    assert "Advarsler, der må stå" in page
    assert page.count(REASON) == 2
    plain = write_talk(talk())
    run("audit", plain, "--format", "html", "-o", tmp_path / "audit.html")
    assert "Advarsler, der må stå" not in (tmp_path / "audit.html").read_text(encoding="utf-8")
