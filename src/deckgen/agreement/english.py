"""English words for `lexicon` that turn a claim round, and those that say nothing of its subject."""

STOP = """
    a an the this that these those it its he she they them their his her our your my we you i who whom which what
    where when while if so as at by for from in into of off on onto out over to up down with within without under
    above below after before between among against about around across through during since until than then there here
    and or but nor not no none never be is are was were been being am has have had having do does did done can could
    may might must shall should will would get gets got given give gives gave go goes went gone come comes came take
    takes took taken make makes made say says said show shows showed all any each every some both either other another
    same such own only just also too very more most less least fewer few many much several almost nearly roughly still
    yet again now today year years per cent percent percentage points point kr total altogether average survey times
    time stands stood stand along near lies lay latest newest previous next current former latter later earlier one's
    half whereas though although
    now's rest don't doesn't didn't cannot can't namely longer poll together something anything everything
"""

PREPOSITIONS = """
    in on to of with for from by over under after before against at between among within without per into about during
    since until through
"""

IRREGULAR = """
    children=child children's=child men=man women=woman people=person rent=rents runs=run feet=foot
    businesses=business libraries=library houses=house buses=bus lives=live living=live lived=live companies=company
    cities=city families=family parties=party bodies=body counties=county municipalities=municipality
    surgeries=surgery pharmacies=pharmacy nurseries=nursery facilities=facility activities=activity policies=policy
    studies=study stories=story babies=baby ladies=lady ferries=ferry lorries=lorry ponies=pony teeth=tooth mice=mouse
    geese=goose shelves=shelf knives=knife wives=wife halves=half leaves=leaf became=become began=begin begun=begin
    bitten=bite blew=blow blown=blow broke=break broken=break brought=bring built=build bought=buy caught=catch
    chose=choose chosen=choose dealt=deal dug=dig drew=draw drawn=draw drank=drink drunk=drink drove=drive
    driven=drive ate=eat eaten=eat fed=feed fought=fight flew=fly flown=fly forgot=forget forgotten=forget
    froze=freeze frozen=freeze grew=grow grown=grow hung=hang heard=hear hid=hide hidden=hide held=hold kept=keep
    knew=know known=know laid=lay led=lead learnt=learn lent=lend lost=lose meant=mean met=meet paid=pay rode=ride
    ridden=ride rang=ring rung=ring rose=rise risen=rise ran=run sought=seek sold=sell sent=send shook=shake
    shaken=shake shone=shine shot=shoot sang=sing sung=sing sank=sink sunk=sink sat=sit slept=sleep spoke=speak
    spoken=speak spent=spend stole=steal stolen=steal stuck=stick swam=swim swum=swim taught=teach tore=tear torn=tear
    told=tell thought=think threw=throw thrown=throw understood=understand woke=wake woken=wake wore=wear worn=wear
    won=win wrote=write written=write fell=fall fallen=fall lain=lie forbade=forbid forbidden=forbid withdrew=withdraw
    withdrawn=withdraw found=find felt=feel
"""

