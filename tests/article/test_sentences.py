"""Where a sentence ends, in Danish and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.article.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi cykler f.eks. til Aarhus, jf. planen.|Det går godt.",
        "Det koster ca. 5 kr. pr. stk.|Det er billigt.",
        "Mødet er den 3. maj kl. 10.30 i byen.|Kom i god tid.",
        "D. 3. maj er det fredag.|Så holder vi fri.",
        "Vi købte lygter, låse m.m.|Det var dyrt.",
        "Vi købte lygter, låse m.m. til alle.",
        "Æbler, pærer osv.|Der var nok.",
        "Andelen steg til 78 pct.|Året før var den lavere.",
        "Det er 2,5 gange så meget, dvs. 1.234,5 i alt.|Godt nok.",
        "Hvad nu?|Nu cykler vi!|Ja.",
        "”Hvad nu?” spurgte hun.|Han tav.",
        "Han sagde: ”Det regner.”|Så gik han.",
        "Det var i 2024.|Nu er det 2026.",
        "Luften måles ved 16 haller.³|Ingen ser det.",
        "Han hedder J. Hansen.|Han cykler.",
        "Vi tager plan B.|Det er bedst.",
        "Vi kom for tredje gang, 3. gang på et år.",
        "Og så… Vi ventede.".replace("… ", "…|"),
        "Og så … ventede vi.",
        "iPhones er dyre.|iPads er dyrere.",
        "Mr. Smith and Mrs. Jones met Dr. Brown.|They talked.",
        "We need lamps, e.g. red ones, i.e. rear lights, etc.|The rest can wait.",
        "It cost 3.5 dollars vs. 4 before.|That is less.",
        "It is so (they say).|We agree.",
        "Uden punktum til sidst",
    ],
)
def test_a_text_is_split_where_its_sentences_end(text):
    assert sentences(text.replace("|", " ")) == text.split("|")


def test_a_line_wrap_between_sentences_is_no_part_of_them():
    assert sentences("  Det regner.\n Vi kører.\n") == ["Det regner.", "Vi kører."]


def test_an_empty_text_has_no_sentences():
    assert sentences(" \n") == []


@given(st.one_of(st.text(), st.text(st.sampled_from(list('aB1.!?…" ')))))
def test_sentences_leave_out_nothing_but_white_space(text):
    spans = split_sentences(text)

    assert "".join(text[a:b] for a, b in spans).split() == "".join(text.split()).split() or (
        "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    )
    assert all(a < b for a, b in spans)
    assert [at for span in spans for at in span] == sorted(at for span in spans for at in span)
