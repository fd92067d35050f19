"""The audit: what is documented, what is not used, and where a sceptical listener will hit."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from deckgen.audit.audit import audit
from deckgen.audit.html import audit_page
from deckgen.audit.model import Audit, Hit
from deckgen.cli.main import main

BESØG = {
    "id": "besøg",
    "value": 62,
    "unit": "%",
    "claim": "Mange kommer",
    "label": "af byens borgere kom",
    "quote": "kom 62 % af byens borgere",
}


@pytest.fixture
def audited(compiled):
    """Return a function that audits an outline."""

    def run(outline, *article) -> Audit:
        found, report = compiled(outline, *article)
        assert found, [each.render() for each in report.found]
        return audit(found.outline, found.evidence, found.claims, found.deck)

    return run


def hits(found: Audit) -> list[tuple[Hit, str, str | None]]:
    return [(weakness.hit, weakness.id, weakness.number) for weakness in found.weaknesses]


def test_claims_stand_in_the_order_of_the_slides_with_grade_passage_and_source(audited):
    found = audited(
        {
            "statistics": [{**BESØG, "source": "tal"}],
            "tips": [
                {"id": "søndag", "tip": "Hold åbent", "passage": "Hvad vi kan gøre/1"},
                {"id": "smag", "tip": "Sæt farver på", "own": True},
                {"id": "intet", "tip": "Gør noget"},
            ],
            "sources": {"tal": {"title": "Optælling", "year": 2024}},
            "running_order": ["cover", "tips", "besøg"],
        }
    )

    assert [(one.number, one.claim.id, one.claim.grade.value) for one in found.claims] == [
        ("2", "søndag", "supported"),
        ("2", "smag", "own"),
        ("2", "intet", "ungrounded"),
        ("3", "besøg", "quoted"),
    ]
    last = found.claims[-1]
    assert last.source == "Optælling (2024)"
    assert last.claim.address == "hvad-tallene-siger/1.1"
    assert last.sentences == ("hvad-tallene-siger/1.1",)
    assert found.documented == 2


def test_items_on_no_slide_and_passages_and_figures_of_no_slide_are_told(audited):
    found = audited({"statistics": [BESØG, {**BESØG, "id": "to"}], "running_order": ["besøg"]})

    assert [claim.id for claim in found.not_shown] == ["to"]
    unused = [paragraph.address for paragraph in found.unused_paragraphs]
    assert "hvad-tallene-siger/1" not in unused
    assert "hvad-tallene-siger/2" in unused
    assert "1.200" in " ".join(figure.text for figure in found.unused_figures)
    assert "62 %" not in [figure.text for figure in found.unused_figures]
    assert found.coverage == round(100 / found.paragraphs)


def test_a_passage_that_leads_into_a_section_is_used(audited):
    order = [
        {"section": {"name": "Tal", "passage": "Hvad tallene siger"}},
        {"section": {"name": "Råd", "passage": "Hvad vi kan gøre"}},
    ]
    found = audited({"running_order": order})

    assert (found.coverage, found.claims) == (100, ())


def test_sources_tell_what_lets_nobody_look_them_up(audited):
    found = audited(
        {
            "sources": {
                "a": {"title": "A"},
                "b": {"title": "B", "year": 2024, "url": "https://example.org", "caveat": "c"},
            }
        }
    )

    assert [source.lacks for source in found.sources] == [("year", "url", "caveat"), ()]


ARGUMENT = {"question": "Hvorfor?", "answer": "Derfor", "passage": "Hvad tallene siger"}


@pytest.mark.parametrize(
    ("outline", "expected"),
    [
        ({"tips": [{"id": "x", "tip": "A"}], "running_order": ["x"]}, (Hit.UNGROUNDED, "x", "1")),
        (
            {"argument": {**ARGUMENT, "premises": [{"id": "p", "claim": "P", "own": True}]}, "running_order": ["p"]},
            (Hit.OWN_PREMISE, "p", "1"),
        ),
        (
            {
                "objections": [{"id": "o", "objection": "Nej", "reply": "Jo", "own": True}],
                "running_order": ["objections"],
            },
            (Hit.BARE_REPLY, "o", "1"),
        ),
        (
            {
                "argument": {**ARGUMENT, "premises": [{"id": "p", "claim": "P", "evidence": ["besøg"]}]},
                "statistics": [{**BESØG, "source": "s"}],
                "sources": {"s": {"title": "S"}},
                "running_order": ["cover", "p", "besøg"],
            },
            (Hit.ONE_SOURCE, "p", "2"),
        ),
        (
            {
                "statistics": [{**BESØG, "source": "s"}],
                "sources": {"s": {"title": "S", "interested": True}},
                "running_order": ["besøg"],
            },
            (Hit.INTERESTED, "besøg", "1"),
        ),
        (
            {
                "event": {"date": "2026-11-24"},
                "statistics": [{**BESØG, "source": "s"}],
                "sources": {"s": {"title": "S", "year": 2022}},
                "running_order": ["besøg"],
            },
            (Hit.OLD, "besøg", "1"),
        ),
        (
            {
                "statistics": [{**BESØG, "label": "kom", "quote": "62 %"}],
                "article": "article.md",
                "running_order": ["besøg"],
            },
            (Hit.NO_BASE, "besøg", "1"),
        ),
    ],
)
def test_each_place_where_the_talk_can_be_hit_is_told_with_its_slide(audited, outline, expected):
    article = "# T\n\n## Hvad tallene siger\n\nI 2024 kom 62 % mindst én gang, og kom 62 % af byens borgere.\n"
    if expected[0] is Hit.NO_BASE:
        article = "# T\n\n## Tal\n\nI 2024 kom 62 % mindst én gang.\n"
    found = audited(outline, article)

    assert hits(found) == [expected]
    assert found.weaknesses[0].mend


@pytest.mark.parametrize(
    "change",
    [
        {"event": {"date": "2026-11-24"}, "sources": {"s": {"title": "S", "year": 2023}}},
        {"event": {"date": "2026-11-24"}, "sources": {"s": {"title": "S", "year": 2017}}, "stale_after": 10},
    ],
)
def test_a_talk_that_can_defend_itself_is_not_hit(audited, change):
    outline = {"statistics": [{**BESØG, "source": "s"}], "running_order": ["besøg"], **change}

    assert hits(audited(outline)) == []


def test_backup_slides_have_the_numbers_that_the_hall_sees(audited, write_talk):
    spare = {
        "id": "deltog",
        "value": 1200,
        "qualifier": "knap",
        "claim": "Arrangementsdeltagelsesprocenten",
        "label": "a",
    }
    outline = {
        "statistics": [
            {**BESØG, "source": "tal"},
            {**spare, "label": "a", "quote": "Knap 1.200 af dem", "source": "tal"},
        ],
        "sources": {"tal": {"title": "Optælling"}},
        "running_order": ["cover", "besøg"],
        "backup": [{"text": {"id": "løst", "title": "Løst", "text": "Kort."}}, "deltog"],
    }
    found = audited(outline)
    assert [(one.number, one.claim.id) for one in found.claims] == [("2", "besøg"), ("A1", "løst"), ("A2", "deltog")]
    assert [one.slides for one in found.sources] == [("2", "A2")]
    assert (Hit.UNGROUNDED, "løst", "A1") in hits(found)
    assert [number for number, *_ in found.readability.hard_headlines] == ["A2"]
    printed = CliRunner().invoke(main, ["audit", str(write_talk({"title": "B", "article": "article.md", **outline}))])
    assert "slide A1: “Løst” rests on no passage" in printed.stdout
    assert any(line.split()[:2] == ["A2", "quoted"] for line in printed.stdout.splitlines())
    page = audit_page(found)
    assert '<tr id="slide-A2"' in page
    assert '<a href="#slide-A1">A1</a>' in page


def test_headlines_of_long_words_are_hard_to_read(audited):
    title = "Kommunalbestyrelsesmedlemmernes beslutningsgrundlag kvalitetssikres løbende"
    found = audited({"running_order": [{"text": {"title": title, "text": "x", "passage": "Hvad tallene siger"}}]})

    assert [(number, score > 45) for number, _, score in found.readability.hard_headlines] == [("1", True)]
    assert found.readability.notes > 0


def test_the_command_prints_the_audit_to_read_and_as_json(write_talk):
    talk = write_talk({"title": "T", "article": "article.md", "statistics": [BESØG], "running_order": ["besøg"]})

    text = CliRunner().invoke(main, ["audit", str(talk)])
    assert text.exit_code == 0
    assert "1 of 1 claims on slides documented in the article" in text.stdout
    assert "verified" not in text.stdout
    record = json.loads(CliRunner().invoke(main, ["audit", str(talk), "--format", "json"]).stdout)
    assert record["claims"][0]["claim"]["grade"] == "quoted"
    assert 0 < record["coverage"] < 100
    assert CliRunner().invoke(main, ["audit", str(talk.with_name("nej.yaml"))]).exit_code == 1


def test_the_real_talk_is_documented_and_uses_its_article(real_talk):
    found = audit(real_talk.outline, real_talk.evidence, real_talk.claims, real_talk.deck)

    assert found.documented >= 0.95 * len(found.claims)
    assert all(one.claim.grade.value != "ungrounded" for one in found.claims)
    assert found.coverage > 90
