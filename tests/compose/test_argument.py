"""The question, the answer and the chain of premises."""

ARGUMENT = {
    "question": "Skal biblioteket holde søndagsåbent?",
    "answer": "Ja.",
    "premises": [{"id": "gæster", "claim": "Borgerne er der"}, {"id": "folk", "claim": "Medarbejderne vil"}],
}
STATISTICS = [
    {
        "id": "gæst",
        "value": 62,
        "unit": "%",
        "qualifier": "cirka",
        "claim": "Mange kommer",
        "label": "kommer hver måned",
    }
]


def test_the_question_stands_alone_and_its_notes_are_said_there(read):
    deck = read({"argument": {**ARGUMENT, "notes": "Vent på svarene."}})

    assert deck.slide("question").layout == "question"
    assert deck.texts("question") == {"title": "Skal biblioteket holde søndagsåbent?"}
    assert "Vent på svarene." in deck.notes("question")
    assert not any("Vent på svarene." in deck.notes(id) for id in ("answer", "chain"))


def test_the_answer_has_the_thesis_under_it_and_reads_the_passage(read):
    deck = read({"argument": {**ARGUMENT, "thesis": "Åbent hus gør byen rigere.", "quote": "holde længere åbent"}})

    assert deck.slide("answer").layout == "answer"
    assert deck.texts("answer") == {"title": "Ja.", "thesis": "Åbent hus gør byen rigere."}
    assert any("de fleste vil gerne holde længere åbent" in line for line in deck.notes("answer"))


def test_an_answer_without_a_thesis_has_no_empty_place_for_one(read):
    assert read({"argument": ARGUMENT}).texts("answer") == {"title": "Ja."}


def test_the_chain_shows_each_premise_with_what_it_rests_on_and_the_conclusion_lit_last(read):
    argument = {
        **ARGUMENT,
        "claim": "Argumentet bærer",
        "premises": [
            {"claim": "Borgerne er der", "evidence": ["gæst"]},
            {"claim": "Medarbejderne vil", "detail": "de er spurgt"},
        ],
        "conclusion": "Så åbn døren",
    }
    deck = read({"argument": argument, "statistics": STATISTICS})

    assert deck.texts("chain") == {
        "title": "Argumentet bærer",
        "premise.1.claim": "Borgerne er der",
        "premise.1.detail": "cirka 62\u00a0% kommer hver måned",
        "premise.2.claim": "Medarbejderne vil",
        "premise.2.detail": "de er spurgt",
        "premise.3.claim": "Så åbn døren",
    }
    assert deck.slide("chain").lit == {"premise": 2}


def test_a_chain_without_a_conclusion_lights_no_card_and_has_a_headline_of_its_own(read):
    deck = read({"argument": ARGUMENT})

    assert deck.texts("chain")["title"] == "Argumentet, bygget fra bunden"
    assert deck.slide("chain").lit == {}
    assert "premise.1.detail" not in deck.texts("chain")


def test_a_premise_that_rests_on_several_items_names_the_study_and_the_case_by_who_they_are(read):
    deck = read(
        {
            "argument": {**ARGUMENT, "premises": [{"claim": "Det virker", "evidence": ["gæst", "måling", "sag"]}]},
            "statistics": STATISTICS,
            "studies": [{"id": "måling", "by": "Kommunen", "claim": "Folk vil", "findings": ["de vil"]}],
            "cases": [{"id": "sag", "organisation": "Filialen"}],
        }
    )

    assert deck.texts("chain")["premise.1.detail"] == "cirka 62\u00a0% kommer hver måned; Kommunen; Filialen"


def test_the_chain_and_the_map_cite_every_source_of_their_evidence(read):
    def figure(id, source):
        return {"id": id, "value": 62, "unit": "%", "claim": "C", "label": "L", "source": source}

    premises = [{"claim": "A", "evidence": ["a"]}, {"claim": "B", "evidence": ["b", "c"]}]
    deck = read(
        {
            "argument": {"question": "Q", "answer": "S", "premises": premises},
            "statistics": [figure("a", "x"), figure("b", "y"), figure("c", "x")],
            "sources": {
                "x": {"title": "Optælling", "publisher": "Kommunen", "year": 2024, "caveat": "Én dag"},
                "y": {"title": "Spørgeskema", "caveat": "Få svar"},
            },
            "running_order": ["chain", "map-of-argument", "sources"],
        }
    )

    assert deck.texts("chain")["source"] == "Kommunen (2024); Spørgeskema"
    assert deck.texts("map-of-argument")["source"] == deck.texts("chain")["source"]
    notes = " ".join(deck.notes("chain"))
    assert "Kommunen: Optælling (2024); Spørgeskema" in notes
    assert "Kommunen: Én dag; Spørgeskema: Få svar" in notes
    assert [row[2].plain for row in deck.slide("sources").slots["table"].rows] == ["1, 2", "1, 2"]


def test_the_chain_cites_the_source_of_its_evidence(read):
    deck = read(
        {
            "argument": {**ARGUMENT, "premises": [{"claim": "Borgerne er der", "evidence": ["gæst"]}]},
            "statistics": [{**STATISTICS[0], "source": "optælling"}],
            "sources": {"optælling": {"title": "Optælling i døren", "publisher": "Kommunen", "year": 2024}},
        }
    )

    assert deck.texts("chain")["source"] == "Kommunen: Optælling i\xa0døren (2024)"


def test_a_premise_has_a_slide_of_its_own_where_the_running_order_calls_it(read):
    argument = {
        **ARGUMENT,
        "premises": [
            {"id": "gæster", "claim": "Borgerne er der", "detail": "hver måned", "source": "tal"},
            {"id": "folk", "claim": "Medarbejderne vil"},
        ],
    }
    deck = read({"argument": argument, "sources": {"tal": {"title": "Tallene"}}, "running_order": ["gæster", "folk"]})

    assert deck.slide("gæster").layout == "text"
    assert deck.texts("gæster") == {"title": "Borgerne er der", "body": "hver måned", "source": "Tallene"}
    assert deck.texts("folk") == {"title": "Medarbejderne vil"}
