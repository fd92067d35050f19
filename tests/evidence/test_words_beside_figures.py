"""The words beside a figure, and whose figure it is, held against the passage that the slide rests on."""

import pytest


@pytest.mark.parametrize(
    ("language", "passage", "title", "kind", "words"),
    [
        ("da", "Fraværet faldt med 2 dage.", "Fraværet steg med 2 dage", "direction", ("steg", "faldt")),
        ("da", "Højst 200 mødte op.", "Mindst 200 mødte op", "comparison", ("mindst", "højst")),
        ("da", "Det er byens næststørste skole.", "Det er byens største skole", "rank", ("største", "næststørste")),
        ("da", "Planen er ikke vedtaget.", "Planen er vedtaget", "negation", ("ikke",)),
        ("da", "38 % er utilfredse med vejene.", "38 % er tilfredse med vejene", "order", ("utilfredse",)),
        ("da", "Cafeen har 240 besøg om ugen.", "Cafeen har 240 besøg om dagen", "period", ("om dagen", "om ugen")),
        ("da", "Gælden er 9.400 kr. pr. husstand.", "Gælden er 9.400 kr. pr. borger", "base", ("borger", "husstand")),
        ("da", "Mødet er tirsdag den 12. maj.", "Mødet er torsdag den 12. maj", "date", ("torsdag", "tirsdag")),
        ("en", "Over 90% of the pupils walk.", "Under 90% of the pupils walk", "comparison", ("under", "over")),
        ("en", "The lift has not been repaired.", "The lift has been repaired", "negation", ("not",)),
        ("en", "The road is closed from 4 to 18 May.", "The road is closed from 4 to 28 May", "date", ("4 to 28 May",)),
        ("en", "The hall cost £3 million a year.", "The hall cost £3 million a month", "period", ("a month", "a year")),
        ("en", "Line 4 is the longest of the routes.", "Line 4 is the shortest of the routes", "rank", ("shortest",)),
        ("en", "55% voted in favour of the plan.", "55% voted against the plan", "order", ("against",)),
        ("da", "Der kom 9.000 lørdag og 6.000 søndag.", "Der kom flere søndag end lørdag", "direction", ("flere",)),
        ("da", "Der må højst sidde 24 børn i klassen.", "Mindst 24 børn i klassen", "comparison", ("mindst", "højst")),
        ("en", "None of the 12 homes had faults.", "All 12 homes had faults", "order", ("all", "none")),
        ("en", "48 percent of the blocks had rats.", "Most blocks had rats", "comparison", ("most", "48 percent")),
        ("da", "63 % siger, at de ikke føler sig trygge.", "63 % føler sig trygge", "negation", ("ikke",)),
        ("da", "29 % af dem, der ringede, fik ikke svar.", "29 % af dem, der ringede, fik svar", "negation", ("ikke",)),
        ("en", "Dogs cannot enter without a lead.", "Dogs can enter without a lead", "negation", ("cannot",)),
        ("en", "The lift has no ramp, so wheels are a trouble.", "The lift has a ramp for wheels", "negation", ("no",)),
        ("da", "Chatten er den mindst brugte kanal.", "Chatten er den mest brugte kanal", "rank", ("mest", "mindst")),
        ("en", "Seven of the 60 were never asked.", "7 of the 60 were asked", "negation", ("never",)),
        ("da", "I stedet faldt antallet af opkald.", "Flere opkald kom i stedet", "direction", ("flere", "faldt")),
        ("en", "They waited 19 days, against 26 last spring.", "They waited longer: 19 days", "direction", ("longer",)),
        ("en", "In the last quarter 230 wrote.", "230 wrote in the first quarter", "date", ("first quarter",)),
        ("da", "Den gælder 2014-2024. 2030 må vente.", "Den gælder 2014-2030", "date", ("2014-2030", "2014-2024")),
        (
            "en",
            "Waiting at the clinic has eased: last year 20 days passed, against 31 the year before.",
            "Waiting at the clinic is rising",
            "direction",
            ("rising",),
        ),
        (
            "en",
            "Behind the mill lies the third-oldest tavern of the county.",
            "The oldest tavern of the county lies behind the mill",
            "rank",
            ("oldest",),
        ),
        (
            "da",
            "Ingen af de ni klubber har sagt ja til aftalen om hallen.",
            "Alle ni klubber har sagt ja til aftalen om hallen",
            "order",
            ("Alle", "Ingen"),
        ),
        (
            "da",
            "Af de unge i byen, der har et job, cykler 31 procent.",
            "31 procent af alle byens unge cykler",
            "base",
            ("af alle",),
        ),
        (
            "da",
            "I 2019 gik 31 procent til valgmødet. I 2025 var det 43 procent.",
            "12 procentpoint færre end i 2019",
            "direction",
            ("færre", "31 procent … 43 procent"),
        ),
        (
            "da",
            "I 2019 var renten 12,1 procent. I 2025 var den 12,4 procent.",
            "0,3 procentpoint lavere rente",
            "direction",
            ("lavere", "12,1 procent … 12,4 procent"),
        ),
        (
            "en",
            "In 2018 the ferry had 510 passengers. Now there are 340.",
            "170 more passengers than in 2018",
            "direction",
            ("more", "510 … 340"),
        ),
        (
            "da",
            "Det er ikke et krav, at man har et lånerkort.",
            "Det er et krav at have et lånerkort",
            "negation",
            ("ikke",),
        ),
        (
            "da",
            "Hver dag pendler 900 borgere ud af byen, og 400 kører til den.",
            "900 pendler ind til byen hver dag",
            "order",
            ("pendler ind", "pendler 900 borgere ud"),
        ),
        (
            "da",
            "Blandt de ansatte over 60 år cykler 34 procent.",
            "34 procent af samtlige ansatte cykler",
            "base",
            ("af samtlige",),
        ),
        (
            "da",
            "Vagten koster 310 kr. pr. familie om året de næste ti år.",
            "Vagten koster 310 kr. pr. indbygger om året",
            "base",
            ("indbygger", "familie"),
        ),
        (
            "da",
            "Broen åbner den 9. september, og ugen efter lukker færgen.",
            "Broen åbner den 9. maj",
            "date",
            ("9. maj", "9. september"),
        ),
        (
            "da",
            "I målingen ligger parken øverst, og havnen kommer på andenpladsen.",
            "Havnen ligger øverst i målingen",
            "rank",
            ("ligger øverst", "andenpladsen"),
        ),
        (
            "en",
            "Women outnumber men on the board, though not in the works below.",
            "The board has more men than women",
            "direction",
            ("more", "outnumber"),
        ),
        (
            "en",
            "After four years without a change, the mooring fee goes up by £20 in May.",
            "Mooring fee to be cut in May",
            "direction",
            ("cut", "goes up"),
        ),
        (
            "en",
            "At the three bends that were repainted, crashes went from 31 in the year before to 12 in the year after.",
            "Crashes rose at the three repainted bends",
            "direction",
            ("rose",),
        ),
        (
            "en",
            "Among job hunters under 25, 34% have no savings; among those over 50 it is 22%.",
            "34% of all residents under 25 have no savings",
            "base",
            ("residents", "job hunters under 25"),
        ),
        (
            "da",
            "Sager om skure tager længere tid at afgøre i Nørreå end i nabokommunen.",
            "Nørreå afgør sager om skure hurtigere end nabokommunen",
            "order",
            ("hurtigere", "tager længere tid"),
        ),
        (
            "da",
            "Gården bag biblioteket må ikke bruges af knallerter.",
            "Knallerter må holde i gården bag biblioteket",
            "order",
            ("må", "må ikke"),
        ),
        (
            "da",
            "Beboerne i Lunden blev hørt, før byrådet vedtog planen.",
            "Byrådet vedtog planen uden at høre beboerne i Lunden",
            "negation",
            ("uden",),
        ),
        (
            "en",
            "Horses are not admitted to the meadow in spring.",
            "Horses are welcome in the meadow in spring",
            "order",
            ("welcome", "not admitted"),
        ),
        ("en", "Pilots are paid £210 a trip.", "Pilots are paid £210 an hour", "base", ("an hour", "trip")),
        (
            "en",
            "Plenty start the form. Of those who gave up, 58% did so on the last page.",
            "58% of everyone who started the form gave up on the last page",
            "base",
            ("everyone",),
        ),
        (
            "en",
            "Asked to rank five reasons, the pilots put the roster first and pay last.",
            "Pay is the top reason among the pilots",
            "rank",
            ("the top", "last"),
        ),
        (
            "en",
            "The number of hares killed on the ring road fell in the year after the fence was put up.",
            "More hares were killed on the ring road after the fence went up",
            "direction",
            ("more", "fell"),
        ),
        (
            "da",
            "Blandt de ansatte i parken, der er fyldt 60 år, vil 44 procent blive.",
            "44 procent af de ansatte i parken vil blive",
            "base",
            (),
        ),
        (
            "da",
            "Der er flere geder end kalve under ti uger på engen.",
            "Engen har færre geder end kalve under ti uger",
            "direction",
            ("færre", "flere"),
        ),
        (
            "da",
            "Prøverne har ikke vist skimmel i lokalerne på Engskolen.",
            "Prøver viser skimmel i lokalerne på Engskolen",
            "negation",
            ("ikke",),
        ),
        (
            "en",
            "Nearly all of the 44 divers have new papers.",
            "All 44 divers have new papers",
            "comparison",
            ("all", "nearly all"),
        ),
        (
            "en",
            "Police stopped 260 cars on Friday. Of the 50 riders who were fined, 60% had no lights.",
            "60% of the riders stopped had no lights",
            "base",
            ("stopped", "fined"),
        ),
        (
            "da",
            "De rykkede ud 730 gange. Af de 190 blinde alarmer kom 40 % fra skoler.",
            "40 % af alle udrykninger var blinde alarmer fra skoler",
            "base",
            ("udrykninger",),
        ),
        (
            "en",
            "A weekly pass now costs less than a week's parking by the quay.",
            "A weekly pass costs more than a week's parking by the quay",
            "direction",
            ("more", "less"),
        ),
        (
            "da",
            "Ingen af de otte ideer fra mødet kom med i den endelige plan.",
            "Alle otte ideer fra mødet kom med i planen",
            "order",
            ("alle", "ingen"),
        ),
        (
            "en",
            "Of the reasons that walkers gave, broken paths came second, ahead of the weather.",
            "Broken paths are the walkers' top reason",
            "rank",
            ("top", "came second"),
        ),
        (
            "en",
            "Every pupil in year six can now swim 25 metres; a third of those in year four still cannot.",
            "A third of pupils in year six still cannot swim",
            "negation",
            ("cannot",),
        ),
        (
            "en",
            "After the shop stopped charging deposits, the number of crates returned late fell.",
            "Crates returned late rose when the shop dropped its deposits",
            "direction",
            ("rose", "fell"),
        ),
        (
            "da",
            "Cyklister bruger 11 minutter til stranden, mens bussen er 17 minutter om turen.",
            "Bussen er hurtigere end cyklister til stranden",
            "direction",
            ("hurtigere",),
        ),
        (
            "da",
            "Blandt ridderne er der dobbelt så mange kvinder som mænd.",
            "Ridderne tæller dobbelt så mange mænd som kvinder",
            "order",
            (),
        ),
        (
            "da",
            "Sommeren blev den næsttørreste, siden haven fik sin måler.",
            "Sommeren blev den tørreste, siden haven fik sin måler",
            "rank",
            ("tørreste", "næsttørreste"),
        ),
        (
            "da",
            "Heste må ikke komme på engen i juni, heller ikke ved hånd.",
            "Heste ved hånd er velkomne på engen i juni",
            "order",
            ("velkomne", "må ikke"),
        ),
    ],
)
def test_a_word_that_the_passage_turns_round_is_an_error_that_shows_it(told, language, passage, title, kind, words):
    (found,) = told(language, passage, title)

    assert found.startswith((f"E252 {kind}: ", f"W232 {kind}: "))
    assert [word for word in words if f"“{word.casefold()}”" not in found.casefold()] == []


def test_a_figure_whose_passage_has_none_of_the_slide_s_words_is_warned_of(told):
    (found,) = told("da", "Der ligger 62 både ved den nye kaj.", "62 elever cykler til skole")

    assert found.startswith("W231")
    assert told("da", "Der ligger 62 både ved den nye kaj.", "62 både ligger ved kajen") == []


def test_a_statistic_s_label_and_qualifier_are_held_against_its_quote(compiled):
    statistic = {
        "id": "x",
        "value": 90,
        "unit": "%",
        "qualifier": "under",
        "claim": "Mange går",
        "label": "af eleverne går",
    }
    outline = {
        "title": "Byen",
        "article": "article.md",
        "statistics": [{**statistic, "quote": "over 90 % af eleverne går"}],
    }

    _, report = compiled(outline, "# Byen\n\nI byen er det over 90 % af eleverne går hele vejen.\n")

    assert [found.code for found in report.errors] == ["E252"]
    assert "“under”" in report.errors[0].message
