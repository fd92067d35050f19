"""A Word document in, what a reader of its final text reads out."""

import io
import sys
import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

PROSE = "Vi talte cykler i maj. Der var flere end i marts."


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def with_body(*xml):
    """A document whose body is the XML."""
    document = docx.Document()
    for one in reversed(xml):
        document.element.body.insert(0, parse_xml(one.replace(">", f" {nsdecls('w')}>", 1)))
    return saved(document)


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def lines(article):
    return [(paragraph.kind, paragraph.text) for paragraph in article.paragraphs]


def texts(article):
    return [paragraph.text for paragraph in article.paragraphs]


def test_headings_paragraphs_items_quotations_and_cells_are_read(article):
    document = docx.Document()
    document.add_paragraph("Cyklen er hurtigst", "Title")
    document.add_paragraph("Af Fornavn Efternavn")
    document.add_paragraph("Indledningen er kort.")
    document.add_paragraph("Borgerne og cyklen", "Heading 1")
    document.add_paragraph(PROSE)
    document.add_paragraph("En cykel er en god ven.", "Intense Quote")
    document.add_paragraph("Pump dækkene.", "List Number")
    document.add_paragraph("Smør kæden.", "List Bullet 2")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table.columns[0].cells + table.columns[1].cells, "abcd", strict=True):
        cell.text = text
    table.cell(1, 0).merge(table.cell(1, 1))
    document.add_paragraph("En cykel i regnvejr", "Caption")
    document.add_paragraph("Når det regner", "Heading 2")
    document.add_paragraph("Tag en jakke på.")
    read = article("artikel.docx", saved(document))

    assert read.title == "Cyklen er hurtigst"
    assert [(section.slug, section.level) for section in read.sections] == [
        ("start", 0),
        ("borgerne-og-cyklen", 1),
        ("når-det-regner", 2),
    ]
    assert lines(read) == [
        ("paragraph", "Indledningen er kort."),
        ("paragraph", PROSE),
        ("quote", "En cykel er en god ven."),
        ("item", "Pump dækkene."),
        ("item", "Smør kæden."),
        *(("paragraph", cell) for cell in "acbd"),
        ("paragraph", "Tag en jakke på."),
    ]
    assert [(left.kind, left.text) for left in read.leftovers] == [
        ("byline", "Af Fornavn Efternavn"),
        ("caption", "En cykel i regnvejr"),
    ]


def test_a_sentence_of_a_document_has_an_address_and_stands_in_the_text_that_was_laid_out(article):
    document = docx.Document()
    document.add_paragraph("Cyklen er hurtigst", "Title")
    document.add_paragraph("Borgerne", "Heading 1")
    document.add_paragraph(PROSE)
    read = article("artikel.docx", saved(document))

    assert read.text == f"Cyklen er hurtigst\n\nBorgerne\n\n{PROSE}"
    sentence = read.sections[0].paragraphs[0].sentences[1]
    assert sentence.address == "borgerne/1.2"
    assert read.text[sentence.start : sentence.end] == sentence.text == "Der var flere end i marts."


@pytest.mark.parametrize("name", ["Overskrift 1", "overskrift 3", "Heading 9", "heading 2"])
def test_a_heading_s_style_may_have_a_danish_name(article, name):
    document = docx.Document()
    style = document.styles.add_style("Eksempel", WD_STYLE_TYPE.PARAGRAPH)
    style.element.name_val = name
    document.add_paragraph("Titel", "Title")
    paragraph = document.add_paragraph("Borgerne")
    paragraph.style = style
    document.add_paragraph(PROSE)
    read = article("artikel.docx", saved(document))

    assert [(section.heading, section.level) for section in read.sections] == [("Borgerne", int(name[-1]))]


def test_a_style_is_what_the_style_is_that_it_is_based_on(article):
    document = docx.Document()
    chapter = document.styles.add_style("Kapitel", WD_STYLE_TYPE.PARAGRAPH)
    chapter.base_style = document.styles["Heading 2"]
    document.styles.add_style("Eget afsnit", WD_STYLE_TYPE.PARAGRAPH).base_style = chapter
    loop = document.styles.add_style("Ring", WD_STYLE_TYPE.PARAGRAPH)
    loop.base_style = loop
    document.add_paragraph("Titel", "Title")
    document.add_paragraph("Borgerne", "Eget afsnit")
    document.add_paragraph(PROSE, "Ring")
    read = article("artikel.docx", saved(document))

    assert [(section.heading, section.level) for section in read.sections] == [("Borgerne", 2)]
    assert texts(read) == [PROSE]