DIRECTION = {
    "up": r"""extra|additional|rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|growth|swell\w*|swollen
        |mounting|mounted|boost\w*|escalat\w*|widen\w*|lengthen\w*|spik(?:ed|es|ing)|upwards?|multipl(?:y|ied|ies)
        |quadrupl\w*|trebl\w*|outnumber\w*|exceed\w*|outstrip\w*|overt(?:ook|ake\w*)|outpac\w*
        |improv\w*(?=\ (?:by|from|to)\ )|crept\ up|(?:twice|times)\ as\ \w+\ as(?=\ (?:in|before|last|ever)\b)
        |pushed\ up|doubling|increas\w*|climb\w*|jump\w*|soar\w*|surg\w*|gain\w*|rais\w*|expand\w*|more|higher
        |larger|longer|bigger|dearer|doubl\w*|tripl\w*|added|adds
        |(?:above|over)(?=\ (?:the\ )?(?:\w+\ )?(?:last|average|target|budget|limit|norm|level|threshold)\b)
        |further(?=\ to)|extend(?:s|ed|ing)?|prolong\w*|up(?=\ by|\ from|\ [\d£$€]|\ \w+\ (?:%|per\ cent|percent))
        |(?:is|are|was|were|went|go|goes|gone|has)\ up|put up(?= by| to| the)
        |(?:rate[sd]?|ranks?|ranked|scores?|scored)(?:\ [\w'’]+){1,6}\ above(?!\ \d)""",
    "same": r"unchanged|frozen|stable|constant|stagnat\w*|stay(?:s|ed) the same|level(?=\ with)",
    "down": r"""(?:outnumbered|overtaken|outpaced|outstripped) by|dip|dips|dipped|dipping|slip|slips|slipped|slid
        |slides|sliding|tumbl\w*|shed(?=\ \d)|diminish\w*|eased|easing|plummet\w*
        |crash(?:ed|es|ing)(?=\ (?:from|to|by))|narrow(?:ed|s|ing)|shorten\w*|slash\w*|downwards?|weaken\w*|reced\w*
        |thinn\w*|wan(?:ed|es|ing)|cutting|losing|fall-off|downturn|trimm\w*|fall|falls|fell|fallen|falling
        |drop(?!-)|drops|dropped|declin\w*|decreas\w*|reduc\w*|shrink\w*|shrank|shrunk|cut|cuts|lower|lowered|lowers
        |lowering|lost|lose|loses|fewer|less|smaller|shorter|cheaper|halv\w*|slump\w*|sank|sunk|plung\w*|dwindl\w*
        |trimmed|removed
        |(?:below|under)(?=\ (?:the\ )?(?:\w+\ )?(?:last|average|target|budget|limit|norm|level|threshold)\b)
        |down(?=\ by|\ from|\ [\d£$€])|(?:is|are|was|were|went|go|goes|gone|has)\ down|closed
        |(?:rate[sd]?|ranks?|ranked|scores?|scored)(?:\ [\w'’]+){1,6}\ below(?!\ \d)""",
}

_MOST = r"""largest|biggest|highest|greatest|longest|tallest|widest|deepest|busiest|richest|dearest|strongest
    |fastest|best|heaviest|priciest|hottest|warmest|commonest|fullest|steepest|thickest|brightest|toughest
    |(?<=the\ )most\ (?!recent)\w+|(?<=is\ )most\ (?!recent)\w+|(?<=['’]s\ )most\ (?!recent)\w+
    |(?<=our\ )most\ (?!recent)\w+|(?<=its\ )most\ (?!recent)\w+|(?<=was\ )most\ (?!recent)\w+
    |(?:fills?|gets?|draws?|attracts?|receives?|sees?)\ (?:the\ )?most(?=\ )
    |most\ (?:often|frequently|common|popular|used|visited|expensive|(?!recent)\w+(?:ent|ant|ive|ous|able|ible|ful))
    |most of all|(?<=second[-\ ])most\ (?!recent)\w+|most(?=[.,;]|\Z)"""
_LEAST = r"""smallest|lowest|shortest|narrowest|quietest|poorest|cheapest|weakest|slowest|worst|lightest|fewest
    |rarest|coldest|coolest|thinnest|emptiest|scarcest|easiest|least\ \w+|least(?=[.,;]|\Z)"""
