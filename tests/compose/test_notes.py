"""What the speaker reads: the clock, own words, the passage, its source, and the way on."""

import re
import shutil
from itertools import pairwise

import pytest

from deckgen.packs.read import packs_folder

FIRST = "I 2024 kom 62 % af byens borgere på biblioteket mindst én gang om måneden."
SECOND = "Knap 1.200 af dem deltog i et arrangement."
SOURCES = {"tal": {"title": "Optælling", "publisher": "Kommunen", "year": 2024, "caveat": "Talt i *døren*"}}


def free(title, **more):
    return {"text": {"id": title.lower(), "title": title, "text": "Kort.", **more}}


def seconds(clock):
    minutes, rest = clock.split(":")
    return int(minutes) * 60 + int(rest)


def times(deck):
    """When each slide begins and ends, as its notes say."""
    found = []
    for slide in deck.slides:
        said = re.fullmatch(r"Tid (\d+:\d\d)–(\d+:\d\d)", slide.notes.paragraphs[0].plain)
        assert said, slide.notes.paragraphs[0].plain
        found.append((seconds(said[1]), seconds(said[2])))
    return found


def assert_clock_runs_on(compiled):
    said = times(compiled.deck)
    assert said[0][0] == 0
    assert [end for _, end in said[:-1]] == [start for start, _ in said[1:]]
    assert abs(said[-1][1] - compiled.minutes * 60) <= 1


def test_the_clock_runs_on_without_gaps_from_the_start_to_the_planned_end(compiled, real_talk):
    order = ["cover", free("Et", seconds=75), free("To", notes="Ord " * 130), free("Tre", seconds=7)]
    found, _ = compiled({"running_order": order})

    assert_clock_runs_on(found)
    assert times(found.deck) == [(0, 8), (8, 83), (83, 143), (143, 150)]
    assert_clock_runs_on(real_talk)


def test_the_clock_runs_on_where_a_list_goes_on_on_a_further_slide(compiled):
    items = [f"Punkt {number} er en ret lang sætning om alt det, der sker på byens bibliotek" for number in range(12)]
    listed = {"bullets": {"id": "liste", "title": "Meget", "items": items, "seconds": 100}}
    found, _ = compiled({"running_order": ["cover", listed, free("Et")]})

    assert len(found.deck.slides) > 3, "the list stands on one slide, so this shows nothing"
    assert_clock_runs_on(found)
    assert round(found.minutes * 60) == 8 + 100 + 8


def test_a_faster_speaker_takes_less_time(compiled):
    def minutes(rate):
        found, _ = compiled({"speaking_rate": rate, "running_order": [free("Et", notes="Ord " * 240)]})
        return found.minutes

    assert (minutes(120), minutes(240)) == (2, 1)


def test_the_speaker_reads_own_words_then_the_passage_its_place_its_source_and_the_way_on(read):
    slide = free("Et", notes=["Vis bogen frem.", "Vent."], quote="kom 62 % af byens borgere", source="tal")
    notes = read({"sources": SOURCES, "running_order": [slide, free("To")]}).notes("et")

    assert notes[1:3] == ["Vis bogen frem.", "Vent."]
    assert notes[3].startswith(FIRST)
    assert notes[4] == "Citeret fra artiklen: Hvad tallene siger 1.1"
    assert notes[5] == "Kilde: Kommunen: Optælling (2024) Forbehold: Talt i døren"
    assert notes[6:] == ["Videre: To"]


def test_a_slide_with_nothing_to_say_has_only_its_time_and_the_way_on(read):
    notes = read({"running_order": [free("Et"), free("To")]})

    assert notes.notes("et") == ["Tid 0:00–0:08", "Uden belæg i artiklen", "Videre: To"]
    assert notes.notes("to") == ["Tid 0:08–0:16", "Uden belæg i artiklen"]


def test_the_bridge_of_every_slide_names_the_title_of_the_next_and_the_last_has_none(real_talk):
    shown = [slide for slide in real_talk.deck.slides if not slide.hidden]

    for slide, following in pairwise(shown):
        assert slide.notes.paragraphs[-1].plain == f"Videre: {following.title.plain}"
    for slide in (shown[-1], *(slide for slide in real_talk.deck.slides if slide.hidden)):
        assert not any("Videre:" in paragraph.plain for paragraph in slide.notes.paragraphs)


