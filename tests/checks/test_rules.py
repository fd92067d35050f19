"""Warnings: too many words, out of time, and claims that rest on nothing."""

from dataclasses import replace

import pytest

from deckgen.checks.rules import Subject, run_rules
from deckgen.deck.model import Image, Section, Slide
from deckgen.deck.text import text
from deckgen.diagnostics import Report
from deckgen.pictures.model import Picture

HEAD = "title: Biblioteket\narticle: article.md\n"


STACK = {
    "categories": ["2023", "2024"],
    "series": [{"name": "Børn", "values": [97, 98]}, {"name": "Andre", "values": [3, 2]}],
}


def warnings(report, code):
    assert not report.errors, [each.render() for each in report.errors]
    return [each for each in report.warnings if each.code == code]


def free(title, **more):
    return {"text": {"title": title, "text": "Kort.", **more}}


def with_words(count):
    """A slide with so many words, its headline's two among them."""
    return {"running_order": [{"text": {"title": "Mange ord", "text": " ".join(["ord"] * (count - 2)) + "."}}]}


@pytest.mark.parametrize(("count", "warned"), [(40, False), (41, True)])
def test_a_slide_with_more_words_than_a_hall_reads_is_warned_of(compiled, count, warned):
    _, report = compiled(with_words(count))

    assert bool(warnings(report, "W301")) == warned


def test_the_warning_of_too_many_words_names_the_slide_its_words_and_its_line(compiled):
    outline = HEAD + "running_order:\n  - cover\n  - text:\n      title: Mange ord\n      text: " + "ord " * 48 + "\n"
    _, report = compiled(outline)
    (found,) = warnings(report, "W301")

    assert found.message == "the slide “Mange ord” has 50 words; 40 are as many as a hall reads"
    assert found.span.line in (5, 6)


def test_the_warning_of_too_many_words_on_the_chain_stands_at_its_headline(compiled):
    premises = "".join(f"    - {{claim: {'ord ' * 14}{n}}}\n" for n in range(3))
    argument = f"argument:\n  question: Hvorfor?\n  answer: Derfor.\n  claim: Kæden\n  premises:\n{premises}"
    _, report = compiled(HEAD + argument + "running_order: [chain]\n")
    (found,) = warnings(report, "W301")

    assert (found.span.line, found.span.column) == (6, 10)


def test_a_dead_link_is_told_at_the_text_that_holds_it(compiled):
    left = "      left: {head: Før, items: [lukket]}\n"
    right = '      right:\n        head: Nu\n        items: [åbent, "se [tallene](#tal)"]\n'
    _, report = compiled(f"{HEAD}running_order:\n  - comparison:\n      title: Før og nu\n{left}{right}")
    (found,) = report.errors

    assert (found.code, found.span.line, found.span.column) == ("E304", 9, 24)


def test_the_words_of_tables_and_of_the_source_line_do_not_count(compiled):
    sources = {f"s{n}": {"title": f"En ret lang titel på bog nummer {n}", "caveat": "Få svar"} for n in range(6)}
    long = {"title": " ".join(["En meget lang titel"] * 10)}
    order = [free("Et", source="lang"), "sources"]
    _, report = compiled({"sources": {**sources, "lang": long}, "running_order": order})

    assert warnings(report, "W301") == []


def test_what_a_screen_reader_says_of_a_picture_does_not_count(compiled):
    found, _ = compiled({"running_order": [free("Et")]})
    picture = Image(Picture(b"", "png", 3, 2), "ord " * 60, "fit")
    slide = Slide("a", "image", text("Et billede"), found.deck.slides[0].span, slots={"picture": picture})
    deck, report = replace(found.deck, sections=(Section("", (slide,)),)), Report()
    run_rules(Subject(found.outline, found.evidence, deck), report)

    assert warnings(report, "W301") == []


def test_figures_and_dashes_are_no_words(compiled):
    items = ["– 1 2 3 4 5 6 7 8 9"] * 5
    _, report = compiled({"running_order": [{"bullets": {"title": "Tal", "items": items}}]})

    assert warnings(report, "W301") == []


