"""The audit's page as its reader has it: in a browser, on a wide screen and on a phone, by keyboard, and printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from browsing import LOW_CONTRAST, Visit, chromium
from deckgen.audit.audit import audit
from deckgen.audit.html import audit_page
from deckgen.audit.model import Audit
from deckgen.build import Options, compile_talk
from deckgen.diagnostics import Report

TALKS = Path(__file__).parents[2] / "talks"
NAMES = ("skyggedanser", "budget-year")
WIDE, PHONE, NARROW = 1280, 360, 320
HOSTILE = "</title><script>document.title='hit'</script> & \"two\" ‘one’ ]]> <b>x</b>"

in_browser = pytest.mark.browser


def audited(talk: Path) -> Audit:
    report = Report()
    found = compile_talk(talk, Options(), report)
    assert found, [each.render() for each in report.found]
    return audit(found.outline, found.evidence, found.claims, found.deck)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def audits() -> dict[str, Audit]:
    return {name: audited(TALKS / name / "talk.yaml") for name in NAMES}


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens an audit's page in a window of a width."""
    visits: list[Visit] = []

    def open(found: Audit, width: int = WIDE, **settings: Any) -> Visit:
        file = tmp_path / "audit.html"
        file.write_text(audit_page(found), encoding="utf-8")
        visits.append(Visit(browser, file, width, **{"reduced_motion": "reduce", **settings}))
        return visits[-1]

    yield open
    for one in visits:
        one.context.close()


@in_browser
@pytest.mark.parametrize("width", [WIDE, PHONE, NARROW])
@pytest.mark.parametrize("name", NAMES)
def test_the_page_fits_the_window_asks_no_network_and_nothing_complains(visit, audits, name, width):
    seen = visit(audits[name], width)

    assert seen.too_wide() <= 0
    assert seen.requests == [seen.page.url]
    assert seen.complaints == []


@in_browser
@pytest.mark.parametrize("back", ["b", "link"])
@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("name", NAMES)
def test_the_keyboard_leads_from_a_claim_to_its_sentence_and_back(visit, audits, name, width, back):
    seen = visit(audits[name], width)
    first = audits[name].claims[0]

    seen.tab_to("a.claim")
    claim = seen.focused()
    assert claim["to"] == first.sentences[0]
    assert claim["outlined"]
    seen.page.keyboard.press("Enter")
    assert seen.focused() == {"id": first.sentences[0], "to": "", "seen": True, "outlined": True}
    lit = seen.page.locator(".lit").evaluate_all("(all) => all.map((one) => one.id)")
    assert tuple(lit) == first.sentences

    if back == "b":
        seen.page.keyboard.press("b")
    else:
        seen.page.keyboard.press("Tab")
        assert seen.has_focus("#back:not([hidden])")
        seen.page.keyboard.press("Enter")
    assert seen.focused() == claim | {"seen": True}
    assert not seen.page.locator("#back").is_visible()


@in_browser
def test_without_javascript_links_lead_to_the_sentence_and_its_number_back(visit, audits):
    seen = visit(audits["skyggedanser"], java_script_enabled=False)

    seen.tab_to("a.claim")
    claim = seen.focused()
    seen.page.keyboard.press("Enter")
    assert (seen.focused()["id"], seen.focused()["seen"]) == (claim["to"], True)
    marked = seen.page.locator(".used:target").evaluate("(one) => getComputedStyle(one).backgroundColor")
    assert marked != seen.page.locator(".used").nth(3).evaluate("(one) => getComputedStyle(one).backgroundColor")
    seen.page.keyboard.press("Tab")
    seen.page.keyboard.press("Enter")
    assert seen.focused()["id"] == claim["id"]


@in_browser
def test_the_letter_b_does_nothing_where_there_is_no_way_back(visit, audits):
    seen = visit(audits["skyggedanser"])

    seen.tab_to("a.claim")
    seen.page.keyboard.press("b")
    assert seen.has_focus("a.claim")


