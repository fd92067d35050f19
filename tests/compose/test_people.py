"""Studies and cases: who found what, who does what, and the cards that show several."""

import pytest

from picture_making import arrow

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


def test_a_portrait_written_short_or_long_stands_where_the_initials_would(read, tmp_path):
    arrow().resize((800, 1200)).save(tmp_path / "hun.png")
    short = read({"cases": [{**CASE, "portrait": "hun.png"}]}).slide("filialen").slots
    long = read({"cases": [{**CASE, "portrait": {"file": "hun.png", "focus": [50, 20.5], "alt": "Hun låser op"}}]})

    assert "initials" not in short
    assert (short["portrait"].alt, short["portrait"].fit) == ("Portræt af Bibliotekaren", "fill")
    assert short["portrait"].focus == (0.5, 0.5)
    assert long.slide("filialen").slots["portrait"].focus == (0.5, 0.205)
    assert long.slide("filialen").slots["portrait"].alt == "Hun låser op"


def test_a_portrait_is_described_in_the_language_of_the_talk(read, tmp_path):
    arrow().resize((800, 1200)).save(tmp_path / "she.png")
    cases = [
        {"id": "a", "person": "The **librarian**", "portrait": "she.png"},
        {"id": "b", "organisation": "The choir", "portrait": "she.png"},
    ]
    deck = read({"language": "en", "cases": cases})

    assert deck.slide("a").slots["portrait"].alt == "Portrait of The librarian"
    assert deck.slide("b").slots["portrait"].alt == "Picture of The choir"


@pytest.mark.parametrize(
    ("portrait", "code", "says", "at"),
    [
        ("hum.png", "E221", "did you mean hun.png?", "hum.png"),
        ("{file: hum.png}", "E221", "did you mean hun.png?", "hum.png"),
        ("https://example.org/hun.png", "E221", "save the picture beside the outline", "https://example.org/hun.png"),
        ("[hun.png]", "E110", "`portrait`", "[hun.png]"),
        ("note.png", "E222", "note.png is a text", "note.png"),
        ("{file: hun.png, focus: [50, 120]}", "E111", "`focus`", "120"),
        ("{file: hun.png, focus: [50]}", "E111", "`focus`", "focus"),
        ("{alt: Hun låser op}", "E112", "`file`", "portrait"),
        ("{file: hun.png, decorative: true}", "E109", "`decorative`", "decorative"),
    ],
)
def test_a_portrait_that_cannot_be_shown_is_told_at_its_place(compiled, tmp_path, portrait, code, says, at):
    arrow().save(tmp_path / "hun.png")
    (tmp_path / "note.png").write_text("Åbent hus på søndag", encoding="utf-8")
    line = f"  - {{person: En leder, portrait: {portrait}}}"
    found, report = compiled(f"title: T\narticle: article.md\ncases:\n{line}\n")

    assert found is None
    (error,) = report.errors
    assert (error.code, error.span.line) == (code, 4)
    assert line[error.span.column - 1 : error.span.end_column - 1] == at
    assert says in f"{error.message} {error.help}"
    assert error.help


def test_a_portrait_with_too_few_pixels_for_its_circle_is_warned_of_once(compiled, tmp_path):
    arrow().resize((100, 900)).save(tmp_path / "hun.png")
    arrow().resize((150, 150)).save(tmp_path / "kort.png")
    cases = [
        {"id": "a", "person": "A", "own": True, "portrait": "hun.png"},
        {"id": "b", "person": "B", "own": True, "portrait": "kort.png"},
        {"id": "c", "person": "C", "own": True},
    ]
    order = ["a", {"cases": {"claim": "Tre gør det", "of": ["a", "b", "c"]}}]
    _, report = compiled({"cases": cases, "running_order": order})

    (warning,) = report.in_file_order()
    assert (warning.code, warning.message) == ("W308", "the picture has 100 × 900 pixels, too few for its place")


def test_a_credit_too_long_for_its_place_is_told_where_it_is_written(compiled, tmp_path):
    arrow().save(tmp_path / "hun.png")
    portrait = "portrait: {file: hun.png, credit: " + "Foto fra egen samling " * 12 + "}"
    found, report = compiled(f"title: T\narticle: article.md\ncases:\n  - person: En leder\n    {portrait}\n")

    assert found is None
    (error,) = report.errors
    assert (error.code, error.span.line, error.span.column) == ("E401", 5, 5 + portrait.index("Foto"))
    assert "Billedets kilde" in error.message


def test_a_layout_without_a_place_for_portraits_is_refused_with_those_that_have_one(compiled, tmp_path):
    arrow().save(tmp_path / "hun.png")
    _, report = compiled({"cases": [{"person": "En leder", "portrait": "hun.png", "layout": "text"}]})

    (error,) = report.errors
    assert error.code == "E403"
    assert "portrait" in error.message
    assert "case-plain" in error.help


def test_what_people_call_a_portrait_is_understood(compiled):
    for word in ("billede", "foto", "photo", "picture", "image"):
        _, report = compiled({"cases": [{"person": "En leder", word: "hun.png"}]})
        assert [error.help for error in report.errors] == ["did you mean `portrait`?"]
