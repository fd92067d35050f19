"""What people, bodies, places and things are called in Danish, for `lexicon`: those of one family exclude each other.

A family is a line `name: one | another`; the words between two bars name one thing, `*` stands for any ending. A word
that may name several things stands with each of them.
"""

THINGS = """
    anybody: person* menneske* folk adspurgte respondent* deltager deltagere deltagerne voksne
    who: borger* indbygger* dansker* menneske* befolkning* folk person personer adspurgte respondent*
        medborger* beboer* hoved
        | brugere brugerne brugernes
        | elev* skoleelev* skolebarn skolebørn barn unge kursist*
        | lærer lærere lærerne lærerens lærernes underviser*
        | pædagog* | pædagogmedhjælper* medhjælper* | dagplejer* dagplejemor dagplejemødre*
        | forælder mor far mødre fædre mødrene fædrene
        | bedsteforælder bedsteforældre* bedstemor bedstefar bedstemødre* bedstefædre*
        | barn barnet småbørn unge elev*
        | ung ungdom* teenager* elev* studerende
        | ældre pensionist* senior* efterlønner* folkepensionist*
        | førtidspensionist*
        | voksne voksen
        | mand | kvinde* | dreng* | pige*
        | ejer ejere ejerne boligejer* husejer* grundejer* parcelhusejer* sommerhusejer*
        | lejer lejere lejerne lejernes beboer*
        | ansatte ansattes medarbejder* personale* kolleger kollegerne kollega arbejdsstyrke*
        | leder ledere lederne lederens chef chefer cheferne chefens mellemleder*
        | direktør*
        | frivillig*
        | medlem*
        | gæst* besøgende publikum tilskuer*
        | kunde kunder kunderne forbruger*
        | patient*
        | læge læger lægerne lægen lægernes
        | tandlæge* | jordemoder jordemødre* | sundhedsplejerske* | fysioterapeut* | psykolog*
        | sygeplejerske* plejepersonale*
        | sosu* hjemmehjælper* hjemmeplejer* plejepersonale* social- sundhedsassistent* sundhedshjælper*
        | politiker* byrådsmedlem* kommunalpolitiker*
        | borgmester* borgmestre*
        | vælger* | kandidat*
        | pendler* | cyklist* | bilist* | fodgænger* gående | chauffør* buschauffør* | passager* | trafikant*
        | turist* | camping*
        | studerende student* unge
        | nabo naboer naboerne
        | pårørende familie familien familiens familier familierne
        | ledig ledige lediges arbejdsløs* jobsøgende
        | langtidsledig* | sygemeldt* langtidssyg* langtidssygemeldt* | kontanthjælpsmodtager*
        | flygtning* | indvandrer* udlænding* | asylansøger*
        | iværksætter* selvstændig*
        | landmand landmænd* | håndværker* | fisker fiskere fiskerne | butiksejer* købmand købmænd*
        | betjent* politifolk* politi politiet politiets
        | brandfolk* brandmand brandmænd*
        | redder* ambulancefolk*
        | journalist* | præst* | musiker* | kunstner* | skuespiller*
        | træner* | spiller spillere spillerne
        | sagsbehandler* | socialrådgiver* | konsulent* | vikar* | praktikant* | lærling* | fritidsjobber*
        | ansøger* | leverandør* | abonnent*
        | følger følgere følgerne | læser læsere læserne | lytter lyttere lytterne | seer seere seerne
        | låner lånere lånerne
        | hundeejer* | hundelufter*
        | enlig enlige enliges | børnefamilie*
        | svømmer* | løber løbere løberne | roer roere roerne
    body: husstand* husholdning* hjem hjemmet hjemmene familie*
        | virksomhed* firma* | kommune kommuner kommunerne kommunens | klasse*
        | bolig* lejlighed* hjem hjemmet hjemmene
        | forening* klub*
    authority: stat staten statens | region* | kommune kommunen kommunens byråd* | eu
    department: forvaltning* | udvalg*
    age: gammel gamle gammelt | ny nye nyt
    turn: første | anden andet | tredje
    seat: siddeplads* siddende | ståplads* stående
    animal: hund* | kat katte kattene | hest* | ko køer køerne kvæg* | gris* svin svinene | får fårene lam | høns*
        | fugl* | fisk fiskene | bi bier bierne honningbi* | ræv ræve rævene | ulv ulve ulvene | svane*
    sport: fodbold* | håndbold* | tennis* | svømning svømmer* | basket* | roning roer* roklub* | gymnast* | badminton*
        | volleyball* | ishockey* | bordtennis* | skydning skytte* | ridning rideklub* | yoga | atletik* | golf*
        | dans danse* | skak*
    art: teater* teatret | koncert* | film filmen biograf* | kunst* maleri* | dans danse* | litteratur* | kor koret
        korene
    meal: morgenmad* | frokost* | aftensmad* middag*
    food: kød kødet | grønt grønsag* grøntsag* | frugt frugten | fisk | brød brødet | mælk mælken
    state: aktiv* | passiv*
    dwelling: hus huse huset husene villa* rækkehus* | lejlighed* | værelse*
    hand: venstre | højre
    size: lille små | stor store
    reach: lokal* | national*
    sex: mandlig* | kvindelig*
    where: nord nordlige nordby* nordkvarter* nordøst* nordvest*
        | syd sydlige sydby* sydkvarter* sydøst* sydvest*
        | øst østlige østby* østkvarter* nordøst* sydøst*
        | vest vestlige vestby* vestkvarter* nordvest* sydvest*
        | midtby* bymidte* centrum indre
    place: by* | land landet landdistrikt* landsby*
    water: sø søen søer søerne | fjord* | å åen åer åerne | hav havet | havn havnen havne havnene | bæk bækken
    green: skov skoven skove skovene | park parken parker parkerne | strand stranden strande strandene
        | eng engen enge engene | mose mosen
    inside: inde indendørs | ude udendørs
    when: mandag* hverdag* | tirsdag* hverdag* | onsdag* hverdag* | torsdag* hverdag* | fredag* hverdag*
        | lørdag* weekend* | søndag* weekend*
    season: sommer* | vinter* | forår* | efterår*
    holiday: jul julen juleferie* | påske* | pinse* | sommerferie* | efterårsferie* | vinterferie*
    hour: morgen* formiddag* | aften* | nat natten nattens nætter* | eftermiddag*
    ride: bil bilen biler bilerne elbil* | cykel cyklen cykler cykle cyklede elcykel* | bus bussen busser busserne
        | tog toget togene | gå gående fods | metro* | letbane* | færge* | fly flyet | taxa* taxi* | knallert*
        | løbehjul* | motorcykel* | lastbil* | varevogn*
    road: motorvej* | cykelsti* cykelvej* | fortov* gangsti* | bro broen broer | rundkørsel* rundkørsl* | tunnel*
    money: indtægt* | udgift*
    tax: grundskyld* ejendomsskat* | indkomstskat* | dækningsafgift* | selskabsskat*
    cost: løn lønnen lønninger* | husleje* | vedligehold* | husholdning*
    side: offentlig* kommunal* | privat*
    work: fuldtid* | deltid*
    vote: ja jastemmer | nej nejstemmer
    rent: salg sælger solgte solgt | køb køber købte købt
    school: folkeskole* | gymnasi* | børnehave* | vuggestue* | privatskole* friskole* | efterskole* | erhvervsskole*
        erhvervsuddannelse* | universitet* | sfo* fritidsordning* | ungdomsskole* | dagpleje dagplejen | musikskole*
        | specialskole* | højskole* | fritidsklub* ungdomsklub*
    level: indskoling* | mellemtrin* | udskoling*
    subject: matematik* | dansk dansktimer* | engelsk* | tysk* | idræt idrætstimer* | historie* | musik musiktimer*
        | fysik* kemi* | håndværk | naturfag*
    building: bibliotek* | museum | svømmehal* | sygehus* hospital* | plejehjem* plejecent* | rådhus* | kirke*
        | idrætshal* sportshal* | borgerservice* | genbrugsstation* genbrugsplads* | kulturhus* | skole skolen skoler
        skolerne | stadion* | børnehave* | vuggestue* | teater* teatret | kaserne* | fængsel* | hotel* | restaurant*
        | butik* | forsamlingshus* | station stationen stationer banegård* | lufthavn* | apotek* | kiosk*
        | bosted* | værested* | krisecent* | jobcent* | svømmebad friluftsbad* | legeplads* | campingplads*
        | parkeringshus* parkeringskælder*
    care: hjemmepleje* | sygepleje* hjemmesygepleje* | genoptræning* | tandpleje*
    platform: facebook* | instagram* | linkedin* | youtube* | tiktok* | twitter* | snapchat* | e-boks* eboks
        | hjemmeside* website* kommunens.dk | nyhedsbrev* | app appen | chatbot* | intranet*
    medium: avis avisen aviser aviserne | radio* | tv fjernsyn* | podcast* | plakat*
    contact: brev breve brevet brevene brevpost* | e-mail* mail mails mailen | telefon* opkald* opringning*
        | sms* | chat chatten
    service: ambulance* redder* | brandvæsen* brandfolk* brandbil* | politi politiet politiets betjent*
        | hjemmeværn*
    waste: madaffald* | restaffald* | plast plasten plastaffald* | papir papiret pap* | glas glasset glasaffald*
        | metal metallet metalaffald* | haveaffald* | storskrald* | tekstil*
    energy: solcelle* solenergi* solvarme | vindmølle* vindenergi* | fjernvarme* | gas gassen naturgas* | olie* oliefyr*
        | varmepumpe* | biogas* | kul kullet
    fuel: el-drevne eldrevne elbil* | diesel* | benzin*
    use: el strøm strømmen elforbrug* | vand vandet vandforbrug* | varme varmen varmeforbrug*
    crime: indbrud* | hærværk* | vold volden overfald* | tyveri* | brand brande brandene
    ticket: enkeltbillet* | månedskort* | årskort*
    colour: rød røde rødt | grøn grønne grønt | blå blåt | gul gule gult | sort sorte | hvid hvide hvidt
    stuff: træ træet | beton* | stål* | tegl* mursten* | asfalt*
    tree: eg egetræ* ege | bøg bøgetræ* | birk birketræ* | lind lindetræ* | gran grantræ* | ask asketræ*
    tongue: engelsk engelske | tysk tyske | fransk franske | arabisk* | polsk* | ukrainsk* | tyrkisk*
    room: køkken* | badeværelse* | klasselokale* | mødelokale* | kælder kælderen kældre | tag taget tage
    board: skolebestyrelse* | byråd* kommunalbestyrelse* | ældreråd* | elevråd* | handicapråd* | borgerråd*
    talk: debatmøde* borgermøde* | høring høringen | afstemning*
    trust: tillid* | mistillid* mistro*
    relation: mor moren mødre mødrene | far faren fædre fædrene
    span: kvartal* | halvår*
"""