def test_a_paragraph_s_own_outline_level_and_list_count_too(article):
    head, item = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', '<w:pPr><w:numPr><w:numId w:val="{}"/></w:numPr></w:pPr>'
    read = article(
        "artikel.docx",
        with_body(
            f"<w:p>{head}{run('Titel')}</w:p>",
            f"<w:p>{item.format(1)}{run('Pump dækkene.')}</w:p>",
            f"<w:p>{item.format(0)}{run('Slut.')}</w:p>",
        ),
    )

    assert read.title == "Titel"
    assert lines(read) == [("item", "Pump dækkene."), ("paragraph", "Slut.")]


def test_a_table_of_contents_is_no_text(article):
    document = docx.Document()
    document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Titel", "Title")
    document.add_paragraph("Indhold", "TOC Heading")
    document.add_paragraph("Borgerne\t2", "toc 1")
    document.add_paragraph(PROSE)

    assert texts(article("artikel.docx", saved(document))) == [PROSE]


NOT_HIDDEN = '<w:vanish w:val="0"/>'
TRACKED = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            [f"<w:p>{run('Vi ')}<w:ins {TRACKED}>{run('kører ')}</w:ins>{run('nu.')}</w:p>"],
            ["Vi kører nu."],
        ),
        (
            [
                f"<w:p>{run('Vi ')}<w:del {TRACKED}><w:r><w:delText>går</w:delText></w:r>{run('løber')}</w:del>"
                f"{run('kører.')}</w:p>"
            ],
            ["Vi kører."],
        ),
        (
            [
                f"<w:p><w:moveFrom {TRACKED}>{run('Fra. ')}</w:moveFrom>{run('Her.')}</w:p>",
                f"<w:p><w:moveTo {TRACKED}>{run('Til.')}</w:moveTo></w:p>",
            ],
            ["Her.", "Til."],
        ),
        (
            [
                f"<w:p><w:pPr><w:rPr><w:del {TRACKED}/></w:rPr></w:pPr>{run('Et ')}</w:p>",
                f"<w:p>{run('afsnit.')}</w:p>",
            ],
            ["Et afsnit."],
        ),
        ([f"<w:p><w:pPr><w:rPr><w:del {TRACKED}/></w:rPr></w:pPr>{run('Sidst.')}</w:p>"], ["Sidst."]),
        (
            [
                f"<w:tbl><w:tr><w:trPr><w:del {TRACKED}/></w:trPr><w:tc><w:p>{run('Væk.')}</w:p></w:tc></w:tr>"
                f"<w:tr><w:tc><w:p>{run('Her.')}</w:p></w:tc></w:tr></w:tbl>"
            ],
            ["Her."],
        ),
    ],
)
def test_tracked_changes_are_read_as_if_they_were_accepted(article, paragraphs, expected):
    assert texts(article("artikel.docx", with_body(*paragraphs))) == expected


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ("<w:r><w:t>Et</w:t><w:br/><w:t>linje</w:t><w:tab/><w:t>skift</w:t></w:r>", "Et linje skift"),
        ("<w:r><w:t>bib\u00adlio</w:t><w:softHyphen/><w:t>tek</w:t></w:r>", "bibliotek"),
        ("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>bog</w:t></w:r>", "e\u2011bog"),
        (f"{run('Ses. ')}{run('Skjult. ', '<w:vanish/>')}{run('Ikke.', NOT_HIDDEN)}", "Ses. Ikke."),
        (f"<w:hyperlink>{run('Et link')}</w:hyperlink>{run(' her')}", "Et link her"),
        (f"<w:sdt><w:sdtContent>{run('Et felt')}</w:sdtContent></w:sdt>{run(' her')}", "Et felt her"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/><w:t>Side 4</w:t><w:fldChar w:fldCharType="end"/></w:r>',
            "Side 4",
        ),
    ],
)
def test_signs_and_fields_become_the_words_that_a_reader_sees(article, runs, expected):
    assert texts(article("artikel.docx", with_body(f"<w:p>{runs}</w:p>"))) == [expected]


