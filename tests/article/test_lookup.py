"""What an author is told of a quote that does not stand in the article word for word."""

import pytest

from deckgen.article.corrections import find_corrected
from deckgen.article.find import ArticleIndex
from deckgen.article.lookup import look_up
from deckgen.article.near import NearQuote, nearest_quote
from deckgen.article.wording import show_changes
from finding_cases import index_of

BUS = index_of("bus.da.md")
LIBRARY = index_of("library.en.md")


def find_near(index: ArticleIndex, quote: str, language: str = "da") -> NearQuote | None:
    """Return the place where a quote nearly stands with the article's figures."""
    found = nearest_quote(index, quote, language)
    return found if found is not None and found.is_near else None


def test_a_near_quote_comes_with_its_passage_and_what_differs():
    found = find_near(BUS, "Chaufførerne er 14 glade frivilige, der tager to vagter om måneden")

    assert found is not None
    assert found.passage.address == "forsøget/1.3"
    assert [(change.kind, change.quoted, change.said) for change in found.changes if change.kind != "equal"] == [
        ("added", "glade", ""),
        ("changed", "frivilige,", "frivillige,"),
        ("removed", "", "hver"),
    ]


def test_the_changes_know_their_places_in_the_quote_and_in_the_article():
    quote = "billetten er gratis for dem under 18 år"
    found = find_near(BUS, quote)

    assert found is not None
    text = BUS.article.text
    for change in found.changes:
        assert quote[slice(*change.quoted_span)] == change.quoted
        assert text[slice(*change.said_span)] == change.said
    assert "".join(change.quoted for change in found.changes if change.kind == "changed") == "dem"


def test_the_comparison_is_two_lines_that_mark_what_differs_and_shorten_what_does_not():
    found = find_near(
        LIBRARY, "It now stays open until ten, seven days each week, and for most of these hours nobody", "en"
    )

    assert found is not None
    assert show_changes(found.changes).splitlines() == [
        "quote:   … until ten, seven days [-each-] week, and for most of [-these-] hours nobody",
        "article: … until ten, seven days {+a+} week, and for most of {+those+} hours nobody",
    ]


@pytest.mark.parametrize(
    ("quote", "quoted", "said"),
    [
        ("Kun 14 passagerer stod på om dagen", ("14",), ("41",)),
        ("Hver fjerde svarede, at de havde sagt nej til et arbejde", ("share 1/4",), ("share 1/5",)),
        ("Den 5. marts 2023 begyndte en lille elbus", ("5", "marts", "2023"), ("4", "marts", "2023")),
    ],
)
def test_other_figures_are_told_and_are_never_near(quote, quoted, said):
    found = look_up(BUS, quote)

    assert found.kind == "other figures"
    assert find_near(BUS, quote) is None
    assert found.nearest is not None
    assert (found.nearest.quoted_figures, found.nearest.said_figures) == (quoted, said)


def test_a_part_of_a_figure_at_the_edge_of_a_near_quote_is_another_figure():
    assert look_up(BUS, "Regningen løb helt op i 1,8").kind == "other figures"


def test_a_phrase_of_three_words_is_found_or_is_not():
    assert look_up(BUS, "en nødvendig besparelse").kind == "found"
    assert look_up(BUS, "en nødvendige besparelse").kind == "missing"


def test_there_is_no_nearest_place_to_words_of_another_world():
    found = look_up(BUS, "Quantum flux zymurgy makes whisky")

    assert (found.kind, found.nearest) == ("missing", None)


def test_a_quote_that_stands_twice_says_so():
    assert not look_up(BUS, "om måneden").several
    assert look_up(BUS, "byrådet").several
    assert [passage.address for passage in look_up(BUS, "byrådet").passages] == [
        "da-ruten-lukkede/1.3",
        "hvad-de-andre-siger/4.2",
    ]


def test_a_quote_that_stands_elsewhere_says_where():
    first = next(iter(BUS.article.paragraphs))
    found = look_up(BUS, "Taxavognmanden mistede 9 % af sine ture", within=(first,))

    assert found.kind == "missing"
    assert [passage.address for passage in found.elsewhere] == ["hvad-de-andre-siger/2.1"]


@pytest.mark.parametrize(
    "corrects", ["sygehuset → hospitalet", "sygehuset -> hospitalet", "”sygehuset” → ”hospitalet”"]
)
def test_a_correction_mends_a_word_of_the_article_for_one_quote(corrects):
    quote = "mellem stationen, skolen og hospitalet"
    found = look_up(BUS, quote, corrects=corrects)

    assert look_up(BUS, quote).kind == "near"
    assert (found.kind, found.corrected, found.fault) == ("found", True, None)
    (passage,) = found.passages
    assert BUS.article.text[passage.start : passage.end] == "mellem stationen, skolen og sygehuset"


@pytest.mark.parametrize(
    ("corrects", "fault"),
    [
        ("sygehuset", "not a correction"),
        ("sygehuset → ", "not a correction"),
        ("sygehuset → hospitalet → klinikken", "not a correction"),
        ("14 frivillige → 41 frivillige", "changes a figure"),
        ("Hver femte → Hver fjerde", "changes a figure"),
        ("lufthavnen → hospitalet", "not in the article"),
        ("pensionisterne → pensionisten", "not in the passage"),
    ],
)
def test_a_correction_that_is_of_no_use_says_why(corrects, fault):
    assert find_corrected(BUS, "mellem stationen, skolen og sygehuset", corrects).fault == fault


def test_a_sound_correction_does_not_find_a_quote_that_is_wrong_elsewhere():
    found = look_up(BUS, "mellem banegården, skolen og hospitalet", corrects="sygehuset → hospitalet")

    assert found.kind != "found"
    assert found.fault is None