HEADS = """
    by byen bydel skole skolen hal hallen klub klubben klubberne bil bilen biler bilerne hus huset huse center centret
    plads pladsen pladser vej vejen veje park parken bane banen baner hold børn børnene tid tiden tilbud tilbuddet bus
    busser tog kort gruppe gruppen grupper linje linjen afdeling afdelingen forvaltning forvaltningen udvalg udvalget
    fest festen løb løbet marked markedet festival museum museet bibliotek biblioteket hjem hjemmet have haven skov
    skoven strand stranden bad badet søen fjorden kvarter kvarteret bolig boligen boliger boligerne avis avisen brev
    breve ordning ordningen uddannelse uddannelsen arbejde arbejdet støtte støtten afgift afgiften afgifter skat skatten
    takst taksten takster billet billetten billetter pris prisen priser udgift udgifter udgifterne indtægt indtægter
    indtægterne skoler skolerne haller hallerne biblioteker bibliotekerne museer museerne centre centrene ordninger
    plan planen planer affald affaldet vand vandet varme varmen trafik trafikken prøve prøven prøver eksamen
    klasse klassen klasser klasserne lærer lærere lærerne elev elever eleverne leder ledere lederne chef chefer
    direktør direktøren læge læger lægerne pleje plejen hjælp hjælpen besøg besøget kontor kontoret parkering
    cykel cykler konto konti station stationen stationer kirke kirken kirker hospital hospitalet teater teatret
    mølle møller møllerne celle celler bygning bygninger værk værket værker forening foreningen foreninger spiller
        spillere
    spillerne dag dagen dage nat natten ferie ferien møde mødet møder skema skemaet regnskab regnskabet
    mester mestre mestrene legeplads uge ugen uger måned måneden
"""
"""The last parts of compounds: two words with the same one and another first part name two things."""
