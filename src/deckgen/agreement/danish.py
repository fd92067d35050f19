"""Danish words for `lexicon` that turn a claim round, and those that say nothing of its subject."""

STOP = """
    en et den det de der som at er var være været bliver blev blevet har havde have haft kan kunne skal skulle vil
    ville må måtte bør får fik få fået og eller men så når da hvis hvor hvad hvem hvilken hvilke man vi jeg du i han
    hun dem os jer sig sin sit sine deres vores min din hans hendes dens dets denne dette disse alle alt al hele hver
    hvert noget nogen nogle andre anden andet samme selv også kun bare blot endnu stadig allerede igen altid ofte
    meget mange lidt her nu dag år ikke ingen intet aldrig uden på til af om med for fra ved over under efter før mod
    imod hos mellem blandt pr per ud op ned ind end flere færre mere mindre mest mindst knap godt cirka ca omkring
    næsten højst heraf dermed derfor altså dog jo nok vel siden inden ifølge samt både enten hverken gange gang
    procent pct kr mio mia kroner million millioner milliard milliarder tusind hundrede procentpoint går gik gået
    kommer kom kommet ligger lå står stod gør gøre gjort gjorde gælder viser viste siger svarer svarede undersøgelse
    undersøgelsen ialt gennemsnit gennemsnitlig gennemsnitligt samlet tilsammen resten findes fandtes nemlig længere
    hvoraf fordi selvom mens hvilket hvorfor dér langs nær seneste nyeste sidste forrige næste tidligere nuværende
    måling målingen rundspørge halv halve halvdel halvdelen tredjedel tredjedele fjerdedel fjerdedele femtedel
    femtedele hvorimod derimod
"""

PREPOSITIONS = """
    i på til af om med for fra ved over under efter før mod imod hos mellem blandt uden pr per inden omkring siden
    indtil langs nær
"""

IRREGULAR = """
    børn=barn børnene=barn børns=barn mænd=mand mændene=mand kvinder=kvinde bøger=bog bøgerne=bog fødder=fod
    bønder=bonde byen=by byens=by byer=by byerne=by byernes=by ældste=ældre forældrene=forælder forældre=forælder
    voksede=vokse vokset=vokse steg=stige steget=stige faldt=falde faldet=falde tyverier=tyveri kørte=køre kører=køre
    kørt=køre tog=tage tager=tage taget=tage skrev=skrive skriver=skrive skrevet=skrive stemte=stemme stemmer=stemme
    dage=dag dagen=dag kurser=kursus kurserne=kursus museer=museum museet=museum museerne=museum centre=center
    centret=center centeret=center unge=ung bor=bo boede=bo bedt=bede beder=bede bandt=binde bundet=binde binder=binde
    brød=bryde brudt=bryde bryder=bryde båret=bære bærer=bære drog=drage draget=drage drager=drage drak=drikke
    drukket=drikke drikker=drikke drev=drive drevet=drive driver=drive døde=dø falder=falde fandt=finde fundet=finde
    finder=finde fløj=flyve fløjet=flyve flyver=flyve fortalte=fortælle fortalt=fortælle fortæller=fortælle
    fortrød=fortryde fortrudt=fortryde fortryder=fortryde gav=give givet=give giver=give glædede=glæde glædet=glæde
    glæder=glæde grebet=gribe griber=gribe hjalp=hjælpe hjulpet=hjælpe hjælper=hjælpe holdt=holde klippede=klippe
    klippet=klippe klipper=klippe knækkede=knække knækket=knække knækker=knække løj=lyve løjet=lyve lyver=lyve
    læste=læse læst=læse lagde=lægge lagt=lægge lægger=lægge løbet=løbe nød=nyde nydt=nyde nyder=nyde redet=ride
    rider=ride rakte=række rakt=række rækker=række sad=sidde siddet=sidde sidder=sidde skød=skyde skudt=skyde
    skyder=skyde skar=skære skåret=skære skærer=skære slap=slippe sluppet=slippe slipper=slippe slog=slå slået=slå
    slår=slå smurte=smøre smurt=smøre smører=smøre sovet=sove sover=sove sprunget=springe springer=springe
    spurgte=spørge spurgt=spørge spørger=spørge stiger=stige stjal=stjæle stjålet=stjæle stjæler=stjæle strøg=stryge
    strøget=stryge stryger=stryge sunget=synge synger=synge solgte=sælge solgt=sælge sælger=sælge satte=sætte
    sat=sætte sætter=sætte trådte=træde trådt=træde træder=træde traf=træffe truffet=træffe træffer=træffe trak=trække
    trukket=trække trækker=trække tvang=tvinge tvunget=tvinge tvinger=tvinge vidste=vide vidst=vide vandt=vinde
    vundet=vinde vinder=vinde valgte=vælge valgt=vælge åd=æde ædt=æde æder=æde kendte=kende kendt=kende kender=kende
    brugte=bruge brugt=bruge sendte=sende sendt=sende sender=sende vokser=vokse lånte=låne lånt=låne mødte=møde
    mødt=møde
"""

