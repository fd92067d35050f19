"""Notes and signs: what the author wrote is read back as written, in notes, titles, sections, labels and sources."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pptx import Presentation

from package_reading import NS, Package, kind, paragraphs, words

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
SIGNS = [
    "a & b",
    "før < efter > så",
    "“gåseøjne” og ’apostrof’",
    "📚🇩🇰👩‍🏫",
    "&amp; &lt; &aring;",
    "Ærø, Öland, Łódź",
    "]]> <!-- -->",
    "𝒜",
]


def notes_body(package: Package, id: str) -> Any:
    (slide,) = (one for one in package.slides if one.id == id)
    (body,) = (shape for shape in slide.notes.placeholders() if kind(shape) == "body")
    return body


def looks(body: Any, what: str) -> list[str]:
    """Return the texts of the runs that are bold (`b`) or italic (`i`)."""
    return [
        run.findtext("a:t", namespaces=NS)
        for run in body.iterfind(".//a:r", NS)
        if run.find("a:rPr", NS).get(what) == "1"
    ]


def all_text(package: Package) -> str:
    return "\n".join(text for slide in package.slides for text in slide.texts())


def test_the_speaker_s_own_words_are_paragraphs_of_the_notes(every_kind):
    body = notes_body(every_kind, "liste")
    found = paragraphs(body)

    assert re.fullmatch(r"Tid \d+:\d\d–\d+:\d\d", found[0])
    assert found[1:-2] == ["Sig det her højt & tydeligt <nu> 🎤.", "Og så det her."]
    assert found[-1].startswith("Videre: ")


def test_bold_and_italic_survive_into_the_notes(every_kind):
    body = notes_body(every_kind, "liste")

    assert "det her" in looks(body, "b")
    assert looks(body, "i")[0] == "det her"
    assert looks(body, "b")[-1] == "Videre:"


def test_the_passage_the_source_and_the_way_on_stand_in_the_notes(every_kind):
    found = paragraphs(notes_body(every_kind, "besog"))

    assert any("I 2024 kom 62" in text for text in found)
    assert any("Optælling <2024> & før 📊" in text for text in found)
    assert found[-1] == "Videre: Mange deltager i\xa0et arrangement"


def test_the_notes_of_the_real_talk_are_written_as_they_were_composed(real, real_talk):
    for slide in real_talk.deck.slides:
        written = paragraphs(notes_body(real, slide.id))
        assert written == [paragraph.plain for paragraph in slide.notes.paragraphs], slide.id
        bold = [run.text for paragraph in slide.notes.paragraphs for run in paragraph.runs if run.bold]
        assert looks(notes_body(real, slide.id), "b") == bold, slide.id


def test_python_pptx_reads_the_notes(real_deck, real_talk):
    for written, slide in zip(Presentation(real_deck).slides, real_talk.deck.slides, strict=True):
        assert written.has_notes_slide
        assert written.notes_slide.notes_text_frame.text == "\n".join(p.plain for p in slide.notes.paragraphs)


def test_links_in_notes_are_plain_text(package_of):
    package = package_of(
        {
            "running_order": [
                {"text": {"id": "a", "title": "T", "text": "t", "notes": "Se [siden](https://example.org)."}}
            ]
        }
    )
    (slide,) = package.slides

    assert "Se siden." in paragraphs(notes_body(package, "a"))
    assert [one.kind for one in package.relations(slide.notes.part) if one.external] == []


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_are_read_back_as_written(sign: str, package_of):
    title, label, item, source = (f"{word} {sign} slut" for word in ("titel", "tæller", "punkt", "kilde"))
    package = package_of(
        {
            "title": title,
            "statistics": [
                {"id": "s", "value": 62, "unit": "%", "claim": f"påstand {sign} slut", "label": label, "source": "k"}
                | {"chart": "doughnut"}
                | {"quote": "62 % af byens borgere på biblioteket mindst én gang om måneden"}
            ],
            "sources": {"k": {"title": source}},
            "running_order": [
                "cover",
                {"section": {"name": f"del {sign} slut", "id": "del"}},
                "s",
                {"bullets": {"id": "b", "title": "Liste", "items": [item], "notes": f"noter {sign} slut"}},
                "sources",
            ],
        }
    )
    by_id = {slide.id: slide for slide in package.slides}
    sections = [s.get("name") for s in package.xml("ppt/presentation.xml").iterfind(".//p14:section", NS)]
    chart = package.xml("ppt/charts/chart1.xml")

    assert by_id["cover"].title == title
    assert package.xml("docProps/core.xml").findtext("dc:title", namespaces=NS) == title
    assert by_id["s"].title == f"påstand {sign} slut"
    assert label in by_id["s"].texts()
    assert source in by_id["s"].texts()
    assert item in by_id["b"].texts()
    assert f"del {sign} slut" in sections
    assert f"noter {sign} slut" in paragraphs(notes_body(package, "b"))
    assert label in [value.text for value in chart.iterfind(".//c:strCache/c:pt/c:v", NS)]
    assert source in words(by_id["sources"].shapes()[1])


def test_a_control_character_in_the_outline_is_an_error(compiled):
    found, report = compiled({"closing": {"call": "Kom\x08 nu"}})

    assert found is None
    assert {one.code for one in report.errors} == {"E107"}


@pytest.mark.parametrize("sign", ["\\x01", "\\x0C", "\\e", "\\uFFFE"])
def test_a_control_character_that_yaml_spells_out_is_an_error(sign: str, compiled):
    found, report = compiled(f'title: "Kom{sign} nu"\narticle: article.md\n')

    assert found is None
    assert {one.code for one in report.errors} == {"E107"}


@pytest.mark.parametrize("sign", ["\x0b", "\x85", "\u2028"])
def test_a_sign_that_breaks_lines_never_stops_the_deck_and_never_reaches_it(sign: str, package_of):
    def odd(word: str) -> str:
        return f"{word}{sign}{word}"

    package = package_of(
        {
            "title": odd("titel"),
            "subtitle": odd("under"),
            "speaker": {"role": odd("rolle")},
            "statistics": [
                {"id": "s", "value": 62, "unit": "%", "claim": odd("hver"), "label": odd("label"), "source": "k"}
                | {"quote": "62 % af byens borgere på biblioteket mindst én gang om måneden"}
            ],
            "sources": {"k": {"title": odd("kilde"), "publisher": odd("avis"), "caveat": odd("pas på")}},
            "running_order": [
                "cover",
                {"section": {"name": odd("del"), "id": "del"}},
                "s",
                {"text": {"id": "a", "title": odd("sig"), "text": odd("ord"), "notes": odd("noter")}},
                "sources",
            ],
        }
    )
    for name, blob in package.entries.items():
        if name.endswith((".xml", ".rels")):
            assert sign not in blob.decode("utf-8"), name


def test_a_control_character_set_from_the_command_line_is_an_error(compiled):
    found, report = compiled({"closing": {"call": "Kom"}}, overrides={"title": "Kom\x0c nu"})

    assert found is None
    assert {one.code for one in report.errors} == {"E107"}


def test_a_control_character_in_the_article_is_an_error_or_never_reaches_the_xml(write_talk, tmp_path):
    from deckgen.build import Options, build
    from deckgen.diagnostics import Report

    quote = {"quote": "de fleste vil gerne holde længere åbent"}
    talk = write_talk(
        {
            "title": "T",
            "article": "article.md",
            "running_order": [{"text": {"id": "a", "title": "T", "text": "t", **quote}}],
        },
        article="# Overskrift\n\nVi har spurgt,\x0c og de fleste vil gerne holde længere åbent\x0b hver dag.\x00\n",
    )
    target, report = tmp_path / "out.pptx", Report()
    if build(talk, target, Options(), report):
        package = Package.read(target)
        assert not CONTROL.search("\n".join(paragraphs(notes_body(package, "a"))))
    else:
        assert report.errors


def test_no_control_character_stands_in_any_text(package):
    for name, blob in package.entries.items():
        if name.endswith((".xml", ".rels")):
            assert not CONTROL.search(blob.decode("utf-8")), name


def test_text_is_in_composed_letters(package_of):
    package = package_of({"running_order": [{"text": {"id": "a", "title": "Så a\u030ab", "text": "o\u0308"}}]})
    (slide,) = package.slides

    assert slide.title == "Så åb"
    assert "ö" in all_text(package)