@in_browser
@pytest.mark.parametrize("name", NAMES)
def test_every_claim_leads_to_each_of_its_sentences_and_they_lead_back(visit, audits, name):
    page = visit(audits[name]).page
    links = page.evaluate(
        """() => [...document.querySelectorAll("a[href^='#']")].map((one) => {
          const target = document.getElementById(decodeURIComponent(one.hash.slice(1)));
          return [one.className, one.parentElement.className, target?.className ?? null];
        })"""
    )
    claims = [target for own, _, target in links if own == "claim"]
    numbers = [target for _, around, target in links if around == "claims-of"]

    assert claims == ["sentence used"] * len([one for one in audits[name].claims if one.sentences])
    assert numbers == ["claim"] * sum(len(one.sentences) for one in audits[name].claims)
    assert None not in [target for _, _, target in links]
    ids = page.locator("[id]").evaluate_all("(all) => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))


@in_browser
@pytest.mark.parametrize("name", NAMES)
def test_the_article_stands_whole_and_tells_what_no_slide_uses(visit, audits, name):
    found = audits[name]
    page = visit(found).page
    page.evaluate("document.querySelectorAll('.claims-of, .note').forEach((one) => one.remove())")
    texts = page.locator("article p:not(.title), article li").all_inner_texts()

    assert [" ".join(text.split()) for text in texts] == [
        " ".join(paragraph.text.split()) for article in found.articles for paragraph in article.paragraphs
    ]
    unused = page.locator("article .unused").all_inner_texts()
    assert [" ".join(text.split()) for text in unused] == [
        " ".join(one.text.split()) for one in found.unused_paragraphs
    ]
    assert {one.text for one in found.unused_figures} == set(page.locator(".idle").all_inner_texts())


@in_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("name", NAMES)
def test_every_text_stands_out_from_its_ground_seven_to_one(visit, audits, name, width, scheme):
    seen = visit(audits[name], width, color_scheme=scheme)

    assert seen.page.evaluate(LOW_CONTRAST, 7) == []
    seen.tab_to("a.claim")
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate(LOW_CONTRAST, 7) == []
    grounds = seen.page.locator("body").evaluate("(one) => getComputedStyle(one).backgroundColor")
    assert grounds == {"light": "rgb(251, 248, 242)", "dark": "rgb(12, 38, 43)"}[scheme]


@in_browser
@pytest.mark.parametrize(("motion", "scrolling"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_the_page_moves_gently_only_for_those_who_do_not_mind(visit, audits, motion, scrolling):
    page = visit(audits["budget-year"], reduced_motion=motion).page

    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == scrolling


@in_browser
@pytest.mark.parametrize("name", NAMES)
def test_a_screen_reader_finds_landmarks_headings_and_tables(visit, audits, name):
    page = visit(audits[name]).page
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all("(all) => all.map((one) => Number(one.tagName[1]))")

    assert page.locator("html").get_attribute("lang") == audits[name].language
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert [page.get_by_role(role).count() for role in ("banner", "main", "navigation")] == [1, 1, 1]
    assert page.get_by_role("article").count() == 1
    assert page.locator("table").count() == page.locator("table > caption").count()
    assert page.locator("th:not([scope])").count() == 0
    assert page.get_by_role("region").count() == page.locator("section").count()


@in_browser
@pytest.mark.parametrize("name", NAMES)
def test_on_paper_no_claim_is_hidden_and_its_sentence_stands_under_it(visit, audits, name):
    seen = visit(audits[name], 700)
    seen.page.emulate_media(media="print")
    claims = seen.page.locator(".claim")
    quotes = seen.page.locator(".in-print")

    assert claims.count() == len(audits[name].claims)
    assert all(claims.nth(place).is_visible() for place in range(claims.count()))
    assert quotes.count() == len([one for one in audits[name].claims if one.claim.sentence])
    assert all(quotes.nth(place).is_visible() for place in range(quotes.count()))
    assert not seen.page.locator("#back").is_visible()
    assert seen.page.evaluate("getComputedStyle(document.querySelector('.claims')).position") == "static"
    assert seen.too_wide() <= 0


@in_browser
def test_on_a_phone_a_claim_opens_its_sentence_where_it_stands(visit, audits):
    page = visit(audits["skyggedanser"], PHONE).page

    page.locator(".claims summary").first.click()
    assert page.locator("details blockquote").first.inner_text() == audits["skyggedanser"].claims[0].claim.sentence


@in_browser
def test_what_looks_like_html_is_shown_as_text(visit, write_talk):
    talk = {
        "title": HOSTILE,
        "language": "en",
        "article": "article.md",
        "running_order": [
            {"bullets": {"title": f"A headline {HOSTILE}", "items": ["x"], "passage": "Hall", "source": "s"}},
            {"bullets": {"title": f"Own {HOSTILE}", "items": ["x"]}},
        ],
        "sources": {"s": {"title": HOSTILE}},
    }
    article = "# Town\n\n## Hall\n\nThe sign says \\<script>1\\</script> & \"two\" 'one' ]]> to all.\n"
    seen = visit(audited(write_talk(talk, article)))
    text = " ".join(seen.page.locator("body").inner_text().split())
    title = HOSTILE.replace('"two"', "“two”")

    assert seen.page.title() == f"Audit of the talk: {title}"
    assert seen.page.locator("h1").inner_text() == title
    assert "says <script>1</script> & \"two\" 'one' ]]> to all" in text
    assert seen.page.locator("script").count() == 1
    assert seen.page.locator("b").count() == 0
    assert text.count("]]>") >= 6
    assert seen.complaints == []


def test_a_claim_that_is_the_headline_stands_once_as_the_slide_sets_it(write_talk):
    bullets = {"title": 'Vi siger "ja" i 10-12 byer', "items": ["x"], "own": True}
    page = audit_page(
        audited(write_talk({"title": "T", "article": "article.md", "running_order": [{"bullets": bullets}]}))
    )

    assert page.count("10–12 byer") == 1
    assert "10-12 byer" not in page


def test_the_same_talk_gives_the_same_bytes(audits):
    assert audit_page(audits["skyggedanser"]) == audit_page(audited(TALKS / "skyggedanser" / "talk.yaml"))


def test_a_talk_without_article_claims_or_sources_says_so(write_talk):
    page = audit_page(audited(write_talk({"title": "Tomt", "running_order": ["cover"]}, article=None)))

    for said in ("Ingen slide fremsætter en påstand", "har ingen artikel", "nævner ingen kilder", "ingen svage steder"):
        assert said in page


def test_where_a_danish_talk_is_hit_is_told_in_danish(write_talk):
    figure = {"value": 62, "unit": "%", "label": "borgere", "quote": "kom 62 % af byens borgere", "source": "tal"}
    talk = {
        "title": "Biblioteket",
        "article": "article.md",
        "event": {"date": "2025-05-01"},
        "argument": {
            "question": "Hvorfor?",
            "answer": "Derfor",
            "passage": "Hvad tallene siger",
            "premises": [
                {"id": "kun-min", "claim": "Kun min", "own": True},
                {"id": "en-kilde", "claim": "Én kilde", "evidence": ["besøg"]},
            ],
        },
        "statistics": [
            {"id": "besøg", "claim": "Mange kommer", **figure},
            {"id": "andel", "claim": "Andelen", **figure, "value": 12.5, "quote": "tallet er 12,5 %"},
        ],
        "objections": [{"id": "nej", "objection": "Nej", "reply": "Jo", "own": True}],
        "tips": [{"id": "intet", "tip": "Gør noget"}],
        "sources": {"tal": {"title": "Tallene", "publisher": "Et firma", "year": 2001, "interested": True}},
    }
    article = "# Biblioteket\n\n## Hvad tallene siger\n\nI 2024 kom 62 % af byens borgere. Og tallet er 12,5 %.\n"
    found = audited(write_talk(talk, article))
    page = audit_page(found)

    assert len({weakness.hit for weakness in found.weaknesses}) == 7
    for said in (
        "”Gør noget” hviler ikke på noget sted i artiklen",
        "kun du selv står inde for præmissen ”Kun min”",
        "svaret på ”Nej” hviler ikke på noget",
        "”Én kilde” hviler på én kilde alene: Tallene",
        "”Mange kommer” kommer fra Et firma, som har fordel af det",
        "skriv et <code>caveat:</code> til kilden",
        "”Mange kommer” er fra 2001 og altså 24 år gammel",
        "12,5 % af hvad? Hverken ”borgere” eller artiklen siger det",
    ):
        assert said in page
    assert not re.search(r"rests on|gains by it|years ago|talerens egen</code>", page)
