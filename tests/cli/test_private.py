"""`deckgen build --share`, and what `deckgen verify` says of any file that is to be sent."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from deckgen.cli.main import main

OUTLINE = """title: Biblioteket
article: article.md
speaker: {role: bibliotekar}
argument:
  question: Skal biblioteket holde længere åbent?
  answer: Ja.
  passage: Hvad tallene siger
running_order:
  - cover
  - question
  - answer: {hidden: true}
"""

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def told(deck: Path) -> list[tuple[str, str, list[int]]]:
    """Return kind, words and slides of all that a deck tells; the exit code says the same."""
    result = run("verify", deck, "--private", "--format", "json")
    found = json.loads(result.stdout)["private"]
    assert result.exit_code == (1 if found else 0)
    return [(one["kind"], one["what"], one["slides"]) for one in found]


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A deck that deckgen never made, of two slides with a chart on the second, with nothing private in it."""
    presentation = Presentation()
    presentation.core_properties.last_modified_by = presentation.core_properties.comments = ""
    for _ in range(2):
        presentation.slides.add_slide(presentation.slide_layouts[5]).shapes.title.text = "C:\\Data er et navn"
    data = CategoryChartData()
    data.categories = ["før", "nu"]
    data.add_series("Besøg", (41, 62))
    place = (Inches(1), Inches(2), Inches(5), Inches(4))
    presentation.slides[1].shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *place, data)
    deck = tmp_path / "andres.pptx"
    presentation.save(str(deck))
    rewritten(deck, lambda entries: entries.pop("ppt/printerSettings/printerSettings1.bin"))
    return deck


def rewritten(deck: Path, change: Callable[[dict[str, bytes]], Any]) -> Path:
    with zipfile.ZipFile(deck) as package:
        entries = {name: package.read(name) for name in package.namelist()}
    change(entries)
    deck.write_bytes(zipped(entries))
    return deck


