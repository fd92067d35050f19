"""What is alike for a reader is alike after normalising, and every sign knows where it came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.article.normalise import normalise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Borgerne ER der", "borgerne er der"),
        ("på café i Århus", unicodedata.normalize("NFD", "på café i Århus")),
        ("“citat”", "»citat«"),
        ("„citat“", '"citat"'),
        ("''citat''", "‘citat’"),
        ("a – b — c", "a - b - c"),
        ("e‑mail", "e-mail"),
        ("knap\u00a090 %", "knap 90%"),
        ("10\u202f000", "10 000"),
        ("kommu\u00adnal\u200b", "kommunal"),
        ("og så…", "og så..."),
        ("  a \n\t b\v c ", "a b c"),
        ("78 pct. af", "78 % af"),
        ("78 pct af", "78% af"),
        ("78 procent.", "78 pct."),
        ("78 percent", "78 per cent"),
        ("Straße", "STRASSE"),
    ],
)
def test_two_ways_to_write_the_same_are_alike(one, other):
    assert normalise(one).text == normalise(other).text


@pytest.mark.parametrize(("one", "other"), [("5 %", "5 procentpoint"), ("hår", "har"), ("78 %", "87 %"), ("a b", "ab")])
def test_what_differs_stays_different(one, other):
    assert normalise(one).text != normalise(other).text


def test_a_find_leads_back_to_the_source():
    source = unicodedata.normalize("NFD", "Så er 78 pct. på “nettet”\u00ad.")
    found = normalise(source)

    at = found.text.index("78% på 'nettet'")
    start, end = found.span(at, at + len("78% på 'nettet'"))
    assert unicodedata.normalize("NFC", source[start:end]) == "78 pct. på “nettet”"


@given(st.one_of(st.text(), st.text(st.sampled_from(list("a1 %'\"…å\u030a\u0301\u00ad\u00a0.pct")))))
def test_offsets_are_in_range_and_never_go_back(text):
    found = normalise(text)

    assert len(found.text) == len(found.offsets) == len(found.ends)
    assert list(found.offsets) == sorted(found.offsets)
    assert list(found.ends) == sorted(found.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(found.offsets, found.ends, strict=True))


@given(st.text())
def test_composed_and_decomposed_texts_are_alike(text):
    assert normalise(unicodedata.normalize("NFC", text)).text == normalise(unicodedata.normalize("NFD", text)).text
