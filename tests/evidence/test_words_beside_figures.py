"""The words beside a figure, and whose figure it is, held against the passage that the slide rests on."""

import pytest

SCHOOLS = "Skolen i nord har 412 elever. Skolen i syd har 365."
POOL = "Before the repair the hall had 180 seats. Afterwards it has 240."


@pytest.fixture
def told(compiled):
    """Return a function that gives the code and the message of each finding on one headline and its passage."""

    def run(language, passage, title):
        slide = {"title": title, "text": "Se noterne." if language == "da" else "See the notes.", "passage": "Byen"}
        outline = {"title": "Byen", "language": language, "article": "article.md", "running_order": [{"text": slide}]}
        _, report = compiled(outline, f"# Byen\n\n## Byen\n\n{passage}\n")
        return [
            f"{found.code} {found.message} {found.help}" for found in report.found if found.code[:2] in ("E2", "W2")
        ]

    return run


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
    ],
)
def test_a_figure_on_another_subject_than_the_passage_s_is_an_error_that_tells_which(
    told, language, passage, title, named
):
    (found,) = told(language, passage, title)

    assert found.startswith("E251")
    assert named.casefold() in found.casefold()


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
    ],
)
def test_a_word_that_the_passage_turns_round_is_an_error_that_shows_it(told, language, passage, title, kind, words):
    (found,) = told(language, passage, title)

    assert found.startswith((f"E252 {kind}: ", f"W232 {kind}: "))
    assert [word for word in words if f"“{word.casefold()}”" not in found.casefold()] == []


