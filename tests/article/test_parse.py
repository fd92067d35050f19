"""An author's file in, sections, paragraphs and sentences with their addresses out."""

import re
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.article.model import Article
from deckgen.article.parse import read_article
from deckgen.diagnostics import Report, SourceSpan

MARKDOWN = """\
# Cyklen er hurtigst

Indledningen er **kort**,
og den står [over](http://eksempel.dk/cykel) alt.

## Borgerne og cyklen

Vi talte cykler i maj. Der var flere
end i marts.

> En cykel er en god ven.

Tre råd:

1. Pump dækkene.
2. Smør kæden m.m.
   Det hjælper.

### Når det regner

Tag en jakke på.
"""

PLAINTEXT = """\
Cyklen er hurtigst

Kør nu bare!

Det er hurtigt at cykle,
og det er sundt.

Hvad siger tallene?

Vi talte cykler den
24. maj, og der var mange.

To råd

  1. Pump dækkene
  2. Smør kæden,
     når den er tør

Og så videre…

Den sidste tekst.
"""


def read(folder: Path, text: str | bytes, name: str = "artikel.md") -> tuple[Article, Report]:
    file, report = folder / name, Report()
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    article = read_article(file, SourceSpan.at(folder / "talk.yaml", 3, 10, len(name)), report)
    assert article is not None, report.found
    return article, report


def failure(file: Path) -> tuple[str, str, str, Path, int | None]:
    report = Report()
    assert read_article(file, SourceSpan.at(file.parent / "talk.yaml", 3, 10), report) is None
    (found,) = report.found
    return found.code, found.message, found.help, found.file, found.span.line if found.span else None


def words_in_order(article: Article) -> bool:
    """Say whether each paragraph's words stand in its stretch of the source, in the same order."""
    for paragraph in article.paragraphs:
        rest = iter(re.findall(r"\w", article.text[paragraph.start : paragraph.end]))
        if not all(sign in rest for sign in re.findall(r"\w", paragraph.text)):
            return False
    return True


def test_the_first_heading_is_the_title_and_the_others_begin_sections(tmp_path):
    article, _ = read(tmp_path, MARKDOWN)

    assert article.title == "Cyklen er hurtigst"
    assert [(s.heading, s.slug, s.level) for s in article.sections] == [
        ("", "start", 0),
        ("Borgerne og cyklen", "borgerne-og-cyklen", 2),
        ("Når det regner", "når-det-regner", 3),
    ]


def test_markup_and_line_wraps_are_no_part_of_a_paragraphs_text(tmp_path):
    article, _ = read(tmp_path, MARKDOWN)

    first = next(article.paragraphs)
    assert first.text == "Indledningen er kort, og den står over alt."
    assert article.text[first.start : first.end] == (
        "Indledningen er **kort**,\nog den står [over](http://eksempel.dk/cykel) alt."
    )


def test_paragraphs_items_and_quotations_are_numbered_together(tmp_path):
    article, _ = read(tmp_path, MARKDOWN)

    assert [(p.address, p.kind, p.text) for p in article.sections[1].paragraphs] == [
        ("borgerne-og-cyklen/1", "paragraph", "Vi talte cykler i maj. Der var flere end i marts."),
        ("borgerne-og-cyklen/2", "quote", "En cykel er en god ven."),
        ("borgerne-og-cyklen/3", "paragraph", "Tre råd:"),
        ("borgerne-og-cyklen/4", "item", "Pump dækkene."),
        ("borgerne-og-cyklen/5", "item", "Smør kæden m.m. Det hjælper."),
    ]


def test_a_sentence_has_an_address_and_slices_back_to_the_source(tmp_path):
    article, _ = read(tmp_path, MARKDOWN)

    sentence = article.sections[1].paragraphs[0].sentences[1]
    assert sentence.address == "borgerne-og-cyklen/1.2"
    assert sentence.text == "Der var flere end i marts."
    assert article.text[sentence.start : sentence.end] == "Der var flere\nend i marts."


@pytest.mark.parametrize(
    ("source", "text", "stretch"),
    [
        ("Brød \\& *smør*\\! til &lt;alle&gt;", "Brød & smør! til <alle>", None),
        (
            "Se ![et hus](hus.png) på [a][b] her.\n\n[b]: http://x.dk",
            "Se på a her.",
            "Se ![et hus](hus.png) på [a][b] her.",
        ),
        ("Koden `a\nb` og <b>fed</b> tekst", "Koden a b og fed tekst", None),
        ('Et link [**fedt** (hus)](http://x.dk/a_(b) "t") her', "Et link fedt (hus) her", None),
        (
            "    Indrykket tekst\n    er også tekst.",
            "Indrykket tekst er også tekst.",
            "Indrykket tekst\n    er også tekst.",
        ),
        ("<div>Et afsnit <!-- ikke her --> i HTML</div>", "Et afsnit i HTML", None),
        ("> - citeret punkt\n>   med mere", "citeret punkt med mere", "citeret punkt\n>   med mere"),
    ],
)
def test_inline_markup_becomes_the_words_a_reader_sees(tmp_path, source, text, stretch):
    article, _ = read(tmp_path, source)

    (paragraph,) = article.paragraphs
    assert paragraph.text == text
    assert words_in_order(article)
    if stretch:
        assert article.text[paragraph.start : paragraph.end] == stretch