DIRECTION = {
    "up": r"""ekstra|yderligere|forlæng\w*|steg|stige|stiger|steget|stigende|stigning\w*|voks\w*|vækst\w*|øge|øger
        |øges|øgede|øgedes|øget|øgning\w*|forøg\w*|hæve|hæver|hæves|hævede|hævet|forhøj\w*
        |over(?=\ (?:(?:den|det)\ )?(?:\w+ede?\ )?(?:sidste|niveauet|forrige|gennemsnit\w*|landsgennemsnit\w*|målet
        |budget\w*|det|normen|grænse\w*))|dyrere|fremgang\w*|udvid\w*|tilvækst\w*|opret\w*|flere|mere|højere|længere
        |større|op(?=\ (?:med|fra|på)\b)|fordobl\w*|tredobl\w*|tiltag\w*|oftere|tilføj\w*
        |(?:dobbelt|gange)\ så\ \w+\ som(?=\ (?:i|før|sidste|året)\ )|klatre\w*|flerdobl\w*|firdobl\w*|firedobl\w*
        |femdobl\w*|eksploder\w*|fordyr\w*|opjuster\w*|opskriv\w*|oprust\w*|oppe(?=\ på)|op(?=\ over)
        |opad(?:gående)?|i\ vejret|til(?:tog|tage[tr]?|tagende)|løftet|løfte[rs]?|skærp\w*|flyver\ op
        |(?:tog|tage[rt]?)\ (?:[\w.,%]+\ ){0,3}til(?=[.,;]|\Z)
        |(?:gik|går|gået|gå|sat|sættes|sætte|sætter|satte|skruet|rykk\w+|kom|kommet|røg|røget|fløj|sprang
        |hopped\w*)\ (?:[\w.,%]+\ ){0,3}(?:frem|op)""",
    "same": r"uændre\w*|stagner\w*|fastfrosset|fastfrosne|status quo|den samme som|det samme som|ligger stille",
    "down": r"""fald|falder|falde|faldt|faldet|faldende|sank|synke|synker|sunket|sænk\w*|nedsæt\w*
        |under(?=\ (?:(?:den|det)\ )?(?:\w+ede?\ )?(?:sidste|niveauet|forrige|gennemsnit\w*|landsgennemsnit\w*
        |målet|budget\w*|det|normen|grænse\w*))|nedsat\w*|reducer\w*|reduktion\w*|mindske\w*|formindsk\w*|skrump\w*
        |skåret|skar|nedlag\w*|nedlæg\w*|tilbagegang\w*|billigere|færre|mindre|lavere|kortere
        |ned(?=\ (?:med|fra|på|til)\b)|halver\w*|aftag\w*|tabt|tabte|taber|miste\w*|dyk\w*|svandt|svind\w*|sjældnere
        |nedbr\w*|beskåret|barber\w*|dale[rtd]?\w*|styrtdyk\w*|styrt\w*|rasle\w*|svække\w*|krymp\w*|forkort\w*
        |indskrænk\w*|nedjuster\w*|nedskriv\w*|nedskær\w*|nedskåret|nede(?=\ på)|ned(?=\ under)|nedad(?:gående)?
        |vigende|skær(?:er|es)?\ ned|sat\ ned|aftog|udtynd\w*|billiggør\w*|nedgang\w*|dræn\w*
        |(?:tog|tage[rt]?)\ (?:[\w.,%]+\ ){0,3}af(?=[.,;]|\Z)
        |(?:gik|går|gået|gå|sat|sættes|sætte|sætter|satte|skruet|rykk\w+|kom|kommet|røg|røget
        |styrt\w+)\ (?:[\w.,%]+\ ){0,3}(?:tilbage|ned)""",
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
    "record high": r"""rekordhøj\w*|rekordmange|rekordstor\w*
        |(?:flere|mere|højere|længere|større|dyrere|oftere)(?: \w+){0,3} end (?:nogensinde|noget|nogen)""",
    "record low": r"""rekordlav\w*|rekordfå
        |(?:færre|mindre|lavere|kortere|billigere)(?: \w+){0,3} end (?:nogensinde|noget|nogen)""",
    "second most": rf"(?:næst|anden|andet)[-\ ]?(?:{_MOST}|øverst|forrest)e?",
    "second least": rf"(?:næst|anden|andet)[-\ ]?(?:{_LEAST}|sidst|nederst|bagerst)e?",
    "third most": rf"tredje[-\ ]?(?:{_MOST})e?",
    "third least": rf"tredje[-\ ]?(?:{_LEAST})e?",
    "fourth most": rf"fjerde[-\ ]?(?:{_MOST})e?",
    "oldest": r"ældste|ældst",
    "youngest": r"yngste|yngst|nyeste|nyest",
    "second oldest": r"næstældste?",
    "third oldest": r"tredjeældste?",
    "place 1": r"""nummer (?:et|ét|én|1)|nr\.\ 1|førsteplads\w*|førsteprioritet\w*|første plads|i top(?:pen)?
        |øverst på|topper|(?:ligger|lå|kom|kommer|står|stod|endte) (?:på )?(?:øverst|forrest)""",
    "place 2": r"nummer (?:to|2)|nr\.\ 2|andenplads\w*|anden plads",
    "place 3": r"nummer (?:tre|3)|nr\.\ 3|tredjeplads\w*|tredje plads",
    "place 4": r"nummer (?:fire|4)|nr\.\ 4|fjerdeplads\w*|fjerde plads",
    "last place": r"""(?:ligger|lå|kom|kommer|endte|blev|bliver) (?:på )?(?:sidst|bagerst|nederst)|nummer sjok
        |i bund(?:en)?|nederst på|sidsteplads\w*|sidste plads""",
}
ORDER = {
    "before": r"(?<!end\ )før|forud for|inden",
    "after": r"""(?<!alt )efter|(?<!år )(?<!uger )(?<!dage )(?<!måneder )(?<!tid )(?<!længe )siden|bagefter|derefter
        |herefter""",
    "first": r"først|første(?!\ (?:kvartal|halvår))|forreste",
    "last": r"sidst|sidste(?!\ (?:kvartal|halvår|år|uge|måned|valg|gang))|bageste",
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
    "in": r"(?:pendle|flytte|flytted)\w* (?:[\w.]+ ){0,2}ind|tilflytte\w*|indpendl\w*",
    "out": r"(?:pendle|flytte|flytted)\w* (?:[\w.]+ ){0,2}(?:ud|væk)|fraflytte\w*|udpendl\w*",
    "majority": r"de fleste|flertal\w*",
    "minority": r"de færreste|mindretal\w*",
    "upper": r"øverste?|øvre",
    "lower": r"nederste?|nedre",
    "open": r"åben|åbent|åbne|åbner",
    "closed": r"lukket|lukkede|(?:lukker|lukke)(?! (?:kl|klokken|ved|først|senere|tidligere)\b)",
    "adopted": r"vedtog|vedtager|vedtaget|vedtages|godkend\w*",
    "rejected": r"forkast\w*|afvis\w*|nedstemt\w*|stemt ned",
    "allowed": r"tilladt\w*|lovlig\w*|har lov|velkom\w*|må gerne|har ret til|må(?= (?:\w+e|få|gå|stå|se|bo)\b)",
    "forbidden": r"forbudt\w*|ulovlig\w*|må (?:\w+ )?ikke|ikke tilladt|ikke lov",
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
    "not all": r"ikke alle|ikke samtlige|ikke alt",
    "free": r"""gratis|koster ikke (?:\w+ )?noget|ikke koste (?:\w+ )?noget|koster intet|ikke betale|betaler ikke
        |fritaget for (?:at )?betal\w+""",
    "vacant": r"ledige pladser|fri(?:e)? pladser|tomme? pladser|ubesat\w*",
    "taken": r"optaget|besat|udsolgt|fuldt booket|fyldt op",
    "early": r"""før tid(?:en)?|for tidligt|forud for (?:planen|tidsplanen)|før planen
        |(?:før|tidligere end) (?:planlagt|aftalt|ventet)""",
    "late": r"""forsinke\w*|for sent|bagefter (?:planen|tidsplanen)|efter tidsplanen
        |senere end (?:planlagt|aftalt|ventet)""",
    "passed": r"bestod|består|bestået",
    "failed": r"dumpe\w*|dumper",
    "paid": r"betaler|skal (?:(?!ikke)\w+ ){0,2}betale|mod betaling|koster penge|koster (?=\d)",
    "speed +": r"hurtig\w*|kvikke\w*|(?:tager|tog|taget) kortere tid|kortere om at",
    "speed -": r"langsom\w*|langsommere|sløv\w*|(?:tager|tog|taget) længere tid|længere om at",
    "quality +": r"bedre",
    "quality -": r"dårligere|ringere|værre",
    "heat +": r"varmere|lunere",
    "heat -": r"koldere|køligere",
    "weight +": r"tungere",
    "weight -": r"lettere end",
    "price +": r"dyrt?|dyre",
    "price -": r"billigt?|billige",
    "rules +": r"streng\w*|skrappe\w*|stramme\w*|strammet",
    "rules -": r"lempe\w*|lempet|mildere|løsne\w*",
    "safety +": r"tryg|trygt|trygge|sikker|sikkert|sikre|mere sikker\w*",
    "safety -": r"utryg\w*|usikker\w*|usikre|farlig\w*|farligere",
    "pollution +": r"forurenet|forurenede|beskidt\w*",
    "pollution -": r"renere|ren(?=t? vand)",
    "praise +": r"roser|rost|roste|rosende",
    "praise -": r"kritisere\w*|kritik|klager over|klagede over",
    "hope +": r"håber|håbede",
    "hope -": r"frygter|frygtede",
    "advice +": r"anbefal\w*",
    "advice -": r"fraråd\w*|advare\w* mod",
    "building +": r"bygges|bygger|bygget|byggede|opfør(?:es|er|t)|opførte|rejst",
    "building -": r"nedriv\w*|nedrevet|rive[st]?(?: \w+)? ned|revet ned|rives ned",
    "planting +": r"plante[rst]?|plantede|plantet|tilplant\w*",
    "planting -": r"fæld\w*",
    "merging +": r"sammenlag\w*|sammenlægges|lagt sammen|lægges sammen|fusion\w*|slået sammen|slås sammen",
    "merging -": r"opdel\w*|delt op|deles op|splitte\w*|splittet",
    "own hands +": r"hjemtag\w*|hjemtog\w*|selv overtaget",
    "own hands -": r"udlicit\w*|sendt i udbud|privatiser\w*",
    "keeping +": r"bevare[rs]?|bevarede|bevaret|fasthold\w*|beholder|beholdes|beholdt",
    "keeping -": r"droppe[rst]?|droppede|droppet|nedlægge[rs]?|nedlagt\w*|skrottet",
    "saving +": r"spare[rst]?|sparede|sparet|besparelse\w*",
    "saving -": r"merudgift\w*|fordyr\w*|overskride\w*|overskred\w*|overskredet",
    "mood +": r"positiv\w*",
    "mood -": r"negativ\w*",
    "contentment +": r"tilfreds\w*|glade?|gladere",
    "contentment -": r"utilfreds\w*|skuffe\w*|skuffet|vrede?",
    "success +": r"lykkes|lykkedes|lykkedes|succes\w*",
    "success -": r"mislykke\w*|mislykket|fiasko\w*|slog fejl",
    "strength +": r"styrke[rst]|styrkede|styrket|stærkere",
    "strength -": r"svække[rst]|svækkede|svækket|svagere",
    "hopefulness +": r"optimis\w*",
    "hopefulness -": r"pessimis\w*",
    "connection +": r"""giver|gør|fører til|betyder|skaber|hænger sammen med|afhænger|skyldes|påvirke[rst]?
        |påvirkede|(?<!ingen )sammenhæng\w*""",
    "connection -": r"ingen sammenhæng\w*|uafhængig\w*|hænger ikke sammen|afhænger ikke|påvirker ikke",
    "duty +": r"obligatorisk\w*|påkrævet|kræve[rs]|pligt\w*|tvungen|tvungne|tvunget|skal(?! ikke)|bør|er nødt til",
    "duty -": r"""frivilligt|er frivillig|valgfri\w*|fritaget|fritages|behøver (?:\w+ )?ikke|slipper for|slap for
        |skal ikke|kan selv vælge|ikke nødvendigt?|ikke krav|ikke påkrævet|ikke pligt\w*|ikke forpligtet
        |ingen pligt\w*""",
    "going on +": r"stadig|fortsat|fortsætter|fortsatte|bliver ved|endnu",
    "going on -": r"holdt op|holder op|stoppede|stoppet|ophørt?|ikke længere|indstillet",
    "trade +": r"eksport\w*",
    "trade -": r"import\w*",
    "lead +": r"foran|fører an",
    "lead -": r"bagud|bagefter|halter",
    "wetness +": r"våd|vådt|våde|vådere|vådeste|regnfuld\w*",
    "wetness -": r"tør|tørt|tørre|tørreste",
    "wealth +": r"velhavende|rige|rigere|rigeste",
    "wealth -": r"fattig\w*",
    "lasting +": r"permanent\w*|varig\w*",
    "lasting -": r"midlertidig\w*",
    "counting in +": r"inklusive|medregnet|regnet med|iberegnet",
    "counting in -": r"eksklusive|ikke medregnet|ikke regnet med|fraregnet",
    "stay +": r"blev(?:et)? boende|bliver boende|flyttet? til|flytter til|flyttede til|tilflytter\w*",
    "stay -": r"fraflyt\w*|flytte[rt]? væk|flyttede væk",
    "answer +": r"(?:sagde|siger|svarede|svarer|svaret|sagt) ja|jasiger\w*",
    "answer -": r"(?:sagde|siger|svarede|svarer|svaret|sagt) nej|nejsiger\w*",
    "freshness +": r"ren luft",
    "freshness -": r"dårlig luft",
    "ease +": r"lettere|nemmere|enklere",
    "ease -": r"sværere|vanskeligere|mere besværligt?",
    "bound +": r"mindst (?:én|ét|en|et)",
    "bound -": r"højst (?:én|ét|en|et)",
    "covering +": r"omfatte[rst]?|omfattede|gælder for|gælder også",
    "covering -": r"gælder ikke|omfatter ikke|ikke omfattet|undtaget",
    "closeness +": r"tættere på|nærmere",
    "closeness -": r"længere fra|længere væk|fjernere",
    "noise +": r"højlydt\w*|larm\w*|støjer|støjende",
    "noise -": r"lydsvag\w*|støjsvag\w*|støjfri\w*",
}