def zipped(entries: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, blob in entries.items():
            package.writestr(name, blob)
    return stream.getvalue()


def with_part(deck: Path, name: str, blob: bytes | str) -> Path:
    return rewritten(deck, lambda entries: entries.update({name: blob.encode() if isinstance(blob, str) else blob}))


def edited(deck: Path, edit: Callable[[Any], Any]) -> Path:
    presentation = Presentation(str(deck))
    edit(presentation)
    presentation.save(str(deck))
    return deck


def test_a_copy_has_a_name_of_its_own_and_says_what_it_is_without(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE)
    result = run("build", talk, "--share")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [
        "2 slides · 0.3 minutes planned · 1 of 1 claims documented in the article · no warnings",
        "left out: notes of 2 slides, 1 hidden slide, the evidence map, the author",
        str(talk.with_name("talk-share.pptx")),
    ]
    assert not talk.with_suffix(".pptx").exists()


def test_links_to_hidden_slides_are_counted_among_what_was_left_out(write_talk: Callable[..., Path]) -> None:
    linked = OUTLINE + "  - text: {title: Mere, text: 'Se [svaret](#answer)', own: true}\n"
    assert "1 hidden slide, 1 link there, the evidence map" in run("build", write_talk(linked), "--share").stdout


def test_a_copy_and_the_speaker_s_deck_do_not_take_each_other_s_place(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE)
    own, copy = talk.with_suffix(".pptx"), talk.with_name("talk-share.pptx")
    for _ in range(2):  # each is written anew in its own place
        assert run("build", talk).exit_code == run("build", talk, "--share").exit_code == 0
    before = own.read_bytes(), copy.read_bytes()

    refused = run("build", talk, "--share", "-o", own)
    assert refused.exit_code == 1
    assert "error[E515] the speaker's own deck stands here" in refused.stderr
    refused = run("build", talk, "-o", copy)
    assert refused.exit_code == 1
    assert "error[E515] a shared copy stands here" in refused.stderr
    assert (own.read_bytes(), copy.read_bytes()) == before

    assert run("build", talk, "--share", "-o", own, "--force").exit_code == 0
    assert own.read_bytes() == before[1]


def test_a_talk_of_hidden_slides_alone_gives_no_copy(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE.partition("running_order")[0] + "running_order:\n  - answer: {hidden: true}\n")
    result = run("build", talk, "--share")
    assert result.exit_code == 1
    assert "error[E516]" in result.stderr
    assert not talk.with_name("talk-share.pptx").exists()


def test_a_fault_on_a_hidden_slide_is_told_though_the_copy_would_not_show_it(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE + "  - text: {title: Mere, text: 'Se [svaret](#svar)', own: true, hidden: true}\n")
    assert "error[E304]" in run("build", talk, "--share").stderr


def test_a_file_s_name_in_an_alternative_text_is_warned_of_at_its_place(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE + "  - image: {title: Huset, file: hus.png, alt: hus_endelig.png, own: true}\n")
    Image.new("RGB", (1920, 1080), "steelblue").save(talk.with_name("hus.png"))
    result = run("build", talk, "--share")
    assert result.exit_code == 0
    assert "talk.yaml:12:12: warning[W515] the shared copy holds a file's name in an alternative text" in result.stderr
    assert "hus_endelig.png" in result.stderr
    assert told(talk.with_name("talk-share.pptx")) == [
        ("path", "a file's name in an alternative text: hus_endelig.png", [3])
    ]


def test_a_copy_is_said_to_be_one_and_to_hold_nothing_private(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE)
    run("build", talk, "--share")
    copy = talk.with_name("talk-share.pptx")
    result = run("verify", copy)
    assert result.exit_code == 1
    assert "error[E517] this is a shared copy, which carries no evidence map" in result.stderr
    assert result.stdout == "nothing private was found in the file\n"
    assert run("verify", copy, "--private").exit_code == 0
    edited(copy, lambda _: None)
    assert "error[E517]" in run("verify", copy).stderr


def test_the_speaker_s_own_deck_is_told_with_all_that_it_holds(write_talk: Callable[..., Path]) -> None:
    talk = write_talk(OUTLINE)
    run("build", talk)
    deck = talk.with_suffix(".pptx")
    assert [(kind, what) for kind, what, _ in told(deck)] == [
        ("notes", "notes of 3 slides"),
        ("hidden slides", "1 hidden slide"),
        ("people", "the author: bibliotekar"),
        ("people", "who saved it last: bibliotekar"),
        ("evidence map", "the evidence map, with 2 paragraphs of the article"),
    ]
    result = run("verify", deck)
    assert result.exit_code == 0
    section = result.stdout.partition("Private: what the file tells beyond its slides (5)\n")[2].splitlines()
    assert section[:2] == ["  notes of 3 slides (1–3)", "  slide 3: 1 hidden slide"]
    assert json.loads(run("verify", deck, "--format", "json").stdout)["private"][0]["slides"] == [1, 2, 3]


def test_a_deck_that_deckgen_never_made_is_looked_through_as_well(foreign: Path) -> None:
    assert told(foreign) == []
    result = run("verify", foreign)
    assert result.exit_code == 1
    assert "error[E512]" in result.stderr
    assert result.stdout == "nothing private was found in the file\n"


def test_empty_notes_are_none_and_words_in_them_are(foreign: Path) -> None:
    assert told(edited(foreign, lambda one: one.slides[0].notes_slide)) == []

    def edit(presentation: Any) -> None:
        presentation.slides[1].notes_slide.notes_text_frame.text = "Husk vand"

    assert told(edited(foreign, edit)) == [("notes", "notes of 1 slide", [2])]


def test_a_deleted_slide_that_stays_in_the_file_is_told(foreign: Path) -> None:
    with zipfile.ZipFile(foreign) as package:
        slide = package.read("ppt/slides/slide1.xml")
    assert told(with_part(foreign, "ppt/slides/slide9.xml", slide)) == [
        ("slides left over", "1 slide that is no longer in the show", [])
    ]


COMMENT = f'<p:cmLst xmlns:p="{P}"><p:cm/><p:cm/></p:cmLst>'
AUTHORS = f'<p:cmAuthorLst xmlns:p="{P}"><p:cmAuthor id="0" name="En kollega"/></p:cmAuthorLst>'
MODERN = '<p:cmLst xmlns:p="urn:ny"><p:cm><p:replyLst><p:reply/></p:replyLst></p:cm></p:cmLst>'
PERSONS = '<p:authorLst xmlns:p="urn:ny"><p:author name="En anden" userId="en@byen.dk"/></p:authorLst>'
CUSTOM = (
    f'<Properties xmlns="{OFFICE}/custom-properties"><property name="Sagsnummer"><v>26/17</v></property></Properties>'
)
APP = f'<Properties xmlns="{OFFICE}/extended-properties"><Company>Byen</Company><Manager>Chefen</Manager></Properties>'
TEMPLATE = f'<Properties xmlns="{OFFICE}/extended-properties"><Template>\\\\byen\\skabelon.potx</Template></Properties>'


@pytest.mark.parametrize(
    ("name", "blob", "said"),
    [
        ("ppt/comments/comment1.xml", COMMENT, [("comments", "2 comments")]),
        ("ppt/comments/modernComment_1.xml", MODERN, [("comments", "2 comments")]),
        ("ppt/commentAuthors.xml", AUTHORS, [("people", "the name of one who comments: En kollega")]),
        ("ppt/authors.xml", PERSONS, [("people", "the name of one who comments: En anden")]),
        ("docProps/custom.xml", CUSTOM, [("properties", "the property “Sagsnummer”: 26/17")]),
        ("docProps/app.xml", APP, [("people", "a company: Byen"), ("people", "a manager: Chefen")]),
        ("docProps/app.xml", TEMPLATE, [("path", "a local path: \\\\byen\\skabelon.potx")]),
        ("customXml/item3.xml", "<kladde/>", [("data", "data of a program's own (customXml/item3.xml)")]),
        ("ppt/tags/tag1.xml", f'<p:tagLst xmlns:p="{P}"/>', [("data", "tags that a program or an add-in left")]),
        ("ppt/ink/ink1.xml", "<ink/>", [("ink", "1 drawing in ink")]),
        ("ppt/revisionInfo.xml", "<revInfo/>", [("history", "marks of who edited when")]),
        ("ppt/vbaProject.bin", b"\0", [("data", "macros")]),
        (
            "ppt/media/m1.mp4",
            b"",
            [("not looked into", "a film or a sound, which is not looked into (ppt/media/m1.mp4)")],
        ),
        ("ppt/x.docx", b"", [("not looked into", "a file of another kind, which is not looked into (ppt/x.docx)")]),
    ],
)
def test_what_office_writes_beside_the_slides_is_told(
    name: str, blob: str | bytes, said: list[tuple[str, str]], foreign: Path
) -> None:
    assert told(foreign) == []
    assert [(kind, what) for kind, what, _ in told(with_part(foreign, name, blob))] == said


@pytest.mark.parametrize(
    ("target", "is_private"),
    [
        ("file:///C:\\Users\\en\\rapport.docx", True),
        ("file:///home/en/rapport.docx", True),
        ("\\\\byen-fil01\\drev\\rapport.docx", True),
        ("C:/Users/en/rapport.docx", True),
        ("..\\rapport.docx", True),
        ("rapport%20endelig.docx", True),
        ("https://www.dr.dk/users/en", False),
        ("mailto:en@byen.dk", False),
        ("www.dr.dk", False),
        ("NULL", False),
    ],
)
def test_a_link_to_a_file_is_told_and_one_to_the_net_is_not(target: str, is_private: bool, foreign: Path) -> None:
    name = "ppt/slides/_rels/slide1.xml.rels"
    link = f'<Relationship Id="rId99" Type="{OFFICE}/relationships/hyperlink" Target="{target}" TargetMode="External"/>'

    def change(entries: dict[str, bytes]) -> None:
        entries[name] = entries[name].replace(b"</Relationships>", link.encode() + b"</Relationships>")

    found = [(kind, slides) for kind, _, slides in told(rewritten(foreign, change))]
    assert found == ([("path", [1])] if is_private else [])


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("descr", "C:\\Users\\en\\salen.jpg", "a local path: C:\\Users\\en\\salen.jpg"),
        ("descr", "Billede af salen-2.jpg", "a file's name in an alternative text: salen-2.jpg"),
        ("name", "budget 2027.xlsx", "a file's name in a shape's name: 2027.xlsx"),
        ("descr", "Kl. 9.30 i salen, set fra dr.dk/Users", None),
    ],
)
def test_a_path_or_a_file_s_name_on_a_shape_is_told(key: str, value: str, said: str | None, foreign: Path) -> None:
    edited(foreign, lambda one: one.slides[0].shapes.title._element.nvSpPr.cNvPr.set(key, value))
    assert [what for _, what, _ in told(foreign)] == ([said] if said else [])


