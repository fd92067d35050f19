"""The words that the audit's page has of its own, in each language.

A claim is *documented in the article*; the page never says that it is true.
"""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.audit.model import Hit, Weakness

WORDS: Mapping[str, Mapping[str, str]] = {
    "da": {
        "audit": "Eftersyn af oplægget",
        "contents": "Indhold",
        "skip_to_claims": "Spring til påstandene",
        "skip_to_article": "Spring til artiklen",
        "of": "af",
        "count_claims": "påstande er belagt i artiklen",
        "count_paragraphs": "afsnit i artiklen bruges",
        "count_figures": "tal i artiklen står på en slide",
        "count_hit": "sted, hvor du bliver ramt",
        "count_hits": "steder, hvor du bliver ramt",
        "meaning": "Belagt betyder, at påstanden fører tilbage til et sted i artiklen. Om artiklen og dens kilder har "
        "ret, kan siden ikke vide.",
        "claims": "Påstandene",
        "claims_caption": "Slide for slide: hver påstand, hvad den hviler på, og hvor det står i artiklen",
        "no_claims": "Ingen slide fremsætter en påstand.",
        "slide": "Slide",
        "claim": "Påstand",
        "hidden": "skjult i visningen",
        "quoted": "citeret",
        "supported": "understøttet",
        "own": "talerens egen",
        "ungrounded": "uden belæg",
        "quoted_means": "hviler på en sætning, som oplægget citerer",
        "supported_means": "hviler på et afsnit, på andre påstande eller på en datafil",
        "own_means": "siges for talerens egen regning",
        "ungrounded_means": "hviler ikke på noget",
        "grades": "Sådan står en påstand",
        "sentence": "Læs sætningen",
        "working": "Regnet ud",
        "source": "Kilde",
        "not_shown": "Påstande, som ingen slide viser",
        "article": "Artiklen",
        "no_article": "Oplægget har ingen artikel, som påstandene kan føre tilbage til.",
        "article_key": "Det markerede bruges; tallet efter en sætning fører til påstanden på den slide.",
        "back_to": "Tilbage til påstand",
        "key": "tast b",
        "unused": "bruges ikke på nogen slide",
        "unused_figures": "tal, der ikke bruges på nogen slide",
        "sources": "Kilderne",
        "sources_caption": "Hver kilde, de slides, der hviler på den, og hvad der ikke er oplyst om den",
        "no_sources": "Oplægget nævner ingen kilder.",
        "slides": "Slides",
        "no_slide": "ingen",
        "lacks": "Mangler",
        "lacks_nothing": "intet",
        "year": "år",
        "url": "webadresse",
        "caveat": "forbehold",
        "weaknesses": "Her bliver du ramt",
        "weaknesses_caption": "Det, en skeptisk tilhører finder først, og hvad du kan gøre ved det",
        "no_weaknesses": "Eftersynet fandt ingen svage steder.",
        "weak": "Hvad der er svagt",
        "mend": "Gør sådan",
        "allowed": "Advarsler, der må stå",
        "allowed_caption": "Det, deckgen advarer om, og hvorfor oplægsholderen lader det stå",
        "warning": "Advarsel",
        "because": "Begrundelse",
        "readability": "Læsbarhed",
        "notes_lix": "Noterne har et lixtal på",
        "hard_caption": "Overskrifter, der er svære at læse i de sekunder, man ser en slide",
        "headline": "Overskrift",
        "lix": "Lixtal",
        "no_hard": "Ingen overskrift er svær at læse.",
        "very easy": "meget let",
        "easy": "let",
        "middle": "middel",
        "hard": "svær",
        "very hard": "meget svær",
    },
    "en": {
        "audit": "Audit of the talk",
        "contents": "Contents",
        "skip_to_claims": "Skip to the claims",
        "skip_to_article": "Skip to the article",
        "of": "of",
        "count_claims": "claims are documented in the article",
        "count_paragraphs": "paragraphs of the article are used",
        "count_figures": "figures of the article stand on a slide",
        "count_hit": "place where you will be hit",
        "count_hits": "places where you will be hit",
        "meaning": "Documented means that the claim leads back to a place in the article. Whether the article and its "
        "sources are right, this page cannot know.",
        "claims": "The claims",
        "claims_caption": "Slide by slide: each claim, what it rests on, and where in the article that stands",
        "no_claims": "No slide makes a claim.",
        "slide": "Slide",
        "claim": "Claim",
        "hidden": "hidden in the show",
        "quoted": "quoted",
        "supported": "supported",
        "own": "the speaker’s own",
        "ungrounded": "rests on nothing",
        "quoted_means": "rests on a sentence that the talk quotes",
        "supported_means": "rests on a passage, on other claims or on a data file",
        "own_means": "said on the speaker’s own account",
        "ungrounded_means": "no passage is named for it",
        "grades": "How a claim stands",
        "sentence": "Read the sentence",
        "working": "Reckoned",
        "source": "Source",
        "not_shown": "Claims that no slide shows",
        "article": "The article",
        "no_article": "The talk has no article that its claims could lead back to.",
        "article_key": "What is marked is used; the number after a sentence leads to the claim on that slide.",
        "back_to": "Back to claim",
        "key": "press b",
        "unused": "not used on any slide",
        "unused_figures": "figures not used on any slide",
        "sources": "The sources",
        "sources_caption": "Each source, the slides that rest on it, and what is not said of it",
        "no_sources": "The talk names no sources.",
        "slides": "Slides",
        "no_slide": "none",
        "lacks": "Lacks",
        "lacks_nothing": "nothing",
        "year": "year",
        "url": "web address",
        "caveat": "caveat",
        "weaknesses": "Where you will be hit",
        "weaknesses_caption": "What a sceptical listener finds first, and what you can do about it",
        "no_weaknesses": "The audit found no weak places.",
        "weak": "What is weak",
        "mend": "How to mend it",
        "allowed": "Warnings that may stand",
        "allowed_caption": "What deckgen warns of, and why the speaker lets it stand",
        "warning": "Warning",
        "because": "Reason",
        "readability": "Readability",
        "notes_lix": "The notes have a LIX of",
        "hard_caption": "Headlines that are hard to read in the seconds that a slide is looked at",
        "headline": "Headline",
        "lix": "LIX",
        "no_hard": "No headline is hard to read.",
        "very easy": "very easy",
        "easy": "easy",
        "middle": "middle",
        "hard": "hard",
        "very hard": "very hard",
    },
}
"""The page's words by language (da, en) and key."""