RANK = {
    "the most": _MOST,
    "the least": _LEAST,
    "record high": r"""record high
        |(?:more|higher|larger|longer|dearer|bigger)(?: \w+){0,3} than (?:ever|any|anyone|in any|at any|any other)""",
    "record low": r"""record low
        |(?:fewer|less|lower|smaller|shorter|cheaper)(?: \w+){0,3} than (?:ever|any|anyone|in any|at any|any other)""",
    "second most": rf"(?:second|next)[-\ ](?:{_MOST})|second from (?:the )?top|runners?-up",
    "second least": rf"""(?:second|next)[-\ ](?:{_LEAST})|second[- ](?:to[- ])?last|second from (?:the )?bottom
        |penultimate|next to last""",
    "third most": rf"third[-\ ](?:{_MOST})",
    "third least": rf"third[-\ ](?:{_LEAST})",
    "fourth most": rf"fourth[-\ ](?:{_MOST})",
    "oldest": r"oldest",
    "youngest": r"youngest|newest|latest|most recent",
    "second oldest": r"second[-\ ]oldest",
    "third oldest": r"third[-\ ]oldest",
    "place 1": r"""(?:comes?|came|is|are|was|were) (?:out )?on top
        |(?:came|comes|come|ranks|ranked|is|was|finished|placed)\ first|first\ place|top\ of\ the|number one
        |(?:the|our|its) top(?=\ \w)|(?<=['’]s\ )top(?=\ \w)
        |(?<=s['’]\ )top(?=\ \w)|tops?(?=\ (?:the|our|their|parents|every)\b)|topped
        |(?:put|puts|rated?|ranks?|ranked)(?:\ \w+){1,3}\ first""",
    "place 2": r"(?:came|comes|come|ranks|ranked|is|was|finished|placed)\ second|second\ place|number two",
    "place 3": r"(?:came|comes|come|ranks|ranked|is|was|finished|placed)\ third|third\ place|number three",
    "place 4": r"(?:came|comes|come|ranks|ranked|is|was|finished|placed)\ fourth|fourth\ place|number four",
    "last place": r"""(?<=\w\ )last(?=[.,;:])
        |(?:came|comes|come|ranks|ranked|finished|placed)\ last|(?:is|was)\ last(?!\ \w)|last\ place
        |bottom\ of\ the|(?:put|puts|rated?|ranks?|ranked)(?:\ \w+){1,3}\ last""",
}
ORDER = {
    "before": r"(?<!than\ )before|prior to|beforehand",
    "after": r"after|afterwards|since|following",
    "first": r"first(?!\ of all,|\ (?:quarter|half))",
    "last": r"last(?!\ (?:quarter|half|year|week|month|night|summer|winter|spring|autumn|time|election))",
    "better": r"improv\w*|better",
    "worse": r"worsen\w*|worse|deteriorat\w*",
    "bought": r"bought|buys|buy|purchased",
    "sold": r"sold|sells|sell",
    "extended": r"extended|renew\w*|prolonged",
    "terminated": r"terminat\w*|cancel\w*|ended",
    "won": r"won|wins",
    "lost": r"lost|loses",
    "hired": r"hired|recruited|hires",
    "fired": r"fired|dismissed|laid off|made redundant",
    "born": r"born|births?",
    "died": r"died|deaths?",
    "in": r"commut\w* (?:[^\W\d]+ ){0,2}(?:in|into)|moved in|moved into|arriv\w*",
    "out": r"commut\w* (?:[^\W\d]+ ){0,2}out|moved out|moved away|left|departed",
    "majority": r"most(?=\ \w+s\b)|most of|majority",
    "minority": r"few(?=\ \w+s\b)|minority",
    "upper": r"upper",
    "lower": r"lower",
    "open": r"open|opened|opens",
    "closed": r"closed|(?:closes|close)(?! (?:at|by|around)\b)|shut",
    "adopted": r"adopted|adopts|approv\w*",
    "passed": r"pass|passes|passed",
    "rejected": r"reject\w*|voted down|turned down|refus\w*",
    "allowed": r"(?<!not )allowed|(?<!not )permitted|legal|free to|welcome|(?<!not )admitted",
    "forbidden": r"""forbidden|banned|prohibited|illegal|not (?:be )?(?:allowed|permitted|admitted|welcome)|may not
        |must not|mustn['’]t""",
    "with": r"agree|agrees|agreed|in favour|support|supports|supporters",
    "against": r"disagree|disagrees|disagreed|against|oppose|opposes|opposed|opponents",
    "gain": r"surplus\w*|profit\w*",
    "loss": r"deficit\w*|loss|losses",
    "begun": r"began|begin|begins|begun|start\w*",
    "ended": r"ended|ends|finished|stopped",
    "brought in": r"introduc\w*|brought in",
    "done away": r"abolish\w*|scrapped",
    "easy": r"easy|easily",
    "hard": r"hard|difficult",
    "more often": r"often|frequently",
    "seldom": r"seldom|rarely",
    "all": r"all|every one",
    "none": r"none|no",
    "not all": r"not all|not every|not everybody|not everyone",
    "free": r"free of charge|for free|costs? nothing|pays? nothing|not (?:have to )?pay|not charged|is free|are free",
    "vacant": r"vacant|unoccupied|empty",
    "taken": r"occupied|taken|sold out|fully booked|full",
    "early": r"early|ahead of (?:schedule|time|plan)|(?:earlier than|before) (?:planned|expected|promised)",
    "late": r"late|behind (?:schedule|time|plan)|later than (?:planned|expected|promised)|delayed|overdue",
    "failed": r"fail|fails|failed",
    "paid": r"for a fee|(?:must|have to|has to) pay|costs? money|(?:is|are) charged",
    "speed +": r"fast|faster|fastest|quick\w*|swift\w*|sooner|tak(?:es|en|ing) less time|took less time",
    "speed -": r"slow|slower|slowest|slowly|slows|slowed|tak(?:es|en|ing) longer|took longer|take longer",
    "quality +": r"better|good|nicer",
    "quality -": r"worse|bad|poorer",
    "heat +": r"warmer|hotter",
    "heat -": r"colder|cooler|chillier",
    "weight +": r"heavier",
    "weight -": r"lighter",
    "price +": r"expensive|costly|dear",
    "price -": r"cheap|inexpensive",
    "rules +": r"strict\w*|tighten\w*|toughen\w*|tougher",
    "rules -": r"relax\w*|loosen\w*|lenient|eas(?:ed|es|ing)",
    "safety +": r"safe|safer|safely",
    "safety -": r"unsafe|dangerous|riskier|risky",
    "pollution +": r"polluted|dirty|dirtier",
    "pollution -": r"clean|cleaner",
    "praise +": r"prais\w*",
    "praise -": r"critici\w*|complain\w*",
    "hope +": r"hope|hopes|hoped|hoping",
    "hope -": r"fear|fears|feared|fearing",
    "advice +": r"recommend\w*|(?<!not )advis(?:e|es|ed)(?! against)",
    "advice -": r"advis(?:e|es|ed) against|discourag\w*|warn(?:s|ed)? against",
    "building +": r"builds?|built|erect\w*|goes up",
    "building -": r"demolish\w*|demolition|pull(?:ed|s)? down|torn down|tore down|knock(?:ed|s)? down",
    "planting +": r"plants|planted|planting",
    "planting -": r"felled|chopped down|cut down|felling",
    "merging +": r"merge\w*|merging|combined into|joined together",
    "merging -": r"split|splits|splitting|separated|divided",
    "own hands +": r"in-house|brought back in|taken back",
    "own hands -": r"outsourc\w*|privati[sz]\w*",
    "keeping +": r"keep|keeps|kept|retain\w*|preserv\w*",
    "keeping -": r"scrap\w*|drops|dropped|discard\w*|axed",
    "saving +": r"saves?|saved|savings?",
    "saving -": r"overran|overruns?|extra costs?|additional costs?|overspen\w*",
    "mood +": r"positive\w*",
    "mood -": r"negative\w*",
    "contentment +": r"satisfied|happy|happier|pleased|content",
    "contentment -": r"dissatisfied|unhappy|unhappier|disappoint\w*|angry|displeased",
    "success +": r"succe\w*",
    "success -": r"unsuccessful\w*|failure|failures|flopped|came to nothing",
    "strength +": r"strengthen\w*|stronger",
    "strength -": r"weaken\w*|weaker",
    "hopefulness +": r"optimis\w*",
    "hopefulness -": r"pessimis\w*",
    "connection +": r"""(?:brings?|makes?|means?|leads? to|results? in|causes?)|depends? on|depended on
        |(?<!not )linked to|(?<!no )links? (?:between|to)|affects?|affected|influences?""",
    "connection -": r"""no (?:\w+ )?(?:link|connection|relation|correlation|effect|influence)\w*|unrelated
        |independent of|not depend|not linked""",
    "duty +": r"must(?! not|n['’]t)|required|obliged|compulsory|mandatory|obligatory|have to|has to|bound to",
    "duty -": r"""voluntary|optional|exempt\w*|need not|needn['’]t
        |not (?:\w+ )?(?:required|obliged|compulsory|mandatory|have to|need to)|don['’]t (?:have|need) to
        |doesn['’]t (?:have|need) to|no (?:duty|obligation|requirement|need)
        |(?:nobody|no one|none)(?: \w+){0,3} (?:required|obliged)|up to (?:them|you|the \w+)""",
    "going on +": r"still|continues?|continued|goes on|went on",
    "going on -": r"stopped|ceased?|no longer|gave up|given up|discontinued",
    "trade +": r"export\w*",
    "trade -": r"import(?:s|ed|ing)?",
    "lead +": r"ahead of",
    "lead -": r"behind|trail(?:s|ed|ing)|lags?|lagged",
    "wetness +": r"wet|wetter|wettest|rainy|rainiest",
    "wetness -": r"dry|drier|driest",
    "wealth +": r"rich|richer|wealth\w*|affluent|well-off",
    "wealth -": r"poor|impoverished|deprived",
    "lasting +": r"permanent\w*|lasting",
    "lasting -": r"temporar\w*",
    "counting in +": r"includ(?:e|es|ed|ing)",
    "counting in -": r"exclud(?:e|es|ed|ing)|not counting|not includ\w*|leaving out",
    "stay +": r"stay|stays|stayed|remain(?:s|ed)?",
    "stay -": r"leave|leaves|moved away|moved out",
    "answer +": r"(?:said|say|says|voted|vote|answered|answer) yes",
    "answer -": r"(?:said|say|says|voted|vote|answered|answer) no",
    "freshness +": r"fresh|fresher",
    "freshness -": r"stale|staler",
    "ease +": r"easier|simpler",
    "ease -": r"harder|more difficult|trickier",
    "bound +": r"at least (?:one|a)",
    "bound -": r"(?:at most|no more than|only) (?:one|a)",
    "covering +": r"covered by|covers|subject to|appl(?:y|ies) to",
    "covering -": r"excluded|not apply|not cover\w*|not subject|exempt\w*",
    "closeness +": r"closer|nearer",
    "closeness -": r"further away|farther",
    "noise +": r"noisy|noisier|louder|loud",
    "noise -": r"quiet|quieter",
}

