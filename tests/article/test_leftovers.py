"""What a web page left in an article is set apart, and what only looks like it is not."""

import pytest

from deckgen.article.leftovers import leftover_lines

PROSE = "Vi talte cykler i maj. Der var flere end i marts."


def left(article):
    return [(found.kind, found.text) for found in article.leftovers]


def texts(article):
    return [paragraph.text for paragraph in article.paragraphs]


def text_of(*lines):
    return "\n\n".join(("# Cyklen er hurtigst", *lines)) + "\n"


def plain_of(*lines):
    return "\n\n".join(("Cyklen er hurtigst", *lines)) + "\n"


@pytest.mark.parametrize(
    "line",
    [
        "Der er ingen alternativ tekst til dette billede",
        "Der er ingen alternativ tekst for dette billede.",
        "Der er ikke angivet alternativ tekst for dette billede",
        "No alt text provided for this image",
        "No alternative text description for this image",
        "[No alt text provided for this image]",
    ],
)
@pytest.mark.parametrize("name", ["artikel.md", "artikel.txt"])
def test_what_stands_in_a_picture_s_place_is_left_out_wherever_it_stands(article, line, name):
    read = article(name, (text_of if name.endswith("md") else plain_of)(PROSE, line, "Og så regnede det."))

    assert texts(read) == [PROSE, "Og så regnede det."]
    assert left(read) == [("image", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Af Fornavn Efternavn",
        "Af Fornavn Efternavn, direktør i en kommune",
        "Af Fornavn M. Efternavn og Andet van Navn",
        "Af Fornavn Efternavn (navn@example.org)",
        "Klumme af Fornavn Efternavn",
        "Skrevet af: Fornavn",
        "By Firstname Lastname | 24 November 2026",
        "Written by Firstname Lastname",
    ],
)
@pytest.mark.parametrize("name", ["artikel.md", "artikel.txt"])
def test_who_wrote_the_article_is_left_out_below_the_title(article, line, name):
    read = article(name, (text_of if name.endswith("md") else plain_of)(line, PROSE))

    assert texts(read) == [PROSE]
    assert left(read) == [("byline", line)]
    assert read.title == "Cyklen er hurtigst"


@pytest.mark.parametrize(
    "line",
    [
        "#sociale #ledelse",
        "#sociale, #ledelse #kommuner",
        "#ledelse",
        "Emner: sociale medier, ledelse",
        "Tags: #ledelse #kommuner",
        "Keywords: leadership · social media",
    ],
)
@pytest.mark.parametrize("place", ["head", "foot"])
def test_subjects_are_left_out_at_the_head_and_the_foot(article, line, place):
    read = article("artikel.md", text_of(*((line, PROSE) if place == "head" else (PROSE, line))))

    assert texts(read) == [PROSE]
    assert left(read) == [("tags", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Synes godt om Kommentér Del",
        "Like · Comment · Share",
        "12 kommentarer | 3 delinger",
        "Del på Facebook / LinkedIn",
    ],
)
def test_a_row_of_buttons_is_left_out_wherever_it_stands(article, line):
    read = article("artikel.txt", plain_of(PROSE, line, "Og så regnede det."))

    assert texts(read) == [PROSE, "Og så regnede det."]
    assert left(read) == [("sharing", line)]


def test_all_that_stands_below_the_text_is_left_out_in_whatever_order(article):
    foot = ["Cykler, Byer og veje, Vejr", "#cykler #byer", "Del artiklen", "Synes godt om"]
    read = article("artikel.txt", plain_of(PROSE, "Og så regnede det.", *foot))

    assert texts(read) == [PROSE, "Og så regnede det."]
    assert left(read) == [("tags", foot[0]), ("tags", foot[1]), ("sharing", foot[2]), ("sharing", foot[3])]


@pytest.mark.parametrize(
    "line",
    [
        "Af de 98 kommuner har 60 svaret.",
        "Af Danmarks 98 kommuner har 60 svaret",
        "Af Fornavn Efternavn lærte vi at lytte.",
        "Af Fornavn Efternavn, Andet Navn og Tredje Navn fik vi tre gode råd",
        "Af børn og fulde folk skal man høre sandheden",
        "Skrevet af dem, der var der",
        "By Monday everything was gone.",
        "#1 på listen er en god plan",
        "#1",
        "#ledelse er et ord, som mange bruger",
        "Emner: Dem havde vi mange af, og vi nåede dem alle.",
        "Tags: hvad skal man egentlig bruge dem til",
        "Del gerne dine erfaringer med mig",
        "Like og del kan man altid.",
        "Der er ingen alternativ tekst for dette billede, og det er synd for dem, der ikke kan se det.",
    ],
)
@pytest.mark.parametrize("place", ["head", "foot"])
def test_a_sentence_that_looks_like_one_of_them_stays(article, line, place):
    lines = (line, PROSE) if place == "head" else (PROSE, line)
    for read in (article("artikel.md", text_of(*lines)), article("artikel.txt", plain_of(*lines))):
        headings = [section.heading for section in read.sections]
        assert line in [*texts(read), *headings]
        assert left(read) == []


def test_a_name_or_a_button_in_the_middle_of_the_text_stays(article):
    lines = [PROSE, "Af Fornavn Efternavn", "Han kørte først.", "Del på LinkedIn", "Så kom de andre."]
    read = article("artikel.md", text_of(*lines))

    assert texts(read) == lines
    assert left(read) == []


def test_a_heading_that_is_marked_as_one_and_an_item_stay(article):
    read = article("artikel.md", text_of("## Del på LinkedIn", "1. Del på Facebook\n2. Synes godt om"))

    assert [section.heading for section in read.sections] == ["Del på LinkedIn"]
    assert texts(read) == ["Del på Facebook", "Synes godt om"]


def test_a_leftover_can_be_found_in_the_file_by_its_line(article):
    read = article("artikel.txt", plain_of("Af Fornavn Efternavn", PROSE, "#cykler #byer"))

    assert [(line, found.kind) for line, found in leftover_lines(read)] == [(3, "byline"), (7, "tags")]
    assert all(read.text[found.start : found.end] == found.text for found in read.leftovers)