_DANISH_HITS: Mapping[Hit, tuple[str, str]] = {
    Hit.UNGROUNDED: (
        "”{claim}” hviler ikke på noget sted i artiklen",
        "giv den `quote:` eller `passage:`, eller sig den for egen regning med `own: true`",
    ),
    Hit.OWN_PREMISE: (
        "kun du selv står inde for præmissen ”{claim}”",
        "find et tal, en undersøgelse eller en case til dens `evidence:`, eller tag den ud af kæden",
    ),
    Hit.BARE_REPLY: (
        "svaret på ”{claim}” hviler ikke på noget",
        "lad dets `quote:` eller `passage:` pege på det, der besvarer indvendingen",
    ),
    Hit.ONE_SOURCE: (
        "”{claim}” hviler på én kilde alene: {source}",
        "find belæg hos andre også, eller sig selv, at det kun er én kilde",
    ),
    Hit.INTERESTED: ("”{claim}” kommer fra {source}, som har fordel af det", "sig det, før de andre gør"),
    Hit.OLD: (
        "”{claim}” er fra {year} og altså {age} år gammel",
        "find et nyere tal, eller sig, hvorfor det gamle stadig holder",
    ),
    Hit.NO_BASE: (
        "{value} {unit} af hvad? Hverken ”{claim}” eller artiklen siger det",
        "skriv i `label:`, hvem det er en andel af",
    ),
}
_DANISH_CAVEAT = "skriv et `caveat:` til kilden, og sig det højt"


def hit_in_words(weakness: Weakness, language: str) -> tuple[str, str]:
    """Return what is weak, and how to mend it, in the talk's language."""
    if language != "da":
        return weakness.what, weakness.mend
    what, mend = _DANISH_HITS[weakness.hit]
    if weakness.hit is Hit.INTERESTED and not weakness.facts["caveat"]:
        mend = _DANISH_CAVEAT
    facts = {key: fact.replace(".", ",") if key == "value" else fact for key, fact in weakness.facts.items()}
    return what.format(**facts), mend