NEGATION = r"""(?<![.,])0(?=\s\D)|nul|ikke længere|ikke|ingen|intet|aldrig|uden|hverken|ej|nægte\w* at|undlod at
    |undlader at|(?:ude af|ikke i) stand til at|opgav at|lod være med at"""
NO_NEGATION = r"""(?:ingen|intet|ikke)(?: [\w-]+){0,7} så \w+(?: \w+){0,5} som|ikke senere end
    |koster ikke (?:\w+ )?noget|ikke koste noget|koster intet|ikke betale|betaler ikke|ikke kun|ikke bare|ikke blot
    |ikke alene|ikke mindst|ikke alle|uden for|udenfor|uden tvivl|uden om
    |(?:ingen|intet|ikke|aldrig)(?: \w+){1,9} (?:\w+(?:ere|re) end|overstige[rs]?|overskride[rs]?)(?= (?:\d|(?:en
    |et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|femten|tyve|tredive|halv\w*|hundrede)\b))
    |(?:aldrig|ikke|ingen) (?:\w+ere|\w+re|over|under) end|(?:aldrig|ikke) (?:må )?(?:være )?(?:over|under)
    |uden undtagelse|(?:ingen|intet)(?: [\w-]+){0,7} (?:er|var|står|bliver|blev|går) uden|hvis ikke|for ikke at
    |end uden|(?:med|ikke) (?:eller )?uden|uden (?:nogen )?ændring\w*
    |(?:dog|om end) ikke (?:i|på|ved|hos|for|blandt|med)"""
