"""Words that say what a figure is among others: the total or the rest, an end or the size of a change, a count."""

from __future__ import annotations

import re


def _words(da: str, en: str) -> dict[str, re.Pattern[str]]:
    """Return what finds any of the words between the bars, whole, in each language."""
    listed = {"da": da, "en": en}
    return {
        language: re.compile(rf"(?<![\w-])(?:{'|'.join(words.split('|'))})(?![\w-])", re.IGNORECASE)
        for language, words in listed.items()
    }


REST = _words(
    "ved ikke|hverken eller|ingen holdning|ikke besvaret|ubesvaret|ubesvarede|uoplyst|øvrige|resten|den resterende del"
    "|andre|andet|ingen af delene|intet svar|ikke svaret|blank|blankt|blanke",
    "don[’']t know|do not know|not sure|neither|no opinion|no answer|not answered|unanswered|unknown|others?"
    "|the rest|rest|remainder|undecided|none of these|blank",
)
"""What the last of several parts is called: with it they are a whole."""

TOTAL = _words(
    "i alt|ialt|total|totalt|sum|samlet|tilsammen|sammenlagt|alle|hele landet|hele kommunen",
    "in all|in total|total|totals|sum|altogether|combined|all|overall|grand total",
)
"""What a row is called that adds up the others."""

PART_OF_IT = _words("heraf|deraf|hvoraf|gennemsnit|median|snit", "of which|thereof|including|average|mean|median")
"""What a row is called whose figure is no part of the total."""

NO_SUM = _words(
    "pr\\.?|per|gennemsnit\\w*|snit|median|indeks|alder|år|andel|procent|pct\\.?",
    "per|average|mean|median|index|age|year|share|percent|rate",
)
"""What a column is called whose figures are not added up."""

COUNTED = _words(
    "skridt|råd|grunde?|årsager|ting|punkter|spørgsmål|eksempler|fordele|ulemper|trin|veje|måder|indvendinger|svar|krav"
    "|greb|anbefalinger|tiltag|tips|regler|idéer|ideer|pointer|argumenter|studier|undersøgelser|chefer|ledere|cases"
    "|historier|vaner|fejl|myter|beslutninger|mål|temaer|dele|afsnit|fund|principper|løfter|opgaver|udfordringer"
    "|forslag|undskyldninger|faser|kapitler|lektioner|hensyn|betingelser|milepæle|tegn|stop|prioriteter|indsatsområder"
    "|risici|konklusioner|forskelle|tendenser|værdier|barrierer|muligheder|scenarier|metoder|direktører|greb|nøgletal",
    "steps|tips|pieces of advice|reasons|causes|things|points|questions|examples|benefits|advantages|drawbacks|ways"
    "|objections|answers|replies|demands|recommendations|measures|rules|ideas|arguments|studies|leaders|cases|stories"
    "|habits|mistakes|myths|decisions|goals|aims|themes|parts|findings|principles|promises|tasks|challenges|proposals"
    "|excuses|stages|phases|chapters|lessons|conditions|actions|moves|milestones|stops|signs|priorities|risks"
    "|conclusions|differences|trends|values|barriers|options|scenarios|methods|chiefs|directors|policies|facts",
)
"""What stands in a list that a headline may count."""

RISEN = _words(
    "steg|stiger|steget|stigning|voksede|vokser|vokset|øget|øges|øgede|øger|hævet|hæves|fordoblet|fordobles"
    "|tredoblet|gik op|går op|gået op|gik frem|gået frem|sat op",
    "rose|rises|risen|rise|grew|grows|grown|increased|increases|climbed|climbs|went up|gone up|goes up|doubled|tripled"
    "|up",
)
FALLEN = _words(
    "faldt|falder|faldet|fald|sank|sunket|sænket|sænkes|reduceret|reduceres|mindsket|mindskes|halveret|halveres"
    "|skåret|gik ned|går ned|gået ned|gik tilbage|gået tilbage|sat ned|dykkede|dykket|skrumpet",
    "fell|falls|fallen|fall|dropped|drops|decreased|decreases|declined|declines|shrank|shrunk|went down|gone down"
    "|goes down|halved|cut|down",
)
"""Verbs that say which way a figure went; not *more* and *fewer*, which may be said of something else."""