NEGATION = r"""all but(?=\ (?:\d|one|two|three|four|five|six|seven|eight|nine|ten))|yet to|unable to
    |fail(?:s|ed)? to|refus(?:e|es|ed) to|declin(?:e|es|ed) to|(?<![.,])0(?=\s\D)|zero|no longer|not|\w+n['’]t
    |cannot|no|none|never|without|neither|nor|nobody|nothing"""
NO_NEGATION = r"""(?:no|none|nobody|not)(?: [\w-]+){0,7} (?:as|so) \w+(?: \w+){0,5} as|without exception
    |(?:no|none|nobody)(?: [\w-]+){0,7} (?:is|are|was|were|goes|go) without|(?:no|not) later than
    |(?:costs?|pay|pays|paid|paying|charged?|charges) nothing|nothing to pay|not only|not just|not least|not all
    |not every\w*|without doubt|no doubt
    |(?:no|none|nobody|not|never|\w+n['’]t|cannot)(?: \w+){1,9} (?:(?:more|fewer|less|\w+er) than
    |exceeds?)(?= (?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half
    |hundred)\b))|(?:not|never|cannot|\w+n['’]t) (?:be|have )?(?:aged )?(?:over|under|above|below) (?=\w+)
    |(?:never|no|not) (?:more|fewer|less) than|no\.|no sooner
    |no(?=\ [\w-]+\ (?:\w+\ ){0,6}(?:more|less|fewer|longer)\ than\b)|if not|than without|with or without
    |not without|without (?:(?:a|any) )?change|though not (?:in|at|on|for|by|among|with)"""