def test_a_paragraph_is_read_once_and_where_it_comes_back_only_the_quote_or_its_first_sentence_is(read):
    order = [
        free("Et", quote="kom 62 % af byens borgere"),
        free("Andet", quote="deltog i et arrangement"),
        free("Tredje", passage="Hvad tallene siger/1"),
    ]
    deck = read({"running_order": order})

    assert FIRST in deck.notes("et")[1]
    assert SECOND in deck.notes("et")[1]
    assert deck.notes("andet")[1:-1] == [SECOND, "Citeret fra artiklen: Hvad tallene siger 1.2 (Læst op på slide 1)"]
    assert deck.notes("tredje")[1:] == [FIRST, "Belagt i artiklen: Hvad tallene siger 1 (Læst op på slide 1)"]


def test_a_slide_of_several_items_reads_the_passage_of_each(read):
    tips = [
        {"tip": "Søndag", "passage": "Hvad vi kan gøre/1"},
        {"tip": "Salen", "passage": "Hvad vi kan gøre/2"},
        {"tip": "Spørg", "passage": "Hvad vi kan gøre/3"},
    ]
    notes = read({"tips": tips}).notes("all-tips")

    assert [line.rstrip(".") for line in notes[1:4]] == [
        "Hold åbent om søndagen", "Lad foreningerne låne salen", "Spørg borgerne igen om et år",
    ]  # fmt: skip
    assert notes[4] == "Belagt i artiklen: Hvad vi kan gøre 1, 2, 3"


def test_a_section_leads_in_with_its_passage(read):
    section = {"section": {"id": "tal", "name": "Tal", "passage": "Hvad tallene siger/2", "notes": "Træk vejret."}}
    notes = read({"running_order": ["cover", section, free("Et", passage="Hvad tallene siger/2")]})

    assert notes.notes("tal")[1] == "Træk vejret."
    assert notes.notes("tal")[2].endswith("de fleste vil gerne holde længere åbent.")


def test_the_speaker_s_own_notes_keep_their_emphasis(read):
    own = "Sig det **langsomt**, og med *vægt*."
    (paragraph,) = [
        line
        for line in read({"running_order": [free("Et", notes=own)]}).slide("et").notes.paragraphs
        if "langsomt" in line.plain
    ]

    assert [run.text for run in paragraph.runs if run.bold] == ["langsomt"]
    assert [run.text for run in paragraph.runs if run.italic] == ["vægt"]


def test_own_notes_may_be_a_list(read):
    notes = read({"running_order": [free("Et", notes="Husk:\n\n- bogen\n- nøglen")]}).notes("et")

    assert notes[1:-1] == ["Husk:", "bogen", "nøglen"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vi talte 3 * 4 * 5 gæster og fandt *ingen* fejl.",
        "Filen hedder hus_og_have_2024, og _den_ er gratis.",
        "3. maj åbnede vi dørene for alle i byen.",
        "Vi skrev <b>ikke</b> og <3 på væggen, og A&amp;B svarede.",
        "Se [1] og [2](her) og # og `kode` og ~~streg~~ og | og \\n.",
        "1) er et tal, og - er en streg, og + er et plus.",
    ],
)
def test_signs_in_the_article_stand_in_the_notes_as_they_stand_in_the_article(read, tmp_path, sentence):
    (tmp_path / "artikel.txt").write_text(f"Om huset\n\n{sentence} Resten er kort.\n", encoding="utf-8")
    words = "Resten er kort"
    deck = read({"article": "artikel.txt", "running_order": [free("Et", quote=words)]})

    said = deck.notes("et")[1]
    # A text file's own list numbers are marks of the list, and are not read aloud.
    assert said == f"{sentence} Resten er kort." or re.match(r"\d\)", sentence)
    runs = deck.slide("et").notes.paragraphs[1].runs
    assert not any(run.bold or run.italic or run.link for run in runs)


