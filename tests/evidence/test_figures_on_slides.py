"""A figure on a slide must stand in the passage that the slide rests on."""

import pytest

HEAD = "title: Biblioteket\narticle: article.md\n"


def statistic(value, unit="%", quote="kom 62 % af byens borgere", **more):
    said = {"id": "gæst", "value": value, "unit": unit, "claim": "Mange kommer", "label": "kommer", **more}
    return {"statistics": [{**{key: text for key, text in said.items() if text}, "quote": quote}]}


@pytest.mark.parametrize(
    ("value", "unit", "quote"),
    [
        (62, "%", "kom 62 % af byens borgere"),
        (62.0, "%", "kom 62 % af byens borgere"),
        (1200, None, "Knap 1.200 af dem"),
        (1200, "borgere", "Knap 1.200 af dem"),
    ],
)
def test_a_figure_that_stands_in_its_passage_is_fine(addresses, value, unit, quote):
    assert "gæst" in addresses(statistic(value, unit, quote))


def test_a_figure_that_the_passage_contradicts_is_an_error_at_the_value_and_says_what_the_passage_has(error):
    outline = HEAD + (
        "statistics:\n"
        "  - id: gæst\n"
        "    claim: Mange kommer\n"
        "    label: kommer\n"
        "    quote: kom 62 % af byens borgere\n"
        "    unit: '%'\n"
        "    value: 26\n"
    )
    found = error(outline)

    assert (found.code, found.span.line, found.span.column) == ("E204", 9, 12)
    assert "the figure 26 % does not stand in the passage" in found.message
    assert found.label.startswith("the passage says ")
    assert "62 %" in found.label.split(":")[0]
    assert "I 2024 kom 62 % af byens borgere" in found.label


def test_a_figure_from_the_next_sentence_is_not_the_quote_s(error):
    assert error(statistic(1200, None)).code == "E204"


def test_a_figure_in_another_unit_is_another_figure(error):
    assert error(statistic(62, "procentpoint")).code == "E204"


def test_a_figure_where_the_passage_has_none_is_an_error_that_says_so(error):
    found = error(statistic(62, quote="de fleste vil gerne holde længere åbent"))

    assert found.code == "E204"
    assert found.label.startswith("the passage has no figure")


@pytest.mark.parametrize("key", ["claim", "label"])
def test_a_figure_in_a_statistic_s_text_that_the_passage_lacks_is_an_error_at_that_text(error, key):
    found = error(statistic(62, **{key: "Hele 87 % kommer"}))

    assert found.code == "E204"
    assert "87 %" in found.message
    # The outline is written with one key to a line: title, article, statistics, then the item's keys.
    assert found.span.line == {"claim": 7, "label": 8}[key]


ARGUMENT = {"question": "Hvorfor?", "answer": "Derfor."}
QUOTE = {"quote": "kom 62 % af byens borgere"}
PASSAGE = {"passage": "Hvad tallene siger/1"}
WITH_WRONG_FIGURE = {
    "a case's line": {"cases": [{"organisation": "Huset", "does": ["når 87 % af byen"], **QUOTE}]},
    "what a case gives": {"cases": [{"organisation": "Huset", "gives": "87 % flere", **PASSAGE}]},
    "a study's finding": {"studies": [{"by": "Byen", "claim": "De kommer", "findings": ["87 % kommer"], **QUOTE}]},
    "a premise": {"argument": {**ARGUMENT, "premises": [{"claim": "87 % kommer", **QUOTE}]}},
    "the thesis": {"argument": {**ARGUMENT, "thesis": "87 % kommer jo", **QUOTE}},
    "a reply": {"objections": [{"objection": "Nej", "reply": "87 % kommer.", **QUOTE}]},
    "a tip's example": {"tips": [{"tip": "Tæl", "example": "87 % kom.", **QUOTE}]},
    "a slide's headline": {"running_order": [{"text": {"title": "87 % kommer", "text": "Kort.", **QUOTE}}]},
    "a slide's text": {"running_order": [{"text": {"title": "Mange", "text": "Hele 87 % kommer.", **PASSAGE}}]},
    "a list's headline": {"running_order": [{"bullets": {"title": "87 % kommer", "items": ["ja"], **QUOTE}}]},
    "a list's item": {"running_order": [{"bullets": {"title": "Mange", "items": ["87 % kommer"], **QUOTE}}]},
    "a column's item": {
        "running_order": [
            {
                "comparison": {
                    "title": "Før og nu",
                    "left": {"head": "Før", "items": ["62 %"]},
                    "right": {"head": "Nu", "items": ["87 %"]},
                    **PASSAGE,
                }
            }
        ]
    },
    "the call": {"closing": {"call": "Bliv en af de 87 %", **QUOTE}},
    "the argument's claim": {"argument": {**ARGUMENT, "claim": "87 % er svaret", **QUOTE}},
    "the conclusion": {"argument": {**ARGUMENT, "conclusion": "87 % er svaret", **QUOTE}},
}


