"""Decks to read: the real talk's, one in English, and one with a slide of every kind and texts that need escaping."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from deckgen.build import Options, build
from deckgen.diagnostics import Report
from package_reading import Package

ARTICLE = """# Biblioteket som mødested

## Hvad tallene siger

I 2024 kom 62 % af byens borgere på biblioteket mindst én gang om måneden. Knap 1.200 af dem deltog i et
arrangement. Før var det 41,5 % af borgerne. Det er flere end året før.

Kommunen har spurgt sine egne medarbejdere, og de fleste vil gerne holde længere åbent.

## Hvad vi kan gøre

1. Hold åbent om søndagen.
2. Lad foreningerne låne salen.
3. Spørg borgerne igen om et år.
"""

EVERY_KIND: dict[str, Any] = {
    "title": "Åbent & <gratis> 📚 for alle",
    "subtitle": "Hvad biblioteket er & kan blive",
    "speaker": {
        "role": "Bibliotekar",
        "organisation": "Byens bibliotek",
        "contact": "[byen.dk](https://byen.dk/?a=1&b=2)",
    },
    "event": {"name": "Temadag", "place": "Salen", "date": "2026-03-02"},
    "article": "article.md",
    "argument": {
        "question": "Hvad er et bibliotek til for?",
        "answer": "At mødes.",
        "thesis": "Bøgerne er grunden; **mødet** er målet.",
        "claim": "Fra bøger til møder",
        "premises": [
            {"id": "kommer", "claim": "Borgerne kommer", "evidence": ["besog", "deltog"]},
            {"id": "vil", "claim": "De ansatte vil", "quote": "de fleste vil gerne holde længere åbent"},
        ],
        "conclusion": "Så hold åbent",
    },
    "statistics": [
        {
            "id": "besog",
            "value": 62,
            "unit": "%",
            "claim": "De fleste kommer hver måned",
            "label": "kommer på biblioteket & bliver <længe> 🙂",
            "quote": "62 % af byens borgere på biblioteket mindst én gang om måneden",
            "source": "optael",
        },
        {
            "id": "for",
            "value": 41.5,
            "unit": "%",
            "claim": "Før var det under halvdelen",
            "label": "kom før",
            "chart": "doughnut",
            "quote": "Før var det 41,5 % af borgerne",
        },
        {
            "id": "deltog",
            "value": 1200,
            "qualifier": "knap",
            "claim": "Mange deltager i et arrangement",
            "label": "borgere deltog",
            "quote": "Knap 1.200 af dem deltog i et arrangement",
        },
    ],
    "studies": [
        {
            "id": "ansatte",
            "by": "Kommunen",
            "claim": "De ansatte vil holde længere åbent",
            "findings": ["de fleste er for", "få er imod"],
            "source": "sporg",
        }
    ],
    "cases": [
        {"id": "et", "organisation": "Byen", "claim": "Byen åbner om søndagen", "summary": "åbent søndag"},
        {"id": "to", "organisation": "Havnen", "summary": "møder i læsesalen", "does": ["låner salen ud"]},
        {"id": "tre", "organisation": "Skoven", "summary": "bogbus", "channels": ["bus"]},
    ],
    "objections": [
        {"objection": "Det koster", "reply": "Mindre end en ny sal."},
        {"objection": "Det larmer", "reply": "Læsesalen har døre."},
    ],
    "tips": [{"tip": f"Råd nummer {n}", "example": "for eksempel"} for n in ("et", "to", "tre", "fire")],
    "closing": {
        "from": "Et hus med bøger",
        "to": "Et hus med mennesker",
        "call": "Hold åbent på søndag",
        "steps": ["Spørg de ansatte", "Lås op"],
    },
    "sources": {
        "optael": {
            "title": "Optælling <2024> & før 📊",
            "publisher": "Byen",
            "year": 2024,
            "url": "https://byen.dk/tal?a=1&b=2",
        },
        "sporg": {"title": "Kommunens spørgeskema", "caveat": "Få har svaret."},
    },
    "running_order": [
        "cover",
        {"agenda": {}},
        "question",
        "answer",
        {"section": "Tal & <tegn> 📚"},
        "besog",
        "deltog",
        "for",
        {"statistics": {"claim": "Flere kommer nu end før", "of": ["for", "besog"], "id": "begge"}},
        {"chain": {"reveal": True}},
        {"section": {"name": "De andre", "headline": "De andre gør det allerede"}},
        "ansatte",
        "et",
        {"cases": {"claim": "Tre biblioteker gør det", "of": ["et", "to", "tre"], "id": "alle-tre"}},
        {"objections": {"claim": "Indvendingerne kan besvares", "reveal": True}},
        {"tips": {"claim": "Fire råd"}},
        {"section": "Resten"},
        {
            "bullets": {
                "id": "liste",
                "reveal": True,
                "title": "En liste & dens punkter",
                "items": [
                    "Et punkt",
                    {"text": "Et andet", "items": ["under det", "og *under* det"]},
                    "Se [tallet](#besog)",
                ],
                "notes": ["Sig **det her** højt & tydeligt <nu> 🎤.", "Og så *det her*."],
            }
        },
        {
            "bullets": {
                "id": "lang",
                "reveal": True,
                "title": "En liste, der er for lang til et slide",
                "items": [
                    f"Punkt {n} er en sætning, der fylder lidt mere end en linje på sliden" for n in range(1, 15)
                ],
            }
        },
        {
            "text": {
                "id": "prosa",
                "title": "Et par ord",
                "text": ["Første afsnit.", "Se [siden](https://example.org/a?b=1&c=2)."],
            }
        },
        {"quote": {"id": "ord", "text": "de fleste vil gerne holde længere åbent", "by": "skriver kommunen"}},
        {
            "comparison": {
                "id": "mod",
                "reveal": True,
                "title": "Før og nu",
                "left": {"head": "Før", "items": ["bøger"]},
                "right": {"head": "Nu", "items": ["møder", "bøger"]},
            }
        },
        "shift",
        "closing",
        "sources",
    ],
}
"""A talk with a slide of every kind, about an unnamed town and nobody in it."""

ENGLISH: dict[str, Any] = {
    "title": "The library as a meeting place",
    "language": "en",
    "closing": {"call": "Open on Sunday"},
    "sources": {"count": {"title": "The count", "url": "https://example.org/count"}},
    "statistics": [
        {"id": "visits", "value": 62, "unit": "%", "claim": "Most people come", "label": "come", "source": "count"},
        {"id": "late", "value": 8, "unit": "%", "claim": "Few come late", "label": "come late", "chart": "doughnut"},
    ],
}

REAL_TALK = Path(__file__).parents[2] / "talks" / "skyggedanser" / "talk.yaml"

Builder = Callable[[dict[str, Any]], Package]


def built(outline: dict[str, Any], folder: Path) -> Path:
    """Build an outline's deck in a folder, and return its path."""
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    talk, target, report = folder / "talk.yaml", folder / "talk.pptx", Report()
    talk.write_text(yaml.safe_dump(outline, allow_unicode=True, sort_keys=False), encoding="utf-8")
    assert build(talk, target, Options(), report), [found.render() for found in report.found]
    return target