LACKING = r"""under \w*alder\w*|lukket for|lukke[rt]? for|omstød\w*|underkend\w*|til gode|undtage[tn]\w*|forb[uy]d\w*
    |aflys\w*
    |overskr[ei]d\w*|udelukke[tr]?|udelukkede|(?:gik|går|gået|slap|slipper|sluppet) (?:\w+ )?(?:fri|for)|fri af
    |undgå\w*|undgik|fritag\w*|(?:kun|ganske) få|de færreste|ophør\w*|er historie|fortid|lod være|lade være
    |mangle\w*|savne\w*|undlod|undlad\w*|nægte\w*|afvent\w*|vente[rdt]* (?:stadig|fortsat|endnu|på)|stadig vente[rt]
    |u(?:tilgæn|egne|brug|benyt|ændr|besva|syn|gyld|beman|bebo|tilstr|afkl|holdbar|aflåst|betalt|læs|opkla)[a-zæøå]*
    |afvis\w*|udeblev\w*|opgav|opgiv\w*|fravalg\w*|fri for|tvivl\w*|umulig\w*|svært|vanskelig\w*|knap nok|næppe"""
PREFIXES = "u mis"
SUFFIXES = "fri frit frie løs løst løse"

_UNIT = r"""(?P<unit>sekund|minut|kvarter|time|dag|døgn|uge|måned|kvartal|år|nat|sæson)
    (?:en|et|ten|tet|men|erne|ene|er|ter|e|n|ned|net)?"""
