"""What stands around the talk: cover, sections, agenda, closing and sources."""

import pytest

from deckgen.deck.model import Table


def free(title, **more):
    return {"text": {"id": title.lower(), "title": title, "text": "Kort.", **more}}


def test_the_cover_says_who_speaks_and_on_what_occasion(read):
    deck = read(
        {
            "subtitle": "Hvad tallene siger",
            "speaker": {"role": "bibliotekar", "organisation": "Biblioteket"},
            "event": {"name": "Byens møde", "audience": "borgerne", "place": "Salen", "date": "2026-11-24"},
        }
    )

    assert deck.slide("cover").layout == "cover"
    assert deck.texts("cover") == {
        "title": "Biblioteket",
        "subtitle": "Hvad tallene siger",
        "speaker": "bibliotekar, Biblioteket",
        "event": "Byens møde\nSalen · 24.\xa0november 2026",
    }


def test_the_cover_names_the_audience_where_the_event_has_no_name_and_the_date_in_english(read):
    deck = read({"language": "en", "event": {"audience": "The board", "date": "2026-11-24"}})

    assert deck.texts("cover")["event"] == "The board\n24\xa0November 2026"


def test_a_cover_of_a_title_alone_has_no_empty_places(read):
    assert read({"running_order": ["cover"]}).texts("cover") == {"title": "Biblioteket"}


def sections(*names, **options):
    order = ["cover"]
    for name in names:
        order += [{"section": {"id": f"afsnit-{name}", "name": name, **options}}, free(name)]
    return {"running_order": order}


def test_a_section_names_itself_and_lights_its_place_among_the_parts(read):
    deck = read(sections("Tallene", "Planen", "Svaret", headline="Et stort afsnit"))

    for lit, name in enumerate(["Tallene", "Planen", "Svaret"]):
        slide = deck.slide(f"afsnit-{name}")
        assert (slide.layout, slide.lit) == ("section", {"parts": lit})
        assert deck.texts(slide.id) == {
            "title": "Et stort afsnit",
            "parts.1.name": "Tallene",
            "parts.2.name": "Planen",
            "parts.3.name": "Svaret",
        }
        colours = [slide.placement.slots[f"parts.{number}.name"].style.color.alpha for number in (1, 2, 3)]
        assert [alpha == 100 for alpha in colours] == [number == lit for number in range(3)]


def test_a_single_section_has_no_tracker(read):
    assert read(sections("Tallene")).texts("afsnit-Tallene") == {"title": "Tallene"}


def test_more_sections_than_can_be_told_apart_have_no_tracker(read):
    assert read(sections(*"ABCDEFGH")).texts("afsnit-A")["parts.8.name"] == "H"
    assert read(sections(*"ABCDEFGHI")).texts("afsnit-A") == {"title": "A"}


def test_the_agenda_lists_the_sections_with_the_minutes_that_each_takes(read):
    order = [
        "cover",
        {"agenda": {"id": "plan", "title": "Planen for i dag"}},
        {"section": {"name": "Tal", "headline": "Hvad tallene siger", "seconds": 60}},
        free("Et", seconds=120),
        free("To", seconds=120),
        {"section": {"name": "Kort", "seconds": 5}},
        free("Tre", seconds=10),
    ]
    deck = read({"running_order": order})

    assert deck.slide("plan").layout == "agenda"
    assert deck.texts("plan") == {
        "title": "Planen for i\xa0dag",
        "part.1.number": "1",
        "part.1.name": "Hvad tallene siger",
        "part.1.minutes": "5\u00a0min.",
        "part.2.number": "2",
        "part.2.name": "Kort",
        "part.2.minutes": "1\u00a0min.",
    }


def test_the_agenda_has_a_headline_of_its_own_in_the_talk_s_language(read):
    order = [{"agenda": {}}, {"section": "One"}, free("First"), {"section": "Two"}, free("Second")]
    deck = read({"language": "en", "running_order": order})

    assert deck.texts("agenda")["title"] == "What we will go through"
    assert deck.texts("agenda")["part.2.minutes"] == "1\u00a0min"


def test_an_agenda_of_a_talk_without_sections_is_no_empty_slide(compiled):
    found, report = compiled({"running_order": ["cover", {"agenda": {}}, free("Et")]})

    agenda = [slide for slide in found.deck.slides if slide.layout == "agenda"] if found else []
    assert report.found or not agenda, "an agenda slide with nothing but its headline"


