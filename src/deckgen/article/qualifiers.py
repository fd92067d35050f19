"""The words that hedge a figure, and what each of them says about the value behind it."""

from __future__ import annotations

import re
from typing import Literal

Hedge = Literal["nearly", "below", "at most", "just above", "above", "at least", "about"]
"""What a qualifier says of the true value: `nearly` 80 is a little less, `below` 80 any less, and so on."""

_HEDGES: dict[str, dict[Hedge, str]] = {
    "da": {
        "nearly": """
            knap | knapt | næsten | tæt på | lige under | lidt under | op mod | op imod | henved | hen ved
            | hen mod | hen imod | tæt ved | lige ved | små | så godt som | i underkanten af
            """,
        "below": """
            under | mindre end | færre end | langt under | et godt stykke under | et pænt stykke under
            | et stykke under | ikke engang | ikke helt | yngre end | kortere end | lavere end | billigere end
            | lettere end | tidligere end | koldere end | langsommere end
            """,
        "at most": """
            højst | maks. | maksimalt | op til | ikke over | ikke mere end | ikke flere end | aldrig over
            | aldrig mere end | aldrig flere end | max. | maks | max | ikke overstige | ikke overstiger | ingen over
            | ikke ældre end | ikke længere end | ikke højere end | ikke større end | ikke dyrere end | ikke tungere end
            | ikke senere end | ingen ældre end | et maksimum på | et loft på | i bedste fald | inden for | eller færre
            | eller mindre | eller derunder | og derunder | eller yngre
            """,
        "just above": """
            godt | godt og vel | lige over | lidt over | lidt mere end | lidt flere end | i overkanten af
            """,
        "above": """
            over | mere end | flere end | langt over | langt mere end | et godt stykke over
            | et pænt stykke over | et stykke over | overstige | overstiger | oversteg | overstiget | ældre end
            | længere end | højere end | større end | dyrere end | tungere end | senere end
            | varmere end | hurtigere end
            """,
        "at least": """
            mindst | er fyldt | minimum | ikke under | ikke mindre end | ikke færre end | aldrig under
            | aldrig færre end | min. | et minimum på | eller flere | eller mere | eller derover | og derover
            | og opefter | ingen under | eller ældre | ikke yngre end | ikke kortere end | ikke lavere end
            | ikke billigere end | ikke lettere end | ikke tidligere end
            """,
        "about": """
            cirka | ca. | omkring | omtrent | rundt regnet | omkring ved | i omegnen af | circa | cirka de
            | omkring de | måske | anslået | formentlig
            | skønsmæssigt | nogenlunde | noget nær | sådan cirka | små og store | i nærheden af
            | eller deromkring
            """,
    },
    "en": {
        "nearly": """
            nearly | almost | close to | just under | just below | a little under | a little less than
            | just short of | just shy of | close on | approaching | not quite | getting on for | slightly under
            """,
        "below": """
            under | below | less than | fewer than | well under | well below | short of | shy of | younger than
            | shorter than | lower than | cheaper than | smaller than | lighter than | earlier than
            | colder than | cooler than | slower than
            """,
        "at most": """
            at most | up to | as much as | as many as
            | no more than | not more than | never more than | never over | not over
            | a maximum of | maximum of | not exceed | not exceeds | not exceeded | not exceeding | inside | a limit of
            | never above
            | nobody over | no one over | or fewer | or less | or under | and under | within | none over
            | nobody older than | no one older than | or younger | not above | not older than | not longer than
            | not higher than | not larger than | not bigger than | not greater than | not heavier than
            | not taller than | not later than | no later than
            """,
        "just above": """
            just over | just above | a little over | a little more than | slightly more than | slightly over
            """,
        "above": """
            over | above | more than | well over | well above | exceed | exceeds | exceeded | exceeding | in excess of
            | upwards of | upward of | older than | longer than | higher than | larger than | bigger than
            | greater than | heavier than | taller than | later than | warmer than | hotter than | faster than
            """,
        "at least": """
            at least | no less than | no fewer than | not less than | never fewer than | never less than
            | a minimum of | nobody under | no one under | none under | no one younger than
            | nobody younger than | not under | not below | not fewer than | not younger than | not shorter than
            | not lower than | not cheaper than | not smaller than | not lighter than | not earlier than | or older
            | minimum of | or more | or over | and over | and up | and above | or above
            """,
        "about": """
            around | about | roughly | approximately | approx. | circa | some | ca. | perhaps | maybe | an estimated
            | estimated at | or so | or thereabouts
            | -odd | in the region of | in the order of | something like | somewhere around | close to around
            """,
    },
}
"""The words between bars."""


def _words(listed: str) -> list[str]:
    return [" ".join(words.split()) for words in listed.split("|")]


_HEDGE_OF = {
    language: {words: hedge for hedge, listed in hedges.items() for words in _words(listed)}
    for language, hedges in _HEDGES.items()
}

