"""The words that hedge a figure, and what each of them says about the value behind it."""

from __future__ import annotations

import re
from typing import Literal

Hedge = Literal["nearly", "below", "at most", "just above", "above", "at least", "about"]
"""What a qualifier says of the true value: `nearly` 80 is a little less, `below` 80 any less, and so on."""

_HEDGES: dict[str, dict[Hedge, tuple[str, ...]]] = {
    "da": {
        "nearly": ("knap", "knapt", "næsten", "tæt på", "lige under", "lidt under", "op mod", "op imod", "henved"),
        "below": ("under", "mindre end", "færre end", "langt under"),
        "at most": (
            *("højst", "maks.", "maksimalt", "op til", "ikke over", "ikke mere end", "ikke flere end"),
            *("aldrig over", "aldrig mere end", "aldrig flere end", "max."),
        ),
        "just above": ("godt", "godt og vel", "lige over", "lidt over", "lidt mere end", "lidt flere end"),
        "above": ("over", "mere end", "flere end", "langt over", "langt mere end"),
        "at least": (
            "mindst",
            "minimum",
            "ikke under",
            "ikke mindre end",
            "ikke færre end",
            "aldrig under",
            "aldrig færre end",
            "min.",
        ),
        "about": (
            *("cirka", "ca.", "omkring", "omtrent", "rundt regnet", "omkring ved", "i omegnen af", "circa"),
            *("cirka de", "omkring de", "nogenlunde"),
        ),
    },
    "en": {
        "nearly": ("nearly", "almost", "close to", "just under", "just below", "a little under", "a little less than"),
        "below": ("under", "below", "less than", "fewer than", "well under", "well below"),
        "at most": ("at most", "up to", "no more than", "not more than", "never more than", "never over", "not over"),
        "just above": ("just over", "just above", "a little over", "a little more than", "slightly more than"),
        "above": ("over", "above", "more than", "well over", "well above"),
        "at least": (
            "at least",
            "no less than",
            "no fewer than",
            "not less than",
            "never fewer than",
            "never less than",
        ),
        "about": ("around", "about", "roughly", "approximately", "approx.", "circa", "some", "ca."),
    },
}

_HEDGE_OF = {
    language: {words: hedge for hedge, listed in hedges.items() for words in listed}
    for language, hedges in _HEDGES.items()
}

_BEFORE = {
    language: re.compile(
        rf"(?<!\w)({'|'.join(re.escape(words) for words in sorted(hedges, key=len, reverse=True))})\s+\Z",
        re.IGNORECASE,
    )
    for language, hedges in _HEDGE_OF.items()
}
_LONGEST_BEFORE = 24


def qualifier_before(text: str, at: int, language: str) -> str | None:
    """Return the word that hedges the figure at `at` (`knap`, `more than`), in lower case, or None."""
    found = _BEFORE[language].search(text[max(0, at - _LONGEST_BEFORE) : at])
    return " ".join(found[1].lower().split()) if found else None


def hedge_of(qualifier: str | None, language: str) -> Hedge | None:
    """Return what `qualifier`, as `qualifier_before` gives it, says of the value; None for no qualifier."""
    return _HEDGE_OF[language].get(qualifier or "")