PERIOD = rf"""(?<!\w)(?:
      (?:om|i)\s(?P<definite>sekundet|minuttet|timen|dagen|døgnet|ugen|måneden|kvartalet|året|natten)(?!\w)
    | (?:pr\.?|per|hver|hvert)\s(?:eneste\s)?(?:(?P<nth>anden|andet|tredje|fjerde|femte|sjette|halve
        |\d+\.)\s)?{_UNIT}(?!\w)
    | hver\s(?P<weekday>(?:man|tirs|ons|tors|fre|lør|søn)dag)(?!\w)
    | (?P<adverb>daglig|ugentlig|månedlig|kvartårlig|årlig|natlig)(?:t|e)?(?!\w)
    | (?:i|inden\sfor|over)\s(?:det|den)\s(?:seneste|sidste|forløbne)\s(?P<past>time|døgn|uge|måned|kvartal|år)(?!\w)
    | (?:i|over|gennem|på)\sde\s(?:seneste|sidste|forløbne)\s(?P<counted>\w+)\s(?P<lately>timer|dage|døgn|uger|måneder
        |kvartaler|år)(?!\w)
    | (?:på|over|i\sløbet\saf|gennem)\s(?P<count>\w+)\s(?P<over>minut|time|dag|døgn|uge|måned|kvartal|år)(?:ter|er
        |e|r)?(?!\w|\s(?:og|eller)\s(?:derover|derunder|opefter|ældre|yngre))
    )"""
