"""A quote as the outline has it, and the places in the article where it stands."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.article.find import (
    find_passage,
    find_quote,
    headings,
    index_article,
)
from deckgen.article.lookup import look_up
from deckgen.article.markdown import read_markdown
from deckgen.article.model import Article
from deckgen.article.parse import assemble
from deckgen.article.plain import evened

TEXT = """\
# Cyklen er hurtigst

Kort sagt: cykl.

## Borgerne er der

I byen ejer knap 90 % en cykel, og 78 pct. bruger den *dagligt* i
byen. Resten går. De tager aldrig bilen, siger de.

Man kalder det ”et *first-order* spørgsmål” – i hvert fald her. Resten går.

### Ja/nej

Prisen steg 2,5 % på et år.

## Hvad koster det?

Det er gratis.
"""


def article(text: str = TEXT) -> Article:
    return assemble(Path("artikel.md"), text, read_markdown(evened(text)))


def found(quote: str, text: str = TEXT) -> list[str]:
    return [passage.address for passage in find_quote(article(text), quote)]


@pytest.mark.parametrize(
    "quote",
    [
        "78 pct. bruger den dagligt i byen",
        "78 % bruger den dagligt",
        "knap 90% en cykel",
        "KNAP\u00a090 procent en cykel",
        "… og 78 pct bruger den …",
        "»knap 90 % en cykel«",
        "Resten går.\n",
    ],
)
def test_a_quote_is_found_however_it_is_typed(quote):
    assert found(quote)[0].startswith("borgerne-er-der/1")


@pytest.mark.parametrize("quote", ["“et first-order spørgsmål” -", "»et first‑order spørgsmål« — i hvert fald"])
def test_quotation_marks_and_dashes_are_forgiven(quote):
    assert found(quote) == ["borgerne-er-der/2.1"]


def test_accents_as_signs_of_their_own_are_found_in_both_directions():
    apart = unicodedata.normalize("NFD", TEXT)
    quote = "et first-order spørgsmål” – i hvert fald"

    assert found(quote, apart) == found(unicodedata.normalize("NFD", quote)) == ["borgerne-er-der/2.1"]


def test_a_quote_across_a_line_wrap_leads_back_to_its_stretch_of_the_file():
    (passage,) = find_quote(article(), "bruger den dagligt i byen")

    assert TEXT[passage.start : passage.end] == "bruger den *dagligt* i\nbyen"
    assert passage.text == "I byen ejer knap 90 % en cykel, og 78 pct. bruger den dagligt i byen."


def test_a_quote_over_several_sentences_is_one_passage():
    (passage,) = find_quote(article(), "i byen. Resten går. De tager")

    assert passage.address == "borgerne-er-der/1.1-3"
    assert [sentence.number for sentence in passage.sentences] == [1, 2, 3]


def test_a_quote_that_stands_twice_is_two_passages():
    assert found("Resten går.") == ["borgerne-er-der/1.2", "borgerne-er-der/2.2"]


@pytest.mark.parametrize(
    "quote", ["5 % på et år", "sten går", "8 pct. bruger", "Prisen steg 2", "87 % bruger", "", "…", "“”"]
)
def test_half_words_half_numbers_and_nothing_are_not_found(quote):
    assert found(quote) == []


@pytest.mark.parametrize(
    "quote",
    ["det kostede 1,8", "steg 2%", "000 km", "hundrede borgere", "million aktier", "tyve af dem", "solgte for 500"],
)
def test_a_part_of_a_figure_that_is_another_figure_is_not_found(quote):
    text = "Det kostede 1,8 mio. kr. Tallet steg 2%-point. De kørte 96 000 km. To hundrede borgere kom, og de havde"
    text += " halvanden million aktier. Otteogtyve af dem solgte for 500 t.kr."

    assert found(quote, text) == []


def test_a_figure_without_its_unit_is_found():
    assert found("ejer knap 90") == ["borgerne-er-der/1.1"]


@pytest.mark.parametrize(
    ("quote", "stretch"),
    [
        ("I byen ejer […] en cykel", "I byen ejer knap 90 % en cykel"),
        (
            "ejer knap 90 % en cykel […] De tager",
            "ejer knap 90 % en cykel, og 78 pct. bruger den *dagligt* i\nbyen. Resten går. De tager",
        ),
        ("[...] Resten går [...]", "Resten går"),
        ("78 % bruger [cyklen] dagligt i byen", "78 pct. bruger den *dagligt* i\nbyen"),
        ("78 % bruger den [altid] dagligt", "78 pct. bruger den *dagligt"),
        ("[D]e tager aldrig bilen", "De tager aldrig bilen"),
        ("De tager [så godt som] bilen", "De tager aldrig bilen"),
    ],
)
def test_words_left_out_and_put_in_are_marked_as_in_print(quote, stretch):
    (passage, *_) = find_quote(article(), quote)

    assert TEXT[passage.start : passage.end] == stretch


def test_the_passage_of_an_omission_runs_from_its_first_sentence_to_its_last():
    assert found("I byen ejer […] Resten går […] aldrig bilen") == ["borgerne-er-der/1.1-3"]


@pytest.mark.parametrize(
    "quote",
    [
        "knap […] 90 % en cykel",
        "Resten går […] et first-order spørgsmål",
        "Resten går […] ejer knap 90 %",
        "ejer [mere end alle de andre] dagligt",
        "ejer [87] % en cykel",
        "ejer [mange] en cykel",
        "bruger den [tre gange] i byen, går",
        "[…]",
        "[ikke]",
    ],
)
def test_an_omission_of_nothing_and_an_insertion_for_a_figure_or_a_long_stretch_are_not_found(quote):
    assert found(quote) == []


def test_brackets_of_the_article_itself_are_words_of_it():
    assert found("det er [sic] rigtigt", "# T\n\nDe siger, at det er [sic] rigtigt.") == ["start/1.1"]


@pytest.mark.parametrize(
    ("reference", "addresses"),
    [
        ("Borgerne er der", ["borgerne-er-der/1", "borgerne-er-der/2", "ja-nej/1"]),
        ("borgerne ER  der/2", ["borgerne-er-der/2"]),
        ("borgerne-er-der/1", ["borgerne-er-der/1"]),
        ("Borgerne er der / 1-2", ["borgerne-er-der/1", "borgerne-er-der/2"]),
        ("borgerne-er-der/2.1", ["borgerne-er-der/2"]),
        ("borgerne-er-der/1.1-3", ["borgerne-er-der/1"]),
        ("Ja/nej", ["ja-nej/1"]),
        ("Ja/nej/1", ["ja-nej/1"]),
        ("Hvad koster det", ["hvad-koster-det/1"]),
        ("Cyklen er hurtigst", ["start/1"]),
        ("start", ["start/1"]),
    ],
)
def test_a_heading_or_an_address_names_its_paragraphs(reference, addresses):
    paragraphs = find_passage(article(), reference)

    assert paragraphs is not None
    assert [paragraph.address for paragraph in paragraphs] == addresses


@pytest.mark.parametrize(
    "reference",
    ["Borgerne er væk", "Borgerne er der/3", "Borgerne er der/0", "/1", "", "Borgerne er der/2-1"],
)
def test_a_passage_that_is_not_there_is_none(reference):
    assert find_passage(article(), reference) is None


def test_a_section_can_be_found_to_say_how_many_paragraphs_it_has():
    section = index_article(article()).find_section("borgerne er der")

    assert section is not None
    assert len(section.paragraphs) == 2


def test_the_headings_are_there_for_did_you_mean():
    assert headings(article()) == ("Borgerne er der", "Ja/nej", "Hvad koster det?")


@given(st.text(), st.text())
def test_no_text_and_no_quote_end_in_a_traceback(text, quote):
    index = index_article(article(text))
    for passage in index.find_quote(quote):
        assert passage.sentences
        assert 0 <= passage.start < passage.end <= len(text)
    look_up(index, quote, "en", corrects=f"{quote} → {text[:20]}")
    index.find_passage(quote)


def test_every_sentence_of_an_article_is_found_where_it_stands():
    index = index_article(article())
    for paragraph in index.article.paragraphs:
        for sentence in paragraph.sentences:
            assert sentence.address in [passage.address for passage in index.find_quote(sentence.text)]