def test_front_matter_is_no_text(tmp_path):
    article, _ = read(tmp_path, "---\nforfatter: mig\n---\n# Titel\n\nBrødtekst.\n")

    assert article.title == "Titel"
    assert [(p.text, article.text[p.start : p.end]) for p in article.paragraphs] == [("Brødtekst.", "Brødtekst.")]


def test_two_headings_alike_have_slugs_of_their_own(tmp_path):
    article, _ = read(tmp_path, "Ind.\n\n## Tal\n\nEt.\n\n## Tal\n\nTo.\n\n## Start\n\nTre.\n\n## !\n\nFire.\n")

    assert article.title is None
    assert [s.slug for s in article.sections] == ["start", "tal", "tal-2", "start-2", "section"]


def test_in_plain_text_a_short_line_alone_is_a_heading(tmp_path):
    article, _ = read(tmp_path, PLAINTEXT, "artikel.txt")

    assert article.title == "Cyklen er hurtigst"
    assert [s.heading for s in article.sections] == ["", "Hvad siger tallene?", "To råd", "Og så videre…"]
    assert [(p.kind, p.text) for p in article.paragraphs] == [
        ("paragraph", "Kør nu bare!"),
        ("paragraph", "Det er hurtigt at cykle, og det er sundt."),
        ("paragraph", "Vi talte cykler den 24. maj, og der var mange."),
        ("item", "Pump dækkene"),
        ("item", "Smør kæden, når den er tør"),
        ("paragraph", "Den sidste tekst."),
    ]
    assert words_in_order(article)


def test_a_long_line_or_one_that_ends_like_a_sentence_is_no_heading(tmp_path):
    lines = [
        "Titel",
        "En sætning.",
        "To råd:",
        "En, to, tre,",
        "Lang " * 20,
        "Så skete der slet ikke noget som helst mere…",
    ]
    article, _ = read(tmp_path, "\n\n".join([*lines, "Slut nu."]), "artikel.txt")

    assert [s.heading for s in article.sections] == [""]
    assert len(article.sections[0].paragraphs) == 6


def test_what_a_web_page_left_in_the_text_is_set_apart(tmp_path):
    lines = [
        "Titel",
        "Tekst her.",
        "No alt text provided for this image",
        "Mere tekst.",
        "Cykler, Byer og veje, Vejr",
    ]
    article, _ = read(tmp_path, "\n\n".join(lines), "artikel.txt")

    assert [p.text for p in article.paragraphs] == ["Tekst her.", "Mere tekst."]
    assert [left.text for left in article.leftovers] == [
        "No alt text provided for this image",
        "Cykler, Byer og veje, Vejr",
    ]


def test_the_last_line_is_text_and_not_a_heading_of_nothing(tmp_path):
    article, _ = read(tmp_path, "Titel\n\nTekst her.\n\nTak for nu", "artikel.txt")

    assert [p.text for p in article.paragraphs] == ["Tekst her.", "Tak for nu"]


@pytest.mark.parametrize("name", ["artikel.md", "artikel.txt", "ARTIKEL.TXT"])
def test_byte_order_marks_and_windows_line_ends_make_no_difference(tmp_path, name):
    text = (
        "\ufeffTitel\r\n=====\r\n\r\nÉn linje\r\nog \ufeffén til.\r\n"
        if name.endswith("md")
        else ("\ufeffTitel\r\n\r\nÉn linje\r\nog \ufeffén til.\r\n")
    )
    article, report = read(tmp_path, text, name)

    (paragraph,) = article.paragraphs
    assert (article.title, paragraph.text) == ("Titel", "Én linje og én til.")
    assert article.text[paragraph.start : paragraph.end] == "Én linje\r\nog \ufeffén til."
    assert report.found == []


def test_signs_that_no_slide_can_show_are_left_out_with_a_warning(tmp_path):
    article, report = read(tmp_path, "En linje\x0bog en til.\n\nNul\x00 og \x1bflugt.")

    assert [p.text for p in article.paragraphs] == ["En linje og en til.", "Nul og flugt."]
    assert [(w.code, w.span.line, "U+0000" in w.message) for w in report.warnings] == [
        ("E205", 3, True),
        ("E205", 3, False),
    ]