@pytest.mark.parametrize(
    ("minutes", "warned"), [(10, False), (9, False), (11, False), (8.9, True), (11.2, True), (20, True), (1, True)]
)
def test_a_talk_planned_more_than_a_tenth_off_its_time_is_warned_of(compiled, minutes, warned):
    planned = round(minutes * 60)
    _, report = compiled({"duration": 10, "running_order": [free("Et", seconds=planned)]})

    assert bool(warnings(report, "W302")) == warned


def test_the_warning_of_the_time_stands_at_the_duration_and_names_the_longest_slides(compiled):
    outline = HEAD + (
        "duration: 10\n"
        "running_order:\n"
        "  - text: {title: Kort, text: Ja., seconds: 30}\n"
        "  - text: {title: Længst, text: Ja., seconds: 900}\n"
        "  - text: {title: Næst, text: Ja., seconds: 240}\n"
        "  - text: {title: Så, text: Ja., seconds: 120}\n"
    )
    _, report = compiled(outline)
    (found,) = warnings(report, "W302")

    assert (found.span.line, found.message) == (3, "the talk is planned for 21.5 minutes and has 10")
    assert found.help == "cut first in the longest slides: “Længst” (15.0 min); “Næst” (4.0 min); “Så” (2.0 min)"


def test_a_talk_without_a_duration_is_never_out_of_time(compiled):
    _, report = compiled({"running_order": [free("Et", seconds=3600)]})

    assert warnings(report, "W302") == []


def test_a_claim_that_rests_on_nothing_is_warned_of_at_its_line(compiled):
    outline = HEAD + (
        "statistics:\n"
        "  - {id: gæst, value: 62, unit: '%', claim: Mange, label: kommer, quote: kom 62 % af byens borgere}\n"
        "  - {id: løs, value: 7, claim: Syv, label: kommer}\n"
    )
    _, report = compiled(outline)
    (found,) = warnings(report, "W303")

    assert (found.span.line, found.message) == (5, "“løs” rests on no passage of the article")
    assert "`quote:`" in found.help
    assert "`passage:`" in found.help


@pytest.mark.parametrize(
    "outline",
    [
        {"studies": [{"id": "x", "by": "Byen", "claim": "De vil", "findings": ["ja"]}]},
        {"cases": [{"id": "x", "organisation": "Huset"}]},
        {"objections": [{"id": "x", "objection": "Nej", "reply": "Jo."}]},
        {"tips": [{"id": "x", "tip": "Tæl"}]},
        {"closing": {"id": "x", "call": "Kom"}},
        {
            "running_order": [
                {
                    "comparison": {
                        "id": "x",
                        "title": "Før",
                        "left": {"head": "Før", "items": "nej"},
                        "right": {"head": "Nu", "items": "ja"},
                    }
                }
            ]
        },
    ],
)
def test_every_kind_that_claims_something_is_warned_of_without_a_passage(compiled, outline):
    _, report = compiled(outline)

    assert [each.message for each in warnings(report, "W303")] == ["“x” rests on no passage of the article"]


def test_slides_that_claim_nothing_need_no_passage(compiled):
    order = ["cover", {"agenda": {}}, {"section": "Et"}, "questions", {"section": "To"}, "blank"]
    _, report = compiled({"running_order": order})

    assert warnings(report, "W303") == []


def test_a_free_slide_claims_its_headline_unless_it_is_the_speaker_s_own(compiled):
    own = free("Andet")
    next(iter(own.values()))["own"] = True
    _, report = compiled({"running_order": [free("Frit"), own]})
    assert ["frit" in found.message for found in warnings(report, "W303")] == [True]

    found, report = compiled({"running_order": [free("Frit"), own]}, strict=True)
    assert found is None
    assert [found.code for found in report.errors] == ["W303"]


def test_a_free_slide_is_not_warned_of_where_there_is_no_article(compiled):
    _, report = compiled("title: T\nrunning_order:\n  - text: {title: Frit, text: x}\n")

    assert report.found == []