LACKING = r"""(?:below|under) [\w-]* ?age|closed (?:\w+ ){0,3}to|overturn\w*|unaware|(?:fell|falls|fallen) short
    |(?<!just )short of|exceed\w*|ended|ceased?|stopped|rul(?:e|es|ed|ing) out|a thing of the past|escap\w*|spared
    |await\w*|waiting|yet to|pending
    |un(?:us|avail|manned|staffed|occup|answer|touch|chang|paid|resolv|sold|fit\b|treat|finish|spent|read|open)\w*
    |in(?:access|suffic|valid|compl)\w*|exempt\w*|hardly any|few(?=\ )|banned|bans?|forbid\w*|prohibit\w*
    |cancel\w*|not allowed
    |(?:stay|keep|kept|stays) out|out of|lack\w*|fail\w*|refus\w*|reject\w*|missing|declin\w*|avoid\w*|miss|missed
    |doubt\w*|free of|unable|impossible|difficult|hard to|hardly|scarcely"""
PREFIXES = "un in im dis ir non non- mis"
SUFFIXES = "free less"

PERIOD = r"""(?<!\w)(?:
      (?<!and\s)(?:(?P<one>a|an)|per|each|every|in\sa|in\sone|over\sa)\s(?:(?:single|working|waking)\s)?(?:(?P<nth>half|quarter|second
        |other|third|fourth|sixth|two
        |three|four|six
        |\d+)\s(?:of\s)?(?:an?\s)?)?
        (?P<unit>second|minute|hour|day|night|week|month|quarter|year|season|fortnight)s?
        (?!\w|\s(?:ago|earlier|later|before|old|of\b|class|pass)|-)
        (?(one)(?!\s(?!after|over|under|other|whether)\w+ers?\b))
    | (?P<adverb>daily|weekly|monthly|quarterly|yearly|annually|annual|hourly|nightly|fortnightly|biweekly)(?!\w)
    | (?:each|every)\s(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\w)
    | (?:in|over|within|during|for)\sthe\s(?:last|past)\s(?P<past>minute|hour|day|week|month|quarter|year)(?!\w)
    | (?:in|over|within|during)\s(?:the\s(?:last|past)\s)?(?P<count>\w+)\s(?P<over>minute|hour|day|week|month
        |quarter|year)s?(?!\w)
    )"""
