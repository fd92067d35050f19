"""What stands before and after a figure: its unit, its multiplier, and the word that hedges it."""

from __future__ import annotations

import re
from decimal import Decimal

from deckgen.article.number_words import MULTIPLIERS

_UNITS = {
    "procentpoint": r"(?:procent|pct\.?|%)[ -]?points?\b|percentage points?\b|pp\b\.?",
    "%": r"%|(?:procent|percent|per cent)\b|pct\b\.?",
    "‰": r"‰|(?:promille|per mille)\b",
    "kr.": r"kr\b\.?|(?:kroner|krone|dkk)\b",
    "euro": r"€(?!\d)|(?:euros?|eur)\b",
    "dollar": r"\$(?!\d)|(?:dollars?|usd)\b",
    "pund": r"£(?!\d)|(?:pounds?|gbp)\b",
}
"""The units that go by several names. Any other (`år`, `users`) is only a word after a number."""

_NAMES = list(_UNITS)
_UNIT = "|".join(f"(?P<u{index}>{names})" for index, names in enumerate(_UNITS.values()))
_ONE_UNIT = re.compile(_UNIT, re.IGNORECASE)


def _after(language: str) -> re.Pattern[str]:
    factors = "|".join(sorted(MULTIPLIERS[language], key=len, reverse=True))
    return re.compile(
        rf"(?:[\s-]?(?:(?P<factor>{factors})\b|(?P<thousand>t)(?=\.?\s?kr\b))\.?)?(?:[\s-]?(?:{_UNIT}))?",
        re.IGNORECASE,
    )


_AFTER = {language: _after(language) for language in MULTIPLIERS}
_CURRENCY_BEFORE = re.compile(r"(?<!\w)(?:(?:kr\.?|dkk|eur|usd|gbp)\s?|[€$£]\s?)\Z", re.IGNORECASE)

QUALIFIERS = {
    "da": [
        *("knap", "cirka", "ca.", "over", "under", "næsten", "omkring", "mindst", "højst", "godt", "omtrent"),
        *(
            "maks.",
            "maksimalt",
            "minimum",
            "op mod",
            "op til",
            "lige under",
            "lige over",
            "mere end",
            "mindre end",
        ),
        *("flere end", "færre end", "tæt på", "rundt regnet"),
    ],
    "en": [
        *(
            "around",
            "nearly",
            "over",
            "under",
            "about",
            "almost",
            "roughly",
            "approximately",
            "approx.",
            "circa",
        ),
        *("more than", "less than", "fewer than", "at least", "at most", "up to", "just over", "just under"),
        *("close to", "no more than", "no less than"),
    ],
}

_BEFORE = {
    language: re.compile(
        rf"(?<!\w)({'|'.join(re.escape(words) for words in sorted(listed, key=len, reverse=True))})\s+\Z",
        re.IGNORECASE,
    )
    for language, listed in QUALIFIERS.items()
}
_LONGEST_BEFORE = 24


def unit_after(text: str, at: int, language: str) -> tuple[Decimal, str | None, int]:
    """Return (multiplier, unit, end) of what stands in `text` from `at`: (1, None, at) for neither."""
    found = _AFTER[language].match(text, at)
    if found is None:
        return Decimal(1), None, at
    factor = MULTIPLIERS[language][found["factor"].lower()] if found["factor"] else Decimal(1)
    if found["thousand"]:
        factor = Decimal(1000)
    return factor, _name_of(found), found.end()


def currency_before(text: str, at: int) -> tuple[str | None, int]:
    """Return (unit, start) of a currency right before `at` (`$5`, `kr. 500`), or (None, at)."""
    found = _CURRENCY_BEFORE.search(text[max(0, at - 6) : at])
    if found is None:
        return None, at
    name = _ONE_UNIT.match(found[0])
    return (_name_of(name) if name else None), at - len(found[0])


def qualifier_before(text: str, at: int, language: str) -> str | None:
    """Return the word that hedges the figure at `at` (`knap`, `more than`), in lower case, or None."""
    found = _BEFORE[language].search(text[max(0, at - _LONGEST_BEFORE) : at])
    return " ".join(found[1].lower().split()) if found else None


def known_unit(unit: str | None, language: str) -> tuple[Decimal, str | None]:
    """Return (multiplier, unit) of an outline's unit: (1000000, "kr.") for `mio. kr.`, (1, None) for `år`."""
    if not unit or not unit.strip():
        return Decimal(1), None
    factor, name, end = unit_after(unit.strip(), 0, language)
    return (factor, name) if end == len(unit.strip()) else (Decimal(1), None)


def _name_of(found: re.Match[str]) -> str | None:
    return next((_NAMES[index] for index in range(len(_NAMES)) if found[f"u{index}"]), None)
