"""Danish words for `lexicon`: what turns a claim round, and what people, places and things are called."""

STOP = """
    en et den det de der som at er var være været bliver blev blevet har havde have haft kan kunne skal skulle
    vil ville
    må måtte bør får fik få fået og eller men så når da hvis hvor hvad hvem hvilken hvilke man vi jeg du i han
    hun dem os
    jer sig sin sit sine deres vores min din hans hendes dens dets denne dette disse alle alt al hele hver hvert noget
    nogen nogle andre anden andet samme selv også kun bare blot endnu stadig allerede igen altid ofte meget
    mange få lidt
    her nu dag år ikke ingen intet aldrig uden i på til af om med for fra ved over under efter før mod imod hos mellem
    blandt pr per ud op ned ind end flere færre mere mindre mest mindst knap godt cirka ca omkring næsten mindre højst
    heraf dermed derfor altså dog jo nok vel siden inden ifølge samt både enten hverken gange gang procent pct
    kr mio mia
    kroner million millioner milliard milliarder tusind hundrede procentpoint går gik gået kommer kom kommet ligger lå
    står stod
    gør gjorde gælder viser viste siger svarer svarede undersøgelse undersøgelsen alt ialt gennemsnit gennemsnitlig
    gennemsnitligt samlet tilsammen resten findes fandtes nemlig længere hvoraf fordi selvom mens hvilket
    hvorfor dér der
    seneste nyeste sidste forrige næste tidligere nuværende
"""

PREPOSITIONS = """
    i på til af om med for fra ved over under efter før mod imod hos mellem blandt uden pr per inden omkring
    siden indtil
"""

IRREGULAR = """
    børn=barn børnene=barn børns=barn mænd=mand mændene=mand kvinder=kvinde bøger=bog bøgerne=bog fødder=fod
    bønder=bonde byen=by byens=by byer=by byerne=by byernes=by ældste=ældre forældrene=forælder forældre=forælder
    voksede=vokse vokset=vokse steg=stige steget=stige faldt=falde faldet=falde tyverier=tyveri kørte=køre kører=køre
    kørt=køre tog=tage tager=tage taget=tage skrev=skrive skriver=skrive skrevet=skrive stemte=stemme stemmer=stemme
    dage=dag dagen=dag kurser=kursus kurserne=kursus museer=museum museet=museum museerne=museum centre=center
    centret=center centeret=center unge=ung bor=bo boede=bo
"""

THINGS = """
    anybody: person* menneske* folk adspurgte respondent* deltager deltagere deltagerne voksne
    who: borger* indbygger* dansker* menneske* befolkning* folk person personer adspurgte respondent*
        medborger* beboer* hoved | brugere brugerne brugernes | elev* skoleelev* skolebarn skolebørn barn |
        lærer lærere lærerne lærerens lærernes | pædagog* | forælder mor far mødre fædre | barn barnet småbørn
        unge | ung ungdom* teenager* | ældre pensionist* senior* | voksne voksen | mand | kvinde* | dreng* |
        pige* | ejer ejere ejerne boligejer* husejer* grundejer* | lejer lejere lejerne lejernes beboer* |
        ansatte ansattes medarbejder* personale* | leder ledere lederne chef chefer cheferne |
        frivillig* | medlem* | gæst* besøgende | kunde kunder kunderne | patient* | læge* | sygeplejerske* |
        politiker* byrådsmedlem* | vælger* | pendler* | cyklist* | bilist* | fodgænger* | chauffør* | turist*
        | studerende student* | nabo naboer naboerne | pårørende | ledig* arbejdsløs* |
    body: husstand* husholdning* hjem hjemmet hjemmene familie* | virksomhed* firma* | kommune kommuner
        kommunerne kommunens | klasse* | bolig* lejlighed* | forening* klub*
    age: gammel gamle gammelt | ny nye nyt
    turn: første | anden andet | tredje
    seat: siddeplads* siddende | ståplads* stående
    animal: hund* | kat katte kattene | hest* | ko køer køerne kvæg* | gris* svin svinene | får fårene lam | høns* |
        fugl*
        | fisk fiskene
    sport: fodbold* | håndbold* | tennis* | svømning svømmer* | basket* | roning roer* roklub* | gymnast* | badminton*
    meal: morgenmad* | frokost* | aftensmad* middag*
    state: aktiv* | passiv*
    dwelling: hus huse huset husene villa* rækkehus* | lejlighed* | værelse*
    hand: venstre | højre
    size: lille små | stor store
    reach: lokal* | national*
    sex: mandlig* | kvindelig*
    where: nord nordlige | syd sydlige | øst østlige | vest vestlige
    place: by* | land landet landdistrikt* landsby*
    inside: inde indendørs | ude udendørs
    when: mandag* hverdag* | tirsdag* hverdag* | onsdag* hverdag* | torsdag* hverdag* | fredag* hverdag*
        | lørdag* weekend* | søndag* weekend*
    season: sommer* | vinter* | forår* | efterår*
    hour: morgen* formiddag* | aften* | nat natten nattens nætter* | eftermiddag*
    ride: bil bilen biler bilerne | cykel cyklen cykler cykle cyklede | bus bussen busser busserne | tog toget
        togene | gå gående fods
    money: indtægt* | udgift*
    side: offentlig* kommunal* | privat*
    work: fuldtid* | deltid*
    vote: ja jastemmer | nej nejstemmer
    rent: salg sælger solgte solgt | køb køber købte købt
    school: folkeskole* | gymnasi* | børnehave* | vuggestue* | privatskole* friskole*
    building: bibliotek* | museum | svømmehal* | sygehus* hospital* | plejehjem* | rådhus* | kirke*
"""

