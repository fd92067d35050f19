"""Which claim rests on which passage, and what is said where one rests on none."""

import unicodedata

HEAD = "title: Biblioteket\narticle: article.md\n"
SHARE = {"id": "gæst", "value": 62, "unit": "%", "claim": "Mange kommer", "label": "kommer hver måned"}
QUOTE = "kom 62 % af byens borgere"


def free(id, **more):
    return {"text": {"id": id, "title": "Overskrift", "text": "Kort.", **more}}


def line(outline, start):
    """The number of the one line that begins with `start`."""
    (found,) = [n for n, text in enumerate(outline.splitlines(), start=1) if text.strip(" -").startswith(start)]
    return found


def test_a_quote_is_found_and_gives_its_sentence_s_address(addresses):
    assert addresses({"statistics": [{**SHARE, "quote": QUOTE}]})["gæst"] == "hvad-tallene-siger/1.1"


def test_a_quote_over_two_sentences_gives_both(addresses):
    quote = "mindst én gang om måneden. Knap 1.200 af dem"

    assert addresses({"running_order": [free("x", quote=quote)]})["x"] == "hvad-tallene-siger/1.1-2"


def test_a_quotation_slide_s_own_text_is_what_is_looked_up(addresses):
    order = [{"quote": {"id": "citat", "text": "holde længere åbent", "by": "svarer de"}}]

    assert addresses({"running_order": order})["citat"] == "hvad-tallene-siger/2.1"


def test_a_passage_is_a_heading_or_a_paragraph_or_several(addresses):
    found = addresses(
        {
            "running_order": [
                free("hele", passage="Hvad vi kan gøre"),
                free("ét", passage="Hvad tallene siger/2"),
                free("to", passage="hvad-tallene-siger/1-2"),
            ]
        }
    )

    assert found["hele"] == "hvad-vi-kan-gøre/1–3"
    assert found["ét"] == "hvad-tallene-siger/2"
    assert found["to"] == "hvad-tallene-siger/1–2"


def test_a_quote_with_a_passage_is_looked_up_in_that_passage(addresses):
    article = "# Byen\n\n## Nord\n\nDer er stille om søndagen.\n\n## Syd\n\nOgså her er der stille om søndagen.\n"
    both = {"quote": "stille om søndagen", "passage": "Syd"}

    assert addresses({"running_order": [free("x", **both)]}, article)["x"] == "syd/1.1"


def test_a_quote_that_does_not_stand_in_its_passage_is_an_error(error):
    found = error({"running_order": [free("x", quote=QUOTE, passage="Hvad vi kan gøre")]})

    assert found.code == "E206"


def test_an_article_and_an_outline_may_spell_their_letters_in_different_ways(addresses):
    article = unicodedata.normalize(
        "NFD", "# Åen\n\n## Når åen går over\n\nÆldre på Ærø får våde fødder én gang årligt.\n"
    )
    composed = unicodedata.normalize("NFC", "på Ærø får våde fødder én gang")
    order = [free("x", quote=composed), free("y", passage=unicodedata.normalize("NFC", "Når åen går over"))]

    assert set(addresses({"running_order": order}, article)) == {"x", "y"}
    again = addresses(
        {"running_order": [free("x", quote=unicodedata.normalize("NFD", composed))]},
        unicodedata.normalize("NFC", article),
    )
    assert set(again) == {"x"}


def test_a_quote_that_is_missing_is_an_error_at_its_line_with_the_nearest_sentence(error):
    outline = HEAD + (
        "cases:\n"
        "  - id: huset\n"
        "    organisation: Biblioteket\n"
        "    quote: Kommunen har spurgt alle sine egne medarbejdere, og de fleste vil hellere holde lukket\n"
    )
    found = error(outline)

    assert (found.code, found.span.line) == ("E206", line(outline, "quote:"))
    assert found.message == "the quote nearly stands in article.md"
    assert "(hvad-tallene-siger/2" in found.help
    assert "[-alle-]" in found.help
    assert "{+gerne+}" in found.help


def test_a_quote_unlike_anything_in_the_article_names_no_sentence(error):
    found = error({"running_order": [free("x", quote="Zebraer æder whisky i Quito")]})

    assert found.code == "E206"
    assert "nearest" not in found.help
    assert "copy the words from the article" in found.help


def test_a_quotation_slide_whose_words_are_missing_is_an_error_at_its_text(error):
    outline = HEAD + (
        "running_order:\n  - cover\n  - quote:\n      text: de fleste vil aldrig holde åbent\n      by: svarer de\n"
    )
    found = error(outline)

    assert (found.code, found.span.line) == ("E206", line(outline, "text:"))


def test_a_passage_that_is_missing_is_an_error_at_its_line_and_the_nearest_heading_is_proposed(error):
    outline = HEAD + "cases:\n  - organisation: Biblioteket\n    passage: Hvad talene siger/2\n"
    found = error(outline)

    assert (found.code, found.span.line) == ("E207", line(outline, "passage:"))
    assert "Hvad talene siger/2" in found.message
    assert found.help == "did you mean “Hvad tallene siger”?"


