"""What depends on the talk's language: the slides' own words, and how numbers and dates are written."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext

from babel.dates import format_date
from babel.numbers import format_decimal

from deckgen.compose.typesetting import MINUS, NO_BREAK_SPACE, typeset

WORDS: Mapping[str, Mapping[str, str]] = {
    "da": {
        "opening": "Åbning",
        "argument": "Argumentet",
        "studies": "Undersøgelserne",
        "cases": "De, der gør det",
        "objections": "Indvendinger",
        "tips": "Gode råd",
        "closing": "Afslutning",
        "backup": "Til spørgsmål",
        "what": "Hvad",
        "who": "Hvem",
        "when": "Hvornår",
        "objections_title": "Indvendingerne kan besvares",
        "tips_title": "Gode råd til en begyndelse",
        "chain_title": "Argumentet, bygget fra bunden",
        "shift_title": "Rollen flytter sig",
        "agenda_title": "Det skal vi igennem",
        "questions_title": "Spørgsmål?",
        "blank_title": "Pause",
        "map_title": "Det hviler svaret på",
        "sources_title": "Det bygger oplægget på",
        "you_say": "I siger",
        "i_answer": "Jeg svarer",
        "read_critically": "Læs kritisk",
        "source": "Kilde",
        "caveat": "Forbehold",
        "slides": "Slide",
        "at": "Tid",
        "quoted": "Citeret fra artiklen",
        "supported": "Belagt i artiklen",
        "own": "Talerens egen påstand",
        "ungrounded": "Uden belæg i artiklen",
        "article": "Artiklen",
        "if_asked": "Hvis nogen spørger",
        "working": "Regnet ud",
        "documentation": "Dokumentation",
        "claim": "Påstand",
        "in_article": "Det står i artiklen",
        "place": "Sted",
        "read_on": "Læst op på slide",
        "next": "Videre",
        "minutes": "min.",
        "rest": "Resten",
        "chart_alt": "Diagram",
        "table_alt": "Tabel",
        "portrait_alt": "Portræt af",
        "picture_alt": "Billede af",
        "missing": "ikke oplyst",
        "of": "af",
    },
    "en": {
        "opening": "Opening",
        "argument": "The argument",
        "studies": "The studies",
        "cases": "Those who do it",
        "objections": "Objections",
        "tips": "Advice",
        "closing": "Closing",
        "backup": "For questions",
        "what": "What",
        "who": "Who",
        "when": "When",
        "objections_title": "The objections can be answered",
        "tips_title": "Advice to begin with",
        "chain_title": "The argument, from the ground up",
        "shift_title": "The role is moving",
        "agenda_title": "What we will go through",
        "questions_title": "Questions?",
        "blank_title": "Pause",
        "map_title": "What the answer rests on",
        "sources_title": "What this talk rests on",
        "you_say": "You say",
        "i_answer": "I answer",
        "read_critically": "Read critically",
        "source": "Source",
        "caveat": "Caveat",
        "slides": "Slide",
        "at": "Time",
        "quoted": "Quoted from the article",
        "supported": "Documented in the article",
        "own": "The speaker's own claim",
        "ungrounded": "Not documented in the article",
        "article": "The article",
        "if_asked": "If asked",
        "working": "Reckoned",
        "documentation": "Documentation",
        "claim": "Claim",
        "in_article": "What the article says",
        "place": "Place",
        "read_on": "Read on slide",
        "next": "Next",
        "minutes": "min",
        "rest": "The rest",
        "chart_alt": "Chart",
        "table_alt": "Table",
        "portrait_alt": "Portrait of",
        "picture_alt": "Picture of",
        "missing": "not stated",
        "of": "of",
    },
}
"""The words that a slide has of its own, in each language."""


@dataclass(frozen=True)
class Locale:
    """The conventions of a language."""

    language: str

    @property
    def words(self) -> Mapping[str, str]:
        """The words that slides and notes have of their own."""
        return WORDS[self.language]

    def number(self, value: Decimal, decimals: int | None = None) -> str:
        """Return a number with the language's marks and so many decimals; as many as the author wrote, if None."""
        if decimals is None:
            exponent = value.as_tuple().exponent
            decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        with localcontext() as context:  # where 28 digits are the most, a larger number cannot be rounded
            context.prec = max(context.prec, value.adjusted() + decimals + 2)
            return str(format_decimal(value, format=pattern, locale=self._babel)).replace("-", MINUS)

    def quantity(self, value: Decimal, unit: str | None) -> str:
        """Return a number with its unit, held together by a no-break space."""
        if unit is None:
            return self.number(value)
        joint = "" if unit == "%" and self.language == "en" else NO_BREAK_SPACE
        return f"{self.number(value)}{joint}{unit}"

    def date(self, value: datetime.date) -> str:
        """Return a day in words."""
        return format_date(value, format="long", locale=self._babel)

    def minutes(self, seconds: float) -> str:
        """Return a time as whole minutes, at least one."""
        return f"{max(1, round(seconds / 60))}{NO_BREAK_SPACE}{self.words['minutes']}"

    def typeset(self, text: str) -> str:
        """Return a text as the language sets it."""
        return typeset(text, self.language)

    @property
    def _babel(self) -> str:
        return {"da": "da_DK", "en": "en_GB"}[self.language]