BASE = r"""(?<!\w)(?:per|for\seach|for\severy|each|every|(?<=\d\s)an?|an?(?=\ssingle))
    \s(?:single\s)?(?P<base>[^\W\d_]{3,})"""
EACH = r"each|every|per|apiece|a|an|any|single|one"
AVERAGE = r"averag\w*|typical\w*|median"
SOME = r"""(?:of|among) (?!every|all)\w+ (?:who|that)
    |(?:of|among) the(?: [\w-]+){1,3} (?:who|that|with|made|given|held|living|working|born|aged|over|under|between)
    |(?:of|among) (?:those|the(?: \w+){1,2}) (?:who|that|with)|(?:of|among) those in
    |(?:most|many|few|some|several|half) of|of (?:the )?respondents|of the participants|among respondents"""
ALL = r"""(?:of|among) all|of (?:our|the town['’]s|the city['’]s|the council['’]s) (?:residents|citizens|households)
    |of the (?:whole )?population|of every|all(?=\ (?:the\b|[^\W\d]+s\b|[^\W\d]+ \w+s\b))|every(?:one|body)"""
NOW = r"""has since|have since|since then|latest|now|today
    |this (?:year|month|week|summer|spring|autumn|winter|season|term)|at present|currently|at the moment|nowadays
    |present|these days"""