DIRECTION = {
    "up": r"""ekstra|yderligere
        |forlæng\w*|steg|stige|stiger|steget|stigende|stigning\w*|voks\w*|vækst\w*|øge|øger|øges|øgede|øgedes
        |øget|øgning\w*
        |forøg\w*|hæve|hæver|hæves|hævede|hævet|forhøj\w*|over(?=\ (?:sidste|niveauet|forrige|gennemsnit\w*
        |landsgennemsnit\w*|målet|budget\w*|det|normen))|dyrere|fremgang\w*|udvid\w*|tilvækst\w*|opret\w*|flere
        |mere
        |højere|længere|større|op(?=\ (?:med|fra|på)\b)|fordobl\w*|tredobl\w*|tiltag\w*|oftere|tilføj\w*
        |(?:dobbelt|gange)\ så\ \w+\ som(?=\ (?:i|før|sidste|året)\ )|klatre\w*|flerdobl\w*|firdobl\w*|firedobl\w*
        |femdobl\w*|eksploder\w*|fordyr\w*|opjuster\w*|opskriv\w*|oprust\w*
        |oppe(?=\ på)|op(?=\ over)|opad(?:gående)?|i\ vejret|til(?:tog|tage[tr]?|tagende)|løftet|løfte[rs]?|skærp\w*
        |flyver\ op
        |(?:tog|tage[rt]?)\ (?:[\w.,%]+\ ){0,2}til(?=[.,;]|\Z)
        |(?:gik|går|gået|gå|sat|sættes|sætte|sætter|satte|skruet|rykk\w+|kom|kommet|røg|røget|fløj
        |sprang|hopped\w*)\ (?:[\w.,%]+\ ){0,2}(?:frem|op)""",
    "same": r"""uændre\w*|stagner\w*|fastfrosset|fastfrosne|status quo|den samme som|det samme som|ligger stille""",
    "down": r"""fald|falder|falde|faldt|faldet|faldende|sank|synke|synker|sunket|sænk\w*|nedsæt\w*
        |under(?=\ (?:sidste|niveauet|forrige|gennemsnit\w*|landsgennemsnit\w*|målet|budget\w*|det|normen))
        |nedsat\w*|reducer\w*
        |reduktion\w*|mindske\w*|formindsk\w*|skrump\w*|skåret|skar|nedlag\w*|nedlæg\w*|tilbagegang\w*|billigere|færre
        |mindre|lavere|kortere|ned(?=\ (?:med|fra|på|til)\b)|halver\w*|aftag\w*|tabt|tabte|miste\w*|dyk\w*|svandt
        |svind\w*
        |sjældnere|nedbr\w*|fjernet|beskåret|barber\w*
        |dale[rtd]?\w*|styrtdyk\w*|styrt\w*|rasle\w*|svække\w*|krymp\w*|forkort\w*|indskrænk\w*|nedjuster\w*|nedskriv\w*
        |nedskær\w*|nedskåret|nede(?=\ på)|ned(?=\ under)|nedad(?:gående)?|vigende|skær(?:er|es)?\ ned|sat\ ned|aftog
        |udtynd\w*
        |billiggør\w*|nedgang\w*|dræn\w*|(?:tog|tage[rt]?)\ (?:[\w.,%]+\ ){0,2}af(?=[.,;]|\Z)
        |(?:gik|går|gået|gå|sat|sættes|sætte|sætter|satte|skruet|rykk\w+|kom|kommet|røg|røget
        |styrt\w+)\ (?:[\w.,%]+\ ){0,2}(?:tilbage|ned)""",
}