def test_a_premise_whose_evidence_rests_on_nothing_says_so(compiled):
    argument = {
        "question": "Q?",
        "answer": "A",
        "own": True,
        "premises": [{"id": "p", "claim": "P", "evidence": ["s"]}],
    }
    statistics = [{"id": "s", "value": 62, "claim": "C", "label": "L"}]
    _, report = compiled({"argument": argument, "statistics": statistics})

    assert "the evidence of “p” (s) rests on no passage" in " ".join(found.message for found in report.found)


def test_a_claim_that_borrows_its_passage_is_not_warned_of(compiled):
    outline = {
        "argument": {
            "question": "Hvorfor?",
            "answer": "Derfor.",
            "premises": [{"id": "p", "claim": "De kommer", "evidence": ["gæst"]}],
        },
        "statistics": [
            {
                "id": "gæst",
                "value": 62,
                "unit": "%",
                "claim": "Mange",
                "label": "ja",
                "quote": "kom 62 % af byens borgere",
            }
        ],
    }
    _, report = compiled(outline)

    assert warnings(report, "W303") == []


def test_the_real_talk_is_warned_of_neither_words_nor_ungrounded_claims(compiled, real_talk):
    outline = real_talk.outline.file.read_text(encoding="utf-8")
    article = real_talk.outline.path(real_talk.outline.talk, "article").read_text(encoding="utf-8")
    _, report = compiled(outline, article)

    assert [each.render() for each in report.found if each.code in ("W301", "W302", "W303")] == []


def test_an_error_in_the_article_is_told_alone(compiled):
    tips = [{"tip": f"Råd {name}", "quote": "findes ikke"} for name in "AB"]
    _, report = compiled({"duration": 20, "tips": tips}, article=None)
    assert [found.code for found in report.found] == ["E201"]

    _, report = compiled("title: T\nduration: 20\ntips:\n  - {tip: A, quote: x}\n  - {tip: B, quote: y}\n")
    assert [found.code for found in report.found] == ["E208"]


@pytest.mark.parametrize(
    ("chart", "told"),
    [
        (
            {"kind": "doughnut", "categories": ["Børn", "Voksne"], "series": [{"values": [97.5, 2.5]}]},
            "Voksne (2,5\u00a0%)",
        ),
        ({"kind": "doughnut", "categories": ["Børn", "Voksne: 2,5 %"], "series": [{"values": [97.5, 2.5]}]}, None),
        ({"kind": "doughnut", "categories": ["Børn", "Voksne"], "series": [{"values": [90, 10]}]}, None),
        ({**STACK, "kind": "stacked"}, "Andre, 2023 (3\u00a0%); Andre, 2024 (2\u00a0%)"),
        ({**STACK, "kind": "stacked", "labels": False}, None),
        ({**STACK, "kind": "column"}, None),
    ],
)
def test_a_piece_that_is_drawn_without_its_figure_is_named(compiled, chart, told):
    part = {"title": "Flest børn", "unit": "%", "own": True, **chart}
    _, report = compiled({"running_order": [{"chart": part}]})

    found = [one.message for one in report.warnings if one.code == "W405"]
    assert found == ([f"a piece of the chart is too small for its figure: {told}"] if told else [])


def test_a_headline_with_another_figure_than_its_chart_is_warned_of(compiled):
    def chart(title):
        series = [{"values": [62, 38]}]
        return {"chart": {"title": title, "unit": "%", "categories": ["ja", "nej"], "series": series, "own": True}}

    _, report = compiled({"running_order": [chart("Kun 48 % siger nej")]})
    assert [found.message for found in warnings(report, "W309")] == [
        "the headline says 48 %, and the slide shows no such figure"
    ]
    _, report = compiled({"running_order": [chart("Kun 38 % siger nej, og 5 år er gået")]})
    assert warnings(report, "W309") == []