CLOSING = {
    "from": "Lukket dør",
    "to": "Åbent hus",
    "claim": "Døren går op",
    "call": "Kom på søndag",
    "steps": ["Tag en nabo med.", "Bliv længe."],
}


def test_the_talk_ends_with_a_movement_and_a_call(read):
    speaker = {"role": "bibliotekar", "contact": "biblioteket@example.org"}
    deck = read({"closing": CLOSING, "speaker": speaker})

    assert (deck.slide("shift").layout, deck.slide("closing").layout) == ("shift", "closing")
    assert deck.texts("shift") == {"title": "Døren går op", "from": "Lukket dør", "to": "Åbent hus"}
    assert deck.texts("closing") == {
        "title": "Kom på søndag",
        "steps": "Tag en nabo med.\nBliv længe.",
        "contact": "biblioteket@example.org",
    }


def test_a_closing_of_a_call_alone_has_no_movement_and_no_empty_places(read):
    deck = read({"closing": {"call": "Kom på søndag"}})

    assert deck.ids == ["cover", "closing"]
    assert deck.texts("closing") == {"title": "Kom på søndag"}


def test_the_movement_has_a_headline_of_its_own(read):
    closing = {"from": "Lukket", "to": "Åbent", "call": "Kom"}

    assert read({"closing": closing}).texts("shift")["title"] == "Rollen flytter sig"


SOURCES = {
    "tal": {"title": "Optælling", "publisher": "Kommunen", "year": 2024, "url": "https://example.org/tal"},
    "måling": {"title": "Måling fra 2023", "publisher": "Kommunen", "year": 2023, "caveat": "Få svar"},
    "ubrugt": {"title": "En bog"},
}
LONG = [f"Punkt {number} er en ret lang sætning om alt det, der sker på byens bibliotek" for number in range(12)]


def table(deck, id="sources") -> Table:
    return deck.slide(id).slots["table"]


def rows(deck, id="sources"):
    return [[cell.plain for cell in row] for row in table(deck, id).rows]


def test_the_sources_stand_with_their_caveats_and_the_numbers_of_the_slides_that_use_them(read):
    order = ["cover", free("Et", source="tal"), free("To", source="måling"), free("Tre", source="tal"), "sources"]
    deck = read({"sources": SOURCES, "running_order": order})

    assert deck.texts("sources") == {"title": "Det bygger oplægget på"}
    assert [column.head for column in table(deck).columns] == ["Kilde", "Forbehold", "Slide"]
    assert rows(deck) == [
        ["Kommunen: Optælling (2024)", "–", "2, 4"],
        ["Kommunen: Måling fra 2023", "Få svar", "3"],
        ["En bog", "–", "–"],
    ]


def test_the_slide_numbers_lead_to_their_slides_and_the_title_to_the_address(read):
    order = ["cover", free("Et", source="tal"), free("To", source="tal"), "sources"]
    row = table(read({"sources": SOURCES, "running_order": order})).rows[0]

    assert [(run.text, run.link) for run in row[0].paragraphs[0].runs] == [
        ("Kommunen: Optælling (2024)", "https://example.org/tal")
    ]
    assert [(run.text, run.link) for run in row[2].paragraphs[0].runs] == [("2", "#et"), (", ", None), ("3", "#to")]


def test_the_numbers_are_the_final_ones_where_a_list_before_goes_on_on_a_further_slide(read):
    order = [
        "cover",
        {"bullets": {"id": "liste", "title": "Meget", "items": LONG}},
        free("Et", source="tal"),
        "sources",
    ]
    deck = read({"sources": SOURCES, "running_order": order})

    pages = deck.ids.index("et")
    assert pages > 2, "the list stands on one slide, so this shows nothing"
    assert rows(deck)[0][2] == str(pages + 1)


def test_a_slide_that_goes_on_stands_under_its_source_with_its_first_number(read):
    order = ["cover", {"bullets": {"id": "liste", "title": "Meget", "items": LONG, "source": "tal"}}, "sources"]
    deck = read({"sources": SOURCES, "running_order": order})

    assert rows(deck)[0][2] == "2"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ({"title": "Optælling", "publisher": "Kommunen", "year": 2024}, "Kommunen: Optælling (2024)"),
        ({"title": "Kommunens optælling 2024", "publisher": "kommunen", "year": 2024}, "Kommunens optælling 2024"),
        ({"title": "Optælling"}, "Optælling"),
    ],
)
def test_a_source_line_names_publisher_title_and_year_none_of_them_twice(read, source, line):
    deck = read({"sources": {"s": source}, "running_order": [free("Et", source="s")]})

    assert deck.texts("et")["source"] == line