_MOST = (
    "størst|flest|højest|mest|oftest|hyppigst|længst|dyrest|bredest|dybest|bedst|hurtigst|stærkest|rigest|populærest"
    "|tungest|varmest|tættest|travlest|stejlest|almindeligst|fyldigst|kraftigst"
)
_LEAST = (
    "mindst|færrest|lavest|sjældnest|kortest|billigst|smallest|dårligst|værst|langsomst|svagest|fattigst"
    "|lettest|koldest|ringest|roligst|tyndest|tommest"
)
RANK = {
    "the most": rf"(?:{_MOST})e?",
    "the least": rf"(?:{_LEAST})e?",
    "record high": r"""rekordhøj\w*|rekordmange|rekordstor\w*|(?:flere|mere|højere|længere|større|dyrere
        |oftere) end (?:nogensinde|noget|nogen)""",
    "record low": r"rekordlav\w*|rekordfå|(?:færre|mindre|lavere|kortere|billigere) end (?:nogensinde|noget|nogen)",
    "second most": rf"(?:næst|anden|andet)[-\ ]?(?:{_MOST})e?",
    "second least": rf"(?:næst|anden|andet)[-\ ]?(?:{_LEAST})e?",
    "third most": rf"tredje[-\ ]?(?:{_MOST})e?",
    "third least": rf"tredje[-\ ]?(?:{_LEAST})e?",
    "fourth most": rf"fjerde[-\ ]?(?:{_MOST})e?",
    "oldest": r"ældste|ældst",
    "youngest": r"yngste|yngst|nyeste|nyest",
    "second oldest": r"næstældste?",
    "place 1": r"nummer (?:et|1)|nr\.\ 1|førsteplads\w*|første plads",
    "place 2": r"nummer (?:to|2)|nr\.\ 2|andenplads\w*|anden plads",
    "place 3": r"nummer (?:tre|3)|nr\.\ 3|tredjeplads\w*|tredje plads",
    "place 4": r"nummer (?:fire|4)|nr\.\ 4|fjerdeplads\w*|fjerde plads",
    "last place": r"nummer sjok|sidsteplads\w*|sidste plads",
}
ORDER = {
    "before": r"(?<!end\ )før|forud for|inden",
    "after": r"efter|siden|bagefter|derefter|herefter",
    "first": r"først|første|forreste",
    "last": r"sidst|sidste(?!\ (?:år|uge|måned|valg|gang))|bageste",
    "better": r"forbedr\w*|bedret|bedredes",
    "worse": r"forvær\w*|forringe\w*",
    "bought": r"købt|købte|køber|opkøbt|opkøb",
    "sold": r"solgt|solgte|sælger|frasolgt",
    "extended": r"forlæng\w*|fornyet|fornyer|fornyede",
    "terminated": r"opsagt|opsiger|opsagde|ophævet|stoppet",
    "won": r"vandt|vundet|vinder",
    "lost": r"tabte|tabt",
    "hired": r"ansat|ansatte|ansætter",
    "fired": r"afskediget|afskediger|afskedigede|fyret|fyrede|fyrer",
    "born": r"født|fødte|fødes",
    "died": r"døde|død|dør",
    "majority": r"de fleste|flertal\w*",
    "minority": r"de færreste|mindretal\w*",
    "upper": r"øverste?|øvre",
    "lower": r"nederste?|nedre",
    "open": r"åben|åbent|åbne|åbner",
    "closed": r"lukket|lukkede|(?:lukker|lukke)(?! (?:kl|klokken|ved|først|senere|tidligere)\b)",
    "adopted": r"vedtog|vedtager|vedtaget|vedtages|godkend\w*",
    "rejected": r"forkast\w*|afvis\w*|nedstemt\w*|stemt ned",
    "allowed": r"tilladt\w*|lovlig\w*",
    "forbidden": r"forbudt\w*|ulovlig\w*",
    "with": r"enige?|tilhænger\w*|støtter|stemt?[er]?e? for|går ind for",
    "against": r"uenige?|modstander\w*|imod",
    "gain": r"overskud\w*|gevinst\w*",
    "loss": r"underskud\w*|tab",
    "begun": r"begynd\w*|start\w*|indledt\w*",
    "ended": r"slut|sluttede|sluttet|ophørt\w*|afsluttet\w*",
    "brought in": r"indfør\w*",
    "done away": r"afskaf\w*|ophæv\w*",
    "easy": r"let|nemt|nem|lette",
    "hard": r"svært|svær|vanskeligt?",
    "more often": r"ofte|tit",
    "seldom": r"sjældent",
    "all": r"alle|samtlige",
    "none": r"ingen|intet",
    "free": r"gratis|koster ikke noget|koster intet",
    "vacant": r"ledige pladser|fri(?:e)? pladser|tomme? pladser|ubesat\w*",
    "taken": r"optaget|besat|udsolgt|fuldt booket|fyldt op",
    "early": r"""før tid(?:en)?|for tidligt|forud for (?:planen|tidsplanen)|før planen|(?:før
        |tidligere end) (?:planlagt|aftalt|ventet)""",
    "late": r"""forsinke\w*|for sent|bagefter (?:planen|tidsplanen)|efter tidsplanen|senere end (?:planlagt|aftalt
        |ventet)""",
    "passed": r"bestod|består|bestået",
    "failed": r"dumpe\w*|dumper",
    "paid": r"betaler|mod betaling",
}