PAST = r"""first (?:put|thought|planned|estimated|priced)
    |last (?:year|spring|summer|autumn|winter|month|week)(?!['’]s)|the year before|used to|formerly|previously
    |earlier|\w+ years ago|a year ago|once|at first|originally|in the past
    |before(?= (?:the|its|then|it|that|this)\b)|until recently"""
WAS = r"had|was|were|came|got|cost|lived|went|worked|took part|began|answered"
EXCEPTED = (
    r"(?:sole|only|single|one) exception|exception(?:s)? (?:of|is|are|being)|except|apart from|other than|excluding"
)
ROLES = r"""(?<!\w)(?:(?P<source>from|since)|(?P<goal>to|until|till)|(?P<favour>for|in\sfavour\sof)
        |(?P<dislike>against))
    \s(?:(?:the|a|an|its|their|our)\s)?(?P<thing>\w+)"""
THAN = r"than|outnumber\w*|exceed\w*|outstrip\w*|overt(?:ook|ake\w*)|outpac\w*"
JOINS = r"""[;:]|,\s(?:and|but|while|whereas|against|with)\s|,\s(?!\d{3}|(?:up|down)\sfrom\s)
    |\s(?:and(?!\s(?:over|under|above|up|older|younger)\b)|but|while|whereas|or|versus|against|compared)\s"""
CLAUSES = r"""[;:]\s|,\s(?:and|but|while|where|which|who|because|when|if|so|that|although|since|after|before)\s
        |\sbut\s|\swhile\s|\s[-–]\s"""
RELATIVE = r",\s(?:which|who|whose|where)\s"
NUMBERED = r"""§|ring|dial|phone|section|paragraph|exemption|regulation|schedule|appendix|article|clause|no\.?|line
    |bus|route|ward|group|type|zone|phase|hall|room|page|chapter|form|team|series|model|level|annex|exit|terminal
    |platform|track"""
AND = "and"
CONJUNCTION = "and|but|while|whereas|though"
_WHERE = "in|at|on|along|near|from"
_ARTICLE = "the|an?|our|its|only|other|neighbouring|nearby"
BEFORE_SUBJECT = rf"\W*(?:(?:{CONJUNCTION}|{_WHERE}|among|of|for)\s){{0,2}}(?:(?:{_ARTICLE})\s)*"
BEFORE_COUNTED = r"\s(?:of\s)?(?:(?:the|all|our)\s)?"
BEFORE_PLACE = rf"\b(?:{_WHERE})\s(?:(?:the|an?|our)\s)?\Z"
AUXILIARY = r"""
    (?:\s[^\W\d_]+)?\s(?:is|are|was|were|has|have|had|do|does|did|will|can|could|would|should|may|might|must|get
    |gets|got)\b"""
LEFT_OUT = r"\s(?:not\s)?(?:included|excluded|aside|excepted)"
ANAPHOR = r"""
    \bthe\s(?:figure|number|price|amount|sum|total|share|rate|fee|count|toll|bill|cost)
    (?!\s(?:of|for|on|in|at
    |per|among)\s)"""
PRONOUN = r"\W*(?:she|he|it|they|her|his|its|their)\b"
