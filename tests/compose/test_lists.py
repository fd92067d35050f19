"""Objections, tips and the slides of general kinds: lists, texts, quotations, columns."""

OBJECTIONS = [
    {"id": "tid", "objection": "Det tager tid", "reply": "Læg en plan."},
    {"id": "penge", "objection": "Det koster", "reply": "Mindre end man tror."},
]
TIPS = [
    {"id": "søndag", "tip": "Hold åbent om søndagen"},
    {"id": "salen", "tip": "Lån salen ud", "claim": "Lån salen ud til foreningerne", "example": "Skak om tirsdagen."},
    {"id": "spørg", "tip": "Spørg igen"},
]
SOURCES = {"tal": {"title": "Tallene", "publisher": "Kommunen"}}


def test_all_objections_stand_with_their_replies_in_pairs_under_two_heads(read):
    deck = read({"objections": OBJECTIONS})

    assert deck.slide("all-objections").layout == "objections"
    assert deck.texts("all-objections") == {
        "title": "Indvendingerne kan besvares",
        "objections": "I\xa0siger",
        "replies": "Jeg svarer",
        "pair.1.objection": "Det tager tid",
        "pair.1.reply": "Læg en plan.",
        "pair.2.objection": "Det koster",
        "pair.2.reply": "Mindre end man tror.",
    }


def test_chosen_objections_stand_alone_with_the_source_of_theirs(read):
    order = [{"objections": {"id": "valgte", "claim": "Én indvending", "of": "penge"}}]
    deck = read(
        {"objections": [OBJECTIONS[0], {**OBJECTIONS[1], "source": "tal"}], "sources": SOURCES, "running_order": order}
    )

    assert deck.texts("valgte") == {
        "title": "Én indvending",
        "objections": "I\xa0siger",
        "replies": "Jeg svarer",
        "pair.1.objection": "Det koster",
        "pair.1.reply": "Mindre end man tror.",
        "source": "Kommunen: Tallene",
    }


def test_chosen_items_stand_in_the_order_in_which_the_author_chose_them(read):
    order = [{"objections": {"id": "valgte", "claim": "To indvendinger", "of": ["penge", "tid"]}}]
    texts = read({"objections": OBJECTIONS, "running_order": order}).texts("valgte")

    assert [texts["pair.1.objection"], texts["pair.2.objection"]] == ["Det koster", "Det tager tid"]


def test_one_objection_has_a_slide_of_its_own_under_itself_as_headline(read):
    deck = read({"objections": OBJECTIONS, "running_order": ["tid"]})

    assert deck.slide("tid").layout == "text"
    assert (deck.texts("tid")["title"], deck.texts("tid")["body"]) == ("Det tager tid", "Læg en plan.")


def test_all_tips_stand_at_a_glance_with_their_numbers(read):
    deck = read({"tips": TIPS})

    assert deck.slide("all-tips").layout == "tips"
    assert deck.texts("all-tips") == {
        "title": "Gode råd til en begyndelse",
        "tip.1.number": "1",
        "tip.1.text": "Hold åbent om søndagen",
        "tip.2.number": "2",
        "tip.2.text": "Lån salen ud",
        "tip.3.number": "3",
        "tip.3.text": "Spørg igen",
    }


def test_chosen_tips_keep_their_numbers_in_the_whole_list(read):
    order = [{"tips": {"id": "valgte", "claim": "To råd", "of": ["salen", "spørg"]}}]
    texts = read({"tips": TIPS, "running_order": order}).texts("valgte")

    assert [texts["tip.1.number"], texts["tip.2.number"]] == ["2", "3"]


def test_one_tip_has_its_number_its_sentence_and_an_example(read):
    deck = read({"tips": TIPS, "running_order": ["salen", "spørg"]})

    assert deck.slide("salen").layout == "tip"
    assert deck.texts("salen") == {
        "title": "Lån salen ud til foreningerne",
        "number": "2",
        "example": "Skak om tirsdagen.",
    }
    assert deck.texts("spørg") == {"title": "Spørg igen", "number": "3"}


def test_a_list_has_two_levels(read):
    items = ["åbent", {"salen": ["skak", "kor"]}, {"text": "spørg", "items": []}]
    deck = read(
        {
            "running_order": [{"bullets": {"id": "liste", "title": "Tre ting", "items": items, "source": "tal"}}],
            "sources": SOURCES,
        }
    )

    assert deck.slide("liste").layout == "bullets"
    assert deck.texts("liste") == {
        "title": "Tre ting",
        "body": "åbent\nsalen\nskak\nkor\nspørg",
        "source": "Kommunen: Tallene",
    }
    levels = [paragraph.level for paragraph in deck.slide("liste").slots["body"].paragraphs]
    assert levels == [0, 0, 1, 1, 0]


def test_a_text_has_a_paragraph_for_each_of_its_texts_and_keeps_emphasis(read):
    texts = ["Vi har spurgt.", "De fleste siger **ja**."]
    deck = read({"running_order": [{"text": {"id": "svar", "title": "De siger ja", "text": texts}}]})

    assert deck.slide("svar").layout == "text"
    assert deck.texts("svar") == {"title": "De siger ja", "body": "Vi har spurgt.\nDe fleste siger ja."}
    runs = deck.slide("svar").slots["body"].paragraphs[1].runs
    assert [(run.text, run.bold) for run in runs] == [("De fleste siger ", False), ("ja", True), (".", False)]


def test_a_quotation_is_the_headline_and_under_it_stands_who_said_it(read):
    order = [{"quote": {"id": "citat", "text": "holde længere åbent", "by": "svarer de fleste", "source": "tal"}}]
    deck = read({"running_order": order, "sources": SOURCES})

    assert deck.slide("citat").layout == "quote"
    assert deck.texts("citat") == {
        "title": "holde længere åbent",
        "by": "svarer de fleste",
        "source": "Kommunen: Tallene",
    }
    assert any("de fleste vil gerne holde længere åbent" in line for line in deck.notes("citat"))


def test_a_comparison_has_two_columns_under_two_heads(read):
    sides = {"left": {"head": "Før", "items": "lukket"}, "right": {"head": "Nu", "items": ["åbent", "lyst"]}}
    deck = read({"running_order": [{"comparison": {"id": "skift", "title": "Døren er åben", **sides}}]})

    assert deck.slide("skift").layout == "comparison"
    assert deck.texts("skift") == {
        "title": "Døren er åben",
        "left_head": "Før",
        "left": "lukket",
        "right_head": "Nu",
        "right": "åbent\nlyst",
    }
