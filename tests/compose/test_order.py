"""The order of the slides, and the sections that PowerPoint shows them in."""

WHOLE = {
    "argument": {"question": "Hvorfor?", "answer": "Derfor.", "premises": [{"id": "p", "claim": "De kommer"}]},
    "statistics": [{"id": "tal", "value": 62, "unit": "%", "claim": "Mange", "label": "kommer"}],
    "studies": [{"id": "måling", "by": "Kommunen", "claim": "De vil", "findings": ["de vil"]}],
    "cases": [{"id": "sag", "organisation": "Filialen"}],
    "objections": [{"id": "tid", "objection": "Tid", "reply": "Plan."}],
    "tips": [{"id": "råd", "tip": "Hold åbent"}, {"tip": "Lån ud"}, {"tip": "Spørg"}],
    "closing": {"from": "Lukket", "to": "Åbent", "call": "Kom"},
    "sources": {"s": {"title": "Tallene"}},
}


def free(title):
    return {"text": {"title": title, "text": "Kort."}}


def test_without_a_running_order_the_parts_follow_each_other_as_the_talk_implies(read):
    assert read(WHOLE).sections == {
        "Åbning": ["cover", "question", "answer"],
        "Argumentet": ["section-argument", "tal", "chain"],
        "Undersøgelserne": ["section-studies", "måling"],
        "De, der gør det": ["section-cases", "sag"],
        "Indvendinger": ["section-objections", "all-objections"],
        "Gode råd": ["section-tips", "all-tips"],
        "Afslutning": ["shift", "closing", "sources"],
    }


def test_parts_that_the_outline_lacks_leave_no_sections(read):
    deck = read({"tips": WHOLE["tips"]})

    assert deck.sections == {"Åbning": ["cover"], "Gode råd": ["section-tips", "all-tips"]}


def test_a_running_order_calls_slides_by_name_and_by_id_and_leaves_out_the_rest(read):
    order = ["closing", "tal", "råd", "tid", "p", "answer", free("Frit"), "måling", "sag", "cover"]

    assert read({**WHOLE, "running_order": order}).ids == [
        "closing", "tal", "råd", "tid", "p", "answer", "frit", "måling", "sag", "cover",
    ]  # fmt: skip


def test_sections_run_from_one_to_the_next_with_opening_and_closing_around_them(read):
    order = ["cover", "question", {"section": "Et"}, free("A"), {"section": "To"}, free("B"), "closing", "sources"]

    assert read({**WHOLE, "running_order": order}).sections == {
        "Åbning": ["cover", "question"],
        "Et": ["et", "a"],
        "To": ["to", "b"],
        "Afslutning": ["closing", "sources"],
    }


def test_a_talk_that_begins_with_a_section_has_no_opening(read):
    assert read({"running_order": [{"section": "Et"}, free("A")]}).sections == {"Et": ["et", "a"]}


def test_a_closing_slide_in_the_middle_of_the_talk_stays_in_its_section(read):
    order = ["cover", {"section": "Et"}, "sources", free("A")]

    assert read({**WHOLE, "running_order": order}).sections == {"Åbning": ["cover"], "Et": ["et", "sources", "a"]}


def test_the_closing_by_an_id_of_its_own_is_the_movement_and_the_call(read):
    closing = {**WHOLE["closing"], "id": "farvel"}

    assert read({"closing": closing, "running_order": ["cover", "farvel"]}).ids == ["cover", "shift", "closing"]


def test_every_slide_of_the_real_talk_stands_in_one_section_under_one_id(real_talk):
    ids = [slide.id for section in real_talk.deck.sections for slide in section.slides]

    assert len(ids) == len(set(ids)) == len(real_talk.deck.slides)
    assert all(section.slides for section in real_talk.deck.sections)
    assert [section.name for section in real_talk.deck.sections] == [
        "Åbning", "Argumentet", "Det private", "Tre, der gør det", "Indvendinger", "Gode råd", "Afslutning",
    ]  # fmt: skip


def test_a_list_that_goes_on_beside_one_of_the_same_name_gives_every_slide_an_id_of_its_own(read):
    items = [f"Punkt {number} er en ret lang sætning om alt det, der sker på byens bibliotek" for number in range(10)]
    lists = [{"bullets": {"title": "Listen", "items": items}}, {"bullets": {"title": "Listen", "items": items}}]
    ids = read({"running_order": lists}).ids

    assert len(ids) > 2
    assert len(ids) == len(set(ids)), ids


def test_the_file_says_what_the_talk_is_called_and_who_it_is_by(read):
    outline = {
        "title": "**Biblioteket** som mødested",
        "subtitle": "Hvad tallene siger",
        "short_title": "Biblioteket",
        "speaker": {"role": "bibliotekar"},
        "event": {"name": "Byens møde"},
    }
    properties = read({**outline, "running_order": ["cover"]}).deck.properties

    assert properties.title == "Biblioteket som mødested"
    assert properties.speaker == "bibliotekar"
    assert properties.subject == "Hvad tallene siger · Byens møde"
    assert (properties.language, properties.footer) == ("da", "Biblioteket")
