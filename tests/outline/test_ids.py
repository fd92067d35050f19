"""Ids name slides for good; what refers to an item must find it."""

from __future__ import annotations

import pytest

from deckgen.outline.slides import Section
from deckgen.outline.slugs import slug

TIPS = "tips:\n  - {id: kort, tip: Skriv kort}\n  - {tip: Skriv klart}\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Økonomi i balance", "økonomi-i-balance"),
        ("78 % er **dagligt** på nettet!", "78-er-dagligt-på-nettet"),
        ("Læs [artiklen](https://aarhus.dk)", "læs-artiklen"),
        ("???", "statistic"),
        ("", "statistic"),
        ("Ελλάδα", "ελλάδα"),
        ("Alle kommuner er på de sociale medier hver dag", "alle-kommuner-er-på-de-sociale-medier"),
        ("x" * 60, "x" * 40),
        ("A\u030alborg", "ålborg"),
    ],
)
def test_an_id_is_made_from_the_text(text, name):
    assert slug(text, "statistic") == name


def test_every_item_has_an_id(load):
    talk = load(
        "title: T\n"
        "argument: {question: Q, answer: A, premises: [{claim: Det virker}]}\n"
        'statistics: [{value: 1, claim: "???", label: L}]\n'
        "studies: [{by: B, claim: Et studie, findings: [a]}]\n"
        "cases: [{person: Direktøren}, {organisation: Ribe}]\n"
        "objections: [{objection: Det koster, reply: R}]\n"
        "tips: [{tip: Skriv}, {tip: skriv!}, {tip: Cover}]\n"
        "closing: {call: Gør det}\n"
        "running_order:\n"
        "  - section: Først\n"
        "  - agenda: {}\n"
        "  - bullets: {title: En liste, items: [a]}\n"
        "  - quote: {text: Et citat, by: B}\n"
        "  - tips: {claim: Alle råd}\n"
    ).talk

    assert [item.id for item in talk.items() if not isinstance(item, Section)] == [
        "argument", "det-virker", "statistic", "et-studie", "direktøren", "ribe", "det-koster",
        "skriv", "skriv-2", "cover-2", "closing", "en-liste", "et-citat", "alle-råd",
    ]  # fmt: skip
    assert talk.running_order[0].section.id == "først"
    assert talk.running_order[1].agenda.id == "agenda"


def test_a_made_id_keeps_clear_of_a_given_one_further_down(load):
    talk = load("title: T\ntips: [{tip: Skriv}, {id: skriv, tip: Kort}]\n").talk

    assert [tip.id for tip in talk.tips] == ["skriv-2", "skriv"]


def test_an_id_that_stands_twice_is_told_at_the_second(load):
    loaded = load("title: T\ntips:\n  - {id: a, tip: A}\nobjections:\n  - {id: a, objection: O, reply: R}\n")

    assert loaded.places == [("E113", 5, 10)]
    assert "the first one is on line 3" in loaded.told


def test_an_id_that_names_a_part_is_not_allowed(load):
    loaded = load("title: T\ntips:\n  - {id: cover, tip: A}\n")

    assert loaded.places == [("E113", 3, 10)]
    assert "`cover` cannot be an id" in loaded.told


def test_parts_that_the_author_left_out_have_no_place(load):
    talk = load("title: T\n").talk

    assert talk.speaker.path == ()


@pytest.mark.parametrize(
    ("lines", "place", "says"),
    [
        ("statistics:\n  - {value: 1, claim: C, label: L, source: dr}", (5, 44), "there is no source `dr`"),
        (
            "argument: {question: Q, answer: A, premises: [{claim: C, evidence: [x, kort]}]}",
            (4, 72),
            "`kort` is the id of a tip",
        ),
        ("running_order:\n  - kortt", (5, 5), "did you mean `kort`?"),
        ("running_order:\n  - show: kortt", (5, 11), "there is no slide `kortt`"),
        ("running_order:\n  - qqqqqq", (5, 5), "there is cover, question"),
        ("running_order:\n  - bullets", (5, 5), "write `- bullets:`"),
        ("running_order:\n  - statistics: {claim: C, of: [kort, kort]}", (5, 33), "the id of a statistic"),
        ("running_order:\n  - tips: {claim: C, of: kort2}", (5, 26), "did you mean `kort`?"),
        ("running_order:\n  - objections: {claim: C}", (5, 5), "needs `objections`"),
        ("running_order:\n  - chain", (5, 5), "needs `argument.premises`"),
        ("running_order:\n  - question", (5, 5), "needs `argument`"),
        ("running_order:\n  - sources", (5, 5), "needs `sources`"),
        ("running_order:\n  - closing", (5, 5), "needs `closing`"),
        ("closing: {call: C, to: b}\nrunning_order:\n  - shift", (6, 5), "needs `closing.from`"),
    ],
)
def test_a_reference_to_nothing_is_told(load, lines, place, says):
    loaded = load(f"title: T\n{TIPS}".replace("\n  - {tip: Skriv klart}", "") + lines + "\n")

    assert ("E114", *place) in loaded.places
    assert {code for code, _, _ in loaded.places} == {"E114"}
    assert says in loaded.told


def test_a_slide_shown_twice_is_told_at_the_second(load):
    loaded = load(f"title: T\n{TIPS}running_order:\n  - cover\n  - kort\n  - cover\n  - show: kort\n")

    assert loaded.places == [("E119", 8, 5), ("E119", 9, 11)]
    assert "shown twice; the first time on line 6" in loaded.told


def test_an_item_twice_in_a_group_is_told(load):
    assert load(f"title: T\n{TIPS}running_order:\n  - tips: {{claim: C, of: [kort, kort]}}\n").places == [
        ("E119", 6, 33)
    ]


def test_the_argument_has_no_slide_of_its_own(load):
    loaded = load("title: T\nargument: {question: Q, answer: A}\nrunning_order:\n  - argument\n")

    assert "question, answer and chain" in loaded.told


def test_the_marked_statistic_must_be_in_the_group(load):
    loaded = load(
        "title: T\nstatistics:\n"
        + "".join(f"  - {{id: s{n}, value: 1, claim: C, label: L}}\n" for n in range(3))
        + "running_order:\n  - statistics: {claim: C, of: [s0, s1], marked: s2}\n"
    )

    assert loaded.places == [("E114", 7, 50)]