def change_workbook(deck: Path, change: Callable[[Any], Any]) -> Path:
    def rewrite(entries: dict[str, bytes]) -> None:
        (name,) = (name for name in entries if name.endswith(".xlsx"))
        book, stream = openpyxl.load_workbook(BytesIO(entries[name])), BytesIO()
        change(book)
        book.save(stream)
        entries[name] = stream.getvalue()

    return rewritten(deck, rewrite)


def test_a_workbook_with_what_its_chart_shows_is_nothing_private(foreign: Path) -> None:
    change_workbook(foreign, lambda book: setattr(book.properties, "creator", ""))
    assert told(foreign) == []


def test_a_workbook_with_more_than_its_chart_shows_is_told_with_who_made_it(foreign: Path) -> None:
    def change(book: Any) -> None:
        book.properties.creator = "En regnskabsfører"
        book.active["D9"] = "lønnen i afdelingen"
        book.create_sheet("Alle svar").append([1, 2, None, 4])

    assert told(change_workbook(foreign, change)) == [
        ("people", "the author: En regnskabsfører, in the workbook behind a chart", [2]),
        ("workbook", "4 cells of a chart's workbook that the chart does not show", [2]),
    ]


def test_the_path_that_excel_writes_into_a_workbook_is_told(foreign: Path) -> None:
    def rewrite(entries: dict[str, bytes]) -> None:
        (name,) = (name for name in entries if name.endswith(".xlsx"))
        with zipfile.ZipFile(BytesIO(entries[name])) as book:
            inner = {one: book.read(one) for one in book.namelist()}
        path = b'<p:absPath xmlns:p="urn:x15ac" url="C:\\Users\\en\\Documents\\"/></workbook>'
        inner["xl/workbook.xml"] = inner["xl/workbook.xml"].replace(b"</workbook>", path)
        entries[name] = zipped(inner)

    assert told(rewritten(foreign, rewrite)) == [
        ("path", "a local path: C:\\Users\\en\\Documents\\, in the workbook behind a chart", [2])
    ]