BASE = r"""(?<!\w)(?:pr\.?|per|for\shver|for\shvert|hver|hvert|en(?=\senkelt)|et(?=\senkelt))
    \s(?:eneste\s|enkelt\s)?(?P<base>[^\W\d_]{3,})"""
EACH = r"hver|hvert|pr|per|stykket|enkelte?|a"
AVERAGE = r"gennemsnit\w*|i snit|typisk|median\w*"
SOME = r"""(?:af|blandt) (?:de|dem)(?: [^\W\d]+){0,3} (?:over|under|mellem) \d+
    |(?:de fleste|mange|flere|nogle|enkelte|få|halvdelen) af
    |(?:af|blandt) (?:dem|de|det)(?: [\w.]+){0,4},? (?:der|som)
    |(?:af|blandt) de (?:adspurgte|indkaldte|inviterede|fremmødte|tilmeldte|udvalgte|spurgte|berørte|undersøgte
    |henviste|visiterede)|(?:af|blandt) respondenterne|(?:af|blandt) deltagerne"""
ALL = r"""(?:af|blandt) (?:alle|samtlige|hele)|af (?:kommunens|byens|landets|vores) (?:borgere|indbyggere|beboere)
    |af (?:hele )?befolkningen|alle(?=\ [^\W\d])|samtlige"""
