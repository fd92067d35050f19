"""YAML as people write it: what is told where it is broken, and what is kept as written."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.diagnostics import Report
from deckgen.outline import events
from deckgen.outline.load import load_outline


def test_a_title_with_a_colon_is_told_at_the_second_colon_with_the_mended_line(load):
    loaded = load("title: Budget 2027: hvad betyder det?\nsubtitle: Anbefaling #1 fra udvalget\n")

    assert loaded.places == [("E105", 1, 19), ("W102", 2, 22)]
    assert "a text with a colon must stand in quotation marks" in loaded.told
    assert 'title: "Budget 2027: hvad betyder det?"' in loaded.told
    assert "#1 fra udvalget" in loaded.told


def test_a_list_item_with_two_colons_goes_into_quotation_marks_as_a_whole(load):
    loaded = load("title: T\nclosing:\n  call: x\n  steps:\n    - Kl. 10: Velkomst: alle\n")

    assert loaded.places == [("E105", 5, 23)]
    assert '- "Kl. 10: Velkomst: alle"' in loaded.told


@pytest.mark.parametrize("sign", ["%", "@", "`", "& ", "*", "!", "> 90 ", "- ", "[sic] "])
def test_a_value_that_begins_with_a_sign_of_yaml_is_told_with_the_mended_line(load, sign):
    loaded = load(f"title: T\nsubtitle: {sign}af borgerne\n")

    assert [place[:2] for place in loaded.places] == [("E105", 2)]
    assert f'subtitle: "{sign}af borgerne"' in loaded.told


def test_a_value_on_two_lines_is_put_into_quotation_marks_to_its_end(load):
    loaded = load("title: % af\n  borgerne\nsubtitle: @x\n")

    assert loaded.places == [("E105", 1, 8), ("E105", 3, 11)]


def test_a_bad_sign_within_brackets_is_told_for_its_element(load):
    loaded = load("title: T\nspeaker: {name: Chefen, contact: @kommunen}\n")

    assert loaded.places == [("E105", 2, 34)]
    assert 'speaker: {name: Chefen, contact: "@kommunen"}' in loaded.told


def test_every_unquoted_brace_is_told_in_one_run_and_the_undefined_name_too(load):
    loaded = load(
        "vars: {kommune: Aarhus}\n"
        "title: {{ kommune }}\n"
        "subtitle: {{ kommune }} i tal\n"
        "event: {name: Møde i {{ kommune }}, date: {{ dato }}}\n"
    )

    assert loaded.places == [
        ("E105", 2, 8),
        ("E105", 3, 11),
        ("E105", 4, 22),
        ("E105", 4, 43),
        ("E115", 4, 43),
    ]
    assert "a value that begins with {{ must stand in quotation marks" in loaded.told
    assert 'title: "{{ kommune }}"' in loaded.told
    assert 'event: {name: "Møde i {{ kommune }}", date: "{{ dato }}"}' in loaded.told
    assert "`dato` is not defined" in loaded.told
    assert "unhashable" not in loaded.told
    assert "block end" not in loaded.told


@pytest.mark.parametrize("following", ["subtitle: S", 'subtitle: "S"', "", "tips: []"])
def test_a_quotation_mark_that_is_never_closed_is_told_where_it_opens(load, following):
    loaded = load(f'title: "Budget\n{following}\n')

    assert loaded.places == [("E105", 1, 8)]
    assert "never closed" in loaded.told
    assert 'title: "Budget"' in loaded.told


def test_text_after_a_closing_quotation_mark_is_told(load):
    loaded = load('title: "Digital" er ordet\n')

    assert loaded.places == [("E105", 1, 18)]
    assert "title: '\"Digital\" er ordet'" in loaded.told


def test_a_bracket_that_is_never_closed_is_told_where_it_opens(load):
    assert load("speaker: {name: Chefen\ntitle: T\n").places == [("E105", 1, 10)]


def test_a_backslash_in_double_quotation_marks_is_told(load):
    loaded = load('title: "C:\\dokumenter"\n')

    assert loaded.places == [("E105", 1, 11)]
    assert "write it twice" in loaded.told


@pytest.mark.parametrize("content", ["title:Budget\nsubtitle: S\n", "title:Budget\n"])
def test_a_missing_blank_after_the_colon_is_told(load, content):
    loaded = load(content)

    assert loaded.places == [("E105", 1, 7)]
    assert "`title: Budget`" in loaded.told


def test_a_missing_dash_is_told(load):
    loaded = load("title: T\ntips:\n  - tip: A\n  tip: B\n")

    assert loaded.places == [("E105", 4, 3)]
    assert "`  - tip: B`" in loaded.told


def test_an_indentation_that_fits_no_line_is_told_with_the_line_as_it_should_be(load):
    loaded = load("title: T\nspeaker:\n  name: Chefen\n role: Direktør\n")

    assert loaded.places == [("E105", 4, 2)]
    assert "`role` is indented by 1 blank" in loaded.told
    assert "`  role: Direktør`" in loaded.told


def test_a_key_deeper_than_one_with_a_value_is_told(load):
    loaded = load("title: T\n  subtitle: S\n")

    assert loaded.places == [("E105", 2, 3)]
    assert "which already has its value" in loaded.told


def test_a_line_that_is_neither_key_nor_item_is_told(load):
    loaded = load("title: T\nog så lidt mere\n")

    assert loaded.places == [("E105", 2, 1)]
    assert "neither a key with its colon nor a list item" in loaded.told


def test_a_key_that_stands_twice_is_told_with_the_line_of_the_first(load):
    loaded = load("title: A\nsubtitle: S\ntitle: B\n")

    assert loaded.places == [("E108", 3, 1)]
    assert "the first one is on line 1" in loaded.told


def test_a_second_document_is_refused(load):
    assert load("title: A\n---\ntitle: B\n").places == [("E105", 2, 1)]
    assert load("---\ntitle: A\n").talk.title == "A"


def test_an_outline_that_is_a_list_is_refused(load):
    assert load("- title: A\n").places == [("E110", 1, 1)]


def test_a_key_that_is_no_text_is_refused(load):
    assert load("title: A\n? [a, b]\n: c\n").places == [("E105", 2, 3)]


def test_aliases_and_merge_keys_work(load):
    talk = load(
        "title: &t Budget\nsubtitle: *t\nstatistics:\n  - &s {value: 1, claim: A, label: l}\n  - {<<: *s, value: 2}\n"
    ).talk

    assert talk.subtitle == "Budget"
    assert [(int(s.value), s.claim) for s in talk.statistics] == [(1, "A"), (2, "A")]


def test_a_few_lines_of_aliases_that_stand_for_millions_of_values_are_refused(load):
    lines = ["title: T", "vars:", "  a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"  {b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]

    loaded = load("\n".join(lines))

    assert [code for code, _, _ in loaded.places] == ["E118"]
    assert "100,000" in loaded.told


def test_an_alias_within_itself_is_refused(load):
    assert load("title: T\nvars: &v {a: *v}\n").places == [("E118", 2, 14)]


@pytest.mark.parametrize("content", ["title: T\nvars: " + "[" * 60 + "]" * 60, "title: T\nvars: " + "{a: " * 9000])
def test_nesting_over_fifty_is_refused(load, content):
    loaded = load(content)

    assert [code for code, _, _ in loaded.places] == ["E118"]
    assert "50 deep" in loaded.told


def test_a_chain_of_aliases_cannot_go_deeper_than_brackets(load):
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 200)]

    assert load("\n".join(lines)).places[0][0] == "E118"


def test_scalars_without_quotation_marks_are_texts_as_written(load):
    values = load(
        "title: NO\nsubtitle: 0751\nspeaker: {name: yes, role: on, organisation: 1_000, contact: 0x1F}\n"
        "vars: {kommunekode: 0751, nabo: 0851, telefon: 0045 89402000, stor: 1e3}\n"
        "event: {name: off, place: 23.0, audience: 2026-11-24}\n"
    ).talk

    assert (values.title, values.subtitle) == ("NO", "0751")
    assert values.speaker.model_dump() == {
        "name": "yes",
        "role": "on",
        "organisation": "1_000",
        "contact": "0x1F",
    }
    assert values.vars == {"kommunekode": "0751", "nabo": "0851", "telefon": "0045 89402000", "stor": "1e3"}
    assert (values.event.name, values.event.place, values.event.audience) == ("off", "23.0", "2026-11-24")


def test_curly_quotation_marks_around_a_whole_value_are_warned_about_once(load):
    loaded = load("title: “Budget”\nsubtitle: Om “budget”\nshort_title: “A” og “B”\n")

    assert loaded.places == [("W101", 1, 8)]
    assert 'straight: "Budget"' in loaded.told
    assert loaded.talk.title == "“Budget”"


@pytest.mark.parametrize(("line", "column"), [("subtitle: Nr. #1 her", 15), ("subtitle: #1 i landet", 11)])
def test_text_lost_after_a_hash_is_warned_about(load, line, column):
    assert load(f"title: T\n{line}\n").places == [("W102", 2, column)]


def test_comments_are_not_warned_about(load):
    assert load('title: T # en kommentar\n#subtitle: x\nsubtitle: "A #1"\nspeaker:\n  # 1\n  name: C#\n').places == []


@pytest.mark.parametrize(
    ("escape", "name"), [(r"\x00", "U+0000"), (r"\e", "U+001B"), (r"\f", "U+000C"), (r"\uFFFE", "U+FFFE")]
)
def test_an_escape_for_a_sign_that_no_file_can_hold_is_told_where_it_stands(load, escape, name):
    loaded = load(f'title: "Et\\ttal {escape}"\n')

    assert loaded.places == [("E107", 1, 17)]
    assert name in loaded.told


def test_half_a_sign_is_told_where_it_stands(load):
    assert load('title: "Et \\ud83d tal"\n').places == [("E107", 1, 12)]


def test_a_vertical_tab_as_an_escape_stays(load):
    assert load('title: "Første linje\\vAnden linje"\n').talk.title == "Første linje\vAnden linje"


def test_places_are_those_of_the_values(load):
    outline = load("title: T\ntips:\n  - tip: A\n    example: |\n      Et\n      to\n").outline
    span = outline.span(outline.talk.tips[0], "example")

    assert (span.line, span.column) == (4, 14)
    assert outline.span(outline.talk.tips[0]).line == 3
    assert outline.talk.tips[0].path == ("tips", 0)


_PIECES = [
    *("title: ", "T", "\n", "  ", "- ", "{{ ", " }}", "vars:", "{", "}", "[", "]", '"', "'", "#1", " #", "&a ", "*a"),
    *("!x ", "|", ">", "%", "\t", "\xa0", "“", "”", ": ", "tips:", "tip: ", "running_order:", "show: ", "cover"),
    *("statistics:", "value: ", "90", "<<: ", "\\", "? ", "---", "\x0b", "{% ", "x|upper", "*", "\u2028", "\r"),
]


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
def test_any_text_gives_an_outline_or_errors_and_never_an_exception(loader, monkeypatch):
    monkeypatch.setattr(events, "_LOADER", loader)

    @settings(max_examples=300, deadline=None)
    @given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)), st.binary(max_size=3))
    def loads_or_tells(text: str, tail: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "talk.yaml")
            file.write_bytes(b"title: T\n" + text.encode("utf-8", "surrogatepass") + tail)
            report = Report()
            outline = load_outline(file, report)
            assert (outline is None) == bool(report.errors)
            for found in report.in_file_order():
                found.render(text)

    loads_or_tells()


def test_a_forgotten_dash_is_told_once_and_the_items_are_there(load):
    loaded = load("title: T\ntips:\n  - id: a\n    tip: A\n    id: b\n    tip: B\nrunning_order: [a, b]\n")

    assert loaded.places == [("E108", 5, 5)]
    assert "the dash before it is missing | write `  - id: b`" in loaded.told


def test_a_key_that_stands_twice_in_a_part_that_is_no_item_is_told_as_such(load):
    loaded = load("title: T\nspeaker:\n  name: A\n  name: B\n")

    assert loaded.places == [("E108", 4, 3)]
    assert "stands twice" in loaded.told


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ('"Se "din egen" skole i tallene"', "'Se \"din egen\" skole i tallene'"),
        ("'Se jeres egne skoler' tal'", '"Se jeres egne skoler\' tal"'),
        ("“Se din egen skole: i tallene”", '"Se din egen skole: i tallene"'),
        ("”Se ”din” skole: i tallene”", '"Se ”din” skole: i tallene"'),
        ('"Din" og "min"', '\'"Din" og "min"\''),
        ("“Din”: nu “min”", '"“Din”: nu “min”"'),
        ("'Det er ''vores'' skoler' tal'", "\"Det er 'vores' skoler' tal\""),
    ],
)
def test_quotation_marks_around_the_whole_are_replaced_and_those_within_kept(load, written, mended):
    loaded = load(f"title: {written}\n")

    assert [place[0] for place in loaded.places] == ["E105"]
    assert f"write `title: {mended}`" in loaded.told
    assert load(f"title: {mended}\n").places == []


def test_quotation_marks_within_others_in_braces_are_told_with_single_ones_around_them(load):
    loaded = load('title: T\nspeaker: {name: "Den "gode" skole", role: leder}\n')

    assert loaded.places == [("E105", 2, 23)]
    assert "write `speaker: {name: 'Den \"gode\" skole', role: leder}`" in loaded.told
    after = load('title: T\nspeaker: {name: "Den" gode, role: "leder"}\n')
    assert 'write `speaker: {name: \'"Den" gode\', role: "leder"}`' in after.told


def test_a_hash_that_hides_the_closing_bracket_is_told_at_the_hash(load):
    loaded = load("title: T\nrunning_order:\n  - bullets:\n      title: H\n      items: [a, vi er #1]\n")

    assert loaded.places == [("E105", 5, 24)]
    assert 'write `items: [a, "vi er #1"]`' in loaded.told


def test_a_slide_without_its_dash_under_a_plain_name_is_told_with_the_dash(load):
    loaded = load("title: T\nrunning_order:\n  - cover\n    bullets: {title: H, items: [b]}\n")

    assert loaded.places == [("E105", 4, 5)]
    assert "write `  - bullets: {title: H, items: [b]}`" in loaded.told