def test_a_picture_that_tells_where_it_was_taken_is_told(foreign: Path) -> None:
    for where in (False, True):
        stream, exif = BytesIO(), Image.Exif()
        exif[0x0110] = "et kamera"
        if where:
            exif.get_ifd(0x8825)[1] = "N"
            exif[0x8825] = exif.get_ifd(0x8825)
        Image.new("RGB", (60, 40), "steelblue").save(stream, "JPEG", exif=exif)
        stream.seek(0)
        edited(foreign, lambda one, stream=stream: one.slides[0].shapes.add_picture(stream, 0, 0))

    def without_names(presentation: Any) -> None:
        for shape in list(presentation.slides[0].shapes)[1:]:  # python-pptx writes a file's name there
            shape._element.nvPicPr.cNvPr.set("descr", "")

    edited(foreign, without_names)
    assert [(kind, slides) for kind, _, slides in told(foreign)] == [("picture", [1])]


@pytest.mark.parametrize("blob", [BOMB, b"<x", b"", b"\xff\xfe\0", b"<x>" * 100_000])
@pytest.mark.parametrize(
    "name",
    ["docProps/core.xml", "docProps/custom.xml", "ppt/comments/comment1.xml", "ppt/embeddings/bog.xlsx", "ppt/a.svg"],
)
def test_a_part_that_cannot_be_read_is_told_since_nobody_knows_what_it_holds(
    name: str, blob: bytes, foreign: Path
) -> None:
    ((kind, what, _),) = told(with_part(foreign, name, blob))
    assert kind == "not looked into"
    assert name in what


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
@pytest.mark.parametrize("blob", [BOMB, b"", b"<x/>", b'<x><c r="' + b"9" * 9_999 + b'" t="s"><v>1</v></c></x>'])
def test_a_broken_workbook_ends_in_no_traceback(part: str, blob: bytes, foreign: Path) -> None:
    def rewrite(entries: dict[str, bytes]) -> None:
        (name,) = (name for name in entries if name.endswith(".xlsx"))
        with zipfile.ZipFile(BytesIO(entries[name])) as book:
            entries[name] = zipped({one: book.read(one) for one in book.namelist()} | {part: blob})

    assert all(slides == [2] for _, _, slides in told(rewritten(foreign, rewrite)))


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_file_that_is_no_deck_is_told(form: str, tmp_path: Path) -> None:
    text = tmp_path / "tekst.pptx"
    text.write_text("title: Biblioteket\n", encoding="utf-8")
    for deck in (text, tmp_path / "findes-ikke.pptx", tmp_path):
        result = run("verify", deck, "--private", "--format", form)
        assert result.exit_code == 1
        assert result.stderr.count("error[E511]") == 1
        assert result.stdout == ""