_BEFORE = {
    language: re.compile(
        rf"(?<!\w)({'|'.join(re.escape(words) for words in sorted(hedges, key=len, reverse=True))})\s+\Z",
        re.IGNORECASE,
    )
    for language, hedges in _HEDGE_OF.items()
}
_LONGEST_BEFORE = 32
_APART = re.compile(
    r"(?<!\w)(højst|mindst|maksimalt|minimum|at most|at least)\s\w+\s(?:i|for|op til|på)\s\Z"
    r"|(?<!\w)(højst|mindst|maksimalt|minimum)\s\w+e\s\Z",
    re.IGNORECASE,
)
"""A bound that a verb parts from its figure: `må højst sidde 24`."""
_NO_HEDGE = {
    "da": re.compile(
        r"(?<!\w)(?:(?:råde[rt]?|rådede|råder|disponer\w+|fordel\w+|spred\w+|spændt"
        r"|strækker sig|strakte sig|løb(?:er|et)?|strakt|dæk\w+) over"
        r"|(?:gik|går|gået|steg|stiger|steget|vokset|voksede|kom|kommet) op til)\s+\Z",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?:t(?:ook|ak\w+)|spread|spans?|spanning|presid\w+|stretch\w+|spaced|staggered|phased) over"
        r"|(?:went|go|goes|gone|rose|rises|risen|grew|grown|climbed|crept|edged|jumped|back) up to"
        r"|(?:complain\w*|talk\w*|told) about)\s+\Z",
        re.IGNORECASE,
    ),
}
"""What ends in a hedge and is none."""


def qualifier_before(text: str, at: int, language: str) -> str | None:
    """Return the word that hedges the figure at `at` (`knap`, `more than`), in lower case, or None."""
    before = text[max(0, at - _LONGEST_BEFORE) : at]
    if _NO_HEDGE[language].search(before):
        return None
    found = _BEFORE[language].search(before) or _APART.search(before)
    if found is None:
        return None
    words = " ".join((found[1] or found[2]).lower().split())
    if words == "fewer than" and _AGO.match(text, at):
        return None
    if words == "as many as" and not _MODAL.search(text, 0, at):  # only said with surprise
        return None
    if words in _LATEST and _AHEAD.match(text, at):
        return "mindst" if language == "da" else "at least"
    return _turned_by_no(words, text, at - len(before) + found.start(), language)


_BOUNDS = ("over", "under", "above", "below")
_ENDS = (" end", " than", "overstige", "overstiger", "exceed", "exceeds", "exceeded")


def _turned_by_no(words: str, text: str, start: int, language: str) -> str:
    """Return a bound that begins at `start`, with the `not` that stands before it: `not over` for `nobody has over`."""
    denied = f"{'ikke' if language == 'da' else 'not'} {words}"
    if words in _BOUNDS and (_NOBODY.search(text, 0, start) or _NO_BOUND[language].search(text, 0, start)):
        return denied
    if words.endswith(_ENDS) and _DENIED[language].search(text, 0, start) and denied in _HEDGE_OF[language]:
        return denied
    return words


_DENIED = {
    "da": re.compile(r"\b(?:ingen|intet|ikke|aldrig)\b[^.,;:!?]*\Z", re.IGNORECASE),
    "en": re.compile(r"\b(?:no|none|nobody|not|never|\w+n[’']t|cannot)\b[^.,;:!?]*\Z", re.IGNORECASE),
}
"""What turns a bound that follows in the same clause: `ingen fik færre end 80` is at least 80."""

_NOBODY = re.compile(r"^\W*(?:ingen|intet|no|none|nobody)\s[^.,;:!?]*\w[^.,;:!?]*\Z", re.IGNORECASE)
"""What turns any bound that follows: `intet distrikt havde over 34 dage`."""
_AGO = re.compile(r"\S+\s(?:years?|months?|weeks?|days?)\s(?:ago|earlier|before)\b", re.IGNORECASE)
"""15 fewer than five years ago are compared with those of then; the years are not hedged."""
_MODAL = re.compile(r"\b(?:can|could|may|might)\s(?:\w+\s){1,5}\Z", re.I)
_LATEST = ("no later than", "not later than", "ikke senere end")
_AHEAD = re.compile(r"\S+\s\w+\s(?:ahead|before|in advance|før|forinden|i forvejen|inden)\b", re.IGNORECASE)
"""What is told no later than three days ahead is told at least three days ahead."""
_NO_BOUND = {
    "da": re.compile(r"\b(?:ikke|aldrig)\s(?:må\s)?(?:være|have|fylde|veje|koste|vare|tage|køre)\s\Z", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:not|never|cannot|\w+n[’']t)\s(?:be|have|weigh|cost|last|take|drive|run)(?:\saged)?\s\Z", re.IGNORECASE
    ),
}
"""What turns a bound that follows its verb: `må ikke være under 15`."""

_AFTER = re.compile(
    r"\s?(?:(?:[^\W\d_]+\s){0,5}?(or more|or over|and over|and up|and above|or above|eller flere|eller mere"
    r"|eller derover|og derover|og opefter|eller ældre|eller yngre|or older|or younger"
    r"|or fewer|or less|or under|and under|eller færre|eller mindre"
    r"|eller derunder|og derunder|eller deromkring|or so|or thereabouts"
    r"|(?:at most|at least|højst|maksimalt)(?=\s*(?:[.,;:)]|\Z)))|(-odd))(?!\w)",
    re.IGNORECASE,
)


def qualifier_after(text: str, at: int) -> str | None:
    """Return what hedges a figure that ends at `at` from behind (`25 dogs or more`), in lower case, or None."""
    found = _AFTER.match(text, at)
    return (found[1] or found[2]).lower() if found else None


def hedge_of(qualifier: str | None, language: str) -> Hedge | None:
    """Return what `qualifier`, as `qualifier_before` gives it, says of the value; None for no qualifier."""
    return _HEDGE_OF[language].get(qualifier or "")