_NO_END = r"(?:(?!(?:til|to|fra|from|under|over|below|above)\b)\w+\s){0,2}"
_BY = {
    "da": r"\bmed|\bop|\bned|\baltså|\bdvs\.|\bdet vil sige|\bsvarende til"
    r"|\b(?:stigning|stigningen|fald|faldet|vækst|væksten|fremgang|tilbagegang|reduktion|forskel|forskellen"
    r"|forøgelse|nedgang)\spå",
    "en": r"\bby|\bup|\bdown|\bthat is|\bi\.e\."
    r"|\b(?:rise|increase|fall|drop|decrease|decline|growth|gain|loss|reduction|difference|gap)\sof",
}
CHANGED_BY = {
    language: re.compile(
        rf"(?:{before}|{RISEN[language].pattern}|{FALLEN[language].pattern}),?\s{_NO_END}\Z|\(\s?[+−–-]?\Z|[+]\Z",
        re.IGNORECASE,
    )
    for language, before in _BY.items()
}
"""What stands before the size of a change: `steg med 12`, `er faldet 12`, `en stigning på hele 12`, `(+12`."""
CHANGED_AFTER = {
    "da": re.compile(r"\s(?:flere|færre|mere|mindre|højere|lavere)\b", re.IGNORECASE),
    "en": re.compile(r"\s(?:more|fewer|less|higher|lower)\b", re.IGNORECASE),
}
"""What stands after it: `12 % flere`."""
POINTS_AFTER = re.compile(r"\s(?:points?)\b", re.IGNORECASE)
"""Points of a percentage, called so for short."""
STEADILY = _words(
    "hvert år|hvert eneste år|år for år|i træk|hver måned|måned for måned|hele tiden",
    "every year|every single year|each year|year by year|year on year|in a row|every month|month by month",
)
"""That a figure went one way at each step."""
THAN = _words("end", "than")
INTENT = _words(
    "vil|skal|bør|kan|må|mål|målet|ønsker|håber|forventer|lovede|lovet|langt fra|hvis|halvvejs",
    "will|shall|should|can|could|may|must|want|wants|aim|aims|goal|target|hope|expect|promised|far from|if|halfway",
)
"""What makes a figure a plan or a wish: it need not be what is shown."""
AGAIN = _words(
    "igen|tilbage|siden(?! (?:\\d|sidst|i |da\\b))|derefter|efter et|efter en", "again|back|then|after a|after an"
)
"""What tells of a second movement in a sentence."""
FROM = _words("fra", "from")
TO = _words("til", "to")
AGAINST = _words("mod|imod|op fra|ned fra|sammenlignet med", "against|compared with|compared to|up from|down from")
"""What stands between a figure and the one before it: `389 klager mod 412 sidste år`."""
THAT_IS = _words(
    "altså|dvs\\.|det vil sige|det er|det giver|det svarer til|hvilket er|svarende til|eller",
    "or|that[’']s|that is|that makes|which is|this is|i\\.e\\.|equal to|equivalent to",
)
"""What says that a figure is one before it in other words: `29 af 98, altså 40 %`."""
CHANGE = _words(
    "ændring\\w*|udvikling\\w*|forskel\\w*|differencen?|vækst\\w*|stigning\\w*|fald|tilvækst|\\+/[-−–]|±",
    "changes?|differences?|growth|increase|decrease|rise|fall|\\+/[-−–]|±",
)
"""What a column of changes is called."""

TIME = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\w*\b|\bQ[1-4]\b"
    r"|\b\d\. kvartal\b|\b(?:uge|week|år|year|dag|day) ?\d|\b(?:man|tirs|ons|tors|fre|lør|søn)dag\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:i|sidste) (?:år|fjor)\b|\b(?:this|last) year\b",
    re.IGNORECASE,
)
"""Categories that are points in time: what was counted at each of them is not added up."""
OF_ALL = _words("af|ud af|alle|blandt", "of|out of|all|among")
"""What stands before a total: `29 af landets 98 kommuner`."""
