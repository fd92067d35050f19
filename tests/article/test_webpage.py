"""A web page in, what a reader of its article reads out."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.article.parse import read_article
from deckgen.diagnostics import Report, SourceSpan

PAGE = """<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Avisen</title><style>p {color: red}</style></head>
<body>
<header><a href="/">Avisen</a></header>
<nav><ul><li>Forside</li><li>Debat</li></ul></nav>
<main>
<article>
  <header><h1>Cyklen er <em>hurtigst</em></h1><p>Af Fornavn Efternavn</p></header>
  <p>Indledningen er <b>kort</b>,
     og den står <a href="#">over</a> alt.<script>alert("nej")</script><!-- heller ikke --> Den slutter her.</p>
  <figure><img src="x.jpg" alt="En cykel"><figcaption>En cykel i regnvejr. Foto: Byen</figcaption></figure>
  <h2>Borgerne og cyklen</h2>
  <p>Vi talte cykler i maj.<sup><a href="#n1">1</a></sup> Der var flere end i marts &amp; april.</p>
  <blockquote><p>En cykel er en god ven.</p></blockquote>
  <p>To råd:</p>
  <ol><li>Pump dækkene.</li><li><p>Smør kæden.</p></li></ol>
  <p hidden>Skjult.</p><p style="display: none">Også skjult.</p><span aria-hidden="true">★</span>
  <table><tr><th>År</th><td>2.400 cykler</td></tr></table>
  <footer>Læs også</footer>