@pytest.mark.parametrize(
    ("language", "passage", "title"),
    [
        ("da", SCHOOLS, "365 elever går på skolen i syd"),
        ("da", "Lærerne havde 12 sygedage, pædagogerne 15.", "Pædagogerne havde 15 sygedage"),
        ("da", "Byen havde 8.200 job i 2019 og 9.100 i 2024.", "Byen har 9.100 job"),
        ("da", "Fraværet faldt med 2 dage.", "Fraværet er 2 dage lavere"),
        ("da", "Spørgsmålet er ikke besvaret.", "Spørgsmålet er ubesvaret"),
        ("da", "Affaldet hentes hver anden uge.", "Affaldet bliver hentet hver 14. dag"),
        ("da", "Der er altid mindst tre voksne.", "Der er aldrig færre end tre voksne"),
        ("da", "Ring på 12 34 56 78.", "Ring på 12345678"),
        ("en", "The town has the lowest tax in the county.", "No town in the county has a lower tax"),
        ("en", "Our town is larger than its neighbour.", "The neighbour is smaller than our town"),
        ("da", "Ved 6 af de 9 møder var der ikke plads.", "Plads var der kun ved 3 af de 9 møder"),
        ("da", "Prøverne viste ingen legionella i 26 haller.", "0 af 26 haller havde legionella"),
        ("en", "Nobody under 16 may hire a kayak.", "You must be at least 16 to hire a kayak"),
        ("en", "At least 25 dogs must be registered.", "25 or more dogs must be registered"),
        ("en", "The committee meets four times a year.", "The committee meets quarterly"),
        ("en", "The school has 412 pupils.", "412 children attend the school"),
        ("en", "None of the 14 bridges is closed.", "All 14 bridges are open"),
        ("en", "In 2018 the centre had 12 staff. It now has 19.", "The centre has 19 staff today"),
        ("en", "Half never turn the sheet over.", "Half read only the front"),
        ("da", "Husleje-Linjen bor på Kirkevej 14 og er åben.", "Kirkevej 14 huser Husleje-Linjen"),
        ("en", "Under section 12 of the act all may read.", "Section 12 opens it to all"),
        ("en", "The group Harbour 21 went from 35 to 120 members.", "Harbour 21 grew to 120 members"),
        ("da", "Borgere, der får hjemmepleje, ser 11 ansigter.", "Hjemmeplejens brugere ser 11 ansigter"),
        ("en", "Owners of shops spend 3 evenings on the form.", "Shopkeepers spend 3 evenings on the form"),
        ("en", "The panel's decisions cannot be appealed.", "The panel's decisions are final"),
        ("da", "Ingen af de fire huse bliver lukket.", "Alle fire huse bliver"),
        ("en", "The collection on 26 August moves to the day after.", "The collection moves to 27 August"),
        ("da", "Der kom flere for andet år i træk.", "Der er kommet flere to år i træk"),
        ("en", "They are told no later than 3 days ahead.", "They are told at least 3 days ahead"),
        ("da", "Ingen ansatte er undtaget fra kurset i førstehjælp.", "Alle ansatte får kurset i førstehjælp"),
        ("en", "None of the 16 wells was above the limit for lead.", "All 16 wells were within the limit for lead"),
        ("en", "None of the nine clubs has dropped out of the hall.", "All nine clubs have stayed in the hall"),
        ("da", "Holdene gik på ekskursion. Det gav 64 elever en fridag.", "64 elever fra holdene fik en fridag"),
        ("da", "Nord har 140 rum og syd 95. De deles om én nøgle.", "Én nøgle åbner rummene i nord og syd"),
        ("en", "The vote is on 9 May, and letters must be in two days earlier.", "Letters must be in by 7 May"),
        ("en", "About 30 turn up each time at the Route 66 evenings.", "About 30 turn up at each Route 66 evening"),
        (
            "da",
            "Ingen bro må stå uden eftersyn i mere end seks måneder.",
            "Alle broer skal efterses mindst hvert halve år",
        ),
        ("en", "More girls than boys came to the court: 61 against 48.", "Boys were outnumbered by girls at the court"),
        ("en", "The 4U drop-in had 390 callers, against 280 in its first year.", "More callers come to 4U: 390"),
        ("en", "The choir shrank for years. It has since grown from 14 to 51.", "The choir is growing"),
        ("da", "71 procent af social- og sundhedshjælperne læser bladet.", "71 procent af hjælperne læser bladet"),
        (
            "da",
            "Blandt lejere i byen er det 58 procent, der aldrig har stemt.",
            "58 procent af byens lejere har aldrig stemt",
        ),
        ("en", "The shed has moved to Unit 12 in Mill Lane.", "Borrow a drill from Unit 12 in Mill Lane"),
        ("en", "The bridge came out 40,000 dearer than budgeted.", "The bridge cost 40,000 more than was budgeted for"),
        ("en", "The bins hurt 17 cleaners, most often while lifting.", "17 cleaners were hurt by lifting bins"),
        ("da", "I 2019 cyklede 31 procent af borgerne. I 2025 er det 43.", "31 procent cyklede til arbejde i 2019"),
        ("da", "I 2019 cyklede 31 procent af borgerne til arbejde.", "31 procent cyklister i 2019"),
        ("da", "I 2019 gik 31 procent. I 2025 gik 43 procent.", "12 procentpoint færre gik i 2019 end i 2025"),
        ("da", "For tre år siden stod 60 senge tomme. Nu er tallet nede på 20.", "20 senge står tomme, mod 60 før"),
        ("en", "A place costs £900 a week; the price rose by £40.", "£40 more for a place"),
        ("en", "Sixty beds are in the care homes by the canal.", "Sixty beds for the old by the canal"),
        ("da", "4.C sendte 30 digte. Efter to uger kom ét svar.", "4.C fik ét svar på sine digte"),
        ("da", "Ingen af kroens toiletter kan bruges i kørestol.", "Kroens toiletter er utilgængelige i kørestol"),
        ("en", "The press gave a smallest sum of £20 this year, its largest £90, and went home.", "£90 this year"),
        ("en", "Without exception, the shops have a ramp.", "No shop in the town is without a ramp"),
        ("da", "Et klippekortforløb varer højst ni uger.", "Højst ni uger varer et forløb"),
        (
            "da",
            "Der er 30 sogne i provstiet.¹ Hvert femte har ingen kirke.",
            "Hvert femte sogn i provstiet har ingen kirke",
        ),
        ("da", "Bussen havde 900 gæster sidste år, fordelt på 34 stop.", "Bussen holder ved 34 stop"),
        (
            "da",
            "Ingen af egnens øvrige byer har så mange kroer som vores.",
            "Vores by har flere kroer end egnens andre byer",
        ),
        (
            "en",
            "All the dentists in the town have closed their lists to new patients.",
            "The dentists take no new patients",
        ),
        ("da", "Beboerne på plejehjemmet har fået heste.", "De ældre på plejehjemmet har fået heste"),
        ("en", "The fair ran from 3 June to the last day of August.", "The fair ran from 3 June to 31 August"),
        ("en", "Out of every working hour, drivers wait 9 minutes.", "Drivers wait 9 minutes an hour"),
        ("en", "Every one of the six kitchens passed.", "All six kitchens passed"),
        ("en", "Tram 5B carried 90,000 people, half of them at night.", "Half of tram 5B's people came at night"),
        (
            "en",
            "No hedge is cut before the wardens have looked for nests.",
            "Wardens look for nests before a hedge is cut",
        ),
        ("da", "Der graves ikke, før ejerne er hørt om planen.", "Ejerne høres om planen, før der graves"),
        ("da", "Ventetiden lå mellem 21 og 34 dage i alle områder.", "Intet område havde over 34 dages ventetid"),
        ("en", "Grants were between £500 and £2,000.", "No grant exceeded £2,000"),
        ("en", "The barn was let 41 times in spring and 28 times in autumn.", "The barn was let 69 times in all"),
        ("en", "Of the 200 pupils who were asked, 150 wanted to keep it.", "150 pupils asked wanted to keep it"),
        ("en", "Rain fell on 21 days in October, against 13 in May.", "October had more rainy days than May"),
        ("en", "Some had a ticket; a third simply walked in.", "A third simply walked in"),
        (
            "da",
            "De, der er fyldt halvfems, får besøg hvert halve år.",
            "De på 90 år og derover får besøg to gange om året",
        ),
        (
            "en",
            "No other quarter has as many old pear trees as Abbey Row.",
            "Abbey Row has more pear trees than any other",
        ),
        ("en", "The old rink used three times as much power as the new one.", "The new rink uses a third of the power"),
        ("en", "Children from the age of four up to and including eleven can join.", "Children of 4-11 years can join"),
        (
            "da",
            "Vandet i byens bassiner skal holdes mellem 27 og 29 grader.",
            "Byens bassiner skal være 27-29 grader varme",
        ),
        (
            "en",
            "Renewing the main in Mill Lane takes no less than three weeks and no more than five. Work starts in May.",
            "3–5 weeks of work on the main in Mill Lane",
        ),
        (
            "en",
            "Several leaders in the town have tried sharing a job. Not one of them wanted to go back to leading alone.",
            "None of the leaders who tried job sharing wished to lead alone again",
        ),
    ],
)
def test_the_same_in_other_words_is_no_finding(told, language, passage, title):
    assert told(language, passage, title) == []