def test_paragraphs_in_a_content_control_are_read(article):
    inner = f"<w:sdt><w:sdtContent><w:p>{run('Indeni.')}</w:p></w:sdtContent></w:sdt>"

    assert texts(article("artikel.docx", with_body(inner, f"<w:p>{run('Udenfor.')}</w:p>"))) == ["Indeni.", "Udenfor."]


NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
BOX = f"<w:txbxContent><w:p>{run('I en boks.')}</w:p></w:txbxContent>"
TWICE = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    f'<mc:Choice Requires="wps"><w:drawing>{BOX}</w:drawing></mc:Choice>'
    f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
FORMULA = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>'
)


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        (NOTE, "the article has 1 footnote, which is not read"),
        (f"{NOTE}{NOTE}<w:del {TRACKED}>{NOTE}</w:del>{TWICE}", "the article has 2 footnotes and 1 text box, which"),
        (
            f"{NOTE}{TWICE}{TWICE}{FORMULA}",
            "the article has 1 footnote, 2 text boxes and 1 formula, which are not read",
        ),
    ],
)
def test_what_stands_beside_the_running_text_is_not_read_and_that_is_said(reading, beside, said):
    read, (told,) = reading("artikel.docx", with_body(f"<w:p>{run('Vi talte')}{beside}{run(' cykler.')}</w:p>"))

    assert texts(read) == ["Vi talte cykler."]
    assert (told.code, told.severity.value, told.file.name) == ("W201", "warning", "artikel.docx")
    assert told.message.startswith(said)


@pytest.mark.parametrize(
    ("code", "said", "content"),
    [
        (
            "E201",
            "is locked with a password",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        ),
        ("E209", "of the old kind (.doc) by another name", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"WordDocument" * 50),
        ("E201", "is not a Word document, or only a part of one", b""),
        ("E201", "is not a Word document, or only a part of one", b"Tekst, som nogen har kaldt .docx"),
    ],
)
def test_a_file_that_is_no_word_document_is_told_at_its_name_in_the_outline(reading, code, said, content):
    read, (told,) = reading("artikel.docx", content)

    assert read is None
    assert (told.code, told.file.name, told.span.line) == (code, "talk.yaml", 3)
    assert said in told.message
    assert "Word" in told.help


def test_half_a_document_is_told(reading):
    whole = with_body(f"<w:p>{run(PROSE)}</w:p>")

    for part in (whole[: len(whole) // 2], whole[:-30]):
        read, (told,) = reading("artikel.docx", part)
        assert (read, told.code) == (None, "E201")


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"]
)
@pytest.mark.parametrize("content", [b"", b"<a/>", b"<a", None])
def test_a_document_with_a_broken_part_is_read_or_told(reading, part, content):
    whole, broken = io.BytesIO(with_body(f"<w:p>{run(PROSE)}</w:p>")), io.BytesIO()
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            if name != part or content is not None:
                new.writestr(name, content if name == part else old.read(name))
    read, told = reading("artikel.docx", broken.getvalue())

    if read is None:
        assert [found.code for found in told] == ["E201"]
    else:
        assert texts(read) == [PROSE]


def test_a_packed_file_of_another_kind_is_told(reading):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("noter.txt", "Tekst.")
    read, (told,) = reading("artikel.docx", packed.getvalue())

    assert (read, told.code) == (None, "E201")
    assert "save it anew as a Word document" in told.help


def test_a_document_that_unpacks_to_far_too_much_is_told(reading):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 201_000_000)
    read, (told,) = reading("artikel.docx", packed.getvalue())

    assert (read, told.code) == (None, "E201")
    assert "unpacks to over 200 MB" in told.message


def test_a_document_without_text_is_empty(reading):
    read, (told,) = reading("artikel.docx", saved(docx.Document()))

    assert (read, told.code) == (None, "E202")


def test_without_python_docx_it_is_said_how_to_install_it(reading, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)  # what an import finds where the extra is not installed
    read, (told,) = reading("artikel.docx", with_body(f"<w:p>{run(PROSE)}</w:p>"))

    assert read is None
    assert (told.code, told.file.name) == ("E210", "talk.yaml")
    assert "pip install 'deckgen[docx]'" in told.help
