"""A talk may rest on several articles: which one a quote is looked up in, and how its place is called."""

import docx
import pytest
import yaml

REPORT = (
    "# Rapporten\n\n## Borgerne\n\nVi talte cykler i maj. Der var flere end i marts.\n\n## Kun her\n\nEn sætning.\n"
)
LETTER = "# Brevet\n\n## Borgerne\n\nDer var flere end i marts. Der var 40 i alt.\n"


def free(id, **more):
    return {"text": {"id": id, "title": f"Overskrift {id}", "text": "Kort.", **more}}


def without_main(articles, *slides, **more):
    return yaml.safe_dump(
        {"title": "Biblioteket", "articles": articles, "running_order": list(slides), **more},
        allow_unicode=True,
        sort_keys=False,
    )


@pytest.fixture
def files(tmp_path):
    """Two articles beside the talk's own."""
    (tmp_path / "rapport.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "brev.md").write_text(LETTER, encoding="utf-8")
    return {"rapport": "rapport.md", "brev": "brev.md"}


def test_an_item_says_which_article_it_is_looked_up_in(addresses, files):
    found = addresses(
        {
            "articles": files,
            "running_order": [
                free("a", quote="kom 62 % af byens borgere"),
                free("b", article="rapport", quote="Der var flere end i marts"),
                free("c", article="brev", quote="Der var flere end i marts"),
                free("d", article="rapport", passage="Borgerne/1"),
                free("e", article="rapport", passage="Borgerne", quote="Vi talte cykler i maj. Der var flere"),
                {"quote": {"id": "f", "article": "brev", "text": "Der var 40 i alt", "by": "brevet"}},
            ],
        }
    )

    assert found == {
        "a": "hvad-tallene-siger/1.1",
        "b": "rapport:borgerne/1.2",
        "c": "brev:borgerne/1.1",
        "d": "rapport:borgerne/1",
        "e": "rapport:borgerne/1.1-2",
        "f": "brev:borgerne/1.2",
    }


def test_without_a_main_article_a_quote_is_looked_up_in_all_of_them_in_turn(addresses, files):
    slides = [
        free("a", quote="Der var flere end i marts"),
        free("b", quote="Der var 40 i alt"),
        free("c", passage="Kun her"),
        free("d", passage="Borgerne", quote="Der var 40 i alt"),
        free("e", article="brev", quote="Der var flere end i marts"),
    ]

    assert addresses(without_main(files, *slides)) == {
        "a": "rapport:borgerne/1.2",
        "b": "brev:borgerne/1.2",
        "c": "rapport:kun-her/1",
        "d": "brev:borgerne/1.2",
        "e": "brev:borgerne/1.1",
    }


@pytest.mark.parametrize("passage", ["rapport:borgerne/1", "rapport:Borgerne/1.2", "borgerne/1"])
def test_an_address_with_the_article_s_id_is_a_passage_too(addresses, files, passage):
    assert addresses(without_main(files, free("a", passage=passage))) == {"a": "rapport:borgerne/1"}


def test_two_articles_whose_headings_are_alike_are_both_read_aloud(compiled, files):
    slides = [free("a", article="rapport", passage="Borgerne"), free("b", article="brev", passage="Borgerne")]
    found, report = compiled(without_main(files, *slides))

    assert report.found == []
    assert [slide.speech.passage for slide in found.deck.slides] == [
        ("Vi talte cykler i maj. Der var flere end i marts.",),
        ("Der var flere end i marts. Der var 40 i alt.",),
    ]
    assert [slide.speech.address for slide in found.deck.slides] == ["rapport: Borgerne 1", "brev: Borgerne 1"]


def test_a_figure_is_held_against_the_article_that_the_item_names(compiled, files):
    slide = {"text": {"title": "Der var 41", "text": "Kort.", "article": "brev", "passage": "Borgerne"}}
    _, report = compiled(without_main(files, slide))

    assert [found.code for found in report.errors] == ["E204"]
    assert "(brev:borgerne/1)" in report.errors[0].label


def test_an_article_that_the_outline_does_not_name_is_told_with_the_one_that_was_meant(error, files):
    found = error(without_main(files, free("a", article="raport", quote="Der var flere end i marts")))

    assert (found.code, found.span.line) == ("E114", 10)
    assert found.message == "there is no article `raport`"
    assert found.help == "did you mean `rapport`?"


@pytest.mark.parametrize(
    ("name", "help"),
    [("rapport", "articles: {rapport: …}"), ("article.md", "take this line away")],
)
def test_an_item_can_name_an_article_only_where_the_outline_has_several(error, name, help):
    found = error({"running_order": [free("a", article=name, quote="kom 62 % af byens borgere")]})

    assert found.code == "E114"
    assert "the outline has no `articles`" in found.message
    assert help in found.help


def test_a_quote_that_stands_in_none_of_the_articles_is_told_with_the_nearest_sentence_of_all(error, files):
    found = error(without_main(files, free("a", quote="Der var 41 personer i alt")))

    assert found.code == "E206"
    assert found.message == "the quote does not stand in rapport.md or brev.md"
    assert "(brev:borgerne/1.2): “Der var 40 i alt.”" in found.help


def test_a_passage_that_none_of_the_articles_has_is_told_with_the_nearest_heading(error, files):
    found = error(without_main(files, free("a", passage="Kun hist")))

    assert found.code == "E207"
    assert found.message == "none of the articles has a passage called “Kun hist”"
    assert found.help == "did you mean “Kun her”?"


@pytest.mark.usefixtures("files")
def test_an_article_that_cannot_be_read_is_told_once_and_at_its_own_name(error):
    outline = without_main({"rapport": "rapport.md", "brev": "breve.md"}, free("a", quote="Der var 40 i alt"))
    found = error(outline)

    assert (found.code, found.span.line) == ("E201", 4)
    assert found.help.startswith("did you mean brev.md?")


def test_an_included_outline_may_bring_an_article_from_its_own_folder(addresses, tmp_path):
    (tmp_path / "fælles").mkdir()
    (tmp_path / "fælles" / "rapport.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "fælles" / "rapport.yaml").write_text("articles: {rapport: rapport.md}\n", encoding="utf-8")
    slides = [free("a", article="rapport", passage="Kun her")]

    assert addresses({"include": ["fælles/rapport.yaml"], "running_order": slides}) == {"a": "rapport:kun-her/1"}


def test_a_word_document_and_a_web_page_carry_quotes_as_well(addresses, tmp_path):
    document = docx.Document()
    document.add_paragraph("Rapporten", "Title")
    document.add_paragraph("Borgerne", "Heading 1")
    document.add_paragraph("Vi talte cykler i maj. Der var 40 % flere end i marts.")
    document.save(tmp_path / "rapport.docx")
    page = "<article><h1>Siden</h1><h2>Politikerne</h2><p>De cykler <b>aldrig</b>. De kører.</p></article>"
    (tmp_path / "side.html").write_text(page, encoding="utf-8")
    statistic = {"id": "a", "value": 40, "unit": "%", "claim": "Flere", "label": "cykler", "quote": "40 % flere"}
    outline = without_main(
        {"rapport": "rapport.docx", "side": "side.html"},
        free("b", quote="De cykler aldrig"),
        statistics=[statistic],
    )

    assert addresses(outline) == {"a": "rapport:borgerne/1.2", "b": "side:politikerne/1.1"}
