"""`{{ … }}` and `--set`: what stands for what, and what is told where nothing does."""

from __future__ import annotations

from decimal import Decimal

import pytest


def test_braces_stand_for_vars_the_speaker_the_event_and_the_title(load):
    talk = load(
        'title: "Budget i {{ kommune }}"\n'
        "vars: {kommune: Aarhus, sted: {by: Viborg}}\n"
        "speaker: {role: Direktør}\n"
        "event: {name: Møde for {{ speaker.role }}}\n".replace("Møde for {{ speaker.role }}", '"Møde"')
        + "closing:\n  call: >\n    {{ title }} til {{ event.name }}\n    ved {{ speaker.role }} i {{ sted.by }}\n"
    ).talk

    assert talk.title == "Budget i Aarhus"
    assert talk.closing.call == "Budget i Aarhus til Møde ved Direktør i Viborg"


def test_a_value_of_vars_can_use_those_above_it_and_not_those_below(load):
    content = 'title: "{{ b }}"\nvars: {a: 1, b: "{{ NAME }} x", c: 2}\n'

    assert load(content.replace("NAME", "a")).talk.title == "1 x"
    assert load(content.replace("NAME", "c")).places == [("E115", 2, 18)]


def test_codes_with_leading_zeros_come_out_as_written(load):
    assert load('title: "Kode {{ kode }}"\nvars: {kode: 0751}\n').talk.title == "Kode 0751"


def test_a_number_from_vars_fits_a_number_field(load):
    assert load('title: T\nduration: "{{ minutter }}"\nvars: {minutter: 20}\n').talk.duration == Decimal(20)


def test_braces_in_the_key_of_a_bullet_are_filled(load):
    outline = load(
        "title: T\nvars: {by: Ribe}\nrunning_order:\n  - bullets:\n      title: H\n      items:\n"
        '        - "I {{ by }}": [a, "{{ by }}"]\n'
    ).outline
    bullet = outline.talk.running_order[0].bullets.items[0]

    assert (bullet.text, bullet.items) == ("I Ribe", ["a", "Ribe"])
    assert (outline.span(bullet, "items", 1).line, outline.span(bullet, "items", 1).column) == (7, 29)


def test_an_undefined_name_is_told_at_its_braces_with_the_name_that_was_meant(load):
    loaded = load('title: "Om {{ komune }} og {{ dato }}"\nvars: {kommune: Aarhus}\n')

    assert loaded.places == [("E115", 1, 12), ("E115", 1, 28)]
    assert "`komune` is not defined | did you mean `kommune`?" in loaded.told
    assert "`dato` is not defined | known are kommune" in loaded.told
    assert "--set dato=…" in loaded.told


def test_an_undefined_name_in_a_block_of_text_is_told_on_its_own_line(load):
    loaded = load(
        "title: T\nevent: {name: Møde}\nvars: {a: x}\nclosing:\n  call: |\n"
        "    Første {{ a }} linje\n\n    og {{ event.nam }} her\n"
    )

    assert loaded.places == [("E115", 8, 8)]
    assert "did you mean `event.name`?" in loaded.told


def test_an_undefined_name_in_a_quoted_text_on_two_lines_is_told_on_its_own_line(load):
    assert load('title: "Første\n  {{ x }}"\n').places == [("E115", 2, 3)]


def test_a_default_stands_in_for_what_is_not_defined(load):
    assert load("title: \"{{ dato | default('i morgen') }}\"\n").talk.title == "i morgen"


def test_statements_are_refused(load):
    loaded = load('title: "{% if x %}A{% endif %}"\n')

    assert loaded.places == [("E116", 1, 9)]
    assert "only `{{ … }}`" in loaded.told


