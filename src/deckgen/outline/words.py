"""What people write for a word of the outline: a key in Danish, a chart by another name. For `validate`, `wording`."""

from __future__ import annotations

from collections.abc import Collection

from deckgen.diagnostics import nearest

_CLOSE = 0.7
"""How alike a key and a known one must be; below it, `middle` would be taken for `hidden`."""

_VALUES = {
    "dk": "da",
    "gb": "en",
    "uk": "en",
    "us": "en",
    "søjle": "column",
    "søjler": "column",
    "bjælke": "bar",
    "stablet": "stacked",
    "linje": "line",
    "kurve": "line",
    "areal": "area",
    "område": "area",
    "ring": "doughnut",
    "cirkel": "doughnut",
    "lagkage": "doughnut",
    "kage": "doughnut",
    "pie": "doughnut",
    "donut": "doughnut",
    "punkt": "scatter",
    "prik": "dots",
    "prikker": "dots",
    "ingen": "none",
    "xy": "scatter",
}
"""What people write for one of the words that a key takes: a country for its language, a chart by another name."""

_KEYS = {
    "afslutning": ("closing",),
    "afsnit": ("section",),
    "appendiks": ("backup",),
    "artikel": ("article",),
    "bilag": ("backup",),
    "billede": ("image", "file", "portrait"),
    "citat": ("quote",),
    "dagsorden": ("agenda",),
    "diagram": ("chart",),
    "fil": ("file", "data"),
    "forbehold": ("caveat",),
    "forside": ("cover",),
    "foto": ("image", "file", "portrait"),
    "graf": ("chart",),
    "image": ("portrait", "file"),
    "indvending": ("objection", "objections"),
    "indvendinger": ("objections",),
    "kilde": ("source",),
    "kilder": ("sources", "source"),
    "kolonner": ("columns",),
    "kæde": ("chain",),
    "liste": ("bullets", "items"),
    "navn": ("name", "person"),
    "noter": ("notes",),
    "overskrift": ("title", "claim", "headline"),
    "pause": ("blank",),
    "photo": ("image", "file", "portrait"),
    "picture": ("image", "file", "portrait"),
    "punkter": ("items", "points", "bullets"),
    "påstand": ("claim",),
    "reserve": ("backup",),
    "rækker": ("rows",),
    "rækkefølge": ("running_order",),
    "råd": ("tip", "tips"),
    "sammenligning": ("comparison",),
    "sekunder": ("seconds",),
    "skjul": ("hidden",),
    "skjult": ("hidden",),
    "spørgsmål": ("questions", "question"),
    "sprog": ("language",),
    "svar": ("answer", "reply"),
    "tabel": ("table",),
    "tal": ("value", "values", "statistics"),
    "tekst": ("text",),
    "tidslinje": ("timeline",),
    "til-spørgsmål": ("backup",),
    "titel": ("title",),
    "trin": ("steps",),
    "varighed": ("duration", "seconds"),
}
"""What people write for a key; the first of its keys that a part has is meant."""


def meant_value(word: str, known: Collection[str]) -> str | None:
    """Return the known word that a value was most likely meant to be, or None."""
    word = word.casefold()
    meant = _VALUES.get(word)
    if meant in known:
        return meant
    return nearest(word, known) or next((name for name in known if word.startswith(name)), None)


def meant_key(word: str, known: Collection[str]) -> str | None:
    """Return the known key that an unknown one was most likely meant to be, or None."""
    joined = word.strip().casefold().replace(" ", "-").replace("_", "-")
    same = next((key for key in known if key.replace("_", "-") == joined), None)
    listed = _KEYS.get(joined, ())
    return same or nearest(word, known, _CLOSE) or next((key for key in listed if key in known), None)