def pack_with_notes(tmp_path, template):
    folder = tmp_path / "pakken"
    shutil.copytree(packs_folder() / "kommune", folder)
    (folder / "notes.md.j2").write_text(template, encoding="utf-8")
    return folder


def test_a_pack_may_set_the_notes_as_it_likes(read, tmp_path):
    folder = pack_with_notes(tmp_path, "{{ clock.start }}: {{ bridge or 'slut' }}\n")
    deck = read({"layouts": str(folder), "running_order": [free("Et"), free("To")]})

    assert (deck.notes("et"), deck.notes("to")) == (["0:00: To"], ["0:08: slut"])


@pytest.mark.parametrize(
    "template",
    ["{{ taler }}", "{{ words.findes_ikke }}", "{% for x in own %}", "{{ 1 / 0 }}", "{{ 'a' + 1 }}"],
    ids=["undefined", "undefined word", "unfinished", "division by zero", "text plus number"],
)
def test_a_template_that_cannot_be_drawn_is_an_error_that_names_the_template(compiled, tmp_path, template):
    folder = pack_with_notes(tmp_path, template)
    found, report = compiled({"layouts": str(folder), "running_order": [free("Et")]})

    assert found is None
    (error,) = report.errors
    assert (error.code, error.file) == ("E303", folder / "notes.md.j2")


def test_an_undefined_name_in_the_template_is_named_with_its_line(compiled, tmp_path):
    folder = pack_with_notes(tmp_path, "**{{ clock.start }}**\n\n{{ taler }}\n")
    _, report = compiled({"layouts": str(folder), "running_order": [free("Et")]})

    assert "'taler' is undefined" in report.errors[0].message


def test_own_notes_may_stand_instead_of_the_passage(read):
    own = {"replace": True, "text": "Fortæl det selv."}
    notes = read({"running_order": [free("Et", quote="kom 62 % af byens borgere", notes=own)]}).notes("et")

    assert notes[1:] == ["Fortæl det selv.", "Citeret fra artiklen: Hvad tallene siger 1.1"]


def test_a_pause_comes_on_top_of_what_is_said(compiled):
    found, _ = compiled({"running_order": [free("Et", pause=20), free("To", seconds=30, pause=5)]})

    assert times(found.deck) == [(0, 28), (28, 63)]


def test_where_there_is_no_time_the_quote_is_read_and_the_rest_stands_under_if_asked(read):
    deck = read({"running_order": [free("Et", quote="deltog i et arrangement", seconds=5)]})

    assert deck.notes("et")[1:] == [
        SECOND,
        "Citeret fra artiklen: Hvad tallene siger 1.2",
        "Hvis nogen spørger:",
        deck.notes("et")[-1],
    ]
    assert deck.notes("et")[-1].startswith(FIRST)


def test_a_later_slide_reads_the_sentences_that_are_left(read):
    first = free("Et", passage="Hvad tallene siger/1")
    deck = read({"running_order": [first, free("Andet", passage="Hvad tallene siger")]})

    assert deck.notes("andet")[1].startswith("Kommunen har spurgt")
    assert FIRST not in " ".join(deck.notes("andet"))
    assert deck.notes("andet")[2] == "Belagt i artiklen: Hvad tallene siger 1–2 (Læst op på slide 1)"


def test_the_figure_and_the_name_that_stand_on_the_slide_are_bold_in_the_passage(read):
    article = "# T\n\n## Hvem\n\nBibliotekaren har 62 % med. Det er 12 flere, siger Bibliotekaren.\n"
    case = {"id": "hvem", "person": "Bibliotekaren", "does": ["har 62 % med"], "passage": "Hvem"}
    paragraphs = read({"cases": [case], "running_order": ["hvem"]}, article).slide("hvem").notes.paragraphs
    passage = next(one for one in paragraphs if one.plain.startswith("Bibliotekaren"))

    assert [run.text for run in passage.runs if run.bold] == ["Bibliotekaren", "62 %", "Bibliotekaren"]


def test_what_is_the_speaker_s_own_is_said_as_such(read):
    assert "Talerens egen påstand" in read({"running_order": [free("Et", own=True)]}).notes("et")