@pytest.mark.parametrize("outline", WITH_WRONG_FIGURE.values(), ids=WITH_WRONG_FIGURE)
def test_a_figure_in_words_on_a_slide_that_its_passage_lacks_is_an_error(compiled, outline):
    _, report = compiled(outline)

    assert [each.code for each in report.errors] == ["E204"]
    assert "87" in report.errors[0].message


STATISTICS = [
    {"id": "gæst", "value": 62, "unit": "%", "claim": "Mange", "label": "kommer", **QUOTE},
    {"id": "med", "value": 1200, "claim": "Med", "label": "var med", "quote": "Knap 1.200 af dem deltog"},
]
BORROWED = {
    "a premise's detail": {
        "argument": {**ARGUMENT, "premises": [{"claim": "De kommer", "detail": "hele 87 %", "evidence": ["gæst"]}]},
        "statistics": STATISTICS,
    },
    "a group's headline": {
        "statistics": STATISTICS,
        "running_order": [{"statistics": {"claim": "Hele 87 % kommer", "of": ["gæst", "med"]}}],
    },
}


@pytest.mark.parametrize("outline", BORROWED.values(), ids=BORROWED)
def test_a_figure_that_the_borrowed_passage_lacks_is_an_error_too(compiled, outline):
    _, report = compiled(outline)

    assert [each.code for each in report.errors] == ["E204"]
    assert "87" in report.errors[0].message


def test_a_date_is_no_figure_that_must_stand_there(addresses):
    order = [{"text": {"id": "x", "title": "Noget nyt fra 3. maj", "text": "Kort.", **QUOTE}}]

    assert "x" in addresses({"running_order": order})


def test_a_figure_with_a_point_for_thousands_is_told_how_it_is_read(compiled):
    statistic = {"claim": "C", "label": "L", "quote": "Knap 1.200 af dem deltog"}
    outline = f"title: T\narticle: article.md\nstatistics:\n  - value: 1.200\n    quote: {statistic['quote']}\n"
    _, report = compiled(outline + "    claim: C\n    label: L\n")

    error = next(found for found in report.errors if found.code == "E204")
    assert "1.200 is read as a little more than 1" in error.message
    assert error.help.startswith("write 1200;")


def test_a_figure_in_another_unit_is_told_as_such(compiled):
    statistic = {"value": 62, "unit": "kr.", "claim": "C", "label": "L", "quote": "62 % af byens borgere"}
    _, report = compiled({"statistics": [statistic]})

    assert "the passage has the figure 62, and not in kr." in report.errors[0].message


def test_a_number_in_words_is_looked_for_unless_it_counts_what_stands_on_the_slide(compiled):
    def slide(title):
        return {"steps": {"title": title, "steps": ["Først", "Så", "Til sidst"], "passage": "Hvad vi kan gøre"}}

    assert compiled({"running_order": [slide("Tre skridt er nok")]})[0]
    _, report = compiled({"running_order": [slide("Fire skridt er nok")]})

    assert [found.code for found in report.errors] == ["E204"]
    assert "the figure Fire" in report.errors[0].message


def test_the_figures_of_a_chart_are_held_against_its_passage(compiled):
    def chart(*values):
        series = [{"values": list(values)}]
        line = {"title": "C", "unit": "%", "categories": ["a", "b"][: len(values)], "series": series}
        return {"chart": {**line, "quote": "62 % af byens borgere"}}

    assert compiled({"running_order": [chart(62)]})[0]
    _, report = compiled({"running_order": [chart(62, 26)]})

    assert [found.code for found in report.errors] == ["E204"]
    assert "the figure 26" in report.errors[0].message


def test_a_misspelling_of_the_article_is_corrected_for_one_quote(compiled):
    article = "# T\n\n## A\n\nByens borgre kom på biblioteket i går.\n"
    tip = {"tip": "Kom", "quote": "Byens borgere kom på biblioteket"}

    assert compiled({"tips": [tip]}, article)[0] is None
    assert compiled({"tips": [{**tip, "corrects": "borgre → borgere"}]}, article)[0]
    _, report = compiled({"tips": [{**tip, "corrects": "borgr → borgere"}]}, article)
    assert "`corrects:` is of no use" in report.errors[0].help


def test_an_omission_and_an_insertion_are_quoted_as_in_print(compiled):
    tip = {"tip": "Kom", "quote": "[byens] borgere på biblioteket […] om måneden"}

    assert compiled({"tips": [tip]})[0]
