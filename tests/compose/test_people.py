"""Studies and cases: who found what, who does what, and the cards that show several."""

import pytest

STUDY = {"id": "måling", "by": "Kommunen", "claim": "De fleste vil", "findings": ["vil holde åbent", "vil låne ud"]}
CASE = {"id": "filialen", "person": "Bibliotekaren", "role": "leder", "organisation": "Filialen i Ærø Kommune"}


def test_a_study_shows_who_found_what_and_the_caveat_where_everybody_sees_it(read):
    deck = read(
        {
            "studies": [{**STUDY, "about": "om åbningstid", "caveat": "De blev spurgt af chefen", "source": "s"}],
            "sources": {"s": {"title": "Medarbejdermåling", "publisher": "Kommunen", "year": 2024}},
        }
    )

    assert deck.slide("måling").layout == "study"
    assert deck.texts("måling") == {
        "title": "De fleste vil",
        "by": "Kommunen",
        "about": "om åbningstid",
        "critical": "Læs kritisk",
        "caveat": "De blev spurgt af chefen",
        "finding.1.text": "vil holde åbent",
        "finding.2.text": "vil låne ud",
        "source": "Kommunen: Medarbejdermåling (2024)",
    }


def test_a_study_takes_its_source_s_caveat_and_its_own_goes_before_it(read):
    sources = {"s": {"title": "Måling", "caveat": "Kun ét år"}}
    taken = read({"studies": [{**STUDY, "source": "s"}], "sources": sources})
    own = read({"studies": [{**STUDY, "source": "s", "caveat": "Få svar"}], "sources": sources})

    assert taken.texts("måling")["caveat"] == "Kun ét år"
    assert own.texts("måling")["caveat"] == "Få svar"


def test_a_study_without_a_caveat_says_nothing_of_reading_critically(read):
    assert set(read({"studies": [STUDY]}).texts("måling")) == {"title", "by", "finding.1.text", "finding.2.text"}


def test_a_case_shows_who_what_where_and_what_it_gives(read):
    case = {
        **CASE,
        "claim": "Hun åbner døren",
        "channels": ["Avisen", "Radioen"],
        "does": ["holder åbent", "låner ud"],
        "gives": "Flere gæster",
    }
    deck = read({"cases": [case]})

    assert deck.slide("filialen").layout == "case"
    assert deck.texts("filialen") == {
        "title": "Hun åbner døren",
        "initials": "BI",
        "person": "Bibliotekaren",
        "role": "leder\nFilialen i\xa0Ærø Kommune",
        "gives": "Flere gæster",
        "does.1.text": "holder åbent",
        "does.2.text": "låner ud",
        "channel.1.name": "Avisen",
        "channel.2.name": "Radioen",
    }


def test_a_case_that_says_nothing_but_its_name_has_no_empty_places(read):
    deck = read({"cases": [{"id": "x", "organisation": "Ærø Kommune"}]})

    assert deck.texts("x") == {"title": "Ærø Kommune", "initials": "ÆK", "person": "Ærø Kommune"}


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Biblioteket", "BI"),
        ("Ærø Kommune", "ÆK"),
        ("Lyngby-Taarbæk Kommune", "LK"),
        ("ældre sagen i byen", "ÆSI"),
        ("Ishøj Kommunes 3 biblioteker", "IKB"),
        ("**Byens** hus", "BH"),
        ("Å", "Å"),
    ],
)
def test_initials_are_the_first_letters_of_up_to_three_words_and_two_of_a_single_one(read, name, initials):
    assert read({"cases": [{"id": "x", "organisation": name}]}).texts("x")["initials"] == initials


def test_a_name_without_a_letter_has_no_initials(read):
    assert "initials" not in read({"cases": [{"id": "x", "organisation": "112"}]}).texts("x")


def test_cards_show_each_case_with_its_summary_or_who_it_is(read):
    cases = [
        {**CASE, "id": "a", "summary": "holder åbent om søndagen"},
        {**CASE, "id": "b"},
        {"id": "c", "organisation": "Foreningen"},
    ]
    order = [{"cases": {"id": "kort", "claim": "Flere gør det", "of": ["c", "a", "b"]}}]
    deck = read({"cases": cases, "running_order": order})

    assert deck.slide("kort").layout == "gallery"
    assert deck.texts("kort") == {
        "title": "Flere gør det",
        "card.1.initials": "FO",
        "card.1.name": "Foreningen",
        "card.2.initials": "BI",
        "card.2.name": "Bibliotekaren",
        "card.2.text": "holder åbent om søndagen",
        "card.3.initials": "BI",
        "card.3.name": "Bibliotekaren",
        "card.3.text": "leder, Filialen i\xa0Ærø Kommune",
    }