NOW = r"""siden er|årets(?! (?:først|sidst|løb))
    |seneste (?:op\w+|må\w+|tælling\w*|under\w+|rund\w+|tal\b)
    |siden har|nu|i dag|i år|for tiden|for øjeblikket|aktuelt|p\.t\.|lige nu|nuværende|i øjeblikket
    |nutidens|dags dato"""
PAST = r"""i (?:foråret|sommers|efteråret|vinters)|sidste (?:forår|sommer|efterår|vinter|måned|uge)
    |før(?= (?:\w+(?:en|et)|lå|var|kostede|havde|kom|gik|fik)\b)|sidste år|i fjor|forrige år|året før|året forinden
    |tidligere|dengang|før i tiden|for \w+ år siden|forhen|oprindelig\w*|i begyndelsen|i starten|engang|førhen"""
WAS = r"havde|var|blev|kom|fik|lå|stod|kostede|boede|gik|arbejdede|brugte|kørte|begyndte|deltog|svarede|mente"
EXCEPTED = r"eneste undtagelse|undtagelsen er|undtagen|bortset fra|på nær|med undtagelse af"
ROLES = r"""(?<!\w)(?:(?P<source>fra|siden)|(?P<goal>til|indtil|frem\stil)|(?P<favour>for)|(?P<dislike>imod|mod))
    \s(?:(?:den|det|de|en|et)\s)?(?P<thing>\w+)"""
THAN = r"end|overgår|overgik|overhal\w+|overstiger|oversteg"
JOINS = r"""[;:]|,\s(?:og|men|mens|hvor|hvoraf|mod|samt)\s|,\s(?!(?:op|ned|oppe|nede)\sfra\s|at\s)
    |\s(?:og(?!\s(?:derover|derunder|opefter|ældre|yngre)\b)|men|mens|mod|samt|eller|imens|hvorimod|heraf)\s"""
CLAUSES = r"""[;:]\s
    |,\s(?:og|men|mens|hvor|hvoraf|som|der|fordi|da|når|hvis|så|selvom|hvilket|siden|efter|før|inden|idet)\s
    |\smen\s|\smens\s|\s[-–]\s"""
RELATIVE = r",\s(?:der|som|hvor|hvoraf)\s"
NUMBERED = r"""§|ring|ring\stil|tlf\.?|paragraf|artikel|stk\.?|nr\.?|linje|bus|rute|afdeling|gruppe|type|zone|fase
    |hal|lokale|side|kapitel|form|figur|team|serie|model|level|niveau|trin|bilag|afkørsel|terminal|perron|platform
    |spor"""
AND = "og"
CONJUNCTION = "og|men|mens|hvorimod"
_WHERE = "i|på|ved|langs|nær|fra|hos"
_ARTICLE = "de|det|den|et|en|vores|kun"
BEFORE_SUBJECT = rf"\W*(?:(?:{CONJUNCTION}|{_WHERE}|derimod|af|blandt|for)\s){{0,2}}(?:(?:{_ARTICLE})\s)*"
BEFORE_COUNTED = r"\s(?:af\s)?(?:(?:de|alle|byens|kommunens)\s)?"
BEFORE_PLACE = rf"\b(?:{_WHERE})\s(?:(?:de|det|den|vores)\s)?\Z"
AUXILIARY = r"""
    (?:\s[^\W\d_]+)?\s(?:er|var|har|havde|blev|bliver|fik|får|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|går|gik
    |kom|stod|står|lå|ligger)\b"""
LEFT_OUT = r"\s(?:undtaget|fraregnet|(?:ikke\s)?medregnet)"
ANAPHOR = r"""
    \b(?:tallet|prisen|beløbet|summen|antallet|andelen|taksten|satsen|gebyret|regningen|udgiften)
    (?!\s(?:af|på
    |for|over|blandt|i|ved|hos|til)\s)"""
PRONOUN = r"\W*(?:hun|han|den|det|de|hendes|hans|deres)\b"