@pytest.mark.parametrize(
    ("language", "passage", "right", "wrong"),
    [
        (
            "da",
            "Skolen gik fra 310 til 342 elever.",
            "Skolen har fået 32 flere elever",
            "Skolen har fået 42 flere elever",
        ),
        ("da", "Der er 14 haller og 11 baner.", "Der er 25 haller og baner i alt", "Der er 27 haller og baner i alt"),
        ("da", "Af 12 mio. kr. er 7,5 brugt.", "4,5 mio. kr. er ikke brugt", "5,5 mio. kr. er ikke brugt"),
        ("da", "Af de 48 firmaer lever 36.", "Tre fjerdedele af firmaerne lever", "Halvdelen af firmaerne lever"),
        ("da", "Skolen har 640 elever på 32 hold.", "Der er 20 elever på hvert hold", "Der er 30 elever på hvert hold"),
        ("da", "Antallet af kurser gik fra 12 til 24.", "Antallet af kurser er fordoblet", "Antallet er halveret"),
        (
            "en",
            "60% want the road, 25% do not; the rest are unsure.",
            "15% are unsure",
            "25% want the road, 16% are unsure",
        ),
        (
            "en",
            "The town has 20, 25 and 10 pitches.",
            "The town has 55 pitches in all",
            "The town has 45 pitches in all",
        ),
    ],
)
def test_what_follows_from_the_passage_s_figures_may_be_said_and_a_wrong_sum_may_not(
    told, language, passage, right, wrong
):
    assert told(language, passage, right) == []
    assert [found[:4] for found in told(language, passage, wrong)][-1:] == ["E204"]


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
