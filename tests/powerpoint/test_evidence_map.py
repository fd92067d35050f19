"""The evidence that a deck carries with it: where it stands in the package, what it says, and that programs keep it."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openxml_audit
import pytest
from ooxml_integrity import check_pptx
from pptx import Presentation

from deckgen.deck.evidence_map import fingerprint
from deckgen.diagnostics import Report
from deckgen.powerpoint.read_back import read_deck
from package_reading import CONTENT_TYPES, NS, Package, placeholder, words

EV = {"ev": "urn:deckgen:evidence"}
ITEM = "customXml/item1.xml"
MAIN = "ppt/presentation.xml"


def slide(package: Package, id: str) -> Any:
    (found,) = package.xml(ITEM).xpath("ev:slide[@id=$id]", id=id, namespaces=EV)
    return found


def texts(element: Any, path: str) -> list[str]:
    return [one.text.replace("\u00a0", " ") for one in element.xpath(path, namespaces=EV)]


def test_the_part_hangs_on_the_presentation_as_office_hangs_its_own(package: Package) -> None:
    assert package.related(MAIN, "customXml") == [ITEM]
    assert package.related(ITEM, "customXmlProps") == ["customXml/itemProps1.xml"]
    types = package.xml(CONTENT_TYPES)
    assert types.xpath("string(ct:Default[@Extension='xml']/@ContentType)", namespaces=NS) == "application/xml"
    assert types.xpath(
        "string(ct:Override[@PartName='/customXml/itemProps1.xml']/@ContentType)", namespaces=NS
    ).endswith("officedocument.customXmlProperties+xml")
    properties = package.xml("customXml/itemProps1.xml")
    assert properties.xpath("string(//@*[local-name()='uri'])") == "urn:deckgen:evidence"
    assert package.xml(ITEM).get("version") == "1"


def test_each_slide_stands_under_its_name_and_the_number_of_the_file(package: Package) -> None:
    listed = package.xml(MAIN).findall("p:sldIdLst/p:sldId", NS)
    mapped = package.xml(ITEM).findall("ev:slide", EV)
    assert [(one.get("id"), one.get("sldId")) for one in mapped] == [
        (seen.id, item.get("id")) for seen, item in zip(package.slides, listed, strict=True)
    ]


def test_a_claim_has_its_words_grade_sentence_source_and_caveat(real: Package) -> None:
    (claim,) = slide(real, "internet-dagligt").findall("ev:claim", EV)
    assert (claim.get("grade"), claim.get("address")) == ("quoted", "borgermødet-der-holdes-hver-dag/1.2")
    assert texts(claim, "ev:words") == ["Danskerne er på nettet næsten hver dag"]
    assert texts(claim, "ev:sentence") == [
        "Den viser, at knap 90 % af alle danskere er på internettet næsten hver dag, og at 78 % dagligt er på sociale "
        "medier."
    ]
    assert texts(claim, "ev:source") == ["DR’s årlige rapport om danskernes medievaner"]
    assert "ikke, hvad topchefen får ud af det" in texts(claim, "ev:caveat")[0]


def test_a_figure_names_the_passage_s_figure_that_it_rests_on(real: Package) -> None:
    mapped = slide(real, "internet-dagligt")
    (figure,) = mapped.xpath("ev:figure[@where='figure']", namespaces=EV)
    assert figure.get("restsOn") == "knap 90\u00a0%"
    first, rest = mapped.findall("ev:chart/ev:point", EV)
    assert (first.get("value"), first.get("restsOn")) == ("90", "knap 90\u00a0%")
    assert (rest.get("value"), rest.get("restsOn")) == ("10", None)


def test_the_article_is_known_by_the_hash_of_its_text(real: Package) -> None:
    article = Path(__file__).parents[2] / "talks" / "skyggedanser" / "article.md"
    (mapped,) = real.xml(ITEM).findall("ev:article", EV)
    assert mapped.get("name") == "article.md"
    assert mapped.get("sha256") == hashlib.sha256(article.read_bytes()).hexdigest()
    assert int(mapped.get("paragraphs")) > 20


def test_the_fingerprint_of_each_placeholder_is_that_of_its_words(package: Package) -> None:
    seen = 0
    for shown in package.slides:
        by_index = {
            placeholder(shape).get("idx"): words(shape)
            for shape in shown.placeholders()
            if placeholder(shape).get("type") not in ("chart", "tbl", "pic")
        }
        for text in slide(package, shown.id).xpath("ev:text[@kind='text']", namespaces=EV):
            said = by_index[text.get("idx")]
            assert text.get("fingerprint") == fingerprint(text.text)
            if "\x0b" not in said and len(said) == len(text.text):  # a line break is no sign of a run
                assert fingerprint(said) == text.get("fingerprint")
                seen += 1
    assert seen > 5


def test_white_space_and_composed_letters_leave_a_fingerprint_as_it_is() -> None:
    assert fingerprint("A\u030arhus\n 90\u00a0%") == fingerprint("Århus 90 %")
    assert fingerprint("knap 90 %") != fingerprint("knap 98 %")


@pytest.mark.parametrize("deck", ["real_deck", "every_kind_deck", "english_deck"])
def test_what_was_written_is_read_back_and_python_pptx_keeps_it(
    deck: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    source: Path = request.getfixturevalue(deck)
    saved, report = tmp_path / "gemt.pptx", Report()
    presentation = Presentation(str(source))
    presentation.slides[0].shapes[0].text_frame.text += "!"
    presentation.save(str(saved))

    before, after = read_deck(source, report), read_deck(saved, report)

    assert report.found == []
    assert before is not None
    assert after is not None
    assert after.evidence == before.evidence
    assert len(before.evidence.slides) == len(before.slides)
    package = Package.read(saved)
    (target,) = package.related(MAIN, "customXml")
    assert package.related(target, "customXmlProps")
    assert posixpath.dirname(target) == "customXml"


def test_validators_find_nothing_in_a_deck_that_was_saved_again(real_deck: Path, tmp_path: Path) -> None:
    saved = tmp_path / "gemt.pptx"
    Presentation(str(real_deck)).save(str(saved))
    assert [str(error) for error in openxml_audit.validate_pptx(str(saved)).errors] == []
    assert [str(finding) for finding in check_pptx(str(saved))] == []


def test_signs_that_xml_reserves_or_cannot_hold_stand_in_the_evidence_as_a_reader_sees_them(
    deck_of: Callable[[dict[str, Any]], Path],
) -> None:
    deck = deck_of(
        {
            "statistics": [
                {
                    "id": "besog",
                    "value": 62,
                    "unit": "%",
                    "claim": 'Mere end "de fleste" <kommer> & bliver\u200b',
                    "label": "kommer",
                    "quote": "62 % af byens borgere",
                    "source": "tal",
                }
            ],
            "sources": {"tal": {"title": "Tal & <tegn>", "caveat": "Kun ét år;\x0bikke flere"}},
        }
    )
    package = Package.read(deck)
    claim = slide(package, "besog").find("ev:claim", EV)
    assert texts(claim, "ev:words")[0].startswith('Mere end "de fleste" <kommer> & bliver')
    assert texts(claim, "ev:source | ev:caveat") == ["Tal & <tegn>", "Kun ét år; ikke flere"]