</article>
<aside>Mest læste</aside>
</main>
<footer>Kontakt os</footer>
</body></html>
"""


def body(text):
    return f"<html><head><meta charset='utf-8'></head><body>{text}</body></html>"


def lines(article):
    return [(paragraph.kind, paragraph.text) for paragraph in article.paragraphs]


@pytest.mark.parametrize("name", ["artikel.html", "ARTIKEL.HTM"])
def test_the_article_of_a_page_is_read_without_what_stands_around_it(article, name):
    read = article(name, PAGE)

    assert read.title == "Cyklen er hurtigst"
    assert [(section.slug, section.level) for section in read.sections] == [("start", 0), ("borgerne-og-cyklen", 2)]
    assert lines(read) == [
        ("paragraph", "Indledningen er kort, og den står over alt. Den slutter her."),
        ("paragraph", "Vi talte cykler i maj. Der var flere end i marts & april."),
        ("quote", "En cykel er en god ven."),
        ("paragraph", "To råd:"),
        ("item", "Pump dækkene."),
        ("item", "Smør kæden."),
        ("paragraph", "År"),
        ("paragraph", "2.400 cykler"),
    ]
    assert [(left.kind, left.text) for left in read.leftovers] == [
        ("byline", "Af Fornavn Efternavn"),
        ("caption", "En cykel i regnvejr. Foto: Byen"),
    ]


def test_a_sentence_of_a_page_has_an_address_and_stands_in_the_text_that_was_laid_out(article):
    read = article("artikel.html", PAGE)

    sentence = read.sections[1].paragraphs[0].sentences[1]
    assert (sentence.address, sentence.text) == (
        "borgerne-og-cyklen/1.2",
        "Der var flere end i marts & april.",
    )
    assert read.text[sentence.start : sentence.end] == sentence.text
    assert read.text.startswith("Cyklen er hurtigst\n\nAf Fornavn Efternavn\n\nIndledningen er kort")


@pytest.mark.parametrize("around", ["<article>{}</article>", "<main>{}</main>", "<div role='main'>{}</div>", "{}"])
def test_the_content_is_what_the_page_marks_as_such(article, around):
    content = around.format("<h1>Titel</h1><p>Teksten.</p>")
    read = article("artikel.html", body(f"<nav>Forside</nav>{content}<footer>Slut</footer>"))

    assert (read.title, lines(read)) == ("Titel", [("paragraph", "Teksten.")])


def test_teasers_beside_the_article_are_not_read(article):
    teasers = "<article><h2>En anden</h2><p>Læs den.</p></article>" * 3
    read = article("artikel.html", body(f"<article><h1>Titel</h1><p>{'Teksten er lang. ' * 9}</p></article>{teasers}"))

    assert "Læs den." not in read.text


def test_a_page_that_is_made_of_several_articles_is_read_as_a_whole(article):
    parts = "".join(f"<article><h2>Del {number}</h2><p>Teksten i del {number}.</p></article>" for number in "123")
    read = article("artikel.html", body(f"<main><h1>Titel</h1>{parts}</main>"))

    assert [section.heading for section in read.sections] == ["Del 1", "Del 2", "Del 3"]


def test_the_big_heading_may_stand_above_the_article(article):
    read = article("artikel.html", body("<header><h1>Titel</h1></header><article><p>Teksten.</p></article>"))

    assert (read.title, lines(read)) == ("Titel", [("paragraph", "Teksten.")])


def test_the_title_is_the_title_also_where_something_stands_above_it(article):
    read = article("artikel.html", body("<article><p>Debat</p><h1>Titel</h1><p>Teksten.</p></article>"))

    assert (read.title, lines(read)) == ("Titel", [("paragraph", "Debat"), ("paragraph", "Teksten.")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Et<br>linjeskift", ["Et linjeskift"]),
        ("Et afsnit<br><br>\nog et nyt", ["Et afsnit", "og et nyt"]),
        ("<div>Først<div>så</div>til sidst</div>", ["Først", "så", "til sidst"]),
        ("bib\u00adlio\u00adteket&shy;s <wbr>sal", ["bibliotekets sal"]),
        ("Lige\x0blange &nbsp;ord", ["Lige lange ord"]),
        ("Tid &gt; <s>penge</s> <del>penge</del>", ["Tid > penge"]),
        ("<q>Ja</q> sagde de", ["“Ja” sagde de"]),
        ("H<sub>2</sub>O og 5 m<sup>2</sup>", ["H2O og 5 m2"]),
        ("<form><p>Hele siden står i en formular.</p><button>Send</button></form>", ["Hele siden står i en formular."]),
        ("<p>Uden slutmærke<p>og et til", ["Uden slutmærke", "og et til"]),
    ],
)
def test_marks_become_the_words_that_a_reader_sees(article, text, expected):
    read = article("artikel.html", body(text))

    assert [paragraph.text for paragraph in read.paragraphs] == expected


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1252">',
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>",
        '<?xml version="1.0" encoding="latin1"?>',
    ],
)
def test_a_page_that_says_how_it_is_saved_is_read_that_way(article, head):
    page = f"{head}<p>Æblerne på Læsø – “røde”.</p>".encode("windows-1252")

    assert lines(article("artikel.html", page)) == [("paragraph", "Æblerne på Læsø – “røde”.")]


def test_a_page_that_was_saved_anew_as_utf8_is_read_as_such_whatever_it_says(article):
    page = '<meta charset="windows-1252"><p>Æblerne på Læsø.</p>'

    assert lines(article("artikel.html", page)) == [("paragraph", "Æblerne på Læsø.")]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("", "the article is not saved as UTF-8: the byte 0xC6 in line 2"),
        ('<meta charset="utf-8">', "the article is not saved as UTF-8: the byte 0xC6 in line 2"),
        ('<meta charset="ascii-ish">', "saved as ascii-ish, which deckgen does not know"),
        ('<meta charset="hex">', "saved as hex, which deckgen does not know"),
        ('<meta charset="windows-1252">\x81', "saved as windows-1252, and the byte 0x81 is none of its signs"),
    ],
)
def test_a_page_in_another_encoding_than_it_says_is_told(reading, head, said):
    read, (told,) = reading("artikel.html", f"{head}\n<p>Æbler</p>".encode("latin-1"))

    assert read is None
    assert (told.code, told.file.name) == ("E203", "artikel.html")
    assert said in told.message
    assert 'charset="windows-1252"' in told.help


@pytest.mark.parametrize("page", ["", "  \n", "<!-- intet -->", "<html></html>", "<h1>Kun en titel</h1>", "\x00"])
def test_a_page_without_text_is_empty(reading, page):
    read, told = reading("artikel.html", page)

    assert read is None
    assert "E202" in [found.code for found in told]


def test_signs_that_no_slide_can_show_are_told_with_their_line(reading):
    read, (told,) = reading("artikel.html", "<p>En</p>\n<p>Biblio\x02teket.</p>")

    assert (told.code, told.span.line) == ("E205", 2)
    assert [paragraph.text for paragraph in read.paragraphs] == ["En", "Biblioteket."]


def test_a_page_of_many_levels_is_read(article):
    read = article("artikel.html", body("<div>" * 1500 + "Teksten." + "</div>" * 1500))

    assert lines(read) == [("paragraph", "Teksten.")]


def test_a_page_of_far_too_many_levels_is_told(reading):
    read, (told,) = reading("artikel.html", body("<div>" * 5000 + "Teksten." + "</div>" * 5000))

    assert (read, told.code, told.file.name) == (None, "E201", "artikel.html")


MARKS = [
    "<p>",
    "</p>",
    "<li>",
    "<br>",
    "<h1>",
    "<article>",
    "</article>",
    "<!--",
    "<?x ",
    "<q>",
    "&amp;",
    "<table><td>",
]
MARKED = st.lists(st.sampled_from([*MARKS, "<script>", "<body hidden>", "a", " ", "\x00", "å", "\n", "<", "#b"]))


@given(st.one_of(st.text(max_size=60), MARKED.map("".join)))
def test_any_page_is_read_and_every_paragraph_stands_where_it_is_said_to(text):
    with tempfile.TemporaryDirectory() as folder:
        file, report = Path(folder) / "artikel.html", Report()
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        read = read_article(file, SourceSpan.at(Path("talk.yaml")), report)
    assert (read is None) == bool(report.errors)
    for paragraph in read.paragraphs if read else ():
        assert read.text[paragraph.start : paragraph.end] == paragraph.text