@pytest.fixture(scope="session")
def every_kind_deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The deck with a slide of every kind."""
    return built(EVERY_KIND, tmp_path_factory.mktemp("every-kind"))


@pytest.fixture(scope="session")
def english_deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small deck in English."""
    return built(ENGLISH, tmp_path_factory.mktemp("english"))


@pytest.fixture(scope="session")
def real(real_deck: Path) -> Package:
    """The real talk's deck, read."""
    return Package.read(real_deck)


@pytest.fixture(scope="session")
def every_kind(every_kind_deck: Path) -> Package:
    """The deck with a slide of every kind, read."""
    return Package.read(every_kind_deck)


@pytest.fixture(scope="session")
def english(english_deck: Path) -> Package:
    """The deck in English, read."""
    return Package.read(english_deck)


@pytest.fixture(scope="session", params=["real", "every_kind", "english"])
def package(request: pytest.FixtureRequest) -> Package:
    """Each of the three decks in turn."""
    found: Package = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def deck_of(tmp_path: Path) -> Callable[[dict[str, Any]], Path]:
    """Return a function that builds an outline (title and article are given) and returns the deck's path."""

    def make(outline: dict[str, Any]) -> Path:
        return built({"title": "Biblioteket", "article": "article.md", **outline}, tmp_path)

    return make


@pytest.fixture
def package_of(deck_of: Callable[[dict[str, Any]], Path]) -> Builder:
    """Return a function that builds an outline and reads the deck."""

    def make(outline: dict[str, Any]) -> Package:
        return Package.read(deck_of(outline))

    return make