NEGATION = r"(?<![.,])0(?=\s\D)|nul|ikke længere|ikke|ingen|intet|aldrig|uden|hverken|ej"
NO_NEGATION = r"""koster ikke noget|ikke koste noget|koster intet|ikke betale|betaler ikke|ikke kun|ikke bare
        |ikke blot|ikke alene|ikke mindst|ikke alle|uden for|udenfor|uden tvivl|uden om
    |(?:aldrig|ikke|ingen) (?:mere|flere|færre|mindre|over|under) end|(?:aldrig|ikke) (?:over|under) |hvis ikke
        |for ikke at|end uden|(?:med|ikke) (?:eller )?uden"""
LACKING = r"""lod være|lade være|mangle\w*|savne\w*|undlod|undlad\w*|nægte\w*|afvis\w*|udeblev\w*|opgav|opgiv\w*
        |fravalg\w*|fri for|tvivl\w*|umulig\w*|svært|vanskelig\w*|knap nok|næppe"""
PREFIXES = "u mis"
SUFFIXES = "fri frit frie løs løst løse"

_UNIT = r"""(?P<unit>sekund|minut|kvarter|time|dag|døgn|uge|måned|kvartal|år|nat|sæson)
    (?:en|et|ten|tet|men|erne|ene|er|ter|e|n|ned|net)?"""
PERIOD = rf"""(?<!\w)(?:
      (?:om|i)\s(?P<definite>sekundet|minuttet|timen|dagen|døgnet|ugen|måneden|kvartalet|året|natten)(?!\w)
    | (?:pr\.?|per|hver|hvert)\s(?:(?P<nth>anden|andet|tredje|fjerde|femte|sjette|halve|\d+\.)\s)?{_UNIT}(?!\w)
    | (?P<adverb>daglig|ugentlig|månedlig|kvartårlig|årlig|natlig)(?:t|e)?(?!\w)
    | (?:på|over|i\sløbet\saf|gennem)\s(?P<count>\w+)\s(?P<over>minut|time|dag|døgn|uge|måned|kvartal|år)(?:ter|er
        |e|r)?(?!\w)
    )"""
BASE = r"""(?<!\w)(?:pr\.?|per|for\shver|for\shvert|hver|hvert)\s(?P<base>[^\W\d_]{3,})"""
EACH = r"hver|hvert|pr|per|stykket|enkelte?|a"
AVERAGE = r"gennemsnit\w*|i snit|typisk|median\w*"
SOME = r"""(?:de fleste|mange|flere|nogle|enkelte|få|halvdelen) af|(?:af|blandt) (?:dem|de|det)(?: \w+){0,2},? (?:der
        |som)|(?:af|blandt) de adspurgte|(?:af|blandt) respondenterne|(?:af
        |blandt) deltagerne"""
ALL = r"(?:af|blandt) (?:alle|samtlige|hele)|alle (?=\w+)|samtlige"
NOW = r"""nu|i dag|i år|for tiden|for øjeblikket|aktuelt|p\.t\.|lige nu|nuværende|i øjeblikket|nutidens|dags dato"""
PAST = r"""før(?= \w+(?:en|et)\b)|sidste år|i fjor|forrige år
    |året før|året forinden|tidligere|dengang|før i tiden|for \w+ år siden
        |forhen|oprindelig\w*
    |i begyndelsen|i starten|engang|førhen"""
WAS = r"havde|var|blev|kom|fik|lå|stod|kostede|boede|gik|arbejdede|brugte|kørte|begyndte|deltog|svarede|mente"
EXCEPTED = r"undtagen|bortset fra|på nær|med undtagelse af"
ROLES = r"""(?<!\w)(?:(?P<source>fra|siden)|(?P<goal>til|indtil|frem\stil)|(?P<favour>for)|(?P<dislike>imod|mod))
    \s(?:(?:den|det|de|en|et)\s)?(?P<thing>\w+)"""
THAN = r"end|overgår|overgik|overhal\w+|overstiger|oversteg"
JOINS = r"""[;:]|\.\s|,\s(?:og|men|mens|hvor|hvoraf|mod|samt)\s|,\s(?!(?:op|ned|oppe|nede)\sfra\s)|\s(?:og|men|mens
        |mod|samt|eller|imens|hvorimod
        |heraf)\s"""
CLAUSES = r"""[;:]\s|,\s(?:og|men|mens|hvor|hvoraf|som|der|fordi|da|når|hvis|så|at|selvom|hvilket)\s|\smen\s
        |\smens\s|\s[-–]\s"""