@pytest.mark.parametrize(
    ("expression", "says"),
    [
        ("kommune | uper", "No filter named 'uper'"),
        ("kommune kommune", "cannot be read"),
        ("", "cannot be read"),
        ("kommune.upper()", "functions cannot be called"),
        ("liste", "gives a list"),
        ("tom", "is empty"),
        ("kommune == 'x'", "true or false"),
        ("1 / 0", "division by zero"),
        ("antal * 2", "`| int` makes a number of it"),
        ("''.__class__.__mro__", "unsafe"),
        ("'a' * 10**9", "needs numbers"),
        ("9**99", "a power of at most 20"),
        ("9**9**9**9", "at most 18 digits"),
        ("'%999999999d' % 1", "needs numbers"),
        ("1 | round(10**9)", "up to 10,000"),
        ("'a'" + " | replace('a', 'aaaaaaaaaa')" * 40, "too long"),
        ("(" * 500 + "1" + ")" * 500, "cannot be"),
        ("-" * 1900 + "1", "cannot be"),
        ("1 + " * 1000 + "1", "longer than 2,000"),
    ],
)
def test_an_expression_that_cannot_be_reckoned_is_told_at_its_braces(load, expression, says):
    loaded = load(f'vars: {{kommune: Ribe, liste: [a], tom: ~, antal: 3}}\ntitle: "Om {{{{ {expression} }}}}"\n')

    assert loaded.places == [("E116", 2, 12)]
    assert says in loaded.told


def test_braces_that_never_close_are_told(load):
    assert load('title: "A {{ b"\n').places == [("E116", 1, 11)]


def test_arithmetic_and_filters_work(load):
    talk = load("title: \"{{ n | int * 2 }} {{ by | upper }} {{ '}}' }}\"\nvars: {n: 4, by: Ærø}\n").talk

    assert talk.title == "8 ÆRØ }}"


def test_values_that_double_each_other_are_stopped(load):
    values = ", ".join(f'v{n}: "{("{{ v" + str(n - 1) + " }}") * 10}"' for n in range(1, 12))

    loaded = load(f'vars: {{v0: xxxxxxxxxx, {values}}}\ntitle: "{{{{ v11 }}}}"\n')

    assert {code for code, _, _ in loaded.places} == {"E118"}


def test_a_value_with_an_error_is_told_once_and_not_where_it_is_used(load):
    loaded = load('vars: {a: "{{ x }}"}\ntitle: "{{ a }}"\nduration: "{{ a }}"\n')

    assert loaded.places == [("E115", 1, 12)]


def test_options_set_values_of_the_outline(load):
    talk = load(
        "title: T\nduration: 10\ntips:\n  - tip: A\n",
        {"title": "NO", "duration": "20", "tips.0.tip": "B", "event.place": "Ribe"},
    ).talk

    assert (talk.title, talk.duration, talk.tips[0].tip, talk.event.place) == ("NO", 20, "B", "Ribe")


def test_other_options_are_values_for_braces_also_within_vars(load):
    talk = load('title: "{{ a }} {{ b.c }}"\nvars: {a: "{{ dato }}!"}\n', {"dato": "24/11", "b.c": "0751"}).talk

    assert talk.title == "24/11! 0751"


@pytest.mark.parametrize(
    ("option", "says"),
    [
        ("speaker.nmae", "did you mean `name`?"),
        ("title.x", "single value"),
        ("duration.x", "has no `x`"),
        ("vars.a.b", "single value"),
        ("tips.7.tip", "has 1 items"),
        ("tips.x.tip", "has 1 items"),
        ("studies.0.by", "has no `0`"),
        ("a..b", "not made of keys"),
        (".".join("x" * 5000), "not made of keys"),
    ],
)
def test_an_option_that_fits_nothing_is_told_by_name(load, option, says):
    loaded = load("title: T\nvars: {a: x}\ntips:\n  - tip: A\n", {option: "y"})

    assert loaded.places == [("E117", 0, 0)]
    assert f"--set {option[:20]}" in loaded.told
    assert says in loaded.told


def test_a_wrong_value_from_an_option_names_the_option(load):
    loaded = load("title: T\nduration: 10\n", {"duration": "abc"})

    assert loaded.places == [("E110", 0, 0)]
    assert "set by `--set duration=abc`" in loaded.told


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ud83d"])
def test_an_option_with_a_sign_that_no_file_can_hold_is_told(load, sign):
    assert load("title: T\n", {"subtitle": f"a{sign}b"}).places == [("E107", 0, 0)]