@pytest.mark.parametrize(
    ("slide", "told"),
    [
        ({"text": {"title": "Et", "text": "Kort.", "reveal": True}}, "the slide has one item only"),
        ({"quote": {"text": "Det er flere end året før", "by": "Kommunen", "reveal": True}}, "no list and no cards"),
        ({"bullets": {"title": "Et", "items": [{"text": "a", "items": ["b", "c"]}], "reveal": True}}, "one item only"),
        ({"bullets": {"title": "Et", "items": ["a", "b"], "reveal": True}}, None),
        ({"bullets": {"title": "Et", "items": ["a"]}}, None),
        ({"section": {"name": "Et", "reveal": True}}, "no list and no cards"),
    ],
)
def test_a_slide_with_nothing_to_reveal_is_warned_of(compiled, slide, told):
    _, report = compiled({"running_order": [slide, {"section": "To"}]})
    found = warnings(report, "W311")

    assert len(found) == bool(told)
    assert not told or told in found[0].message


def test_what_is_revealed_on_a_slide_that_others_share_is_warned_of_where_it_is_said(compiled):
    tips = "tips:\n  - tip: Kom\n    reveal: true\n  - {tip: Bliv}\n  - {tip: Gå}\n"
    _, report = compiled(f"{HEAD}{tips}running_order:\n  - tips: {{claim: Tre råd}}\n")
    (found,) = warnings(report, "W311")

    assert found.message == "`reveal` is said of a slide, and this item has none of its own"
    assert (found.span.line, found.span.column) == (5, 13)


def test_a_list_that_goes_on_is_counted_as_a_whole(compiled):
    items = [f"Punkt {n} er en sætning, der fylder lidt mere end en linje på sliden" for n in range(8)]
    found, report = compiled({"running_order": [{"bullets": {"title": "Lang", "items": items, "reveal": True}}]})

    assert len(found.deck.slides) > 1
    assert warnings(report, "W311") == []


def test_a_character_that_no_font_has_is_told_once_for_each_text_at_its_place(compiled):
    outline = HEAD + (
        "running_order:\n"
        "  - text:\n"
        "      title: Vi fester 🎉🎉\n"
        "      text: |\n"
        "        Velkommen, مرحبا, og 🎉\n"
        "      own: true\n"
    )
    _, report = compiled(outline)
    title, body = warnings(report, "W406")

    assert title.message == (
        "the character 🎉 (PARTY POPPER) may come from another font than Georgia; the width is a guess"
    )
    assert (title.span.line, title.span.column) == (5, 14)
    assert "م (ARABIC LETTER MEEM), ر (ARABIC LETTER REH), ح (ARABIC LETTER HAH) and 3 more" in body.message
    assert body.span.line in (6, 7)


def test_characters_in_tables_and_charts_that_no_font_has_are_told(compiled):
    table = {"title": "Tal", "columns": ["By", "漢"], "rows": [["Én", "字"]], "own": True}
    chart = {"title": "Flest", "kind": "bar", "categories": ["A 🎉", "B"], "series": [{"values": [1, 2]}], "own": True}
    _, report = compiled({"running_order": [{"table": table}, {"chart": chart}]})

    first, second = warnings(report, "W406")
    assert ("字" in first.message, "漢" in first.message, "🎉" in second.message) == (True, True, True)


def test_what_another_font_of_the_pack_has_or_every_program_draws_as_something_else_is_not_told(compiled):
    _, report = compiled({"running_order": [free("Fra A\u202f→\u00a0B: Ωж\u2011e", own=True)]})

    assert warnings(report, "W406") == []


@pytest.mark.parametrize("drawn", ["dots", "doughnut"])
def test_a_headline_may_name_what_is_left_of_the_share_that_is_drawn(compiled, drawn):
    def share(claim):
        statistic = {"value": 62, "unit": "%", "claim": claim, "label": "kommer", "own": True, "chart": drawn}
        return {"statistics": [statistic]}

    _, report = compiled(share("Kun 38 % bliver hjemme"))
    assert warnings(report, "W309") == []
    _, report = compiled(share("Kun 48 % bliver hjemme"))
    assert len(warnings(report, "W309")) == 1