def test_a_passage_like_no_heading_is_answered_with_the_headings(error):
    found = error({"running_order": [free("x", passage="Zoologisk have")]})

    assert found.code == "E207"
    assert "Hvad tallene siger; Hvad vi kan gøre" in found.help


def test_a_paragraph_that_its_heading_does_not_have_is_an_error(error):
    assert error({"running_order": [free("x", passage="Hvad tallene siger/9")]}).code == "E207"


def test_a_quote_without_an_article_is_an_error_that_says_where_to_name_it(error):
    outline = (
        "title: Biblioteket\nstatistics:\n  - value: 62\n    claim: Mange\n    label: kommer\n    quote: kom 62 %\n"
    )
    found = error(outline, None)

    assert (found.code, found.span.line) == ("E208", line(outline, "quote:"))
    assert "article: article.md" in found.help


def test_a_passage_without_an_article_is_an_error_at_the_passage(error):
    outline = "title: Biblioteket\ncases:\n  - organisation: Biblioteket\n    passage: Hvad tallene siger\n"
    found = error(outline, None)

    assert (found.code, found.span.line) == ("E208", line(outline, "passage:"))


def test_a_talk_without_quotes_needs_no_article(compiled):
    found, report = compiled("title: Biblioteket\nrunning_order:\n  - cover\n", None)

    assert found is not None
    assert report.found == []


def test_a_group_rests_on_what_its_items_rest_on(addresses):
    found = addresses(
        {
            "argument": {
                "question": "Hvorfor?",
                "answer": "Derfor.",
                "premises": [{"id": "folk", "claim": "De kommer", "evidence": ["gæst", "huset"]}],
            },
            "statistics": [
                {**SHARE, "quote": QUOTE},
                {"id": "med", "value": 1200, "claim": "Med", "label": "var med", "quote": "Knap 1.200 af dem"},
            ],
            "cases": [
                {"id": "huset", "organisation": "Biblioteket", "passage": "Hvad vi kan gøre/1"},
                {"id": "salen", "organisation": "Salen", "passage": "Hvad vi kan gøre/2"},
                {"id": "byen", "organisation": "Byen", "passage": "Hvad vi kan gøre/3"},
            ],
            "objections": [{"id": "nej", "objection": "Nej", "reply": "Jo.", "quote": "de fleste vil gerne"}],
            "tips": [{"id": "ja", "tip": "Ja", "passage": "Hvad vi kan gøre/1"}],
            "running_order": [
                {"statistics": {"id": "tal", "claim": "Mange", "of": ["gæst", "med"]}},
                {"cases": {"id": "kort", "claim": "Flere", "of": ["huset", "salen", "byen"]}},
                {"objections": {"id": "alle-nej", "claim": "Nej"}},
                {"tips": {"id": "alle-ja", "claim": "Ja", "of": ["ja"]}},
            ],
        }
    )

    assert found["folk"] == "hvad-tallene-siger/1.1; hvad-vi-kan-gøre/1"
    assert found["tal"] == "hvad-tallene-siger/1.1; hvad-tallene-siger/1.2"
    assert found["kort"] == "hvad-vi-kan-gøre/1; hvad-vi-kan-gøre/2; hvad-vi-kan-gøre/3"
    assert found["alle-nej"] == "hvad-tallene-siger/2.1"
    assert found["alle-ja"] == "hvad-vi-kan-gøre/1"


def test_a_group_with_a_passage_of_its_own_rests_on_that(addresses):
    order = [{"tips": {"id": "alle", "claim": "Ja", "passage": "Hvad vi kan gøre"}}]
    found = addresses({"tips": [{"tip": "Ja", "passage": "Hvad tallene siger/2"}], "running_order": order})

    assert found["alle"] == "hvad-vi-kan-gøre/1–3"


def test_an_argument_rests_on_its_premises_and_they_on_their_evidence(addresses):
    argument = {"question": "Hvorfor?", "answer": "Derfor."}
    quoted = [{"claim": "De kommer", "quote": QUOTE}]
    borrowed = [{"claim": "De kommer", "evidence": ["gæst"]}]
    statistics = [{**SHARE, "quote": QUOTE}]

    assert "argument" in addresses({"argument": {**argument, "premises": quoted}})
    assert "argument" in addresses({"argument": {**argument, "premises": borrowed}, "statistics": statistics})


def test_an_item_that_points_nowhere_rests_on_nothing(addresses):
    assert addresses({"statistics": [SHARE]}) == {}


def test_a_paragraph_that_a_heading_does_not_have_is_told_with_how_many_it_has(compiled):
    _, report = compiled({"tips": [{"tip": "A", "passage": "Hvad tallene siger/9"}]})

    assert report.errors[0].code == "E207"
    assert "“Hvad tallene siger” has 2 paragraphs" in report.errors[0].message


def test_where_a_link_leads_is_no_figure_on_the_slide(compiled):
    found, report = compiled({"tips": [{"tip": "Se [mere](https://example.org/87)", "passage": "Hvad vi kan gøre"}]})

    assert found, [one.render() for one in report.found]
