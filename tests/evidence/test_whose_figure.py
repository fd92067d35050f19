"""Whose figure it is, and of when, held against the passage that the slide rests on."""

import pytest

SCHOOLS = "Skolen i nord har 412 elever. Skolen i syd har 365."
POOL = "Before the repair the hall had 180 seats. Afterwards it has 240."


@pytest.mark.parametrize(
    ("language", "passage", "title", "named"),
    [
        ("da", SCHOOLS, "Skolen i syd har 412 elever", "365"),
        ("da", "Der er 42 mio. kr. til skoler og 18 mio. kr. til veje.", "Der er 18 mio. kr. til skoler", "veje"),
        ("da", "Klubben gik fra 240 til 310 medlemmer.", "Klubben gik fra 310 til 240 medlemmer", "310"),
        ("da", "I 2019 var der 12 ansatte. I 2024 er der 19.", "Der er nu 12 ansatte", "2019"),
        ("da", "I afdeling A er der 14 senge, i afdeling B 22.", "Afdeling A har 22 senge", "14"),
        ("en", "Among the girls 52% cycle, among the boys 39%.", "52% of the boys cycle", "39%"),
        ("en", "Fifteen voted for the plan and six against it.", "Six voted for the plan", "fifteen"),
        ("en", "Last year the grant was £9,000; this year it is £7,500.", "This year the grant is £9,000", "£7,500"),
        ("da", "Blandt 12-årige cykler 71 %, blandt 15-årige 54 %.", "54 % af de 12-årige cykler", "71 %"),
        ("da", "Koret fik 3 mio. kr. Til orkestret gik der 5 mio. kr.", "5 mio. kr. til koret", "3 mio. kr."),
        ("en", POOL, "Now the hall has 180 seats", "240"),
        ("en", "We sold 640 tickets at the fair and 275 by post.", "275 tickets at the fair, 640 by post", "640"),
        # whom the passage tells of later, and has no figure for
        (
            "en",
            "Two in five bakers close early. The grocers were not asked.",
            "Two in five grocers close early",
            "bakers",
        ),
        (
            "da",
            "I Nørby sorterer 61 % plast. Det fører Sønderby ikke tal over.",
            "61 % i Sønderby sorterer plast",
            "Nørby",
        ),
        (
            "da",
            "Naboerne ved åen fik 90 vinduer. Langs stien venter man.",
            "Naboerne langs stien fik 90 vinduer",
            "åen",
        ),
        ("en", "Mothers sent 65% of the messages. Fathers read along.", "Fathers sent 65% of the messages", "mothers"),
        (
            "en",
            "The fund puts 8 million into buses and 3 million into bikes.",
            "Bikes get 8 million, buses 3 million",
            "3",
        ),
        ("en", "From 2014 to 2021 it fell from 900 to 70 visits.", "70 visits in 2014", "2021"),
        ("da", "I 2022 fik vi 54 elever, seks flere end året før.", "54 elever i 2021", "2022"),
        (
            "en",
            "The roads office bought 14 vans, and the IT office bought six.",
            "The IT office bought 14 vans",
            "roads",
        ),
        (
            "da",
            "Sidste år stod de røde kort for 40 salg, mens de grønne nåede 25.",
            "Der blev solgt 40 grønne kort og 25 røde",
            "røde",
        ),
        (
            "en",
            "Nine members voted to move the stalls and five voted against.",
            "Five members voted to move the stalls, nine voted against",
            "voted against",
        ),
        (
            "da",
            "Avisen når 21 % af dem under 25 og 58 % af dem over 70.",
            "58 % af dem under 25 og 21 % af dem over 70",
            "25",
        ),
        (
            "en",
            "Cleaning inspectors drove 41 miles a week, cleaners 12.",
            "Cleaners drove 41 miles a week",
            "cleaning",
        ),
        (
            "da",
            "Kirkerne viste 900 borgere rundt. Hos borgerservice var det 140.",
            "900 borgere blev vist rundt hos borgerservice",
            "kirkerne",
        ),
        ("da", "I 2016 havde koret 44 sangere. I dag er der 19 tilbage.", "Koret har 44 sangere", "2016"),
        ("en", "At the turn of the century the pier had six kiosks. It has two now.", "The pier has six kiosks", "six"),
        (
            "en",
            "In its old hall the club drew 300 guests a night. Since the fire it draws 180.",
            "The club now draws 300 guests a night",
            "now",
        ),
        (
            "da",
            "I teknisk afdeling blev 31 timer aflyst. Kulturafdelingen lå på 74 timer.",
            "31 timer aflyst i kulturafdelingen",
            "74",
        ),
        (
            "en",
            "The boat at Northgate was called out 204 times, and the one at Weirside 157 times.",
            "204 calls for the boat at Weirside",
            "157",
        ),
        (
            "da",
            "I bydelen Vestermark læser 71 % avis, mens det i nabobydelen Sønderled er 54 %.",
            "71 % i Sønderled læser avis",
            "54",
        ),
        (
            "en",
            "Eastgate has gained 220 new trees, whereas Castle Green has not seen a single one.",
            "220 new trees in Castle Green",
            "Eastgate",
        ),
        ("da", "I målingen fra 2022 var 48 % glade. I årets måling er det 57 %.", "48 % er glade i årets måling", "57"),
        (
            "en",
            "Retired bakers give 11 hours a month, retired nurses only 4, which surprised no one but the bakers.",
            "11 hours a month from retired nurses",
            "4",
        ),
        (
            "da",
            "I 2021 talte de 46 ynglende par på engen. Ved den seneste optælling, i maj, var der 19 par tilbage.",
            "46 par ynglede på engen ved den seneste optælling",
            "19",
        ),
    ],
)
def test_a_figure_on_another_subject_than_the_passage_s_is_an_error_that_tells_which(
    told, language, passage, title, named
):
    (found,) = told(language, passage, title)

    assert found.startswith("E251")
    assert named.casefold() in found.casefold()


def test_what_another_does_in_the_passage_is_told_of_a_claim_without_a_figure(told):
    passage = "Kokkene klager oftest over støj, mens gartnerne især nævner varmen."

    (found,) = told("da", passage, "Gartnerne klager oftest over støj")

    assert found.startswith("W232")
    assert "“Kokkene”" in found
    assert told("da", passage, "Kokkene klager oftest over støj") == []