def test_words_are_counted_as_a_reader_counts_them(tmp_path):
    article, _ = read(tmp_path, "# Titel her\n\nOm-teksten koster 1.234,5 kr. – ikke mere.\n")

    assert article.words == 6


def test_an_article_that_is_not_there_is_named_with_those_that_are(tmp_path):
    (tmp_path / "artikel.md").write_text("x")
    (tmp_path / "noter.txt").write_text("x")

    code, message, help, file, line = failure(tmp_path / "artikl.md")

    assert (code, file.name, line) == ("E201", "talk.yaml", 3)
    assert "artikl.md" in message
    assert help.startswith("did you mean artikel.md?")
    assert help.endswith("artikel.md, noter.txt")


def test_a_folder_is_no_article(tmp_path):
    (tmp_path / "artikler").mkdir()
    (tmp_path / "artikler" / "en.md").write_text("x")

    code, message, help, *_ = failure(tmp_path / "artikler")

    assert (code, "is a folder" in message, help.endswith("en.md")) == ("E201", True, True)


@pytest.mark.parametrize("name", ["nej/artikel.md", "a\0.md", "a" * 300 + ".md", ""])
def test_no_path_ends_in_a_traceback(tmp_path, name):
    assert failure(tmp_path / name)[0] == "E201"


@pytest.mark.parametrize("text", ["", " \n\n", "# Kun en titel\n", "\ufeff", "![billede](x.png)\n", "<!-- intet -->"])
@pytest.mark.parametrize("name", ["artikel.md"])
def test_an_article_without_text_is_empty(tmp_path, text, name):
    (tmp_path / name).write_text(text)

    assert failure(tmp_path / name)[0] == "E202"


def test_a_plain_text_with_nothing_but_a_title_is_empty(tmp_path):
    (tmp_path / "artikel.txt").write_text("Kun en titel\n")

    assert failure(tmp_path / "artikel.txt")[0] == "E202"


def test_a_file_that_is_not_utf8_is_shown_with_the_line_of_its_first_foreign_byte(tmp_path):
    (tmp_path / "artikel.txt").write_bytes("Titel\n\nDet er sundt på cykel.".encode("latin-1"))

    code, message, help, file, line = failure(tmp_path / "artikel.txt")

    assert (code, file.name, line) == ("E203", "artikel.txt", 3)
    assert "0xE5 in line 3" in message
    assert "UTF-8" in help


def test_utf16_is_called_by_its_name(tmp_path):
    (tmp_path / "artikel.txt").write_bytes("Titel på dansk".encode("utf-16"))

    assert "UTF-16" in failure(tmp_path / "artikel.txt")[1]


@pytest.mark.parametrize("name", ["artikel.doc", "artikel.pdf", "artikel"])
def test_a_kind_of_file_that_is_not_read_is_named(tmp_path, name):
    (tmp_path / name).write_bytes(b"PK")

    code, _, help, file, _ = failure(tmp_path / name)

    assert (code, file.name) == ("E209", "talk.yaml")
    assert ".md" in help


def test_a_name_with_decomposed_letters_is_the_same_name(tmp_path):
    (tmp_path / unicodedata.normalize("NFD", "årsag.md")).write_text("Tekst.")

    article = read_article(tmp_path / "årsag.md", SourceSpan.at(tmp_path / "talk.yaml"), Report())

    assert article is not None


MARKED = st.text(st.sampled_from(list("ab1.! \n\r\t*_`[]()<>#>-&;\\\"'|=å\u0301\ufeff\x00\x0b\u2028…")), max_size=80)


@given(st.one_of(st.text(max_size=80), MARKED), st.sampled_from([".md", ".txt"]))
def test_any_text_is_read_and_every_word_stands_where_it_is_said_to(text, ending):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"artikel{ending}"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        report = Report()
        article = read_article(file, SourceSpan.at(Path("talk.yaml")), report)
    if article is None:
        assert report.errors
        return
    for paragraph in article.paragraphs:
        assert len(paragraph.offsets) == len(paragraph.text) + 1
        assert list(paragraph.offsets) == sorted(paragraph.offsets)
        assert 0 <= paragraph.start < paragraph.end <= len(article.text)
        assert paragraph.text.split() == " ".join(s.text for s in paragraph.sentences).split()
        assert all(paragraph.start <= s.start < s.end <= paragraph.end for s in paragraph.sentences)
    if "&" not in text and "\x00" not in text:
        assert words_in_order(article)
