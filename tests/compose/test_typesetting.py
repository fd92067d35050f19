"""Texts as a language sets them."""

from __future__ import annotations

import pytest

from deckgen.compose.typesetting import typeset
from deckgen.deck.text import text


def seen(source: str, language: str = "da") -> str:
    return typeset(source, language).replace("\u00a0", "·")


@pytest.mark.parametrize(
    ("source", "danish"),
    [
        ("78 % og 78% af dem", "78·% og 78·% af dem"),
        ('Han sagde "nej".', "Han sagde ”nej”."),
        ("den 'gode' by og \"'nej' er 'nej'\"", "den ’gode’ by og ”’nej’ er ’nej’”"),
        ("Lars' og Hans' bil fra '68", "Lars’ og Hans’ bil fra '68"),
        ("-35 % og -2,5 til 4", "−35·% og −2,5 til 4"),
        ("det's og Lars' ord", "det’s og Lars’ ord"),
        ("budget 2025-2026", "budget 2025–2026"),
        ("10-12 % og 1,5-2,5", "10–12·% og 1,5–2,5"),
        ("tlf. 8940-1234, den 2026-11-24, 24-7", "tlf. 8940-1234, den 2026-11-24, 24-7"),
        ("covid-19, e-mail, A-4", "covid-19, e-mail, A-4"),
        ("et tal - et ord -- slut", "et tal – et ord – slut"),
        ("vi er i en by, ved en å i år", "vi er i·en by, ved en å·i·år"),
        ("den 15. september og § 37", "den 15.·september og §·37"),
        ("3 mio. kr. og kr. 200", "3·mio. kr. og kr.·200"),
        ("`a - b 10-12` og 10-12", "`a - b 10-12` og 10–12"),
        ("[2025-2026](https://x.dk/2025-2026)", "[2025–2026](https://x.dk/2025-2026)"),
        ("se www.x.dk/10-12 og i@x.dk", "se www.x.dk/10-12 og i@x.dk"),
    ],
)
def test_danish_is_set_as_danes_set_it(source, danish):
    assert seen(source) == danish
    assert typeset(typeset(source, "da"), "da") == typeset(source, "da")


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("78 % of them", "78 % of them"),
        ('He said "no" ("never")', "He said “no” (“never”)"),
        ("the 'good' town, 'tis said", "the ‘good’ town, 'tis said"),
        ("'I don't know', they said", "‘I·don’t know’, they said"),
        ('**"bold"** words', "**“bold”** words"),
        ("a plan I don't know", "a·plan I·don’t know"),
        ("15 September", "15·September"),
        ("2 million people", "2·million people"),
    ],
)
def test_english_is_set_as_the_british_set_it(source, english):
    assert seen(source, "en") == english
    assert typeset(typeset(source, "en"), "en") == typeset(source, "en")


def test_code_is_set_in_a_face_of_its_own():
    runs = text("Skriv `deckgen build` nu").paragraphs[0].runs

    assert [(run.text, run.code) for run in runs] == [("Skriv ", False), ("deckgen build", True), (" nu", False)]


def test_a_line_break_stays_in_a_body_and_becomes_a_blank_in_a_headline(compiled):
    order = [{"text": {"title": "En\vto", "text": ["Første\\\nanden", "Tredje  \nfjerde", "Femte\nsjette"]}}]
    found, _ = compiled({"running_order": order})

    slide = found.deck.slides[0]
    assert slide.title.plain == "En to"
    assert len(slide.fitted["title"].lines) == 1
    assert slide.fitted["body"].lines == ("Første", "anden", "Tredje", "fjerde", "Femte sjette")


def test_breaks_and_code_are_written_as_powerpoint_has_them(write_talk, tmp_path):
    from pptx import Presentation

    from deckgen.build import Options, build
    from deckgen.diagnostics import Report

    order = [{"text": {"title": "T", "text": "Skriv `kode`\\\nher"}}]
    target = tmp_path / "deck.pptx"
    assert build(write_talk({"title": "T", "running_order": order}), target, Options(), Report())
    (body,) = [
        shape.text_frame.paragraphs[0]
        for shape in Presentation(str(target)).slides[0].placeholders
        if "kode" in shape.text_frame.text
    ]
    assert [run.text for run in body.runs] == ["Skriv ", "kode", "her"]
    assert body.runs[1].font.name == "Courier New"
    assert body.text == "Skriv kode\vher"
